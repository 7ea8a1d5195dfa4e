#include "a_coach.h"
#include "shown.h"

#include "tui/screens.h"

#include <locale.h>

static struct screen *plan(void)
{
	return plan_screen_new(a_coach());
}

/* What the app does with an effect that tries a change. */
static void tries(struct screen *screen, const struct effect *effect)
{
	assert_int_equal(effect->kind, EFFECT_TRY);
	struct plan_change change = *effect->change;
	a_coach_tries();
	coach.what_if.change = change;
	screen->class->renew(screen, &coach.view);
}

/* --- how it looks ------------------------------------------------------------ */

static void a_week_stands_as_seven_cards_over_its_load(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Plan   week of 16 Mar   Return to run, week 4   plan version 9      ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Mon 16     R  Tue 17     S  Wed 18     C  Thu 19     R  Fri 20     S  Sat 21     R  Sun 22     –\n"
		"  ────────────  ━━━━━━━━━━━━  ────────────  ────────────  ────────────  ────────────  ────────────\n"
		"\n"
		"  Run-walk    › Strength B    Bike, easy    Run-walk      Strength A    Run-walk      Rest\n"
		"  3/1 x 6       5 exercises   low gear      4/1 x 5       5 exercises   4/1 x 5\n"
		"  24 min        38 min        30 min        25 min        34 min        25 min\n"
		"  3.3 km                                    3.5 km                      3.5 km\n"
		"\n"
		"  M 8 min       M 8 min       M 8 min                                   M 8 min       B 5 min\n"
		"\n"
		"  ● kept        today                       ○ waits\n"
		"\n"
		"  Knee load  relative units, rough estimate                              day 36 highest   week 169\n"
		"\n"
		"  ▇▇▇▇▇▇        ▃▃▃▃▃▃                      ▇▇▇▇▇▇        ▁▁▁▁▁▁        ██████\n"
		"  ██████        ██████                      ██████        ██████        ██████\n"
		"  ██████  34    ██████  29    ▆▆▆▆▆▆   9    ██████  35    ██████  26    ██████  36             –\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Week     ███████████▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 169              kept 1 of 6\n"
		"           █ done  ▓ today  ░ planned           120 └────────────────┘ 170\n"
		"                                                    your green weeks\n"
		"\n"
		"  Thu waits for this morning. 0 or 1: stage 8; 2: stage 7 again; 3 or more: stage 6 and 48 h off.\n"
		"  Checks  no hard days side by side ●   48 h between strength ●   one full rest day ●\n"
		"\n"
		"  ← → day   Enter open   m move   w why   ! what-if   e swap   x skip   t table   Esc back   r log\n");
	screen_free(screen);
}

static void without_braille_and_boxes_it_is_the_same_week(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_string_equal(shown_at(screen, 100, 30, true, 0),
		"  stepdown   Plan   week of 16 Mar   Return to run, week 4   plan version 9      < [  ] >   ? help\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"\n"
		"  Mon 16     R  Tue 17     S  Wed 18     C  Thu 19     R  Fri 20     S  Sat 21     R  Sun 22     -\n"
		"  ------------  ============  ------------  ------------  ------------  ------------  ------------\n"
		"\n"
		"  Run-walk    > Strength B    Bike, easy    Run-walk      Strength A    Run-walk      Rest\n"
		"  3/1 x 6       5 exercises   low gear      4/1 x 5       5 exercises   4/1 x 5\n"
		"  24 min        38 min        30 min        25 min        34 min        25 min\n"
		"  3.3 km                                    3.5 km                      3.5 km\n"
		"\n"
		"  M 8 min       M 8 min       M 8 min                                   M 8 min       B 5 min\n"
		"\n"
		"  + kept        today                       ? waits\n"
		"\n"
		"  Knee load  relative units, rough estimate                              day 36 highest   week 169\n"
		"\n"
		"  ######                                    ######                      ######\n"
		"  ######        ######                      ######        ######        ######\n"
		"  ######  34    ######  29    ######   9    ######  35    ######  26    ######  36             -\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"\n"
		"  Week     ###########**********..................................... 169              kept 1 of 6\n"
		"           # done  * today  . planned           120 \\----------------/ 170\n"
		"                                                    your green weeks\n"
		"\n"
		"  Thu waits for this morning. 0 or 1: stage 8; 2: stage 7 again; 3 or more: stage 6 and 48 h off.\n"
		"  Checks  no hard days side by side +   48 h between strength +   one full rest day +\n"
		"\n"
		"  < > day   Enter open   m move   w why   ! what-if   e swap   x skip   t table   Esc back   r log\n");
	screen_free(screen);
}

