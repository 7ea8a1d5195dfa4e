/*
 * The `/` of a list or a page: letters that narrow it down while they are typed.
 */
#ifndef STEPDOWN_TUI_FILTER_H
#define STEPDOWN_TUI_FILTER_H

#include "tui/edit.h"
#include "tui/screen.h"

struct filter {
	struct edit now;
	struct edit kept; /* what stood before it was typed over */
	bool typing;
};

/* The letters are typed from now on. */
void filter_start(struct filter *filter);

/* Takes a key while the filter is typed; false when it is not, or the message is no key. */
bool filter_take(struct filter *filter, const struct msg *msg);

/* Lets everything through again; false when it did already. */
bool filter_clear(struct filter *filter);

/* True while it is typed or holds something back: then filter_view has something to show. */
bool filter_is_shown(const struct filter *filter);

/* Draws it into the row above the hints of a whole screen. */
void filter_view(const struct filter *filter, struct area area);

/* The same in a line, with how much it lets through. */
void filter_say(const struct filter *filter, int found, struct lines *lines);

#endif
