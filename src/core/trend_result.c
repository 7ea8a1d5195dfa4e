/* Results of tests and questionnaires over time. */
#include "base/text.h"
#include "core/outcome.h"
#include "core/retest.h"
#include "core/trend.h"

/* --- tests ------------------------------------------------------------------------- */

static const struct test_result *const *results_of(const struct diary *diary, const char *id, size_t *count,
                                                   struct arena *arena)
{
	*count = 0;
	for (size_t i = 0; i < diary->test_count; i++)
		*count += text_same(diary->tests[i].test_id, id);
	const struct test_result **results = arena_array(arena, *count + 1, sizeof(struct test_result *));
	for (size_t i = 0, at = 0; i < diary->test_count; i++)
		if (text_same(diary->tests[i].test_id, id))
			results[at++] = &diary->tests[i];
	return results;
}

/* What the exit of a phase asks of a test; NOT_KNOWN. */
static int asked_in(const struct phase_rules *phase, const struct test *test)
{
	for (size_t i = 0; i < phase->exit_count; i++) {
		const struct gate_line *line = &phase->exit[i];
		if (line->kind != GATE_TEST || line->test == NULL || !text_same(line->test, test->id))
			continue;
		int asked = test->lower_is_better ? line->most : line->least;
		return asked == NOT_SET ? NOT_KNOWN : asked;
	}
	return NOT_KNOWN;
}

/* The phase it is in asks first, then those after it, then those that are behind. */
static int goal_of(const struct programme *programme, const struct test *test, enum rehab_phase phase)
{
	for (int at = (int)phase; at < REHAB_PHASES; at++) {
		int asked = asked_in(&programme->phase[at], test);
		if (asked != NOT_KNOWN)
			return asked;
	}
	for (int at = (int)phase - 1; at >= 0; at--) {
		int asked = asked_in(&programme->phase[at], test);
		if (asked != NOT_KNOWN)
			return asked;
	}
	return NOT_KNOWN;
}

const struct trend_test *trend_tests(const struct shelf *shelf, const struct diary *diary, enum rehab_phase phase,
                                     struct day today, size_t *count, struct arena *arena)
{
	struct trend_test *tests = arena_array(arena, shelf->test_count + 1, sizeof *tests);
	*count = 0;
	for (size_t i = 0; i < shelf->test_count; i++) {
		const struct test *test = &shelf->tests[i];
		struct trend_test *made = &tests[*count];
		*made = (struct trend_test){ .test = test };
		made->results = results_of(diary, test->id, &made->count, arena);
		if (made->count == 0)
			continue;
		made->symmetry10 = retest_result_symmetry10(test, made->results[made->count - 1], &diary->intake);
		made->norm = retest_norm(test, &diary->intake, today);
		made->goal = goal_of(shelf->programme, test, phase);
		(*count)++;
	}
	return tests;
}

/* --- questionnaires ----------------------------------------------------------------- */

static const struct score *const *scores_of(const struct diary *diary, const char *id, size_t *count,
                                            struct arena *arena)
{
	*count = 0;
	for (size_t i = 0; i < diary->score_count; i++)
		*count += text_same(diary->scores[i].score_id, id);
	const struct score **scores = arena_array(arena, *count + 1, sizeof(struct score *));
	for (size_t i = 0, at = 0; i < diary->score_count; i++)
		if (text_same(diary->scores[i].score_id, id))
			scores[at++] = &diary->scores[i];
	return scores;
}

const struct trend_score *trend_scores(const struct shelf *shelf, const struct diary *diary, size_t *count,
                                       struct arena *arena)
{
	const struct programme *programme = shelf->programme;
	struct trend_score *made = arena_array(arena, programme->score_count + 1, sizeof *made);
	*count = 0;
	for (size_t i = 0; i < programme->score_count; i++) {
		struct trend_score *score = &made[*count];
		*score = (struct trend_score){ .def = &programme->scores[i] };
		score->scores = scores_of(diary, score->def->id, &score->count, arena);
		if (score->count == 0)
			continue;
		score->has_change = score->count > 1;
		score->change10 = score->scores[score->count - 1]->total10 - score->scores[0]->total10;
		score->counts = score->has_change && score_change_counts(score->def, score->change10);
		(*count)++;
	}
	return made;
}
