#include "today_screen.h"

#include "tui/glyph.h"
#include "tui/words.h"

enum { WIDEST = 76, ROOMY = 57, NARROW = 46, DETAIL_COL = 20, DETAIL_MOST = 28, SECONDS = 60 };

/* Right ends of the columns of numbers, and where the details begin; `detail` 0: there is no room for them.
 */
struct columns {
	int detail, minutes, load;
};

/* Details stand behind the longest title. */
static int detail_col(const struct planned_day *day)
{
	int col = DETAIL_COL;
	for (size_t i = 0; i < day->count; i++) {
		int behind = 2 + text_width(day->items[i].title) + 2;
		col = behind > col ? behind : col;
	}
	return col < DETAIL_MOST ? col : DETAIL_MOST;
}

static struct columns columns_of(int cols, const struct planned_day *day)
{
	int width = cols < WIDEST ? cols : WIDEST;
	if (width >= ROOMY)
		return (struct columns){ detail_col(day), width - 12, width - 1 };
	return (struct columns){ width >= NARROW ? detail_col(day) : 0, width - 9, width - 3 };
}

static enum units units_of(const struct today *today)
{
	return today->given.coach->diary->told.distance;
}

void today_item_detail(const struct today *today, const struct planned *item, bool full, struct text *out)
{
	if (item->done) {
		text_add(out, "done");
	} else if (item->distance_m != NOT_KNOWN) {
		words_distance(out, item->distance_m, units_of(today));
		if (full && item->ceiling_m != NOT_KNOWN) {
			text_add(out, ", at most ");
			words_distance(out, item->ceiling_m, units_of(today));
		}
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

/* The ceiling is left out where there is no room for it: it stands in the last row too. */
static void put_detail(const struct pen *pen, const struct today *today, const struct columns *columns,
		       const struct planned *item)
{
	char detail[64];
	struct text words = TEXT(detail);
	int room = columns->minutes - 4 - columns->detail;
	today_item_detail(today, item, true, &words);
	if (text_width(detail) > room) {
		words = TEXT(detail);
		today_item_detail(today, item, false, &words);
	}
	area_put_cut(pen->area, pen->row, columns->detail, room, item->done ? STYLE_GREEN : STYLE_QUIET,
		     detail);
}

static void put_item(struct pen *pen, const struct today *today, const struct columns *columns,
		     const struct planned *item)
{
	bool marked = item == today_marked_item(today);
	int end = columns->detail > 0 ? columns->detail - 2 : columns->minutes - 4;
	today_put_mark(pen, marked);
	area_put_cut(pen->area, pen->row, 2, end - 2,
		     marked       ? STYLE_STRONG
		     : item->done ? STYLE_QUIET
				  : STYLE_TEXT,
		     item->title);
	if (columns->detail > 0)
		put_detail(pen, today, columns, item);
	put_minutes(pen, columns->minutes, item);
	put_load(pen, columns->load, item);
	pen->row++;
}

void today_put_items(struct pen *pen, const struct today *today, const struct density *density)
{
	const struct planned_day *day = today_day(today);
	struct columns columns = columns_of(pen->area.cols, day);
	bool roomy = columns.load - columns.minutes > 9;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Today");
	area_put_right(pen->area, pen->row, columns.minutes, STYLE_QUIET, "min");
	area_put_right(pen->area, pen->row, columns.load, STYLE_QUIET, roomy ? "knee load" : "load");
	pen->row += 1 + density->head;
	for (size_t i = 0; i < day->count; i++)
		put_item(pen, today, &columns, &day->items[i]);
	if (day->count == 0)
		area_put(pen->area, pen->row++, 2, STYLE_QUIET, "Nothing is planned.");
}
