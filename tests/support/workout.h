/* A session followed step by step: the clock is looked at every second, the person does things in between. */
#ifndef STEPDOWN_TESTS_SUPPORT_WORKOUT_H
#define STEPDOWN_TESTS_SUPPORT_WORKOUT_H

#include "core/session.h"

enum { WORKOUT_EVENTS = 512 };

struct workout {
	struct session s;
	struct session_event log[WORKOUT_EVENTS];
	size_t count;
};

/*
 * Strength B in short, for the tests of the session: side step-downs (2 sets
 * of 8 at 3-0-1-0 a side, rest 75 s) and a plank (2 holds of 30 s, rest 45 s).
 *
 *   0 lead-in, 5 left, 37 switch, 47 right, 79 rest, 154 left, 186 switch,
 *   196 right, 228 rest, 303 plank, 333 rest, 378 plank, 408 end (seconds)
 */
const struct session_plan *strength_b(void);

/* The same with rests that a key ends. */
const struct session_plan *strength_b_by_key(void);

struct workout workout_of(const struct session_plan *plan);

/* Looks every second until `second`. */
void workout_to(struct workout *workout, int second);

/* The person does something now; it goes into the log as the program would write it. */
void workout_does(struct workout *workout, enum session_event_kind kind, int value);

/* Both questions of an exercise are answered now. */
void workout_answers(struct workout *workout, int pain, int effort);

/* Does an event whose time and values are given, a late look first as the gap it is. */
void workout_event(struct workout *workout, struct session_event ev);

/* The names of the first field in which two sessions differ; NULL when they are the same. */
const char *session_difference(const struct session *a, const struct session *b);

#endif
