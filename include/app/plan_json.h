/*
 * Plans, their reasons and verdicts as JSON: the same bytes wherever they are
 * printed and in what is stored.
 */
#ifndef STEPDOWN_APP_PLAN_JSON_H
#define STEPDOWN_APP_PLAN_JSON_H

#include "core/plan.h"
#include "io/json.h"

/* An array of why-records, with source and certainty of their rules. */
void plan_json_whys(struct json *json, const char *key, const struct why *whys, size_t count,
                    const struct shelf *shelf);

/* An array of planned items. */
void plan_json_items(struct json *json, const char *key, const struct planned_day *day, const struct shelf *shelf);

/* An array of the days of a plan from today on. */
void plan_json_days(struct json *json, const char *key, const struct plan *plan, const struct shelf *shelf);

/* What is asked today. */
void plan_json_asked(struct json *json, const char *key, const struct plan *plan);

/* {"side","since","day","step"}, null when none runs. */
void plan_json_flare(struct json *json, const char *key, const struct plan *plan);

/* phase, locked, days, ledger, ceiling_m, week, flare, why: the members of a plan, in an object that is open. */
void plan_json_members(struct json *json, const struct plan *plan, const struct shelf *shelf);

/* The verdict of a day of the chronicle, null where it has none; that of an activity in it. */
void plan_json_day_verdict(struct json *json, const char *key, const struct chronicle_day *day);
void plan_json_activity_verdict(struct json *json, const char *key, const struct chronicle_day *day,
                                const char *activity_id);

/* One entry for each activity of the day, or one about the day where it has none. */
void plan_json_verdicts(struct json *json, const char *key, const struct chronicle_day *day);

#endif
