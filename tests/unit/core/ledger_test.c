/* Knee load in one relative unit: what a run, a walk, a set and a flight of stairs weigh. */
#include "core/ledger.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "support/check.h"

enum { MINUTE = 60, OWN = 160 };

static struct a_diary a;
static struct arena *arena;

static const struct ledger_rules *rules(void)
{
	return &a_programme()->ledger;
}

static int set_up(void **state)
{
	(void)state;
	diary_begin(&a);
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static int weight_of(const char *id)
{
	const struct exercise *exercise = exercise_find(a_shelf()->exercises, a_shelf()->exercise_count, id);
	assert_non_null(exercise);
	return ledger_exercise(rules(), exercise, &exercise->dose);
}

static int activity_weight(const struct activity *activity)
{
	return ledger_activity(a_shelf(), &a.diary.intake, activity);
}

static const struct chronicle *told_to(int last_day)
{
	return chronicle_of(a_shelf(), &a.diary, diary_at(&a, last_day), 0, arena);
}

static void half_the_steps_of_a_run_are_of_one_knee(void **state)
{
	(void)state;
	assert_int_equal(ledger_run(rules(), 30 * MINUTE, OWN, OWN), 240);
	assert_int_equal(ledger_run(rules(), 30 * MINUTE, NOT_KNOWN, NOT_KNOWN), 240);
	assert_int_equal(ledger_run(rules(), 30 * MINUTE, NOT_KNOWN, 170), 255);
}

static void a_quicker_step_weighs_less_down_to_ten_percent(void **state)
{
	(void)state;
	/* 176 steps a minute: 30 x 176 / 2 / 100 x 0.86. */
	assert_int_equal(ledger_run(rules(), 30 * MINUTE, 176, OWN), 227);
	/* 5 %: 30 x 168 / 2 / 100 x 0.93. */
	assert_int_equal(ledger_run(rules(), 30 * MINUTE, 168, OWN), 234);
	/* From there on only the steps grow; below one's own nothing is taken off. */
	assert_int_equal(ledger_run(rules(), 30 * MINUTE, 192, OWN), 247);
	assert_int_equal(ledger_run(rules(), 30 * MINUTE, 150, OWN), 225);
}

static void walks_stairs_and_rides_weigh_little(void **state)
{
	(void)state;
	assert_int_equal(ledger_walk(rules(), 30 * MINUTE), 24);
	assert_int_equal(ledger_stairs(rules(), 10), 3);
	assert_int_equal(ledger_stairs(rules(), NOT_KNOWN), 0);
	struct activity *ride = diary_activity(&a, 0, ACTIVITY_CYCLE);
	assert_int_equal(activity_weight(ride), NOT_KNOWN);
	ride->duration_s = 30 * MINUTE;
	assert_int_equal(activity_weight(ride), 15);
}

static void an_exercise_weighs_its_repetitions_by_tier(void **state)
{
	(void)state;
	assert_int_equal(weight_of("lateral-step-down-20"), 120); /* 3 x 8 x 0.5 */
	assert_int_equal(weight_of("box-squat"), 90);             /* 3 x 10 x 0.5 on both legs */
	assert_int_equal(weight_of("quad-set"), 50);              /* 3 x 10 x 5 s / 3 x 0.1 */
	assert_int_equal(weight_of("side-plank"), 30);            /* 3 x 30 s / 3 x 0.1 */
	assert_int_equal(weight_of("diaphragmatic-breathing"), 0);
}

static void a_stage_is_running_and_walking(void **state)
{
	(void)state;
	struct activity *run = diary_activity(&a, 0, ACTIVITY_RUN_WALK);
	run->stage = 1;
	/* 6 min of running, 12 of walking. */
	assert_int_equal(activity_weight(run), 48 + 9);
	run->duration_s = 9 * MINUTE;
	assert_int_equal(activity_weight(run), 24 + 4);
}

static void only_sets_that_were_done_weigh_and_the_worse_knee_is_told(void **state)
{
	(void)state;
	a.diary.intake.knee = SIDE_BOTH;
	struct activity *strength = diary_activity(&a, 0, ACTIVITY_STRENGTH);
	const struct exercise_done step_down = { .exercise_id = "lateral-step-down-20", .pain = 2 };
	const struct set_done sets[] = {
		{ .side = SIDE_LEFT, .status = SET_DONE, .reps = 8, .held_s = NOT_KNOWN },
		{ .side = SIDE_RIGHT, .status = SET_DONE, .reps = 8, .held_s = NOT_KNOWN },
		{ .side = SIDE_RIGHT, .set = 1, .status = SET_PART, .reps = 4, .held_s = NOT_KNOWN },
		{ .side = SIDE_LEFT, .set = 1, .status = SET_SKIPPED, .reps = NOT_KNOWN, .held_s = NOT_KNOWN },
	};
	strength->exercises = &step_down;
	strength->exercise_count = 1;
	strength->sets = sets;
	strength->set_count = 4;
	assert_int_equal(activity_weight(strength), 60);
}

static void strength_of_which_nothing_was_told_is_not_known(void **state)
{
	(void)state;
	assert_int_equal(activity_weight(diary_activity(&a, 0, ACTIVITY_STRENGTH)), NOT_KNOWN);
}

/* Every day told, a run of `metres` on each Monday. */
static void weeks(int count, const int *metres)
{
	for (int day = 0; day < 7 * count; day++) {
		diary_morning(&a, day, 1);
		if (day % 7 == 0)
			diary_run(&a, day, metres[day / 7], 1);
	}
}

static void a_day_tells_who_spends_it(void **state)
{
	(void)state;
	a.diary.intake.stairs_day = 10;
	weeks(1, (const int[]){ 4500 });
	int by[SPENDERS];
	assert_true(ledger_day(told_to(6), diary_at(&a, 0), by));
	assert_int_equal(by[SPENDER_RUNS], 240);
	assert_int_equal(by[SPENDER_STAIRS], 3);
	assert_int_equal(by[SPENDER_STRENGTH] + by[SPENDER_CARDIO], 0);
}

static void a_week_with_a_missing_day_is_not_known(void **state)
{
	(void)state;
	weeks(1, (const int[]){ 4500 });
	int points;
	assert_true(ledger_week(told_to(6), diary_at(&a, 0), &points));
	assert_int_equal(points, 240);
	assert_false(ledger_week(told_to(13), diary_at(&a, 7), &points));
}

static void the_band_is_of_tolerated_weeks(void **state)
{
	(void)state;
	weeks(4, (const int[]){ 4500, 3000, 6000, 1500 });
	int least, most;
	assert_false(ledger_band(told_to(20), diary_at(&a, 20), &least, &most));
	assert_true(ledger_band(told_to(27), diary_at(&a, 27), &least, &most));
	assert_int_equal(least, 160);
	assert_int_equal(most, 320);
	a.activities[2].during = 4; /* red for the run: its week is none of them */
	assert_false(ledger_band(told_to(27), diary_at(&a, 27), &least, &most));
}

#define LEDGER_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		LEDGER_TEST(half_the_steps_of_a_run_are_of_one_knee),
		LEDGER_TEST(a_quicker_step_weighs_less_down_to_ten_percent),
		LEDGER_TEST(walks_stairs_and_rides_weigh_little),
		LEDGER_TEST(an_exercise_weighs_its_repetitions_by_tier),
		LEDGER_TEST(a_stage_is_running_and_walking),
		LEDGER_TEST(only_sets_that_were_done_weigh_and_the_worse_knee_is_told),
		LEDGER_TEST(strength_of_which_nothing_was_told_is_not_known),
		LEDGER_TEST(a_day_tells_who_spends_it),
		LEDGER_TEST(a_week_with_a_missing_day_is_not_known),
		LEDGER_TEST(the_band_is_of_tolerated_weeks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
