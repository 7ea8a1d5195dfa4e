/* The third digit after an exercise with a form gate: how clean the form was, 1 to 5. */
#include "core/session.h"

#include "support/check.h"
#include "support/library.h"
#include "support/workout.h"

enum { STEP_DOWN, PLANK };

static struct exercise exercises[2];
static struct session_plan plan;
static struct workout workout;

/* One set of step-downs, which have a form gate, then a plank, which has none. */
static int set_up(void **state)
{
	(void)state;
	static struct slot slots[2];
	const int tempo[] = { 3, 0, 1, 0 };
	exercises[0] = counted_exercise("lateral-step-down-20", 1, 8, tempo, 60);
	exercises[0].form_gate = true;
	exercises[1] = held_exercise("plank-front", 1, 30, 45);
	slots[0] = slot_of("lateral-step-down-20");
	slots[1] = slot_of("plank-front");
	const struct routine routine = { .id = "b", .title = "B", .kind = "strength", .lead_in_s = 5, .switch_s = 10,
					 .rest_ends = REST_ENDS_TIME, .slots = slots, .slot_count = 2 };
	const char *missing;
	assert_true(session_plan_build(&plan, &routine, exercises, 2, NULL, 6, &missing));
	workout = workout_of(&plan);
	workout_does(&workout, SESSION_NEXT, 0);
	workout_to(&workout, 40);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	return 0;
}

static void form_is_asked_after_pain_and_effort(void **state)
{
	(void)state;
	workout_answers(&workout, 1, 6);
	assert_int_equal(workout.s.ask, ASK_FORM);
	assert_int_equal(workout.s.item[STEP_DOWN].form, ANSWER_NOT_ASKED);
	workout_does(&workout, SESSION_FORM, 4);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_int_equal(workout.s.item[STEP_DOWN].form, 4);
}

static void an_exercise_without_a_gate_is_not_asked_for_it(void **state)
{
	(void)state;
	workout_answers(&workout, 1, 6);
	workout_does(&workout, SESSION_FORM, 5);
	workout_to(&workout, 200);
	assert_int_equal(workout.s.ask_item, PLANK);
	workout_answers(&workout, 1, 6);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_int_equal(workout.s.item[PLANK].form, ANSWER_NOT_ASKED);
	assert_int_equal(workout.s.stage, STAGE_DONE);
}

static void form_may_be_skipped_which_is_no_digit(void **state)
{
	(void)state;
	workout_answers(&workout, 1, 6);
	workout_does(&workout, SESSION_FORM, ANSWER_SKIPPED);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_int_equal(workout.s.item[STEP_DOWN].form, ANSWER_SKIPPED);
}

static void only_one_to_five_are_form(void **state)
{
	(void)state;
	static const int none[] = { 0, 6, 10, -3, ANSWER_NOT_ASKED };
	workout_answers(&workout, 1, 6);
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
		workout_does(&workout, SESSION_FORM, none[i]);
		assert_int_equal(workout.s.ask, ASK_FORM);
	}
}

static void undo_brings_the_question_back(void **state)
{
	(void)state;
	workout_answers(&workout, 1, 6);
	workout_does(&workout, SESSION_FORM, 2);
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(workout.s.ask, ASK_FORM);
	assert_int_equal(workout.s.item[STEP_DOWN].form, ANSWER_NOT_ASKED);
	assert_int_equal(workout.s.item[STEP_DOWN].effort, 6);
}

static void the_question_waits_and_its_log_replays_to_the_same_state(void **state)
{
	(void)state;
	workout_answers(&workout, 1, 6);
	const int64_t before = workout.s.now_ms;
	workout_to(&workout, (int)(before / 1000) + 10);
	assert_int_equal(workout.s.ask, ASK_FORM);
	const struct session replayed =
		session_replay(&plan, workout.log, workout.count, workout.s.now_ms);
	assert_null(session_difference(&replayed, &workout.s));
}

#define FORM_TEST(name) cmocka_unit_test_setup(name, set_up)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FORM_TEST(form_is_asked_after_pain_and_effort),
		FORM_TEST(an_exercise_without_a_gate_is_not_asked_for_it),
		FORM_TEST(form_may_be_skipped_which_is_no_digit),
		FORM_TEST(only_one_to_five_are_form),
		FORM_TEST(undo_brings_the_question_back),
		FORM_TEST(the_question_waits_and_its_log_replays_to_the_same_state),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
