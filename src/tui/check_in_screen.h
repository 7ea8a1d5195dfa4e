/*
 * What the check-in stands on, for its parts: keys (check_in_screen.c), what
 * is asked (check_in_rows.c), drawing (check_in_view.c), readiness so far
 * (check_in_ready.c) and plain lines (check_in_say.c).
 */
#ifndef STEPDOWN_TUI_CHECK_IN_SCREEN_H
#define STEPDOWN_TUI_CHECK_IN_SCREEN_H

#include "digits.h"
#include "draft.h"
#include "tui/flags.h"
#include "mark_list.h"
#include "tables.h"

#include "base/text.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

enum check_in_kind {
	CHECK_IN_MORNING, CHECK_IN_NOW, CHECK_IN_WORST, CHECK_IN_STAIRS, CHECK_IN_ITEM, CHECK_IN_SLEEP, CHECK_IN_SWELLING,
	CHECK_IN_FLAGS, CHECK_IN_KINDS
};

/* One thing asked. */
struct check_in_row {
	enum check_in_kind kind;
	int at; /* the knee, or the item */
};

enum { CHECK_IN_ROWS = 16 };

struct check_in_screen {
	struct screen screen;
	const struct coach_view *coach;
	struct day day;         /* whose morning it is */
	struct check_in told;   /* what is known of it */
	struct check_in answer; /* what was answered just now */
	struct check_in_row row[CHECK_IN_ROWS];
	int rows, at;
	struct digits digits;
	int last;               /* the row answered last: a ten takes its place */
	int nought;             /* the row that a 0 after a 1 turned out to be about; NOT_SET: none */
	bool rule;              /* the rule of the row is shown */
	bool lists_flags;
	struct mark_list flags;
	struct notice notice;
	struct draft draft;    /* the note itself */
};

/* --- check_in_rows.c ---------------------------------------------------------- */

/* What is asked of this runner today. */
void check_in_find_rows(struct check_in_screen *screen);
const struct check_in_row *check_in_row(const struct check_in_screen *screen);
/* What the answer to a row usually is; NOT_KNOWN. */
int check_in_usual(const struct check_in_screen *screen, const struct check_in_row *row);
/* "Knee on waking", of one of two "Left: Knee on waking"; in brief "On waking", "L On waking". */
void check_in_label(const struct check_in_screen *screen, const struct check_in_row *row, bool brief, struct text *out);
/* The rule that uses the answer, by its id. */
const char *check_in_rule(const struct check_in_row *row);
/* The ends of its scale; false where it has none. */
bool check_in_scale(const struct check_in_screen *screen, const struct check_in_row *row, int *from, int *to);
/* What is known; NOT_KNOWN. Yes and no are enum yes_no, sleep minutes. */
int check_in_value(const struct check_in_screen *screen, const struct check_in_row *row);
/* The same of any morning. */
int check_in_value_of(const struct check_in *told, const struct check_in_row *row);
/* Puts an answer into a check-in. */
void check_in_put(struct check_in *out, const struct check_in_row *row, int value);
/* The answer as a word: "good", "7.5 h"; "" where a digit says it all. */
void check_in_word(const struct check_in_screen *screen, const struct check_in_row *row, struct text *out);
/* What the ends of its scale mean. */
const char *check_in_low(const struct check_in_screen *screen, const struct check_in_row *row);
const char *check_in_high(const struct check_in_screen *screen, const struct check_in_row *row);

/* --- check_in_ready.c ----------------------------------------------------------- */

/* The range that readiness can still take, as a bar and what follows from it. Returns the rows it took. */
int check_in_ready_view(const struct check_in_screen *screen, struct area area, int scale_col);
/* "your mean 68, 15 days"; nothing as long as there are too few. */
void check_in_mean_words(const struct check_in_screen *screen, struct text *out);
/* The same in a row: "Readiness 54 to 79, depends on stress". */
void check_in_ready_words(const struct check_in_screen *screen, struct text *out);
/* What the last open answer decides; false while more than one is open, or none. */
bool check_in_decides(const struct check_in_screen *screen, struct text *out);

/* --- check_in_past.c ------------------------------------------------------------ */

/* How the row in focus was answered in the last weeks, as a chart, and the rule that uses it. */
void check_in_past_view(const struct check_in_screen *screen, struct area area);
/* The same in a sentence; nothing where it has no numbers. */
void check_in_past_words(const struct check_in_screen *screen, struct text *out);

void check_in_view(const struct screen *base, struct area area, int64_t now_ms);
void check_in_say(const struct screen *base, struct lines *lines, int64_t now_ms);

#endif
