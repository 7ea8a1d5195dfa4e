/* Beside a month or a quarter: the chosen day, the day before, how to read a day, and what is shown in numbers. */
#include "calendar_draw.h"

#include "tui/words.h"

enum { VALUE = 12, NARROW_VALUE = 10, NARROW_COLS = 22, NOTE_ROWS = 3 };

static void put_label(struct pen *pen, const char *label)
{
	area_put(pen->area, pen->row, 0, STYLE_QUIET, label);
}

static bool is_narrow(const struct pen *pen)
{
	return pen->area.cols < NARROW_COLS;
}

static int value_col(const struct pen *pen)
{
	return is_narrow(pen) ? NARROW_VALUE : VALUE;
}

/* --- a day -------------------------------------------------------------------------------- */

static void put_pain_line(struct pen *pen, const char *label, int pain, int usual)
{
	put_label(pen, label);
	int col = calendar_put_pain(pen->area, pen->row, value_col(pen), pain);
	if (usual != NOT_KNOWN && !is_narrow(pen))
		area_putf(pen->area, pen->row, col + 2, STYLE_QUIET, "usual %d", usual);
	pen->row++;
}

static void put_done(struct pen *pen, const struct calendar_day *day)
{
	char words[96];
	struct text text = TEXT(words);
	calendar_done_words(&text, day);
	if (is_narrow(pen)) {
		pen_wrap(pen, 0, STYLE_TEXT, words);
		return;
	}
	put_label(pen, day->ahead || day->kinds == 0 ? "day" : "did");
	pen_wrap(pen, VALUE, STYLE_TEXT, words);
}

static void put_value(struct pen *pen, const char *label, enum calendar_overlay overlay, int value)
{
	char words[24];
	struct text text = TEXT(words);
	calendar_overlay_number(&text, overlay, value);
	put_label(pen, label);
	area_put(pen->area, pen->row++, value_col(pen), value == NOT_KNOWN ? STYLE_QUIET : STYLE_TEXT, words);
}

static void put_verdict(struct pen *pen, const struct calendar_day *day)
{
	char words[64];
	struct text text = TEXT(words);
	if (!day->marked && !day->flare)
		return;
	calendar_verdict_words(&text, day);
	calendar_put_mark(pen->area, pen->row, 0, day);
	pen_wrap(pen, 2, STYLE_TEXT, words);
}

static const char *note_of(const struct day_told *told)
{
	if (told->check_in != NULL && told->check_in->note != NULL && told->check_in->note[0] != '\0')
		return told->check_in->note;
	for (size_t i = 0; i < told->activity_count; i++)
		if (told->activities[i].note != NULL && told->activities[i].note[0] != '\0')
			return told->activities[i].note;
	return NULL;
}

static void put_note(struct pen *pen, const struct calendar_page *page, struct day day)
{
	const struct chronicle *chronicle = page->calendar->given.chronicle;
	const struct chronicle_day *told = chronicle != NULL ? chronicle_on(chronicle, day) : NULL;
	const char *note = told != NULL ? note_of(&told->told) : NULL;
	if (note == NULL)
		return;
	pen->row += area_wrap(pen->area, pen->row, 0, pen->area.cols, NOTE_ROWS, STYLE_QUIET, note);
}

const char *calendar_day_word(const struct calendar_page *page)
{
	static const char *const words[] = { "tomorrow", "today", "yesterday" };
	int back = page->calendar->given.today.n - page->at.n;
	return back >= -1 && back <= 1 ? words[back + 1] : "";
}

static void put_day(struct pen *pen, const struct calendar_page *page, bool roomy)
{
	struct calendar_day day = calendar_on(page->calendar, page->at);
	char title[40];
	struct text text = TEXT(title);
	words_weekday_date(&text, page->at);
	if (!is_narrow(pen))
		text_addf(&text, " %d", day_to_date(page->at).year);
	int end = area_put(pen->area, pen->row, 0, STYLE_STRONG, title);
	area_put(pen->area, pen->row, end + 2, STYLE_QUIET, calendar_day_word(page));
	pen->row += roomy ? 2 : 1;
	if (!day.ahead) {
		put_pain_line(pen, "on waking", day.morning, day.usual);
		put_pain_line(pen, "worst", day.worst, NOT_KNOWN);
	}
	put_done(pen, &day);
	if (!day.ahead) {
		put_value(pen, "knee load", OVERLAY_LOAD, day.load10);
		put_value(pen, "readiness", OVERLAY_READINESS, day.readiness);
		put_value(pen, "sleep", OVERLAY_SLEEP, day.sleep_min);
	}
	if (day.has_phase) {
		put_label(pen, is_narrow(pen) ? "" : "phase");
		pen_wrap(pen, is_narrow(pen) ? 0 : VALUE, STYLE_TEXT, rehab_phase_titles[day.phase]);
	}
	put_verdict(pen, &day);
	put_note(pen, page, page->at);
	if (calendar_is_empty(page->calendar))
		pen_wrap(pen, 0, STYLE_QUIET, "Nothing is told yet. The check-in, c on Today, brings the first day.");
}

