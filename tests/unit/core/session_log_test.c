/* The log of a session: undo, redo and replay. */
#include "core/session.h"

#include "support/check.h"
#include "support/workout.h"

enum { STEP_DOWN, PLANK };

static struct workout workout_at(int second)
{
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, second);
	return workout;
}

static void assert_same(const struct session *a, const struct session *b)
{
	const char *field = session_difference(a, b);
	if (field != NULL)
		fail_msg("the sessions differ in %s", field);
}

static void a_mistaken_next_is_taken_back_and_the_set_stands_where_it_was(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_NEXT, 0);
	workout_to(&workout, 24);
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(workout.s.stage, STAGE_WORK);
	assert_true(workout.s.paused);
	assert_int_equal(session_at(&workout.s).tempo.rep, 3);
	assert_int_equal(session_result(&workout.s, STEP_DOWN, 0, 0)->status, SET_OPEN);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_int_equal(workout.s.stage, STAGE_LEAD_IN);
}

static void an_undone_answer_is_asked_again(void **state)
{
	(void)state;
	struct workout workout = workout_at(228);
	workout_does(&workout, SESSION_PAIN, 2);
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, ANSWER_NOT_ASKED);
}

static void undoing_the_leaving_takes_the_session_up_again(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_LEAVE, 0);
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(workout.s.stage, STAGE_WORK);
	assert_true(workout.s.paused);
}

static void pauses_are_not_undone_but_go_with_what_came_before_them(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_NEXT, 0);
	workout_to(&workout, 25);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_to(&workout, 30);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_int_equal(session_log_undo_target(workout.log, workout.count), 0);
	workout_does(&workout, SESSION_UNDO, 0);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(workout.log[i].undone_by, 4);
	assert_int_equal(workout.log[3].undone_by, 0);
	assert_int_equal(workout.log[3].ref_ms, 20000);
}

static void undo_twice_takes_back_two_things_and_redo_twice_brings_them_back(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_REST_ADD, 15);
	workout_to(&workout, 110);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_does(&workout, SESSION_REST_ADD, 30);
	struct session both = workout.s;
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(session_at(&workout.s).left_ms, 59000);
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(session_at(&workout.s).left_ms, 54000);
	assert_int_equal(session_log_undo_target(workout.log, workout.count), -1);
	workout_does(&workout, SESSION_REDO, 0);
	assert_int_equal(session_at(&workout.s).left_ms, 59000);
	workout_does(&workout, SESSION_REDO, 0);
	assert_same(&both, &workout.s);
	assert_int_equal(session_log_redo_target(workout.log, workout.count), -1);
}

static void redo_leads_back_to_the_moment_of_the_undo_with_all_the_clock_had_done(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_REST_ADD, -15);
	workout_to(&workout, 150);
	assert_int_equal(workout.s.stage, STAGE_WORK);
	int64_t elapsed_ms = workout.s.now_ms - workout.s.stage_ms;
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(workout.s.stage, STAGE_REST);
	workout_to(&workout, 170);
	workout_does(&workout, SESSION_REDO, 0);
	assert_int_equal(workout.s.stage, STAGE_WORK);
	assert_true(workout.s.paused);
	assert_int_equal(workout.s.now_ms - workout.s.stage_ms, elapsed_ms);
}

static void something_new_after_an_undo_leaves_nothing_to_redo(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_REST_ADD, 15);
	workout_does(&workout, SESSION_UNDO, 0);
	assert_int_equal(session_log_redo_target(workout.log, workout.count), 0);
	workout_does(&workout, SESSION_REST_ADD, 30);
	assert_int_equal(session_log_redo_target(workout.log, workout.count), -1);
	struct session before = workout.s;
	workout_does(&workout, SESSION_REDO, 0);
	assert_same(&before, &workout.s);
}

