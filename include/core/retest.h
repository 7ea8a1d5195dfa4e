/*
 * Tests and questionnaires: symmetry, norms, what counts and until when.
 */
#ifndef STEPDOWN_CORE_RETEST_H
#define STEPDOWN_CORE_RETEST_H

#include "core/programme.h"

/* Limb symmetry: weak / strong x 100, in tenths of a percent; NOT_KNOWN when the other side is 0 or unknown. */
int retest_symmetry10(int left, int right, enum side sore);

/* True when weak is at least `percent` of strong; in integers, so that edges are exact. */
bool retest_symmetric(int left, int right, int percent);

/* The norm of a test for this runner on a day; NOT_KNOWN. */
int retest_norm(const struct test *test, const struct intake *intake, struct day day);

/* The newest result of a test that counts on `day`; NULL. And its very first one. */
const struct test_result *retest_latest(const struct shelf *shelf, const struct diary *diary, const char *test_id,
                                        struct day day);
const struct test_result *retest_first(const struct diary *diary, const char *test_id);

/* The last day a result counts. */
struct day retest_counts_until(const struct shelf *shelf, const struct test_result *result);

/* The newest score at or before `day`, and the first; NULL. */
const struct score *retest_score(const struct diary *diary, const char *score_id, struct day day);
const struct score *retest_first_score(const struct diary *diary, const char *score_id);

#endif
