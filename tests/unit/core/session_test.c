/* A session as the clock leads through it, and what pauses, gaps and keys do to it. */
#include "core/session.h"

#include "support/check.h"
#include "support/story.h"

enum { STEP_DOWN, PLANK };
enum { LEFT, RIGHT, BOTH = 0 };

static struct session_at now(const struct story *story)
{
	return session_at(&story->s);
}

static const struct set_result *result(const struct story *story, int item, int set, int side)
{
	return session_result(&story->s, item, set, side);
}

static void assert_stage(const struct story *story, enum session_stage stage)
{
	assert_string_equal(session_stage_word(story->s.stage), session_stage_word(stage));
}

static void a_session_starts_by_getting_ready_for_its_left_side(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	struct session_at at = now(&story);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(at.side, SIDE_LEFT);
	assert_int_equal(at.sides_left, 2);
	assert_int_equal(at.count, 5);
	assert_int_equal(at.to_go_ms, plan_total_ms(strength_b()));
}

static void the_other_side_gets_its_full_time_after_the_full_switch(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 37);
	assert_stage(&story, STAGE_SWITCH);
	assert_int_equal(now(&story).left_ms, 10000);
	assert_int_equal(now(&story).side, SIDE_RIGHT);
	story_to(&story, 47);
	assert_stage(&story, STAGE_WORK);
	assert_int_equal(now(&story).left_ms, 32000);
	story_to(&story, 79);
	assert_stage(&story, STAGE_REST);
}

static void a_set_of_both_sides_counts_once_and_each_side_is_kept(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 47);
	assert_int_equal(session_sets_done(&story.s), 0);
	story_to(&story, 79);
	assert_int_equal(session_sets_done(&story.s), 1);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->reps, 8);
	assert_int_equal(result(&story, STEP_DOWN, 0, RIGHT)->reps, 8);
	assert_int_equal(result(&story, STEP_DOWN, 0, RIGHT)->held_ms, 32000);
}

static void a_rest_shows_what_comes_next_and_its_last_seconds_are_the_get_ready(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 79);
	assert_int_equal(now(&story).set, 1);
	assert_int_equal(now(&story).side, SIDE_LEFT);
	assert_int_equal(now(&story).count, 75);
	assert_false(now(&story).ready);
	story_to(&story, 149);
	assert_true(now(&story).ready);
	story_to(&story, 154);
	assert_stage(&story, STAGE_WORK);
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
	struct story story = story_of(strength_b());
	story_to(&story, 228);
	assert_int_equal(story.s.ask, ASK_PAIN);
	assert_stage(&story, STAGE_REST);
	story_to(&story, 240);
	story_does(&story, SESSION_PAIN, 2);
	assert_int_equal(story.s.ask, ASK_EFFORT);
	story_does(&story, SESSION_EFFORT, 6);
	assert_int_equal(story.s.ask, ASK_NOTHING);
	assert_int_equal(now(&story).left_ms, 63000);
	story_to(&story, 303);
	assert_stage(&story, STAGE_WORK);
	assert_int_equal(story.s.item[STEP_DOWN].pain, 2);
	assert_int_equal(story.s.item[STEP_DOWN].effort, 6);
}

static void a_question_left_open_lets_the_rest_run_past_zero(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 303);
	assert_int_equal(now(&story).count, -1);
	story_to(&story, 320);
	assert_stage(&story, STAGE_REST);
	assert_int_equal(now(&story).left_ms, -17000);
	assert_int_equal(now(&story).count, -18);
}

static void an_answer_after_zero_is_followed_by_a_new_lead_in(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 320);
	story_answers(&story, 2, 6);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(now(&story).left_ms, 5000);
	story_to(&story, 325);
	assert_stage(&story, STAGE_WORK);
	assert_int_equal(result(&story, PLANK, 0, BOTH)->rest_ms, 97000);
}

static void an_answer_in_the_last_seconds_of_a_rest_still_leaves_time_to_get_ready(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 301);
	story_answers(&story, 2, 6);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(now(&story).left_ms, 5000);
}

static void after_the_last_exercise_its_questions_end_the_session(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 228);
	story_answers(&story, 1, 5);
	story_to(&story, 408);
	assert_int_equal(story.s.ask, ASK_PAIN);
	assert_false(session_ended(&story.s));
	assert_int_equal(now(&story).change_ms, -1);
	story_answers(&story, ANSWER_SKIPPED, 4);
	assert_stage(&story, STAGE_DONE);
	assert_int_equal(story.s.item[PLANK].pain, ANSWER_SKIPPED);
	assert_int_equal(session_sets_done(&story.s), 4);
	assert_int_equal(now(&story).to_go_ms, 0);
}

