/* What the files of the day page share. */
#ifndef STEPDOWN_CORE_DAY_INNER_H
#define STEPDOWN_CORE_DAY_INNER_H

#include "core/day_page.h"

/* The knee over the day, from waking to the next morning (day_moment.c). */
const struct moment *day_moments(const struct day_page *page, const struct day_page_given *given, size_t *count,
                                 struct arena *arena);

/* An activity with what follows from it (day_entry.c). */
struct day_entry day_entry_of(const struct day_page_given *given, const struct chronicle_day *judged,
                              const struct activity *activity);

/* The days beside it (day_beside.c). */
void day_put_beside(struct day_page *page, const struct day_page_given *given);

/* What became of the plan of that day (day_wanted.c). */
void day_put_wanted(struct day_page *page, const struct day_page_given *given, struct arena *arena);

#endif
