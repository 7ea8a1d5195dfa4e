/* Thousands of sessions from chance: whatever the person presses and whenever, these things hold. */
#include "core/session.h"

#include "support/check.h"
#include "support/random_plan.h"
#include "support/shipped.h"
#include "support/workout.h"

enum { STEPS = 50 };

/* How long until the program looks again: mostly a moment, sometimes a rest, sometimes a closed lid. */
static int64_t random_delay(struct chance *chance)
{
	static const int longest[] = { 0, 300, 1500, 1500, 5000, 5000, 5000, 90000 };
	return chance_between(chance, 0, longest[chance_between(chance, 0, 7)]);
}

static void look_after(struct workout *workout, int64_t delay_ms)
{
	workout_event(workout, (struct session_event){ SESSION_TICK, .at_ms = workout->s.now_ms + delay_ms });
}

/* The session is left alone for up to a minute, and what has stopped it is dealt with first. */
static void follow(struct workout *workout, struct chance *chance)
{
	if (workout->s.ask != ASK_NOTHING) {
		static const enum session_event_kind answers[ASK_KINDS] = {
			[ASK_PAIN] = SESSION_PAIN, [ASK_EFFORT] = SESSION_EFFORT, [ASK_FORM] = SESSION_FORM,
			[ASK_CHOICE] = SESSION_CHOICE,
		};
		workout_does(workout, answers[workout->s.ask], chance_between(chance, 0, 3));
	}
	if (workout->s.paused)
		workout_does(workout, SESSION_RESUME, 0);
	for (int i = chance_between(chance, 0, 12); i > 0; i--)
		look_after(workout, SESSION_GAP_MS);
}

/* One thing happens: time passes, or the person does something, but never `without`. */
static void happen_without(enum session_event_kind without, struct workout *workout, struct chance *chance)
{
	if (chance_between(chance, 0, 3) == 0) {
		follow(workout, chance);
		return;
	}
	look_after(workout, random_delay(chance));
	struct session_event ev = random_event(chance, workout->s.now_ms);
	bool ends_it = ev.kind == SESSION_LEAVE && chance_between(chance, 0, 9) != 0;
	if (!ends_it && ev.kind != SESSION_GAP && ev.kind != without)
		workout_event(workout, ev);
}

static void happen(struct workout *workout, struct chance *chance)
{
	happen_without(SESSION_GAP, workout, chance);
}

static void assert_same(const struct session *a, const struct session *b, int seed)
{
	const char *field = session_difference(a, b);
	if (field != NULL)
		fail_msg("seed %d: the sessions differ in %s", seed, field);
}

/* --- replay --------------------------------------------------------------------- */

static void replaying_the_log_gives_the_same_state(void **state)
{
	(void)state;
	for (int seed = 0; seed < rounds(10000, 200000); seed++) {
		struct chance chance = chance_seed((uint64_t)seed);
		struct random_plan random;
		random_plan(&random, &chance);
		struct workout workout = workout_of(&random.plan);
		for (int i = 0; i < STEPS; i++)
			happen(&workout, &chance);
		struct session again = session_replay(&random.plan, workout.log, workout.count, workout.s.now_ms);
		assert_same(&workout.s, &again, seed);
	}
}

/* --- what always holds -------------------------------------------------------------- */

static void check_result(const struct session *s, int item, const struct set_result *result, int seed)
{
	if (result->status == SET_OPEN || result->exercise != s->item[item].exercise)
		return; /* nothing yet, or planned as another exercise */
	int planned = session_planned_reps(s, item);
	int64_t total_ms = tempo_total_ms(&s->item[item].tempo);
	if (planned != NOT_SET && total_ms > 0 && result->reps > planned)
		fail_msg("seed %d: %d repetitions of %d", seed, result->reps, planned);
	if (total_ms > 0 && result->held_ms > total_ms)
		fail_msg("seed %d: held %d ms of %lld", seed, result->held_ms, (long long)total_ms);
	assert_true(result->rest_ms >= NOT_SET);
}

static void check_clock(const struct session *s, const struct session_at *at, int seed)
{
	bool runs = session_is_running(s);
	if (!runs && at->change_ms != -1)
		fail_msg("seed %d: a clock that stands foretells a change", seed);
	if (runs && at->change_ms != -1 && (at->change_ms <= s->now_ms || at->change_ms > s->now_ms + 1000))
		fail_msg("seed %d: the next change is %lld ms away", seed, (long long)(at->change_ms - s->now_ms));
	assert_true(at->to_go_ms >= 0);
	assert_true(!session_ended(s) || (s->ask == ASK_NOTHING && !s->paused && at->to_go_ms == 0));
	assert_in_range(at->item, 0, s->plan->items - 1);
	assert_in_range(at->set, 0, at->sets - 1);
}

