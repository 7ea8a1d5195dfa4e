#include "progress_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "tui/list.h"

enum progress_action {
	PROGRESS_NEXT = 1, PROGRESS_BEFORE, PROGRESS_OLDER, PROGRESS_NEWER, PROGRESS_PAGE_OLDER, PROGRESS_PAGE_NEWER,
	PROGRESS_FIRST, PROGRESS_NEWEST, PROGRESS_CLOSER, PROGRESS_WIDER, PROGRESS_CHANGE_OVER, PROGRESS_SHOW_TABLE,
	PROGRESS_SHOW_ANSWERS, PROGRESS_SHOW_GOALS, PROGRESS_SHOW_WEEK, PROGRESS_REPORT, PROGRESS_TRIGGERS, PROGRESS_OPEN_TESTS,
	PROGRESS_GLYPHS, PROGRESS_COMMAND, PROGRESS_BACK,
};

const struct binding progress_bindings[] = {
	{ KEY_TAB_, PROGRESS_NEXT, "Tab", "next chart", "the next chart; Shift-Tab the one before" },
	{ KEY_BACKTAB_, PROGRESS_BEFORE, NULL, NULL, NULL },
	{ KEY_LEFT_, PROGRESS_OLDER, "← →", "weeks", "a week back, a week on" },
	{ KEY_RIGHT_, PROGRESS_NEWER, NULL, NULL, NULL },
	{ 'o', PROGRESS_CHANGE_OVER, "o", "overlay", "above the bars: the worst pain, knee load, nothing" },
	{ 'a', PROGRESS_SHOW_ANSWERS, "a", "answers", "the answers behind the scores" },
	{ 'G', PROGRESS_SHOW_GOALS, "G", "goals", "goals with their dates, and milestones" },
	{ 'R', PROGRESS_REPORT, "R", "report", "the page for a clinician" },
	{ 't', PROGRESS_SHOW_TABLE, "t", "table", "the same numbers as a table" },
	{ KEY_ESC_, PROGRESS_BACK, "Esc", "back", "back to where you came from" },
	{ '+', PROGRESS_CLOSER, "+ -", "zoom", "12, 26, 52 or 104 weeks" },
	{ '=', PROGRESS_CLOSER, NULL, NULL, NULL },
	{ '-', PROGRESS_WIDER, NULL, NULL, NULL },
	{ 'W', PROGRESS_SHOW_WEEK, "W", "week", "the week in review: planned, done, pain, what changed and why, what comes" },
	{ 'x', PROGRESS_TRIGGERS, "x", "triggers", "what pain went together with" },
	{ 'T', PROGRESS_OPEN_TESTS, "T", "tests", "tests and questionnaires" },
	{ KEY_PAGE_UP_, PROGRESS_PAGE_OLDER, "PgUp PgDn", NULL, "a quarter of a year back, and on; a page of a table" },
	{ KEY_PAGE_DOWN_, PROGRESS_PAGE_NEWER, NULL, NULL, NULL },
	{ KEY_HOME_, PROGRESS_FIRST, "Home End", NULL, "the first week there is, this week" },
	{ KEY_END_, PROGRESS_NEWEST, NULL, NULL, NULL },
	{ KEY_DOWN_, PROGRESS_NEXT, "↑ ↓", NULL, "the charts too; the rows of a table" },
	{ KEY_UP_, PROGRESS_BEFORE, NULL, NULL, NULL },
	{ 'V', PROGRESS_GLYPHS, "V", NULL, "lines of braille, or points alone" },
	{ ':', PROGRESS_COMMAND, ":", NULL, "type a command" },
	{ 0 },
};

