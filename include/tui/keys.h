/*
 * Keys and the tables that bind them. Footer, help page and man page are made from the same tables.
 */
#ifndef STEPDOWN_TUI_KEYS_H
#define STEPDOWN_TUI_KEYS_H

#include <stddef.h>
#include <stdint.h>

/* A character, or one of these above all of Unicode. */
enum key {
	KEY_NONE_ = 0x110000, KEY_ENTER_, KEY_ESC_, KEY_TAB_, KEY_BACKTAB_, KEY_BACKSPACE_,
	KEY_UP_, KEY_DOWN_, KEY_LEFT_, KEY_RIGHT_, KEY_HOME_, KEY_END_, KEY_PAGE_UP_, KEY_PAGE_DOWN_, KEY_DELETE_,
	KEY_CLICK_, /* of the mouse, where the message says */
};
#define KEY_CTRL(letter) ((uint32_t)(letter) & 0x1fu)

struct binding {
	uint32_t key;
	int action;        /* the screen's own enum; 0 ends a table */
	const char *label; /* as shown: "Space", "+ -"; NULL: bound like the row before, not shown */
	const char *words; /* "pause"; for the hint line; NULL: on the help page only */
	const char *help;  /* a sentence for the help page; NULL: `words` will do */
};

/* The action of `key` in a table ended by action 0; 0 when there is none. */
int binding_find(const struct binding *bindings, uint32_t key);

#endif
