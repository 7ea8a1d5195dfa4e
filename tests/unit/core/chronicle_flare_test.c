/* The chronicle: flares, counts and windows, as diaries people will look up. */
#include "support/a_chronicle.h"

/* --- flares ------------------------------------------------------------------------------ */

static void one_red_morning_is_no_flare_and_a_second_one_is(void **state)
{
	(void)state;
	MORNINGS(1, 1, 2, 1, 0, 1, 1, 3, 3);
	const struct chronicle *chronicle = told_to(8);
	assert_false(on(chronicle, 7)->flare);
	assert_true(on(chronicle, 8)->flare);
	assert_int_equal(right(chronicle, 8)->flare_since.n, diary_at(&a, 8).n);
	assert_int_equal(right(chronicle, 8)->flare_step, 1);
}

static void a_flare_ends_on_the_second_usual_morning_from_day_3_on(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_run(&a, 5, 5000, 6);
	quiet(6, 9);
	const struct chronicle *chronicle = told_to(9);
	assert_int_equal(right(chronicle, 5)->flare_day, 1);
	assert_true(on(chronicle, 6)->flare);
	assert_false(on(chronicle, 7)->flare);
}

static void a_session_with_pain_keeps_a_flare_from_ending(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_run(&a, 5, 5000, 6);
	diary_activity(&a, 6, ACTIVITY_STRENGTH)->during = 3;
	quiet(6, 9);
	const struct chronicle *chronicle = told_to(9);
	assert_true(on(chronicle, 7)->flare);
	assert_false(on(chronicle, 8)->flare);
}

static void steps_wait_for_a_morning_no_higher_than_the_last(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_run(&a, 5, 5000, 6);
	diary_morning(&a, 6, 2); /* day 2 */
	diary_morning(&a, 7, 2); /* day 3: step 2 */
	diary_morning(&a, 10, 3); /* day 6, a red morning: back to step 1 */
	diary_morning(&a, 11, 2);
	diary_morning(&a, 12, 2); /* day 3 since: step 2 */
	const struct chronicle *chronicle = told_to(13);
	assert_int_equal(right(chronicle, 6)->flare_step, 1);
	assert_int_equal(right(chronicle, 7)->flare_step, 2);
	assert_int_equal(right(chronicle, 9)->flare_step, 2);
	assert_int_equal(right(chronicle, 10)->flare_step, 1);
	assert_int_equal(right(chronicle, 11)->flare_step, 1);
	assert_int_equal(right(chronicle, 12)->flare_step, 2);
	assert_int_equal(right(chronicle, 12)->flare_since.n, diary_at(&a, 5).n);
}

static void a_flare_that_does_not_settle_ends_on_day_14_and_its_late_mornings_count(void **state)
{
	(void)state;
	quiet(0, 6);
	for (int day = 7; day <= 22; day++)
		diary_morning(&a, day, 3);
	const struct chronicle *chronicle = told_to(22);
	assert_int_equal(right(chronicle, 8)->flare_day, 1);
	assert_int_equal(right(chronicle, 21)->flare_day, 14);
	assert_true(right(chronicle, 21)->flare_ended_by_limit);
	assert_int_equal(right(chronicle, 21)->usual, 1);
	assert_true(on(chronicle, 15)->limits.see_someone);
	assert_false(on(chronicle, 14)->limits.see_someone);
	assert_false(on(chronicle, 22)->flare);
	assert_int_equal(right(chronicle, 22)->usual, 3);
	assert_int_equal(right(chronicle, 22)->rise, 0);
}

