#include "library_screen.h"

#include "base/text.h"
#include "tui/list.h"

struct area library_detail_area(struct area body)
{
	return body.cols >= LIBRARY_BOTH_COLS ? area_sub(body, 0, LIBRARY_LIST_COLS + 3, -1, -1) : body;
}

static void header_right(const struct library_screen *library, int cols, struct text *out)
{
	const struct exercise *current = library_current(library);
	int at = library->open ? library->open_at : library->mark;
	int count = library->open ? (int)library->given.exercise_count : library->shown_count;
	const char *of = cols < 60 ? "/" : " of ";
	text_addf(out, "%d%s%d", current != NULL ? at + 1 : 0, of, count);
	if (cols >= 80 && !library->open)
		text_add(out, "   / filter");
	text_add(out, "   ? help");
}

static bool has_filter(const struct library_screen *library)
{
	return !library->open && (library->typing || library->filter.text[0] != '\0');
}

static void filter_view(const struct library_screen *library, struct area area)
{
	int margin = screen_margin(area.cols), row = area.rows - 2;
	area_fill(area, row, 0, area.cols, STYLE_TEXT, ' ');
	area_put(area, row, margin, STYLE_KEY, "/");
	if (library->typing) {
		field_view(&library->filter, area, row, margin + 2, area.cols - 2 * margin - 2);
		return;
	}
	int col = area_put(area, row, margin + 2, STYLE_TEXT, library->filter.text);
	area_put(area, row, col + 3, STYLE_QUIET, "Esc shows all");
}

void library_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	const struct library_screen *library = (const struct library_screen *)screen;
	const struct exercise *current = library_current(library);
	char title[96], right[48];
	struct text middle = TEXT(title), corner = TEXT(right);
	text_addf(&middle, "Library%s%s", library->open ? "   " : "", library->open ? current->name : "");
	header_right(library, area.cols, &corner);
	struct area body = screen_frame(area, NULL, title, right, library_bindings_now(screen));
	struct area detail = library_detail_area(body);
	bool both = detail.cols != body.cols;
	if (!library->open || both)
		library_list_view(library, area_sub(body, 0, 0, body.rows - (has_filter(library) && area.rows < 16),
		                                    both ? LIBRARY_LIST_COLS : body.cols));
	if (current != NULL && (library->open || both)) {
		int all = library_detail_view(library, current, area_sub(detail, detail.rows, 0, 0, -1), 0, now_ms);
		int top = library->open ? list_clamp(library->top, all > detail.rows ? all - detail.rows + 1 : 1) : 0;
		library_detail_view(library, current, detail, top, now_ms);
	}
	if (has_filter(library))
		filter_view(library, area);
	notice_view(&library->notice, area);
}
