#include "core/routine.h"

#include "support/check.h"
#include "support/library.h"

enum { PAIN_STOP = 6 };

static const int three_one_one[] = { 3, 1, 1, 0 };

static struct routine routine_of(const struct slot *slots, size_t count)
{
	return (struct routine){
		.id = "strength-b",
		.title = "Strength B",
		.kind = "strength",
		.lead_in_s = 5,
		.switch_s = 10,
		.rest_ends = REST_ENDS_TIME,
		.slots = slots,
		.slot_count = count,
	};
}

static struct session_plan plan_of(const struct routine *routine, const struct exercise *exercises, size_t count)
{
	struct session_plan plan;
	const char *missing;
	assert_true(session_plan_build(&plan, routine, exercises, count, NULL, PAIN_STOP, &missing));
	return plan;
}

static void three_sets_of_ten_with_two_rests_take_270_seconds_and_the_lead_in(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 60);
	struct slot slot = slot_of("goblet-squat");
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan = plan_of(&routine, &squat, 1);
	assert_int_equal(session_plan_total_ms(&plan), 5000 + 270000);
}

static void each_side_takes_450_seconds_and_the_lead_in(void **state)
{
	(void)state;
	struct exercise step_down = counted_exercise("lateral-step-down-20", 3, 10, three_one_one, 60);
	step_down.sides = SIDES_EACH;
	struct slot slot = slot_of("lateral-step-down-20");
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan = plan_of(&routine, &step_down, 1);
	assert_int_equal(session_plan_set_ms(&plan, &plan.item[0]), 110000);
	assert_int_equal(session_plan_total_ms(&plan), 5000 + 450000);
}

static void a_group_goes_round_after_round_with_its_inner_and_outer_rest(void **state)
{
	(void)state;
	struct exercise two[] = {
		counted_exercise("goblet-squat", 3, 10, three_one_one, 90),
		counted_exercise("calf-raise", 3, 12, three_one_one, 45),
	};
	struct slot slots[] = { slot_of("goblet-squat"), slot_of("calf-raise") };
	slots[0].group = slots[1].group = 0;
	struct slot_group circuit = { .name = "circuit", .rounds = 2, .inner_rest_s = 15, .outer_rest_s = 60 };
	struct routine routine = routine_of(slots, 2);
	routine.groups = &circuit;
	routine.group_count = 1;
	struct session_plan plan = plan_of(&routine, two, 2);
	static const struct { int item, set, rest_s; bool last; } turns[] = {
		{ 0, 0, 15, false }, { 1, 0, 60, false }, { 0, 1, 15, true }, { 1, 1, 0, true },
	};
	assert_int_equal(plan.turns, 4);
	for (int i = 0; i < plan.turns; i++) {
		assert_int_equal(plan.turn[i].item, turns[i].item);
		assert_int_equal(plan.turn[i].set, turns[i].set);
		assert_int_equal(plan.turn[i].rest_s, turns[i].rest_s);
		assert_int_equal(plan.turn[i].last_of_item, turns[i].last);
	}
}

static void between_two_exercises_lies_the_rest_of_the_one_just_finished(void **state)
{
	(void)state;
	struct exercise two[] = {
		counted_exercise("goblet-squat", 1, 10, three_one_one, 90),
		counted_exercise("calf-raise", 1, 12, three_one_one, 45),
	};
	struct slot slots[] = { slot_of("goblet-squat"), slot_of("calf-raise") };
	struct routine routine = routine_of(slots, 2);
	struct session_plan plan = plan_of(&routine, two, 2);
	assert_int_equal(plan.turn[0].rest_s, 90);
	assert_int_equal(plan.turn[1].rest_s, 0);
}

static void a_slot_changes_the_dose_and_keeps_what_it_does_not_name(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 90);
	struct slot slot = slot_of("goblet-squat");
	slot.dose.sets = 2;
	slot.rest_s = 30;
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan = plan_of(&routine, &squat, 1);
	assert_int_equal(plan.item[0].dose.sets, 2);
	assert_int_equal(plan.item[0].dose.reps, 10);
	assert_int_equal(plan.item[0].rest_s, 30);
}

