/*
 * Beats over hours, and step rates out of taps, against second opinions.
 */
#include "support/check.h"

#include <math.h>

#include "core/beat.h"

static const struct habit_rules rules = { .cadence_low = 105, .cadence_high = 110 };

/* --- beats ------------------------------------------------------------------------- */

static void no_beat_is_ever_more_than_half_a_unit_off(void **state)
{
	(void)state;
	struct chance chance = chance_seed(20261121);
	for (int round = 0; round < rounds(20000, 2000000); round++) {
		int64_t minute = chance_between(&chance, 0, 1) ? 60000 : 60 * 44100;
		int rate10 = chance_between(&chance, 300, 3000);
		int64_t start = chance_between(&chance, 0, 1000000000), beat = chance_between(&chance, 0, 6 * 60 * 300);
		long double exact = (long double)start + (long double)beat * (long double)minute * 10 / rate10;
		assert_true(fabsl((long double)beat_at(start, minute, rate10, beat) - exact) <= 0.5000001L);
	}
}

static void ten_minutes_at_172_are_1720_beats_and_end_on_the_millisecond(void **state)
{
	(void)state;
	assert_int_equal(beat_at(0, BEAT_MINUTE_MS, 1720, 1720), 600000);
	assert_int_equal(beat_at(0, BEAT_MINUTE_MS, 1720, 1), 349);
	assert_int_equal(beat_at(5000, BEAT_MINUTE_MS, 1720, 1720 * 6 * 6), 5000 + 6 * 3600000);
}

static void every_moment_belongs_to_the_beat_that_fell_last(void **state)
{
	(void)state;
	struct chance chance = chance_seed(7);
	for (int round = 0; round < rounds(20000, 2000000); round++) {
		int rate10 = chance_between(&chance, 300, 3000);
		int64_t start = chance_between(&chance, 0, 100000), now = start + chance_between(&chance, 0, 6 * 3600000);
		int64_t beat = beat_number(start, BEAT_MINUTE_MS, rate10, now);
		assert_true(beat >= 0 && beat_at(start, BEAT_MINUTE_MS, rate10, beat) <= now);
		assert_true(beat_at(start, BEAT_MINUTE_MS, rate10, beat + 1) > now);
	}
	assert_int_equal(beat_number(1000, BEAT_MINUTE_MS, 1720, 999), NOT_SET);
	assert_int_equal(beat_number(1000, BEAT_MINUTE_MS, 1720, 1000), 0);
}

static void aims_lie_between_the_ends_of_the_programmes_range(void **state)
{
	(void)state;
	const int own[] = { 160, 164, 172 };
	const int rate10[][BEAT_AIMS] = { { 1600, 1680, 1720, 1760 }, { 1640, 1722, 1763, 1804 },
	                                  { 1720, 1806, 1849, 1892 } };
	for (int i = 0; i < 3; i++)
		for (int aim = 0; aim < BEAT_AIMS; aim++)
			assert_int_equal(beat_rate10(own[i], beat_permille(&rules, (enum beat_aim)aim)), rate10[i][aim]);
}

/* --- taps -------------------------------------------------------------------------- */

static struct taps tap_evenly(int count, int apart_ms)
{
	struct taps taps = { .count = 0 };
	for (int i = 0; i < count; i++)
		taps_add(&taps, 1000 + (int64_t)i * apart_ms);
	return taps;
}

static void even_taps_give_two_steps_each(void **state)
{
	(void)state;
	struct taps taps = tap_evenly(21, 750);
	struct tapped out = taps_read(&taps);
	assert_int_equal(out.intervals, 20);
	assert_int_equal(out.rate10, 1600);
	assert_int_equal(out.uneven, 0);
	assert_int_equal(out.outliers, 0);
}

static void too_few_taps_tell_no_rate_but_how_many_are_missing(void **state)
{
	(void)state;
	for (int count = 0; count <= TAPS_FEWEST; count++) {
		struct taps taps = tap_evenly(count, 700);
		struct tapped out = taps_read(&taps);
		assert_int_equal(out.rate10, NOT_SET);
		assert_int_equal(out.missing, TAPS_FEWEST - (count > 0 ? count - 1 : 0));
	}
	struct taps enough = tap_evenly(TAPS_FEWEST + 1, 700);
	assert_int_equal(taps_read(&enough).missing, 0);
}

static void a_missed_strike_is_told_and_moves_nothing(void **state)
{
	(void)state;
	struct taps taps = { .count = 0 };
	int64_t at_ms = 0;
	for (int i = 0; i < 21; i++)
		taps_add(&taps, at_ms += i == 7 || i == 15 ? 1500 : 750);
	struct tapped out = taps_read(&taps);
	assert_int_equal(out.outliers, 2);
	assert_int_equal(out.rate10, 1600);
}

static void a_pause_begins_anew(void **state)
{
	(void)state;
	struct taps taps = tap_evenly(21, 750);
	taps_add(&taps, taps.at_ms[taps.count - 1] + TAPS_GAP_MS + 1);
	assert_int_equal(taps.count, 1);
}

static void a_key_that_repeats_within_a_millisecond_has_no_rate(void **state)
{
	(void)state;
	struct taps taps = tap_evenly(21, 0);
	assert_int_equal(taps_read(&taps).rate10, NOT_SET);
}

/* Hands are unsteady: up to 30 ms either way. The rate stays within that, and what is told is the spread there was. */
static void unsteady_taps_come_close_to_the_true_rate(void **state)
{
	(void)state;
	struct chance chance = chance_seed(11);
	for (int round = 0; round < rounds(2000, 200000); round++) {
		struct taps taps = { .count = 0 };
		int steps10 = chance_between(&chance, 1200, 2200);
		for (int i = 0; i < 60; i++)
			taps_add(&taps, 1000 + (int64_t)i * 1200000 / steps10 + chance_between(&chance, -30, 30));
		struct tapped out = taps_read(&taps);
		double apart = 1200000.0 / steps10, told = 1200000.0 / out.rate10;
		assert_true(fabs(told - apart) <= 60);
		assert_true(out.uneven >= 0 && out.uneven <= 1 + (int)(60 * 1000 / (apart - 60)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_beat_is_ever_more_than_half_a_unit_off),
		cmocka_unit_test(ten_minutes_at_172_are_1720_beats_and_end_on_the_millisecond),
		cmocka_unit_test(every_moment_belongs_to_the_beat_that_fell_last),
		cmocka_unit_test(aims_lie_between_the_ends_of_the_programmes_range),
		cmocka_unit_test(even_taps_give_two_steps_each),
		cmocka_unit_test(too_few_taps_tell_no_rate_but_how_many_are_missing),
		cmocka_unit_test(a_missed_strike_is_told_and_moves_nothing),
		cmocka_unit_test(a_pause_begins_anew),
		cmocka_unit_test(a_key_that_repeats_within_a_millisecond_has_no_rate),
		cmocka_unit_test(unsteady_taps_come_close_to_the_true_rate),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
