/*
 * A runner who is not there: a knee with a capacity that nobody sees, who is
 * asked in the morning, does what is planned (or most of it) and tells it.
 *
 * The model, in one unit of its own (a minute of running is 1 point; it is not
 * the program's knee load, so that no rule is judged by its own measure):
 *
 *   load of a day     run minutes + 0.15 x walk minutes + 0.1 x cardio minutes
 *                     + 4 or 9 a strength session (low, or up to moderate)
 *   strain            load / capacity - 1, where that is above 0
 *   soreness tonight  settles x soreness + stir x strain, at most 8
 *   pain in a session usual + soreness + stir x (load so far / capacity - 1)
 *   pain on waking    usual + soreness; what is told is one off now and then
 *   capacity          + gain on a day loaded from half of it to a little above it,
 *                     - loss on a day of strain above 0.3, - fade a day after five idle ones
 *
 * Nothing in it was fitted to the rules; the shares are round numbers, chosen
 * so that a knee that is loaded well doubles its capacity in about ten weeks,
 * as trials of PFP report weeks to months (RULES.yaml, R35).
 */
#ifndef STEPDOWN_TESTS_SUPPORT_VIRTUAL_RUNNER_H
#define STEPDOWN_TESTS_SUPPORT_VIRTUAL_RUNNER_H

#include "core/plan.h"
#include "support/check.h"

struct runner_traits {
	double capacity;      /* points a day, at the start */
	double gain, loss, fade;
	double stir;          /* pain points of a load twice the capacity */
	double settles;       /* share of soreness that is still there the next morning */
	int usual;            /* pain on waking of a rested knee */
	int noise_percent;    /* how often a number told is one off */
	int silent_percent;   /* how often a morning is not told */
	int skipped_percent;  /* how often a planned session is not done */
	int own_run_percent;  /* how often a run is longer than planned */
	int flag_permille;    /* how often a red flag is told */
};

/* A knee that tolerates 12 min of running, noise of a point in 30 of 100 answers, nothing missed. */
extern const struct runner_traits runner_steady;
/* Traits from a seed: forgetful, overeager, sore and flaring ones among them. */
struct runner_traits runner_traits_any(struct chance *chance);

struct virtual_runner; /* in the arena it was made in */

/* A runner with room for `days` days from `first`, a complete intake on that day. */
struct virtual_runner *virtual_runner_new(const struct shelf *shelf, struct day first, int days,
                                          const struct runner_traits *traits, uint64_t seed, struct arena *arena);

/* All that was told so far. */
const struct diary *virtual_runner_diary(const struct virtual_runner *runner);

/* The morning of a day, told or not. Days must come one after the other. */
void virtual_runner_wake(struct virtual_runner *runner, struct day day);

/* Does what is planned for the day, or leaves some of it out, and notes how many sessions were asked for. */
void virtual_runner_follow(struct virtual_runner *runner, const struct planned_day *planned);

/* One run, whatever any plan says; `walk_s` of walking in it. */
void virtual_runner_run(struct virtual_runner *runner, int32_t run_s, int32_t walk_s);

/* The day is over: the knee settles, or does not. */
void virtual_runner_sleep(struct virtual_runner *runner);

/* What nobody else knows: the pain of the knee at rest, the highest in a session of today (0: none), its capacity. */
double virtual_runner_pain(const struct virtual_runner *runner);
double virtual_runner_peak(const struct virtual_runner *runner);
double virtual_runner_capacity(const struct virtual_runner *runner);
/* The longest continuous run so far, in seconds, with pain of at most 2. */
int32_t virtual_runner_longest_s(const struct virtual_runner *runner);

#endif
