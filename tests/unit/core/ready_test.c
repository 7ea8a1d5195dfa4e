/* Readiness: two instruments that run in opposite directions, one figure from 0 to 100. */
#include "core/ready.h"

#include "support/a_programme.h"
#include "support/check.h"

/* Answers in the order of enum ready_item; the fifth is mood. */
static struct check_in answered(enum instrument instrument, const double answers[static READY_ITEMS])
{
	struct check_in check_in = check_in_blank((struct day){ 20514 });
	check_in.instrument = instrument;
	for (int item = 0; item < READY_ITEMS; item++)
		check_in.item_halves[item] = answers[item] < 0 ? NOT_KNOWN : (int8_t)(2 * answers[item]);
	return check_in;
}

static int ready(enum instrument instrument, double a, double b, double c, double d, double e)
{
	const struct check_in check_in = answered(instrument, (const double[]){ a, b, c, d, e });
	return readiness(&check_in);
}

static void hooper_runs_from_28_at_worst_to_4_at_best(void **state)
{
	(void)state;
	assert_int_equal(ready(INSTRUMENT_HOOPER4, 3, 2, 4, 3, -1), 67); /* 12: 66.67 */
	assert_int_equal(ready(INSTRUMENT_HOOPER4, 1, 1, 1, 1, -1), 100);
	assert_int_equal(ready(INSTRUMENT_HOOPER4, 7, 7, 7, 7, -1), 0);
	assert_int_equal(ready(INSTRUMENT_HOOPER4, 2, 3, 2, 3, -1), 75); /* 10 */
	assert_int_equal(ready(INSTRUMENT_HOOPER4, 2, 3, 3, 3, -1), 71); /* 11: 70.83 */
	assert_int_equal(ready(INSTRUMENT_HOOPER4, 4, 4, 4, 3, -1), 54); /* 15: 54.17 */
	assert_int_equal(ready(INSTRUMENT_HOOPER4, 2, 1, 2, 2, -1), 88); /* 7: 87.5, half up */
}

static void mclean_runs_the_other_way_and_takes_halves(void **state)
{
	(void)state;
	assert_int_equal(ready(INSTRUMENT_MCLEAN5, 4, 4, 3, 4, 5), 75);
	assert_int_equal(ready(INSTRUMENT_MCLEAN5, 1, 1, 1, 1, 1), 0);
	assert_int_equal(ready(INSTRUMENT_MCLEAN5, 5, 5, 5, 5, 5), 100);
	assert_int_equal(ready(INSTRUMENT_MCLEAN5, 2.5, 4, 4, 4, 5), 73); /* 19.5: 72.5, half up */
}

static void one_item_missing_leaves_it_unknown_within_a_range(void **state)
{
	(void)state;
	const struct check_in check_in = answered(INSTRUMENT_HOOPER4, (const double[]){ 1, 1, -1, 1, -1 });
	int least, most;
	assert_int_equal(readiness(&check_in), NOT_KNOWN);
	assert_true(readiness_range(&check_in, &least, &most));
	assert_int_equal(least, 75);
	assert_int_equal(most, 100);
	assert_int_equal(ready(INSTRUMENT_MCLEAN5, 5, 5, 5, 5, -1), NOT_KNOWN);
}

static void every_answer_lies_in_the_range_told_before_it(void **state)
{
	(void)state;
	struct chance chance = chance_seed(11);
	for (int round = 0; round < rounds(2000, 200000); round++) {
		const enum instrument instrument = (enum instrument)chance_between(&chance, 0, 1);
		const int most_answer = instrument_most(instrument), items = instrument_items(instrument);
		struct check_in check_in = check_in_blank((struct day){ 0 });
		check_in.instrument = instrument;
		int least = 0, most = 100;
		for (int item = 0; item < items; item++) {
			int low, high;
			assert_true(readiness_range(&check_in, &low, &high));
			if (low < least || high > most || low > high)
				fail_msg("an answer widened %d-%d to %d-%d", least, most, low, high);
			least = low;
			most = high;
			check_in.item_halves[item] = (int8_t)chance_between(&chance, 2, 2 * most_answer);
		}
		assert_in_range(readiness(&check_in), (unsigned)least, (unsigned)most);
	}
}

static void readiness_picks_the_notch(void **state)
{
	(void)state;
	const struct ready_rules *rules = &a_programme()->readiness;
	assert_int_equal(readiness_notch(rules, 70), NOTCH_AS_PLANNED);
	assert_int_equal(readiness_notch(rules, 69), NOTCH_ONE_EASIER);
	assert_int_equal(readiness_notch(rules, 50), NOTCH_ONE_EASIER);
	assert_int_equal(readiness_notch(rules, 49), NOTCH_MOBILITY);
	assert_int_equal(readiness_notch(rules, 30), NOTCH_MOBILITY);
	assert_int_equal(readiness_notch(rules, 29), NOTCH_REST);
	assert_int_equal(readiness_notch(rules, NOT_KNOWN), NOTCH_AS_PLANNED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hooper_runs_from_28_at_worst_to_4_at_best),
		cmocka_unit_test(mclean_runs_the_other_way_and_takes_halves),
		cmocka_unit_test(one_item_missing_leaves_it_unknown_within_a_range),
		cmocka_unit_test(every_answer_lies_in_the_range_told_before_it),
		cmocka_unit_test(readiness_picks_the_notch),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
