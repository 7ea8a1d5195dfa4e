/* What the person changes in a running session: pain, choices, skipping, easier ones, corrections, leaving. */
#include "core/session.h"

#include "support/check.h"
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

static struct workout workout_at(int second)
{
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, second);
	return workout;
}

/* The pain key and its digit, `second` seconds into the session. */
static struct workout pained_at(int second, int pain)
{
	struct workout workout = workout_at(second);
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_does(&workout, SESSION_PAIN, pain);
	return workout;
}

/* --- pain --------------------------------------------------------------------- */

static void the_pain_key_stops_the_clock_of_a_set(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_to(&workout, 50);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	assert_int_equal(now(&workout).tempo.rep, 3);
	assert_int_equal(now(&workout).change_ms, -1);
}

static void a_pain_within_the_ceiling_goes_on_at_the_same_repetition(void **state)
{
	(void)state;
	struct workout workout = pained_at(20, 3);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_int_equal(workout.s.stage, STAGE_LEAD_IN);
	workout_to(&workout, 25);
	assert_int_equal(now(&workout).tempo.rep, 3);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->pain, 3);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, 3);
}

static void a_pain_above_the_ceiling_asks_what_now(void **state)
{
	(void)state;
	struct workout workout = pained_at(20, 4);
	assert_int_equal(workout.s.ask, ASK_CHOICE);
}

static void a_pain_told_in_a_rest_belongs_to_the_set_just_done(void **state)
{
	(void)state;
	struct workout workout = pained_at(100, 2);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->pain, 2);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->pain, ANSWER_NOT_ASKED);
	assert_int_equal(workout.s.stage, STAGE_REST);
	assert_int_equal(now(&workout).left_ms, 54000);
}

static void a_pain_told_in_the_switch_belongs_to_the_left_side(void **state)
{
	(void)state;
	struct workout workout = pained_at(40, 1);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->pain, 1);
	assert_int_equal(now(&workout).left_ms, 7000);
}

static void the_highest_pain_of_an_exercise_counts(void **state)
{
	(void)state;
	struct workout workout = pained_at(20, 3);
	workout_to(&workout, 238);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	workout_does(&workout, SESSION_PAIN, 1);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, 3);
}

static void not_answering_is_neither_nought_nor_never_asked(void **state)
{
	(void)state;
	struct workout workout = workout_at(228);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, ANSWER_NOT_ASKED);
	workout_answers(&workout, ANSWER_SKIPPED, ANSWER_SKIPPED);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, ANSWER_SKIPPED);
	assert_int_equal(workout.s.item[STEP_DOWN].effort, ANSWER_SKIPPED);
}

static void a_digit_told_in_a_set_stays_when_the_last_question_is_skipped(void **state)
{
	(void)state;
	struct workout workout = pained_at(20, 0);
	workout_to(&workout, 238);
	workout_answers(&workout, ANSWER_SKIPPED, 5);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, 0);
}

static void eleven_is_no_answer(void **state)
{
	(void)state;
	struct workout workout = workout_at(228);
	workout_does(&workout, SESSION_PAIN, 11);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	workout_does(&workout, SESSION_PAIN, 2);
	workout_does(&workout, SESSION_EFFORT, -7);
	assert_int_equal(workout.s.ask, ASK_EFFORT);
}

/* --- the choices above the ceiling ---------------------------------------------- */

static void a_six_asks_even_where_the_ceiling_is_higher(void **state)
{
	(void)state;
	struct session_plan plan = *strength_b();
	struct exercise tolerant = *plan.item[PLANK].exercise;
	tolerant.pain_ceiling = 8;
	plan.item[PLANK].exercise = &tolerant;
	struct workout workout = workout_of(&plan);
	workout_to(&workout, 228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 310);
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_does(&workout, SESSION_PAIN, 6);
	assert_int_equal(workout.s.ask, ASK_CHOICE);
}

