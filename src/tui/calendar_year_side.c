/* What stands beside a year: what happened in it, and the last months in numbers. */
#include "calendar_draw.h"

#include "tui/words.h"

enum { DATE = 6, TEXT_AT = 8, TENTHS = 10, PAIN_MOST = 10, MONTHS = 12 };

/* --- what happened --------------------------------------------------------------------------- */

struct choice {
	const struct calendar *calendar;
	size_t from, to;               /* those of the span */
	size_t kept[HAPPENINGS];       /* how many of each kind, the youngest */
};

static struct choice choose(const struct calendar_page *page, int rows)
{
	struct choice choice = { .calendar = page->calendar };
	const struct happening *at = page->calendar->happenings;
	size_t count = page->calendar->happening_count, left = rows > 0 ? (size_t)rows : 0;
	while (choice.from < count && at[choice.from].day.n < page->span.from.n)
		choice.from++;
	for (choice.to = choice.from; choice.to < count && at[choice.to].day.n <= page->span.to.n; choice.to++)
		choice.kept[at[choice.to].kind]++;
	for (int kind = 0; kind < HAPPENINGS; kind++) {
		choice.kept[kind] = choice.kept[kind] < left ? choice.kept[kind] : left;
		left -= choice.kept[kind];
	}
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
	area_put_cut(area, row, TEXT_AT, area.cols - TEXT_AT, STYLE_TEXT, words);
	return row + 1;
}

/* How many of its kind stand behind it in the span. */
static size_t younger(const struct choice *choice, size_t at)
{
	size_t count = 0;
	for (size_t i = at + 1; i < choice->to; i++)
		count += choice->calendar->happenings[i].kind == choice->calendar->happenings[at].kind;
	return count;
}

static int put_happenings(struct area area, const struct calendar_page *page)
{
	struct choice choice = choose(page, area.rows);
	int row = 0;
	for (size_t i = choice.from; i < choice.to; i++) {
		const struct happening *happening = &page->calendar->happenings[i];
		if (younger(&choice, i) < choice.kept[happening->kind])
			row = put_happening(area, row, happening, page->calendar->given.diary->intake.units);
	}
	if (row == 0)
		area_put_cut(area, row++, 0, area.cols, STYLE_FAINT, "nothing to tell yet");
	return row;
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
		bar_put(area, row, 10, area.cols > 28 ? 10 : 6, STYLE_ACCENT, mean10 * PAIN_MOST);
	}
	area_putf(area, row, area.cols > 28 ? 22 : 17, STYLE_QUIET, "%d/%d", sum->answered, sum->days);
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

void calendar_year_side_view(struct area area, const struct calendar_page *page)
{
	int months = area.rows >= 40 ? MONTHS : area.rows >= 20 ? 4 : 0;
	int events = area.rows - 1 - (months > 0 ? months + 3 : 0);
	area_put_cut(area, 0, 0, area.cols, STYLE_STRONG, "What happened");
	put_happenings(area_sub(area, area.rows > 20 ? 2 : 1, 0, events - (area.rows > 20), -1), page);
	if (months == 0)
		return;
	area_put_cut(area, area.rows - months - 2, 0, area.cols, STYLE_STRONG, "Mean of worst");
	area_put_right(area, area.rows - months - 2, area.cols > 28 ? 28 : 22, STYLE_QUIET, "answers");
	put_months(area_sub(area, area.rows - months - 1, 0, months, -1), page);
}
