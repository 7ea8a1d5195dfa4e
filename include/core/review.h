/*
 * A week looked back on, in plain sentences: what was planned and done, the
 * pain of it, what changed and for what reason, and what comes next.
 * Source: exercises/RULES.yaml, R56, R60.
 */
#ifndef STEPDOWN_CORE_REVIEW_H
#define STEPDOWN_CORE_REVIEW_H

#include "core/trend.h"

enum review_part { REVIEW_PLANNED, REVIEW_DONE, REVIEW_PAIN, REVIEW_CHANGED, REVIEW_NEXT, REVIEW_PARTS };
extern const char *const review_words[REVIEW_PARTS]; /* "planned" */

struct review_line {
	enum review_part part;
	struct day day;          /* of one day, when has_day */
	bool has_day;
	const char *rule;        /* id of the rule it follows from; NULL: none */
	const char *text;        /* a sentence */
};

struct review {
	struct trend_week week, before; /* it, and the one before it */
	const struct review_line *lines; /* by part, then by day; no part is without one */
	size_t count;
};

/* The week of `day`, in `arena`. */
const struct review *review_week(const struct plan *plan, const struct shelf *shelf, const struct diary *diary,
                                 struct day day, enum side knee, struct arena *arena);

#endif
