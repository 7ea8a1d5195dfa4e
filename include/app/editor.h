/*
 * The person's own editor on a text.
 */
#ifndef STEPDOWN_APP_EDITOR_H
#define STEPDOWN_APP_EDITOR_H

#include "base/arena.h"
#include "base/err.h"

enum { EDITOR_BYTES = 64 * 1024 };

/*
 * Edits `text` with $VISUAL, $EDITOR or vi, in a file of mode 0600 in `folder`
 * that is gone afterwards, and waits for it; the terminal must be the shell's.
 * Gives what came back, without blank ends, in `arena`; false when the editor
 * could not be run or failed, or gave more than EDITOR_BYTES or no text.
 */
bool editor_edit(const char **out, const char *text, const char *folder, struct arena *arena, struct err *err);

#endif
