/*
 * Starts the interactive program: takes the terminal, or lines, runs the loop, and gives all of it back.
 */
#ifndef STEPDOWN_APP_RUN_H
#define STEPDOWN_APP_RUN_H

#include "app/cli.h"
#include "core/plan.h"

enum run_what {
	RUN_TODAY,
	RUN_ROUTINE, /* the one given, as the library has it */
	RUN_ITEM,    /* the planned one given */
	RUN_RESUME,  /* the unfinished session */
	RUN_TEST,    /* the test given */
};

struct run_wish {
	enum run_what what;
	const struct routine *routine;
	const struct planned *item;
	const struct test *test;
};

/* Runs until the person leaves and gives the exit code. */
int run(struct home *home, const struct cli *cli, struct run_wish wish);

/* Prints Today as text and gives the exit code. */
int run_print_today(struct home *home);

#endif