static void below_a_hundred_columns_days_are_rows(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Plan   week of 16 Mar   Return to run, wk 4     ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"               what                      min  length  load\n"
		"\n"
		"    Mon 16   R Run-walk 3/1 x 6           24  3.3 km    34  ━━━━━━━━ ● kept\n"
		"  › Tue 17   S Strength B 5 exercises     38            29  ━━━━━━━  today\n"
		"             M Hips and ankles             8\n"
		"    Wed 18   C Bike, easy low gear        30             9  ━━\n"
		"    Thu 19   R Run-walk 4/1 x 5           25  3.5 km    35  ━━━━━━━━ ○ waits\n"
		"    Fri 20   S Strength A 5 exercises     34            26  ━━━━━━\n"
		"    Sat 21   R Run-walk 4/1 x 5           25  3.5 km    36  ━━━━━━━━\n"
		"    Sun 22   – Rest                                      –\n"
		"\n"
		"\n"
		"  Week   █████████▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 169\n"
		"                                     120 └────────────┘ 170 your green weeks\n"
		"\n"
		"  Thu waits for this morning. 0 or 1: stage 8; 2: stage 7 again; 3 or more:\n"
		"      stage 6 and 48 h off.\n"
		"  Checks  no hard days side by side ●   48 h between strength ●\n"
		"          one full rest day ●\n"
		"\n"
		"  ↑ ↓ day  Enter open  m move  w why  ! what-if  e swap  x skip  Esc back\n");
	screen_free(screen);
}

static void at_the_smallest_size_the_list_stands_alone(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   week of 16 Mar       ? help\n"
		"\n"
		"              what                min\n"
		"   Mon 16   R Run-walk 3/1 x 6     24 ●\n"
		" › Tue 17   S Strength B           38\n"
		"            M Hips and ankles       8\n"
		"   Wed 18   C Bike, easy low gear  30\n"
		"   Thu 19   R Run-walk 4/1 x 5     25 ○\n"
		"   Fri 20   S Strength A           34\n"
		"   Sat 21   R Run-walk 4/1 x 5     25\n"
		"   Sun 22   – Rest\n"
		" ↑ ↓ day  Enter open  m move  w why\n");
	screen_free(screen);
}

static void a_wide_screen_has_two_weeks_beside_each_other(void **state)
{
	(void)state;
	struct screen *screen = plan();
	const char *wide = shown(screen, 200, 60);
	assert_non_null(strstr(wide, "Sun 22     –  Mon 23     R"));
	assert_null(strstr(shown(screen, 100, 30), "Mon 23"));
	screen_free(screen);
}

static void the_table_has_every_item_in_a_row(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_null(strstr(shown(screen, 100, 30), "Hips and ankles"));
	pressed(screen, 't');
	const char *table = shown(screen, 100, 30);
	int rows = 0;
	for (const char *at = table; (at = strstr(at, "Hips and ankles")) != NULL; at++)
		rows++;
	assert_int_equal(rows, 4);
	pressed(screen, 't');
	assert_non_null(strstr(shown(screen, 100, 30), "Knee load  relative units, rough estimate"));
	screen_free(screen);
}

static void tests_of_one_day_share_a_row(void **state)
{
	(void)state;
	static struct planned many[4];
	a_coach();
	for (int i = 0; i < 4; i++) {
		many[i] = coach.items[2][0];
		many[i].kind = i == 0 ? PLANNED_CARDIO : PLANNED_TEST;
	}
	coach.days[2].items = many;
	coach.days[2].count = 4;
	struct screen *screen = plan_screen_new(&coach.view);
	assert_non_null(strstr(shown(screen, 100, 30), "T 3 tests"));
	for (const char *key = ">vvv"; *key != '\0'; key++)
		pressed(screen, *key == '>' ? KEY_RIGHT_ : KEY_DOWN_);
	assert_non_null(strstr(shown(screen, 100, 30), "› T 3 tests"));
	screen_free(screen);
}

