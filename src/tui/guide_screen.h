/*
 * A test that is followed: ready, running, its number, its pain, then the
 * other leg, then what it came out as. Keys (guide_screen.c), what is asked
 * (guide_screen_answer.c), drawing (guide_screen_view.c) and plain lines
 * (guide_screen_say.c).
 */
#ifndef STEPDOWN_TUI_GUIDE_SCREEN_H
#define STEPDOWN_TUI_GUIDE_SCREEN_H

#include "digits.h"
#include "tables.h"

#include "base/text.h"
#include "core/guide.h"
#include "core/marks.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

enum guide_step {
	GUIDE_READY,  /* how it is done; a key begins */
	GUIDE_RUNS,   /* lead-in, work, pause */
	GUIDE_NUMBER, /* how many, or how far */
	GUIDE_MARKS,  /* what was seen */
	GUIDE_PAIN,
	GUIDE_TOLD,   /* saved: what it came out as */
	GUIDE_STEPS
};

enum guide_action {
	GUIDE_BEGIN = 1, GUIDE_END, GUIDE_PAUSE, GUIDE_AGAIN, GUIDE_BY_HAND, GUIDE_DIGIT, GUIDE_LESS, GUIDE_MORE, GUIDE_ERASE,
	GUIDE_TAKE, GUIDE_MARK, GUIDE_NOT_KNOWN, GUIDE_NEXT_TEST, GUIDE_LEAVE,
};

enum { GUIDE_MARK_BYTES = 80 };

struct guide_screen {
	struct screen screen;
	const struct coach_view *coach;
	const struct test *test;
	enum guide_step step;
	enum side side;            /* that is done now; SIDE_BOTH where the test has none */
	bool second;               /* the other one is told */
	struct guide guide;
	int64_t began_ms;          /* the steady clock at the guide's time 0 */
	int64_t beat;              /* the last one that rang */
	struct look look;
	struct ear ear;
	int number;                /* NOT_KNOWN: none yet */
	bool typed;                /* digits go on behind it; else the first one replaces it */
	struct digits digits;
	int pain;                  /* of this side; NOT_KNOWN */
	struct marks marks;
	int mark_at;               /* the marked row of the marks */
	bool saving;               /* what was saved last is not known to be on disk */
	enum guide_step asked;     /* where to go back to when it is not */
	struct test_result result;
	char words[KNEES][GUIDE_MARK_BYTES], detail[2 * GUIDE_MARK_BYTES + 16];
	struct notice notice;
};

const struct binding *guide_screen_bindings(const struct screen *screen);

/* --- guide_screen_answer.c ---------------------------------------------------- */

/* Begins the number of a side with what was counted. */
void guide_screen_ask(struct guide_screen *s, int counted);
void guide_screen_digit(struct guide_screen *s, uint32_t key);
/* Takes the number, the marks or the pain: on to the next question, leg, or the end, saved. */
void guide_screen_take(struct guide_screen *s, struct effects *fx);
/* What was saved did not reach the disk: its question stands again. */
void guide_screen_take_back(struct guide_screen *s);
/* Takes a key of the pain scale; false: it is about something else. */
bool guide_screen_pain(struct guide_screen *s, uint32_t key);
/* The marks of a test in one row each: how many, and the one in a row. */
int guide_screen_mark_rows(const struct test *test);
const struct test_mark *guide_screen_mark(const struct test *test, int row, int *item, int *mark);
void guide_screen_toggle(struct guide_screen *s, int row);
/* The next test that is due today; NULL: none. */
const struct test *guide_screen_next(const struct guide_screen *s);

/* --- words ---------------------------------------------------------------------- */

/* "left", "right", "" */
const char *guide_side_word(enum side side);
/* What runs: "60 beats a minute: up on one, down on the next." */
void guide_screen_what(const struct test *test, struct text *out);
/* "Last time: left 21, right 19 reps on 11 Jan."; nothing where it was never done. */
void guide_screen_last(const struct guide_screen *s, struct text *out);
/* The number's question: "How many reps on the left?" */
void guide_screen_question(const struct guide_screen *s, struct text *out);
/* The big word and the big count of what runs, and what it counts. */
const char *guide_screen_word(const struct guide_screen *s);
void guide_screen_count(const struct guide_screen *s, struct text *out);
const char *guide_screen_unit(const struct guide_screen *s);

void guide_screen_view(const struct screen *screen, struct area area, int64_t now_ms);
void guide_screen_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
