/*
 * What the files of triggers share: reading a day (trigger_read.c), the list
 * of things looked at (trigger_list.c), words (trigger_say.c), tries by lot
 * (experiment.c, experiment_say.c). Nobody else includes this.
 */
#ifndef STEPDOWN_CORE_TRIGGER_INNER_H
#define STEPDOWN_CORE_TRIGGER_INNER_H

#include "core/experiment.h"

/* A thing that is looked at, before it is compared. */
struct trigger_draft {
	struct trigger_what what;
	bool told;           /* some day of the window tells it */
	struct odds_look look;
};

struct trigger_list {
	struct trigger_draft at[TRIGGERS_MOST];
	int count;
};

/* The things to look at in the window, in the order of the list, each with its days. */
void trigger_list_fill(struct trigger_list *list, const struct chronicle *chronicle, const struct odds_days *days,
                       struct day from, struct arena *arena);

/* The days of one thing, 1, 0 or NOT_KNOWN. */
const int8_t *trigger_days(const struct trigger_what *what, const struct chronicle *chronicle, struct day from, int count,
                           struct arena *arena);

/* The easiest of the exercises that this one is a variant of; NULL: there is no such exercise. */
const struct exercise *trigger_family(const struct chronicle *chronicle, const char *exercise_id);

/* Id, name, and days with and without, in words. */
void trigger_name(struct trigger *out, const struct trigger_what *what, const struct chronicle *chronicle,
                  struct arena *arena);

/* What was found, as a sentence. */
const char *trigger_sentence(const struct trigger *trigger, const struct trigger_rules *rules, int looked,
                             struct arena *arena);

/* "0.6"; "0.6 higher than", "as high as". */
const char *trigger_tenths(struct arena *arena, int number10);
const char *trigger_compares(struct arena *arena, int difference10);

const char *experiment_sentence(const struct experiment_state *state, struct arena *arena);

#endif
