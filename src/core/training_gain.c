/* Documented gains of strength: a rung or load up, or a test up, on the weaker side. Source: RULES.yaml, G5. */
#include "training_inner.h"

#include "base/text.h"

void gain_note(struct training *training, struct rung *rung, struct day day)
{
	rung->gained = training->last_gain = day;
	rung->has_gain = training->has_gain = true;
}

static int weaker(const struct test_result *result)
{
	if (result->left != NOT_KNOWN && result->right != NOT_KNOWN)
		return result->left < result->right ? result->left : result->right;
	return result->value;
}

static const struct test_result *result_before(const struct diary *diary, size_t at)
{
	const char *id = diary->tests[at].test_id;
	while (at-- > 0)
		if (text_same(diary->tests[at].test_id, id))
			return &diary->tests[at];
	return NULL;
}

static bool is_of_strength(const struct test *test)
{
	return test && !test->lower_is_better && (test->unit == TEST_REPS || test->unit == TEST_SECONDS);
}

static bool is_gain(const struct step *step, size_t at)
{
	const struct test_result *now = &step->diary->tests[at], *then = result_before(step->diary, at);
	if (!then || !is_of_strength(shelf_test(step->training->shelf, now->test_id)))
		return false;
	int before = weaker(then), after = weaker(now);
	return before > 0 && after != NOT_KNOWN && after * 100 >= before * (100 + step->programme->load.gain_percent);
}

void gain_take_tests(struct step *step)
{
	struct training *training = step->training;
	const struct diary *diary = step->diary;
	for (; training->test_at < diary->test_count; training->test_at++) {
		struct day day = diary->tests[training->test_at].day;
		if (day.n >= training->day.n)
			return;
		if (training->week_kind == WEEK_DELOAD || !is_gain(step, training->test_at))
			continue;
		training->test_gain = training->last_gain = day;
		training->has_test_gain = training->has_gain = true;
	}
}

int gains_in(const struct training *training, struct day from)
{
	if (!training->has_gain || training->last_gain.n < from.n)
		return 0;
	int gains = training->has_test_gain && training->test_gain.n >= from.n;
	for (size_t i = 0; i < training->shelf->exercise_count; i++)
		gains += training->rung[i].has_gain && training->rung[i].gained.n >= from.n;
	return gains;
}
