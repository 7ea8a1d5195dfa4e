/*
 * The history as series: what charts, the report and the command line lay
 * side by side. Numbers only, no verdict on them; a day or a week of which
 * nothing was told is a gap and never 0.
 */
#ifndef STEPDOWN_CORE_TREND_H
#define STEPDOWN_CORE_TREND_H

#include "core/plan.h"

/* A week, Monday to Sunday, as far as it was told. Tenths carry a 10; NOT_KNOWN: nothing to tell it from. */
struct trend_week {
	struct day monday;
	bool told;               /* anything at all of it */
	bool whole;              /* its Sunday is over */
	int answered;            /* mornings told, 0 to 7 */
	int worst10, waking10;   /* means of the days that told them */
	int worst;               /* the highest */
	int32_t run_m;           /* run; 0: a told week without a run */
	int runs, green_runs;
	int32_t longest_green_m; /* 0: none */
	int kept, planned;       /* sessions; planned 0: no plan was kept of it */
	int ledger10;            /* knee load; a day missing: NOT_KNOWN */
	int load;                /* effort x minutes */
	int readiness, sleep_min, cadence; /* means */
	bool deload, flare;      /* left out of lines that are fitted */
	enum verdict_code verdict; /* the severest; valid when told */
};

/*
 * The weeks from that of `from` to that of `to`, in `arena`, of the plan's chronicle and its diary. `knee` SIDE_LEFT,
 * SIDE_RIGHT, or SIDE_BOTH: the worse. Of the week that still runs the days through today count.
 */
const struct trend_week *trend_weeks(const struct plan *plan, const struct diary *diary, struct day from, struct day to,
                                     enum side knee, size_t *count, struct arena *arena);

/* --- lines -------------------------------------------------------------------- */

/* An exponentially weighted mean of a series with gaps (NOT_KNOWN): a gap keeps the mean. Source: RULES.yaml, R27. */
void trend_ewma(const int *values, size_t count, int days, int *out10);

/*
 * A straight line through what is known, by least squares; values with `left_out` set (NULL: none) have no say.
 * False with fewer than three.
 */
struct trend_fit {
	double at_first, each; /* its value at the first, and what each one after it adds */
	int points;
};
bool trend_fit(const int *values, const bool *left_out, size_t count, struct trend_fit *out);

/* --- strength ------------------------------------------------------------------- */

/* What was done of one exercise with one side in a week; all 0 in a week without it. */
struct trend_lift_week {
	int sets, reps;
	int32_t held_s;
	int64_t moved_g;         /* repetitions x load, of the sets that told one */
	int32_t top_g;           /* the heaviest load; 0: none told */
	int effort10;            /* mean of the sets, or of the exercise; NOT_KNOWN */
};

/* What its volume is told in: a load moved once a load was told, seconds for what is held, else repetitions. */
enum trend_measure { TREND_REPS, TREND_SECONDS, TREND_LOAD };

struct trend_lift {
	const struct exercise *exercise;
	enum side side;
	enum trend_measure measure;
	const struct trend_lift_week *week; /* as many as were asked for, oldest first */
	struct day last;         /* Monday of the last of them with it */
};

/* Of `weeks` weeks from `monday` on, in the order the exercises were first done, left before right before both. */
const struct trend_lift *trend_lifts(const struct shelf *shelf, const struct diary *diary, struct day monday,
                                     size_t weeks, size_t *count, struct arena *arena);
/* The volume of a week in the measure of its lift: repetitions, seconds or whole kilograms or pounds. */
int trend_volume(const struct trend_lift *lift, size_t week, enum mass_units mass);
/* "reps", "s", "kg". */
const char *trend_measure_word(const struct trend_lift *lift, enum mass_units mass);

/* --- tests and questionnaires ------------------------------------------------------ */

struct trend_test {
	const struct test *test;
	const struct test_result *const *results; /* oldest first, at least one */
	size_t count;
	int symmetry10;          /* of the newest; NOT_KNOWN */
	int norm;                /* typical for this runner; NOT_KNOWN */
	int goal;                /* what the nearest gate asks of each side; NOT_KNOWN */
};
/* Those with a result, in the library's order. */
const struct trend_test *trend_tests(const struct shelf *shelf, const struct diary *diary, enum rehab_phase phase,
                                     struct day today, size_t *count, struct arena *arena);

struct trend_score {
	const struct score_def *def;
	const struct score *const *scores; /* oldest first, at least one */
	size_t count;
	bool has_change, counts; /* since the first; counts: by at least what matters */
	int change10;
};
const struct trend_score *trend_scores(const struct shelf *shelf, const struct diary *diary, size_t *count,
                                       struct arena *arena);

#endif
