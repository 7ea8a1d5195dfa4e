#include "support/a_programme.h"
#include "support/check.h"
#include "support/season.h"

static const char down_20[] = "lateral-step-down-20";

/* Builds up, with kit; mornings 0 to `days` are calm. */
static struct season *building_up(int days)
{
	struct season *season = season_new(a_shelf());
	season->diary.intake.worst_day = 2;
	season->diary.intake.kit_asked = true;
	season->diary.intake.kit = 1U << KIT_STEP | 1U << KIT_STEP_10 | 1U << KIT_BAND;
	for (int d = 0; d <= days; d++)
		season_morning(season, d, 1);
	return season;
}

static struct dose dose_on(struct season *season, int n, const char *id)
{
	struct training training = season_training(season, n);
	return training_dose(&training, &season->shelf->exercises[season_exercise(season, id)], NULL, NULL);
}

static struct rung rung_on(struct season *season, int n, const char *id)
{
	return season_training(season, n).rung[season_exercise(season, id)];
}

/* Does the exercise of Strength B at the dose of that day. */
static struct activity *do_it(struct season *season, int n, const char *id)
{
	return season_strength(season, n, "strength-b", id, dose_on(season, n, id));
}

static const char *filling(struct season *season, int n, const char *routine_id, int slot)
{
	struct training training = season_training(season, n);
	for (size_t i = 0; i < training.slot_count; i++)
		if (strcmp(training.slot[i].routine_id, routine_id) == 0 && training.slot[i].slot == slot)
			return season->shelf->exercises[training.slot[i].exercise].id;
	return "";
}

static void two_clean_sessions_are_one_rung_of_one_repetition(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	do_it(season, 0, down_20);
	assert_int_equal(rung_on(season, 1, down_20).clean, 1);
	do_it(season, 2, down_20);
	struct rung rung = rung_on(season, 3, down_20);
	assert_int_equal(rung.rung, 1);
	assert_int_equal(rung.clean, 0);
	assert_true(rung.has_gain);
	assert_int_equal(dose_on(season, 3, down_20).reps, 9);
	season_free(season);
}

static void after_two_rungs_of_repetitions_the_next_exercise_fills_the_slot_at_its_base(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	assert_string_equal(filling(season, 0, "strength-b", 1), down_20);
	for (int d = 0; d <= 10; d += 2)
		do_it(season, d, down_20);
	assert_string_equal(filling(season, 11, "strength-b", 1), "forward-step-down-20");
	assert_int_equal(dose_on(season, 11, "forward-step-down-20").reps, 8);
	season_free(season);
}

static void a_slot_never_moves_to_kit_that_is_not_there_or_to_what_the_week_has(void **state)
{
	(void)state;
	struct season *season = building_up(30);
	for (int d = 0; d <= 20; d += 2)
		do_it(season, d, "glute-bridge-march");
	for (int d = 22; d <= 28; d += 2)
		season_strength(season, d, "strength-a", "heel-raise-double", dose_on(season, d, "heel-raise-double"));
	assert_string_equal(filling(season, 29, "strength-b", 0), "single-leg-bridge");
	assert_string_equal(filling(season, 29, "strength-a", 3), "heel-raise-double");
	season_free(season);
}

struct spoiling {
	int8_t effort, form, pain;
	int16_t reps;
	int clean_after; /* of one clean session before */
};

