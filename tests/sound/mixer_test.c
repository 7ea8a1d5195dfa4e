/* The mixer at the rates of real devices, block by block, measured from the samples. */
#include "support/check.h"

#include "mixer.h"

enum { BLOCK = 256, MOST = 3 * 48000, HEARD = 300 /* of 32767 */ };

static int16_t heard[MOST];
static const int64_t began_ns = 5000000000;

static const int rates[] = { 22050, 44100, 48000, 16000 };
enum { RATES = sizeof rates / sizeof rates[0] };

static int64_t ns_of(int64_t sample, int rate)
{
	return sample * 1000000000 / rate;
}

static struct sound_record order(enum cue cue, int32_t length_ms, int64_t due_ms)
{
	return (struct sound_record){ SOUND_PLAY, (int32_t)cue, length_ms, TONE_LOUDEST, began_ns + due_ms * 1000000 };
}

/* All that is heard in `ms` from sample `from` on, which follows what was heard before. */
static int fill(struct mixer *mixer, int from, int ms)
{
	int until = from + (int)((int64_t)ms * mixer->rate / 1000);
	assert_true(until + BLOCK <= MOST);
	for (; from < until; from += BLOCK)
		mixer_fill(mixer, heard + from, BLOCK, began_ns + ns_of(from, mixer->rate));
	return from;
}

static int first_heard(int from, int until)
{
	while (from < until && abs(heard[from]) < HEARD)
		from++;
	return from;
}

/* Where nothing is heard any more; the last 2 ms of a fade may be too soft for a sample. */
static int last_heard(int until)
{
	while (until > 0 && abs(heard[until - 1]) == 0)
		until--;
	return until;
}

/* Upward crossings of zero a second. */
static double pitch(int from, int count, int rate)
{
	int crossings = 0;
	for (int i = from + 1; i < from + count; i++)
		crossings += heard[i - 1] < 0 && heard[i] >= 0;
	return (double)crossings * rate / count;
}

static void a_cue_begins_at_its_moment_at_its_pitch_on_every_device(void **state)
{
	(void)state;
	for (int i = 0; i < RATES; i++) {
		struct mixer mixer = { .rate = rates[i] };
		struct sound_record record = order(CUE_WORK, 3000, 333);
		mixer_take(&mixer, &record);
		int end = fill(&mixer, 0, 1000), due = 333 * rates[i] / 1000;
		assert_true(mixer_is_empty(&mixer));
		assert_int_equal(first_heard(0, end) >= due, 1);
		assert_true(first_heard(0, end) - due < rates[i] / 200);
		assert_true(abs(last_heard(end) - (due + 400 * rates[i] / 1000)) <= rates[i] / 500);
		double hz = pitch(due + rates[i] / 50, rates[i] / 5, rates[i]);
		assert_true(hz > 770 && hz < 798);
		mixer_free(&mixer);
	}
}

static void a_cue_that_is_late_has_less_room_and_one_a_quarter_late_is_left_out(void **state)
{
	(void)state;
	for (int i = 0; i < RATES; i++) {
		struct mixer mixer = { .rate = rates[i] };
		struct sound_record late = order(CUE_LOWER, 2000, -400), too_late = order(CUE_RISE, 1000, -300);
		mixer_take(&mixer, &late);
		mixer_take(&mixer, &too_late);
		int end = fill(&mixer, 0, 2000);
		assert_true(abs(last_heard(end) - 1600 * rates[i] / 1000) <= rates[i] / 500);
		double hz = pitch(rates[i] / 20, rates[i] / 10, rates[i]);
		assert_true(hz > 500 && hz < 600);
		mixer_free(&mixer);
	}
}

static int steepest(int from, int until)
{
	int most = 0;
	for (int i = from + 1; i < until; i++)
		most = abs(heard[i] - heard[i - 1]) > most ? abs(heard[i] - heard[i - 1]) : most;
	return most;
}

static void hushed_what_sounds_fades_and_what_waits_is_void(void **state)
{
	(void)state;
	for (int i = 0; i < RATES; i++) {
		struct mixer mixer = { .rate = rates[i] };
		struct sound_record sounds = order(CUE_LOWER, 3000, 0), waits = order(CUE_WORK, 3000, 900);
		struct sound_record hush = { .order = SOUND_HUSH };
		mixer_take(&mixer, &sounds);
		mixer_take(&mixer, &waits);
		int at = fill(&mixer, 0, 500);
		mixer_take(&mixer, &hush);
		int end = fill(&mixer, at, 1000);
		assert_true(mixer_is_empty(&mixer));
		assert_true(last_heard(end) > at && last_heard(end) <= at + rates[i] / 50);
		assert_true(steepest(at - BLOCK, end) <= steepest(rates[i] / 10, at - BLOCK) * 2);
		mixer_free(&mixer);
	}
}

static void orders_without_sense_are_left_out(void **state)
{
	(void)state;
	struct mixer mixer = { .rate = 44100 };
	struct sound_record good = order(CUE_TICK, 1000, 0);
	for (int i = 0; i < 7; i++) {
		struct sound_record bad = good;
		switch (i) {
		case 0: bad.cue = -1; break;
		case 1: bad.cue = CUES; break;
		case 2: bad.volume = 0; break;
		case 3: bad.volume = TONE_LOUDEST + 1; break;
		case 4: bad.length_ms = -1; break;
		case 5: bad.length_ms = INT32_MAX; break;
		default: bad.order = 77;
		}
		mixer_take(&mixer, &bad);
		assert_true(mixer_is_empty(&mixer));
	}
	for (int i = 0; i < 3 * VOICES; i++)
		mixer_take(&mixer, &good);
	int end = fill(&mixer, 0, 500), loudest = 0;
	for (int i = 0; i < end; i++)
		loudest = abs(heard[i]) > loudest ? abs(heard[i]) : loudest;
	assert_int_equal(loudest, INT16_MAX);
	assert_true(mixer_is_empty(&mixer));
	mixer_free(&mixer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cue_begins_at_its_moment_at_its_pitch_on_every_device),
		cmocka_unit_test(a_cue_that_is_late_has_less_room_and_one_a_quarter_late_is_left_out),
		cmocka_unit_test(hushed_what_sounds_fades_and_what_waits_is_void),
		cmocka_unit_test(orders_without_sense_are_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
