#include "support/check.h"

#include <dirent.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/store_diary.h"
#include "store_inner.h"
#include "support/faulty.h"
#include "support/files.h"

/* The files in the test's folder whose name begins with `prefix`; the last of them goes to `name`. */
static int files_like(const char *prefix, char *name, size_t size)
{
	int count = 0;
	DIR *folder = opendir(test_folder());
	assert_non_null(folder);
	for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
		if (strncmp(entry->d_name, prefix, strlen(prefix)) == 0) {
			snprintf(name, size, "%s", entry->d_name);
			count++;
		}
	closedir(folder);
	return count;
}

/* --- files that older programs wrote ------------------------------------------- */

static void load(const char *name, const char *sql_file)
{
	char path[512];
	snprintf(path, sizeof path, "%s/tests/store/versions/%s", TEST_SOURCE_DIR, sql_file);
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	static char sql[131072];
	size_t size = fread(sql, 1, sizeof sql - 1, file);
	fclose(file);
	sql[size] = '\0';
	test_file(name, "");
	changed(name, sql);
}

static void a_history_of_version_1_is_read_as_it_was_written(void **state)
{
	(void)state;
	load("one.db", "1.sql");
	struct store *store = opened("one.db");
	struct arena *arena = arena_new();
	struct history_session *rows;
	const char *glyphs, *what;
	size_t count;
	assert_true(store_history(store, &(struct history_query){ .with_sets = true }, &rows, &count, arena, NULL));
	assert_int_equal(count, 1);
	assert_string_equal(rows[0].title, "Strength B");
	assert_int_equal(rows[0].day.n, a_monday_day.n);
	assert_int_equal(rows[0].set_count, 12);
	assert_int_equal(rows[0].items[1].effort, 6);
	assert_true(store_setting(store, "glyphs", &glyphs, arena, NULL));
	assert_string_equal(glyphs, "half");
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "finished Strength B");
	arena_free(arena);
	store_close(store);
	assert_int_equal(asked("one.db", "PRAGMA user_version"), store_version);
}

static struct diary diary_of(struct store *store, struct arena *arena)
{
	struct diary diary;
	struct err err = { 0 };
	if (!store_diary(store, &diary, arena, &err))
		fail_msg("%s", err.text);
	return diary;
}

static void a_session_of_version_1_is_an_activity_of_the_diary(void **state)
{
	(void)state;
	load("session.db", "1.sql");
	struct store *store = opened("session.db");
	struct arena *arena = arena_new();
	struct diary diary = diary_of(store, arena);
	const char *what;
	assert_int_equal(diary.activity_count, 1);
	assert_true(diary.activities[0].guided);
	assert_int_equal(diary.activities[0].kind, ACTIVITY_STRENGTH);
	assert_int_equal(diary.activities[0].set_count, 12);
	assert_int_equal(diary.activities[0].exercises[1].effort, 6);
	assert_int_equal(diary.activities[0].exercises[1].form, NOT_KNOWN);
	/* What was logged before the newer columns were there is undone and done again all the same. */
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_int_equal(diary_of(store, arena).activity_count, 0);
	assert_true(store_redo(store, a_monday, &what, arena, NULL));
	assert_int_equal(diary_of(store, arena).activities[0].set_count, 12);
	store_close(store);
	arena_free(arena);
}

static void a_diary_of_version_2_is_read_as_it_was_written(void **state)
{
	(void)state;
	load("two.db", "2.sql");
	struct store *store = opened("two.db");
	struct arena *arena = arena_new();
	struct diary diary = diary_of(store, arena);
	struct plan_version plan;
	bool found;
	const char *what;
	assert_true(diary.intake.ready);
	assert_int_equal(diary.intake.born, 1988);
	assert_int_equal(diary.check_ins[0].sleep_min, 450);
	assert_int_equal(diary.activity_count, 3);
	assert_int_equal(diary.activities[1].distance_m, 5000);
	assert_int_equal(diary.activities[2].sets[0].held_s, 30);
	assert_int_equal(diary.tests[0].right, 22);
	assert_int_equal(diary.scores[0].total10, 880);
	assert_null(diary.tests[0].detail);
	assert_null(diary.scores[0].answers);
	assert_int_equal(diary.zone_pain_count, 0);
	assert_string_equal(diary.advice[0].text, "Run, but not downhill");
	assert_string_equal(diary.goals[0].text, "10 km by 2026-06-01");
	assert_true(diary.flare_words[0].begins);
	assert_int_equal(diary.changes[0].reason, REASON_TIME);
	assert_int_equal(diary.planned_count, 1);
	assert_true(store_plan_version(store, diary.planned[0].day, &plan, &found, arena, NULL));
	assert_string_equal(plan.json, "{\"days\":[{\"date\":\"2026-03-03\"}]}");
	assert_true(store_redo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "changed Strength B of 5 min");
	assert_int_equal(diary_of(store, arena).activities[0].settled_min, 20);
	store_close(store);
	arena_free(arena);
	assert_sound("two.db");
}

