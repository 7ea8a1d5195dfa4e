/*
 * Many faults at once, each with its place: what lint prints.
 */
#ifndef STEPDOWN_IO_FAULTS_H
#define STEPDOWN_IO_FAULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"

struct fault {
	const char *file;
	int line, col;      /* 1-based, col in characters; 0 when the whole file is meant */
	const char *text;   /* what: "unknown key \"max_pian\"" */
	const char *hint;   /* NULL, or what to do: "did you mean \"max_pain\"?" */
	const char *source; /* NULL, or the line of the file, without its end */
};

enum { FAULTS_MAX = 1000 }; /* more are counted, not kept */

struct faults {
	struct fault *at;
	size_t count, cap;
	size_t left_out;     /* those above FAULTS_MAX */
	struct arena *arena; /* owns the texts */
};

struct faults *faults_new(void);
void faults_free(struct faults *faults);

/*
 * Adds a fault at a place, with a printf-like sentence. Of `at` the file, the
 * place, the hint and the source are used and copied; control characters in
 * any of them are made harmless, since they come from somebody's file.
 */
void faults_add(struct faults *faults, struct fault at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Sorts by file, line and column; faults of one place stay as they came. */
void faults_sort(struct faults *faults);

/* How many there are, those left out included. */
size_t faults_total(const struct faults *faults);

/* How many files have a fault; the faults must be sorted. */
size_t faults_files(const struct faults *faults);

/*
 * Writes `file:line:col: error: what (hint)`, then the line of the file and a
 * caret under the place, each ended by a newline.
 */
void fault_print(const struct fault *fault, struct text *out);

#endif
