/* What the files of the progress screen share. */
#ifndef STEPDOWN_TUI_PROGRESS_SCREEN_H
#define STEPDOWN_TUI_PROGRESS_SCREEN_H

#include "base/text.h"
#include "core/goal.h"
#include "core/review.h"
#include "core/trend.h"
#include "tables.h"
#include "tui/chart.h"
#include "tui/command.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

/* What Tab goes through; those before PROGRESS_SERIES have a value a week. */
enum progress_kind {
	PROGRESS_DISTANCE, PROGRESS_LEDGER, PROGRESS_LOAD, PROGRESS_GREEN, PROGRESS_CADENCE, PROGRESS_READINESS,
	PROGRESS_SLEEP, PROGRESS_SERIES,
	PROGRESS_STRENGTH = PROGRESS_SERIES, PROGRESS_TESTS, PROGRESS_SCORES, PROGRESS_KINDS
};

enum progress_page { PROGRESS_CHARTS, PROGRESS_TABLE, PROGRESS_GOALS, PROGRESS_ANSWERS, PROGRESS_WEEK, PROGRESS_PAGES };
enum progress_over { PROGRESS_PAIN, PROGRESS_KNEE_LOAD, PROGRESS_NOTHING, PROGRESS_OVERS };

enum { PROGRESS_WEEKS = 104, PROGRESS_LABELS = 40, DAYS_A_WEEK = 7 };

/* Of the weeks that are shown, made anew whenever these change. */
struct progress_window {
	int count;               /* at most PROGRESS_WEEKS */
	const struct trend_week *week;
	int value[PROGRESS_SERIES][PROGRESS_WEEKS];
	int longer[PROGRESS_WEEKS];     /* of the load: the mean that forgets more slowly */
	int worst[PROGRESS_WEEKS];
	bool left_out[PROGRESS_WEEKS];  /* of fitted lines */
	const struct trend_lift *lift;
	size_t lift_count;
};

/* Of the whole history, made anew when it is written to. */
struct progress_whole {
	const struct trend_test *test;
	size_t test_count;
	const struct trend_score *score;
	size_t score_count;
	const struct goal_state *goal;  /* one each goal of the diary */
	const struct milestone *milestone;
	size_t milestone_count;
	bool has_band;
	int band_least10, band_most10;
	struct day first;               /* of the diary */
	bool told;                      /* anything at all */
};

struct progress_screen {
	struct screen screen;
	struct coach_view coach;
	struct notice notice;
	struct command command;
	struct arena *whole_arena, *window_arena, *review_arena;
	struct progress_whole whole;
	struct progress_window window;
	enum progress_kind kind;
	enum progress_page page;
	enum progress_over over;
	int zoom;                /* index of progress_zooms */
	struct day last;         /* Monday of the newest week shown */
	struct day week;         /* Monday of the week in review */
	const struct review *review;
	int top;                 /* of a page: the first row shown */
	enum glyphs glyphs;
	int cols, rows;          /* of the terminal, as the last message told */
};

extern const int progress_zooms[];
enum { PROGRESS_ZOOMS = 4 };

/* --- what is shown (progress_screen_data.c) -------------------------------------------- */

void progress_make_whole(struct progress_screen *progress);
void progress_make_window(struct progress_screen *progress);
void progress_make_review(struct progress_screen *progress);
struct day progress_this_monday(const struct progress_screen *progress);
enum side progress_knee(const struct progress_screen *progress);

/* --- series of weeks (progress_screen_series.c) ------------------------------------------ */

struct progress_series {
	const char *title, *unit;  /* the unit of lengths is the runner's own */
	int scale;                 /* of a value to the number told; 0: by the runner's unit */
	bool bars, fits;           /* a line is fitted through it */
	enum style style;
	const char *each;          /* what its numbers count; NULL: the runner's unit */
	const char *zero, *missing; /* what the marks mean */
	const char *brings;        /* what brings the first value */
};
extern const struct progress_series progress_series[PROGRESS_SERIES];

const char *progress_title(enum progress_kind kind);
/* Of a value to the number told. */
int progress_scale(const struct progress_screen *progress, enum progress_kind kind);
/* The line through the weeks shown; false where none is fitted. */
bool progress_fit(const struct progress_window *window, enum progress_kind kind, struct trend_fit *fit);
/* "km a week". */
void progress_unit_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind);
/* What its numbers count: "km", "steps". */
const char *progress_each(const struct progress_screen *progress, enum progress_kind kind);
/* A value of a series as a person reads it: "12.3"; · where it is not known. */
void progress_value_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind, int value);
/* What the marks of a chart mean, and where a line through the weeks goes. */
void progress_note_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind);

/* Draws a series with its title into all of the area (progress_screen_weeks.c). */
void progress_series_put(const struct progress_screen *progress, enum progress_kind kind, struct area area);

/* --- blocks (progress_screen_tests.c, _scores.c, _lifts.c, _goals.c) ------------------------ */

/* Draw at the pen, at most `rows` rows, and move it behind them. */
void progress_tests_put(const struct progress_screen *progress, struct pen *pen, int rows);
void progress_scores_put(const struct progress_screen *progress, struct area area, bool wide);
void progress_lifts_put(const struct progress_screen *progress, struct pen *pen, int rows);
void progress_goals_put(const struct progress_screen *progress, struct pen *pen, int rows);
/* The percentage of the other side that opens the next phase; NOT_KNOWN: none does. */
int progress_symmetry_asked(const struct progress_screen *progress);
/* The newest of what was reached, with its date; "7 of 7 planned sessions kept, 2 weeks"; nothing where there is none. */
void progress_milestone_words(const struct progress_screen *progress, struct text *out);
void progress_kept_words(const struct progress_screen *progress, struct text *out);
void progress_goal_words(struct text *out, const struct goal *goal, enum units units);
/* "3.3 km", "4 at worst this week". */
void progress_goal_state_words(struct text *out, const struct goal *goal, const struct goal_state *state, enum units units);
/* "+11 since the start; 10 or more counts." */
void progress_change_words(struct text *out, const struct trend_score *score);
void progress_score_name(struct text *out, const struct score_def *def);
void progress_score_number(struct text *out, int tenths);

/* --- pages (progress_screen_pages.c, _table.c) ----------------------------------------------- */

/* The pages that scroll; the pen ends behind the last row. */
void progress_page_put(const struct progress_screen *progress, struct pen *pen);
void progress_table_put(const struct progress_screen *progress, struct pen *pen);

void progress_view(const struct screen *screen, struct area area, int64_t now_ms);
void progress_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

/* --- on a large terminal (progress_screen_days.c) ------------------------------------------- */

/* The charts that go with the page that is open. */
void progress_beside_put(const struct progress_screen *progress, struct area area);
/* The days of the week in review, a row each. */
void progress_days_put(const struct progress_screen *progress, struct pen *pen);

#endif
