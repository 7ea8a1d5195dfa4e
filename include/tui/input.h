/*
 * One line of text being typed, with the keys of readline.
 */
#ifndef STEPDOWN_TUI_INPUT_H
#define STEPDOWN_TUI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/cells.h"
#include "tui/keys.h"

enum { INPUT_BYTES = 80 };

struct input {
	char text[INPUT_BYTES]; /* UTF-8, NUL-ended */
	size_t cursor;          /* in bytes, at a character's beginning or the end */
};

extern const struct binding input_bindings[];

enum input_end {
	INPUT_GOES_ON,
	INPUT_TAKEN, /* Enter */
	INPUT_LEFT,  /* Esc or ^G: the caller puts back what stood before */
};

/* Takes one key. Keys that mean nothing here are swallowed: none of them runs as a command. */
enum input_end input_key(struct input *input, uint32_t key);

/* Inserts pasted text, controls and line ends left out, as much as there is room for. */
void input_paste(struct input *input, const char *text);

/* Draws the end of the text that fits around the cursor, and puts the terminal's cursor on it. */
void input_view(const struct input *input, struct area area, int row, int col, int columns);

#endif
