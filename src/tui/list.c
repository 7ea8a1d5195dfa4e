#include "tui/list.h"

#include <limits.h>

enum list_move {
	LIST_UP = 1, LIST_DOWN, LIST_PAGE_UP, LIST_PAGE_DOWN, LIST_HALF_UP, LIST_HALF_DOWN, LIST_FIRST, LIST_LAST,
};

const struct binding list_arrow_bindings[] = {
	{ KEY_UP_, LIST_UP, "↑ ↓", NULL, "move the mark" },
	{ KEY_DOWN_, LIST_DOWN, NULL, NULL, NULL },
	{ KEY_PAGE_UP_, LIST_PAGE_UP, "PgUp PgDn", NULL, "a page up, down" },
	{ KEY_PAGE_DOWN_, LIST_PAGE_DOWN, NULL, NULL, NULL },
	{ KEY_HOME_, LIST_FIRST, "Home End", NULL, "first, last" },
	{ KEY_END_, LIST_LAST, NULL, NULL, NULL },
	{ 0 },
};

const struct binding list_letter_bindings[] = {
	{ 'k', LIST_UP, "k j", NULL, "up, down" },
	{ 'j', LIST_DOWN, NULL, NULL, NULL },
	{ 'g', LIST_FIRST, "g G", NULL, "first, last" },
	{ 'G', LIST_LAST, NULL, NULL, NULL },
	{ KEY_CTRL('u'), LIST_HALF_UP, "^U ^D", NULL, "half a page up, down" },
	{ KEY_CTRL('d'), LIST_HALF_DOWN, NULL, NULL, NULL },
	{ 0 },
};

/* How far a move goes, in rows and in half pages. */
static const struct {
	int rows, halves;
} moves[] = {
	[LIST_UP] = { .rows = -1 },       [LIST_DOWN] = { .rows = 1 },
	[LIST_PAGE_UP] = { .halves = -2 }, [LIST_PAGE_DOWN] = { .halves = 2 },
	[LIST_HALF_UP] = { .halves = -1 }, [LIST_HALF_DOWN] = { .halves = 1 },
	[LIST_FIRST] = { .rows = INT_MIN / 2 }, [LIST_LAST] = { .rows = INT_MAX / 2 },
};

int list_clamp(int at, int count)
{
	if (at >= count)
		at = count - 1;
	return at < 0 ? 0 : at;
}

bool list_key(int *at, int count, int page, enum list_keys keys, uint32_t key)
{
	int move = binding_find(list_arrow_bindings, key);
	if (move == 0 && keys == LIST_ARROWS_AND_LETTERS)
		move = binding_find(list_letter_bindings, key);
	*at = list_clamp(*at, count);
	if (move == 0)
		return false;
	int half = page > 3 ? page / 2 : 1;
	*at = list_clamp(*at + moves[move].rows + moves[move].halves * half, count);
	return true;
}

int list_top(int at, int count, int rows)
{
	int top = at - rows / 2;
	if (top > count - rows)
		top = count - rows;
	return top < 0 ? 0 : top;
}
