#include "store_inner.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"

static const char *const kind_words[ACTION_KINDS] = {
	[ACTION_START] = "start", [ACTION_DO] = "do", [ACTION_UNDO] = "undo", [ACTION_REDO] = "redo",
};

bool store_cut_redo(struct store *store, struct err *err)
{
	return store_run_plain(store, STMT_ACTION_CUT, err);
}

bool store_action(struct store *store, enum action_kind kind, const char *words, int64_t target,
                  struct stamp now, struct err *err)
{
	char ulid[ULID_TEXT];
	ulid_make(now, ulid);
	if (kind == ACTION_DO && !store_cut_redo(store, err))
		return false;
	struct row row = { store_stmt(store, STMT_ACTION_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, ulid);
	put_stamp(&row, now);
	put_text(&row, kind_words[kind]);
	put_known(&row, target);
	put_text(&row, words);
	return store_run(store, row.stmt, err);
}

/* --- one row, taken from one state to another ------------------------------ */

static void add_names(struct text *sql, const struct tracked *tracked)
{
	for (int i = 0; tracked->columns[i] != NULL; i++)
		text_addf(sql, "%s%s", i == 0 ? "" : ", ", tracked->columns[i]);
}

/* The values of all columns out of the JSON that is bound as `parameter`. */
static void add_values(struct text *sql, const struct tracked *tracked, int parameter)
{
	for (int i = 0; tracked->columns[i] != NULL; i++)
		text_addf(sql, "%sjson_extract(?%d, '$.%s')", i == 0 ? "" : ", ", parameter, tracked->columns[i]);
}

static void add_where(struct text *sql, const struct tracked *tracked, int parameter)
{
	for (int i = 0; i < tracked->keys; i++)
		text_addf(sql, "%s%s = json_extract(?%d, '$.%s')", i == 0 ? " WHERE " : " AND ",
		          tracked->columns[i], parameter, tracked->columns[i]);
}

/* ?1 is the row as it is, ?2 the row as it is to be; a row that is not there is NULL. */
static void write_move(struct text *sql, const struct tracked *tracked, bool is, bool to_be)
{
	if (is && to_be) {
		text_addf(sql, "UPDATE %s SET (", tracked->table);
		add_names(sql, tracked);
		text_add(sql, ") = (");
		add_values(sql, tracked, 2);
		text_add(sql, ")");
		add_where(sql, tracked, 1);
	} else if (is) {
		text_addf(sql, "DELETE FROM %s", tracked->table);
		add_where(sql, tracked, 1);
	} else {
		text_addf(sql, "INSERT INTO %s (", tracked->table);
		add_names(sql, tracked);
		text_add(sql, ") SELECT ");
		add_values(sql, tracked, 2);
	}
}

static const struct tracked *tracked_named(const char *table)
{
	for (int i = 0; i < store_tracked_count; i++)
		if (strcmp(store_tracked[i].table, table) == 0)
			return &store_tracked[i];
	return NULL;
}

struct move {
	const struct tracked *tracked;
	const char *is, *to_be;
	struct move *next;
};

static bool make_move(struct store *store, const struct move *move, struct err *err)
{
	char buffer[4096];
	struct text sql = TEXT(buffer);
	sqlite3_stmt *stmt = NULL;
	write_move(&sql, move->tracked, move->is != NULL, move->to_be != NULL);
	assert(!sql.cut);
	if (sqlite3_prepare_v2(store->db, buffer, -1, &stmt, NULL) != SQLITE_OK)
		return store_fail(store, err);
	struct row row = { stmt, 0, false };
	put_text(&row, move->is);
	if (move->to_be != NULL)
		put_text(&row, move->to_be);
	bool good = sqlite3_step(stmt) == SQLITE_DONE || store_fail(store, err);
	sqlite3_finalize(stmt);
	return good;
}

/*
 * The moves that a statement gives for a number, all read before the first is made: making
 * them writes to the very table they are read from.
 */
static bool read_moves(struct store *store, enum stmt which, int64_t number, struct move **first,
                       struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, which, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, number);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		struct move *move = arena_alloc(arena, sizeof *move);
		move->tracked = tracked_named(get_text(&row, arena));
		move->is = get_any_text(&row, arena);
		move->to_be = get_any_text(&row, arena);
		row.bad |= move->tracked == NULL || (move->is == NULL && move->to_be == NULL);
		if (!store_row_fits(store, &row, err))
			return false;
		*first = move;
		first = &move->next;
	}
}

static bool make_moves(struct store *store, enum stmt which, int64_t number, struct arena *arena, struct err *err)
{
	struct move *move = NULL;
	if (!read_moves(store, which, number, &move, arena, err))
		return false;
	for (; move != NULL; move = move->next)
		if (!make_move(store, move, err))
			return false;
	return true;
}

bool store_take_back_after(struct store *store, int64_t seq, struct err *err)
{
	struct arena *arena = arena_new();
	bool good = make_moves(store, STMT_CHANGES_AFTER, seq, arena, err);
	arena_free(arena);
	return good;
}

/* --- undo and redo ---------------------------------------------------------- */

static const struct direction {
	enum action_kind kind;
	enum stmt find, changes;
	const char *state; /* of the action afterwards */
	const char *task;
} back = { ACTION_UNDO, STMT_ACTION_DONE_LAST, STMT_CHANGES_BACK, "undone", "undo the last action" },
  again = { ACTION_REDO, STMT_ACTION_UNDONE_FIRST, STMT_CHANGES_ON, "done", "bring the last action back" };

struct target {
	int64_t id;
	const char *words; /* NULL: there is none */
};

static bool find_target(struct store *store, enum stmt which, struct target *target, struct arena *arena,
                        struct err *err)
{
	bool found;
	struct row row = { store_stmt(store, which, err), 0, false };
	if (row.stmt == NULL || !store_next(store, row.stmt, &found, err))
		return false;
	if (found) {
		target->id = get_int(&row);
		target->words = get_text(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
	sqlite3_reset(row.stmt);
	return true;
}

static bool set_state(struct store *store, int64_t action, const char *state, struct err *err)
{
	struct row row = { store_stmt(store, STMT_ACTION_STATE, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, state);
	put_int(&row, action);
	return store_run(store, row.stmt, err);
}

static bool move_all(struct store *store, const struct direction *direction, const struct target *target,
                     struct stamp now, struct arena *arena, struct err *err)
{
	return store_action(store, direction->kind, target->words, target->id, now, err) &&
	       make_moves(store, direction->changes, target->id, arena, err) &&
	       set_state(store, target->id, direction->state, err);
}

static bool go(struct store *store, const struct direction *direction, struct stamp now, const char **what,
               struct arena *arena, struct err *err)
{
	struct target target = { 0 };
	if (!store_begin_logged(store, direction->task, err))
		return false;
	bool good = find_target(store, direction->find, &target, arena, err) &&
	            (target.words == NULL || move_all(store, direction, &target, now, arena, err));
	if (!store_end(store, good, err))
		return false;
	*what = target.words;
	return true;
}

bool store_undo(struct store *store, struct stamp now, const char **what, struct arena *arena, struct err *err)
{
	return go(store, &back, now, what, arena, err);
}

bool store_redo(struct store *store, struct stamp now, const char **what, struct arena *arena, struct err *err)
{
	return go(store, &again, now, what, arena, err);
}
