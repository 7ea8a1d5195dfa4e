/*
 * What the Today screen stands on, for its parts: keys (today_screen.c,
 * today_bindings.c, today_mark.c, today_answer.c), what comes first
 * (today_above.c), the list of all sessions (today_sessions.c), the day as it
 * is planned (today_day.c with its blocks today_question.c, today_items.c,
 * today_week.c, today_strip.c, today_why.c, today_foot.c, today_more.c), the
 * whole page (today_view.c) and plain lines (today_say.c, today_say_day.c).
 */
#ifndef STEPDOWN_TUI_TODAY_SCREEN_H
#define STEPDOWN_TUI_TODAY_SCREEN_H

#include "digits.h"
#include "mark_list.h"
#include "tables.h"

#include "base/text.h"
#include "tui/command.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

enum today_action {
	TODAY_START = 1, TODAY_NEXT, TODAY_BEFORE, TODAY_RESUME, TODAY_FINISH, TODAY_DISCARD, TODAY_BUILT_IN,
	TODAY_LIBRARY, TODAY_HISTORY, TODAY_QUIT, TODAY_STAY,
	TODAY_ANSWER, TODAY_SKIP, TODAY_CHECK_IN, TODAY_LOG, TODAY_PLAN, TODAY_PROGRESS, TODAY_FLARE, TODAY_WHY, TODAY_ALL,
	TODAY_INTAKE, TODAY_LESSON, TODAY_FLAGS, TODAY_BACK, TODAY_COMMAND, TODAY_OPEN, TODAY_NO_SIGN, TODAY_SIGNS,
	TODAY_CALENDAR, TODAY_TESTS,
	TODAY_KNEE_MAP, TODAY_REPORT, TODAY_SETTINGS, TODAY_FLARE_YES, TODAY_FLARE_LEFT, TODAY_FLARE_RIGHT, TODAY_FLARE_BOTH, TODAY_FLARE_NO,
};

enum today_page {
	TODAY_PAGE_DAY,      /* the plan of today; all sessions as long as there is no plan */
	TODAY_PAGE_SESSIONS, /* all sessions */
	TODAY_PAGE_LESSON,
	TODAY_PAGE_SIGNS,    /* the list of red flags, to mark what is true */
};

struct today {
	struct screen screen;
	struct today_given given;
	enum today_page page;
	int mark;               /* the marked row: first the unfinished session, if any, then the rows below */
	char marked_id[64];     /* of the marked routine or item, "" none: finds the row again in new data */
	int top;                /* rows scrolled away by hand */
	struct notice notice;
	struct digits digits;
	struct check_in answer; /* the last one told */
	struct day skipped;     /* the morning that was skipped, valid when has_skipped */
	bool has_skipped;
	bool asks_flare;
	struct flare_word flare;
	struct mark_list signs;
	struct command command;
};

/* The plan; NULL where there is none to show. */
const struct plan *today_plan(const struct today *today);
/* True when the plan of today is on the screen; false where it is the list of sessions. */
bool today_shows_day(const struct today *today);
/* The day of the plan. */
const struct planned_day *today_day(const struct today *today);

/* Rows the mark can stand on. */
int today_marks(const struct today *today);
/* The routine under the mark; NULL where that is something else or there is none. */
const struct today_routine *today_marked(const struct today *today);
/* The same of the plan's items. */
const struct planned *today_marked_item(const struct today *today);
/* Puts the mark on the row it remembers, or where it starts; remembers its row; turns it round the list. */
void today_find_mark(struct today *today);
void today_remember_mark(struct today *today);
void today_turn_mark(struct today *today, int by);
/* True when nothing was ever done: the screen says what the program is. */
bool today_is_first(const struct today *today);
/* True when the waiting session can be taken up now. */
bool today_can_resume(const struct today *today);

/* --- today_bindings.c ------------------------------------------------------ */

const struct binding *today_bindings_now(const struct screen *screen);

/* --- today_answer.c: the morning question, and a flare by the runner's word --- */

struct today_question {
	bool asks;          /* a digit answers it */
	struct day day;
	int knee;           /* whose number the next digit is */
	bool names_knee;    /* each knee has its own */
	const char *about;  /* what was done before it; NULL */
	int answered;       /* what was told; NOT_KNOWN */
	int usual;          /* NOT_KNOWN */
};