static void load_that_is_not_known_is_a_dot_and_no_sum(void **state)
{
	(void)state;
	a_coach();
	coach.days[2].load10 = NOT_KNOWN;
	struct screen *screen = plan_screen_new(&coach.view);
	assert_non_null(strstr(shown(screen, 100, 30), "week ·"));
	screen_free(screen);
}

static void green_weeks_that_are_not_known_are_said_to_be(void **state)
{
	(void)state;
	a_coach();
	coach.plan.has_band = false;
	struct screen *screen = plan_screen_new(&coach.view);
	assert_non_null(strstr(shown(screen, 100, 30), "your green weeks are not known yet"));
	assert_non_null(strstr(said(screen), "Your green weeks are not known yet."));
	screen_free(screen);
}

static void a_check_that_breaks_says_where(void **state)
{
	(void)state;
	a_coach();
	coach.checks[0] = (struct plan_check){ "R42", "no hard days side by side", false, "Fri and Sat are both hard" };
	struct screen *screen = plan_screen_new(&coach.view);
	assert_non_null(strstr(shown(screen, 100, 30), "Fri and Sat are both hard ◆"));
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	static const char *const keys[] = { "", "t", "w", "m", "e", "x", ":log run", "i" };
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		struct screen *screen = plan();
		typed(screen, keys[i]);
		shown_at_every_size(screen);
		screen_free(screen);
	}
}

/* --- where there is no plan ------------------------------------------------------ */

static void without_an_intake_enter_asks_for_it(void **state)
{
	(void)state;
	a_coach();
	coach.plan = (struct plan){ .today = coach.view.today, .ready = false };
	struct screen *screen = plan_screen_new(&coach.view);
	assert_non_null(strstr(shown(screen, 80, 24), "Nothing is planned until four things are known"));
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_OPEN_INTAKE);
	typed(screen, "mexwtt");
	shown_at_every_size(screen);
	screen_free(screen);
}

static void while_training_is_locked_enter_shows_what_to_do(void **state)
{
	(void)state;
	a_coach();
	coach.plan.locked = true;
	struct screen *screen = plan_screen_new(&coach.view);
	assert_non_null(strstr(shown(screen, 80, 24), "advice is recorded"));
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_OPEN_RED_FLAGS);
	screen_free(screen);
}

/* --- keys --------------------------------------------------------------------------- */

static void arrows_go_over_days_and_their_items(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_non_null(strstr(said(screen), "Marked: Tue 17 Mar, Strength B\n"));
	pressed(screen, KEY_DOWN_);
	assert_non_null(strstr(said(screen), "Marked: Tue 17 Mar, Hips and ankles\n"));
	pressed(screen, KEY_RIGHT_);
	assert_non_null(strstr(said(screen), "Marked: Wed 18 Mar, Bike, easy\n"));
	pressed(screen, KEY_LEFT_);
	pressed(screen, KEY_LEFT_);
	pressed(screen, KEY_LEFT_);
	assert_non_null(strstr(said(screen), "Marked: Mon 16 Mar, Run-walk 3/1 x 6\n"));
	screen_free(screen);
}

/* In rows the days lie below each other: the other arrows move over them. */
static void in_rows_up_and_down_are_days(void **state)
{
	(void)state;
	struct screen *screen = plan();
	told(screen, (struct msg){ .kind = MSG_KEY, .key = KEY_DOWN_, .rows = 24, .cols = 80 });
	assert_non_null(strstr(said(screen), "Marked: Wed 18 Mar"));
	told(screen, (struct msg){ .kind = MSG_KEY, .key = KEY_RIGHT_, .rows = 24, .cols = 80 });
	assert_non_null(strstr(said(screen), "Marked: Wed 18 Mar, Hips and ankles\n"));
	screen_free(screen);
}

static void weeks_go_as_far_as_the_plan(void **state)
{
	(void)state;
	struct screen *screen = plan();
	pressed(screen, '>');
	assert_non_null(strstr(shown(screen, 100, 30), "week of 23 Mar"));
	pressed(screen, '>');
	assert_non_null(strstr(said(screen), "Marked: Sun 29 Mar"));
	pressed(screen, '<');
	pressed(screen, '<');
	pressed(screen, '<');
	assert_non_null(strstr(said(screen), "Marked: Mon 16 Mar"));
	screen_free(screen);
}

