/* A session as the clock leads through it, and what pauses, gaps and keys do to it. */
#include "core/session.h"

#include "support/check.h"
#include "support/library.h"
#include "support/workout.h"

enum { STEP_DOWN, PLANK };
enum { LEFT, RIGHT, BOTH = 0 };

static struct session_at now(const struct workout *workout)
{
	return session_at(&workout->s);
}

static const struct set_result *result(const struct workout *workout, int item, int set, int side)
{
	return session_result(&workout->s, item, set, side);
}

static void assert_stage(const struct workout *workout, enum session_stage stage)
{
	assert_string_equal(session_stage_word(workout->s.stage), session_stage_word(stage));
}

static void a_session_starts_by_getting_ready_for_its_left_side(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	struct session_at at = now(&workout);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(at.side, SIDE_LEFT);
	assert_int_equal(at.sides_left, 2);
	assert_int_equal(at.count, 5);
	assert_int_equal(at.to_go_ms, session_plan_total_ms(strength_b()));
}

static void the_other_side_gets_its_full_time_after_the_full_switch(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 37);
	assert_stage(&workout, STAGE_SWITCH);
	assert_int_equal(now(&workout).left_ms, 10000);
	assert_int_equal(now(&workout).side, SIDE_RIGHT);
	workout_to(&workout, 47);
	assert_stage(&workout, STAGE_WORK);
	assert_int_equal(now(&workout).left_ms, 32000);
	workout_to(&workout, 79);
	assert_stage(&workout, STAGE_REST);
}

static void a_set_of_both_sides_counts_once_and_each_side_is_kept(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 47);
	assert_int_equal(session_sets_done(&workout.s), 0);
	workout_to(&workout, 79);
	assert_int_equal(session_sets_done(&workout.s), 1);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 8);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->reps, 8);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->held_ms, 32000);
}

static void a_rest_shows_what_comes_next_and_its_last_seconds_are_the_get_ready(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 79);
	assert_int_equal(now(&workout).set, 1);
	assert_int_equal(now(&workout).side, SIDE_LEFT);
	assert_int_equal(now(&workout).count, 75);
	assert_false(now(&workout).ready);
	workout_to(&workout, 149);
	assert_true(now(&workout).ready);
	workout_to(&workout, 154);
	assert_stage(&workout, STAGE_WORK);
}

static void a_late_look_changes_nothing_about_when_things_began(void **state)
{
	(void)state;
	struct session s = session_start(strength_b());
	s = session_step(s, (struct session_event){ .kind = SESSION_TICK, .at_ms = 4900 });
	s = session_step(s, (struct session_event){ .kind = SESSION_TICK, .at_ms = 9317 });
	assert_int_equal(s.stage, STAGE_WORK);
	assert_int_equal(s.stage_ms, 5000);
}

static void after_an_exercise_pain_and_effort_are_asked_while_the_rest_runs(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 228);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	assert_stage(&workout, STAGE_REST);
	workout_to(&workout, 240);
	workout_does(&workout, SESSION_PAIN, 2);
	assert_int_equal(workout.s.ask, ASK_EFFORT);
	workout_does(&workout, SESSION_EFFORT, 6);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_int_equal(now(&workout).left_ms, 63000);
	workout_to(&workout, 303);
	assert_stage(&workout, STAGE_WORK);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, 2);
	assert_int_equal(workout.s.item[STEP_DOWN].effort, 6);
}

static void a_question_left_open_lets_the_rest_run_past_zero(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 303);
	assert_int_equal(now(&workout).count, -1);
	workout_to(&workout, 320);
	assert_stage(&workout, STAGE_REST);
	assert_int_equal(now(&workout).left_ms, -17000);
	assert_int_equal(now(&workout).count, -18);
}

static void an_answer_after_zero_is_followed_by_a_new_lead_in(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 320);
	workout_answers(&workout, 2, 6);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).left_ms, 5000);
	workout_to(&workout, 325);
	assert_stage(&workout, STAGE_WORK);
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->rest_ms, 97000);
}

static void an_answer_in_the_last_seconds_of_a_rest_still_leaves_time_to_get_ready(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 301);
	workout_answers(&workout, 2, 6);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).left_ms, 5000);
}

