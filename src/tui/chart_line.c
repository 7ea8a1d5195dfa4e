/* Lines of a chart: points where something was measured, braille between them. */
#include "chart_inner.h"

#include "base/text.h"
#include "tui/glyph.h"

enum { DOT_COLS = 2, DOT_ROWS = 4, BRAILLE = 0x2800, BRAILLES = 256 };

/* --- strokes ------------------------------------------------------------------- */

static bool inside(struct area area, int row, int col)
{
	return row >= 0 && row < area.rows && col >= 0 && col < area.cols;
}

static uint32_t shown_at(struct area area, int row, int col)
{
	const struct grid *grid = area.grid;
	return grid->cell[(size_t)(area.row + row) * (size_t)grid->cols + (size_t)(area.col + col)].ch;
}

static void put_dot(struct area plot, struct chart_dot dot, enum style style)
{
	static const uint8_t bits[DOT_ROWS][DOT_COLS] = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };
	if (dot.x < 0 || dot.y < 0)
		return;
	int row = dot.y / DOT_ROWS, col = dot.x / DOT_COLS;
	if (!inside(plot, row, col))
		return;
	uint32_t ch = shown_at(plot, row, col), pattern = ch - BRAILLE;
	bool is_stroke = ch >= BRAILLE && ch < BRAILLE + BRAILLES;
	if (!is_stroke && ch != ' ' && ch != glyph(plot.grid, GLYPH_MISSING))
		return;
	area_set(plot, row, col, style, BRAILLE | (is_stroke ? pattern : 0) | bits[dot.y % DOT_ROWS][dot.x % DOT_COLS]);
}

static int abs_of(int value)
{
	return value < 0 ? -value : value;
}

void chart_stroke(struct area plot, struct chart_dot from, struct chart_dot to, enum style style)
{
	int wide = abs_of(to.x - from.x), high = abs_of(to.y - from.y), steps = wide > high ? wide : high;
	for (int i = 0; i <= steps; i++) {
		int half = steps / 2, x = (to.x - from.x) * i, y = (to.y - from.y) * i;
		put_dot(plot, (struct chart_dot){ from.x + (steps == 0 ? 0 : (x + (x < 0 ? -half : half)) / steps),
						  from.y + (steps == 0 ? 0 : (y + (y < 0 ? -half : half)) / steps) },
			style);
	}
}

/* --- a line ----------------------------------------------------------------------- */

/* Where a value stands, as a dot: the middle of its bar, and its share of its row. */
static struct chart_dot dot_of(const struct chart_frame *frame, int count, int at, int value)
{
	const struct chart_axis *axis = &frame->axis;
	int64_t above = ((int64_t)value - axis->least) * axis->rows_a_step * DOT_ROWS / axis->step;
	int64_t y = (int64_t)axis->rows * DOT_ROWS - 1 - above;
	return (struct chart_dot){ chart_col(frame, count, at) * DOT_COLS, (int)(y < 0 ? 0 : y) };
}

static int next_value(const struct chart *chart, const struct chart_line *line, int at)
{
	int next = at + 1;
	while (line->joins && next < chart->count && !chart_is_value(line->values[next]))
		next++;
	return next < chart->count && chart_is_value(line->values[next]) ? next : CHART_MISSING;
}

static void put_strokes(const struct chart_frame *frame, const struct chart *chart, const struct chart_line *line)
{
	for (int at = 0; at < chart->count; at++) {
		int next = chart_is_value(line->values[at]) ? next_value(chart, line, at) : CHART_MISSING;
		if (next != CHART_MISSING)
			chart_stroke(frame->plot, dot_of(frame, chart->count, at, line->values[at]),
				     dot_of(frame, chart->count, next, line->values[next]), line->style);
	}
}

static bool stands_alone(const struct chart *chart, const struct chart_line *line, int at)
{
	bool before = at > 0 && chart_is_value(line->values[at - 1]);
	bool after = at + 1 < chart->count && chart_is_value(line->values[at + 1]);
	return !before && !after && !line->joins;
}

