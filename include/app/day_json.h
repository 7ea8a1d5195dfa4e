/*
 * The page of a day as JSON.
 */
#ifndef STEPDOWN_APP_DAY_JSON_H
#define STEPDOWN_APP_DAY_JSON_H

#include "core/day_page.h"
#include "io/json.h"

/* day, activities, verdicts, check_in, zones, edits: members of an object that is open. */
void day_json_members(struct json *json, const struct day_page *page, const struct diary *diary,
                      const struct shelf *shelf);

#endif
