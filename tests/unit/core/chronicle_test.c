/* The chronicle: usual mornings, trend, verdicts, bans and locks, as diaries people will look up. */
#include "support/a_chronicle.h"

/* --- usual, AM, trend -------------------------------------------------------------- */

static void the_usual_morning_is_the_lower_median_of_the_last_seven(void **state)
{
	(void)state;
	MORNINGS(1, 1, 2, 1, 0, 1, 1, 3);
	const struct chronicle *chronicle = told_to(7);
	assert_int_equal(right(chronicle, 7)->usual, 1);
	assert_int_equal(right(chronicle, 7)->rise, 2);
	assert_int_equal(on(chronicle, 6)->verdict, D2);
	assert_false(on(chronicle, 7)->flare);
}

static void lower_medians_of_even_counts(void **state)
{
	(void)state;
	MORNINGS(1, 1, 1, 2, 2, 2, 1);
	assert_int_equal(right(told_to(6), 6)->usual, 1);
	diary_begin(&a);
	MORNINGS(0, 1, 1, 2, 1);
	assert_int_equal(right(told_to(4), 4)->usual, 1);
}

static void with_two_known_mornings_a_morning_stands_against_the_one_before(void **state)
{
	(void)state;
	MORNINGS(1, 2, 3);
	const struct chronicle *chronicle = told_to(2);
	assert_int_equal(right(chronicle, 2)->usual, NOT_KNOWN);
	assert_int_equal(right(chronicle, 2)->rise, 1);
	assert_int_equal(right(chronicle, 0)->rise, RISE_NOT_KNOWN);
}

static void mornings_older_than_four_weeks_do_not_count(void **state)
{
	(void)state;
	MORNINGS(0, 0, 0);
	diary_morning(&a, 31, 2);
	assert_int_equal(right(told_to(31), 31)->usual, NOT_KNOWN);
	diary_begin(&a);
	MORNINGS(0, 0, 0);
	diary_morning(&a, 28, 2);
	assert_int_equal(right(told_to(28), 28)->usual, 0);
}

static void a_rising_trend_holds_and_a_week_later_asks_for_someone(void **state)
{
	(void)state;
	MORNINGS(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3);
	const struct chronicle *chronicle = told_to(20);
	assert_int_equal(right(chronicle, 12)->trend, TREND_NOT_YET);
	assert_int_equal(right(chronicle, 13)->trend, TREND_RISING);
	assert_true(on(chronicle, 12)->rows & 1u << D8);
	assert_false(on(chronicle, 12)->rows & 1u << D9);
	assert_true(on(chronicle, 19)->rows & 1u << D9);
	assert_true(on(chronicle, 20)->limits.phase_back);
}

static void a_mean_one_short_of_a_point_up_is_steady(void **state)
{
	(void)state;
	MORNINGS(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 1);
	assert_int_equal(right(told_to(13), 13)->trend, TREND_STEADY);
}

static void three_known_mornings_of_a_week_give_no_trend(void **state)
{
	(void)state;
	MORNINGS(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN);
	assert_int_equal(right(told_to(13), 13)->trend, TREND_NOT_KNOWN);
}

/* --- verdicts ------------------------------------------------------------------------ */

static void a_run_is_unknown_until_its_morning_is_told(void **state)
{
	(void)state;
	quiet(0, 4);
	diary_run(&a, 4, 5000, 2);
	const struct chronicle *chronicle = told_to(4);
	assert_int_equal(on(chronicle, 4)->activity[0].code, D10);
	assert_false(on(chronicle, 4)->final);
	diary_morning(&a, 5, 1);
	chronicle = told_to(5);
	assert_int_equal(on(chronicle, 4)->activity[0].code, D11);
	assert_true(on(chronicle, 4)->final);
	assert_int_equal(on(chronicle, 4)->green_runs, 1);
}

static void a_painful_run_is_red_before_its_morning(void **state)
{
	(void)state;
	quiet(0, 4);
	diary_run(&a, 4, 5000, 4);
	const struct chronicle *chronicle = told_to(4);
	assert_int_equal(on(chronicle, 4)->verdict, D3);
	assert_true(on(chronicle, 4)->run_red);
	assert_false(on(chronicle, 4)->red);
	assert_true(on(chronicle, 4)->limits.shorter_next);
}

