/* The numbers of every chart as tables, newest first. */
#include "progress_screen.h"

#include "tui/glyph.h"
#include "tui/words.h"

/* --- weeks ----------------------------------------------------------------------- */

static void distance_cell(struct text *out, const struct progress_screen *progress, int at)
{
	progress_value_words(out, progress, PROGRESS_DISTANCE, progress->window.value[PROGRESS_DISTANCE][at]);
}

static void runs_cell(struct text *out, const struct progress_screen *progress, int at)
{
	const struct trend_week *week = &progress->window.week[at];
	if (week->told)
		text_addf(out, "%d/%d", week->green_runs, week->runs);
	else
		text_add(out, "·");
}

static void worst_cell(struct text *out, const struct progress_screen *progress, int at)
{
	words_answer(out, progress->window.week[at].worst);
}

static void tenths_cell(struct text *out, int tenths)
{
	if (tenths == NOT_KNOWN)
		text_add(out, "·");
	else
		text_addf(out, "%d.%d", tenths / 10, tenths % 10);
}

static void waking_cell(struct text *out, const struct progress_screen *progress, int at)
{
	tenths_cell(out, progress->window.week[at].waking10);
}

static void value_cell(struct text *out, const struct progress_screen *progress, enum progress_kind kind, int at)
{
	progress_value_words(out, progress, kind, progress->window.value[kind][at]);
}

static void ledger_cell(struct text *out, const struct progress_screen *progress, int at)
{
	value_cell(out, progress, PROGRESS_LEDGER, at);
}

static void green_cell(struct text *out, const struct progress_screen *progress, int at)
{
	value_cell(out, progress, PROGRESS_GREEN, at);
}

static void cadence_cell(struct text *out, const struct progress_screen *progress, int at)
{
	value_cell(out, progress, PROGRESS_CADENCE, at);
}

static void readiness_cell(struct text *out, const struct progress_screen *progress, int at)
{
	value_cell(out, progress, PROGRESS_READINESS, at);
}

static void sleep_cell(struct text *out, const struct progress_screen *progress, int at)
{
	value_cell(out, progress, PROGRESS_SLEEP, at);
}

static void load_cell(struct text *out, const struct progress_screen *progress, int at)
{
	int load = progress->window.week[at].load;
	if (load == NOT_KNOWN)
		text_add(out, "·");
	else
		text_addf(out, "%d", load);
}

static void short_cell(struct text *out, const struct progress_screen *progress, int at)
{
	value_cell(out, progress, PROGRESS_LOAD, at);
}

static void long_cell(struct text *out, const struct progress_screen *progress, int at)
{
	progress_value_words(out, progress, PROGRESS_LOAD, progress->window.longer[at]);
}

static void kept_cell(struct text *out, const struct progress_screen *progress, int at)
{
	const struct trend_week *week = &progress->window.week[at];
	if (week->planned > 0)
		text_addf(out, "%d/%d", week->kept, week->planned);
	else
		text_add(out, "·");
}

static void mornings_cell(struct text *out, const struct progress_screen *progress, int at)
{
	text_addf(out, "%d", progress->window.week[at].answered);
}

static void mark_cell(struct text *out, const struct progress_screen *progress, int at)
{
	const struct trend_week *week = &progress->window.week[at];
	text_add(out, week->flare ? "flare" : week->deload ? "lighter" : "");
}