struct today_question today_question(const struct today *today);
/* Takes a key that answers; false when it does not. */
bool today_answer(struct today *today, uint32_t key, struct effects *fx);
void today_skip(struct today *today);
/* True when the weekly line about red flags waits for its answer. */
bool today_asks_signs(const struct today *today);
void today_open_signs(struct today *today);
/* Answers it with the signs that are true; 0: none. */
void today_tell_signs(struct today *today, uint32_t signs, struct effects *fx);
/* Takes a key of the list of signs. */
void today_take_signs(struct today *today, uint32_t key, struct effects *fx);
/* Asks whether a flare begins or ends, or says why it cannot. */
void today_ask_flare(struct today *today);
/* What it asks, with the keys that answer it. */
void today_flare_words(const struct today *today, struct text *out);
void today_tell_flare(struct today *today, enum today_action action, struct effects *fx);

/* --- drawing ----------------------------------------------------------------- */

/* Puts the mark before a row that has it. */
void today_put_mark(struct pen *pen, bool marked);
/* Puts a key and what it does, and gives the column for the next. */
int today_put_key(struct pen *pen, int col, const char *key, const char *words);

/* All sessions at the left, the past at the right. */
void today_put_sessions(struct pen *pen, const struct today *today);

/* What must be said before anything else: an unfinished session, faults, a lock, a flare. */
void today_put_above(struct pen *pen, const struct today *today);

/* How much of a day is shown, and with how much air. */
struct density {
	int gap;       /* rows between two blocks */
	int head;      /* rows under the title of a question and of a list */
	int inner;     /* the same of the strip and the reasons */
	int bars;      /* rows of the load bars; 0: none */
	int why;       /* rows of reasons */
	bool worst, letters; /* rows of the strip */
	bool more;     /* what the next phase asks for, and the card of the day */
	bool last;     /* there is none denser */
};
extern const struct density today_densities[]; /* from roomy to dense */

void today_put_day(struct pen *pen, const struct today *today, const struct density *density);

/* What is first said of a day: the item that is more than mobility or rest; NULL where there is none. */
const struct planned *today_main_item(const struct planned_day *day);
bool today_in_week(const struct plan *plan, const struct planned_day *day);
/* "3.3 km, at most 3.8 km", "5 exercises", "done"; `full` false leaves the ceiling out. */
void today_item_detail(const struct today *today, const struct planned *item, bool full, struct text *out);

/* Why today is as it is: of the marked item, then of the plan as a whole. Gives how many. */
enum { TODAY_REASONS = 16 };
size_t today_reasons(const struct today *today, const struct why *out[static TODAY_REASONS]);

/* "How is the knee this morning?" */
void today_question_words(const struct today *today, struct text *out);
void today_put_question(struct pen *pen, const struct today *today, const struct density *density);
void today_put_outcomes(struct pen *pen, const struct today *today);
void today_put_items(struct pen *pen, const struct today *today, const struct density *density);
void today_put_week(struct pen *pen, const struct today *today, const struct density *density);
void today_put_strip(struct pen *pen, const struct today *today, const struct density *density);
void today_put_why(struct pen *pen, const struct today *today, const struct density *density);
/* The same with its title before it, over the whole width. */
void today_put_why_below(struct pen *pen, const struct today *today, const struct density *density);
void today_put_readiness(const struct pen *pen, const struct today *today);
void today_put_ceiling(const struct pen *pen, const struct today *today);
/* What was done last, of every kind. */
void today_put_last(struct pen *pen, const struct today *today, const struct density *density);
void today_put_gates(struct pen *pen, const struct today *today, const struct density *density);
/* The card of the day: its title in one row, and in full. */
void today_put_card(const struct pen *pen, const struct today *today);
void today_put_lesson(struct pen *pen, const struct today *today);

void today_view(const struct screen *screen, struct area area, int64_t now_ms);
void today_say(const struct screen *screen, struct lines *lines, int64_t now_ms);
/* What is asked beside the morning, a line each. */
void today_say_others(const struct plan *plan, struct lines *lines);
void today_say_day(const struct today *today, struct lines *lines);

#endif
