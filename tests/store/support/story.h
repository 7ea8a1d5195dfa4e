/* A session that a person might follow, for tests: a plan, and what happens in it. */
#ifndef STEPDOWN_TESTS_STORE_STORY_H
#define STEPDOWN_TESTS_STORE_STORY_H

#include "core/session.h"
#include "support/check.h"

/* Counted, held, with sides and without, one with an easier neighbour. */
const struct exercise *story_exercises(size_t *count);

/* A plan over them, with a group of two. */
void story_plan(struct session_plan *plan);

enum { STORY_EVENTS = 400 };

/* What happened so far, and the state after it. A story stays where it is: its state points to its plan. */
struct story {
	struct session_plan plan;
	struct session_event log[STORY_EVENTS];
	size_t count;
	struct session state;
};

void story_start(struct story *story);

/* Some time passes, then something happens that means something there. False when the session is over. */
bool story_step(struct story *story, struct chance *chance);

/* Follows the plan to its end: every set done, every question answered. */
void story_follow(struct story *story);

/* Fails the test where two states differ; their plans may lie in different places. */
void story_assert_same(const struct session *a, const struct session *b);

#endif
