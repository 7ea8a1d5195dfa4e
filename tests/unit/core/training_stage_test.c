#include "support/a_programme.h"
#include "support/check.h"
#include "support/season.h"

static const int32_t weeks_not_known[] = { NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN };

/* Starts at stage 7 in the return to running; mornings 0 to `days` are calm. */
static struct season *at_stage_7(int days)
{
	struct season *season = season_new(a_shelf());
	season_intake_runner(season, weeks_not_known, 3300);
	for (int d = 0; d <= days; d++)
		season_morning(season, d, 1);
	return season;
}

static void two_green_runs_lead_to_the_next_stage(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	season_stage_run(season, 0, 7, 1);
	season_stage_run(season, 2, 7, 2);
	assert_int_equal(season_training(season, 1).stage, 7);
	assert_int_equal(season_training(season, 2).stage, 7);
	assert_int_equal(season_training(season, 3).stage, 8);
	assert_int_equal(season_training(season, 3).stage_greens, 0);
	season_free(season);
}

static void a_run_shorter_than_the_stage_does_not_count(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	for (int d = 0; d < 10; d += 2)
		season_run(season, d, 1500, 1);
	assert_int_equal(season_training(season, 10).stage, 7);
	season_free(season);
}

static void an_unknown_run_neither_adds_nor_resets(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	season_stage_run(season, 0, 7, 1);
	season_stage_run(season, 2, 7, NOT_KNOWN);
	season_stage_run(season, 4, 7, 1);
	assert_int_equal(season_training(season, 3).stage_greens, 1);
	assert_int_equal(season_training(season, 5).stage, 8);
	season_free(season);
}

static void a_morning_that_is_not_known_raises_nothing(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	season_stage_run(season, 0, 7, 1);
	season_stage_run(season, 2, 7, 1);
	season->check_in[3].morning[SIDE_LEFT] = NOT_KNOWN;
	for (int d = 3; d <= 9; d++)
		assert_int_equal(season_training(season, d).stage, 7);
	season_free(season);
}

static void an_amber_run_repeats_the_stage_and_two_go_one_down(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	season_stage_run(season, 0, 7, 1);
	season_stage_run(season, 2, 7, 1)->settled_min = 90;
	season_stage_run(season, 7, 7, 1)->settled_min = 90;
	struct training training = season_training(season, 3);
	assert_int_equal(training.stage, 7);
	assert_int_equal(training.stage_greens, 0);
	assert_int_equal(season_training(season, 8).stage, 6);
	season_free(season);
}

static void a_green_run_between_two_ambers_keeps_the_stage(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	season_stage_run(season, 0, 7, 1)->settled_min = 90;
	season_stage_run(season, 3, 7, 1);
	season_stage_run(season, 6, 7, 1)->settled_min = 90;
	assert_int_equal(season_training(season, 7).stage, 7);
	season_free(season);
}

static void red_days_of_one_episode_take_one_stage(void **state)
{
	(void)state;
	struct season *season = at_stage_7(20);
	season_stage_run(season, 0, 7, 1)->limp = SAID_YES;
	season_walk(season, 3, 20, 1)->limp = SAID_YES;
	assert_int_equal(season_training(season, 1).stage, 6);
	assert_int_equal(season_training(season, 5).stage, 6);
	season_stage_run(season, 7, 6, 4);
	assert_int_equal(season_training(season, 8).stage, 5);
	season_free(season);
}

static void a_painful_run_goes_one_down_and_the_next_one_is_shorter(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	season_stage_run(season, 0, 7, 4);
	struct training training = season_training(season, 1);
	assert_int_equal(training.stage, 6);
	assert_true(training.shorter_next);
	season_stage_run(season, 3, 6, 1);
	assert_false(season_training(season, 4).shorter_next);
	assert_int_equal(season_training(season, 4).stage_greens, 0);
	season_free(season);
}

