/*
 * Whatever is drawn can be read back: a reader who sees the cells alone, the
 * numbers at the left and the marks, comes within one cell of every value.
 */
#include "tui/chart.h"

#include <locale.h>

#include "support/check.h"

enum { VALUES = 130, NO_ROW = -1000 };

/* --- a reader who knows nothing of how it was drawn --------------------------------- */

struct reading {
	const struct grid *grid;
	int base;          /* the row of the lowest number */
	double least, per_row;
};

static uint32_t seen(const struct grid *grid, int row, int col)
{
	return grid->cell[row * grid->cols + col].ch;
}

/* The number that stands in the first columns of a row; false when there is none. */
static bool number_in(const struct grid *grid, int row, int columns, double *out)
{
	char text[32];
	int length = 0;
	for (int col = 0; col < columns && col < grid->cols && length < 31; col++)
		if ((seen(grid, row, col) >= '0' && seen(grid, row, col) <= '9') || seen(grid, row, col) == '.')
			text[length++] = (char)seen(grid, row, col);
	text[length] = '\0';
	*out = strtod(text, NULL);
	return length > 0;
}

/* The two lowest numbers tell the scale; the lowest stands on the last row of the plot. */
static struct reading read_axis(const struct grid *grid, int columns, int unit)
{
	struct reading reading = { .grid = grid, .base = -1 };
	for (int row = grid->rows - 1; row >= 0; row--) {
		double number;
		if (!number_in(grid, row, columns, &number))
			continue;
		if (reading.base >= 0) {
			reading.per_row = (number * unit - reading.least) / (reading.base - row);
			return reading;
		}
		reading.base = row;
		reading.least = number * unit;
	}
	return reading;
}

/* How high a bar is in rows; -1 missing, -2 skipped. */
static double bar_at(const struct reading *reading, int col)
{
	double high = 0;
	uint32_t base = seen(reading->grid, reading->base, col);
	bool faint = reading->grid->cell[reading->base * reading->grid->cols + col].style == STYLE_FAINT;
	if (faint && (base == 0xb7 || base == '.'))
		return CHART_MISSING;
	if (faint && (base == 0x2013 || base == '-'))
		return CHART_SKIPPED;
	if (faint)
		return 0;
	for (int row = reading->base; row >= 0; row--) {
		uint32_t ch = seen(reading->grid, row, col);
		if (ch != '#' && (ch < 0x2581 || ch > 0x2588))
			break;
		high += ch == '#' ? 1 : (ch - 0x2580) / 8.0;
	}
	return high;
}

/* --- series --------------------------------------------------------------------------- */

struct sample {
	int values[VALUES];
	struct chart chart;
	int rows, cols;
	bool ascii;
};

static void sample_of(struct sample *sample, struct chance *chance)
{
	static const int units[] = { 1, 10, 60, 1000 };
	static const int tops[] = { 3, 12, 100, 4000, 90000, 2000000 };
	int top = tops[chance_between(chance, 0, 5)];
	*sample = (struct sample){ .rows = chance_between(chance, 4, 40), .cols = chance_between(chance, 40, 200),
		                   .ascii = chance_between(chance, 0, 2) == 0 };
	sample->chart = (struct chart){ .unit = units[chance_between(chance, 0, 3)], .running = CHART_MISSING,
		                        .band_least = CHART_MISSING, .style = STYLE_LOAD_NOW,
		                        .glyphs = chance_between(chance, 0, 1) == 0 ? GLYPHS_BRAILLE : GLYPHS_HALF };
	sample->chart.count = chance_between(chance, 1, sample->cols - 24 < VALUES ? sample->cols - 24 : VALUES);
	for (int i = 0; i < sample->chart.count; i++)
		sample->values[i] = chance_between(chance, 0, 5) == 0 ? chance_between(chance, -2, 0)
			                                              : chance_between(chance, 0, top);
}

static struct grid *draw(const struct sample *sample)
{
	struct grid *grid = grid_new(sample->rows, sample->cols);
	grid->ascii = sample->ascii;
	chart_put(area_all(grid), &sample->chart);
	return grid;
}

