/* What stands beside and below a page on a large terminal: charts that go with it, and the days of a week in review. */
#include "progress_screen.h"

#include "tui/glyph.h"
#include "tui/past.h"
#include "tui/verdict.h"
#include "tui/words.h"

/* --- charts beside a page --------------------------------------------------------------- */

enum { BESIDE = 3 };

static const enum progress_kind beside[PROGRESS_PAGES][BESIDE] = {
	[PROGRESS_GOALS] = { PROGRESS_GREEN, PROGRESS_DISTANCE, PROGRESS_CADENCE },
	[PROGRESS_WEEK] = { PROGRESS_DISTANCE, PROGRESS_LEDGER, PROGRESS_READINESS },
};

void progress_beside_put(const struct progress_screen *progress, struct area area)
{
	enum { APART = 2, MOST_ROWS = 17 };
	if (progress->page == PROGRESS_ANSWERS) {
		progress_scores_put(progress, area_sub(area, 0, 0, MOST_ROWS, -1), false);
		return;
	}
	int high = (area.rows + APART) / BESIDE < MOST_ROWS ? (area.rows + APART) / BESIDE : MOST_ROWS;
	for (int i = 0; i < BESIDE; i++)
		progress_series_put(progress, beside[progress->page][i], area_sub(area, i * high, 0, high - APART, -1));
}

/* --- the days of the week ---------------------------------------------------------------- */

/* Right ends of the numbers; what was done begins at its own. */
enum { WAKING = 22, WORST = 29, LENGTH = 39, DONE = 45 };

static void put_heads(struct pen *pen)
{
	area_put_right(pen->area, pen->row, WAKING, STYLE_QUIET, "on waking");
	area_put_right(pen->area, pen->row, WORST, STYLE_QUIET, "worst");
	area_put_right(pen->area, pen->row, LENGTH, STYLE_QUIET, "run");
	area_put(pen->area, pen->row++, DONE, STYLE_QUIET, "done");
}

static void put_pain(const struct pen *pen, int right, int pain)
{
	if (pain == NOT_KNOWN)
		area_put_right(pen->area, pen->row, right, STYLE_FAINT, glyph_text(pen->area.grid, GLYPH_MISSING));
	else
		pen_number(pen, right, past_pain_style(pain), pain);
}

/* Of two sore knees the sorer one. */
static int morning_of(const struct chronicle_day *day, enum side knee)
{
	int left = day->knee[SIDE_LEFT].morning, right = day->knee[SIDE_RIGHT].morning;
	return knee == SIDE_LEFT ? left : knee == SIDE_RIGHT ? right : left > right ? left : right;
}

/* "run-walk, Strength B". */
static void done_words(struct text *out, const struct day_told *told)
{
	for (size_t i = 0; i < told->activity_count; i++) {
		const struct activity *activity = &told->activities[i];
		text_addf(out, "%s%s", i > 0 ? ", " : "",
			  activity->title != NULL ? activity->title : activity_words[activity->kind]);
	}
}

static void put_known(struct pen *pen, const struct progress_screen *progress, const struct chronicle_day *day)
{
	char words[160], length[24];
	struct text done = TEXT(words), run = TEXT(length);
	enum colour colour = verdict_colour(day->verdict);
	put_pain(pen, WAKING, morning_of(day, progress_knee(progress)));
	put_pain(pen, WORST, day->worst);
	if (day->run_m > 0) {
		words_distance(&run, day->run_m, progress->coach.diary->told.distance);
		area_put_right(pen->area, pen->row, LENGTH, STYLE_TEXT, length);
	}
	area_put(pen->area, pen->row, DONE - 3, verdict_style(colour), glyph_text(pen->area.grid, verdict_glyph(colour)));
	done_words(&done, &day->told);
	area_put_cut(pen->area, pen->row, DONE, pen->area.cols - DONE, STYLE_TEXT, words);
}

void progress_days_put(const struct progress_screen *progress, struct pen *pen)
{
	const struct chronicle *chronicle = progress->coach.chronicle;
	put_heads(pen);
	for (int i = 0; i < DAYS_A_WEEK; i++, pen->row++) {
		char date[24];
		struct text words = TEXT(date);
		struct day day = { progress->week.n + i };
		const struct chronicle_day *then = chronicle != NULL ? chronicle_on(chronicle, day) : NULL;
		words_weekday_date(&words, day);
		area_put(pen->area, pen->row, 0, then != NULL ? STYLE_TEXT : STYLE_QUIET, date);
		if (then != NULL)
			put_known(pen, progress, then);
	}
}
