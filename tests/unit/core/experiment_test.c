/* A try by lot: which runs count, what it says and when. */
#include "core/experiment.h"

#include "support/a_chronicle.h"

static struct experiment experiment;

/* Runs with trail and without in turn: with, without, without, with, ... */
static void begin_trail(int day, int runs)
{
	experiment = (struct experiment){ .id = "01ARZ3NDEKTSV4RRFFQ69G5FAV", .candidate = "surface:trail",
		.since = diary_at(&a, day), .runs = (int8_t)runs, .order = 0x99999999 & (((uint32_t)1 << runs) - 1) };
	a.diary.experiments = &experiment;
	a.diary.experiment_count = 1;
}

static bool lot_says_trail(int run)
{
	return (experiment.order >> run & 1) != 0;
}

static void run_on(int day, enum surface surface)
{
	diary_run(&a, day, 3000, 1)->surface = surface;
}

static struct experiment_state state_on(int today)
{
	return experiment_look(&experiment, told_to(today), diary_at(&a, today), arena);
}

/* Every second day a run as the lot says, and mornings of 1, or `sore` after trail. */
static void follow_lot(int from, int runs, int sore)
{
	for (int i = 0; i < runs; i++) {
		diary_morning(&a, from + 2 * i, 1);
		run_on(from + 2 * i, lot_says_trail(i) ? SURFACE_TRAIL : SURFACE_ROAD);
		diary_morning(&a, from + 2 * i + 1, lot_says_trail(i) ? sore : 1);
	}
}

/* --- the lot ------------------------------------------------------------------------------ */

static void each_pair_has_one_run_with_it_and_one_without(void **state)
{
	(void)state;
	struct chance chance = chance_seed(3);
	for (int round = 0; round < rounds(500, 20000); round++) {
		const int runs = 2 * chance_between(&chance, 1, EXPERIMENT_RUNS_MOST / 2);
		const uint64_t lot = (uint64_t)chance_next(&chance) << 32 | chance_next(&chance);
		const uint32_t order = experiment_order(lot, runs);
		for (int i = 0; i < runs; i += 2)
			assert_int_equal((order >> i & 1) + (order >> (i + 1) & 1), 1);
		assert_int_equal((uint64_t)order >> runs, 0);
	}
}

static void a_lot_puts_either_first_equally_often(void **state)
{
	(void)state;
	struct chance chance = chance_seed(4);
	int first[EXPERIMENT_RUNS_MOST / 2] = { 0 };
	enum { LOTS = 4000 };
	for (int round = 0; round < LOTS; round++) {
		const uint64_t lot = (uint64_t)chance_next(&chance) << 32 | chance_next(&chance);
		const uint32_t order = experiment_order(lot, EXPERIMENT_RUNS_MOST);
		for (int i = 0; i < EXPERIMENT_RUNS_MOST; i += 2)
			first[i / 2] += (order >> i & 1) != 0;
	}
	for (int i = 0; i < EXPERIMENT_RUNS_MOST / 2; i++)
		assert_in_range(first[i], LOTS / 2 - 160, LOTS / 2 + 160);
}

/* --- its runs -------------------------------------------------------------------------------- */

static void it_tells_what_the_next_run_is_to_be(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(10, 12);
	diary_morning(&a, 10, 1);
	struct experiment_state now = state_on(10);
	assert_int_equal(now.stage, EXPERIMENT_RUNNING);
	assert_true(now.next_with);
	assert_string_equal(now.text, "Run 1 of 12: on trail. It says nothing before all are done.");
	run_on(10, SURFACE_TRAIL);
	now = state_on(10);
	assert_int_equal(now.done, 1);
	assert_false(now.next_with);
	assert_string_equal(experiment_wish(&now, now.done, arena), "not on trail");
}

static void a_run_that_went_the_other_way_is_not_counted(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(10, 12);
	quiet(10, 14);
	run_on(10, SURFACE_ROAD);
	run_on(12, SURFACE_NOT_SAID);
	run_on(14, SURFACE_TRAIL);
	const struct experiment_state now = state_on(14);
	assert_int_equal(now.done, 1);
	assert_int_equal(now.strayed, 2);
	assert_int_equal(now.run[0].day.n, diary_at(&a, 14).n);
	assert_non_null(strstr(now.text, "Not counted: 2 run otherwise or not told, 0 without a morning after."));
}

static void a_run_without_its_morning_waits_a_day_and_is_then_not_counted(void **state)
{
	(void)state;
	quiet(0, 10);
	begin_trail(10, 12);
	run_on(10, SURFACE_TRAIL);
	assert_int_equal(state_on(11).done, 1);
	assert_false(state_on(11).run[0].answered);
	assert_int_equal(state_on(12).done, 0);
	assert_int_equal(state_on(12).unanswered, 1);
}