/* The number of a point above it, or below where the line goes up steeply at the top. */
static void put_number(const struct chart_frame *frame, const struct chart *chart, int row, int col, int value)
{
	char buffer[24];
	struct text text = TEXT(buffer);
	text_addf(&text, "%d", value / chart->unit);
	if (value % chart->unit != 0)
		text_addf(&text, ".%d", value % chart->unit * 10 / chart->unit);
	int left = col - text_width(buffer) / 2, most = frame->plot.cols - text_width(buffer);
	left = left > most ? most : left;
	area_put(frame->plot, row > 0 ? row - 1 : row + 1, left < 0 ? 0 : left, STYLE_TEXT, buffer);
}

/* ASCII tells lines apart by their points. */
static uint32_t point_of(const struct grid *grid, int line)
{
	static const char ascii[CHART_LINES] = { '*', 'o', '+' };
	static const uint32_t utf8[CHART_LINES] = { U'●', U'○', U'◆' };
	return grid->ascii ? (uint32_t)ascii[line] : utf8[line];
}

static void put_points(const struct chart_frame *frame, const struct chart *chart, int which, bool strokes)
{
	const struct chart_line *line = &chart->line[which];
	for (int at = 0; at < chart->count; at++) {
		int value = line->values[at];
		if (!chart_is_value(value) || (strokes && !line->points && !stands_alone(chart, line, at)))
			continue;
		int row = chart_axis_row(&frame->axis, value), col = chart_col(frame, chart->count, at);
		if (row < 0 || row >= frame->plot.rows)
			continue;
		area_set(frame->plot, row, col, line->style, point_of(frame->plot.grid, which));
		if (line->numbers)
			put_number(frame, chart, row, col, value);
	}
}

/* What is not there leaves a dot on the lowest row, where nothing else stands. */
static void put_gaps(const struct chart_frame *frame, const struct chart *chart)
{
	const struct chart_line *line = &chart->line[0];
	for (int at = 0; chart->bars == NULL && !line->joins && at < chart->count; at++) {
		int col = chart_col(frame, chart->count, at), base = frame->plot.rows - 1;
		if (!chart_is_value(line->values[at]) && inside(frame->plot, base, col) &&
		    shown_at(frame->plot, base, col) == ' ')
			area_set(frame->plot, base, col, STYLE_FAINT,
				 glyph(frame->plot.grid, line->values[at] == CHART_SKIPPED ? GLYPH_NONE : GLYPH_MISSING));
	}
}

/* In the room that was kept behind the plot. */
static void put_name(struct area area, const struct chart_frame *frame, const struct chart *chart,
                     const struct chart_line *line, int *last_row)
{
	int at = chart->count - 1;
	while (at >= 0 && !chart_is_value(line->values[at]))
		at--;
	if (at < 0 || line->name == NULL)
		return;
	int row = chart_axis_row(&frame->axis, line->values[at]);
	row += row == *last_row; /* of two that end together the second stands below */
	*last_row = row;
	if (row >= 0 && row < frame->plot.rows)
		area_put(area, frame->plot.row - area.row + row, frame->left + frame->plot.cols + 1, line->style, line->name);
}

void chart_lines_put(struct area area, const struct chart_frame *frame, const struct chart *chart)
{
	bool strokes = chart->glyphs == GLYPHS_BRAILLE && !frame->plot.grid->ascii;
	for (int i = chart->lines; strokes && i-- > 0;)
		put_strokes(frame, chart, &chart->line[i]);
	for (int i = chart->lines; i-- > 0;)
		put_points(frame, chart, i, strokes);
	if (chart->lines > 0)
		put_gaps(frame, chart);
	int last_row = -1;
	for (int i = 0; i < chart->lines; i++)
		put_name(area, frame, chart, &chart->line[i], &last_row);
}