static void the_easier_one_starts_the_side_anew_at_its_own_dose(void **state)
{
	(void)state;
	struct workout workout = pained_at(20, 5);
	workout_does(&workout, SESSION_CHOICE, CHOICE_EASIER);
	assert_int_equal(workout.s.stage, STAGE_LEAD_IN);
	assert_string_equal(workout.s.item[STEP_DOWN].exercise->id, "lateral-step-down-10");
	workout_to(&workout, 25 + 40);
	assert_int_equal(workout.s.stage, STAGE_SWITCH);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 10);
	assert_string_equal(result(&workout, STEP_DOWN, 0, LEFT)->exercise->id, "lateral-step-down-10");
	assert_int_equal(workout.s.item[STEP_DOWN].choice, CHOICE_EASIER);
	assert_string_equal(session_next_time(&workout.s, STEP_DOWN)->id, "lateral-step-down-10");
}

static void at_the_end_of_an_exercise_the_easier_one_is_for_next_time(void **state)
{
	(void)state;
	struct workout workout = workout_at(228);
	workout_does(&workout, SESSION_PAIN, 4);
	workout_does(&workout, SESSION_CHOICE, CHOICE_EASIER);
	assert_int_equal(workout.s.ask, ASK_EFFORT);
	workout_does(&workout, SESSION_EFFORT, 7);
	assert_string_equal(workout.s.item[STEP_DOWN].exercise->id, "lateral-step-down-20");
	assert_string_equal(session_next_time(&workout.s, STEP_DOWN)->id, "lateral-step-down-10");
	assert_int_equal(workout.s.stage, STAGE_REST);
}

static void no_easier_one_can_be_chosen_where_there_is_none(void **state)
{
	(void)state;
	struct workout workout = workout_at(228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 310);
	assert_false(session_accepts(&workout.s, SESSION_EASIER));
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_does(&workout, SESSION_PAIN, 4);
	workout_does(&workout, SESSION_CHOICE, CHOICE_EASIER);
	assert_int_equal(workout.s.ask, ASK_CHOICE);
}

static void less_depth_and_going_on_are_kept_and_go_on(void **state)
{
	(void)state;
	static const enum session_choice kept[] = { CHOICE_LESS_DEPTH, CHOICE_GO_ON };
	for (size_t i = 0; i < 2; i++) {
		struct workout workout = pained_at(20, 4);
		workout_does(&workout, SESSION_CHOICE, kept[i]);
		assert_int_equal(workout.s.stage, STAGE_LEAD_IN);
		assert_int_equal(workout.s.from_ms, 12000);
		assert_int_equal(workout.s.item[STEP_DOWN].choice, kept[i]);
	}
}

static void leaving_it_out_for_pain_asks_only_the_effort(void **state)
{
	(void)state;
	struct workout workout = pained_at(20, 5);
	workout_does(&workout, SESSION_CHOICE, CHOICE_LEAVE_OUT);
	assert_int_equal(workout.s.ask, ASK_EFFORT);
	assert_int_equal(workout.s.item[STEP_DOWN].skip, SKIP_PAIN);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_PART);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 3);
	assert_int_equal(result(&workout, STEP_DOWN, 1, RIGHT)->status, SET_SKIPPED);
	workout_does(&workout, SESSION_EFFORT, 4);
	assert_int_equal(workout.s.stage, STAGE_REST);
	assert_int_equal(now(&workout).item, PLANK);
}

static void stopping_ends_the_session_and_keeps_what_was_done(void **state)
{
	(void)state;
	struct workout workout = pained_at(20, 7);
	workout_does(&workout, SESSION_CHOICE, CHOICE_STOP);
	assert_int_equal(workout.s.stage, STAGE_LEFT);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 3);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, 7);
	assert_int_equal(workout.s.item[STEP_DOWN].choice, CHOICE_STOP);
}

/* --- skip ------------------------------------------------------------------------ */

static void skipping_in_a_set_keeps_what_was_done_and_asks_about_it(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_SKIP, SKIP_TIME);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	assert_int_equal(workout.s.stage, STAGE_REST);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 3);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->status, SET_SKIPPED);
	workout_answers(&workout, 1, 4);
	assert_int_equal(now(&workout).item, PLANK);
	assert_int_equal(now(&workout).left_ms, 75000);
}

