/*
 * The cues as sound: sums of sines with soft edges, computed, 16 bits, one
 * channel. In whole numbers, so that the same cue is the same samples everywhere.
 */
#ifndef STEPDOWN_CORE_TONE_H
#define STEPDOWN_CORE_TONE_H

#include <stddef.h>
#include <stdint.h>

#include "core/cue.h"

/* The highest overtone is below 3 kHz: half the rate of a CD is enough, and half the file. */
enum { TONE_RATE = 22050 /* samples a second */, TONE_LOUDEST = 100 };

/* Samples that a cue takes; 0 when it cannot end within its `length_ms` and is left out. */
size_t tone_samples(const struct cue_at *cue);

/*
 * Adds a cue at `volume` (0 to TONE_LOUDEST) to `track` of `count` samples,
 * from sample `from` on; what lies beyond its end is cut, and sums beyond 16
 * bits are held at their limit.
 */
void tone_add(int16_t *track, size_t count, size_t from, const struct cue_at *cue, int volume);

/* The sample at which a moment lies. */
size_t tone_sample_at(int64_t ms);

#endif