const struct binding progress_page_bindings[] = {
	{ KEY_TAB_, PROGRESS_NEXT, "Tab", "next chart", "the table of the next chart" },
	{ KEY_BACKTAB_, PROGRESS_BEFORE, NULL, NULL, NULL },
	{ KEY_LEFT_, PROGRESS_OLDER, "← →", "weeks", "a week back, a week on" },
	{ KEY_RIGHT_, PROGRESS_NEWER, NULL, NULL, NULL },
	{ 't', PROGRESS_SHOW_TABLE, "t", "table", "the numbers as a table, or the charts again" },
	{ 'a', PROGRESS_SHOW_ANSWERS, "a", "answers", NULL },
	{ 'G', PROGRESS_SHOW_GOALS, "G", "goals", NULL },
	{ 'W', PROGRESS_SHOW_WEEK, "W", "week", NULL },
	{ KEY_ESC_, PROGRESS_BACK, "Esc", "charts", "back to the charts" },
	{ '+', PROGRESS_CLOSER, "+ -", NULL, "12, 26, 52 or 104 weeks" },
	{ '=', PROGRESS_CLOSER, NULL, NULL, NULL },
	{ '-', PROGRESS_WIDER, NULL, NULL, NULL },
	{ ':', PROGRESS_COMMAND, ":", NULL, "type a command" },
	{ 0 },
};

/* --- weeks ------------------------------------------------------------------------- */

static struct day monday_of(struct day day)
{
	return (struct day){ day.n - day_weekday(day) + 1 };
}

/* The newest week shown, between the first of the diary and this one. */
static void show_until(struct progress_screen *progress, int monday)
{
	int newest = progress_this_monday(progress).n, first = monday_of(progress->whole.first).n;
	if (monday < first)
		monday = first;
	if (monday > newest)
		monday = newest;
	if (monday == progress->last.n)
		return;
	progress->last.n = monday;
	progress_make_window(progress);
}

static void zoom(struct progress_screen *progress, int by)
{
	int zoom = progress->zoom + by;
	if (zoom < 0 || zoom >= PROGRESS_ZOOMS)
		return;
	progress->zoom = zoom;
	progress_make_window(progress);
}

/* The week in review: one that is over, until this one is. */
static void review(struct progress_screen *progress, int monday)
{
	int newest = progress_this_monday(progress).n, first = monday_of(progress->whole.first).n;
	if (monday > newest)
		monday = newest;
	progress->week.n = monday < first ? first : monday;
	progress_make_review(progress);
}

/* --- what keys do -------------------------------------------------------------------- */

static void next_kind(struct progress_screen *progress, int by)
{
	progress->kind = (enum progress_kind)(((int)progress->kind + by + PROGRESS_KINDS) % PROGRESS_KINDS);
	progress->top = 0;
}

static void show_page(struct progress_screen *progress, enum progress_page page)
{
	progress->page = progress->page == page ? PROGRESS_CHARTS : page;
	progress->top = 0;
}

static void show_week(struct progress_screen *progress)
{
	int monday = progress_this_monday(progress).n;
	bool sunday = day_weekday(progress->coach.today) == DAYS_A_WEEK;
	if (progress->page != PROGRESS_WEEK)
		review(progress, progress->last.n < monday || sunday ? progress->last.n : monday - DAYS_A_WEEK);
	show_page(progress, PROGRESS_WEEK);
}

/* Arrows move the weeks that are shown, or the one in review. */
static void move(struct progress_screen *progress, int weeks)
{
	if (progress->page == PROGRESS_WEEK)
		review(progress, progress->week.n + weeks * DAYS_A_WEEK);
	else
		show_until(progress, progress->last.n + weeks * DAYS_A_WEEK);
}

static void back(struct progress_screen *progress, struct effects *fx)
{
	if (progress->page == PROGRESS_CHARTS)
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	else
		show_page(progress, PROGRESS_CHARTS);
}

enum { QUARTER = 13 };

