/*
 * One line of text being typed, with the keys of readline.
 */
#ifndef STEPDOWN_TUI_EDIT_H
#define STEPDOWN_TUI_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/cells.h"
#include "tui/keys.h"

enum { EDIT_BYTES = 80 };

struct edit {
	char text[EDIT_BYTES]; /* UTF-8, NUL-ended */
	size_t cursor;          /* in bytes, at a character's beginning or the end */
};

extern const struct binding edit_bindings[];

enum edit_end {
	EDIT_GOES_ON,
	EDIT_TAKEN, /* Enter */
	EDIT_LEFT,  /* Esc or ^G: the caller puts back what stood before */
};

/* Takes one key. Keys that mean nothing here are swallowed: none of them runs as a command. */
enum edit_end edit_key(struct edit *edit, uint32_t key);

/* Draws the end of the text that fits around the cursor, and puts the terminal's cursor on it. */
void edit_view(const struct edit *edit, struct area area, int row, int col, int columns);

#endif
