/*
 * An entry of the diary as JSON.
 */
#ifndef STEPDOWN_APP_ACTIVITY_JSON_H
#define STEPDOWN_APP_ACTIVITY_JSON_H

#include "core/diary.h"
#include "io/json.h"

/* An activity with its exercises and sets; `next_morning` is the pain on waking of the day after, or NOT_KNOWN. */
void activity_json(struct json *json, const char *key, const struct activity *activity, int next_morning);

/* The pain on the morning after, of the knee that the activity speaks of; the higher one of both. */
int activity_next_morning(const struct diary *diary, const struct activity *activity);

#endif
