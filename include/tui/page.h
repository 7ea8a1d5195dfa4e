/*
 * A page on a large terminal: what is told or asked in a column of a readable
 * width, and beside it what goes with the line in focus: its rule, its history.
 */
#ifndef STEPDOWN_TUI_PAGE_H
#define STEPDOWN_TUI_PAGE_H

#include "tui/cells.h"

struct page {
	struct area main;
	struct area side; /* no columns: there is no room beside */
};

/* True where a body has room for both. */
bool page_is_large(struct area body);

/* The parts of a body; the whole of it is the main one where it is not large. */
struct page page_of(struct area body);

/* Rows from line to line of a list of `count` lines: 2 where the body is large and they fit into `rows`, else 1. */
int page_step(struct area body, int count, int rows);

#endif
