#include "knee_map_screen.h"

#include <math.h>

#include "tui/dots.h"
#include "tui/glyph.h"
#include "tui/past.h"

/*
 * A right knee from the front, as it faces the viewer: its outer side is at the left. From the
 * middle of the thigh to the calf it is 100 high; x counts from the middle of the kneecap.
 */
enum { KNEE_HIGH = 100, KNEE_WIDE = 70 };

static const struct point outer_edge[] = {
	{ -30, -6 }, { -29, 4 }, { -27, 16 }, { -23, 30 }, { -20, 41 }, { -20, 49 }, { -22, 56 }, { -20, 63 },
	{ -18, 70 }, { -20, 82 }, { -20, 94 }, { -18, 106 },
};
static const struct point inner_edge[] = {
	{ 26, -6 }, { 27, 6 }, { 27, 18 }, { 25, 30 }, { 20, 39 }, { 20, 46 }, { 22, 53 }, { 20, 61 },
	{ 19, 68 }, { 22, 80 }, { 21, 94 }, { 18, 106 },
};
/* Broad above, a blunt point below. */
static const struct point kneecap[] = {
	{ 0, 37 }, { 7, 38.5F }, { 11, 43 }, { 10.5F, 50 }, { 6, 56 }, { 0, 59 }, { -6, 56 }, { -10.5F, 50 },
	{ -11, 43 }, { -7, 38.5F }, { 0, 37 },
};
static const struct point quad_outer[] = { { -9, 8 }, { -8, 20 }, { -7, 34 } };
static const struct point quad_inner[] = { { 9, 8 }, { 8, 20 }, { 7, 34 } };
static const struct point tendon_outer[] = { { -5, 61 }, { -4, 68 }, { -3.5F, 77 } };
static const struct point tendon_inner[] = { { 5, 61 }, { 4, 68 }, { 3.5F, 77 } };
static const struct point shin_bump[] = { { -6, 78 }, { -3, 82 }, { 0, 83 }, { 3, 82 }, { 6, 78 } };
static const struct point joint_outer[] = { { -17, 60 }, { -12, 61.5F } };
static const struct point joint_inner[] = { { 17, 60 }, { 12, 61.5F } };

#define CURVE(points) points, sizeof(points) / sizeof((points)[0])
static const struct curve {
	const struct point *at;
	size_t count;
	enum dot dot;
} curves[] = {
	{ CURVE(quad_outer), DOT_FAR },   { CURVE(quad_inner), DOT_FAR },   { CURVE(tendon_outer), DOT_FAR },
	{ CURVE(tendon_inner), DOT_FAR }, { CURVE(shin_bump), DOT_FAR },    { CURVE(joint_outer), DOT_FAR },
	{ CURVE(joint_inner), DOT_FAR },  { CURVE(outer_edge), DOT_NEAR }, { CURVE(inner_edge), DOT_NEAR },
	{ CURVE(kneecap), DOT_WORK },
};

/* Where the key of a place stands, and the ellipse that its heat fills. */
static const struct spot {
	struct point key, middle;
	float wide, high;
} spots[KNEE_PLACES] = {
	[KNEE_ABOVE] = { { 0, 21 }, { 0, 21 }, 12, 11 },      [KNEE_AROUND] = { { 0, 48 }, { 0, 48 }, 10, 10 },
	[KNEE_BELOW] = { { 0, 70 }, { 0, 70 }, 8, 9 },        [KNEE_OUTER] = { { -28.5F, 53 }, { -16, 51 }, 5, 12 },
	[KNEE_INNER] = { { 28.5F, 53 }, { 16, 51 }, 5, 12 },     [KNEE_BACK] = { { 29.5F, 82 }, { 29.5F, 82 }, 6, 7 },
};

/* --- from the knee to the cells -------------------------------------------------- */

struct frame {
	struct area area;
	enum side side;
	enum glyphs glyphs;
	int across, down; /* dots in a cell */
	float unit;       /* dots of a hundredth of the knee's height */
};

static struct frame frame_of(struct area area, enum glyphs glyphs, enum side side)
{
	bool fine = glyphs == GLYPHS_BRAILLE;
	struct frame frame = { area, side, glyphs, fine ? 2 : 1, fine ? 4 : 2, 0 };
	frame.unit = fminf((float)(area.rows * frame.down) / KNEE_HIGH, (float)(area.cols * frame.across) / KNEE_WIDE);
	return frame;
}

/* The left knee is the right one in a mirror. */
static struct point dot_of(const struct frame *frame, struct point at)
{
	float x = frame->side == SIDE_LEFT ? -at.x : at.x;
	return (struct point){ (float)(frame->area.cols * frame->across) / 2 + x * frame->unit, at.y * frame->unit };
}

static void cell_of(const struct frame *frame, struct point at, int *row, int *col)
{
	struct point dot = dot_of(frame, at);
	*row = (int)floorf(dot.y / (float)frame->down);
	*col = (int)floorf(dot.x / (float)frame->across);
}

int knee_map_cols(int rows)
{
	return rows * 2 * KNEE_WIDE / KNEE_HIGH;
}

int knee_map_rows_for(int cols)
{
	return cols * KNEE_HIGH / (2 * KNEE_WIDE);
}

enum glyphs knee_map_glyphs(const struct knee_map_screen *screen, const struct grid *grid)
{
	return grid->ascii ? GLYPHS_ASCII : screen->glyphs;
}

/* --- lines ------------------------------------------------------------------------ */

