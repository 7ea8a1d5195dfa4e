/*
 * A day in full: what was told of it, how it was judged, what stood before it
 * and what followed. Zero, skipped, missing and still to come are four things.
 */
#ifndef STEPDOWN_CORE_DAY_PAGE_H
#define STEPDOWN_CORE_DAY_PAGE_H

#include "base/err.h"
#include "core/chronicle.h"
#include "core/day_record.h"
#include "core/why.h"

/* How much is known of an answer. */
enum moment_told {
	MOMENT_TOLD,     /* a number, 0 among them */
	MOMENT_SKIPPED,  /* others beside it were answered, it was not */
	MOMENT_MISSING,  /* nothing was told that could hold it */
	MOMENT_TO_COME,  /* its morning has not come yet */
};

enum moment_kind {
	MOMENT_WAKING, MOMENT_NOW, MOMENT_BEFORE, MOMENT_PEAK, MOMENT_AFTER, MOMENT_SETTLED, MOMENT_STAIRS, MOMENT_WORST,
	MOMENT_NEXT, MOMENTS
};

/* A pain of the day, and where it is kept. */
struct moment {
	enum moment_kind kind;
	enum side side;
	enum zone zone;
	enum moment_told told;
	int pain;                        /* 0 to 10 where it is told */
	int usual;                       /* a morning's usual; NOT_KNOWN */
	int settled_min;                 /* NOT_KNOWN; SETTLED_NEVER: not that day */
	bool has_time;
	struct stamp at;
	const struct activity *activity; /* it is kept in; NULL: in the check-in of `day` */
	struct day day;
};

/* An activity with what follows from it. */
struct day_entry {
	const struct activity *activity;
	bool judged;
	enum verdict_code code;
	enum side side;                  /* the knee it was severest for */
	int32_t run_s;                   /* run of it, without walks; NOT_KNOWN */
	int cadence_low, cadence_high;   /* the target; NOT_KNOWN: none */
	int32_t shoes_m;                 /* run in these shoes through it; NOT_KNOWN: no shoes named */
	int stage_times;                 /* how often that stage was run through it; 0: no stage */
	int load;                        /* effort x minutes; NOT_KNOWN */
	int load10;                      /* relative knee load, tenths; NOT_KNOWN */
};

/* A day beside it. */
struct day_beside {
	struct day day;
	const struct activity *activities;
	size_t activity_count;
	bool missing;                    /* nothing was told of it */
	int load10, peak, next_morning;  /* NOT_KNOWN */
	bool morning_to_come;
};
enum { DAY_BESIDE = 3 };

/* What became of what was planned. */
enum wanted_end { WANTED_DONE, WANTED_LEFT_OUT, WANTED_NOT_TOLD, WANTED_OPEN };
struct day_wanted {
	const struct wanted *item;
	enum wanted_end end;
};

struct day_change {
	const struct plan_change *change;
};

struct day_page {
	struct day day, today;
	const struct chronicle_day *judged;   /* NULL: before the diary, or a day to come */
	const struct check_in *check_in;      /* of its morning; NULL */
	const struct day_entry *entries;      size_t entry_count;
	const struct moment *moments;         size_t moment_count;
	const struct zone_pain *zones;        size_t zone_count;
	struct day_beside beside[DAY_BESIDE]; int beside_count; /* the day before, it, the next one with a session */
	const struct day_change *changes;     size_t change_count; /* by the runner, of items of this day */
	const struct day_wanted *wanted;      size_t wanted_count;
	const struct day_record *record;      /* NULL: nothing is recalled */
	struct why why;                       /* of the verdict, when `judged` */
};

struct day_page_given {
	const struct shelf *shelf;
	const struct diary *diary;
	const struct chronicle *chronicle;    /* of the diary through today; NULL: none */
	const struct day_record *record;      /* of that day; NULL */
	struct day day, today;
};

/* The page, in `arena`. Total: any day has one. */
const struct day_page *day_page_make(const struct day_page_given *given, struct arena *arena);

/* The check-in of a day; NULL. */
const struct check_in *diary_check_in(const struct diary *diary, struct day day);

/* The activities of a day: they lie side by side in the diary. */
const struct activity *diary_activities(const struct diary *diary, struct day day, size_t *count);

/*
 * Puts a pain into the copy of what holds the moment: false, with the reason, where that would contradict what
 * else was told. One of the two is filled: `activity` when `*in_activity`, else `check_in`, which tells nothing but it.
 */
struct moment_edit {
	bool in_activity;
	struct activity activity;
	struct check_in check_in;
};
bool moment_set(struct moment_edit *out, const struct moment *moment, const struct day_page_given *given, int pain,
                struct err *err);

#endif
