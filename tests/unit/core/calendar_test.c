/*
 * What a day of the calendar shows: three things that are not the same, left
 * out, zero and not told; what filters let through; what a month adds up to;
 * what a year is remembered by; what is found.
 */
#include "core/calendar.h"

#include "core/ledger.h"
#include "support/a_chronicle.h"

static struct plan plan;
static struct planned_day planned_days[4];
static struct planned items[4][2];
static struct phase_past phases[] = { { { 0 }, REHAB_CALM_DOWN }, { { 0 }, REHAB_BUILD_UP } };

/* The calendar on the morning of a day, without a plan. */
static struct calendar on_day(int today)
{
	struct calendar_given given = { .chronicle = told_to(today), .diary = &a.diary, .today = diary_at(&a, today),
					.filter = calendar_all() };
	return calendar_new(&given, arena);
}

static struct calendar_day shown(const struct calendar *calendar, int day)
{
	return calendar_on(calendar, diary_at(&a, day));
}

static struct calendar filtered(int today, struct calendar_filter filter)
{
	struct calendar calendar = on_day(today);
	calendar_set_filter(&calendar, filter);
	return calendar;
}

static struct calendar_filter by_kind(enum activity_kind kind)
{
	struct calendar_filter filter = calendar_all();
	filter.kind = kind;
	return filter;
}

static struct calendar_filter by_side(enum side side)
{
	struct calendar_filter filter = calendar_all();
	filter.side = side;
	return filter;
}

/* --- a day ------------------------------------------------------------------------------ */

static void a_calendar_is_empty_until_the_first_day_tells_something(void **state)
{
	(void)state;
	a.diary.intake.ready = true;
	a.diary.intake.since = diary_at(&a, 0);
	struct calendar begun = on_day(0);
	assert_true(calendar_is_empty(&begun));
	diary_run(&a, 0, 3000, 1);
	struct calendar told = on_day(0);
	assert_false(calendar_is_empty(&told));
}

static void letters_say_what_was_done_one_a_kind_and_in_one_order(void **state)
{
	(void)state;
	diary_activity(&a, 0, ACTIVITY_MOBILITY);
	diary_activity(&a, 0, ACTIVITY_CYCLE);
	diary_run(&a, 0, 3000, 1);
	diary_activity(&a, 0, ACTIVITY_RUN_WALK);
	diary_activity(&a, 1, ACTIVITY_WALK);
	diary_activity(&a, 1, ACTIVITY_STRENGTH);
	diary_activity(&a, 2, ACTIVITY_OTHER);
	struct calendar calendar = on_day(3);
	assert_string_equal(shown(&calendar, 0).done, "RCM");
	assert_string_equal(shown(&calendar, 1).done, "SW");
	assert_string_equal(shown(&calendar, 2).done, "O");
	assert_int_equal(shown(&calendar, 0).runs, 2);
	assert_int_equal(shown(&calendar, 0).run_m, 3000);
}

static void pains_are_those_of_the_day_and_zero_is_not_the_same_as_not_told(void **state)
{
	(void)state;
	MORNINGS(2, 0, NOT_KNOWN, 1);
	diary_check_in(&a, 4)->worst = 6;
	struct calendar calendar = on_day(4);
	assert_int_equal(shown(&calendar, 0).morning, 2);
	assert_int_equal(shown(&calendar, 1).morning, 0);
	assert_int_equal(shown(&calendar, 2).morning, NOT_KNOWN);
	assert_int_equal(shown(&calendar, 3).worst, 6);
	assert_int_equal(shown(&calendar, 4).worst, NOT_KNOWN);
	assert_true(shown(&calendar, 1).told);
	assert_false(shown(&calendar, 2).told);
}

