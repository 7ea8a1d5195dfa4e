/*
 * Dots with tones and roles, turned into cells: braille 2 x 4, half blocks
 * and ASCII 1 x 2 dots a cell. The dots are square in all of them.
 */
#ifndef STEPDOWN_TUI_CANVAS_H
#define STEPDOWN_TUI_CANVAS_H

#include "core/figure.h"
#include "tui/cells.h"

enum { CANVAS_COLS = 120, CANVAS_ROWS = 48 }; /* largest in cells */

/*
 * Draws `figure` in `pose` into the whole area with the given glyphs.
 * `mirrored` swaps left and right of a front view: the right side works.
 * `scale` in thousandths of the size that suits the area. Allocates nothing.
 */
void canvas_figure(struct area area, enum glyphs glyphs, const struct figure *figure,
                   const struct pose *pose, bool mirrored, int scale);

/* The same with the figure's typical fault, where it has one: a ghost of what differs, and the words for it. */
void canvas_figure_and_fault(struct area area, enum glyphs glyphs, const struct figure *figure,
                             const struct pose *pose, bool mirrored, int scale);

/* True when the area is large enough for this view: standing 22 x 12, lying 30 x 12. */
bool canvas_suits(struct area area, const struct figure *figure);

#endif
