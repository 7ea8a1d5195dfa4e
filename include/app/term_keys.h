/*
 * Keys of the full screen: what curses reads, as keys of ours. Only for term.c,
 * which has taken the terminal before.
 */
#ifndef STEPDOWN_APP_TERM_KEYS_H
#define STEPDOWN_APP_TERM_KEYS_H

#include "app/front.h"

/* Tells curses the sequences that terminals send and their terminfo may not know. */
void term_keys_define(void);

/* The next key or whole paste, or that the terminal is gone; false when there is nothing. Never waits. */
bool term_keys_next(struct input *out);

/* Has the terminal tell of presses of the first button, or no more; false where it cannot. */
bool term_keys_mouse(bool wanted);

#endif
