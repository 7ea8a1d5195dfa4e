/*
 * What only the store can recall of a day: when its answers were first told,
 * what was changed later, and the plan as it stood then.
 */
#ifndef STEPDOWN_CORE_DAY_RECORD_H
#define STEPDOWN_CORE_DAY_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/measure.h"
#include "core/why.h"

/* A field that was told anew. Values are as the file has them; NULL: not known. */
struct amendment {
	struct stamp at;
	const char *of;    /* id of the activity; NULL: the check-in of `day` */
	struct day day;    /* of the check-in */
	const char *field; /* "effort" */
	const char *before, *after;
};

/* When a check-in was first told. */
struct told_at {
	struct day day;
	struct stamp at;
};

/* An item of the plan of that day. */
struct wanted {
	const char *id, *kind, *what, *title;
	int32_t distance_m, duration_s; /* NOT_KNOWN where it has none */
};

/* Why the plan of a day was as it was, word for word as it was stored. */
struct day_why {
	struct day day;
	int version;       /* of the plan; 0: none was stored on that day */
	const struct why *whys; /* of the items of that day, then of the plan as a whole */
	size_t count;
};

struct day_record {
	struct day day;
	const struct amendment *amendments;
	size_t amendment_count;          /* in the order they were made */
	const struct told_at *told;
	size_t told_count;
	int version;                     /* of the plan that was stored on that day; 0: none */
	const struct wanted *wanted;
	size_t wanted_count;
};

/* What was stored has its lengths in kilometres: they are told in `units`, in `arena`. */
void day_record_retell(struct day_record *record, enum units units, struct arena *arena);
void day_why_retell(struct day_why *then, enum units units, struct arena *arena);

#endif