static void a_day_before_the_diary_is_not_one_that_is_missing_from_it(void **state)
{
	(void)state;
	quiet(0, 1);
	struct calendar calendar = on_day(3);
	assert_true(shown(&calendar, -1).before);
	assert_false(shown(&calendar, 2).before);
	assert_true(shown(&calendar, 4).ahead);
	assert_int_equal(shown(&calendar, -1).load10, NOT_KNOWN);
	assert_int_equal(shown(&calendar, -1).worst, NOT_KNOWN);
}

static void load_is_the_ledgers_and_that_of_the_day_before_is_one_day_later(void **state)
{
	(void)state;
	int by[SPENDERS], sum = 0;
	diary_run(&a, 1, 6000, 1);
	quiet(1, 2);
	struct calendar calendar = on_day(3);
	assert_true(ledger_day(calendar.given.chronicle, diary_at(&a, 1), by));
	for (int i = 0; i < SPENDERS; i++)
		sum += by[i];
	assert_true(sum > 0);
	assert_int_equal(shown(&calendar, 1).load10, sum);
	assert_int_equal(shown(&calendar, 2).load_before10, sum);
	assert_int_equal(shown(&calendar, 2).load10, 0);
	assert_int_equal(shown(&calendar, 3).load10, NOT_KNOWN);
	assert_int_equal(calendar.most10, sum);
}

static void green_is_marked_on_runs_and_what_is_worse_on_any_day(void **state)
{
	(void)state;
	quiet(0, 8);
	diary_run(&a, 9, 3000, 1);
	diary_activity(&a, 10, ACTIVITY_STRENGTH)->during = 1;
	diary_run(&a, 12, 3000, 8);
	quiet(9, 13);
	struct calendar calendar = on_day(14);
	assert_true(shown(&calendar, 9).marked);
	assert_int_equal(verdict_colour(shown(&calendar, 9).verdict), COLOUR_GREEN);
	assert_false(shown(&calendar, 10).marked);
	assert_true(shown(&calendar, 12).marked);
	assert_int_equal(verdict_colour(shown(&calendar, 12).verdict), COLOUR_RED);
	assert_false(shown(&calendar, 8).marked);
}

static void a_run_of_which_the_morning_is_not_known_is_open(void **state)
{
	(void)state;
	quiet(0, 8);
	diary_run(&a, 8, 3000, 1);
	struct calendar calendar = on_day(9);
	assert_true(shown(&calendar, 8).open);
	assert_true(shown(&calendar, 8).marked);
	assert_int_equal(calendar_sum(&calendar, diary_at(&a, 0), diary_at(&a, 9)).open_runs, 1);
}

static void a_flare_is_marked_on_its_days(void **state)
{
	(void)state;
	quiet(0, 2);
	diary_flare_word(&a, 1, true);
	diary_flare_word(&a, 5, false);
	quiet(3, 7);
	struct calendar calendar = on_day(7);
	assert_false(shown(&calendar, 0).flare);
	assert_true(shown(&calendar, 1).flare);
	assert_false(shown(&calendar, 7).flare);
}

/* --- what was planned ------------------------------------------------------------------------ */

static void a_day_with_a_session_asked_for_and_none_done_was_left_out(void **state)
{
	(void)state;
	const struct day_planned planned[] = { { diary_at(&a, 0), 1 }, { diary_at(&a, 1), 0 }, { diary_at(&a, 2), 1 },
					       { diary_at(&a, 3), 2 } };
	a.diary.planned = planned;
	a.diary.planned_count = 4;
	diary_activity(&a, 0, ACTIVITY_MOBILITY);
	diary_activity(&a, 2, ACTIVITY_STRENGTH);
	quiet(0, 2);
	struct calendar calendar = on_day(3);
	assert_true(shown(&calendar, 0).left_out);
	assert_string_equal(shown(&calendar, 0).done, "M");
	assert_false(shown(&calendar, 1).left_out);
	assert_false(shown(&calendar, 2).left_out);
	assert_false(shown(&calendar, 3).left_out); /* today is not over */
}

