/* Odds against a second opinion that shuffles the days themselves, with another generator, and counts in fractions. */
#include "core/odds.h"

#include <math.h>

#include "support/check.h"

enum { MOST_DAYS = 400 };

static const struct trigger_rules rules = {
	.group_least = 10, .stretch_days = 10, .block_least = 7, .block_most = 21, .orders = 999, .level = 5, .interval = 95,
	.window_days = 730, .before_flare_days = 3, .runs_least = 12, .runs_usual = 16,
};

struct case_of_days {
	int8_t outcome[MOST_DAYS], with[MOST_DAYS];
	int count;
};

/* Outcomes that hang together from day to day, some not told; a thing on some days, with `effect` points of its own. */
static struct case_of_days some_days(struct chance *chance, int effect)
{
	struct case_of_days days = { .count = chance_between(chance, 80, MOST_DAYS) };
	int level = 0;
	for (int i = 0; i < days.count; i++) {
		level += chance_between(chance, -1, 1) - (level > 1) + (level < -1);
		days.with[i] = (int8_t)(chance_between(chance, 0, 3) == 0 ? NOT_KNOWN : chance_between(chance, 0, 2) == 0);
		const int rise = level + (days.with[i] == 1 ? effect : 0);
		days.outcome[i] = (int8_t)(chance_between(chance, 0, 9) == 0 ? OUTCOME_NOT_KNOWN : rise);
	}
	return days;
}

static struct odds_look looked(const struct case_of_days *days, struct arena *arena)
{
	struct odds_look look = { .with = days->with };
	const struct odds_days given = { .outcome = days->outcome, .count = days->count, .rules = &rules };
	odds_count(&given, &look, arena);
	odds_compare(&given, &look, 1, arena);
	return look;
}

/* --- the second opinion ---------------------------------------------------------------- */

struct pairs_of_days { double outcome[MOST_DAYS], with[MOST_DAYS]; int day[MOST_DAYS], count; };

static struct pairs_of_days told_days(const struct case_of_days *days, double less)
{
	struct pairs_of_days told = { .count = 0 };
	for (int i = 0; i < days->count; i++) {
		if (days->with[i] == NOT_KNOWN || days->outcome[i] == OUTCOME_NOT_KNOWN)
			continue;
		told.outcome[told.count] = days->outcome[i] - (days->with[i] == 1 ? less : 0);
		told.with[told.count] = days->with[i];
		told.day[told.count++] = i;
	}
	return told;
}

static double difference(const struct pairs_of_days *told, const double *outcome)
{
	double sum[2] = { 0 }, count[2] = { 0 };
	for (int i = 0; i < told->count; i++) {
		sum[(int)told->with[i]] += outcome[i];
		count[(int)told->with[i]]++;
	}
	return sum[1] / count[1] - sum[0] / count[0];
}

/* Days are dealt into heaps of 7 to 21, and the heaps are picked up in any order. */
static void deal(const struct pairs_of_days *told, struct chance *chance, int days, double *out)
{
	int heap_of[MOST_DAYS], key[MOST_DAYS], heaps = 0, count = 0;
	for (int day = 0; day < days; heaps++) {
		const int length = chance_between(chance, 7, 21);
		for (int i = 0; i < length && day < days; i++)
			heap_of[day++] = heaps;
		key[heaps] = (int)(chance_next(chance) >> 1);
	}
	for (int taken = 0; taken < heaps; taken++) {
		int next = -1;
		for (int heap = 0; heap < heaps; heap++)
			if (key[heap] >= 0 && (next < 0 || key[heap] < key[next]))
				next = heap;
		for (int i = 0; i < told->count; i++)
			if (heap_of[told->day[i]] == next)
				out[count++] = told->outcome[i];
		key[next] = -1;
	}
	assert_int_equal(count, told->count);
}

static double naive_p(const struct case_of_days *days, double less, struct chance *chance, int times)
{
	const struct pairs_of_days told = told_days(days, less);
	const double was = fabs(difference(&told, told.outcome));
	int as_far = 0;
	for (int i = 0; i < times; i++) {
		double dealt[MOST_DAYS];
		deal(&told, chance, days->count, dealt);
		as_far += fabs(difference(&told, dealt)) >= was - 1e-9;
	}
	return (as_far + 1.0) / (times + 1.0);
}

/* --- what must hold ------------------------------------------------------------------------ */

enum { NAIVE_TIMES = 2000 };

