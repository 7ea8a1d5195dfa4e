#include "today_screen.h"

#include "tui/glyph.h"

#include <limits.h>

static void put_why_head(struct pen *pen)
{
	int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, "Why");
	col = area_put(pen->area, pen->row, col + 3, STYLE_KEY, "w");
	area_put(pen->area, pen->row, col + 1, STYLE_QUIET, "inputs, rule, source");
}

size_t today_reasons(const struct today *today, const struct why *out[static TODAY_REASONS])
{
	const struct planned *item = today_marked_item(today);
	const struct plan *plan = today_plan(today);
	size_t count = 0;
	for (size_t i = 0; item != NULL && i < item->why_count && count < TODAY_REASONS; i++)
		out[count++] = &item->whys[i];
	for (size_t i = 0; i < plan->why_count && count < TODAY_REASONS; i++)
		out[count++] = &plan->whys[i];
	return count;
}

static void join(const struct why *const *reasons, size_t count, struct text *out)
{
	for (size_t i = 0; i < count; i++)
		text_addf(out, i > 0 ? " %s" : "%s", reasons[i]->text);
	if (count == 0)
		text_add(out, "Today is as the week's pattern says.");
}

static int rows_of(struct area area, const char *words)
{
	return area_wrap(area_sub(area, 0, 0, 0, -1), 0, 0, area.cols, INT_MAX, STYLE_TEXT, words);
}

/* One reason after the other, as many whole ones as go into `rows` rows; the first is cut where even it does
 * not. */
static void put_reasons(struct pen *pen, const struct why *const *reasons, size_t count, int rows)
{
	char words[1024];
	struct text text = TEXT(words);
	join(reasons, count, &text);
	while (count > 1 && rows_of(pen->area, words) > rows) {
		text = TEXT(words);
		join(reasons, --count, &text);
	}
	bool cut = rows_of(pen->area, words) > rows;
	pen->row += area_wrap(pen->area, pen->row, 0, pen->area.cols, rows, STYLE_TEXT, words);
	if (cut)
		area_put_right(pen->area, pen->row - 1, pen->area.cols, STYLE_TEXT,
			       glyph_text(pen->area.grid, GLYPH_ELLIPSIS));
}

/* A reason a paragraph, as many as fit into `rows` rows. */
static void put_paragraphs(struct pen *pen, const struct why *const *reasons, size_t count, int rows)
{
	int end = pen->row + rows;
	for (size_t i = 0; i < count && pen->row < end; i++)
		pen->row += area_wrap(pen->area, pen->row, 0, pen->area.cols, end - pen->row, STYLE_TEXT,
				      reasons[i]->text);
}

void today_put_why(struct pen *pen, const struct today *today, const struct density *density)
{
	const struct why *reasons[TODAY_REASONS];
	size_t count = today_reasons(today, reasons);
	put_why_head(pen);
	pen->row += 1 + density->inner;
	if (density->more && count > 0)
		put_paragraphs(pen, reasons, count, density->why);
	else
		put_reasons(pen, reasons, count, density->why);
}

void today_put_why_below(struct pen *pen, const struct today *today, const struct density *density)
{
	enum { TEXT_COL = 5 };
	const struct why *reasons[TODAY_REASONS];
	size_t count = today_reasons(today, reasons);
	struct pen text = pen_over(pen, TEXT_COL, -1);
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Why");
	put_reasons(&text, reasons, count, density->why);
	pen->row = text.row;
}
