/* Round numbers for the rows of a chart. */
#include "tui/chart.h"

#include <limits.h>

#include "base/text.h"

enum { GRIDLINES_MOST = 3, TENTHS = 10 };

/* Round numbers of which a tenth is written at most: 1, 1.5, 2, 2.5, 3, 4, 5, 10, ... tenths of a unit. */
static const int round_tenths[] = { 10, 15, 20, 25, 30, 40, 50 };
enum { ROUNDS = sizeof round_tenths / sizeof round_tenths[0] };

/* The one at a place of all of them, in the order of size; 0 where it does not come out whole. */
static int64_t step_value(int place, int unit)
{
	int64_t power = 1;
	for (int i = 0; i < place / ROUNDS; i++)
		power *= TENTHS;
	int64_t hundredths = round_tenths[place % ROUNDS] * power * unit;
	int64_t tenths = round_tenths[place % ROUNDS] * power;
	return tenths % TENTHS == 0 && hundredths % (TENTHS * TENTHS) == 0 ? hundredths / (TENTHS * TENTHS) : 0;
}

/* The value at which the axis ends. */
static int64_t top_of(const struct chart_axis *axis)
{
	return axis->least + (int64_t)axis->step * axis->rows / axis->rows_a_step;
}

static bool holds(const struct chart_axis *axis, int most)
{
	/* A bar as high as the plot is still drawn in full; a point needs a row of its own. */
	return axis->least == 0 ? top_of(axis) >= most : top_of(axis) > most;
}

/* The finest round step that does, with `rows_a_step` rows to a gridline. */
static struct chart_axis finest(int least, int most, int rows, int unit, int rows_a_step)
{
	struct chart_axis axis = { .rows = rows, .rows_a_step = rows_a_step, .unit = unit };
	for (int place = 0;; place++) {
		int64_t value = step_value(place, unit);
		if (value == 0)
			continue;
		axis.step = value > INT_MAX ? INT_MAX : (int)value;
		axis.least = least / axis.step * axis.step;
		if (holds(&axis, most) || value >= INT_MAX)
			return axis;
	}
}

struct chart_axis chart_axis_of(int least, int most, int rows, int unit)
{
	int tall = rows > 1 ? rows : 1;
	int closest = (tall - 1) / (GRIDLINES_MOST + 1) + 1; /* so that no more gridlines stand above the lowest row */
	struct chart_axis best = finest(least, most, tall, unit, closest);
	for (int rows_a_step = closest + 1; rows_a_step < tall && rows_a_step <= 2 * closest; rows_a_step++) {
		struct chart_axis axis = finest(least, most, tall, unit, rows_a_step);
		if (top_of(&axis) - axis.least < top_of(&best) - best.least)
			best = axis;
	}
	return best;
}

int chart_axis_row(const struct chart_axis *axis, int value)
{
	int64_t above = ((int64_t)value - axis->least) * axis->rows_a_step;
	if (above < 0)
		return axis->rows;
	int64_t row = above / axis->step;
	/* The very top of a plot that begins at zero is the end of its last row. */
	if (row == axis->rows && above == row * axis->step && axis->least == 0)
		row--;
	return row >= axis->rows ? -1 : axis->rows - 1 - (int)row;
}

void chart_axis_label(const struct chart_axis *axis, int at, char *out, size_t size)
{
	struct text text = text_over(out, size);
	if (at % axis->rows_a_step != 0)
		return;
	int64_t value = axis->least + (int64_t)(at / axis->rows_a_step) * axis->step;
	text_addf(&text, "%lld", (long long)(value / axis->unit));
	if (axis->step % axis->unit != 0)
		text_addf(&text, ".%d", (int)(value % axis->unit * TENTHS / axis->unit));
}
