#include "what_if_screen.h"

#include "plan_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/why_page.h"
#include "tui/words.h"

enum { MOST_CHANGES = 5, BARS_LEAST = 2, BARS_USUAL = 4, BARS_MOST = 8, ROWS_FOR_BARS = 24, WIDE = 92 };

/* --- the page --------------------------------------------------------------------- */

/* "Sun 22 Mar  Rest → Run 5 km". */
static void put_change(struct pen *pen, const struct planned_day *before, const struct planned_day *after)
{
	char buffer[240], date[24], arrow[8];
	struct text words = TEXT(buffer), day = TEXT(date), between = TEXT(arrow);
	text_addf(&between, " %s ", glyph_text(pen->area.grid, GLYPH_ARROW));
	what_if_day_words(&words, before, after, arrow);
	words_weekday_date(&day, after->day);
	area_put(pen->area, pen->row, 0, STYLE_QUIET, date);
	pen_wrap(pen, 12, STYLE_TEXT, buffer);
}

/* The first days that differ in what is done; the same at another load is told by the bars. */
static void put_changes(struct pen *pen, const struct what_if *tried)
{
	int count = 0;
	for (size_t i = 0; i < tried->after->day_count && count < MOST_CHANGES; i++) {
		const struct planned_day *after = &tried->after->days[i], *before = plan_shown_day(tried->before, after->day);
		if (!what_if_differs(before, after))
			continue;
		pen->row += count == 0;
		if (count++ == 0)
			area_put(pen->area, pen->row++, 0, STYLE_STRONG, "What changes");
		put_change(pen, before, after);
	}
}

static void put_rules(struct pen *pen, const struct what_if_screen *what_if, const struct what_if *tried)
{
	const struct shelf *shelf = what_if->coach.shelf;
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, "What each rule says");
	if (tried->rule_count == 0)
		pen_wrap(pen, 0, STYLE_TEXT, "No rule stands against it.");
	for (size_t i = 0; i < tried->rule_count; i++) {
		why_line_put(pen, shelf, &tried->rules[i]);
		if (!what_if->full)
			continue;
		struct pen record = pen_over(pen, 2, -1);
		why_record_put(&record, shelf, &tried->rules[i], what_if->coach.today, what_if->coach.diary->told.distance);
		pen->row = record.row + 1;
	}
}

static void put_smaller(struct pen *pen, const struct what_if_screen *what_if, const struct what_if *tried)
{
	char length[24];
	struct text words = TEXT(length);
	if (tried->smaller_m <= 0)
		return;
	words_distance(&words, tried->smaller_m, what_if->coach.diary->told.distance);
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Smaller") + 2;
	col = area_putf(pen->area, pen->row, col, STYLE_STRONG, "%s %s", what_if->change.what, length);
	col = area_put(pen->area, pen->row, col + 2, STYLE_TEXT, "keeps the ceiling");
	col = area_put(pen->area, pen->row, col + 4, STYLE_KEY, "s");
	area_put(pen->area, pen->row++, col + 2, STYLE_QUIET, "use this instead");
}

static void put_example(struct pen *pen)
{
	pen_wrap(pen, 0, STYLE_TEXT, "Type what to try, two weeks ahead. Nothing is written until you accept it.");
	pen->row++;
	static const char *const examples[] = { "run sunday 5km", "move strength-b friday", "skip run thursday",
						"swap strength-b run" };
	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++)
		area_put(pen->area, pen->row++, 2, STYLE_QUIET, examples[i]);
}

/* How high bars are: what the height of the page leaves beside the words. */
static int bars_of(int page_rows)
{
	if (page_rows >= ROWS_FOR_BARS + 10)
		return BARS_MOST;
	return page_rows >= ROWS_FOR_BARS ? BARS_USUAL : BARS_LEAST;
}

int what_if_page(const struct what_if_screen *what_if, struct area area, int top)
{
	const struct what_if *tried = what_if_tried(what_if);
	/* An area without rows, which measures, lies at the page's end: this is its height for both. */
	int page_rows = area.row + area.rows - 3;
	struct pen pen = { .area = area, .row = -top };
	pen.row += page_rows >= 12;
	what_if_chart_put(&pen, what_if, bars_of(page_rows));
	if (tried == NULL) {
		pen.row++;
		put_example(&pen);
		return pen.row + top;
	}
	/* Where the page is too low for all of it, what to do comes before what is said. */
	bool low = (int)tried->rule_count + pen.row + top + 3 > page_rows;
	pen.row += area.cols >= WIDE;
	if (low)
		put_smaller(&pen, what_if, tried);
	pen.row += low && tried->smaller_m > 0;
	put_rules(&pen, what_if, tried);
	pen.row += !low && tried->smaller_m > 0;
	if (!low)
		put_smaller(&pen, what_if, tried);
	if (!what_if_chart_tells_numbers(area.cols) || page_rows > 2 * ROWS_FOR_BARS)
		put_changes(&pen, tried);
	return pen.row + top;
}

static void put_line(const struct what_if_screen *what_if, struct area body)
{
	char buffer[64];
	struct text words = TEXT(buffer);
	area_set(body, 0, 0, STYLE_ACCENT, glyph(body.grid, GLYPH_MARK));
	if (what_if->morning < 0)
		text_add(&words, "mornings as usual");
	else
		text_addf(&words, "assume mornings of %d", what_if->morning);
	int room = body.cols - 2 - text_width(buffer) - 2;
	bool beside = room >= 24;
	if (what_if->typing)
		edit_view(&what_if->edit, body, 0, 2, beside ? room : body.cols - 2);
	else
		area_put_cut(body, 0, 2, beside ? room : body.cols - 2, STYLE_STRONG, what_if->edit.text);
	if (beside && !what_if->typing)
		area_put_right(body, 0, body.cols, STYLE_QUIET, buffer);
}

void what_if_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct what_if_screen *what_if = (const struct what_if_screen *)screen;
	char title[120];
	struct text middle = TEXT(title);
	text_add(&middle, "What if");
	if (what_if->has_change) {
		text_add(&middle, "   ");
		what_if_change_words(&middle, what_if);
	}
	struct area body = screen_frame(area, NULL, title, area.cols >= 80 ? "nothing is written yet   ? help" : "? help",
					what_if->typing ? what_if_line_bindings : what_if_bindings);
	int lead = body.rows >= 18;
	put_line(what_if, area_sub(body, lead, 0, 1, -1));
	struct area page = area_sub(body, 1 + lead, 0, -1, -1);
	int all = what_if_page(what_if, area_sub(page, page.rows, 0, 0, -1), 0);
	struct area shown = page;
	int cursor_row = area.grid->cursor_row, cursor_col = area.grid->cursor_col;
	what_if_page(what_if, shown, list_clamp(what_if->top, all > page.rows ? all - page.rows + 1 : 1));
	area.grid->cursor_row = cursor_row;
	area.grid->cursor_col = cursor_col;
	notice_view(&what_if->notice, area);
}
