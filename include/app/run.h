/*
 * Starts the interactive program: takes the terminal, or lines, runs the loop, and gives all of it back.
 */
#ifndef STEPDOWN_APP_RUN_H
#define STEPDOWN_APP_RUN_H

#include "app/cli.h"
#include "core/routine.h"

enum run_what {
	RUN_TODAY,
	RUN_ROUTINE, /* the one given */
	RUN_RESUME,  /* the unfinished session */
};

/* Runs until the person leaves and gives the exit code. */
int run(struct home *home, const struct cli *cli, enum run_what what, const struct routine *routine);

/* Prints Today as text and gives the exit code. */
int run_print_today(struct home *home);

#endif
