#include "tui/screen.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/text.h"
#include "tui/glyph.h"

enum { SMALLEST_COLS = 40, SMALLEST_ROWS = 12, RULE_COLS = 60, ROOMY_COLS = 80, ROOMY_ROWS = 16 };
enum { UNKNOWN_COLS = 80, UNKNOWN_ROWS = 24 };

void effects_add(struct effects *fx, struct effect effect)
{
	assert(fx->count < EFFECTS);
	fx->at[fx->count++] = effect;
}

/* Bytes of the longest beginning that fits into a line: up to a blank where there is one. */
static size_t line_length(const char *words)
{
	size_t length = strlen(words), fit = LINE_BYTES - 1;
	if (length <= fit)
		return length;
	while (fit > 0 && words[fit] != ' ')
		fit--;
	return fit > 0 ? fit : length;
}

/* Adds as much as a line holds; gives what is left for the next one, NULL when that is nothing. */
static const char *add_line(struct lines *lines, const char *words)
{
	char part[LINE_BYTES];
	size_t length = line_length(words);
	struct text bytes = TEXT(part);
	if (lines->count == LINES_MAX)
		return NULL;
	text_add_bytes(&bytes, words, length);
	struct text line = text_over(lines->at[lines->count++], LINE_BYTES);
	text_add_shown(&line, part);
	return words[length] == ' ' ? words + length + 1 : NULL;
}

void lines_add(struct lines *lines, const char *format, ...)
{
	char words[1024];
	if (lines->count == LINES_MAX)
		return;
	va_list args;
	va_start(args, format);
	vsnprintf(words, sizeof words, format, args);
	va_end(args);
	for (const char *rest = words; rest != NULL;)
		rest = add_line(lines, rest);
}

void lines_add_text(struct lines *lines, const char *lead, const char *text)
{
	enum { SAID_COLS = 76 };
	const char *line;
	size_t length;
	while (text_wrap(&text, SAID_COLS, &line, &length))
		lines_add(lines, "%s%.*s", lead, (int)length, line);
}

void screen_update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	screen->class->update(screen, msg, fx);
}

static bool is_blank(const struct grid *grid, int row, int col)
{
	return grid->cell[row * grid->cols + col].ch == ' ';
}

/* Where nothing is marked or asked a page is read from its first line on. */
static void find_cursor(struct area area)
{
	for (int row = 2; row < area.rows - 1; row++)
		for (int col = 0; col < area.cols; col++) {
			if (is_blank(area.grid, area.row + row, area.col + col))
				continue;
			area_cursor(area, row, col);
			return;
		}
}

void screen_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	area_clear(area);
	if (area.cols < SMALLEST_COLS || area.rows < SMALLEST_ROWS)
		area_wrap(area, 0, 0, area.cols, area.rows, STYLE_TEXT,
			  "stepdown needs 40 x 12; time goes on.");
	else
		screen->class->view(screen, area, now_ms);
	if (area.grid->cursor_row < 0)
		find_cursor(area);
}

int64_t screen_wake_ms(const struct screen *screen, int64_t now_ms)
{
	return screen->class->wake_ms != NULL ? screen->class->wake_ms(screen, now_ms) : -1;
}

void screen_title(const struct screen *screen, struct text *out)
{
	text_add(out, "stepdown ");
	if (screen->class->title != NULL)
		screen->class->title(screen, out);
	else
		text_add(out, screen->class->name);
}

void screen_free(struct screen *screen)
{
	if (screen != NULL)
		screen->class->free(screen);
}

const struct binding *screen_bindings(const struct screen *screen)
{
	return screen->class->bindings_now != NULL ? screen->class->bindings_now(screen)
						   : screen->class->bindings;
}

/* --- the frame ----------------------------------------------------------- */

int screen_margin(int cols)
{
	return cols < ROOMY_COLS ? 1 : 2;
}

static bool is_hint(const struct binding *binding)
{
	return binding->label != NULL && binding->words != NULL;
}

static int hint_width(const struct binding *binding)
{
	return text_width(binding->label) + 1 + text_width(binding->words);
}

/* Columns of all hints with `gap` blanks between two. */
static int hints_width(const struct binding *bindings, int gap)
{
	int width = -gap;
	for (; bindings->action != 0; bindings++)
		if (is_hint(bindings))
			width += hint_width(bindings) + gap;
	return width;
}

void screen_hints(struct area area, int row, const struct binding *bindings)
{
	int gap = hints_width(bindings, 3) <= area.cols ? 3 : 2;
	int col = 0;
	for (; bindings->action != 0; bindings++) {
		if (!is_hint(bindings))
			continue;
		if (col + hint_width(bindings) > area.cols)
			return;
		col = area_put(area, row, col, STYLE_KEY, bindings->label);
		col = area_put(area, row, col + 1, STYLE_QUIET, bindings->words) + gap;
	}
}

static void header(struct area area, const char *title, const char *middle, const char *right)
{
	int end = area.cols;
	if (right != NULL)
		end = area_put_right(area, 0, area.cols, STYLE_QUIET, right) - 2;
	struct area left = area_sub(area, 0, 0, 1, end);
	int col = title != NULL ? area_put_cut(left, 0, 0, left.cols, STYLE_STRONG, title)
				: area_put(left, 0, 0, STYLE_ACCENT_STRONG, "stepdown");
	if (middle != NULL)
		area_put_cut(left, 0, col + 3, left.cols - col - 3, STYLE_TEXT, middle);
}

struct area screen_body(struct area area)
{
	int margin = screen_margin(area.cols);
	return area_sub(area, 2, margin, area.rows - (area.rows < ROOMY_ROWS ? 3 : 4),
			area.cols - 2 * margin);
}

struct area screen_body_of(const struct msg *msg, struct grid *grid)
{
	*grid = (struct grid){ .rows = msg->rows > 0 ? msg->rows : UNKNOWN_ROWS,
			       .cols = msg->cols > 0 ? msg->cols : UNKNOWN_COLS };
	return screen_body(area_all(grid));
}

struct area screen_frame(struct area area, const char *title, const char *middle, const char *right,
			 const struct binding *bindings)
{
	int margin = screen_margin(area.cols);
	struct area inner = area_sub(area, 0, margin, -1, area.cols - 2 * margin);
	header(inner, title, middle, right);
	if (area.cols >= RULE_COLS)
		area_fill(inner, 1, 0, inner.cols, STYLE_RULE, glyph(area.grid, GLYPH_RULE));
	screen_hints(inner, area.rows - 1, bindings);
	return screen_body(area);
}
