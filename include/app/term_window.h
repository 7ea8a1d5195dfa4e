/*
 * The window around the terminal: its title, and what is painted behind the
 * letters. Spoken to in the words of xterm, which those that show windows know.
 */
#ifndef STEPDOWN_APP_TERM_WINDOW_H
#define STEPDOWN_APP_TERM_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "app/theme.h"

struct term_window {
	bool obeys;         /* it knows these words; it is spoken to in no others */
	bool titled;        /* the title is ours, and the one before it is kept by the terminal */
	char title[160];
	int64_t asked_ms;   /* when it was asked for the background; 0: it was not */
	bool answered;
};

/* Writes bytes to the terminal, past what curses has not written yet. */
void term_raw_say(const char *text);

/* True when a terminal of this type knows the words. */
bool term_window_obeys(const char *type);

/*
 * Gives the window a title, letters only and in ASCII where asked for; "" gives
 * back the one before. True when the way out is another one now.
 */
bool term_window_title(struct term_window *window, const char *title, bool ascii);

/* What puts the title back, for a way out that may ask nobody. */
const char *term_window_way_out(const struct term_window *window);

/* Asks, once, what is behind the letters. The answer comes among the keys, sooner, later or never. */
void term_window_ask_ground(struct term_window *window);

/* Takes the answer; true when it tells something that was not known. */
bool term_window_answered(struct term_window *window, const char *answer, enum ground *ground);

/* Gives back the title, and lets no late answer come to the shell as if it were typed. */
void term_window_leave(struct term_window *window);

#endif
