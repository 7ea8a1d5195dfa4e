#include "core/beat.h"

#include <string.h>

enum { PERMILLE = 1000, PERMILLE_A_PERCENT = 10, FEET = 2 };

/* --- beats ------------------------------------------------------------------------- */

static int64_t divide_to_nearest(int64_t number, int64_t by)
{
	return (2 * number + by) / (2 * by);
}

int64_t beat_at(int64_t start, int64_t minute, int rate10, int64_t beat)
{
	return start + divide_to_nearest(beat * minute * BEAT_RATE_TENTHS, rate10);
}

int64_t beat_number(int64_t start, int64_t minute, int rate10, int64_t now)
{
	if (now < start)
		return NOT_SET;
	int64_t beat = (now - start) * rate10 / (minute * BEAT_RATE_TENTHS);
	/* A beat is told to the nearest unit, so the next one may fall just before its exact moment. */
	return beat + (beat_at(start, minute, rate10, beat + 1) <= now);
}

int beat_permille(const struct habit_rules *rules, enum beat_aim aim)
{
	const int low = rules->cadence_low * PERMILLE_A_PERCENT, high = rules->cadence_high * PERMILLE_A_PERCENT;
	const int permille[BEAT_AIMS] = {
		[BEAT_OWN] = PERMILLE, [BEAT_LOW] = low, [BEAT_MIDDLE] = (low + high) / 2, [BEAT_HIGH] = high,
	};
	return permille[aim];
}

int beat_rate10(int own, int permille)
{
	return (int)divide_to_nearest((int64_t)own * BEAT_RATE_TENTHS * permille, PERMILLE);
}

/* --- taps -------------------------------------------------------------------------- */

void taps_add(struct taps *taps, int64_t at_ms)
{
	if (taps->count > 0 && at_ms - taps->at_ms[taps->count - 1] > TAPS_GAP_MS)
		taps->count = 0;
	if (taps->count == TAPS)
		memmove(taps->at_ms, taps->at_ms + 1, (size_t)(--taps->count) * sizeof taps->at_ms[0]);
	taps->at_ms[taps->count++] = at_ms;
}

/* Twice the median, so that the middle of two is whole; puts `values` into their order. */
static int64_t median_twice(int64_t *values, int count)
{
	for (int i = 1; i < count; i++)
		for (int k = i; k > 0 && values[k] < values[k - 1]; k--) {
			int64_t more = values[k - 1];
			values[k - 1] = values[k];
			values[k] = more;
		}
	return values[(count - 1) / 2] + values[count / 2];
}

static int64_t distance(int64_t a, int64_t b)
{
	return a < b ? b - a : a - b;
}

struct tapped taps_read(const struct taps *taps)
{
	enum { A_QUARTER = 4 };
	int64_t length[TAPS_INTERVALS], off[TAPS_INTERVALS];
	struct tapped out = { .intervals = taps->count > 0 ? taps->count - 1 : 0, .rate10 = NOT_SET, .uneven = NOT_SET };
	out.missing = out.intervals < TAPS_FEWEST ? TAPS_FEWEST - out.intervals : 0;
	for (int i = 0; i < out.intervals; i++)
		length[i] = taps->at_ms[i + 1] - taps->at_ms[i];
	if (out.missing > 0)
		return out;
	int64_t median2 = median_twice(length, out.intervals);
	if (median2 == 0)
		return out;
	for (int i = 0; i < out.intervals; i++) {
		off[i] = distance(2 * length[i], median2);
		out.outliers += off[i] * A_QUARTER >= median2;
	}
	out.rate10 = (int)divide_to_nearest((int64_t)2 * FEET * BEAT_MINUTE_MS * BEAT_RATE_TENTHS, median2);
	out.uneven = (int)(median_twice(off, out.intervals) * PERMILLE / (2 * median2));
	return out;
}
