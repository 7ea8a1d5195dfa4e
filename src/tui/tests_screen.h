/*
 * Tests and questionnaires: the list (tests_screen_list.c), one of them in
 * full (tests_screen_one.c), the answers of a questionnaire
 * (tests_screen_ask.c), keys (tests_screen.c) and plain lines
 * (tests_screen_say.c).
 */
#ifndef STEPDOWN_TUI_TESTS_SCREEN_H
#define STEPDOWN_TUI_TESTS_SCREEN_H

#include "digits.h"
#include "outcome_words.h"
#include "tables.h"

#include "core/questionnaire.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

enum tests_page { TESTS_LIST, TESTS_ONE, TESTS_ASK };

enum tests_action {
	TESTS_OPEN = 1, TESTS_DUE, TESTS_DO, TESTS_BY_HAND, TESTS_ANSWER, TESTS_FORTH, TESTS_BACK, TESTS_SKIP, TESTS_SAVE,
	TESTS_LEAVE,
};

/* A test or a score, never both. */
struct tests_row {
	const struct test *test;
	const struct score_def *score;
};

enum { TESTS_ROWS = 64, TESTS_SCORES = 16 };

struct tests_screen {
	struct screen screen;
	const struct coach_view *coach;
	struct tests_row row[TESTS_ROWS];
	int rows, tests;          /* tests come first */
	enum tests_page page;
	bool straight;            /* it was asked for by name: leaving it leaves the screen */
	int mark;                 /* in the list; the one that is open */
	int top;                  /* rows of the open one scrolled away */
	int answers[TESTS_SCORES][QUESTIONNAIRE_ITEMS]; /* kept for as long as the screen lives */
	int item;                 /* that is asked */
	struct digits digits;
	bool unsaved;             /* answers were given that are not saved */
	bool warned;              /* that leaving loses them */
	bool typing;              /* a total is typed */
	struct edit total;
	struct score score;       /* the last one saved */
	bool saving;              /* it is not known to be on disk */
	enum tests_page asked;    /* where to go back to when it is not */
	char stored[QUESTIONNAIRE_ITEMS * 4];
	struct notice notice;
};

const struct tests_row *tests_row(const struct tests_screen *s);
/* The key of the open score; NULL: only its total is taken. */
const struct questionnaire *tests_questionnaire(const struct tests_screen *s);
/* The answers of the open score. */
int *tests_answers(struct tests_screen *s);
const int *tests_answers_of(const struct tests_screen *s);
/* Up to and with the last one told. */
size_t tests_answered(const struct tests_screen *s);

/* Takes a key of the answers; false: it is about something else. */
bool tests_answer(struct tests_screen *s, uint32_t key);
/* Saves the answers, or says what is missing. */
void tests_save_answers(struct tests_screen *s, struct effects *fx);
void tests_save_total(struct tests_screen *s, struct effects *fx);

/* The sentences of the open one. */
struct outcome_lines tests_lines(const struct tests_screen *s);
/* "reps", "s", "cm"; "point" of one. */
const char *tests_short_unit(const struct test *test, int number);
/* "88 of 100"; nothing where there is none. */
void tests_score_words(const struct score_def *def, const struct score *score, struct text *out);

void tests_list_view(const struct tests_screen *s, struct area area);
/* Draws from its row `top` on; returns how many rows it has in all. */
int tests_one_view(const struct tests_screen *s, struct area area, int top);
void tests_ask_view(const struct tests_screen *s, struct area area);
void tests_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
