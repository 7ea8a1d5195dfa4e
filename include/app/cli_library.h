/*
 * An exercise as JSON and as text.
 */
#ifndef STEPDOWN_APP_CLI_LIBRARY_H
#define STEPDOWN_APP_CLI_LIBRARY_H

#include "core/exercise.h"
#include "io/json.h"

void cli_json_exercise(struct json *json, const struct exercise *exercise);

#endif
