/*
 * What is the same on every screen but a running set: the keys that leave,
 * help and undo, and the line that tells what happened.
 */
#ifndef STEPDOWN_TUI_EVERYWHERE_H
#define STEPDOWN_TUI_EVERYWHERE_H

#include "tui/screen.h"

extern const struct binding everywhere_bindings[];

/* Does what `key` means everywhere; false when it means nothing everywhere. */
bool everywhere_key(uint32_t key, struct effects *fx);

/* A sentence that stands until the next key. */
struct notice {
	char text[240]; /* as long as that of an error */
};

/* Puts a sentence, cut to what the notice holds, in place of the one before. */
void notice_set(struct notice *notice, const char *text);

/* Takes what a message means for the notice: a key ends it, a sentence of the app sets it. */
void notice_update(struct notice *notice, const struct msg *msg);

/* Draws it, where there is one, above the hints of a whole screen, over as many rows as it takes. */
void notice_view(const struct notice *notice, struct area area);

/* Says it, where there is one: before all else, so that what went wrong is heard. */
void notice_say(const struct notice *notice, struct lines *lines);

#endif