static void after_the_last_exercise_its_questions_end_the_session(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 408);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	assert_false(session_ended(&workout.s));
	assert_int_equal(now(&workout).change_ms, -1);
	workout_answers(&workout, ANSWER_SKIPPED, 4);
	assert_stage(&workout, STAGE_DONE);
	assert_int_equal(workout.s.item[PLANK].pain, ANSWER_SKIPPED);
	assert_int_equal(session_sets_done(&workout.s), 4);
	assert_int_equal(now(&workout).to_go_ms, 0);
}

/* --- pause and gap ---------------------------------------------------------- */

static void a_pause_in_a_rest_stops_it_where_it_stands(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 100);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_to(&workout, 400);
	assert_int_equal(now(&workout).left_ms, 54000);
	assert_int_equal(now(&workout).change_ms, -1);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_stage(&workout, STAGE_REST);
	workout_to(&workout, 454);
	assert_stage(&workout, STAGE_WORK);
	assert_int_equal(result(&workout, STEP_DOWN, 1, LEFT)->rest_ms, 375000);
}

static void a_set_taken_up_again_gets_a_lead_in_and_starts_its_repetition_anew(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 5 + 4 * 4 + 2);
	assert_int_equal(now(&workout).tempo.rep, 4);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_to(&workout, 60);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).left_ms, 5000);
	workout_to(&workout, 65);
	assert_stage(&workout, STAGE_WORK);
	assert_int_equal(now(&workout).tempo.rep, 4);
	assert_int_equal(now(&workout).tempo.reps_done, 4);
	assert_int_equal(now(&workout).tempo.into_ms, 0);
	workout_to(&workout, 65 + 4 * 4);
	assert_stage(&workout, STAGE_SWITCH);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 8);
}

static void a_long_hold_taken_up_again_lasts_only_what_was_left(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 303 + 12);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_to(&workout, 330);
	workout_does(&workout, SESSION_RESUME, 0);
	workout_to(&workout, 335);
	assert_stage(&workout, STAGE_WORK);
	assert_int_equal(now(&workout).left_ms, 18000);
	workout_to(&workout, 353);
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->held_ms, 30000);
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->status, SET_DONE);
}

static void a_pause_in_the_lead_in_goes_on_where_it_stood(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 2);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_to(&workout, 90);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_int_equal(now(&workout).left_ms, 3000);
}

static void a_closed_lid_pauses_the_set_at_the_last_look(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 20);
	struct session_event opened = { .kind = SESSION_TICK, .at_ms = 3600 * 1000 };
	assert_true(session_is_gap(&workout.s, opened.at_ms));
	workout_event(&workout, opened);
	assert_true(workout.s.paused);
	assert_true(workout.s.gap);
	assert_int_equal(workout.s.gap_ms, 3580 * 1000);
	assert_int_equal(now(&workout).tempo.rep, 3);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_false(workout.s.gap);
	assert_int_equal(workout.s.from_ms, 12000);
}

static void a_tick_after_a_gap_does_the_same_without_being_told(void **state)
{
	(void)state;
	struct session s = session_start(strength_b());
	struct session_event late = { .kind = SESSION_TICK, .at_ms = 60000 };
	struct session_event gap = { .kind = SESSION_GAP, .at_ms = 60000, .ref_ms = 0 };
	struct session ticked = session_step(s, late), told = session_step(s, gap);
	assert_null(session_difference(&ticked, &told));
	assert_true(ticked.gap);
}

static void five_seconds_are_no_gap_yet(void **state)
{
	(void)state;
	struct session s = session_start(strength_b());
	assert_false(session_is_gap(&s, SESSION_GAP_MS));
	assert_true(session_is_gap(&s, SESSION_GAP_MS + 1));
}

static void while_the_clock_stands_no_look_is_too_late(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 20);
	workout_does(&workout, SESSION_PAUSE, 0);
	assert_false(session_is_gap(&workout.s, 24 * 3600 * 1000));
}

/* --- next and back ------------------------------------------------------------ */

static void next_starts_the_set_at_once(void **state)
{
	(void)state;
	static const int moments[] = { 2, 40, 100 }; /* lead-in, switch, rest */
	for (size_t i = 0; i < 3; i++) {
		struct workout workout = workout_of(strength_b());
		workout_to(&workout, moments[i]);
		workout_does(&workout, SESSION_NEXT, 0);
		assert_stage(&workout, STAGE_WORK);
		assert_int_equal(now(&workout).tempo.into_ms, 0);
	}
}