static void a_flare_goes_two_below_the_last_green_stage_and_a_red_in_it_adds_nothing(void **state)
{
	(void)state;
	struct season *season = at_stage_7(20);
	season_stage_run(season, 0, 7, 1);
	season_stage_run(season, 2, 7, 6)->limp = SAID_YES;
	assert_int_equal(season_training(season, 3).stage, 5);
	assert_int_equal(season_training(season, 12).stage, 5);
	season_free(season);
}

static void a_pause_after_a_red_does_not_add_up(void **state)
{
	(void)state;
	struct season *season = at_stage_7(20);
	season_stage_run(season, 0, 7, 1)->limp = SAID_YES;
	assert_int_equal(season_training(season, 1).stage, 6);
	assert_int_equal(season_training(season, 9).stage, 5);
	assert_int_equal(season_training(season, 16).stage, 3);
	season_free(season);
}

static void a_green_run_lapses_after_14_days(void **state)
{
	(void)state;
	struct season *season = at_stage_7(40);
	season_stage_run(season, 0, 7, 1);
	for (int d = 5; d <= 15; d += 5)
		season_run(season, d, 1000, 1);
	season_stage_run(season, 16, 7, 1);
	assert_int_equal(season_training(season, 17).stage, 7);
	assert_int_equal(season_training(season, 17).stage_greens, 1);
	season_free(season);
}

/* Two greens 13 days apart; the stage may rise while the earlier one is at most 14 days old. */
static void the_earlier_green_must_still_count_on_the_day_of_the_raise(void **state)
{
	(void)state;
	for (int held = 0; held < 2; held++) {
		struct season *season = at_stage_7(40);
		season_stage_run(season, 0, 7, 1);
		season_run(season, 4, 1000, 1);
		season_run(season, 9, 1000, 1);
		season_stage_run(season, 13, 7, 1);
		if (held)
			season_walk(season, 13, 20, 3); /* lets nothing go up on the morning after it */
		struct training training = season_training(season, 18);
		assert_int_equal(training.stage, held ? 7 : 8);
		assert_int_equal(training.stage_greens, held ? 1 : 0);
		season_free(season);
	}
}

static void two_green_runs_at_the_last_stage_begin_the_load_planner(void **state)
{
	(void)state;
	struct season *season = season_new(a_shelf());
	season_intake_runner(season, weeks_not_known, 5000);
	for (int d = 0; d <= 15; d++)
		season_morning(season, d, 1);
	assert_int_equal(season_training(season, 0).stage, 13);
	for (int d = 1; d <= 12; d += d % 7 == 5 ? 3 : 2)
		season_stage_run(season, d, 13, 1);
	struct training training = season_training(season, 6);
	assert_true(training.loads);
	assert_int_equal(training.week_target_m, 13500);
	training = season_training(season, 14);
	assert_true(training.has_baseline);
	assert_int_equal(training.week_target_m, 13500);
	season_free(season);
}

static void a_flare_takes_the_load_planner_back_to_the_table_and_the_week_to_four_fifths(void **state)
{
	(void)state;
	static const int32_t weeks_m[] = { 20000, 20000, 20000, 20000 };
	struct season *season = season_new(a_shelf());
	season_intake_runner(season, weeks_m, 8000);
	season_morning(season, 0, 1);
	season_run(season, 0, 6000, 6);
	season_morning(season, 1, 1);
	struct training training = season_training(season, 1);
	assert_false(training.loads);
	assert_int_equal(training.stage, 11);
	assert_int_equal(training.after_flare_m, 16000);
	int day = 2;
	for (; day <= 40; day++) {
		season_morning(season, day, 1);
		training = season_training(season, day);
		if (training.loads)
			break;
		if (day >= 6 && day % 2 == 0)
			season_stage_run(season, day, training.stage, 1);
	}
	assert_true(training.loads);
	assert_int_equal(training.week_target_m, 16000);
	season_free(season);
}

