/* A handful of exercises for tests, as the shipped library writes them, without reading it. */
#ifndef STEPDOWN_TESTS_SUPPORT_LIBRARY_H
#define STEPDOWN_TESTS_SUPPORT_LIBRARY_H

#include "core/exercise.h"
#include "core/routine.h"

/* A dose with no figure set. */
struct dose no_dose(void);

/* sets x reps at the four-phase tempo e-p-c-t that starts lowering, both sides at once, rest_s between sets. */
struct exercise counted_exercise(const char *id, int sets, int reps, const int tempo[static 4], int rest_s);

/* sets x one hold of `seconds`. */
struct exercise held_exercise(const char *id, int sets, int seconds, int rest_s);

/* A slot that keeps the exercise's own figures. */
struct slot slot_of(const char *exercise_id);

#endif
