#include "support/check.h"

#include <sqlite3.h>
#include <unistd.h>

#include "store_inner.h"
#include "support/faulty.h"
#include "support/files.h"
#include "support/story.h"

/* --- the whole history as text, but for the log that undo itself writes ------ */

static const char *const tables[] = {
	"SELECT * FROM session ORDER BY id",
	"SELECT * FROM session_item ORDER BY session, item",
	"SELECT * FROM session_turn ORDER BY session, turn",
	"SELECT * FROM session_set ORDER BY session, item, set_index, side",
	"SELECT * FROM session_pause ORDER BY session, pause",
	"SELECT * FROM session_event ORDER BY session, seq",
	"SELECT session FROM session_clock ORDER BY session",
	"SELECT * FROM setting ORDER BY key",
};

static void dump_row(FILE *out, sqlite3_stmt *stmt)
{
	for (int i = 0; i < sqlite3_column_count(stmt); i++) {
		const char *value = (const char *)sqlite3_column_text(stmt, i);
		fprintf(out, "|%s", value != NULL ? value : "<null>");
	}
	fputc('\n', out);
}

static void dump_table(FILE *out, sqlite3 *db, const char *sql)
{
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
	fprintf(out, "%s\n", sql);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		dump_row(out, stmt);
	sqlite3_finalize(stmt);
}

static char *dump(const char *name)
{
	char *text = NULL;
	size_t size;
	sqlite3 *db;
	FILE *out = open_memstream(&text, &size);
	assert_non_null(out);
	assert_int_equal(sqlite3_open(path_to(name), &db), SQLITE_OK);
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
		dump_table(out, db, tables[i]);
	sqlite3_close(db);
	fclose(out);
	return text;
}

static void assert_dump(const char *name, const char *expected)
{
	char *now = dump(name);
	assert_string_equal(now, expected);
	free(now);
}

/* --- ends, undos and redos by chance, and the states they should lead to -------- */

enum { SESSIONS = 6 };

/* states[0] is before the first end, states[done] the present one, those up to `known` can be redone. */
struct past {
	struct story story[SESSIONS];
	int64_t id[SESSIONS];
	bool ended[SESSIONS + 1][SESSIONS];
	char *states[SESSIONS + 1];
	int done, known;
};

static void play(struct store *store, struct chance *chance, struct story *story, int64_t *id)
{
	story_start(story);
	assert_true(store_session_start(store, &story->plan, a_monday, a_monday_day, id, NULL));
	for (int steps = chance_between(chance, 0, 25); steps > 0 && story_step(story, chance); steps--)
		assert_true(store_session_event(store, *id, &story->log[story->count - 1], a_monday, NULL));
}

static void begin(struct store *store, struct past *past, struct chance *chance)
{
	for (int i = 0; i < SESSIONS; i++)
		play(store, chance, &past->story[i], &past->id[i]);
	past->states[0] = dump("undo.db");
}

static void forget(struct past *past, int from)
{
	while (past->known > from)
		free(past->states[past->known--]);
}

static void end_one(struct store *store, struct past *past, struct chance *chance)
{
	if (past->done == SESSIONS)
		return;
	int which = chance_between(chance, 0, SESSIONS - 1);
	while (past->ended[past->done][which])
		which = (which + 1) % SESSIONS;
	enum session_status status = (enum session_status)chance_between(chance, SESSION_FINISHED, SESSION_DISCARDED);
	assert_true(store_session_end(store, past->id[which], &past->story[which].state, status, a_monday, NULL));
	forget(past, past->done);
	memcpy(past->ended[past->done + 1], past->ended[past->done], sizeof past->ended[0]);
	past->known = ++past->done;
	past->ended[past->done][which] = true;
	past->states[past->done] = dump("undo.db");
}

static void undo_one(struct store *store, struct past *past, struct arena *arena)
{
	const char *what = "?";
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	if (past->done == 0) {
		assert_null(what);
		return;
	}
	assert_non_null(strstr(what, "Strength B"));
	assert_dump("undo.db", past->states[--past->done]);
}

static void redo_one(struct store *store, struct past *past, struct arena *arena)
{
	const char *what = "?";
	assert_true(store_redo(store, a_monday, &what, arena, NULL));
	if (past->done == past->known) {
		assert_null(what);
		return;
	}
	assert_non_null(strstr(what, "Strength B"));
	assert_dump("undo.db", past->states[++past->done]);
}

static void act(struct store *store, struct past *past, struct chance *chance, struct arena *arena)
{
	int what = chance_between(chance, 0, 9);
	if (what < 4)
		end_one(store, past, chance);
	else if (what < 7)
		undo_one(store, past, arena);
	else
		redo_one(store, past, arena);
}

static void undo_and_redo_lead_through_the_same_states_whatever_the_actions(void **state)
{
	(void)state;
	static struct past past;
	struct chance chance = chance_seed(2026);
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(20, 1000); round > 0; round--) {
		unlink(path_to("undo.db"));
		struct arena *arena = arena_new();
		struct store *store = opened("undo.db");
		past = (struct past){ 0 };
		begin(store, &past, &chance);
		for (int actions = 25; actions > 0; actions--)
			act(store, &past, &chance, arena);
		forget(&past, 0);
		free(past.states[0]);
		store_close(store);
		arena_free(arena);
	}
	faulty_set(FAULT_NONE, 0);
	assert_sound("undo.db");
}

/* --- what undo says and does to a session ------------------------------------------ */

