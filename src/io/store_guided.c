#include "store_diary_inner.h"

#include <string.h>

#include "base/text.h"

/* A part of an array that grows while it is read: a pointer into it would not last. */
struct span {
	size_t first, count;
};

struct reading {
	struct store *store;
	struct stretch days;
	struct guided *guided;
	struct arena *arena;
	struct err *err;
};

/* A statement over the days that are read; without one its `stmt` is NULL. */
static struct row rows_of(const struct reading *reading, enum stmt which)
{
	struct row row = { store_stmt(reading->store, which, reading->err), 0, false };
	if (row.stmt != NULL) {
		put_int(&row, reading->days.first.n);
		put_int(&row, reading->days.last.n);
	}
	return row;
}

long store_id_at(const int64_t *ids, size_t count, int64_t id)
{
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (ids[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && ids[low] == id ? (long)low : -1;
}

/* Rows of many sessions come in the order of the sessions: the next one is here or right behind. */
static long walk(const struct guided *guided, size_t *at, int64_t id)
{
	while (*at < guided->count && guided->id[*at] < id)
		(*at)++;
	return *at < guided->count && guided->id[*at] == id ? (long)*at : -1;
}

/* --- sessions ----------------------------------------------------------------- */

static struct activity get_session(struct row *row, enum side side, struct arena *arena)
{
	struct activity activity = activity_blank(ACTIVITY_MOBILITY, (struct day){ 0 });
	activity.id = get_text(row, arena);
	activity.routine_id = get_text(row, arena);
	activity.title = get_text(row, arena);
	if (text_same(get_text(row, arena), "strength"))
		activity.kind = ACTIVITY_STRENGTH;
	activity.status = (enum session_status)get_word(row, WORDS_STATUS);
	activity.start = get_stamp(row);
	activity.day = get_day(row);
	activity.duration_s = (int32_t)(get_int(row) / 1000);
	activity.has_time = activity.guided = true;
	activity.side = side;
	return activity;
}

static bool read_sessions(const struct reading *reading, enum side side)
{
	struct guided *guided = reading->guided;
	struct row row = rows_of(reading, STMT_GUIDED);
	if (row.stmt == NULL)
		return false;
	for (bool more;;) {
		if (!store_next(reading->store, row.stmt, &more, reading->err))
			return false;
		if (!more)
			return true;
		guided->id = store_grow(reading->arena, guided->id, guided->count, sizeof *guided->id);
		guided->activity = store_grow(reading->arena, guided->activity, guided->count, sizeof *guided->activity);
		row.at = 0;
		guided->id[guided->count] = get_int(&row);
		guided->activity[guided->count++] = get_session(&row, side, reading->arena);
		if (!store_row_fits(reading->store, &row, reading->err))
			return false;
	}
}

/* --- exercises ------------------------------------------------------------------ */

/* Between 0 and `most`; NULL is NOT_KNOWN. */
static int get_upto(struct row *row, int most)
{
	int value = get_known(row);
	row->bad |= value > most;
	return value;
}

static struct exercise_done get_exercise(struct row *row, struct arena *arena)
{
	struct exercise_done done = { .exercise_id = get_text(row, arena) };
	done.pain = (int8_t)get_upto(row, 10);
	done.effort = (int8_t)get_upto(row, 10);
	done.form = (int8_t)get_upto(row, 5);
	return done;
}

static void set_exercises(struct guided *guided, const struct span *span, const struct exercise_done *exercises)
{
	if (exercises == NULL)
		return; /* no session has any */
	for (size_t i = 0; i < guided->count; i++) {
		struct activity *activity = &guided->activity[i];
		activity->exercises = exercises + span[i].first;
		activity->exercise_count = span[i].count;
		for (size_t k = 0; k < span[i].count; k++)
			if (activity->exercises[k].pain > activity->during)
				activity->during = activity->exercises[k].pain;
	}
}

static bool read_exercises(const struct reading *reading)
{
	struct guided *guided = reading->guided;
	struct span *span = arena_array(reading->arena, guided->count + 1, sizeof *span);
	struct exercise_done *exercises = NULL;
	size_t count = 0, place = 0;
	struct row row = rows_of(reading, STMT_GUIDED_ITEMS);
	if (row.stmt == NULL)
		return false;
	for (bool more;;) {
		if (!store_next(reading->store, row.stmt, &more, reading->err))
			return false;
		if (!more)
			break;
		row.at = 0;
		long at = walk(guided, &place, get_int(&row));
		if (at < 0)
			continue;
		exercises = store_grow(reading->arena, exercises, count, sizeof *exercises);
		exercises[count] = get_exercise(&row, reading->arena);
		if (!store_row_fits(reading->store, &row, reading->err))
			return false;
		span[at].first = span[at].count++ == 0 ? count : span[at].first;
		count++;
	}
	set_exercises(guided, span, exercises);
	return true;
}

/* --- sets ------------------------------------------------------------------------- */

/* An exercise that gave way to an easier one in mid-session gets a place behind the others. */
static int place_of(struct activity *activity, int item, const char *exercise_id, struct arena *arena)
{
	for (size_t i = (size_t)item; activity->exercises != NULL && i < activity->exercise_count; i++)
		if (text_same(activity->exercises[i].exercise_id, exercise_id))
			return (int)i;
	size_t count = activity->exercise_count;
	struct exercise_done *more = arena_array(arena, count + 1, sizeof *more);
	if (activity->exercises != NULL)
		memcpy(more, activity->exercises, count * sizeof *more);
	more[count] = (struct exercise_done){ arena_string(arena, exercise_id), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN };
	activity->exercises = more;
	activity->exercise_count++;
	return (int)count;
}

static struct set_done get_set(struct row *row, struct activity *activity, struct arena *arena)
{
	struct set_done set = { .load_g = NOT_KNOWN, .effort = NOT_KNOWN, .form = NOT_KNOWN };
	int item = get_between(row, 0, (int)activity->exercise_count - 1);
	const char *exercise_id = (const char *)sqlite3_column_text(row->stmt, row->at++);
	row->bad |= exercise_id == NULL;
	if (!row->bad)
		set.exercise = place_of(activity, item, exercise_id, arena);
	set.set = (int8_t)get_between(row, 0, SESSION_SETS - 1);
	set.side = (enum side)get_word(row, WORDS_SIDE);
	set.status = (enum set_status)get_word(row, WORDS_SET_STATUS);
	set.reps = (int16_t)get_upto(row, INT16_MAX);
	/* The clock runs beside repetitions too, but it is they that were asked for. */
	set.held_s = set.reps == NOT_KNOWN ? get_between(row, 0, INT32_MAX) / 1000 : (row->at++, NOT_KNOWN);
	set.pain = (int8_t)get_upto(row, 10);
	return set;
}

static void set_sets(struct guided *guided, const struct span *span, const struct set_done *sets)
{
	if (sets == NULL)
		return;
	for (size_t i = 0; i < guided->count; i++) {
		struct activity *activity = &guided->activity[i];
		activity->sets = sets + span[i].first;
		activity->set_count = span[i].count;
		for (size_t k = 0; k < span[i].count; k++)
			if (activity->sets[k].pain > activity->during)
				activity->during = activity->sets[k].pain;
	}
}

static bool read_sets(const struct reading *reading)
{
	struct guided *guided = reading->guided;
	struct span *span = arena_array(reading->arena, guided->count + 1, sizeof *span);
	struct set_done *sets = NULL;
	size_t count = 0, place = 0;
	struct row row = rows_of(reading, STMT_GUIDED_SETS);
	if (row.stmt == NULL)
		return false;
	for (bool more;;) {
		if (!store_next(reading->store, row.stmt, &more, reading->err))
			return false;
		if (!more)
			break;
		row.at = 0;
		long at = walk(guided, &place, get_int(&row));
		if (at < 0)
			continue;
		sets = store_grow(reading->arena, sets, count, sizeof *sets);
		sets[count] = get_set(&row, &guided->activity[at], reading->arena);
		if (!store_row_fits(reading->store, &row, reading->err))
			return false;
		span[at].first = span[at].count++ == 0 ? count : span[at].first;
		count++;
	}
	set_sets(guided, span, sets);
	return true;
}

bool store_guided(struct store *store, enum side side, struct stretch days, struct guided *out, struct arena *arena,
                  struct err *err)
{
	struct reading reading = { store, days, out, arena, err };
	*out = (struct guided){ 0 };
	return read_sessions(&reading, side) && read_exercises(&reading) && read_sets(&reading);
}
