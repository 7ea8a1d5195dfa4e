#include "store_session.h"

enum { MOST_S = 3600 };

struct library_view {
	const struct exercise *exercises;
	size_t count;
};

static bool read_head(struct store *store, int64_t id, struct session_plan *plan, struct arena *arena,
                      struct err *err)
{
	bool found;
	struct row row = { store_stmt(store, STMT_PLAN, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	if (!store_next(store, row.stmt, &found, err))
		return false;
	if (!found)
		return store_session_is_over(store, err);
	row.at = 0;
	plan->routine_id = get_text(&row, arena);
	plan->title = get_text(&row, arena);
	plan->kind = get_text(&row, arena);
	plan->lead_in_s = get_between(&row, 0, MOST_S);
	plan->switch_s = get_between(&row, 0, MOST_S);
	plan->rest_ends = (enum rest_ends)get_word(&row, WORDS_REST_ENDS);
	plan->pain_stop = get_between(&row, 0, 10);
	if (!store_row_fits(store, &row, err))
		return false;
	sqlite3_reset(row.stmt);
	return true;
}

/* The dose as it was, timed by the exercise as it is now. */
static void get_item(struct row *row, struct session_item *item, struct library_view library, const char **missing,
                     struct arena *arena)
{
	const char *id = get_text(row, arena);
	item->exercise = exercise_find(library.exercises, library.count, id);
	item->slot = get_between(row, 0, SESSION_ITEMS - 1);
	item->group = get_known(row);
	item->rest_s = get_between(row, 0, MOST_S);
	item->dose = get_dose(row);
	if (item->exercise != NULL)
		item->tempo = tempo_of(item->exercise, &item->dose);
	else if (*missing == NULL)
		*missing = id;
}

static bool read_items(struct store *store, int64_t id, struct session_plan *plan, struct library_view library,
                       const char **missing, struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, STMT_ITEMS, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		row.bad = plan->items == SESSION_ITEMS;
		if (!row.bad)
			get_item(&row, &plan->item[plan->items++], library, missing, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

static struct session_turn get_turn(struct row *row, const struct session_plan *plan)
{
	struct session_turn turn = { 0 };
	turn.item = (int16_t)get_between(row, 0, plan->items - 1);
	turn.set = (int16_t)get_between(row, 0, plan->item[turn.item].dose.sets - 1);
	turn.rest_s = get_between(row, 0, MOST_S);
	turn.last_of_item = get_int(row) != 0;
	return turn;
}

static bool read_turns(struct store *store, int64_t id, struct session_plan *plan, struct err *err)
{
	struct row row = { store_stmt(store, STMT_TURNS, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		row.bad = plan->turns == SESSION_TURNS || plan->items == 0;
		if (!row.bad)
			plan->turn[plan->turns++] = get_turn(&row, plan);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

static bool read_latest(struct store *store, struct unfinished *out, bool *found, struct arena *arena,
                        struct err *err)
{
	struct row row = { store_stmt(store, STMT_UNFINISHED, err), 0, false };
	if (row.stmt == NULL || !store_next(store, row.stmt, found, err))
		return false;
	if (!*found)
		return true;
	out->id = get_int(&row);
	out->routine_id = get_text(&row, arena);
	out->title = get_text(&row, arena);
	out->started = get_stamp(&row);
	out->last_seen = get_stamp(&row);
	out->day = get_day(&row);
	out->at_ms = get_time_ms(&row);
	if (!store_row_fits(store, &row, err))
		return false;
	sqlite3_reset(row.stmt);
	return true;
}

bool store_session_unfinished(struct store *store, const struct exercise *exercises, size_t exercise_count,
                              struct unfinished *out, bool *found, struct arena *arena, struct err *err)
{
	struct unfinished read = { 0 };
	struct library_view library = { exercises, exercise_count };
	bool running;
	store->task = "look for an unfinished session";
	if (!read_latest(store, &read, &running, arena, err))
		return false;
	*found = running;
	if (!running)
		return true;
	read.plan = arena_alloc(arena, sizeof *read.plan);
	if (!read_head(store, read.id, read.plan, arena, err) ||
	    !read_items(store, read.id, read.plan, library, &read.missing, arena, err) ||
	    !read_turns(store, read.id, read.plan, err) ||
	    !store_session_log(store, read.id, &read.log, &read.log_count, arena, err))
		return false;
	if (read.missing != NULL)
		read.plan = NULL;
	*out = read;
	return true;
}
