/*
 * The quick line: "run 5km 31:20 pain 2 effort 4 trail" as an activity, and
 * "run sunday 12km" as a change of the plan. Words in any order after the kind.
 */
#ifndef STEPDOWN_CORE_QUICK_H
#define STEPDOWN_CORE_QUICK_H

#include "base/err.h"
#include "core/diary.h"

/* Lengths and times as people type them; false leaves `out` untouched. "5km" "5.2 km" "3mi" "800m"; a bare number is in `units`. */
bool quick_distance(const char *text, enum units units, int32_t *out_m);
/* "31:20" "1:02:03" "45min" "45 min" "90s" "1h30". A bare number is minutes. */
bool quick_duration(const char *text, int32_t *out_s);
/* "2026-03-02", "today", "yesterday", "monday" (the nearest: ahead for plans, back for the diary). */
bool quick_day(const char *text, struct day today, bool ahead, struct day *out);

/*
 * Reads a line of the diary. Unknown words, values out of range, a word twice
 * and what contradicts (0 km in 2 h) are ERR_INPUT, with the word and what to
 * write instead. Strings of `out` point into `line`, which is changed. A length
 * without a unit is in `units`; the knee that is not named is the intake's.
 */
bool quick_activity(struct activity *out, char *line, struct day today, const struct intake *intake, enum units units,
                    struct err *err);

/*
 * Reads "run sunday 12km", "move strength-b friday", "skip run thursday pain" as a change of the
 * plan. Where a move names one day it is the day to move to: `from` is then `today`, which
 * means the next such item from then on.
 */
bool quick_change(struct plan_change *out, char *line, struct day today, enum units units, struct err *err);

/* Reads "10 km by 2026-06-01", "30 km a week", "pain 2" as a goal; its `text` stays NULL, its id too. */
bool quick_goal(struct goal *out, char *line, struct day today, enum units units, struct err *err);

/* What an activity must satisfy by itself, wherever it comes from: nothing ahead of `today`, nothing that contradicts. */
bool activity_check(const struct activity *activity, struct day today, const struct intake *intake, enum units units,
                    struct err *err);
bool check_in_check(const struct check_in *check_in, struct day today, const struct intake *intake, struct err *err);
bool intake_check(const struct intake *intake, struct day today, enum units units, struct err *err);

#endif
