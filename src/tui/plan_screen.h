/* What the files of the plan screen share. */
#ifndef STEPDOWN_TUI_PLAN_SCREEN_H
#define STEPDOWN_TUI_PLAN_SCREEN_H

#include "base/text.h"
#include "tui/command.h"
#include "tui/everywhere.h"
#include "tui/glyph.h"
#include "tui/screens.h"
#include "tables.h"

enum plan_mode {
	PLAN_LOOK,
	PLAN_ITEM,  /* one item in full */
	PLAN_MOVE,  /* the mark is on the day it would go to */
	PLAN_SWAP,  /* the mark is on the item it would change places with */
	PLAN_SKIP,  /* the reason is asked */
};

enum plan_action {
	PLAN_BEFORE = 1, PLAN_AFTER, PLAN_UP, PLAN_DOWN, PLAN_WEEK_BEFORE, PLAN_WEEK_AFTER, PLAN_TODAY, PLAN_LAST,
	PLAN_OPEN, PLAN_START_MOVE, PLAN_START_SWAP, PLAN_START_SKIP, PLAN_WHY, PLAN_WHY_ALL, PLAN_WHAT_IF, PLAN_LOG, PLAN_POCKET, PLAN_CADENCE,
	PLAN_TABLE, PLAN_HISTORY, PLAN_COMMAND, PLAN_BACK,
};

enum { PLAN_TITLE = 64, PLAN_WHAT = 48, WEEK_DAYS = 7 };

/* An item that is being changed: its plan is made anew meanwhile. */
struct plan_held {
	struct day day;
	char what[PLAN_WHAT];
	char title[PLAN_TITLE];
};

struct plan_screen {
	struct screen screen;
	struct coach_view coach;
	struct notice notice;
	struct command command;
	enum plan_mode mode;
	struct day day;      /* marked */
	int item;            /* marked, in that day */
	bool table;          /* every item in a row of its own */
	int top;             /* of one item in full: the first row shown */
	int cols, rows;      /* of the terminal, as the last message told */
	struct plan_held held;
	char other[PLAN_WHAT];
	struct plan_change change;
	bool follows;        /* the mark goes to what was held, in the plan that comes */
};

/* The day of a plan; NULL where it has none. */
const struct planned_day *plan_shown_day(const struct plan *plan, struct day day);
/* The plan to draw: the one with the change while a change is tried. */
const struct plan *plan_shown(const struct plan_screen *plan);
/* The marked item; NULL where the day has none. */
const struct planned *plan_marked(const struct plan_screen *plan);
/* True for the item of a shown day that bears the mark: where one is moved, itself on its new day. */
bool plan_is_marked(const struct plan_screen *plan, const struct planned_day *day, size_t item);
/* Marks the item of the marked day that is what was held; the first one where there is none. */
void plan_mark_held(struct plan_screen *plan);
/* True when the last thing tried is the change that is being made. */
bool plan_is_tried(const struct plan_screen *plan);
struct day plan_monday(struct day day);

/* True where the week stands as cards: the area is the body. */
bool plan_has_cards(const struct plan_screen *plan, struct area body);

/* The bindings of the mode; `cards`: of the week as cards. */
const struct binding *plan_bindings_now(const struct plan_screen *plan, bool cards);

/* Takes a key in PLAN_MOVE, PLAN_SWAP and PLAN_SKIP. */
void plan_change_start(struct plan_screen *plan, enum plan_mode mode, struct effects *fx);
void plan_change_key(struct plan_screen *plan, const struct msg *msg, struct effects *fx);

/* --- words ---------------------------------------------------------------- */

/* The title up to its first number: "Run-walk"; `*rest` is what follows it, "4/1 x 5". */
void plan_title_words(struct text *out, const struct planned *item, const char **rest);
/* "kept", "today", "waits", and its mark; false where there is nothing to say. */
struct plan_status { const char *word; enum glyph glyph; bool has_glyph; enum style style; };
bool plan_day_status(const struct plan *plan, const struct planned_day *day, struct plan_status *out);
/* "Thu waits for this morning: 0 or 1 stage 8, ..."; the first word is the day's. Empty when nothing waits. */
void plan_waits_words(struct text *out, const struct plan *plan, char day[static 8]);
/* "Move Strength B from Tue 17 Mar to Thu 19 Mar". */
void plan_change_words(struct text *out, const struct plan_screen *plan);
/* Sum of a week's days in tenths; false when a day of it is not known. */
bool plan_week_points(const struct plan *plan, struct day monday, int *tenths, int *highest);
/* Why there is no plan, and what to do; NULL when there is one. */
const char *plan_none_words(const struct plan *plan);
/* The letter of an item: R S C M B T, and – for rest. */
void plan_letter(struct text *out, const struct planned *item);
/* The first item of a day; NULL. */
const struct planned *plan_main_item(const struct planned_day *day);

/* --- drawing ---------------------------------------------------------------- */

enum { PLAN_CARD = 14, PLAN_WEEK_COLS = 7 * PLAN_CARD - 2 };

/* The highest day of so many weeks, in tenths. */
int plan_load_highest(const struct plan *plan, struct day monday, int weeks);
/* A bar and its number on the last row of the area, the head of the bars in a row of its own. */
void plan_load_bar_put(const struct plan *plan, const struct planned_day *day, struct area bars, int highest);
/* "day 51 highest   week 140" */
void plan_load_words(struct text *out, const struct plan *plan, struct day monday, int weeks);
void plan_load_head_put(const struct plan *plan, struct area row, struct day monday, int weeks);
enum style plan_load_style(const struct plan *plan, const struct planned_day *day);

/* Rows that the cards of a week and the bars under them take at least, and at most. */
int plan_cards_least(const struct plan_screen *plan);
int plan_cards_most(const struct plan_screen *plan);
/* Cards of `weeks` weeks beside each other, in all rows of the area. */
void plan_cards_view(const struct plan_screen *plan, struct area area, struct day monday, int weeks);
/* A list of days and items. */
void plan_rows_view(const struct plan_screen *plan, struct area area);
/* The week against the green weeks, what waits, the checks; or the change that is made. Gives the rows it takes. */
int plan_foot_view(const struct plan_screen *plan, struct area area);
/* One item in full, `top` rows scrolled; returns all its rows. */
int plan_item_view(const struct plan_screen *plan, const struct planned *item, struct area area, int top);
void plan_view(const struct screen *screen, struct area area, int64_t now_ms);
void plan_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
