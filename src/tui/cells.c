#include "tui/cells.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/text.h"
#include "tui/ascii.h"

static const struct cell blank = { .ch = ' ', .style = STYLE_TEXT };

/* --- the grid ------------------------------------------------------------ */

struct grid *grid_new(int rows, int cols)
{
	struct grid *grid = calloc(1, sizeof *grid);
	if (grid == NULL)
		die("the screen");
	grid_resize(grid, rows, cols);
	return grid;
}

void grid_free(struct grid *grid)
{
	if (grid == NULL)
		return;
	free(grid->cell);
	free(grid);
}

void grid_resize(struct grid *grid, int rows, int cols)
{
	grid->rows = rows > 0 ? rows : 0;
	grid->cols = cols > 0 ? cols : 0;
	size_t cells = (size_t)grid->rows * (size_t)grid->cols;
	free(grid->cell);
	grid->cell = calloc(cells > 0 ? cells : 1, sizeof *grid->cell);
	if (grid->cell == NULL)
		die("the screen");
	area_clear(area_all(grid));
}

size_t grid_text(const struct grid *grid, char *out, size_t size)
{
	struct text text = text_over(out, size);
	for (int row = 0; row < grid->rows; row++) {
		const struct cell *line = grid->cell + (size_t)row * (size_t)grid->cols;
		int end = grid->cols;
		while (end > 0 && line[end - 1].ch == ' ' && line[end - 1].mark == 0)
			end--;
		for (int col = 0; col < end; col++) {
			char bytes[4];
			if (line[col].ch != 0)
				text_add_bytes(&text, bytes, utf8_put(line[col].ch, bytes));
			if (line[col].mark != 0)
				text_add_bytes(&text, bytes, utf8_put(line[col].mark, bytes));
		}
		text_add(&text, "\n");
	}
	return text.length;
}

/* --- areas --------------------------------------------------------------- */

struct area area_all(struct grid *grid)
{
	return (struct area){ .grid = grid, .rows = grid->rows, .cols = grid->cols };
}

/* Cuts the span [*at, *at + *length) to [0, whole). */
static void cut_span(int *at, int *length, int whole)
{
	int end = *length < 0 || *length > whole - *at ? whole : *at + *length;
	if (*at < 0)
		*at = 0;
	if (*at > whole)
		*at = whole;
	*length = end > *at ? end - *at : 0;
}

struct area area_sub(struct area area, int row, int col, int rows, int cols)
{
	cut_span(&row, &rows, area.rows);
	cut_span(&col, &cols, area.cols);
	return (struct area){ area.grid, area.row + row, area.col + col, rows, cols };
}

static struct cell *cell_at(struct area area, int row, int col)
{
	struct grid *grid = area.grid;
	return &grid->cell[(size_t)(area.row + row) * (size_t)grid->cols + (size_t)(area.col + col)];
}

static bool inside(struct area area, int row, int col)
{
	return row >= 0 && row < area.rows && col >= 0 && col < area.cols;
}

/* Blanks the other half of a wide character before one of its halves is drawn over. */
static void part(struct area area, int row, int col)
{
	struct cell *cell = cell_at(area, row, col);
	if (cell->ch == 0 && area.col + col > 0)
		cell[-1] = blank;
	if (area.col + col + 1 < area.grid->cols && cell[1].ch == 0)
		cell[1] = blank;
}

static void draw(struct area area, int row, int col, enum style style, uint32_t ch)
{
	if (!inside(area, row, col))
		return;
	part(area, row, col);
	*cell_at(area, row, col) = (struct cell){ .ch = ch, .style = (uint8_t)style };
}

/* A wide character takes two cells or, where an edge cuts it, leaves the one blank. */
static void draw_wide(struct area area, int row, int col, enum style style, uint32_t ch)
{
	if (!inside(area, row, col) || !inside(area, row, col + 1)) {
		draw(area, row, col, style, ' ');
		draw(area, row, col + 1, style, ' ');
		return;
	}
	draw(area, row, col, style, ch);
	part(area, row, col + 1);
	*cell_at(area, row, col + 1) = (struct cell){ .style = (uint8_t)style };
}

