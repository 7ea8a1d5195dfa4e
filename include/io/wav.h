/*
 * A sound file of 16 bits and one channel, at TONE_RATE samples a second,
 * written from its beginning to its end: no more of it is in memory than what
 * is still being mixed.
 */
#ifndef STEPDOWN_IO_WAV_H
#define STEPDOWN_IO_WAV_H

#include "base/err.h"
#include "core/tone.h"

struct wav;

/* Begins a file beside `path`, which it becomes when it is closed; until then nothing there is touched. */
bool wav_open(struct wav **out, const char *path, struct err *err);

/*
 * Adds a cue that begins at sample `from`, at `volume` (0 to TONE_LOUDEST);
 * not before the sample of the last one added. What goes wrong is told by wav_close.
 */
void wav_add(struct wav *wav, size_t from, const struct cue_at *cue, int volume);

/* Adds samples as they are, behind all that is there. */
void wav_put(struct wav *wav, const int16_t *samples, size_t count);

/* Ends the file after `samples`, or where the last cue ends if that is later (*samples tells), and closes it. */
bool wav_close(struct wav *wav, size_t *samples, struct err *err);

/* Closes without a file. NULL is accepted. */
void wav_drop(struct wav *wav);

#endif
