/* A month: weeks as rows, days as cells of two to three lines and, where there is room, words. */
#include "calendar_draw.h"

#include "tui/words.h"

enum { MARK = 6, LETTERS = 3, CELL_LINES = 3, WORDS_COLS = 15, SHADE_MOST = 9 };

struct month {
	const struct calendar_page *page;
	struct area area;   /* one column wider than the body at its left, for the bracket */
	struct day first;
	int weeks, cell, pitch, lines, shade, head;
};

static struct month month_of(struct area area, const struct calendar_page *page)
{
	struct month month = { .page = page, .area = area, .first = calendar_week_first(page, page->span.from) };
	month.weeks = (page->span.to.n - month.first.n) / WEEK + 1;
	month.cell = (area.cols - 1) / WEEK;
	month.shade = month.cell > 12 ? SHADE_MOST : month.cell > 9 ? 7 : 6;
	month.head = area.rows >= 2 + 4 * month.weeks ? 2 : 1;
	month.pitch = (area.rows - month.head + 1) / month.weeks;
	if (month.pitch > 12)
		month.pitch = 12;
	bool wants = month.pitch > CELL_LINES || page->overlay != OVERLAY_NONE;
	int lines = wants ? CELL_LINES : CELL_LINES - 1;
	month.lines = month.pitch < lines ? month.pitch : lines;
	return month;
}

/* --- a cell ---------------------------------------------------------------------------- */

static enum style number_style(const struct month *month, const struct calendar_day *day)
{
	const struct calendar_span *span = &month->page->span;
	if (day->day.n == month->page->calendar->given.today.n)
		return STYLE_CURSOR;
	if (day->day.n < span->from.n || day->day.n > span->to.n)
		return STYLE_QUIET;
	return day->ahead ? STYLE_QUIET : STYLE_TEXT;
}

static void put_brackets(const struct month *month, int row, int col)
{
	for (int line = 0; line < month->lines; line++) {
		area_put(month->area, row + line, col - 1, STYLE_STRONG, "[");
		area_put(month->area, row + line, col + (month->shade > MARK ? month->shade : MARK + 1), STYLE_STRONG, "]");
	}
}

static void put_pain(const struct month *month, int row, int col, const struct calendar_day *day)
{
	bool today = day->day.n == month->page->calendar->given.today.n;
	if (today && day->worst == NOT_KNOWN)
		area_put(month->area, row, col, STYLE_QUIET, "today");
	else if (!day->ahead && !day->before)
		calendar_put_shade(month->area, row, col, month->shade, day->worst);
}

static void put_third(const struct month *month, int row, int col, const struct calendar_day *day)
{
	calendar_put_overlay(month->area, row, col, month->shade - 2, month->page, day);
	if (!day->ahead && !day->before)
		calendar_put_pain(month->area, row, col + month->shade - 1 - (day->morning > 9), day->morning);
}

/* "run 3.0 km, 25 min". */
static void deed_words(struct text *out, const struct activity *activity, enum units units)
{
	text_addf(out, "%s ", activity_words[activity->kind]);
	if (activity->distance_m != NOT_KNOWN)
		words_distance(out, activity->distance_m, units);
	if (activity->distance_m != NOT_KNOWN && activity->duration_s != NOT_KNOWN)
		text_add(out, ", ");
	if (activity->duration_s != NOT_KNOWN)
		words_minutes(out, (int64_t)activity->duration_s * 1000);
}

/* What was done, an activity a line, and the highest pain in it on the next. */
static void put_deeds(struct area area, const struct month *month, const struct day_told *told)
{
	const struct calendar *calendar = month->page->calendar;
	int row = 0;
	for (size_t i = 0; i < told->activity_count; i++) {
		const struct activity *activity = &told->activities[i];
		char words[64];
		struct text text = TEXT(words);
		if (!calendar_shows(calendar, activity))
			continue;
		deed_words(&text, activity, calendar->given.diary->told.distance);
		area_put_cut(area, row++, 0, area.cols, STYLE_QUIET, words);
		if (activity->during != NOT_KNOWN && area.rows > 2)
			area_putf(area, row++, 2, STYLE_QUIET, "pain %d in it", activity->during);
	}
}

static void put_planned(struct area area, const struct planned_day *day)
{
	int row = 0;
	for (size_t i = 0; i < day->count; i++)
		if (!day->items[i].done)
			area_put_cut(area, row++, 0, area.cols, STYLE_QUIET, day->items[i].title);
}

static void put_words(const struct month *month, int row, int col, const struct calendar_day *day)
{
	const struct calendar_given *given = &month->page->calendar->given;
	struct area area = area_sub(month->area, row, col, month->pitch - month->lines - 1, month->cell - 2);
	const struct chronicle_day *told = given->chronicle != NULL ? chronicle_on(given->chronicle, day->day) : NULL;
	const struct planned_day *planned = given->plan != NULL ? plan_day(given->plan, day->day) : NULL;
	if (told != NULL && !day->ahead && day->done[0] != '\0')
		put_deeds(area, month, &told->told);
	else if (planned != NULL && day->planned[0] != '\0')
		put_planned(area, planned);
}

static void put_cell(const struct month *month, int row, int col, struct day day)
{
	struct area area = month->area;
	struct calendar_day one = calendar_on(month->page->calendar, day);
	area_putf(area, row, col, number_style(month, &one), "%2d", day_to_date(day).day);
	calendar_put_letters(area, row, col + 3, LETTERS, &one);
	calendar_put_mark(area, row, col + MARK, &one);
	if (month->lines > 1)
		put_pain(month, row + 1, col, &one);
	if (month->lines > 2)
		put_third(month, row + 2, col, &one);
	if (month->cell >= WORDS_COLS && month->pitch > month->lines + 1)
		put_words(month, row + month->lines, col, &one);
	if (!month->page->chooses || day.n != month->page->at.n)
		return;
	put_brackets(month, row, col);
	area_cursor(area, row, col);
}

void calendar_month_view(struct area area, const struct calendar_page *page)
{
	struct month month = month_of(area, page);
	for (int i = 0; i < WEEK; i++)
		area_put(area, 0, 1 + i * month.cell, STYLE_QUIET, calendar_week_name(page, i));
	for (int i = 0; i < month.weeks * WEEK; i++)
		put_cell(&month, month.head + i / WEEK * month.pitch, 1 + i % WEEK * month.cell,
		         (struct day){ month.first.n + i });
}
