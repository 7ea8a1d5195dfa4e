/*
 * A run that goes with one: warm-up, running and walking as lengths of time,
 * and what is heard of them on any device that plays a file.
 */
#ifndef STEPDOWN_CORE_OUTING_H
#define STEPDOWN_CORE_OUTING_H

#include "base/arena.h"
#include "core/cue.h"
#include "core/plan.h"

enum outing_part { OUTING_WARM_UP, OUTING_RUN, OUTING_WALK, OUTING_PARTS };

struct outing_segment {
	enum outing_part part;
	int64_t start_ms, length_ms;
	int turn;             /* of running, from 1; that of the run before it for a walk; 0 in the warm-up */
};

struct outing {
	const struct outing_segment *segments;
	size_t count;
	int turns;            /* of running */
	int64_t length_ms;
	int rate10;           /* beats a minute in tenths while running; NOT_SET: no beat */
};

/* What one is made of. */
struct outing_given {
	int warm_up_s;
	const struct run_stage *stage; /* running and walking in turn; NULL: running alone */
	int32_t duration_s;            /* of running and walking: a stage is cut there, or goes on until then */
	int rate10;                    /* NOT_SET: no beat */
};

/* `duration_s` above 0; in `arena`. */
struct outing outing_make(const struct outing_given *given, struct arena *arena);

/* A cue at its sample, of `samples_a_second`. */
struct outing_cue {
	struct cue_at cue;    /* at_ms is where its second lies; `sample` is exact */
	int64_t sample;
};

/* How far one has come in the cues of an outing; zero at its beginning. */
struct outing_at {
	size_t segment;
	int pip;              /* of the last seconds of the segment, 0 none told yet */
	int64_t beat;
	bool begun, over;     /* the segment's own cue, and the end's, were told */
};

/* The next cue in the order of time; false behind the last. */
bool outing_next(const struct outing *outing, struct outing_at *at, int samples_a_second, struct outing_cue *out);

#endif
