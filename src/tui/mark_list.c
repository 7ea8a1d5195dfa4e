#include "mark_list.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/page.h"

enum mark_action { MARK_TURN = 1, MARK_TAKE, MARK_NONE, MARK_LEAVE };

const struct binding mark_list_bindings[] = {
	{ ' ', MARK_TURN, "Space", "yes or no", "say yes to a line, or take it back" },
	{ KEY_ENTER_, MARK_TAKE, "Enter", "done", "save what has a yes" },
	{ 'n', MARK_NONE, "n", "none of them", "save that it is none of them" },
	{ KEY_ESC_, MARK_LEAVE, "Esc", "back", "back, nothing is saved" },
	{ 0 },
};

enum mark_end mark_list_key(struct mark_list *list, uint32_t key)
{
	switch (binding_find(mark_list_bindings, key)) {
	case MARK_TURN:
		list->marks ^= 1u << list->at;
		return MARKS_GO_ON;
	case MARK_NONE:
		list->marks = 0;
		return MARKS_TAKEN;
	case MARK_TAKE:
		return MARKS_TAKEN;
	case MARK_LEAVE:
		return MARKS_LEFT;
	}
	list_key(&list->at, list->count, list->count / 2, LIST_ARROWS_AND_LETTERS, key);
	return MARKS_GO_ON;
}

static void put_line(const struct mark_list *list, struct area area, int row, int line)
{
	bool at = line == list->at, marked = (list->marks & 1u << line) != 0;
	if (at) {
		area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
		area_cursor(area, row, 0);
	}
	area_set(area, row, 2, marked ? STYLE_STRONG : STYLE_QUIET,
		 glyph(area.grid, marked ? GLYPH_DONE : GLYPH_TO_COME));
	area_put_cut(area, row, 4, area.cols - 4, at || marked ? STYLE_STRONG : STYLE_TEXT,
		     list->lines[line]);
}

void mark_list_view(const struct mark_list *list, struct area area)
{
	int step = page_step(area, list->count, area.rows);
	struct area main = page_of(area).main;
	int top = list_top(list->at, list->count, area.rows / step);
	for (int row = 0; row * step < area.rows && top + row < list->count; row++)
		put_line(list, main, row * step, top + row);
}

void mark_list_say(const struct mark_list *list, struct lines *lines)
{
	for (int line = 0; line < list->count; line++)
		lines_add(lines, "  %s: %s", list->lines[line],
			  (list->marks & 1u << line) != 0 ? "yes" : "no");
	lines_add(lines, "Marked: %s", list->lines[list->at]);
}
