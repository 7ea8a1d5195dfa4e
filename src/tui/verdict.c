#include "tui/verdict.h"

static const struct {
	enum glyph glyph;
	enum style style;
} looks[COLOURS] = {
	[COLOUR_GREEN] = { GLYPH_GREEN, STYLE_GREEN },
	[COLOUR_UNKNOWN] = { GLYPH_WAITS, STYLE_QUIET },
	[COLOUR_HOLD] = { GLYPH_HOLD, STYLE_AMBER },
	[COLOUR_AMBER] = { GLYPH_HOLD, STYLE_AMBER },
	[COLOUR_RED] = { GLYPH_STEP_BACK, STYLE_RED },
	[COLOUR_REFER] = { GLYPH_STEP_BACK, STYLE_RED },
};

enum glyph verdict_glyph(enum colour colour)
{
	return looks[colour].glyph;
}

enum style verdict_style(enum colour colour)
{
	return looks[colour].style;
}
