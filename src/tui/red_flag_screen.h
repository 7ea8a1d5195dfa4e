/*
 * The page that says to have the knee looked at. Plain: no charts, no colour.
 * Training opens again when advice is recorded, or when an answer is corrected.
 * Keys are in red_flag_screen.c, the page in red_flag_view.c.
 */
#ifndef STEPDOWN_TUI_RED_FLAG_SCREEN_H
#define STEPDOWN_TUI_RED_FLAG_SCREEN_H

#include "tables.h"

#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

struct red_flag_screen {
	struct screen screen;
	const struct coach_view *coach;
	struct edit advice;
	bool typing;
	int top; /* rows scrolled away */
	struct notice notice;
};

uint32_t red_flag_flags(const struct red_flag_screen *screen);

/* The part of a body that the page is written into, and how many of its rows have no room there. */
struct area red_flag_area(struct area body);
int red_flag_hidden(struct area page, const struct red_flag_screen *screen);

void red_flag_view(const struct screen *base, struct area area, int64_t now_ms);
void red_flag_say(const struct screen *base, struct lines *lines, int64_t now_ms);

#endif
