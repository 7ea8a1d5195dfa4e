#include "facts.h"
#include "history_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/past.h"
#include "tui/verdict.h"
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

/* Sets and minutes that there are none of leave their place empty: they were not asked. */
static void put_count(struct area area, int row, int right, int count)
{
	if (count != NOT_SET)
		put_number(area, row, right, STYLE_TEXT, count);
}

/* How the knee answered it, and whether it was left early. */
static void put_status(const struct history_screen *history, struct area area, int row, const struct history_entry *entry,
		       int col)
{
	enum verdict_code code;
	bool final;
	if (entry->activity != NULL && facts_verdict(&history->coach, entry->activity, &code, &final)) {
		enum colour colour = verdict_colour(code);
		int end = area_put(area, row, col, verdict_style(colour), glyph_text(area.grid, verdict_glyph(colour)));
		area_put(area, row, end + 1, STYLE_QUIET, verdict_words[code]);
		col += 6;
	}
	if (history_is_left(entry))
		area_put(area, row, col, STYLE_QUIET, "left early");
}

static void put_row(const struct history_screen *history, struct area area, int row, const struct history_entry *entry,
		    const struct columns *columns, bool marked)
{
	char buffer[32], name[80];
	struct text date = TEXT(buffer), title = TEXT(name);
	history_date(&date, history_day(entry));
	history_title(&title, history, entry);
	area_put(area, row, DATE, STYLE_QUIET, buffer);
	area_put_cut(area, row, columns->title, columns->title_width, marked ? STYLE_STRONG : STYLE_TEXT, name);
	put_count(area, row, columns->sets, history_sets(entry));
	put_count(area, row, columns->minutes, history_minutes(entry));
	put_number(area, row, columns->pain, past_pain_style(history_pain(entry)), history_pain(entry));
	put_number(area, row, columns->effort, STYLE_TEXT, history_effort(entry));
	if (columns->status > 0)
		put_status(history, area, row, entry, columns->status);
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
				    ? "Nothing is done yet. What is finished, left early or told to the diary stands here."
				    : "Nothing has that in its name, date or exercises.";
	if (history->shown_count == 0) {
		area_wrap(area, heads > 1, 0, area.cols, area.rows, STYLE_TEXT, empty);
		return;
	}
	struct area head = area_sub(area, heads > 1, 0, -1, -1);
	put_heads(head, &columns);
	if (columns.status > 0 && history->coach.chronicle != NULL)
		area_put(head, 0, columns.status, STYLE_QUIET, "response");
	int top = list_top(history->mark, history->shown_count, rows.rows);
	for (int row = 0; row < rows.rows && top + row < history->shown_count; row++)
		put_row(history, rows, row, &history->entries[history->shown[top + row]], &columns,
			top + row == history->mark);
}
