/*
 * The cues that wait and those that sound, mixed into blocks of samples at
 * the moments that they are due.
 */
#ifndef STEPDOWN_SOUND_MIXER_H
#define STEPDOWN_SOUND_MIXER_H

#include <stdio.h>

#include "core/tone.h"
#include "sound/record.h"

enum { VOICES = 32 };

struct voice {
	struct sound_record record;
	int16_t *samples;   /* at TONE_RATE; NULL: it waits */
	size_t count;
	int64_t heard;      /* samples of the device behind it */
	int64_t hush_left;  /* samples of the device until it is silent; -1: it was not told to end */
};

struct mixer {
	int rate;           /* of the device */
	FILE *report;       /* a line for each cue that begins; NULL */
	struct voice voice[VOICES];
	int voices;
};

/* Takes an order in; what makes no sense, or is too much, is left out. */
void mixer_take(struct mixer *mixer, const struct sound_record *record);

/* Fills `block`, whose first sample is heard at `from_ns`. */
void mixer_fill(struct mixer *mixer, int16_t *block, size_t count, int64_t from_ns);

/* True when nothing waits and nothing sounds. */
bool mixer_is_empty(const struct mixer *mixer);

/* Gives back what its voices hold; the mixer itself and the report are the caller's. */
void mixer_free(struct mixer *mixer);

#endif
