/*
 * What the store recalls of one day beyond the diary: when it was told, what
 * was changed later, and its plan.
 */
#ifndef STEPDOWN_IO_STORE_DAY_H
#define STEPDOWN_IO_STORE_DAY_H

#include "core/day_record.h"
#include "io/store.h"

/*
 * The record of `day`, in `arena`: amendments of its activities, of its check-in and of the next morning's. What
 * was undone is not among them.
 */
bool store_day_record(struct store *store, struct day day, struct day_record *out, struct arena *arena,
                      struct err *err);

/* The reasons of the plan that was stored on `day`, in `arena`. */
bool store_day_why(struct store *store, struct day day, struct day_why *out, struct arena *arena, struct err *err);

#endif
