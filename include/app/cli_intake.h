/*
 * The intake as JSON and as text.
 */
#ifndef STEPDOWN_APP_CLI_INTAKE_H
#define STEPDOWN_APP_CLI_INTAKE_H

#include "app/cli_coach.h"

/* What is known, what of the first four is missing, the phase and whether training is locked. */
void cli_intake_tell(const struct cli *cli, const struct home *home, const struct coach *coach);

#endif