static void enter_starts_the_session_of_today(void **state)
{
	(void)state;
	struct screen *screen = plan();
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_OPEN_PLANNED);
	assert_string_equal(effect.id, "2026-03-17/1");
	screen_free(screen);
}

static void what_is_not_of_today_is_shown_in_full(void **state)
{
	(void)state;
	struct screen *screen = plan();
	for (int i = 0; i < 3; i++)
		pressed(screen, KEY_RIGHT_);
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Plan   Strength A                                          ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  When          Fri 20 Mar\n"
		"  Takes         34 min\n"
		"  Knee load     26, relative units, rough estimate\n"
		"\n"
		"  Single-leg bridge               3 x 11 each side   one rung up\n"
		"  Side step-down 20 cm            3 x 8 each side   waits for an answer\n"
		"\n"
		"  Why w\n"
		"  · Not known         Side step-down 20 cm stays at 3 x 8: one clean session\n"
		"                      counts, two in a row are needed.\n"
		"  · Run size          Today's ceiling of one run is 3.8 km.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter start   r log   m move   e swap   x skip   w why   Esc back\n");
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void each_key_asks_for_its_place(void **state)
{
	(void)state;
	static const struct {
		uint32_t key;
		enum effect_kind kind;
		const char *id, *text;
	} keys[] = {
		{ 'w', EFFECT_OPEN_WHY, "2026-03-17/1", "" }, { 'W', EFFECT_OPEN_WHY, "", "" },
		{ '!', EFFECT_OPEN_WHAT_IF, "", "" },         { 'r', EFFECT_OPEN_LOG, "", "2026-03-17/1" },
		{ 'h', EFFECT_OPEN_HISTORY, "", "" },         { KEY_ESC_, EFFECT_LEAVE, "", "" },
		{ 'q', EFFECT_LEAVE, "", "" },                { 'u', EFFECT_UNDO, "", "" },
	};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		struct screen *screen = plan();
		struct effect effect = asked(screen, keys[i].key);
		assert_int_equal(effect.kind, keys[i].kind);
		assert_string_equal(effect.id, keys[i].id);
		assert_string_equal(effect.text, keys[i].text);
		screen_free(screen);
	}
}

/* --- changes -------------------------------------------------------------------------- */

static void a_move_shows_what_follows_before_it_is_taken(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_int_equal(pressed(screen, 'm').count, 0);
	struct effect effect = asked(screen, KEY_RIGHT_);
	assert_int_equal(effect.change->kind, CHANGE_MOVE);
	assert_string_equal(effect.change->what, "strength-b");
	assert_int_equal(effect.change->from.n, coach_date(3, 17).n);
	assert_int_equal(effect.change->to.n, coach_date(3, 18).n);
	tries(screen, &effect);
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Plan   week of 16 Mar   Return to run, week 4   plan version 9                 ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Mon 16     R  Tue 17     S  Wed 18     C  Thu 19     R  Fri 20     S  Sat 21     R  Sun 22     R\n"
		"  ────────────  ━━━━━━━━━━━━  ────────────  ────────────  ────────────  ────────────  ────────────\n"
		"\n"
		"  Run-walk      Strength B    Bike, easy    Run-walk      Strength A    Run-walk      Run\n"
		"  3/1 x 6       5 exercises   low gear      4/1 x 5       5 exercises   4/1 x 5       5 km\n"
		"  24 min        38 min        30 min        25 min        34 min        25 min        33 min\n"
		"  3.3 km                                    3.5 km                      3.5 km        5.0 km\n"
		"\n"
		"  M 8 min       M 8 min       M 8 min                                   M 8 min       B 5 min\n"
		"  not done      today                                                                 as you set\n"
		"\n"
		"  Knee load  relative units, rough estimate                              day 50 highest   week 219\n"
		"                                            ▁▁▁▁▁▁                      ▁▁▁▁▁▁        ██████\n"
		"  ██████        ▆▆▆▆▆▆                      ██████        ▄▄▄▄▄▄        ██████        ██████\n"
		"  ██████  34    ██████  29    ▄▄▄▄▄▄   9    ██████  35    ██████  26    ██████  36    ██████  50\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Week     █████████▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 219             kept 1 of 6\n"
		"                                       120 └───────────┘ 170\n"
		"           █ done  ▓ today  ░ planned    your green weeks\n"
		"\n"
		"  Move Strength B from Tue 17 Mar to Wed 18 Mar\n"
		"  ◆ Run size          5.0 km, 1.7 above the longest of 30 days (3.3). Ceiling 3.8.\n"
		"  ● Spacing           Monday turns into rest.\n"
		"  ○ Not known         The mornings are assumed.\n"
		"\n"
		"  ← → day   Enter accept   Esc drop\n");
	effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_SAVE_CHANGE);
	assert_int_equal(effect.change->kind, CHANGE_MOVE);
	assert_int_equal(effect.change->to.n, coach_date(3, 18).n);
	screen_free(screen);
}