static struct unfinished unfinished_in(struct store *store, bool *found, struct arena *arena)
{
	struct unfinished unfinished = { 0 };
	size_t count;
	const struct exercise *exercises = story_exercises(&count);
	assert_true(store_session_unfinished(store, exercises, count, &unfinished, found, arena, NULL));
	return unfinished;
}

static int64_t finished(struct store *store, struct story *story)
{
	int64_t id;
	story_start(story);
	story_follow(story);
	assert_true(store_session_start(store, &story->plan, a_monday, a_monday_day, &id, NULL));
	for (size_t i = 0; i < story->count; i++)
		assert_true(store_session_event(store, id, &story->log[i], a_monday, NULL));
	assert_true(store_session_end(store, id, &story->state, SESSION_FINISHED, a_monday, NULL));
	return id;
}

static void undoing_an_end_makes_the_session_an_unfinished_one_again(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("again.db");
	const char *what;
	bool found;
	int64_t id = finished(store, &story);
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "finished Strength B");
	struct unfinished unfinished = unfinished_in(store, &found, arena);
	assert_true(found);
	assert_int_equal(unfinished.id, id);
	assert_int_equal(unfinished.at_ms, story.state.now_ms);
	struct session now = session_replay(unfinished.plan, unfinished.log, unfinished.log_count, unfinished.at_ms);
	story_assert_same(&now, &story.state);
	store_close(store);
	store = opened("again.db");
	assert_true(store_redo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "finished Strength B");
	unfinished_in(store, &found, arena);
	assert_false(found);
	store_close(store);
	arena_free(arena);
}

static void after_a_new_event_nothing_can_be_redone(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("cut.db");
	const char *what;
	int64_t id = finished(store, &story);
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	struct session_event edit = { .kind = SESSION_EDIT_REPS, .at_ms = story.state.now_ms, .value = 3 };
	assert_true(store_session_event(store, id, &edit, a_monday, NULL));
	assert_true(store_redo(store, a_monday, &what, arena, NULL));
	assert_null(what);
	store_close(store);
	arena_free(arena);
}

static void a_start_is_not_undone(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("start.db");
	const char *what = "?";
	int64_t id;
	story_start(&story);
	assert_true(store_session_start(store, &story.plan, a_monday, a_monday_day, &id, NULL));
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_null(what);
	store_close(store);
	arena_free(arena);
}

static void the_change_log_only_grows_and_names_its_action(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("log.db");
	const char *what;
	finished(store, &story);
	int64_t rows = asked("log.db", "SELECT count(*) FROM change");
	int64_t last = asked("log.db", "SELECT max(seq) FROM change");
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_int_equal(asked("log.db", "SELECT max(seq) FROM change") > last, true);
	assert_int_equal(asked("log.db", "SELECT count(*) FROM change") > rows, true);
	assert_true(store_redo(store, a_monday, &what, arena, NULL));
	store_close(store);
	arena_free(arena);
	/* started, finished, undone, redone; each by this machine and with a name of its own. */
	assert_int_equal(asked("log.db", "SELECT count(DISTINCT ulid) FROM action WHERE length(machine) = 26"), 4);
	assert_int_equal(asked("log.db", "SELECT count(DISTINCT action) FROM change"), 4);
	assert_int_equal(asked("log.db", "SELECT count(*) FROM change WHERE row_of = 'session'"), 4);
}

static void the_change_log_knows_every_column_of_its_tables(void **state)
{
	(void)state;
	store_close(opened("columns.db"));
	for (int i = 0; i < store_tracked_count; i++) {
		const struct tracked *tracked = &store_tracked[i];
		char sql[160];
		int columns = 0;
		for (; tracked->columns[columns] != NULL; columns++) {
			snprintf(sql, sizeof sql, "SELECT count(*) FROM pragma_table_info('%s') WHERE cid = %d AND name = '%s'",
			         tracked->table, columns, tracked->columns[columns]);
			assert_int_equal(asked("columns.db", sql), 1);
		}
		snprintf(sql, sizeof sql, "SELECT count(*) FROM pragma_table_info('%s')", tracked->table);
		assert_int_equal(asked("columns.db", sql), columns);
		snprintf(sql, sizeof sql, "SELECT max(pk) FROM pragma_table_info('%s')", tracked->table);
		assert_int_equal(asked("columns.db", sql), tracked->keys);
	}
}

static void an_undo_that_fails_changes_nothing(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("failing.db");
	const char *what = "?";
	struct err err = { 0 };
	finished(store, &story);
	char *before = dump("failing.db");
	int good = 0;
	for (bool undone = false; !undone; good++) {
		faulty_set(FAULT_FULL, good);
		undone = store_undo(store, a_monday, &what, arena, &err);
		faulty_set(FAULT_NONE, 0);
		if (!undone) {
			assert_string_equal(what, "?");
			assert_int_equal(err.code, ERR_FULL);
			assert_dump("failing.db", before);
		}
	}
	assert_true(good > 1);
	assert_string_equal(what, "finished Strength B");
	free(before);
	store_close(store);
	arena_free(arena);
}

int main(void)
{
	faulty_install();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(undo_and_redo_lead_through_the_same_states_whatever_the_actions),
		cmocka_unit_test(undoing_an_end_makes_the_session_an_unfinished_one_again),
		cmocka_unit_test(after_a_new_event_nothing_can_be_redone),
		cmocka_unit_test(a_start_is_not_undone),
		cmocka_unit_test(the_change_log_only_grows_and_names_its_action),
		cmocka_unit_test(the_change_log_knows_every_column_of_its_tables),
		cmocka_unit_test(an_undo_that_fails_changes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
