/* The page as it will be, in one column or, where there is room, in two. */
#include "report_screen.h"

#include "base/text.h"
#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/words.h"

enum { GAP = 4, QUESTION_ROWS = 6, WIDE = 80 };

static const enum style styles[] = {
	[REPORT_LINE_TITLE] = STYLE_STRONG, [REPORT_LINE_HEADING] = STYLE_ACCENT_STRONG, [REPORT_LINE_TEXT] = STYLE_TEXT,
	[REPORT_LINE_ALERT] = STYLE_RED,    [REPORT_LINE_QUIET] = STYLE_QUIET,
};

static int page_index(struct area body)
{
	int index = 0;
	while (index + 1 < REPORT_WIDTHS && report_widths[index + 1] <= body.cols)
		index++;
	return index;
}

const struct report_page *report_screen_page(const struct report_screen *screen, struct area body)
{
	return &screen->page[page_index(body)];
}

static int page_columns(struct area body)
{
	int width = report_widths[page_index(body)];
	return body.cols >= 2 * width + GAP ? 2 : 1;
}

int report_screen_rows(struct area body)
{
	return page_columns(body) * (body.rows > 0 ? body.rows : 0);
}

static void put_line(struct area area, int row, const struct report_line *line)
{
	if (line->label != NULL)
		area_put(area, row, 0, line->kind == REPORT_LINE_ALERT ? STYLE_RED : STYLE_QUIET, line->label);
	if (line->text != NULL)
		area_put(area, row, line->at, styles[line->kind], line->text);
}

static bool is_gap(const struct report_line *line)
{
	return line->label == NULL && line->text == NULL;
}

/* How many lines the first of two columns takes: a page that fits is parted between two sections, near its middle. */
static int first_column(const struct report_page *page, int rows)
{
	int count = (int)page->count, most = rows;
	if (count <= rows || count > 2 * rows)
		return rows;
	for (int at = count - rows; at <= most; at++)
		if (is_gap(&page->lines[at]) && 2 * at >= count)
			return at;
	return rows;
}

static int first_line(const struct report_screen *screen, struct area body)
{
	int count = (int)report_screen_page(screen, body)->count, shown = report_screen_rows(body);
	return list_clamp(screen->top, count > shown ? count - shown + 1 : 1);
}

static void put_column(const struct report_page *page, struct area area, int from, int to)
{
	for (int row = 0; from + row < to; row++)
		put_line(area, row, &page->lines[from + row]);
}

static void put_page(const struct report_screen *screen, struct area body)
{
	const struct report_page *page = report_screen_page(screen, body);
	int count = (int)page->count, top = first_line(screen, body), columns = page_columns(body);
	int first = columns > 1 ? first_column(page, body.rows) : body.rows;
	put_column(page, body, top, top + first < count ? top + first : count);
	if (columns > 1 && top + first < count) {
		int end = top + first + body.rows, beside = report_widths[page_index(body)] + GAP;
		put_column(page, area_sub(body, 0, beside, -1, -1), top + first + is_gap(&page->lines[top + first]),
		           end < count ? end : count);
	}
}

static const char *question_words(const struct report_screen *screen, int place)
{
	const char *question = screen->coach.diary->questions[place];
	return question == NULL || question[0] == '\0' ? "nothing yet" : question;
}

static void put_questions(const struct report_screen *screen, struct area body)
{
	area_put(body, 0, 0, STYLE_STRONG, "What do you want to ask?");
	for (int i = 0; i < REPORT_QUESTIONS; i++) {
		int row = 2 + i;
		bool at = i == screen->place;
		if (at) {
			area_set(body, row, 0, STYLE_ACCENT, glyph(body.grid, GLYPH_MARK));
			area_cursor(body, row, 0);
		}
		area_putf(body, row, 2, STYLE_QUIET, "%d", i + 1);
		if (at && screen->mode == REPORT_TYPES_QUESTION)
			edit_view(&screen->edit, body, row, 4, body.cols - 4);
		else
			area_put_cut(body, row, 4, body.cols - 4, at ? STYLE_STRONG : STYLE_TEXT,
			             question_words(screen, i));
	}
	area_wrap(body, QUESTION_ROWS, 0, body.cols, body.rows - QUESTION_ROWS, STYLE_QUIET,
	          "They stand at the end of the page. An empty line takes a question away.");
}

