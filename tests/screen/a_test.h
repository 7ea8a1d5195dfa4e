/*
 * Tests and questionnaires of few lines, and what was told of them, around
 * the coach's view made by hand.
 */
#ifndef STEPDOWN_TESTS_SCREEN_A_TEST_H
#define STEPDOWN_TESTS_SCREEN_A_TEST_H

#include "a_coach.h"

#include "core/questionnaire.h"
#include "tui/screens.h"

static const char *const test_sources[] = { "hebert-losier-2017" };
static const struct source test_source_list[] = {
	{ "hebert-losier-2017", "Hebert-Losier K", "Heel raises", "Physiotherapy", 2017, NULL },
	{ "kujala-1993", "Kujala UM", "Scoring", "Arthroscopy", 1993, NULL },
};
static const struct test_norm heel_norms[] = { { .age_to = 150, .value = 28 } };
static const struct test_mark arm_marks[] = { { "arm", "an arm leaves the hips", 1 } };
static const struct test_mark knee_marks[] = {
	{ "knee", "the knee goes inside the second toe", 1 },
	{ "knee-foot", "the knee goes inside the inner border of the foot", 2 },
};
static const struct test_item quality_items[] = { { "Arms", arm_marks, 1 }, { "Knee", knee_marks, 2 } };
static const struct test_band quality_bands[] = { { 0, "good" }, { 1, "medium" }, { 3, "poor" } };

#define NO_GUIDE .beats_min = NOT_SET, .duration_s = NOT_SET, .down_s = NOT_SET, .up_s = NOT_SET, .reps = NOT_SET
static const struct test some_tests[] = {
	{ .id = "heel-raise", .name = "Heel raises on one leg", .how = "Fingertips on a wall, knee straight, to full height.",
	  .unit = TEST_REPS, .sides = true, .most = 200, .norms = heel_norms, .norm_count = 1,
	  .guide = { .kind = GUIDE_METRONOME, .beats_min = 60, .duration_s = NOT_SET, .down_s = NOT_SET, .up_s = NOT_SET,
	             .reps = NOT_SET },
	  .sources = { test_sources, 1 } },
	{ .id = "quality", .name = "Step-down quality", .how = "Five step-downs, hands on hips.", .unit = TEST_POINTS,
	  .sides = true, .lower_is_better = true, .most = 3, .guide = { .kind = GUIDE_SCORED, NO_GUIDE },
	  .items = quality_items, .item_count = 2, .bands = quality_bands, .band_count = 3, .sources = { test_sources, 1 } },
	{ .id = "chair", .name = "Chair stands in 30 s", .how = "Stand up fully and sit down again.", .unit = TEST_REPS,
	  .asks_pain = true, .most = 80,
	  .guide = { .kind = GUIDE_COUNTDOWN, .beats_min = NOT_SET, .duration_s = 30, .down_s = NOT_SET, .up_s = NOT_SET,
	             .reps = NOT_SET },
	  .sources = { test_sources, 1 } },
	{ .id = "plank", .name = "Side plank", .how = "On the elbow, one long line.", .unit = TEST_SECONDS, .sides = true,
	  .most = 600, .guide = { .kind = GUIDE_HOLD, NO_GUIDE }, .sources = { test_sources, 1 } },
	{ .id = "wall", .name = "Knee to wall", .how = "Heel flat, the knee just touches the wall.",
	  .unit = TEST_CENTIMETRES, .sides = true, .most = 30, .guide = { .kind = GUIDE_MEASURED, NO_GUIDE },
	  .sources = { test_sources, 1 } },
};

