/* A professional's limits outrank the programme, in what is judged and in what is planned. */
#include "support/a_diary.h"
#include "support/check.h"

#include "core/plan.h"
#include "io/library.h"

static struct library *library;
static struct arena *arena;
enum { MONDAY = 20514 }; /* 2026-03-02 */

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	arena = arena_new();
	return library == NULL;
}

static int unload(void **state)
{
	(void)state;
	arena_free(arena);
	library_free(library);
	return 0;
}

/* How a run on Monday is judged under a limit of `most` that holds `since` so many days after it. */
static enum verdict_code judged_at(int pain, int most, int since)
{
	struct overlay overlay = { .there = true, .run_pain_most = most, .since = { MONDAY + since } };
	struct shelf shelf = *library_shelf(library);
	struct check_in mornings[] = { check_in_blank((struct day){ MONDAY }), check_in_blank((struct day){ MONDAY + 1 }) };
	struct activity run = activity_blank(ACTIVITY_RUN, (struct day){ MONDAY });
	struct diary diary = diary_blank();
	shelf.overlay = &overlay;
	mornings[0].morning[SIDE_RIGHT] = mornings[1].morning[SIDE_RIGHT] = 1;
	run.id = "run";
	run.side = SIDE_RIGHT;
	run.during = (int8_t)pain;
	run.settled_min = 10;
	diary.intake.knee = SIDE_RIGHT;
	diary.intake.ready = diary.intake.started = true;
	diary.intake.since = (struct day){ MONDAY };
	diary.check_ins = mornings;
	diary.check_in_count = 2;
	diary.activities = &run;
	diary.activity_count = 1;
	const struct chronicle *chronicle = chronicle_of(&shelf, &diary, (struct day){ MONDAY + 1 }, 0, arena);
	return chronicle_on(chronicle, (struct day){ MONDAY })->verdict;
}

static enum verdict_code judged(int most, int since)
{
	return judged_at(2, most, since);
}

static void a_lower_limit_makes_a_run_red_that_was_green(void **state)
{
	(void)state;
	assert_int_equal(judged(NOT_SET, 0), D11);
	assert_int_equal(judged(2, 0), D11);
	assert_int_equal(judged(1, 0), D3);
}

static void no_limit_lets_a_run_hurt_more_than_the_programme_does(void **state)
{
	(void)state;
	for (int pain = 3; pain <= 5; pain++)
		for (int most = 2; most <= 10; most++)
			assert_int_equal(judged_at(pain, most, 0), D3);
}

static void runs_before_the_limit_stay_as_they_were(void **state)
{
	(void)state;
	assert_int_equal(judged(1, 1), D11);
	assert_int_equal(judged(1, -7), D3);
}

/* A week of someone who runs 9 km of it, under limits. */
static const struct plan *week_under(const struct overlay *overlay)
{
	static struct a_diary a;
	static struct shelf shelf;
	shelf = *library_shelf(library);
	shelf.overlay = overlay;
	diary_begin(&a);
	a.diary.intake.worst_day = 1;
	a.diary.intake.running = SAID_YES;
	a.diary.intake.run_pain = 1;
	a.diary.intake.run_settles_min = 20;
	a.diary.intake.longest_m = 3400;
	diary_morning(&a, 0, 1);
	return plan_make(&(struct plan_given){ .shelf = &shelf, .diary = &a.diary, .today = diary_at(&a, 0), .days = 7,
	                                       .assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN }, arena);
}

static struct overlay no_limits(void)
{
	return (struct overlay){
		.there = true, .by = "Dr Example", .since = { MONDAY }, .run_pain_most = NOT_SET, .run_most_m = NOT_SET,
		.week_most_m = NOT_SET, .tier_most = NOT_SET, .strength_most_week = NOT_SET, .week_target_m = NOT_SET,
	};
}

static bool says(const struct planned *item, const char *rule)
{
	for (size_t i = 0; i < item->why_count; i++)
		if (strcmp(item->whys[i].rule, rule) == 0)
			return true;
	return false;
}

static bool is_run(const struct planned *item)
{
	return item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
}

/* Counts runs, strength and, of both, those that name the professional. */
struct counted {
	int runs, strength, said;
	int32_t longest_m;
};

