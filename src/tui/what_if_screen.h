/* What the files of the what-if screen share. */
#ifndef STEPDOWN_TUI_WHAT_IF_SCREEN_H
#define STEPDOWN_TUI_WHAT_IF_SCREEN_H

#include "base/text.h"
#include "tables.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

enum { FORTNIGHT = 14 };

struct what_if_screen {
	struct screen screen;
	struct coach_view coach;
	struct notice notice;
	struct edit edit;
	bool typing;
	bool unread;             /* the line was given from outside and is still to be tried */
	bool full;               /* the records of the rules in full */
	int top;
	int morning;             /* assumed; NOT_KNOWN: as usual */
	bool has_change;
	struct plan_change change;
	char line[EDIT_BYTES];   /* that the change's words point into */
};

/* The what-if that answers the line; NULL while there is none. */
const struct what_if *what_if_tried(const struct what_if_screen *what_if);
/* "run on Sun 22 Mar, 5.0 km". */
void what_if_change_words(struct text *out, const struct what_if_screen *what_if);
/* True when a day is planned otherwise with the change than without. */
bool what_if_differs(const struct planned_day *before, const struct planned_day *after);
/* "run 2026-03-22 3.8km": what is tried in place of a run above the ceiling. */
void what_if_smaller_words(struct text *out, const struct what_if_screen *what_if);
/* "Rest → Run 5 km": what of a day goes and what comes. */
void what_if_day_words(struct text *out, const struct planned_day *before, const struct planned_day *after,
                       const char *between);

/* Two fortnights beside each other; nothing where there is no room. */
void what_if_chart_put(struct pen *pen, const struct what_if_screen *what_if, int bar_rows);
bool what_if_chart_tells_numbers(int cols);

/* The page below the line, `top` rows scrolled; returns all its rows. */
int what_if_page(const struct what_if_screen *what_if, struct area area, int top);
void what_if_view(const struct screen *screen, struct area area, int64_t now_ms);
void what_if_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