static void draw_mark(struct area area, int row, int col, uint32_t mark)
{
	if (area.grid->ascii || !char_is_shown(mark) || !inside(area, row, col - 1))
		return;
	struct cell *cell = cell_at(area, row, col - 1);
	if (cell->ch == 0 && inside(area, row, col - 2))
		cell--;
	if (cell->mark == 0)
		cell->mark = mark;
}

/* One column wide everywhere and drawn as itself: most of every screen. */
static bool is_plain(uint32_t ch)
{
	return ch >= 0x20 && ch < 0x7f;
}

/* Draws one character and returns the columns it took. */
static int draw_char(struct area area, int row, int col, enum style style, uint32_t ch)
{
	int width = char_width(ch);
	if (width == 0)
		draw_mark(area, row, col, ch);
	else if (area.grid->ascii)
		draw(area, row, col, style, (uint32_t)ascii_for(ch));
	else if (width == 2)
		draw_wide(area, row, col, style, ch);
	else
		draw(area, row, col, style, ch);
	if (area.grid->ascii && width == 2)
		draw(area, row, col + 1, style, ' ');
	return width;
}

/* --- drawing ------------------------------------------------------------- */

static int put_bytes(struct area area, int row, int col, enum style style, const char *at, size_t length)
{
	const char *end = at + length;
	while (at < end && col < area.cols) {
		if (is_plain((unsigned char)*at))
			draw(area, row, col++, style, (unsigned char)*at++);
		else
			col += draw_char(area, row, col, style, utf8_next(&at, end));
	}
	/* What follows the last column may still be marks that belong onto it. */
	while (at < end) {
		uint32_t ch = utf8_next(&at, end);
		if (char_width(ch) > 0)
			break;
		draw_mark(area, row, col, ch);
	}
	return col;
}

int area_put(struct area area, int row, int col, enum style style, const char *text)
{
	return put_bytes(area, row, col, style, text, strlen(text));
}

int area_putf(struct area area, int row, int col, enum style style, const char *format, ...)
{
	char text[1024];
	va_list args;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	return area_put(area, row, col, style, text);
}

int area_put_right(struct area area, int row, int right, enum style style, const char *text)
{
	int col = right - text_width(text);
	area_put(area, row, col, style, text);
	return col;
}

int area_put_cut(struct area area, int row, int col, int columns, enum style style, const char *text)
{
	if (text_width(text) <= columns)
		return area_put(area, row, col, style, text);
	if (columns < 1)
		return col;
	int end = put_bytes(area, row, col, style, text, text_fit(text, columns - 1));
	return end + draw_char(area, row, end, style, 0x2026);
}

void area_set(struct area area, int row, int col, enum style style, uint32_t ch)
{
	draw_char(area, row, col, style, ch);
}

void area_fill(struct area area, int row, int col, int columns, enum style style, uint32_t ch)
{
	for (int end = col + columns; col < end && col < area.cols; col++)
		draw_char(area, row, col, style, ch);
}

void area_clear(struct area area)
{
	for (int row = 0; row < area.rows && area.cols > 0; row++) {
		part(area, row, 0);
		part(area, row, area.cols - 1);
		struct cell *cell = cell_at(area, row, 0);
		for (int col = 0; col < area.cols; col++)
			cell[col] = blank;
	}
	area.grid->cursor_row = area.grid->cursor_col = -1;
}

int area_wrap(struct area area, int row, int col, int columns, int rows, enum style style, const char *text)
{
	const char *line;
	size_t length;
	int taken = 0;
	while (taken < rows && text_wrap(&text, columns, &line, &length))
		put_bytes(area, row + taken++, col, style, line, length);
	return taken;
}

void area_cursor(struct area area, int row, int col)
{
	if (!inside(area, row, col))
		return;
	area.grid->cursor_row = area.row + row;
	area.grid->cursor_col = area.col + col;
}
