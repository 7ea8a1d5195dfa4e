/* What is heard, measured from the samples by other means than those that made them. */
#include "core/tone.h"

#include "support/check.h"

#include <math.h>

enum { ROOM_MS = 3000, TRACK = 10 * TONE_RATE, HUSH = 40 /* of 32767: nobody hears it */ };

static int16_t track[TRACK];

static const double rate = TONE_RATE, pi = 3.14159265358979323846;

/* A cue alone on an empty track; gives how many samples it has. */
static size_t play(enum cue cue, int32_t length_ms, int volume)
{
	struct cue_at at = { .cue = cue, .length_ms = length_ms };
	memset(track, 0, sizeof track);
	tone_add(track, TRACK, 0, &at, volume);
	return tone_samples(&at);
}

/* How strong `hz` is in `count` samples from `from` on: Goertzel's filter, as a share of full scale. */
static double strength(size_t from, size_t count, double hz)
{
	double turn = 2 * cos(2 * pi * hz / rate), one = 0, two = 0;
	for (size_t i = from; i < from + count; i++) {
		double zero = track[i] + turn * one - two;
		two = one;
		one = zero;
	}
	return 2 * sqrt(one * one + two * two - turn * one * two) / (double)count / 32767;
}

/* The strongest pitch of a stretch, in steps of 2 Hz. */
static double pitch(size_t from, size_t count)
{
	double best = 0, most = 0;
	for (double hz = 100; hz < 2400; hz += 2) {
		double now = strength(from, count, hz);
		if (now > most) {
			most = now;
			best = hz;
		}
	}
	return best;
}

static double pitch_at(double s)
{
	enum { WINDOW = TONE_RATE / 20 };
	return pitch((size_t)(s * rate), WINDOW);
}

static int height(size_t from, size_t to)
{
	int most = 0;
	for (size_t i = from; i < to; i++)
		most = abs(track[i]) > most ? abs(track[i]) : most;
	return most;
}

/* The stretches of sound, parted by 20 ms of silence or more. */
static int bursts(void)
{
	enum { GAP = TONE_RATE / 50 };
	int count = 0;
	size_t silent = GAP;
	for (size_t i = 0; i < TRACK; i++) {
		bool heard = abs(track[i]) > HUSH;
		count += heard && silent >= GAP;
		silent = heard ? 0 : silent + 1;
	}
	return count;
}

/* --- what each says --------------------------------------------------------------------- */

static void lowering_falls_by_an_octave_for_as_long_as_it_lasts(void **state)
{
	(void)state;
	for (int s = 1; s <= 6; s++) {
		assert_int_equal(play(CUE_LOWER, s * 1000, TONE_LOUDEST), s * TONE_RATE);
		double last = 1e9;
		for (int part = 0; part < 8; part++) {
			double hz = pitch_at(s * (part + 0.3) / 8);
			assert_true(hz < last);
			last = hz;
		}
		assert_in_range((int)pitch_at(0.02), 520, 600);
		assert_in_range((int)pitch_at(s - 0.08), 285, 330);
	}
}

static void a_lift_climbs_by_an_octave_for_as_long_as_it_lasts(void **state)
{
	(void)state;
	for (int s = 1; s <= 6; s++) {
		assert_int_equal(play(CUE_RISE, s * 1000, TONE_LOUDEST), s * TONE_RATE);
		double last = 0;
		for (int part = 0; part < 8; part++) {
			double hz = pitch_at(s * (part + 0.3) / 8);
			assert_true(hz > last);
			last = hz;
		}
	}
}

static void a_hold_is_one_even_note_and_ends_within_its_phase(void **state)
{
	(void)state;
	static const int phases_ms[] = { 300, 500, 1000, 45000 };
	for (size_t i = 0; i < sizeof phases_ms / sizeof phases_ms[0]; i++) {
		size_t samples = play(CUE_HOLD, phases_ms[i], TONE_LOUDEST);
		assert_true(samples > 0 && samples <= tone_sample_at(phases_ms[i]));
		assert_true(fabs(pitch_at(0.03) - pitch_at((double)samples / rate - 0.09)) < 15);
		assert_int_equal(bursts(), 1);
	}
}

