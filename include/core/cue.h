/*
 * What is heard of a session: a small vocabulary, and which word of it falls
 * on which moment. Pure functions of the session's states; who plays them is
 * not known here.
 */
#ifndef STEPDOWN_CORE_CUE_H
#define STEPDOWN_CORE_CUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/session.h"

/* Each says what happened without a look at the screen. */
enum cue {
	CUE_TICK,        /* a second of a phase, short */
	CUE_LOWER,       /* glides down as long as the lowering lasts */
	CUE_RISE,        /* glides up as long as the lift lasts */
	CUE_HOLD,        /* a pause at either end, or a hold, begins: one even note */
	CUE_EASE,        /* a hold of several is over: let go */
	CUE_BREATHE_IN, CUE_BREATHE_OUT, /* soft, as long as the breath */
	CUE_WORK,        /* work that no tempo leads begins */
	CUE_GET_READY,   /* the last three seconds before work */
	CUE_SWITCH,      /* to the other side: two tones in turn */
	CUE_REST,        /* a set is over */
	CUE_REST_OVER,   /* three short ones */
	CUE_QUESTION,    /* an exercise is over and a digit is asked for: soft and low */
	CUE_DONE,        /* the session is over: a chord */
	CUE_BEAT,        /* a step of the metronome */
	CUE_RUN, CUE_WALK, /* of a run that goes with one: run now, walk now */
	CUES
};

enum { CUE_NO_COUNT = -1 };

/* A cue at its moment. */
struct cue_at {
	enum cue cue;
	int64_t at_ms;     /* on the axis of who made it: of a session, its own */
	int32_t length_ms; /* how long there is room for it: the phase; what cannot end in it is left out */
	int count;         /* the number that stands on the screen, CUE_NO_COUNT none */
};

/*
 * The cue of going from `before` to `after`, at the time of `after`, whether a
 * key or the clock led there; where several things happen at once, of the one
 * that tells most. False when nothing is to be heard.
 */
bool cue_of_change(const struct session *before, const struct session *after, struct cue_at *out);

/*
 * The cue of the next change that the clock alone brings, with its time. False
 * when that change is silent, or while the clock stands.
 */
bool cue_next(const struct session *session, struct cue_at *out);

enum { CUE_ALONE_MS = 60000 }; /* what a set that only a key ends is given, where nobody presses it */

/*
 * Lets a session that nobody touches go on to the next thing that is heard:
 * questions are left without an answer, and where a key is waited for, it
 * comes. False at the end.
 */
bool cue_alone(struct session *session, struct cue_at *out);

/* How long a cue is given where no phase tells it: as in a usual set. */
int32_t cue_usual_ms(enum cue cue);

/* "lower", "rest-over": for files and the command line; CUES when there is none of this name. */
const char *cue_word(enum cue cue);
enum cue cue_find(const char *word);
/* "lowering; it falls as long as you lower": what it tells. */
const char *cue_meaning(enum cue cue);

#endif
