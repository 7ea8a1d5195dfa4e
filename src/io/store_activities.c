#include "store_diary_inner.h"

#include <stdlib.h>
#include <string.h>

/* Behind one another on a day: by time, those without one last, then as they were told, which is how they lie. */
static int compare(const void *one, const void *other)
{
	const struct activity *a = *(const struct activity *const *)one, *b = *(const struct activity *const *)other;
	if (a->day.n != b->day.n)
		return a->day.n < b->day.n ? -1 : 1;
	if (a->has_time != b->has_time)
		return a->has_time ? -1 : 1;
	if (a->has_time && a->start.unix_s != b->start.unix_s)
		return a->start.unix_s < b->start.unix_s ? -1 : 1;
	return a < b ? -1 : a > b;
}

/* Told day by day they lie in this order already. */
static bool is_sorted(const struct activity *activities, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		const struct activity *one = &activities[i - 1], *other = &activities[i];
		if (compare(&one, &other) > 0)
			return false;
	}
	return true;
}

static const struct activity *sorted(const struct activity *activities, size_t count, struct arena *arena)
{
	if (is_sorted(activities, count))
		return activities;
	const struct activity **order = arena_array(arena, count + 1, sizeof(const struct activity *));
	struct activity *out = arena_array(arena, count + 1, sizeof *out);
	for (size_t i = 0; i < count; i++)
		order[i] = &activities[i];
	qsort(order, count, sizeof(const struct activity *), compare);
	for (size_t i = 0; i < count; i++)
		out[i] = *order[i];
	return out;
}

/* The child rows of one activity stand together, and the activities in the order of their ids. */
static size_t run_length(const struct rows *children, size_t from, int64_t id)
{
	size_t at = from;
	while (at < children->count && children->lead[at].at[0] == id)
		at++;
	return at - from;
}

static void give_exercises(struct rows *own, const struct rows *exercises)
{
	struct activity *activities = own->at;
	const struct exercise_done *exercise = exercises->at;
	for (size_t i = 0, at = 0; exercises->count > 0 && i < own->count; at += activities[i++].exercise_count) {
		activities[i].exercises = exercise + at;
		activities[i].exercise_count = run_length(exercises, at, own->lead[i].at[0]);
	}
}

static void give_sets(struct rows *own, const struct rows *sets)
{
	struct activity *activities = own->at;
	const struct set_done *set = sets->at;
	for (size_t i = 0, at = 0; sets->count > 0 && i < own->count; at += activities[i++].set_count) {
		activities[i].sets = set + at;
		activities[i].set_count = run_length(sets, at, own->lead[i].at[0]);
	}
}

/* Every set must be of an exercise that is there: a file from outside may say otherwise. */
static bool children_fit(const struct store *store, const struct rows *own, const struct rows *exercises,
                         const struct rows *sets, struct err *err)
{
	const struct activity *activities = own->at;
	size_t exercise_count = 0, set_count = 0;
	bool fit = true;
	for (size_t i = 0; i < own->count; i++) {
		exercise_count += activities[i].exercise_count;
		set_count += activities[i].set_count;
		for (size_t k = 0; k < activities[i].set_count; k++)
			fit &= (size_t)activities[i].sets[k].exercise < activities[i].exercise_count;
	}
	fit &= exercise_count == exercises->count && set_count == sets->count;
	return fit || store_fail_code(store->path, store->task, SQLITE_CORRUPT, 0, err);
}

/* A row about a guided session is of the days of the session. The plus keeps SQLite from taking all rows without a session. */
#define OF_DAYS \
	"(+session IS NULL AND day BETWEEN ?1 AND ?2 OR session IN (SELECT id FROM session" \
	" WHERE status IN ('finished', 'left') AND day BETWEEN ?1 AND ?2))"
#define OF_ACTIVITIES "activity IN (SELECT id FROM activity WHERE " OF_DAYS ")"

static bool read_own(struct store *store, struct stretch days, struct rows *own, struct arena *arena, struct err *err)
{
	struct rows exercises, sets;
	if (!record_read_days(store, &record_activity, OF_DAYS, days, own, arena, err) ||
	    !record_read_days(store, &record_exercise_done, OF_ACTIVITIES, days, &exercises, arena, err) ||
	    !record_read_days(store, &record_set_done, OF_ACTIVITIES, days, &sets, arena, err))
		return false;
	give_exercises(own, &exercises);
	give_sets(own, &sets);
	return children_fit(store, own, &exercises, &sets, err);
}

struct activity store_guided_told(const struct activity *session, const struct activity *told)
{
	struct activity both = *told;
	both.id = session->id;
	both.kind = session->kind;
	both.status = session->status;
	both.guided = both.has_time = true;
	both.day = session->day;
	both.start = session->start;
	both.duration_s = session->duration_s;
	both.during = told->during == NOT_KNOWN ? session->during : told->during;
	both.title = session->title;
	both.routine_id = session->routine_id;
	both.exercises = session->exercises;
	both.exercise_count = session->exercise_count;
	both.sets = session->sets;
	both.set_count = session->set_count;
	return both;
}

/* Own ones go to `out`, which may be where they are; answers to guided ones go there. Tells how many went to `out`. */
static size_t part(const struct rows *own, struct guided *guided, struct activity *out)
{
	const struct activity *activities = own->at;
	size_t count = 0;
	for (size_t i = 0; i < own->count; i++) {
		/* The session of an answer may have been taken back by undo. */
		long at = store_id_at(guided->id, guided->count, own->lead[i].at[1]);
		if (own->lead[i].at[1] == 0)
			out[count++] = activities[i];
		else if (at >= 0)
			guided->activity[at] = store_guided_told(&guided->activity[at], &activities[i]);
	}
	return count;
}

bool store_activities(struct store *store, enum side side, struct stretch days, struct diary *out,
                      struct arena *arena, struct err *err)
{
	struct guided guided;
	struct rows own;
	if (!store_guided(store, side, days, &guided, arena, err) || !read_own(store, days, &own, arena, err))
		return false;
	/* Without guided ones they stay where they are. */
	struct activity *all = guided.count == 0 ? own.at : arena_array(arena, guided.count + own.count, sizeof *all);
	size_t count = part(&own, &guided, all);
	if (guided.count > 0)
		memcpy(all + count, guided.activity, guided.count * sizeof *all);
	count += guided.count;
	out->activities = sorted(all, count, arena);
	out->activity_count = count;
	return true;
}
