/*
 * What the checks of entries share: days that were, and numbers within their range.
 */
#ifndef STEPDOWN_CORE_DIARY_CHECK_H
#define STEPDOWN_CORE_DIARY_CHECK_H

#include "core/quick.h"

#include <stddef.h>

/* A member of an entry, and from where to where it goes where it is known. */
struct range {
	const char *name;
	size_t offset, size;
	int least, most;
	const char *unit; /* behind the figure: " metres" */
};

/* Where a member lies, for a table of ranges. */
#define IN(type, member) offsetof(struct type, member), sizeof(((const struct type *)0)->member)
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* False, with a sentence, for a day to come, one before the year of birth, or one too long ago. `what` is the entry. */
bool diary_check_day(struct day day, struct day today, const struct intake *intake, const char *what,
                     struct err *err);

/* False, with a sentence, for the first member that is known and out of its range. */
bool diary_check_ranges(const void *record, const struct range *ranges, size_t count, struct err *err);

#endif
