/*
 * The calendar as it is drawn: a month, a quarter or a year of days, as a grid
 * or as a table of the same numbers. The screen and the command line draw it.
 */
#ifndef STEPDOWN_TUI_CALENDAR_PAGE_H
#define STEPDOWN_TUI_CALENDAR_PAGE_H

#include "base/text.h"
#include "core/calendar.h"
#include "tui/screen.h"

enum calendar_view { CALENDAR_MONTH, CALENDAR_QUARTER, CALENDAR_YEAR, CALENDAR_VIEWS };

/* What stands below the pain of a day, or under the weeks. */
enum calendar_overlay { OVERLAY_BEFORE, OVERLAY_LOAD, OVERLAY_READINESS, OVERLAY_SLEEP, OVERLAY_NONE, OVERLAYS };

/* The days of a view, whole weeks or not. */
struct calendar_span {
	struct day from, to;
};

struct calendar_page {
	const struct calendar *calendar;
	enum calendar_view view;
	enum calendar_overlay overlay;
	struct calendar_span span;
	struct day at;           /* chosen */
	bool chooses;            /* one is: a page that is printed has none */
};

/* The month, the quarter, or the year of twelve months that ends with the month of today or whole years before or after it. */
struct calendar_span calendar_span(enum calendar_view view, struct day day, struct day today);

/* "March 2026", "January - March 2026", "April 2025 - March 2026". */
void calendar_title(struct text *out, const struct calendar_span *span);
/* "right knee, outer, run": what is shown of the diary. */
void calendar_about(struct text *out, const struct calendar *calendar);

/* The same numbers row by row: days, or the weeks of a year. Draws from the row `top` on and returns how many rows there are. */
int calendar_table(struct area area, const struct calendar_page *page, int top);
/* The row of the table that the chosen day stands in. */
int calendar_table_row(const struct calendar_page *page);
/* The heads of its columns, in one row. */
void calendar_table_head(struct area area, const struct calendar_page *page);

/* "runs 6  green 5  open 1": a month, or several, in words of at most a line. */
void calendar_sum_words(struct text *out, const struct calendar_sum *sum, enum units units);

/* "a 19.4 km run, 16.0 before", "flare, 5 days". */
void calendar_happening_words(struct text *out, const struct happening *happening, enum units units);

/* The page in lines. */
void calendar_page_say(const struct calendar_page *page, struct lines *lines);

#endif
