/* Strength, tests, questionnaires and fitted lines over time, against sums done by hand. */
#include "core/trend.h"

#include <math.h>

#include "support/a_chronicle.h"

enum { WEEK = 7, SETS = 400 };

static struct set_done set[SETS];
static struct exercise_done done[2];

static struct set_done a_set(int exercise, enum side side, int reps, int held_s, int load_g, int effort)
{
	return (struct set_done){ .exercise = exercise, .side = side, .status = SET_DONE, .reps = (int16_t)reps,
		                  .held_s = held_s, .load_g = load_g, .pain = NOT_KNOWN, .effort = (int8_t)effort,
		                  .form = NOT_KNOWN };
}

static const struct exercise *strength(int nth)
{
	const struct shelf *shelf = a_shelf();
	for (size_t i = 0; i < shelf->exercise_count; i++)
		if (shelf->exercises[i].kind == EXERCISE_STRENGTH && nth-- == 0)
			return &shelf->exercises[i];
	fail_msg("the shelf has too few strength exercises");
	return NULL;
}

static struct activity *session(int day, const struct set_done *sets, size_t count)
{
	for (int i = 0; i < 2; i++)
		done[i] = (struct exercise_done){ .exercise_id = strength(i)->id, .pain = 1, .effort = 5, .form = NOT_KNOWN };
	struct activity *activity = diary_activity(&a, day, ACTIVITY_STRENGTH);
	activity->exercises = done;
	activity->exercise_count = 2;
	activity->sets = sets;
	activity->set_count = count;
	return activity;
}

static void a_lift_adds_up_by_week_and_side(void **state)
{
	(void)state;
	set[0] = a_set(0, SIDE_LEFT, 8, NOT_KNOWN, 10000, 6);
	set[1] = a_set(0, SIDE_LEFT, 6, NOT_KNOWN, 12500, 8);
	set[2] = a_set(0, SIDE_RIGHT, 8, NOT_KNOWN, 10000, NOT_KNOWN);
	set[3] = a_set(1, SIDE_RIGHT, NOT_KNOWN, 30, NOT_KNOWN, 4);
	set[4] = a_set(1, SIDE_RIGHT, NOT_KNOWN, 20, NOT_KNOWN, 4);
	set[4].status = SET_SKIPPED;
	session(1, set, 5);
	session(3, set, 1);
	session(9, set, 1);
	size_t count;
	const struct trend_lift *lift = trend_lifts(a_shelf(), &a.diary, a.monday, 2, &count, arena);
	assert_int_equal(count, 3);
	assert_ptr_equal(lift[0].exercise, strength(0));
	assert_int_equal(lift[0].side, SIDE_LEFT);
	assert_int_equal(lift[0].measure, TREND_LOAD);
	assert_int_equal(lift[0].week[0].sets, 3);
	assert_int_equal(lift[0].week[0].reps, 8 + 6 + 8);
	assert_int_equal(trend_volume(&lift[0], 0, MASS_KG), 80 + 75 + 80);
	assert_int_equal(lift[0].week[0].top_g, 12500);
	assert_int_equal(lift[0].week[0].effort10, 67);
	assert_int_equal(trend_volume(&lift[0], 1, MASS_KG), 80);
	assert_int_equal(lift[0].last.n, a.monday.n + WEEK);
	assert_int_equal(lift[1].side, SIDE_RIGHT);
	assert_int_equal(lift[1].week[0].effort10, 50);
	assert_int_equal(lift[1].week[1].sets, 0);
	assert_int_equal(lift[1].week[1].effort10, NOT_KNOWN);
	assert_int_equal(lift[2].measure, TREND_SECONDS);
	assert_int_equal(trend_volume(&lift[2], 0, MASS_KG), 30);
}

