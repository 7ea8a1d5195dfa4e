/*
 * What a report says in words, the same in every format. All of it is in the
 * arena that is given, and none of it has a control character: texts that
 * were typed come through report_plain.
 */
#ifndef STEPDOWN_CORE_REPORT_WORDS_H
#define STEPDOWN_CORE_REPORT_WORDS_H

#include "core/report.h"

/* A typed text on one line: blanks for control characters, nothing for marks that turn the direction of writing. */
const char *report_plain(struct arena *arena, const char *text);

/* "28 Feb", with the year where it is not that of the report's last day. */
const char *report_date(const struct report *report, struct arena *arena, struct day day);

/* "28 Feb, 3 Mar and 4 more": at most `most` of them by name. */
const char *report_dates(const struct report *report, struct arena *arena, const struct day *days, size_t count,
                         size_t most);

/* "3 Feb to 17 Mar 2026". */
const char *report_period(const struct report *report, struct arena *arena);

/* "Right knee, pain around the kneecap, since November 2025". */
const char *report_who(const struct report *report, struct arena *arena);
/* "Runner, 30 to 39"; NULL where nothing of it is known. */
const char *report_runner(const struct report *report, struct arena *arena);

/* "3.7" of tenths; "–" where it is not known. */
const char *report_tenths(struct arena *arena, int tenths);
/* "8.1 km", "5.0 mi"; "–" where it is not known. */
const char *report_distance(const struct report *report, struct arena *arena, int32_t metres);

/* "pain of 7 or more", "night pain". */
const char *report_sign(const struct report *report, struct arena *arena, enum report_sign sign);
/* "2 Mar (8), 5 Mar (7)". */
const char *report_sign_days(const struct report *report, struct arena *arena, const struct report_exception *exception,
                             size_t most);
/* The signs that were asked about and not there, or those that nobody asked about, "night pain, locking"; NULL: none. */
const char *report_signs_without(const struct report *report, struct arena *arena, bool asked);

/* "stage: one down after a red ... (T1)". */
const char *report_change(const struct report_change *change, struct arena *arena);
/* "Above usual", the row's title or its id. */
const char *report_hold(const struct report_hold *hold);

const char *report_zone(const struct report *report, struct arena *arena, const struct report_zone *zone);

/* "right 22, left 24 reps", of one result. */
const char *report_result(const struct report_test *test, const struct test_result *result, struct arena *arena);
/* "92 % (91.7)"; NULL where it has no sides. */
const char *report_symmetry(const struct report_test *test, struct arena *arena);

/* "72", "70.5". */
const char *report_points(struct arena *arena, int tenths);
/* "+11, counts from 10"; NULL where there is one score alone. */
const char *report_score_change(const struct report_score *score, struct arena *arena);

/* "12 run-walk, 33.1 km, 5 h 20 min". */
const char *report_done_words(const struct report *report, struct arena *arena, const struct report_done *done);
const char *report_kept(const struct report *report, struct arena *arena);
const char *report_goal(const struct report *report, struct arena *arena, const struct report_goal *goal);
/* What a professional's limits say, "by A. Weber since 2 Mar: no running". */
const char *report_limits(const struct report *report, struct arena *arena);

/* How the answer of a professional comes back. */
extern const char report_answer[];
/* What the page is, and is not. */
extern const char report_origin[];

/* A line of the table of weeks. */
struct report_measure {
	const char *label, *brief; /* "worst pain, mean", "worst" */
	const char *(*words)(const struct report *, struct arena *, const struct report_week *);
};
enum { REPORT_MEASURES = 10 };
extern const struct report_measure report_measures[REPORT_MEASURES];

#endif