static void put_day_before(struct pen *pen, const struct calendar_page *page)
{
	struct calendar_day day = calendar_on(page->calendar, (struct day){ page->at.n - 1 });
	if (day.ahead)
		return;
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, "The day before");
	put_done(pen, &day);
	put_value(pen, "knee load", OVERLAY_LOAD, day.load10);
	put_pain_line(pen, "worst", day.worst, NOT_KNOWN);
	put_verdict(pen, &day);
}

/* --- the whole ----------------------------------------------------------------------------------- */

/* A number with its word, on the next row where this one is full. */
static void put_count(struct pen *pen, int *col, const char *word, int count)
{
	char words[32];
	struct text text = TEXT(words);
	text_addf(&text, "%s %d", word, count);
	if (*col > 0 && *col + text_width(words) > pen->area.cols) {
		pen->row++;
		*col = 0;
	}
	*col = area_put(pen->area, pen->row, *col, STYLE_QUIET, words) + 2;
}

static void put_sum(struct pen *pen, const struct calendar_page *page)
{
	struct calendar_sum sum = calendar_sum(page->calendar, page->span.from, page->span.to);
	char words[64];
	struct text text = TEXT(words);
	int col = 0;
	put_count(pen, &col, "runs", sum.runs);
	put_count(pen, &col, "green", sum.green_runs);
	put_count(pen, &col, "open", sum.open_runs);
	pen->row++;
	text_addf(&text, "answers %d/%d  ", sum.answered, sum.days);
	if (sum.run_m > 0)
		words_distance(&text, sum.run_m, page->calendar->given.diary->told.distance);
	pen_wrap(pen, 0, STYLE_QUIET, words);
}

/* On a tall screen the year is told below. */
static void put_year(struct pen *pen, const struct calendar_page *page)
{
	struct calendar_span year = calendar_span(CALENDAR_YEAR, page->at, page->calendar->given.today);
	pen->row++;
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, "What happened in the year");
	calendar_put_happenings(area_sub(pen->area, pen->row, 0, -1, -1), page->calendar, &year);
}

enum { DAY_ROWS = 11, BEFORE_ROWS = 6, LEGEND_ROWS = 9, SHORT_ROWS = 5, SUM_ROWS = 3, YEAR_ROWS = 6 };

/* From the bottom up what can be missed is left out: the day before, then the legend. */
void calendar_side_view(struct area area, const struct calendar_page *page)
{
	struct pen pen = { .area = area };
	int left = area.rows - DAY_ROWS - SUM_ROWS;
	bool legend = left > LEGEND_ROWS, before = left > BEFORE_ROWS + (legend ? LEGEND_ROWS : 0);
	bool roomy = left > LEGEND_ROWS + BEFORE_ROWS + 2;
	put_day(&pen, page, roomy);
	pen.row++;
	if (before) {
		put_day_before(&pen, page);
		pen.row++;
	}
	int bottom = area.rows - SUM_ROWS - (legend ? LEGEND_ROWS : 0);
	if (legend && pen.row <= bottom) {
		pen.row = before && area.rows > 40 ? pen.row + 1 : bottom;
		calendar_put_legend(&pen, page);
	}
	pen.row = pen.row > area.rows - SUM_ROWS || area.rows <= 40 ? pen.row : pen.row + 1;
	if (!legend && pen.row + SHORT_ROWS + SUM_ROWS < area.rows)
		calendar_put_short_legend(&pen);
	if (pen.row <= area.rows - 2)
		put_sum(&pen, page);
	if (page->view != CALENDAR_YEAR && area.rows - pen.row > YEAR_ROWS)
		put_year(&pen, page);
}
