/* Tests and scores: symmetry, norms, which result counts. */
#include "core/retest.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "support/check.h"

static void symmetry_is_the_sore_leg_against_the_other(void **state)
{
	(void)state;
	assert_int_equal(retest_symmetry10(22, 25, SIDE_LEFT), 880);
	assert_int_equal(retest_symmetry10(25, 22, SIDE_RIGHT), 880);
	assert_int_equal(retest_symmetry10(18, 20, SIDE_LEFT), 900);
	assert_int_equal(retest_symmetry10(17, 20, SIDE_LEFT), 850);
	assert_int_equal(retest_symmetry10(23, 25, SIDE_LEFT), 920);
	assert_int_equal(retest_symmetry10(25, 22, SIDE_LEFT), 1136);
	/* With both sore the weaker stands against the stronger. */
	assert_int_equal(retest_symmetry10(25, 22, SIDE_BOTH), 880);
}

static void symmetry_without_the_other_side_is_not_known(void **state)
{
	(void)state;
	assert_int_equal(retest_symmetry10(22, 0, SIDE_LEFT), NOT_KNOWN);
	assert_int_equal(retest_symmetry10(22, NOT_KNOWN, SIDE_LEFT), NOT_KNOWN);
	assert_int_equal(retest_symmetry10(NOT_KNOWN, 25, SIDE_LEFT), NOT_KNOWN);
	assert_false(retest_symmetric(0, 0, 90));
	assert_false(retest_symmetric(NOT_KNOWN, 25, 80));
}

static void the_edge_of_symmetry_is_exact(void **state)
{
	(void)state;
	assert_true(retest_symmetric(18, 20, 90));
	assert_false(retest_symmetric(22, 25, 90));
	assert_true(retest_symmetric(20, 18, 90));
	for (int strong = 1; strong <= 200; strong++)
		for (int weak = 0; weak <= strong; weak++)
			if (retest_symmetric(weak, strong, 90) != (10 * weak >= 9 * strong))
				fail_msg("%d of %d", weak, strong);
}

static void a_norm_is_that_of_sex_and_age(void **state)
{
	(void)state;
	struct intake intake = intake_blank();
	struct day day = { 20514 }; /* 2026-03-02 */
	const struct test *raises = shelf_test(a_shelf(), "heel-raise");
	assert_int_equal(retest_norm(raises, &intake, day), NOT_KNOWN);
	intake.born = 1988;
	assert_int_equal(retest_norm(raises, &intake, day), 21);
	intake.sex = SEX_FEMALE;
	assert_int_equal(retest_norm(raises, &intake, day), 27);
	intake.sex = SEX_MALE;
	intake.born = 1946;
	assert_int_equal(retest_norm(raises, &intake, day), 10);
	/* One norm for everybody serves both. */
	assert_int_equal(retest_norm(shelf_test(a_shelf(), "single-leg-bridge"), &intake, day), 25);
}

static const struct test_result results[] = {
	{ "heel-raise", { 100 }, 18, 20, NOT_KNOWN, 1, NULL },
	{ "side-plank", { 110 }, 40, 38, NOT_KNOWN, 0, NULL },
	{ "heel-raise", { 120 }, 20, 22, NOT_KNOWN, 1, NULL },
};

static void the_newest_result_counts_for_28_days(void **state)
{
	(void)state;
	struct diary diary = diary_blank();
	diary.tests = results;
	diary.test_count = 3;
	const struct shelf *shelf = a_shelf();
	assert_ptr_equal(retest_latest(shelf, &diary, "heel-raise", (struct day){ 119 }), &results[0]);
	assert_ptr_equal(retest_latest(shelf, &diary, "heel-raise", (struct day){ 120 }), &results[2]);
	assert_ptr_equal(retest_latest(shelf, &diary, "heel-raise", (struct day){ 148 }), &results[2]);
	assert_null(retest_latest(shelf, &diary, "heel-raise", (struct day){ 149 }));
	assert_null(retest_latest(shelf, &diary, "heel-raise", (struct day){ 99 }));
	assert_null(retest_latest(shelf, &diary, "hops", (struct day){ 120 }));
	assert_ptr_equal(retest_first(&diary, "heel-raise"), &results[0]);
	assert_int_equal(retest_counts_until(shelf, &results[1]).n, 138);
}

static void a_score_is_the_newest_up_to_the_day(void **state)
{
	(void)state;
	static const struct score scores[] = { { "akps", { 100 }, 600, NULL }, { "akps", { 128 }, 700, NULL } };
	struct diary diary = diary_blank();
	diary.scores = scores;
	diary.score_count = 2;
	assert_ptr_equal(retest_score(&diary, "akps", (struct day){ 127 }), &scores[0]);
	assert_ptr_equal(retest_score(&diary, "akps", (struct day){ 500 }), &scores[1]);
	assert_null(retest_score(&diary, "akps", (struct day){ 99 }));
	assert_ptr_equal(retest_first_score(&diary, "akps"), &scores[0]);
	assert_null(retest_first_score(&diary, "lefs"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(symmetry_is_the_sore_leg_against_the_other),
		cmocka_unit_test(symmetry_without_the_other_side_is_not_known),
		cmocka_unit_test(the_edge_of_symmetry_is_exact),
		cmocka_unit_test(a_norm_is_that_of_sex_and_age),
		cmocka_unit_test(the_newest_result_counts_for_28_days),
		cmocka_unit_test(a_score_is_the_newest_up_to_the_day),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
