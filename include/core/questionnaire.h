/*
 * Answers of a questionnaire added up by its printed key.
 * Source: exercises/questionnaires/, each key with its own sources.
 */
#ifndef STEPDOWN_CORE_QUESTIONNAIRE_H
#define STEPDOWN_CORE_QUESTIONNAIRE_H

#include "base/err.h"
#include "base/text.h"
#include "core/programme.h"

/* In tenths, as a score is stored. */
struct score_range {
	int least10, most10;
};

/* What a questionnaire can come to. */
struct score_range questionnaire_range(const struct questionnaire *one);

/* True when an answer of item `item`, from 0, may give `points`. */
bool questionnaire_takes(const struct questionnaire *one, size_t item, int points);

/* The points that an item takes: "5, 3 or 0", "0 to 4". */
void questionnaire_points(const struct questionnaire *one, size_t item, struct text *out);

/* True when 0 in the first of `answers` stands for 0 in all that follow. */
bool questionnaire_ends(const struct questionnaire *one, const int *answers, size_t count);

/*
 * The score in tenths, from `count` answers in the order of the items, NOT_KNOWN for one that is missing. ERR_INPUT
 * for a wrong number of answers, for points an item does not have, and where too many are missing.
 */
bool questionnaire_total(const struct questionnaire *one, const int *answers, size_t count, int16_t *total10,
                         struct err *err);

/* Answers as they are stored, "5 3 - 8", and back; at most QUESTIONNAIRE_ITEMS are read. */
void answers_print(const int *answers, size_t count, struct text *out);
size_t answers_parse(const char *text, int out[static QUESTIONNAIRE_ITEMS]);

#endif
