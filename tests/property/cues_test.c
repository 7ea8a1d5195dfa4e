/* Every session the program comes with, and thousands from chance, heard from beginning to end. */
#include "core/cue.h"
#include "core/tone.h"

#include "support/check.h"
#include "support/random_plan.h"
#include "support/shipped.h"

enum { CUES_MOST = 40000, STEP_MS = 250 };

static struct cue_at cues[CUES_MOST];
static int count;
static int64_t end_ms;

static void hear(const struct session_plan *plan)
{
	struct session s = session_start(plan);
	for (count = 0; cue_alone(&s, &cues[count]); count++)
		assert_true(count + 1 < CUES_MOST);
	end_ms = s.now_ms;
	assert_int_equal(s.stage, STAGE_DONE);
}

static const struct cue_at *cue_at_ms(int64_t at_ms)
{
	for (int i = 0; i < count; i++)
		if (cues[i].at_ms == at_ms)
			return &cues[i];
	return NULL;
}

typedef void check(const struct session_plan *plan);

static void each_shipped_session(check *holds)
{
	static struct session_plan plan;
	struct library *library = shipped_library();
	size_t routine_count, exercise_count;
	const struct routine *routines = library_routines(library, &routine_count);
	const struct exercise *exercises = library_exercises(library, &exercise_count);
	assert_true(routine_count > 5);
	for (size_t i = 0; i < routine_count; i++) {
		const char *missing;
		assert_true(session_plan_build(&plan, &routines[i], exercises, exercise_count, NULL, 5, &missing));
		hear(&plan);
		holds(&plan);
	}
	library_free(library);
}

static void each_random_session(check *holds)
{
	static struct random_plan random;
	for (int seed = 0; seed < rounds(150, 5000); seed++) {
		struct chance chance = chance_seed((uint64_t)seed);
		random_plan(&random, &chance);
		hear(&random.plan);
		holds(&random.plan);
	}
}

/* --- what is heard, beside what happens -------------------------------------------------- */

/*
 * The second opinion: the session looked at four times a second, and what a
 * person would see change at each look; every time of a plan is whole seconds.
 */
static struct session look_on(struct session s)
{
	static const enum session_event_kind answers[ASK_KINDS] = {
		[ASK_PAIN] = SESSION_PAIN, [ASK_EFFORT] = SESSION_EFFORT, [ASK_FORM] = SESSION_FORM,
		[ASK_CHOICE] = SESSION_CHOICE,
	};
	s = session_step(s, (struct session_event){ .kind = SESSION_TICK, .at_ms = s.now_ms + STEP_MS });
	while (s.ask != ASK_NOTHING)
		s = session_step(s, (struct session_event){ .kind = answers[s.ask], .at_ms = s.now_ms, .value = ANSWER_SKIPPED });
	return s;
}

static bool needs_a_key(const struct session_plan *plan)
{
	for (int i = 0; i < plan->items; i++)
		if (tempo_total_ms(&plan->item[i].tempo) == 0)
			return true;
	return plan->rest_ends == REST_ENDS_KEY;
}

static const enum cue of_phase[PHASE_KINDS] = {
	[PHASE_ECCENTRIC] = CUE_LOWER, [PHASE_PAUSE] = CUE_HOLD,      [PHASE_CONCENTRIC] = CUE_RISE,
	[PHASE_TOP] = CUE_HOLD,        [PHASE_HOLD] = CUE_HOLD,       [PHASE_EASE] = CUE_EASE,
	[PHASE_WORK] = CUE_WORK,       [PHASE_IN] = CUE_BREATHE_IN,   [PHASE_OUT] = CUE_BREATHE_OUT,
};

static void expect(enum cue cue, int64_t at_ms, int64_t length_ms)
{
	const struct cue_at *heard = cue_at_ms(at_ms);
	if (heard == NULL || heard->cue != cue || (length_ms > 0 && heard->length_ms != length_ms))
		fail_msg("at %lld ms %s of %lld ms was due, and %s of %d ms is heard", (long long)at_ms, cue_word(cue),
		         (long long)length_ms, heard == NULL ? "nothing" : cue_word(heard->cue),
		         heard == NULL ? 0 : heard->length_ms);
}

