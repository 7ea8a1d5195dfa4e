/*
 * Plans and their reasons as lines of text for people, at most 80 columns.
 */
#ifndef STEPDOWN_APP_PLAN_TEXT_H
#define STEPDOWN_APP_PLAN_TEXT_H

#include "core/plan.h"

/* Adds lines to stdout. */

/* "Return to run, week 4   Tue 17 Mar   right knee"; what locks, a flare. */
void plan_text_head(const struct plan *plan, const struct intake *intake);

/* The days from today on, an item a line. */
void plan_text_days(const struct plan *plan, enum units units);

/* Ceiling, week and knee load. */
void plan_text_figures(const struct plan *plan, enum units units);

/* The records of a decision: rule, sentence, inputs, threshold, what would change it, source. */
void plan_text_whys(const struct why *whys, size_t count, const struct shelf *shelf, struct day today,
                    enum units units);

#endif
