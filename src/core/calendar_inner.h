/* Shared between the files of the calendar. */
#ifndef STEPDOWN_CORE_CALENDAR_INNER_H
#define STEPDOWN_CORE_CALENDAR_INNER_H

#include "core/calendar.h"

/* What the year is remembered by; needs the chronicle. */
void calendar_remember(struct calendar *calendar, struct arena *arena);

/* The letters of kinds done, capital, and of what a planned day still has to do, small. */
void calendar_put_done(uint32_t kinds, char out[static CALENDAR_LETTERS + 1]);
void calendar_put_planned(const struct planned_day *day, char out[static CALENDAR_LETTERS + 1]);

/* Fills in worst, morning and usual. */
void calendar_put_pains(const struct calendar *calendar, const struct chronicle_day *day, struct calendar_day *out);

/* True when the filter lets the knee through. */
bool calendar_has_knee(const struct calendar *calendar, int knee);

#endif
