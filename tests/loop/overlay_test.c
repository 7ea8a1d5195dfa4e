/* A professional's limit of pain in a run is what a run is judged by, from the day it was set. */
#include "support/check.h"

#include "core/chronicle.h"
#include "io/library.h"

static struct library *library;
static struct arena *arena;
enum { MONDAY = 20514 }; /* 2026-03-02 */

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	arena = arena_new();
	return library == NULL;
}

static int unload(void **state)
{
	(void)state;
	arena_free(arena);
	library_free(library);
	return 0;
}

/* How a run with a pain of 2 on Monday is judged under a limit of `most` that holds `since` so many days after it. */
static enum verdict_code judged(int most, int since)
{
	struct overlay overlay = { .there = true, .run_pain_most = most, .since = { MONDAY + since } };
	struct shelf shelf = *library_shelf(library);
	struct check_in mornings[] = { check_in_blank((struct day){ MONDAY }), check_in_blank((struct day){ MONDAY + 1 }) };
	struct activity run = activity_blank(ACTIVITY_RUN, (struct day){ MONDAY });
	struct diary diary = diary_blank();
	shelf.overlay = &overlay;
	mornings[0].morning[SIDE_RIGHT] = mornings[1].morning[SIDE_RIGHT] = 1;
	run.id = "run";
	run.side = SIDE_RIGHT;
	run.during = 2;
	run.settled_min = 10;
	diary.intake.knee = SIDE_RIGHT;
	diary.intake.ready = diary.intake.started = true;
	diary.intake.since = (struct day){ MONDAY };
	diary.check_ins = mornings;
	diary.check_in_count = 2;
	diary.activities = &run;
	diary.activity_count = 1;
	const struct chronicle *chronicle = chronicle_of(&shelf, &diary, (struct day){ MONDAY + 1 }, 0, arena);
	return chronicle_on(chronicle, (struct day){ MONDAY })->verdict;
}

static void a_lower_limit_makes_a_run_red_that_was_green(void **state)
{
	(void)state;
	assert_int_equal(judged(NOT_SET, 0), D11);
	assert_int_equal(judged(2, 0), D11);
	assert_int_equal(judged(1, 0), D3);
}

static void runs_before_the_limit_stay_as_they_were(void **state)
{
	(void)state;
	assert_int_equal(judged(1, 1), D11);
	assert_int_equal(judged(1, -7), D3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lower_limit_makes_a_run_red_that_was_green),
		cmocka_unit_test(runs_before_the_limit_stay_as_they_were),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