static void running_waits_for_a_walk_in_build_up_and_stays_at_stage_2(void **state)
{
	(void)state;
	struct season *season = season_new(a_shelf());
	season->diary.intake.worst_day = 2;
	for (int d = 0; d <= 20; d++)
		season_morning(season, d, 1);
	struct training training = season_training(season, 1);
	assert_int_equal(training.phase, REHAB_BUILD_UP);
	assert_int_equal(training.stage, STAGE_NONE);
	assert_false(training.run_open);
	season_walk(season, 2, 29, 1);
	assert_false(season_training(season, 3).run_open);
	season_walk(season, 4, 30, 3);
	assert_false(season_training(season, 5).run_open);
	season_walk(season, 6, 30, 2);
	training = season_training(season, 7);
	assert_true(training.run_open);
	assert_int_equal(training.stage, 1);
	for (int d = 8; d <= 18; d += 2)
		season_stage_run(season, d, d < 12 ? 1 : 2, 1);
	assert_int_equal(season_training(season, 11).stage, 2);
	assert_int_equal(season_training(season, 19).stage, 2);
	season_free(season);
}

static void calm_down_opens_stage_1_only_while_the_last_run_is_green_and_fresh(void **state)
{
	(void)state;
	struct season *season = season_new(a_shelf());
	for (int d = 0; d <= 20; d++)
		season_morning(season, d, 1);
	assert_int_equal(season_training(season, 1).phase, REHAB_CALM_DOWN);
	assert_false(season_training(season, 1).run_open);
	season_run(season, 2, 2000, 1);
	assert_true(season_training(season, 3).run_open);
	assert_int_equal(season_training(season, 3).stage, 1);
	assert_true(season_training(season, 16).run_open);
	assert_false(season_training(season, 17).run_open);
	season_free(season);
}

static void what_today_tells_takes_back_nothing_that_went_up_this_morning(void **state)
{
	(void)state;
	struct season *season = at_stage_7(10);
	season_stage_run(season, 0, 7, 1);
	season_stage_run(season, 2, 7, 1);
	assert_int_equal(season_training(season, 3).stage, 8);
	struct activity *run = season_stage_run(season, 3, 8, 4);
	assert_int_equal(season_training(season, 3).stage, 8);
	assert_int_equal(season_training(season, 4).stage, 7);
	run->during = 1;
	run->limp = SAID_YES;
	assert_int_equal(season_training(season, 3).stage, 8);
	assert_int_equal(season_training(season, 4).stage, 7);
	season_free(season);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_green_runs_lead_to_the_next_stage),
		cmocka_unit_test(what_today_tells_takes_back_nothing_that_went_up_this_morning),
		cmocka_unit_test(a_run_shorter_than_the_stage_does_not_count),
		cmocka_unit_test(an_unknown_run_neither_adds_nor_resets),
		cmocka_unit_test(a_morning_that_is_not_known_raises_nothing),
		cmocka_unit_test(an_amber_run_repeats_the_stage_and_two_go_one_down),
		cmocka_unit_test(a_green_run_between_two_ambers_keeps_the_stage),
		cmocka_unit_test(red_days_of_one_episode_take_one_stage),
		cmocka_unit_test(a_painful_run_goes_one_down_and_the_next_one_is_shorter),
		cmocka_unit_test(a_flare_goes_two_below_the_last_green_stage_and_a_red_in_it_adds_nothing),
		cmocka_unit_test(a_pause_after_a_red_does_not_add_up),
		cmocka_unit_test(a_green_run_lapses_after_14_days),
		cmocka_unit_test(the_earlier_green_must_still_count_on_the_day_of_the_raise),
		cmocka_unit_test(two_green_runs_at_the_last_stage_begin_the_load_planner),
		cmocka_unit_test(a_flare_takes_the_load_planner_back_to_the_table_and_the_week_to_four_fifths),
		cmocka_unit_test(running_waits_for_a_walk_in_build_up_and_stays_at_stage_2),
		cmocka_unit_test(calm_down_opens_stage_1_only_while_the_last_run_is_green_and_fresh),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
