/* Load as arithmetic, against published figures where there are some. */
#include "core/load.h"

#include <math.h>

#include "support/a_programme.h"
#include "support/check.h"

enum { DAYS = 28 };

/* The three athletes of Menaspa's letter, as Williams 2017 (Br J Sports Med 51:209) worked them out. */
static const int athletes[3][DAYS] = {
	{ 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 50, 50, 50, 50, 50, 50, 50 },
	{ 15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35, 35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70 },
	{ 55, 50, 40, 60, 45, 50, 50, 20, 30, 80, 25, 10, 30, 15, 20, 15, 5, 5, 15, 5, 5, 5, 5, 15, 45, 90, 95, 95 },
};

static double ewma_on(int athlete, int day, int days)
{
	double mean = athletes[athlete][0];
	for (int i = 1; i < day; i++)
		mean = load_ewma(mean, athletes[athlete][i], days);
	return mean;
}

static void close_to(double value, double expected, double within)
{
	if (fabs(value - expected) > within)
		fail_msg("%f is not %f", value, expected);
}

static void the_weighted_means_are_those_of_the_letter(void **state)
{
	(void)state;
	const double published[] = { 1.25, 1.41, 1.55 };
	for (int athlete = 0; athlete < 3; athlete++)
		close_to(ewma_on(athlete, 28, 7) / ewma_on(athlete, 28, 28), published[athlete], 0.005);
}

static void the_weighted_means_hold_at_every_check_point(void **state)
{
	(void)state;
	static const struct {
		int athlete, day;
		double acute, chronic;
	} points[] = {
		{ 0, 22, 35.0, 31.3793 },    { 0, 25, 43.6719, 34.9723 }, { 0, 28, 47.3303, 37.8720 },
		{ 1, 7, 21.0010, 17.1680 },  { 1, 14, 30.4672, 22.4187 }, { 1, 21, 40.7035, 29.5785 },
		{ 1, 28, 53.6730, 38.1688 }, { 2, 7, 50.4504, 52.9961 },  { 2, 14, 29.1501, 43.5783 },
		{ 2, 21, 10.8906, 30.1480 }, { 2, 28, 62.1242, 40.0614 },
	};
	for (size_t i = 0; i < sizeof(points) / sizeof(points[0]); i++) {
		close_to(ewma_on(points[i].athlete, points[i].day, 7), points[i].acute, 0.00006);
		close_to(ewma_on(points[i].athlete, points[i].day, 28), points[i].chronic, 0.00006);
	}
}

static void session_load_is_effort_times_whole_minutes(void **state)
{
	(void)state;
	assert_int_equal(load_session(7, 60 * 60), 420);
	assert_int_equal(load_session(2, 25 * 60), 50);
	assert_int_equal(load_session(7, 120 * 60), 840);
	assert_int_equal(load_session(3, 60 * 60), 180);
	assert_int_equal(load_session(4, 31 * 60 + 59), 124);
	assert_int_equal(load_session(0, 30 * 60), 0);
	assert_int_equal(load_session(NOT_KNOWN, 30 * 60), NOT_KNOWN);
	assert_int_equal(load_session(4, NOT_KNOWN), NOT_KNOWN);
}

/* Foster 2001, table 5: loads as printed, summed by day. Its 1.26 is of nine sessions; the strain is load x monotony. */
static void fosters_week_adds_up_to_3400(void **state)
{
	(void)state;
	const int week[7] = { 940, 50, 840 + 280, 180, 390, 50, 390 + 280 };
	struct load_week load;
	assert_true(load_week(week, &load));
	assert_int_equal(load.sum, 3400);
	close_to(load.monotony, 1.2116, 0.00006);
	close_to(load.strain, load.sum * load.monotony, 1e-9);
	close_to(load.sum * 1.26, 4284, 1e-9);
	const int honest[7] = { 900, 50, 840 + 280, 180, 600, 50, 600 + 280 };
	assert_true(load_week(honest, &load));
	assert_int_equal(load.sum, 3780);
	close_to(load.monotony, 1.3069, 0.00006);
}