/* --- pause and gap ---------------------------------------------------------- */

static void a_pause_in_a_rest_stops_it_where_it_stands(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 100);
	story_does(&story, SESSION_PAUSE, 0);
	story_to(&story, 400);
	assert_int_equal(now(&story).left_ms, 54000);
	assert_int_equal(now(&story).change_ms, -1);
	story_does(&story, SESSION_RESUME, 0);
	assert_stage(&story, STAGE_REST);
	story_to(&story, 454);
	assert_stage(&story, STAGE_WORK);
	assert_int_equal(result(&story, STEP_DOWN, 1, LEFT)->rest_ms, 375000);
}

static void a_set_taken_up_again_gets_a_lead_in_and_starts_its_repetition_anew(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 5 + 4 * 4 + 2);
	assert_int_equal(now(&story).tempo.rep, 4);
	story_does(&story, SESSION_PAUSE, 0);
	story_to(&story, 60);
	story_does(&story, SESSION_RESUME, 0);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(now(&story).left_ms, 5000);
	story_to(&story, 65);
	assert_stage(&story, STAGE_WORK);
	assert_int_equal(now(&story).tempo.rep, 4);
	assert_int_equal(now(&story).tempo.reps_done, 4);
	assert_int_equal(now(&story).tempo.into_ms, 0);
	story_to(&story, 65 + 4 * 4);
	assert_stage(&story, STAGE_SWITCH);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->reps, 8);
}

static void a_long_hold_taken_up_again_lasts_only_what_was_left(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 228);
	story_answers(&story, 1, 5);
	story_to(&story, 303 + 12);
	story_does(&story, SESSION_PAUSE, 0);
	story_to(&story, 330);
	story_does(&story, SESSION_RESUME, 0);
	story_to(&story, 335);
	assert_stage(&story, STAGE_WORK);
	assert_int_equal(now(&story).left_ms, 18000);
	story_to(&story, 353);
	assert_int_equal(result(&story, PLANK, 0, BOTH)->held_ms, 30000);
	assert_int_equal(result(&story, PLANK, 0, BOTH)->status, SET_DONE);
}

static void a_pause_in_the_lead_in_goes_on_where_it_stood(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 2);
	story_does(&story, SESSION_PAUSE, 0);
	story_to(&story, 90);
	story_does(&story, SESSION_RESUME, 0);
	assert_int_equal(now(&story).left_ms, 3000);
}

static void a_closed_lid_pauses_the_set_at_the_last_look(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 20);
	struct session_event opened = { .kind = SESSION_TICK, .at_ms = 3600 * 1000 };
	assert_true(session_is_gap(&story.s, opened.at_ms));
	story_event(&story, opened);
	assert_true(story.s.paused);
	assert_true(story.s.gap);
	assert_int_equal(story.s.gap_ms, 3580 * 1000);
	assert_int_equal(now(&story).tempo.rep, 3);
	story_does(&story, SESSION_RESUME, 0);
	assert_false(story.s.gap);
	assert_int_equal(story.s.from_ms, 12000);
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
	struct story story = story_of(strength_b());
	story_to(&story, 20);
	story_does(&story, SESSION_PAUSE, 0);
	assert_false(session_is_gap(&story.s, 24 * 3600 * 1000));
}

/* --- next and back ------------------------------------------------------------ */

static void next_starts_the_set_at_once(void **state)
{
	(void)state;
	static const int moments[] = { 2, 40, 100 }; /* lead-in, switch, rest */
	for (size_t i = 0; i < 3; i++) {
		struct story story = story_of(strength_b());
		story_to(&story, moments[i]);
		story_does(&story, SESSION_NEXT, 0);
		assert_stage(&story, STAGE_WORK);
		assert_int_equal(now(&story).tempo.into_ms, 0);
	}
}

static void next_ends_a_side_with_the_whole_repetitions_done(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 5 + 4 * 5 + 3);
	story_does(&story, SESSION_NEXT, 0);
	assert_stage(&story, STAGE_SWITCH);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->status, SET_PART);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->reps, 5);
}

