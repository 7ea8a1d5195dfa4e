#include "support/check.h"

#include <sqlite3.h>

#include "io/store_diary.h"
#include "store_inner.h"
#include "support/faulty.h"
#include "support/files.h"
#include "support/play.h"

/* --- every table of the change log as text ------------------------------------------ */

static void dump_table(FILE *out, sqlite3 *db, const char *table)
{
	char sql[128];
	sqlite3_stmt *stmt;
	snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY 1, 2", table);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
	fprintf(out, "%s\n", table);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			const char *value = (const char *)sqlite3_column_text(stmt, i);
			fprintf(out, "|%s", value != NULL ? value : "<null>");
		}
		fputc('\n', out);
	}
	sqlite3_finalize(stmt);
}

static char *dump(sqlite3 *db)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	assert_non_null(out);
	for (int i = 0; i < store_tracked_count; i++)
		dump_table(out, db, store_tracked[i].table);
	fclose(out);
	return text;
}

static void assert_dump(sqlite3 *db, const char *expected)
{
	char *now = dump(db);
	assert_string_equal(now, expected);
	free(now);
}

/* --- undo and redo ------------------------------------------------------------------------ */

static void whatever_was_told_undo_and_redo_lead_through_the_same_states(void **state)
{
	(void)state;
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(30, 1500); round > 0; round--) {
		struct play play = play_begin("undo.db", (uint64_t)round);
		const char *what;
		char *states[PLAY_STEPS + 1];
		assert_true(play_session(&play));
		states[0] = dump(play.store->db);
		for (int i = 1; i <= PLAY_STEPS; i++) {
			assert_true(play_one(&play));
			states[i] = dump(play.store->db);
		}
		for (int i = PLAY_STEPS; i > 0; i--) {
			assert_true(store_undo(play.store, a_monday, &what, play.arena, NULL));
			assert_dump(play.store->db, states[i - 1]);
		}
		for (int i = 1; i <= PLAY_STEPS; i++) {
			assert_true(store_redo(play.store, a_monday, &what, play.arena, NULL));
			assert_non_null(what);
			assert_dump(play.store->db, states[i]);
		}
		for (int i = 0; i <= PLAY_STEPS; i++)
			free(states[i]);
		play_end(&play);
	}
	faulty_set(FAULT_NONE, 0);
	assert_sound("undo.db");
}

/* --- the past ------------------------------------------------------------------------------- */

static void the_history_is_seen_as_it_was_after_any_change(void **state)
{
	(void)state;
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(15, 500); round > 0; round--) {
		struct play play = play_begin("past.db", 1000 + (uint64_t)round);
		char *states[PLAY_STEPS + 1];
		int64_t seqs[PLAY_STEPS + 1];
		for (int i = 0; i <= PLAY_STEPS; i++) {
			if (i > 0)
				play_step(&play, i);
			states[i] = dump(play.store->db);
			seqs[i] = play_newest_change(play.store);
		}
		for (int i = 0; i <= PLAY_STEPS; i++) {
			struct store *then;
			struct err err = { 0 };
			if (!store_as_of(&then, play.store, seqs[i], &err))
				fail_msg("%s", err.text);
			assert_dump(then->db, states[i]);
			store_close(then);
			free(states[i]);
		}
		play_end(&play);
	}
	faulty_set(FAULT_NONE, 0);
}

static void the_past_is_only_looked_at(void **state)
{
	(void)state;
	struct play play = play_begin("look.db", 5);
	struct store *then;
	struct err err = { 0 };
	struct score score = { "akps", a_monday_day, 880, NULL };
	assert_true(play_score(&play));
	struct bytes before = bytes_of("look.db");
	assert_true(store_as_of(&then, play.store, 0, &err));
	struct diary diary;
	assert_true(store_diary(then, &diary, play.arena, &err));
	assert_int_equal(diary.score_count, 0);
	assert_false(store_score(then, &score, a_monday, &err));
	assert_int_equal(err.code, ERR_READONLY);
	store_close(then);
	assert_same_bytes(before, "look.db");
	free(before.at);
	play_end(&play);
}

/* --- a disk that is full ------------------------------------------------------------------------ */

static void a_deed_that_fails_changes_nothing(void **state)
{
	(void)state;
	for (int deed = 0; deed < PLAY_DEEDS; deed++) {
		struct play play = play_begin("full.db", 77);
		/* So that there is something to change and to delete. */
		assert_true(play_activity(&play));
		assert_true(play_deeds[deed](&play));
		char *before = dump(play.store->db);
		int good = 0;
		for (bool done = false; !done; good++) {
			faulty_set(FAULT_FULL, good);
			done = play_deeds[deed](&play);
			faulty_set(FAULT_NONE, 0);
			if (!done)
				assert_dump(play.store->db, before);
		}
		assert_true(good > 1);
		free(before);
		play_end(&play);
		assert_sound("full.db");
	}
}

