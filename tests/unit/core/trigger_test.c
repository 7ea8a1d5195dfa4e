/* How a day is read, what is looked at, and when nothing is said. */
#include "core/trigger.h"

#include "support/a_chronicle.h"

static int read(const char *id, int day, int today)
{
	struct trigger_what what;
	const struct chronicle *chronicle = told_to(today);
	assert_true(trigger_read_id(&what, id, chronicle, diary_at(&a, 0), diary_at(&a, today)));
	return trigger_on(&what, chronicle, on(chronicle, day));
}

static struct triggers found_to(int today)
{
	return triggers_find(told_to(today), diary_at(&a, 0), diary_at(&a, today), arena);
}

/* --- days ------------------------------------------------------------------------------ */

static void a_day_is_with_it_where_one_run_is_and_without_where_all_say_so(void **state)
{
	(void)state;
	quiet(0, 5);
	diary_run(&a, 0, 3000, 1)->hills = HILLS_DOWN;
	diary_run(&a, 0, 3000, 1);
	diary_run(&a, 1, 3000, 1)->hills = HILLS_FLAT;
	diary_run(&a, 2, 3000, 1)->hills = HILLS_UP;
	diary_run(&a, 2, 3000, 1);
	diary_run(&a, 3, 3000, 1);
	diary_activity(&a, 4, ACTIVITY_WALK)->hills = HILLS_DOWN;
	diary_run(&a, 5, 3000, 1)->stress = STRESS_DOWNHILL;
	assert_int_equal(read("downhill", 0, 5), 1);
	assert_int_equal(read("downhill", 1, 5), 0);
	assert_int_equal(read("downhill", 2, 5), NOT_KNOWN);
	assert_int_equal(read("downhill", 3, 5), NOT_KNOWN);
	assert_int_equal(read("downhill", 4, 5), NOT_KNOWN);
	assert_int_equal(read("downhill", 5, 5), 1);
}

static void grounds_and_shoes_are_read_against_the_rest(void **state)
{
	(void)state;
	quiet(0, 2);
	struct activity *run = diary_run(&a, 0, 3000, 1);
	run->surface = SURFACE_TRAIL;
	run->shoes = "Pegasus";
	run = diary_run(&a, 1, 3000, 1);
	run->surface = SURFACE_ROAD;
	run->shoes = "Cumulus";
	diary_run(&a, 2, 3000, 1)->shoes = "";
	assert_int_equal(read("surface:trail", 0, 2), 1);
	assert_int_equal(read("surface:trail", 1, 2), 0);
	assert_int_equal(read("surface:trail", 2, 2), NOT_KNOWN);
	assert_int_equal(read("shoes:Pegasus", 0, 2), 1);
	assert_int_equal(read("shoes:Pegasus", 1, 2), 0);
	assert_int_equal(read("shoes:Pegasus", 2, 2), NOT_KNOWN);
}

static void a_step_rate_is_read_against_the_own_median(void **state)
{
	(void)state;
	static const int16_t rates[] = { 160, 170, 164, NOT_KNOWN, 164 };
	quiet(0, 4);
	for (int day = 0; day < 5; day++)
		diary_run(&a, day, 3000, 1)->cadence = rates[day];
	assert_int_equal(trigger_own_cadence(told_to(4), diary_at(&a, 0), diary_at(&a, 4)), 164);
	assert_int_equal(read("cadence", 0, 4), 0);
	assert_int_equal(read("cadence", 1, 4), 1);
	assert_int_equal(read("cadence", 2, 4), 0);
	assert_int_equal(read("cadence", 3, 4), NOT_KNOWN);
}

/* A day of which nothing was told may have had a run, or strength. */
static void what_stood_the_day_before_is_not_known_where_that_day_told_nothing(void **state)
{
	(void)state;
	quiet(0, 3);
	diary_run(&a, 1, 3000, 1);
	diary_run(&a, 2, 3000, 1);
	diary_run(&a, 5, 3000, 1);
	diary_morning(&a, 6, 1);
	assert_int_equal(read("gap", 1, 6), 0);
	assert_int_equal(read("gap", 2, 6), 1);
	assert_int_equal(read("gap", 3, 6), NOT_KNOWN);
	assert_int_equal(read("gap", 5, 6), NOT_KNOWN);
	assert_int_equal(read("strength", 1, 6), 0);
	assert_int_equal(read("strength", 5, 6), NOT_KNOWN);
}

static void strength_is_near_a_run_on_its_day_and_the_day_before(void **state)
{
	(void)state;
	quiet(0, 6);
	diary_activity(&a, 1, ACTIVITY_STRENGTH);
	diary_run(&a, 2, 3000, 1);
	diary_run(&a, 3, 3000, 1);
	diary_run(&a, 5, 3000, 1);
	diary_activity(&a, 5, ACTIVITY_STRENGTH);
	assert_int_equal(read("strength", 1, 6), NOT_KNOWN);
	assert_int_equal(read("strength", 2, 6), 1);
	assert_int_equal(read("strength", 3, 6), 0);
	assert_int_equal(read("strength", 5, 6), 1);
}

