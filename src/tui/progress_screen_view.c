#include "progress_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/words.h"

enum {
	LOW_ROWS = 14, NARROW = 56,            /* below either it is a list of figures */
	SIDE_GAP = 3, BESIDE = 62,             /* scores stand beside the chart from this column on */
	FOOT_ROWS = 3, TESTS_HEAD = 2, CHART_LEAST = 8, CHART_MOST = 12, GRID_COLS = 130, GRID_THIRD = 190,
};

/* --- the overview ------------------------------------------------------------------- */

static int test_rows(const struct progress_screen *progress)
{
	size_t tests = progress->whole.test_count;
	return tests == 0 ? 3 : TESTS_HEAD + (int)tests;
}

static int goal_rows(const struct progress_screen *progress)
{
	size_t goals = progress->coach.diary->goal_count;
	return (goals == 0 ? 1 : goals > 2 ? 2 : (int)goals) + 1;
}

/* What the marks mean, in the last rows; over no rows it only measures. */
static int put_note(const struct progress_screen *progress, struct area area, int rows)
{
	char buffer[240];
	struct text note = TEXT(buffer);
	progress_note_words(&note, progress, progress->kind);
	return area_wrap(area, area.rows - rows, 0, area.cols, rows, STYLE_QUIET, buffer);
}

/* Rows of a body that the parts of the overview take. */
struct parts { int lead, chart, tests, goals, note; };

static struct parts parts_of(const struct progress_screen *progress, struct area body)
{
	bool roomy = body.rows >= 24;
	struct parts parts = { .lead = roomy, .goals = goal_rows(progress), .tests = test_rows(progress) };
	parts.note = roomy ? put_note(progress, area_sub(body, body.rows, 0, 0, -1), 2) : 0;
	int gaps = 2, room = body.rows - parts.lead - parts.goals - parts.note - gaps;
	parts.tests = parts.tests > room - CHART_LEAST ? room - CHART_LEAST : parts.tests;
	parts.chart = room - parts.tests;
	if (parts.chart > CHART_MOST + 2)
		parts.chart -= 1; /* one row more between the blocks */
	return parts;
}

/* A chart with the scores beside it, what the tests say, goals. */
static void view_overview(const struct progress_screen *progress, struct area body)
{
	struct parts parts = parts_of(progress, body);
	int side = body.cols >= 92 ? BESIDE : body.cols - 18;
	struct area top = area_sub(body, parts.lead, 0, parts.chart, -1);
	progress_series_put(progress, progress->kind, area_sub(top, 0, 0, -1, side - SIDE_GAP));
	progress_scores_put(progress, area_sub(top, 0, side, -1, -1), false);
	struct pen pen = { .area = body, .row = parts.lead + parts.chart + 1 };
	progress_tests_put(progress, &pen, parts.tests + 1);
	pen.row = body.rows - parts.note - parts.goals;
	progress_goals_put(progress, &pen, parts.goals);
	if (parts.note > 0)
		put_note(progress, body, parts.note);
}

/* The newest of each test, and below them, while there is room, all results. */
static void view_tests(const struct progress_screen *progress, struct pen *pen, int rows)
{
	progress_tests_put(progress, pen, rows);
	pen->row++;
	if (progress->whole.test_count > 0 && pen->row + 4 < rows)
		progress_table_put(progress, pen);
}

/* What takes all the columns, over the goals. */
static void view_alone(const struct progress_screen *progress, struct area body)
{
	int lead = body.rows >= 20, goals = goal_rows(progress);
	int rows = body.rows - lead - goals - 1;
	struct area area = area_sub(body, lead, 0, rows, -1);
	struct pen pen = { .area = area };
	if (progress->kind == PROGRESS_STRENGTH)
		progress_lifts_put(progress, &pen, rows);
	else if (progress->kind == PROGRESS_TESTS)
		view_tests(progress, &pen, rows);
	else
		progress_scores_put(progress, area, true);
	struct pen foot = { .area = body, .row = body.rows - goals };
	progress_goals_put(progress, &foot, goals);
}

