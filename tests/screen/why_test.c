#include "a_coach.h"
#include "shown.h"

#include "tui/screens.h"

#include <locale.h>

static struct screen *why(const char *item)
{
	return why_screen_new(a_coach(), item);
}

static void an_item_tells_what_went_in_and_what_would_change_it(void **state)
{
	(void)state;
	struct screen *screen = why("2026-03-17/1");
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Why   Strength B                                              plan version 9   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Side step-down 20 cm stays at 3 x 8: one clean session counts, two in a row are needed.\n"
		"\n"
		"  What went in\n"
		"    ● reps, all sets                8                  10 Mar\n"
		"    ● effort                        6                  10 Mar\n"
		"    ○ pain on waking, after         not known          11 Mar\n"
		"\n"
		"  Needed            two clean sessions running\n"
		"  Rule              D10  An answer that was not given counts as not known: nothing goes up on it.\n"
		"  Source            Silbernagel 2007; certainty moderate.\n"
		"  Would change it   an answer for 11 March of 0 or 1: 3 x 9 today\n"
		"\n"
		"\n"
		"  Today's ceiling of one run is 3.8 km.\n"
		"\n"
		"  What went in\n"
		"    ● longest of 30 days            3.3 km             16 Mar\n"
		"\n"
		"  Needed            500 m above the longest of 30 days\n"
		"  Rule              R19  A single run stays within a tenth above the longest of the last 30 days.\n"
		"  Source            Frandsen 2025; certainty moderate.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  a answer the morning   f full sources   Esc back\n");
	screen_free(screen);
}

static void where_it_is_narrow_labels_stand_above(void **state)
{
	(void)state;
	struct screen *screen = why("2026-03-17/1");
	assert_string_equal(shown(screen, 40, 24),
		" stepdown   Why   Strength B     ? help\n"
		"\n"
		"\n"
		" Side step-down 20 cm stays at 3 x 8:\n"
		" one clean session counts, two in a row\n"
		" are needed.\n"
		"\n"
		" What went in\n"
		"   ● reps, all sets            8 10 Mar\n"
		"   ● effort                    6 10 Mar\n"
		"   ○ pain on waking, … not known 11 Mar\n"
		"\n"
		" Needed\n"
		"   two clean sessions running\n"
		" Rule\n"
		"   D10  An answer that was not given\n"
		"   counts as not known: nothing goes up\n"
		"   on it.\n"
		" Source\n"
		"   Silbernagel 2007; certainty\n"
		"   moderate.\n"
		" Would change it\n"
		"\n"
		" a answer the morning  f full sources\n");
	screen_free(screen);
}

static void the_plan_tells_its_phase_and_what_opens_the_next(void **state)
{
	(void)state;
	struct screen *screen = why("");
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Why   the plan is as it is                plan version 9   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Return to run since 23 Feb, week 4.\n"
		"  Every line of build up was met on 22 Feb.\n"
		"\n"
		"  To go on to Maintain: 1 of 3 lines met, all are needed\n"
		"  ● met         14 days without red                       16 days\n"
		"  ◆ not met     each side at 90 % of the other            82 % on 12 Mar\n"
		"  ○ not known   AKPS 85, or 10 better                     not told yet\n"
		"\n"
		"  Thursday waits for this morning.\n"
		"\n"
		"  Rule              R48  Two green runs at a stage open the next one.\n"
		"  Source            A choice of this program; certainty very low.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  a answer the morning   f full sources   Esc back\n");
	screen_free(screen);
}

static void gates_differ_by_shape_and_word_not_by_colour(void **state)
{
	(void)state;
	struct screen *screen = why("");
	const char *ascii = shown_at(screen, 100, 30, true, 0);
	assert_non_null(strstr(ascii, "+ met "));
	assert_non_null(strstr(ascii, "! not met "));
	assert_non_null(strstr(ascii, "? not known "));
	screen_free(screen);
}

static void what_is_not_known_is_said_so_and_is_no_number(void **state)
{
	(void)state;
	struct screen *screen = why("2026-03-17/1");
	assert_non_null(strstr(said(screen), "  pain on waking, after: not known, 11 Mar\n"));
	assert_non_null(strstr(shown(screen, 100, 30), "○ pain on waking, after         not known"));
	screen_free(screen);
}

/* An item that went away with a new plan leaves the plan as a whole. */
static void an_id_that_is_not_planned_shows_the_plan(void **state)
{
	(void)state;
	struct screen *screen = why("2026-01-01/9");
	assert_non_null(strstr(shown(screen, 100, 30), "Return to run since 23 Feb, week 4."));
	screen_free(screen);
}

static void sources_are_named_in_full_on_a_key(void **state)
{
	(void)state;
	struct screen *screen = why("2026-03-17/1");
	assert_null(strstr(shown(screen, 100, 30), "Am J Sports Med"));
	pressed(screen, 'f');
	assert_non_null(strstr(shown(screen, 100, 30), "Am J Sports Med 35:897"));
	screen_free(screen);
}

static void a_limit_of_a_professional_is_told_as_agreed(void **state)
{
	(void)state;
	a_coach();
	coach.whys[0].rule = "overlay";
	struct screen *screen = why_screen_new(&coach.view, "2026-03-17/1");
	assert_non_null(strstr(shown(screen, 100, 30), "As agreed with the professional who set this limit."));
	screen_free(screen);
}

