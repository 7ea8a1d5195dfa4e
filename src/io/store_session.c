#include "store_inner.h"

#include <stdio.h>
#include <string.h>

#include "store_session.h"

/* --- start ---------------------------------------------------------------- */

static bool add_session(struct store *store, const struct session_plan *plan, struct stamp now,
                        struct day day, int64_t *id, struct err *err)
{
	char ulid[ULID_TEXT];
	ulid_make(now, ulid);
	struct row row = { store_stmt(store, STMT_SESSION_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, ulid);
	put_text(&row, plan->routine_id);
	put_text(&row, plan->title);
	put_text(&row, plan->kind);
	put_stamp(&row, now);
	put_int(&row, day.n);
	put_int(&row, plan->lead_in_s);
	put_int(&row, plan->switch_s);
	put_word(&row, WORDS_REST_ENDS, (int)plan->rest_ends);
	put_int(&row, plan->pain_stop);
	if (!store_run(store, row.stmt, err))
		return false;
	*id = sqlite3_last_insert_rowid(store->db);
	return true;
}

static bool add_item(struct store *store, int64_t id, int index, const struct session_item *item, struct err *err)
{
	struct row row = { store_stmt(store, STMT_ITEM_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_int(&row, index);
	put_int(&row, item->slot);
	put_known(&row, item->group);
	put_int(&row, item->rest_s);
	put_text(&row, item->exercise->id);
	put_text(&row, item->exercise->name);
	put_dose(&row, &item->dose);
	return store_run(store, row.stmt, err);
}

static bool add_turn(struct store *store, int64_t id, int index, const struct session_turn *turn, struct err *err)
{
	struct row row = { store_stmt(store, STMT_TURN_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_int(&row, index);
	put_int(&row, turn->item);
	put_int(&row, turn->set);
	put_int(&row, turn->rest_s);
	put_int(&row, turn->last_of_item);
	return store_run(store, row.stmt, err);
}

static bool add_clock(struct store *store, int64_t id, struct stamp now, struct err *err)
{
	struct row row = { store_stmt(store, STMT_CLOCK_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_stamp(&row, now);
	return store_run(store, row.stmt, err);
}

static bool add_plan(struct store *store, int64_t id, const struct session_plan *plan, struct err *err)
{
	for (int i = 0; i < plan->items; i++)
		if (!add_item(store, id, i, &plan->item[i], err))
			return false;
	for (int i = 0; i < plan->turns; i++)
		if (!add_turn(store, id, i, &plan->turn[i], err))
			return false;
	return true;
}

bool store_session_start(struct store *store, const struct session_plan *plan, struct stamp now,
                         struct day day, int64_t *id, struct err *err)
{
	char words[128];
	int64_t row = 0;
	snprintf(words, sizeof words, "started %s", plan->title);
	if (!store_begin_logged(store, "start the session", err))
		return false;
	bool good = store_action(store, ACTION_START, words, NOT_SET, now, err) && store_cut_redo(store, err) &&
	            add_session(store, plan, now, day, &row, err) && add_plan(store, row, plan, err) &&
	            add_clock(store, row, now, err);
	if (!store_end(store, good, err))
		return false;
	*id = row;
	return true;
}

/* --- under way ------------------------------------------------------------ */

/* The clock row is there exactly while the session runs, so that moving it tells whether it does. */
static bool set_clock(struct store *store, int64_t id, int64_t at_ms, struct stamp now, struct err *err)
{
	struct row row = { store_stmt(store, STMT_CLOCK_SET, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, at_ms);
	put_stamp(&row, now);
	put_int(&row, id);
	if (!store_run(store, row.stmt, err))
		return false;
	return sqlite3_changes(store->db) == 1 || store_session_is_over(store, err);
}

/*
 * A commit that fails in its very last step may be on the disk. The event in
 * doubt was not acknowledged and comes again, so what is there of it goes first.
 */
static bool settle_doubt(struct store *store, int64_t id, struct err *err)
{
	if (store->doubt.session != id)
		return true;
	struct row row = { store_stmt(store, STMT_EVENT_TAKE_BACK, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_int(&row, store->doubt.seq);
	return store_run(store, row.stmt, err);
}

static bool add_event(struct store *store, int64_t id, const struct session_event *ev, struct stamp now,
                      int64_t *seq, struct err *err)
{
	bool added;
	struct row row = { store_stmt(store, STMT_EVENT_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_word(&row, WORDS_EVENT, (int)ev->kind);
	put_int(&row, ev->at_ms);
	put_int(&row, ev->ref_ms);
	put_int(&row, ev->value);
	put_int(&row, ev->item);
	put_int(&row, ev->set);
	put_int(&row, ev->side);
	put_stamp(&row, now);
	if (!store_next(store, row.stmt, &added, err))
		return false;
	*seq = sqlite3_column_int64(row.stmt, 0);
	sqlite3_reset(row.stmt);
	return true;
}

static bool save_event(struct store *store, int64_t id, const struct session_event *ev, struct stamp now,
                       struct err *err)
{
	int64_t seq;
	if (!store_begin(store, "save what was just done", err))
		return false;
	bool good = set_clock(store, id, ev->at_ms, now, err) && settle_doubt(store, id, err) &&
	            add_event(store, id, ev, now, &seq, err) && store_cut_redo(store, err);
	bool stands = store_end(store, good, err);
	if (good)
		store->doubt = stands ? (struct doubt){ 0 } : (struct doubt){ id, seq };
	return stands;
}

/* Under a running count: who waits longer for another program holds the next frame up. */
bool store_session_event(struct store *store, int64_t id, const struct session_event *ev, struct stamp now,
                         struct err *err)
{
	enum { KEY_WAIT_MS = 60 };
	sqlite3_busy_timeout(store->db, KEY_WAIT_MS);
	bool saved = save_event(store, id, ev, now, err);
	sqlite3_busy_timeout(store->db, STORE_BUSY_MS);
	return saved;
}

bool store_session_clock(struct store *store, int64_t id, int64_t at_ms, struct stamp now, struct err *err)
{
	store->task = "save where the session stands";
	if (store->readonly)
		return store_fail_code(store->path, store->task, SQLITE_READONLY, 0, err);
	/* One statement is a transaction of its own. The next repetition brings another: this one waits for nobody. */
	sqlite3_busy_timeout(store->db, 0);
	bool saved = set_clock(store, id, at_ms, now, err);
	sqlite3_busy_timeout(store->db, STORE_BUSY_MS);
	return saved;
}
