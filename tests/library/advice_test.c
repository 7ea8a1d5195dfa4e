/* What runners with kneecap pain are advised, as the shipped exercises, sessions and cards keep it. */
#include "support/check.h"

#include "base/text.h"
#include "core/programme.h"
#include "io/library.h"

static struct library *library;
static const struct shelf *shelf;

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	if (library == NULL)
		return 1;
	shelf = library_shelf(library);
	return 0;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

static const struct exercise *exercise(const char *id)
{
	const struct exercise *found = library_exercise(library, id);
	if (found == NULL)
		fail_msg("no exercise %s", id);
	return found;
}

static bool has_word(struct words words, const char *part)
{
	for (size_t i = 0; i < words.count; i++)
		if (text_contains(words.at[i], part))
			return true;
	return false;
}

/* How many slots of a session train what one of the words names. */
static int trains(const char *routine_id, const char *const *words)
{
	const struct routine *routine = shelf_routine(shelf, routine_id);
	int slots = 0;
	for (size_t i = 0; i < routine->slot_count; i++) {
		bool does = false;
		for (const char *const *word = words; *word != NULL; word++)
			does = does || has_word(exercise(routine->slots[i].exercise_id)->targets, *word);
		slots += does;
	}
	return slots;
}

static bool has_slot(const char *routine_id, const char *exercise_id)
{
	const struct routine *routine = shelf_routine(shelf, routine_id);
	for (size_t i = 0; i < routine->slot_count; i++)
		if (strcmp(routine->slots[i].exercise_id, exercise_id) == 0)
			return true;
	return false;
}

/* From start to end as the clock takes it, with the usual exercises. */
static int64_t session_ms(const char *routine_id)
{
	static struct session_plan plan;
	const char *missing;
	assert_true(session_plan_build(&plan, shelf_routine(shelf, routine_id), shelf->exercises, shelf->exercise_count,
	                               NULL, 6, &missing));
	return session_plan_total_ms(&plan);
}

static const struct lesson *card(const char *id)
{
	for (size_t i = 0; i < shelf->lesson_count; i++)
		if (strcmp(shelf->lessons[i].id, id) == 0)
			return &shelf->lessons[i];
	fail_msg("no card %s", id);
	return NULL;
}

static const char *const quads[] = { "quadriceps", NULL }, *const glutes[] = { "glutes", NULL },
                  *const hamstrings[] = { "hamstrings", NULL }, *const abduction[] = { "gluteus medius", NULL },
                  *const adduction[] = { "adductors", NULL }, *const trunk[] = { "trunk", NULL },
                  *const calves[] = { "gastrocnemius", "soleus", "calves", NULL };

static void every_strength_session_has_thighs_glutes_and_hip_abduction(void **state)
{
	(void)state;
	const struct balance_rules *balance = &shelf->programme->balance;
	const char *const sessions[] = { shelf->programme->strength[0], shelf->programme->strength[1],
		                         shelf->programme->strength_short };
	for (size_t i = 0; i < sizeof sessions / sizeof *sessions; i++) {
		assert_true(trains(sessions[i], quads) >= balance->quads);
		assert_true(trains(sessions[i], glutes) >= balance->glutes_or_hinge);
		assert_true(trains(sessions[i], abduction) >= balance->abduction);
	}
}

static void the_two_sessions_of_a_week_have_the_other_muscles_too(void **state)
{
	(void)state;
	const struct programme *p = shelf->programme;
	assert_true(trains(p->strength[0], hamstrings) + trains(p->strength[1], hamstrings) >= p->balance.week_hamstrings);
	assert_true(trains(p->strength[0], calves) + trains(p->strength[1], calves) >= p->balance.week_calves);
	assert_true(trains(p->strength[0], adduction) + trains(p->strength[1], adduction) >= p->balance.week_adduction);
	assert_true(trains(p->strength[0], trunk) + trains(p->strength[1], trunk) >= p->balance.week_trunk);
}

static void squats_step_downs_and_single_leg_bridges_are_in_the_usual_sessions(void **state)
{
	(void)state;
	assert_true(has_slot("strength-a", "box-squat"));
	assert_true(has_slot("strength-b", "lateral-step-down-20"));
	assert_true(has_slot("strength-b", "single-leg-bridge"));
	assert_non_null(exercise("leg-press"));
	assert_non_null(exercise("rdl"));
}

static void every_strength_exercise_lowers_for_two_to_three_seconds(void **state)
{
	(void)state;
	int timed = 0;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		const struct exercise *e = &shelf->exercises[i];
		if ((e->kind != EXERCISE_STRENGTH && e->kind != EXERCISE_BALANCE) || !e->has_tempo)
			continue;
		assert_in_range(e->tempo.eccentric_s, 2, 3);
		timed++;
	}
	assert_true(timed > 30);
}