static void the_short_ones_are_told_apart_by_how_many_and_how_high(void **state)
{
	(void)state;
	static const struct { enum cue cue; int bursts; double first_hz, last_hz; } shapes[] = {
		{ CUE_TICK, 1, 1047, 1047 },  { CUE_GET_READY, 1, 523, 523 }, { CUE_WORK, 1, 784, 784 },
		{ CUE_REST_OVER, 3, 698, 698 }, { CUE_QUESTION, 2, 247, 262 }, { CUE_BEAT, 1, 880, 880 },
		{ CUE_REST, 1, 392, 392 },
	};
	for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
		size_t samples = play(shapes[i].cue, ROOM_MS, TONE_LOUDEST), part = samples < 1600 ? samples : 1600;
		assert_int_equal(bursts(), shapes[i].bursts);
		assert_true(fabs(pitch(0, part) - shapes[i].first_hz) <= 12);
		assert_true(fabs(pitch(samples - part, part) - shapes[i].last_hz) <= 12);
	}
}

static void the_switch_goes_between_two_tones(void **state)
{
	(void)state;
	play(CUE_SWITCH, ROOM_MS, TONE_LOUDEST);
	static const double starts_s[] = { 0.04, 0.20, 0.36, 0.54 }, hz[] = { 659, 494, 659, 494 };
	for (int i = 0; i < 4; i++)
		assert_true(fabs(pitch_at(starts_s[i]) - hz[i]) <= 12);
}

static void the_end_is_a_chord_of_three(void **state)
{
	(void)state;
	play(CUE_DONE, ROOM_MS, TONE_LOUDEST);
	size_t from = TONE_RATE / 3, count = TONE_RATE / 5;
	static const double in[] = { 523, 659, 784 }, out[] = { 480, 590, 720, 860 };
	for (int i = 0; i < 3; i++)
		assert_true(strength(from, count, in[i]) > 0.05);
	for (int i = 0; i < 4; i++)
		assert_true(strength(from, count, out[i]) < 0.02);
}

static void run_climbs_and_walk_falls(void **state)
{
	(void)state;
	play(CUE_RUN, ROOM_MS, TONE_LOUDEST);
	assert_true(pitch_at(0.03) < pitch_at(0.15) && pitch_at(0.15) < pitch_at(0.30));
	play(CUE_WALK, ROOM_MS, TONE_LOUDEST);
	assert_true(pitch_at(0.05) > pitch_at(0.35) && pitch_at(0.35) > pitch_at(0.65));
}

static void a_breath_swells_in_and_fades_out(void **state)
{
	(void)state;
	play(CUE_BREATHE_IN, 4000, TONE_LOUDEST);
	assert_true(height(0, TONE_RATE / 4) * 3 < height(2 * TONE_RATE, 3 * TONE_RATE));
	assert_true(pitch_at(0.5) < pitch_at(3.5));
	play(CUE_BREATHE_OUT, 6000, TONE_LOUDEST);
	assert_true(height(TONE_RATE, 2 * TONE_RATE) > height(11 * TONE_RATE / 2, 6 * TONE_RATE) * 3);
	assert_true(pitch_at(0.5) > pitch_at(5.0));
}

/* --- what holds for all of them ---------------------------------------------------------- */

static void every_cue_begins_at_its_sample_and_is_silent_behind_its_end(void **state)
{
	(void)state;
	enum { SOON = TONE_RATE / 50, FROM = 1000 };
	for (int cue = 0; cue < CUES; cue++) {
		struct cue_at at = { .cue = (enum cue)cue, .length_ms = ROOM_MS };
		bool swells = cue == CUE_BREATHE_IN || cue == CUE_BREATHE_OUT;
		memset(track, 0, sizeof track);
		tone_add(track, TRACK, FROM, &at, TONE_LOUDEST);
		assert_int_equal(height(0, FROM), 0);
		assert_true(height(FROM, FROM + SOON) > (swells ? 0 : 500));
		assert_int_equal(height(FROM + tone_samples(&at), TRACK), 0);
	}
}

/*
 * A sine of f Hz and height a moves by 2 pi f a / rate at most from one sample
 * to the next; a cut edge would move by its whole height.
 */
static void no_cue_clicks(void **state)
{
	(void)state;
	enum { FIFTH_MS = TONE_RATE / 5000 };
	for (int cue = 0; cue < CUES; cue++) {
		size_t samples = play((enum cue)cue, ROOM_MS, TONE_LOUDEST);
		int last = 0;
		for (size_t i = 0; i < samples + 1; i++) {
			assert_true(abs(track[i] - last) < 4200);
			last = track[i];
		}
		assert_true(height(0, FIFTH_MS) < 800);
		assert_true(height(samples - FIFTH_MS, samples) < 800);
	}
}

