/*
 * What stepdown tells its sound helper, one record after the other through a
 * pipe. Both are built together, so the bytes are those of the machine.
 */
#ifndef STEPDOWN_SOUND_RECORD_H
#define STEPDOWN_SOUND_RECORD_H

#include <stdint.h>

enum sound_order {
	SOUND_PLAY, /* cue, length_ms, volume, due_ns */
	SOUND_HUSH, /* what waits is void, and what sounds ends now */
};

struct sound_record {
	int32_t order;     /* enum sound_order */
	int32_t cue;       /* enum cue */
	int32_t length_ms; /* the room it has */
	int32_t volume;    /* 0 to TONE_LOUDEST */
	int64_t due_ns;    /* when it is to be heard, on the clock of clock_mono_ns */
};

/* How the helper ends. */
enum { SOUND_EXIT_DONE = 0, SOUND_EXIT_USAGE = 2, SOUND_EXIT_NO_DEVICE = 3 };

#endif
