/*
 * A test of quality: marks of what was seen, each with its points, added up.
 */
#ifndef STEPDOWN_CORE_MARKS_H
#define STEPDOWN_CORE_MARKS_H

#include "base/err.h"
#include "base/text.h"
#include "core/programme.h"

/* Of each item the mark that was seen, from 0; NOT_KNOWN: none. An item has one at most, so a knee gives 1 or 2, never 3. */
struct marks {
	int8_t seen[TEST_ITEMS];
};

struct marks marks_none(void);

/*
 * Reads the words of what was seen on one side: "trunk,pelvis,knee", "trunk pelvis", "none". ERR_INPUT, with the
 * words there are, for one the test does not have, and for two of the same item.
 */
bool marks_parse(const struct test *test, const char *words, struct marks *out, struct err *err);

/* The sum of points. */
int marks_points(const struct test *test, const struct marks *marks);

/* "trunk pelvis knee", "none". */
void marks_print(const struct test *test, const struct marks *marks, struct text *out);

/* What a result is called: "medium"; NULL where the test has no bands or the result is not known. */
const char *marks_band(const struct test *test, int points);

/*
 * Both sides in one text, as a result keeps them: "left trunk pelvis, right none". `words` NULL: that side is left out.
 */
void marks_detail(const char *left, const char *right, struct text *out);

/* The words of one side of such a text; false when it is not in there. */
bool marks_of_side(const char *detail, enum side side, struct text *out);

#endif
