/*
 * What a test result or a score says, in sentences: the same on the page of a
 * test, at the end of a guided one, and in plain lines.
 */
#ifndef STEPDOWN_TUI_OUTCOME_WORDS_H
#define STEPDOWN_TUI_OUTCOME_WORDS_H

#include "base/text.h"
#include "core/outcome.h"
#include "tui/screen.h"

enum { OUTCOME_LINES = 8, OUTCOME_BYTES = 200 };
struct outcome_lines {
	int count;
	char at[OUTCOME_LINES][OUTCOME_BYTES];
};

struct outcome_given outcome_given(const struct coach_view *coach);

/* "left 22, right 25 reps", "41 seconds"; "not done" for none. */
void words_result(struct text *out, const struct test *test, const struct test_result *result);

/* "left 22, right 25, 88 %" without the unit, for a row. */
void words_result_short(struct text *out, const struct test_result *result);

/* "88", "70.5": tenths, the decimal left out where it is 0. */
void words_score10(struct text *out, int tenths);

/* Everything there is to say, a sentence each. */
struct outcome_lines outcome_lines(const struct coach_view *coach, const struct outcome *outcome);
struct outcome_lines score_lines(const struct coach_view *coach, const struct score_outcome *outcome);

/* "due", "again 14 Apr", "" where nothing asks for it. */
void words_due(struct text *out, bool has_due, struct day due, struct day today);

#endif
