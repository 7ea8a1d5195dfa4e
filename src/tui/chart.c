#include "chart_inner.h"

#include <limits.h>

#include "base/text.h"
#include "tui/glyph.h"

enum { BAR_MOST = 3, NUMBERS_LEAST = 2, FIVE_ROWS = 5 };

/* --- what there is ----------------------------------------------------------------- */

struct span { int least, most; };

static void widen(struct span *span, const int *values, int count)
{
	for (int i = 0; values != NULL && i < count; i++) {
		if (!chart_is_value(values[i]))
			continue;
		span->least = values[i] < span->least ? values[i] : span->least;
		span->most = values[i] > span->most ? values[i] : span->most;
	}
}

static struct span span_of(const struct chart *chart)
{
	struct span span = { .least = INT_MAX, .most = chart->most };
	if (chart->bars != NULL || chart->lines == 0)
		span.least = 0;
	else if (chart->least > 0)
		span.least = chart->least;
	widen(&span, chart->bars, chart->count);
	for (int i = 0; i < chart->lines; i++)
		widen(&span, chart->line[i].values, chart->count);
	if (span.least == INT_MAX)
		span.least = 0;
	return span;
}

static bool has_marks(const struct chart *chart)
{
	for (int i = 0; chart->marks != NULL && i < chart->count; i++)
		if (chart->marks[i] != CHART_PLAIN)
			return true;
	return false;
}

/* --- where it stands ---------------------------------------------------------------- */

static int width_of_numbers(const struct chart_axis *axis)
{
	int widest = NUMBERS_LEAST;
	for (int at = 0; at < axis->rows; at++) {
		char label[24];
		chart_axis_label(axis, at, label, sizeof label);
		int width = text_width(label);
		widest = width > widest ? width : widest;
	}
	return widest;
}

static int left_of(const struct chart *chart, const struct chart_axis *axis)
{
	int left = chart->bare ? 0 : width_of_numbers(axis);
	const char *const names[] = { chart->digits != NULL ? chart->digits_name : NULL,
		                      chart->sparks != NULL ? chart->sparks_name : NULL };
	for (int i = 0; i < 2; i++)
		if (names[i] != NULL && text_width(names[i]) > left)
			left = text_width(names[i]);
	return left > 0 ? left + NAME_GAP : 0;
}

/* Room behind the last value for names of lines and the bracket of a band. */
static int right_of(const struct chart *chart)
{
	int right = chart->band_least >= 0 && chart->bars != NULL ? 2 : 0;
	for (int i = 0; i < chart->lines; i++) {
		int width = chart->line[i].name != NULL ? text_width(chart->line[i].name) + 1 : 0;
		right = width > right ? width : right;
	}
	return right;
}

static int step_of(int count, int cols)
{
	int step = count > 0 ? cols / count : 1;
	return step > BAR_MOST + 1 ? BAR_MOST + 1 : step;
}

int chart_fits(const struct chart *chart, int cols)
{
	struct chart_axis axis = chart_axis_of(0, span_of(chart).most, FIVE_ROWS, chart->unit);
	int room = cols - left_of(chart, &axis) - right_of(chart);
	return room > 0 ? room : 0;
}

/* The rows above and below the plot. */
static int place_rows(struct chart_frame *frame, const struct chart *chart, int rows, int *top)
{
	int bottom = rows;
	frame->digits_row = frame->sparks_row = frame->label_row = frame->mark_row = -1;
	*top = 0;
	if (chart->label_count > 0 && bottom > 2)
		frame->label_row = --bottom;
	if (has_marks(chart) && bottom > 2)
		frame->mark_row = --bottom;
	if (chart->digits != NULL && bottom > 2)
		frame->digits_row = (*top)++;
	if (chart->sparks != NULL && bottom - *top > 2)
		frame->sparks_row = (*top)++;
	if (*top > 0 && bottom - *top > FIVE_ROWS)
		(*top)++;
	return bottom - *top;
}