static void every_phase_is_heard_for_as_long_as_it_lasts(const struct session_plan *plan)
{
	if (needs_a_key(plan))
		return;
	struct session before = session_start(plan);
	while (!session_ended(&before)) {
		struct session after = look_on(before);
		struct session_at was = session_at(&before), is = session_at(&after);
		bool begins = is.tempo.into_ms == 0 || was.stage != STAGE_WORK;
		if (is.stage == STAGE_WORK && begins)
			expect(of_phase[is.tempo.phase], after.now_ms, is.tempo.left_ms);
		if (is.stage == STAGE_SWITCH && was.stage != STAGE_SWITCH)
			expect(CUE_SWITCH, after.now_ms, is.length_ms);
		if (is.stage == STAGE_DONE)
			expect(CUE_DONE, after.now_ms, 0);
		before = after;
	}
	assert_int_equal(before.now_ms, end_ms);
}

/* Only ticks and the countdown may fall into something that sounds: they are made for it. */
static void nothing_sounds_into_something_else(const struct session_plan *plan)
{
	(void)plan;
	int64_t quiet_at = 0;
	for (int i = 0; i < count; i++) {
		assert_true(i == 0 || cues[i].at_ms > cues[i - 1].at_ms);
		if (cues[i].cue == CUE_TICK || cues[i].cue == CUE_GET_READY)
			continue;
		assert_true(cues[i].at_ms >= quiet_at);
		quiet_at = cues[i].at_ms + (int64_t)tone_samples(&cues[i]) * 1000 / TONE_RATE;
	}
}

/* What tells a person what to do is never left out for want of room. */
static void what_must_be_heard_has_room(const struct session_plan *plan)
{
	(void)plan;
	for (int i = 0; i < count; i++)
		assert_true(tone_samples(&cues[i]) > 0);
}

static void work_is_counted_in(const struct session_plan *plan)
{
	for (int i = 1; i < count; i++) {
		bool begins = cues[i].cue >= CUE_LOWER && cues[i].cue <= CUE_WORK && cues[i].at_ms > 0;
		bool after_silence = cues[i - 1].cue == CUE_GET_READY || cues[i - 1].cue == CUE_REST_OVER ||
		                     cues[i - 1].cue == CUE_REST || cues[i - 1].cue == CUE_QUESTION ||
		                     cues[i - 1].cue == CUE_SWITCH;
		if (!begins || !after_silence || plan->lead_in_s < 4 || plan->switch_s < 4)
			continue;
		assert_int_equal(cues[i - 1].cue, CUE_GET_READY);
		assert_int_equal(cues[i - 1].count, 1);
		assert_int_equal(cues[i].at_ms - cues[i - 1].at_ms, 1000);
	}
}

static void the_end_comes_last_and_once(const struct session_plan *plan)
{
	(void)plan;
	for (int i = 0; i < count; i++)
		assert_int_equal(cues[i].cue == CUE_DONE, i == count - 1);
	assert_int_equal(cues[count - 1].at_ms, end_ms);
}

/* --- the tests ------------------------------------------------------------------------------- */

static void every_phase_of_the_shipped_sessions_is_heard_for_as_long_as_it_lasts(void **state)
{
	(void)state;
	each_shipped_session(every_phase_is_heard_for_as_long_as_it_lasts);
}

static void every_phase_of_any_session_is_heard_for_as_long_as_it_lasts(void **state)
{
	(void)state;
	each_random_session(every_phase_is_heard_for_as_long_as_it_lasts);
}

static void in_the_shipped_sessions_nothing_sounds_into_something_else(void **state)
{
	(void)state;
	each_shipped_session(nothing_sounds_into_something_else);
}

static void in_the_shipped_sessions_every_cue_has_room(void **state)
{
	(void)state;
	each_shipped_session(what_must_be_heard_has_room);
}

static void the_shipped_sessions_count_each_set_in(void **state)
{
	(void)state;
	each_shipped_session(work_is_counted_in);
}

static void every_session_ends_with_its_chord(void **state)
{
	(void)state;
	each_shipped_session(the_end_comes_last_and_once);
	each_random_session(the_end_comes_last_and_once);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_phase_of_the_shipped_sessions_is_heard_for_as_long_as_it_lasts),
		cmocka_unit_test(every_phase_of_any_session_is_heard_for_as_long_as_it_lasts),
		cmocka_unit_test(in_the_shipped_sessions_nothing_sounds_into_something_else),
		cmocka_unit_test(in_the_shipped_sessions_every_cue_has_room),
		cmocka_unit_test(the_shipped_sessions_count_each_set_in),
		cmocka_unit_test(every_session_ends_with_its_chord),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
