/*
 * config.yaml in the folder of settings: what of it holds, what is wrong with
 * it, and one line of it changed. The tables of core/settings.h are its schema.
 */
#ifndef STEPDOWN_IO_CONFIG_H
#define STEPDOWN_IO_CONFIG_H

#include "base/err.h"
#include "core/settings.h"
#include "io/faults.h"

/*
 * Takes over what the file at `path` says, into `arena`. A value with a fault
 * is left as it was; a file that is not there says nothing. Every fault goes
 * to `faults`. The settings name `path` as their source: it must outlive them.
 */
void config_read(struct settings *settings, const char *path, struct arena *arena, struct faults *faults);

/* The same of the bytes of a file, which faults call `name`. */
void config_read_bytes(struct settings *settings, const char *name, const char *bytes, size_t length,
                       struct arena *arena, struct faults *faults);

/* Takes over what the environment says; a variable that is empty says nothing. With `no_color` NO_COLOR takes the colours away. */
void config_read_environment(struct settings *settings, bool no_color, struct arena *arena, struct faults *faults);

/* Takes over one value, written as in the file, which faults and the settings call `name`. False with the fault when it cannot be. */
bool config_take(struct settings *settings, enum setting which, const char *value, enum setting_origin origin,
                 const char *name, struct arena *arena, struct faults *faults);

/* The file as the first run writes it: every key with what it means, each value commented out. In `arena`. */
const char *config_first(struct arena *arena);

/* Writes that file where there is none, mode 0600, and the folder where that is missing. True where there is one already. */
bool config_write_first(const char *path, struct err *err);

/*
 * Writes `value` (NULL: back to the built-in one) into the line of its key,
 * and leaves every other line as it is; a file that is not there is made. A
 * file with faults, and one whose line cannot be changed in place, stays as it is.
 */
bool config_set(const char *path, enum setting which, const char *value, struct err *err);

#endif