/* Both are counted from shuffles: five spreads of such a count apart at most. */
static double slack(double p)
{
	return 5 * sqrt(p * (1 - p) * (1.0 / rules.orders + 1.0 / NAIVE_TIMES)) + 0.002;
}

static void chance_is_what_a_plain_shuffle_of_heaps_of_days_gives(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(12, 200); round++) {
		struct chance chance = chance_seed((uint64_t)round + 1);
		struct arena *arena = arena_new();
		const struct case_of_days days = some_days(&chance, chance_between(&chance, 0, 1));
		const struct odds_look look = looked(&days, arena);
		const struct pairs_of_days told = told_days(&days, 0);
		const double p = naive_p(&days, 0, &chance, NAIVE_TIMES);
		assert_true(fabs(difference(&told, told.outcome) - look.difference10 / 10.0) <= 0.05 + 1e-9);
		if (fabs(p - look.p1000 / 1000.0) > slack(p))
			fail_msg("round %d: %.3f by heaps, %d of 1000 by blocks", round, p, look.p1000);
		assert_int_equal(look.p1000, look.corrected1000);
		arena_free(arena);
	}
}

/* Taking a difference inside the interval off the days leaves what chance makes; one outside of it does not. */
static void the_interval_holds_the_differences_that_chance_would_leave(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(8, 100); round++) {
		struct chance chance = chance_seed((uint64_t)round + 500);
		struct arena *arena = arena_new();
		const struct case_of_days days = some_days(&chance, chance_between(&chance, 0, 2));
		const struct odds_look look = looked(&days, arena);
		assert_true(look.low10 <= look.difference10 && look.difference10 <= look.high10);
		assert_true(naive_p(&days, look.low10 / 10.0, &chance, NAIVE_TIMES) > 0.05 - slack(0.05));
		assert_true(naive_p(&days, look.high10 / 10.0, &chance, NAIVE_TIMES) > 0.05 - slack(0.05));
		assert_true(naive_p(&days, (look.low10 - 1) / 10.0, &chance, NAIVE_TIMES) < 0.05 + slack(0.05));
		assert_true(naive_p(&days, (look.high10 + 1) / 10.0, &chance, NAIVE_TIMES) < 0.05 + slack(0.05));
		arena_free(arena);
	}
}

static void an_interval_leaves_out_zero_exactly_where_chance_is_rare(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(60, 1000); round++) {
		struct chance chance = chance_seed((uint64_t)round + 900);
		struct arena *arena = arena_new();
		const struct case_of_days days = some_days(&chance, chance_between(&chance, -1, 1));
		const struct odds_look look = looked(&days, arena);
		const bool holds_zero = look.low10 <= 0 && look.high10 >= 0;
		if (holds_zero != (look.p1000 > 50))
			fail_msg("round %d: %d to %d tenths with %d of 1000", round, look.low10, look.high10, look.p1000);
		arena_free(arena);
	}
}

/* More looks make a chance finding likelier; the same look twice is one look. */
static void a_correction_counts_looks_that_differ(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(10, 200); round++) {
		struct chance chance = chance_seed((uint64_t)round + 1400);
		struct arena *arena = arena_new();
		const struct case_of_days days = some_days(&chance, 0);
		struct case_of_days others = some_days(&chance, 0);
		for (int i = others.count; i < days.count; i++)
			others.with[i] = NOT_KNOWN;
		const struct odds_days given = { .outcome = days.outcome, .count = days.count, .rules = &rules };
		struct odds_look one[] = { { .with = days.with } };
		struct odds_look twice[] = { { .with = days.with }, { .with = days.with } };
		struct odds_look both[] = { { .with = days.with }, { .with = others.with } };
		odds_compare(&given, one, 1, arena);
		odds_compare(&given, twice, 2, arena);
		odds_compare(&given, both, 2, arena);
		assert_int_equal(twice[0].corrected1000, one[0].corrected1000);
		assert_int_equal(both[0].p1000, one[0].p1000);
		assert_true(both[0].corrected1000 >= one[0].p1000);
		arena_free(arena);
	}
}

static void the_same_days_give_the_same_answer(void **state)
{
	(void)state;
	struct chance chance = chance_seed(77);
	struct arena *arena = arena_new();
	const struct case_of_days days = some_days(&chance, 1);
	const struct odds_look a = looked(&days, arena), b = looked(&days, arena);
	assert_memory_equal(&a, &b, sizeof a);
	arena_free(arena);
}

