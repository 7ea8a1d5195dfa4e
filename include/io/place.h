/*
 * Where things are on this machine: XDG folders, and the library's own.
 */
#ifndef STEPDOWN_IO_PLACE_H
#define STEPDOWN_IO_PLACE_H

#include "base/arena.h"
#include "base/err.h"

struct places {
	const char *data_dir;   /* the history */
	const char *config_dir; /* own exercises, settings */
	const char *state_dir;  /* last view, log */
	const char *store_file; /* data_dir/stepdown.db */
	const char *own_library; /* config_dir/exercises, whether it is there or not */
	const char *config_file; /* config_dir/config.yaml, whether it is there or not */
	const char *overlay; /* config_dir/overlay.yaml, whether it is there or not */
	const char *library_dir; /* ours */
};

/*
 * Finds the folders: `data_dir` and `config_dir` (NULL: by
 * XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, else below HOME; relative
 * values are ignored as the XDG specification asks). With `data_dir` given the state lives in it too.
 * Makes nothing. False when there is neither a HOME nor a folder given.
 */
bool places_find(struct places *out, const char *data_dir, const char *config_dir,
                 struct arena *arena, struct err *err);

/* Makes a folder and its parents with mode 0700; fine when it is there. */
bool place_make_dir(const char *path, struct err *err);

#endif
