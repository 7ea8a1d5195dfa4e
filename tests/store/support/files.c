#include "files.h"

#include <sqlite3.h>

#include "story.h"

const struct stamp a_monday = { 1772438400, 3600 };
const struct day a_monday_day = { 20514 };

const char *path_to(const char *name)
{
	enum { KEPT = 8, LONGEST = 512 };
	static char paths[KEPT][LONGEST];
	static int next;
	char *path = paths[next++ % KEPT];
	snprintf(path, LONGEST, "%s/%s", test_folder(), name);
	return path;
}

struct store *opened(const char *name)
{
	struct store *store = NULL;
	struct err err = { 0 };
	if (!store_open(&store, path_to(name), &err))
		fail_msg("%s: %s", name, err.text);
	return store;
}

struct bytes bytes_of(const char *name)
{
	FILE *file = fopen(path_to(name), "rb");
	assert_non_null(file);
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	struct bytes bytes = { .size = (size_t)ftell(file) };
	rewind(file);
	bytes.at = malloc(bytes.size + 1);
	assert_non_null(bytes.at);
	assert_int_equal(fread(bytes.at, 1, bytes.size, file), bytes.size);
	fclose(file);
	return bytes;
}

void write_bytes(const char *name, struct bytes bytes)
{
	FILE *file = fopen(path_to(name), "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes.at, 1, bytes.size, file), bytes.size);
	fclose(file);
}

void assert_same_bytes(struct bytes bytes, const char *name)
{
	struct bytes now = bytes_of(name);
	assert_int_equal(now.size, bytes.size);
	assert_memory_equal(now.at, bytes.at, bytes.size);
	free(now.at);
}

void make_history(const char *name)
{
	static struct story story;
	struct store *store = opened(name);
	int64_t id;
	story_start(&story);
	story_follow(&story);
	assert_true(store_session_start(store, &story.plan, a_monday, a_monday_day, &id, NULL));
	for (size_t i = 0; i < story.count; i++)
		assert_true(store_session_event(store, id, &story.log[i], a_monday, NULL));
	assert_true(store_session_end(store, id, &story.state, SESSION_FINISHED, a_monday, NULL));
	store_close(store);
}

static sqlite3 *outside(const char *name)
{
	sqlite3 *db;
	assert_int_equal(sqlite3_open_v2(path_to(name), &db, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	return db;
}

void assert_sound(const char *name)
{
	sqlite3 *db = outside(name);
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	assert_string_equal((const char *)sqlite3_column_text(stmt, 0), "ok");
	sqlite3_finalize(stmt);
	sqlite3_close(db);
}

int64_t asked(const char *name, const char *sql)
{
	sqlite3 *db = outside(name);
	sqlite3_stmt *stmt;
	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	int64_t number = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return number;
}

void changed(const char *name, const char *sql)
{
	sqlite3 *db = outside(name);
	char *why = NULL;
	if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK)
		fail_msg("%s: %s", sql, why);
	sqlite3_close(db);
}