/* As adherence counts: a moment that is told of trains nothing, and a test is a session. */
static void a_note_is_no_session_and_a_test_is_one(void **state)
{
	(void)state;
	const struct day_planned planned[] = { { diary_at(&a, 0), 1 }, { diary_at(&a, 1), 1 } };
	const struct test_result result = { "heel-raise", diary_at(&a, 1), 20, 20, NOT_KNOWN, NOT_KNOWN, NULL };
	a.diary.planned = planned;
	a.diary.planned_count = 2;
	a.diary.tests = &result;
	a.diary.test_count = 1;
	diary_activity(&a, 0, ACTIVITY_OTHER)->duration_s = NOT_KNOWN;
	quiet(0, 2);
	struct calendar calendar = on_day(3);
	assert_true(shown(&calendar, 0).left_out);
	assert_false(shown(&calendar, 1).left_out);
}

static void what_the_runner_left_out_on_purpose_counts_from_that_day_on(void **state)
{
	(void)state;
	const struct plan_change changes[] = {
		{ .kind = CHANGE_MOVE, .from = diary_at(&a, 1), .what = "run" },
		{ .kind = CHANGE_SKIP, .from = diary_at(&a, 2), .what = "run" },
		{ .kind = CHANGE_SKIP, .from = diary_at(&a, 90), .what = "run" },
	};
	a.diary.changes = changes;
	a.diary.change_count = 3;
	quiet(0, 2);
	struct calendar calendar = on_day(2);
	assert_false(shown(&calendar, 1).left_out);
	assert_true(shown(&calendar, 2).left_out);
}

/* Today and three days on: strength with mobility, a walk, rest, a run. */
static struct calendar with_plan(int today)
{
	static const struct planned what[4][2] = {
		{ { .kind = PLANNED_STRENGTH, .what = "strength-a" }, { .kind = PLANNED_MOBILITY, .what = "mobility" } },
		{ { .kind = PLANNED_CARDIO, .what = "brisk-walk" }, { .kind = PLANNED_RECOVERY, .what = "breathing" } },
		{ { .kind = PLANNED_REST, .what = "rest" }, { .kind = PLANNED_RECOVERY, .what = "breathing" } },
		{ { .kind = PLANNED_RUN_WALK, .what = "run-walk" }, { .kind = PLANNED_CARDIO, .what = "stationary-bike" } },
	};
	for (int i = 0; i < 4; i++) {
		memcpy(items[i], what[i], sizeof items[i]);
		planned_days[i] = (struct planned_day){ .day = diary_at(&a, today + i), .items = items[i], .count = 2 };
	}
	phases[0].since = diary_at(&a, 0);
	phases[1].since = diary_at(&a, 2);
	plan = (struct plan){ .today = diary_at(&a, today), .days = planned_days, .day_count = 4, .phases = phases,
			      .phase_count = 2 };
	struct calendar_given given = { .chronicle = told_to(today), .diary = &a.diary, .plan = &plan,
					.today = diary_at(&a, today), .filter = calendar_all() };
	return calendar_new(&given, arena);
}

static void days_ahead_have_small_letters_of_their_sessions_and_rest_is_told(void **state)
{
	(void)state;
	quiet(0, 4);
	struct calendar calendar = with_plan(4);
	assert_string_equal(shown(&calendar, 4).planned, "s");
	assert_string_equal(shown(&calendar, 5).planned, "w");
	assert_string_equal(shown(&calendar, 6).planned, "");
	assert_true(shown(&calendar, 6).rests);
	assert_string_equal(shown(&calendar, 7).planned, "rc");
	assert_string_equal(shown(&calendar, 8).planned, "");
	assert_false(shown(&calendar, 8).rests);
}

static void what_is_done_today_is_a_capital_letter_and_planned_no_more(void **state)
{
	(void)state;
	diary_activity(&a, 4, ACTIVITY_STRENGTH);
	quiet(0, 4);
	struct calendar calendar = with_plan(4);
	items[0][0].done = true;
	assert_string_equal(shown(&calendar, 4).done, "S");
	assert_string_equal(shown(&calendar, 4).planned, "");
	assert_false(shown(&calendar, 4).left_out);
}

