/*
 * What the meanings of styles look like: colour and weight for each palette.
 */
#ifndef STEPDOWN_APP_THEME_H
#define STEPDOWN_APP_THEME_H

#include <stdbool.h>

#include "tui/cells.h"

enum palette { PALETTE_DARK, PALETTE_LIGHT, PALETTE_16, PALETTE_MONO, PALETTES };

enum weight { WEIGHT_NORMAL = 0, WEIGHT_BOLD = 1, WEIGHT_DIM = 2, WEIGHT_REVERSE = 4 };

enum { COLOUR_DEFAULT = -1 };

struct paint {
	short colour; /* of the letters, COLOUR_DEFAULT: the terminal's own; the background is never painted */
	unsigned weight;
};

/* How `style` is painted in `palette`. */
struct paint theme_paint(enum palette palette, enum style style);

enum color_wish { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* True when colours may be used: the flag goes before NO_COLOR (its value, NULL when not set). */
bool theme_may_colour(enum color_wish wish, const char *no_color);

/*
 * The palette for a terminal of `colours` colours. `fgbg` is COLORFGBG's value
 * (NULL: not set), "15;0" with the background last: only a light one changes anything.
 */
enum palette theme_palette(int colours, const char *fgbg);

#endif
