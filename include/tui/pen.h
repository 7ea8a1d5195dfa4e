/*
 * Writing down a page row by row. Rows above or below the area are drawn
 * nowhere: a pen that starts above it scrolls, one over no rows measures.
 */
#ifndef STEPDOWN_TUI_PEN_H
#define STEPDOWN_TUI_PEN_H

#include "tui/cells.h"

struct pen {
	struct area area;
	int row;      /* where the next line goes */
	int mark_row; /* where the mark stands, on a page that has one */
};

/* A pen at the same row in a part of the columns; `cols` below 0: to the end. */
struct pen pen_over(const struct pen *pen, int col, int cols);

/* Writes text from `col` to the right edge over as many rows as it takes. */
void pen_wrap(struct pen *pen, int col, enum style style, const char *text);

/* Writes a whole number that ends before `right`. */
void pen_number(const struct pen *pen, int right, enum style style, long number);

#endif
