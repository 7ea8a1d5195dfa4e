/*
 * The voice: phrases to any command that speaks its last argument.
 */
#ifndef STEPDOWN_APP_VOICE_H
#define STEPDOWN_APP_VOICE_H

#include "app/aside.h"
#include "core/phrase.h"

struct voice {
	struct aside aside;
	const char *const *command; /* NULL: not looked for yet, or there is none */
	struct phrase waiting;      /* until the one before is said; no words: none */
	int64_t waits_until_ms;     /* later it cannot end in its time */
};

/* `command` as the person chose it, ended by NULL, or NULL: the first of those that speak is looked for when it is needed. */
void voice_init(struct voice *voice, const char *const *command);

/* Says a phrase now, or as soon as the one before is said if it still fits then; else it is left out. Never waits. */
void voice_say(struct voice *voice, const struct phrase *phrase, int64_t now_ms);

/* Takes leave of what was said, and begins what waits. */
void voice_look(struct voice *voice, int64_t now_ms);

/* When to look again, since a phrase waits and the end of the one before wakes nobody; -1: never. */
int64_t voice_wake_ms(const struct voice *voice, int64_t now_ms);

/* What waits is void; what is being said is not cut off. */
void voice_hush(struct voice *voice);

/* Why nothing will be said any more; NULL: the voice is there, or was not needed yet. */
const char *voice_lost(const struct voice *voice);

/* Ends what is being said. */
void voice_close(struct voice *voice);

/* The first program of those that speak in a list of folders as PATH has it, as its words ended by NULL; NULL: none. */
const char *const *voice_find(const char *path);

#endif
