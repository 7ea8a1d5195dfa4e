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

void dots_set(struct dots *dots, int x, int y, enum dot dot, unsigned over)
{
	if (x < 0 || x >= dots->cols || y < 0 || y >= dots->rows || (over & 1u << dots->at[y][x]) == 0)
		return;
	bool gap = dots->glyphs == GLYPHS_BRAILLE && dot == DOT_FAR && ((x + y) & 1) != 0;
	dots->at[y][x] = gap ? DOT_HOLE : (uint8_t)dot;
}

/* From a to b, half-widths wa and wb; what is the same for all dots of it is worked out once. */
struct stroke {
	struct point a, way;
	float wa, widening, widest;
	float by_square, by_rise; /* 1 / length squared, 1 / way.y; 0 where there is none */
};

static struct stroke stroke_of(struct point a, struct point b, float wa, float wb)
{
	struct point way = { b.x - a.x, b.y - a.y };
	float square = way.x * way.x + way.y * way.y;
	return (struct stroke){
		.a = a, .way = way, .wa = wa, .widening = wb - wa, .widest = fmaxf(wa, wb),
		.by_square = square > 0 ? 1 / square : 0,
		.by_rise = fabsf(way.y) > 0.01F ? 1 / way.y : 0,
	};
}

static float held(float share)
{
	return share < 0 ? 0 : share > 1 ? 1 : share;
}

/* The columns that row `y` of a stroke may touch: those near the piece of its middle line that is near `y`. */
static void columns_of(const struct stroke *stroke, float y, float *left, float *right)
{
	float from = 0, to = 1;
	if (stroke->by_rise != 0) {
		from = held((y - stroke->widest - stroke->a.y) * stroke->by_rise);
		to = held((y + stroke->widest - stroke->a.y) * stroke->by_rise);
	}
	float x0 = stroke->a.x + stroke->way.x * from, x1 = stroke->a.x + stroke->way.x * to;
	*left = fminf(x0, x1) - stroke->widest;
	*right = fmaxf(x0, x1) + stroke->widest;
}

static bool covers(const struct stroke *stroke, float x, float y)
{
	struct point p = { x - stroke->a.x, y - stroke->a.y };
	float t = held((p.x * stroke->way.x + p.y * stroke->way.y) * stroke->by_square);
	struct point off = { p.x - t * stroke->way.x, p.y - t * stroke->way.y };
	float width = stroke->wa + stroke->widening * t;
	return off.x * off.x + off.y * off.y <= width * width;
}

void dots_stroke(struct dots *dots, struct point a, struct point b, float wa, float wb, enum dot dot,
                 unsigned over)
{
	struct stroke stroke = stroke_of(a, b, fmaxf(wa, thinnest), fmaxf(wb, thinnest));
	int top = most(0, (int)floorf(fminf(a.y, b.y) - stroke.widest));
	int bottom = least(dots->rows - 1, (int)ceilf(fmaxf(a.y, b.y) + stroke.widest));
	for (int y = top; y <= bottom; y++) {
		float middle = (float)y + 0.5F, left, right;
		columns_of(&stroke, middle, &left, &right);
		int first = most(0, (int)floorf(left)), last = least(dots->cols - 1, (int)ceilf(right));
		for (int x = first; x <= last; x++)
			if (covers(&stroke, (float)x + 0.5F, middle))
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
