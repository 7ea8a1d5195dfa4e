/*
 * What the files about guided sessions share.
 */
#ifndef STEPDOWN_IO_STORE_SESSION_H
#define STEPDOWN_IO_STORE_SESSION_H

#include "store_inner.h"

/* The eleven columns of a dose, in the order of the schema. */
void put_dose(struct row *row, const struct dose *dose);
struct dose get_dose(struct row *row);

/* A time on the session's axis. */
int64_t get_time_ms(struct row *row);

/* The session `id` does not run (any more): says so; always false. */
bool store_session_is_over(const struct store *store, struct err *err);

/* The events of a session in their order, resolved, in `arena`. */
bool store_session_log(struct store *store, int64_t id, struct session_event **log, size_t *count,
                       struct arena *arena, struct err *err);

#endif
