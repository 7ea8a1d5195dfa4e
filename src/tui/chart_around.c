/* What stands around the plot of a chart: numbers, a band, digits above it, months below. */
#include "chart_inner.h"

#include "base/text.h"
#include "tui/glyph.h"
#include "tui/past.h"

void chart_axis_put(struct area area, const struct chart_frame *frame)
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
			area_fill(frame->plot, row, 0, frame->plot.cols, STYLE_RULE, glyph(area.grid, GLYPH_MISSING));
	}
}

/* A bracket behind the bars, from the lower end of the band to its upper. */
void chart_band_put(struct area area, const struct chart_frame *frame, const struct chart *chart)
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

void chart_above_put(struct area area, const struct chart_frame *frame, const struct chart *chart)
{
	if (frame->digits_row >= 0) {
		area_put(area, frame->digits_row, 0, STYLE_QUIET, chart->digits_name != NULL ? chart->digits_name : "");
		for (int at = 0; at < chart->count; at++)
			put_digit(frame, area, chart_col(frame, chart->count, at), chart->digits[at]);
	}
	if (frame->sparks_row < 0)
		return;
	int most = 0;
	for (int at = 0; at < chart->count; at++)
		most = chart->sparks[at] > most ? chart->sparks[at] : most;
	area_put(area, frame->sparks_row, 0, STYLE_QUIET, chart->sparks_name != NULL ? chart->sparks_name : "");
	struct area row = area_sub(area, frame->sparks_row, frame->left, 1, -1);
	for (int at = 0; at < chart->count; at++)
		column_put(row, chart_col(frame, chart->count, at), frame->bar, STYLE_LOAD, chart->sparks[at], most);
}

void chart_below_put(struct area area, const struct chart_frame *frame, const struct chart *chart)
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
