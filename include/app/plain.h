/*
 * Line mode: what a screen says as whole lines, keys as lines of input. For
 * screen readers, logs, scripts and terminals without a cursor.
 */
#ifndef STEPDOWN_APP_PLAIN_H
#define STEPDOWN_APP_PLAIN_H

#include <stddef.h>

#include "app/front.h"

/* The front of lines on stdin and stdout. A line "." there says all of a screen again. */
struct front *plain_open(void);

enum { PLAIN_KEYS = 256 };

/*
 * What a line of input means on a screen with `bindings`: a key's letter, its
 * label ("Space"), its words ("pause"), digits after them ("pain 3"), a whole command (":plan"); an empty
 * line is Enter. `typing` takes the line as it is. Gives how many keys; 0 when it means nothing.
 */
size_t plain_keys(const char *line, const struct binding *bindings, bool typing, uint32_t keys[static PLAIN_KEYS]);

/* Prints all that a screen says. */
void plain_print(const struct screen *screen, int64_t now_ms);

#endif
