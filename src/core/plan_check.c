/* The spacing of the planned days, looked at once more from outside of what placed them. */
#include "plan_inner.h"

static bool is_run(const struct planned *item)
{
	return item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
}

struct shape shape_planned(const struct planned_day *day)
{
	struct shape shape = { .rest = true };
	for (size_t i = 0; i < day->count; i++) {
		const struct planned *item = &day->items[i];
		shape.strength |= item->kind == PLANNED_STRENGTH;
		shape.run |= is_run(item);
		shape.hard |= item->hard;
		shape.rest &= item->kind == PLANNED_MOBILITY || item->kind == PLANNED_RECOVERY || item->kind == PLANNED_REST;
	}
	return shape;
}

/* --- the longest run of each week ----------------------------------------------------- */

static struct planned *longest_of_week(struct planned_day *days, size_t count, struct day monday)
{
	struct planned *longest = NULL;
	for (size_t i = 0; i < count; i++)
		for (size_t at = 0; at < days[i].count; at++) {
			struct planned *item = &days[i].items[at];
			bool here = item->day.n >= monday.n && item->day.n < monday.n + WEEK_DAYS && is_run(item);
			if (here && item->distance_m > 0 && (longest == NULL || item->distance_m >= longest->distance_m))
				longest = item;
		}
	return longest;
}

void mark_longest(struct planned_day *days, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t at = 0; at < days[i].count; at++)
			if (is_run(&days[i].items[at]))
				days[i].items[at].hard = days[i].items[at].stress > STRESS_STRIDES;
	for (struct day monday = week_monday(days[0].day); count > 0 && monday.n <= days[count - 1].day.n;
	     monday.n += WEEK_DAYS) {
		struct planned *longest = longest_of_week(days, count, monday);
		if (longest != NULL)
			longest->longest = longest->hard = true;
	}
}

/* --- days that must be softer --------------------------------------------------------- */

static bool is_planners_hard(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].hard && !day->items[i].own && !day->items[i].done)
			return true;
	return false;
}

/* A run is the harder thing to lose: of two days the one with hard strength gives way. */
static bool gives_way(const struct planned_day *day)
{
	bool strength = false;
	for (size_t i = 0; i < day->count; i++)
		strength |= day->items[i].hard && day->items[i].kind == PLANNED_STRENGTH;
	return strength;
}

static bool make_softer(struct soft *soft, int at)
{
	if (at < 0 || (size_t)at >= sizeof soft->day || soft->day[at] == SOFT_NO_RUN)
		return false;
	soft->day[at]++;
	return true;
}

/* Day `at` from today on, and the one before it. */
static bool soften_pair(struct soft *soft, const struct planned_day *before, const struct planned_day *day, int at)
{
	bool earlier = is_planners_hard(before) && (gives_way(before) || !is_planners_hard(day));
	return (earlier && make_softer(soft, at - 1)) || (is_planners_hard(day) && make_softer(soft, at));
}

bool soften(struct soft *soft, const struct plan *plan, const struct stand *stand, size_t count)
{
	const struct planned_day *today = &plan->days[plan->today_index];
	if (plan->today_index == 0 && shape_planned(today).hard &&
	    shape_told(stand, day_plus(today->day, -1)).hard && is_planners_hard(today) && make_softer(soft, 0))
		return true;
	for (size_t i = plan->today_index > 0 ? plan->today_index : 1; i < count; i++) {
		const struct planned_day *day = &plan->days[i], *before = &plan->days[i - 1];
		if (shape_planned(day).hard && shape_planned(before).hard &&
		    soften_pair(soft, before, day, (int)(i - plan->today_index)))
			return true;
	}
	return false;
}

/* --- checks ----------------------------------------------------------------------------- */

struct looker {
	const struct plan *plan;
	const struct stand *stand;
};

/* Days of the plan as planned, those before it as told. */
static struct shape shape_on(const struct looker *looker, struct day day)
{
	const struct planned_day *planned = plan_day(looker->plan, day);
	return planned != NULL ? shape_planned(planned) : shape_told(looker->stand, day);
}

static bool both(const struct shape *a, const struct shape *b, enum week_what what)
{
	return what == WEEK_STRENGTH ? a->strength && b->strength
	       : what == WEEK_RUN    ? a->run && b->run
	                             : a->hard && b->hard;
}

/* The first two days that are nearer than they should be; NULL. What is over before today is not held against the plan. */
static const char *near_pair(const struct looker *looker, enum week_what what, int apart)
{
	const struct plan *plan = looker->plan;
	for (size_t i = plan->today_index; i < plan->day_count; i++) {
		struct shape here = shape_planned(&plan->days[i]);
		for (int back = 1; back < apart; back++) {
			struct day before = day_plus(plan->days[i].day, -back);
			struct shape other = shape_on(looker, before);
			if (both(&here, &other, what))
				return arena_print(looker->stand->arena, "%s and %s", words_day(looker->stand->arena, before),
				                   words_day(looker->stand->arena, plan->days[i].day));
		}
	}
	return NULL;
}

static const char *no_rest(const struct looker *looker, int most)
{
	const struct plan *plan = looker->plan;
	for (size_t i = plan->today_index; i < plan->day_count; i++) {
		bool rest = false;
		for (int back = 0; back < most && !rest; back++)
			rest = shape_on(looker, day_plus(plan->days[i].day, -back)).rest;
		if (!rest)
			return arena_print(looker->stand->arena, "the %d days to %s", most,
			                   words_day(looker->stand->arena, plan->days[i].day));
	}
	return NULL;
}

void plan_checks(struct plan *plan, const struct stand *stand)
{
	const struct programme *programme = stand->programme;
	const struct looker looker = { plan, stand };
	struct arena *arena = stand->arena;
	enum { MOST = 4 };
	struct plan_check *checks = arena_array(arena, MOST, sizeof *checks);
	checks[plan->check_count++] = (struct plan_check){ "R42", "no hard days side by side", true,
		near_pair(&looker, WEEK_WHATS, 2) };
	checks[plan->check_count++] = (struct plan_check){ "R41",
		arena_print(arena, "%d days between strength", programme->spacing.strength_days), true,
		near_pair(&looker, WEEK_STRENGTH, programme->spacing.strength_days) };
	checks[plan->check_count++] = (struct plan_check){ "R42", "one full rest day in seven", true,
		no_rest(&looker, programme->spacing.rest_in_days) };
	if (runs_apart(stand))
		checks[plan->check_count++] = (struct plan_check){ "R64",
			arena_print(arena, "%d days between runs", programme->stage.days_apart), true,
			near_pair(&looker, WEEK_RUN, programme->stage.days_apart) };
	for (size_t i = 0; i < plan->check_count; i++)
		checks[i].holds = checks[i].broken == NULL;
	plan->checks = checks;
}