static void next_ends_a_side_with_the_whole_repetitions_done(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 5 + 4 * 5 + 3);
	workout_does(&workout, SESSION_NEXT, 0);
	assert_stage(&workout, STAGE_SWITCH);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_PART);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 5);
}

static void a_hold_ended_early_keeps_the_time_held(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 303 + 21);
	workout_does(&workout, SESSION_NEXT, 0);
	assert_stage(&workout, STAGE_REST);
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->held_ms, 21000);
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->reps, NOT_SET);
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->status, SET_PART);
}

static void a_hold_of_less_than_a_second_is_left_out(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 303);
	workout.s = session_step(workout.s, (struct session_event){ .kind = SESSION_TICK, .at_ms = workout.s.now_ms + 900 });
	workout.s = session_step(workout.s, (struct session_event){ .kind = SESSION_NEXT, .at_ms = workout.s.now_ms });
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->status, SET_SKIPPED);
}

static void a_side_ended_before_its_first_repetition_is_left_out(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 7);
	workout_does(&workout, SESSION_NEXT, 0);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_SKIPPED);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 0);
}

static void next_ends_a_pause_too(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 5 + 4 * 5 + 3);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_to(&workout, 200);
	workout_does(&workout, SESSION_NEXT, 0);
	assert_false(workout.s.paused);
	assert_stage(&workout, STAGE_SWITCH);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 5);
}

static void a_waiting_question_is_not_passed_by_next(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 228);
	assert_false(session_accepts(&workout.s, SESSION_NEXT));
	workout_does(&workout, SESSION_NEXT, 0);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	assert_stage(&workout, STAGE_REST);
}

static void back_in_a_set_starts_its_side_again(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 30);
	workout_does(&workout, SESSION_BACK, 0);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).side, SIDE_LEFT);
	assert_int_equal(now(&workout).tempo.rep, 0);
}

static void back_in_the_switch_repeats_the_side_just_done(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 40);
	workout_does(&workout, SESSION_BACK, 0);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).side, SIDE_LEFT);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_OPEN);
}

static void back_in_a_rest_repeats_the_right_side_and_keeps_the_left(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 100);
	workout_does(&workout, SESSION_BACK, 0);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).set, 0);
	assert_int_equal(now(&workout).side, SIDE_RIGHT);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_DONE);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->status, SET_OPEN);
	workout_to(&workout, 137);
	assert_stage(&workout, STAGE_REST);
	assert_int_equal(now(&workout).set, 1);
}

static void at_the_very_start_there_is_nothing_to_go_back_to(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 2);
	assert_false(session_accepts(&workout.s, SESSION_BACK));
	workout_does(&workout, SESSION_BACK, 0);
	assert_int_equal(now(&workout).left_ms, 3000);
}

/* --- rest ------------------------------------------------------------------------ */

static void a_rest_grows_and_shrinks_by_fifteen_seconds(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 100);
	workout_does(&workout, SESSION_REST_ADD, 15);
	assert_int_equal(now(&workout).left_ms, 69000);
	workout_does(&workout, SESSION_REST_ADD, -15);
	assert_int_equal(now(&workout).left_ms, 54000);
}

static void a_rest_keeps_the_seconds_to_get_ready_in(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 140);
	workout_does(&workout, SESSION_REST_ADD, -15);
	assert_int_equal(now(&workout).left_ms, 5000);
	workout_to(&workout, 142);
	workout_does(&workout, SESSION_REST_ADD, -15);
	assert_int_equal(now(&workout).left_ms, 3000);
}

static void only_a_rest_can_be_made_longer(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 20);
	assert_false(session_accepts(&workout.s, SESSION_REST_ADD));
}

static void a_rest_that_a_key_ends_waits_past_zero_and_then_gets_ready(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b_by_key());
	workout_to(&workout, 200);
	assert_stage(&workout, STAGE_REST);
	assert_int_equal(now(&workout).left_ms, -46000);
	assert_false(now(&workout).ready);
	workout_does(&workout, SESSION_NEXT, 0);
	assert_stage(&workout, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).left_ms, 5000);
}

