/*
 * The way to the sound helper: a program of its own at the end of a socket.
 * Nothing here waits for it; when it is not there, or does not take what it is
 * told, everything goes on in silence.
 */
#ifndef STEPDOWN_APP_SOUND_H
#define STEPDOWN_APP_SOUND_H

#include <stdbool.h>
#include <sys/types.h>

#include "core/cue.h"

/* All zero: not started yet. */
struct sound {
	pid_t pid;           /* 0: none was started */
	int fd;
	bool gone;           /* there will be no sound in this run */
	bool told;
	const char *trouble; /* why */
};

/* Has a cue played at `volume`, its at_ms on the machine's steady clock. The first one starts the helper. */
void sound_play(struct sound *sound, const struct cue_at *cue, int volume);

/* What waits is void, and what sounds ends. */
void sound_hush(struct sound *sound);

/* True once, when there turns out to be no sound; `*why` is a sentence for a person. */
bool sound_went(struct sound *sound, const char **why);

/* Lets go of the helper, which ends by itself when it has played what it was told. */
void sound_close(struct sound *sound);

/* The same, and waits until it has. */
void sound_finish(struct sound *sound);

#endif
