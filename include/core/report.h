/*
 * The page for a clinician or coach: what was out of the ordinary first, then
 * pain by week, what was changed and why, where it hurts, tests,
 * questionnaires, how much of the plan was kept, and what the runner wants to
 * ask. Values and sentences only; how they look is the writer's.
 * Source: exercises/RULES.yaml, R56, R60, R61.
 */
#ifndef STEPDOWN_CORE_REPORT_H
#define STEPDOWN_CORE_REPORT_H

#include "core/goal.h"
#include "core/retest.h"
#include "core/trend.h"

enum report_section {
	REPORT_EXCEPTIONS, REPORT_WEEKS, REPORT_CHANGES, REPORT_ZONES, REPORT_TESTS, REPORT_SCORES, REPORT_ADHERENCE,
	REPORT_ASKS,
	REPORT_SECTIONS
};
extern const char *const report_section_words[REPORT_SECTIONS]; /* "exceptions" */
extern const char *const report_section_titles[REPORT_SECTIONS]; /* "First", as it stands over the section */
enum { REPORT_ALL = (1 << REPORT_SECTIONS) - 1, REPORT_WEEKS_USUAL = 6 };

struct report_given {
	const struct shelf *shelf;
	const struct diary *diary;
	const struct plan *plan;           /* of the diary on `today` */
	struct day today, from, to;        /* both included, none after today */
	unsigned sections;                 /* bits of enum report_section */
	bool redact;                       /* leave out every text the runner typed but the questions */
};

/* --- what was out of the ordinary ------------------------------------------------ */

enum report_sign { SIGN_PAIN, SIGN_NIGHT, SIGN_GIVING_WAY, SIGN_LOCKING, SIGN_SWELLING, SIGN_OTHER, SIGN_RED,
	           REPORT_SIGNS };
extern const char *const report_sign_words[REPORT_SIGNS];  /* "night pain" */

/* A day on which it was so. */
struct report_day {
	struct day day;
	int pain;              /* the highest of the day; NOT_KNOWN where it is not what counts */
	int next_morning;      /* of a red day; NOT_KNOWN */
	const char *what;      /* the row or the sign, "D1"; NULL */
	const char *note;      /* what the runner wrote on that day; NULL */
};

struct report_exception {
	bool asked;            /* at least one answer in this time could have told it */
	const struct report_day *days;
	size_t count;
};

/* --- weeks ------------------------------------------------------------------------- */

/* Means in tenths over the activities that told them, and over the mornings after those; NOT_KNOWN without any. */
struct report_week {
	struct trend_week told;
	int before10, during10, after10, next10;
};

/* --- changes ------------------------------------------------------------------------ */

enum report_change_kind { REPORT_FLARE, REPORT_PHASE, REPORT_STAGE, REPORT_WEEK, REPORT_EXERCISE, REPORT_OWN,
	                  REPORT_LIMITS, REPORT_ADVICE, REPORT_CHANGE_KINDS };
extern const char *const report_change_words[REPORT_CHANGE_KINDS]; /* "flare" */

struct report_change {
	struct day day;
	enum report_change_kind kind;
	const char *rule;      /* id in RULES.yaml, "overlay"; NULL: the runner's own word */
	const char *text;      /* a sentence without a full stop */
	const char *note;      /* what the runner, or the professional, wrote; NULL */
};

/* The days that one row held back, in the order of their days. */
struct report_hold {
	enum verdict_code code;
	const struct rule *rule; /* NULL: the library has none of this id */
	const struct day *days;
	size_t count;
};

/* --- the rest ------------------------------------------------------------------------ */

struct report_zone {
	enum side side;
	enum zone zone;
	int days, highest;     /* highest NOT_KNOWN: a place alone was told */
	struct day last;
	uint8_t quality;       /* bits of enum quality, of any of the days */
};

struct report_test {
	const struct test *test;
	const struct test_result *first, *now; /* the same where there is one */
	int symmetry10;        /* of now, tenths of a percent; NOT_KNOWN */
	int norm;              /* typical, not normal; NOT_KNOWN */
};

struct report_score {
	const struct score_def *def;
	const struct score *const *told; /* the first ever, then those of this time, oldest first */
	size_t count;
	bool has_change, counts; /* of the last against the first; counts: as large as the change that matters */
	int change10;
};

struct report_done {
	enum activity_kind kind;
	int count;
	int32_t distance_m, duration_s; /* of those that told it; NOT_KNOWN: none did */
};

struct report_goal {
	const struct goal *goal;
	const char *text;      /* in the runner's words; NULL: none, or left out */
	struct goal_state state;
};

struct report {
	struct report_given given;
	bool told;             /* anything at all of this time */
	int days_told, days;   /* days of which something was told, of how many */
	enum side knee;        /* SIDE_BOTH where it is not known */
	enum units units;
	enum pattern pattern;
	enum sex sex;
	int age_from;          /* the decade of the age: 30 is 30 to 39; NOT_KNOWN */
	struct date since;     /* month and year in which the pain began, day 1 */
	bool has_since;
	int pain_high;         /* from this pain on SIGN_PAIN holds */
	struct report_exception exception[REPORT_SIGNS];
	const struct report_week *weeks;     size_t week_count;
	const struct report_change *changes; size_t change_count; /* by day */
	const struct report_hold *holds;     size_t hold_count;
	int steps_up;          /* exercises that went up a step in this time */
	const struct report_zone *zones;     size_t zone_count;   /* most days first */
	const struct report_test *tests;     size_t test_count;
	const struct report_score *scores;   size_t score_count;
	int kept, planned;     /* sessions of whole stored days; planned 0: no plan was kept */
	const struct report_done *done;      size_t done_count;
	const struct report_goal *goals;     size_t goal_count;
	const struct overlay *overlay;       /* in force on the last day; NULL: none */
	const char *questions[REPORT_QUESTIONS];
};

/* The page of a time, in `arena`; results, scores and goals are those of the diary. Total: any diary has one. */
const struct report *report_make(const struct report_given *given, struct arena *arena);

/* True when the section is asked for. */
bool report_has(const struct report *report, enum report_section section);

/* The sections of "weeks,tests" as bits; 0, and the word that is none in `*bad` (`size` bytes), otherwise. */
unsigned report_sections(const char *list, char *bad, size_t size);

/* The first day of so many weeks that end with the week of `to`: a Monday. */
struct day report_from(struct day to, int weeks);

/*
 * Gathers what went down among changes in the order of their days, in place: "one rung down: Dead bug; Pogo hops" in
 * one line a week for each outcome and rule. Returns how many changes that leaves.
 */
size_t report_gather_exercises(const struct report *report, struct report_change *changes, size_t count, struct arena *arena);

#endif
