#include "today_screen.h"

#include "tui/glyph.h"
#include "tui/words.h"

enum { WIDEST = 76, ROOMY = 57, DETAIL_COL = 20, SECONDS = 60 };

/* Right ends of the columns of numbers; `detail` 0: there is no room for it. */
struct columns {
	int detail, minutes, load;
};

static struct columns columns_of(int cols)
{
	int width = cols < WIDEST ? cols : WIDEST;
	if (width >= ROOMY)
		return (struct columns){ DETAIL_COL, width - 12, width - 1 };
	return (struct columns){ width >= 46 ? DETAIL_COL : 0, width - 9, width - 3 };
}

static enum units units_of(const struct today *today)
{
	return today->given.coach->diary->intake.units;
}

void today_item_detail(const struct today *today, const struct planned *item, struct text *out)
{
	if (item->done) {
		text_add(out, "done");
	} else if (item->distance_m != NOT_KNOWN) {
		words_distance(out, item->distance_m, units_of(today));
		if (item->ceiling_m != NOT_KNOWN)
			text_add(out, ", at most ");
		words_distance(out, item->ceiling_m, units_of(today));
	} else if (item->detail != NULL) {
		text_add(out, item->detail);
	}
}

static void put_minutes(const struct pen *pen, int right, const struct planned *item)
{
	if (item->duration_s > 0)
		pen_number(pen, right, STYLE_TEXT, (item->duration_s + SECONDS / 2) / SECONDS);
}

static void put_load(const struct pen *pen, int right, const struct planned *item)
{
	char points[16];
	struct text text = TEXT(points);
	words_points(&text, item->load10);
	area_put_right(pen->area, pen->row, right, item->load10 > 0 ? STYLE_TEXT : STYLE_QUIET,
		       item->load10 == 0 ? glyph_text(pen->area.grid, GLYPH_NONE) : points);
}

static void put_item(struct pen *pen, const struct today *today, const struct columns *columns,
		     const struct planned *item)
{
	bool marked = item == today_marked_item(today);
	char detail[64];
	struct text words = TEXT(detail);
	today_item_detail(today, item, &words);
	int end = columns->detail > 0 ? columns->detail - 1 : columns->minutes - 4;
	bool runs = item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
	today_put_mark(pen, marked);
	enum style style = marked ? STYLE_STRONG : item->done ? STYLE_QUIET : STYLE_TEXT;
	int col = area_put_cut(pen->area, pen->row, 2, end - 2, style, item->title);
	int from = columns->detail > col + 1 || !runs ? columns->detail : col + 2;
	if (columns->detail > 0)
		area_put_cut(pen->area, pen->row, from, columns->minutes - 4 - from,
			     item->done ? STYLE_GREEN : STYLE_QUIET, detail);
	put_minutes(pen, columns->minutes, item);
	put_load(pen, columns->load, item);
	pen->row++;
}

void today_put_items(struct pen *pen, const struct today *today, const struct density *density)
{
	const struct planned_day *day = today_day(today);
	struct columns columns = columns_of(pen->area.cols);
	bool roomy = columns.load - columns.minutes > 9;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Today");
	area_put_right(pen->area, pen->row, columns.minutes, STYLE_QUIET, "min");
	area_put_right(pen->area, pen->row, columns.load, STYLE_QUIET, roomy ? "knee load" : "load");
	pen->row += 1 + (density->inner > 0 || pen->area.rows > 12);
	for (size_t i = 0; i < day->count; i++)
		put_item(pen, today, &columns, &day->items[i]);
	if (day->count == 0)
		area_put(pen->area, pen->row++, 2, STYLE_QUIET, "Nothing is planned.");
}
