#include "support/check.h"

#include <sqlite3.h>
#include <unistd.h>

#include "io/store_diary.h"
#include "store_inner.h"
#include "support/diary_story.h"
#include "support/faulty.h"
#include "support/files.h"
#include "support/story.h"

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

/* --- actions by chance ----------------------------------------------------------------- */

struct play {
	struct store *store;
	struct chance chance;
	struct arena *arena;
	struct day day;
};


static struct day some_day(struct play *play)
{
	return (struct day){ a_monday_day.n + chance_between(&play->chance, 0, 3) };
}

static bool tell_intake(struct play *play)
{
	struct intake intake = random_intake(&play->chance);
	return store_intake(play->store, &intake, a_monday, NULL);
}

static bool tell_check_in(struct play *play)
{
	struct check_in check_in = random_check_in(&play->chance, some_day(play));
	return store_check_in(play->store, &check_in, a_monday, NULL);
}

/* An entry of the diary as it is, or NULL where it has none. */
static const struct activity *some_activity(struct play *play)
{
	struct diary diary;
	assert_true(store_diary(play->store, &diary, play->arena, NULL));
	if (diary.activity_count == 0)
		return NULL;
	return &diary.activities[chance_between(&play->chance, 0, (int)diary.activity_count - 1)];
}

static bool tell_activity(struct play *play)
{
	char id[27];
	struct activity activity = random_activity(&play->chance, some_day(play), play->arena);
	return store_activity(play->store, &activity, a_monday, id, NULL);
}

static bool change_activity(struct play *play)
{
	char id[27];
	const struct activity *before = some_activity(play);
	struct activity activity = random_activity(&play->chance, some_day(play), play->arena);
	if (before != NULL)
		activity.id = before->id;
	return store_activity(play->store, &activity, a_monday, id, NULL);
}

static bool delete_activity(struct play *play)
{
	const struct activity *activity = some_activity(play);
	return activity == NULL ? tell_activity(play)
	                        : store_activity_delete(play->store, activity->id, a_monday, NULL);
}

static bool tell_flare(struct play *play)
{
	struct flare_word word = { some_day(play), (enum side)chance_between(&play->chance, 0, 2),
		                   chance_between(&play->chance, 0, 1) == 1 };
	return store_flare_word(play->store, &word, a_monday, NULL);
}

static bool tell_advice(struct play *play)
{
	struct advice advice = { some_day(play), "Run on grass" };
	return store_advice(play->store, &advice, a_monday, NULL);
}

static bool tell_test(struct play *play)
{
	struct test_result result = { "heel-raise", some_day(play), (int16_t)chance_between(&play->chance, 0, 40), NOT_KNOWN,
		                      NOT_KNOWN, 2, "trunk" };
	return store_test_result(play->store, &result, a_monday, NULL);
}

static bool tell_score(struct play *play)
{
	struct score score = { "groc", some_day(play), (int16_t)chance_between(&play->chance, -30, 30), "5 3 - 8" };
	return store_score(play->store, &score, a_monday, NULL);
}

static bool tell_goal(struct play *play)
{
	struct goal goal = random_goal(&play->chance);
	return store_goal(play->store, &goal, a_monday, NULL);
}

static bool tell_plan_change(struct play *play)
{
	struct plan_change change = random_plan_change(&play->chance, some_day(play));
	return store_plan_change(play->store, &change, a_monday, NULL);
}

static bool tell_exclusion(struct play *play)
{
	struct exclusion exclusion = { "bridge", some_day(play), { 0 }, false, "the bench is gone" };
	return store_exclusion(play->store, &exclusion, a_monday, NULL);
}

static bool tell_zone_pains(struct play *play)
{
	struct zone_pain marks[KNEES * ZONES];
	struct day day = some_day(play);
	size_t count = random_zone_pains(&play->chance, day, marks);
	marks[count] = (struct zone_pain){ day, SIDE_LEFT, ZONE_BEHIND, 3, 0 };
	return store_zone_pains(play->store, day, marks, count > 0 ? count : 1, a_monday, NULL);
}

static bool tell_experiment(struct play *play)
{
	char id[27];
	struct experiment experiment = random_experiment(&play->chance, some_day(play));
	return store_experiment(play->store, &experiment, a_monday, id, NULL);
}

static bool tell_question(struct play *play)
{
	static const char *const questions[] = { "May I run downhill?", "How often?" };
	return store_question(play->store, chance_between(&play->chance, 0, REPORT_QUESTIONS - 1),
	                      questions[chance_between(&play->chance, 0, 1)], a_monday, NULL);
}

static bool follow_session(struct play *play)
{
	static struct story story;
	int64_t id;
	story_start(&story);
	story_follow(&story);
	bool good = store_session_start(play->store, &story.plan, a_monday, a_monday_day, &id, NULL);
	for (size_t i = 0; good && i < story.count; i++)
		good = store_session_event(play->store, id, &story.log[i], a_monday, NULL);
	return good && store_session_end(play->store, id, &story.state, SESSION_FINISHED, a_monday, NULL);
}

