/* Lighter weeks, new stress, a professional's limits, and the ceiling of a restart. */
#include "support/a_programme.h"
#include "support/check.h"
#include "support/season.h"

static const int32_t weeks_of_20[] = { 20000, 20000, 20000, 20000 };

static struct season *runner_on(const struct shelf *shelf)
{
	struct season *season = season_new(shelf);
	season_intake_runner(season, weeks_of_20, 8000);
	return season;
}

static void run_week(struct season *season, int w)
{
	for (int d = 0; d < 7; d++) {
		season_morning(season, 7 * w + d, 1);
		if (d == 1 || d == 3 || d == 5)
			season_run(season, 7 * w + d, 6600, 1);
	}
}

static void three_normal_weeks_are_followed_by_a_lighter_one(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int w = 0; w < 8; w++)
		run_week(season, w);
	for (int w = 0; w < 8; w++) {
		struct training training = season_training(season, 7 * w);
		assert_int_equal(training.week_kind == WEEK_DELOAD, w % 4 == 3);
		assert_int_equal(training.in_force_m, w % 4 == 3 ? training.week_target_m * 3 / 4 : training.week_target_m);
	}
	season_free(season);
}

static void three_amber_days_in_a_week_bring_the_lighter_week_on_monday(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int w = 0; w < 3; w++)
		run_week(season, w);
	for (int i = 0; i < 3; i++)
		season->activity[i].settled_min = 90;
	assert_false(season_training(season, 5).deload_next);
	assert_true(season_training(season, 6).deload_next);
	assert_int_equal(season_training(season, 7).week_kind, WEEK_DELOAD);
	assert_int_equal(season_training(season, 14).week_kind == WEEK_DELOAD, false);
	season_free(season);
}

static void set_readiness(struct season *season, int n, int8_t answer)
{
	for (int item = 0; item < 4; item++)
		season->check_in[n].item_halves[item] = (int8_t)(2 * (answer + (item == 0 && n % 2)));
}

static void worn_answers_bring_the_lighter_week_on_monday(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int w = 0; w < 4; w++)
		run_week(season, w);
	for (int n = 0; n < 28; n++)
		set_readiness(season, n, (int8_t)(n < 16 ? 1 + n % 3 : 5));
	assert_false(season_training(season, 15).ready_deload);
	assert_true(season_training(season, 20).ready_deload);
	assert_int_equal(season_training(season, 21).week_kind, WEEK_DELOAD);
	season_free(season);
}

static void new_stress_opens_one_kind_at_a_time_after_green_weeks(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int w = 0; w < 16; w++)
		run_week(season, w);
	enum stress open = STRESS_EASY;
	int opened[STRESSES] = { 0 };
	for (int w = 0; w < 16; w++) {
		struct training training = season_training(season, 7 * w);
		assert_true(training.stress_open <= open + 1);
		if (training.stress_open > open)
			opened[training.stress_open] = w;
		open = training.stress_open;
	}
	assert_int_equal(opened[STRESS_STRIDES], 1);
	for (int kind = STRESS_TEMPO; kind < STRESSES; kind++)
		assert_true(opened[kind] - opened[kind - 1] >= 2);
	assert_int_equal(open, STRESS_DOWNHILL);
	season_free(season);
}

static void amber_weeks_open_nothing(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int w = 0; w < 8; w++) {
		run_week(season, w);
		season->activity[season->diary.activity_count - 1].settled_min = 90;
	}
	for (int w = 0; w < 8; w++)
		assert_int_equal(season_training(season, 7 * w).stress_open, STRESS_EASY);
	season_free(season);
}

static void a_professionals_limits_close_running_and_cap_week_and_run(void **state)
{
	(void)state;
	struct overlay overlay = { .there = true, .by = "a physiotherapist", .run_pain_most = NOT_SET, .run_most_m = 5000,
	                           .week_most_m = 12000, .tier_most = NOT_SET, .strength_most_week = NOT_SET,
	                           .week_target_m = NOT_SET };
	struct shelf shelf = *a_shelf();
	shelf.overlay = &overlay;
	struct season *season = runner_on(&shelf);
	run_week(season, 0);
	struct training training = season_training(season, 0);
	assert_int_equal(training.week_target_m, 12000);
	assert_int_equal(training_ceiling(&training, season_chronicle(season, 0), season_day(season, 1)), 5000);
	assert_true(season_training(season, 3).run_open);
	overlay.no_running = true;
	assert_false(season_training(season, 3).run_open);
	season_free(season);
}

static void the_runs_of_a_restart_stay_under_what_was_run_since(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int d = 0; d < 21; d++)
		season_morning(season, d, 1);
	season_run(season, 16, 4000, 1);
	struct training training = season_training(season, 16);
	assert_int_equal(training.restart_percent, 50);
	assert_int_equal(training_ceiling(&training, season_chronicle(season, 16), season_day(season, 16)), 4000);
	training = season_training(season, 18);
	assert_true(training.restart_ran);
	assert_int_equal(training_ceiling(&training, season_chronicle(season, 18), season_day(season, 18)), 4500);
	season_free(season);
}

static void a_flare_lifts_no_ceiling_of_a_restart(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int d = 0; d < 19; d++)
		season_morning(season, d, 1);
	season_run(season, 16, 4000, 1);
	season_morning(season, 19, 4);
	season_morning(season, 20, 4);
	season_morning(season, 21, 4);
	struct training training = season_training(season, 21);
	assert_true(training.has_flare);
	assert_false(training.loads);
	assert_int_equal(training_ceiling(&training, season_chronicle(season, 21), season_day(season, 21)), 4500);
	season_free(season);
}

static void a_pause_from_15_days_on_keeps_hard_work_away_until_the_baseline_is_back(void **state)
{
	(void)state;
	struct season *season = runner_on(a_shelf());
	for (int d = 0; d < 14; d++)
		season_morning(season, d, 1);
	assert_false(season_training(season, 15).long_pause);
	assert_true(season_training(season, 16).long_pause);
	for (int d = 14; d < 21; d++)
		season_morning(season, d, 1);
	int w = 3;
	for (; w < 20; w++) {
		run_week(season, w);
		struct training training = season_training(season, 7 * w);
		if (!training.long_pause)
			break;
		assert_true(training.week_target_m < 20000);
	}
	assert_in_range(w, 9, 12);
	assert_int_equal(season_training(season, 7 * w).week_target_m, 20000);
	season_free(season);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_normal_weeks_are_followed_by_a_lighter_one),
		cmocka_unit_test(three_amber_days_in_a_week_bring_the_lighter_week_on_monday),
		cmocka_unit_test(worn_answers_bring_the_lighter_week_on_monday),
		cmocka_unit_test(new_stress_opens_one_kind_at_a_time_after_green_weeks),
		cmocka_unit_test(amber_weeks_open_nothing),
		cmocka_unit_test(a_professionals_limits_close_running_and_cap_week_and_run),
		cmocka_unit_test(the_runs_of_a_restart_stay_under_what_was_run_since),
		cmocka_unit_test(a_flare_lifts_no_ceiling_of_a_restart),
		cmocka_unit_test(a_pause_from_15_days_on_keeps_hard_work_away_until_the_baseline_is_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
