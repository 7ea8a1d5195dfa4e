#include "a_coach.h"
#include "shown.h"

#include "tui/screens.h"

#include <locale.h>

static struct screen *new_entry(const char *hint)
{
	return log_screen_new(a_coach(), "", hint);
}

/* Goes down from the first field to the one of this label, by the plain lines. */
static void go_to(struct screen *screen, const char *label)
{
	char marked[48];
	snprintf(marked, sizeof marked, "Marked: %s.", label);
	for (int i = 0; i < 30 && strstr(said(screen), marked) == NULL; i++)
		pressed(screen, KEY_DOWN_);
	assert_non_null(strstr(said(screen), marked));
}

static const struct activity *saved(struct screen *screen)
{
	static struct activity kept;
	struct effects fx = pressed(screen, 's');
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_ACTIVITY);
	assert_int_equal(fx.at[1].kind, EFFECT_LEAVE);
	kept = *fx.at[0].activity;
	return &kept;
}

/* --- how it looks ------------------------------------------------------------ */

static void each_field_says_what_reads_it(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   New entry   run   Tue 17 Mar                               not said is not 0   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  : run 5km 31:20 pain 2 effort 4 trail\n"
		"\n"
		"  › Kind         run                       which rows of the table read it\n"
		"    Day          Tue 17 Mar                the morning after it is asked for\n"
		"    Distance     ·                         R19 ceiling of the next run\n"
		"    Duration     ·                         R24 load record; knee load\n"
		"    Effort       ·                         R24 minutes times effort\n"
		"    Run as       easy                      R42 a hard day has none beside it\n"
		"    Knee         right                     whose pain the numbers below are\n"
		"    Pain before  ·                         R2 where it has to settle back to\n"
		"    Pain in it   ·                         D1 D3 D4 D5 the highest\n"
		"    Eased        ·                         D3 D4 it fell soon after walking\n"
		"    Pain after   ·                         counts for the worst of the day\n"
		"    Settled      ·                         R2 D6 minutes until as before, or n\n"
		"    Limp         ·                         D1 training steps back\n"
		"    Swelling     ·                         D1 new swelling starts a flare\n"
		"    Where        ·                         history only: no rule reads it\n"
		"    Surface      ·                         history only: no rule reads it\n"
		"    Hills        ·                         history only: no rule reads it\n"
		"    Cadence      ·                         knee load: shorter steps cost less\n"
		"    Shoes        ·                         history only: no rule reads it\n"
		"    Felt before  ·                         history only; 1 best, 7 worst\n"
		"    Felt after   ·                         history only; 1 best, 7 worst\n"
		"    Note         ·                         history only: no rule reads it\n"
		"\n"
		"\n"
		"  ↑ ↓ field   ← → change   Enter type   s save   : line   Del not said   Esc leave\n");
	screen_free(screen);
}

static void where_it_is_narrow_the_use_of_the_marked_field_stands_below(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   New entry   run   …  ? help\n"
		"\n"
		" : run 5km 31:20 pain 2 effort 4 tra…\n"
		" › Kind         run\n"
		"   Day          Tue 17 Mar\n"
		"   Distance     ·\n"
		"   Duration     ·\n"
		"   Effort       ·\n"
		"   Run as       easy\n"
		"   Knee         right\n"
		" which rows of the table read it\n"
		" ↑ ↓ field  ← → change  Enter type\n");
	screen_free(screen);
}

static void only_fields_that_make_sense_for_the_kind_are_asked(void **state)
{
	(void)state;
	static const struct {
		const char *kind, *has, *has_not;
	} kinds[] = {
		{ "run", "Eased", "" },         { "strength", "Effort", "Distance" }, { "mobility", "Felt after", "Settled" },
		{ "cycle", "Settled", "Eased" }, { "swim", "Distance", "Surface" },    { "other", "Pain in it", "Felt before" },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		struct screen *screen = new_entry(kinds[i].kind);
		assert_non_null(strstr(said(screen), kinds[i].has));
		if (kinds[i].has_not[0] != '\0')
			assert_null(strstr(said(screen), kinds[i].has_not));
		screen_free(screen);
	}
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	static const char *const keys[] = { "", "s", "run 5km pain 2", "\x0e" };
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		struct screen *screen = new_entry(i == 2 ? "" : "run");
		typed(screen, keys[i]);
		shown_at_every_size(screen);
		screen_free(screen);
	}
	struct screen *screen = new_entry("run");
	go_to(screen, "Note");
	pressed(screen, KEY_ENTER_);
	typed(screen, "a stiff start, then better; a long note that goes past the edge of a narrow screen");
	shown_at_every_size(screen);
	screen_free(screen);
}

