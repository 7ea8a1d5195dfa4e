/*
 * A try by lot: runs in pairs, one with a thing and one without, in an order
 * drawn before the first. Judged against every order the lot could have
 * given, and not before it is complete. Source: exercises/RULES.yaml, X2.
 */
#ifndef STEPDOWN_CORE_EXPERIMENT_H
#define STEPDOWN_CORE_EXPERIMENT_H

#include "base/err.h"
#include "core/trigger.h"

/* The order of `runs` runs, an even number, from a lot: bit i, run i is one with it. */
uint32_t experiment_order(uint64_t lot, int runs);

struct experiment_run {
	struct day day;
	bool with, answered;
	int outcome;               /* of the next morning, when answered */
};

enum experiment_stage { EXPERIMENT_RUNNING, EXPERIMENT_WAITS, EXPERIMENT_COMPLETE, EXPERIMENT_STOPPED };
extern const char *const experiment_stage_words[]; /* "running" */

struct experiment_state {
	const struct experiment *experiment;
	bool known;                /* what it tries can be followed; else it counts as stopped */
	struct trigger_what what;
	enum experiment_stage stage; /* WAITS: all are run, the last morning is still to come */
	struct experiment_run run[EXPERIMENT_RUNS_MOST];
	int done;                  /* runs as the lot said, the last perhaps before its morning */
	int strayed;               /* runs that did otherwise, or do not tell: not counted */
	int unanswered;            /* as the lot said, with no morning told: not counted */
	bool next_with;            /* of run `done`, when it is running */
	struct odds_pairs pairs; /* judged when complete */
	bool stands_out;
	const char *text;
};

/* The one that was begun last and not given up on; NULL: none. It may be complete. */
const struct experiment *experiment_latest(const struct diary *diary);

/* How it stands on `today`, what its runs were read from the chronicle. */
struct experiment_state experiment_look(const struct experiment *experiment, const struct chronicle *chronicle,
                                        struct day today, struct arena *arena);

/* True when run `run`, from 0, is one with it. */
bool experiment_wants(const struct experiment *experiment, int run);

/* "on trail", "not on trail": run `run`, from 0, as the lot says. */
const char *experiment_wish(const struct experiment_state *state, int run, struct arena *arena);

/*
 * A new one, its order drawn from `lot`. `runs` NOT_KNOWN: as many as is
 * usual. False, with the reason, for what cannot be tried or while another runs.
 */
bool experiment_begin(struct experiment *out, const char *candidate, int runs, uint64_t lot, const struct diary *diary,
                      const struct chronicle *chronicle, struct day today, struct err *err);

/* The latest with its end today; false, with the reason, when none runs. */
bool experiment_stop(struct experiment *out, const struct diary *diary, const struct chronicle *chronicle,
                     struct day today, struct err *err);

#endif
