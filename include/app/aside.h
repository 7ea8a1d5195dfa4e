/*
 * A command of the person's own that runs beside the program: one that
 * speaks, one that is told of each cue. Nobody waits for it, nothing it does
 * reaches the terminal, and one that hangs is left behind.
 */
#ifndef STEPDOWN_APP_ASIDE_H
#define STEPDOWN_APP_ASIDE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum { ASIDES_MOST = 4, ASIDE_HANGS = 3 /* that are put up with */, ASIDE_WORDS = 32 };

struct aside {
	const char *name;      /* "The voice" */
	int most;              /* at once, up to ASIDES_MOST */
	struct beside {
		pid_t pid;         /* 0: none */
		int64_t until_ms;  /* when it has hung */
		bool killed;
	} at[ASIDES_MOST];
	int hangs;
	bool off;              /* given up on */
	bool told;             /* a trouble was told; there is one line of it and no more */
	char trouble[200];     /* "": none, or told */
};

void aside_init(struct aside *aside, const char *name, int most);

/* Looks after those that run: takes leave of the ended, ends the hung. True while `most` run still. */
bool aside_is_busy(struct aside *aside, int64_t now_ms);

/*
 * Starts `words`, ended by NULL, with `last` behind them (NULL: nothing) and
 * `set` ("NAME=value", ended by NULL) in its environment, without a shell,
 * and lets it be for `most_ms`. False when it is busy, given up on, or could not be started.
 */
bool aside_start(struct aside *aside, const char *const *words, const char *last, const char *const *set,
                 int64_t now_ms, int64_t most_ms);

/* What went wrong, the first time it is asked for; NULL. In `aside`. */
const char *aside_trouble(struct aside *aside);

/* Tells of a trouble, once in all. */
void aside_tell(struct aside *aside, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Ends what runs still. */
void aside_close(struct aside *aside);

#endif
