/* Gate lines that ask for tests, scores and runs. Source: RULES.yaml, R40, R60. */
#include "training_inner.h"

#include "core/retest.h"

/* A result that counts today; NULL. */
static const struct test_result *counting(const struct gate_given *given, const char *test_id)
{
	return retest_latest(given->training->shelf, given->diary, test_id, given->today);
}

/* One figure against the line: enough of it, little enough of it, or near enough to the norm. */
static bool figure_does(const struct gate_line *line, int value, int norm)
{
	if (line->least != NOT_SET && value >= line->least)
		return true;
	if (line->most != NOT_SET && value <= line->most)
		return true;
	return line->percent != NOT_SET && norm != NOT_KNOWN && value * 100 >= line->percent * norm;
}

static bool figure_is_asked(const struct gate_line *line)
{
	return line->least != NOT_SET || line->most != NOT_SET || line->percent != NOT_SET;
}

/* The side that stands worse, or the only figure; NOT_KNOWN unless every side is known. */
static int weaker(const struct test *test, const struct test_result *result)
{
	if (!test->sides)
		return result->value;
	if (result->left == NOT_KNOWN || result->right == NOT_KNOWN)
		return NOT_KNOWN;
	return (result->left < result->right) != test->lower_is_better ? result->left : result->right;
}

static bool better_by(const struct gate_given *given, const struct test *test, int value)
{
	const struct test_result *first = retest_first(given->diary, test->id);
	if (given->line->better_by == NOT_SET || !first)
		return false;
	int then = weaker(test, first);
	int better = test->lower_is_better ? then - value : value - then;
	return then != NOT_KNOWN && better >= given->line->better_by;
}

/* A test whose result is a pain tells it there. */
static int pain_of(const struct test *test, const struct test_result *result)
{
	if (result->pain != NOT_KNOWN || test->unit != TEST_PAIN)
		return result->pain;
	return test->sides && result->left > result->right ? result->left : test->sides ? result->right : result->value;
}

struct measured gate_measure_test(const struct gate_given *given)
{
	const struct gate_line *line = given->line;
	const struct test *test = shelf_test(given->training->shelf, line->test);
	const struct test_result *result = test ? counting(given, line->test) : NULL;
	struct measured out = { .answer = GATE_NOT_KNOWN, .have = NOT_KNOWN,
		.of = line->least != NOT_SET ? line->least : line->most };
	if (!result || (line->pain != NOT_SET && pain_of(test, result) == NOT_KNOWN))
		return out;
	out.have = weaker(test, result);
	if (figure_is_asked(line) && out.have == NOT_KNOWN)
		return out;
	bool enough = !figure_is_asked(line) ||
	              figure_does(line, out.have, retest_norm(test, &given->diary->intake, given->today)) ||
	              better_by(given, test, out.have);
	bool painless = line->pain == NOT_SET || pain_of(test, result) <= line->pain;
	out.answer = enough && painless ? GATE_MET : GATE_NOT_MET;
	return out;
}

/* With one sore knee the sides are compared; with two each side is compared with the norm. */
static enum gate_answer symmetric(const struct gate_given *given, const char *test_id)
{
	const struct intake *intake = &given->diary->intake;
	const struct test *test = shelf_test(given->training->shelf, test_id);
	const struct test_result *result = test && test->sides ? counting(given, test_id) : NULL;
	if (!result || result->left == NOT_KNOWN || result->right == NOT_KNOWN)
		return GATE_NOT_KNOWN;
	if (!(intake_has_knee(intake, SIDE_LEFT) && intake_has_knee(intake, SIDE_RIGHT)))
		return retest_symmetric(result->left, result->right, given->line->percent) ? GATE_MET : GATE_NOT_MET;
	int norm = retest_norm(test, intake, given->today);
	if (norm == NOT_KNOWN)
		return GATE_NOT_KNOWN;
	return weaker(test, result) * 100 >= given->line->percent * norm ? GATE_MET : GATE_NOT_MET;
}

