#include "support/a_programme.h"
#include "support/check.h"
#include "support/season.h"

static const int32_t weeks_of_20[] = { 20000, 20000, 20000, 20000 };
static const int32_t weeks_of_24[] = { 24000, 24000, 24000, 24000 };
static const int32_t weeks_of_40[] = { 40000, 40000, 40000, 40000 };
static const int32_t weeks_not_known[] = { NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN };

/* Tuesday, Thursday and Saturday of week `w` share a distance; the mornings of the week are calm. */
static void week_of(struct season *season, int w, int32_t distance_m, int stage)
{
	for (int d = 0; d < 7; d++) {
		season_morning(season, 7 * w + d, 1);
		if (d != 1 && d != 3 && d != 5)
			continue;
		int32_t share = d == 5 ? distance_m - 2 * (distance_m / 3) : distance_m / 3;
		season_run(season, 7 * w + d, share, 1)->stage = (int8_t)stage;
	}
}

/* A test a tenth better than a week ago documents a gain. */
static void gain_in(struct season *season, int w)
{
	struct test_result *result = &season->test[season->diary.test_count++];
	int16_t reps = (int16_t)(20 + 5 * w);
	*result = (struct test_result){ .test_id = "heel-raise", .day = season_day(season, 7 * w + 6), .left = reps,
	                                .right = reps, .value = NOT_KNOWN, .pain = 0 };
}

static struct season *runner(const int32_t weeks_m[INTAKE_WEEKS], int32_t longest_m)
{
	struct season *season = season_new(a_shelf());
	season_intake_runner(season, weeks_m, longest_m);
	return season;
}

static void four_weeks_of_20_km_grow_as_published_in_the_worked_example(void **state)
{
	(void)state;
	static const int32_t expected_m[] = { 21000, 21000, 21525, 16143, 22050, 22325, 22876, 17157 };
	struct season *season = runner(weeks_not_known, 8000);
	for (int w = 0; w < 4; w++) {
		week_of(season, w, 20000, w < 3 ? 12 : 13);
		gain_in(season, w);
	}
	for (int i = 0; i < 8; i++) {
		season_morning(season, 28 + 7 * i, 1);
		struct training training = season_training(season, 28 + 7 * i);
		season->diary.check_in_count--;
		assert_true(training.loads);
		assert_int_equal(training.in_force_m, expected_m[i]);
		assert_int_equal(training.week_kind == WEEK_DELOAD, i % 4 == 3);
		week_of(season, 4 + i, training.in_force_m, 13);
		gain_in(season, 4 + i);
	}
	season_free(season);
}

static void a_week_holds_without_a_gain_and_says_so(void **state)
{
	(void)state;
	struct season *season = runner(weeks_of_20, 8000);
	for (int w = 0; w < 3; w++)
		week_of(season, w, 20000, NOT_KNOWN);
	struct training training = season_training(season, 20);
	assert_int_equal(training.week_target_m, 20000);
	bool said = false;
	for (size_t i = 0; i < season->whys.count; i++)
		said |= strcmp(season->whys.at[i].rule, "G5") == 0;
	assert_true(said);
	season_free(season);
}

static void a_missing_warning_line_holds_the_week(void **state)
{
	(void)state;
	struct season *season = runner(weeks_of_20, 8000);
	for (int w = 0; w < 3; w++) {
		week_of(season, w, 20000, NOT_KNOWN);
		gain_in(season, w);
	}
	season_morning(season, 21, 1);
	assert_int_equal(season_training(season, 21).week_target_m == 20000, false);
	for (size_t i = 0; i < season->diary.check_in_count; i++)
		season->check_in[i].flags_asked = false;
	assert_int_equal(season_training(season, 21).week_target_m, 20000);
	season_free(season);
}

static void a_week_never_goes_above_the_usual_one_or_the_goal(void **state)
{
	(void)state;
	struct season *season = runner(weeks_of_20, 8000);
	season->diary.intake.weekly_m = 20500;
	for (int w = 0; w < 3; w++) {
		week_of(season, w, 20000, NOT_KNOWN);
		gain_in(season, w);
	}
	struct training training = season_training(season, 14);
	assert_int_equal(training.week_target_m, 20500);
	season->goal[0] = (struct goal){ .id = "g", .distance_m = NOT_KNOWN, .week_m = 20200, .pain = NOT_KNOWN,
	                                 .since = season->first };
	season->diary.goal_count = 1;
	training = season_training(season, 14);
	assert_int_equal(training.week_target_m, 20200);
	season_free(season);
}

