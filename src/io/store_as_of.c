#include "store_diary_inner.h"

#include <stdlib.h>
#include <string.h>

static bool copy_pages(struct store *from, struct store *to, struct err *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(to->db, "main", from->db, "main");
	if (backup == NULL)
		return store_fail(to, err);
	int code = sqlite3_backup_step(backup, -1);
	sqlite3_backup_finish(backup);
	return code == SQLITE_DONE || store_fail_code(from->path, from->task, code, 0, err);
}

static struct store *new_copy(const struct store *store)
{
	struct store *copy = calloc(1, sizeof *copy);
	char *path = strdup(store->path);
	if (copy == NULL || path == NULL)
		die("out of memory");
	*copy = (struct store){ .path = path, .task = store->task };
	return copy;
}

/*
 * Without foreign keys: a session that had not begun yet goes, and what it left behind that
 * the log does not know, its events and turns, is seen by nobody without it.
 */
static bool connect(struct store *copy, struct err *err)
{
	if (sqlite3_open_v2(":memory:", &copy->db, SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		return copy->db != NULL ? store_fail(copy, err) : (die("out of memory"), false);
	sqlite3_db_config(copy->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
	sqlite3_db_config(copy->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	return true;
}

/* The copy is only for looking at: what is done in it would be lost. */
static bool wind_back(struct store *copy, int64_t seq, struct err *err)
{
	bool good = store_begin(copy, copy->task, err) && store_take_back_after(copy, seq, err);
	if (!store_end(copy, good, err))
		return false;
	copy->readonly = true;
	return true;
}

bool store_as_of(struct store **out, struct store *store, int64_t seq, struct err *err)
{
	store->task = "look at the history as it was";
	struct store *copy = new_copy(store);
	if (connect(copy, err) && copy_pages(store, copy, err) && wind_back(copy, seq, err)) {
		*out = copy;
		return true;
	}
	store_close(copy);
	return false;
}
