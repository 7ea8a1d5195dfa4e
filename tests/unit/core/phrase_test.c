#include "core/phrase.h"

#include "support/check.h"
#include "support/workout.h"

/* The phrases from now on, as "second: words", until `second`. */
static const char *said_until(struct workout *workout, int second)
{
	static char out[4000];
	size_t used = 0;
	out[0] = '\0';
	while (session_at(&workout->s).change_ms >= 0 && workout->s.now_ms < (int64_t)second * 1000) {
		struct cue_at cue;
		struct phrase phrase;
		bool heard = cue_next(&workout->s, &cue);
		workout_event(workout, (struct session_event){ SESSION_TICK, .at_ms = session_at(&workout->s).change_ms });
		if (heard && phrase_of(&phrase, &cue, &workout->s))
			used += (size_t)snprintf(out + used, sizeof out - used, "%lld %s\n", (long long)cue.at_ms / 1000,
			                         phrase.words);
	}
	return out;
}

/* A rise of one second has room for its word; the seconds of a lowering are not counted over the repetition's number. */
static void a_set_is_led_by_numbers_with_the_phase_behind(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	assert_string_equal(said_until(&workout, 17),
		"2 three\n3 two\n4 one\n5 one, lower\n8 rise\n9 two, lower\n12 rise\n13 three, lower\n16 rise\n17 four, lower\n");
}

static void sides_and_rests_are_told(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 36);
	assert_string_equal(said_until(&workout, 46), "37 right side\n44 three\n45 two\n46 one\n");
	workout_to(&workout, 78);
	assert_string_equal(said_until(&workout, 153), "79 rest seventy-five\n149 set two, left side\n151 three\n152 two\n153 one\n");
}

static void a_hold_says_how_long_and_counts_its_tens_and_last_three(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 230);
	workout_answers(&workout, 2, 5);
	workout_to(&workout, 302);
	assert_string_equal(said_until(&workout, 332), "303 hold thirty\n313 twenty\n323 ten\n330 three\n331 two\n332 one\n");
}

static void a_question_names_its_scale(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 227);
	assert_string_equal(said_until(&workout, 228), "228 pain, zero to ten?\n");
}

/* Whatever the session does and however little room is left: what is said ends in its time. */
static void nothing_is_said_that_cannot_end_in_its_time(void **state)
{
	(void)state;
	struct chance chance = chance_seed(2026);
	struct workout workout = workout_of(strength_b());
	for (int round = 0; round < rounds(4000, 400000); round++) {
		struct cue_at cue = { .cue = (enum cue)chance_between(&chance, 0, CUES - 1),
			.length_ms = chance_between(&chance, 0, 4000), .count = chance_between(&chance, -2, 130) };
		struct phrase phrase;
		workout = workout_of(strength_b());
		workout.s = session_replay(workout.s.plan, NULL, 0, chance_between(&chance, 0, 228000));
		if (!phrase_of(&phrase, &cue, &workout.s))
			continue;
		assert_true(phrase.words[0] != '\0');
		assert_int_equal(phrase.length_ms, phrase_length_ms(phrase.words));
		assert_true(phrase.length_ms <= phrase.room_ms);
		if (cue.cue != CUE_QUESTION && cue.cue != CUE_DONE)
			assert_int_equal(phrase.room_ms, cue.length_ms);
	}
}

/* Where there is room for one of them alone it is the number. */
static void a_number_wins_over_a_word(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	struct phrase phrase;
	workout_to(&workout, 13);
	struct cue_at cue = { .cue = CUE_LOWER, .length_ms = phrase_length_ms("three"), .count = 3 };
	assert_true(phrase_of(&phrase, &cue, &workout.s));
	assert_string_equal(phrase.words, "three");
	assert_true(phrase.number);
	cue.length_ms = 100;
	assert_false(phrase_of(&phrase, &cue, &workout.s));
}

static void more_syllables_take_longer(void **state)
{
	(void)state;
	static const char *const by_length[] = { "rise", "lower", "seventy", "one, lower", "pain, zero to ten?" };
	for (size_t i = 1; i < sizeof by_length / sizeof by_length[0]; i++)
		assert_true(phrase_length_ms(by_length[i - 1]) < phrase_length_ms(by_length[i]));
	assert_int_equal(phrase_length_ms("three"), phrase_length_ms("side"));
	assert_true(phrase_length_ms("three") < 1000 && phrase_length_ms("seventy") < 1000);
}

static void a_beat_is_no_word(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	struct phrase phrase;
	struct cue_at cue = { .cue = CUE_BEAT, .length_ms = 5000, .count = 1 };
	assert_false(phrase_of(&phrase, &cue, &workout.s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_is_led_by_numbers_with_the_phase_behind),
		cmocka_unit_test(sides_and_rests_are_told),
		cmocka_unit_test(a_hold_says_how_long_and_counts_its_tens_and_last_three),
		cmocka_unit_test(a_question_names_its_scale),
		cmocka_unit_test(nothing_is_said_that_cannot_end_in_its_time),
		cmocka_unit_test(a_number_wins_over_a_word),
		cmocka_unit_test(more_syllables_take_longer),
		cmocka_unit_test(a_beat_is_no_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
