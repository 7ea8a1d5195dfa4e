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

/* False when something else than an ordinary file is at `path`: nothing may take its place. */
bool whole_file_may_be(const char *path, struct err *err);

/* Begins one at `path`, readable by its owner alone. False when it cannot be, or something else than a file is there. */
bool whole_file_begin(struct whole_file *file, const char *path, struct arena *arena, struct err *err);

/* All of it is on the disk, beside its place; false, and it is gone, when it could not be written. */
bool whole_file_end(struct whole_file *file, struct err *err);

/* Puts it in its place, after its end; false, and it is gone, when that cannot be. */
bool whole_file_keep(struct whole_file *file, struct err *err);

/* Takes away what was filled so far. One that was never begun, or was kept, is left alone. */
void whole_file_drop(struct whole_file *file);

#endif
