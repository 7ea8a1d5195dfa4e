#include "store_inner.h"

/* What a session looks like to those who read it back, and which sessions count as done. */
#define SESSION_COLUMNS \
	"id, ulid, routine_id, title, kind, status, started_unix_s, started_offset_s, ended_unix_s, " \
	"ended_offset_s, day, active_ms"
#define PLAN_COLUMNS "version, made_unix_s, made_offset_s, day, sessions, diary_seq, library"
#define ENDED "status IN ('finished', 'left')"
#define ENDED_THEN "(SELECT id FROM session WHERE " ENDED " AND day BETWEEN ? AND ?)"
#define DOSE_COLUMNS \
	"sets, reps, hold_s, duration_s, duration_max_s, distance_m, contacts, steps, on_s, off_s, each_way"

static const char *const texts[STMTS] = {
	[STMT_BEGIN] = "BEGIN IMMEDIATE",
	[STMT_COMMIT] = "COMMIT",
	[STMT_ROLLBACK] = "ROLLBACK",

	[STMT_SESSION_ADD] =
		"INSERT INTO session (ulid, routine_id, title, kind, status, started_unix_s, started_offset_s,"
		" day, lead_in_s, switch_s, rest_ends, pain_stop) VALUES (?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)",
	[STMT_ITEM_ADD] =
		"INSERT INTO session_item (session, item, slot, in_group, rest_s, exercise_id, exercise_name, "
		DOSE_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[STMT_TURN_ADD] = "INSERT INTO session_turn VALUES (?, ?, ?, ?, ?, ?)",
	[STMT_CLOCK_ADD] = "INSERT INTO session_clock VALUES (?, 0, ?, ?)",

	[STMT_EVENT_ADD] =
		"INSERT INTO session_event VALUES (?1, (SELECT coalesce(max(seq) + 1, 0) FROM session_event"
		" WHERE session = ?1), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq",
	[STMT_EVENT_TAKE_BACK] = "DELETE FROM session_event WHERE session = ? AND seq = ?",
	[STMT_CLOCK_SET] = "UPDATE session_clock SET at_ms = ?, unix_s = ?, offset_s = ? WHERE session = ?",

	[STMT_RUNNING] =
		"SELECT s.title, c.at_ms FROM session s JOIN session_clock c ON c.session = s.id WHERE s.id = ?",
	[STMT_SESSION_END] =
		"UPDATE session SET status = ?, ended_unix_s = ?, ended_offset_s = ?, active_ms = ? WHERE id = ?",
	[STMT_ITEM_END] =
		"UPDATE session_item SET (exercise_id, exercise_name, " DOSE_COLUMNS ", pain, pain_skipped,"
		" effort, effort_skipped, form, form_skipped, choice, skip, next_exercise_id)"
		" = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE session = ? AND item = ?",
	[STMT_SET_ADD] = "INSERT INTO session_set VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[STMT_PAUSE_ADD] = "INSERT INTO session_pause VALUES (?, ?, ?, ?, ?)",

	[STMT_UNFINISHED] =
		"SELECT s.id, s.routine_id, s.title, s.started_unix_s, s.started_offset_s, c.unix_s, c.offset_s,"
		" s.day, c.at_ms FROM session s JOIN session_clock c ON c.session = s.id"
		" WHERE s.status = 'running' ORDER BY s.id DESC LIMIT 1",
	[STMT_PLAN] =
		"SELECT routine_id, title, kind, lead_in_s, switch_s, rest_ends, pain_stop FROM session WHERE id = ?",
	[STMT_ITEMS] =
		"SELECT exercise_id, slot, in_group, rest_s, " DOSE_COLUMNS " FROM session_item"
		" WHERE session = ? ORDER BY item",
	[STMT_TURNS] =
		"SELECT item, set_index, rest_s, last_of_item FROM session_turn WHERE session = ? ORDER BY turn",
	[STMT_EVENTS] =
		"SELECT kind, at_ms, ref_ms, value, item, set_index, side FROM session_event"
		" WHERE session = ? ORDER BY seq",

	[STMT_HISTORY] =
		"SELECT " SESSION_COLUMNS " FROM session WHERE " ENDED " AND day BETWEEN ? AND ?"
		" ORDER BY day DESC, id DESC LIMIT ?",
	[STMT_HISTORY_OF_EXERCISE] =
		"SELECT " SESSION_COLUMNS " FROM session WHERE " ENDED " AND day BETWEEN ? AND ?"
		" AND EXISTS (SELECT 1 FROM session_item WHERE exercise_id = ?4 AND session = session.id)"
		" ORDER BY day DESC, id DESC LIMIT ?3",
	[STMT_HISTORY_ITEMS] =
		"SELECT exercise_id, exercise_name, item, pain, pain_skipped, effort, effort_skipped,"
		" form, form_skipped, choice, skip"
		" FROM session_item WHERE session = ? ORDER BY item",
	[STMT_HISTORY_SETS] =
		"SELECT exercise_id, exercise_name, item, set_index, side, status, reps, held_ms, rest_ms,"
		" pain, pain_skipped FROM session_set WHERE session = ? ORDER BY item, set_index, side",

	[STMT_LAST_TIME] =
		"SELECT s.day, i.pain, i.pain_skipped, i.effort, i.effort_skipped"
		" FROM session_item i CROSS JOIN session s ON s.id = i.session"
		" WHERE i.exercise_id = ? AND s." ENDED " AND EXISTS"
		" (SELECT 1 FROM session_set t WHERE t.session = i.session AND t.item = i.item AND t.status <> 'skipped')"
		" ORDER BY i.session DESC LIMIT 1",
	[STMT_ROUTINE_LAST] =
		"SELECT day, (SELECT max(pain) FROM session_item WHERE session = s.id), 0,"
		" (SELECT max(effort) FROM session_item WHERE session = s.id), 0"
		" FROM session s WHERE routine_id = ? AND " ENDED " ORDER BY day DESC, id DESC LIMIT 1",
	[STMT_SLOT_CHOICE] =
		"SELECT coalesce(i.next_exercise_id, i.exercise_id) FROM"
		" (SELECT id FROM session WHERE routine_id = ? AND " ENDED " ORDER BY day DESC, id DESC LIMIT 1)"
		" JOIN session_item i ON i.session = id AND i.slot = ?",

	[STMT_SETTING] = "SELECT value FROM setting WHERE key = ?",
	[STMT_SETTING_SET] =
		"INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",

	[STMT_GUIDED] =
		"SELECT id, ulid, routine_id, title, kind, status, started_unix_s, started_offset_s, day, active_ms"
		" FROM session WHERE " ENDED " AND day BETWEEN ? AND ? ORDER BY id",
	[STMT_GUIDED_ITEMS] =
		"SELECT session, exercise_id, pain, effort, form FROM session_item WHERE session IN " ENDED_THEN
		" ORDER BY session, item",
	[STMT_GUIDED_SETS] =
		"SELECT session, item, exercise_id, set_index, side, status, reps, held_ms, pain FROM session_set"
		" WHERE session IN " ENDED_THEN " ORDER BY session, item, set_index, side",
	[STMT_SESSION_OF] = "SELECT id, title FROM session WHERE ulid = ? AND " ENDED,
	[STMT_SESSION_HIDE] = "UPDATE session SET status = 'discarded' WHERE id = ?",

	/* A bare column beside max() is that of the row with the highest. */
	[STMT_PLANNED] = "SELECT day, sessions, max(version) FROM plan GROUP BY day ORDER BY day",
	[STMT_PLAN_NEWEST] = "SELECT version FROM plan WHERE day = ? ORDER BY version DESC LIMIT 1",
	[STMT_PLAN_ADD] =
		"INSERT INTO plan (made_unix_s, made_offset_s, day, sessions, diary_seq, library)"
		" VALUES (?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM change), ?)",
	[STMT_PIECE_OF] = "SELECT id FROM plan_piece WHERE hash = ?1 AND json = ?2",
	[STMT_PIECE_ADD] = "INSERT INTO plan_piece (hash, json) VALUES (?, ?)",
	[STMT_PART_ADD] = "INSERT INTO plan_part VALUES (?, ?, ?)",
	[STMT_PLAN_JSON] =
		"SELECT json FROM plan_part p CROSS JOIN plan_piece ON id = piece WHERE p.version = ? ORDER BY place",
	[STMT_PLAN_OF] =
		"SELECT " PLAN_COLUMNS " FROM plan WHERE day <= ? ORDER BY day DESC, version DESC LIMIT 1",
	[STMT_PLANS] = "SELECT " PLAN_COLUMNS " FROM plan ORDER BY version",

	[STMT_PAGES] = "SELECT page, format, packed FROM diary_page ORDER BY page",
	/* The newest is still written to. */
	[STMT_PAGES_UNPACKED] =
		"SELECT page FROM diary_page WHERE (packed IS NULL OR format IS NOT ?)"
		" AND page < (SELECT max(page) FROM diary_page)",
	[STMT_PAGE_KEEP] = "UPDATE diary_page SET format = ?, packed = ? WHERE page = ?",

	[STMT_ACTION_ADD] =
		"INSERT INTO action (ulid, machine, unix_s, offset_s, kind, state, target, words)"
		" VALUES (?, coalesce((SELECT value FROM setting WHERE key = 'machine'), ''), ?, ?, ?, 'done', ?, ?)",
	[STMT_ACTION_CUT] = "UPDATE action SET state = 'cut' WHERE kind = 'do' AND state = 'undone'",
	[STMT_ACTION_DONE_LAST] =
		"SELECT id, words FROM action WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1",
	[STMT_ACTION_UNDONE_FIRST] =
		"SELECT id, words FROM action WHERE kind = 'do' AND state = 'undone' ORDER BY id LIMIT 1",
	[STMT_ACTION_STATE] = "UPDATE action SET state = ? WHERE id = ?",
	[STMT_CHANGES_BACK] = "SELECT row_of, after, before FROM change WHERE action = ? ORDER BY seq DESC",
	[STMT_CHANGES_AFTER] = "SELECT row_of, after, before FROM change WHERE seq > ? ORDER BY seq DESC",
	[STMT_CHANGES_ON] = "SELECT row_of, before, after FROM change WHERE action = ? ORDER BY seq",

	/* A column that is compared as text would keep the index of the names out; with the + it is not. */
	[STMT_DAY_LOGGED] =
		"SELECT a.unix_s, a.offset_s, json_extract(" LOGGED_ROW ", '$.ulid'),"
		" json_extract(" LOGGED_ROW ", '$.day'), before, after"
		" FROM change c CROSS JOIN action a ON a.id = c.action"
		" WHERE a.kind = 'do' AND a.state = 'done' AND seq IN"
		" (SELECT seq FROM change WHERE row_of = 'check_in'"
		" AND " LOGGED_DAY " IN ('{\"day\":' || ?1 || ',', '{\"day\":' || (?1 + 1) || ',')"
		" UNION ALL SELECT seq FROM change WHERE row_of = 'activity'"
		" AND " LOGGED_ULID " IN (SELECT +ulid FROM activity WHERE day = ?1)) ORDER BY seq",
	[STMT_FIELDS_CHANGED] =
		"SELECT key, CAST(json_extract(?1, '$.' || key) AS TEXT), CAST(json_extract(?2, '$.' || key) AS TEXT)"
		" FROM json_each(json_patch(?1, ?2))"
		" WHERE json_extract(?1, '$.' || key) IS NOT json_extract(?2, '$.' || key) AND key <> 'start_offset_s'",
	[STMT_DAY_WHYS] =
		"SELECT json_extract(w.value, '$.rule'), json_extract(w.value, '$.text'),"
		" json_extract(w.value, '$.threshold'), json_extract(w.value, '$.otherwise'),"
		" json_extract(w.value, '$.inputs')"
		" FROM json_each(?1, '$.days') d CROSS JOIN json_each(d.value, '$.items') i"
		" CROSS JOIN json_each(i.value, '$.why') w WHERE json_extract(d.value, '$.date') = ?2"
		" UNION ALL SELECT json_extract(value, '$.rule'), json_extract(value, '$.text'),"
		" json_extract(value, '$.threshold'), json_extract(value, '$.otherwise'), json_extract(value, '$.inputs')"
		" FROM json_each(?1, '$.why')",
	[STMT_WHY_INPUTS] =
		"SELECT replace(json_extract(value, '$.name'), '_', ' '), json_extract(value, '$.name'),"
		" json_type(value, '$.value') = 'text', json_extract(value, '$.value'), json_extract(value, '$.date')"
		" FROM json_each(?)",
	[STMT_DAY_WANTED] =
		"SELECT json_extract(i.value, '$.id'), json_extract(i.value, '$.kind'), json_extract(i.value, '$.what'),"
		" json_extract(i.value, '$.title'), json_extract(i.value, '$.distance_m'),"
		" json_extract(i.value, '$.duration_s')"
		" FROM json_each(?1, '$.days') d CROSS JOIN json_each(d.value, '$.items') i"
		" WHERE json_extract(d.value, '$.date') = ?2",
};

