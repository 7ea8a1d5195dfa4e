/* Parts of a chart that also stand alone: months, a bar along a row, bars of one row. */
#include "tui/chart.h"

#include "base/text.h"
#include "tui/glyph.h"

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