static void a_diary_of_version_3_is_read_as_it_was_written(void **state)
{
	(void)state;
	load("three.db", "3.sql");
	struct store *store = opened("three.db");
	struct arena *arena = arena_new();
	struct diary diary = diary_of(store, arena);
	const char *what;
	assert_int_equal(diary.activity_count, 3);
	assert_int_equal(diary.zone_pain_count, 2);
	assert_int_equal(diary.zone_pains[1].side, SIDE_RIGHT);
	assert_int_equal(diary.zone_pains[1].zone, ZONE_OUTER_LINE);
	assert_int_equal(diary.zone_pains[1].pain, 4);
	assert_int_equal(diary.zone_pains[1].quality, 1 << QUALITY_SHARP | 1 << QUALITY_STIFF);
	assert_string_equal(diary.experiments[0].candidate, "downhill");
	assert_int_equal(diary.experiments[0].order, 0x2d);
	assert_string_equal(diary.questions[1], "May I run downhill?");
	assert_string_equal(diary.tests[1].detail, "trunk pelvis");
	assert_string_equal(diary.scores[1].answers, "5 3 - 8");
	assert_true(store_redo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "where it hurt on 4 Mar");
	assert_int_equal(diary_of(store, arena).zone_pain_count, 1);
	store_close(store);
	arena_free(arena);
	assert_sound("three.db");
}

static void the_present_version_is_not_copied(void **state)
{
	(void)state;
	char name[256];
	make_history("present.db");
	store_close(opened("present.db"));
	assert_int_equal(files_like("present.db", name, sizeof name), 1);
}

/* --- the way from one version to the next ---------------------------------------- */

static const char *const adds_a_note[] = { "ALTER TABLE session ADD COLUMN note TEXT", NULL };
static const char *const fails[] = { "ALTER TABLE session ADD COLUMN mood TEXT", "INSERT INTO nowhere VALUES (1)", NULL };

/* The steps of this program and one more. */
static bool migrated(struct store *store, const char *const *more, struct err *err)
{
	struct migration steps[8];
	assert_true(store_version < 8);
	memcpy(steps, store_migrations, (size_t)store_version * sizeof *steps);
	steps[store_version] = (struct migration){ more };
	return store_migrate(store, steps, store_version + 1, err);
}

static void a_step_keeps_the_rows_and_leaves_a_copy_of_the_file_before_it(void **state)
{
	(void)state;
	char copy[256];
	struct stat at;
	make_history("step.db");
	struct store *store = opened("step.db");
	assert_true(migrated(store, adds_a_note, NULL));
	assert_true(migrated(store, adds_a_note, NULL));
	store_close(store);
	assert_int_equal(asked("step.db", "PRAGMA user_version"), store_version + 1);
	assert_int_equal(asked("step.db", "SELECT count(*) FROM session WHERE note IS NULL"), 1);
	assert_sound("step.db");
	assert_int_equal(files_like("step.db.", copy, sizeof copy), 1);
	assert_int_equal(stat(path_to(copy), &at), 0);
	assert_int_equal(at.st_mode & 0777, 0600);
	/* step.db.2026-03-02.v1 */
	assert_int_equal(strlen(copy), strlen("step.db.2026-03-02.v1"));
	assert_int_equal(asked(copy, "PRAGMA user_version"), store_version);
	store_close(opened(copy));
	assert_int_equal(asked(copy, "SELECT count(*) FROM session_set"), 12);
}

static void of_a_step_that_fails_nothing_remains(void **state)
{
	(void)state;
	struct err err = { 0 };
	make_history("fails.db");
	struct store *store = opened("fails.db");
	struct bytes before = bytes_of("fails.db");
	assert_false(migrated(store, fails, &err));
	assert_int_equal(err.code, ERR_SYSTEM);
	assert_non_null(strstr(err.text, "nowhere"));
	assert_same_bytes(before, "fails.db");
	free(before.at);
	assert_true(store_set_setting(store, "glyphs", "half", NULL));
	store_close(store);
}

static void without_room_for_the_copy_nothing_is_changed(void **state)
{
	(void)state;
	struct err err = { 0 };
	char copy[256];
	make_history("room.db");
	struct store *store = opened("room.db");
	struct bytes before = bytes_of("room.db");
	faulty_set(FAULT_FULL, 0);
	assert_false(migrated(store, adds_a_note, &err));
	faulty_set(FAULT_NONE, 0);
	assert_int_equal(err.code, ERR_FULL);
	assert_same_bytes(before, "room.db");
	assert_int_equal(files_like("room.db.", copy, sizeof copy), 0);
	assert_true(migrated(store, adds_a_note, NULL));
	free(before.at);
	store_close(store);
}

int main(void)
{
	faulty_install();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_history_of_version_1_is_read_as_it_was_written),
		cmocka_unit_test(a_session_of_version_1_is_an_activity_of_the_diary),
		cmocka_unit_test(a_diary_of_version_2_is_read_as_it_was_written),
		cmocka_unit_test(a_diary_of_version_3_is_read_as_it_was_written),
		cmocka_unit_test(the_present_version_is_not_copied),
		cmocka_unit_test(a_step_keeps_the_rows_and_leaves_a_copy_of_the_file_before_it),
		cmocka_unit_test(of_a_step_that_fails_nothing_remains),
		cmocka_unit_test(without_room_for_the_copy_nothing_is_changed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
