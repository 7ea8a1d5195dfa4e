/*
 * What a voice says at a cue: few words, numbers first, and how long they
 * take to say. What cannot end in its time is shortened or left out.
 */
#ifndef STEPDOWN_CORE_PHRASE_H
#define STEPDOWN_CORE_PHRASE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/cue.h"

enum { PHRASE_BYTES = 96 };

struct phrase {
	char words[PHRASE_BYTES]; /* "three, lower" */
	int32_t length_ms;        /* that a voice takes for them, roughly */
	int32_t room_ms;          /* from the cue on: what ends later is wrong by then */
	bool number;              /* a number is in it: it goes before words that wait */
};

/*
 * The phrase of a cue of `session`, which stands at the cue's moment; of the
 * ways to say it the first that fits. False when none does, or when the cue
 * is a sound alone.
 */
bool phrase_of(struct phrase *out, const struct cue_at *cue, const struct session *session);

/* Roughly how long a voice takes for `words`, by their syllables. */
int32_t phrase_length_ms(const char *words);

#endif
