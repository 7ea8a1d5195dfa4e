/* The calendar as rows: a day each, or in a year a week each. A column that finds no room is left out. */
#include "calendar_draw.h"

#include "tui/words.h"

enum { GAP = 2, TENTHS = 10, NOTE_COLS = 4 };

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
	area_put_right(row->area, row->row, right, load10 == NOT_KNOWN ? STYLE_FAINT : STYLE_LOAD, number);
}

static void put_number(const struct day_row *row, int right, enum calendar_overlay overlay, int value)
{
	char number[16];
	struct text text = TEXT(number);
	if (row->day.ahead)
		return;
	calendar_overlay_number(&text, overlay, value);
	area_put_right(row->area, row->row, right, value == NOT_KNOWN ? STYLE_FAINT : STYLE_TEXT, number);
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
	area_put_cut(row->area, row->row, col, right - col, row->day.ahead ? STYLE_FAINT : STYLE_QUIET, words);
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
		day_columns[i].put(row, col, col + day_columns[i].width);
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

/* --- weeks --------------------------------------------------------------------------------------- */

enum { WEEK_DATE = 2, WEEK_DIGITS = 15, DIGIT_COLS = 2, WEEK_KM = 37, WEEK_LOAD = 44, WEEK_MEAN = 51, WEEK_RUNS = 58,
       WEEK_ANSWERS = 67 };

static const struct {
	const char *head;
	int right;
} week_heads[] = {
	{ "run", WEEK_KM }, { "load", WEEK_LOAD }, { "mean", WEEK_MEAN }, { "runs", WEEK_RUNS }, { "answers", WEEK_ANSWERS },
};

static void put_week_heads(struct area area)
{
	area_put(area, 0, WEEK_DATE, STYLE_QUIET, "week of");
	area_put(area, 0, WEEK_DIGITS, STYLE_QUIET, "M T W T F S S");
	for (size_t i = 0; i < sizeof week_heads / sizeof week_heads[0]; i++)
		if (week_heads[i].right <= area.cols)
			area_put_right(area, 0, week_heads[i].right, STYLE_QUIET, week_heads[i].head);
}

static void put_at(struct area area, int row, int right, const char *words)
{
	if (right <= area.cols)
		area_put_right(area, row, right, STYLE_TEXT, words);
}

static void put_week_numbers(struct area area, int row, const struct calendar_sum *sum, enum units units)
{
	char words[5][24];
	struct text km = TEXT(words[0]), load = TEXT(words[1]), mean = TEXT(words[2]), runs = TEXT(words[3]),
		    answers = TEXT(words[4]);
	words_distance(&km, sum->run_m, units);
	calendar_overlay_number(&load, OVERLAY_LOAD, sum->days > 0 && sum->load_days == sum->days ? sum->load10 : NOT_KNOWN);
	if (sum->worst_days > 0) {
		int mean10 = (sum->worst * TENTHS + sum->worst_days / 2) / sum->worst_days;
		text_addf(&mean, "%d.%d", mean10 / TENTHS, mean10 % TENTHS);
	} else {
		text_add(&mean, "·");
	}
	text_addf(&runs, "%d", sum->runs);
	text_addf(&answers, "%d/%d", sum->answered, sum->days);
	for (size_t i = 0; i < sizeof week_heads / sizeof week_heads[0]; i++)
		put_at(area, row, week_heads[i].right, words[i]);
}

static void put_week_digits(struct area area, int row, const struct calendar_page *page, struct day monday)
{
	const struct calendar *calendar = page->calendar;
	for (int i = 0; i < WEEK; i++) {
		struct day day = { monday.n + i };
		bool chosen = page->chooses && day.n == page->at.n;
		int col = WEEK_DIGITS + i * DIGIT_COLS;
		bool empty = day.n > calendar->given.today.n || !calendar->begun || day.n < calendar->first.n ||
		             day.n < page->span.from.n || day.n > page->span.to.n;
		struct calendar_day one = calendar_on(calendar, day);
		if (chosen)
			area_cursor(area, row, col);
		if (!empty)
			calendar_put_pain(area, row, col - (one.worst > 9), one.worst);
		if (chosen)
			calendar_put_digit(area, row, col, STYLE_CURSOR, one.worst);
	}
}

static void put_week(struct area area, int row, const struct calendar_page *page, struct day monday)
{
	struct day from = monday.n < page->span.from.n ? page->span.from : monday;
	struct day to = { monday.n + WEEK - 1 < page->span.to.n ? monday.n + WEEK - 1 : page->span.to.n };
	struct calendar_sum sum = calendar_sum(page->calendar, from, to);
	char date[24];
	struct text text = TEXT(date);
	words_date(&text, monday, page->calendar->given.today);
	if (page->chooses && calendar_monday(page->at).n == monday.n)
		area_put(area, row, 0, STYLE_ACCENT, glyph_text(area.grid, GLYPH_MARK));
	area_put(area, row, WEEK_DATE, STYLE_TEXT, date);
	put_week_digits(area, row, page, monday);
	if (sum.days > 0)
		put_week_numbers(area, row, &sum, page->calendar->given.diary->intake.units);
}

static int week_count(const struct calendar_page *page)
{
	return (page->span.to.n - calendar_monday(page->span.from).n) / WEEK + 1;
}

static void put_weeks(struct area area, const struct calendar_page *page, int top)
{
	struct day first = calendar_monday(page->span.from);
	for (int row = 0; row < area.rows && top + row < week_count(page); row++)
		put_week(area, row, page, (struct day){ first.n + (top + row) * WEEK });
}

/* --- either ------------------------------------------------------------------------------------------ */

int calendar_table(struct area area, const struct calendar_page *page, int top)
{
	bool weeks = page->view == CALENDAR_YEAR;
	(weeks ? put_weeks : put_days)(area, page, top);
	return weeks ? week_count(page) : page->span.to.n - page->span.from.n + 1;
}

int calendar_table_row(const struct calendar_page *page)
{
	int from = page->view == CALENDAR_YEAR ? calendar_monday(page->span.from).n : page->span.from.n;
	return (page->at.n - from) / (page->view == CALENDAR_YEAR ? WEEK : 1);
}

void calendar_table_head(struct area area, const struct calendar_page *page)
{
	if (page->view == CALENDAR_YEAR)
		put_week_heads(area);
	else
		put_day_heads(area);
}
