/* Exercises that went down, gathered into a line a week, against a count of what went in. */
#include "support/check.h"

#include "core/report.h"

#include "base/text.h"

enum { MONDAY = 20514 }; /* 2 March 2026 */

static struct arena *arena;
static const struct report report;

static struct report_change went_down(int day, const char *text)
{
	return (struct report_change){ { MONDAY + day }, REPORT_EXERCISE, "L2", text, NULL };
}

static size_t gather(struct report_change *changes, size_t count)
{
	return report_gather_exercises(&report, changes, count, arena);
}

static int setup(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void those_of_one_day_stand_in_one_line(void **state)
{
	(void)state;
	struct report_change changes[] = { went_down(3, "Dead bug: one rung down"), went_down(3, "Heel raise, both legs: one rung down"),
		went_down(3, "Pogo hops: one rung down") };
	assert_int_equal(gather(changes, 3), 1);
	assert_string_equal(changes[0].text, "one rung down: Dead bug; Heel raise, both legs; Pogo hops");
}

static void one_of_a_later_day_of_the_week_has_its_date(void **state)
{
	(void)state;
	struct report_change changes[] = { went_down(0, "Dead bug: one rung down"), went_down(6, "Pogo hops: one rung down"),
		went_down(7, "Dead bug: one rung down") };
	assert_int_equal(gather(changes, 3), 2);
	assert_non_null(strstr(changes[0].text, "one rung down: Dead bug; Pogo hops on 8 Mar"));
	assert_string_equal(changes[1].text, "one rung down: Dead bug");
	assert_int_equal(changes[1].day.n, MONDAY + 7);
}

static void what_is_no_exercise_stays_as_it_is(void **state)
{
	(void)state;
	struct report_change changes[] = { { { MONDAY }, REPORT_STAGE, "T1", "Stage 4: one up", NULL },
		went_down(0, "Dead bug: one rung down"), { { MONDAY }, REPORT_OWN, NULL, "moved: by you", "rain" },
		went_down(1, "Pogo hops: left out until the next green day") };
	assert_int_equal(gather(changes, 4), 4);
	assert_string_equal(changes[0].text, "Stage 4: one up");
	assert_string_equal(changes[2].text, "moved: by you");
	assert_string_equal(changes[3].text, "left out until the next green day: Pogo hops");
}

static int weeks_and_outcomes(const int *day, const int *outcome, int count)
{
	int found = 0;
	for (int i = 0; i < count; i++) {
		bool known = false;
		for (int j = 0; j < i; j++)
			known = known || (day[j] / 7 == day[i] / 7 && outcome[j] == outcome[i]);
		found += !known;
	}
	return found;
}

static int occurrences(const char *text, char what)
{
	int count = 0;
	for (; *text != '\0'; text++)
		count += *text == what;
	return count;
}

static void every_exercise_is_in_exactly_one_line_and_weeks_are_not_mixed(void **state)
{
	(void)state;
	enum { MOST = 40 };
	static const char *const outcomes[] = { "one rung down", "left out until the next green day" };
	struct chance chance = chance_seed(7);
	for (int round = 0; round < rounds(200, 5000); round++) {
		struct report_change changes[MOST];
		int day[MOST], outcome[MOST], count = chance_between(&chance, 0, MOST), at = 0, names = 0;
		for (int i = 0; i < count; i++) {
			day[i] = at += chance_between(&chance, 0, 3);
			outcome[i] = chance_between(&chance, 0, 1);
			changes[i] = went_down(day[i], arena_print(arena, "Exercise %d: %s", i, outcomes[outcome[i]]));
		}
		size_t left = gather(changes, (size_t)count);
		assert_int_equal(left, weeks_and_outcomes(day, outcome, count));
		for (size_t i = 0; i < left; i++)
			names += 1 + occurrences(changes[i].text, ';');
		assert_int_equal(names, count);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(those_of_one_day_stand_in_one_line),
		cmocka_unit_test(one_of_a_later_day_of_the_week_has_its_date),
		cmocka_unit_test(what_is_no_exercise_stays_as_it_is),
		cmocka_unit_test(every_exercise_is_in_exactly_one_line_and_weeks_are_not_mixed),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
