/*
 * Readiness from the check-in: 0 to 100, by the instrument that was answered.
 * Source: exercises/RULES.yaml, readiness.
 */
#ifndef STEPDOWN_CORE_READY_H
#define STEPDOWN_CORE_READY_H

#include "core/programme.h"

/* What readiness makes of a session. The knee's rules come first, always. */
enum notch { NOTCH_AS_PLANNED, NOTCH_ONE_EASIER, NOTCH_MOBILITY, NOTCH_REST, NOTCHES };

/*
 * Hooper4: 100 x (28 - sum) / 24 of four items from 1 best to 7 worst; McLean5: 100 x (sum - 5) / 20 of five items
 * from 5 best to 1 worst, halves allowed. Rounded half up; NOT_KNOWN unless all items are known.
 */
int readiness(const struct check_in *check_in);

/* The least and the most it can become when the items that are not known yet are answered; false when it is known. */
bool readiness_range(const struct check_in *check_in, int *least, int *most);

/* NOT_KNOWN leaves the session as planned. */
enum notch readiness_notch(const struct ready_rules *rules, int readiness);
const char *notch_words(enum notch notch); /* "planned session", "one notch easier" ... */

/* How many items an instrument has, and the ends of its scale; halves: it takes 2.5. */
int instrument_items(enum instrument instrument);
int instrument_most(enum instrument instrument);

#endif
