#include "history_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/past.h"
#include "tui/words.h"

/* Right ends of the columns of numbers; 0: there is no room for it. */
struct columns {
	int title, title_width, sets, minutes, pain, effort, status;
};

enum { DATE = 2, TITLE = 15 };

static struct columns columns_of(int width)
{
	if (width >= 76)
		return (struct columns){ TITLE, 22, 42, 48, 54, 62, 66 };
	if (width >= 56)
		return (struct columns){ TITLE, 22, 42, 48, 54, 0, 0 };
	return (struct columns){ TITLE, width - TITLE - 6, 0, 0, width, 0, 0 };
}

static void put_heads(struct area area, const struct columns *columns)
{
	const struct {
		int right;
		const char *head;
	} heads[] = { { columns->sets, "sets" },
		      { columns->minutes, "min" },
		      { columns->pain, "pain" },
		      { columns->effort, "effort" } };
	area_put(area, 0, DATE, STYLE_QUIET, "date");
	area_put(area, 0, columns->title, STYLE_QUIET, "session");
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		if (heads[i].right > 0)
			area_put_right(area, 0, heads[i].right, STYLE_QUIET, heads[i].head);
}

static void put_number(struct area area, int row, int right, enum style style, int number)
{
	char buffer[24];
	struct text text = TEXT(buffer);
	words_answer(&text, number);
	if (right > 0)
		area_put_right(area, row, right, number < 0 ? STYLE_FAINT : style, buffer);
}

static void put_row(struct area area, int row, const struct history_session *session,
		    const struct columns *columns, bool marked)
{
	char buffer[32];
	struct text date = TEXT(buffer);
	history_date(&date, session->day);
	area_put(area, row, DATE, STYLE_QUIET, buffer);
	area_put_cut(area, row, columns->title, columns->title_width, marked ? STYLE_STRONG : STYLE_TEXT,
		     session->title);
	put_number(area, row, columns->sets, STYLE_TEXT, past_sets(session));
	put_number(area, row, columns->minutes, STYLE_TEXT, words_minutes_number(session->active_ms));
	put_number(area, row, columns->pain, past_pain_style(past_pain(session)), past_pain(session));
	put_number(area, row, columns->effort, STYLE_TEXT, past_effort(session));
	if (columns->status > 0 && session->status == SESSION_LEFT)
		area_put(area, row, columns->status, STYLE_QUIET, "left early");
	if (!marked)
		return;
	area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
	area_cursor(area, row, 0);
}

void history_list_view(const struct history_screen *history, struct area area)
{
	struct columns columns = columns_of(area.cols);
	int heads = area.rows >= 16 ? 3 : 1;
	struct area rows = area_sub(area, heads, 0, -1, -1);
	const char *empty = history->count == 0
				    ? "Nothing is done yet. A session that is finished or left early stands here."
				    : "No session has that in its name, date or exercises.";
	if (history->shown_count == 0) {
		area_wrap(area, heads > 1, 0, area.cols, area.rows, STYLE_TEXT, empty);
		return;
	}
	put_heads(area_sub(area, heads > 1, 0, -1, -1), &columns);
	int top = list_top(history->mark, history->shown_count, rows.rows);
	for (int row = 0; row < rows.rows && top + row < history->shown_count; row++)
		put_row(rows, row, &history->rows[history->shown[top + row]], &columns,
			top + row == history->mark);
}