static void a_short_night_is_the_one_before_the_day(void **state)
{
	(void)state;
	quiet(0, 2);
	a.check_ins[0].sleep_min = 419;
	a.check_ins[1].sleep_min = 420;
	a.check_ins[2].sleep_min = NOT_KNOWN;
	assert_int_equal(read("sleep", 0, 2), 1);
	assert_int_equal(read("sleep", 1, 2), 0);
	assert_int_equal(read("sleep", 2, 2), NOT_KNOWN);
}

static void a_run_is_long_against_the_thirty_days_before_it(void **state)
{
	(void)state;
	quiet(0, 40);
	diary_run(&a, 0, 5000, 1);
	diary_run(&a, 2, 4000, 1);
	diary_run(&a, 4, 5001, 1);
	diary_run(&a, 35, 1000, 1);
	assert_int_equal(read("long", 0, 40), NOT_KNOWN);
	assert_int_equal(read("long", 2, 40), 0);
	assert_int_equal(read("long", 4, 40), 1);
	assert_int_equal(read("long", 35, 40), NOT_KNOWN);
}

static void no_day_tells_its_hours_of_sitting(void **state)
{
	(void)state;
	quiet(0, 3);
	a.diary.intake.sitting_h10 = 80;
	assert_int_equal(read("sitting", 2, 3), NOT_KNOWN);
	const struct triggers found = found_to(3);
	const struct trigger *sitting = triggers_named(&found, "sitting");
	assert_int_equal(sitting->says, TRIGGER_NOT_TOLD);
	assert_non_null(strstr(sitting->text, "this cannot be judged"));
}

/* --- what follows ---------------------------------------------------------------------------- */

static void the_outcome_is_the_next_morning_against_the_usual_one(void **state)
{
	(void)state;
	MORNINGS(1, 1, 1, 1, 3, NOT_KNOWN, 0, 1);
	const struct chronicle *chronicle = told_to(7);
	assert_int_equal(trigger_outcome_of(chronicle, diary_at(&a, 3)), 2);
	assert_int_equal(trigger_outcome_of(chronicle, diary_at(&a, 4)), OUTCOME_NOT_KNOWN);
	assert_int_equal(trigger_outcome_of(chronicle, diary_at(&a, 5)), -1);
	assert_int_equal(trigger_outcome_of(chronicle, diary_at(&a, 7)), OUTCOME_NOT_KNOWN);
}

/* With fewer mornings than make a usual one there is nothing to lay them beside. */
static void without_a_usual_morning_there_is_no_outcome(void **state)
{
	(void)state;
	MORNINGS(1, 1, 1);
	assert_int_equal(trigger_outcome_of(told_to(2), diary_at(&a, 1)), OUTCOME_NOT_KNOWN);
}

static void the_morning_that_opens_a_flare_answers_the_day_before_it(void **state)
{
	(void)state;
	quiet(0, 9);
	diary_morning(&a, 10, 3);
	diary_flare_word(&a, 10, true);
	diary_morning(&a, 11, 3);
	const struct chronicle *chronicle = told_to(11);
	assert_int_equal(trigger_outcome_of(chronicle, diary_at(&a, 9)), 2);
	assert_int_equal(trigger_outcome_of(chronicle, diary_at(&a, 10)), OUTCOME_NOT_KNOWN);
}

/* --- when nothing is said ------------------------------------------------------------------------- */

/* Runs every second day, on trail where the bit says so, and what the next morning was. */
static void tell_runs(int count, const char *trail, const char *rises)
{
	for (int i = 0; i < count; i++) {
		diary_morning(&a, 10 + 2 * i, 1);
		diary_run(&a, 10 + 2 * i, 3000, 1)->surface = trail[i] == 't' ? SURFACE_TRAIL : SURFACE_ROAD;
		diary_morning(&a, 11 + 2 * i, 1 + (rises[i] == '+'));
	}
}

static void below_ten_days_of_each_it_says_how_many_more(void **state)
{
	(void)state;
	quiet(0, 9);
	tell_runs(14, "trtrtrtrtrrrrr", "+.+.+.+.+.....");
	const struct triggers found = found_to(38);
	const struct trigger *trail = triggers_named(&found, "surface:trail");
	assert_int_equal(trail->says, TRIGGER_TOO_FEW);
	assert_int_equal(trail->look.n_with, 5);
	assert_int_equal(trail->look.n_without, 9);
	assert_string_equal(trail->text, "5 days with a run on trail and 9 days with runs elsewhere have a known next morning: 5 "
	                    "more with it and 1 without are needed before this says anything. A try by lot of 16 runs can "
	                    "tell.");
	assert_int_equal(found.looked, 0);
	assert_false(trail->stands_out);
}

