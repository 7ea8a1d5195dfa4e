/*
 * The step rate of a drill that wants a metronome: from the low end of the
 * programme's range in its first set to the high end in its last.
 */
#ifndef STEPDOWN_CORE_SESSION_STEPS_H
#define STEPDOWN_CORE_SESSION_STEPS_H

#include "core/beat.h"
#include "core/session.h"

/* What the rate stands on. All zero: nothing is known. */
struct own_steps {
	int own;       /* own steps a minute; 0 or NOT_KNOWN: not known */
	int low, high; /* shares of it, in permille */
};

/* The beat that runs now. */
struct steps {
	int64_t from_ms; /* its beat 0, on the session's axis */
	int64_t until_ms;/* where the work ends; NOT_SET while a key ends it */
	int rate10;      /* a minute, in tenths */
	int permille;    /* of the own rate */
};

/* True when an exercise is done to a metronome. */
bool exercise_wants_steps(const struct exercise *exercise);

/* True when an exercise of the session is. */
bool session_wants_steps(const struct session *s);

/* The beat of the work that is on; false while there is none, the clock stands or the own rate is not known. */
bool session_steps(struct steps *out, const struct session *s, const struct own_steps *own);

#endif
