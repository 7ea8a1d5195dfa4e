/*
 * The library: YAML files -> exercises, sessions, sources, rules, tests, lessons and the programme.
 * All or nothing: a library with a fault is not used, and every fault of every file is told.
 */
#ifndef STEPDOWN_IO_LIBRARY_H
#define STEPDOWN_IO_LIBRARY_H

#include "base/arena.h"
#include "base/err.h"
#include "core/exercise.h"
#include "core/figure.h"
#include "core/routine.h"
#include "io/faults.h"

struct shelf; /* core/programme.h */

struct library; /* opaque; owns everything it gives */

struct library_from {
	const char *dir;     /* ours */
	const char *own_dir; /* the person's; NULL or missing: none */
	const char *overlay; /* the file of a professional's limits; NULL or missing: none */
	bool figures;        /* reads every figure at once, with its faults; else they are drawn when asked for */
};

/*
 * Reads ours and then the person's own, whose exercises and sessions add to
 * ours or replace them by id. False when there are faults: they are all in
 * `faults`, sorted by file and line, and `*out` is untouched.
 */
bool library_read(struct library **out, const struct library_from *from, struct faults *faults);

/* The same without an overlay. */
bool library_load(struct library **out, const char *dir, const char *own_dir, struct faults *faults);
void library_free(struct library *library);

/*
 * Reads the figures of an exercise, of it and the easier and harder ones that
 * may stand in for it, or of all, unless they were read before. False when a
 * file has faults: they are added to `faults`, once, and the exercise has no figure.
 */
bool library_draw(struct library *library, const struct exercise *exercise, struct faults *faults);
bool library_draw_chain(struct library *library, const struct exercise *exercise, struct faults *faults);
bool library_draw_all(struct library *library, struct faults *faults);

/* All of it for the pure floor; rules, tests, lessons and the programme are found there. */
const struct shelf *library_shelf(const struct library *library);

size_t library_files(const struct library *library); /* how many were read */
const struct exercise *library_exercises(const struct library *library, size_t *count); /* sorted: kind, then file order */
const struct routine *library_routines(const struct library *library, size_t *count);
const struct source *library_sources(const struct library *library, size_t *count);
const struct exercise *library_exercise(const struct library *library, const char *id); /* NULL: none */
const struct routine *library_routine(const struct library *library, const char *id);
const struct source *library_source(const struct library *library, const char *id);

#endif