static void fail_at(const struct sample *sample, const struct grid *grid, int round, int at, double read)
{
	static char text[210 * 70 * 8];
	grid_text(grid, text, sizeof text);
	fail_msg("round %d: value %d is %d, read as %g\n%s", round, at, sample->values[at], read, text);
}

static void every_bar_can_be_read_back_within_a_cell(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(400, 20000); round++) {
		struct chance chance = chance_seed((uint64_t)round * 31 + 5);
		struct sample sample;
		sample_of(&sample, &chance);
		sample.chart.bars = sample.values;
		struct grid *grid = draw(&sample);
		struct chart_frame frame = chart_frame_of(area_all(grid), &sample.chart);
		struct reading axis = read_axis(grid, frame.left, sample.chart.unit);
		assert_true(axis.base >= 0 && axis.least == 0);
		int step = frame.plot.cols / sample.chart.count < 4 ? frame.plot.cols / sample.chart.count : 4;
		for (int at = 0; at < sample.chart.count && axis.per_row > 0; at++) {
			double high = bar_at(&axis, frame.left + at * step);
			int value = sample.values[at];
			bool good = value <= 0 ? high == value : high > 0 && high * axis.per_row >= value - axis.per_row &&
			                                          high * axis.per_row <= value + axis.per_row;
			if (!good)
				fail_at(&sample, grid, round, at, high * axis.per_row);
		}
		grid_free(grid);
	}
}

/* The row of the point in a column; NO_ROW where there is none. */
static int point_at(const struct grid *grid, int col)
{
	for (int row = 0; row < grid->rows; row++)
		if (seen(grid, row, col) == 0x25cf || seen(grid, row, col) == '*')
			return row;
	return NO_ROW;
}

/* Points that have no two columns each are spread over all there are; else each has as many, up to four. */
static int column_of_point(const struct chart_frame *frame, int count, int at)
{
	int each = frame->plot.cols / count;
	return frame->left + (each > 1 ? at * (each < 4 ? each : 4) : count > 1 ? at * (frame->plot.cols - 1) / (count - 1) : 0);
}

static void every_point_of_a_line_can_be_read_back_within_a_cell(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(400, 20000); round++) {
		struct chance chance = chance_seed((uint64_t)round * 17 + 3);
		struct sample sample;
		sample_of(&sample, &chance);
		sample.chart.line[0] = (struct chart_line){ .values = sample.values, .style = STYLE_ACCENT, .points = true,
			                                    .joins = chance_between(&chance, 0, 1) == 0 };
		sample.chart.lines = 1;
		struct grid *grid = draw(&sample);
		struct chart_frame frame = chart_frame_of(area_all(grid), &sample.chart);
		struct reading axis = read_axis(grid, frame.left, sample.chart.unit);
		for (int at = 0; at < sample.chart.count && axis.per_row > 0; at++) {
			int row = point_at(grid, column_of_point(&frame, sample.chart.count, at));
			double read = axis.least + (axis.base - row + 0.5) * axis.per_row;
			if (sample.values[at] < 0 && row == NO_ROW)
				continue;
			if (row == NO_ROW || read < sample.values[at] - axis.per_row || read > sample.values[at] + axis.per_row)
				fail_at(&sample, grid, round, at, read);
		}
		grid_free(grid);
	}
}

/* A line without points: its stroke passes through the cell of each value. */
static void a_stroke_passes_through_the_cell_of_every_value(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(200, 5000); round++) {
		struct chance chance = chance_seed((uint64_t)round * 13 + 11);
		struct sample sample;
		sample_of(&sample, &chance);
		sample.ascii = false;
		sample.chart.glyphs = GLYPHS_BRAILLE;
		sample.chart.line[0] = (struct chart_line){ .values = sample.values, .style = STYLE_ACCENT };
		sample.chart.lines = 1;
		struct grid *grid = draw(&sample);
		struct chart_frame frame = chart_frame_of(area_all(grid), &sample.chart);
		struct reading axis = read_axis(grid, frame.left, sample.chart.unit);
		for (int at = 0; at < sample.chart.count && axis.per_row > 0; at++) {
			int row = axis.base - (int)((sample.values[at] - axis.least) / axis.per_row);
			if (sample.values[at] < 0)
				continue;
			row = row < frame.plot.row ? frame.plot.row : row;
			bool near = false;
			for (int look = row - 1; look <= row + 1; look++) {
				uint32_t ch = look < 0 || look >= grid->rows ? ' ' : seen(grid, look, column_of_point(&frame, sample.chart.count, at));
				near |= ch == 0x25cf || (ch > 0x2800 && ch <= 0x28ff);
			}
			if (!near)
				fail_at(&sample, grid, round, at, NO_ROW);
		}
		grid_free(grid);
	}
}