static void skipping_before_anything_is_done_gets_ready_for_the_next_exercise(void **state)
{
	(void)state;
	struct workout workout = workout_at(2);
	workout_does(&workout, SESSION_SKIP, SKIP_KIT);
	assert_int_equal(workout.s.stage, STAGE_LEAD_IN);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_int_equal(now(&workout).item, PLANK);
	assert_int_equal(now(&workout).left_ms, 5000);
	assert_int_equal(workout.s.item[STEP_DOWN].skip, SKIP_KIT);
	assert_int_equal(workout.s.item[STEP_DOWN].pain, ANSWER_NOT_ASKED);
}

static void skipping_in_a_rest_leaves_out_what_comes_next(void **state)
{
	(void)state;
	struct workout workout = workout_at(228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 240);
	workout_does(&workout, SESSION_SKIP, SKIP_TIME);
	assert_int_equal(workout.s.item[STEP_DOWN].skip, NOT_SET);
	assert_int_equal(workout.s.item[PLANK].skip, SKIP_TIME);
	assert_int_equal(workout.s.stage, STAGE_DONE);
}

static void skipping_everything_ends_a_session_in_which_nothing_was_done(void **state)
{
	(void)state;
	struct workout workout = workout_at(2);
	workout_does(&workout, SESSION_SKIP, SKIP_TIME);
	workout_does(&workout, SESSION_SKIP, SKIP_TIME);
	assert_int_equal(workout.s.stage, STAGE_DONE);
	assert_int_equal(session_sets_done(&workout.s), 0);
}

static void back_never_leads_into_what_was_left_out(void **state)
{
	(void)state;
	struct workout workout = workout_at(2);
	workout_does(&workout, SESSION_SKIP, SKIP_TIME);
	assert_false(session_accepts(&workout.s, SESSION_BACK));
}

/* --- easier ------------------------------------------------------------------------ */

static void the_easier_key_in_a_rest_holds_from_the_next_set_on(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_EASIER, 0);
	assert_int_equal(workout.s.stage, STAGE_REST);
	workout_to(&workout, 154);
	assert_int_equal(now(&workout).reps, 10);
	assert_string_equal(result(&workout, STEP_DOWN, 0, LEFT)->exercise->id, "lateral-step-down-20");
	assert_string_equal(result(&workout, STEP_DOWN, 1, LEFT)->exercise->id, "lateral-step-down-10");
}

static void an_easier_one_for_both_sides_ends_the_set_in_which_one_side_is_done(void **state)
{
	(void)state;
	struct workout workout = workout_at(60);
	workout_does(&workout, SESSION_EASIER, 0); /* the lower step: the right side anew */
	workout_to(&workout, 70);
	assert_int_equal(workout.s.side, 1);
	workout_does(&workout, SESSION_EASIER, 0); /* the squat: on both legs */
	assert_int_equal(workout.s.stage, STAGE_REST);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 8);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->reps, 1);
	assert_int_equal(now(&workout).side, SIDE_BOTH);
	workout_to(&workout, 145 + 48);
	assert_int_equal(result(&workout, STEP_DOWN, 1, BOTH)->reps, 12);
	assert_int_equal(session_sets_done(&workout.s), 2);
}

/* --- corrections ---------------------------------------------------------------------- */

static struct session_event edit(const struct workout *workout, int set, int side, int reps)
{
	return (struct session_event){
		.kind = SESSION_EDIT_REPS,
		.at_ms = workout->s.now_ms,
		.item = STEP_DOWN,
		.set = (int16_t)set,
		.side = (int16_t)side,
		.value = reps,
	};
}

static void an_earlier_set_can_be_corrected(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_event(&workout, edit(&workout, 0, RIGHT, 6));
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->reps, 6);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->status, SET_PART);
	workout_event(&workout, edit(&workout, 0, RIGHT, 9));
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->status, SET_DONE);
	workout_event(&workout, edit(&workout, 0, RIGHT, 0));
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->status, SET_SKIPPED);
}

