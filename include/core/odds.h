/*
 * Odds: are mornings after days with a thing higher than after days without
 * it, and how often would days shuffled at random show as much? What is
 * shuffled are blocks of whole days of random length, so that the ups and
 * downs of a knee stay together. Every difference is an exact whole number;
 * the shuffles come from a fixed seed: same days, same answer.
 */
#ifndef STEPDOWN_CORE_ODDS_H
#define STEPDOWN_CORE_ODDS_H

#include "base/arena.h"
#include "core/programme.h"

enum { OUTCOME_NOT_KNOWN = INT8_MIN };

/* What is compared, day by day. */
struct odds_days {
	const int8_t *outcome;     /* in points; OUTCOME_NOT_KNOWN: the day is left out */
	int count;
	const struct trigger_rules *rules;
};

/* One thing looked at: what the days say of it, then what follows. */
struct odds_look {
	const int8_t *with;        /* a day: 1 with it, 0 without; NOT_KNOWN: left out */
	int n_with, n_without;     /* days of both kinds with an outcome */
	int stretch_days;          /* how long it, or being without it, lasts at a time: the shorter mean */
	int difference10;          /* mean with minus mean without, tenths of a point */
	int low10, high10;         /* the differences that chance would not often make of this one */
	int p1000, corrected1000;  /* of 1000 shuffles; the second counting all looks at once */
};

/* Fills n_with, n_without and stretch_days. */
void odds_count(const struct odds_days *days, struct odds_look *look, struct arena *arena);

/*
 * Fills the rest of all looks, each of which has days of both kinds. They are
 * corrected for one another by the largest difference of each shuffle.
 * Source: exercises/RULES.yaml, X1.
 */
void odds_compare(const struct odds_days *days, struct odds_look *looks, int count, struct arena *arena);

/* --- by lot ------------------------------------------------------------------- */

/* What pairs of one run with and one without say: exact, against every order the lot could have given. */
struct odds_pairs {
	const int8_t *difference;  /* with minus without, of each pair */
	int count;                 /* at most ODDS_PAIRS_MOST */
	int difference10, low10, high10;
	int32_t orders, as_far;    /* how many there are, and how many come as far from 0 */
	int p1000;
};
enum { ODDS_PAIRS_MOST = EXPERIMENT_RUNS_MOST / 2 };

/* Fills the rest; `interval` in percent. Source: exercises/RULES.yaml, X2. */
void odds_judge(struct odds_pairs *pairs, int interval, struct arena *arena);

/* A number from a fixed seed: the generator of all shuffles and lots. `*state` is not 0. */
uint64_t odds_next(uint64_t *state);

#endif