static void what_lies_outside_the_weeks_is_left_out(void **state)
{
	(void)state;
	set[0] = a_set(0, SIDE_BOTH, 10, NOT_KNOWN, NOT_KNOWN, 5);
	session(6, set, 1);
	session(7, set, 1);
	session(13, set, 1);
	session(14, set, 1);
	size_t count;
	const struct trend_lift *lift = trend_lifts(a_shelf(), &a.diary, diary_at(&a, WEEK), 1, &count, arena);
	assert_int_equal(count, 1);
	assert_int_equal(lift[0].week[0].reps, 20);
	assert_int_equal(lift[0].measure, TREND_REPS);
	trend_lifts(a_shelf(), &a.diary, diary_at(&a, 10 * WEEK), 4, &count, arena);
	assert_int_equal(count, 0);
}

/* All volume told is the volume of the weeks, whatever the sides. */
static void no_repetition_is_lost(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(50, 1000); round++) {
		struct chance chance = chance_seed((uint64_t)round + 1);
		int reps = 0, sets = chance_between(&chance, 1, 60);
		diary_begin(&a);
		for (int i = 0; i < sets; i++) {
			set[i] = a_set(chance_between(&chance, 0, 1), (enum side)chance_between(&chance, SIDE_LEFT, SIDE_BOTH),
			               chance_between(&chance, 0, 20), NOT_KNOWN, NOT_KNOWN, chance_between(&chance, -1, 10));
			session(i, &set[i], 1);
			reps += set[i].reps;
		}
		size_t count, weeks = (size_t)sets / WEEK + 1;
		const struct trend_lift *lift = trend_lifts(a_shelf(), &a.diary, a.monday, weeks, &count, arena);
		for (size_t i = 0; i < count; i++)
			for (size_t week = 0; week < weeks; week++)
				reps -= lift[i].week[week].reps;
		assert_int_equal(reps, 0);
	}
}

/* --- tests and scores -------------------------------------------------------------------- */

static struct test_result result(const char *id, int day, int left, int right)
{
	return (struct test_result){ .test_id = id, .day = diary_at(&a, day), .left = (int16_t)left,
		                     .right = (int16_t)right, .value = NOT_KNOWN, .pain = NOT_KNOWN };
}

static void a_test_stands_with_all_its_results_and_its_symmetry(void **state)
{
	(void)state;
	const struct test *test = NULL;
	for (size_t i = 0; i < a_shelf()->test_count && test == NULL; i++)
		if (a_shelf()->tests[i].sides && !a_shelf()->tests[i].lower_is_better)
			test = &a_shelf()->tests[i];
	assert_non_null(test);
	const struct test_result results[] = { result(test->id, 1, 20, 10), result("another", 2, 1, 1), result(test->id, 30, 25, 21) };
	a.diary.tests = results;
	a.diary.test_count = 3;
	size_t count;
	const struct trend_test *trend = trend_tests(a_shelf(), &a.diary, REHAB_BUILD_UP, diary_at(&a, 40), &count, arena);
	assert_int_equal(count, 1);
	assert_ptr_equal(trend->test, test);
	assert_int_equal(trend->count, 2);
	assert_ptr_equal(trend->results[0], &results[0]);
	assert_ptr_equal(trend->results[1], &results[2]);
	assert_int_equal(trend->symmetry10, 840);
}

static void a_change_counts_from_the_size_that_matters_on(void **state)
{
	(void)state;
	static const struct { int first, last, change; bool counts; } cases[] = {
		{ 600, 700, 100, true }, { 600, 690, 90, false }, { 700, 600, -100, true }, { 600, 600, 0, false },
	};
	const struct score_def *def = shelf_score(a_shelf(), "akps");
	assert_non_null(def);
	assert_int_equal(def->change10, 100);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct score scores[] = { { "akps", diary_at(&a, 0), (int16_t)cases[i].first, NULL },
			                        { "akps", diary_at(&a, 28), (int16_t)cases[i].last, NULL } };
		a.diary.scores = scores;
		size_t count;
		a.diary.score_count = 2;
		const struct trend_score *trend = trend_scores(a_shelf(), &a.diary, &count, arena);
		assert_int_equal(count, 1);
		assert_true(trend->has_change);
		assert_int_equal(trend->change10, cases[i].change);
		assert_int_equal(trend->counts, cases[i].counts);
		a.diary.score_count = 1;
		assert_false(trend_scores(a_shelf(), &a.diary, &count, arena)->has_change);
	}
}

