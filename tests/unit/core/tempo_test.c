#include "core/tempo.h"

#include "support/check.h"
#include "support/library.h"

static const int three_one_one[] = { 3, 1, 1, 0 };

static void assert_phases(const struct tempo *tempo, int count, const enum phase *phases)
{
	assert_int_equal(tempo->phases, count);
	for (int i = 0; i < count; i++)
		assert_int_equal(tempo->at[i].phase, phases[i]);
}

static void a_set_of_ten_at_three_one_one_takes_fifty_seconds(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 90);
	struct tempo tempo = tempo_of(&squat, &squat.dose);
	assert_int_equal(tempo_total_ms(&tempo), 50000);
	assert_int_equal(tempo_rep_start_ms(&tempo, 3), 15000);
}

static void a_squat_starts_by_lowering_and_pauses_at_the_low_end(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("box-squat", 3, 10, (const int[]){ 3, 1, 2, 1 }, 75);
	struct tempo tempo = tempo_of(&squat, &squat.dose);
	assert_phases(&tempo, 4, (const enum phase[]){ PHASE_ECCENTRIC, PHASE_PAUSE, PHASE_CONCENTRIC, PHASE_TOP });
}

static void a_bridge_starts_by_rising_and_lowers_last(void **state)
{
	(void)state;
	struct exercise bridge = counted_exercise("single-leg-bridge", 3, 10, (const int[]){ 3, 1, 1, 2 }, 60);
	bridge.tempo.starts = PHASE_CONCENTRIC;
	struct tempo tempo = tempo_of(&bridge, &bridge.dose);
	assert_phases(&tempo, 4, (const enum phase[]){ PHASE_CONCENTRIC, PHASE_TOP, PHASE_ECCENTRIC, PHASE_PAUSE });
}

static void a_phase_of_no_seconds_is_left_out(void **state)
{
	(void)state;
	struct exercise step_down = counted_exercise("lateral-step-down-20", 3, 8, (const int[]){ 3, 0, 1, 0 }, 75);
	struct tempo tempo = tempo_of(&step_down, &step_down.dose);
	assert_phases(&tempo, 2, (const enum phase[]){ PHASE_ECCENTRIC, PHASE_CONCENTRIC });
}

static void the_count_says_the_seconds_left_rounded_up_and_never_nought(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 90);
	struct tempo tempo = tempo_of(&squat, &squat.dose);
	static const struct { int64_t ms; int count; int64_t change_ms; } looks[] = {
		{ 0, 3, 1000 }, { 1, 3, 1000 }, { 999, 3, 1000 }, { 1000, 2, 2000 }, { 2999, 1, 3000 },
		{ 3000, 1, 4000 }, { 4999, 1, 5000 }, { 5000, 3, 6000 },
	};
	for (size_t i = 0; i < sizeof looks / sizeof looks[0]; i++) {
		struct tempo_at at = tempo_at(&tempo, looks[i].ms);
		assert_int_equal(at.count, looks[i].count);
		assert_int_equal(at.change_ms, looks[i].change_ms);
	}
}

static void after_the_last_repetition_the_set_is_done_and_tells_its_last_moment(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 90);
	struct tempo tempo = tempo_of(&squat, &squat.dose);
	struct tempo_at at = tempo_at(&tempo, 50000);
	assert_true(at.done);
	assert_int_equal(at.reps_done, 10);
	assert_int_equal(at.rep, 9);
	assert_int_equal(at.phase, PHASE_CONCENTRIC);
	assert_int_equal(at.into_ms, 1000);
	assert_int_equal(at.left_ms, 0);
	assert_int_equal(at.count, 1);
	assert_int_equal(at.change_ms, -1);
	assert_false(tempo_at(&tempo, 49999).done);
}

static void a_time_before_the_start_is_the_start(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 90);
	struct tempo tempo = tempo_of(&squat, &squat.dose);
	struct tempo_at before = tempo_at(&tempo, -7), start = tempo_at(&tempo, 0);
	assert_memory_equal(&before, &start, sizeof start);
}

static void a_plank_is_one_long_hold(void **state)
{
	(void)state;
	struct exercise plank = held_exercise("plank-front", 3, 30, 45);
	struct tempo tempo = tempo_of(&plank, &plank.dose);
	assert_phases(&tempo, 1, (const enum phase[]){ PHASE_HOLD });
	assert_int_equal(tempo.reps, 1);
	assert_int_equal(tempo_total_ms(&tempo), 30000);
}

static void ten_holds_of_five_seconds_ease_for_two_after_each(void **state)
{
	(void)state;
	struct exercise squeeze = held_exercise("adductor-squeeze", 3, NOT_SET, 30);
	squeeze.dose.reps = 10;
	squeeze.dose.hold_s = 5;
	struct tempo tempo = tempo_of(&squeeze, &squeeze.dose);
	assert_phases(&tempo, 2, (const enum phase[]){ PHASE_HOLD, PHASE_EASE });
	assert_int_equal(tempo_total_ms(&tempo), 70000);
}

static void breathing_fills_its_five_minutes_with_whole_breaths(void **state)
{
	(void)state;
	struct exercise breathing = held_exercise("diaphragmatic-breathing", 1, 300, 0);
	breathing.work = WORK_BREATH;
	breathing.in_s = 4;
	breathing.out_s = 6;
	struct tempo tempo = tempo_of(&breathing, &breathing.dose);
	assert_phases(&tempo, 2, (const enum phase[]){ PHASE_IN, PHASE_OUT });
	assert_int_equal(tempo.reps, 30);
}