/* --- the line at the top ---------------------------------------------------------- */

static void a_line_fills_the_fields(void **state)
{
	(void)state;
	struct screen *screen = new_entry("");
	typed(screen, "run 5.25km 31:20 pain 2 effort 4 trail");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	const struct activity *activity = saved(screen);
	assert_int_equal(activity->kind, ACTIVITY_RUN);
	assert_int_equal(activity->distance_m, 5250);
	assert_int_equal(activity->duration_s, 31 * 60 + 20);
	assert_int_equal(activity->during, 2);
	assert_int_equal(activity->effort, 4);
	assert_int_equal(activity->surface, SURFACE_TRAIL);
	assert_int_equal(activity->side, SIDE_RIGHT);
	assert_int_equal(activity->day.n, coach.view.today.n);
	assert_null(activity->id);
	screen_free(screen);
}

static void what_the_line_leaves_out_stays_as_it_was(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	go_to(screen, "Pain before");
	pressed(screen, '1');
	pressed(screen, ':');
	typed(screen, "run 5km pain 2");
	pressed(screen, KEY_ENTER_);
	const struct activity *activity = saved(screen);
	assert_int_equal(activity->before, 1);
	assert_int_equal(activity->during, 2);
	screen_free(screen);
}

static void a_line_that_is_off_is_told_and_typed_on(void **state)
{
	(void)state;
	struct screen *screen = new_entry("");
	typed(screen, "run 5km wobbly");
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 100, 30), "wobbly"));
	assert_true(screen->class->takes_text(screen));
	screen_free(screen);
}

/* --- fields ------------------------------------------------------------------------- */

static void nothing_told_is_nothing_known(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	const struct activity *activity = saved(screen);
	assert_int_equal(activity->during, NOT_KNOWN);
	assert_int_equal(activity->before, NOT_KNOWN);
	assert_int_equal(activity->effort, NOT_KNOWN);
	assert_int_equal(activity->distance_m, NOT_KNOWN);
	assert_int_equal(activity->settled_min, NOT_KNOWN);
	assert_int_equal(activity->settled, NOT_SAID);
	assert_int_equal(activity->limp, NOT_SAID);
	assert_int_equal(activity->swelling, NOT_SAID);
	assert_null(activity->note);
	screen_free(screen);
}

static void an_answer_can_be_taken_back_to_not_said(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	go_to(screen, "Pain in it");
	pressed(screen, '0');
	assert_non_null(strstr(said(screen), "Pain in it: 0\n"));
	pressed(screen, KEY_BACKSPACE_);
	assert_non_null(strstr(said(screen), "Pain in it: not said\n"));
	screen_free(screen);
}

static void a_digit_answers_and_ten_takes_enter(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	go_to(screen, "Effort");
	pressed(screen, '1');
	pressed(screen, '0');
	assert_non_null(strstr(said(screen), "Effort: 1\n"));
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(said(screen), "Effort: 10\n"));
	screen_free(screen);
}

static void numbers_are_typed_where_they_stand(void **state)
{
	(void)state;
	static const struct {
		const char *label, *typed, *told;
	} fields[] = {
		{ "Distance", "5.25km", "Distance: 5.25 km\n" }, { "Distance", "800m", "Distance: 800 m\n" },
		{ "Duration", "31:20", "Duration: 31:20\n" },    { "Duration", "45", "Duration: 45:00\n" },
		{ "Settled", "40", "Settled: 40 min\n" },        { "Cadence", "168", "Cadence: 168\n" },
	};
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		struct screen *screen = new_entry("run");
		go_to(screen, fields[i].label);
		typed(screen, fields[i].typed);
		pressed(screen, KEY_ENTER_);
		assert_non_null(strstr(said(screen), fields[i].told));
		screen_free(screen);
	}
}

