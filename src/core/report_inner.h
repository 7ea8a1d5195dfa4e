/* How the files of the report see each other. Nobody else includes this. */
#ifndef STEPDOWN_CORE_REPORT_INNER_H
#define STEPDOWN_CORE_REPORT_INNER_H

#include "core/report.h"

/* A report being made. */
struct making {
	const struct report_given *given;
	struct report *report;
	struct arena *arena;
};

static inline bool is_in(const struct report_given *given, struct day day)
{
	return day.n >= given->from.n && day.n <= given->to.n;
}

/* What the runner wrote, or NULL where it is left out. */
const char *report_note(const struct making *making, const char *text);

void report_exceptions(struct making *making); /* report_exceptions.c */
void report_weeks(struct making *making);      /* report_weeks.c */
void report_changes(struct making *making);    /* report_changes.c */
void report_zones(struct making *making);      /* report_measures.c */
void report_tests(struct making *making);
void report_scores(struct making *making);
void report_done(struct making *making);       /* report_done.c */

/* A list of changes that grows. */
struct change_list {
	struct arena *arena;
	struct report_change *at;
	size_t count, room;
};
void change_add(struct change_list *list, struct report_change change);

/* What training moved in this time: phase, stage, week, exercises. Gives how many exercises went up. */
int report_moves(const struct report_given *given, struct change_list *list, struct arena *arena);

#endif
