/* Series against the diary they are made of, worked out anew in the plainest way. */
#include "core/trend.h"

#include "core/load.h"

#include "support/a_chronicle.h"

enum { WEEK = 7 };

static struct plan plan;

static const struct trend_week *weeks_of(int last_day, enum side knee, size_t *count)
{
	plan = (struct plan){ .chronicle = told_to(last_day), .today = diary_at(&a, last_day) };
	return trend_weeks(&plan, &a.diary, a.monday, plan.today, knee, count, arena);
}

static void a_week_without_a_run_is_zero_and_one_untold_is_a_gap(void **state)
{
	(void)state;
	size_t count;
	diary_run(&a, 1, 5000, 1)->cadence = 160;
	diary_run(&a, 4, 3000, 2);
	quiet(2, 6);
	diary_activity(&a, 8, ACTIVITY_CYCLE);
	quiet(9, 9);
	diary_morning(&a, 22, 1);
	const struct trend_week *week = weeks_of(23, SIDE_RIGHT, &count);
	assert_int_equal(count, 4);
	assert_int_equal(week[0].run_m, 8000);
	assert_int_equal(week[0].runs, 2);
	assert_int_equal(week[0].cadence, 160);
	assert_int_equal(week[0].worst, 2);
	assert_int_equal(week[0].answered, 5);
	assert_int_equal(week[0].waking10, 10);
	assert_true(week[0].whole && week[0].told);
	assert_true(week[1].told);
	assert_int_equal(week[1].run_m, 0);
	assert_int_equal(week[1].worst, NOT_KNOWN);
	assert_false(week[2].told);
	assert_int_equal(week[2].worst10, NOT_KNOWN);
	assert_int_equal(week[2].load, NOT_KNOWN);
	assert_int_equal(week[2].ledger10, NOT_KNOWN);
	assert_int_equal(week[2].readiness, NOT_KNOWN);
	assert_true(week[3].told);
	assert_false(week[3].whole);
}

static void a_deload_week_is_marked_as_the_planner_took_it(void **state)
{
	(void)state;
	size_t count;
	quiet(0, 20);
	const struct chronicle *chronicle = told_to(20);
	struct week_past past[] = { { .monday = a.monday }, { .monday = diary_at(&a, WEEK), .kind = WEEK_DELOAD } };
	plan = (struct plan){ .chronicle = chronicle, .today = diary_at(&a, 20), .weeks = past, .week_count = 2 };
	const struct trend_week *week = trend_weeks(&plan, &a.diary, a.monday, plan.today, SIDE_RIGHT, &count, arena);
	assert_false(week[0].deload);
	assert_true(week[1].deload);
	assert_false(week[2].deload);
	plan.week_kind = WEEK_DELOAD;
	week = trend_weeks(&plan, &a.diary, a.monday, plan.today, SIDE_RIGHT, &count, arena);
	assert_false(week[0].deload);
	assert_true(week[2].deload);
}

/* --- any diary ----------------------------------------------------------------------- */

static void random_diary(struct chance *chance, int days)
{
	for (int day = 0; day < days; day++) {
		if (chance_between(chance, 0, 9) == 0)
			day += chance_between(chance, 1, 20); /* nothing is told for a while */
		if (chance_between(chance, 0, 3) > 0) {
			struct check_in *morning = diary_check_in(&a, day);
			morning->morning[SIDE_RIGHT] = (int8_t)chance_between(chance, -1, 5);
			morning->morning[SIDE_LEFT] = (int8_t)chance_between(chance, -1, 2);
			morning->worst = (int8_t)chance_between(chance, -1, 6);
			morning->sleep_min = (int16_t)(chance_between(chance, 0, 2) == 0 ? NOT_KNOWN : 400 + day % 80);
		}
		if (chance_between(chance, 0, 2) == 0) {
			struct activity *run = diary_run(&a, day, chance_between(chance, 500, 12000), chance_between(chance, 0, 4));
			run->side = (enum side)chance_between(chance, SIDE_LEFT, SIDE_BOTH);
			run->cadence = (int16_t)(chance_between(chance, 0, 1) == 0 ? NOT_KNOWN : chance_between(chance, 150, 180));
			run->effort = (int8_t)chance_between(chance, -1, 8);
		}
	}
}

/* Of the runs of one week, straight from the diary. */
static int32_t plain_metres(struct day monday, int *runs)
{
	int32_t metres = 0;
	*runs = 0;
	for (size_t i = 0; i < a.diary.activity_count; i++) {
		const int at = a.activities[i].day.n - monday.n;
		if (at < 0 || at >= WEEK)
			continue;
		metres += a.activities[i].distance_m;
		(*runs)++;
	}
	return metres;
}

