#include "tui/page.h"

enum { LARGE_COLS = 150, LARGE_ROWS = 40, MAIN_COLS = 96, GUTTER = 8 };

bool page_is_large(struct area body)
{
	return body.cols >= LARGE_COLS && body.rows >= LARGE_ROWS;
}

struct page page_of(struct area body)
{
	if (!page_is_large(body))
		return (struct page){ body, area_sub(body, 0, 0, 0, 0) };
	return (struct page){ area_sub(body, 0, 0, -1, MAIN_COLS), area_sub(body, 0, MAIN_COLS + GUTTER, -1, -1) };
}

int page_step(struct area body, int count, int rows)
{
	return page_is_large(body) && 2 * count - 1 <= rows ? 2 : 1;
}
