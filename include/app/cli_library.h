/*
 * An exercise as JSON and as text.
 */
#ifndef STEPDOWN_APP_CLI_LIBRARY_H
#define STEPDOWN_APP_CLI_LIBRARY_H

#include "app/home.h"
#include "io/json.h"

void cli_json_exercise(struct json *json, const struct exercise *exercise);

/* Says that there is no such exercise, and which is near. */
int cli_library_unknown(const struct home *home, const char *word);

#endif
