/*
 * Which figures a dose has follows from the work. Some work may be dosed in
 * two ways: a hold as one long one, or as repetitions.
 */
#include "io/library_draft.h"

#include <string.h>

enum {
	SETS = 1 << 0, REPS = 1 << 1, HOLD = 1 << 2, DURATION = 1 << 3, DURATION_MAX = 1 << 4,
	DISTANCE = 1 << 5, CONTACTS = 1 << 6, STEPS = 1 << 7, ON = 1 << 8, OFF = 1 << 9,
};

static const struct {
	const char *key;
	size_t offset;
	unsigned bit;
} figures[] = {
	{ "sets", offsetof(struct dose, sets), SETS },
	{ "reps", offsetof(struct dose, reps), REPS },
	{ "hold_s", offsetof(struct dose, hold_s), HOLD },
	{ "duration_s", offsetof(struct dose, duration_s), DURATION },
	{ "duration_max_s", offsetof(struct dose, duration_max_s), DURATION_MAX },
	{ "distance_m", offsetof(struct dose, distance_m), DISTANCE },
	{ "contacts", offsetof(struct dose, contacts), CONTACTS },
	{ "steps", offsetof(struct dose, steps), STEPS },
	{ "on_s", offsetof(struct dose, on_s), ON },
	{ "off_s", offsetof(struct dose, off_s), OFF },
};
enum { FIGURES = sizeof figures / sizeof *figures };

static const struct way {
	enum work work;
	unsigned needs, may;
} ways[] = {
	{ WORK_REPS, SETS | REPS, 0 },
	{ WORK_HOLD, SETS | DURATION, DURATION_MAX },
	{ WORK_HOLD, SETS | REPS | HOLD, 0 },
	{ WORK_TIME, SETS | DURATION, DURATION_MAX | DISTANCE },
	{ WORK_TIME, 0, SETS },
	{ WORK_CONTACTS, SETS | CONTACTS, HOLD },
	{ WORK_STEPS, SETS | STEPS, 0 },
	{ WORK_DISTANCE, SETS | DISTANCE, DURATION | DURATION_MAX },
	{ WORK_INTERVALS, SETS | ON | OFF, 0 },
	{ WORK_BREATH, SETS | DURATION, DURATION_MAX },
};

static unsigned figures_of(const struct dose *dose)
{
	unsigned has = 0;
	for (int i = 0; i < FIGURES; i++) {
		int figure;
		memcpy(&figure, (const char *)dose + figures[i].offset, sizeof figure);
		has |= figure == NOT_SET ? 0 : figures[i].bit;
	}
	return has;
}

static int count_bits(unsigned bits)
{
	int count = 0;
	for (; bits != 0; bits &= bits - 1)
		count++;
	return count;
}

/* The way of dosing this work that the figures come nearest to. */
static const struct way *nearest_way(enum work work, unsigned has)
{
	const struct way *nearest = NULL;
	int best = FIGURES + 1;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		int off = count_bits(ways[i].needs & ~has) + count_bits(has & ~(ways[i].needs | ways[i].may));
		if (ways[i].work == work && off < best) {
			nearest = &ways[i];
			best = off;
		}
	}
	return nearest;
}

void dose_check(const struct exercise *exercise, const struct dose *dose, const struct reading *in,
                const struct yaml_node *keys, const struct yaml_node *owner)
{
	unsigned has = figures_of(dose);
	const struct way *way = nearest_way(exercise->work, has);
	const char *work = work_word(exercise->work);
	for (int i = 0; i < FIGURES; i++) {
		const struct yaml_node *value = yaml_get(keys, figures[i].key);
		const struct yaml_node *at = value != NULL ? value->key : owner;
		if ((way->needs & ~has & figures[i].bit) != 0)
			reading_fault(in, at, NULL, "the dose of \"work: %s\" needs \"%s\"", work, figures[i].key);
		else if ((has & ~(way->needs | way->may) & figures[i].bit) != 0)
			reading_fault(in, at, NULL, "\"%s\" does not fit \"work: %s\"", figures[i].key, work);
	}
	if (dose->duration_max_s != NOT_SET && dose->duration_max_s <= dose->duration_s)
		reading_fault(in, owner, NULL, "\"duration_max_s\" must be above \"duration_s\"");
}