static void each_missing_answer_holds_and_each_shortfall_begins_anew(void **state)
{
	(void)state;
	static const struct spoiling cases[] = {
		{ 5, 5, 1, 8, 2 },         { NOT_KNOWN, 5, 1, 8, 1 }, { 5, NOT_KNOWN, 1, 8, 1 },
		{ 5, 5, NOT_KNOWN, 8, 1 }, { 5, 5, 1, NOT_KNOWN, 1 }, { 8, 5, 1, 8, 0 },
		{ 5, 3, 1, 8, 0 },         { 5, 5, 1, 7, 0 },         { 7, 4, 3, 8, 2 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct season *season = building_up(10);
		do_it(season, 0, down_20);
		struct activity *activity = do_it(season, 2, down_20);
		struct exercise_done *done = season_answers(season, activity);
		done->effort = cases[i].effort;
		done->form = cases[i].form;
		done->pain = cases[i].pain;
		activity->during = activity->effort = NOT_KNOWN;
		season_sets(season, activity)[0].reps = cases[i].reps;
		struct rung rung = rung_on(season, 3, down_20);
		assert_int_equal(rung.clean + 2 * rung.rung, cases[i].clean_after);
		season_free(season);
	}
}

static void the_weaker_side_decides_and_both_must_be_known(void **state)
{
	(void)state;
	struct season *season = building_up(10);
	do_it(season, 0, down_20);
	struct activity *activity = do_it(season, 2, down_20);
	activity->set_count = 5; /* the last set of one side was not told */
	assert_int_equal(rung_on(season, 3, down_20).clean, 1);
	season_sets(season, activity)[4].reps = 6;
	assert_int_equal(rung_on(season, 3, down_20).clean, 0);
	season_free(season);
}

static void a_morning_above_usual_or_not_known_raises_nothing(void **state)
{
	(void)state;
	struct season *season = building_up(10);
	do_it(season, 4, down_20);
	do_it(season, 6, down_20);
	season->check_in[7].morning[SIDE_LEFT] = 2;
	assert_int_equal(rung_on(season, 7, down_20).rung, 0);
	assert_int_equal(rung_on(season, 7, down_20).clean, 0);
	season->check_in[7].morning[SIDE_LEFT] = NOT_KNOWN;
	assert_int_equal(rung_on(season, 10, down_20).rung, 0);
	assert_int_equal(rung_on(season, 10, down_20).clean, 1);
	season_free(season);
}

static void clean_sessions_count_within_28_days(void **state)
{
	(void)state;
	struct season *season = building_up(40);
	do_it(season, 0, down_20);
	do_it(season, 29, down_20);
	assert_int_equal(rung_on(season, 30, down_20).clean, 1);
	assert_int_equal(rung_on(season, 30, down_20).rung, 0);
	season_free(season);
}

/* Clean 27 days apart; the rung may rise while the earlier one is at most 28 days old. */
static void the_earlier_clean_session_must_still_count_on_the_day_of_the_raise(void **state)
{
	(void)state;
	for (int held = 0; held < 2; held++) {
		struct season *season = building_up(40);
		do_it(season, 0, down_20);
		do_it(season, 27, down_20);
		if (held) { /* lets nothing go up on the two mornings after it */
			season_walk(season, 27, 20, 3);
			season_walk(season, 28, 20, 3);
		}
		assert_int_equal(rung_on(season, 35, down_20).rung, !held);
		assert_int_equal(rung_on(season, 35, down_20).clean, held);
		season_free(season);
	}
}

static void pain_above_the_ceiling_goes_one_rung_down_and_from_the_base_to_the_easier_exercise(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	do_it(season, 0, down_20);
	do_it(season, 2, down_20);
	season_answers(season, do_it(season, 4, down_20))->pain = 4;
	assert_int_equal(rung_on(season, 5, down_20).rung, 0);
	season_answers(season, do_it(season, 6, down_20))->pain = 4;
	assert_string_equal(filling(season, 7, "strength-b", 1), "lateral-step-down-10");
	season_free(season);
}

static void without_an_easier_one_for_the_same_muscle_it_is_left_out_until_a_green_day(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	season_answers(season, do_it(season, 0, "dead-bug"))->pain = 4;
	assert_true(rung_on(season, 1, "dead-bug").left_out);
	assert_true(rung_on(season, 4, "dead-bug").left_out);
	do_it(season, 4, down_20);
	assert_false(rung_on(season, 5, "dead-bug").left_out);
	season_free(season);
}

static void a_red_takes_what_its_day_or_eve_had_one_rung_down_once(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	for (int d = 0; d <= 6; d += 2)
		do_it(season, d, "side-plank");
	do_it(season, 8, "single-leg-bridge");
	do_it(season, 10, "single-leg-bridge");
	do_it(season, 14, "side-plank");
	season->check_in[15].morning[SIDE_LEFT] = 3;
	season->check_in[16].morning[SIDE_LEFT] = 3;
	assert_int_equal(rung_on(season, 14, "side-plank").rung, 2);
	assert_int_equal(rung_on(season, 15, "side-plank").rung, 1);
	assert_int_equal(rung_on(season, 16, "side-plank").rung, 1);
	assert_int_equal(rung_on(season, 16, "single-leg-bridge").rung, 1);
	season_free(season);
}

static void more_than_14_days_away_cost_a_rung_for_each_full_week(void **state)
{
	(void)state;
	struct season *season = building_up(40);
	for (int d = 0; d <= 6; d += 2)
		do_it(season, d, "side-plank");
	assert_int_equal(dose_on(season, 20, "side-plank").duration_s, 40);
	assert_int_equal(dose_on(season, 21, "side-plank").duration_s, 30);
	assert_int_equal(dose_on(season, 40, "side-plank").duration_s, 30);
	season_free(season);
}

static void holds_rise_by_5_s_steps_by_1_and_contacts_by_2(void **state)
{
	(void)state;
	struct season *season = building_up(30);
	for (int d = 0; d <= 2; d += 2)
		do_it(season, d, "side-plank");
	for (int d = 4; d <= 6; d += 2)
		season_strength(season, d, "strength-a", "lateral-band-walk", dose_on(season, d, "lateral-band-walk"));
	for (int d = 8; d <= 10; d += 2)
		do_it(season, d, "pogo-hops");
	assert_int_equal(dose_on(season, 11, "side-plank").duration_s, 35);
	assert_int_equal(dose_on(season, 11, "lateral-band-walk").steps, 11);
	assert_int_equal(dose_on(season, 11, "pogo-hops").contacts, 17);
	season_free(season);
}

static void kit_that_is_not_told_is_not_at_hand_but_everybody_has_a_chair(void **state)
{
	(void)state;
	const struct shelf *shelf = a_shelf();
	const struct exercise *box = exercise_find(shelf->exercises, shelf->exercise_count, "box-squat");
	const struct exercise *band = exercise_find(shelf->exercises, shelf->exercise_count, "lateral-band-walk");
	const struct exercise *ball = exercise_find(shelf->exercises, shelf->exercise_count, "adductor-squeeze");
	assert_true(kit_does(box, 0, false));
	assert_true(kit_does(ball, 0, true));
	assert_false(kit_does(band, 0, true));
	assert_true(kit_does(band, 1U << KIT_BAND, true));
	assert_false(kit_does(band, 1U << KIT_BAND, false));
}

static void a_deload_week_and_a_flare_raise_no_rung_and_the_morning_after_a_green_day_does(void **state)
{
	(void)state;
	struct season *season = building_up(30);
	do_it(season, 2, down_20);
	season->diary.flare_words = season->flare_word;
	season->flare_word[season->diary.flare_word_count++] =
		(struct flare_word){ .day = season_day(season, 4), .side = SIDE_LEFT, .begins = true };
	do_it(season, 4, down_20);
	struct training training = season_training(season, 5);
	assert_int_equal(training.rung[season_exercise(season, down_20)].rung, 0);
	assert_int_equal(training.rungs_waiting, 1);
	assert_int_equal(rung_on(season, 12, down_20).rung, 1);
	season_free(season);
}

static void a_session_of_which_only_the_whole_is_told_takes_all_its_exercises_down(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	do_it(season, 0, down_20);
	do_it(season, 2, down_20);
	struct activity *activity = do_it(season, 4, down_20);
	activity->exercise_count = activity->set_count = 0;
	activity->during = 4;
	assert_int_equal(rung_on(season, 4, down_20).rung, 1);
	assert_int_equal(rung_on(season, 5, down_20).rung, 0);
	assert_string_equal(filling(season, 5, "strength-b", 3), "heel-raise-double");
	activity->during = 3;
	assert_int_equal(rung_on(season, 5, down_20).rung, 1);
	assert_string_equal(filling(season, 5, "strength-b", 3), "heel-raise-single");
	season_free(season);
}

static void the_pain_and_effort_of_the_whole_stand_in_where_no_exercise_has_its_own(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	do_it(season, 0, "side-plank");
	struct activity *activity = do_it(season, 2, "side-plank");
	struct exercise_done *done = season_answers(season, activity);
	done->pain = done->effort = NOT_KNOWN;
	activity->during = 3;
	activity->effort = 6;
	assert_int_equal(rung_on(season, 3, "side-plank").rung, 1);
	assert_int_equal(rung_on(season, 3, "side-plank").last_pain, 3);
	activity->effort = NOT_KNOWN;
	assert_int_equal(rung_on(season, 3, "side-plank").clean, 1);
	activity->effort = 8;
	assert_int_equal(rung_on(season, 3, "side-plank").clean, 0);
	activity->during = NOT_KNOWN;
	activity->effort = 6;
	assert_int_equal(rung_on(season, 3, "side-plank").clean, 1);
	activity->during = 4;
	assert_string_equal(filling(season, 3, "strength-b", 4), "side-plank-knees");
	season_free(season);
}

static void a_stretch_above_its_ceiling_is_half_as_long_next_time(void **state)
{
	(void)state;
	struct season *season = building_up(10);
	const char *id = "calf-stretch-straight";
	struct activity *activity = season_strength(season, 0, NULL, id, dose_on(season, 0, id));
	activity->kind = ACTIVITY_MOBILITY;
	season_answers(season, activity)->pain = 3;
	assert_int_equal(dose_on(season, 0, id).duration_s, 30);
	assert_int_equal(dose_on(season, 1, id).duration_s, 15);
	season_free(season);
}

static void a_walk_grows_by_5_min_after_two_green_ones_and_is_halved_after_pain(void **state)
{
	(void)state;
	struct season *season = building_up(20);
	season_walk(season, 0, 20, 1);
	season_walk(season, 2, 20, 2);
	assert_int_equal(dose_on(season, 2, "brisk-walk").duration_s, 20 * 60);
	assert_int_equal(dose_on(season, 3, "brisk-walk").duration_s, 25 * 60);
	assert_false(season_training(season, 3).has_gain);
	season_walk(season, 4, 25, 3);
	assert_true(season_training(season, 5).halved_kinds & 1U << ACTIVITY_WALK);
	season_walk(season, 6, 10, 1);
	assert_false(season_training(season, 7).halved_kinds & 1U << ACTIVITY_WALK);
	season_free(season);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_clean_sessions_are_one_rung_of_one_repetition),
		cmocka_unit_test(after_two_rungs_of_repetitions_the_next_exercise_fills_the_slot_at_its_base),
		cmocka_unit_test(a_slot_never_moves_to_kit_that_is_not_there_or_to_what_the_week_has),
		cmocka_unit_test(each_missing_answer_holds_and_each_shortfall_begins_anew),
		cmocka_unit_test(the_weaker_side_decides_and_both_must_be_known),
		cmocka_unit_test(a_morning_above_usual_or_not_known_raises_nothing),
		cmocka_unit_test(clean_sessions_count_within_28_days),
		cmocka_unit_test(the_earlier_clean_session_must_still_count_on_the_day_of_the_raise),
		cmocka_unit_test(pain_above_the_ceiling_goes_one_rung_down_and_from_the_base_to_the_easier_exercise),
		cmocka_unit_test(without_an_easier_one_for_the_same_muscle_it_is_left_out_until_a_green_day),
		cmocka_unit_test(a_red_takes_what_its_day_or_eve_had_one_rung_down_once),
		cmocka_unit_test(more_than_14_days_away_cost_a_rung_for_each_full_week),
		cmocka_unit_test(holds_rise_by_5_s_steps_by_1_and_contacts_by_2),
		cmocka_unit_test(kit_that_is_not_told_is_not_at_hand_but_everybody_has_a_chair),
		cmocka_unit_test(a_session_of_which_only_the_whole_is_told_takes_all_its_exercises_down),
		cmocka_unit_test(the_pain_and_effort_of_the_whole_stand_in_where_no_exercise_has_its_own),
		cmocka_unit_test(a_stretch_above_its_ceiling_is_half_as_long_next_time),
		cmocka_unit_test(a_walk_grows_by_5_min_after_two_green_ones_and_is_halved_after_pain),
		cmocka_unit_test(a_deload_week_and_a_flare_raise_no_rung_and_the_morning_after_a_green_day_does),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