/* A curve through b and c, `t` of the way between them. Source: Catmull and Rom 1974, uniform knots. */
static struct point between(struct point a, struct point b, struct point c, struct point d, float t)
{
	float a1 = -t + 2 * t * t - t * t * t, b1 = 2 - 5 * t * t + 3 * t * t * t;
	float c1 = t + 4 * t * t - 3 * t * t * t, d1 = -t * t + t * t * t;
	return (struct point){ (a1 * a.x + b1 * b.x + c1 * c.x + d1 * d.x) / 2,
			       (a1 * a.y + b1 * b.y + c1 * c.y + d1 * d.y) / 2 };
}

static void draw_curve(struct dots *dots, const struct frame *frame, const struct curve *curve)
{
	enum { STEPS = 6 };
	const float half = frame->glyphs == GLYPHS_BRAILLE && curve->dot == DOT_NEAR ? 0.9F : 0.6F;
	for (size_t i = 0; i + 1 < curve->count; i++) {
		struct point b = curve->at[i], c = curve->at[i + 1];
		struct point a = i > 0 ? curve->at[i - 1] : b, d = i + 2 < curve->count ? curve->at[i + 2] : c;
		struct point from = dot_of(frame, b);
		for (int step = 1; step <= STEPS; step++) {
			struct point to = dot_of(frame, between(a, b, c, d, (float)step / STEPS));
			dots_stroke(dots, from, to, half, half, curve->dot, DOTS_ALL);
			from = to;
		}
	}
}

/* --- heat -------------------------------------------------------------------------- */

static const struct shade {
	uint32_t braille, half, ascii;
	enum style style;
} shades[HEAT_LEVELS + 1] = {
	[1] = { U'⡈', U'░', '.', STYLE_PAIN1 },
	[2] = { U'⢕', U'▒', ':', STYLE_PAIN2 },
	[3] = { U'⣫', U'▓', '%', STYLE_PAIN3 },
};

static bool is_free(const struct area *area, int row, int col)
{
	if (row < 0 || col < 0 || row >= area->rows || col >= area->cols)
		return false;
	const struct grid *grid = area->grid;
	return grid->cell[(size_t)(area->row + row) * (size_t)grid->cols + (size_t)(area->col + col)].ch == ' ';
}

static bool is_inside(const struct frame *frame, const struct spot *spot, int row, int col)
{
	struct point middle = dot_of(frame, spot->middle);
	float x = ((float)col + 0.5F) * (float)frame->across - middle.x;
	float y = ((float)row + 0.5F) * (float)frame->down - middle.y;
	x /= spot->wide * frame->unit;
	y /= spot->high * frame->unit;
	return x * x + y * y <= 1;
}

static void put_heat(const struct frame *frame, enum knee_place place, int level)
{
	const struct shade *shade = &shades[level];
	const uint32_t ch = frame->glyphs == GLYPHS_BRAILLE ? shade->braille
			    : frame->glyphs == GLYPHS_HALF ? shade->half : shade->ascii;
	for (int row = 0; level > 0 && row < frame->area.rows; row++)
		for (int col = 0; col < frame->area.cols; col++)
			if (is_inside(frame, &spots[place], row, col) && is_free(&frame->area, row, col))
				area_set(frame->area, row, col, shade->style, ch);
}

/* --- keys and marks ------------------------------------------------------------------ */

/* " b 4 ": the key of a place and what is marked there. */
static void put_key(const struct knee_map_screen *screen, const struct frame *frame, enum knee_place place)
{
	const int pain = knee_map_pain(screen, (int)frame->side, place);
	const bool here = frame->side == screen->knee, at = here && place == knee_place_of(screen->zone);
	char number[8];
	struct text text = TEXT(number);
	int row, col;
	if (pain != NOT_KNOWN)
		text_addf(&text, "%d ", pain);
	cell_of(frame, spots[place].key, &row, &col);
	col -= 1 + (int)text.length / 2;
	area_putf(frame->area, row, col, at ? STYLE_CURSOR : here ? STYLE_KEY : STYLE_QUIET, " %c ", 'a' + (int)place);
	if (at)
		area_cursor(frame->area, row, col + 1);
	if (pain != NOT_KNOWN)
		area_put(frame->area, row, col + 3, past_pain_style(pain), number);
}

void knee_map_draw(const struct knee_map_screen *screen, struct area area, enum side side)
{
	struct dots dots;
	struct frame frame = frame_of(area, knee_map_glyphs(screen, area.grid), side);
	dots_clear(&dots, area.cols, area.rows, frame.glyphs);
	for (size_t i = 0; i < sizeof curves / sizeof curves[0]; i++)
		draw_curve(&dots, &frame, &curves[i]);
	dots_show(&dots, area, false);
	for (int place = 0; place < KNEE_PLACES; place++)
		put_heat(&frame, (enum knee_place)place,
			 knee_heat_level(&screen->heat, (int)side, (enum knee_place)place));
	for (int place = 0; place < KNEE_PLACES; place++)
		put_key(screen, &frame, (enum knee_place)place);
}

enum knee_place knee_map_place_at(struct area area, enum glyphs glyphs, enum side side, int row, int col)
{
	struct frame frame = frame_of(area, glyphs, side);
	for (int place = 0; place < KNEE_PLACES; place++) {
		int key_row, key_col;
		cell_of(&frame, spots[place].key, &key_row, &key_col);
		bool on_key = row == key_row && col >= key_col - 2 && col <= key_col + 2;
		if (on_key || is_inside(&frame, &spots[place], row, col))
			return (enum knee_place)place;
	}
	return KNEE_PLACES;
}
