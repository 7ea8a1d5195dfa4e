#include "tui/dots.h"

#include <math.h>
#include <string.h>

/* Anything thinner falls between the dots. */
static const float thinnest = 0.7F;

static const struct {
	int cols, rows;
} dots_in_cell[GLYPH_SETS] = {
	[GLYPHS_BRAILLE] = { 2, 4 }, [GLYPHS_HALF] = { 1, 2 }, [GLYPHS_ASCII] = { 1, 2 },
};

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

void dots_clear(struct dots *dots, int cell_cols, int cell_rows, enum glyphs glyphs)
{
	dots->glyphs = glyphs;
	dots->cols = most(0, least(cell_cols, CANVAS_COLS)) * dots_in_cell[glyphs].cols;
	dots->rows = most(0, least(cell_rows, CANVAS_ROWS)) * dots_in_cell[glyphs].rows;
	memset(dots->at, DOT_NONE, (size_t)dots->rows * sizeof(dots->at[0]));
}

enum dot dots_get(const struct dots *dots, int x, int y)
{
	bool inside = x >= 0 && x < dots->cols && y >= 0 && y < dots->rows;
	return inside ? (enum dot)dots->at[y][x] : DOT_NONE;
}

void dots_set(struct dots *dots, int x, int y, enum dot dot, unsigned over)
{
	if (x < 0 || x >= dots->cols || y < 0 || y >= dots->rows || (over & 1u << dots->at[y][x]) == 0)
		return;
	bool gap = dots->glyphs == GLYPHS_BRAILLE && dot == DOT_FAR && ((x + y) & 1) != 0;
	dots->at[y][x] = gap ? DOT_HOLE : (uint8_t)dot;
}

/* The columns and rows that may hold dots of a stroke. */
struct span {
	int x0, y0, x1, y1;
};

static struct span span_of(const struct dots *dots, struct point a, struct point b, float reach)
{
	return (struct span){
		.x0 = most(0, (int)floorf(fminf(a.x, b.x) - reach)),
		.y0 = most(0, (int)floorf(fminf(a.y, b.y) - reach)),
		.x1 = least(dots->cols - 1, (int)ceilf(fmaxf(a.x, b.x) + reach)),
		.y1 = least(dots->rows - 1, (int)ceilf(fmaxf(a.y, b.y) + reach)),
	};
}

void dots_stroke(struct dots *dots, struct point a, struct point b, float wa, float wb, enum dot dot, unsigned over)
{
	wa = fmaxf(wa, thinnest);
	wb = fmaxf(wb, thinnest);
	struct point way = { b.x - a.x, b.y - a.y };
	float square = way.x * way.x + way.y * way.y;
	float by_square = square > 0 ? 1 / square : 0;
	struct span span = span_of(dots, a, b, fmaxf(wa, wb));
	for (int y = span.y0; y <= span.y1; y++)
		for (int x = span.x0; x <= span.x1; x++) {
			struct point p = { (float)x + 0.5F - a.x, (float)y + 0.5F - a.y };
			float t = (p.x * way.x + p.y * way.y) * by_square;
			t = t < 0 ? 0 : t > 1 ? 1 : t;
			struct point off = { p.x - t * way.x, p.y - t * way.y };
			float width = wa + (wb - wa) * t;
			if (off.x * off.x + off.y * off.y <= width * width)
				dots_set(dots, x, y, dot, over);
		}
}

void dots_square(struct dots *dots, struct point middle, int size, enum dot dot, unsigned over)
{
	int left = (int)lroundf(middle.x - (float)size / 2), top = (int)lroundf(middle.y - (float)size / 2);
	for (int y = top; y < top + size; y++)
		for (int x = left; x < left + size; x++)
			dots_set(dots, x, y, dot, over);
}
