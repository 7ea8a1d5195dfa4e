/* The same numbers as a table: a row an answer. */
#include "day_screen.h"

enum { TIME = 2, LABEL = 9, LABEL_NARROW = 2, NARROW = 60 };

static void put_row(struct pen *pen, const struct day_screen *screen, int at)
{
	const struct moment *moment = &screen->page->moments[at];
	const struct day_voice voice = day_voice_of(screen);
	bool narrow = pen->area.cols < NARROW;
	char time[16], label[48], value[16], remark[80];
	struct text words = TEXT(time);
	day_moment_time(&words, moment);
	words = TEXT(label);
	day_moment_label(&words, &voice, moment);
	words = TEXT(value);
	day_moment_value(&words, moment);
	words = TEXT(remark);
	day_moment_remark(&words, &voice, moment);
	day_put_mark(pen, screen, at);
	if (!narrow)
		area_put(pen->area, pen->row, TIME, STYLE_QUIET, time);
	area_put(pen->area, pen->row, narrow ? LABEL_NARROW : LABEL, STYLE_TEXT, label);
	area_put_right(pen->area, pen->row, narrow ? 24 : 34, STYLE_STRONG, value);
	area_put_cut(pen->area, pen->row, narrow ? 26 : 38, pen->area.cols - (narrow ? 26 : 38), STYLE_QUIET, remark);
	pen->row++;
}

static void put_head(struct pen *pen)
{
	bool narrow = pen->area.cols < NARROW;
	if (!narrow)
		area_put(pen->area, pen->row, TIME, STYLE_QUIET, "time");
	area_put(pen->area, pen->row, narrow ? LABEL_NARROW : LABEL, STYLE_QUIET, "answer");
	area_put_right(pen->area, pen->row, narrow ? 24 : 34, STYLE_QUIET, "pain");
	pen->row++;
}

void day_put_table(struct pen *pen, const struct day_screen *screen, int gap)
{
	put_head(pen);
	for (int at = 0; at < (int)screen->page->moment_count; at++)
		put_row(pen, screen, at);
	for (size_t i = 0; i < screen->page->entry_count; i++) {
		pen->row++;
		day_put_entry(pen, screen, i);
	}
	pen->row++;
	day_put_rest(pen, screen, gap);
}
