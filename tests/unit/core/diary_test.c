/* The diary: what is blank, which day it begins on, whose knee a number is. */
#include "core/diary.h"

#include "support/check.h"

static const struct day monday = { 20514 }; /* 2026-03-02 */

static void a_blank_diary_has_no_first_day(void **state)
{
	(void)state;
	struct diary diary = diary_blank();
	struct day first = monday;
	assert_false(diary_first_day(&diary, &first));
	assert_int_equal(first.n, monday.n);
}

static void the_first_day_is_the_earliest_of_all_that_was_told(void **state)
{
	(void)state;
	struct diary diary = diary_blank();
	diary.intake.ready = true;
	diary.intake.since = (struct day){ monday.n + 3 };
	const struct check_in check_in = check_in_blank((struct day){ monday.n + 1 });
	const struct activity run = activity_blank(ACTIVITY_RUN, monday);
	diary.check_ins = &check_in;
	diary.check_in_count = 1;
	diary.activities = &run;
	diary.activity_count = 1;
	struct day first;
	assert_true(diary_first_day(&diary, &first));
	assert_int_equal(first.n, monday.n);
}

static void a_blank_answer_is_not_a_zero(void **state)
{
	(void)state;
	struct intake intake = intake_blank();
	struct activity activity = activity_blank(ACTIVITY_RUN, monday);
	struct check_in check_in = check_in_blank(monday);
	assert_int_equal(intake.worst_day, NOT_KNOWN);
	assert_int_equal(intake.pain_at[PLACE_NIGHT], NOT_KNOWN);
	assert_int_equal(intake.weeks_m[INTAKE_WEEKS - 1], NOT_KNOWN);
	assert_int_equal(activity.during, NOT_KNOWN);
	assert_int_equal(activity.settled_min, NOT_KNOWN);
	assert_int_equal(activity.limp, NOT_SAID);
	assert_int_equal(check_in.morning[SIDE_RIGHT], NOT_KNOWN);
	assert_int_equal(check_in.item_halves[READY_MOOD], NOT_KNOWN);
	assert_false(check_in.flags_asked);
}

static void a_number_for_both_is_of_each_knee(void **state)
{
	(void)state;
	assert_true(side_has_knee(SIDE_BOTH, SIDE_LEFT));
	assert_true(side_has_knee(SIDE_BOTH, SIDE_RIGHT));
	assert_true(side_has_knee(SIDE_RIGHT, SIDE_RIGHT));
	assert_false(side_has_knee(SIDE_RIGHT, SIDE_LEFT));
}

static void an_intake_without_a_knee_speaks_of_both(void **state)
{
	(void)state;
	struct intake intake = intake_blank();
	assert_true(intake_has_knee(&intake, SIDE_LEFT));
	assert_true(intake_has_knee(&intake, SIDE_RIGHT));
	intake.knee = SIDE_LEFT;
	assert_false(intake_has_knee(&intake, SIDE_RIGHT));
}

static void age_is_that_of_the_end_of_the_year(void **state)
{
	(void)state;
	struct intake intake = intake_blank();
	assert_int_equal(intake_age(&intake, monday), NOT_KNOWN);
	intake.born = 2008;
	assert_int_equal(intake_age(&intake, monday), 18);
}

static void every_activity_is_a_run_or_cardio_or_neither(void **state)
{
	(void)state;
	for (int kind = 0; kind < ACTIVITY_KINDS; kind++) {
		struct activity activity = activity_blank((enum activity_kind)kind, monday);
		assert_false(activity_is_run(&activity) && activity_is_cardio(&activity));
	}
	struct activity other = activity_blank(ACTIVITY_OTHER, monday);
	assert_true(activity_is_cardio(&other));
	struct activity strength = activity_blank(ACTIVITY_STRENGTH, monday);
	assert_false(activity_is_run(&strength) || activity_is_cardio(&strength));
}

static void no_two_words_of_a_list_are_the_same(const char *const *words, int count)
{
	for (int i = 0; i < count; i++) {
		assert_non_null(words[i]);
		for (int j = 0; j < i; j++)
			assert_string_not_equal(words[i], words[j]);
	}
}

static void every_kind_has_a_word_of_its_own(void **state)
{
	(void)state;
	no_two_words_of_a_list_are_the_same(activity_words, ACTIVITY_KINDS);
	no_two_words_of_a_list_are_the_same(surface_words, SURFACES);
	no_two_words_of_a_list_are_the_same(zone_words, ZONES);
	no_two_words_of_a_list_are_the_same(stress_words, STRESSES);
	no_two_words_of_a_list_are_the_same(red_flag_words, RED_FLAGS);
	no_two_words_of_a_list_are_the_same(place_words, PLACES);
	no_two_words_of_a_list_are_the_same(kit_words, KITS);
	no_two_words_of_a_list_are_the_same(reason_words, REASONS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_blank_diary_has_no_first_day),
		cmocka_unit_test(the_first_day_is_the_earliest_of_all_that_was_told),
		cmocka_unit_test(a_blank_answer_is_not_a_zero),
		cmocka_unit_test(a_number_for_both_is_of_each_knee),
		cmocka_unit_test(an_intake_without_a_knee_speaks_of_both),
		cmocka_unit_test(age_is_that_of_the_end_of_the_year),
		cmocka_unit_test(every_activity_is_a_run_or_cardio_or_neither),
		cmocka_unit_test(every_kind_has_a_word_of_its_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
