#include "store_inner.h"

#include "io/place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char opening[] = "open the history";

/* The folder of a file, "." for a bare name. */
static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? strdup(".") : strndup(path, slash == path ? 1 : (size_t)(slash - path));
	if (folder == NULL)
		die("out of memory");
	return folder;
}

/*
 * Sees to it that there is a file of ours, mode 0600 whatever the umask is;
 * SQLite gives its journal the mode of the file. One that may only be read is fine.
 */
static bool make_file(const char *path, bool *readonly, struct err *err)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	*readonly = false;
	if (fd < 0 && (errno == EACCES || errno == EROFS || errno == EPERM)) {
		int why = errno;
		fd = open(path, O_RDONLY | O_CLOEXEC);
		*readonly = true;
		if (fd < 0)
			errno = why;
	}
	/* Closed before SQLite opens the file: closing it later would drop the locks of this process. */
	return (fd >= 0 && close(fd) == 0) || store_fail_code(path, opening, SQLITE_CANTOPEN, errno, err);
}

static bool make_place(const char *path, bool *readonly, struct err *err)
{
	char *folder = folder_of(path);
	bool good = place_make_dir(folder, err) && make_file(path, readonly, err);
	if (good && access(folder, W_OK) != 0)
		*readonly = true;
	free(folder);
	return good;
}

/* True when a write was cut off here: its journal still stands beside the file. */
static bool was_cut_off(const char *path)
{
	char journal[4096];
	struct stat at;
	int length = snprintf(journal, sizeof journal, "%s-journal", path);
	return length < (int)sizeof journal && stat(journal, &at) == 0 && at.st_size > 0;
}

static bool connect(struct store *store, struct err *err)
{
	int flags = SQLITE_OPEN_NOMUTEX | (store->readonly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
	int code = sqlite3_open_v2(store->path, &store->db, flags, NULL);
	if (store->db == NULL)
		die("out of memory");
	if (code != SQLITE_OK)
		return store_fail(store, err);
	sqlite3_extended_result_codes(store->db, 1);
	sqlite3_busy_timeout(store->db, STORE_BUSY_MS);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	/* The triggers of the change log are temporary, and so is what a migration needs: none of it goes to a file. */
	return store_execute(store, "PRAGMA temp_store = MEMORY", err);
}

/* After a power cut the pages are looked through once; an ordinary start reads the header and no more. */
static bool check_pages(struct store *store, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	bool good = sqlite3_prepare_v2(store->db, "PRAGMA quick_check(1)", -1, &stmt, NULL) == SQLITE_OK &&
	            sqlite3_step(stmt) == SQLITE_ROW;
	if (!good)
		store_fail(store, err);
	else if (strcmp((const char *)sqlite3_column_text(stmt, 0), "ok") != 0)
		good = store_fail_code(store->path, opening, SQLITE_CORRUPT, 0, err);
	sqlite3_finalize(stmt);
	return good;
}

static bool prepare(struct store *store, struct err *err)
{
	bool cut_off = was_cut_off(store->path);
	if (!connect(store, err) || !store_schema_open(store, err) || (cut_off && !check_pages(store, err)))
		return false;
	if (sqlite3_db_readonly(store->db, "main") == 1)
		store->readonly = true;
	return true;
}

bool store_open(struct store **out, const char *path, struct err *err)
{
	bool readonly;
	if (!make_place(path, &readonly, err))
		return false;
	struct store *store = calloc(1, sizeof *store);
	char *name = strdup(path);
	if (store == NULL || name == NULL)
		die("out of memory");
	*store = (struct store){ .path = name, .task = opening, .readonly = readonly };
	if (!prepare(store, err)) {
		store_close(store);
		return false;
	}
	*out = store;
	return true;
}

void store_close(struct store *store)
{
	if (store == NULL)
		return;
	for (int i = 0; i < STMTS; i++)
		sqlite3_finalize(store->stmt[i]);
	sqlite3_close(store->db);
	free(store->path);
	free(store);
}

bool store_is_readonly(const struct store *store)
{
	return store->readonly;
}
