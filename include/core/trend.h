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

/* The highest pain of a day told of one knee, or of either (SIDE_BOTH); NOT_KNOWN. */
int trend_worst(const struct chronicle *chronicle, struct day day, enum side knee);

/* An exponentially weighted mean of a series with gaps (NOT_KNOWN): a gap keeps the mean. Source: RULES.yaml, R27. */
void trend_ewma(const int *values, size_t count, int days, int *out10);

#endif
