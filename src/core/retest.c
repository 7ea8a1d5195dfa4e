#include "core/retest.h"

#include "base/text.h"

#include <string.h>

enum { PER_MILLE = 1000 };

static bool known_result(int result)
{
	return result != NOT_KNOWN;
}

struct legs {
	int weak, strong;
};

/* The sore leg against the other; with both sore the weaker one against the stronger. */
static struct legs legs_of(int left, int right, enum side sore)
{
	if (sore == SIDE_LEFT || (sore != SIDE_RIGHT && left <= right))
		return (struct legs){ left, right };
	return (struct legs){ right, left };
}

int retest_symmetry10(int left, int right, enum side sore)
{
	const struct legs legs = legs_of(left, right, sore);
	if (!known_result(legs.weak) || !known_result(legs.strong) || legs.strong == 0)
		return NOT_KNOWN;
	return (int)((int64_t)legs.weak * PER_MILLE / legs.strong);
}

int retest_result_symmetry10(const struct test *test, const struct test_result *result, const struct intake *intake)
{
	const enum side sore = intake->knee == NOT_KNOWN ? SIDE_BOTH : (enum side)intake->knee;
	if (!test->sides || test->lower_is_better)
		return NOT_KNOWN;
	return retest_symmetry10(result->left, result->right, sore);
}

bool retest_symmetric(int left, int right, int percent)
{
	const struct legs legs = legs_of(left, right, SIDE_BOTH);
	if (!known_result(legs.weak) || legs.strong <= 0)
		return false;
	return (int64_t)legs.weak * 100 >= (int64_t)legs.strong * percent;
}

static bool norm_fits(const struct test_norm *norm, enum sex sex, int age)
{
	return norm->sex == sex && age >= norm->age_from && age <= norm->age_to;
}

static int norm_for(const struct test *test, enum sex sex, int age)
{
	for (size_t i = 0; i < test->norm_count; i++)
		if (norm_fits(&test->norms[i], sex, age))
			return test->norms[i].value;
	return NOT_KNOWN;
}

int retest_norm(const struct test *test, const struct intake *intake, struct day day)
{
	const int age = intake_age(intake, day);
	if (age == NOT_KNOWN)
		return NOT_KNOWN;
	const int norm = norm_for(test, intake->sex, age);
	return norm != NOT_KNOWN ? norm : norm_for(test, SEX_NOT_SAID, age);
}

struct day retest_counts_until(const struct shelf *shelf, const struct test_result *result)
{
	return (struct day){ result->day.n + shelf->programme->habit.result_days };
}

/* How many results are not after `day`: they stand in the order of their days. */
static size_t results_through(const struct diary *diary, struct day day)
{
	size_t low = 0, high = diary->test_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (diary->tests[middle].day.n <= day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct test_result *retest_latest(const struct shelf *shelf, const struct diary *diary, const char *test_id,
                                        struct day day)
{
	for (size_t i = results_through(diary, day); i-- > 0;) {
		const struct test_result *result = &diary->tests[i];
		if (day.n > retest_counts_until(shelf, result).n)
			return NULL; /* those before it are older still */
		if (strcmp(result->test_id, test_id) == 0)
			return result;
	}
	return NULL;
}

const struct test_result *retest_first(const struct diary *diary, const char *test_id)
{
	for (size_t i = 0; i < diary->test_count; i++)
		if (strcmp(diary->tests[i].test_id, test_id) == 0)
			return &diary->tests[i];
	return NULL;
}

struct test_result retest_on(const struct diary *diary, const char *test_id, struct day day)
{
	for (size_t i = results_through(diary, day); i-- > 0 && diary->tests[i].day.n == day.n;)
		if (strcmp(diary->tests[i].test_id, test_id) == 0)
			return diary->tests[i];
	return (struct test_result){ .test_id = test_id, .day = day, .left = NOT_KNOWN, .right = NOT_KNOWN,
		                     .value = NOT_KNOWN, .pain = NOT_KNOWN };
}

/* --- when it is due ----------------------------------------------------------------- */

static bool asks_for(const struct gate_line *line, const char *test_id)
{
	if (line->kind != GATE_TEST && line->kind != GATE_SYMMETRY)
		return false;
	for (size_t i = 0; i < line->tests.count; i++)
		if (text_same(line->tests.at[i], test_id))
			return true;
	return line->test != NULL && text_same(line->test, test_id);
}

static bool phase_asks_for(const struct programme *programme, enum rehab_phase phase, const char *test_id)
{
	const struct phase_rules *rules = &programme->phase[phase == REHAB_MAINTAIN ? REHAB_RETURN : phase];
	for (size_t i = 0; i < rules->exit_count; i++)
		if (asks_for(&rules->exit[i], test_id))
			return true;
	return false;
}

bool retest_due(const struct shelf *shelf, const struct diary *diary, enum rehab_phase phase, const char *test_id,
                struct day day, struct day *due)
{
	if (!phase_asks_for(shelf->programme, phase, test_id))
		return false;
	const struct test_result *latest = retest_latest(shelf, diary, test_id, day);
	*due = latest == NULL ? day : (struct day){ latest->day.n + shelf->programme->habit.retest_days[phase] };
	return true;
}

const struct score_def *retest_gate_score(const struct shelf *shelf)
{
	const struct phase_rules *phase = &shelf->programme->phase[REHAB_RETURN];
	for (size_t i = 0; i < phase->exit_count; i++)
		if (phase->exit[i].kind == GATE_SCORE)
			return shelf_score(shelf, phase->exit[i].test);
	return NULL;
}

bool retest_score_due(const struct shelf *shelf, const struct diary *diary, const char *score_id, struct day day,
                      struct day *due)
{
	const struct score_def *asked = retest_gate_score(shelf);
	if (asked == NULL || strcmp(asked->id, score_id) != 0)
		return false;
	const struct score *last = retest_score(diary, score_id, day);
	*due = last == NULL ? day : (struct day){ last->day.n + shelf->programme->habit.score_days };
	return true;
}

/* --- questionnaires -------------------------------------------------------------------- */

const struct score *retest_score(const struct diary *diary, const char *score_id, struct day day)
{
	for (size_t i = diary->score_count; i-- > 0;)
		if (diary->scores[i].day.n <= day.n && strcmp(diary->scores[i].score_id, score_id) == 0)
			return &diary->scores[i];
	return NULL;
}

const struct score *retest_first_score(const struct diary *diary, const char *score_id)
{
	for (size_t i = 0; i < diary->score_count; i++)
		if (strcmp(diary->scores[i].score_id, score_id) == 0)
			return &diary->scores[i];
	return NULL;
}