static void whatever_happens_time_and_results_stay_within_their_bounds(void **state)
{
	(void)state;
	for (int seed = 0; seed < rounds(1000, 20000); seed++) {
		struct chance chance = chance_seed((uint64_t)seed + 1000000);
		struct random_plan random;
		random_plan(&random, &chance);
		struct workout workout = workout_of(&random.plan);
		for (int i = 0; i < STEPS; i++) {
			int64_t before_ms = workout.s.now_ms;
			happen_without(SESSION_EDIT_REPS, &workout, &chance); /* a person may have done more than planned */
			assert_true(workout.s.now_ms >= before_ms);
			struct session_at at = session_at(&workout.s);
			check_clock(&workout.s, &at, seed);
		}
		for (int i = 0; i < random.plan.turns; i++)
			for (int side = 0; side < 2; side++) {
				const struct session_turn *turn = &random.plan.turn[i];
				check_result(&workout.s, turn->item, session_result(&workout.s, turn->item, turn->set, side), seed);
			}
	}
}

/* An event the session does not accept leaves it as it was but for the time. */
static void what_is_not_accepted_changes_nothing(void **state)
{
	(void)state;
	for (int seed = 0; seed < rounds(1000, 20000); seed++) {
		struct chance chance = chance_seed((uint64_t)seed + 2000000);
		struct random_plan random;
		random_plan(&random, &chance);
		struct workout workout = workout_of(&random.plan);
		for (int i = 0; i < STEPS; i++) {
			happen(&workout, &chance);
			struct session_event ev = random_event(&chance, workout.s.now_ms);
			ev.ref_ms = ev.at_ms;
			if (session_accepts(&workout.s, ev.kind))
				continue;
			struct session after = session_step(workout.s, ev);
			assert_same(&workout.s, &after, seed);
		}
	}
}

/* --- the foretold change --------------------------------------------------------------- */

static bool same_look(const struct session_at *a, const struct session_at *b)
{
	return a->stage == b->stage && a->item == b->item && a->side == b->side && a->count == b->count &&
	       a->tempo.rep == b->tempo.rep && a->tempo.index == b->tempo.index;
}

static struct session_at look_at(const struct session *s, int64_t at_ms)
{
	struct session later = session_step(*s, (struct session_event){ .kind = SESSION_TICK, .at_ms = at_ms });
	return session_at(&later);
}

static void nothing_on_the_screen_changes_before_the_moment_that_was_told(void **state)
{
	(void)state;
	for (int seed = 0; seed < rounds(500, 10000); seed++) {
		struct chance chance = chance_seed((uint64_t)seed + 3000000);
		struct random_plan random;
		random_plan(&random, &chance);
		struct workout workout = workout_of(&random.plan);
		for (int i = 0; i < STEPS; i++) {
			happen(&workout, &chance);
			struct session_at at = session_at(&workout.s);
			if (at.change_ms == -1)
				continue;
			struct session_at before = look_at(&workout.s, at.change_ms - 1), then = look_at(&workout.s, at.change_ms);
			if (!same_look(&at, &before))
				fail_msg("seed %d: a change came early", seed);
			if (same_look(&before, &then) && before.tempo.phase != PHASE_WORK)
				fail_msg("seed %d: the change did not come", seed);
		}
	}
}

/* --- undo and redo ------------------------------------------------------------------------ */

/* The session standing at once, and later looked at again. */
static struct session stood_until(struct session s, int64_t at_ms)
{
	if (session_is_running(&s))
		s = session_step(s, (struct session_event){ .kind = SESSION_PAUSE, .at_ms = s.now_ms });
	return session_step(s, (struct session_event){ .kind = SESSION_TICK, .at_ms = at_ms });
}

/* What may come between an undo and its redo: looks, and pauses ended and begun. */
static void loiter(struct workout *workout, struct chance *chance)
{
	static const enum session_event_kind idle[] = { SESSION_TICK, SESSION_RESUME, SESSION_PAUSE };
	for (int i = chance_between(chance, 0, 4); i > 0; i--)
		workout_event(workout, (struct session_event){
			.kind = idle[chance_between(chance, 0, 2)],
			.at_ms = workout->s.now_ms + random_delay(chance),
		});
}

static void undo_then_redo_is_where_one_was_standing(void **state)
{
	(void)state;
	int redone = 0;
	for (int seed = 0; seed < rounds(3000, 50000); seed++) {
		struct chance chance = chance_seed((uint64_t)seed + 4000000);
		struct random_plan random;
		random_plan(&random, &chance);
		struct workout workout = workout_of(&random.plan);
		for (int i = chance_between(&chance, 1, STEPS); i > 0; i--)
			happen(&workout, &chance);
		struct session before = workout.s;
		int undos = 0, most = chance_between(&chance, 1, 3);
		while (undos < most && session_log_undo_target(workout.log, workout.count) >= 0) {
			workout_does(&workout, SESSION_UNDO, 0);
			undos++;
		}
		for (int i = 0; i < undos; i++) {
			loiter(&workout, &chance);
			workout_does(&workout, SESSION_REDO, 0);
		}
		struct session expected = stood_until(before, workout.s.now_ms);
		if (undos > 0)
			assert_same(&expected, &workout.s, seed);
		redone += undos;
	}
	assert_true(redone > 1000);
}

