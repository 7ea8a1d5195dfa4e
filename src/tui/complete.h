/*
 * A word half typed on the : line, and how it ends.
 */
#ifndef STEPDOWN_TUI_COMPLETE_H
#define STEPDOWN_TUI_COMPLETE_H

#include "tui/screen.h"

struct completion {
	const char *begun;     /* at the end of the line */
	size_t begun_length;
	const char *shared;    /* what all words that begin so begin with */
	size_t shared_length;
	int count;             /* of those words */
};

/* `coach` tells which sessions can be named; NULL: none. */
struct completion complete_line(const char *line, const struct coach_view *coach);

#endif