static void what_stands_out_says_so_with_its_numbers(void **state)
{
	(void)state;
	quiet(0, 9);
	tell_runs(24, "trtrrttrtrrtrttrrtrttrtr", "+.+..++.+..+.++..+.++.+.");
	const struct triggers found = found_to(58);
	const struct trigger *trail = triggers_named(&found, "surface:trail");
	assert_int_equal(trail->says, TRIGGER_COMPARED);
	assert_int_equal(trail->look.difference10, 10);
	assert_true(trail->stands_out);
	assert_true(trail->look.low10 > 0);
	assert_non_null(strstr(trail->text, "After 12 days with a run on trail the next morning was 1.0 higher than after 12 days "
	                       "with runs elsewhere ("));
	assert_non_null(strstr(trail->text, "associated with sorer mornings."));
}

/* Trail for weeks, then road for weeks: the usual morning has followed long before the change. */
static void what_lasts_for_weeks_is_not_told_apart(void **state)
{
	(void)state;
	quiet(0, 9);
	tell_runs(24, "ttttttttttttrrrrrrrrrrrr", "+.+..++.+..+.++..+.++.+.");
	const struct triggers found = found_to(58);
	const struct trigger *trail = triggers_named(&found, "surface:trail");
	assert_int_equal(trail->says, TRIGGER_TOO_SLOW);
	assert_int_equal(trail->look.stretch_days, 23);
	assert_non_null(strstr(trail->text, "about 23 days at a time"));
}

static void of_two_grounds_one_comparison_is_made(void **state)
{
	(void)state;
	quiet(0, 9);
	tell_runs(10, "trtrrrrrrr", "..........");
	const struct triggers found = found_to(30);
	assert_non_null(triggers_named(&found, "surface:trail"));
	assert_null(triggers_named(&found, "surface:road"));
}

static void an_empty_history_finds_nothing_and_says_so(void **state)
{
	(void)state;
	const struct triggers found = found_to(0);
	assert_int_equal(found.looked, 0);
	assert_int_equal(found.days, 0);
	for (size_t i = 0; i < found.count; i++) {
		assert_int_not_equal(found.at[i].says, TRIGGER_COMPARED);
		assert_true(found.at[i].text[0] != '\0');
	}
}

static void a_window_before_or_after_all_days_is_empty(void **state)
{
	(void)state;
	quiet(0, 30);
	const struct chronicle *chronicle = told_to(30);
	struct triggers found = triggers_find(chronicle, (struct day){ diary_at(&a, 0).n - 50 },
	                                      (struct day){ diary_at(&a, 0).n - 20 }, arena);
	assert_int_equal(found.days, 0);
	found = triggers_find(chronicle, diary_at(&a, 60), diary_at(&a, 90), arena);
	assert_int_equal(found.days, 0);
}

/* --- before flares -------------------------------------------------------------------------------- */

static void the_three_days_before_a_flare_tell_what_stood_in_them(void **state)
{
	(void)state;
	quiet(0, 9);
	diary_run(&a, 7, 3000, 1)->hills = HILLS_FLAT;
	diary_run(&a, 9, 3000, 1)->hills = HILLS_DOWN;
	diary_morning(&a, 10, 4);
	diary_flare_word(&a, 10, true);
	const struct triggers found = found_to(10);
	assert_int_equal(found.flare_count, 1);
	assert_int_equal(found.flares[0].since.n, diary_at(&a, 10).n);
	assert_int_equal(found.before_days, 3);
	assert_ptr_equal(&found.at[0], triggers_named(&found, "downhill"));
	assert_int_equal(found.flares[0].with[0] & 1, 1);
	assert_int_equal(found.flares[0].with[1], 0);
	assert_int_equal(found.flares[0].with[2], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(a_day_is_with_it_where_one_run_is_and_without_where_all_say_so),
		DIARY_TEST(grounds_and_shoes_are_read_against_the_rest),
		DIARY_TEST(a_step_rate_is_read_against_the_own_median),
		DIARY_TEST(what_stood_the_day_before_is_not_known_where_that_day_told_nothing),
		DIARY_TEST(strength_is_near_a_run_on_its_day_and_the_day_before),
		DIARY_TEST(a_short_night_is_the_one_before_the_day),
		DIARY_TEST(a_run_is_long_against_the_thirty_days_before_it),
		DIARY_TEST(no_day_tells_its_hours_of_sitting),
		DIARY_TEST(the_outcome_is_the_next_morning_against_the_usual_one),
		DIARY_TEST(without_a_usual_morning_there_is_no_outcome),
		DIARY_TEST(the_morning_that_opens_a_flare_answers_the_day_before_it),
		DIARY_TEST(below_ten_days_of_each_it_says_how_many_more),
		DIARY_TEST(what_stands_out_says_so_with_its_numbers),
		DIARY_TEST(what_lasts_for_weeks_is_not_told_apart),
		DIARY_TEST(of_two_grounds_one_comparison_is_made),
		DIARY_TEST(an_empty_history_finds_nothing_and_says_so),
		DIARY_TEST(a_window_before_or_after_all_days_is_empty),
		DIARY_TEST(the_three_days_before_a_flare_tell_what_stood_in_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