/* --- plans ------------------------------------------------------------------------------------------ */

static void a_plan_is_kept_once_and_for_all(void **state)
{
	(void)state;
	struct play play = play_begin("plans.db", 3);
	struct day tuesday = { a_monday_day.n + 1 };
	struct plan_version *rows, plan;
	size_t count;
	const char *what;
	bool found;
	int version;
	assert_true(play_score(&play));
	assert_true(store_plan_keep(play.store, a_monday_day, "{\"days\":[]}", 2, "0.1.0", a_monday, &version, NULL));
	assert_int_equal(version, 1);
	assert_true(store_plan_keep(play.store, a_monday_day, "{\"days\":[]}", 2, "0.1.0", a_monday, &version, NULL));
	assert_int_equal(version, 1);
	assert_true(store_plan_keep(play.store, a_monday_day, "{\"days\":[1]}", 1, "0.1.0", a_monday, &version, NULL));
	assert_int_equal(version, 2);
	assert_true(store_plan_keep(play.store, tuesday, "{\"days\":[]}", 3, "0.1.0", a_monday, &version, NULL));
	assert_int_equal(version, 3);
	assert_true(store_undo(play.store, a_monday, &what, play.arena, NULL));
	assert_true(store_plan_versions(play.store, &rows, &count, play.arena, NULL));
	assert_int_equal(count, 3);
	assert_string_equal(rows[1].json, "{\"days\":[1]}");
	assert_int_equal(rows[1].diary_seq, 1);
	assert_true(store_plan_version(play.store, a_monday_day, &plan, &found, play.arena, NULL));
	assert_true(found && plan.version == 2);
	assert_true(store_plan_version(play.store, (struct day){ a_monday_day.n - 1 }, &plan, &found, play.arena, NULL));
	assert_false(found);
	struct diary diary;
	assert_true(store_diary(play.store, &diary, play.arena, NULL));
	assert_int_equal(diary.planned_count, 2);
	assert_int_equal(diary.planned[0].sessions, 1);
	assert_int_equal(diary.planned[1].sessions, 3);
	assert_int_equal(sqlite3_exec(play.store->db, "UPDATE plan_piece SET json = ''", NULL, NULL, NULL) & 0xff, SQLITE_CONSTRAINT);
	assert_int_equal(sqlite3_exec(play.store->db, "DELETE FROM plan", NULL, NULL, NULL) & 0xff, SQLITE_CONSTRAINT);
	play_end(&play);
}

/* Pieces of a plan by chance: items and reasons, many of them the same. */
static void random_json(struct chance *chance, char *out, size_t size)
{
	static const char *const pieces[] = { "{\"id\":\"2026-03-02/1\"", ",", "{\"rule\":\"R19\"}", "{\"rule\":\"D7\"}",
		"{\"date\":\"2026-03-02\",", "[]", "\xc3\xa9", "{\"rule\":" };
	size_t length = 0;
	out[0] = '\0';
	for (int count = chance_between(chance, 0, 60); count > 0 && length + 40 < size; count--)
		length += (size_t)snprintf(out + length, size - length, "%s",
		                           pieces[chance_next(chance) % (sizeof pieces / sizeof pieces[0])]);
}

static void plans_share_their_pieces_and_are_read_as_they_were_kept(void **state)
{
	(void)state;
	struct play play = play_begin("pieces.db", 9);
	static char json[40][2048];
	int version;
	faulty_set(FAULT_UNSYNCED, 0);
	for (int i = 0; i < 40; i++) {
		struct plan_version plan;
		bool found;
		random_json(&play.chance, json[i], sizeof json[i]);
		assert_true(store_plan_keep(play.store, (struct day){ i }, json[i], 1, "0.1.0", a_monday, &version, NULL));
		assert_int_equal(version, i + 1);
		assert_true(store_plan_version(play.store, (struct day){ i }, &plan, &found, play.arena, NULL));
		assert_string_equal(plan.json, json[i]);
	}
	faulty_set(FAULT_NONE, 0);
	play_end(&play);
	assert_true(asked("pieces.db", "SELECT count(*) FROM plan_piece") <
	            asked("pieces.db", "SELECT count(*) FROM plan_part") / 2);
	assert_int_equal(asked("pieces.db", "SELECT count(*) - count(DISTINCT json) FROM plan_piece"), 0);
}

int main(void)
{
	faulty_install();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whatever_was_told_undo_and_redo_lead_through_the_same_states),
		cmocka_unit_test(the_history_is_seen_as_it_was_after_any_change),
		cmocka_unit_test(the_past_is_only_looked_at),
		cmocka_unit_test(a_deed_that_fails_changes_nothing),
		cmocka_unit_test(a_plan_is_kept_once_and_for_all),
		cmocka_unit_test(plans_share_their_pieces_and_are_read_as_they_were_kept),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
