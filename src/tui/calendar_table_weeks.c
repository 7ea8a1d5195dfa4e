/* A year as rows: a week each. */
#include "calendar_table.h"

#include "tui/words.h"

enum { TENTHS = 10 };

enum { WEEK_DATE = 2, WEEK_DIGITS = 15, DIGIT_COLS = 2, WEEK_KM = 37, WEEK_LOAD = 44, WEEK_MEAN = 51, WEEK_RUNS = 58,
       WEEK_ANSWERS = 67 };

static const struct {
	const char *head;
	int right;
} week_heads[] = {
	{ "run", WEEK_KM }, { "load", WEEK_LOAD }, { "mean", WEEK_MEAN }, { "runs", WEEK_RUNS }, { "answers", WEEK_ANSWERS },
};

void calendar_put_week_heads(struct area area, const struct calendar_page *page)
{
	area_put(area, 0, WEEK_DATE, STYLE_QUIET, "week of");
	for (int i = 0; i < WEEK; i++)
		area_putf(area, 0, WEEK_DIGITS + i * DIGIT_COLS, STYLE_QUIET, "%c", calendar_week_name(page, i)[0]);
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

static void put_week_digits(struct area area, int row, const struct calendar_page *page, struct day first)
{
	const struct calendar *calendar = page->calendar;
	for (int i = 0; i < WEEK; i++) {
		struct day day = { first.n + i };
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

static void put_week(struct area area, int row, const struct calendar_page *page, struct day first)
{
	struct day from = first.n < page->span.from.n ? page->span.from : first;
	struct day to = { first.n + WEEK - 1 < page->span.to.n ? first.n + WEEK - 1 : page->span.to.n };
	struct calendar_sum sum = calendar_sum(page->calendar, from, to);
	char date[24];
	struct text text = TEXT(date);
	words_date(&text, first, page->calendar->given.today);
	if (page->chooses && calendar_week_first(page, page->at).n == first.n)
		area_put(area, row, 0, STYLE_ACCENT, glyph_text(area.grid, GLYPH_MARK));
	area_put(area, row, WEEK_DATE, STYLE_TEXT, date);
	put_week_digits(area, row, page, first);
	if (sum.days > 0)
		put_week_numbers(area, row, &sum, page->calendar->given.diary->told.distance);
}

int calendar_week_count(const struct calendar_page *page)
{
	return (page->span.to.n - calendar_week_first(page, page->span.from).n) / WEEK + 1;
}

void calendar_put_weeks(struct area area, const struct calendar_page *page, int top)
{
	struct day first = calendar_week_first(page, page->span.from);
	for (int row = 0; row < area.rows && top + row < calendar_week_count(page); row++)
		put_week(area, row, page, (struct day){ first.n + (top + row) * WEEK });
}
