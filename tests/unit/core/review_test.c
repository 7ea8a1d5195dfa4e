/* A week in review: what it says of a diary written by hand. */
#include "core/review.h"

#include "support/a_chronicle.h"

static struct plan plan;

static const struct review *review_of(int day, int today)
{
	plan = (struct plan){ .chronicle = told_to(today), .today = diary_at(&a, today) };
	return review_week(&plan, a_shelf(), &a.diary, diary_at(&a, day), SIDE_RIGHT, arena);
}

static bool says(const struct review *review, enum review_part part, const char *words)
{
	for (size_t i = 0; i < review->count; i++)
		if (review->lines[i].part == part && strstr(review->lines[i].text, words) != NULL)
			return true;
	return false;
}

static void every_part_says_something_of_an_empty_week(void **state)
{
	(void)state;
	const struct review *review = review_of(3, 20);
	for (int part = 0; part < REVIEW_PARTS; part++)
		assert_true(says(review, (enum review_part)part, "."));
	assert_true(says(review, REVIEW_PLANNED, "No plan"));
	assert_true(says(review, REVIEW_DONE, "Nothing was logged"));
	assert_true(says(review, REVIEW_PAIN, "No morning is known"));
}

static void what_was_done_is_counted_against_the_week_before(void **state)
{
	(void)state;
	diary_run(&a, 1, 3000, 1);
	quiet(2, 7);
	diary_run(&a, 8, 4000, 1);
	diary_run(&a, 10, 2500, 1);
	diary_activity(&a, 11, ACTIVITY_STRENGTH);
	quiet(12, 14);
	const struct review *review = review_of(9, 15);
	assert_int_equal(review->week.monday.n, diary_at(&a, 7).n);
	assert_true(says(review, REVIEW_DONE, "2 runs, 1 strength session."));
	assert_true(says(review, REVIEW_DONE, "6.5 km run, 3.0 km the week before."));
	assert_true(says(review, REVIEW_PAIN, "On waking 1.0 in the mean, 3 of 7 mornings known."));
}

static void a_step_back_is_told_with_its_day_and_its_rule(void **state)
{
	(void)state;
	quiet(0, 2);
	diary_run(&a, 2, 3000, 7);
	quiet(3, 8);
	const struct review *review = review_of(3, 9);
	for (size_t i = 0; i < review->count; i++) {
		const struct review_line *line = &review->lines[i];
		if (line->rule == NULL || strcmp(line->rule, "D1") != 0)
			continue;
		assert_int_equal(line->part, REVIEW_CHANGED);
		assert_true(line->has_day);
		assert_int_equal(line->day.n, diary_at(&a, 2).n);
		return;
	}
	fail_msg("the red day is not told");
}

static void a_change_by_the_runner_is_told_with_its_reason(void **state)
{
	(void)state;
	const struct plan_change change = { .kind = CHANGE_MOVE, .made = diary_at(&a, 1), .from = diary_at(&a, 2),
		                            .what = "run", .to = diary_at(&a, 4), .reason = REASON_TIME };
	a.diary.changes = &change;
	a.diary.change_count = 1;
	quiet(0, 6);
	assert_true(says(review_of(2, 9), REVIEW_CHANGED, "You: run moved to Fri 6 Mar, for want of time."));
	assert_false(says(review_of(8, 9), REVIEW_CHANGED, "You:"));
}

static void a_score_is_told_with_its_tenth(void **state)
{
	(void)state;
	const struct score score = { "akps", diary_at(&a, 2), 675, NULL };
	a.diary.scores = &score;
	a.diary.score_count = 1;
	quiet(0, 6);
	assert_true(says(review_of(2, 9), REVIEW_DONE, "Kneecap score: 67.5 of 100."));
}

static void each_phase_is_told_in_the_week_in_which_it_began(void **state)
{
	(void)state;
	const struct phase_past phases[] = { { .phase = REHAB_CALM_DOWN, .since = diary_at(&a, 0) },
		                             { .phase = REHAB_BUILD_UP, .since = diary_at(&a, 8) },
		                             { .phase = REHAB_RETURN, .since = diary_at(&a, 15) } };
	quiet(0, 20);
	plan = (struct plan){ .chronicle = told_to(20), .today = diary_at(&a, 20), .ready = true, .phases = phases,
		.phase_count = 3, .phase = REHAB_RETURN, .phase_since = diary_at(&a, 15), .phase_why = "Both gates are met." };
	const struct review *before = review_week(&plan, a_shelf(), &a.diary, diary_at(&a, 9), SIDE_RIGHT, arena);
	assert_true(says(before, REVIEW_CHANGED, rehab_phase_titles[REHAB_BUILD_UP]));
	assert_false(says(before, REVIEW_CHANGED, "gates"));
	const struct review *now = review_week(&plan, a_shelf(), &a.diary, diary_at(&a, 16), SIDE_RIGHT, arena);
	assert_true(says(now, REVIEW_CHANGED, "Both gates are met."));
}

static void the_days_ahead_are_counted_by_kind(void **state)
{
	(void)state;
	quiet(0, 6);
	struct planned items[] = { { .kind = PLANNED_RUN }, { .kind = PLANNED_STRENGTH, .waits = true }, { .kind = PLANNED_REST } };
	struct planned_day days[] = { { .day = diary_at(&a, 7), .items = items, .count = 2 },
		                      { .day = diary_at(&a, 8), .items = &items[2], .count = 1 } };
	plan = (struct plan){ .chronicle = told_to(6), .today = diary_at(&a, 6), .ready = true, .days = days, .day_count = 2 };
	const struct review *review = review_week(&plan, a_shelf(), &a.diary, plan.today, SIDE_RIGHT, arena);
	assert_true(says(review, REVIEW_NEXT, "asks for 1 strength session, 1 run."));
	assert_true(says(review, REVIEW_NEXT, "1 of them waits"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(every_part_says_something_of_an_empty_week),
		DIARY_TEST(what_was_done_is_counted_against_the_week_before),
		DIARY_TEST(a_step_back_is_told_with_its_day_and_its_rule),
		DIARY_TEST(a_change_by_the_runner_is_told_with_its_reason),
		DIARY_TEST(a_score_is_told_with_its_tenth),
		DIARY_TEST(each_phase_is_told_in_the_week_in_which_it_began),
		DIARY_TEST(the_days_ahead_are_counted_by_kind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
