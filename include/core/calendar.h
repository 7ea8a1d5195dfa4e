/*
 * The calendar: what the diary, the judgement of it and the plan tell of any
 * day, through a filter. A day is worked out when it is asked for; what needs
 * the whole history is done once, when the calendar is made.
 */
#ifndef STEPDOWN_CORE_CALENDAR_H
#define STEPDOWN_CORE_CALENDAR_H

#include "core/plan.h"

/* What is shown; the rest counts as not told. */
struct calendar_filter {
	enum side side;          /* SIDE_BOTH: every knee */
	enum zone zone;          /* ZONE_NOT_SAID: every zone */
	int kind;                /* enum activity_kind; NOT_KNOWN: every activity */
};
struct calendar_filter calendar_all(void);
bool calendar_is_filtered(const struct calendar_filter *filter);

/* Something that a year is remembered by. In the order of how much it says where there is no room for all. */
enum happening_kind { HAPPENED_START, HAPPENED_PHASE, HAPPENED_FLARE, HAPPENED_LONG_RUN, HAPPENED_BACK,
	              HAPPENED_MILESTONE, HAPPENED_HOLD, HAPPENINGS };
struct happening {
	struct day day;
	enum happening_kind kind;
	enum rehab_phase phase;  /* PHASE: the new one */
	enum verdict_code code;  /* BACK, HOLD */
	int days;                /* FLARE: how long it went, so far */
	bool goes_on;            /* FLARE: it has not ended */
	int32_t run_m, before_m; /* LONG_RUN: of this one and of the longest before it */
	const char *text;        /* MILESTONE */
};

struct calendar_given {
	const struct chronicle *chronicle; /* NULL: nothing was told */
	const struct diary *diary;
	const struct plan *plan;           /* NULL: nothing is planned */
	struct day today;
	struct calendar_filter filter;
};

struct calendar {
	struct calendar_given given;
	bool begun;              /* anything was told */
	struct day first;        /* of the diary; valid when begun */
	int most10;              /* the highest knee load of a day ever: what bars are drawn to; at least 1 */
	const uint8_t *skipped;  /* a day of the chronicle each: the runner left something out of its plan */
	const struct happening *happenings; /* oldest first */
	size_t happening_count;
};

/* Goes through the history once; what it keeps is in `arena`. */
struct calendar calendar_new(const struct calendar_given *given, struct arena *arena);

/* The same history through another filter. */
void calendar_set_filter(struct calendar *calendar, struct calendar_filter filter);

enum { CALENDAR_LETTERS = 7 };

struct calendar_day {
	struct day day;
	bool ahead;              /* after today */
	bool before;             /* the diary: nothing can be missing of it */
	bool told;               /* anything at all of it */
	int8_t worst, morning;   /* pain; NOT_KNOWN */
	int8_t usual;            /* pain on waking, before that morning; NOT_KNOWN */
	bool judged, marked;     /* it has a verdict; one that a mark is worth */
	bool open;               /* ... that still waits for an answer */
	enum verdict_code verdict;
	bool flare;
	char done[CALENDAR_LETTERS + 1], planned[CALENDAR_LETTERS + 1]; /* "RM", "s": a letter a kind */
	uint32_t kinds, planned_kinds; /* bits of enum activity_kind done, of enum entry_kind planned */
	bool rests;              /* ahead: the plan of the day has no session */
	bool left_out;           /* a session was planned and none was done, or the runner left it out */
	int load10, load_before10; /* knee load of the day and of the one before; NOT_KNOWN */
	int readiness, sleep_min;/* NOT_KNOWN */
	bool has_phase;
	enum rehab_phase phase;
	bool note;
	int32_t run_m;
	int runs, green_runs;
};

struct calendar_day calendar_on(const struct calendar *calendar, struct day day);

/* No day of the diary tells anything yet, today included. */
bool calendar_is_empty(const struct calendar *calendar);

/* True when the filter lets the activity through. */
bool calendar_shows(const struct calendar *calendar, const struct activity *activity);

/* The days from `from` to `to` that are over or told, added up. */
struct calendar_sum {
	int days, answered;      /* of the diary; those with a pain told */
	int worst, worst_days;   /* sum of the worst pains, and of how many days */
	int highest;             /* NOT_KNOWN */
	int runs, green_runs, open_runs, flare_days;
	int32_t run_m;
	int load10, load_days;   /* sum of what is known, and of how many days */
};
struct calendar_sum calendar_sum(const struct calendar *calendar, struct day from, struct day to);

/* A note, or a goal, with the words that were looked for. */
struct calendar_found {
	struct day day;
	const char *text;
};
/* All of them by day, in `arena`; nothing is found with "". */
const struct calendar_found *calendar_search(const struct calendar *calendar, const char *words, size_t *count,
                                             struct arena *arena);

/* The place of the one that comes next after `day`, or before it with `by` -1, going round; -1 where there is none. */
int calendar_found_next(const struct calendar_found *found, size_t count, struct day day, int by);

#endif
