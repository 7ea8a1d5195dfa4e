/* The programme for runner's knee and the exercises it begins with, as the shipped files have them, without reading those. */
#ifndef STEPDOWN_TESTS_SUPPORT_A_PROGRAMME_H
#define STEPDOWN_TESTS_SUPPORT_A_PROGRAMME_H

#include "core/programme.h"

/* Every figure of it; the same bytes at each call. */
const struct programme *a_programme(void);

/* The programme with a shelf of exercises, routines and tests; no rules, lessons or overlay. */
const struct shelf *a_shelf(void);

#endif
