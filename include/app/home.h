/*
 * What every command stands on: the clocks, the folders, the library, the history.
 */
#ifndef STEPDOWN_APP_HOME_H
#define STEPDOWN_APP_HOME_H

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"
#include "core/routine.h"
#include "core/settings.h"
#include "io/clock.h"
#include "io/library.h"
#include "io/place.h"
#include "io/store.h"

struct home {
	struct clock clock;
	struct stamp fixed;      /* what --now says; the clock reads it here, so a home is not copied */
	bool is_fixed;
	struct places places;
	struct settings settings;        /* built-in, the file, the environment and flags, the later before the earlier */
	bool for_programs;       /* what is told goes to one: it is JSON */
	bool may_write_settings; /* the folder of settings is not one that only happens to be there */
	struct faults *config_faults;    /* of the file and the environment: what has one is as if it were not there */
	struct library *library; /* NULL: it has faults, or was not asked for */
	struct faults *faults;
	struct store *store;     /* NULL: could not be opened, see `trouble` */
	struct err trouble;      /* why the history could not be opened */
	struct arena *arena;     /* lives as long as the home */
};

struct home_given {
	const char *data_dir, *config_dir, *now; /* NULL: the usual */
	const char *profile;  /* a folder of its own below the data; NULL: none */
	const char *zone;     /* in place of the machine's; NULL */
	const char *chosen[SETTINGS]; /* settings by flags, each NULL: none */
	bool coloured;        /* NO_COLOR does not count */
	bool uncoloured;
};

/* Finds folders, clock and settings; opens nothing. */
bool home_find(struct home *home, const struct home_given *given, struct err *err);

/*
 * Reads the library: ours and the person's own, or ours alone, in each case
 * under a professional's limits. False when it has faults: they are in
 * `faults`, and there is no library.
 */
bool home_read_library(struct home *home, bool built_in_only);

/* True when there is a file of the history, whatever is in it. */
bool home_has_history(const struct home *home);

/* Opens the history, and makes it where there is none. False when it cannot be: the reason is in `trouble`. */
bool home_open_store(struct home *home);

void home_close(struct home *home);

struct stamp home_now(const struct home *home);
struct day home_today(const struct home *home);
int64_t home_mono_ms(const struct home *home);

/* Exercises of the library, none when there is no library. */
const struct exercise *home_exercises(const struct home *home, size_t *count);

/* A pain from which a session ends, by the library's rules. */
int home_pain_stop(const struct home *home);

/*
 * The plan of a routine for today: every slot filled with what the history
 * chose for it. In `arena`; NULL, with the reason, when a slot has no exercise.
 */
struct session_plan *home_plan(const struct home *home, const struct routine *routine, struct arena *arena,
                               struct err *err);

/* The plan of a routine as the library has it, whatever the history chose for its slots; false when it has none. */
bool home_usual_plan(const struct home *home, const struct routine *routine, struct session_plan *plan);

/*
 * "config.yaml has 2 faults, the first: FILE:LINE:COL: what; `stepdown config` lists all": NULL when it has
 * none. In `arena`.
 */
const char *home_settings_fault(const struct home *home, struct arena *arena);

/* "1 fault in the library: FILE:LINE:COL: what", for people; NULL when there is none. In `arena`. */
const char *home_first_fault(const struct home *home, struct arena *arena);

#endif
