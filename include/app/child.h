/*
 * A command of this program, run by another process of it: what a typed line
 * asks for and no screen does.
 */
#ifndef STEPDOWN_APP_CHILD_H
#define STEPDOWN_APP_CHILD_H

#include "app/home.h"

/*
 * Runs the command in `line`, parted as command_split does, on the folders and
 * the clock of `home`, and waits for it. The first line that it printed, or else told on
 * stderr, is in `said`. False when it could not be run or did not succeed.
 */
bool child_run(const struct home *home, const char *line, char *said, size_t size);

/* The name that this program was started by: how it is found again where the system does not tell. */
void child_set_program(const char *name);

#endif