static bool (*const deeds[])(struct play *) = {
	tell_intake, tell_check_in, tell_activity, change_activity, delete_activity, tell_flare, tell_advice, tell_test,
	tell_score, tell_goal, tell_plan_change, tell_exclusion, tell_zone_pains, tell_experiment, tell_question,
};
enum { DEEDS = sizeof deeds / sizeof deeds[0], STEPS = 12 };

static bool do_one(struct play *play)
{
	return deeds[chance_between(&play->chance, 0, DEEDS - 1)](play);
}

static struct play begin(const char *name, uint64_t seed)
{
	unlink(path_to(name));
	return (struct play){ .store = opened(name), .chance = chance_seed(seed), .arena = arena_new() };
}

static void end(struct play *play)
{
	store_close(play->store);
	arena_free(play->arena);
}

/* --- undo and redo ------------------------------------------------------------------------ */

static void whatever_was_told_undo_and_redo_lead_through_the_same_states(void **state)
{
	(void)state;
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(30, 1500); round > 0; round--) {
		struct play play = begin("undo.db", (uint64_t)round);
		const char *what;
		char *states[STEPS + 1];
		assert_true(follow_session(&play));
		states[0] = dump(play.store->db);
		for (int i = 1; i <= STEPS; i++) {
			assert_true(do_one(&play));
			states[i] = dump(play.store->db);
		}
		for (int i = STEPS; i > 0; i--) {
			assert_true(store_undo(play.store, a_monday, &what, play.arena, NULL));
			assert_dump(play.store->db, states[i - 1]);
		}
		for (int i = 1; i <= STEPS; i++) {
			assert_true(store_redo(play.store, a_monday, &what, play.arena, NULL));
			assert_non_null(what);
			assert_dump(play.store->db, states[i]);
		}
		for (int i = 0; i <= STEPS; i++)
			free(states[i]);
		end(&play);
	}
	faulty_set(FAULT_NONE, 0);
	assert_sound("undo.db");
}

/* --- the past ------------------------------------------------------------------------------- */

static int64_t newest_change(struct store *store)
{
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_prepare_v2(store->db, "SELECT coalesce(max(seq), 0) FROM change", -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	int64_t seq = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return seq;
}

/* Deeds, sessions, undos and redos: the log remembers each state that ever was. */
static void step(struct play *play, int i)
{
	const char *what;
	if (i == STEPS / 2)
		assert_true(follow_session(play));
	else if (i % 4 == 3)
		assert_true(store_undo(play->store, a_monday, &what, play->arena, NULL));
	else if (i % 7 == 4)
		assert_true(store_redo(play->store, a_monday, &what, play->arena, NULL));
	else
		assert_true(do_one(play));
}

static void the_history_is_seen_as_it_was_after_any_change(void **state)
{
	(void)state;
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(15, 500); round > 0; round--) {
		struct play play = begin("past.db", 1000 + (uint64_t)round);
		char *states[STEPS + 1];
		int64_t seqs[STEPS + 1];
		for (int i = 0; i <= STEPS; i++) {
			if (i > 0)
				step(&play, i);
			states[i] = dump(play.store->db);
			seqs[i] = newest_change(play.store);
		}
		for (int i = 0; i <= STEPS; i++) {
			struct store *then;
			struct err err = { 0 };
			if (!store_as_of(&then, play.store, seqs[i], &err))
				fail_msg("%s", err.text);
			assert_dump(then->db, states[i]);
			store_close(then);
			free(states[i]);
		}
		end(&play);
	}
	faulty_set(FAULT_NONE, 0);
}

static void the_past_is_only_looked_at(void **state)
{
	(void)state;
	struct play play = begin("look.db", 5);
	struct store *then;
	struct err err = { 0 };
	struct score score = { "akps", a_monday_day, 880, NULL };
	assert_true(tell_score(&play));
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
	end(&play);
}

/* --- a disk that is full ------------------------------------------------------------------------ */

static void a_deed_that_fails_changes_nothing(void **state)
{
	(void)state;
	for (int deed = 0; deed < DEEDS; deed++) {
		struct play play = begin("full.db", 77);
		/* So that there is something to change and to delete. */
		assert_true(tell_activity(&play));
		assert_true(deeds[deed](&play));
		char *before = dump(play.store->db);
		int good = 0;
		for (bool done = false; !done; good++) {
			faulty_set(FAULT_FULL, good);
			done = deeds[deed](&play);
			faulty_set(FAULT_NONE, 0);
			if (!done)
				assert_dump(play.store->db, before);
		}
		assert_true(good > 1);
		free(before);
		end(&play);
		assert_sound("full.db");
	}
}

/* --- plans ------------------------------------------------------------------------------------------ */

static void a_plan_is_kept_once_and_for_all(void **state)
{
	(void)state;
	struct play play = begin("plans.db", 3);
	struct day tuesday = { a_monday_day.n + 1 };
	struct plan_version *rows, plan;
	size_t count;
	const char *what;
	bool found;
	int version;
	assert_true(tell_score(&play));
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
	end(&play);
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
	struct play play = begin("pieces.db", 9);
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
	end(&play);
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
