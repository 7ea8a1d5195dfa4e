#include "core/cue.h"

#include "support/check.h"
#include "support/workout.h"

struct moment {
	double at_s;
	enum cue cue;
	int count, length_s;
};

static void assert_cue(const struct cue_at *cue, const struct moment *moment)
{
	assert_string_equal(cue_word(cue->cue), cue_word(moment->cue));
	assert_int_equal(cue->at_ms, (int64_t)(moment->at_s * 1000));
	assert_int_equal(cue->count, moment->count);
	assert_int_equal(cue->length_ms, moment->length_s * 1000);
}

/* The cues from now on that the clock brings, in their order. */
static void assert_heard(struct workout *workout, const struct moment *moments, size_t count)
{
	size_t heard = 0;
	while (heard < count) {
		struct cue_at cue;
		int64_t change_ms = session_at(&workout->s).change_ms;
		assert_true(change_ms >= 0);
		if (cue_next(&workout->s, &cue))
			assert_cue(&cue, &moments[heard++]);
		workout_event(workout, (struct session_event){ SESSION_TICK, .at_ms = change_ms });
	}
}

#define HEARD(workout, ...) \
	do { \
		static const struct moment moments[] = { __VA_ARGS__ }; \
		assert_heard(workout, moments, sizeof moments / sizeof moments[0]); \
	} while (0)

static void a_set_is_counted_in_and_then_falls_and_climbs_with_its_tempo(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	HEARD(&workout, { 2, CUE_GET_READY, 3, 1 }, { 3, CUE_GET_READY, 2, 1 }, { 4, CUE_GET_READY, 1, 1 },
	      { 5, CUE_LOWER, 3, 3 }, { 6, CUE_TICK, 2, 1 }, { 7, CUE_TICK, 1, 1 }, { 8, CUE_RISE, 1, 1 },
	      { 9, CUE_LOWER, 3, 3 });
}

static void the_other_side_is_called_and_counted_in(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 36);
	HEARD(&workout, { 37, CUE_SWITCH, 10, 10 }, { 44, CUE_GET_READY, 3, 1 }, { 45, CUE_GET_READY, 2, 1 },
	      { 46, CUE_GET_READY, 1, 1 }, { 47, CUE_LOWER, 3, 3 });
}

static void a_rest_is_told_at_both_ends(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 78);
	HEARD(&workout, { 79, CUE_REST, 75, 75 }, { 149, CUE_REST_OVER, 5, 5 }, { 151, CUE_GET_READY, 3, 1 },
	      { 152, CUE_GET_READY, 2, 1 }, { 153, CUE_GET_READY, 1, 1 }, { 154, CUE_LOWER, 3, 3 });
}

static void a_question_is_heard_once_and_nothing_begins_under_it(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 227);
	HEARD(&workout, { 228, CUE_QUESTION, CUE_NO_COUNT, 75 }, { 303, CUE_REST_OVER, -1, 10 });
}

static void answering_late_gives_a_whole_lead_in(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 310);
	struct session asked = workout.s;
	struct cue_at cue;
	workout_does(&workout, SESSION_PAIN, 2);
	assert_false(cue_of_change(&asked, &workout.s, &cue));
	workout_does(&workout, SESSION_EFFORT, 5);
	HEARD(&workout, { 312, CUE_GET_READY, 3, 1 }, { 313, CUE_GET_READY, 2, 1 }, { 314, CUE_GET_READY, 1, 1 },
	      { 315, CUE_HOLD, 30, 30 }, { 316, CUE_TICK, 29, 1 });
}

static void the_end_is_heard_when_the_last_answer_is_given(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 230);
	workout_answers(&workout, 2, 5);
	workout_to(&workout, 420);
	assert_int_equal(workout.s.ask, ASK_PAIN);
	workout_does(&workout, SESSION_PAIN, 1);
	struct session before = workout.s;
	workout_does(&workout, SESSION_EFFORT, 4);
	struct cue_at cue;
	assert_true(cue_of_change(&before, &workout.s, &cue));
	assert_int_equal(cue.cue, CUE_DONE);
}

static void a_pause_is_silent_and_resuming_counts_in_again(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 10);
	struct session before = workout.s;
	workout_does(&workout, SESSION_PAUSE, 0);
	struct cue_at cue;
	assert_false(cue_of_change(&before, &workout.s, &cue));
	assert_false(cue_next(&workout.s, &cue));
	workout_does(&workout, SESSION_RESUME, 0);
	HEARD(&workout, { 12, CUE_GET_READY, 3, 1 });
}

static void a_key_that_begins_a_set_is_heard_as_its_first_phase(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 1);
	struct session before = workout.s;
	workout_does(&workout, SESSION_NEXT, 0);
	struct cue_at cue;
	assert_true(cue_of_change(&before, &workout.s, &cue));
	assert_cue(&cue, &(struct moment){ 1, CUE_LOWER, 3, 3 });
}

static void a_rest_that_a_key_ends_is_over_when_its_time_is(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b_by_key());
	workout_to(&workout, 78);
	HEARD(&workout, { 79, CUE_REST, 75, 75 }, { 154, CUE_REST_OVER, -1, 10 });
	struct cue_at cue;
	assert_false(cue_next(&workout.s, &cue));
}

static void leaving_makes_no_sound(void **state)
{
	(void)state;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 20);
	struct session before = workout.s;
	workout_does(&workout, SESSION_LEAVE, 0);
	struct cue_at cue;
	assert_int_equal(workout.s.ask, ASK_NOTHING);
	assert_false(cue_of_change(&before, &workout.s, &cue));
}

static void every_cue_has_a_word_of_its_own_and_a_meaning(void **state)
{
	(void)state;
	for (int cue = 0; cue < CUES; cue++) {
		assert_int_equal(cue_find(cue_word((enum cue)cue)), cue);
		assert_true(strlen(cue_meaning((enum cue)cue)) > 0);
	}
	assert_int_equal(cue_find("trumpet"), CUES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_is_counted_in_and_then_falls_and_climbs_with_its_tempo),
		cmocka_unit_test(the_other_side_is_called_and_counted_in),
		cmocka_unit_test(a_rest_is_told_at_both_ends),
		cmocka_unit_test(a_question_is_heard_once_and_nothing_begins_under_it),
		cmocka_unit_test(answering_late_gives_a_whole_lead_in),
		cmocka_unit_test(the_end_is_heard_when_the_last_answer_is_given),
		cmocka_unit_test(a_pause_is_silent_and_resuming_counts_in_again),
		cmocka_unit_test(a_key_that_begins_a_set_is_heard_as_its_first_phase),
		cmocka_unit_test(a_rest_that_a_key_ends_is_over_when_its_time_is),
		cmocka_unit_test(leaving_makes_no_sound),
		cmocka_unit_test(every_cue_has_a_word_of_its_own_and_a_meaning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