static void a_phase_holds_from_its_first_morning_through_today(void **state)
{
	(void)state;
	quiet(0, 4);
	struct calendar calendar = with_plan(4);
	assert_false(shown(&calendar, -1).has_phase);
	assert_int_equal(shown(&calendar, 1).phase, REHAB_CALM_DOWN);
	assert_int_equal(shown(&calendar, 2).phase, REHAB_BUILD_UP);
	assert_int_equal(shown(&calendar, 4).phase, REHAB_BUILD_UP);
	assert_false(shown(&calendar, 5).has_phase);
}

/* --- filters ------------------------------------------------------------------------------------ */

static void a_side_shows_its_own_knee(void **state)
{
	(void)state;
	a.diary.intake.knee = SIDE_BOTH;
	diary_check_in(&a, 0)->morning[SIDE_LEFT] = 5;
	diary_check_in(&a, 0)->morning[SIDE_RIGHT] = 1;
	diary_run(&a, 0, 3000, 4)->side = SIDE_LEFT;
	diary_activity(&a, 0, ACTIVITY_STRENGTH)->during = 2;
	struct calendar both = on_day(1), left = filtered(1, by_side(SIDE_LEFT)), right = filtered(1, by_side(SIDE_RIGHT));
	assert_int_equal(shown(&both, 0).morning, 5);
	assert_int_equal(shown(&left, 0).morning, 5);
	assert_int_equal(shown(&right, 0).morning, 1);
	assert_int_equal(shown(&left, 0).worst, 5);
	assert_int_equal(shown(&right, 0).worst, 2);
	assert_string_equal(shown(&left, 0).done, "R");
	assert_string_equal(shown(&right, 0).done, "S");
}

static void what_is_of_both_sides_is_not_of_a_knee_that_does_not_hurt(void **state)
{
	(void)state;
	diary_run(&a, 0, 3000, 4)->side = SIDE_BOTH;
	struct calendar left = filtered(1, by_side(SIDE_LEFT)), right = filtered(1, by_side(SIDE_RIGHT));
	assert_int_equal(shown(&left, 0).worst, NOT_KNOWN);
	assert_int_equal(shown(&right, 0).worst, 4);
}

static void a_kind_shows_its_letter_its_pain_and_its_load_alone(void **state)
{
	(void)state;
	diary_run(&a, 0, 6000, 2);
	struct activity *strength = diary_activity(&a, 0, ACTIVITY_STRENGTH);
	strength->during = 7;
	quiet(0, 1);
	struct calendar calendar = filtered(2, by_kind(ACTIVITY_RUN));
	assert_string_equal(shown(&calendar, 0).done, "R");
	assert_int_equal(shown(&calendar, 0).worst, 2);
	assert_int_equal(shown(&calendar, 0).morning, 1);
	assert_int_equal(shown(&calendar, 1).worst, NOT_KNOWN);
	assert_true(shown(&calendar, 0).load10 > 0);
	assert_int_equal(shown(&calendar, 1).load10, 0);
}

