/*
 * Moving a mark through a list, or a page under its window. The whole state is
 * one number, so that a list has nothing to mend when it grows or shrinks.
 */
#ifndef STEPDOWN_TUI_LIST_H
#define STEPDOWN_TUI_LIST_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/keys.h"

/* The keys that move in every list, and the letters that do where they go nowhere else. */
extern const struct binding list_arrow_bindings[];
extern const struct binding list_letter_bindings[];

enum list_keys { LIST_ARROWS, LIST_ARROWS_AND_LETTERS };

/*
 * Moves `*at` within [0, count), a page being `page` rows. False when the key
 * moves nothing; `*at` is within the list after it either way (0 in an empty one).
 */
bool list_key(int *at, int count, int page, enum list_keys keys, uint32_t key);

/* `at` within [0, count); 0 where count is 0. */
int list_clamp(int at, int count);

/* The first row to show of `count` so that `at` stands in the middle of `rows`, or as near as the ends allow. */
int list_top(int at, int count, int rows);

#endif
