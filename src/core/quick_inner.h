/*
 * A line of words, taken apart in place. What the files of the quick line share.
 */
#ifndef STEPDOWN_CORE_QUICK_INNER_H
#define STEPDOWN_CORE_QUICK_INNER_H

#include "core/quick.h"

enum { QUICK_WORDS = 48 };

struct quick_words {
	char *at[QUICK_WORDS];
	int count, next;
	char *note;      /* what stands behind "note"; NULL: none */
	uint64_t used;   /* a bit for each thing that was said */
	struct err *err;
};

/* Parts `line` at its blanks; "note" takes all that follows. False when it has no words, or too many. */
bool quick_part(struct quick_words *words, char *line, struct err *err);

/* The next word, NULL at the end; a look at it; and on to the one behind it. */
const char *quick_peek(const struct quick_words *words);
char *quick_take(struct quick_words *words);

/* Marks that `what` was said; false when it was said before, and `name` is told. */
bool quick_say_once(struct quick_words *words, int what, const char *name);

/* The next words as a length or a time, with the unit joined to the figure or behind it; takes them when they are one. */
bool quick_take_distance(struct quick_words *words, enum units units, int32_t *out_m);
bool quick_take_duration(struct quick_words *words, int32_t *out_s);

/* The index of `text` among `count` words, or -1. */
int quick_word_at(const char *text, const char *const *words, int count);

#endif