static void intervals_work_for_their_on_seconds(void **state)
{
	(void)state;
	struct exercise cadence = held_exercise("cadence-drill", 5, NOT_SET, 60);
	cadence.work = WORK_INTERVALS;
	cadence.dose.on_s = 60;
	cadence.dose.off_s = 60;
	struct tempo tempo = tempo_of(&cadence, &cadence.dose);
	assert_phases(&tempo, 1, (const enum phase[]){ PHASE_WORK });
	assert_int_equal(tempo_total_ms(&tempo), 60000);
}

static void hops_stand_open_and_count_the_seconds_gone(void **state)
{
	(void)state;
	struct exercise hops = held_exercise("pogo-hops", 3, NOT_SET, 90);
	hops.work = WORK_CONTACTS;
	hops.until = UNTIL_KEY;
	hops.dose.contacts = 15;
	struct tempo tempo = tempo_of(&hops, &hops.dose);
	struct tempo_at at = tempo_at(&tempo, 7500);
	assert_int_equal(tempo_total_ms(&tempo), 0);
	assert_false(at.done);
	assert_int_equal(at.count, 7);
	assert_int_equal(at.left_ms, 0);
	assert_int_equal(at.change_ms, 8000);
}

static void a_distance_with_a_tempo_goes_on_until_a_key_ends_it(void **state)
{
	(void)state;
	struct exercise march = counted_exercise("a-march", 2, NOT_SET, (const int[]){ 1, 1, 1, 0 }, 30);
	march.work = WORK_DISTANCE;
	march.until = UNTIL_KEY;
	march.dose.distance_m = 20;
	struct tempo tempo = tempo_of(&march, &march.dose);
	assert_int_equal(tempo.phases, 3);
	assert_int_equal(tempo.reps, 0);
	struct tempo_at at = tempo_at(&tempo, 3600 * 1000);
	assert_false(at.done);
	assert_int_equal(at.reps_done, 1200);
}

static void a_dose_for_each_way_counts_twice(void **state)
{
	(void)state;
	struct exercise circles = counted_exercise("ankle-circles", 1, 10, (const int[]){ 2, 0, 2, 0 }, 10);
	circles.dose.each_way = true;
	assert_int_equal(tempo_of(&circles, &circles.dose).reps, 20);
}

static void sides_that_take_turns_do_the_dose_of_each(void **state)
{
	(void)state;
	struct exercise dead_bug = counted_exercise("dead-bug", 3, 8, (const int[]){ 2, 1, 2, 0 }, 45);
	dead_bug.sides = SIDES_ALTERNATE;
	assert_int_equal(tempo_of(&dead_bug, &dead_bug.dose).reps, 16);
}

static void repetitions_until_a_time_are_those_that_fit_whole(void **state)
{
	(void)state;
	struct exercise raises = counted_exercise("calf-raise", 3, 12, (const int[]){ 2, 0, 1, 1 }, 60);
	raises.until = UNTIL_TIME;
	raises.dose.duration_s = 30;
	assert_int_equal(tempo_of(&raises, &raises.dose).reps, 7);
}

static void an_exercise_that_tells_no_length_stands_open(void **state)
{
	(void)state;
	struct exercise walk = held_exercise("run-walk", 1, NOT_SET, 0);
	walk.work = WORK_TIME;
	struct tempo tempo = tempo_of(&walk, &walk.dose);
	assert_int_equal(tempo.reps, 0);
	assert_int_equal(tempo.at[0].ms, 0);
	assert_int_equal(tempo.at[0].phase, PHASE_WORK);
}

static void the_end_of_time_has_an_answer_too(void **state)
{
	(void)state;
	struct exercise march = counted_exercise("a-march", 2, NOT_SET, (const int[]){ 1, 1, 1, 0 }, 30);
	march.work = WORK_DISTANCE;
	struct tempo ring = tempo_of(&march, &march.dose);
	march.has_tempo = false;
	struct tempo open = tempo_of(&march, &march.dose);
	assert_int_equal(tempo_at(&ring, INT64_MAX).reps_done, INT32_MAX);
	assert_int_equal(tempo_at(&open, INT64_MAX).count, INT32_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_of_ten_at_three_one_one_takes_fifty_seconds),
		cmocka_unit_test(a_squat_starts_by_lowering_and_pauses_at_the_low_end),
		cmocka_unit_test(a_bridge_starts_by_rising_and_lowers_last),
		cmocka_unit_test(a_phase_of_no_seconds_is_left_out),
		cmocka_unit_test(the_count_says_the_seconds_left_rounded_up_and_never_nought),
		cmocka_unit_test(after_the_last_repetition_the_set_is_done_and_tells_its_last_moment),
		cmocka_unit_test(a_time_before_the_start_is_the_start),
		cmocka_unit_test(a_plank_is_one_long_hold),
		cmocka_unit_test(ten_holds_of_five_seconds_ease_for_two_after_each),
		cmocka_unit_test(breathing_fills_its_five_minutes_with_whole_breaths),
		cmocka_unit_test(intervals_work_for_their_on_seconds),
		cmocka_unit_test(hops_stand_open_and_count_the_seconds_gone),
		cmocka_unit_test(a_distance_with_a_tempo_goes_on_until_a_key_ends_it),
		cmocka_unit_test(a_dose_for_each_way_counts_twice),
		cmocka_unit_test(sides_that_take_turns_do_the_dose_of_each),
		cmocka_unit_test(repetitions_until_a_time_are_those_that_fit_whole),
		cmocka_unit_test(an_exercise_that_tells_no_length_stands_open),
		cmocka_unit_test(the_end_of_time_has_an_answer_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