static void numbers_at_the_left_are_round_and_few(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(2000, 50000); round++) {
		struct chance chance = chance_seed((uint64_t)round + 77);
		int rows = chance_between(&chance, 1, 50), most = chance_between(&chance, 0, 1 << chance_between(&chance, 1, 24));
		int least = chance_between(&chance, 0, 1) == 0 ? 0 : chance_between(&chance, 0, most);
		struct chart_axis axis = chart_axis_of(least, most, rows, 1000);
		assert_in_range(chart_axis_row(&axis, most), 0, rows - 1);
		assert_in_range(chart_axis_row(&axis, least), 0, rows - 1);
		assert_int_equal(axis.least % axis.step, 0);
		int digit = axis.step;
		while (digit % 10 == 0)
			digit /= 10;
		assert_true(digit <= 5 || digit == 15 || digit == 25);
		assert_in_range((rows - 1) / axis.rows_a_step, 0, 3);
	}
}

static void a_chart_is_drawn_at_every_size(void **state)
{
	(void)state;
	for (int rows = 1; rows < 30; rows++)
		for (int cols = 1; cols < 120; cols++) {
			struct chance chance = chance_seed((uint64_t)(rows * 200 + cols));
			struct sample sample;
			sample_of(&sample, &chance);
			struct chart_label labels[20];
			uint8_t marks[VALUES] = { [0] = CHART_FLARE };
			sample.rows = rows;
			sample.cols = cols;
			sample.chart.bars = sample.chart.digits = sample.chart.sparks = sample.values;
			sample.chart.digits_name = "worst";
			sample.chart.marks = marks;
			sample.chart.band_least = sample.chart.band_most = 3;
			sample.chart.labels = labels;
			sample.chart.label_count = chart_months((struct day){ 20000 }, 7, sample.chart.count, labels, 20);
			sample.chart.line[0] = (struct chart_line){ .values = sample.values, .points = true, .numbers = true,
				                                    .name = "28 days" };
			sample.chart.lines = 1;
			grid_free(draw(&sample));
		}
}

static void a_bar_along_a_row_is_as_long_as_its_share(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(500, 5000); round++) {
		struct chance chance = chance_seed((uint64_t)round);
		int columns = chance_between(&chance, 1, 60), most = chance_between(&chance, 1, 5000);
		int value = chance_between(&chance, 0, most), full = 0;
		struct grid *grid = grid_new(1, columns);
		grid->ascii = chance_between(&chance, 0, 1) == 0;
		chart_bar_put(area_all(grid), 0, 0, columns, STYLE_ACCENT, value, most);
		for (int col = 0; col < columns; col++)
			full += seen(grid, 0, col) == '=' || seen(grid, 0, col) == 0x2501 ? 2 : seen(grid, 0, col) == 0x2578;
		double cells = (double)value * columns / most;
		assert_true(full / 2.0 <= cells + 0.5 && full / 2.0 >= cells - 0.5);
		grid_free(grid);
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_bar_can_be_read_back_within_a_cell),
		cmocka_unit_test(every_point_of_a_line_can_be_read_back_within_a_cell),
		cmocka_unit_test(a_stroke_passes_through_the_cell_of_every_value),
		cmocka_unit_test(numbers_at_the_left_are_round_and_few),
		cmocka_unit_test(a_chart_is_drawn_at_every_size),
		cmocka_unit_test(a_bar_along_a_row_is_as_long_as_its_share),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