static void a_set_that_is_not_over_cannot_be_corrected(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_event(&workout, edit(&workout, 1, LEFT, 6));
	assert_int_equal(result(&workout, STEP_DOWN, 1, LEFT)->reps, NOT_SET);
	workout_event(&workout, edit(&workout, 0, RIGHT, SESSION_MOST_REPS + 1));
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->reps, 8);
}

static void a_correction_of_a_set_that_does_not_exist_changes_nothing(void **state)
{
	(void)state;
	static const struct { int item, set, side; } nowhere[] = {
		{ -1, 0, 0 }, { 2, 0, 0 }, { 0, -1, 0 }, { 0, 2, 0 }, { 0, 0, -1 }, { 0, 0, 2 },
	};
	struct workout workout = workout_at(100);
	struct session before = workout.s;
	for (size_t i = 0; i < sizeof nowhere / sizeof nowhere[0]; i++) {
		struct session_event ev = edit(&workout, nowhere[i].set, nowhere[i].side, 3);
		ev.item = (int16_t)nowhere[i].item;
		workout_event(&workout, ev);
		assert_null(session_difference(&before, &workout.s));
	}
}

/* --- leaving ----------------------------------------------------------------------------- */

static void leaving_keeps_the_repetitions_of_the_open_side(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_LEAVE, 0);
	assert_int_equal(workout.s.stage, STAGE_LEFT);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_PART);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, 3);
	assert_int_equal(result(&workout, STEP_DOWN, 0, RIGHT)->status, SET_OPEN);
}

static void leaving_before_the_first_repetition_leaves_the_side_open(void **state)
{
	(void)state;
	struct workout workout = workout_at(7);
	workout_does(&workout, SESSION_LEAVE, 0);
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_OPEN);
	assert_int_equal(session_sets_done(&workout.s), 0);
}

static void after_the_end_nothing_changes_any_more(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_LEAVE, 0);
	for (int kind = SESSION_PAUSE; kind < SESSION_UNDO; kind++) {
		struct session before = workout.s;
		assert_false(session_accepts(&workout.s, (enum session_event_kind)kind));
		struct session_event ev = { .kind = (enum session_event_kind)kind, .at_ms = workout.s.now_ms };
		struct session after = session_step(workout.s, ev);
		assert_null(session_difference(&before, &after));
	}
}

/* --- work that only a key ends --------------------------------------------------------------- */

static struct workout hops_of(struct session_plan *plan, struct exercise *hops)
{
	*plan = *strength_b();
	*hops = *plan->item[STEP_DOWN].exercise;
	hops->work = WORK_CONTACTS;
	hops->until = UNTIL_KEY;
	hops->sides = SIDES_BOTH;
	hops->dose.contacts = 15;
	plan->item[STEP_DOWN].exercise = hops;
	plan->item[STEP_DOWN].dose = hops->dose;
	plan->item[STEP_DOWN].tempo = tempo_of(hops, &hops->dose);
	return workout_of(plan);
}

static void hops_go_on_until_the_key_and_are_then_done_as_planned(void **state)
{
	(void)state;
	struct session_plan plan;
	struct exercise hops;
	struct workout workout = hops_of(&plan, &hops);
	workout_to(&workout, 45);
	assert_int_equal(workout.s.stage, STAGE_WORK);
	assert_int_equal(now(&workout).count, 40);
	assert_int_equal(now(&workout).reps, 15);
	workout_does(&workout, SESSION_NEXT, 0);
	assert_int_equal(workout.s.stage, STAGE_REST);
	assert_int_equal(result(&workout, STEP_DOWN, 0, BOTH)->status, SET_DONE);
	assert_int_equal(result(&workout, STEP_DOWN, 0, BOTH)->reps, 15);
	assert_int_equal(result(&workout, STEP_DOWN, 0, BOTH)->held_ms, 40000);
}