static void another_choice_for_a_slot_takes_its_sets_but_not_its_repetitions(void **state)
{
	(void)state;
	struct exercise two[] = {
		counted_exercise("goblet-squat", 3, 10, three_one_one, 90),
		counted_exercise("box-squat", 3, 12, three_one_one, 75),
	};
	struct slot slot = slot_of("goblet-squat");
	slot.dose.sets = 2;
	slot.dose.reps = 6;
	struct routine routine = routine_of(&slot, 1);
	const struct exercise *choice[] = { &two[1] };
	struct session_plan plan;
	const char *missing;
	assert_true(session_plan_build(&plan, &routine, two, 2, choice, PAIN_STOP, &missing));
	assert_string_equal(plan.item[0].exercise->id, "box-squat");
	assert_int_equal(plan.item[0].dose.sets, 2);
	assert_int_equal(plan.item[0].dose.reps, 12);
}

static void intervals_rest_for_their_off_seconds(void **state)
{
	(void)state;
	struct exercise cadence = held_exercise("cadence-drill", 5, NOT_SET, 60);
	cadence.work = WORK_INTERVALS;
	cadence.dose.on_s = 60;
	cadence.dose.off_s = 45;
	struct slot slot = slot_of("cadence-drill");
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan = plan_of(&routine, &cadence, 1);
	assert_int_equal(plan.turn[0].rest_s, 45);
	assert_int_equal(session_plan_total_ms(&plan), (5 + 5 * 60 + 4 * 45) * 1000);
}

static void a_rest_shorter_than_the_lead_in_takes_as_long_as_the_lead_in(void **state)
{
	(void)state;
	struct exercise two[] = { held_exercise("legs-up-wall", 1, 60, 0), held_exercise("plank-front", 1, 30, 45) };
	struct slot slots[] = { slot_of("legs-up-wall"), slot_of("plank-front") };
	struct routine routine = routine_of(slots, 2);
	struct session_plan plan = plan_of(&routine, two, 2);
	assert_int_equal(session_plan_total_ms(&plan), (5 + 60 + 5 + 30) * 1000);
}

static void a_rest_that_a_key_ends_has_its_lead_in_behind_it(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 2, 10, three_one_one, 60);
	struct slot slot = slot_of("goblet-squat");
	struct routine routine = routine_of(&slot, 1);
	routine.rest_ends = REST_ENDS_KEY;
	struct session_plan plan = plan_of(&routine, &squat, 1);
	assert_int_equal(session_plan_total_ms(&plan), (5 + 50 + 60 + 5 + 50) * 1000);
}

static void an_exercise_may_bring_its_own_lead_in(void **state)
{
	(void)state;
	struct exercise copenhagen = held_exercise("copenhagen-long", 1, 15, 75);
	copenhagen.lead_in_s = 12;
	struct slot slot = slot_of("copenhagen-long");
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan = plan_of(&routine, &copenhagen, 1);
	assert_int_equal(session_plan_total_ms(&plan), (12 + 15) * 1000);
}

static void a_slot_that_names_an_unknown_exercise_tells_which(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 90);
	struct slot slot = slot_of("goblin-squat");
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan;
	const char *missing = NULL;
	assert_false(session_plan_build(&plan, &routine, &squat, 1, NULL, PAIN_STOP, &missing));
	assert_string_equal(missing, "goblin-squat");
}

static void a_plan_over_its_limits_is_refused(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", SESSION_SETS, 10, three_one_one, 90);
	struct slot slots[SESSION_ITEMS + 1];
	for (int i = 0; i <= SESSION_ITEMS; i++)
		slots[i] = slot_of("goblet-squat");
	struct session_plan plan;
	const char *missing = "unset";
	struct routine many_sets = routine_of(slots, SESSION_TURNS / SESSION_SETS + 1);
	assert_false(session_plan_build(&plan, &many_sets, &squat, 1, NULL, PAIN_STOP, &missing));
	assert_null(missing);
	squat.dose.sets = 1;
	struct routine many_slots = routine_of(slots, SESSION_ITEMS + 1);
	assert_false(session_plan_build(&plan, &many_slots, &squat, 1, NULL, PAIN_STOP, &missing));
	squat.dose.sets = SESSION_SETS + 1;
	struct routine many_in_one = routine_of(slots, 1);
	assert_false(session_plan_build(&plan, &many_in_one, &squat, 1, NULL, PAIN_STOP, &missing));
	squat.dose.sets = SESSION_SETS;
	struct routine full = routine_of(slots, SESSION_TURNS / SESSION_SETS);
	assert_true(session_plan_build(&plan, &full, &squat, 1, NULL, PAIN_STOP, &missing));
	assert_int_equal(plan.turns, SESSION_TURNS);
}

