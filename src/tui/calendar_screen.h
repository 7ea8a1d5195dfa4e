/* What the files of the calendar screen share. */
#ifndef STEPDOWN_TUI_CALENDAR_SCREEN_H
#define STEPDOWN_TUI_CALENDAR_SCREEN_H

#include "base/arena.h"
#include "calendar_draw.h"
#include "tables.h"
#include "tui/command.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

enum calendar_mode {
	CALENDAR_LOOK,
	CALENDAR_CHOOSE, /* what of the diary is shown */
	CALENDAR_SEARCH, /* words are typed */
	CALENDAR_GOTO,   /* a date is typed */
};

enum calendar_action {
	CALENDAR_LEFT = 1, CALENDAR_RIGHT, CALENDAR_UP, CALENDAR_DOWN, CALENDAR_FIRST, CALENDAR_LAST, CALENDAR_BACK_ONE,
	CALENDAR_ON_ONE, CALENDAR_OPEN, CALENDAR_NEXT_OVERLAY, CALENDAR_FILTER, CALENDAR_FIND, CALENDAR_NEXT_FOUND,
	CALENDAR_FOUND_BEFORE, CALENDAR_JUMP, CALENDAR_AS_MONTH, CALENDAR_AS_QUARTER, CALENDAR_AS_YEAR, CALENDAR_TABLE,
	CALENDAR_TRIGGERS, CALENDAR_KNEE_MAP, CALENDAR_COMMAND, CALENDAR_LEAVE,
	CALENDAR_CLEAR, CALENDAR_DONE,
};

struct calendar_screen {
	struct screen screen;
	struct coach_view coach;
	struct arena *arena;     /* of the calendar */
	struct calendar calendar;
	struct calendar_page page;
	enum calendar_mode mode;
	bool table;
	int row;                 /* of the chooser */
	struct edit edit;        /* words or a date */
	char words[EDIT_BYTES];  /* that were looked for */
	struct arena *found_arena;
	const struct calendar_found *found;
	size_t found_count;
	int found_at;            /* the one that is shown; -1: none */
	struct command command;
	struct notice notice;
	int cols;                /* of the terminal, as the last message told */
};

/* True where the days stand as rows: asked for, or too narrow for a grid. */
bool calendar_is_table(const struct calendar_screen *calendar, int cols);

const struct binding *calendar_bindings_now(const struct screen *screen);

/* Puts the chosen day to `day`; where it lies outside of what the calendar has, a notice says so. */
void calendar_go(struct calendar_screen *calendar, struct day day);
/* Moves it as a key says. */
void calendar_move(struct calendar_screen *calendar, enum calendar_action action);
/* Goes to a date that is typed: 2026-03-14, 2026-03, today, monday. */
void calendar_go_to(struct calendar_screen *calendar, const char *words);

/* Looks for the words that were typed, and goes to the next or the one before. */
void calendar_find(struct calendar_screen *calendar);
void calendar_go_found(struct calendar_screen *calendar, int by);

/* The chooser of the filter. */
void calendar_choose_key(struct calendar_screen *calendar, uint32_t key, struct effects *fx);
void calendar_choose_view(const struct calendar_screen *calendar, struct area area);
enum { CALENDAR_CHOOSE_ROWS = 5 };

void calendar_screen_view(const struct screen *screen, struct area area, int64_t now_ms);

#endif
