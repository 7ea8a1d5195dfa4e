#include "day_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/verdict.h"
#include "tui/why_page.h"
#include "tui/words.h"

enum { WIDE = 92, WIDEST = 150, BARS = 60, FACT = 10, INDENT = 2, DOSE = 31, ROOMY_ROWS = 24 };

/* Empty rows above the page, below its title, between its parts. */
struct day_density {
	int head, gap, part;
};

struct day_columns day_columns_of(int cols)
{
	struct day_columns columns = { .wide = cols >= WIDE, .widest = cols >= WIDEST, .right = 70, .third = 110,
				       .value = cols >= BARS ? 28 : 22, .bar = cols >= BARS ? 31 : 0,
				       .remark = cols >= BARS ? 53 : 24 };
	return columns;
}

void day_put_mark(struct pen *pen, const struct day_screen *screen, int at)
{
	if (screen->mark != at)
		return;
	pen->mark_row = pen->row;
	area_set(pen->area, pen->row, 0, STYLE_ACCENT, glyph(pen->area.grid, GLYPH_MARK));
	area_cursor(pen->area, pen->row, 0);
}

/* --- what was done ------------------------------------------------------------------ */

static void put_exercises(struct pen *pen, const struct day_screen *screen, const struct activity *activity)
{
	for (size_t i = 0; i < activity->exercise_count; i++) {
		char buffer[240];
		struct text words = TEXT(buffer);
		const char *name = day_exercise(&words, screen->coach.shelf, activity, i);
		if (pen->area.cols >= BARS) {
			area_put_cut(pen->area, pen->row, INDENT, DOSE - INDENT - 1, STYLE_TEXT, name);
			pen->row += buffer[0] == '\0';
		} else {
			pen_wrap(pen, INDENT, STYLE_TEXT, name);
		}
		if (buffer[0] != '\0')
			pen_wrap(pen, pen->area.cols >= BARS ? DOSE : 2 * INDENT, STYLE_QUIET, buffer);
	}
}

void day_put_entry(struct pen *pen, const struct day_screen *screen, size_t entry)
{
	const struct day_voice voice = day_voice_of(screen);
	const struct day_entry *shown = &screen->page->entries[entry];
	char buffer[120];
	struct text words = TEXT(buffer);
	const char *label;
	day_put_mark(pen, screen, (int)(screen->page->moment_count + entry));
	day_activity_title(&words, screen->coach.shelf, shown->activity, screen->coach.diary->told.distance);
	area_put_cut(pen->area, pen->row++, INDENT, pen->area.cols - INDENT, STYLE_STRONG, buffer);
	words = TEXT(buffer);
	for (int at = 0; day_fact(&voice, shown, &at, &label, &words); words = TEXT(buffer)) {
		area_put(pen->area, pen->row, INDENT, STYLE_QUIET, label);
		pen_wrap(pen, INDENT + FACT, STYLE_TEXT, buffer);
	}
	put_exercises(pen, screen, shown->activity);
}

static void put_entries(struct pen *pen, const struct day_screen *screen, int gap)
{
	if (screen->page->entry_count == 0)
		area_put(pen->area, pen->row++, INDENT, STYLE_QUIET, "No session.");
	for (size_t i = 0; i < screen->page->entry_count; i++) {
		pen->row += i > 0 ? gap : 0;
		day_put_entry(pen, screen, i);
	}
}

/* --- the page -------------------------------------------------------------------------- */

static void put_title(struct pen *pen, const struct day_screen *screen)
{
	const struct chronicle_day *judged = screen->page->judged;
	const struct day_voice voice = day_voice_of(screen);
	char buffer[400];
	struct text words = TEXT(buffer);
	int col = 0;
	day_title(&words, &voice);
	if (judged != NULL && !judged->missing) {
		enum colour colour = verdict_colour(judged->verdict);
		area_put(pen->area, pen->row, 0, verdict_style(colour),
			 glyph_text(pen->area.grid, verdict_glyph(colour)));
		col = INDENT;
	}
	pen_wrap(pen, col, STYLE_STRONG, buffer);
}

static int lower(const struct pen *a, const struct pen *b)
{
	return a->row > b->row ? a->row : b->row;
}

/* The part of the page that the mark is in tells where it stands. */
static void join(struct pen *pen, const struct pen *part)
{
	if (part->mark_row != pen->mark_row)
		pen->mark_row = part->mark_row;
}

