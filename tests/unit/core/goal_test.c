#include "core/goal.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "support/check.h"

static struct a_diary a;

static const struct chronicle *through(int day, struct arena *arena)
{
	return chronicle_of(a_shelf(), &a.diary, diary_at(&a, day), 0, arena);
}

static size_t count_of(const struct chronicle *chronicle, const char *text, struct arena *arena)
{
	size_t count, found = 0;
	const struct milestone *milestones = goal_milestones(chronicle, UNITS_KM, &count, arena);
	for (size_t i = 0; i < count; i++)
		found += strcmp(milestones[i].text, text) == 0;
	return found;
}

/* A quiet fortnight with a run of 3.3 km on day 3 and one of 5.2 km on day 9. */
static void tell_fortnight(int second_pain)
{
	diary_begin(&a);
	for (int day = 0; day < 14; day++) {
		diary_morning(&a, day, 1);
		if (day == 3)
			diary_run(&a, day, 3300, 1);
		if (day == 9)
			diary_run(&a, day, 5200, second_pain);
	}
}

static struct goal five_km(void)
{
	return (struct goal){ .distance_m = 5000, .week_m = NOT_KNOWN, .pain = NOT_KNOWN, .since = diary_at(&a, 0) };
}

static void a_green_run_of_the_distance_reaches_a_goal(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	tell_fortnight(1);
	struct goal goal = five_km();
	struct goal_state at = goal_state(&goal, through(13, arena));
	assert_true(at.reached);
	assert_int_equal(at.day.n, diary_at(&a, 9).n);
	arena_free(arena);
}

static void a_sore_run_of_the_distance_does_not(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	tell_fortnight(3);
	struct goal goal = five_km();
	struct goal_state at = goal_state(&goal, through(13, arena));
	assert_false(at.reached);
	assert_int_equal(at.best, 3300);
	arena_free(arena);
}

static void nothing_told_leaves_a_goal_not_known(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	diary_begin(&a);
	struct goal goal = five_km();
	assert_false(goal_state(&goal, through(0, arena)).known);
	goal = (struct goal){ .distance_m = NOT_KNOWN, .week_m = NOT_KNOWN, .pain = 2, .since = diary_at(&a, 0) };
	assert_false(goal_state(&goal, through(0, arena)).reached);
	arena_free(arena);
}

static void a_week_goal_adds_the_green_runs_of_a_week(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	tell_fortnight(1);
	diary_run(&a, 13, 2000, 1);
	struct goal goal = { .distance_m = NOT_KNOWN, .week_m = 5200, .pain = NOT_KNOWN, .since = diary_at(&a, 0) };
	struct goal_state at = goal_state(&goal, through(13, arena));
	assert_true(at.reached);
	assert_int_equal(at.best, 5200);
	arena_free(arena);
}

static void milestones_come_once_each(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	tell_fortnight(1);
	const struct chronicle *chronicle = through(13, arena);
	assert_int_equal(count_of(chronicle, "First run", arena), 1);
	assert_int_equal(count_of(chronicle, "Longest green run so far: 3 km", arena), 1);
	assert_int_equal(count_of(chronicle, "Longest green run so far: 5 km", arena), 1);
	assert_int_equal(count_of(chronicle, "A whole week of mornings at usual", arena), 1);
	arena_free(arena);
}

static void a_sore_run_is_no_milestone(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	tell_fortnight(4);
	assert_int_equal(count_of(through(13, arena), "Longest green run so far: 5 km", arena), 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_green_run_of_the_distance_reaches_a_goal),
		cmocka_unit_test(a_sore_run_of_the_distance_does_not),
		cmocka_unit_test(nothing_told_leaves_a_goal_not_known),
		cmocka_unit_test(a_week_goal_adds_the_green_runs_of_a_week),
		cmocka_unit_test(milestones_come_once_each),
		cmocka_unit_test(a_sore_run_is_no_milestone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