/* A shelf whose one questionnaire has no published change that matters. */
static const struct shelf *a_shelf_without_change(void)
{
	static struct score_def def = { .id = "ostrc-o", .name = "Overuse", .most = 100, .change10 = NOT_SET,
		                        .lower_is_better = true };
	static struct programme programme;
	static struct shelf shelf;
	programme = *a_shelf()->programme;
	programme.scores = &def;
	programme.score_count = 1;
	shelf = *a_shelf();
	shelf.programme = &programme;
	return &shelf;
}

static void no_change_counts_where_none_is_published(void **state)
{
	(void)state;
	const struct score scores[] = { { "ostrc-o", diary_at(&a, 0), 400, NULL }, { "ostrc-o", diary_at(&a, 28), 80, NULL } };
	size_t count;
	a.diary.scores = scores;
	a.diary.score_count = 2;
	const struct trend_score *trend = trend_scores(a_shelf_without_change(), &a.diary, &count, arena);
	assert_int_equal(count, 1);
	assert_true(trend->has_change);
	assert_int_equal(trend->change10, -320);
	assert_false(trend->counts);
}

/* --- fitted lines --------------------------------------------------------------------------- */

static double squares(const int *values, const bool *left_out, int count, double at_first, double each)
{
	double sum = 0;
	for (int i = 0; i < count; i++) {
		double off = values[i] - at_first - each * i;
		sum += values[i] == NOT_KNOWN || left_out[i] ? 0 : off * off;
	}
	return sum;
}

/* The line of least squares: no other line nearby comes closer. */
static void no_line_nearby_is_closer(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(200, 5000); round++) {
		struct chance chance = chance_seed((uint64_t)round + 5);
		int values[60], count = chance_between(&chance, 3, 60), known = 0;
		bool left_out[60];
		for (int i = 0; i < count; i++) {
			values[i] = chance_between(&chance, 0, 4) == 0 ? NOT_KNOWN : chance_between(&chance, 0, 1000);
			left_out[i] = chance_between(&chance, 0, 6) == 0;
			known += values[i] != NOT_KNOWN && !left_out[i];
		}
		struct trend_fit fit;
		assert_int_equal(trend_fit(values, left_out, (size_t)count, &fit), known >= 3);
		if (known < 3)
			continue;
		assert_int_equal(fit.points, known);
		double best = squares(values, left_out, count, fit.at_first, fit.each);
		for (int turn = 0; turn < 8; turn++) {
			double up = (turn % 3 - 1) * 0.5, slope = (turn / 3 - 1) * 0.05;
			assert_true(best <= squares(values, left_out, count, fit.at_first + up, fit.each + slope) + 1e-6);
		}
	}
}

static void a_lighter_week_has_no_say_in_the_line(void **state)
{
	(void)state;
	static const int values[] = { 10, 12, 3, 16, 18 };
	static const bool left_out[] = { false, false, true, false, false };
	struct trend_fit fit;
	assert_true(trend_fit(values, left_out, 5, &fit));
	assert_true(fabs(fit.at_first - 10) < 1e-9 && fabs(fit.each - 2) < 1e-9);
	assert_true(trend_fit(values, NULL, 5, &fit));
	assert_true(fit.points == 5 && fabs(fit.at_first - 10) > 0.1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(a_lift_adds_up_by_week_and_side),
		DIARY_TEST(what_lies_outside_the_weeks_is_left_out),
		DIARY_TEST(no_repetition_is_lost),
		DIARY_TEST(a_test_stands_with_all_its_results_and_its_symmetry),
		DIARY_TEST(a_change_counts_from_the_size_that_matters_on),
		DIARY_TEST(no_change_counts_where_none_is_published),
		cmocka_unit_test(no_line_nearby_is_closer),
		cmocka_unit_test(a_lighter_week_has_no_say_in_the_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