static void a_silent_other_knee_is_not_missed(void **state)
{
	(void)state;
	quiet(0, 5);
	const struct chronicle *chronicle = told_to(5);
	assert_int_equal(on(chronicle, 4)->verdict, D11);
	assert_int_equal(on(chronicle, 4)->side, SIDE_RIGHT);
}

static void a_pain_of_the_other_knee_is_judged_too(void **state)
{
	(void)state;
	quiet(0, 4);
	struct activity *run = diary_run(&a, 4, 5000, 6);
	run->side = SIDE_LEFT;
	const struct chronicle *chronicle = told_to(4);
	assert_int_equal(on(chronicle, 4)->verdict, D1);
	assert_int_equal(on(chronicle, 4)->side, SIDE_LEFT);
	assert_true(on(chronicle, 4)->knee[SIDE_LEFT].flare);
	assert_false(right(chronicle, 4)->flare);
}

static void with_two_sore_knees_the_severer_one_names_the_day(void **state)
{
	(void)state;
	a.diary.intake.knee = SIDE_BOTH;
	for (int day = 0; day <= 5; day++)
		diary_check_in(&a, day)->morning[SIDE_LEFT] = diary_check_in(&a, day)->morning[SIDE_RIGHT] = 1;
	diary_check_in(&a, 5)->morning[SIDE_LEFT] = 3;
	const struct chronicle *chronicle = told_to(5);
	assert_int_equal(on(chronicle, 4)->verdict, D2);
	assert_int_equal(on(chronicle, 4)->side, SIDE_LEFT);
}

static void swelling_told_at_the_check_in_is_of_the_day_before(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_check_in(&a, 5)->swelling = SAID_YES;
	quiet(6, 8);
	diary_check_in(&a, 8)->swelling = SAID_YES;
	const struct chronicle *chronicle = told_to(8);
	assert_int_equal(on(chronicle, 4)->verdict, D1);
	assert_true(on(chronicle, 5)->flare);
	assert_int_equal(right(chronicle, 5)->flare_day, 1);
	/* Told again within the week it is not new. */
	assert_int_equal(on(chronicle, 7)->verdict, D11);
}

/* --- bans ----------------------------------------------------------------------------- */

static void a_red_session_bars_running_for_two_days_and_two_usual_mornings(void **state)
{
	(void)state;
	quiet(0, 5);
	struct activity *strength = diary_activity(&a, 5, ACTIVITY_STRENGTH);
	strength->during = 3;
	strength->limp = SAID_YES;
	quiet(6, 9);
	const struct chronicle *chronicle = told_to(9);
	assert_int_equal(on(chronicle, 5)->verdict, D1);
	assert_true(on(chronicle, 6)->limits.no_run);
	assert_true(on(chronicle, 7)->limits.low_tier);
	assert_false(on(chronicle, 8)->limits.no_run);
	assert_false(on(chronicle, 5)->flare);
}

static void a_red_morning_is_counted_from_that_morning(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_morning(&a, 6, 3);
	quiet(7, 9);
	const struct chronicle *chronicle = told_to(9);
	assert_false(on(chronicle, 5)->limits.no_run);
	assert_true(on(chronicle, 6)->limits.no_run);
	assert_true(on(chronicle, 7)->limits.no_run);
	assert_false(on(chronicle, 8)->limits.no_run);
}

static void the_ban_waits_for_two_usual_mornings_as_long_as_it_takes(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_morning(&a, 6, 3);
	diary_morning(&a, 7, 2);
	diary_morning(&a, 9, 1);
	const struct chronicle *chronicle = told_to(20);
	assert_true(on(chronicle, 20)->limits.no_run);
	assert_true(on(chronicle, 20)->no_run_waits);
	diary_morning(&a, 21, 1);
	assert_false(on(told_to(21), 21)->limits.no_run);
}

static void an_eased_run_bars_hard_sessions_for_two_days(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_run(&a, 5, 4000, 3)->eased = SAID_YES;
	quiet(6, 9);
	const struct chronicle *chronicle = told_to(9);
	assert_true(on(chronicle, 7)->limits.no_hard);
	assert_false(on(chronicle, 8)->limits.no_hard);
	assert_int_equal(on(chronicle, 6)->limits.week_percent, 90);
}

