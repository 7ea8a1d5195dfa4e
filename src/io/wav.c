#include "io/wav.h"

#include "io/whole_file.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER = 44, SAMPLE_BYTES = 2, CHUNK = 4096 };

struct wav {
	struct arena *arena;
	struct whole_file file;
	size_t written;        /* samples in the file */
	int16_t *mix;          /* what comes behind them and may still be added to */
	size_t mixed, room;
	int failed;            /* errno of the first write that did not go through; 0: all did */
};

static void put(struct wav *wav, const uint8_t *bytes, size_t count)
{
	if (wav->failed == 0 && fwrite(bytes, 1, count, wav->file.out) != count)
		wav->failed = errno;
}

/* --- the header ------------------------------------------------------------------- */

static void put_number(uint8_t *at, uint32_t number, int bytes)
{
	for (int i = 0; i < bytes; i++)
		at[i] = (uint8_t)(number >> 8 * i);
}

static void put_header(struct wav *wav)
{
	uint8_t header[HEADER] = "RIFF....WAVEfmt ....................data...";
	uint32_t bytes = (uint32_t)(wav->written * SAMPLE_BYTES);
	static const struct { int at, bytes; uint32_t number; } format[] = {
		{ 16, 4, 16 },        /* length of this part */
		{ 20, 2, 1 },         /* plain samples */
		{ 22, 2, 1 },         /* channels */
		{ 24, 4, TONE_RATE },
		{ 28, 4, TONE_RATE * SAMPLE_BYTES },
		{ 32, 2, SAMPLE_BYTES },
		{ 34, 2, 8 * SAMPLE_BYTES },
	};
	for (size_t i = 0; i < sizeof format / sizeof format[0]; i++)
		put_number(header + format[i].at, format[i].number, format[i].bytes);
	put_number(header + 4, bytes + HEADER - 8, 4);
	put_number(header + 40, bytes, 4);
	put(wav, header, HEADER);
}

/* --- samples ------------------------------------------------------------------------ */

static void put_samples(struct wav *wav, const int16_t *samples, size_t count)
{
	uint8_t bytes[CHUNK * SAMPLE_BYTES];
	wav->written += count;
	while (count > 0 && wav->failed == 0) {
		size_t some = count < CHUNK ? count : CHUNK;
		for (size_t i = 0; i < some; i++)
			put_number(bytes + i * SAMPLE_BYTES, (uint16_t)samples[i], SAMPLE_BYTES);
		put(wav, bytes, some * SAMPLE_BYTES);
		samples += some;
		count -= some;
	}
}

static void put_silence(struct wav *wav, size_t count)
{
	static const int16_t silence[CHUNK];
	while (count > 0 && wav->failed == 0) {
		size_t some = count < CHUNK ? count : CHUNK;
		put_samples(wav, silence, some);
		count -= some;
	}
}

/* Nothing is added any more before sample `from`: what stands there goes into the file. */
static void settle(struct wav *wav, size_t from)
{
	size_t over = from - wav->written;
	size_t mixed = over < wav->mixed ? over : wav->mixed;
	put_samples(wav, wav->mix, mixed);
	wav->mixed -= mixed;
	memmove(wav->mix, wav->mix + mixed, wav->mixed * sizeof *wav->mix);
	put_silence(wav, over - mixed);
}

static void make_room(struct wav *wav, size_t samples)
{
	if (samples > wav->room) {
		wav->room = samples + TONE_RATE;
		wav->mix = realloc(wav->mix, wav->room * sizeof *wav->mix);
		if (wav->mix == NULL)
			die("the sound");
	}
	if (samples > wav->mixed) {
		memset(wav->mix + wav->mixed, 0, (samples - wav->mixed) * sizeof *wav->mix);
		wav->mixed = samples;
	}
}

void wav_add(struct wav *wav, size_t from, const struct cue_at *cue, int volume)
{
	if (from > wav->written)
		settle(wav, from);
	make_room(wav, tone_samples(cue));
	tone_add(wav->mix, wav->mixed, 0, cue, volume);
}

void wav_put(struct wav *wav, const int16_t *samples, size_t count)
{
	settle(wav, wav->written + wav->mixed);
	put_samples(wav, samples, count);
}

/* --- begin and end --------------------------------------------------------------------- */

static void release(struct wav *wav)
{
	free(wav->mix);
	arena_free(wav->arena);
	free(wav);
}

bool wav_open(struct wav **out, const char *path, struct err *err)
{
	struct wav *wav = calloc(1, sizeof *wav);
	if (wav == NULL)
		die("the sound");
	wav->arena = arena_new();
	if (!whole_file_begin(&wav->file, arena_string(wav->arena, path), wav->arena, err)) {
		release(wav);
		return false;
	}
	make_room(wav, 1); /* so that it is never NULL */
	wav->mixed = 0;
	put_header(wav);
	*out = wav;
	return true;
}

/* The header tells the length, which is known now. */
static void end_samples(struct wav *wav, size_t samples)
{
	size_t end = wav->written + wav->mixed;
	settle(wav, samples > end ? samples : end);
	if (wav->failed == 0 && fseek(wav->file.out, 0, SEEK_SET) != 0)
		wav->failed = errno;
	put_header(wav);
}

bool wav_close(struct wav *wav, size_t *samples, struct err *err)
{
	end_samples(wav, *samples);
	*samples = wav->written;
	errno = wav->failed;
	bool done = whole_file_end(&wav->file, err) && whole_file_keep(&wav->file, err);
	release(wav);
	return done;
}

void wav_drop(struct wav *wav)
{
	if (wav == NULL)
		return;
	whole_file_drop(&wav->file);
	release(wav);
}