static void after_a_move_the_mark_is_on_what_was_moved(void **state)
{
	(void)state;
	struct screen *screen = plan();
	pressed(screen, 'm');
	pressed(screen, KEY_RIGHT_);
	pressed(screen, KEY_ENTER_);
	a_coach();
	coach.items[2][1].what = "strength-b";
	coach.items[2][1].title = "Strength B";
	screen->class->renew(screen, &coach.view);
	assert_non_null(strstr(said(screen), "Marked: Wed 18 Mar, Strength B\n"));
	screen_free(screen);
}

static void a_move_that_is_dropped_leaves_all_as_it_was(void **state)
{
	(void)state;
	struct screen *screen = plan();
	static char before[8000];
	snprintf(before, sizeof before, "%s", shown(screen, 100, 30));
	pressed(screen, 'm');
	struct effect effect = asked(screen, KEY_RIGHT_);
	tries(screen, &effect);
	assert_string_not_equal(shown(screen, 100, 30), before);
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	a_coach();
	screen->class->renew(screen, &coach.view);
	assert_string_equal(shown(screen, 100, 30), before);
	screen_free(screen);
}

static void nothing_is_moved_into_the_past(void **state)
{
	(void)state;
	struct screen *screen = plan();
	pressed(screen, KEY_RIGHT_);
	pressed(screen, 'm');
	for (int i = 0; i < 5; i++)
		pressed(screen, KEY_LEFT_);
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.change->to.n, coach.view.today.n);
	screen_free(screen);
}

static void a_swap_names_both_items(void **state)
{
	(void)state;
	struct screen *screen = plan();
	pressed(screen, 'e');
	for (int i = 0; i < 3; i++)
		pressed(screen, KEY_RIGHT_);
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_SAVE_CHANGE);
	assert_int_equal(effect.change->kind, CHANGE_SWAP);
	assert_string_equal(effect.change->what, "strength-b");
	assert_string_equal(effect.change->other, "strength-a");
	assert_int_equal(effect.change->to.n, coach_date(3, 20).n);
	screen_free(screen);
}

static void leaving_an_item_out_asks_for_the_reason(void **state)
{
	(void)state;
	static const struct {
		char key;
		enum change_reason reason;
	} reasons[] = { { 'p', REASON_PAIN }, { 't', REASON_TIME }, { 'k', REASON_KIT },
			{ 'i', REASON_ILL },  { 'v', REASON_TRAVEL }, { 'o', REASON_OWN } };
	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
		struct screen *screen = plan();
		pressed(screen, 'x');
		struct effect effect = asked(screen, (uint32_t)reasons[i].key);
		assert_int_equal(effect.kind, EFFECT_SAVE_CHANGE);
		assert_int_equal(effect.change->kind, CHANGE_SKIP);
		assert_int_equal(effect.change->reason, reasons[i].reason);
		assert_int_equal(effect.change->from.n, coach.view.today.n);
		screen_free(screen);
	}
}

static void what_is_done_or_past_or_rest_cannot_be_changed(void **state)
{
	(void)state;
	static const struct {
		int days;
		const char *says;
	} cases[] = { { -1, "It is done already" }, { 5, "There is nothing here to change." } };
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct screen *screen = plan();
		for (int day = 0; day < abs(cases[i].days); day++)
			pressed(screen, cases[i].days < 0 ? KEY_LEFT_ : KEY_RIGHT_);
		for (const char *key = "mex"; *key != '\0'; key++) {
			assert_int_equal(pressed(screen, (unsigned char)*key).count, 0);
			assert_non_null(strstr(shown(screen, 100, 30), cases[i].says));
		}
		screen_free(screen);
	}
}

