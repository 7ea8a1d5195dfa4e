/*
 * The full screen. The only file that knows curses is behind this.
 */
#ifndef STEPDOWN_APP_TERM_H
#define STEPDOWN_APP_TERM_H

#include "app/front.h"
#include "app/theme.h"
#include "base/err.h"

/*
 * Takes the terminal at stdin and stdout. False when none of the terminal
 * types that may fit is known here: lines are left then. Only where
 * term_is_there; signals must be caught before.
 */
bool term_open(struct front **out, enum theme theme, struct err *err);

/* A sentence to tell after the screen is left, about the terminal type; NULL when there is none. */
const char *term_note(const struct front *front);

/* True when stdin and stdout are a terminal that can show a screen. */
bool term_is_there(void);

#endif
