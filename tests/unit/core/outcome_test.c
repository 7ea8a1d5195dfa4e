/* What stands beside a result and a score: first, other leg, typical, gate, until when, when again. */
#include "core/outcome.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "support/check.h"

enum { FIRST = 100, AGAIN = 120, TODAY = 130 };

static const struct test_result results[] = {
	{ "heel-raise", { FIRST }, 18, 20, NOT_KNOWN, NOT_KNOWN, NULL },
	{ "heel-raise", { AGAIN }, 22, 25, NOT_KNOWN, NOT_KNOWN, NULL },
};
static const struct score scores[] = {
	{ "akps", { FIRST }, 600, NULL },
	{ "akps", { AGAIN }, 700, "3 5" },
};
static const struct gate_line lines[] = {
	{ .id = "least", .kind = GATE_TEST, .test = "heel-raise" },
	{ .id = "even", .kind = GATE_TEST, .test = "heel-raise" },
};
static struct gate_state gates[2];
static struct diary diary;
static struct plan plan;

static struct outcome_given given_on(int today)
{
	diary = diary_blank();
	diary.intake.knee = SIDE_LEFT;
	diary.intake.born = 1970;
	diary.intake.sex = SEX_MALE;
	diary.tests = results;
	diary.test_count = 2;
	diary.scores = scores;
	diary.score_count = 2;
	gates[0] = (struct gate_state){ .line = &lines[0], .answer = GATE_MET };
	gates[1] = (struct gate_state){ .line = &lines[1], .answer = GATE_MET };
	plan = (struct plan){ .phase = REHAB_BUILD_UP, .gates = gates, .gate_count = 2 };
	return (struct outcome_given){ a_shelf(), &diary, &plan, { today } };
}

static void a_result_stands_beside_its_first_and_the_other_leg(void **state)
{
	(void)state;
	struct outcome_given given = given_on(TODAY);
	struct outcome outcome = outcome_of_test(&given, shelf_test(given.shelf, "heel-raise"));
	assert_ptr_equal(outcome.now, &results[1]);
	assert_ptr_equal(outcome.first, &results[0]);
	assert_int_equal(outcome.lsi, 88);
	assert_int_equal(outcome.until.n, AGAIN + 28);
	struct outcome first = outcome_of_result(&given, outcome.test, &results[0]);
	assert_null(first.first);
	assert_int_equal(first.lsi, 90);
}

/* A share just below the gate is never shown as the gate. */
static void symmetry_is_rounded_down(void **state)
{
	(void)state;
	struct outcome_given given = given_on(TODAY);
	static const struct test_result close = { "heel-raise", { TODAY }, 179, 199, NOT_KNOWN, NOT_KNOWN, NULL };
	assert_int_equal(outcome_of_result(&given, shelf_test(given.shelf, "heel-raise"), &close).lsi, 89);
}

static void the_gate_is_met_when_each_of_its_lines_is(void **state)
{
	(void)state;
	struct outcome_given given = given_on(TODAY);
	const struct test *test = shelf_test(given.shelf, "heel-raise");
	assert_int_equal(outcome_of_test(&given, test).gate, GATE_MET);
	gates[1].answer = GATE_NOT_MET;
	assert_int_equal(outcome_of_test(&given, test).gate, GATE_NOT_MET);
	gates[0].answer = GATE_NOT_KNOWN;
	gates[1].answer = GATE_MET;
	assert_int_equal(outcome_of_test(&given, test).gate, GATE_NOT_KNOWN);
	/* An older result says nothing of today's gate, nor does one that no longer counts. */
	assert_int_equal(outcome_of_result(&given, test, &results[0]).gate, GATE_NOT_KNOWN);
	given = given_on(AGAIN + 29);
	assert_int_equal(outcome_of_test(&given, test).gate, GATE_NOT_KNOWN);
	assert_ptr_equal(outcome_of_test(&given, test).now, &results[1]);
}

static void a_test_is_due_every_14_days_while_building_up(void **state)
{
	(void)state;
	struct outcome_given given = given_on(TODAY);
	struct outcome outcome = outcome_of_test(&given, shelf_test(given.shelf, "heel-raise"));
	assert_true(outcome.has_due);
	assert_int_equal(outcome.due.n, AGAIN + 14);
	outcome = outcome_of_test(&given, shelf_test(given.shelf, "side-plank"));
	assert_null(outcome.now);
	assert_true(outcome.has_due);
	assert_int_equal(outcome.due.n, TODAY);
	plan.phase = REHAB_CALM_DOWN;
	assert_false(outcome_of_test(&given, shelf_test(given.shelf, "heel-raise")).has_due);
}

static void a_change_of_ten_points_counts_and_nine_do_not(void **state)
{
	(void)state;
	struct outcome_given given = given_on(TODAY);
	const struct score_def *akps = shelf_score(given.shelf, "akps");
	struct score_outcome outcome = outcome_of_score(&given, akps, given.today);
	assert_int_equal(outcome.change10, 100);
	assert_true(outcome.counts);
	assert_false(score_change_counts(akps, 90));
	assert_true(outcome.has_due);
	assert_int_equal(outcome.due.n, AGAIN + 28);
	outcome = outcome_of_score(&given, akps, (struct day){ FIRST });
	assert_false(outcome.has_change);
	assert_false(outcome.counts);
}

static void without_anything_told_nothing_is_known(void **state)
{
	(void)state;
	struct outcome_given given = given_on(TODAY);
	diary.test_count = diary.score_count = 0;
	struct outcome outcome = outcome_of_test(&given, shelf_test(given.shelf, "heel-raise"));
	assert_null(outcome.now);
	assert_null(outcome.first);
	assert_int_equal(outcome.lsi, NOT_KNOWN);
	assert_int_equal(outcome.gate, GATE_NOT_KNOWN);
	assert_null(outcome_of_score(&given, shelf_score(given.shelf, "akps"), given.today).now);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_result_stands_beside_its_first_and_the_other_leg),
		cmocka_unit_test(symmetry_is_rounded_down),
		cmocka_unit_test(the_gate_is_met_when_each_of_its_lines_is),
		cmocka_unit_test(a_test_is_due_every_14_days_while_building_up),
		cmocka_unit_test(a_change_of_ten_points_counts_and_nine_do_not),
		cmocka_unit_test(without_anything_told_nothing_is_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
