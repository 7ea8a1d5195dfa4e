/*
 * A text that was written, from its editor until the diary has it: what could
 * not be saved is where the next edit begins.
 */
#ifndef STEPDOWN_TUI_DRAFT_H
#define STEPDOWN_TUI_DRAFT_H

#include <stdint.h>

struct draft {
	char *words; /* NULL: none */
	int32_t of;  /* what it is about, a number of the screen's own */
};

/* Takes a copy of `words`, in place of the draft before; returns it. */
const char *draft_take(struct draft *draft, int32_t of, const char *words);

/* What an edit begins with: the draft about `of`, or what the diary has (NULL: nothing). */
const char *draft_or(const struct draft *draft, int32_t of, const char *stored);

/* The diary has `stored` (NULL: nothing) about `of`: a draft that says the same is dropped. */
void draft_settle(struct draft *draft, int32_t of, const char *stored);

void draft_drop(struct draft *draft);

#endif
