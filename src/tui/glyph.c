#include "tui/glyph.h"

#include "base/text.h"

#include <string.h>

static const struct {
	const char *utf8, *ascii;
} marks[GLYPHS] = {
	[GLYPH_RULE] = { "─", "-" },
	[GLYPH_DONE] = { "●", "x" },
	[GLYPH_NOW] = { "◐", "@" },
	[GLYPH_TO_COME] = { "○", "o" },
	[GLYPH_MARK] = { "›", ">" },
	[GLYPH_MISSING] = { "·", "." },
	[GLYPH_NONE] = { "–", "-" },
	[GLYPH_BAR_FULL] = { "█", "#" },
	[GLYPH_BAR_EMPTY] = { "░", "." },
	[GLYPH_LINE_FULL] = { "━", "=" },
	[GLYPH_LINE_EMPTY] = { "─", "." },
	[GLYPH_ARROW] = { "→", ">" },
	[GLYPH_ELLIPSIS] = { "…", "." },
	[GLYPH_BRACKET_TOP] = { "┌", "/" },
	[GLYPH_BRACKET_MIDDLE] = { "│", "|" },
	[GLYPH_BRACKET_BOTTOM] = { "└", "\\" },
	[GLYPH_BRACKET_END] = { "┘", "/" },
	[GLYPH_BAR_TODAY] = { "▓", "*" },
	[GLYPH_GREEN] = { "●", "+" },
	[GLYPH_HOLD] = { "◆", "!" },
	[GLYPH_STEP_BACK] = { "■", "#" },
	[GLYPH_WAITS] = { "○", "?" },
	[GLYPH_POINTS] = { "▴", "^" },
};

const char *glyph_text(const struct grid *grid, enum glyph which)
{
	return grid->ascii ? marks[which].ascii : marks[which].utf8;
}

uint32_t glyph(const struct grid *grid, enum glyph which)
{
	const char *text = glyph_text(grid, which);
	return utf8_next(&text, text + strlen(text));
}

void bar_put(struct area area, int row, int col, int columns, enum style style, int share)
{
	int held = share < 0 ? 0 : share > 1000 ? 1000 : share;
	int full = (columns * held + 500) / 1000;
	area_fill(area, row, col, full, style, glyph(area.grid, GLYPH_BAR_FULL));
	area_fill(area, row, col + full, columns - full, STYLE_FAINT, glyph(area.grid, GLYPH_BAR_EMPTY));
}

/* How high a bar is, in steps of `steps` a row; what is above zero shows. */
static int column_steps(const struct area *area, int value, int most, int steps)
{
	int all = area->rows * steps;
	int high = most > 0 ? (int)(((int64_t)value * all + most / 2) / most) : 0;
	high = high > all ? all : high;
	return value > 0 && high == 0 ? 1 : high;
}

void column_put(struct area area, int col, int columns, enum style style, int value, int most)
{
	enum { EIGHTHS = 8, LOWEST = 0x2581 };
	bool ascii = area.grid->ascii;
	int base = area.rows - 1;
	if (value <= 0) {
		uint32_t ch = value < 0 ? glyph(area.grid, GLYPH_MISSING) : ascii ? '_' : LOWEST;
		area_fill(area, base, col, columns, STYLE_FAINT, ch);
		return;
	}
	int steps = ascii ? 1 : EIGHTHS, high = column_steps(&area, value, most, steps);
	for (int row = base; high > 0; row--, high -= steps) {
		uint32_t ch = high >= steps ? glyph(area.grid, GLYPH_BAR_FULL) : (uint32_t)(LOWEST + high - 1);
		area_fill(area, row, col, columns, style, ch);
	}
}
