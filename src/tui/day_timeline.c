/* The knee over the day: a row a moment, with its pain as a bar. */
#include "day_screen.h"

#include "tui/glyph.h"
#include "tui/past.h"

enum { TIME = 2, LABEL = 9, LABEL_NARROW = 2, BAR_COLS = 20, PAIN_MOST = 10 };

static void put_bar(struct pen *pen, const struct moment *moment, int col)
{
	struct area area = pen->area;
	int full = moment->pain * BAR_COLS / PAIN_MOST;
	area_fill(area, pen->row, col, BAR_COLS, STYLE_FAINT, glyph(area.grid, GLYPH_LINE_EMPTY));
	area_fill(area, pen->row, col, full, past_pain_style(moment->pain), glyph(area.grid, GLYPH_LINE_FULL));
}

static void put_value(struct pen *pen, const struct moment *moment, int right)
{
	char buffer[16];
	struct text value = TEXT(buffer);
	day_moment_value(&value, moment);
	bool told = moment->told == MOMENT_TOLD;
	area_put_right(pen->area, pen->row, right, told ? past_pain_style(moment->pain) : STYLE_FAINT, buffer);
}

static void put_moment(struct pen *pen, const struct day_screen *screen, const struct day_columns *columns, int at)
{
	const struct moment *moment = &screen->page->moments[at];
	const struct day_voice voice = day_voice_of(screen);
	char time[16], label[48], remark[80];
	struct text text = TEXT(time);
	int col = columns->bar > 0 ? LABEL : LABEL_NARROW;
	day_moment_time(&text, moment);
	text = TEXT(label);
	day_moment_label(&text, &voice, moment);
	text = TEXT(remark);
	day_moment_remark(&text, &voice, moment);
	day_put_mark(pen, screen, at);
	if (columns->bar > 0)
		area_put(pen->area, pen->row, TIME, STYLE_QUIET, time);
	area_put_cut(pen->area, pen->row, col, columns->value - col - 3, STYLE_TEXT, label);
	put_value(pen, moment, columns->value);
	if (columns->bar > 0 && moment->told == MOMENT_TOLD && moment->pain != NOT_KNOWN)
		put_bar(pen, moment, columns->bar);
	area_put_cut(pen->area, pen->row, columns->remark, pen->area.cols - columns->remark, STYLE_QUIET, remark);
	pen->row++;
}

static void put_scale(struct pen *pen, const struct day_columns *columns)
{
	if (columns->bar == 0)
		return;
	for (int pain = 0; pain <= PAIN_MOST; pain += PAIN_MOST / 2)
		area_putf(pen->area, pen->row, columns->bar + pain * BAR_COLS / PAIN_MOST, STYLE_QUIET, "%d", pain);
	pen->row++;
}

void day_put_timeline(struct pen *pen, const struct day_screen *screen, const struct day_columns *columns)
{
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Knee over the day");
	pen->row += 2 - (columns->bar == 0);
	for (int at = 0; at < (int)screen->page->moment_count; at++)
		put_moment(pen, screen, columns, at);
	put_scale(pen, columns);
}
