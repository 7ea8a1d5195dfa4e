#include "tui/dots.h"

/* Dots of one family stand together in a cell; the others give way. */
enum family { FAMILY_NONE, FAMILY_SCENE, FAMILY_GHOST, FAMILY_FAR, FAMILY_NEAR };

enum { UPPER = 1, LOWER = 2, BOTH = 3 };

/*
 * How a kind of dot looks in a cell, and how much it weighs in the choice of
 * the cell's one colour: the body 1.4 times the scene.
 */
static const struct look {
	enum style style;
	enum family family;
	int weight;
	uint32_t half[BOTH + 1], ascii[BOTH + 1]; /* by the halves of the cell that hold it */
} looks[DOT_KINDS] = {
	[DOT_SCENE] = { STYLE_SCENE, FAMILY_SCENE, 10, { ' ', U'▀', U'▄', U'░' }, { ' ', '-', '_', ':' } },
	[DOT_GHOST] = { STYLE_GHOST, FAMILY_GHOST, 11, { ' ', U'▀', U'▄', U'█' }, { ' ', '\'', '.', '|' } },
	[DOT_FAULT] = { STYLE_GHOST, FAMILY_GHOST, 11, { ' ', U'▀', U'▄', U'▓' }, { ' ', '\'', '.', 'x' } },
	[DOT_FAR] = { STYLE_FAR, FAMILY_FAR, 14, { ' ', U'▀', U'▄', U'▒' }, { ' ', '\'', '.', ':' } },
	[DOT_NEAR] = { STYLE_NEAR, FAMILY_NEAR, 14, { ' ', U'▀', U'▄', U'█' }, { ' ', '"', '.', '#' } },
	[DOT_HEAD] = { STYLE_NEAR, FAMILY_NEAR, 14, { ' ', U'▀', U'▄', U'█' }, { ' ', '"', '.', 'O' } },
	[DOT_CREASE] = { STYLE_WORK, FAMILY_NEAR, 14, { ' ', U'▀', U'▄', U'▌' }, { ' ', '"', '.', '|' } },
	[DOT_WORK] = { STYLE_WORK, FAMILY_NEAR, 14, { ' ', U'▀', U'▄', U'█' }, { ' ', '"', '.', '@' } },
};

/* The kind that gives the cell its look: most dots by weight, the later kind of two equal ones. */
static enum dot strongest(const int count[static DOT_KINDS])
{
	enum dot best = DOT_NONE;
	for (enum dot dot = DOT_SCENE; dot < DOT_KINDS; dot++)
		if (count[dot] > 0 && count[dot] * looks[dot].weight >= count[best] * looks[best].weight)
			best = dot;
	return best;
}

static enum dot stronger(enum dot a, enum dot b)
{
	if (looks[a].weight == looks[b].weight)
		return a > b ? a : b;
	return looks[a].weight > looks[b].weight ? a : b;
}

/* A field and the way it is read. */
struct reader {
	const struct dots *dots;
	bool mirrored;
};

static enum dot read(const struct reader *reader, int x, int y)
{
	return (enum dot)reader->dots->at[y][reader->mirrored ? reader->dots->cols - 1 - x : x];
}

static void show_braille(const struct reader *reader, struct area area, int row, int col)
{
	static const uint8_t bits[4][2] = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };
	int count[DOT_KINDS] = { 0 };
	uint32_t pattern = 0;
	for (int i = 0; i < 8; i++) {
		enum dot dot = read(reader, col * 2 + i % 2, row * 4 + i / 2);
		if (dot <= DOT_HOLE)
			continue;
		count[dot]++;
		pattern |= bits[i / 2][i % 2];
	}
	if (pattern != 0)
		area_set(area, row, col, looks[strongest(count)].style, 0x2800 + pattern);
}

static void show_halves(const struct reader *reader, struct area area, int row, int col)
{
	enum dot upper = read(reader, col, row * 2), lower = read(reader, col, row * 2 + 1);
	if (upper <= DOT_HOLE && lower <= DOT_HOLE)
		return;
	enum dot best = stronger(upper, lower);
	enum family family = looks[best].family;
	int halves = (looks[upper].family == family ? UPPER : 0) | (looks[lower].family == family ? LOWER : 0);
	bool ascii = reader->dots->glyphs == GLYPHS_ASCII;
	uint32_t ch = ascii ? looks[best].ascii[halves] : looks[best].half[halves];
	if (reader->mirrored && ch == U'▌')
		ch = U'▐';
	area_set(area, row, col, looks[best].style, ch);
}

void dots_show(const struct dots *dots, struct area area, bool mirrored)
{
	static void (*const show[GLYPH_SETS])(const struct reader *, struct area, int, int) = {
		[GLYPHS_BRAILLE] = show_braille, [GLYPHS_HALF] = show_halves, [GLYPHS_ASCII] = show_halves,
	};
	struct reader reader = { dots, mirrored };
	int cols = dots->glyphs == GLYPHS_BRAILLE ? dots->cols / 2 : dots->cols;
	int rows = dots->glyphs == GLYPHS_BRAILLE ? dots->rows / 4 : dots->rows / 2;
	for (int row = 0; row < rows; row++)
		for (int col = 0; col < cols; col++)
			show[dots->glyphs](&reader, area, row, col);
}