static void what_is_no_number_is_told_and_nothing_is_taken(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	go_to(screen, "Distance");
	typed(screen, "5 apples");
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 100, 30), "\"5 apples\" is no distance"));
	assert_non_null(strstr(said(screen), "Distance: not said\n"));
	screen_free(screen);
}

static void pain_that_did_not_settle_is_more_than_any_minutes(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	go_to(screen, "Settled");
	pressed(screen, 'n');
	const struct activity *activity = saved(screen);
	assert_int_equal(activity->settled, SAID_NO);
	assert_int_equal(activity->settled_min, NOT_KNOWN);
	screen_free(screen);
}

static void the_day_goes_back_and_never_ahead(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	go_to(screen, "Day");
	pressed(screen, KEY_RIGHT_);
	assert_non_null(strstr(said(screen), "Day: Tue 17 Mar\n"));
	pressed(screen, KEY_LEFT_);
	assert_int_equal(saved(screen)->day.n, coach_date(3, 16).n);
	screen_free(screen);
}

/* What was told before the kind was changed is not saved with a kind it makes no sense for. */
static void a_kind_keeps_no_answers_of_another_one(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	go_to(screen, "Distance");
	typed(screen, "5km");
	pressed(screen, KEY_ENTER_);
	for (int i = 0; i < 30; i++)
		pressed(screen, KEY_UP_);
	pressed(screen, KEY_ESC_); /* out of the line above the first field */
	for (int i = 0; i < 30 && strstr(said(screen), "Kind: strength\n") == NULL; i++)
		pressed(screen, KEY_RIGHT_);
	const struct activity *activity = saved(screen);
	assert_int_equal(activity->kind, ACTIVITY_STRENGTH);
	assert_int_equal(activity->distance_m, NOT_KNOWN);
	screen_free(screen);
}

/* --- a planned item, an entry of the past --------------------------------------------- */

static void a_planned_item_begins_with_its_own_numbers(void **state)
{
	(void)state;
	struct screen *screen = new_entry("2026-03-16/1");
	const struct activity *activity = saved(screen);
	assert_int_equal(activity->kind, ACTIVITY_RUN_WALK);
	assert_int_equal(activity->day.n, coach_date(3, 16).n);
	assert_int_equal(activity->distance_m, 3300);
	assert_int_equal(activity->stage, 8);
	assert_int_equal(activity->during, NOT_KNOWN);
	assert_string_equal(activity->planned_id, "2026-03-16/1");
	screen_free(screen);
}

static struct activity past_run(void)
{
	struct activity run = activity_blank(ACTIVITY_RUN, coach_date(3, 14));
	run.id = "01RUN";
	run.distance_m = 5257;
	run.during = 2;
	run.side = SIDE_RIGHT;
	run.note = "stiff at first";
	return run;
}

static void an_entry_is_changed_in_one_field_and_kept_in_all_others(void **state)
{
	(void)state;
	a_coach();
	struct activity run = past_run();
	coach.diary.activities = &run;
	coach.diary.activity_count = 1;
	struct screen *screen = log_screen_new(&coach.view, "01RUN", "");
	go_to(screen, "Distance");
	pressed(screen, KEY_ENTER_); /* typed and left as it was: the words are rounder than the value */
	pressed(screen, KEY_ENTER_);
	go_to(screen, "Pain in it");
	pressed(screen, '3');
	const struct activity *activity = saved(screen);
	assert_string_equal(activity->id, "01RUN");
	assert_int_equal(activity->during, 3);
	assert_int_equal(activity->distance_m, 5257);
	assert_string_equal(activity->note, "stiff at first");
	screen_free(screen);
}

static void a_long_note_goes_to_the_editor_and_comes_back(void **state)
{
	(void)state;
	static char words[3000];
	memset(words, 'x', sizeof words - 1);
	words[100] = '\n';
	a_coach();
	struct activity run = past_run();
	run.note = words;
	coach.diary.activities = &run;
	coach.diary.activity_count = 1;
	struct screen *screen = log_screen_new(&coach.view, "01RUN", "");
	go_to(screen, "Note");
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 100, 30), "e opens it in your own editor"));
	shown_at_every_size(screen);
	struct effect effect = asked(screen, 'e');
	assert_int_equal(effect.kind, EFFECT_EDIT_NOTE);
	assert_string_equal(effect.note, words);
	assert_string_equal(saved(screen)->note, words);
	told(screen, (struct msg){ .kind = MSG_NOTE, .text = "shorter now\n" });
	assert_string_equal(saved(screen)->note, "shorter now");
	screen_free(screen);
}

