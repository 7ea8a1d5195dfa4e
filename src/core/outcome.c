#include "core/outcome.h"

#include "base/text.h"
#include "core/retest.h"

#include <stdlib.h>

static enum gate_answer gate_of(const struct outcome_given *given, const struct test_result *result)
{
	const struct plan *plan = given->plan;
	enum gate_answer all = GATE_MET;
	bool any = false;
	if (retest_latest(given->shelf, given->diary, result->test_id, given->today) != result)
		return GATE_NOT_KNOWN;
	for (size_t i = 0; i < plan->gate_count; i++) {
		const struct gate_line *line = plan->gates[i].line;
		if (line->kind != GATE_TEST || line->test == NULL || !text_same(line->test, result->test_id))
			continue;
		any = true;
		all = plan->gates[i].answer < all ? plan->gates[i].answer : all;
	}
	return any ? all : GATE_NOT_KNOWN;
}

static int symmetry(const struct outcome_given *given, const struct test *test, const struct test_result *result)
{
	enum { TENTHS = 10 };
	int tenths = retest_result_symmetry10(test, result, &given->diary->intake);
	return tenths == NOT_KNOWN ? NOT_KNOWN : tenths / TENTHS;
}

static void add_due(struct outcome *out, const struct outcome_given *given)
{
	out->has_due = retest_due(given->shelf, given->diary, given->plan->phase, out->test->id, given->today, &out->due);
}

struct outcome outcome_of_result(const struct outcome_given *given, const struct test *test,
                                 const struct test_result *result)
{
	const struct test_result *first = retest_first(given->diary, test->id);
	struct outcome out = {
		.test = test,
		.now = result,
		.first = first == result ? NULL : first,
		.lsi = symmetry(given, test, result),
		.norm = retest_norm(test, &given->diary->intake, result->day),
		.gate = gate_of(given, result),
		.until = retest_counts_until(given->shelf, result),
	};
	add_due(&out, given);
	return out;
}

/* The newest one, whether it still counts or not. */
static const struct test_result *newest(const struct outcome_given *given, const struct test *test)
{
	for (size_t i = given->diary->test_count; i-- > 0;) {
		const struct test_result *result = &given->diary->tests[i];
		if (result->day.n <= given->today.n && text_same(result->test_id, test->id))
			return result;
	}
	return NULL;
}

struct outcome outcome_of_test(const struct outcome_given *given, const struct test *test)
{
	const struct test_result *result = newest(given, test);
	if (result != NULL)
		return outcome_of_result(given, test, result);
	struct outcome out = { .test = test, .lsi = NOT_KNOWN, .gate = GATE_NOT_KNOWN };
	out.norm = retest_norm(test, &given->diary->intake, given->today);
	add_due(&out, given);
	return out;
}

bool score_change_counts(const struct score_def *def, int change10)
{
	return def->change10 != NOT_SET && abs(change10) >= def->change10;
}

struct score_outcome outcome_of_score(const struct outcome_given *given, const struct score_def *def, struct day day)
{
	struct score_outcome out = {
		.def = def,
		.now = retest_score(given->diary, def->id, day),
		.first = retest_first_score(given->diary, def->id),
	};
	out.has_change = out.now != NULL && out.first != out.now;
	if (out.has_change)
		out.change10 = out.now->total10 - out.first->total10;
	out.counts = out.has_change && score_change_counts(def, out.change10);
	out.has_due = retest_score_due(given->shelf, given->diary, def->id, given->today, &out.due);
	return out;
}