static void a_held_week_is_at_most_130_percent_of_what_was_run(void **state)
{
	(void)state;
	struct season *season = runner(weeks_of_24, 10000);
	week_of(season, 0, 12000, NOT_KNOWN);
	week_of(season, 1, 14000, NOT_KNOWN);
	season_morning(season, 14, 1);
	assert_int_equal(season_training(season, 13).week_target_m, 24000);
	assert_int_equal(season_training(season, 14).week_target_m, 18200);
	season_free(season);
}

static void a_baseline_is_the_median_of_four_normal_weeks_and_needs_two(void **state)
{
	(void)state;
	static const int32_t rising[] = { 20000, 20000, 20000, 21000 };
	static const int32_t one[] = { NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, 20000 };
	struct season *season = runner(rising, 8000);
	season_morning(season, 0, 1);
	struct training training = season_training(season, 0);
	assert_true(training.has_baseline);
	assert_int_equal(training.baseline_m, 20000);
	season_free(season);
	season = runner(one, 8000);
	season_morning(season, 0, 1);
	training = season_training(season, 0);
	assert_false(training.has_baseline);
	assert_false(training.loads);
	assert_int_equal(training.stage, 13);
	season_free(season);
}

/* --- the step back ----------------------------------------------------------------- */

enum { CAUSE = 8 }; /* a Tuesday, in the second week */

static struct season *at_40(void)
{
	struct season *season = runner(weeks_of_40, 15000);
	season->diary.intake.weekly_m = 40000;
	for (int w = 0; w < 5; w++)
		week_of(season, w, 40000, NOT_KNOWN);
	return season;
}

static struct activity *run_on(struct season *season, int n)
{
	for (size_t i = 0; i < season->diary.activity_count; i++)
		if (season->activity[i].day.n == season_day(season, n).n)
			return &season->activity[i];
	fail_msg("no run on day %d", n);
	return NULL;
}

/* Pain that takes longer than an hour to settle counts as amber. */
static void amber_on(struct season *season, int n)
{
	run_on(season, n)->settled_min = 90;
}

static void red_on(struct season *season, int n)
{
	run_on(season, n)->limp = SAID_YES;
}

struct stretch {
	int from, to; /* days after the cause */
	int32_t week_m;
};

static void check_stretches(struct season *season, const struct stretch *stretches, int count)
{
	for (int i = 0; i < count; i++)
		for (int day = stretches[i].from; day <= stretches[i].to; day++)
			assert_int_equal(season_training(season, CAUSE + day).in_force_m, stretches[i].week_m);
	season_free(season);
}

static void an_amber_day_takes_a_tenth_for_a_week_and_half_of_it_for_another(void **state)
{
	(void)state;
	struct season *season = at_40();
	amber_on(season, CAUSE);
	static const struct stretch stretches[] = { { -1, 0, 40000 }, { 1, 7, 36000 }, { 8, 14, 38000 }, { 15, 16, 40000 } };
	check_stretches(season, stretches, 4);
}

static void a_second_amber_day_takes_a_fifth_of_the_same_week(void **state)
{
	(void)state;
	struct season *season = at_40();
	amber_on(season, CAUSE);
	struct activity *run = run_on(season, CAUSE + 4);
	run->day = season_day(season, CAUSE + 5);
	amber_on(season, CAUSE + 5);
	static const struct stretch stretches[] = { { 1, 5, 36000 }, { 6, 12, 32000 }, { 13, 19, 36000 }, { 20, 20, 40000 } };
	check_stretches(season, stretches, 4);
}

static void a_red_day_takes_a_fifth(void **state)
{
	(void)state;
	struct season *season = at_40();
	red_on(season, CAUSE);
	static const struct stretch stretches[] = { { 1, 7, 32000 }, { 8, 14, 36000 }, { 15, 15, 40000 } };
	check_stretches(season, stretches, 3);
}

static void an_amber_day_on_the_way_back_takes_a_fifth_again(void **state)
{
	(void)state;
	struct season *season = at_40();
	red_on(season, CAUSE);
	struct activity *run = run_on(season, CAUSE + 9);
	run->day = season_day(season, CAUSE + 10);
	amber_on(season, CAUSE + 10);
	static const struct stretch stretches[] = { { 1, 7, 32000 }, { 8, 10, 36000 }, { 11, 17, 32000 } };
	check_stretches(season, stretches, 3);
}

