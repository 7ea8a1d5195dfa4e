/*
 * The intake: its options as members of the struct, and what is told of it.
 */
#ifndef STEPDOWN_APP_CLI_INTAKE_H
#define STEPDOWN_APP_CLI_INTAKE_H

#include "app/cli_coach.h"
#include "app/cli_field.h"

/* Each option but --goal and --advised. */
extern const struct cli_field cli_intake_fields[];
extern const size_t cli_intake_field_count;

/* What is known, what of the first four is missing, the phase and whether training is locked. */
void cli_intake_tell(const struct cli *cli, const struct home *home, const struct coach *coach);

#endif
