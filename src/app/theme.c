#include "app/theme.h"

#include <stdlib.h>
#include <string.h>

enum { NONE = COLOUR_DEFAULT, B = WEIGHT_BOLD, D = WEIGHT_DIM, R = WEIGHT_REVERSE };
enum { RED = 1, YELLOW = 3, BLUE = 4, CYAN = 6, GREEN = 2 };

static const struct paint paints[STYLES][PALETTES] = {
	/*                      dark, 256    light, 256   16 colours     mono */
	[STYLE_TEXT]          = { { NONE, 0 }, { NONE, 0 }, { NONE, 0 },   { NONE, 0 } },
	[STYLE_STRONG]        = { { NONE, B }, { NONE, B }, { NONE, B },   { NONE, B } },
	[STYLE_QUIET]         = { { 246, 0 },  { 241, 0 },  { NONE, D },   { NONE, D } },
	[STYLE_FAINT]         = { { 240, 0 },  { 249, 0 },  { NONE, D },   { NONE, D } },
	[STYLE_ACCENT]        = { { 79, 0 },   { 30, 0 },   { CYAN, 0 },   { NONE, B } },
	[STYLE_ACCENT_STRONG] = { { 79, B },   { 30, B },   { CYAN, B },   { NONE, B } },
	[STYLE_KEY]           = { { 79, 0 },   { 30, 0 },   { CYAN, 0 },   { NONE, B } },
	[STYLE_CURSOR]        = { { NONE, R }, { NONE, R }, { NONE, R },   { NONE, R } },
	[STYLE_PAIN0]         = { { 244, 0 },  { 243, 0 },  { NONE, D },   { NONE, 0 } },
	[STYLE_PAIN1]         = { { 187, 0 },  { 101, 0 },  { NONE, 0 },   { NONE, 0 } },
	[STYLE_PAIN2]         = { { 222, 0 },  { 136, 0 },  { YELLOW, 0 }, { NONE, 0 } },
	[STYLE_PAIN3]         = { { 215, 0 },  { 166, 0 },  { YELLOW, 0 }, { NONE, B } },
	[STYLE_PAIN4]         = { { 209, B },  { 160, B },  { RED, B },    { NONE, B } },
	[STYLE_GREEN]         = { { 114, 0 },  { 28, 0 },   { GREEN, 0 },  { NONE, 0 } },
	[STYLE_AMBER]         = { { 215, 0 },  { 166, 0 },  { YELLOW, 0 }, { NONE, B } },
	[STYLE_RED]           = { { 209, B },  { 160, B },  { RED, B },    { NONE, B | R } },
	[STYLE_LOAD]          = { { 110, 0 },  { 25, 0 },   { BLUE, B },   { NONE, B } },
	[STYLE_LOAD_NOW]      = { { 67, 0 },   { 67, 0 },   { BLUE, 0 },   { NONE, 0 } },
	[STYLE_NEAR]          = { { 253, 0 },  { 236, 0 },  { NONE, 0 },   { NONE, 0 } },
	[STYLE_FAR]           = { { 242, 0 },  { 248, 0 },  { NONE, D },   { NONE, D } },
	[STYLE_WORK]          = { { 79, 0 },   { 30, 0 },   { CYAN, 0 },   { NONE, B } },
	[STYLE_SCENE]         = { { 240, 0 },  { 250, 0 },  { NONE, D },   { NONE, D } },
	[STYLE_GHOST]         = { { 180, 0 },  { 137, 0 },  { YELLOW, 0 }, { NONE, D } },
};

struct paint theme_paint(enum palette palette, enum style style)
{
	return paints[style][palette];
}

bool theme_may_colour(enum color_wish wish, const char *no_color)
{
	if (wish == COLOR_AUTO)
		return no_color == NULL || no_color[0] == '\0';
	return wish == COLOR_ALWAYS;
}

/* White and bright white are the light backgrounds among the sixteen. */
static bool is_light(const char *fgbg)
{
	const char *last = fgbg == NULL ? NULL : strrchr(fgbg, ';');
	return last != NULL && (strcmp(last, ";7") == 0 || strcmp(last, ";15") == 0);
}

enum palette theme_palette(int colours, const char *fgbg)
{
	if (colours >= 256)
		return is_light(fgbg) ? PALETTE_LIGHT : PALETTE_DARK;
	return colours >= 8 ? PALETTE_16 : PALETTE_MONO;
}