/* --- pauses -------------------------------------------------------------------------- */

static void three_weeks_off_restart_at_half_and_grow_by_a_tenth(void **state)
{
	(void)state;
	static const int32_t expected_m[] = { 12000, 13200, 14520, 15972, 17569 };
	struct season *season = runner(weeks_of_24, 10000);
	for (int d = 0; d <= 21; d++)
		season_morning(season, d, 1);
	assert_int_equal(season_training(season, 7).in_force_m, 24000);
	assert_int_equal(season_training(season, 8).in_force_m, 18000);
	struct training training = season_training(season, 21);
	assert_true(training.long_pause);
	assert_int_equal(training_ceiling(&training, season_chronicle(season, 21), season_day(season, 22)), 5000);
	season->diary.check_in_count -= 1;
	for (int i = 0; i < 5; i++) {
		week_of(season, 3 + i, expected_m[i], NOT_KNOWN);
		training = season_training(season, 21 + 7 * i + 2);
		assert_int_equal(training.in_force_m, expected_m[i]);
		assert_int_equal(training.week_kind == WEEK_DELOAD, false);
	}
	season_free(season);
}

/* Else the week behind a restart would spring from what was run before the pause. */
static void the_weeks_of_a_restart_count_as_run(void **state)
{
	(void)state;
	static const int32_t run_m[] = { 12000, 13200, 14520 };
	struct season *season = runner(weeks_of_24, 10000);
	for (int d = 0; d < 21; d++)
		season_morning(season, d, 1);
	for (int i = 0; i < 3; i++)
		week_of(season, 3 + i, run_m[i], NOT_KNOWN);
	assert_int_equal(season_training(season, 28).previous_m, 24000); /* its first week began within the gap */
	assert_int_equal(season_training(season, 42).previous_m, 14520);
	season_free(season);
}

static void stage_7_goes_to_5_after_10_days_off_to_3_after_20_and_behind_a_walk_after_29(void **state)
{
	(void)state;
	struct season *season = runner(weeks_not_known, 3300);
	assert_int_equal(season_training(season, 0).stage, 7);
	assert_int_equal(season_training(season, 11).stage, 5);
	assert_int_equal(season_training(season, 21).stage, 3);
	struct training training = season_training(season, 30);
	assert_int_equal(training.stage, 1);
	assert_true(training.waits_for_walk);
	assert_false(training.run_open);
	season_free(season);
}

static void a_ceiling_is_500_m_or_a_tenth_above_the_longest(void **state)
{
	(void)state;
	static const int32_t cases[][2] = { { 3300, 3800 }, { 4500, 5000 }, { 10000, 11000 } };
	for (size_t i = 0; i < 3; i++) {
		struct season *season = runner(weeks_not_known, NOT_KNOWN);
		season_run(season, 0, cases[i][0], 1);
		struct training training = season_training(season, 1);
		const struct chronicle *chronicle = season_chronicle(season, 1);
		assert_int_equal(training_ceiling(&training, chronicle, season_day(season, 1)), cases[i][1]);
		season_free(season);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(four_weeks_of_20_km_grow_as_published_in_the_worked_example),
		cmocka_unit_test(a_week_holds_without_a_gain_and_says_so),
		cmocka_unit_test(a_missing_warning_line_holds_the_week),
		cmocka_unit_test(a_week_never_goes_above_the_usual_one_or_the_goal),
		cmocka_unit_test(a_held_week_is_at_most_130_percent_of_what_was_run),
		cmocka_unit_test(a_baseline_is_the_median_of_four_normal_weeks_and_needs_two),
		cmocka_unit_test(an_amber_day_takes_a_tenth_for_a_week_and_half_of_it_for_another),
		cmocka_unit_test(a_second_amber_day_takes_a_fifth_of_the_same_week),
		cmocka_unit_test(a_red_day_takes_a_fifth),
		cmocka_unit_test(an_amber_day_on_the_way_back_takes_a_fifth_again),
		cmocka_unit_test(three_weeks_off_restart_at_half_and_grow_by_a_tenth),
		cmocka_unit_test(the_weeks_of_a_restart_count_as_run),
		cmocka_unit_test(stage_7_goes_to_5_after_10_days_off_to_3_after_20_and_behind_a_walk_after_29),
		cmocka_unit_test(a_ceiling_is_500_m_or_a_tenth_above_the_longest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
