/*
 * What the library screen stands on, for its parts: keys (library_screen.c),
 * the filter (library_filter.c), the page (library_view.c) with the list
 * (library_list.c) and one exercise (library_detail.c), and plain lines
 * (library_say.c).
 */
#ifndef STEPDOWN_TUI_LIBRARY_SCREEN_H
#define STEPDOWN_TUI_LIBRARY_SCREEN_H

#include "tables.h"

#include "tui/everywhere.h"
#include "tui/filter.h"
#include "tui/screens.h"

struct library_screen {
	struct screen screen;
	struct library_given given;
	int *shown;             /* places of the exercises that the filter lets through */
	int shown_count;
	int mark;               /* in `shown` */
	struct filter filter;
	bool open;              /* one exercise in full */
	bool straight;          /* it was asked for by name: leaving it leaves the screen */
	int open_at;            /* its place */
	int top;                /* rows of it scrolled away */
	int view;               /* which of its figures */
	bool fault;             /* the usual fault is drawn beside it */
	bool sources;           /* in full */
	int64_t play_ms;        /* when the figure began to move; NOT_SET: it stands */
	struct notice notice;
};

/* The open exercise, else the marked one; NULL where the list is empty. */
const struct exercise *library_current(const struct library_screen *library);

/* Its source by id; NULL: none. */
const struct source *library_find_source(const struct library_screen *library, const char *id);

/* "", "own" or "own, in place of ours". */
const char *library_origin(const struct exercise *exercise);

/* How long one showing of the figure's movement takes. */
int64_t library_play_length_ms(const struct exercise *exercise);

const struct binding *library_bindings_now(const struct screen *screen);

/* Shows what the filter lets through; the mark stays on its exercise where that is among it. */
void library_filter(struct library_screen *library);

void library_view(const struct screen *screen, struct area area, int64_t now_ms);

/* Draws the list with its mark. */
void library_list_view(const struct library_screen *library, struct area area);

/* Draws `exercise` from its row `top` on; returns how many rows it has in all. */
int library_detail_view(const struct library_screen *library, const struct exercise *exercise, struct area area,
                        int top, int64_t now_ms);

/* The part of a screen's body that one exercise has to itself, right of the list where there is room for both. */
enum { LIBRARY_BOTH_COLS = 116, LIBRARY_LIST_COLS = 32 };
struct area library_detail_area(struct area body);

void library_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