static struct counted count(const struct plan *plan)
{
	struct counted counted = { 0 };
	for (size_t d = plan->today_index; d < plan->day_count; d++)
		for (size_t i = 0; i < plan->days[d].count; i++) {
			const struct planned *item = &plan->days[d].items[i];
			counted.runs += is_run(item);
			counted.strength += item->kind == PLANNED_STRENGTH;
			counted.said += says(item, "overlay");
			if (is_run(item) && item->distance_m > counted.longest_m)
				counted.longest_m = item->distance_m;
		}
	return counted;
}

static void a_limit_of_one_run_holds_and_is_given_as_the_reason(void **state)
{
	(void)state;
	struct overlay overlay = no_limits();
	struct counted free = count(week_under(&overlay));
	overlay.run_most_m = 2500;
	struct counted limited = count(week_under(&overlay));
	assert_true(free.longest_m > 2500);
	assert_int_equal(free.said, 0);
	assert_int_equal(limited.runs, free.runs);
	assert_int_equal(limited.longest_m, 2500);
	assert_true(limited.said >= limited.runs);
}

static void no_running_and_fewer_strength_sessions_leave_them_out_and_say_so(void **state)
{
	(void)state;
	struct overlay overlay = no_limits();
	struct counted free = count(week_under(&overlay));
	overlay.no_running = true;
	overlay.strength_most_week = 1;
	struct counted limited = count(week_under(&overlay));
	assert_true(free.runs >= 3 && free.strength == 2);
	assert_int_equal(limited.runs, 0);
	assert_int_equal(limited.strength, 1);
	assert_true(limited.said > 0);
}

static void banned_exercises_and_higher_tiers_are_not_planned(void **state)
{
	(void)state;
	static const char *const banned[] = { "single-leg-bridge" };
	struct overlay overlay = no_limits();
	overlay.banned = (struct words){ banned, 1 };
	overlay.tier_most = TIER_LOW;
	const struct plan *plan = week_under(&overlay);
	int exercises = 0;
	for (size_t d = plan->today_index; d < plan->day_count; d++)
		for (size_t i = 0; i < plan->days[d].count; i++)
			for (size_t e = 0; e < plan->days[d].items[i].exercise_count; e++, exercises++) {
				const struct exercise *exercise = plan->days[d].items[i].exercises[e].exercise;
				assert_true(exercise->knee_load.tier <= TIER_LOW);
				assert_string_not_equal(exercise->id, "single-leg-bridge");
			}
	assert_true(exercises > 8);
}

/* On Thursday all limits begin: the days before it are as without them. */
static void limits_set_for_a_later_day_wait_for_it(void **state)
{
	(void)state;
	static const char *const banned[] = { "single-leg-bridge" };
	struct overlay overlay = no_limits();
	const struct plan *free = week_under(&overlay);
	overlay.since = (struct day){ MONDAY + 3 };
	overlay.no_running = overlay.no_impact = true;
	overlay.run_most_m = 100;
	overlay.week_most_m = 1000;
	overlay.strength_most_week = 0;
	overlay.tier_most = TIER_LOW;
	overlay.banned = (struct words){ banned, 1 };
	const struct plan *limited = week_under(&overlay);
	int later = 0, harder = 0;
	for (size_t d = limited->today_index; d < limited->day_count; d++) {
		const struct planned_day *day = &limited->days[d];
		for (size_t i = 0; i < day->count; i++)
			later += day->day.n >= overlay.since.n && (is_run(&day->items[i]) || day->items[i].kind == PLANNED_STRENGTH);
		if (day->day.n >= overlay.since.n)
			continue;
		assert_int_equal(day->count, free->days[d].count);
		for (size_t i = 0; i < day->count; i++) {
			assert_string_equal(day->items[i].title, free->days[d].items[i].title);
			assert_false(says(&day->items[i], "overlay"));
			for (size_t e = 0; e < day->items[i].exercise_count; e++)
				harder += day->items[i].exercises[e].exercise->knee_load.tier > TIER_LOW;
		}
	}
	assert_int_equal(later, 0);
	assert_true(harder > 0);
	assert_true(count(free).runs >= 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_limit_of_one_run_holds_and_is_given_as_the_reason),
		cmocka_unit_test(no_running_and_fewer_strength_sessions_leave_them_out_and_say_so),
		cmocka_unit_test(banned_exercises_and_higher_tiers_are_not_planned),
		cmocka_unit_test(limits_set_for_a_later_day_wait_for_it),
		cmocka_unit_test(no_limit_lets_a_run_hurt_more_than_the_programme_does),
		cmocka_unit_test(a_lower_limit_makes_a_run_red_that_was_green),
		cmocka_unit_test(runs_before_the_limit_stay_as_they_were),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