static void what_happened_between_undo_and_redo_goes_with_the_undo(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_NEXT, 0);
	workout_does(&workout, SESSION_UNDO, 0);
	workout_does(&workout, SESSION_RESUME, 0);
	workout_to(&workout, 40);
	workout_does(&workout, SESSION_REDO, 0);
	assert_int_equal(workout.s.stage, STAGE_SWITCH);
	assert_true(workout.s.paused);
	assert_int_equal(workout.log[2].undone_by, 4);
	assert_int_equal(session_at(&workout.s).left_ms, 10000);
}

static void an_undo_with_nothing_to_take_back_is_void(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	struct session before = workout.s;
	workout_does(&workout, SESSION_UNDO, 0);
	assert_same(&before, &workout.s);
	assert_int_equal(workout.log[0].undone_by, 1);
}

static void resolving_a_log_again_changes_nothing(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_REST_ADD, 15);
	workout_does(&workout, SESSION_UNDO, 0);
	workout_does(&workout, SESSION_REDO, 0);
	struct session_event before[3];
	memcpy(before, workout.log, sizeof before);
	session_log_resolve(workout.log, workout.count);
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(before[i].undone_by, workout.log[i].undone_by);
		assert_int_equal(before[i].ref_ms, workout.log[i].ref_ms);
	}
}

static void a_log_replayed_is_the_session_as_it_was_left(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_to(&workout, 30);
	workout_does(&workout, SESSION_RESUME, 0);
	workout_to(&workout, 101);
	struct session again = session_replay(strength_b(), workout.log, workout.count, workout.s.now_ms);
	assert_same(&workout.s, &again);
}

static void a_replay_never_goes_back_in_time_nor_beyond_all_sessions(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 20);
	workout_does(&workout, SESSION_NEXT, 0);
	struct session early = session_replay(strength_b(), workout.log, workout.count, 12000);
	assert_int_equal(early.now_ms, 20000);
	assert_int_equal(early.stage, STAGE_SWITCH);
	struct session late = session_replay(strength_b(), workout.log, workout.count, INT64_MAX);
	assert_int_equal(late.ask, ASK_PAIN);
	assert_true(session_at(&late).to_go_ms >= 0);
}

static void every_act_of_a_person_but_standing_still_and_going_on_can_be_undone(void **state)
{
	(void)state;
	static const bool still[SESSION_EVENT_KINDS] = {
		[SESSION_PAUSE] = true, [SESSION_RESUME] = true, [SESSION_GAP] = true, [SESSION_UNDO] = true,
		[SESSION_REDO] = true,
	};
	for (int kind = SESSION_TICK + 1; kind < SESSION_EVENT_KINDS; kind++) {
		struct session_event only = { .kind = (enum session_event_kind)kind };
		assert_int_equal(session_log_undo_target(&only, 1), still[kind] ? -1 : 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mistaken_next_is_taken_back_and_the_set_stands_where_it_was),
		cmocka_unit_test(an_undone_answer_is_asked_again),
		cmocka_unit_test(undoing_the_leaving_takes_the_session_up_again),
		cmocka_unit_test(pauses_are_not_undone_but_go_with_what_came_before_them),
		cmocka_unit_test(undo_twice_takes_back_two_things_and_redo_twice_brings_them_back),
		cmocka_unit_test(redo_leads_back_to_the_moment_of_the_undo_with_all_the_clock_had_done),
		cmocka_unit_test(something_new_after_an_undo_leaves_nothing_to_redo),
		cmocka_unit_test(what_happened_between_undo_and_redo_goes_with_the_undo),
		cmocka_unit_test(an_undo_with_nothing_to_take_back_is_void),
		cmocka_unit_test(resolving_a_log_again_changes_nothing),
		cmocka_unit_test(a_log_replayed_is_the_session_as_it_was_left),
		cmocka_unit_test(a_replay_never_goes_back_in_time_nor_beyond_all_sessions),
		cmocka_unit_test(every_act_of_a_person_but_standing_still_and_going_on_can_be_undone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