static void outcomes_that_never_differ_say_nothing(void **state)
{
	(void)state;
	struct chance chance = chance_seed(78);
	struct arena *arena = arena_new();
	struct case_of_days days = some_days(&chance, 0);
	for (int i = 0; i < days.count; i++)
		days.outcome[i] = 0;
	const struct odds_look look = looked(&days, arena);
	assert_int_equal(look.difference10, 0);
	assert_int_equal(look.p1000, 1000);
	assert_int_equal(look.corrected1000, 1000);
	arena_free(arena);
}

static void a_stretch_lasts_until_the_other_kind_is_seen(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const int8_t with[] = { 1, NOT_KNOWN, 1, 0, 0, 0, 1, NOT_KNOWN, 0, NOT_KNOWN };
	const int8_t outcome[] = { 0, 0, 0, 0, 0, OUTCOME_NOT_KNOWN, 0, 0, 0, 0 };
	const struct odds_days days = { .outcome = outcome, .count = 10, .rules = &rules };
	struct odds_look look = { .with = with };
	odds_count(&days, &look, arena);
	assert_int_equal(look.n_with, 3);
	assert_int_equal(look.n_without, 3);
	/* With it 3 days and 1, without it 2 and 1: means of 2 and, rounded up, 2. */
	assert_int_equal(look.stretch_days, 2);
	arena_free(arena);
}

/* --- by lot ------------------------------------------------------------------------------------ */

static double share_as_far(const int8_t *difference, int count, double less)
{
	double was = 0;
	long as_far = 0;
	for (int i = 0; i < count; i++)
		was += difference[i] - less;
	for (long order = 0; order < 1L << count; order++) {
		double sum = 0;
		for (int i = 0; i < count; i++)
			sum += (order >> i & 1) != 0 ? difference[i] - less : less - difference[i];
		as_far += fabs(sum) >= fabs(was) - 1e-9;
	}
	return (double)as_far / (double)(1L << count);
}

static void a_try_is_judged_against_every_order_one_by_one(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(300, 3000); round++) {
		struct chance chance = chance_seed((uint64_t)round + 2000);
		struct arena *arena = arena_new();
		int8_t difference[ODDS_PAIRS_MOST];
		struct odds_pairs pairs = { .difference = difference, .count = chance_between(&chance, 1, round % 20 == 0 ? 15 : 9) };
		for (int i = 0; i < pairs.count; i++)
			difference[i] = (int8_t)(chance_between(&chance, -3, 3) + round % 3);
		odds_judge(&pairs, rules.interval, arena);
		const double share = share_as_far(difference, pairs.count, 0);
		assert_int_equal(pairs.orders, 1 << pairs.count);
		assert_true(fabs((double)pairs.as_far / pairs.orders - share) < 1e-9);
		assert_true(pairs.p1000 >= share * 1000 - 1e-6 && pairs.p1000 < share * 1000 + 1);
		if (share_as_far(difference, pairs.count, 30) <= 0.05) {
			assert_true(share_as_far(difference, pairs.count, pairs.low10 / 10.0) > 0.05);
			assert_true(share_as_far(difference, pairs.count, pairs.high10 / 10.0) > 0.05);
			assert_true(share_as_far(difference, pairs.count, (pairs.low10 - 1) / 10.0) <= 0.05);
			assert_true(share_as_far(difference, pairs.count, (pairs.high10 + 1) / 10.0) <= 0.05);
		}
		arena_free(arena);
	}
}

static void the_widest_outcomes_are_judged_too(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	int8_t difference[ODDS_PAIRS_MOST];
	for (int i = 0; i < ODDS_PAIRS_MOST; i++)
		difference[i] = (int8_t)(i % 2 == 0 ? 20 : -20);
	struct odds_pairs pairs = { .difference = difference, .count = ODDS_PAIRS_MOST };
	odds_judge(&pairs, rules.interval, arena);
	assert_int_equal(pairs.difference10, 13);
	assert_int_equal(pairs.p1000, 1000);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chance_is_what_a_plain_shuffle_of_heaps_of_days_gives),
		cmocka_unit_test(the_interval_holds_the_differences_that_chance_would_leave),
		cmocka_unit_test(an_interval_leaves_out_zero_exactly_where_chance_is_rare),
		cmocka_unit_test(a_correction_counts_looks_that_differ),
		cmocka_unit_test(the_same_days_give_the_same_answer),
		cmocka_unit_test(outcomes_that_never_differ_say_nothing),
		cmocka_unit_test(a_stretch_lasts_until_the_other_kind_is_seen),
		cmocka_unit_test(a_try_is_judged_against_every_order_one_by_one),
		cmocka_unit_test(the_widest_outcomes_are_judged_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
