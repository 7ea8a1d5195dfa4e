#include "log_screen.h"

#include "scale.h"
#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/pen.h"
#include "tui/words.h"

/* Columns of label, value and use; the use stands beside each field where there is room. */
enum { LABEL = 2, VALUE = 15, USE = 41, BESIDE = 76, SCALE_COLS = 22, LOW_ROWS = 14 };

static const char *const line_hint = "run 5km 31:20 pain 2 effort 4 trail";

static void put_line(const struct log_screen *log, struct area area, int row)
{
	area_put(area, row, 0, STYLE_KEY, ":");
	if (log->mode == LOG_LINE)
		edit_view(&log->line, area, row, 2, area.cols - 2);
	else if (log->line.text[0] != '\0')
		area_put_cut(area, row, 2, area.cols - 2, STYLE_TEXT, log->line.text);
	if (log->line.text[0] == '\0')
		area_put_cut(area, row, log->mode == LOG_LINE ? 4 : 2, area.cols - 4, STYLE_QUIET, line_hint);
}

static void put_scale(const struct log_screen *log, const struct log_field *field, struct area area, int row)
{
	int value = log_value(log, field);
	struct scale scale = { .from = field->least, .to = field->most, .gap = 2,
			       .chosen = value != field->unknown ? value : NOT_KNOWN, .usual = NOT_KNOWN, .focus = true };
	scale_put(area, row, VALUE, &scale);
}

static void put_value(const struct log_screen *log, const struct log_field *field, struct area area, int row, bool marked)
{
	char buffer[EDIT_BYTES + 8];
	struct text words = TEXT(buffer);
	int room = (area.cols >= BESIDE && field->take != LOG_TEXT ? USE - 2 : area.cols) - VALUE;
	if (marked && log->mode == LOG_TYPING) {
		edit_view(&log->edit, area, row, VALUE, room);
		return;
	}
	if (marked && log->mode == LOG_FORM && field->take == LOG_SCALE && room >= SCALE_COLS) {
		put_scale(log, field, area, row);
		return;
	}
	log_value_words(&words, log, field);
	if (log_is_told(log, field))
		area_put_cut(area, row, VALUE, room, marked ? STYLE_STRONG : STYLE_TEXT, buffer);
	else
		area_put(area, row, VALUE, STYLE_FAINT, glyph_text(area.grid, GLYPH_MISSING));
}

static void put_field(const struct log_screen *log, const struct log_field *field, struct area area, int row, bool marked)
{
	area_put(area, row, LABEL, marked ? STYLE_STRONG : STYLE_QUIET, field->label);
	if (marked) {
		area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
		if (log->mode != LOG_LINE)
			area_cursor(area, row, 0);
	}
	put_value(log, field, area, row, marked);
	bool long_text = field->take == LOG_TEXT && (log_is_told(log, field) || (marked && log->mode == LOG_TYPING));
	if (area.cols >= BESIDE && !long_text)
		area_put_cut(area, row, USE, area.cols - USE, STYLE_QUIET, field->use);
}

static void header(const struct log_screen *log, struct text *out)
{
	char date[24];
	struct text day = TEXT(date);
	words_weekday_date(&day, log->activity.day);
	text_addf(out, "%s   %s   %s", log->is_new ? "New entry" : "Entry", activity_words[log->activity.kind], date);
}

void log_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct log_screen *log = (const struct log_screen *)screen;
	char title[80];
	struct text middle = TEXT(title);
	int fields[LOG_FIELDS], count = log_shown(log, fields);
	header(log, &middle);
	struct area body = screen_frame(area, NULL, title, area.cols >= 80 ? "not said is not 0   ? help" : "? help",
					log_bindings_now(screen));
	struct page page = page_of(body);
	int step = page_step(body, count, body.rows - 3);
	body = page.main;
	int lead = body.rows >= count + 3, foot = body.cols < BESIDE;
	struct area list = area_sub(body, 1 + 2 * lead, 0, body.rows - 1 - 2 * lead - foot, -1);
	int mark = list_clamp(log->mark, count), top = list_top(mark, count, list.rows / step);
	for (int row = 0; row * step < list.rows && top + row < count; row++)
		put_field(log, &log_fields[fields[top + row]], list, row * step, top + row == mark);
	put_line(log, body, lead);
	if (foot)
		area_put_cut(body, body.rows - 1, 0, body.cols, STYLE_QUIET, log_fields[fields[mark]].use);
	if (page.side.cols > 0)
		log_past_view(log, page.side);
	notice_view(&log->notice, area);
}

void log_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct log_screen *log = (const struct log_screen *)screen;
	notice_say(&log->notice, lines);
	int fields[LOG_FIELDS], count = log_shown(log, fields), mark = list_clamp(log->mark, count);
	for (int i = 0; i < count; i++) {
		char buffer[EDIT_BYTES + 8];
		struct text words = TEXT(buffer);
		log_value_words(&words, log, &log_fields[fields[i]]);
		lines_add(lines, "%s: %s", log_fields[fields[i]].label, buffer[0] != '\0' ? buffer : "not said");
	}
	lines_add(lines, "In one line (:), as in: %s: %s", line_hint, log->line.text);
	if (log->mode == LOG_LINE)
		return;
	if (log->mode == LOG_TYPING)
		lines_add(lines, "%s, type the value: %s", log_fields[fields[mark]].label, log->edit.text);
	else
		lines_add(lines, "Marked: %s. Used for: %s", log_fields[fields[mark]].label, log_fields[fields[mark]].use);
}
