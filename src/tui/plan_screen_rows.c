#include "plan_screen.h"

#include "tui/list.h"
#include "tui/pen.h"
#include "tui/words.h"

/* A row of the list: a day with its first item, or one more item of it. */
struct plan_row {
	const struct planned_day *day;
	int item;
};
enum { ROWS_MOST = 62 * PLANNED_DAY };

/* Where the columns are; 0: there is no room for it. Numbers are right ends. */
struct columns {
	int title, title_width, minutes, distance, load, bar, status;
};

enum { DAY = 2, LETTER = 11, BAR_COLS = 8 };

static struct columns columns_of(int width)
{
	if (width >= 76)
		return (struct columns){ 13, 25, 42, 50, 56, 58, 67 };
	if (width >= 56)
		return (struct columns){ 13, 24, 41, 49, 0, 0, 51 };
	return (struct columns){ 13, width - 19, width - 2, 0, 0, 0, width - 1 };
}

static bool shows_more(const struct plan_screen *plan, const struct planned_day *day)
{
	return plan->table || day->day.n == plan->day.n;
}

/* The rows from `monday` on; returns how many, `*at` of them the marked one. */
static int rows_of(const struct plan_screen *plan, struct day monday, int days, struct plan_row *rows, int *at)
{
	const struct plan *shown = plan_shown(plan);
	int count = 0;
	*at = 0;
	for (int i = 0; i < days; i++) {
		const struct planned_day *day = plan_shown_day(shown, (struct day){ monday.n + i });
		int items = day == NULL ? 0 : shows_more(plan, day) && day->count > 1 ? (int)day->count : 1;
		for (int item = 0; item < items && count < ROWS_MOST; item++) {
			if (day->day.n == plan->day.n && (day->count == 0 || plan_is_marked(plan, day, (size_t)item)))
				*at = count;
			rows[count++] = (struct plan_row){ day, item };
		}
	}
	return count;
}

static void put_heads(struct area area, const struct columns *columns)
{
	const struct { int right; const char *head; } heads[] = {
		{ columns->minutes, "min" }, { columns->distance, "length" }, { columns->load, "load" },
	};
	area_put(area, 0, columns->title, STYLE_QUIET, "what");
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		if (heads[i].right > 0)
			area_put_right(area, 0, heads[i].right, STYLE_QUIET, heads[i].head);
}

static void put_day(const struct plan_screen *plan, const struct plan_row *row, struct area area, int at, bool marked)
{
	char buffer[16];
	struct text words = TEXT(buffer);
	bool chosen = marked && (plan->mode == PLAN_MOVE || plan->mode == PLAN_SWAP);
	bool strong = marked || row->day->day.n == plan->coach.today.n;
	text_addf(&words, "%s %d", day_weekday_name(day_weekday(row->day->day)), day_to_date(row->day->day).day);
	area_put(area, at, DAY, chosen ? STYLE_CURSOR : strong ? STYLE_STRONG : STYLE_QUIET, buffer);
}

static void put_title(const struct planned *item, struct area area, int at, const struct columns *columns, bool marked)
{
	char letter[8];
	struct text mark = TEXT(letter);
	plan_letter(&mark, item);
	area_put(area, at, LETTER, STYLE_QUIET, letter);
	struct area room = area_sub(area, at, columns->title, 1, columns->title_width);
	int col = area_put_cut(room, 0, 0, room.cols, marked ? STYLE_STRONG : STYLE_TEXT, item->title);
	if (item->detail != NULL && col + 1 + text_width(item->detail) <= room.cols)
		area_put(room, 0, col + 1, STYLE_QUIET, item->detail);
}

static void put_numbers(const struct plan_screen *plan, const struct planned *item, struct area area, int at,
			const struct columns *columns)
{
	char length[24];
	struct text distance = TEXT(length);
	struct pen pen = { .area = area, .row = at };
	if (item->duration_s > 0)
		pen_number(&pen, columns->minutes, STYLE_TEXT, words_minutes_number((int64_t)item->duration_s * 1000));
	words_distance(&distance, item->distance_m, plan->coach.diary->told.distance);
	if (columns->distance > 0 && length[0] != '\0')
		area_put_right(area, at, columns->distance, STYLE_TEXT, length);
}

/* The load of the whole day: its stairs and all items. */
static void put_load(const struct plan_screen *plan, const struct planned_day *day, struct area area, int at,
		     const struct columns *columns, int highest)
{
	char points[16];
	struct text load = TEXT(points);
	words_points(&load, day->load10);
	area_put_right(area, at, columns->load, day->load10 <= 0 ? STYLE_FAINT : STYLE_TEXT, day->load10 == 0 ? "–" : points);
	enum style style = plan_load_style(plan->coach.plan, day);
	int full = highest > 0 && day->load10 > 0 ? (day->load10 * BAR_COLS + highest - 1) / highest : 0;
	area_fill(area, at, columns->bar, full, style, glyph(area.grid, GLYPH_LINE_FULL));
}

static void put_status(const struct plan_screen *plan, const struct planned_day *day, struct area area, int at, int col)
{
	struct plan_status status;
	if (!plan_day_status(plan->coach.plan, day, &status))
		return;
	bool room = area.cols - col > 1;
	if (status.has_glyph)
		col = area_put(area, at, col, status.style, glyph_text(area.grid, status.glyph)) + 1;
	if (room)
		area_put(area, at, col, status.style == STYLE_ACCENT ? STYLE_ACCENT : STYLE_QUIET, status.word);
}

static void put_row(const struct plan_screen *plan, const struct plan_row *row, struct area area, int at,
		    const struct columns *columns, int highest)
{
	const struct planned *item = row->day->count > 0 ? &row->day->items[row->item] : NULL;
	bool marked = item != NULL ? plan_is_marked(plan, row->day, (size_t)row->item) : row->day->day.n == plan->day.n;
	if (row->item == 0)
		put_day(plan, row, area, at, row->day->day.n == plan->day.n);
	if (item != NULL) {
		put_title(item, area, at, columns, marked);
		put_numbers(plan, item, area, at, columns);
	}
	if (row->item == 0 && columns->load > 0)
		put_load(plan, row->day, area, at, columns, highest);
	if (row->item == 0)
		put_status(plan, row->day, area, at, columns->status);
	if (!marked)
		return;
	area_set(area, at, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
	area_cursor(area, at, 0);
}

static int highest_of(const struct plan_row *rows, int count)
{
	int highest = 0;
	for (int i = 0; i < count; i++)
		highest = rows[i].day->load10 > highest ? rows[i].day->load10 : highest;
	return highest;
}

void plan_rows_view(const struct plan_screen *plan, struct area area)
{
	struct plan_row rows[ROWS_MOST];
	struct columns columns = columns_of(area.cols);
	struct day monday = plan_monday(plan->day);
	int heads = area.rows >= 11 ? 2 : 1, room = area.rows - heads, at;
	int count = rows_of(plan, monday, room >= 2 * (WEEK_DAYS + PLANNED_DAY) ? 2 * WEEK_DAYS : WEEK_DAYS, rows, &at);
	put_heads(area, &columns);
	struct area list = area_sub(area, heads, 0, -1, -1);
	int top = list_top(at, count, list.rows), highest = highest_of(rows, count);
	for (int row = 0; row < list.rows && top + row < count; row++)
		put_row(plan, &rows[top + row], list, row, &columns, highest);
}
