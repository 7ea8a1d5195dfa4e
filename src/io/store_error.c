#include "store_inner.h"

#include <string.h>

/* Extended codes stand before the primary ones they belong to: the first that fits is taken. */
static const struct reason {
	int sqlite;
	enum err_code code;
	const char *why;
} reasons[] = {
	{ SQLITE_READONLY_DIRECTORY, ERR_READONLY,
	  "its folder may only be read. Make the folder writable, or choose another one with --data-dir" },
	{ SQLITE_READONLY_ROLLBACK, ERR_READONLY,
	  "a write was cut off and cannot be put right, since the folder may only be read. Make it writable once" },
	{ SQLITE_READONLY, ERR_READONLY,
	  "the file may only be read. Make it writable, or choose another folder with --data-dir" },
	{ SQLITE_FULL, ERR_FULL, "the disk is full. Make room; what was saved before is still there" },
	{ SQLITE_BUSY, ERR_BUSY, "another program is using it. Close that one, or wait a moment and try again" },
	{ SQLITE_LOCKED, ERR_BUSY, "another program is using it. Close that one, or wait a moment and try again" },
	{ SQLITE_NOTADB, ERR_FOREIGN,
	  "it is not a history of stepdown. Move it away or put a copy of yours back; nothing was changed" },
	{ SQLITE_CORRUPT, ERR_DAMAGED,
	  "the file is cut short or was changed by something else. Put a copy of it back; nothing was changed" },
	{ SQLITE_CANTOPEN, ERR_SYSTEM,
	  "it cannot be opened. Look at the folder and its permissions, or choose another with --data-dir" },
	{ SQLITE_IOERR, ERR_SYSTEM,
	  "the disk did not take or give the bytes. Look at the disk; what was saved before is still there" },
	{ SQLITE_CONSTRAINT, ERR_INPUT, "a value does not fit there. Nothing was changed" },
};

static const struct reason *reason_of(int code)
{
	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
		if (reasons[i].sqlite == code || reasons[i].sqlite == (code & 0xff))
			return &reasons[i];
	return NULL;
}

bool store_fail_code(const char *path, const char *task, int code, int system_errno, struct err *err)
{
	const struct reason *reason = reason_of(code);
	if (reason == NULL)
		return err_at(err, ERR_SYSTEM, path, 0, 0, "cannot %s: %s (%d)", task, sqlite3_errstr(code), code);
	if (reason->sqlite == SQLITE_CANTOPEN && system_errno != 0)
		return err_at(err, reason->code, path, 0, 0, "cannot %s: %s (%s)", task, reason->why,
		              strerror(system_errno));
	return err_at(err, reason->code, path, 0, 0, "cannot %s: %s", task, reason->why);
}

bool store_fail(const struct store *store, struct err *err)
{
	int code = sqlite3_extended_errcode(store->db);
	if (reason_of(code) == NULL)
		return err_at(err, ERR_SYSTEM, store->path, 0, 0, "cannot %s: %s (%d)", store->task,
		              sqlite3_errmsg(store->db), code);
	return store_fail_code(store->path, store->task, code, sqlite3_system_errno(store->db), err);
}
