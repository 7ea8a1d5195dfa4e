/*
 * A row of numbers to choose from, the chosen one reversed.
 */
#ifndef STEPDOWN_TUI_SCALE_H
#define STEPDOWN_TUI_SCALE_H

#include "tui/cells.h"

struct scale {
	int from, to;
	int gap;      /* columns from one number to the next */
	int chosen;   /* NOT_KNOWN: none */
	int usual;    /* shown strong; NOT_KNOWN: none */
	bool focus;   /* it is the one that is asked: its numbers are not quiet */
};

/* The column of a number from the scale's left end. */
int scale_col(const struct scale *scale, int number);

/* Draws it with its first number at (row, col). */
void scale_put(struct area area, int row, int col, const struct scale *scale);

#endif
