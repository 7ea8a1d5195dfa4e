/*
 * The chronicle: the diary judged day by day. A day is added with what was
 * told of it; that makes the verdict of the day before final, when its
 * morning is known. Built anew from the diary whenever something is edited;
 * what-if adds days that are only assumed.
 */
#ifndef STEPDOWN_CORE_CHRONICLE_H
#define STEPDOWN_CORE_CHRONICLE_H

#include "base/arena.h"
#include "core/response.h"

/* What was told of one day. Arrays must outlive the chronicle. */
struct day_told {
	struct day day;
	const struct check_in *check_in;     /* NULL: none */
	const struct activity *activities;
	size_t activity_count;
	const struct zone_pain *zone_pains;  /* where it hurt: a moment of the day, never a session */
	size_t zone_pain_count;
	bool flare_begins[KNEES], flare_ends[KNEES]; /* by the runner's word */
	bool advised;                        /* a professional's advice was recorded */
	uint32_t intake_flags;               /* the intake was completed on this day with these flags */
	bool intake_locks;                   /* ... or with a pattern or an age that waits for advice */
};

/* What is known of one knee on one day. */
struct knee_day {
	int8_t morning;          /* on waking of this day */
	int8_t usual;            /* as it stood on this morning; NOT_KNOWN */
	int16_t rise;            /* morning minus usual (or minus the morning before): AM of the day before; RISE_NOT_KNOWN */
	bool usual_morning;      /* a known one with rise <= 0 */
	enum trend trend;        /* on this morning */
	int8_t during;           /* highest in a session of the day, NOT_KNOWN */
	bool new_swelling;
	uint32_t rows;           /* of the table, all sessions of the day and the day itself */
	enum verdict_code verdict; /* severest */
	bool flare;
	struct day flare_since;
	int flare_day;           /* 1 up, since the start */
	int flare_step;          /* 1 to 3 */
	bool flare_ended_by_limit; /* on this day */
	bool counted_amber;
};

/* The verdict of an activity of a day: index as in told.activities. */
struct activity_verdict {
	enum verdict_code code;
	uint32_t rows;
	enum side side;          /* the knee it was severest for */
};

struct chronicle_day {
	struct day_told told;
	struct knee_day knee[KNEES];
	const struct activity_verdict *activity; /* told.activity_count of them */
	uint32_t rows;           /* of both knees */
	enum verdict_code verdict; /* of the day: the severer knee */
	enum side side;          /* the knee it is of */
	bool final;              /* the morning after is known, or the day after it is over */
	bool red;                /* D1 or D2 */
	bool counted_amber;
	bool run_red;            /* D1, D2 or D3 */
	bool flare;
	bool missing;            /* nothing at all was told of the day */
	int worst;               /* highest pain of the day from any source; NOT_KNOWN */
	int stairs;              /* of the day; NOT_KNOWN */
	int readiness;           /* 0 to 100; NOT_KNOWN */
	bool locked;
	uint32_t flags;          /* that lock */
	struct day locked_since;
	int32_t run_m;           /* run that day */
	int32_t longest_run_m;   /* of one run, 0: none */
	int run_count, green_runs;
	int load;                /* minutes x effort; NOT_KNOWN: an activity lacks one */
	bool held;               /* this morning let nothing go up, whatever the day told later */
	struct limits limits;    /* in force on this day, by the days before it and what was told of it */
	bool no_run_waits;       /* limits.no_run stands because usual mornings are still missing */
};

struct chronicle; /* opaque, lives in the arena it was made in */

/* An empty chronicle that begins on `first`; `days` is how many it will at most have. */
struct chronicle *chronicle_new(const struct shelf *shelf, const struct intake *intake, struct day first, size_t days,
                                struct arena *arena);

/* Adds the next day. */
void chronicle_add(struct chronicle *chronicle, const struct day_told *told);

/* Replaces what was told of the last day, and judges it anew. */
void chronicle_retell(struct chronicle *chronicle, const struct day_told *told);

/* Takes back the last days so that `count` remain; they can be added again. */
void chronicle_cut(struct chronicle *chronicle, size_t count);

/* The first `count` days as they stood when there were no more, with room for `days`; what was told is shared. */
struct chronicle *chronicle_copy(const struct chronicle *chronicle, size_t count, size_t days, struct arena *arena);

size_t chronicle_count(const struct chronicle *chronicle);
struct day chronicle_first(const struct chronicle *chronicle);
const struct chronicle_day *chronicle_at(const struct chronicle *chronicle, size_t index);
/* The day's record; NULL outside. */
const struct chronicle_day *chronicle_on(const struct chronicle *chronicle, struct day day);
const struct chronicle_day *chronicle_last(const struct chronicle *chronicle); /* NULL when empty */
/* The highest pain of a day told of one knee; of either (SIDE_BOTH) as in the day's record; NOT_KNOWN. */
int chronicle_worst(const struct chronicle *chronicle, struct day day, enum side knee);
/* The first answer that a day still lacks, or only an activity of it where one is given; NULL: none. */
const char *chronicle_missing(const struct chronicle *chronicle, struct day day, const struct activity *activity);
const struct intake *chronicle_intake(const struct chronicle *chronicle);
const struct shelf *chronicle_shelf(const struct chronicle *chronicle);

/*
 * Walks the diary by day. `*at` starts zeroed; gives what was told of `day`, which must not go back from call to
 * call. The activities of a day are those between two places of the diary's array.
 */
struct diary_walk { size_t check_in, activity, flare_word, advice, zone_pain; };
struct day_told diary_day(const struct diary *diary, struct diary_walk *walk, struct day day);

/* The chronicle of a whole diary through `today`, with room for `spare` days more. */
struct chronicle *chronicle_of(const struct shelf *shelf, const struct diary *diary, struct day today, size_t spare,
                               struct arena *arena);

/* --- what follows from several days; `through` is included ------------------- */

struct longest_run { int32_t distance_m; struct day day; bool known; };
struct longest_run chronicle_longest(const struct chronicle *chronicle, struct day through, int days);

/* Red episodes and counted ambers in the `days` days that end with `through`, not before `from`. */
int chronicle_red_episodes(const struct chronicle *chronicle, struct day from, struct day through, int days);
int chronicle_counted_ambers(const struct chronicle *chronicle, struct day from, struct day through, int days);

/* Mean and population SD of readiness over the mean_days before `day`; false below mean_least answers. */
struct ready_mean { int mean, sd_tenths, days; };
bool chronicle_ready_mean(const struct chronicle *chronicle, struct day day, struct ready_mean *out);

/* Full days without a run before `day`; NOT_KNOWN when there never was one. */
int chronicle_days_without_run(const struct chronicle *chronicle, struct day day);

/* A day with an answer missing that may still be given: morning of that day. False when none is asked for. */
bool chronicle_missing_morning(const struct chronicle *chronicle, struct day today, struct day *out);

#endif
