/* A review while it is written. */
#ifndef STEPDOWN_CORE_REVIEW_INNER_H
#define STEPDOWN_CORE_REVIEW_INNER_H

#include "core/review.h"

enum { DAYS_A_WEEK = 7 };

struct writing {
	const struct plan *plan;
	const struct shelf *shelf;
	const struct diary *diary;
	struct day monday;
	const struct trend_week *week, *before;
	struct arena *arena;
	struct review_line *line;
	size_t count, room;
};

/* Adds a line; `text` is not copied. */
struct review_line *review_add(struct writing *writing, enum review_part part, const char *text);

/* What changed, by whom or by which rule (review_changed.c). */
void review_tell_changed(struct writing *writing);

#endif
