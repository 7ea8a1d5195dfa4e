/* Every millisecond of every tempo against a second opinion that walks one by one. */
#include "core/tempo.h"

#include "support/check.h"
#include "support/library.h"
#include "support/shipped.h"

/* Walks through a set by counting, with no division but that of a second. */
struct walker {
	const struct tempo *tempo;
	int rep, index;
	int32_t into_ms;
};

static void walk(struct walker *w)
{
	if (++w->into_ms < w->tempo->at[w->index].ms)
		return;
	w->into_ms = 0;
	if (++w->index < w->tempo->phases)
		return;
	w->index = 0;
	w->rep++;
}

static int slow_count(const struct walker *w)
{
	int count = 0;
	for (int32_t left = w->tempo->at[w->index].ms - w->into_ms; left > 0; left -= 1000)
		count++;
	return count;
}

static bool same_look(const struct tempo_at *a, const struct tempo_at *b)
{
	return a->rep == b->rep && a->index == b->index && a->count == b->count;
}

static void check_moment(const struct walker *w, const struct tempo_at *at, int64_t ms)
{
	if (at->done || at->rep != w->rep || at->reps_done != w->rep || at->index != w->index ||
	    at->phase != w->tempo->at[w->index].phase || at->into_ms != w->into_ms ||
	    at->left_ms != w->tempo->at[w->index].ms - w->into_ms || at->count != slow_count(w) || at->count < 1)
		fail_msg("rep %d phase %d into %d at %lld ms", w->rep, w->index, w->into_ms, (long long)ms);
}

/* What was said to change next changes then and not before. */
static void check_change(const struct tempo_at *before, const struct tempo_at *at, int64_t ms)
{
	bool due = before->change_ms == ms;
	if (due == same_look(before, at) || (!due && before->change_ms != at->change_ms))
		fail_msg("the change at %lld was foretold for %lld", (long long)ms, (long long)before->change_ms);
}

static void check_every_ms(const struct tempo *tempo, int reps)
{
	int64_t end_ms = tempo_rep_start_ms(tempo, reps);
	struct walker w = { .tempo = tempo };
	struct tempo_at before = tempo_at(tempo, 0);
	check_moment(&w, &before, 0);
	for (int64_t ms = 1; ms < end_ms; ms++) {
		walk(&w);
		struct tempo_at at = tempo_at(tempo, ms);
		check_moment(&w, &at, ms);
		check_change(&before, &at, ms);
		before = at;
	}
	if (tempo->reps == reps) {
		assert_int_equal(before.change_ms, end_ms);
		assert_true(tempo_at(tempo, end_ms).done);
		assert_int_equal(tempo_at(tempo, end_ms).reps_done, reps);
		assert_int_equal(tempo_total_ms(tempo), end_ms);
	}
}

static void every_millisecond_of_every_four_phase_tempo_agrees_with_walking_it(void **state)
{
	(void)state;
	int longest = rounds(4, 5), sides = longest + 1, all = sides * sides * sides * sides;
	for (int i = 1; i < 2 * all; i++) {
		int n = i % all;
		const int four[] = { n % sides, n / sides % sides, n / sides / sides % sides, n / sides / sides / sides };
		if (n == 0)
			continue;
		struct exercise exercise = counted_exercise("any", 1, 3, four, 0);
		exercise.tempo.starts = i < all ? PHASE_ECCENTRIC : PHASE_CONCENTRIC;
		struct tempo tempo = tempo_of(&exercise, &exercise.dose);
		check_every_ms(&tempo, 3);
	}
}

static void an_endless_set_agrees_with_walking_it_too(void **state)
{
	(void)state;
	struct exercise march = counted_exercise("a-march", 1, NOT_SET, (const int[]){ 1, 1, 1, 0 }, 30);
	march.work = WORK_DISTANCE;
	struct tempo tempo = tempo_of(&march, &march.dose);
	assert_int_equal(tempo.reps, 0);
	check_every_ms(&tempo, 50);
}

static void holds_and_breaths_agree_with_walking_them(void **state)
{
	(void)state;
	struct exercise hold = held_exercise("quad-set", 3, NOT_SET, 30);
	hold.dose.reps = 4;
	hold.dose.hold_s = 5;
	struct tempo tempo = tempo_of(&hold, &hold.dose);
	check_every_ms(&tempo, 4);
	struct exercise breath = held_exercise("diaphragmatic-breathing", 1, 60, 0);
	breath.work = WORK_BREATH;
	breath.in_s = 4;
	breath.out_s = 6;
	tempo = tempo_of(&breath, &breath.dose);
	check_every_ms(&tempo, 6);
}

/* Ten minutes of ticks at any distance: the last count changes as exactly as the first. */
static void late_looks_never_add_up(void **state)
{
	(void)state;
	struct exercise squat = counted_exercise("goblet-squat", 1, 200, (const int[]){ 2, 0, 1, 0 }, 0);
	struct tempo tempo = tempo_of(&squat, &squat.dose);
	struct chance chance = chance_seed(10);
	for (int64_t ms = 0; ms < 600000; ms += chance_between(&chance, 1, 700)) {
		struct tempo_at at = tempo_at(&tempo, ms);
		assert_int_equal(at.change_ms % 1000, 0);
		assert_int_equal(tempo_rep_start_ms(&tempo, at.rep), at.rep * 3000);
	}
}

static void every_millisecond_of_every_shipped_exercise_agrees_with_walking_it(void **state)
{
	(void)state;
	struct library *library = shipped_library();
	size_t count, timed = 0;
	const struct exercise *exercises = library_exercises(library, &count);
	for (size_t i = 0; i < count; i++) {
		struct tempo tempo = tempo_of(&exercises[i], &exercises[i].dose);
		if (tempo.at[0].ms == 0)
			continue; /* stands open until a key */
		check_every_ms(&tempo, tempo.reps > 0 ? tempo.reps : 20);
		timed++;
	}
	assert_true(timed > 80);
	library_free(library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_millisecond_of_every_four_phase_tempo_agrees_with_walking_it),
		cmocka_unit_test(an_endless_set_agrees_with_walking_it_too),
		cmocka_unit_test(holds_and_breaths_agree_with_walking_them),
		cmocka_unit_test(every_millisecond_of_every_shipped_exercise_agrees_with_walking_it),
		cmocka_unit_test(late_looks_never_add_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
