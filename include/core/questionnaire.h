/*
 * Answers of a questionnaire added up. The items themselves are not shipped:
 * who filled one in tells the points of each answer.
 */
#ifndef STEPDOWN_CORE_QUESTIONNAIRE_H
#define STEPDOWN_CORE_QUESTIONNAIRE_H

#include "base/err.h"
#include "core/diary.h"

enum { QUESTIONNAIRE_MOST = 20 };

/* True when answers of `score_id` can be added up here; else only its total is taken. */
bool questionnaire_known(const char *score_id);

/*
 * The score in tenths, from `count` answers in the order of the items, NOT_KNOWN for one that is missing. ERR_INPUT
 * for a wrong number of answers, for points an item does not have, and where too many are missing.
 * Source: exercises/SOURCES.yaml, kujala-1993, crossley-2018, binkley-1999, stratford-1995.
 */
bool questionnaire_total(const char *score_id, const int *answers, size_t count, int16_t *total10, struct err *err);

#endif