static void a_flare_pauses_it(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(10, 12);
	quiet(10, 13);
	diary_flare_word(&a, 11, true);
	run_on(12, SURFACE_TRAIL);
	const struct experiment_state now = state_on(13);
	assert_int_equal(now.done, 0);
	assert_int_equal(now.strayed, 0);
}

static void runs_before_it_began_are_of_no_account(void **state)
{
	(void)state;
	quiet(0, 9);
	run_on(9, SURFACE_TRAIL);
	begin_trail(10, 12);
	assert_int_equal(state_on(10).done, 0);
}

static void the_own_step_rate_is_that_of_before(void **state)
{
	(void)state;
	for (int day = 0; day < 9; day++) {
		diary_morning(&a, day, 1);
		diary_run(&a, day, 3000, 1)->cadence = (int16_t)(160 + day % 3);
	}
	begin_trail(9, 12);
	experiment.candidate = "cadence";
	quiet(9, 12);
	diary_run(&a, 9, 3000, 1)->cadence = 180;
	diary_run(&a, 11, 3000, 1)->cadence = 180;
	const struct experiment_state now = state_on(12);
	assert_int_equal(now.what.cadence, 161);
	assert_int_equal(now.done, 1);
	assert_string_equal(experiment_wish(&now, 1, arena), "at 161 steps a minute or below");
}

/* --- judging ------------------------------------------------------------------------------------ */

static void it_says_nothing_before_it_is_complete(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(10, 12);
	follow_lot(10, 11, 3);
	const struct experiment_state now = state_on(31);
	assert_int_equal(now.stage, EXPERIMENT_RUNNING);
	assert_false(now.stands_out);
	assert_int_equal(now.done, 11);
	assert_int_equal(now.pairs.orders, 0);
}

static void the_last_morning_is_waited_for(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(10, 2);
	follow_lot(10, 1, 2);
	diary_morning(&a, 12, 1);
	run_on(12, SURFACE_ROAD);
	assert_int_equal(state_on(12).stage, EXPERIMENT_WAITS);
	diary_morning(&a, 13, 1);
	assert_int_equal(state_on(13).stage, EXPERIMENT_COMPLETE);
}

static void a_point_in_every_pair_stands_out(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(10, 12);
	follow_lot(10, 12, 2);
	const struct experiment_state now = state_on(34);
	assert_int_equal(now.stage, EXPERIMENT_COMPLETE);
	assert_int_equal(now.pairs.difference10, 10);
	assert_int_equal(now.pairs.orders, 64);
	assert_int_equal(now.pairs.as_far, 2);
	assert_true(now.stands_out);
	assert_string_equal(now.text, "6 pairs of runs: the morning after the one on trail was 1.0 higher than the other (1.0 to "
	                    "1.0). Of the 64 orders that the lot could have given, 2 come as far: associated with sorer "
	                    "mornings.");
}

static void what_never_differs_is_no_more_than_chance(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(10, 12);
	follow_lot(10, 12, 1);
	const struct experiment_state now = state_on(34);
	assert_int_equal(now.pairs.p1000, 1000);
	assert_false(now.stands_out);
	assert_non_null(strstr(now.text, "no more than chance would give"));
}

/* Over every lot there is, a knee that does not care rings in 5 of 100 at most: exact, not simulated. */
static void no_knee_rings_in_more_than_five_of_a_hundred_lots(void **state)
{
	(void)state;
	struct chance chance = chance_seed(11);
	for (int round = 0; round < rounds(20, 300); round++) {
		int8_t outcome[12], difference[6];
		int rang = 0;
		for (int i = 0; i < 12; i++)
			outcome[i] = (int8_t)chance_between(&chance, -1, 3);
		for (int lot = 0; lot < 64; lot++) {
			for (int i = 0; i < 6; i++)
				difference[i] = (int8_t)((outcome[2 * i] - outcome[2 * i + 1]) * ((lot >> i & 1) != 0 ? 1 : -1));
			struct odds_pairs pairs = { .difference = difference, .count = 6 };
			odds_judge(&pairs, 95, arena);
			rang += pairs.p1000 <= 50;
		}
		assert_true(rang * 100 <= 64 * 5);
	}
}

/* --- begin and stop --------------------------------------------------------------------------------- */

static bool begins(const char *candidate, int runs, int today, struct err *err)
{
	struct experiment out;
	return experiment_begin(&out, candidate, runs, 99, &a.diary, told_to(today), diary_at(&a, today), err);
}

static void it_begins_with_as_many_runs_as_is_usual(void **state)
{
	(void)state;
	struct experiment out;
	struct err err = { 0 };
	quiet(0, 9);
	assert_true(experiment_begin(&out, "downhill", NOT_KNOWN, 99, &a.diary, told_to(9), diary_at(&a, 9), &err));
	assert_int_equal(out.runs, a_programme()->trigger.runs_usual);
	assert_int_equal(out.order, experiment_order(99, out.runs));
	assert_null(out.id);
	assert_false(out.has_stopped);
}

