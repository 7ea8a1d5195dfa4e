/*
 * A history told to the program again, moment by moment of a clock in central
 * Europe, and what is asked of it on the way.
 */
#ifndef STEPDOWN_TESTS_CLI_SUPPORT_REPLAY_H
#define STEPDOWN_TESTS_CLI_SUPPORT_REPLAY_H

#include "cli/support/program.h"

enum { REPLAY_LINE = 240, REPLAY_DAY_S = 86400 };

/*
 * Seconds of the local clock, counted as if they were UTC, of "2019-11-05 22:40:41", with
 * a T between too; what is behind is left out.
 */
int64_t replay_moment(const char *text);

/* Runs a line at such a moment; fails the test where its exit code is not 0. */
void replay_tell(struct program *program, int64_t at_s, const char *line);

/* All numbers behind `key` in the last answer: how many, how many above 0, and their total; null is 0. */
struct replay_sum {
	long count, known, total;
};
struct replay_sum replay_sum(const struct program *program, const char *key);

/* The ceiling of the plan in the last answer, that of the whole, which stands behind its days; 0 for null. */
long replay_ceiling(const struct program *program);

/* The value of the input `name` of the rule about the size of a run in the last answer, as it is written. */
const char *replay_run_size(const struct program *program, const char *name);
bool replay_is_class(const struct program *program, const char *class);

/*
 * Plans twice, which gives the same bytes, with `phase` in them and no run above its own
 * ceiling; gives how many runs are planned.
 */
int replay_plan(struct program *program, int64_t at_s, const char *phase);

/* Tells a line and takes it back: history and plan are then what they were. */
void replay_expect_undone(struct program *program, int64_t at_s, const char *line);

#endif