/* Several charts at once, the chosen one first. */
static void view_grid(const struct progress_screen *progress, struct area body)
{
	int across = body.cols >= GRID_THIRD ? 3 : 2, goals = goal_rows(progress), tests = test_rows(progress) + 1;
	int room = body.rows - 1 - goals - tests - 3, down = room / 11 > 3 ? 3 : room / 11;
	down = down < 1 ? 1 : down;
	int high = room / down > 16 ? 16 : room / down, wide = (body.cols + SIDE_GAP) / across;
	int first = progress->kind < PROGRESS_SERIES ? (int)progress->kind : 0;
	for (int i = 0; i < across * down; i++) {
		struct area cell = area_sub(body, 1 + i / across * high, i % across * wide, high - 1, wide - SIDE_GAP);
		if (i == PROGRESS_SERIES)
			progress_scores_put(progress, cell, false);
		else if (i < PROGRESS_SERIES)
			progress_series_put(progress, (enum progress_kind)((first + i) % PROGRESS_SERIES), cell);
		else if (i == PROGRESS_SERIES + 1)
			progress_lifts_put(progress, &(struct pen){ .area = cell }, cell.rows);
	}
	struct pen pen = { .area = body, .row = 2 + down * high };
	progress_tests_put(progress, &pen, tests);
	pen.row = body.rows - 1 - goals;
	progress_goals_put(progress, &pen, goals);
	put_note(progress, body, 1);
}

/* --- a list of figures ----------------------------------------------------------------- */

static void put_figure(const struct progress_screen *progress, struct pen *pen, enum progress_kind kind)
{
	const struct progress_window *window = &progress->window;
	char buffer[80];
	struct text text = TEXT(buffer);
	if (kind == progress->kind)
		area_put(pen->area, pen->row, 0, STYLE_ACCENT, glyph_text(pen->area.grid, GLYPH_MARK));
	area_put(pen->area, pen->row, 2, kind == progress->kind ? STYLE_STRONG : STYLE_TEXT, progress_title(kind));
	if (kind < PROGRESS_SERIES) {
		if (window->count > 1) {
			progress_value_words(&text, progress, kind, window->value[kind][window->count - 2]);
			text_addf(&text, " %s ", glyph_text(pen->area.grid, GLYPH_ARROW));
		}
		progress_value_words(&text, progress, kind, window->value[kind][window->count - 1]);
		text_addf(&text, " %s", progress_each(progress, kind));
	} else if (kind == PROGRESS_STRENGTH) {
		words_count(&text, (long)window->lift_count, "line", "lines");
	} else if (kind == PROGRESS_TESTS) {
		words_count(&text, (long)progress->whole.test_count, "test", "tests");
	} else if (progress->whole.score_count > 0) {
		const struct trend_score *score = &progress->whole.score[0];
		progress_score_name(&text, score->def);
		text_add(&text, " ");
		progress_score_number(&text, score->scores[score->count - 1]->total10);
	} else {
		text_add(&text, "·");
	}
	area_put_right(pen->area, pen->row++, pen->area.cols, STYLE_TEXT, buffer);
}

static void view_figures(const struct progress_screen *progress, struct area body)
{
	struct pen pen = { .area = body, .row = -list_top((int)progress->kind, PROGRESS_KINDS, body.rows) };
	for (int kind = 0; kind < PROGRESS_KINDS; kind++)
		put_figure(progress, &pen, (enum progress_kind)kind);
	area_cursor(body, (int)progress->kind - list_top((int)progress->kind, PROGRESS_KINDS, body.rows), 0);
}

/* --- all of it ---------------------------------------------------------------------------- */

