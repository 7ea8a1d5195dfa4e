#include "core/ready.h"

#include <assert.h>

enum { HALVES = 2, FULL_SCALE = 100 };

/* Best and worst answer of an item, and whether half answers are taken. */
static const struct instrument_scale {
	int items, best, worst;
} scales[INSTRUMENTS] = {
	[INSTRUMENT_HOOPER4] = { .items = READY_MOOD, .best = 1, .worst = 7 },
	[INSTRUMENT_MCLEAN5] = { .items = READY_ITEMS, .best = 5, .worst = 1 },
};

/* Items in the order of the readiness instrument: mood is asked in the longer one alone. */
static_assert(READY_MOOD == READY_ITEMS - 1, "mood is the last item");

int instrument_items(enum instrument instrument)
{
	return scales[instrument].items;
}

int instrument_most(enum instrument instrument)
{
	const struct instrument_scale *scale = &scales[instrument];
	return scale->best > scale->worst ? scale->best : scale->worst;
}

/* 100 x the way from the worst sum to the one given, over the way to the best; halves, rounded half up. */
static int readiness_of(const struct instrument_scale *scale, int sum_halves)
{
	const int worst = scale->items * scale->worst * HALVES, best = scale->items * scale->best * HALVES;
	const int way = best > worst ? best - worst : worst - best;
	const int done = best > worst ? sum_halves - worst : worst - sum_halves;
	return (2 * FULL_SCALE * done + way) / (2 * way);
}

/* The sum of the known items; the others count `instead` each. */
static int sum_with(const struct check_in *check_in, int instead)
{
	int sum = 0;
	for (int item = 0; item < scales[check_in->instrument].items; item++) {
		const int halves = check_in->item_halves[item];
		sum += halves == NOT_KNOWN ? instead * HALVES : halves;
	}
	return sum;
}

static bool all_known(const struct check_in *check_in)
{
	for (int item = 0; item < scales[check_in->instrument].items; item++)
		if (check_in->item_halves[item] == NOT_KNOWN)
			return false;
	return true;
}

int readiness(const struct check_in *check_in)
{
	if (!all_known(check_in))
		return NOT_KNOWN;
	return readiness_of(&scales[check_in->instrument], sum_with(check_in, 0));
}

bool readiness_range(const struct check_in *check_in, int *least, int *most)
{
	const struct instrument_scale *scale = &scales[check_in->instrument];
	if (all_known(check_in))
		return false;
	*least = readiness_of(scale, sum_with(check_in, scale->worst));
	*most = readiness_of(scale, sum_with(check_in, scale->best));
	return true;
}

enum notch readiness_notch(const struct ready_rules *rules, int readiness)
{
	if (readiness == NOT_KNOWN || readiness >= rules->full)
		return NOTCH_AS_PLANNED;
	if (readiness >= rules->easier)
		return NOTCH_ONE_EASIER;
	return readiness >= rules->mobility ? NOTCH_MOBILITY : NOTCH_REST;
}

static const char *const notches[NOTCHES] = {
	[NOTCH_AS_PLANNED] = "planned session",
	[NOTCH_ONE_EASIER] = "one notch easier",
	[NOTCH_MOBILITY] = "easy or mobility only",
	[NOTCH_REST] = "rest or breathing",
};

const char *notch_words(enum notch notch)
{
	return notches[notch];
}