static const struct column {
	const char *head, *unit; /* NULL: that of its chart */
	int cols;
	enum progress_kind kind; /* the chart it is of */
	void (*put)(struct text *, const struct progress_screen *, int at);
} columns[] = {
	{ "distance", NULL, 10, PROGRESS_DISTANCE, distance_cell },
	{ "worst", "0-10", 7, PROGRESS_KINDS, worst_cell },
	{ "waking", "mean", 8, PROGRESS_KINDS, waking_cell },
	{ "runs g/all", "", 12, PROGRESS_DISTANCE, runs_cell },
	{ "green run", NULL, 11, PROGRESS_GREEN, green_cell },
	{ "knee load", "rough", 11, PROGRESS_LEDGER, ledger_cell },
	{ "load", "week", 7, PROGRESS_LOAD, load_cell },
	{ "7 d", "a day", 7, PROGRESS_LOAD, short_cell },
	{ "28 d", "a day", 7, PROGRESS_LOAD, long_cell },
	{ "cadence", "a min", 9, PROGRESS_CADENCE, cadence_cell },
	{ "ready", "of 100", 7, PROGRESS_READINESS, readiness_cell },
	{ "sleep", "h", 7, PROGRESS_SLEEP, sleep_cell },
	{ "kept", "", 7, PROGRESS_KINDS, kept_cell },
	{ "mornings", "of 7", 10, PROGRESS_KINDS, mornings_cell },
};
enum { COLUMNS = sizeof columns / sizeof columns[0], WEEK_COLS = 12, MARK_COLS = 9 };

/* A column stands while there is room: those of the chart first, then the others in their order. */
static int choose(const struct progress_screen *progress, int cols, bool shown[static COLUMNS])
{
	int room = cols - WEEK_COLS - MARK_COLS, count = 0;
	for (int own = 1; own >= 0; own--)
		for (int i = 0; i < COLUMNS; i++) {
			if ((columns[i].kind == progress->kind) != own || columns[i].cols > room)
				continue;
			shown[i] = true;
			room -= columns[i].cols;
			count++;
		}
	return count;
}

static void put_week(const struct progress_screen *progress, const struct pen *pen, const bool shown[static COLUMNS], int at)
{
	char buffer[40];
	struct text text = TEXT(buffer);
	words_date(&text, progress->window.week[at].monday, progress->coach.today);
	area_put(pen->area, pen->row, 0, STYLE_QUIET, buffer);
	int right = WEEK_COLS;
	for (int i = 0; i < COLUMNS; i++) {
		if (!shown[i])
			continue;
		right += columns[i].cols;
		text = TEXT(buffer);
		columns[i].put(&text, progress, at);
		area_put_right(pen->area, pen->row, right, columns[i].kind == progress->kind ? STYLE_TEXT : STYLE_QUIET, buffer);
	}
	text = TEXT(buffer);
	mark_cell(&text, progress, at);
	area_put(pen->area, pen->row, right + 2, STYLE_QUIET, buffer);
}

static void put_weeks(const struct progress_screen *progress, struct pen *pen)
{
	bool shown[COLUMNS] = { false };
	choose(progress, pen->area.cols, shown);
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Week of");
	int right = WEEK_COLS;
	for (int i = 0; i < COLUMNS; i++) {
		right += shown[i] ? columns[i].cols : 0;
		if (!shown[i])
			continue;
		const char *unit = columns[i].unit != NULL ? columns[i].unit : progress_each(progress, columns[i].kind);
		area_put_right(pen->area, pen->row, right, STYLE_QUIET, columns[i].head);
		area_put_right(pen->area, pen->row + 1, right, STYLE_QUIET, unit);
	}
	pen->row += 2;
	for (int at = progress->window.count; at-- > 0; pen->row++)
		put_week(progress, pen, shown, at);
}

/* --- results ------------------------------------------------------------------------ */

static void put_test(const struct progress_screen *progress, struct pen *pen, const struct trend_test *test)
{
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, test->test->name);
	for (size_t i = test->count; i-- > 0; pen->row++) {
		const struct test_result *result = test->results[i];
		char date[40], words[120];
		struct text day = TEXT(date), text = TEXT(words);
		words_date(&day, result->day, progress->coach.today);
		area_put(pen->area, pen->row, 2, STYLE_QUIET, date);
		if (test->test->sides) {
			text_add(&text, "left ");
			words_answer(&text, result->left);
			text_add(&text, "  right ");
			words_answer(&text, result->right);
		} else {
			words_answer(&text, result->value);
		}
		text_addf(&text, " %s", test_unit_words[test->test->unit]);
		if (result->pain != NOT_KNOWN)
			text_addf(&text, "  pain %d", result->pain);
		area_put_cut(pen->area, pen->row, 16, pen->area.cols - 16, STYLE_TEXT, words);
	}
	pen->row++;
}

