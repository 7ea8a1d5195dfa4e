/*
 * Signals as bytes in a pipe: the loop reads them when it is ready for them.
 */
#ifndef STEPDOWN_APP_SIGNALS_H
#define STEPDOWN_APP_SIGNALS_H

#include <stdbool.h>

#include "base/err.h"

/*
 * Catches window changes, stop, continue and the signals that end a program;
 * `*fd` becomes readable when one came. Before curses starts: it leaves alone
 * what is caught already.
 */
bool signals_open(int *fd, struct err *err);

/* The next signal that came, 0 when there is none. */
int signals_next(void);

/* True for those that end the program. */
bool signals_ends_program(int signo);

/* From now on a signal that ends the program does so at once, as after a second Ctrl-C. */
void signals_let_through(void);

/* Stops the program as Ctrl-Z does and returns when it is continued. */
void signals_stop_here(void);

/* The keyboard's signals go to a program that is started here, and to nobody once it has ended. */
void signals_lend_keyboard(void);
void signals_keyboard_back(void);

/* In the child before it becomes that program: every signal is as it usually is. */
void signals_usual(void);

#endif