static void strength_begins_with_a_moderate_dose(void **state)
{
	(void)state;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		const struct exercise *e = &shelf->exercises[i];
		if (e->kind != EXERCISE_STRENGTH)
			continue;
		assert_in_range(e->dose.sets, 2, 4);
		assert_true(e->dose.reps == NOT_SET || e->dose.reps <= 15);
		assert_true(e->pain_ceiling <= shelf->programme->response.session_ceiling);
	}
	assert_int_equal(shelf->programme->ladder.effort_most, 7);
}

static void the_first_sessions_are_of_the_lightest_exercises(void **state)
{
	(void)state;
	static const char *const sessions[] = { "strength-short", "flare-easy" };
	for (size_t s = 0; s < sizeof sessions / sizeof *sessions; s++) {
		const struct routine *routine = shelf_routine(shelf, sessions[s]);
		for (size_t i = 0; i < routine->slot_count; i++)
			assert_true(exercise(routine->slots[i].exercise_id)->knee_load.tier <= TIER_LOW);
	}
}

/* Going down the chain from a weight one comes to the body's own. */
static void every_exercise_with_a_weight_has_one_without_below_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		const struct exercise *e = &shelf->exercises[i];
		while (e != NULL && (has_word(e->equipment, "dumbbell") || has_word(e->equipment, "kettlebell") ||
		                     has_word(e->equipment, "weight")))
			e = e->easier;
		assert_non_null(e);
	}
}

static void the_hardest_on_the_knee_ask_for_form_before_they_grow(void **state)
{
	(void)state;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		const struct exercise *e = &shelf->exercises[i];
		bool quads_first = strcmp(e->targets.at[0], "quadriceps") == 0 && e->has_tempo;
		if (e->kind == EXERCISE_IMPACT || (e->kind == EXERCISE_STRENGTH && quads_first &&
		                                   e->knee_load.tier >= TIER_LOW_MODERATE))
			assert_true(e->form_gate);
	}
	assert_int_equal(shelf->programme->ladder.form_least, 4);
}

static void every_exercise_has_a_cue_to_be_read_before_its_set(void **state)
{
	(void)state;
	for (size_t i = 0; i < shelf->exercise_count; i++)
		assert_true(shelf->exercises[i].cues.count > 0);
	assert_int_equal(shelf->programme->habit.cue_days, 7);
}

