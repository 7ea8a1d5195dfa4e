#include "store_inner.h"

#include <stdint.h>

static struct history_session get_session(struct row *row, struct arena *arena)
{
	struct history_session session = { 0 };
	session.id = get_int(row);
	session.ulid = get_text(row, arena);
	session.routine_id = get_text(row, arena);
	session.title = get_text(row, arena);
	session.kind = get_text(row, arena);
	session.status = (enum session_status)get_word(row, WORDS_STATUS);
	session.started = get_stamp(row);
	session.ended = get_stamp(row);
	session.day = get_day(row);
	session.active_ms = get_int(row);
	return session;
}

static struct history_item get_item(struct row *row, struct arena *arena)
{
	struct history_item item = { 0 };
	item.exercise_id = get_text(row, arena);
	item.exercise_name = get_text(row, arena);
	item.item = get_between(row, 0, SESSION_ITEMS - 1);
	item.pain = get_answer(row);
	item.effort = get_answer(row);
	item.form = get_answer(row);
	item.choice = get_known_word(row, WORDS_CHOICE);
	item.skip = get_known_word(row, WORDS_SKIP);
	return item;
}

static struct history_set get_set(struct row *row, struct arena *arena)
{
	struct history_set set = { 0 };
	set.exercise_id = get_text(row, arena);
	set.exercise_name = get_text(row, arena);
	set.item = get_between(row, 0, SESSION_ITEMS - 1);
	set.set = get_between(row, 0, SESSION_SETS - 1);
	set.side = (enum side)get_word(row, WORDS_SIDE);
	set.status = (enum set_status)get_word(row, WORDS_SET_STATUS);
	set.reps = get_known(row);
	set.held_ms = get_between(row, 0, INT32_MAX);
	set.rest_ms = get_known(row);
	set.pain = get_answer(row);
	return set;
}

static bool read_items(struct store *store, struct history_session *session, struct arena *arena, struct err *err)
{
	struct history_item *items = NULL;
	struct row row = { store_stmt(store, STMT_HISTORY_ITEMS, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, session->id);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			break;
		row.at = 0;
		items = store_grow(arena, items, session->item_count, sizeof *items);
		items[session->item_count++] = get_item(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
	session->items = items;
	return true;
}

static bool read_sets(struct store *store, struct history_session *session, struct arena *arena, struct err *err)
{
	struct history_set *sets = NULL;
	struct row row = { store_stmt(store, STMT_HISTORY_SETS, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, session->id);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			break;
		row.at = 0;
		sets = store_grow(arena, sets, session->set_count, sizeof *sets);
		sets[session->set_count++] = get_set(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
	session->sets = sets;
	return true;
}

static sqlite3_stmt *history_stmt(struct store *store, const struct history_query *query, struct err *err)
{
	enum stmt which = query->exercise_id == NULL ? STMT_HISTORY : STMT_HISTORY_OF_EXERCISE;
	struct row row = { store_stmt(store, which, err), 0, false };
	if (row.stmt == NULL)
		return NULL;
	put_int(&row, query->has_from ? query->from.n : INT32_MIN);
	put_int(&row, query->has_to ? query->to.n : INT32_MAX);
	put_int(&row, query->limit > 0 ? query->limit : -1);
	if (query->exercise_id != NULL)
		put_text(&row, query->exercise_id);
	return row.stmt;
}

static bool read_sessions(struct store *store, const struct history_query *query, struct history_session **rows,
                          size_t *count, struct arena *arena, struct err *err)
{
	struct row row = { history_stmt(store, query, err), 0, false };
	*rows = NULL;
	*count = 0;
	if (row.stmt == NULL)
		return false;
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		*rows = store_grow(arena, *rows, *count, sizeof **rows);
		(*rows)[(*count)++] = get_session(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

bool store_history(struct store *store, const struct history_query *query, struct history_session **rows,
                   size_t *count, struct arena *arena, struct err *err)
{
	struct history_session *read;
	size_t found;
	store->task = "read the history";
	if (!read_sessions(store, query, &read, &found, arena, err))
		return false;
	for (size_t i = 0; query->with_sets && i < found; i++)
		if (!read_items(store, &read[i], arena, err) || !read_sets(store, &read[i], arena, err))
			return false;
	*rows = read;
	*count = found;
	return true;
}

/* A day with a pain and an effort digit, or nothing. */
static bool read_last(struct store *store, sqlite3_stmt *stmt, struct last_time *out, struct err *err)
{
	bool found;
	struct last_time last = { .pain = ANSWER_NOT_ASKED, .effort = ANSWER_NOT_ASKED };
	if (!store_next(store, stmt, &found, err))
		return false;
	if (found) {
		struct row row = { stmt, 0, false };
		last.known = true;
		last.day = get_day(&row);
		last.pain = get_answer(&row);
		last.effort = get_answer(&row);
		if (!store_row_fits(store, &row, err))
			return false;
	}
	sqlite3_reset(stmt);
	*out = last;
	return true;
}

bool store_last_time(struct store *store, const char *exercise_id, struct last_time *out, struct err *err)
{
	store->task = "read the last time of an exercise";
	struct row row = { store_stmt(store, STMT_LAST_TIME, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, exercise_id);
	if (!read_last(store, row.stmt, out, err))
		return false;
	out->exercise_id = exercise_id;
	return true;
}

bool store_routine_last(struct store *store, const char *routine_id, struct last_time *out, struct err *err)
{
	store->task = "read the last time of a session";
	struct row row = { store_stmt(store, STMT_ROUTINE_LAST, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, routine_id);
	return read_last(store, row.stmt, out, err);
}

/* The one text that a query gives, NULL when it gives none. */
static bool read_text(struct store *store, sqlite3_stmt *stmt, const char **out, struct arena *arena,
                      struct err *err)
{
	bool found;
	struct row row = { stmt, 0, false };
	if (!store_next(store, stmt, &found, err))
		return false;
	const char *text = found ? get_text(&row, arena) : NULL;
	if (!store_row_fits(store, &row, err))
		return false;
	sqlite3_reset(stmt);
	*out = text;
	return true;
}

bool store_slot_choice(struct store *store, const char *routine_id, int slot, const char **exercise_id,
                       struct arena *arena, struct err *err)
{
	store->task = "read what was chosen for next time";
	struct row row = { store_stmt(store, STMT_SLOT_CHOICE, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, routine_id);
	put_int(&row, slot);
	return read_text(store, row.stmt, exercise_id, arena, err);
}

bool store_setting(struct store *store, const char *key, const char **value, struct arena *arena, struct err *err)
{
	store->task = "read a setting";
	struct row row = { store_stmt(store, STMT_SETTING, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, key);
	return read_text(store, row.stmt, value, arena, err);
}

bool store_set_setting(struct store *store, const char *key, const char *value, struct err *err)
{
	if (!store_begin(store, "save a setting", err))
		return false;
	struct row row = { store_stmt(store, STMT_SETTING_SET, err), 0, false };
	if (row.stmt != NULL) {
		put_text(&row, key);
		put_text(&row, value);
	}
	return store_end(store, row.stmt != NULL && store_run(store, row.stmt, err), err);
}
