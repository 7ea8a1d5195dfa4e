/*
 * Tests and questionnaires: symmetry, norms, what counts and until when.
 */
#ifndef STEPDOWN_CORE_RETEST_H
#define STEPDOWN_CORE_RETEST_H

#include "core/programme.h"

/* Limb symmetry: weak / strong x 100, in tenths of a percent; NOT_KNOWN when the other side is 0 or unknown. */
int retest_symmetry10(int left, int right, enum side sore);

/* That of a result; NOT_KNOWN too for a test without sides, and for one where less is better: points are no strength. */
int retest_result_symmetry10(const struct test *test, const struct test_result *result, const struct intake *intake);

/* True when weak is at least `percent` of strong; in integers, so that edges are exact. */
bool retest_symmetric(int left, int right, int percent);

/* The norm of a test for this runner on a day; NOT_KNOWN. */
int retest_norm(const struct test *test, const struct intake *intake, struct day day);

/* The newest result of a test that counts on `day`; NULL. And its very first one. */
const struct test_result *retest_latest(const struct shelf *shelf, const struct diary *diary, const char *test_id,
                                        struct day day);
const struct test_result *retest_first(const struct diary *diary, const char *test_id);

/* What was told of the test on that very day; nothing known where it was not done. */
struct test_result retest_on(const struct diary *diary, const char *test_id, struct day day);

/* The last day a result counts. */
struct day retest_counts_until(const struct shelf *shelf, const struct test_result *result);

/*
 * The day a test is to be done again in `phase`, `day` where it never was; false when the phase does not ask for it.
 * Maintaining has no exit: it looks again at what the return asked for.
 */
bool retest_due(const struct shelf *shelf, const struct diary *diary, enum rehab_phase phase, const char *test_id,
                struct day day, struct day *due);

/* The questionnaire that the way back to running asks for; NULL. And the day it is due; false for any other one. */
const struct score_def *retest_gate_score(const struct shelf *shelf);
bool retest_score_due(const struct shelf *shelf, const struct diary *diary, const char *score_id, struct day day,
                      struct day *due);

/* The newest score at or before `day`, and the first; NULL. */
const struct score *retest_score(const struct diary *diary, const char *score_id, struct day day);
const struct score *retest_first_score(const struct diary *diary, const char *score_id);

#endif
