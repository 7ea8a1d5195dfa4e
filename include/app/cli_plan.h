/*
 * The plan as a command prints it, and its items as a person names them.
 */
#ifndef STEPDOWN_APP_CLI_PLAN_H
#define STEPDOWN_APP_CLI_PLAN_H

#include "app/cli_coach.h"

/* The whole plan, as JSON in the envelope of `command` or as text. */
/* The days of a plan that a change made different, as text. */
void cli_plan_changes(const struct plan *before, const struct plan *after);

void cli_plan_print(const struct home *home, const struct coach *coach, const struct cli *cli, const char *command);

/* An item by its id, or the next one that is not done by what it is ("strength-b", "run"); NULL, and told. */
const struct planned *cli_plan_item(const struct coach *coach, const char *word);

/* An item of today by what it is, not done yet; NULL. */
const struct planned *cli_plan_today(const struct coach *coach, const char *what);

/* A day as it is typed, ahead of today where it names none exactly; false, and told. */
bool cli_plan_day(const struct coach *coach, const char *word, struct day *out);

#endif
