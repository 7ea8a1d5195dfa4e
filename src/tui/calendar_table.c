/* The calendar as rows: a day each, or in a year a week each. A column that finds no room is left out. */
#include "calendar_table.h"

#include "tui/words.h"

enum { GAP = 2, NOTE_COLS = 4 };

/* --- columns of a day ---------------------------------------------------------------------- */

struct day_row {
	const struct calendar_page *page;
	struct calendar_day day;
	struct area area;
	int row;
};

static void put_points(const struct day_row *row, int right, int load10)
{
	char number[16];
	struct text text = TEXT(number);
	if (row->day.ahead && load10 == NOT_KNOWN)
		return;
	calendar_overlay_number(&text, OVERLAY_LOAD, load10);
	area_put_right(row->area, row->row, right, load10 == NOT_KNOWN ? STYLE_QUIET : STYLE_LOAD, number);
}

static void put_number(const struct day_row *row, int right, enum calendar_overlay overlay, int value)
{
	char number[16];
	struct text text = TEXT(number);
	if (row->day.ahead)
		return;
	calendar_overlay_number(&text, overlay, value);
	area_put_right(row->area, row->row, right, value == NOT_KNOWN ? STYLE_QUIET : STYLE_TEXT, number);
}

static void put_date(const struct day_row *row, int col, int right)
{
	char date[24];
	struct text text = TEXT(date);
	(void)right;
	bool today = row->day.day.n == row->page->calendar->given.today.n;
	bool chosen = row->page->chooses && row->day.day.n == row->page->at.n;
	words_weekday_date(&text, row->day.day);
	area_put(row->area, row->row, col, today ? STYLE_CURSOR : chosen ? STYLE_STRONG : STYLE_TEXT, date);
}

static void put_done(const struct day_row *row, int col, int right)
{
	(void)right;
	calendar_put_letters(row->area, row->row, col, 4, &row->day);
	calendar_put_mark(row->area, row->row, col + 5, &row->day);
}

static void put_worst(const struct day_row *row, int col, int right)
{
	(void)col;
	if (!row->day.ahead)
		calendar_put_pain(row->area, row->row, right - 1 - (row->day.worst > 9), row->day.worst);
}

static void put_morning(const struct day_row *row, int col, int right)
{
	(void)col;
	if (!row->day.ahead)
		calendar_put_pain(row->area, row->row, right - 1 - (row->day.morning > 9), row->day.morning);
}

static void put_load(const struct day_row *row, int col, int right)
{
	(void)col;
	put_points(row, right, row->day.load10);
}

static void put_before(const struct day_row *row, int col, int right)
{
	(void)col;
	put_points(row, right, row->day.load_before10);
}

static void put_ready(const struct day_row *row, int col, int right)
{
	(void)col;
	put_number(row, right, OVERLAY_READINESS, row->day.readiness);
}

static void put_sleep(const struct day_row *row, int col, int right)
{
	(void)col;
	put_number(row, right, OVERLAY_SLEEP, row->day.sleep_min);
}

static void put_words(const struct day_row *row, int col, int right)
{
	char words[96];
	struct text text = TEXT(words);
	calendar_done_words(&text, &row->day);
	area_put_cut(row->area, row->row, col, right - col, STYLE_QUIET, words);
}

static void put_note(const struct day_row *row, int col, int right)
{
	(void)right;
	if (row->day.note)
		area_put(row->area, row->row, col, STYLE_QUIET, "note");
}

static const struct day_column {
	const char *head;
	int width;
	bool right;
	void (*put)(const struct day_row *, int col, int right);
} day_columns[] = {
	{ "day", 10, false, put_date },   { "done", 6, false, put_done },      { "worst", 5, true, put_worst },
	{ "woke", 4, true, put_morning }, { "load", 4, true, put_load },       { "before", 6, true, put_before },
	{ "ready", 5, true, put_ready },  { "sleep", 6, true, put_sleep },     { "note", NOTE_COLS, false, put_note },
	{ "what", 24, false, put_words },
};
enum { DAY_COLUMNS = sizeof day_columns / sizeof day_columns[0] };

/* A blank between the mark and the day where there is room for one. */
static int first_col(struct area area)
{
	return area.cols < 50 ? 1 : 2;
}

static void put_day(const struct day_row *row)
{
	int col = first_col(row->area);
	bool told = !row->day.before && (!row->day.ahead || row->day.rests || row->day.planned[0] != '\0');
	for (int i = 0; i < (told ? DAY_COLUMNS : 1) && col + day_columns[i].width <= row->area.cols; i++) {
		/* The last of all has what is left of the row. */
		int width = i + 1 == DAY_COLUMNS ? row->area.cols - col : day_columns[i].width;
		day_columns[i].put(row, col, col + width);
		col += day_columns[i].width + GAP;
	}
}

static void put_day_heads(struct area area)
{
	int col = first_col(area);
	for (int i = 0; i < DAY_COLUMNS && col + day_columns[i].width <= area.cols; i++) {
		if (day_columns[i].right)
			area_put_right(area, 0, col + day_columns[i].width, STYLE_QUIET, day_columns[i].head);
		else
			area_put(area, 0, col, STYLE_QUIET, day_columns[i].head);
		col += day_columns[i].width + GAP;
	}
}

static void put_days(struct area area, const struct calendar_page *page, int top)
{
	for (int row = 0; row < area.rows && page->span.from.n + top + row <= page->span.to.n; row++) {
		struct day day = { page->span.from.n + top + row };
		struct day_row one = { page, calendar_on(page->calendar, day), area, row };
		if (page->chooses && day.n == page->at.n) {
			area_put(area, row, 0, STYLE_ACCENT, glyph_text(area.grid, GLYPH_MARK));
			area_cursor(area, row, 0);
		}
		put_day(&one);
	}
}

/* --- either ------------------------------------------------------------------------------------------ */

int calendar_table(struct area area, const struct calendar_page *page, int top)
{
	bool weeks = page->view == CALENDAR_YEAR;
	(weeks ? calendar_put_weeks : put_days)(area, page, top);
	return weeks ? calendar_week_count(page) : page->span.to.n - page->span.from.n + 1;
}

int calendar_table_row(const struct calendar_page *page)
{
	int from = page->view == CALENDAR_YEAR ? calendar_week_first(page, page->span.from).n : page->span.from.n;
	return (page->at.n - from) / (page->view == CALENDAR_YEAR ? WEEK : 1);
}

void calendar_table_head(struct area area, const struct calendar_page *page)
{
	if (page->view == CALENDAR_YEAR)
		calendar_put_week_heads(area, page);
	else
		put_day_heads(area);
}
