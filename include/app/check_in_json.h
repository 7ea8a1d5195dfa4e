/*
 * A morning as JSON.
 */
#ifndef STEPDOWN_APP_CHECK_IN_JSON_H
#define STEPDOWN_APP_CHECK_IN_JSON_H

#include "core/diary.h"
#include "io/json.h"

/* Everything that was told of a morning, raw; null where there is no check-in. */
void check_in_json(struct json *json, const char *key, const struct check_in *check_in);

#endif
