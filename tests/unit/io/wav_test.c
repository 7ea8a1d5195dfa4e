#include "io/wav.h"

#include "support/check.h"

#include <unistd.h>

static unsigned char bytes[1 << 20];

static size_t read_all(const char *path)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	size_t length = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	return length;
}

static uint32_t number(size_t at, int size)
{
	uint32_t value = 0;
	for (int i = 0; i < size; i++)
		value |= (uint32_t)bytes[at + (size_t)i] << 8 * i;
	return value;
}

static int16_t sample(size_t i)
{
	return (int16_t)number(44 + 2 * i, 2);
}

static const char *path_of(const char *name)
{
	static char path[512];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	return path;
}

static void a_file_tells_its_format_and_its_length(void **state)
{
	(void)state;
	struct wav *wav;
	struct err err = { 0 };
	size_t samples = 5000;
	assert_true(wav_open(&wav, path_of("short.wav"), &err));
	assert_true(wav_close(wav, &samples, &err));
	assert_int_equal(samples, 5000);
	assert_int_equal(read_all(path_of("short.wav")), 44 + 2 * 5000);
	assert_memory_equal(bytes, "RIFF", 4);
	assert_memory_equal(bytes + 8, "WAVEfmt ", 8);
	assert_memory_equal(bytes + 36, "data", 4);
	assert_int_equal(number(4, 4), 36 + 2 * 5000);
	assert_int_equal(number(20, 2), 1);
	assert_int_equal(number(22, 2), 1);
	assert_int_equal(number(24, 4), TONE_RATE);
	assert_int_equal(number(28, 4), 2 * TONE_RATE);
	assert_int_equal(number(34, 2), 16);
	assert_int_equal(number(40, 4), 2 * 5000);
}

/* The whole track in memory at once is the second opinion on what was mixed piece by piece. */
static void cues_that_overlap_are_mixed_at_their_samples(void **state)
{
	(void)state;
	static const struct { size_t from; struct cue_at cue; } cues[] = {
		{ 100, { .cue = CUE_LOWER, .length_ms = 3000 } },
		{ 22150, { .cue = CUE_TICK, .length_ms = 1000 } },
		{ 44200, { .cue = CUE_TICK, .length_ms = 1000 } },
		{ 66250, { .cue = CUE_RISE, .length_ms = 1000 } },
		{ 200000, { .cue = CUE_DONE, .length_ms = 5000 } },
	};
	enum { LENGTH = 300000 };
	static int16_t whole[LENGTH];
	struct wav *wav;
	struct err err = { 0 };
	assert_true(wav_open(&wav, path_of("mixed.wav"), &err));
	for (size_t i = 0; i < sizeof cues / sizeof cues[0]; i++) {
		wav_add(wav, cues[i].from, &cues[i].cue, 80);
		tone_add(whole, LENGTH, cues[i].from, &cues[i].cue, 80);
	}
	size_t samples = LENGTH;
	assert_true(wav_close(wav, &samples, &err));
	assert_int_equal(read_all(path_of("mixed.wav")), 44 + 2 * LENGTH);
	for (size_t i = 0; i < LENGTH; i++)
		assert_int_equal(sample(i), whole[i]);
}

static void a_cue_behind_the_end_makes_the_file_longer(void **state)
{
	(void)state;
	struct cue_at done = { .cue = CUE_DONE, .length_ms = 5000 };
	struct wav *wav;
	struct err err = { 0 };
	size_t samples = 0;
	assert_true(wav_open(&wav, path_of("end.wav"), &err));
	wav_add(wav, 1000, &done, 80);
	assert_true(wav_close(wav, &samples, &err));
	assert_int_equal(samples, 1000 + tone_samples(&done));
}

static void a_place_that_cannot_be_written_is_told_by_its_name(void **state)
{
	(void)state;
	struct wav *wav = NULL;
	struct err err = { 0 };
	assert_false(wav_open(&wav, path_of("nowhere/at-all.wav"), &err));
	assert_null(wav);
	assert_non_null(strstr(err.text, "nowhere/at-all.wav"));
}

static void what_stood_there_stays_until_the_new_file_is_whole(void **state)
{
	(void)state;
	struct wav *wav;
	struct err err = { 0 };
	test_file("old.wav", "old");
	assert_true(wav_open(&wav, path_of("old.wav"), &err));
	wav_add(wav, 0, &(struct cue_at){ .cue = CUE_WORK, .length_ms = 1000 }, 80);
	wav_drop(wav);
	assert_int_equal(read_all(path_of("old.wav")), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_tells_its_format_and_its_length),
		cmocka_unit_test(cues_that_overlap_are_mixed_at_their_samples),
		cmocka_unit_test(a_cue_behind_the_end_makes_the_file_longer),
		cmocka_unit_test(a_place_that_cannot_be_written_is_told_by_its_name),
		cmocka_unit_test(what_stood_there_stays_until_the_new_file_is_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
