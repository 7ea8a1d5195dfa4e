/*
 * Where the sound goes: a device, or a clock that takes as long as one.
 */
#ifndef STEPDOWN_SOUND_OUTPUT_H
#define STEPDOWN_SOUND_OUTPUT_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

enum { BLOCK = 256 /* samples that are written at once */ };

struct output {
	int rate;
	void (*write)(struct output *, const int16_t *samples, size_t count); /* waits until there is room for them */
	int64_t (*ahead_ns)(struct output *); /* until a sample that was written now would be heard */
	void (*rest)(struct output *);        /* nothing comes for a while */
	bool (*close)(struct output *, struct err *err);
};

/* The usual device of this machine, at its own rate. */
bool output_open_device(struct output **out, struct err *err);

/* No device: the clock alone, and what would be heard goes into the file `path` (NULL: nowhere). */
bool output_open_paced(struct output **out, const char *path, struct err *err);

/* Sleeps for `ns`; not at all below 0. */
void output_sleep(int64_t ns);

#endif