static void the_knee_is_kept_over_the_second_toe(void **state)
{
	(void)state;
	static const char *const ids[] = { "lateral-step-down-10", "lateral-step-down-20", "single-leg-squat-60",
		                           "forward-lunge", "hop-forward-stick", "mini-squat-60", "wall-sit-60" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		assert_true(has_word(exercise(ids[i])->cues, "second toe"));
	assert_true(has_word(exercise("mirror-knee-check")->cues, "second toe"));
	assert_true(has_word(exercise("mirror-knee-check")->cues, "pelvis"));
	assert_true(text_contains(card("second-toe")->text, "second toe"));
}

static void runs_lean_from_the_ankles_with_quiet_quick_feet(void **state)
{
	(void)state;
	assert_true(has_word(exercise("posture-lean-wall")->cues, "from the ankles"));
	assert_true(text_contains(card("tall")->text, "not from the waist"));
	assert_true(has_word(exercise("a-skip")->cues, "under the hip"));
	assert_true(has_word(exercise("high-knees")->cues, "Short time on the ground"));
	assert_true(has_word(exercise("cadence-drill")->cues, "step rate"));
}

static void no_jump_is_planned_before_running_is_on_its_way(void **state)
{
	(void)state;
	const struct phase_rules *phase = shelf->programme->phase;
	assert_int_equal(phase[REHAB_CALM_DOWN].impact_from_stage, NOT_SET);
	assert_int_equal(phase[REHAB_BUILD_UP].impact_from_stage, NOT_SET);
	assert_int_equal(phase[REHAB_RETURN].impact_from_stage, 4);
	for (size_t i = 0; i < shelf->programme->week_count; i++)
		for (int day = 0; day < 7; day++)
			for (int k = 0; k < shelf->programme->weeks[i].day[day].count; k++)
				if (shelf->programme->weeks[i].day[day].item[k].impact)
					assert_true(shelf->programme->weeks[i].phase >= REHAB_RETURN);
}

static void mobility_is_for_hips_ankles_and_calves_and_takes_eight_to_ten_minutes(void **state)
{
	(void)state;
	static const char *const hips[] = { "hips", "hip flexors", NULL }, *const ankles[] = { "ankle", NULL };
	const char *id = shelf->programme->mobility;
	const struct habit_rules *habit = &shelf->programme->habit;
	assert_true(trains(id, hips) > 0 && trains(id, ankles) > 0 && trains(id, calves) > 0);
	assert_in_range(session_ms(id) / 1000, habit->mobility_s_least, habit->mobility_s_most);
}

static void recovery_rolls_stretches_and_breathes(void **state)
{
	(void)state;
	assert_true(has_slot("recovery", "foam-roll-quads"));
	assert_true(has_slot("recovery", "figure-four-stretch"));
	assert_true(has_slot("recovery", "diaphragmatic-breathing"));
	assert_int_equal(exercise("foam-roll-quads")->dose.duration_s, 60);
	assert_int_equal(exercise("diaphragmatic-breathing")->dose.duration_s, 300);
}

static void a_run_is_led_in_by_marching_and_out_by_a_minute_of_shaking(void **state)
{
	(void)state;
	assert_true(has_slot(shelf->programme->warm_up, "brisk-walk"));
	assert_true(has_slot(shelf->programme->warm_up, "fast-leg-march"));
	assert_true(has_slot(shelf->programme->warm_up, "high-knees"));
	assert_true(has_slot(shelf->programme->cool_down, "leg-shakeout"));
	assert_int_equal(exercise("leg-shakeout")->dose.duration_s, 60);
	assert_int_equal(shelf->programme->stage.warm_up_s, 300);
	assert_int_equal(shelf->programme->stage.high_knees_from, 4);
}

static void there_is_more_than_running_for_the_heart(void **state)
{
	(void)state;
	static const char *const ids[] = { "cycling-easy", "swimming", "pool-running", "elliptical-easy", "rowing-easy",
		                           "brisk-walk" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		assert_int_equal(exercise(ids[i])->kind, EXERCISE_CARDIO);
		assert_true(exercise(ids[i])->pain_ceiling <= shelf->programme->response.cardio_ceiling);
	}
}

static void cards_tell_of_load_of_patience_of_sleep_and_of_food(void **state)
{
	(void)state;
	assert_true(text_contains(card("capacity")->text, "cup"));
	assert_true(text_contains(card("signal")->text, "signal to adjust"));
	assert_true(text_contains(card("weeks-to-months")->text, "49 days"));
	assert_true(text_contains(card("sleep")->text, "Seven hours"));
	assert_true(text_contains(card("food")->text, "Regular meals"));
	assert_true(text_contains(card("drink")->text, "Drink"));
	assert_true(text_contains(card("when-to-ask")->text, "Night pain"));
	assert_true(text_contains(card("forefoot")->text, "calf"));
}

static void weeks_keep_strength_going_and_runs_and_hard_days_apart(void **state)
{
	(void)state;
	const struct programme *p = shelf->programme;
	for (enum rehab_phase i = 0; i < REHAB_PHASES; i++)
		assert_in_range(p->phase[i].strength_week, 2, 3);
	assert_int_equal(p->spacing.strength_days, 2);
	assert_int_equal(p->stage.days_apart, 2);
	assert_int_equal(p->spacing.rest_in_days, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_strength_session_has_thighs_glutes_and_hip_abduction),
		cmocka_unit_test(the_two_sessions_of_a_week_have_the_other_muscles_too),
		cmocka_unit_test(squats_step_downs_and_single_leg_bridges_are_in_the_usual_sessions),
		cmocka_unit_test(every_strength_exercise_lowers_for_two_to_three_seconds),
		cmocka_unit_test(strength_begins_with_a_moderate_dose),
		cmocka_unit_test(the_first_sessions_are_of_the_lightest_exercises),
		cmocka_unit_test(every_exercise_with_a_weight_has_one_without_below_it),
		cmocka_unit_test(the_hardest_on_the_knee_ask_for_form_before_they_grow),
		cmocka_unit_test(every_exercise_has_a_cue_to_be_read_before_its_set),
		cmocka_unit_test(the_knee_is_kept_over_the_second_toe),
		cmocka_unit_test(runs_lean_from_the_ankles_with_quiet_quick_feet),
		cmocka_unit_test(no_jump_is_planned_before_running_is_on_its_way),
		cmocka_unit_test(mobility_is_for_hips_ankles_and_calves_and_takes_eight_to_ten_minutes),
		cmocka_unit_test(recovery_rolls_stretches_and_breathes),
		cmocka_unit_test(a_run_is_led_in_by_marching_and_out_by_a_minute_of_shaking),
		cmocka_unit_test(there_is_more_than_running_for_the_heart),
		cmocka_unit_test(cards_tell_of_load_of_patience_of_sleep_and_of_food),
		cmocka_unit_test(weeks_keep_strength_going_and_runs_and_hard_days_apart),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
