/* Plans of every kind of work, side rule, group and rest, from a seed. */
#ifndef STEPDOWN_TESTS_SUPPORT_RANDOM_PLAN_H
#define STEPDOWN_TESTS_SUPPORT_RANDOM_PLAN_H

#include "core/session.h"
#include "support/check.h"

enum { RANDOM_EXERCISES = 12 };

/* The plan points into the exercises beside it. */
struct random_plan {
	struct exercise exercise[RANDOM_EXERCISES];
	struct session_plan plan;
};

/* Fills `out`, always with at least one exercise. */
void random_plan(struct random_plan *out, struct chance *chance);

/* An event of any kind but TICK, with values that are mostly meaningful, 0 ms after `now_ms`. */
struct session_event random_event(struct chance *chance, int64_t now_ms);

#endif
