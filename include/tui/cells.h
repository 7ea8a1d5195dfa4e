/*
 * A grid of cells with meanings for styles. Screens draw into areas of it;
 * app/term.c puts it on the terminal. All drawing clips.
 */
#ifndef STEPDOWN_TUI_CELLS_H
#define STEPDOWN_TUI_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Meanings, not looks; app/term.c turns them into attributes. */
enum style {
	STYLE_TEXT, STYLE_STRONG, STYLE_QUIET, STYLE_FAINT, STYLE_RULE, STYLE_ACCENT, STYLE_ACCENT_STRONG, STYLE_KEY, STYLE_CURSOR,
	STYLE_PAIN0, STYLE_PAIN1, STYLE_PAIN2, STYLE_PAIN3, STYLE_PAIN4,
	STYLE_GREEN, STYLE_AMBER, STYLE_RED, STYLE_LOAD, STYLE_LOAD_NOW,
	STYLE_NEAR, STYLE_FAR, STYLE_WORK, STYLE_SCENE, STYLE_GHOST,
	STYLES
};

/* How figures and charts are drawn. */
enum glyphs { GLYPHS_BRAILLE, GLYPHS_HALF, GLYPHS_ASCII, GLYPH_SETS };

struct cell {
	uint32_t ch;    /* 0: the right half of a wide character */
	uint32_t mark;  /* a combining mark on it, 0 none */
	uint8_t style;  /* enum style */
};

struct grid {
	int rows, cols;
	bool ascii;            /* no character above 0x7e: others are replaced as they are drawn */
	int cursor_row, cursor_col; /* where the terminal's cursor stands; -1: hidden */
	struct cell *cell;     /* rows * cols */
};

/* A new grid of blanks; freed with grid_free (NULL accepted). Sizes below 0 count as 0. */
struct grid *grid_new(int rows, int cols);
void grid_free(struct grid *grid);
/* Forgets all that was drawn. */
void grid_resize(struct grid *grid, int rows, int cols);

/* A window on a grid; rows and cols may be 0. */
struct area {
	struct grid *grid;
	int row, col, rows, cols;
};

/* The whole grid, which must outlive the area. */
struct area area_all(struct grid *grid);
/* A part of an area, cut to it; rows or cols below 0: to its end. */
struct area area_sub(struct area area, int row, int col, int rows, int cols);

/* Puts text at (row, col) of the area and returns the column behind what was put; cut at both edges. */
int area_put(struct area area, int row, int col, enum style style, const char *text);
int area_putf(struct area area, int row, int col, enum style style, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
/* As area_put, with the last character in column `right` - 1. Returns the column it starts at. */
int area_put_right(struct area area, int row, int right, enum style style, const char *text);
/* As area_put, but a text that does not fit in `columns` ends in an ellipsis. */
int area_put_cut(struct area area, int row, int col, int columns, enum style style, const char *text);
/* One character, or `columns` of one that is a column wide. */
void area_set(struct area area, int row, int col, enum style style, uint32_t ch);
void area_fill(struct area area, int row, int col, int columns, enum style style, uint32_t ch);
/* Blanks in the whole area, and no cursor on the grid. */
void area_clear(struct area area);
/* Text over several lines; returns how many rows it took, at most `rows`. */
int area_wrap(struct area area, int row, int col, int columns, int rows, enum style style, const char *text);
/* Where the terminal's cursor goes: on the focus, for screen readers. */
void area_cursor(struct area area, int row, int col);

/* The grid as text, a line a row, blanks at the end of a row left out: for golden tests. Returns the bytes in `out`. */
size_t grid_text(const struct grid *grid, char *out, size_t size);

#endif
