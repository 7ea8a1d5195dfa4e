/*
 * The way to the sound helper: a program of its own at the end of a socket.
 * Nothing here waits for it; when it is not there, or does not take what it is
 * told, everything goes on in silence.
 */
#ifndef STEPDOWN_APP_PLAYER_H
#define STEPDOWN_APP_PLAYER_H

#include <stdbool.h>
#include <sys/types.h>

#include "core/cue.h"

/* All zero: not started yet. */
struct player {
	pid_t pid;           /* 0: none was started */
	int fd;
	bool gone;           /* there will be no sound in this run */
	bool told;
	const char *trouble; /* why */
};

/* Starts the helper, once, so that it is ready when the first cue is due. */
void player_start(struct player *player);

/* Has a cue played at `volume`, its at_ms on the machine's steady clock. */
void player_play(struct player *player, const struct cue_at *cue, int volume);

/* What waits is void, and what sounds ends. */
void player_hush(struct player *player);

/* Another screen wants to be heard: where there is no sound, it is told of it too. */
void player_tell_again(struct player *player);

/* True once, when there turns out to be no sound; `*why` is a sentence for a person, "" where that was asked for. */
bool player_went(struct player *player, const char **why);

/* Lets go of the helper, which ends by itself when it has played what it was told. */
void player_close(struct player *player);

/* The same, and waits until it has. */
void player_finish(struct player *player);

#endif