static void the_easier_exercise_comes_at_its_own_dose_and_as_many_sets(void **state)
{
	(void)state;
	struct exercise harder = counted_exercise("lateral-step-down-20", 4, 8, three_one_one, 75);
	struct exercise easier = counted_exercise("lateral-step-down-10", 3, 10, (const int[]){ 3, 0, 1, 0 }, 60);
	struct slot slot = slot_of("lateral-step-down-20");
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan = plan_of(&routine, &harder, 1);
	session_plan_replace(&plan.item[0], &easier);
	assert_int_equal(plan.item[0].dose.sets, 4);
	assert_int_equal(plan.item[0].dose.reps, 10);
	assert_int_equal(tempo_total_ms(&plan.item[0].tempo), 40000);
}

static void a_slot_can_change_every_figure_of_a_dose(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 3, 10, three_one_one, 90);
	struct slot slot = slot_of("goblet-squat");
	slot.dose = (struct dose){ .sets = 1, .reps = 2, .hold_s = 3, .duration_s = 4, .duration_max_s = 5,
		                   .distance_m = 6, .contacts = 7, .steps = 8, .on_s = 9, .off_s = 10, .each_way = true };
	struct routine routine = routine_of(&slot, 1);
	struct session_plan plan = plan_of(&routine, &squat, 1);
	const struct dose *dose = &plan.item[0].dose;
	const int figures[] = { dose->sets,       dose->reps,     dose->hold_s, dose->duration_s, dose->duration_max_s,
		                dose->distance_m, dose->contacts, dose->steps,  dose->on_s,       dose->off_s };
	for (int i = 0; i < 10; i++)
		assert_int_equal(figures[i], i + 1);
	assert_true(dose->each_way);
	assert_int_equal(plan.item[0].rest_s, 90);
}

static void an_exercise_without_a_number_of_sets_is_done_once(void **state)
{
	(void)state;
	struct exercise walk = held_exercise("brisk-walk", NOT_SET, 1200, 0);
	struct slot slot = slot_of("brisk-walk");
	struct routine routine = routine_of(&slot, 1);
	assert_int_equal(plan_of(&routine, &walk, 1).turns, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_sets_of_ten_with_two_rests_take_270_seconds_and_the_lead_in),
		cmocka_unit_test(each_side_takes_450_seconds_and_the_lead_in),
		cmocka_unit_test(a_group_goes_round_after_round_with_its_inner_and_outer_rest),
		cmocka_unit_test(between_two_exercises_lies_the_rest_of_the_one_just_finished),
		cmocka_unit_test(a_slot_changes_the_dose_and_keeps_what_it_does_not_name),
		cmocka_unit_test(another_choice_for_a_slot_takes_its_sets_but_not_its_repetitions),
		cmocka_unit_test(intervals_rest_for_their_off_seconds),
		cmocka_unit_test(a_rest_shorter_than_the_lead_in_takes_as_long_as_the_lead_in),
		cmocka_unit_test(a_rest_that_a_key_ends_has_its_lead_in_behind_it),
		cmocka_unit_test(an_exercise_may_bring_its_own_lead_in),
		cmocka_unit_test(a_slot_that_names_an_unknown_exercise_tells_which),
		cmocka_unit_test(a_plan_over_its_limits_is_refused),
		cmocka_unit_test(the_easier_exercise_comes_at_its_own_dose_and_as_many_sets),
		cmocka_unit_test(a_slot_can_change_every_figure_of_a_dose),
		cmocka_unit_test(an_exercise_without_a_number_of_sets_is_done_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