static int plain_sleep(struct day monday)
{
	double sum = 0;
	int count = 0;
	for (size_t i = 0; i < a.diary.check_in_count; i++) {
		const int at = a.check_ins[i].day.n - monday.n;
		if (at < 0 || at >= WEEK || a.check_ins[i].sleep_min == NOT_KNOWN)
			continue;
		sum += a.check_ins[i].sleep_min;
		count++;
	}
	return count == 0 ? NOT_KNOWN : (int)(sum / count + 0.5);
}

static int plain_mornings(struct day monday, struct day today)
{
	int count = 0;
	for (size_t i = 0; i < a.diary.check_in_count; i++) {
		const int at = a.check_ins[i].day.n - monday.n;
		count += at >= 0 && at < WEEK && a.check_ins[i].day.n <= today.n && a.check_ins[i].morning[SIDE_RIGHT] >= 0;
	}
	return count;
}

static void weeks_add_up_to_the_diary(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(40, 400); round++) {
		struct chance chance = chance_seed((uint64_t)round + 7);
		diary_begin(&a);
		int days = chance_between(&chance, 1, 200);
		random_diary(&chance, days);
		size_t count;
		const struct trend_week *week = weeks_of(days + 30, SIDE_RIGHT, &count);
		assert_int_equal(count, (size_t)(days + 30) / WEEK + 1);
		int32_t all = 0;
		for (size_t i = 0; i < count; i++) {
			int runs;
			assert_int_equal(week[i].monday.n, a.monday.n + (int)i * WEEK);
			assert_int_equal(week[i].run_m, plain_metres(week[i].monday, &runs));
			assert_int_equal(week[i].runs, runs);
			assert_int_equal(week[i].sleep_min, plain_sleep(week[i].monday));
			assert_int_equal(week[i].answered, plain_mornings(week[i].monday, plan.today));
			assert_true(week[i].green_runs <= week[i].runs);
			assert_true(week[i].longest_green_m <= week[i].run_m);
			assert_true(week[i].told || week[i].run_m == 0);
			assert_true(week[i].worst == NOT_KNOWN ? week[i].worst10 == NOT_KNOWN : week[i].worst10 <= week[i].worst * 10);
			all += week[i].run_m;
		}
		int32_t told = 0;
		for (size_t i = 0; i < a.diary.activity_count; i++)
			told += a.activities[i].distance_m;
		assert_int_equal(all, told);
	}
}

static void a_knee_hurts_no_more_than_both(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(20, 200); round++) {
		struct chance chance = chance_seed((uint64_t)round + 99);
		diary_begin(&a);
		a.diary.intake.knee = SIDE_BOTH;
		random_diary(&chance, 60);
		const struct chronicle *chronicle = told_to(70);
		for (int day = 0; day < 70; day++) {
			struct day at = diary_at(&a, day);
			int left = chronicle_worst(chronicle, at, SIDE_LEFT), right_knee = chronicle_worst(chronicle, at, SIDE_RIGHT);
			int both = chronicle_worst(chronicle, at, SIDE_BOTH), higher = left > right_knee ? left : right_knee;
			assert_true(higher <= both);
			if (left != NOT_KNOWN && right_knee != NOT_KNOWN)
				assert_int_equal(higher, both);
		}
	}
}

/* --- means that forget ------------------------------------------------------------------ */

static void a_gap_keeps_the_mean_and_what_comes_before_the_first_is_unknown(void **state)
{
	(void)state;
	static const int values[] = { NOT_KNOWN, NOT_KNOWN, 40, NOT_KNOWN, 0, 40 };
	int means[6];
	trend_ewma(values, 6, 3, means); /* half of each new value */
	static const int expected[] = { NOT_KNOWN, NOT_KNOWN, 400, 400, 200, 300 };
	assert_memory_equal(means, expected, sizeof expected);
}

/* Athlete 2 of the letter: 53.6730 and 38.1688 on day 28. */
static void the_weighted_means_are_those_of_the_letter(void **state)
{
	(void)state;
	static const int load[28] = { 15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35,
		                      35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70 };
	int acute[28], chronic[28];
	trend_ewma(load, 28, 7, acute);
	trend_ewma(load, 28, 28, chronic);
	assert_int_equal(acute[27], 537);
	assert_int_equal(chronic[27], 382);
	assert_int_equal(acute[6], 210);
	assert_int_equal(chronic[13], 224);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(a_week_without_a_run_is_zero_and_one_untold_is_a_gap),
		DIARY_TEST(a_deload_week_is_marked_as_the_planner_took_it),
		DIARY_TEST(weeks_add_up_to_the_diary),
		DIARY_TEST(a_knee_hurts_no_more_than_both),
		cmocka_unit_test(a_gap_keeps_the_mean_and_what_comes_before_the_first_is_unknown),
		cmocka_unit_test(the_weighted_means_are_those_of_the_letter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