static void put_parts(const struct report_screen *screen, struct area body)
{
	area_put(body, 0, 0, STYLE_STRONG, "What is on the page?");
	mark_list_view(&screen->parts, area_sub(body, 2, 0, -1, -1));
}

static const char dates_asked[] = "How many weeks (4, 6, 12, 26, 52), or two days:";

/* The dates are typed in the row above the hints. */
static void put_dates(const struct report_screen *screen, struct area area)
{
	int margin = screen_margin(area.cols), row = area.rows - 2;
	area_fill(area, row, 0, area.cols, STYLE_TEXT, ' ');
	int col = area_put(area, row, margin, STYLE_STRONG,
	                   area.cols < WIDE ? "Weeks, or two days:" : dates_asked);
	edit_view(&screen->edit, area, row, col + 1, area.cols - margin - col - 1);
}

static void period_words(struct text *out, const struct report_screen *screen)
{
	const struct report_given *given = &screen->report->given;
	words_date(out, given->from, given->to);
	text_add(out, " to ");
	words_date(out, given->to, (struct day){ 0 });
}

static void corner_words(struct text *out, const struct report_screen *screen, struct area area)
{
	struct area body = screen_body(area);
	int count = (int)report_screen_page(screen, body)->count, shown = report_screen_rows(body);
	int top = first_line(screen, body);
	if (area.cols >= WIDE)
		text_addf(out, "%s%s   ", report_format_names[screen->format].name, screen->redact ? ", no notes" : "");
	if (area.cols >= WIDE && screen->mode == REPORT_READS && count > shown)
		text_addf(out, "%d to %d of %d   ", top + 1, top + shown, count);
	text_add(out, "? help");
}

void report_screen_view(const struct screen *base, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct report_screen *screen = (const struct report_screen *)base;
	char title[80], corner[64];
	struct text middle = TEXT(title), right = TEXT(corner);
	text_add(&middle, "Report   ");
	period_words(&middle, screen);
	corner_words(&right, screen, area);
	struct area body = screen_frame(area, NULL, title, corner, report_screen_bindings(base));
	switch (screen->mode) {
	case REPORT_READS: case REPORT_TYPES_DATES: put_page(screen, body); break;
	case REPORT_MARKS: put_parts(screen, body); break;
	case REPORT_CHOOSES: case REPORT_TYPES_QUESTION: put_questions(screen, body); break;
	}
	if (screen->mode == REPORT_TYPES_DATES)
		put_dates(screen, area);
	notice_view(&screen->notice, area);
}

/* --- as lines ------------------------------------------------------------------------------- */

static void say_line(struct lines *lines, const struct report_line *line)
{
	if (line->label != NULL && line->text != NULL)
		lines_add(lines, "%s: %s", line->label, line->text);
	else
		lines_add(lines, "%s", line->label != NULL ? line->label : line->text != NULL ? line->text : "");
}

static void say_page(const struct report_screen *screen, struct lines *lines)
{
	const struct report_page *page = &screen->page[REPORT_WIDTHS - 1];
	for (size_t i = 0; i < page->count; i++)
		say_line(lines, &page->lines[i]);
	lines_add(lines, "Enter writes it as %s.", report_format_names[screen->format].name);
}

static void say_questions(const struct report_screen *screen, struct lines *lines)
{
	for (int i = 0; i < REPORT_QUESTIONS; i++)
		lines_add(lines, "%d: %s", i + 1, question_words(screen, i));
	if (screen->mode == REPORT_TYPES_QUESTION)
		lines_add(lines, "Question %d: %s", screen->place + 1, screen->edit.text);
	else
		lines_add(lines, "Marked: question %d", screen->place + 1);
}

void report_screen_say(const struct screen *base, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct report_screen *screen = (const struct report_screen *)base;
	notice_say(&screen->notice, lines);
	switch (screen->mode) {
	case REPORT_READS: say_page(screen, lines); break;
	case REPORT_TYPES_DATES: lines_add(lines, "%s %s", dates_asked, screen->edit.text); break;
	case REPORT_MARKS: mark_list_say(&screen->parts, lines); break;
	case REPORT_CHOOSES: case REPORT_TYPES_QUESTION: say_questions(screen, lines); break;
	}
}
