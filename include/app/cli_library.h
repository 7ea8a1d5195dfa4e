/*
 * An exercise as JSON and as text.
 */
#ifndef STEPDOWN_APP_CLI_LIBRARY_H
#define STEPDOWN_APP_CLI_LIBRARY_H

#include "app/cli.h"
#include "app/home.h"
#include "io/json.h"

void cli_json_exercise(struct json *json, const struct exercise *exercise);

/* Draws the key frames of one exercise, or of all where `only` is NULL. */
int cli_figure(struct home *home, const struct cli *cli, const struct exercise *only);

/* Says that there is no such exercise, and which is near. */
int cli_library_unknown(const struct home *home, const char *word);

#endif
