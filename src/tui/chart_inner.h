/* What the files of the chart share. */
#ifndef STEPDOWN_TUI_CHART_INNER_H
#define STEPDOWN_TUI_CHART_INNER_H

#include "tui/chart.h"

enum { NAME_GAP = 2 }; /* between the names at the left and the plot */

static inline bool chart_is_value(int value)
{
	return value >= 0;
}

/* A stroke of braille from one dot to another, over blanks, gridlines and other strokes. */
struct chart_dot { int x, y; };
void chart_stroke(struct area plot, struct chart_dot from, struct chart_dot to, enum style style);

/* All lines of a chart in its area. */
void chart_lines_put(struct area area, const struct chart_frame *frame, const struct chart *chart);

/* What stands around the plot (chart_around.c). */
void chart_axis_put(struct area area, const struct chart_frame *frame);
void chart_band_put(struct area area, const struct chart_frame *frame, const struct chart *chart);
void chart_above_put(struct area area, const struct chart_frame *frame, const struct chart *chart);
void chart_below_put(struct area area, const struct chart_frame *frame, const struct chart *chart);

#endif
