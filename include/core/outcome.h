/*
 * A test result or a score with what stands beside it: the first one, what is
 * typical, the other leg, the gate, and how long it counts.
 */
#ifndef STEPDOWN_CORE_OUTCOME_H
#define STEPDOWN_CORE_OUTCOME_H

#include "core/plan.h"

struct outcome_given {
	const struct shelf *shelf;
	const struct diary *diary;
	const struct plan *plan;
	struct day today;
};

struct outcome {
	const struct test *test;
	const struct test_result *now;    /* NULL: never done */
	const struct test_result *first;  /* NULL: `now` is the first */
	int lsi;                          /* limb symmetry in whole percent, rounded down, so that 90 is never shown where 90 is not reached; NOT_KNOWN */
	int norm;                         /* NOT_KNOWN */
	enum gate_answer gate;            /* of the lines of the phase that ask for it: met when all of them are */
	struct day until;                 /* the last day it counts, valid with `now` */
	bool has_due; struct day due;     /* the phase asks for it again; has_due false: it does not */
};

/* Of the newest result of `test` on or before today. */
struct outcome outcome_of_test(const struct outcome_given *given, const struct test *test);

/* Of any result. */
struct outcome outcome_of_result(const struct outcome_given *given, const struct test *test,
                                 const struct test_result *result);

struct score_outcome {
	const struct score_def *def;
	const struct score *now, *first;  /* NULL: none; the same where there is but one */
	bool has_change;
	int change10;                     /* since the first */
	bool counts;                      /* the change is at least the published one that matters */
	bool has_due; struct day due;
};

/* Of the newest score on or before `day`. */
struct score_outcome outcome_of_score(const struct outcome_given *given, const struct score_def *def, struct day day);

/* True when a change of a score is as large as the published one that matters; never where none is published. */
bool score_change_counts(const struct score_def *def, int change10);

#endif