static void monotony_takes_the_standard_deviation_of_the_population(void **state)
{
	(void)state;
	const int week[7] = { 300, 0, 240, 0, 360, 0, 420 };
	struct load_week load;
	assert_true(load_week(week, &load));
	assert_int_equal(load.sum, 1320);
	close_to(load.monotony, 1.1028, 0.00006);
	close_to(load.strain, 1455.64, 0.006);
	const int one[7] = { 0, 0, 0, 0, 0, 0, 350 };
	assert_true(load_week(one, &load));
	close_to(load.monotony, 1.0 / sqrt(6.0), 1e-9);
	close_to(load.strain, 142.89, 0.006);
}

static void a_week_without_change_has_no_monotony(void **state)
{
	(void)state;
	const int same[7] = { 50, 50, 50, 50, 50, 50, 50 }, none[7] = { 0 };
	struct load_week load;
	assert_false(load_week(same, &load));
	assert_int_equal(load.sum, 350);
	assert_false(load_week(none, &load));
	assert_int_equal(load.sum, 0);
}

static void the_edges_of_a_spike_are_exact_to_the_metre(void **state)
{
	(void)state;
	static const struct {
		int run_m;
		enum spike spike;
	} cases[] = {
		{ 9000, SPIKE_NONE },   { 11000, SPIKE_NONE },     { 11001, SPIKE_SMALL }, { 13000, SPIKE_SMALL },
		{ 13001, SPIKE_MODERATE }, { 20000, SPIKE_MODERATE }, { 20001, SPIKE_LARGE },
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(load_spike(&a_programme()->load, cases[i].run_m, 10000), cases[i].spike);
	assert_int_equal(load_spike(&a_programme()->load, 5000, 0), SPIKE_NO_RUN);
	/* 1.1 x 3333 m is 3666.3 m. */
	assert_int_equal(load_spike(&a_programme()->load, 3666, 3333), SPIKE_NONE);
	assert_int_equal(load_spike(&a_programme()->load, 3667, 3333), SPIKE_SMALL);
}

static void the_ceiling_is_500_m_more_while_runs_are_short(void **state)
{
	(void)state;
	assert_int_equal(load_ceiling(a_programme(), 3300), 3800);
	assert_int_equal(load_ceiling(a_programme(), 4500), 5000);
	assert_int_equal(load_ceiling(a_programme(), 10000), 11000);
	assert_int_equal(load_ceiling(a_programme(), 5000), 5500);
	for (int32_t longest = 1; longest < 60000; longest++)
		if (load_ceiling(a_programme(), longest + 1) < load_ceiling(a_programme(), longest))
			fail_msg("a longer run than %d m lowers the ceiling", (int)longest);
}

static void a_week_of_11_after_one_of_10_is_110_percent(void **state)
{
	(void)state;
	assert_int_equal(load_week_change(11, 10), 110);
	assert_int_equal(load_week_change(0, 10), 0);
	assert_int_equal(load_week_change(11, 0), NOT_KNOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_weighted_means_are_those_of_the_letter),
		cmocka_unit_test(the_weighted_means_hold_at_every_check_point),
		cmocka_unit_test(session_load_is_effort_times_whole_minutes),
		cmocka_unit_test(fosters_week_adds_up_to_3400),
		cmocka_unit_test(monotony_takes_the_standard_deviation_of_the_population),
		cmocka_unit_test(a_week_without_change_has_no_monotony),
		cmocka_unit_test(the_edges_of_a_spike_are_exact_to_the_metre),
		cmocka_unit_test(the_ceiling_is_500_m_more_while_runs_are_short),
		cmocka_unit_test(a_week_of_11_after_one_of_10_is_110_percent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