static const char *const score_sources[] = { "kujala-1993" };
static const struct score_def some_scores[] = {
	{ "akps", "AKPS, kneecap pain", 0, 15, 50, false, { score_sources, 1 } },
	{ "psfs", "PSFS, own activities", 0, 10, 20, false, { score_sources, 1 } },
	{ "groc", "GROC, change as a whole", -3, 3, NOT_SET, false, { score_sources, 1 } },
};
static const struct answer_def limp_answers[] = { { 5, "none" }, { 3, "slight or now and then" }, { 0, "all the time" } };
static const struct answer_def pain_answers[] = { { 10, "none" }, { 6, "disturbs sleep" }, { 0, "severe all the time" } };
static const struct item_def akps_items[] = { { "Limp", limp_answers, 3 }, { "Pain", pain_answers, 3 } };
static const struct questionnaire some_questionnaires[] = {
	{ .id = "akps", .own_words = true, .about = "The sore knee in these weeks", .form = "Kujala 1993",
	  .scoring = SCORING_SUM, .scale_least = NOT_SET, .scale_most = NOT_SET, .count = 2, .fewest = 2, .answered = 2,
	  .items = akps_items, .item_count = 2, .sources = { score_sources, 1 } },
	{ .id = "psfs", .about = "Activities of your own", .form = "a list of your own", .scoring = SCORING_MEAN,
	  .scale_most = 10, .count = 5, .fewest = 3, .answered = 3, .sources = { score_sources, 1 } },
};

static const struct gate_line test_lines[] = {
	{ .id = "heel", .kind = GATE_TEST, .text = "80 % of what is typical, each leg", .rule = "R60", .test = "heel-raise",
	  .least = NOT_SET, .most = NOT_SET, .percent = 80, .pain = NOT_SET, .better_by = NOT_SET },
	{ .id = "chair", .kind = GATE_TEST, .text = "25 chair stands", .rule = "R60", .test = "chair", .least = 25,
	  .most = NOT_SET, .percent = NOT_SET, .pain = NOT_SET, .better_by = NOT_SET },
	{ .id = "akps", .kind = GATE_SCORE, .text = "AKPS", .rule = "R60", .test = "akps" },
};
static struct programme test_programme;
static struct gate_state test_gates[2];
static struct asked test_asked[3];
static struct test_result test_results[3];
static struct score test_scores[2];

static inline const struct coach_view *a_test_coach(void)
{
	a_coach();
	test_programme = (struct programme){ .scores = some_scores, .score_count = 3 };
	test_programme.habit.result_days = 28;
	test_programme.habit.score_days = 28;
	for (int phase = 0; phase < REHAB_PHASES; phase++)
		test_programme.habit.retest_days[phase] = 14;
	test_programme.phase[REHAB_RETURN].exit = test_lines;
	test_programme.phase[REHAB_RETURN].exit_count = 3;
	coach.shelf.programme = &test_programme;
	coach.shelf.tests = some_tests;
	coach.shelf.test_count = sizeof some_tests / sizeof *some_tests;
	coach.shelf.questionnaires = some_questionnaires;
	coach.shelf.questionnaire_count = 2;
	coach.shelf.sources = test_source_list;
	coach.shelf.source_count = 2;
	coach.plan.phase = REHAB_RETURN;
	test_gates[0] = (struct gate_state){ .line = &test_lines[0], .answer = GATE_MET };
	test_gates[1] = (struct gate_state){ .line = &test_lines[1], .answer = GATE_NOT_KNOWN };
	coach.plan.gates = test_gates;
	coach.plan.gate_count = 2;
	test_asked[0] = (struct asked){ .question = QUESTION_TEST, .about = "heel-raise", .rule = "R60" };
	test_asked[1] = (struct asked){ .question = QUESTION_TEST, .about = "chair", .rule = "R60" };
	test_asked[2] = (struct asked){ .question = QUESTION_SCORE, .about = "akps", .rule = "R60" };
	coach.plan.asked = test_asked;
	coach.plan.asked_count = 3;
	coach.diary.intake.born = 1988;
	test_results[0] = (struct test_result){ "heel-raise", coach_date(1, 6), 24, 19, NOT_KNOWN, NOT_KNOWN, NULL };
	test_results[1] = (struct test_result){ "heel-raise", coach_date(3, 3), 27, 24, NOT_KNOWN, NOT_KNOWN, NULL };
	test_results[2] = (struct test_result){ "quality", coach_date(3, 10), 0, 3, NOT_KNOWN, NOT_KNOWN,
		                                "left none, right arm knee-foot" };
	coach.diary.tests = test_results;
	coach.diary.test_count = 3;
	test_scores[0] = (struct score){ "akps", coach_date(1, 6), 60, NULL };
	test_scores[1] = (struct score){ "akps", coach_date(2, 10), 110, "5 6" };
	coach.diary.scores = test_scores;
	coach.diary.score_count = 2;
	return &coach.view;
}

#endif