static void a_zone_shows_where_it_hurt_on_the_map_and_in_what_was_done(void **state)
{
	(void)state;
	const struct zone_pain pains[] = {
		{ diary_at(&a, 0), SIDE_RIGHT, ZONE_OUTER, 3, 0 }, { diary_at(&a, 0), SIDE_RIGHT, ZONE_CENTRE, 5, 0 },
		{ diary_at(&a, 2), SIDE_LEFT, ZONE_OUTER, 9, 0 },
	};
	a.diary.zone_pains = pains;
	a.diary.zone_pain_count = 3;
	diary_run(&a, 1, 3000, 4)->zone = ZONE_OUTER;
	quiet(0, 3);
	struct calendar calendar = on_day(3);
	assert_int_equal(shown(&calendar, 0).worst, 5);
	calendar_set_filter(&calendar, (struct calendar_filter){ SIDE_BOTH, ZONE_OUTER, NOT_KNOWN });
	assert_int_equal(shown(&calendar, 0).worst, 3);
	assert_int_equal(shown(&calendar, 1).worst, 4);
	assert_int_equal(shown(&calendar, 2).worst, 9);
	calendar_set_filter(&calendar, (struct calendar_filter){ SIDE_RIGHT, ZONE_OUTER, NOT_KNOWN });
	assert_int_equal(shown(&calendar, 2).worst, NOT_KNOWN);
	assert_true(calendar_is_filtered(&calendar.given.filter));
}

/* --- sums, memory, search --------------------------------------------------------------------------- */

static void a_month_adds_up_what_is_known_of_it(void **state)
{
	(void)state;
	quiet(0, 8);
	diary_run(&a, 9, 3000, 2);
	diary_run(&a, 11, 4000, 1);
	quiet(9, 12);
	struct calendar calendar = on_day(15);
	struct calendar_sum sum = calendar_sum(&calendar, diary_at(&a, -10), diary_at(&a, 40));
	assert_int_equal(sum.days, 15); /* today told nothing yet */
	assert_int_equal(sum.answered, 13);
	assert_int_equal(sum.worst, 3);
	assert_int_equal(sum.worst_days, 2);
	assert_int_equal(sum.highest, 2);
	assert_int_equal(sum.runs, 2);
	assert_int_equal(sum.green_runs, 2);
	assert_int_equal(sum.run_m, 7000);
}

static size_t remembered(const struct calendar *calendar, enum happening_kind kind, struct happening *out)
{
	size_t count = 0;
	for (size_t i = 0; i < calendar->happening_count; i++)
		if (calendar->happenings[i].kind == kind) {
			*out = calendar->happenings[i];
			count++;
		}
	return count;
}

static void a_longest_run_far_beyond_the_one_before_is_remembered(void **state)
{
	(void)state;
	struct happening found;
	diary_run(&a, 0, 8000, 1);
	diary_run(&a, 2, 8500, 1); /* within a tenth */
	diary_run(&a, 4, 12000, 1);
	diary_run(&a, 6, 11000, 1);
	struct calendar calendar = on_day(8);
	assert_int_equal(remembered(&calendar, HAPPENED_LONG_RUN, &found), 1);
	assert_int_equal(found.run_m, 12000);
	assert_int_equal(found.before_m, 8500);
	assert_int_equal(found.day.n, diary_at(&a, 4).n);
}

static void a_year_remembers_its_start_flares_phases_and_red_days_in_their_order(void **state)
{
	(void)state;
	struct happening found;
	quiet(0, 8);
	diary_run(&a, 9, 3000, 1)->limp = SAID_YES;
	diary_flare_word(&a, 20, true);
	diary_flare_word(&a, 25, false);
	quiet(9, 30);
	struct calendar calendar = with_plan(30);
	assert_int_equal(remembered(&calendar, HAPPENED_START, &found), 1);
	assert_int_equal(remembered(&calendar, HAPPENED_PHASE, &found), 2);
	assert_int_equal(remembered(&calendar, HAPPENED_BACK, &found), 1);
	assert_int_equal(found.day.n, diary_at(&a, 9).n);
	assert_true(remembered(&calendar, HAPPENED_FLARE, &found) >= 1);
	assert_false(found.goes_on);
	for (size_t i = 1; i < calendar.happening_count; i++)
		assert_true(calendar.happenings[i - 1].day.n <= calendar.happenings[i].day.n);
}

