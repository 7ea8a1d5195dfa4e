/*
 * The paints of a theme as curses has them. For app/term.c.
 */
#ifndef STEPDOWN_APP_TERM_PAINTS_H
#define STEPDOWN_APP_TERM_PAINTS_H

#include "app/theme.h"

struct term_paints {
	enum theme theme;
	enum ground ground;
	int colours;           /* there are; 0: none, or none was wanted yet */
	unsigned attrs[STYLES]; /* as attr_t */
	short pairs[STYLES];
};

/* Mixes the paints of `theme`, with what may be known of the terminal beforehand. */
void term_paints_begin(struct term_paints *paints, enum theme theme);

/* Mixes them anew: the theme is another one, or what is behind the letters became known. */
void term_paints_mix(struct term_paints *paints);

#endif
