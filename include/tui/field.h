/*
 * One line of text being typed, with the keys of readline.
 */
#ifndef STEPDOWN_TUI_FIELD_H
#define STEPDOWN_TUI_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/cells.h"
#include "tui/keys.h"

enum { FIELD_BYTES = 80 };

struct field {
	char text[FIELD_BYTES]; /* UTF-8, NUL-ended */
	size_t cursor;          /* in bytes, at a character's beginning or the end */
};

extern const struct binding field_bindings[];

enum field_end {
	FIELD_GOES_ON,
	FIELD_TAKEN, /* Enter */
	FIELD_LEFT,  /* Esc or ^G: the caller puts back what stood before */
};

/* Takes one key. Keys that mean nothing here are swallowed: none of them runs as a command. */
enum field_end field_key(struct field *field, uint32_t key);

/* Inserts pasted text, controls and line ends left out, as much as there is room for. */
void field_paste(struct field *field, const char *text);

/* Draws the end of the text that fits around the cursor, and puts the terminal's cursor on it. */
void field_view(const struct field *field, struct area area, int row, int col, int columns);

#endif
