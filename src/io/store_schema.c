#include "store_inner.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"

/* The one number that a statement gives. */
static bool number(struct store *store, const char *sql, int *out, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool good = sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) == SQLITE_OK &&
	            sqlite3_step(stmt) == SQLITE_ROW;
	if (good)
		*out = sqlite3_column_int(stmt, 0);
	else
		store_fail(store, err);
	sqlite3_finalize(stmt);
	return good;
}

/* --- migration ----------------------------------------------------------- */

/* An empty file that only its owner may read, which VACUUM INTO then fills. False when the name is taken. */
static bool make_empty(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	return fd >= 0 && close(fd) == 0;
}

static bool today(struct store *store, char out[static DAY_TEXT], struct err *err)
{
	int n;
	if (!number(store, "SELECT unixepoch() / 86400", &n, err))
		return false;
	day_print((struct day){ n }, out);
	return true;
}

/* A name beside the file that is free: "stepdown.db.2026-03-02.v1", then "...v1-2" and on. */
static bool name_copy(struct store *store, int version, char *path, size_t size, struct err *err)
{
	enum { COPIES_A_DAY = 20 };
	char date[DAY_TEXT];
	if (!today(store, date, err))
		return false;
	for (int i = 1; i <= COPIES_A_DAY; i++) {
		struct text name = text_over(path, size);
		text_addf(&name, "%s.%s.v%d", store->path, date, version);
		if (i > 1)
			text_addf(&name, "-%d", i);
		if (!name.cut && make_empty(path))
			return true;
	}
	return store_fail_code(store->path, store->task, SQLITE_CANTOPEN, errno, err);
}

static bool copy_before(struct store *store, int version, struct err *err)
{
	char path[4096];
	sqlite3_stmt *stmt = NULL;
	store->task = "keep a copy of the older history beside it";
	if (!name_copy(store, version, path, sizeof path, err))
		return false;
	bool good = sqlite3_prepare_v2(store->db, "VACUUM INTO ?", -1, &stmt, NULL) == SQLITE_OK &&
	            sqlite3_bind_text(stmt, 1, path, -1, SQLITE_STATIC) == SQLITE_OK &&
	            sqlite3_step(stmt) == SQLITE_DONE;
	if (!good) {
		store_fail(store, err);
		unlink(path);
	}
	sqlite3_finalize(stmt);
	return good;
}

static bool write_header(struct store *store, int version, struct err *err)
{
	char sql[256], ulid[ULID_TEXT];
	ulid_make((struct stamp){ 0 }, ulid);
	snprintf(sql, sizeof sql,
	         "INSERT OR IGNORE INTO setting VALUES ('machine', '%s');"
	         "PRAGMA application_id = %d; PRAGMA user_version = %d;",
	         ulid, STORE_APPLICATION_ID, version);
	return store_execute(store, sql, err);
}

static bool run_steps(struct store *store, const struct migration *steps, int count, struct err *err)
{
	int version;
	/* Read again under the lock: another program may have been faster. */
	if (!number(store, "PRAGMA user_version", &version, err))
		return false;
	if (version >= count)
		return true;
	for (; version < count; version++)
		for (const char *const *statement = steps[version].statements; *statement != NULL; statement++)
			if (!store_execute(store, *statement, err))
				return false;
	return write_header(store, count, err);
}

bool store_migrate(struct store *store, const struct migration *steps, int count, struct err *err)
{
	int version;
	if (!number(store, "PRAGMA user_version", &version, err) ||
	    (version > 0 && version < count && !copy_before(store, version, err)) ||
	    !store_begin(store, version == 0 ? "start a history" : "bring the older history up to date", err))
		return false;
	return store_end(store, run_steps(store, steps, count, err), err);
}

/* --- opening ------------------------------------------------------------- */

/*
 * SQLite counts pages and misses a last one that is cut short. A write that
 * is under way leaves whole pages; one that was cut off is rolled back by the time this is asked.
 */
static bool is_whole(struct store *store, struct err *err)
{
	int page_bytes;
	struct stat at;
	if (!number(store, "PRAGMA page_size", &page_bytes, err))
		return false;
	if (stat(store->path, &at) != 0)
		return store_fail_code(store->path, store->task, SQLITE_CANTOPEN, errno, err);
	return at.st_size % page_bytes == 0 || store_fail_code(store->path, store->task, SQLITE_CORRUPT, 0, err);
}

/*
 * Every commit reaches the disk, the folder's entry of the journal included.
 * Set after the look at the header, since it makes SQLite read the whole schema.
 */
static bool make_durable(struct store *store, struct err *err)
{
	return store_execute(store, "PRAGMA synchronous = EXTRA", err);
}

static bool is_empty(struct store *store, bool *empty, struct err *err)
{
	int tables;
	if (!number(store, "SELECT count(*) FROM sqlite_schema", &tables, err))
		return false;
	*empty = tables == 0;
	return true;
}

bool store_schema_open(struct store *store, struct err *err)
{
	int application, version;
	if (!number(store, "PRAGMA application_id", &application, err) ||
	    !number(store, "PRAGMA user_version", &version, err))
		return false;
	if (application == STORE_APPLICATION_ID && version == store_version)
		return is_whole(store, err) && make_durable(store, err);
	if (application == STORE_APPLICATION_ID && version > store_version)
		return err_at(err, ERR_NEWER, store->path, 0, 0,
		              "this history was written by a newer stepdown (version %d, this one knows %d). "
		              "Use that program; nothing was changed",
		              version, store_version);
	if (application == STORE_APPLICATION_ID && version < 1) /* ours has one from its first commit on */
		return store_fail_code(store->path, store->task, SQLITE_CORRUPT, 0, err);
	bool empty = false;
	if (application != STORE_APPLICATION_ID && !is_empty(store, &empty, err))
		return false;
	if (application != STORE_APPLICATION_ID && !(empty && application == 0 && version == 0))
		return store_fail_code(store->path, store->task, SQLITE_NOTADB, 0, err);
	return make_durable(store, err) && store_migrate(store, store_migrations, store_version, err);
}