static void the_run_after_a_painful_one_is_shorter_whenever_it_comes(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_run(&a, 5, 4000, 4);
	quiet(6, 12);
	diary_run(&a, 12, 3000, 1);
	quiet(13, 14);
	const struct chronicle *chronicle = told_to(14);
	assert_true(on(chronicle, 12)->limits.shorter_next);
	assert_false(on(chronicle, 13)->limits.shorter_next);
}

/* --- locks ------------------------------------------------------------------------------ */

static void a_red_flag_locks_until_advice_is_recorded(void **state)
{
	(void)state;
	quiet(0, 3);
	struct check_in *check_in = diary_check_in(&a, 3);
	check_in->flags_asked = true;
	check_in->flags = 1u << FLAG_NIGHT_PAIN;
	diary_advice(&a, 9);
	const struct chronicle *chronicle = told_to(10);
	assert_false(on(chronicle, 2)->locked);
	assert_true(on(chronicle, 3)->locked);
	assert_int_equal(on(chronicle, 3)->verdict, D0);
	assert_true(on(chronicle, 8)->locked);
	assert_int_equal(on(chronicle, 8)->locked_since.n, diary_at(&a, 3).n);
	assert_int_equal(on(chronicle, 8)->flags, 1u << FLAG_NIGHT_PAIN);
	assert_false(on(chronicle, 9)->locked);
	assert_false(on(chronicle, 10)->limits.locked);
}

static void somebody_under_18_waits_for_advice(void **state)
{
	(void)state;
	a.diary.intake.born = 2009;
	assert_true(on(told_to(3), 3)->locked);
	diary_advice(&a, 3);
	assert_false(on(told_to(3), 3)->locked);
}

static void another_pattern_locks_and_an_unsure_one_does_not(void **state)
{
	(void)state;
	a.diary.intake.pattern = PATTERN_UNSURE;
	assert_false(on(told_to(0), 0)->locked);
	a.diary.intake.pattern = PATTERN_NO;
	assert_true(on(told_to(0), 0)->locked);
}

static void the_flag_line_left_for_ten_days_raises_nothing_and_locks_nothing(void **state)
{
	(void)state;
	quiet(0, 12);
	const struct chronicle *chronicle = told_to(12);
	assert_false(on(chronicle, 10)->limits.no_raise);
	assert_true(on(chronicle, 11)->limits.no_raise);
	assert_false(on(chronicle, 11)->locked);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(the_usual_morning_is_the_lower_median_of_the_last_seven),
		DIARY_TEST(lower_medians_of_even_counts),
		DIARY_TEST(with_two_known_mornings_a_morning_stands_against_the_one_before),
		DIARY_TEST(mornings_older_than_four_weeks_do_not_count),
		DIARY_TEST(a_rising_trend_holds_and_a_week_later_asks_for_someone),
		DIARY_TEST(a_mean_one_short_of_a_point_up_is_steady),
		DIARY_TEST(three_known_mornings_of_a_week_give_no_trend),
		DIARY_TEST(a_run_is_unknown_until_its_morning_is_told),
		DIARY_TEST(a_painful_run_is_red_before_its_morning),
		DIARY_TEST(a_silent_other_knee_is_not_missed),
		DIARY_TEST(a_pain_of_the_other_knee_is_judged_too),
		DIARY_TEST(with_two_sore_knees_the_severer_one_names_the_day),
		DIARY_TEST(swelling_told_at_the_check_in_is_of_the_day_before),
		DIARY_TEST(a_red_session_bars_running_for_two_days_and_two_usual_mornings),
		DIARY_TEST(a_red_morning_is_counted_from_that_morning),
		DIARY_TEST(the_ban_waits_for_two_usual_mornings_as_long_as_it_takes),
		DIARY_TEST(an_eased_run_bars_hard_sessions_for_two_days),
		DIARY_TEST(the_run_after_a_painful_one_is_shorter_whenever_it_comes),
		DIARY_TEST(a_red_flag_locks_until_advice_is_recorded),
		DIARY_TEST(somebody_under_18_waits_for_advice),
		DIARY_TEST(another_pattern_locks_and_an_unsure_one_does_not),
		DIARY_TEST(the_flag_line_left_for_ten_days_raises_nothing_and_locks_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
