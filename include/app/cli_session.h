/*
 * What following a session and logging one as done share.
 */
#ifndef STEPDOWN_APP_CLI_SESSION_H
#define STEPDOWN_APP_CLI_SESSION_H

#include "app/cli.h"

/* Logs a session as done; false, and told, where an option is given that only this has. */
int cli_session_done(const struct cli *cli);
bool cli_session_only_done(const struct cli *cli);

/* Says that there is no such session, and which is near. */
int cli_session_unknown(const struct home *home, const char *word);

#endif