static void a_hold_in_repetitions_starts_the_running_hold_anew(void **state)
{
	(void)state;
	struct session_plan plan = *strength_b();
	struct exercise squeeze = *plan.item[PLANK].exercise;
	squeeze.dose.reps = 4;
	squeeze.dose.hold_s = 5;
	plan.item[STEP_DOWN].exercise = &squeeze;
	plan.item[STEP_DOWN].tempo = tempo_of(&squeeze, &squeeze.dose);
	struct workout workout = workout_of(&plan);
	workout_to(&workout, 5 + 7 + 3);
	workout_does(&workout, SESSION_PAUSE, 0);
	workout_does(&workout, SESSION_RESUME, 0);
	assert_int_equal(workout.s.from_ms, 7000);
	workout_does(&workout, SESSION_NEXT, 0);
	workout_does(&workout, SESSION_NEXT, 0);
	assert_int_equal(result(&workout, STEP_DOWN, 0, BOTH)->reps, 1);
}

static void the_plan_says_which_pain_ends_a_session(void **state)
{
	(void)state;
	struct session_plan plan = *strength_b();
	struct exercise tolerant = *plan.item[STEP_DOWN].exercise;
	tolerant.pain_ceiling = 10;
	plan.item[STEP_DOWN].exercise = &tolerant;
	plan.pain_stop = 8;
	struct workout workout = workout_of(&plan);
	workout_to(&workout, 20);
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_does(&workout, SESSION_PAIN, 7);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_does(&workout, SESSION_PAIN, 10);
	assert_int_equal(workout.s.ask, ASK_CHOICE);
}

static void after_skipping_in_a_set_the_rest_counts_from_there(void **state)
{
	(void)state;
	struct workout workout = workout_at(20);
	workout_does(&workout, SESSION_SKIP, SKIP_TIME);
	workout_answers(&workout, 1, 4);
	workout_to(&workout, 95);
	assert_int_equal(result(&workout, PLANK, 0, BOTH)->rest_ms, 75000);
}

static void the_easier_one_chosen_after_the_rest_is_over_gets_a_lead_in(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_to(&workout, 170);
	workout_does(&workout, SESSION_PAIN, 4);
	workout_does(&workout, SESSION_CHOICE, CHOICE_EASIER);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_int_equal(workout.s.stage, STAGE_LEAD_IN);
	assert_int_equal(now(&workout).reps, 10);
}

static void as_many_as_planned_is_done_and_more_is_kept_too(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_event(&workout, edit(&workout, 0, LEFT, 7));
	workout_event(&workout, edit(&workout, 0, LEFT, 8));
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_DONE);
	workout_event(&workout, edit(&workout, 0, LEFT, SESSION_MOST_REPS));
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->reps, SESSION_MOST_REPS);
}

static void a_set_is_corrected_by_what_its_own_exercise_planned(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_EASIER, 0); /* 10 a set from here on; the set before had 8 */
	workout_event(&workout, edit(&workout, 0, LEFT, 7));
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_PART);
	workout_event(&workout, edit(&workout, 0, LEFT, 8));
	assert_int_equal(result(&workout, STEP_DOWN, 0, LEFT)->status, SET_DONE);
	workout_to(&workout, 250);
	workout_event(&workout, edit(&workout, 1, LEFT, 9));
	assert_int_equal(result(&workout, STEP_DOWN, 1, LEFT)->status, SET_PART);
}

static void a_set_that_was_left_out_and_done_after_all_says_of_which_exercise(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	workout_does(&workout, SESSION_SKIP, SKIP_TIME);
	workout_event(&workout, edit(&workout, 1, LEFT, 8));
	assert_int_equal(result(&workout, STEP_DOWN, 1, LEFT)->status, SET_DONE);
	assert_string_equal(result(&workout, STEP_DOWN, 1, LEFT)->exercise->id, "lateral-step-down-20");
}

static void an_easier_one_chosen_after_the_last_set_is_for_next_time(void **state)
{
	(void)state;
	struct workout workout = workout_at(228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 240);
	workout_does(&workout, SESSION_ASK_PAIN, 0);
	workout_does(&workout, SESSION_PAIN, 5);
	workout_does(&workout, SESSION_CHOICE, CHOICE_EASIER);
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_string_equal(workout.s.item[STEP_DOWN].exercise->id, "lateral-step-down-20");
	assert_string_equal(session_next_time(&workout.s, STEP_DOWN)->id, "lateral-step-down-10");
}

