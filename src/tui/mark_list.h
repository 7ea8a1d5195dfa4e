/*
 * A list of lines of which those that are true get a mark.
 */
#ifndef STEPDOWN_TUI_MARK_LIST_H
#define STEPDOWN_TUI_MARK_LIST_H

#include "tui/screen.h"

struct mark_list {
	const char *const *lines;
	int count;         /* at most 32 */
	int at;
	uint32_t marks;    /* a bit a line */
};

enum mark_end { MARKS_GO_ON, MARKS_TAKEN, MARKS_LEFT };

extern const struct binding mark_list_bindings[];

/* Takes a key of the list; MARKS_TAKEN: `marks` is the answer. */
enum mark_end mark_list_key(struct mark_list *list, uint32_t key);

/* Draws the list, the line of the mark in sight. */
void mark_list_view(const struct mark_list *list, struct area area);
void mark_list_say(const struct mark_list *list, struct lines *lines);

#endif
