/* Tests that are followed: beats, paces and clocks, one side at a time. */
#include "support/shipped.h"

#include "core/guide.h"

static struct library *library;
static const struct shelf *shelf;
static struct guide guide;

static int load(void **state)
{
	(void)state;
	library = shipped_library();
	shelf = library_shelf(library);
	return 0;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

static void begin(const char *id)
{
	guide_begin(&guide, shelf_test(shelf, id));
}

/* Looks every so often, as a screen does, until a moment. */
static void look_until(int64_t until_ms, struct chance *chance)
{
	int64_t now_ms = guide.session.now_ms;
	while (now_ms < until_ms) {
		now_ms += chance_between(chance, 1, 900);
		guide_tick(&guide, now_ms < until_ms ? now_ms : until_ms);
	}
}

/* The beats are moments of the clock: however late the looks come, ten minutes hold 300 raises. */
static void heel_raises_go_at_thirty_a_minute_over_ten_minutes(void **state)
{
	(void)state;
	enum { LEAD_IN_MS = GUIDE_LEAD_IN_S * 1000, MINUTE_MS = 60000 };
	for (uint64_t seed = 1; seed <= 20; seed++) {
		struct chance chance = chance_seed(seed);
		begin("heel-raise");
		for (int minute = 1; minute <= 10; minute++) {
			look_until(LEAD_IN_MS + minute * (int64_t)MINUTE_MS, &chance);
			assert_int_equal(guide_beat(&guide), minute * 60);
		}
		guide_end(&guide);
		assert_true(guide_is_over(&guide));
		assert_int_equal(guide.repetitions, 300);
		assert_int_equal(guide_counted(&guide), 200); /* the most that may be entered */
	}
}

static void up_is_on_one_beat_and_down_on_the_next(void **state)
{
	(void)state;
	struct tempo tempo = guide_tempo(shelf_test(shelf, "heel-raise"));
	for (int64_t ms = 0; ms < 20000; ms += 250) {
		struct tempo_at at = tempo_at(&tempo, ms);
		assert_int_equal(at.phase, ms / 1000 % 2 == 0 ? PHASE_CONCENTRIC : PHASE_ECCENTRIC);
		assert_int_equal(at.reps_done, ms / 2000);
	}
}

static void a_hold_counts_whole_seconds_until_a_key(void **state)
{
	(void)state;
	struct chance chance = chance_seed(3);
	begin("side-plank");
	look_until(5000 + 41900, &chance);
	assert_false(guide_is_over(&guide));
	guide_end(&guide);
	assert_int_equal(guide_counted(&guide), 41);
}

static void a_countdown_ends_by_itself_and_what_was_done_in_it_is_told_by_the_runner(void **state)
{
	(void)state;
	struct chance chance = chance_seed(4);
	begin("chair-stand-30s");
	look_until(5000 + 29999, &chance);
	assert_false(guide_is_over(&guide));
	look_until(5000 + 30000, &chance);
	assert_true(guide_is_over(&guide));
	assert_int_equal(guide_counted(&guide), NOT_KNOWN);
	begin("hops");
	look_until(5000 + 30500, &chance);
	assert_int_equal(guide_counted(&guide), 30);
}

static void paced_repetitions_end_by_a_key_or_when_all_are_done(void **state)
{
	(void)state;
	struct chance chance = chance_seed(5);
	begin("single-leg-bridge");
	look_until(5000 + 25 * 2000 + 700, &chance);
	guide_end(&guide);
	assert_int_equal(guide_counted(&guide), 25);
	begin("mini-squat");
	look_until(5000 + 10 * 3000, &chance);
	assert_true(guide_is_over(&guide));
	assert_int_equal(guide_counted(&guide), 10);
}

static void a_pause_costs_nothing_of_the_count(void **state)
{
	(void)state;
	struct chance chance = chance_seed(6);
	begin("heel-raise");
	look_until(5000 + 10 * 2000, &chance);
	guide_pause(&guide);
	look_until(5000 + 10 * 2000 + 60000, &chance);
	assert_false(guide_is_over(&guide));
	guide_resume(&guide);
	look_until(5000 + 10 * 2000 + 60000 + 5000 + 5 * 2000, &chance);
	guide_end(&guide);
	assert_int_equal(guide_counted(&guide), 15);
}

static void a_closed_lid_pauses_as_of_the_last_look(void **state)
{
	(void)state;
	struct chance chance = chance_seed(8);
	begin("side-plank");
	look_until(5000 + 20000, &chance);
	guide_tick(&guide, 5000 + 20000 + 600000);
	assert_true(guide.session.paused);
	assert_int_equal(guide_beat(&guide), NOT_KNOWN);
	guide_end(&guide);
	assert_int_equal(guide_counted(&guide), 20);
}

static void the_better_leg_goes_first(void **state)
{
	(void)state;
	struct intake intake = intake_blank();
	assert_int_equal(guide_first_side(&intake), SIDE_LEFT);
	intake.knee = SIDE_LEFT;
	assert_int_equal(guide_first_side(&intake), SIDE_RIGHT);
	intake.knee = SIDE_RIGHT;
	assert_int_equal(guide_first_side(&intake), SIDE_LEFT);
}

static void every_test_that_counts_repetitions_or_seconds_is_followed(void **state)
{
	(void)state;
	for (size_t i = 0; i < shelf->test_count; i++) {
		const struct test *test = &shelf->tests[i];
		bool counts = test->unit == TEST_REPS || test->unit == TEST_SECONDS;
		assert_int_equal(guide_runs(test), counts);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heel_raises_go_at_thirty_a_minute_over_ten_minutes),
		cmocka_unit_test(up_is_on_one_beat_and_down_on_the_next),
		cmocka_unit_test(a_hold_counts_whole_seconds_until_a_key),
		cmocka_unit_test(a_countdown_ends_by_itself_and_what_was_done_in_it_is_told_by_the_runner),
		cmocka_unit_test(paced_repetitions_end_by_a_key_or_when_all_are_done),
		cmocka_unit_test(a_pause_costs_nothing_of_the_count),
		cmocka_unit_test(a_closed_lid_pauses_as_of_the_last_look),
		cmocka_unit_test(the_better_leg_goes_first),
		cmocka_unit_test(every_test_that_counts_repetitions_or_seconds_is_followed),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
