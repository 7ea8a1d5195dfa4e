/* The plan over the real programme and the shipped library: what holds in every life, and a few days people will read. */
#include "loop/a_life.h"

enum { LADDER_FAR_FROM_TOP = 9 };

static struct library *library;

static int read_library(void **state)
{
	(void)state;
	library = shipped_library();
	return 0;
}

static int free_library(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* --- what holds in every life ------------------------------------------------------------------- */

static bool is_run(const struct planned *item)
{
	return item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
}

/* What the plan itself has put there: not the runner's own, not done already. */
static bool is_planners(const struct planned *item)
{
	return !item->own && !item->done;
}

static bool is_hard(const struct planned *item) { return item->hard; }
static bool is_strength(const struct planned *item) { return item->kind == PLANNED_STRENGTH; }
static bool is_session(const struct planned *item) { return item->kind <= PLANNED_CARDIO || item->kind == PLANNED_TEST; }

static int count(const struct planned_day *day, bool (*is)(const struct planned *), bool planners)
{
	int found = 0;
	for (size_t i = 0; i < day->count; i++)
		found += is(&day->items[i]) && (!planners || is_planners(&day->items[i]));
	return found;
}

static void tell(const struct life *life, const struct planned_day *day, const char *what)
{
	char text[DAY_TEXT], today[DAY_TEXT];
	day_print(day->day, text);
	day_print(life->today, today);
	fail_msg("%s on %s, planned on %s, life %d", what, text, today, (int)life->seed);
}

/* The plan adds nothing beside what the runner did before or has fixed after. */
static void never_side_by_side(const struct life *life, const struct plan *plan, bool (*is)(const struct planned *), const char *what)
{
	for (size_t i = plan->today_index > 0 ? plan->today_index : 1; i < plan->day_count; i++) {
		const struct planned_day *day = &plan->days[i], *before = &plan->days[i - 1];
		if (count(day, is, false) > 0 && count(before, is, false) > 0 && count(day, is, true) + count(before, is, true) > 0)
			tell(life, day, what);
	}
}

/* Seven days without rest may only stand where the plan could not have rested on any of them. */
static void rests_once_in_seven(const struct life *life, const struct plan *plan)
{
	int streak = 0, free = 0;
	for (size_t i = 0; i < plan->day_count; i++) {
		const struct planned_day *day = &plan->days[i];
		bool works = count(day, is_session, false) > 0;
		streak = works ? streak + 1 : 0;
		free = !works ? 0 : free + (count(day, is_session, true) == count(day, is_session, false) && !day->past);
		if (streak >= 7 && free > 0)
			tell(life, day, "seven days without rest");
	}
}

static void no_run_above_its_ceiling(const struct life *life, const struct plan *plan)
{
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++) {
			const struct planned *item = &plan->days[i].items[at];
			if (is_run(item) && !item->own && !item->done && item->ceiling_m != NOT_KNOWN && item->distance_m > item->ceiling_m)
				tell(life, &plan->days[i], "a run above its ceiling");
		}
}

static void locked_is_rest_alone(const struct life *life, const struct plan *plan)
{
	for (size_t i = plan->today_index; plan->locked && i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++)
			if (plan->days[i].items[at].kind != PLANNED_REST && !plan->days[i].items[at].done)
				tell(life, &plan->days[i], "something planned while locked");
}

static void banned_runs_are_left_out(const struct life *life, const struct plan *plan)
{
	const struct chronicle_day *now = chronicle_on(plan->chronicle, plan->today);
	const struct planned_day *today = &plan->days[plan->today_index];
	for (size_t at = 0; now->limits.no_run && at < today->count; at++)
		if (is_run(&today->items[at]) && !today->items[at].done)
			tell(life, today, "a run in spite of a ban");
}

static void ids_name_one_item_each(const struct plan *plan)
{
	for (size_t i = 0; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++)
			assert_ptr_equal(plan_item(plan, plan->days[i].items[at].id), &plan->days[i].items[at]);
}

static void every_reason_names_a_rule(const struct life *life, const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++) {
		if (!day->items[i].done && day->items[i].why_count == 0)
			tell(life, day, "an item without a reason");
		for (size_t at = 0; at < day->items[i].why_count; at++) {
			const char *rule = day->items[i].whys[at].rule;
			if (shelf_rule(life->shelf, rule) == NULL && strcmp(rule, "overlay") != 0 && strcmp(rule, "own") != 0)
				tell(life, day, rule);
		}
	}
}

static void holds_always(const struct life *life, const struct plan *plan)
{
	never_side_by_side(life, plan, is_hard, "hard days side by side");
	never_side_by_side(life, plan, is_strength, "strength on two days running");
	/* From further up the ladder the days ahead may come to weeks of running, which have days of their own. */
	if (!plan->loads && plan->stage <= LADDER_FAR_FROM_TOP)
		never_side_by_side(life, plan, is_run, "runs on two days running");
	rests_once_in_seven(life, plan);
	no_run_above_its_ceiling(life, plan);
	locked_is_rest_alone(life, plan);
	banned_runs_are_left_out(life, plan);
	ids_name_one_item_each(plan);
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		every_reason_names_a_rule(life, &plan->days[i]);
}

static void every_plan_of_every_life_keeps_its_rules(void **state)
{
	(void)state;
	static struct life life;
	for (int seed = 1; seed <= rounds(40, 2000); seed++) {
		struct arena *told = arena_new();
		life_begin(&life, (uint64_t)seed, library_shelf(library), told);
		int days = chance_between(&life.chance, 20, 150);
		for (int day = 0; day < days; day++) {
			struct arena *arena = arena_new();
			life_wake(&life);
			struct plan_given given = life_given(&life);
			const struct plan *plan = plan_make(&given, arena);
			holds_always(&life, plan);
			life_live(&life, plan);
			arena_free(arena);
		}
		arena_free(told);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_plan_of_every_life_keeps_its_rules),
	};
	return cmocka_run_group_tests(tests, read_library, free_library);
}
