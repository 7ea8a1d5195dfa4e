/* Histories in the test's folder, and their bytes. */
#ifndef STEPDOWN_TESTS_STORE_FILES_H
#define STEPDOWN_TESTS_STORE_FILES_H

#include "io/store.h"
#include "support/check.h"

/* The path of a file in the test's folder; each of the last eight stays valid. */
const char *path_to(const char *name);

/* Opens the history `name` in the test's folder, or fails the test with its sentence. */
struct store *opened(const char *name);

/* A copy of a file's bytes; the caller frees it. */
struct bytes {
	unsigned char *at;
	size_t size;
};
struct bytes bytes_of(const char *name);
void write_bytes(const char *name, struct bytes bytes);
void assert_same_bytes(struct bytes bytes, const char *name);

/* A history with one finished session in it. */
void make_history(const char *name);

/* What PRAGMA integrity_check says, looked at from outside. */
void assert_sound(const char *name);

/* The number that a query gives, asked from outside. */
int64_t asked(const char *name, const char *sql);

/* Runs SQL from outside. */
void changed(const char *name, const char *sql);

extern const struct stamp a_monday; /* 2026-03-02T09:00+01:00 */
extern const struct day a_monday_day;

#endif
