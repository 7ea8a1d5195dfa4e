/* A quarter or a year: weeks as columns over one axis, digits by weekday, then distance, overlay and phase. */
#include "calendar_weeks.h"

#include "tui/past.h"
#include "tui/words.h"

enum { LABEL = 10, SHORT_LABEL = 4, LABEL_LEAST = 8, ROOMY_ROWS = 44, TITLE_ROWS = 24 };

/* --- the axis ----------------------------------------------------------------------------- */

static int month_of_week(const struct calendar_weeks *weeks, int week)
{
	struct day first = { weeks->first.n + week * WEEK };
	if (first.n < weeks->page->span.from.n)
		first = weeks->page->span.from;
	return day_to_date(first).month;
}

bool calendar_week_begins_month(const struct calendar_weeks *weeks, int week)
{
	return week == 0 || month_of_week(weeks, week) != month_of_week(weeks, week - 1);
}

static int month_changes(const struct calendar_weeks *weeks)
{
	int changes = 0;
	for (int i = 1; i < weeks->count; i++)
		changes += calendar_week_begins_month(weeks, i);
	return changes;
}

static void lay_columns(struct calendar_weeks *weeks, int cols)
{
	bool year = weeks->page->view == CALENDAR_YEAR;
	int gaps = year ? month_changes(weeks) : 0, room = cols - weeks->count - gaps;
	weeks->label = room >= LABEL ? LABEL : room > LABEL_LEAST ? room : SHORT_LABEL;
	gaps = room >= SHORT_LABEL ? gaps : 0;
	weeks->width = (cols - weeks->label - gaps) / weeks->count;
	weeks->width = weeks->width < 1 ? 1 : year && weeks->width > 2 ? 2 : weeks->width;
	int col = weeks->label;
	for (int i = 0; i < weeks->count; i++) {
		col += gaps > 0 && i > 0 && calendar_week_begins_month(weeks, i);
		weeks->col[i] = col;
		col += weeks->width;
	}
	weeks->end = col;
}

struct calendar_weeks calendar_weeks_of(const struct calendar_page *page, int cols)
{
	struct calendar_weeks weeks = { .page = page, .first = calendar_week_first(page, page->span.from) };
	weeks.count = (page->span.to.n - weeks.first.n) / WEEK + 1;
	lay_columns(&weeks, cols);
	for (int i = 0; i < weeks.count; i++) {
		struct day first = { weeks.first.n + i * WEEK };
		weeks.sum[i] = calendar_week_sum(page, first);
	}
	return weeks;
}

/* --- digits --------------------------------------------------------------------------------- */

static bool is_shown(const struct calendar_weeks *weeks, struct day day)
{
	const struct calendar_span *span = &weeks->page->span;
	return day.n >= span->from.n && day.n <= span->to.n && day.n <= weeks->page->calendar->given.today.n;
}

static enum style digit_style(const struct calendar_weeks *weeks, const struct calendar_day *day)
{
	if (weeks->page->chooses && day->day.n == weeks->page->at.n)
		return STYLE_CURSOR;
	return past_pain_style(day->worst);
}

/* Days before the diary stay empty: they are not missing from it. */
static bool is_of_diary(const struct calendar_weeks *weeks, struct day day)
{
	const struct calendar *calendar = weeks->page->calendar;
	return calendar->begun && day.n >= calendar->first.n;
}

/* What was left out takes the place of the mark too where that is free. */
static void put_letters(const struct calendar_weeks *weeks, struct area area, int row, int col,
                        const struct calendar_day *day)
{
	bool alone = day->left_out && day->done[0] == '\0' && !day->marked && !day->flare;
	calendar_put_letters(area, row, col + (alone ? 1 : 2), weeks->width - (alone ? 1 : 3), day);
}

static void put_told(const struct calendar_weeks *weeks, struct area area, int row, int col,
                     const struct calendar_day *day)
{
	bool today = day->day.n == weeks->page->calendar->given.today.n;
	enum style style = digit_style(weeks, day);
	if (today && day->worst == NOT_KNOWN)
		area_set(area, row, col, style == STYLE_FAINT ? STYLE_ACCENT_STRONG : style, '?');
	else
		calendar_put_digit(area, row, col, style, day->worst);
	if (weeks->width >= 2)
		calendar_put_mark(area, row, col + 1, day);
	if (weeks->width > 3)
		put_letters(weeks, area, row, col, day);
}

static void put_day(const struct calendar_weeks *weeks, struct area area, int row, int col, struct day day)
{
	bool chosen = weeks->page->chooses && day.n == weeks->page->at.n;
	if (chosen)
		area_cursor(area, row, col);
	if (is_shown(weeks, day) && is_of_diary(weeks, day)) {
		struct calendar_day one = calendar_on(weeks->page->calendar, day);
		put_told(weeks, area, row, col, &one);
		return;
	}
	if (weeks->width > 3 && day.n > weeks->page->calendar->given.today.n && day.n <= weeks->page->span.to.n) {
		struct calendar_day one = calendar_on(weeks->page->calendar, day);
		calendar_put_letters(area, row, col + 2, weeks->width - 3, &one);
	}
	if (chosen)
		area_set(area, row, col, STYLE_CURSOR, ' ');
}

