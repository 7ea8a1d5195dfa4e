#include "app/term_paints.h"

#include <curses.h>
#include <stdlib.h>

/* From here on colours are red, green and blue in one number, and no index any more. */
enum { DIRECT = 1 << 16 };

static attr_t attribute(unsigned weight)
{
	return (weight & WEIGHT_BOLD ? A_BOLD : 0) | (weight & WEIGHT_DIM ? A_DIM : 0) |
	       (weight & WEIGHT_REVERSE ? A_REVERSE : 0);
}

static short pair_of(const struct term_paints *paints, enum style style, short colour)
{
	if (colour == COLOUR_DEFAULT)
		return 0;
	int exact = paints->colours >= DIRECT ? theme_rgb(colour) : colour;
	return init_extended_pair((int)style + 1, exact, -1) == OK ? (short)(style + 1) : 0;
}

/* As long as no colours are wanted start_color is not even called: it writes colour sequences of its own. */
static void find_colours(struct term_paints *paints)
{
	if (paints->theme != THEME_MONO && paints->colours == 0 && has_colors() && start_color() == OK &&
	    use_default_colors() == OK)
		paints->colours = COLORS;
}

void term_paints_mix(struct term_paints *paints)
{
	find_colours(paints);
	enum palette palette = theme_palette(paints->theme, paints->colours, paints->ground);
	for (int style = 0; style < STYLES; style++) {
		struct paint paint = theme_paint(palette, (enum style)style);
		paints->attrs[style] = attribute(paint.weight);
		paints->pairs[style] = pair_of(paints, (enum style)style, paint.colour);
	}
}

void term_paints_begin(struct term_paints *paints, enum theme theme)
{
	*paints = (struct term_paints){ .theme = theme, .ground = theme_ground_of(getenv("COLORFGBG")) };
	term_paints_mix(paints);
}