static void the_runners_word_begins_a_flare_and_ends_it_from_day_3_on(void **state)
{
	(void)state;
	quiet(0, 12);
	diary_flare_word(&a, 4, true);
	diary_flare_word(&a, 5, false);
	const struct chronicle *chronicle = told_to(5);
	assert_true(on(chronicle, 4)->flare);
	assert_true(on(chronicle, 5)->flare);
	diary_begin(&a);
	MORNINGS(1, 1, 1, 1, 1, 2, 2, 2);
	diary_flare_word(&a, 4, true);
	diary_flare_word(&a, 6, false);
	chronicle = told_to(7);
	assert_false(on(chronicle, 6)->flare);
	assert_false(on(chronicle, 7)->flare);
	assert_int_equal(right(chronicle, 7)->usual, 1);
}

static void what_would_begin_a_flare_on_the_day_one_ended_begins_it_the_day_after(void **state)
{
	(void)state;
	quiet(0, 8);
	diary_run(&a, 4, 5000, 6);
	diary_run(&a, 6, 5000, 7);
	const struct chronicle *chronicle = told_to(8);
	assert_false(on(chronicle, 6)->flare);
	assert_true(on(chronicle, 7)->flare);
	assert_int_equal(right(chronicle, 7)->flare_day, 1);
}

/* --- counts -------------------------------------------------------------------------------- */

static void one_noisy_morning_is_no_counted_amber(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_morning(&a, 6, 2);
	quiet(7, 8);
	const struct chronicle *chronicle = told_to(8);
	assert_int_equal(on(chronicle, 5)->verdict, D7);
	assert_false(on(chronicle, 5)->counted_amber);
}

static void the_second_morning_up_counts_and_of_four_days_only_the_first(void **state)
{
	(void)state;
	/* Usual stays 1: of seven mornings the fourth smallest. */
	MORNINGS(1, 1, 1, 1, 1, 1, 1, 2, 2, 2);
	const struct chronicle *chronicle = told_to(9);
	assert_false(on(chronicle, 6)->counted_amber);
	assert_true(on(chronicle, 7)->counted_amber);
	assert_int_equal(on(chronicle, 8)->verdict, D7);
	assert_false(on(chronicle, 8)->counted_amber);
	assert_int_equal(chronicle_counted_ambers(chronicle, diary_at(&a, 0), diary_at(&a, 9), 7), 1);
}

static void a_morning_up_after_a_painful_session_counts_at_once(void **state)
{
	(void)state;
	quiet(0, 5);
	struct activity *strength = diary_activity(&a, 5, ACTIVITY_STRENGTH);
	strength->during = 3;
	diary_morning(&a, 6, 2);
	assert_true(on(told_to(6), 5)->counted_amber);
}

static void red_days_close_together_are_one_episode(void **state)
{
	(void)state;
	/* The day before each high morning is red: 6, 9 and, four days later, 13. */
	MORNINGS(1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 3, 1, 1, 1, 3, 1);
	const struct chronicle *chronicle = told_to(15);
	assert_true(on(chronicle, 6)->red);
	assert_true(on(chronicle, 9)->red);
	assert_true(on(chronicle, 13)->red);
	assert_int_equal(chronicle_red_episodes(chronicle, diary_at(&a, 0), diary_at(&a, 15), 14), 2);
	assert_int_equal(chronicle_red_episodes(chronicle, diary_at(&a, 8), diary_at(&a, 15), 14), 1);
}

/* --- windows --------------------------------------------------------------------------------- */

static void the_longest_run_is_that_of_the_days_asked_for(void **state)
{
	(void)state;
	quiet(0, 0);
	diary_run(&a, 1, 8000, 1);
	diary_run(&a, 10, 5000, 1);
	const struct chronicle *chronicle = told_to(40);
	assert_int_equal(chronicle_longest(chronicle, diary_at(&a, 30), 30).distance_m, 8000);
	assert_int_equal(chronicle_longest(chronicle, diary_at(&a, 31), 30).distance_m, 5000);
	assert_false(chronicle_longest(chronicle, diary_at(&a, 40), 30).known);
	assert_int_equal(chronicle_days_without_run(chronicle, diary_at(&a, 40)), 29);
	assert_int_equal(chronicle_days_without_run(chronicle, diary_at(&a, 1)), NOT_KNOWN);
}

