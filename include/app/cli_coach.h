/*
 * What the commands of the loop share: the home and the coach that stands in it.
 */
#ifndef STEPDOWN_APP_CLI_COACH_H
#define STEPDOWN_APP_CLI_COACH_H

#include "app/cli.h"
#include "app/coach.h"

enum coach_wish {
	COACH_READS,  /* makes no history where there is none */
	COACH_WRITES,
};

/*
 * Opens library and history and reads the coach, all in the home's arena. An
 * exit code above 0 has been told, and the home is closed.
 */
int cli_coach_open(struct home *home, struct coach *coach, const struct cli *cli, enum coach_wish wish);

/* Reads the diary anew after it was written to, and keeps the plan that follows from it. */
int cli_coach_again(struct home *home, struct coach *coach);

/* Keeps the plan: what a command that only reads does last. */
int cli_coach_keep(struct home *home, struct coach *coach);

/* True for what waits to be done: rest and recovery wait for nothing. */
bool cli_item_is_due(const struct planned *item);

#endif
