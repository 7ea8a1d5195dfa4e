/*
 * The paints of a theme as curses has them. For app/term.c.
 */
#ifndef STEPDOWN_APP_TERM_PAINTS_H
#define STEPDOWN_APP_TERM_PAINTS_H

#include "app/theme.h"

struct term_paints {
	enum theme theme;
	enum ground ground;
	int colours;           /* that may be used; 0: none */
	unsigned attrs[STYLES]; /* as attr_t */
	short pairs[STYLES];
};

/* Finds out what may be used here, and mixes the paints of `theme`. */
void term_paints_begin(struct term_paints *paints, enum color_wish wish, enum theme theme);

/* Mixes them anew: the theme is another one, or what is behind the letters became known. */
void term_paints_mix(struct term_paints *paints);

#endif
