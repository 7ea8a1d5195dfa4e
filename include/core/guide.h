/*
 * A test that is followed, one side at a time: a session of one set, so that
 * lead-in, pause, a closed lid and the clock are those of every session.
 */
#ifndef STEPDOWN_CORE_GUIDE_H
#define STEPDOWN_CORE_GUIDE_H

#include "core/programme.h"
#include "core/session.h"

enum { GUIDE_LEAD_IN_S = 5 };

/* It points into itself, so it stays where it was begun. */
struct guide {
	const struct test *test;
	struct exercise exercise;
	struct session_plan plan;
	struct session session;
	int repetitions; /* counted when it ended; NOT_KNOWN where nothing counts them */
	int held_s;      /* whole seconds of it */
};

/* True when something runs while the test is done: a beat, a pace or a clock. */
bool guide_runs(const struct test *test);

/* The beats of a test: 60 a minute is a second up and a second down, 30 raises a minute. */
struct tempo guide_tempo(const struct test *test);

/* Begins one side at time 0, with its lead-in. `test` must outlive it, and guide_runs. */
void guide_begin(struct guide *guide, const struct test *test);

/* Brings it to `now_ms`; a look that comes too late pauses it as of the last one. True when it is over now. */
bool guide_tick(struct guide *guide, int64_t now_ms);

/* Pauses, goes on after a lead-in, or ends it with what was counted. */
void guide_pause(struct guide *guide);
void guide_resume(struct guide *guide);
void guide_end(struct guide *guide);

/* True once it ended, by a key or by the clock. */
bool guide_is_over(const struct guide *guide);

/* Beats of a running set since its start, for the ear; NOT_KNOWN while nothing runs. */
int64_t guide_beat(const struct guide *guide);

/* The result in the test's unit as far as it was counted, within what may be entered; NOT_KNOWN: the runner counts. */
int guide_counted(const struct guide *guide);

/* The leg that goes first: the better one. Left where both are sore, or none is known. */
enum side guide_first_side(const struct intake *intake);

#endif