static void what_no_run_can_choose_is_not_tried(void **state)
{
	(void)state;
	static const char *const candidates[] = { "sleep", "gap", "long", "strength", "sitting", "variant:side-plank", "surface",
		                                  "surface:moon", "shoes", "shoes:", "cadence", "downhill:", "downhillx", "" };
	struct err err = { 0 };
	quiet(0, 9);
	for (size_t i = 0; i < sizeof candidates / sizeof candidates[0]; i++)
		if (begins(candidates[i], NOT_KNOWN, 9, &err))
			fail_msg("%s began", candidates[i]);
	assert_true(begins("shoes:Pegasus", NOT_KNOWN, 9, &err));
}

static void runs_come_in_pairs_and_enough_of_them(void **state)
{
	(void)state;
	struct err err = { 0 };
	quiet(0, 9);
	assert_false(begins("downhill", 13, 9, &err));
	assert_string_equal(err.text, "A try takes an even number of runs from 12 to 30, in pairs: 13 is none.");
	assert_false(begins("downhill", 10, 9, &err));
	assert_false(begins("downhill", 32, 9, &err));
	assert_true(begins("downhill", 30, 9, &err));
}

static void one_runs_at_a_time(void **state)
{
	(void)state;
	struct err err = { 0 };
	struct experiment out;
	quiet(0, 9);
	assert_false(experiment_stop(&out, &a.diary, told_to(9), diary_at(&a, 9), &err));
	begin_trail(9, 12);
	assert_false(begins("downhill", 12, 9, &err));
	assert_true(experiment_stop(&out, &a.diary, told_to(9), diary_at(&a, 9), &err));
	assert_true(out.has_stopped);
	assert_string_equal(out.id, experiment.id);
	experiment = out;
	assert_null(experiment_latest(&a.diary));
	assert_true(begins("downhill", 12, 9, &err));
	assert_int_equal(state_on(9).stage, EXPERIMENT_STOPPED);
	assert_string_equal(state_on(9).text, "Stopped after 0 of 12 runs: it says nothing.");
}

static void a_complete_one_makes_room_and_cannot_be_stopped(void **state)
{
	(void)state;
	struct err err = { 0 };
	struct experiment out;
	quiet(0, 9);
	begin_trail(10, 12);
	follow_lot(10, 12, 2);
	assert_false(experiment_stop(&out, &a.diary, told_to(34), diary_at(&a, 34), &err));
	assert_true(begins("downhill", 12, 34, &err));
}

/* A history of another program, or a damaged one, may hold what this one cannot follow. */
static void what_cannot_be_followed_counts_as_stopped(void **state)
{
	(void)state;
	quiet(0, 9);
	begin_trail(5, 12);
	experiment.candidate = "moonlight";
	assert_int_equal(state_on(9).stage, EXPERIMENT_STOPPED);
	experiment.candidate = "surface:trail";
	experiment.runs = 13;
	assert_int_equal(state_on(9).stage, EXPERIMENT_STOPPED);
	experiment.runs = -4;
	assert_int_equal(state_on(9).stage, EXPERIMENT_STOPPED);
	assert_string_equal(state_on(9).text, "What it tried cannot be followed here.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(each_pair_has_one_run_with_it_and_one_without),
		DIARY_TEST(a_lot_puts_either_first_equally_often),
		DIARY_TEST(it_tells_what_the_next_run_is_to_be),
		DIARY_TEST(a_run_that_went_the_other_way_is_not_counted),
		DIARY_TEST(a_run_without_its_morning_waits_a_day_and_is_then_not_counted),
		DIARY_TEST(a_flare_pauses_it),
		DIARY_TEST(runs_before_it_began_are_of_no_account),
		DIARY_TEST(the_own_step_rate_is_that_of_before),
		DIARY_TEST(it_says_nothing_before_it_is_complete),
		DIARY_TEST(the_last_morning_is_waited_for),
		DIARY_TEST(a_point_in_every_pair_stands_out),
		DIARY_TEST(what_never_differs_is_no_more_than_chance),
		DIARY_TEST(no_knee_rings_in_more_than_five_of_a_hundred_lots),
		DIARY_TEST(it_begins_with_as_many_runs_as_is_usual),
		DIARY_TEST(what_no_run_can_choose_is_not_tried),
		DIARY_TEST(runs_come_in_pairs_and_enough_of_them),
		DIARY_TEST(one_runs_at_a_time),
		DIARY_TEST(a_complete_one_makes_room_and_cannot_be_stopped),
		DIARY_TEST(what_cannot_be_followed_counts_as_stopped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