static void readiness(int day, int sleep)
{
	struct check_in *check_in = diary_check_in(&a, day);
	for (int item = 0; item < READY_MOOD; item++)
		check_in->item_halves[item] = (int8_t)(2 * (item == READY_SLEEP ? sleep : 2));
}

static void readiness_is_held_against_fourteen_answers_without_today(void **state)
{
	(void)state;
	for (int day = 0; day < 15; day++)
		readiness(day, day % 2 == 0 ? 1 : 5);
	const struct chronicle *chronicle = told_to(15);
	struct ready_mean mean;
	assert_false(chronicle_ready_mean(chronicle, diary_at(&a, 13), &mean));
	assert_true(chronicle_ready_mean(chronicle, diary_at(&a, 14), &mean));
	/* Seven times 88 and seven times 71: mean 79.5, population SD 8.5. */
	assert_int_equal(mean.mean, 80);
	assert_int_equal(mean.sd_tenths, 85);
	assert_int_equal(mean.days, 14);
}

static void the_newest_missed_morning_of_a_week_is_asked_for(void **state)
{
	(void)state;
	MORNINGS(1, NOT_KNOWN, 1, NOT_KNOWN, 1, 1);
	const struct chronicle *chronicle = told_to(5);
	struct day missing;
	assert_true(chronicle_missing_morning(chronicle, diary_at(&a, 5), &missing));
	assert_int_equal(missing.n, diary_at(&a, 3).n);
	quiet(6, 11);
	assert_false(chronicle_missing_morning(told_to(11), diary_at(&a, 11), &missing));
}

static void worst_is_of_any_source_but_the_morning_alone(void **state)
{
	(void)state;
	quiet(0, 3);
	diary_check_in(&a, 3)->worst = 4;
	diary_check_in(&a, 3)->stairs = 2;
	const struct chronicle *chronicle = told_to(3);
	assert_int_equal(on(chronicle, 2)->worst, 4);
	assert_int_equal(on(chronicle, 2)->stairs, 2);
	assert_int_equal(on(chronicle, 1)->worst, NOT_KNOWN);
}

static void a_day_with_nothing_is_missing_and_one_with_a_check_in_is_rest(void **state)
{
	(void)state;
	quiet(0, 1);
	const struct chronicle *chronicle = told_to(2);
	assert_false(on(chronicle, 1)->missing);
	assert_int_equal(on(chronicle, 1)->load, 0);
	assert_true(on(chronicle, 2)->missing);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(one_red_morning_is_no_flare_and_a_second_one_is),
		DIARY_TEST(a_flare_ends_on_the_second_usual_morning_from_day_3_on),
		DIARY_TEST(a_session_with_pain_keeps_a_flare_from_ending),
		DIARY_TEST(steps_wait_for_a_morning_no_higher_than_the_last),
		DIARY_TEST(a_flare_that_does_not_settle_ends_on_day_14_and_its_late_mornings_count),
		DIARY_TEST(the_runners_word_begins_a_flare_and_ends_it_from_day_3_on),
		DIARY_TEST(what_would_begin_a_flare_on_the_day_one_ended_begins_it_the_day_after),
		DIARY_TEST(one_noisy_morning_is_no_counted_amber),
		DIARY_TEST(the_second_morning_up_counts_and_of_four_days_only_the_first),
		DIARY_TEST(a_morning_up_after_a_painful_session_counts_at_once),
		DIARY_TEST(red_days_close_together_are_one_episode),
		DIARY_TEST(the_longest_run_is_that_of_the_days_asked_for),
		DIARY_TEST(readiness_is_held_against_fourteen_answers_without_today),
		DIARY_TEST(the_newest_missed_morning_of_a_week_is_asked_for),
		DIARY_TEST(worst_is_of_any_source_but_the_morning_alone),
		DIARY_TEST(a_day_with_nothing_is_missing_and_one_with_a_check_in_is_rest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
