/*
 * What the history screen stands on, for its parts: keys (history_screen.c),
 * the list (history_list.c) and one session (history_detail.c).
 */
#ifndef STEPDOWN_TUI_HISTORY_SCREEN_H
#define STEPDOWN_TUI_HISTORY_SCREEN_H

#include "tables.h"

#include "base/text.h"
#include "tui/everywhere.h"
#include "tui/filter.h"
#include "tui/screens.h"

struct history_screen {
	struct screen screen;
	const struct history_session *rows;
	size_t count;
	int *shown;         /* places of the rows that the filter lets through */
	int shown_count;
	int mark;           /* in `shown` */
	struct filter filter;
	bool open;          /* the marked session in full */
	int top;
	struct notice notice;
};

/* The marked session; NULL where there is none. */
const struct history_session *history_marked(const struct history_screen *history);

/* "19 Nov 2026". */
void history_date(struct text *out, struct day day);

void history_list_view(const struct history_screen *history, struct area area);

/* Draws a session from its row `top` on; returns how many rows it has. */
int history_detail_view(const struct history_session *session, struct area area, int top);

/* What was done in one set: repetitions, seconds held, "–" skipped, "·" not done; 0 is 0. */
void history_set_words(struct text *out, const struct history_set *set);

void history_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
