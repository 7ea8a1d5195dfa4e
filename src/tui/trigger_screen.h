/*
 * What the trigger screen stands on, for its parts: keys (trigger_screen.c),
 * the list with its scale (trigger_screen_list.c), the pages about one thing,
 * a try and the flares (trigger_screen_page.c).
 */
#ifndef STEPDOWN_TUI_TRIGGER_SCREEN_H
#define STEPDOWN_TUI_TRIGGER_SCREEN_H

#include "tables.h"

#include "core/experiment.h"
#include "tui/everywhere.h"
#include "tui/page.h"
#include "tui/pen.h"
#include "tui/screens.h"
#include "tui/trigger_words.h"

enum trigger_page { TRIGGER_LIST, TRIGGER_TABLE, TRIGGER_ONE, TRIGGER_FLARES, TRIGGER_BEGIN, TRIGGER_STOP, TRIGGER_PAGES };

struct trigger_screen {
	struct screen screen;
	struct coach_view coach;
	struct arena *arena;             /* of what was found */
	struct triggers found;
	bool has_try;
	struct experiment_state try;     /* when has_try */
	enum trigger_page page;
	enum trigger_page behind;        /* the list or the table, under a page about one thing */
	int period;
	int mark, top;
	int runs;                        /* of a try that is about to begin */
	struct experiment asked;         /* of the last effect */
	struct notice notice;
};

/* The marked one; NULL: there is none. */
const struct trigger *trigger_marked(const struct trigger_screen *triggers);

/* True while a try takes runs, or waits for its last morning. */
bool trigger_is_trying(const struct trigger_screen *triggers);

/* "two years": what is looked at. */
const char *trigger_period_words(const struct trigger_screen *triggers);

/* The list or the table with the sentence of the marked one under it. */
void trigger_list_view(const struct trigger_screen *triggers, struct area body);

/* The list, or the table, alone; returns the row behind it. */
int trigger_rows_view(const struct trigger_screen *triggers, struct area area);
/* On a large terminal: the list with the flares under it, and beside it the page that is open, or about the marked one. */
void trigger_large_view(const struct trigger_screen *triggers, struct page page);
/* The try by lot that there is, if any. */
void trigger_try_put(struct pen *pen, const struct trigger_screen *triggers);

/* What a tall page has room for under the list: the days looked at, and those before flares. */
void trigger_more_put(struct pen *pen, const struct trigger_screen *triggers);

/* Draws the page from its row `top` on; returns how many rows it has. */
int trigger_page_view(const struct trigger_screen *triggers, struct area body, int top);

void trigger_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
