/* What stands beside a year: what happened in it, and the last months in numbers. */
#include "calendar_draw.h"

#include "tui/words.h"

enum { DATE = 6, TEXT_AT = 8, TENTHS = 10, PAIN_MOST = 10, MONTHS = 12, DAY_COLS = 28 };

/* --- what happened --------------------------------------------------------------------------- */

struct choice {
	const struct calendar *calendar;
	size_t from, to;               /* those of the span */
	size_t kept[HAPPENINGS];       /* how many of each kind, the youngest */
};

static int words_cols(struct area area)
{
	return area.cols - TEXT_AT > 0 ? area.cols - TEXT_AT : 1;
}

/* A word that is wrapped may take a row more than its length says. */
static size_t rows_of(const struct calendar *calendar, const struct happening *happening, int cols)
{
	char words[96];
	struct text text = TEXT(words);
	const char *rest = words, *line;
	size_t length, rows = 0;
	calendar_happening_words(&text, happening, calendar->given.diary->told.distance);
	while (text_wrap(&rest, cols, &line, &length))
		rows++;
	return rows;
}

/* Kind by kind, the one that says most first, and in each the youngest. */
static void keep(struct choice *choice, struct area area)
{
	size_t left = area.rows > 0 ? (size_t)area.rows : 0;
	for (int kind = 0; kind < HAPPENINGS; kind++)
		for (size_t i = choice->to; i > choice->from; i--) {
			const struct happening *happening = &choice->calendar->happenings[i - 1];
			size_t rows = rows_of(choice->calendar, happening, words_cols(area));
			if ((int)happening->kind != kind)
				continue;
			if (rows > left)
				return;
			choice->kept[kind]++;
			left -= rows;
		}
}

static struct choice choose(struct area area, const struct calendar *calendar, const struct calendar_span *span)
{
	struct choice choice = { .calendar = calendar };
	const struct happening *at = calendar->happenings;
	size_t low = 0, high = calendar->happening_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (at[middle].day.n < span->from.n)
			low = middle + 1;
		else
			high = middle;
	}
	choice.from = choice.to = low;
	while (choice.to < calendar->happening_count && at[choice.to].day.n <= span->to.n)
		choice.to++;
	keep(&choice, area);
	return choice;
}

static int put_happening(struct area area, int row, const struct happening *happening, enum units units)
{
	struct date date = day_to_date(happening->day);
	char when[16], words[96];
	struct text at = TEXT(when), text = TEXT(words);
	text_addf(&at, "%d %s", date.day, day_month_name(date.month));
	calendar_happening_words(&text, happening, units);
	area_put_right(area, row, DATE, STYLE_QUIET, when);
	return row + area_wrap(area, row, TEXT_AT, words_cols(area), area.rows - row, STYLE_TEXT, words);
}

/* How many of its kind stand behind it in the span. */
static size_t younger(const struct choice *choice, size_t at)
{
	size_t count = 0;
	for (size_t i = at + 1; i < choice->to; i++)
		count += choice->calendar->happenings[i].kind == choice->calendar->happenings[at].kind;
	return count;
}

void calendar_put_happenings(struct area area, const struct calendar *calendar, const struct calendar_span *span)
{
	struct choice choice = choose(area, calendar, span);
	int row = 0;
	for (size_t i = choice.from; i < choice.to; i++)
		if (younger(&choice, i) < choice.kept[calendar->happenings[i].kind])
			row = put_happening(area, row, &calendar->happenings[i], calendar->given.diary->told.distance);
	if (row == 0)
		area_put_cut(area, row, 0, area.cols, STYLE_FAINT, "nothing to tell yet");
}

/* --- months ------------------------------------------------------------------------------------ */

static void put_month(struct area area, int row, const struct calendar_sum *sum, struct day first)
{
	area_put(area, row, 0, STYLE_QUIET, day_month_name(day_to_date(first).month));
	if (sum->worst_days == 0) {
		area_put(area, row, 5, STYLE_FAINT, glyph_text(area.grid, GLYPH_MISSING));
	} else {
		int mean10 = (sum->worst * TENTHS + sum->worst_days / 2) / sum->worst_days;
		area_putf(area, row, 5, STYLE_TEXT, "%d.%d", mean10 / TENTHS, mean10 % TENTHS);
		bar_put(area, row, 9, area.cols > 28 ? 12 : 4, STYLE_ACCENT, mean10 * PAIN_MOST);
	}
	area_putf(area, row, area.cols > 28 ? 23 : 15, STYLE_QUIET, "%d/%d", sum->answered, sum->days);
}

/* The last `rows` months of the year that have a day of the diary. */
static void put_months(struct area area, const struct calendar_page *page)
{
	int row = area.rows - 1;
	for (int back = 0; back < MONTHS && row >= 0; back++) {
		struct day first = calendar_month_first(page->span.to, -back);
		struct day last = { calendar_month_first(first, 1).n - 1 };
		struct calendar_sum sum = calendar_sum(page->calendar, first, last);
		if (sum.days > 0)
			put_month(area, row--, &sum, first);
	}
}

/* Months of the year that have a day of the diary, as many as there is room for. */
static int months_told(const struct calendar_page *page, int most)
{
	int told = 0;
	for (int back = 0; back < MONTHS && told < most; back++) {
		struct day first = calendar_month_first(page->span.to, -back);
		struct day last = { calendar_month_first(first, 1).n - 1 };
		told += calendar_sum(page->calendar, first, last).days > 0;
	}
	return told;
}

static void put_year(struct area area, const struct calendar_page *page)
{
	int gap = area.rows > 20, months = months_told(page, area.rows >= 40 ? MONTHS : area.rows >= 20 ? 4 : 0);
	int events = area.rows - 1 - gap - (months > 0 ? months + 2 : 0);
	int wide = area.cols > 28 ? 28 : 20;
	area_put_cut(area, 0, 0, area.cols, STYLE_STRONG, "What happened");
	calendar_put_happenings(area_sub(area, 1 + gap, 0, events, -1), page->calendar, &page->span);
	if (months == 0)
		return;
	area_put_cut(area, area.rows - months - 1, 0, area.cols, STYLE_STRONG, "Mean of worst");
	area_put_right(area, area.rows - months - 1, wide, STYLE_QUIET, wide > 20 ? "answers" : "told");
	put_months(area_sub(area, area.rows - months, 0, months, -1), page);
}

/* Where there is room the chosen day stands beside it. */
void calendar_year_side_view(struct area area, const struct calendar_page *page)
{
	bool wide = area.cols >= 2 * DAY_COLS;
	put_year(wide ? area_sub(area, 0, 0, -1, area.cols - DAY_COLS - 2) : area, page);
	if (wide)
		calendar_side_view(area_sub(area, 0, area.cols - DAY_COLS, -1, -1), page);
}