struct chart_frame chart_frame_of(struct area area, const struct chart *chart)
{
	struct chart_frame frame = { 0 };
	int top, rows = place_rows(&frame, chart, area.rows, &top);
	struct span span = span_of(chart);
	frame.axis = chart_axis_of(span.least, span.most, rows > 0 ? rows : 1, chart->unit > 0 ? chart->unit : 1);
	frame.left = left_of(chart, &frame.axis);
	int cols = area.cols - frame.left - right_of(chart);
	frame.plot = area_sub(area, top, frame.left, rows > 0 ? rows : 0, cols > 0 ? cols : 0);
	frame.step = step_of(chart->count, frame.plot.cols);
	/* Points may lie unevenly, so that lines fill the plot; bars may not. */
	if (chart->bars == NULL && frame.step == 1)
		frame.step = 0;
	frame.bar = frame.step > 1 ? frame.step - 1 : 1;
	return frame;
}

int chart_col(const struct chart_frame *frame, int count, int at)
{
	if (frame->step > 0)
		return at * frame->step;
	return count > 1 ? (int)((int64_t)at * (frame->plot.cols - 1) / (count - 1)) : 0;
}

/* --- bars ------------------------------------------------------------------------------ */

/* The base of a bar: what is not there is told apart from nothing. */
static void put_base(const struct chart_frame *frame, int col, int value)
{
	struct grid *grid = frame->plot.grid;
	int base = frame->plot.rows - 1;
	if (value == 0)
		area_fill(frame->plot, base, col, frame->bar, STYLE_FAINT, grid->ascii ? '_' : U'▁');
	else
		area_set(frame->plot, base, col, STYLE_FAINT, glyph(grid, value == CHART_SKIPPED ? GLYPH_NONE : GLYPH_MISSING));
}

/* How many eighths of a row high; in ASCII whole rows alone. What is above zero shows. */
static int64_t height_of(const struct chart_frame *frame, int value)
{
	enum { EIGHTHS = 8 };
	const struct chart_axis *axis = &frame->axis;
	int64_t full = (int64_t)value * axis->rows_a_step, per = frame->plot.grid->ascii ? 1 : EIGHTHS;
	int64_t high = (2 * full * per + axis->step) / (2 * (int64_t)axis->step);
	if (high == 0)
		high = 1;
	return frame->plot.grid->ascii ? high * EIGHTHS : high;
}

static void put_bar(const struct chart_frame *frame, int col, int value, enum style style)
{
	enum { EIGHTHS = 8, BELOW_LOWEST = 0x2580 };
	if (value <= 0) {
		put_base(frame, col, value);
		return;
	}
	int64_t high = height_of(frame, value);
	for (int row = frame->plot.rows - 1; high > 0 && row >= 0; row--, high -= EIGHTHS) {
		uint32_t ch = high >= EIGHTHS ? glyph(frame->plot.grid, GLYPH_BAR_FULL) : (uint32_t)(BELOW_LOWEST + high);
		area_fill(frame->plot, row, col, frame->bar, style, ch);
	}
}

static enum style weaker(enum style style)
{
	return style == STYLE_LOAD_NOW ? STYLE_LOAD : STYLE_QUIET;
}

static void put_bars(const struct chart_frame *frame, const struct chart *chart)
{
	for (int at = 0; chart->bars != NULL && at < chart->count; at++)
		put_bar(frame, chart_col(frame, chart->count, at), chart->bars[at],
			at == chart->running ? weaker(chart->style) : chart->style);
}

void chart_put(struct area area, const struct chart *chart)
{
	if (area.rows < 1 || area.cols < 1 || chart->count < 1)
		return;
	struct chart_frame frame = chart_frame_of(area, chart);
	if (!chart->bare)
		chart_axis_put(area, &frame);
	put_bars(&frame, chart);
	chart_lines_put(area, &frame, chart);
	chart_band_put(area, &frame, chart);
	chart_above_put(area, &frame, chart);
	chart_below_put(area, &frame, chart);
}