static void what_lasts_is_softer_than_what_is_short(void **state)
{
	(void)state;
	static const enum cue lasting[] = { CUE_LOWER, CUE_RISE, CUE_BREATHE_IN, CUE_BREATHE_OUT, CUE_HOLD };
	play(CUE_TICK, ROOM_MS, TONE_LOUDEST);
	int tick = height(0, TRACK);
	for (size_t i = 0; i < sizeof lasting / sizeof lasting[0]; i++) {
		play(lasting[i], ROOM_MS, TONE_LOUDEST);
		assert_true(height(0, TRACK) * 5 < tick * 4);
	}
}

static void a_cue_that_cannot_end_in_its_phase_is_left_out(void **state)
{
	(void)state;
	for (int cue = 0; cue < CUES; cue++)
		for (int32_t ms = -5; ms < 2000; ms += 7) {
			size_t samples = play((enum cue)cue, ms, TONE_LOUDEST);
			assert_true(samples <= tone_sample_at(ms));
			if (samples == 0)
				assert_int_equal(height(0, TRACK / 4), 0);
		}
	assert_int_equal(play(CUE_DONE, 500, TONE_LOUDEST), 0);
	assert_int_equal(play(CUE_LOWER, 100, TONE_LOUDEST), 0);
}

static void volume_goes_from_nothing_to_full_and_never_back(void **state)
{
	(void)state;
	for (int cue = 0; cue < CUES; cue++) {
		int last = 0;
		for (int volume = 0; volume <= TONE_LOUDEST; volume += 10) {
			play((enum cue)cue, ROOM_MS, volume);
			int now = height(0, TRACK);
			assert_true(volume == 0 ? now == 0 : now > last);
			last = now;
		}
	}
}

static void too_much_at_once_is_held_at_the_limit_and_what_lies_beyond_is_cut(void **state)
{
	(void)state;
	struct cue_at beep = { .cue = CUE_WORK, .length_ms = ROOM_MS };
	memset(track, 0, sizeof track);
	for (int i = 0; i < 20; i++)
		tone_add(track, 1000, 0, &beep, TONE_LOUDEST);
	assert_in_range(height(0, 1000), 32760, 32767);
	assert_int_equal(height(1000, TRACK), 0);
}

static void the_same_cue_is_the_same_samples(void **state)
{
	(void)state;
	uint64_t sum = 14695981039346656037u;
	for (int cue = 0; cue < CUES; cue++) {
		size_t samples = play((enum cue)cue, ROOM_MS, 70);
		for (size_t i = 0; i < samples; i++)
			sum = (sum ^ (uint16_t)track[i]) * 1099511628211u;
	}
	if (sum != UINT64_C(0x9bc0ad66a6ba9bfc)) /* on every machine */
		fail_msg("the samples have changed: their sum is 0x%llx", (unsigned long long)sum);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lowering_falls_by_an_octave_for_as_long_as_it_lasts),
		cmocka_unit_test(a_lift_climbs_by_an_octave_for_as_long_as_it_lasts),
		cmocka_unit_test(a_hold_is_one_even_note_and_ends_within_its_phase),
		cmocka_unit_test(the_short_ones_are_told_apart_by_how_many_and_how_high),
		cmocka_unit_test(the_switch_goes_between_two_tones),
		cmocka_unit_test(the_end_is_a_chord_of_three),
		cmocka_unit_test(run_climbs_and_walk_falls),
		cmocka_unit_test(a_breath_swells_in_and_fades_out),
		cmocka_unit_test(every_cue_begins_at_its_sample_and_is_silent_behind_its_end),
		cmocka_unit_test(no_cue_clicks),
		cmocka_unit_test(what_lasts_is_softer_than_what_is_short),
		cmocka_unit_test(a_cue_that_cannot_end_in_its_phase_is_left_out),
		cmocka_unit_test(volume_goes_from_nothing_to_full_and_never_back),
		cmocka_unit_test(too_much_at_once_is_held_at_the_limit_and_what_lies_beyond_is_cut),
		cmocka_unit_test(the_same_cue_is_the_same_samples),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
