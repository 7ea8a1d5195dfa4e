/* The settings as a list by groups, and beside or below it what the marked one means. */
#include "settings_screen.h"

#include "base/text.h"
#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/pen.h"

enum {
	NAME = 2, VALUE = 24, LIST_COLUMNS = 46,
	BESIDE_COLUMNS = 90,  /* from here on the meaning stands beside the list */
	BELOW_ROWS = 14,      /* from here on below it, on a narrower screen */
	MEANING_ROWS = 6, TEXT_COLUMNS = 60, NARROW = 44,
};

/* Rows of the list: settings with a heading over each group, and an empty row between groups. */
static int row_of(int place)
{
	int row = place;
	for (int i = 0; i <= place; i++)
		if (i == 0)
			row += 1;
		else if (setting_rows[settings_at(i)].group != setting_rows[settings_at(i - 1)].group)
			row += 2;
	return row;
}

static void put_value(const struct settings_screen *screen, struct area area, int row, enum setting which, bool marked)
{
	char words[LINE_BYTES];
	struct text value = TEXT(words);
	int col = area.cols < NARROW ? VALUE - 2 : VALUE;
	if (marked && screen->typing) {
		edit_view(&screen->edit, area, row, col, area.cols - col);
		return;
	}
	settings_value(screen->settings, which, &value);
	area_put_cut(area, row, col, area.cols - col, marked ? STYLE_STRONG : STYLE_TEXT, words);
}

static void put_setting(const struct settings_screen *screen, struct area area, int row, int place)
{
	enum setting which = settings_at(place);
	bool marked = place == screen->mark;
	if (row < 0 || row >= area.rows)
		return;
	if (marked)
		area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
	area_put_cut(area, row, NAME, VALUE - NAME - 3, marked ? STYLE_STRONG : STYLE_TEXT, setting_rows[which].label);
	if (marked)
		area_cursor(area, row, 0);
	put_value(screen, area, row, which, marked);
}

static void put_heading(struct area area, int row, int place)
{
	enum setting_group group = setting_rows[settings_at(place)].group;
	bool first = place == 0 || setting_rows[settings_at(place - 1)].group != group;
	if (first && row >= 0 && row < area.rows)
		area_put_cut(area, row, 0, area.cols, STYLE_QUIET, setting_group_words[group]);
}

static void put_list(const struct settings_screen *screen, struct area area)
{
	int count = row_of(SETTINGS - 1) + 1;
	int top = list_top(row_of(screen->mark), count, area.rows);
	for (int place = 0; place < SETTINGS; place++) {
		put_heading(area, row_of(place) - 1 - top, place);
		put_setting(screen, area, row_of(place) - top, place);
	}
}

/* The words of a choice in a row, the one that holds marked by more than its colour. */
static void put_words(const struct settings_screen *screen, struct pen *pen, enum setting which)
{
	const struct setting_row *row = &setting_rows[which];
	int value = setting_value(screen->settings, which), col = 0;
	for (int i = 0; i < (int)row->word_count; i++) {
		int width = text_width(row->words[i]) + 2;
		if (col > 0 && col + width > pen->area.cols) {
			pen->row++;
			col = 0;
		}
		area_putf(pen->area, pen->row, col, i == value ? STYLE_ACCENT_STRONG : STYLE_TEXT, i == value ? "[%s]" : " %s ",
		          row->words[i]);
		col += width + 1;
	}
	pen->row++;
}

static void put_choices(const struct settings_screen *screen, struct pen *pen, enum setting which)
{
	char words[160];
	struct text choices = TEXT(words);
	if (setting_rows[which].kind == SETTING_IS_WORD) {
		put_words(screen, pen, which);
		return;
	}
	settings_choices(which, &choices);
	pen_wrap(pen, 0, STYLE_QUIET, words);
}

static void put_meaning(const struct settings_screen *screen, struct area area, bool with_name)
{
	struct pen pen = { .area = area };
	enum setting which = settings_marked(screen);
	char words[LINE_BYTES];
	struct text origin = TEXT(words);
	settings_origin(screen->settings, which, &origin);
	if (with_name) {
		area_put_cut(area, 0, 0, area.cols, STYLE_STRONG, setting_rows[which].label);
		pen.row = 2;
	}
	pen_wrap(&pen, 0, STYLE_TEXT, setting_rows[which].meaning);
	pen.row += with_name;
	put_choices(screen, &pen, which);
	pen.row += with_name;
	pen_wrap(&pen, 0, STYLE_QUIET, words);
}

void settings_view(const struct screen *base, struct area area, int64_t now_ms)
{
	const struct settings_screen *screen = (const struct settings_screen *)(const void *)base;
	(void)now_ms;
	struct area body = screen_frame(area, NULL, "Settings", "? help", screen_bindings(base));
	if (body.cols >= BESIDE_COLUMNS) {
		put_list(screen, area_sub(body, 0, 0, -1, LIST_COLUMNS));
		put_meaning(screen, area_sub(body, 0, LIST_COLUMNS + 2, -1, TEXT_COLUMNS), true);
	} else if (body.rows >= BELOW_ROWS) {
		put_list(screen, area_sub(body, 0, 0, body.rows - MEANING_ROWS - 1, -1));
		put_meaning(screen, area_sub(body, body.rows - MEANING_ROWS, 0, -1, -1), false);
	} else {
		put_list(screen, area_sub(body, 0, 0, body.rows - 2, -1));
		area_put_cut(body, body.rows - 1, 0, body.cols, STYLE_QUIET, setting_rows[settings_marked(screen)].meaning);
	}
	notice_view(&screen->notice, area);
}