/* The rest stands below both where the entries end first; else below the timeline, that nothing stays empty there. */
static struct pen rest_below(const struct pen *pen, const struct pen *left, const struct pen *right)
{
	struct pen rest = right->row > left->row ? *left : *pen;
	rest.row = left->row + 1;
	return rest;
}

static void put_wide(struct pen *pen, const struct day_screen *screen, const struct day_columns *columns, int gap)
{
	struct pen left = pen_over(pen, 0, columns->right - INDENT);
	struct pen right = pen_over(pen, columns->right, columns->widest ? columns->third - columns->right - 2 : -1);
	day_put_timeline(&left, screen, columns);
	put_entries(&right, screen, 1);
	struct pen rest = columns->widest ? pen_over(pen, columns->third, -1) : rest_below(pen, &left, &right);
	join(pen, &left);
	join(pen, &right);
	int mark = rest.mark_row;
	day_put_rest(&rest, screen, gap);
	if (rest.mark_row != mark)
		pen->mark_row = rest.mark_row;
	pen->row = lower(&left, &right);
	pen->row = lower(pen, &rest);
}

static void put_page(struct pen *pen, const struct day_screen *screen, const struct day_density *density)
{
	struct day_columns columns = day_columns_of(pen->area.cols);
	if (screen->table) {
		day_put_table(pen, screen, density->part);
		return;
	}
	put_title(pen, screen);
	pen->row += density->gap;
	if (columns.wide) {
		put_wide(pen, screen, &columns, density->part);
		return;
	}
	day_put_timeline(pen, screen, &columns);
	pen->row++;
	put_entries(pen, screen, 1);
	pen->row++;
	day_put_rest(pen, screen, density->part);
}

/* The page from its row `top` on; gives its rows, and where its mark stands. */
static int put_from(const struct day_screen *screen, struct area area, const struct day_density *density, int top,
		    int *mark_row)
{
	struct pen pen = { .area = area, .row = density->head - top, .mark_row = -top };
	put_page(&pen, screen, density);
	*mark_row = pen.mark_row + top;
	return pen.row + top;
}

static struct area nowhere(struct area body)
{
	return area_sub(body, body.rows, 0, 0, -1);
}

/* The roomiest of the densities in which the page fits, or the closest of all. */
static const struct day_density *density_of(const struct day_screen *screen, struct area body)
{
	static const struct day_density densities[] = {
		{ .head = 1, .gap = 2, .part = 1 }, { .gap = 1, .part = 1 }, { .gap = 1 },
	};
	int mark;
	size_t last = sizeof densities / sizeof densities[0] - 1;
	for (size_t i = 0; i < last; i++)
		if (put_from(screen, nowhere(body), &densities[i], 0, &mark) <= body.rows)
			return &densities[i];
	return &densities[body.rows >= ROOMY_ROWS ? 1 : last];
}

int day_hidden_rows(const struct day_screen *screen, struct area body)
{
	int mark, all = put_from(screen, nowhere(body), density_of(screen, body), 0, &mark);
	return all > body.rows ? all - body.rows : 0;
}

/* The mark is in sight, and a page that fits stands still. */
static void put_body(const struct day_screen *screen, struct area body)
{
	const struct day_density *density = density_of(screen, body);
	int mark, all = put_from(screen, nowhere(body), density, 0, &mark), top = 0;
	if (all > body.rows)
		top = list_clamp(list_top(mark, all, body.rows) + screen->scroll, all - body.rows + 1);
	put_from(screen, body, density, top, &mark);
}

static void head_words(struct text *out, const struct day_screen *screen, bool whole)
{
	struct date date = day_to_date(screen->day);
	int knee = screen->coach.diary->intake.knee;
	words_weekday_date(out, screen->day);
	text_addf(out, " %d", date.year);
	if (whole && knee != NOT_KNOWN)
		text_addf(out, "   %s", words_knee((enum side)knee));
}

void day_view(const struct screen *base, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct day_screen *screen = (const struct day_screen *)base;
	char head[80];
	struct text words = TEXT(head);
	head_words(&words, screen, area.cols >= BARS);
	struct area body = screen_frame(area, NULL, head, screen->table ? "table   ? help" : "day   ? help",
					screen_bindings(base));
	put_body(screen, body);
	notice_view(&screen->notice, area);
}