static void a_rest_with_nothing_behind_it_gets_no_longer(void **state)
{
	(void)state;
	struct workout workout = workout_at(100);
	assert_true(session_accepts(&workout.s, SESSION_REST_ADD));
	workout_to(&workout, 228);
	workout_answers(&workout, 1, 5);
	workout_to(&workout, 408);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	assert_false(session_accepts(&workout.s, SESSION_REST_ADD));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_pain_key_stops_the_clock_of_a_set),
		cmocka_unit_test(a_pain_within_the_ceiling_goes_on_at_the_same_repetition),
		cmocka_unit_test(a_pain_above_the_ceiling_asks_what_now),
		cmocka_unit_test(a_pain_told_in_a_rest_belongs_to_the_set_just_done),
		cmocka_unit_test(a_pain_told_in_the_switch_belongs_to_the_left_side),
		cmocka_unit_test(the_highest_pain_of_an_exercise_counts),
		cmocka_unit_test(not_answering_is_neither_nought_nor_never_asked),
		cmocka_unit_test(a_digit_told_in_a_set_stays_when_the_last_question_is_skipped),
		cmocka_unit_test(eleven_is_no_answer),
		cmocka_unit_test(a_six_asks_even_where_the_ceiling_is_higher),
		cmocka_unit_test(the_easier_one_starts_the_side_anew_at_its_own_dose),
		cmocka_unit_test(at_the_end_of_an_exercise_the_easier_one_is_for_next_time),
		cmocka_unit_test(no_easier_one_can_be_chosen_where_there_is_none),
		cmocka_unit_test(less_depth_and_going_on_are_kept_and_go_on),
		cmocka_unit_test(leaving_it_out_for_pain_asks_only_the_effort),
		cmocka_unit_test(stopping_ends_the_session_and_keeps_what_was_done),
		cmocka_unit_test(skipping_in_a_set_keeps_what_was_done_and_asks_about_it),
		cmocka_unit_test(skipping_before_anything_is_done_gets_ready_for_the_next_exercise),
		cmocka_unit_test(skipping_in_a_rest_leaves_out_what_comes_next),
		cmocka_unit_test(skipping_everything_ends_a_session_in_which_nothing_was_done),
		cmocka_unit_test(back_never_leads_into_what_was_left_out),
		cmocka_unit_test(the_easier_key_in_a_rest_holds_from_the_next_set_on),
		cmocka_unit_test(an_easier_one_for_both_sides_ends_the_set_in_which_one_side_is_done),
		cmocka_unit_test(an_earlier_set_can_be_corrected),
		cmocka_unit_test(a_set_that_is_not_over_cannot_be_corrected),
		cmocka_unit_test(a_correction_of_a_set_that_does_not_exist_changes_nothing),
		cmocka_unit_test(leaving_keeps_the_repetitions_of_the_open_side),
		cmocka_unit_test(leaving_before_the_first_repetition_leaves_the_side_open),
		cmocka_unit_test(after_the_end_nothing_changes_any_more),
		cmocka_unit_test(hops_go_on_until_the_key_and_are_then_done_as_planned),
		cmocka_unit_test(a_hold_in_repetitions_starts_the_running_hold_anew),
		cmocka_unit_test(the_plan_says_which_pain_ends_a_session),
		cmocka_unit_test(after_skipping_in_a_set_the_rest_counts_from_there),
		cmocka_unit_test(the_easier_one_chosen_after_the_rest_is_over_gets_a_lead_in),
		cmocka_unit_test(as_many_as_planned_is_done_and_more_is_kept_too),
		cmocka_unit_test(a_set_is_corrected_by_what_its_own_exercise_planned),
		cmocka_unit_test(a_set_that_was_left_out_and_done_after_all_says_of_which_exercise),
		cmocka_unit_test(an_easier_one_chosen_after_the_last_set_is_for_next_time),
		cmocka_unit_test(a_rest_with_nothing_behind_it_gets_no_longer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
