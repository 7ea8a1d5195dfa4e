/*
 * Answers by one key: a digit is taken at once; a 0 right after a 1 proposes
 * ten, Enter takes it, and any other key keeps the 1 and counts for itself.
 * In a form where the next question has the keys by then, a further digit
 * says that the 0 was its answer.
 */
#ifndef STEPDOWN_TUI_DIGITS_H
#define STEPDOWN_TUI_DIGITS_H

#include <stdbool.h>
#include <stdint.h>

struct digits {
	bool one; /* the key before was a 1 that was taken */
	bool ten; /* ten is proposed */
};

enum digit_says {
	DIGIT_NONE,     /* the key is about something else */
	DIGIT_ANSWER,   /* `*answer` is told */
	DIGIT_PROPOSES, /* ten is proposed: the key is used up */
	DIGIT_TEN,      /* `*answer` is 10, in place of the 1 taken last */
};

/* Takes a key on a scale from `from` to `to`. */
enum digit_says digits_take(struct digits *digits, uint32_t key, int from, int to, int *answer);

extern const char digits_ten_words[]; /* what is said while ten is proposed */

#endif