static void a_long_page_scrolls_to_its_end_and_no_further(void **state)
{
	(void)state;
	struct screen *screen = why("2026-03-17/1");
	const struct msg end = { .kind = MSG_KEY, .key = KEY_END_, .rows = 14, .cols = 60 };
	told(screen, end);
	static char bottom[4000];
	snprintf(bottom, sizeof bottom, "%s", shown(screen, 60, 14));
	assert_non_null(strstr(bottom, "Frandsen 2025; certainty moderate."));
	told(screen, (struct msg){ .kind = MSG_KEY, .key = KEY_DOWN_, .rows = 14, .cols = 60 });
	assert_string_equal(shown(screen, 60, 14), bottom);
	screen_free(screen);
}

/* --- a missing morning -------------------------------------------------------------- */

static void the_morning_of_today_is_answered_in_the_check_in(void **state)
{
	(void)state;
	struct screen *screen = why("2026-03-17/1");
	assert_int_equal(asked(screen, 'a').kind, EFFECT_OPEN_CHECK_IN);
	screen_free(screen);
}

static struct screen *why_with_a_gap(void)
{
	a_coach();
	coach.asked[0].day = coach_date(3, 11);
	return why_screen_new(&coach.view, "2026-03-17/1");
}

static void a_missed_morning_is_saved_with_one_digit(void **state)
{
	(void)state;
	struct screen *screen = why_with_a_gap();
	assert_int_equal(pressed(screen, 'a').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "Right knee on waking, Wed 11 Mar, 0 to 10:"));
	struct effect effect = asked(screen, '2');
	assert_int_equal(effect.kind, EFFECT_SAVE_CHECK_IN);
	assert_int_equal(effect.check_in->day.n, coach_date(3, 11).n);
	assert_int_equal(effect.check_in->morning[SIDE_RIGHT], 2);
	assert_int_equal(effect.check_in->morning[SIDE_LEFT], NOT_KNOWN);
	screen_free(screen);
}

static void ten_is_proposed_after_a_one_and_taken_by_enter(void **state)
{
	(void)state;
	struct screen *screen = why_with_a_gap();
	pressed(screen, 'a');
	assert_int_equal(asked(screen, '1').check_in->morning[SIDE_RIGHT], 1);
	assert_int_equal(pressed(screen, '0').count, 0);
	assert_int_equal(asked(screen, KEY_ENTER_).check_in->morning[SIDE_RIGHT], 10);
	screen_free(screen);
}

static void what_else_was_told_of_that_day_stays(void **state)
{
	(void)state;
	struct screen *screen = why_with_a_gap();
	struct check_in told_before = check_in_blank(coach_date(3, 11));
	told_before.sleep_min = 420;
	coach.diary.check_ins = &told_before;
	coach.diary.check_in_count = 1;
	pressed(screen, 'a');
	assert_int_equal(asked(screen, '0').check_in->sleep_min, 420);
	screen_free(screen);
}

static void with_two_sore_knees_each_is_asked(void **state)
{
	(void)state;
	struct screen *screen = why_with_a_gap();
	coach.diary.intake.knee = SIDE_BOTH;
	pressed(screen, 'a');
	assert_int_equal(asked(screen, '2').check_in->morning[SIDE_LEFT], 2);
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 80, 24), "Right knee on waking"));
	struct effect effect = asked(screen, '3');
	assert_int_equal(effect.check_in->morning[SIDE_LEFT], 2);
	assert_int_equal(effect.check_in->morning[SIDE_RIGHT], 3);
	screen_free(screen);
}

static void where_no_morning_is_missing_none_is_asked_for(void **state)
{
	(void)state;
	a_coach();
	coach.plan.asked_count = 0;
	struct screen *screen = why_screen_new(&coach.view, "");
	assert_int_equal(pressed(screen, 'a').count, 0);
	assert_null(strstr(shown(screen, 100, 30), "answer the morning"));
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	static const char *const items[] = { "", "2026-03-17/1", "2026-03-22/1" };
	for (size_t i = 0; i < sizeof items / sizeof items[0]; i++) {
		struct screen *screen = why(items[i]);
		pressed(screen, 'f');
		shown_at_every_size(screen);
		screen_free(screen);
	}
	struct screen *screen = why_with_a_gap();
	pressed(screen, 'a');
	shown_at_every_size(screen);
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_tells_what_went_in_and_what_would_change_it),
		cmocka_unit_test(where_it_is_narrow_labels_stand_above),
		cmocka_unit_test(the_plan_tells_its_phase_and_what_opens_the_next),
		cmocka_unit_test(gates_differ_by_shape_and_word_not_by_colour),
		cmocka_unit_test(what_is_not_known_is_said_so_and_is_no_number),
		cmocka_unit_test(an_id_that_is_not_planned_shows_the_plan),
		cmocka_unit_test(sources_are_named_in_full_on_a_key),
		cmocka_unit_test(a_limit_of_a_professional_is_told_as_agreed),
		cmocka_unit_test(a_long_page_scrolls_to_its_end_and_no_further),
		cmocka_unit_test(the_morning_of_today_is_answered_in_the_check_in),
		cmocka_unit_test(a_missed_morning_is_saved_with_one_digit),
		cmocka_unit_test(ten_is_proposed_after_a_one_and_taken_by_enter),
		cmocka_unit_test(what_else_was_told_of_that_day_stays),
		cmocka_unit_test(with_two_sore_knees_each_is_asked),
		cmocka_unit_test(where_no_morning_is_missing_none_is_asked_for),
		cmocka_unit_test(every_size_is_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
