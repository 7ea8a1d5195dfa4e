/*
 * Knee load in one relative unit: runs, stairs, exercises. Rough, inferred;
 * it warns and never decides. Points are kept in tenths.
 * Source: exercises/programmes/, ledger.
 */
#ifndef STEPDOWN_CORE_LEDGER_H
#define STEPDOWN_CORE_LEDGER_H

#include "core/chronicle.h"

/* Who spends it. */
enum spender { SPENDER_RUNS, SPENDER_STRENGTH, SPENDER_CARDIO, SPENDER_STAIRS, SPENDERS };

/* Running: `duration_s` of it at `cadence` (NOT_KNOWN: own), for one knee, in tenths. */
int ledger_run(const struct ledger_rules *rules, int32_t duration_s, int cadence, int own_cadence);
int ledger_walk(const struct ledger_rules *rules, int32_t duration_s);
/* A dose of an exercise, all sets, for one knee. */
int ledger_exercise(const struct ledger_rules *rules, const struct exercise *exercise, const struct dose *dose);
int ledger_stairs(const struct ledger_rules *rules, int flights_day);

/* One logged activity, for the worse knee; NOT_KNOWN when what it needs was not told. */
int ledger_activity(const struct shelf *shelf, const struct intake *intake, const struct activity *activity);

/* A day of the chronicle by spender; false when the day is missing or an activity cannot be reckoned. */
bool ledger_day(const struct chronicle *chronicle, struct day day, int by[static SPENDERS]);

/* A week, Monday to Sunday; false with a missing day. */
bool ledger_week(const struct chronicle *chronicle, struct day monday, int *points10);

/* Lowest and highest of the last weeks without red, flare or missing day; false with fewer than band_least. */
bool ledger_band(const struct chronicle *chronicle, struct day today, int *least10, int *most10);

#endif