static void an_entry_is_deleted_and_the_form_left(void **state)
{
	(void)state;
	a_coach();
	struct activity run = past_run();
	coach.diary.activities = &run;
	coach.diary.activity_count = 1;
	struct screen *screen = log_screen_new(&coach.view, "01RUN", "");
	struct effects fx = pressed(screen, 'D');
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].kind, EFFECT_DELETE_ACTIVITY);
	assert_string_equal(fx.at[0].id, "01RUN");
	screen_free(screen);
}

static void leaving_what_was_changed_is_asked_about_once(void **state)
{
	(void)state;
	struct screen *screen = new_entry("run");
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	go_to(screen, "Effort");
	pressed(screen, '4');
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "Esc again leaves it unsaved"));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

/* Whatever is pressed, what is saved is an activity that the diary takes. */
static void no_keys_save_what_the_diary_would_refuse(void **state)
{
	(void)state;
	static const uint32_t keys[] = { KEY_UP_, KEY_DOWN_, KEY_LEFT_, KEY_RIGHT_, KEY_ENTER_, KEY_BACKSPACE_, '0', '1', '5',
					 '9', 'y', 'n', '+', '-', 'k', 'm', ':' };
	struct chance chance = chance_seed(42);
	for (int round = 0; round < rounds(150, 15000); round++) {
		struct screen *screen = new_entry("run");
		for (int i = 0; i < 60; i++)
			pressed(screen, keys[chance_between(&chance, 0, (int)(sizeof keys / sizeof keys[0]) - 1)]);
		for (int i = 0; i < 2 && screen->class->takes_text(screen); i++)
			pressed(screen, KEY_ESC_);
		struct effects fx = pressed(screen, 's');
		if (fx.count == 2) {
			const struct activity *activity = fx.at[0].activity;
			assert_in_range(activity->kind, 0, ACTIVITY_KINDS - 1);
			assert_true(activity->during >= NOT_KNOWN && activity->during <= 10);
			assert_true(activity->day.n <= coach.view.today.n);
			assert_true(activity->felt_after == NOT_KNOWN || (activity->felt_after >= 1 && activity->felt_after <= 7));
		}
		shown(screen, 100, 30);
		shown(screen, 40, 12);
		screen_free(screen);
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_field_says_what_reads_it),
		cmocka_unit_test(where_it_is_narrow_the_use_of_the_marked_field_stands_below),
		cmocka_unit_test(only_fields_that_make_sense_for_the_kind_are_asked),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(a_line_fills_the_fields),
		cmocka_unit_test(what_the_line_leaves_out_stays_as_it_was),
		cmocka_unit_test(a_line_that_is_off_is_told_and_typed_on),
		cmocka_unit_test(nothing_told_is_nothing_known),
		cmocka_unit_test(an_answer_can_be_taken_back_to_not_said),
		cmocka_unit_test(a_digit_answers_and_ten_takes_enter),
		cmocka_unit_test(numbers_are_typed_where_they_stand),
		cmocka_unit_test(what_is_no_number_is_told_and_nothing_is_taken),
		cmocka_unit_test(pain_that_did_not_settle_is_more_than_any_minutes),
		cmocka_unit_test(the_day_goes_back_and_never_ahead),
		cmocka_unit_test(a_kind_keeps_no_answers_of_another_one),
		cmocka_unit_test(a_planned_item_begins_with_its_own_numbers),
		cmocka_unit_test(an_entry_is_changed_in_one_field_and_kept_in_all_others),
		cmocka_unit_test(a_long_note_goes_to_the_editor_and_comes_back),
		cmocka_unit_test(an_entry_is_deleted_and_the_form_left),
		cmocka_unit_test(leaving_what_was_changed_is_asked_about_once),
		cmocka_unit_test(no_keys_save_what_the_diary_would_refuse),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
