#include "core/tone.h"

enum {
	NOTES = 4,
	SHORTEST_MS = 150,  /* a glide below it is a chirp that tells no direction */
	MILLI = 1000,
	FULL_SCALE = 32767,
	EDGE = 1 << 15,     /* an edge that takes nothing away */
};

/* One sine with its octave: where in the cue, from which pitch to which, how loud, how soft its edges. */
struct note {
	int from_ms, length_ms; /* length 0: as long as there is room */
	int from_hz, to_hz;
	int level;              /* of full scale, in thousandths */
	int octave;             /* of the second harmonic, in thousandths of the first */
	int swell_ms, fade_ms;  /* 5 or more, or one would hear a click */
};

struct sound {
	int most_ms; /* a cue with room for more ends here; 0: no limit */
	struct note note[NOTES];
};

/*
 * Soft where it lasts and often comes (glides, breaths), firmer where it is
 * short and must reach someone who looks away. Nothing below 240 Hz without
 * an octave on it: small speakers would be silent.
 */
static const struct sound sounds[CUES] = {
	[CUE_TICK] = { 0, { { 0, 40, 1047, 1047, 200, 100, 5, 32 } } },
	[CUE_LOWER] = { 0, { { 0, 0, 587, 294, 120, 200, 40, 90 } } },
	[CUE_RISE] = { 0, { { 0, 0, 294, 587, 120, 200, 40, 90 } } },
	[CUE_HOLD] = { 700, { { 0, 0, 440, 440, 130, 200, 30, 150 } } },
	[CUE_EASE] = { 0, { { 0, 300, 392, 330, 140, 200, 20, 180 } } },
	[CUE_BREATHE_IN] = { 0, { { 0, 0, 247, 330, 120, 300, 1500, 200 } } },
	[CUE_BREATHE_OUT] = { 0, { { 0, 0, 330, 247, 120, 300, 200, 2500 } } },
	[CUE_WORK] = { 0, { { 0, 400, 784, 784, 300, 150, 8, 250 } } },
	[CUE_GET_READY] = { 0, { { 0, 120, 523, 523, 280, 150, 8, 60 } } },
	[CUE_SWITCH] = { 0, { { 0, 150, 659, 659, 300, 150, 8, 40 }, { 160, 150, 494, 494, 300, 150, 8, 40 },
			      { 320, 150, 659, 659, 300, 150, 8, 40 }, { 480, 220, 494, 494, 300, 150, 8, 120 } } },
	[CUE_REST] = { 0, { { 0, 900, 392, 392, 300, 250, 10, 800 } } },
	[CUE_REST_OVER] = { 0, { { 0, 90, 698, 698, 320, 150, 8, 40 }, { 160, 90, 698, 698, 320, 150, 8, 40 },
				 { 320, 90, 698, 698, 320, 150, 8, 40 } } },
	[CUE_QUESTION] = { 0, { { 0, 260, 247, 247, 220, 400, 40, 120 }, { 340, 420, 262, 262, 220, 400, 40, 300 } } },
	[CUE_DONE] = { 0, { { 0, 1600, 523, 523, 180, 150, 10, 1300 }, { 90, 1510, 659, 659, 180, 150, 10, 1300 },
			    { 180, 1420, 784, 784, 180, 150, 10, 1200 } } },
	[CUE_BEAT] = { 0, { { 0, 35, 880, 880, 320, 200, 5, 25 } } },
	[CUE_RUN] = { 0, { { 0, 110, 392, 392, 300, 200, 8, 40 }, { 120, 110, 523, 523, 300, 200, 8, 40 },
			   { 240, 260, 784, 784, 300, 200, 8, 160 } } },
	[CUE_WALK] = { 0, { { 0, 260, 784, 784, 300, 200, 8, 60 }, { 280, 260, 523, 523, 300, 200, 8, 60 },
			    { 560, 440, 392, 392, 300, 200, 8, 280 } } },
};

static int room_ms(const struct cue_at *cue)
{
	int most_ms = sounds[cue->cue].most_ms;
	return most_ms > 0 && cue->length_ms > most_ms ? most_ms : cue->length_ms;
}

static int note_ms(const struct note *note, int room)
{
	return note->length_ms > 0 ? note->length_ms : room - note->from_ms;
}

static bool sounds_at_all(const struct note *note)
{
	return note->level > 0;
}

