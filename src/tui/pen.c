#include "tui/pen.h"

#include <limits.h>

#include "base/text.h"

struct pen pen_over(const struct pen *pen, int col, int cols)
{
	return (struct pen){ area_sub(pen->area, 0, col, -1, cols), pen->row, pen->mark_row };
}

void pen_wrap(struct pen *pen, int col, enum style style, const char *text)
{
	pen->row += area_wrap(pen->area, pen->row, col, pen->area.cols - col, INT_MAX, style, text);
}

void pen_number(const struct pen *pen, int right, enum style style, long number)
{
	char buffer[24];
	struct text text = TEXT(buffer);
	text_addf(&text, "%ld", number);
	area_put_right(pen->area, pen->row, right, style, buffer);
}
