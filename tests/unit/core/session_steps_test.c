#include "core/session_steps.h"

#include "support/check.h"
#include "support/library.h"
#include "support/workout.h"

static const struct own_steps own = { .own = 164, .low = 1050, .high = 1100 };

/* Five minutes of running to a metronome with a minute's rest between, as the library has it. */
static const struct session_plan *metronome_run(void)
{
	static const char *const needs[] = { "metronome" };
	static struct session_plan plan;
	static struct exercise drill;
	drill = held_exercise("cadence-drill", 5, 60, 60);
	drill.work = WORK_INTERVALS;
	drill.dose = no_dose();
	drill.dose.sets = 5;
	drill.dose.on_s = drill.dose.off_s = 60;
	drill.equipment = (struct words){ needs, 1 };
	struct slot slot = slot_of(drill.id);
	struct routine routine = { .id = "drills", .title = "Drills", .kind = "drill", .lead_in_s = 5, .switch_s = 10,
		                   .slots = &slot, .slot_count = 1 };
	const char *missing;
	assert_true(session_plan_build(&plan, &routine, &drill, 1, NULL, 6, &missing));
	return &plan;
}

static void each_set_is_quicker_from_the_low_end_of_the_range_to_the_high_one(void **state)
{
	(void)state;
	struct workout workout = workout_of(metronome_run());
	const int permille[] = { 1050, 1062, 1075, 1087, 1100 };
	assert_true(session_wants_steps(&workout.s));
	for (int set = 0; set < 5; set++) {
		struct steps steps;
		int begin_s = 5 + set * 120;
		workout_to(&workout, begin_s - 1);
		assert_false(session_steps(&steps, &workout.s, &own));
		workout_to(&workout, begin_s + 20);
		assert_true(session_steps(&steps, &workout.s, &own));
		assert_int_equal(steps.from_ms, begin_s * 1000);
		assert_int_equal(steps.until_ms, (begin_s + 60) * 1000);
		assert_int_equal(steps.permille, permille[set]);
		assert_int_equal(steps.rate10, (164 * permille[set] + 50) / 100);
	}
}

static void a_pause_is_without_a_beat(void **state)
{
	(void)state;
	struct workout workout = workout_of(metronome_run());
	struct steps steps;
	workout_to(&workout, 20);
	workout_does(&workout, SESSION_PAUSE, 0);
	assert_false(session_steps(&steps, &workout.s, &own));
}

static void an_own_rate_that_is_not_known_gives_no_beat(void **state)
{
	(void)state;
	struct workout workout = workout_of(metronome_run());
	struct steps steps;
	workout_to(&workout, 20);
	assert_false(session_steps(&steps, &workout.s, &(struct own_steps){ .own = NOT_KNOWN, .low = 1050, .high = 1100 }));
	assert_false(session_steps(&steps, &workout.s, &(struct own_steps){ 0 }));
}

static void strength_has_no_beat(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	struct steps steps;
	assert_false(session_wants_steps(&workout.s));
	workout_to(&workout, 10);
	assert_false(session_steps(&steps, &workout.s, &own));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_set_is_quicker_from_the_low_end_of_the_range_to_the_high_one),
		cmocka_unit_test(a_pause_is_without_a_beat),
		cmocka_unit_test(an_own_rate_that_is_not_known_gives_no_beat),
		cmocka_unit_test(strength_has_no_beat),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
