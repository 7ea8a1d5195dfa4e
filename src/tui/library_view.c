#include "library_screen.h"

#include "base/text.h"
#include "tui/list.h"

/* On a low page the list leaves the row of the filter to it. */
enum { NAME_ALONE_COLS = 80, LOW_ROWS = 16 };

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

/* Scrolled as far as its length allows; what is only marked shows its beginning. */
static void put_detail(const struct library_screen *library, const struct exercise *exercise, struct area area,
		       int64_t now_ms)
{
	struct area none = area_sub(area, area.rows, 0, 0, -1);
	int all = library_detail_view(library, exercise, none, 0, now_ms);
	int hidden = all > area.rows ? all - area.rows : 0;
	if (all < area.rows)
		area = area_sub(area, 1, 0, -1, -1);
	library_detail_view(library, exercise, area, library->open ? list_clamp(library->top, hidden + 1) : 0, now_ms);
}

void library_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	const struct library_screen *library = (const struct library_screen *)screen;
	const struct exercise *current = library_current(library);
	char title[96], right[48];
	struct text middle = TEXT(title), corner = TEXT(right);
	if (area.cols >= NAME_ALONE_COLS || !library->open)
		text_add(&middle, library->open ? "Library   " : "Library");
	if (library->open)
		text_add(&middle, area.cols >= NAME_ALONE_COLS ? current->name : current->short_name);
	header_right(library, area.cols, &corner);
	struct area body = screen_frame(area, NULL, title, right, library_bindings_now(screen));
	struct area detail = library_detail_area(body);
	bool filtered = !library->open && filter_is_shown(&library->filter);
	bool both = detail.cols != body.cols;
	if (!library->open || both)
		library_list_view(library,
				  area_sub(body, 0, 0, body.rows - (filtered && area.rows < LOW_ROWS),
					   both ? LIBRARY_LIST_COLS : body.cols));
	if (current != NULL && (library->open || both))
		put_detail(library, current, detail, now_ms);
	if (filtered)
		filter_view(&library->filter, area);
	notice_view(&library->notice, area);
}
