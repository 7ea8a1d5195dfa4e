/*
 * Goals and milestones: how far a goal is, and what was reached for the first
 * time. Only green days count, and nothing here asks for more than the plan.
 * Source: exercises/RULES.yaml, R56.
 */
#ifndef STEPDOWN_CORE_GOAL_H
#define STEPDOWN_CORE_GOAL_H

#include "core/chronicle.h"

/* Where a goal stands: metres or pain points, whichever it is about. */
struct goal_state {
	bool known;          /* there is something to lay beside it */
	bool reached;
	struct day day;      /* it was reached on, or of the best so far; valid when known */
	int32_t best;        /* longest green run or week since the goal was set; for a pain the worst of the last week */
};
struct goal_state goal_state(const struct goal *goal, const struct chronicle *chronicle);

/* Something done for the first time. */
struct milestone {
	struct day day;
	const char *text;    /* "Longest green run: 3.0 km" */
};

/* All of them by day, oldest first, in `arena`; a run counts by whole kilometres or miles. */
const struct milestone *goal_milestones(const struct chronicle *chronicle, enum units units, size_t *count,
                                        struct arena *arena);

#endif
