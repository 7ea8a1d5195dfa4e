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

/* A thing that was done: followed with the program, told to the diary, or both. */
struct history_entry {
	const struct history_session *session; /* NULL: told alone */
	const struct activity *activity;       /* NULL: there is no diary */
};

struct history_screen {
	struct screen screen;
	const struct history_session *rows;
	size_t row_count;
	struct coach_view coach;               /* without a diary where there is none */
	struct history_entry *entries;         /* newest first */
	size_t count;
	int *shown;         /* places of the entries that the filter lets through */
	int shown_count;
	int mark;           /* in `shown` */
	struct filter filter;
	bool open;          /* the marked session in full */
	int top;
	struct notice notice;
};

/* The marked entry; NULL where there is none. */
const struct history_entry *history_marked(const struct history_screen *history);

/* What the list tells of an entry: "Run 5.2 km", sets or NOT_SET, minutes or NOT_SET, digits or ANSWER_*. */
void history_title(struct text *out, const struct history_screen *history, const struct history_entry *entry);
struct day history_day(const struct history_entry *entry);
int history_sets(const struct history_entry *entry);
int history_minutes(const struct history_entry *entry);
int history_pain(const struct history_entry *entry);
int history_effort(const struct history_entry *entry);
bool history_is_left(const struct history_entry *entry);
/* Fills `entries` from sessions and diary, newest first; room for the rows and all activities. */
size_t history_gather(const struct history_screen *history, struct history_entry *entries);

/* "19 Nov 2026". */
void history_date(struct text *out, struct day day);

void history_list_view(const struct history_screen *history, struct area area);

/* Draws an entry from its row `top` on; returns how many rows it has. */
int history_detail_view(const struct history_screen *history, const struct history_entry *entry, struct area area,
                        int top);

/* What was done in one set: repetitions, seconds held, "–" skipped, "·" not done; 0 is 0. */
void history_set_words(struct text *out, const struct history_set *set);

void history_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
