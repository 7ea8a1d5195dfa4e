#include "mixer.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/err.h"

enum {
	NS_PER_MS = 1000000,
	NS_PER_S = 1000000000,
	LONGEST_MS = 10 * 60 * 1000, /* of a cue: anything longer is a mistake */
	HUSH_MS = 15,                /* a sound that is cut off fades this long, or it would click */
};

/* --- orders ---------------------------------------------------------------------- */

static void drop(struct mixer *mixer, int i)
{
	free(mixer->voice[i].samples);
	mixer->voice[i] = mixer->voice[--mixer->voices];
}

static void hush(struct mixer *mixer)
{
	for (int i = mixer->voices - 1; i >= 0; i--) {
		struct voice *voice = &mixer->voice[i];
		if (voice->samples == NULL)
			drop(mixer, i);
		else if (voice->hush_left < 0)
			voice->hush_left = (int64_t)HUSH_MS * mixer->rate / 1000;
	}
}

static bool makes_sense(const struct sound_record *record)
{
	return record->cue >= 0 && record->cue < CUES && record->volume > 0 && record->volume <= TONE_LOUDEST &&
	       record->length_ms > 0 && record->length_ms <= LONGEST_MS;
}

void mixer_take(struct mixer *mixer, const struct sound_record *record)
{
	if (record->order == SOUND_HUSH)
		hush(mixer);
	else if (record->order == SOUND_PLAY && makes_sense(record) && mixer->voices < VOICES)
		mixer->voice[mixer->voices++] = (struct voice){ .record = *record, .hush_left = -1 };
}

/* --- beginning ---------------------------------------------------------------------- */

/*
 * A cue that comes late has that much less room, and one that has lost a
 * quarter of it says what is no longer true.
 */
static bool begin(struct mixer *mixer, struct voice *voice, int64_t at_ns)
{
	struct sound_record *record = &voice->record;
	int64_t late_ms = (at_ns - record->due_ns) / NS_PER_MS;
	if (late_ms > record->length_ms / 4)
		return false;
	struct cue_at cue = { .cue = (enum cue)record->cue, .length_ms = record->length_ms - (int32_t)late_ms };
	voice->count = tone_samples(&cue);
	if (voice->count == 0)
		return false;
	voice->samples = calloc(voice->count, sizeof *voice->samples);
	if (voice->samples == NULL)
		die("a sound");
	tone_add(voice->samples, voice->count, 0, &cue, record->volume);
	if (mixer->report != NULL) {
		fprintf(mixer->report, "%s due %" PRId64 " heard %" PRId64 " samples %zu\n", cue_word(cue.cue),
		        record->due_ns, at_ns, voice->count);
		fflush(mixer->report);
	}
	return true;
}

/* --- mixing --------------------------------------------------------------------------- */

/* The sample of the cue at sample `heard` of the device, between two where their rates differ. */
static int32_t sample_at(const struct voice *voice, int rate)
{
	int64_t place = voice->heard * TONE_RATE;
	size_t i = (size_t)(place / rate);
	if (i >= voice->count)
		return 0;
	int32_t here = voice->samples[i], next = i + 1 < voice->count ? voice->samples[i + 1] : 0;
	return here + (int32_t)((next - here) * (place % rate) / rate);
}

static bool is_over(const struct voice *voice, int rate)
{
	return voice->hush_left == 0 || voice->heard * TONE_RATE / rate >= (int64_t)voice->count;
}

static int16_t held(int32_t sample)
{
	return (int16_t)(sample > INT16_MAX ? INT16_MAX : sample < -INT16_MAX ? -INT16_MAX : sample);
}

/* Adds the voice to a block from sample `from` on. */
static void sound_voice(struct mixer *mixer, struct voice *voice, int16_t *block, size_t from, size_t count)
{
	int64_t hush = (int64_t)HUSH_MS * mixer->rate / 1000;
	for (size_t i = from; i < count && !is_over(voice, mixer->rate); i++) {
		int64_t sample = sample_at(voice, mixer->rate);
		if (voice->hush_left > 0)
			sample = sample * voice->hush_left-- / hush;
		block[i] = held(block[i] + (int32_t)sample);
		voice->heard++;
	}
}

/* The sample of a block at which a moment lies: 0 when it is over already. */
static size_t place_of(int64_t due_ns, int64_t from_ns, int rate)
{
	return due_ns <= from_ns ? 0 : (size_t)((due_ns - from_ns) * rate / NS_PER_S);
}

/* False when the voice is over. */
static bool fill_voice(struct mixer *mixer, struct voice *voice, int16_t *block, size_t count, int64_t from_ns)
{
	size_t from = 0;
	if (voice->samples == NULL) {
		if (voice->record.due_ns - from_ns >= (int64_t)count * NS_PER_S / mixer->rate)
			return true;
		from = place_of(voice->record.due_ns, from_ns, mixer->rate);
		if (!begin(mixer, voice, from_ns + (int64_t)from * NS_PER_S / mixer->rate))
			return false;
	}
	sound_voice(mixer, voice, block, from, count);
	return !is_over(voice, mixer->rate);
}

void mixer_fill(struct mixer *mixer, int16_t *block, size_t count, int64_t from_ns)
{
	for (size_t i = 0; i < count; i++)
		block[i] = 0;
	for (int i = mixer->voices - 1; i >= 0; i--)
		if (!fill_voice(mixer, &mixer->voice[i], block, count, from_ns))
			drop(mixer, i);
}

bool mixer_is_empty(const struct mixer *mixer)
{
	return mixer->voices == 0;
}

void mixer_free(struct mixer *mixer)
{
	while (mixer->voices > 0)
		drop(mixer, mixer->voices - 1);
}
