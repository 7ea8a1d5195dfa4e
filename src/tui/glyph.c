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