static void put_tests(const struct progress_screen *progress, struct pen *pen)
{
	for (size_t i = 0; i < progress->whole.test_count; i++)
		put_test(progress, pen, &progress->whole.test[i]);
	if (progress->whole.test_count == 0)
		progress_tests_put(progress, pen, 4);
}

static void put_score(const struct progress_screen *progress, struct pen *pen, const struct trend_score *score)
{
	char buffer[160];
	area_put_cut(pen->area, pen->row++, 0, pen->area.cols, STYLE_STRONG, score->def->name);
	for (size_t i = score->count; i-- > 0; pen->row++) {
		struct text text = TEXT(buffer);
		words_date(&text, score->scores[i]->day, progress->coach.today);
		area_put(pen->area, pen->row, 2, STYLE_QUIET, buffer);
		text = TEXT(buffer);
		progress_score_number(&text, score->scores[i]->total10);
		text_addf(&text, " of %d", score->def->most);
		area_put(pen->area, pen->row, 16, STYLE_TEXT, buffer);
	}
	struct text change = TEXT(buffer);
	progress_change_words(&change, score);
	area_put_cut(pen->area, pen->row, 2, pen->area.cols - 2, STYLE_QUIET, buffer);
	pen->row += 2;
}

static void put_scores(const struct progress_screen *progress, struct pen *pen)
{
	for (size_t i = 0; i < progress->whole.score_count; i++)
		put_score(progress, pen, &progress->whole.score[i]);
	if (progress->whole.score_count == 0)
		pen_wrap(pen, 0, STYLE_QUIET, "No score yet: a questionnaire brings the first one.");
}

/* --- lifts ---------------------------------------------------------------------------- */

static void put_lift_week(const struct progress_screen *progress, struct pen *pen, const struct trend_lift *lift, int at)
{
	enum mass_units mass = progress->coach.diary->told.mass;
	const struct trend_lift_week *week = &lift->week[at];
	char date[40], words[120];
	struct text day = TEXT(date), text = TEXT(words);
	words_date(&day, progress->window.week[at].monday, progress->coach.today);
	area_put(pen->area, pen->row, 2, STYLE_QUIET, date);
	text_addf(&text, "%d sets, %d %s", week->sets, trend_volume(lift, (size_t)at, mass), trend_measure_word(lift, mass));
	if (week->top_g > 0) {
		text_add(&text, ", top ");
		measure_mass(&text, week->top_g, mass);
	}
	text_add(&text, ", effort ");
	tenths_cell(&text, week->effort10);
	area_put_cut(pen->area, pen->row++, 16, pen->area.cols - 16, STYLE_TEXT, words);
}

static void put_lifts(const struct progress_screen *progress, struct pen *pen)
{
	static const char *const sides[] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "both sides" };
	const struct progress_window *window = &progress->window;
	for (size_t i = 0; i < window->lift_count; i++) {
		const struct trend_lift *lift = &window->lift[i];
		int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, lift->exercise->name);
		area_put(pen->area, pen->row++, col + 2, STYLE_QUIET, sides[lift->side]);
		for (int at = window->count; at-- > 0;)
			if (lift->week[at].sets > 0)
				put_lift_week(progress, pen, lift, at);
		pen->row++;
	}
	if (window->lift_count == 0)
		progress_lifts_put(progress, pen, 4);
}

void progress_table_put(const struct progress_screen *progress, struct pen *pen)
{
	switch (progress->kind) {
	case PROGRESS_STRENGTH: put_lifts(progress, pen); break;
	case PROGRESS_TESTS: put_tests(progress, pen); break;
	case PROGRESS_SCORES: put_scores(progress, pen); break;
	default: put_weeks(progress, pen); break;
	}
}