/* --- totals ---------------------------------------------------------------------------------- */

/* Does at once what waits for the person: answers, the key of an endless set or of an endless rest. */
static bool person_answers(struct workout *workout)
{
	struct session_at at = session_at(&workout->s);
	bool endless = at.stage == STAGE_WORK && at.length_ms == 0;
	bool waits = at.stage == STAGE_REST && workout->s.plan->rest_ends == REST_ENDS_KEY && at.left_ms == 0;
	if (workout->s.ask == ASK_PAIN)
		workout_does(workout, SESSION_PAIN, 0);
	else if (workout->s.ask == ASK_EFFORT)
		workout_does(workout, SESSION_EFFORT, 5);
	else if (workout->s.ask == ASK_FORM)
		workout_does(workout, SESSION_FORM, 4);
	else if (endless || waits)
		workout_does(workout, SESSION_NEXT, 0);
	else
		return false;
	return true;
}

static void check_all_done(const struct session *s, const char *which)
{
	for (int i = 0; i < s->plan->turns; i++) {
		const struct session_turn *turn = &s->plan->turn[i];
		int planned = session_planned_reps(s, turn->item);
		for (int side = 0; side <= session_item_has_sides(s, turn->item); side++) {
			const struct set_result *result = session_result(s, turn->item, turn->set, side);
			if (result->status != SET_DONE || result->reps != planned ||
			    result->held_ms != tempo_total_ms(&s->item[turn->item].tempo))
				fail_msg("%s: turn %d side %d was not done as planned", which, i, side);
		}
	}
	assert_int_equal(session_sets_done(s), s->plan->turns);
}

/* Follows the plan to its end, a look at each change, and holds it to the planned time and doses. */
static void check_followed(const struct session_plan *plan, const char *which)
{
	struct workout workout = workout_of(plan);
	int64_t total_ms = session_plan_total_ms(plan);
	while (!session_ended(&workout.s)) {
		workout.count = 0; /* nothing is undone here, and the log would grow long */
		struct session_at at = session_at(&workout.s);
		if (workout.s.now_ms + at.to_go_ms != total_ms)
			fail_msg("%s: %lld ms to go at %lld of %lld", which, (long long)at.to_go_ms,
			         (long long)workout.s.now_ms, (long long)total_ms);
		if (!person_answers(&workout))
			workout_event(&workout, (struct session_event){ SESSION_TICK, .at_ms = at.change_ms });
	}
	assert_int_equal(workout.s.now_ms, total_ms);
	check_all_done(&workout.s, which);
}

static void a_session_followed_to_its_end_takes_the_planned_time_and_does_the_planned_dose(void **state)
{
	(void)state;
	for (int seed = 0; seed < rounds(500, 10000); seed++) {
		struct chance chance = chance_seed((uint64_t)seed + 5000000);
		struct random_plan random;
		random_plan(&random, &chance);
		char which[32];
		snprintf(which, sizeof which, "seed %d", seed);
		check_followed(&random.plan, which);
	}
}

static void every_shipped_session_takes_its_planned_time_and_does_its_doses(void **state)
{
	(void)state;
	struct library *library = shipped_library();
	size_t routines, exercises;
	const struct routine *routine = library_routines(library, &routines);
	const struct exercise *exercise = library_exercises(library, &exercises);
	assert_true(routines >= 8);
	for (size_t i = 0; i < routines; i++) {
		struct session_plan plan;
		const char *missing = NULL;
		if (!session_plan_build(&plan, &routine[i], exercise, exercises, NULL, 6, &missing))
			fail_msg("%s: no exercise %s", routine[i].id, missing);
		check_followed(&plan, routine[i].id);
	}
	library_free(library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(replaying_the_log_gives_the_same_state),
		cmocka_unit_test(whatever_happens_time_and_results_stay_within_their_bounds),
		cmocka_unit_test(what_is_not_accepted_changes_nothing),
		cmocka_unit_test(nothing_on_the_screen_changes_before_the_moment_that_was_told),
		cmocka_unit_test(undo_then_redo_is_where_one_was_standing),
		cmocka_unit_test(a_session_followed_to_its_end_takes_the_planned_time_and_does_the_planned_dose),
		cmocka_unit_test(every_shipped_session_takes_its_planned_time_and_does_its_doses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
