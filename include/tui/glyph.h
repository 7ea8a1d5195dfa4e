/*
 * The marks of the design, in UTF-8 and in ASCII, and the big digits and words.
 */
#ifndef STEPDOWN_TUI_GLYPH_H
#define STEPDOWN_TUI_GLYPH_H

#include "tui/cells.h"

enum glyph {
	GLYPH_RULE,      /* ─ - */
	GLYPH_DONE, GLYPH_NOW, GLYPH_TO_COME, /* ● ◐ ○  x @ o */
	GLYPH_MARK,      /* › > */
	GLYPH_MISSING,   /* · . */
	GLYPH_NONE,      /* – - */
	GLYPH_BAR_FULL, GLYPH_BAR_EMPTY,   /* █ ░  # . */
	GLYPH_LINE_FULL, GLYPH_LINE_EMPTY, /* ━ ─  = . */
	GLYPH_ARROW,     /* → > */
	GLYPH_ELLIPSIS,  /* … . */
	GLYPH_BRACKET_TOP, GLYPH_BRACKET_MIDDLE, GLYPH_BRACKET_BOTTOM, /* ┌ │ └  / | \ */
	GLYPH_BRACKET_END, /* ┘ / */
	GLYPH_BAR_TODAY,   /* ▓ * */
	GLYPH_GREEN, GLYPH_HOLD, GLYPH_STEP_BACK, GLYPH_WAITS, /* a verdict: ● ◆ ■ ○  + ! # ? */
	GLYPH_POINTS,      /* ▴ ^ */
	GLYPHS
};

/* The character of a mark on this grid: ASCII where the grid is. */
uint32_t glyph(const struct grid *grid, enum glyph which);
/* The same as a string, static. */
const char *glyph_text(const struct grid *grid, enum glyph which);

enum big {
	BIG_WORD,       /* 3 rows, 5 in ASCII */
	BIG_WORD_TWICE, /* the same twice as large, for a large terminal */
	BIG_5, BIG_7,   /* digits of so many rows */
	BIG_10, BIG_14, /* those twice as large */
};

/* Columns and rows that `text` takes; letters without a big form count as blanks. */
int big_width(const struct grid *grid, enum big size, const char *text);
int big_rows(const struct grid *grid, enum big size);
/* Draws it with its top left at (row, col) and returns the column behind it. */
int big_put(struct area area, int row, int col, enum big size, enum style style, const char *text);
/* True when every letter of `text` has a big form. */
bool big_has(const char *text);

/* A bar of `columns`, `share` in 0..1000 of it full. */
void bar_put(struct area area, int row, int col, int columns, enum style style, int share);

/*
 * A bar that stands on the last row of the area, as high as `value` of `most`
 * asks for: an eighth of a row is the smallest step, a whole row in ASCII.
 * Zero is a thin base, below zero (not known) a dot.
 */
void column_put(struct area area, int col, int columns, enum style style, int value, int most);

#endif