struct measured gate_measure_symmetry(const struct gate_given *given)
{
	const struct gate_line *line = given->line;
	int asked = line->count != NOT_SET ? line->count : (int)line->tests.count;
	struct measured out = { .of = asked };
	int open = 0;
	for (size_t i = 0; i < line->tests.count; i++) {
		enum gate_answer answer = symmetric(given, line->tests.at[i]);
		out.have += answer == GATE_MET;
		open += answer == GATE_NOT_KNOWN;
	}
	out.answer = out.have >= asked ? GATE_MET : out.have + open >= asked ? GATE_NOT_KNOWN : GATE_NOT_MET;
	return out;
}

struct measured gate_measure_score(const struct gate_given *given)
{
	const struct gate_line *line = given->line;
	const struct score *score = retest_score(given->diary, line->test, given->today);
	const struct score *first = retest_first_score(given->diary, line->test);
	struct measured out = { .answer = GATE_NOT_KNOWN, .have = NOT_KNOWN, .of = line->least };
	if (!score || days_between(score->day, given->today) > given->training->shelf->programme->habit.result_days)
		return out;
	out.have = score->total10 / 10;
	bool enough = line->least != NOT_SET && score->total10 >= line->least * 10;
	bool better = line->far != NOT_SET && first && score->total10 - first->total10 >= line->far * 10;
	out.answer = enough || better ? GATE_MET : GATE_NOT_MET;
	return out;
}

/* True for a run without walks of at least the line's minutes, at little enough pain. */
static bool is_continuous(const struct gate_given *given, const struct activity *activity)
{
	const struct programme *programme = given->training->shelf->programme;
	if (!activity_held(activity, given->line->least * 60, given->line->most))
		return false;
	if (activity->kind == ACTIVITY_RUN)
		return true;
	return activity->kind == ACTIVITY_RUN_WALK && activity->stage >= 1 &&
	       programme_stage(programme, activity->stage)->walk_s == 0;
}

static int continuous_in_week(const struct gate_given *given, struct day last)
{
	int runs = 0;
	for (struct day day = day_after(last, -6); day.n <= last.n; day.n++) {
		const struct chronicle_day *at = day.n < given->from.n ? NULL : chronicle_on(given->chronicle, day);
		for (size_t i = 0; at && i < at->told.activity_count; i++)
			runs += is_continuous(given, &at->told.activities[i]);
	}
	return runs;
}

struct measured gate_measure_continuous(const struct gate_given *given)
{
	int weeks = given->line->days / 7;
	struct measured out = { .of = weeks };
	struct day last = day_after(given->today, -1);
	while (out.have < weeks && continuous_in_week(given, day_after(last, -7 * out.have)) >= given->line->count)
		out.have++;
	out.answer = out.have >= weeks ? GATE_MET : GATE_NOT_MET;
	return out;
}

/* Held: every run of the days that has a cadence keeps the target, and there is one. */
struct measured gate_measure_cadence(const struct gate_given *given)
{
	const struct intake *intake = &given->diary->intake;
	int low = given->training->shelf->programme->habit.cadence_low;
	struct measured out = { .answer = GATE_MET };
	if (intake->cadence_target != SAID_YES)
		return out;
	for (struct day day = day_after(given->today, -given->line->days); day.n < given->today.n; day.n++) {
		const struct chronicle_day *at = day.n < given->from.n ? NULL : chronicle_on(given->chronicle, day);
		for (size_t i = 0; at && i < at->told.activity_count; i++) {
			const struct activity *activity = &at->told.activities[i];
			if (!activity_is_run(activity) || activity->cadence == NOT_KNOWN || intake->cadence == NOT_KNOWN)
				continue;
			out.of++;
			out.have += activity->cadence * 100 >= intake->cadence * low;
		}
	}
	out.answer = out.of == 0 ? GATE_NOT_KNOWN : out.have == out.of ? GATE_MET : GATE_NOT_MET;
	return out;
}