static void header_middle(const struct progress_screen *progress, int cols, struct text *out)
{
	static const char *const names[PROGRESS_PAGES] = { "Progress", "Progress as a table", "Goals", "Answers",
							   "Week in review" };
	const struct progress_window *window = &progress->window;
	text_add(out, names[progress->page]);
	if (cols < 60)
		return;
	text_addf(out, "   %s", words_knee(progress_knee(progress)));
	if (cols < 90 || progress->page > PROGRESS_TABLE)
		return;
	struct day end = { progress->last.n + DAYS_A_WEEK - 1 };
	text_add(out, "   ");
	words_date(out, window->week[0].monday, progress->coach.today);
	text_add(out, " – ");
	words_date(out, end.n < progress->coach.today.n ? end : progress->coach.today, progress->coach.today);
}

static void view_nothing(struct area body, enum units units)
{
	char words[80];
	struct text goals = TEXT(words);
	struct pen pen = { .area = body, .row = 1 };
	pen_wrap(&pen, 0, STYLE_TEXT, "Nothing is recorded yet. What is logged stands here week by week:");
	pen.row++;
	pen_wrap(&pen, 0, STYLE_QUIET, "distance with the worst pain over it: from runs and check-ins");
	pen_wrap(&pen, 0, STYLE_QUIET, "knee load and load: from everything that is logged");
	pen_wrap(&pen, 0, STYLE_QUIET, "strength of each side: from sessions and tests (T)");
	pen_wrap(&pen, 0, STYLE_QUIET, "scores: from questionnaires (T)");
	pen_wrap(&pen, 0, STYLE_QUIET, "readiness, sleep, cadence: from check-ins and runs");
	text_addf(&goals, "goals with their dates: :goal 10 %s by a day", measure_distance_unit(units));
	pen_wrap(&pen, 0, STYLE_QUIET, words);
}

/* Returns the row behind it. */
static int view_page(const struct progress_screen *progress, struct area body)
{
	struct pen measure = { .area = area_sub(body, body.rows, 0, 0, -1) };
	int lead = body.rows >= 20;
	progress_page_put(progress, &measure);
	int most = measure.row + lead - body.rows, top = progress->top > most ? most : progress->top;
	struct pen pen = { .area = body, .row = lead - (top < 0 ? 0 : top) };
	progress_page_put(progress, &pen);
	return pen.row;
}

/* The page in a column, with the charts that go with it. */
static void view_large(const struct progress_screen *progress, struct area body)
{
	struct page page = page_of(body);
	struct pen pen = { .area = page.main, .row = view_page(progress, page.main) + 2 };
	if (progress->page == PROGRESS_WEEK)
		progress_days_put(progress, &pen);
	progress_beside_put(progress, area_sub(page.side, 1, 0, -1, -1));
}

static void view_charts(const struct progress_screen *progress, struct area body)
{
	if (body.rows < LOW_ROWS || body.cols < NARROW)
		view_figures(progress, body);
	else if (progress->kind >= PROGRESS_SERIES)
		view_alone(progress, body);
	else if (body.cols >= GRID_COLS && body.rows >= 34)
		view_grid(progress, body);
	else
		view_overview(progress, body);
}

void progress_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct progress_screen *progress = (const struct progress_screen *)screen;
	char title[120];
	struct text middle = TEXT(title);
	header_middle(progress, area.cols, &middle);
	struct area body = screen_frame(area, NULL, title,
					area.cols >= 60 && progress->page == PROGRESS_CHARTS ? "t table   ? help" : "? help",
					screen_bindings(screen));
	if (!progress->whole.told && progress->page == PROGRESS_CHARTS)
		view_nothing(body, progress->coach.diary->told.distance);
	else if (progress->page == PROGRESS_CHARTS)
		view_charts(progress, body);
	else if (page_is_large(body) && progress->page != PROGRESS_TABLE)
		view_large(progress, body);
	else
		view_page(progress, body);
	command_view(&progress->command, area);
	notice_view(&progress->notice, area);
}
