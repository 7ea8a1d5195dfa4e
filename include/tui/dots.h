/*
 * A field of square dots, each with what it shows, and its turning into cells
 * of a grid: braille holds 2 x 4 dots, half blocks and ASCII 1 x 2.
 */
#ifndef STEPDOWN_TUI_DOTS_H
#define STEPDOWN_TUI_DOTS_H

#include "core/figure.h"
#include "tui/canvas.h"

/* What a dot shows; of two equal claims to a cell the later one wins. */
enum dot {
	DOT_NONE,     /* free: the scene may use it */
	DOT_HOLE,     /* empty, but the body's: a rim, the gaps of a tone */
	DOT_SCENE,
	DOT_GHOST,    /* what is no body: a band, a guide */
	DOT_FAULT,    /* where a limb goes astray */
	DOT_FAR, DOT_NEAR, DOT_HEAD,
	DOT_CREASE,   /* the line through the second toe, in the working leg */
	DOT_WORK,
	DOT_KINDS
};

/* Sets of dots, as bits 1u << enum dot. */
enum {
	DOTS_FREE = 1u << DOT_NONE,
	DOTS_BODY = 1u << DOT_FAR | 1u << DOT_NEAR | 1u << DOT_HEAD | 1u << DOT_CREASE | 1u << DOT_WORK,
	DOTS_ALL = (1u << DOT_KINDS) - 1,
};

struct dots {
	int cols, rows; /* in dots */
	enum glyphs glyphs;
	uint8_t at[CANVAS_ROWS * 4][CANVAS_COLS * 2];
};

/* A free field for an area of this many cells, cut to the largest. */
void dots_clear(struct dots *dots, int cell_cols, int cell_rows, enum glyphs glyphs);

/* Sets a dot whose present showing is one of `over`. */
void dots_set(struct dots *dots, int x, int y, enum dot dot, unsigned over);

/*
 * A tapered stroke with round ends, from `a` to `b` in dots with y down, half
 * as wide as `wa` and `wb`. Far dots of a braille field leave every second one out.
 */
void dots_stroke(struct dots *dots, struct point a, struct point b, float wa, float wb, enum dot dot,
                 unsigned over);

/* A filled square of dots around `middle`, snapped to the field. */
void dots_square(struct dots *dots, struct point middle, int size, enum dot dot, unsigned over);

/* Puts the field on the cells of `area`, left and right swapped when `mirrored`; free cells stay. */
void dots_show(const struct dots *dots, struct area area, bool mirrored);

#endif
