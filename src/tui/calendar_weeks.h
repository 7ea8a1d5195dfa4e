/* Weeks side by side on one axis, and the charts that stand on it. */
#ifndef STEPDOWN_TUI_CALENDAR_WEEKS_H
#define STEPDOWN_TUI_CALENDAR_WEEKS_H

#include "calendar_draw.h"

enum { CALENDAR_WEEKS = 54 }; /* the most that twelve months touch */

/* What a week adds up to; NOT_KNOWN where nothing is told. */
struct calendar_week {
	bool any;              /* a day of it is of the diary and over or told */
	int32_t run_m;
	int value;             /* of the overlay: points in tenths, mean readiness, mean minutes of sleep */
};

struct calendar_weeks {
	const struct calendar_page *page;
	struct day first;
	int count, label, width, end;
	int col[CALENDAR_WEEKS];
	struct calendar_week sum[CALENDAR_WEEKS];
};

struct calendar_weeks calendar_weeks_of(const struct calendar_page *page, int cols);
struct calendar_week calendar_week_sum(const struct calendar_page *page, struct day first);
bool calendar_week_begins_month(const struct calendar_weeks *weeks, int week);

/* Each fills its area. */
void calendar_put_distance(const struct calendar_weeks *weeks, struct area area);
void calendar_put_week_overlay(const struct calendar_weeks *weeks, struct area area);
void calendar_put_phases(const struct calendar_weeks *weeks, struct area area);

#endif
