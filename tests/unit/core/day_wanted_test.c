/* What became of the plan of a day. */
#include "core/day_page.h"

#include "support/a_programme.h"
#include "support/check.h"

enum { DAY = 20516 };

static const struct wanted tests[] = {
	{ "2026-03-04/1", "test", "heel-raise", "Heel raise", NOT_KNOWN, NOT_KNOWN },
	{ "2026-03-04/2", "test", "step-down-score", "Step-down score", NOT_KNOWN, NOT_KNOWN },
};
static const struct test_result results[] = {
	{ "step-down-score", { DAY - 1 }, 2, 1, NOT_KNOWN, NOT_KNOWN, NULL },
	{ "heel-raise", { DAY }, 20, 22, NOT_KNOWN, NOT_KNOWN, NULL },
};

static enum wanted_end end_of(size_t test, int today)
{
	struct arena *arena = arena_new();
	struct diary diary = diary_blank();
	const struct day_record record = { .day = { DAY }, .version = 1, .wanted = &tests[test], .wanted_count = 1 };
	const struct day_page_given given = { .shelf = a_shelf(), .diary = &diary, .record = &record, .day = { DAY },
		.today = { today } };
	diary.tests = results;
	diary.test_count = 2;
	const struct day_page *page = day_page_make(&given, arena);
	assert_int_equal(page->wanted_count, 1);
	enum wanted_end end = page->wanted[0].end;
	arena_free(arena);
	return end;
}

static void a_test_is_done_when_its_result_was_told_that_day(void **state)
{
	(void)state;
	assert_int_equal(end_of(0, DAY), WANTED_DONE);
	assert_int_equal(end_of(0, DAY + 1), WANTED_DONE);
}

static void a_result_of_another_day_does_not_answer_it(void **state)
{
	(void)state;
	assert_int_equal(end_of(1, DAY), WANTED_OPEN);
	assert_int_equal(end_of(1, DAY + 1), WANTED_NOT_TOLD);
}

int main(void)
{
	const struct CMUnitTest all[] = {
		cmocka_unit_test(a_test_is_done_when_its_result_was_told_that_day),
		cmocka_unit_test(a_result_of_another_day_does_not_answer_it),
	};
	return cmocka_run_group_tests(all, NULL, NULL);
}
