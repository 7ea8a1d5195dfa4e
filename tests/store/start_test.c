#include "support/check.h"

#include <sqlite3.h>

#include "store_inner.h"
#include "support/faulty.h"
#include "support/files.h"
#include "support/fill.h"

/* --- every statement finds its rows by an index -------------------------------- */

/* Partial indexes over a handful of rows, however long the history is: running sessions, the tips of the undo log. */
static const char *const short_lists[] = {
	"USING INDEX session_running", "USING COVERING INDEX session_running",
	"USING INDEX action_done",     "USING COVERING INDEX action_done",
	"USING INDEX action_undone",   "USING COVERING INDEX action_undone",
};

/* These read a table from its one end to the other, in its own order: the diary is judged as a whole. */
static bool reads_all(enum stmt which)
{
	return which == STMT_PAGES || which == STMT_PAGES_UNPACKED || which == STMT_PLANNED || which == STMT_PLANS;
}

/* The sessions of a page of days are put in the order of their rows. */
static bool sorts_few(enum stmt which)
{
	return which == STMT_GUIDED;
}

/* A step that reads rows only up to the first, within one session or one JSON value, or what the query before it limited. */
static bool is_bounded(const char *step)
{
	if (strstr(step, "SCAN") == NULL)
		return true;
	if (strstr(step, "CONSTANT ROW") != NULL || strstr(step, "(subquery-") != NULL ||
	    strstr(step, "VIRTUAL TABLE") != NULL)
		return true;
	for (size_t i = 0; i < sizeof short_lists / sizeof short_lists[0]; i++)
		if (strstr(step, short_lists[i]) != NULL)
			return true;
	return false;
}

static void assert_bounded(struct store *store, enum stmt which)
{
	struct err err = { 0 };
	char sql[2048];
	sqlite3_stmt *plan, *stmt = store_stmt(store, which, &err);
	if (stmt == NULL)
		fail_msg("%s", err.text);
	snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", sqlite3_sql(stmt));
	assert_int_equal(sqlite3_prepare_v2(store->db, sql, -1, &plan, NULL), SQLITE_OK);
	while (sqlite3_step(plan) == SQLITE_ROW) {
		const char *step = (const char *)sqlite3_column_text(plan, 3);
		if ((!is_bounded(step) && !reads_all(which)) ||
		    (strstr(step, "USE TEMP B-TREE") != NULL && !sorts_few(which)))
			fail_msg("%s\n%s", step, sqlite3_sql(stmt));
	}
	sqlite3_finalize(plan);
}

static void every_statement_finds_its_rows_by_an_index(void **state)
{
	(void)state;
	struct store *store = opened("plans.db");
	for (int which = 0; which < STMTS; which++)
		if (which != STMT_BEGIN && which != STMT_COMMIT && which != STMT_ROLLBACK)
			assert_bounded(store, (enum stmt)which);
	store_close(store);
}

/* --- a start costs the same after ten days and after a thousand ------------------- */

/* What Today asks. */
static void ask_all(struct store *store, struct arena *arena)
{
	struct unfinished unfinished;
	struct last_time last;
	struct history_session *rows;
	const char *text;
	size_t count;
	bool found;
	const struct exercise *exercises = story_exercises(&count);
	assert_true(store_session_unfinished(store, exercises, count, &unfinished, &found, arena, NULL));
	assert_true(store_routine_last(store, "strength-b", &last, NULL));
	assert_true(store_routine_last(store, "none", &last, NULL));
	assert_true(store_slot_choice(store, "strength-b", 1, &text, arena, NULL));
	assert_true(store_slot_choice(store, "strength-b", 31, &text, arena, NULL));
	assert_true(store_last_time(store, "bridge", &last, NULL));
	assert_true(store_last_time(store, "none", &last, NULL));
	assert_true(store_history(store, &(struct history_query){ .limit = 10 }, &rows, &count, arena, NULL));
	assert_int_equal(count, 10);
	assert_true(store_setting(store, "glyphs", &text, arena, NULL));
}

static int steps_of_a_start(const char *name)
{
	struct store *store = opened(name);
	struct arena *arena = arena_new();
	int steps = 0;
	ask_all(store, arena);
	for (int i = 0; i < STMTS; i++)
		if (store->stmt[i] != NULL)
			steps += sqlite3_stmt_status(store->stmt[i], SQLITE_STMTSTATUS_VM_STEP, 0);
	arena_free(arena);
	store_close(store);
	return steps;
}

static void a_start_takes_the_same_steps_however_long_the_history_is(void **state)
{
	(void)state;
	static struct story story;
	struct store *store = opened("long.db");
	story_start(&story);
	story_follow(&story);
	fill_days(store, &story, 1, 12, (struct day){ a_monday_day.n - 1000 });
	store_close(store);
	int soon = steps_of_a_start("long.db");
	store = opened("long.db");
	fill_days(store, &story, 1, 988, a_monday_day);
	store_close(store);
	assert_int_equal(asked("long.db", "SELECT count(*) FROM session"), 1000);
	assert_int_equal(steps_of_a_start("long.db"), soon);
}

int main(void)
{
	faulty_install();
	faulty_set(FAULT_UNSYNCED, 0);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_statement_finds_its_rows_by_an_index),
		cmocka_unit_test(a_start_takes_the_same_steps_however_long_the_history_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