static void act(struct progress_screen *progress, enum progress_action action, struct effects *fx)
{
	switch (action) {
	case PROGRESS_NEXT: next_kind(progress, 1); break;
	case PROGRESS_BEFORE: next_kind(progress, -1); break;
	case PROGRESS_OLDER: move(progress, -1); break;
	case PROGRESS_NEWER: move(progress, 1); break;
	case PROGRESS_PAGE_OLDER: move(progress, -QUARTER); break;
	case PROGRESS_PAGE_NEWER: move(progress, QUARTER); break;
	case PROGRESS_FIRST: show_until(progress, monday_of(progress->whole.first).n); break;
	case PROGRESS_NEWEST: show_until(progress, progress_this_monday(progress).n); break;
	case PROGRESS_CLOSER: zoom(progress, -1); break;
	case PROGRESS_WIDER: zoom(progress, 1); break;
	case PROGRESS_CHANGE_OVER: progress->over = (enum progress_over)((progress->over + 1) % PROGRESS_OVERS); break;
	case PROGRESS_SHOW_TABLE: show_page(progress, PROGRESS_TABLE); break;
	case PROGRESS_SHOW_ANSWERS: show_page(progress, PROGRESS_ANSWERS); break;
	case PROGRESS_SHOW_GOALS: show_page(progress, PROGRESS_GOALS); break;
	case PROGRESS_SHOW_WEEK: show_week(progress); break;
	case PROGRESS_REPORT: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_REPORT }); break;
	case PROGRESS_TRIGGERS: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_TRIGGERS }); break;
	case PROGRESS_OPEN_TESTS: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_TESTS }); break;
	case PROGRESS_GLYPHS:
		progress->glyphs = progress->glyphs == GLYPHS_BRAILLE ? GLYPHS_HALF : GLYPHS_BRAILLE;
		break;
	case PROGRESS_COMMAND: command_start(&progress->command); break;
	case PROGRESS_BACK: back(progress, fx); break;
	}
}

/* The rows of a page move like those of every list. */
static bool scroll(struct progress_screen *progress, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	struct pen measure = { .area = area_sub(body, body.rows, 0, 0, -1) };
	progress_page_put(progress, &measure);
	int most = measure.row - body.rows + 2;
	return list_key(&progress->top, most > 0 ? most : 1, body.rows - 1, LIST_ARROWS_AND_LETTERS, msg->key);
}

static void press(struct progress_screen *progress, const struct msg *msg, struct effects *fx)
{
	bool charts = progress->page == PROGRESS_CHARTS;
	int action = binding_find(charts ? progress_bindings : progress_page_bindings, msg->key);
	if (action != 0)
		act(progress, (enum progress_action)action, fx);
	else if (charts || !scroll(progress, msg))
		everywhere_key(msg->key, fx);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct progress_screen *progress = (struct progress_screen *)screen;
	progress->cols = msg->cols;
	progress->rows = msg->rows;
	if (command_take(&progress->command, msg, &progress->coach, fx))
		return;
	notice_update(&progress->notice, msg);
	if (msg->kind == MSG_KEY)
		press(progress, msg, fx);
}

/* --- the class --------------------------------------------------------------------------- */

static const struct binding *bindings_now(const struct screen *screen)
{
	const struct progress_screen *progress = (const struct progress_screen *)screen;
	if (progress->command.typing)
		return command_bindings;
	return progress->page == PROGRESS_CHARTS ? progress_bindings : progress_page_bindings;
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct progress_screen *)screen)->command.typing;
}

static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct progress_screen *progress = (struct progress_screen *)screen;
	progress->coach = *coach;
	progress_make_whole(progress);
	progress_make_window(progress);
	if (progress->page == PROGRESS_WEEK)
		progress_make_review(progress);
}

static void free_progress(struct screen *screen)
{
	struct progress_screen *progress = (struct progress_screen *)screen;
	arena_free(progress->whole_arena);
	arena_free(progress->window_arena);
	arena_free(progress->review_arena);
	free(progress);
}

static const struct screen_class progress_class = {
	.name = "Progress",
	.bindings = progress_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = progress_view,
	.say = progress_say,
	.free = free_progress,
	.takes_text = takes_text,
	.renew = renew,
};

struct screen *progress_screen_new(const struct coach_view *coach)
{
	enum { HALF_A_YEAR = 1 };
	struct progress_screen *progress = calloc(1, sizeof *progress);
	if (progress == NULL)
		die("the progress screen");
	progress->screen.class = &progress_class;
	progress->zoom = HALF_A_YEAR;
	progress->last = monday_of(coach->today);
	renew(&progress->screen, coach);
	return &progress->screen;
}
