/*
 * What the Today screen stands on, for its three parts: keys (today_screen.c),
 * drawing (today_view.c) and plain lines (today_say.c).
 */
#ifndef STEPDOWN_TUI_TODAY_SCREEN_H
#define STEPDOWN_TUI_TODAY_SCREEN_H

#include "tables.h"

#include "base/text.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

struct today {
	struct screen screen;
	struct today_given given;
	int mark;             /* the marked row: first the unfinished session, where there is one, then the routines */
	char marked_id[64];   /* of the marked routine, "" none: finds the row again in new data */
	struct notice notice;
};

/* Rows the mark can stand on. */
int today_marks(const struct today *today);
/* The routine under the mark; NULL where that is the unfinished session or there is none. */
const struct today_routine *today_marked(const struct today *today);
/* True when nothing was ever done: the screen says what the program is. */
bool today_is_first(const struct today *today);
/* True when the waiting session can be taken up now. */
bool today_can_resume(const struct today *today);

const struct binding *today_bindings_now(const struct screen *screen);
void today_view(const struct screen *screen, struct area area, int64_t now_ms);
void today_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