sqlite3_stmt *store_stmt(struct store *store, enum stmt which, struct err *err)
{
	sqlite3_stmt **stmt = &store->stmt[which];
	if (*stmt == NULL &&
	    sqlite3_prepare_v3(store->db, texts[which], -1, SQLITE_PREPARE_PERSISTENT, stmt, NULL) != SQLITE_OK) {
		store_fail(store, err);
		return NULL;
	}
	sqlite3_reset(*stmt);
	sqlite3_clear_bindings(*stmt);
	return *stmt;
}

bool store_next(struct store *store, sqlite3_stmt *stmt, bool *more, struct err *err)
{
	int code = sqlite3_step(stmt);
	*more = code == SQLITE_ROW;
	if (*more)
		return true;
	if (code != SQLITE_DONE)
		store_fail(store, err);
	sqlite3_reset(stmt);
	return code == SQLITE_DONE;
}

bool store_run(struct store *store, sqlite3_stmt *stmt, struct err *err)
{
	bool more;
	return store_next(store, stmt, &more, err);
}

bool store_execute(struct store *store, const char *sql, struct err *err)
{
	return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK || store_fail(store, err);
}

bool store_run_plain(struct store *store, enum stmt which, struct err *err)
{
	sqlite3_stmt *stmt = store_stmt(store, which, err);
	return stmt != NULL && store_run(store, stmt, err);
}

bool store_begin(struct store *store, const char *task, struct err *err)
{
	store->task = task;
	if (store->readonly)
		return store_fail_code(store->path, task, SQLITE_READONLY, 0, err);
	return store_run_plain(store, STMT_BEGIN, err);
}

bool store_end(struct store *store, bool good, struct err *err)
{
	if (good && store_run_plain(store, STMT_COMMIT, err))
		return true;
	/* A full disk has taken the transaction back already; asking again would only be an error. */
	if (!sqlite3_get_autocommit(store->db))
		store_run_plain(store, STMT_ROLLBACK, NULL);
	return false;
}