static void words_are_found_in_notes_and_goals_by_day(void **state)
{
	(void)state;
	size_t count;
	const struct goal goals[] = { { .text = "stairs without pain", .since = diary_at(&a, 3) } };
	a.diary.goals = goals;
	a.diary.goal_count = 1;
	diary_check_in(&a, 1)->note = "Stairs were fine";
	diary_run(&a, 2, 3000, 1)->note = "new shoes";
	diary_run(&a, 5, 3000, 1)->note = "many STAIRS";
	struct calendar calendar = on_day(6);
	const struct calendar_found *found = calendar_search(&calendar, "stairs", &count, arena);
	assert_int_equal(count, 3);
	assert_string_equal(found[0].text, "Stairs were fine");
	assert_string_equal(found[1].text, "stairs without pain");
	assert_int_equal(found[2].day.n, diary_at(&a, 5).n);
	assert_int_equal(calendar_found_next(found, count, diary_at(&a, 1), 1), 1);
	assert_int_equal(calendar_found_next(found, count, diary_at(&a, 1), -1), 2);
	assert_int_equal(calendar_found_next(found, count, diary_at(&a, 6), 1), 0);
	calendar_search(&calendar, "", &count, arena);
	assert_int_equal(count, 0);
	calendar_search(&calendar, "hill", &count, arena);
	assert_int_equal(calendar_found_next(NULL, count, diary_at(&a, 1), 1), -1);
}

static void nothing_told_is_a_calendar_too(void **state)
{
	(void)state;
	struct diary empty = diary_blank();
	struct calendar_given given = { .diary = &empty, .today = diary_at(&a, 0), .filter = calendar_all() };
	struct calendar calendar = calendar_new(&given, arena);
	struct calendar_day day = shown(&calendar, 0);
	assert_false(day.told);
	assert_true(day.before);
	assert_true(calendar_is_empty(&calendar));
	assert_int_equal(day.load10, NOT_KNOWN);
	assert_int_equal(calendar_sum(&calendar, diary_at(&a, -400), diary_at(&a, 400)).days, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(a_calendar_is_empty_until_the_first_day_tells_something),
		DIARY_TEST(letters_say_what_was_done_one_a_kind_and_in_one_order),
		DIARY_TEST(pains_are_those_of_the_day_and_zero_is_not_the_same_as_not_told),
		DIARY_TEST(a_day_before_the_diary_is_not_one_that_is_missing_from_it),
		DIARY_TEST(load_is_the_ledgers_and_that_of_the_day_before_is_one_day_later),
		DIARY_TEST(green_is_marked_on_runs_and_what_is_worse_on_any_day),
		DIARY_TEST(a_run_of_which_the_morning_is_not_known_is_open),
		DIARY_TEST(a_flare_is_marked_on_its_days),
		DIARY_TEST(a_day_with_a_session_asked_for_and_none_done_was_left_out),
		DIARY_TEST(a_note_is_no_session_and_a_test_is_one),
		DIARY_TEST(what_the_runner_left_out_on_purpose_counts_from_that_day_on),
		DIARY_TEST(days_ahead_have_small_letters_of_their_sessions_and_rest_is_told),
		DIARY_TEST(what_is_done_today_is_a_capital_letter_and_planned_no_more),
		DIARY_TEST(a_phase_holds_from_its_first_morning_through_today),
		DIARY_TEST(a_side_shows_its_own_knee),
		DIARY_TEST(what_is_of_both_sides_is_not_of_a_knee_that_does_not_hurt),
		DIARY_TEST(a_kind_shows_its_letter_its_pain_and_its_load_alone),
		DIARY_TEST(a_zone_shows_where_it_hurt_on_the_map_and_in_what_was_done),
		DIARY_TEST(a_month_adds_up_what_is_known_of_it),
		DIARY_TEST(a_longest_run_far_beyond_the_one_before_is_remembered),
		DIARY_TEST(a_year_remembers_its_start_flares_phases_and_red_days_in_their_order),
		DIARY_TEST(words_are_found_in_notes_and_goals_by_day),
		DIARY_TEST(nothing_told_is_a_calendar_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
