/* The calendar on the screen: header, grid or table, what stands beside it, and the line that is typed. */
#include "calendar_screen.h"

#include "tui/list.h"
#include "tui/words.h"

enum { GRID_COLS = 60, SIDE_COLS = 76, WIDE_COLS = 140, LOW_ROWS = 16, TABLE_SIDE_COLS = 116 };

bool calendar_is_table(const struct calendar_screen *calendar, int cols)
{
	return calendar->table || (cols > 0 && cols < GRID_COLS);
}

/* --- where things stand ------------------------------------------------------------------- */

/* Columns of the side in a body of so many; 0: none. */
static int side_cols(const struct calendar_screen *calendar, int cols, bool table)
{
	bool year = calendar->page.view == CALENDAR_YEAR;
	if (table)
		return cols >= TABLE_SIDE_COLS ? 30 : 0;
	if (year)
		return cols >= WIDE_COLS ? cols - 131 : cols >= 96 ? 20 : 0;
	if (cols < SIDE_COLS)
		return 0;
	return cols >= WIDE_COLS ? 40 : cols >= 96 ? 24 : 18;
}

/* The grid has a column more at the left, for the bracket of the first day. */
static struct area with_margin(struct area area)
{
	return (struct area){ area.grid, area.row, area.col - 1, area.rows, area.cols + 1 };
}

/* --- parts -------------------------------------------------------------------------------- */

static void put_table(const struct calendar_screen *calendar, struct area area)
{
	struct area rows = area_sub(area, 1, 0, -1, -1);
	int count = calendar_table(area_sub(rows, 0, 0, 0, -1), &calendar->page, 0);
	int top = list_top(calendar_table_row(&calendar->page), count, rows.rows);
	calendar_table_head(area, &calendar->page);
	calendar_table(rows, &calendar->page, top);
}

static void put_grid(const struct calendar_screen *calendar, struct area area)
{
	if (calendar->page.view == CALENDAR_MONTH)
		calendar_month_view(with_margin(area), &calendar->page);
	else
		calendar_weeks_view(area, &calendar->page);
}

static void put_side(const struct calendar_screen *calendar, struct area area, bool table)
{
	if (calendar->page.view == CALENDAR_YEAR && !table)
		calendar_year_side_view(area, &calendar->page);
	else
		calendar_side_view(area, &calendar->page);
}

static void put_typed(const struct calendar_screen *calendar, struct area area)
{
	int margin = screen_margin(area.cols), row = area.rows - 2;
	const char *before = calendar->mode == CALENDAR_SEARCH ? "/" : "go to";
	area_fill(area, row, 0, area.cols, STYLE_TEXT, ' ');
	int col = area_put(area, row, margin, STYLE_KEY, before) + 1;
	edit_view(&calendar->edit, area, row, col, area.cols - margin - col);
}

static void put_chooser(const struct calendar_screen *calendar, struct area body, int side)
{
	if (side > 0)
		calendar_choose_view(calendar, area_sub(body, 0, body.cols - side, -1, -1));
	else
		calendar_choose_view(calendar, area_sub(body, body.rows - CALENDAR_CHOOSE_ROWS, 0, -1, -1));
}

/* On a narrow screen the title is all there is room for, with what is held back. */
static struct area put_frame(const struct calendar_screen *calendar, struct area area)
{
	const struct binding *bindings = calendar_bindings_now(&calendar->screen);
	char title[64], about[64];
	struct text text = TEXT(title), what = TEXT(about);
	calendar_title(&text, &calendar->page.span);
	if (area.cols < GRID_COLS && calendar_is_filtered(&calendar->calendar.given.filter))
		calendar_about(&what, &calendar->calendar);
	if (area.cols < GRID_COLS)
		return screen_frame(area, title, about, "? help", bindings);
	text_add(&text, "   ");
	calendar_about(&text, &calendar->calendar);
	return screen_frame(area, NULL, title, "‹ [  ] ›   ? help", bindings);
}

/* The chosen day in a line, where nothing stands beside the grid. */
static void put_line(const struct calendar_screen *calendar, struct area area, int row)
{
	struct calendar_day day = calendar_on(&calendar->calendar, calendar->page.at);
	char words[120];
	struct text text = TEXT(words);
	words_weekday_date(&text, day.day);
	int col = area_put(area, row, 0, STYLE_STRONG, words) + 2;
	if (!day.ahead && !day.before) {
		col = area_put(area, row, col, STYLE_QUIET, "worst ");
		col = calendar_put_pain(area, row, col, day.worst) + 2;
		col = area_put(area, row, col, STYLE_QUIET, "on waking ");
		col = calendar_put_pain(area, row, col, day.morning) + 2;
	}
	text = TEXT(words);
	calendar_done_words(&text, &day);
	area_put_cut(area, row, col, area.cols - col, STYLE_TEXT, words);
}

static bool says_something(const struct calendar_screen *calendar)
{
	return calendar->notice.text[0] != '\0' || calendar->command.typing || calendar->mode == CALENDAR_SEARCH ||
	       calendar->mode == CALENDAR_GOTO;
}

void calendar_screen_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	const struct calendar_screen *calendar = (const struct calendar_screen *)screen;
	struct area body = put_frame(calendar, area);
	bool table = calendar_is_table(calendar, area.cols);
	int side = side_cols(calendar, body.cols, table);
	(void)now_ms;
	if (area.rows < LOW_ROWS && says_something(calendar))
		body = area_sub(body, 0, 0, body.rows - 1, -1);
	bool lined = !table && side == 0 && body.rows >= LOW_ROWS;
	struct area main = area_sub(body, 0, 0, lined ? body.rows - 1 : -1, side > 0 ? body.cols - side - 2 : -1);
	if (table)
		put_table(calendar, main);
	else
		put_grid(calendar, main);
	if (lined)
		put_line(calendar, body, body.rows - 1);
	if (side > 0 && calendar->mode != CALENDAR_CHOOSE)
		put_side(calendar, area_sub(body, 0, body.cols - side, -1, -1), table);
	if (calendar->mode == CALENDAR_CHOOSE)
		put_chooser(calendar, body, side);
	if (calendar->mode == CALENDAR_SEARCH || calendar->mode == CALENDAR_GOTO)
		put_typed(calendar, area);
	notice_view(&calendar->notice, area);
	command_view(&calendar->command, area);
}
