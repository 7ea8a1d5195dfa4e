#include "support/check.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include "store_inner.h"

static const char *path_to(const char *name)
{
	static char path[512];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	return path;
}

static struct store *opened(const char *path)
{
	struct store *store = NULL;
	struct err err = { 0 };
	if (!store_open(&store, path, &err))
		fail_msg("%s", err.text);
	return store;
}

static int mode_of(const char *path)
{
	struct stat at;
	assert_int_equal(stat(path, &at), 0);
	return (int)(at.st_mode & 0777);
}

static void a_new_history_is_its_owners_alone(void **state)
{
	(void)state;
	mode_t before = umask(0);
	store_close(opened(path_to("new/deeper/stepdown.db")));
	umask(before);
	assert_int_equal(mode_of(path_to("new/deeper/stepdown.db")), 0600);
	assert_int_equal(mode_of(path_to("new/deeper")), 0700);
	assert_int_equal(mode_of(path_to("new")), 0700);
}

static void a_file_of_no_bytes_is_a_new_history(void **state)
{
	(void)state;
	const char *path = test_file("empty.db", "");
	struct store *store = opened(path);
	struct arena *arena = arena_new();
	struct history_session *rows;
	size_t count = 9;
	assert_true(store_history(store, &(struct history_query){ 0 }, &rows, &count, arena, NULL));
	assert_int_equal(count, 0);
	assert_false(store_is_readonly(store));
	arena_free(arena);
	store_close(store);
}

static void a_setting_is_there_after_the_next_start(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const char *value = "?";
	struct store *store = opened(path_to("setting.db"));
	assert_true(store_setting(store, "glyphs", &value, arena, NULL));
	assert_null(value);
	assert_true(store_set_setting(store, "glyphs", "braille", NULL));
	assert_true(store_set_setting(store, "glyphs", "half", NULL));
	store_close(store);
	store = opened(path_to("setting.db"));
	assert_true(store_setting(store, "glyphs", &value, arena, NULL));
	assert_string_equal(value, "half");
	store_close(store);
	arena_free(arena);
}

static int pragma(struct store *store, const char *sql)
{
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	int value = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	return value;
}

static void every_connection_is_durable_and_trusts_no_schema(void **state)
{
	(void)state;
	for (int start = 0; start < 2; start++) {
		struct store *store = opened(path_to("durable.db"));
		assert_int_equal(pragma(store, "PRAGMA synchronous"), 3);
		assert_int_equal(pragma(store, "PRAGMA foreign_keys"), 1);
		assert_int_equal(pragma(store, "PRAGMA trusted_schema"), 0);
		assert_int_equal(pragma(store, "PRAGMA busy_timeout"), STORE_BUSY_MS);
		assert_int_equal(pragma(store, "SELECT journal_mode = 'delete' FROM pragma_journal_mode"), 1);
		assert_int_equal(pragma(store, "SELECT count(*) = sum(strict) FROM pragma_table_list"
		                               " WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"), 1);
		store_close(store);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_history_is_its_owners_alone),
		cmocka_unit_test(a_file_of_no_bytes_is_a_new_history),
		cmocka_unit_test(every_connection_is_durable_and_trusts_no_schema),
		cmocka_unit_test(a_setting_is_there_after_the_next_start),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