static void a_hold_ended_early_keeps_the_time_held(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 228);
	story_answers(&story, 1, 5);
	story_to(&story, 303 + 21);
	story_does(&story, SESSION_NEXT, 0);
	assert_stage(&story, STAGE_REST);
	assert_int_equal(result(&story, PLANK, 0, BOTH)->held_ms, 21000);
	assert_int_equal(result(&story, PLANK, 0, BOTH)->reps, NOT_SET);
	assert_int_equal(result(&story, PLANK, 0, BOTH)->status, SET_PART);
}

static void a_side_ended_before_its_first_repetition_is_left_out(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 7);
	story_does(&story, SESSION_NEXT, 0);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->status, SET_SKIPPED);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->reps, 0);
}

static void next_ends_a_pause_too(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 5 + 4 * 5 + 3);
	story_does(&story, SESSION_PAUSE, 0);
	story_to(&story, 200);
	story_does(&story, SESSION_NEXT, 0);
	assert_false(story.s.paused);
	assert_stage(&story, STAGE_SWITCH);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->reps, 5);
}

static void a_waiting_question_is_not_passed_by_next(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 228);
	assert_false(session_accepts(&story.s, SESSION_NEXT));
	story_does(&story, SESSION_NEXT, 0);
	assert_int_equal(story.s.ask, ASK_PAIN);
	assert_stage(&story, STAGE_REST);
}

static void back_in_a_set_starts_its_side_again(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 30);
	story_does(&story, SESSION_BACK, 0);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(now(&story).side, SIDE_LEFT);
	assert_int_equal(now(&story).tempo.rep, 0);
}

static void back_in_the_switch_repeats_the_side_just_done(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 40);
	story_does(&story, SESSION_BACK, 0);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(now(&story).side, SIDE_LEFT);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->status, SET_OPEN);
}

static void back_in_a_rest_repeats_the_right_side_and_keeps_the_left(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 100);
	story_does(&story, SESSION_BACK, 0);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(now(&story).set, 0);
	assert_int_equal(now(&story).side, SIDE_RIGHT);
	assert_int_equal(result(&story, STEP_DOWN, 0, LEFT)->status, SET_DONE);
	assert_int_equal(result(&story, STEP_DOWN, 0, RIGHT)->status, SET_OPEN);
	story_to(&story, 137);
	assert_stage(&story, STAGE_REST);
	assert_int_equal(now(&story).set, 1);
}

static void at_the_very_start_there_is_nothing_to_go_back_to(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 2);
	assert_false(session_accepts(&story.s, SESSION_BACK));
	story_does(&story, SESSION_BACK, 0);
	assert_int_equal(now(&story).left_ms, 3000);
}

/* --- rest ------------------------------------------------------------------------ */

static void a_rest_grows_and_shrinks_by_fifteen_seconds(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 100);
	story_does(&story, SESSION_REST_ADD, 15);
	assert_int_equal(now(&story).left_ms, 69000);
	story_does(&story, SESSION_REST_ADD, -15);
	assert_int_equal(now(&story).left_ms, 54000);
}

static void a_rest_keeps_the_seconds_to_get_ready_in(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 140);
	story_does(&story, SESSION_REST_ADD, -15);
	assert_int_equal(now(&story).left_ms, 5000);
	story_to(&story, 142);
	story_does(&story, SESSION_REST_ADD, -15);
	assert_int_equal(now(&story).left_ms, 3000);
}

static void only_a_rest_can_be_made_longer(void **state)
{
	(void)state;
	struct story story = story_of(strength_b());
	story_to(&story, 20);
	assert_false(session_accepts(&story.s, SESSION_REST_ADD));
}

static void a_rest_that_a_key_ends_waits_past_zero_and_then_gets_ready(void **state)
{
	(void)state;
	struct story story = story_of(strength_b_by_key());
	story_to(&story, 200);
	assert_stage(&story, STAGE_REST);
	assert_int_equal(now(&story).left_ms, -46000);
	assert_false(now(&story).ready);
	story_does(&story, SESSION_NEXT, 0);
	assert_stage(&story, STAGE_LEAD_IN);
	assert_int_equal(now(&story).left_ms, 5000);
}

static void answers_past_zero_do_not_end_a_rest_that_a_key_ends(void **state)
{
	(void)state;
	struct story story = story_of(strength_b_by_key());
	story_to(&story, 100);
	story_does(&story, SESSION_NEXT, 0);
	story_to(&story, 100 + 5 + 32 + 10 + 32 + 100);
	assert_int_equal(story.s.ask, ASK_PAIN);
	story_answers(&story, 1, 5);
	assert_stage(&story, STAGE_REST);
	assert_int_equal(now(&story).left_ms, -25000);
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
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