static void answers_past_zero_do_not_end_a_rest_that_a_key_ends(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b_by_key());
	workout_to(&workout, 100);
	workout_does(&workout, SESSION_NEXT, 0);
	workout_to(&workout, 100 + 5 + 32 + 10 + 32 + 100);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	workout_answers(&workout, 1, 5);
	assert_stage(&workout, STAGE_REST);
	assert_int_equal(now(&workout).left_ms, -25000);
}

static void the_right_side_is_whole_even_when_the_left_was_taken_up_again(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 22);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_does(&workout, SESSION_RESUME, 0);
	workout_to(&workout, 27 + 16 + 10);
	assert_stage(&workout, STAGE_WORK);
	assert_int_equal(now(&workout).side, SIDE_RIGHT);
	assert_int_equal(now(&workout).left_ms, 32000);
}

static void back_from_the_lead_in_of_a_side_taken_up_again_starts_that_side_anew(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 65);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_int_equal(now(&workout).tempo.rep, 4);
	workout_does(&workout, SESSION_BACK, 0);
	assert_int_equal(now(&workout).side, SIDE_RIGHT);
	assert_int_equal(now(&workout).tempo.rep, 0);
}

static void back_and_skip_end_a_pause(void **state)
{
	(void)state;
	static const enum session_event_kind moves[] = { SESSION_BACK, SESSION_SKIP };
	for (size_t i = 0; i < 2; i++) {
		struct workout workout = workout_of(strength_b());
		workout_to(&workout, 30);
		workout_event(&workout, (struct session_event){ SESSION_TICK, .at_ms = 90000 });
		assert_int_equal(workout.s.gap_ms, 60000);
		workout_does(&workout, moves[i], 0);
		assert_false(workout.s.paused);
		assert_int_equal(workout.s.gap_ms, 0);
	}
}

static void the_last_seconds_of_a_switch_are_a_get_ready_too(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 41);
	assert_false(now(&workout).ready);
	workout_to(&workout, 42);
	assert_true(now(&workout).ready);
}

static void an_event_from_the_past_happens_now(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 20);
	workout.s = session_step(workout.s, (struct session_event){ .kind = SESSION_NEXT, .at_ms = 3000 });
	assert_int_equal(workout.s.now_ms, 20000);
	assert_stage(&workout, STAGE_SWITCH);
}

static void a_session_passed_through_without_work_ends_without_questions(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	for (int i = 0; i < 40 && !session_ended(&workout.s); i++)
		workout_does(&workout, SESSION_NEXT, 0);
	assert_stage(&workout, STAGE_DONE);
	assert_int_equal(session_sets_done(&workout.s), 0);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, ANSWER_NOT_ASKED);
}

/* As many exercises and sets as a plan holds, each of 65,534 slow repetitions. */
static const struct session_plan *the_largest_plan(void)
{
	static struct session_plan plan;
	static struct exercise exercise;
	static struct slot slots[SESSION_ITEMS];
	exercise = counted_exercise("march", SESSION_TURNS / SESSION_ITEMS, INT16_MAX, (const int[]){ 600, 600, 600, 600 }, 600);
	exercise.sides = SIDES_EACH;
	exercise.dose.each_way = true;
	for (int i = 0; i < SESSION_ITEMS; i++)
		slots[i] = slot_of("march");
	struct routine routine = { .id = "long", .lead_in_s = 60, .switch_s = 60, .slots = slots, .slot_count = SESSION_ITEMS };
	const char *missing;
	assert_true(session_plan_build(&plan, &routine, &exercise, 1, NULL, 6, &missing));
	assert_int_equal(plan.turns, SESSION_TURNS);
	return &plan;
}

