/*
 * A file that is there as a whole or not at all: it is filled beside its
 * place and put there when nothing failed.
 */
#ifndef STEPDOWN_IO_WHOLE_FILE_H
#define STEPDOWN_IO_WHOLE_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/err.h"

struct whole_file {
	FILE *out;
	const char *path, *part;
};

/*
 * Begins one at `path`, readable by its owner alone; `path` must outlive it.
 * False when it cannot be, or when something else than an ordinary file is
 * there (a link, a device): nothing may take its place.
 */
bool whole_file_begin(struct whole_file *file, const char *path, struct arena *arena, struct err *err);

/* All of it is on the disk, beside its place; false, and it is gone, when it could not be written. */
bool whole_file_end(struct whole_file *file, struct err *err);

/* Puts it in its place, after its end; false, and it is gone, when that cannot be. */
bool whole_file_keep(struct whole_file *file, struct err *err);

/* Takes away what was filled so far. One that was never begun, or was kept, is left alone. */
void whole_file_drop(struct whole_file *file);

/*
 * Puts `bytes` in place of the file at `path`, or behind a link there, with
 * the mode it had, and makes the folder where that is missing.
 */
bool whole_file_replace(const char *path, const char *bytes, size_t length, struct arena *arena, struct err *err);

/*
 * The folder of `path` is this process's alone until whole_file_unlock, for
 * who reads a file to write it anew; it is waited for. Where it cannot be
 * locked everything goes on, as it would have without.
 */
int whole_file_lock(const char *path);
void whole_file_unlock(int lock);

#endif