/* Where many weeks lie before the diary, in words. */
static void put_before(const struct calendar_weeks *weeks, struct area area, int row)
{
	const struct calendar *calendar = weeks->page->calendar;
	int before = calendar->begun ? (calendar->first.n - weeks->first.n) / WEEK : 0;
	char words[48];
	struct text text = TEXT(words);
	text_add(&text, "no diary before ");
	words_date(&text, calendar->first, calendar->given.today);
	if (before > 0 && before < weeks->count && weeks->col[before] - weeks->col[0] > text_width(words) + 2)
		area_put(area, row, weeks->col[0], STYLE_QUIET, words);
}

static void put_days(const struct calendar_weeks *weeks, struct area area, int row, int pitch)
{
	put_before(weeks, area, row + 2 * pitch);
	for (int weekday = 0; weekday < WEEK; weekday++, row += pitch) {
		if (weekday % 2 == 0 || weeks->page->view == CALENDAR_QUARTER)
			area_put(area, row, 0, STYLE_QUIET, calendar_week_name(weeks->page, weekday));
		for (int i = 0; i < weeks->count; i++)
			put_day(weeks, area, row, weeks->col[i], (struct day){ weeks->first.n + i * WEEK + weekday });
	}
}

/* Months over a year, the day that each week begins on over a quarter. */
static void put_heads(const struct calendar_weeks *weeks, struct area area, int row)
{
	int end = 0;
	for (int i = 0; i < weeks->count; i++) {
		struct date date = day_to_date((struct day){ weeks->first.n + i * WEEK });
		bool begins = calendar_week_begins_month(weeks, i);
		if (weeks->col[i] < end)
			continue;
		if (begins && weeks->col[i] + 3 <= weeks->end)
			end = area_put(area, row, weeks->col[i], STYLE_QUIET, day_month_name(month_of_week(weeks, i))) + 1;
		else if (weeks->page->view == CALENDAR_QUARTER)
			end = area_putf(area, row, weeks->col[i], STYLE_QUIET, "%d", date.day) + 1;
	}
}

/* --- all of it -------------------------------------------------------------------------------- */

static void put_legend(const struct calendar_weeks *weeks, struct area area, int row)
{
	char words[160];
	struct text text = TEXT(words);
	const char *ten = weeks->width == 1 ? " (X)" : "", *missing = glyph_text(area.grid, GLYPH_MISSING);
	text_addf(&text, "digits: worst pain of the day, 0 to 10%s    %s not told    ? today", ten, missing);
	if (text_width(words) > area.cols) {
		text = TEXT(words);
		text_addf(&text, "digits: worst pain, 0 to 10%s  %s not told  ? today", ten, missing);
	}
	area_put_cut(area, row, 0, area.cols, STYLE_QUIET, words);
}

/* How the rows of the area are shared out. */
struct shares {
	int pitch, distance, overlay, phase, gap;
	bool title, legend;
};

static struct shares share_out(int rows, bool overlay)
{
	struct shares shares = { .pitch = rows >= ROOMY_ROWS ? 2 : 1, .title = rows >= TITLE_ROWS, .legend = rows > 9 };
	int left = rows - 1 - WEEK * shares.pitch - shares.title - shares.legend;
	shares.gap = left >= 6;
	shares.phase = left >= 14 ? 3 : left >= 5 ? 2 : 0;
	left -= shares.phase > 0 ? shares.phase + shares.gap : 0;
	shares.overlay = overlay && left >= 5 ? (left >= 24 ? 8 : left >= 11 ? 3 : 2) : 0;
	left -= shares.overlay > 0 ? shares.overlay + shares.gap : 0;
	left -= shares.gap;
	int most = shares.pitch > 1 ? 14 : 6;
	shares.distance = left > most ? most : left >= 2 ? left : 0;
	return shares;
}

void calendar_weeks_view(struct area area, const struct calendar_page *page)
{
	struct calendar_weeks weeks = calendar_weeks_of(page, area.cols);
	struct shares shares = share_out(area.rows, page->overlay != OVERLAY_NONE);
	int row = 0;
	put_heads(&weeks, area, row++);
	if (shares.title)
		area_put_cut(area, row++, 0, LABEL, STYLE_TEXT, "Worst pain");
	put_days(&weeks, area, row, shares.pitch);
	row += WEEK * shares.pitch;
	if (shares.distance > 0)
		calendar_put_distance(&weeks, area_sub(area, row + shares.gap, 0, shares.distance, -1));
	row += shares.distance + shares.gap * (shares.distance > 0);
	if (shares.overlay > 0)
		calendar_put_week_overlay(&weeks, area_sub(area, row + shares.gap, 0, shares.overlay, -1));
	row += shares.overlay + shares.gap * (shares.overlay > 0);
	if (shares.phase > 0)
		calendar_put_phases(&weeks, area_sub(area, row + shares.gap, 0, shares.phase, -1));
	if (shares.legend)
		put_legend(&weeks, area, area.rows - 1);
}