static void the_largest_plan_takes_as_long_as_it_says_and_no_figure_wraps(void **state)
{
	(void)state;
	const struct session_plan *plan = the_largest_plan();
	struct session s = session_start(plan);
	assert_true(session_at(&s).to_go_ms == session_plan_total_ms(plan));
	for (int i = 0; i < 8 * SESSION_TURNS && !session_ended(&s); i++) {
		enum session_event_kind kind = s.ask == ASK_PAIN ? SESSION_PAIN : SESSION_EFFORT;
		int64_t left_ms = s.ask == ASK_NOTHING ? session_at(&s).left_ms : 0;
		s = session_step(s, (struct session_event){ .kind = kind, .at_ms = s.now_ms + left_ms });
	}
	assert_int_equal(s.stage, STAGE_DONE);
	assert_true(s.now_ms == session_plan_total_ms(plan));
	assert_int_equal(session_result(&s, SESSION_ITEMS - 1, 5, 1)->reps, INT16_MAX);
	assert_int_equal(session_result(&s, SESSION_ITEMS - 1, 5, 1)->held_ms, INT32_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_starts_by_getting_ready_for_its_left_side),
		cmocka_unit_test(the_other_side_gets_its_full_time_after_the_full_switch),
		cmocka_unit_test(a_set_of_both_sides_counts_once_and_each_side_is_kept),
		cmocka_unit_test(a_rest_shows_what_comes_next_and_its_last_seconds_are_the_get_ready),
		cmocka_unit_test(a_late_look_changes_nothing_about_when_things_began),
		cmocka_unit_test(after_an_exercise_pain_and_effort_are_asked_while_the_rest_runs),
		cmocka_unit_test(a_question_left_open_lets_the_rest_run_past_zero),
		cmocka_unit_test(an_answer_after_zero_is_followed_by_a_new_lead_in),
		cmocka_unit_test(an_answer_in_the_last_seconds_of_a_rest_still_leaves_time_to_get_ready),
		cmocka_unit_test(after_the_last_exercise_its_questions_end_the_session),
		cmocka_unit_test(a_pause_in_a_rest_stops_it_where_it_stands),
		cmocka_unit_test(a_set_taken_up_again_gets_a_lead_in_and_starts_its_repetition_anew),
		cmocka_unit_test(a_long_hold_taken_up_again_lasts_only_what_was_left),
		cmocka_unit_test(a_pause_in_the_lead_in_goes_on_where_it_stood),
		cmocka_unit_test(a_closed_lid_pauses_the_set_at_the_last_look),
		cmocka_unit_test(a_tick_after_a_gap_does_the_same_without_being_told),
		cmocka_unit_test(five_seconds_are_no_gap_yet),
		cmocka_unit_test(while_the_clock_stands_no_look_is_too_late),
		cmocka_unit_test(next_starts_the_set_at_once),
		cmocka_unit_test(next_ends_a_side_with_the_whole_repetitions_done),
		cmocka_unit_test(a_hold_ended_early_keeps_the_time_held),
		cmocka_unit_test(a_hold_of_less_than_a_second_is_left_out),
		cmocka_unit_test(a_side_ended_before_its_first_repetition_is_left_out),
		cmocka_unit_test(next_ends_a_pause_too),
		cmocka_unit_test(a_waiting_question_is_not_passed_by_next),
		cmocka_unit_test(back_in_a_set_starts_its_side_again),
		cmocka_unit_test(back_in_the_switch_repeats_the_side_just_done),
		cmocka_unit_test(back_in_a_rest_repeats_the_right_side_and_keeps_the_left),
		cmocka_unit_test(at_the_very_start_there_is_nothing_to_go_back_to),
		cmocka_unit_test(a_rest_grows_and_shrinks_by_fifteen_seconds),
		cmocka_unit_test(a_rest_keeps_the_seconds_to_get_ready_in),
		cmocka_unit_test(only_a_rest_can_be_made_longer),
		cmocka_unit_test(a_rest_that_a_key_ends_waits_past_zero_and_then_gets_ready),
		cmocka_unit_test(answers_past_zero_do_not_end_a_rest_that_a_key_ends),
		cmocka_unit_test(the_right_side_is_whole_even_when_the_left_was_taken_up_again),
		cmocka_unit_test(back_from_the_lead_in_of_a_side_taken_up_again_starts_that_side_anew),
		cmocka_unit_test(back_and_skip_end_a_pause),
		cmocka_unit_test(the_last_seconds_of_a_switch_are_a_get_ready_too),
		cmocka_unit_test(an_event_from_the_past_happens_now),
		cmocka_unit_test(a_session_passed_through_without_work_ends_without_questions),
		cmocka_unit_test(the_largest_plan_takes_as_long_as_it_says_and_no_figure_wraps),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