/* --- any keys ----------------------------------------------------------------------------- */

/* Whatever is pressed, an item that a change names is one of the plan, and of a day that is not over. */
static void no_keys_change_what_is_not_planned(void **state)
{
	(void)state;
	static const uint32_t keys[] = { KEY_LEFT_, KEY_RIGHT_, KEY_UP_, KEY_DOWN_, KEY_ENTER_, KEY_ESC_, 'm', 'e', 'x', 'p',
					 '<', '>', 't', KEY_HOME_, KEY_END_, 'w', 'r' };
	struct chance chance = chance_seed(20260317);
	for (int round = 0; round < rounds(200, 20000); round++) {
		struct screen *screen = plan();
		for (int i = 0; i < 40; i++) {
			uint32_t key = keys[chance_between(&chance, 0, (int)(sizeof keys / sizeof keys[0]) - 1)];
			struct effects fx = pressed(screen, key);
			for (int at = 0; at < fx.count; at++) {
				if (fx.at[at].kind != EFFECT_SAVE_CHANGE)
					continue;
				const struct plan_change *change = fx.at[at].change;
				int day = change->from.n - coach.plan.days[0].day.n;
				assert_true(change->from.n >= coach.view.today.n && day < A_COACH_DAYS);
				assert_true(change->to.n >= coach.view.today.n);
				bool planned = false;
				for (size_t item = 0; item < coach.days[day].count; item++)
					planned |= strcmp(coach.items[day][item].what, change->what) == 0;
				assert_true(planned);
			}
		}
		shown(screen, 100, 30);
		shown(screen, 60, 20);
		screen_free(screen);
	}
}

static void in_plain_lines_it_is_the_same_week(void **state)
{
	(void)state;
	struct screen *screen = plan();
	assert_non_null(strstr(said(screen), "Mon 16 Mar, kept: Run-walk 3/1 x 6, 24 min, 3.3 km, done; Hips and ankles, "
					     "8 min, done; knee load 34.\n"));
	assert_non_null(strstr(said(screen), "Thu waits for this morning. 0 or 1: stage 8; 2: stage 7 again; 3 or more: stage "
					     "6 and 48 h off.\n"));
	assert_non_null(strstr(said(screen), "Your green weeks: 120 to 170.\n"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_week_stands_as_seven_cards_over_its_load),
		cmocka_unit_test(without_braille_and_boxes_it_is_the_same_week),
		cmocka_unit_test(below_a_hundred_columns_days_are_rows),
		cmocka_unit_test(at_the_smallest_size_the_list_stands_alone),
		cmocka_unit_test(a_wide_screen_has_two_weeks_beside_each_other),
		cmocka_unit_test(the_table_has_every_item_in_a_row),
		cmocka_unit_test(tests_of_one_day_share_a_row),
		cmocka_unit_test(load_that_is_not_known_is_a_dot_and_no_sum),
		cmocka_unit_test(green_weeks_that_are_not_known_are_said_to_be),
		cmocka_unit_test(a_check_that_breaks_says_where),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(without_an_intake_enter_asks_for_it),
		cmocka_unit_test(while_training_is_locked_enter_shows_what_to_do),
		cmocka_unit_test(arrows_go_over_days_and_their_items),
		cmocka_unit_test(in_rows_up_and_down_are_days),
		cmocka_unit_test(weeks_go_as_far_as_the_plan),
		cmocka_unit_test(enter_starts_the_session_of_today),
		cmocka_unit_test(what_is_not_of_today_is_shown_in_full),
		cmocka_unit_test(each_key_asks_for_its_place),
		cmocka_unit_test(a_move_shows_what_follows_before_it_is_taken),
		cmocka_unit_test(after_a_move_the_mark_is_on_what_was_moved),
		cmocka_unit_test(a_move_that_is_dropped_leaves_all_as_it_was),
		cmocka_unit_test(nothing_is_moved_into_the_past),
		cmocka_unit_test(a_swap_names_both_items),
		cmocka_unit_test(leaving_an_item_out_asks_for_the_reason),
		cmocka_unit_test(what_is_done_or_past_or_rest_cannot_be_changed),
		cmocka_unit_test(no_keys_change_what_is_not_planned),
		cmocka_unit_test(in_plain_lines_it_is_the_same_week),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
