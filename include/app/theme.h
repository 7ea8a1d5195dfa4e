/*
 * What the meanings of styles look like: colour and weight for each palette.
 */
#ifndef STEPDOWN_APP_THEME_H
#define STEPDOWN_APP_THEME_H

#include <stdbool.h>

#include "core/settings.h"
#include "tui/cells.h"

/* The tables there are: of 256 colours, of the standard eight, and of none. */
enum palette {
	PALETTE_DARK, PALETTE_LIGHT, PALETTE_CONTRAST_DARK, PALETTE_CONTRAST_LIGHT,
	PALETTE_8_DARK, PALETTE_8_LIGHT, PALETTE_MONO, PALETTE_CONTRAST_MONO,
	PALETTES
};

enum weight { WEIGHT_NORMAL = 0, WEIGHT_BOLD = 1, WEIGHT_DIM = 2, WEIGHT_REVERSE = 4 };

enum { COLOUR_DEFAULT = -1 };

struct paint {
	short colour; /* of the letters, COLOUR_DEFAULT: the terminal's own; the background is never painted */
	unsigned weight;
};

/* How `style` is painted in `palette`. */
struct paint theme_paint(enum palette palette, enum style style);

/*
 * Colour `index` of the 256 as red, green and blue in one number, for a
 * terminal that takes no index. Below 16 it stays the index: what these look
 * like is the terminal's own.
 */
int theme_rgb(int index);

enum color_wish { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* True when colours may be used: the flag goes before NO_COLOR (its value, NULL when not set). */
bool theme_may_colour(enum color_wish wish, const char *no_color);

/* What the terminal paints behind the letters, as far as that is known. */
enum ground { GROUND_NOT_KNOWN, GROUND_DARK, GROUND_LIGHT };

/* By COLORFGBG's value, "15;0" with the background last; NULL: it is not set. */
enum ground theme_ground_of(const char *fgbg);

/* By a terminal's answer to what its background is: "11;rgb:ffff/ffff/ffff". */
enum ground theme_ground_told(const char *answer);

/* The palette of a theme on a terminal of `colours` colours, 0 where none may be used. */
enum palette theme_palette(enum theme theme, int colours, enum ground ground);

#endif
