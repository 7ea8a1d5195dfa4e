#include "chart_inner.h"

#include <limits.h>

#include "base/text.h"
#include "tui/glyph.h"
#include "tui/past.h"

enum { BAR_MOST = 3, NAME_GAP = 2, NUMBERS_LEAST = 2, FIVE_ROWS = 5 };

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

/* --- around them ------------------------------------------------------------------------- */

static void put_axis(struct area area, const struct chart_frame *frame)
{
	int top = frame->plot.row - area.row;
	for (int at = 0; at < frame->plot.rows; at++) {
		char label[24];
		int row = frame->plot.rows - 1 - at;
		chart_axis_label(&frame->axis, at, label, sizeof label);
		if (label[0] == '\0')
			continue;
		area_put_right(area, top + row, frame->left - NAME_GAP, STYLE_QUIET, label);
		if (at > 0)
			area_fill(frame->plot, row, 0, frame->plot.cols, STYLE_FAINT, glyph(area.grid, GLYPH_MISSING));
	}
}

/* A bracket behind the bars, from the lower end of the band to its upper. */
static void put_band(struct area area, const struct chart_frame *frame, const struct chart *chart)
{
	if (chart->band_least < 0 || chart->bars == NULL || frame->plot.rows < 2)
		return;
	int low = chart_axis_row(&frame->axis, chart->band_least), high = chart_axis_row(&frame->axis, chart->band_most);
	int top = frame->plot.row - area.row, col = frame->left + frame->plot.cols + 1;
	high = high < 0 ? 0 : high;
	for (int row = high; row <= low && row < frame->plot.rows; row++)
		area_set(area, top + row, col, STYLE_QUIET, area.grid->ascii ? '|' : row == high ? U'┐' : row == low ? U'┘' : U'│');
}

/* A pain above nine has two digits, and where there is no room for both an X. */
static void put_digit(const struct chart_frame *frame, struct area area, int col, int value)
{
	enum style style = past_pain_style(value);
	if (!chart_is_value(value))
		area_set(area, frame->digits_row, frame->left + col, STYLE_FAINT,
			 glyph(area.grid, value == CHART_SKIPPED ? GLYPH_NONE : GLYPH_MISSING));
	else if (value > 9 && frame->step < 3)
		area_set(area, frame->digits_row, frame->left + col, style, 'X');
	else
		area_putf(area, frame->digits_row, frame->left + col, style, "%d", value);
}

static void put_above(struct area area, const struct chart_frame *frame, const struct chart *chart)
{
	if (frame->digits_row >= 0) {
		area_put(area, frame->digits_row, 0, STYLE_QUIET, chart->digits_name != NULL ? chart->digits_name : "");
		for (int at = 0; at < chart->count; at++)
			put_digit(frame, area, chart_col(frame, chart->count, at), chart->digits[at]);
	}
	if (frame->sparks_row < 0)
		return;
	struct span span = { .most = 0 };
	widen(&span, chart->sparks, chart->count);
	area_put(area, frame->sparks_row, 0, STYLE_QUIET, chart->sparks_name != NULL ? chart->sparks_name : "");
	struct area row = area_sub(area, frame->sparks_row, frame->left, 1, -1);
	for (int at = 0; at < chart->count; at++)
		column_put(row, chart_col(frame, chart->count, at), frame->bar, STYLE_LOAD, chart->sparks[at], span.most);
}

static void put_below(struct area area, const struct chart_frame *frame, const struct chart *chart)
{
	int free_from = 0;
	for (int i = 0; frame->label_row >= 0 && i < chart->label_count; i++) {
		int col = chart_col(frame, chart->count, chart->labels[i].at);
		int width = text_width(chart->labels[i].text), room = area.cols - frame->left;
		if (i + 1 == chart->label_count && col + width > room)
			col = room - width;
		if (col < free_from || col + width > room)
			continue;
		free_from = area_put(area, frame->label_row, frame->left + col, STYLE_QUIET, chart->labels[i].text) -
			    frame->left + 1;
	}
	for (int at = 0; frame->mark_row >= 0 && at < chart->count; at++)
		if (chart->marks[at] != CHART_PLAIN)
			area_set(area, frame->mark_row, frame->left + chart_col(frame, chart->count, at), STYLE_QUIET,
				 chart->marks[at] == CHART_FLARE ? 'F' : 'd');
}

void chart_put(struct area area, const struct chart *chart)
{
	if (area.rows < 1 || area.cols < 1 || chart->count < 1)
		return;
	struct chart_frame frame = chart_frame_of(area, chart);
	if (!chart->bare)
		put_axis(area, &frame);
	put_bars(&frame, chart);
	chart_lines_put(area, &frame, chart);
	put_band(area, &frame, chart);
	put_above(area, &frame, chart);
	put_below(area, &frame, chart);
}

/* --- small ones ---------------------------------------------------------------------------- */

int chart_months(struct day first, int days, int count, struct chart_label *labels, int room)
{
	int made = 0, month = day_to_date(first).month;
	bool years = (int64_t)days * count > 400;
	for (int at = 0; at < count && made < room; at++) {
		struct date date = day_to_date((struct day){ first.n + at * days });
		if (date.month == month)
			continue;
		month = date.month;
		struct text text = TEXT(labels[made].text);
		labels[made++].at = at;
		if (month == 1 && years)
			text_addf(&text, "%d", date.year);
		else
			text_add(&text, day_month_name(month));
	}
	return made;
}

void chart_bar_put(struct area area, int row, int col, int columns, enum style style, int value, int most)
{
	bool ascii = area.grid->ascii;
	int64_t all = (int64_t)columns * (ascii ? 1 : 2), held = value < 0 ? 0 : value > most ? most : value;
	int64_t long_ = most > 0 ? (2 * held * all + most) / (2 * (int64_t)most) : 0;
	int full = (int)(ascii ? long_ : long_ / 2);
	area_fill(area, row, col, columns, STYLE_FAINT, glyph(area.grid, GLYPH_LINE_EMPTY));
	area_fill(area, row, col, full, style, glyph(area.grid, GLYPH_LINE_FULL));
	if (!ascii && long_ % 2 != 0)
		area_set(area, row, col + full, style, U'╸');
}

void chart_sparks_put(struct area area, int row, int col, int gap, enum style style, const int *values, int count, int most)
{
	struct area line = area_sub(area, row, col, 1, -1);
	for (int at = 0; at < count; at++)
		column_put(line, at * (1 + gap), 1, style, values[at], most);
}
