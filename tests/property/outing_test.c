/*
 * The run that goes with one: its segments against the stage they come from,
 * its cues against a schedule worked out another way.
 */
#include "support/check.h"

#include <math.h>

#include "core/outing.h"

enum { RATE = 44100 };

static const struct run_stage four_one = { .run_s = 240, .walk_s = 60, .repeats = 5, .distance_m = 3458 };

static struct outing make(struct arena *arena, const struct run_stage *stage, int warm_up_s, int duration_s, int rate10)
{
	return outing_make(&(struct outing_given){ .warm_up_s = warm_up_s, .stage = stage, .duration_s = duration_s,
	                                           .rate10 = rate10 }, arena);
}

static void a_stage_is_its_turns_after_the_warm_up(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct outing outing = make(arena, &four_one, 300, 1500, NOT_SET);
	assert_int_equal(outing.count, 11);
	assert_int_equal(outing.turns, 5);
	assert_int_equal(outing.length_ms, 1800000);
	assert_int_equal(outing.segments[0].part, OUTING_WARM_UP);
	for (int turn = 0; turn < 5; turn++) {
		const struct outing_segment *run = &outing.segments[1 + 2 * turn];
		assert_true(run->part == OUTING_RUN && run->turn == turn + 1 && run->length_ms == 240000);
		assert_int_equal(run->start_ms, (300 + turn * 300) * 1000);
		assert_true(run[1].part == OUTING_WALK && run[1].length_ms == 60000);
	}
	arena_free(arena);
}

/* Whatever the stage and the length: nothing overlaps, nothing is left open, no segment is empty. */
static void segments_lie_end_to_end_and_last_as_long_as_planned(void **state)
{
	(void)state;
	struct chance chance = chance_seed(3);
	for (int round = 0; round < rounds(3000, 300000); round++) {
		struct arena *arena = arena_new();
		struct run_stage stage = { chance_between(&chance, 10, 1800), chance_between(&chance, 0, 300), 1, 1 };
		int warm_up_s = chance_between(&chance, 0, 900), duration_s = chance_between(&chance, 1, 7200);
		struct outing outing = make(arena, chance_between(&chance, 0, 3) ? &stage : NULL, warm_up_s, duration_s, NOT_SET);
		int64_t end_ms = 0;
		for (size_t i = 0; i < outing.count; i++) {
			assert_int_equal(outing.segments[i].start_ms, end_ms);
			assert_true(outing.segments[i].length_ms > 0);
			end_ms += outing.segments[i].length_ms;
		}
		assert_int_equal(end_ms, (int64_t)(warm_up_s + duration_s) * 1000);
		assert_int_equal(outing.length_ms, end_ms);
		arena_free(arena);
	}
}

static int64_t expect(struct outing_cue cue, enum cue kind, int64_t at_s)
{
	assert_int_equal(cue.cue.cue, kind);
	assert_int_equal(cue.sample, at_s * RATE);
	return cue.sample;
}

static void cues_without_a_beat_are_the_changes_with_three_pips_before_each(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct outing outing = make(arena, &four_one, 300, 1500, NOT_SET);
	struct outing_at at = { 0 };
	struct outing_cue cue;
	int64_t change_s = 0;
	for (int i = 0; i < 11; i++) {
		assert_true(outing_next(&outing, &at, RATE, &cue));
		expect(cue, i % 2 ? CUE_RUN : CUE_WALK, change_s);
		change_s += i == 0 ? 300 : i % 2 ? 240 : 60;
		for (int left = 3; left > 0; left--) {
			assert_true(outing_next(&outing, &at, RATE, &cue));
			expect(cue, CUE_TICK, change_s - left);
			assert_int_equal(cue.cue.count, left);
		}
	}
	assert_true(outing_next(&outing, &at, RATE, &cue));
	expect(cue, CUE_DONE, 1800);
	assert_false(outing_next(&outing, &at, RATE, &cue));
	assert_false(outing_next(&outing, &at, RATE, &cue));
	arena_free(arena);
}

/* Beat k of a run lies at its start + k x 60 / rate, to the nearest sample, and time never goes back. */
static void beats_stand_at_their_exact_moment_in_runs_alone(void **state)
{
	(void)state;
	struct chance chance = chance_seed(5);
	for (int round = 0; round < rounds(60, 6000); round++) {
		struct arena *arena = arena_new();
		int rate10 = chance_between(&chance, 1000, 2400);
		struct run_stage stage = { chance_between(&chance, 20, 900), chance_between(&chance, 20, 200), 1, 1 };
		struct outing outing = make(arena, &stage, 300, chance_between(&chance, 60, 3000), rate10);
		struct outing_at at = { 0 };
		struct outing_cue cue;
		int64_t last = 0, run_start = -1;
		long beats = 0, wanted = 0;
		for (size_t i = 0; i < outing.count; i++)
			if (outing.segments[i].part == OUTING_RUN)
				wanted += (long)ceil((double)outing.segments[i].length_ms * rate10 / 600000 - 1e-9);
		while (outing_next(&outing, &at, RATE, &cue)) {
			assert_true(cue.sample >= last);
			last = cue.sample;
			if (cue.cue.cue == CUE_RUN || cue.cue.cue == CUE_WALK)
				run_start = cue.cue.cue == CUE_RUN ? cue.sample : -1;
			if (cue.cue.cue != CUE_BEAT)
				continue;
			assert_true(run_start >= 0);
			double exact = (double)run_start + cue.cue.count * 600.0 * RATE / rate10;
			assert_true(fabs((double)cue.sample - exact) <= 0.5001);
			beats++;
		}
		assert_true(beats <= wanted && beats >= wanted - 8 * outing.turns);
		arena_free(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_stage_is_its_turns_after_the_warm_up),
		cmocka_unit_test(segments_lie_end_to_end_and_last_as_long_as_planned),
		cmocka_unit_test(cues_without_a_beat_are_the_changes_with_three_pips_before_each),
		cmocka_unit_test(beats_stand_at_their_exact_moment_in_runs_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