/* How long the cue is, whatever room there is for it. */
static int cue_ms(const struct cue_at *cue)
{
	const struct note *note = sounds[cue->cue].note;
	int room = room_ms(cue), ms = 0;
	for (int i = 0; i < NOTES && sounds_at_all(&note[i]); i++) {
		int end_ms = note[i].from_ms + note_ms(&note[i], room);
		ms = end_ms > ms ? end_ms : ms;
	}
	return ms;
}

static bool is_short(const struct cue_at *cue)
{
	return sounds[cue->cue].note[0].length_ms == 0 && cue->length_ms < SHORTEST_MS;
}

size_t tone_sample_at(int64_t ms)
{
	return ms > 0 ? (size_t)(ms * TONE_RATE / MILLI) : 0;
}

size_t tone_samples(const struct cue_at *cue)
{
	int ms = cue_ms(cue);
	return ms > cue->length_ms || is_short(cue) ? 0 : tone_sample_at(ms);
}

/*
 * The sine of `turn` in parts of 2^32 of a full turn, as -32767 to 32767. Within
 * a quarter, z from 0 to 1: z (pi - z^2 (2 pi - 5 - z^2 (pi - 3))) / 2, which
 * meets the sine in value and slope at both ends; off by less than 0.02 %.
 */
static int32_t sine(uint32_t turn)
{
	enum { BITS = 15, ONE = 1 << BITS, PI = 102944 /* x 2^15 */, A = 2 * PI - 5 * ONE, B = PI - 3 * ONE };
	int64_t z = (int32_t)(turn << 1) < 0 ? (int64_t)(uint32_t)(0 - (turn << 1)) : (int64_t)(uint32_t)(turn << 1);
	z >>= 31 - BITS;
	int64_t square = z * z >> BITS;
	int64_t value = z * (PI - (square * (A - (square * B >> BITS)) >> BITS)) >> (BITS + 1);
	value = value < FULL_SCALE ? value : FULL_SCALE;
	return (int32_t)(turn >> 31 != 0 ? -value : value);
}

/* Turns of 2^32 that a sample of `hz` takes. */
static int64_t step_of(int hz)
{
	return ((int64_t)hz << 32) / TONE_RATE;
}

/* The share of EDGE that the edges leave of sample `i` of `count`. */
static int64_t edge(const struct note *note, int64_t i, int64_t count)
{
	int64_t swell = (int64_t)note->swell_ms * TONE_RATE / MILLI, fade = (int64_t)note->fade_ms * TONE_RATE / MILLI;
	int64_t left = count - 1 - i;
	int64_t in = i < swell ? i * EDGE / swell : EDGE;
	int64_t out = left < fade ? left * EDGE / fade : EDGE;
	return in < out ? in : out;
}

static int16_t held(int64_t sample)
{
	return (int16_t)(sample > FULL_SCALE ? FULL_SCALE : sample < -FULL_SCALE ? -FULL_SCALE : sample);
}

/* Ears hear a loudness by its power: half of the volume is a quarter of the height. */
static int64_t height(const struct note *note, int volume)
{
	return (int64_t)note->level * volume * volume / (TONE_LOUDEST * TONE_LOUDEST);
}

static void add_note(int16_t *track, size_t count, size_t from, const struct note *note, int room, int volume)
{
	int64_t samples = (int64_t)tone_sample_at(note_ms(note, room));
	int64_t step = step_of(note->from_hz), bend = step_of(note->to_hz) - step, most = height(note, volume);
	uint32_t turn = 0;
	for (int64_t i = 0; i < samples && from + (size_t)i < count; i++) {
		int64_t wave = sine(turn) + (int64_t)sine(turn * 2) * note->octave / MILLI;
		int16_t *at = &track[from + (size_t)i];
		*at = held(*at + wave * most * edge(note, i, samples) / ((int64_t)MILLI * EDGE));
		turn += (uint32_t)(step + bend * i / samples);
	}
}

void tone_add(int16_t *track, size_t count, size_t from, const struct cue_at *cue, int volume)
{
	const struct note *note = sounds[cue->cue].note;
	if (tone_samples(cue) == 0)
		return;
	for (int i = 0; i < NOTES && sounds_at_all(&note[i]); i++)
		add_note(track, count, from + tone_sample_at(note[i].from_ms), &note[i], room_ms(cue), volume);
}
