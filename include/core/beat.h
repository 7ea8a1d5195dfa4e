/*
 * A steady beat, and a step rate out of taps. A beat is a function of its
 * number, never a sum of intervals, so that hours of it do not drift.
 */
#ifndef STEPDOWN_CORE_BEAT_H
#define STEPDOWN_CORE_BEAT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/programme.h"

enum { BEAT_MINUTE_MS = 60000, BEAT_RATE_TENTHS = 10 };

/*
 * When beat `beat` (from 0) falls, to the nearest unit: `start` and the result
 * count the unit of which a minute has `minute`, ms or samples. `rate10` is
 * beats a minute in tenths, above 0.
 */
int64_t beat_at(int64_t start, int64_t minute, int rate10, int64_t beat);

/* The last beat that falls at or before `now`; NOT_SET before the first. */
int64_t beat_number(int64_t start, int64_t minute, int rate10, int64_t now);

/* How far above one's own a step rate is aimed at, from the programme's range. */
enum beat_aim { BEAT_OWN, BEAT_LOW, BEAT_MIDDLE, BEAT_HIGH, BEAT_AIMS };

/* The aim as a share of one's own rate: 1075 is 7.5 % above it. */
int beat_permille(const struct habit_rules *rules, enum beat_aim aim);

/* That share of `own` steps a minute, in tenths. */
int beat_rate10(int own, int permille);

/* --- taps: one on each strike of the right foot ------------------------------------ */

enum {
	TAPS_INTERVALS = 20, TAPS = TAPS_INTERVALS + 1, /* that are looked at: the latest */
	TAPS_FEWEST = 10,  /* intervals from which on a rate is told */
	TAPS_GAP_MS = 3000 /* longer than any stride: the person stopped, and counts anew */
};

struct taps {
	int64_t at_ms[TAPS]; /* oldest first */
	int count;
};

/* What they come to. */
struct tapped {
	int intervals;  /* up to TAPS_INTERVALS */
	int missing;    /* intervals until a rate is told; 0: it is */
	int rate10;     /* steps a minute in tenths, two for each interval; NOT_SET while too few */
	int outliers;   /* intervals a quarter or more off the median: a strike missed or tapped twice */
	int uneven;     /* half of the intervals lie within so many permille of the median; NOT_SET while too few */
};

/* A tap at a moment not before the last; one after a gap begins anew. */
void taps_add(struct taps *taps, int64_t at_ms);

struct tapped taps_read(const struct taps *taps);

#endif
