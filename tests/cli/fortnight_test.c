/*
 * Two weeks of a newcomer with a sore right knee, lived by script: the intake,
 * and each day a check-in, what was done, and the plan. The knee flares on the ninth day.
 */
#include "cli/support/program.h"

#include <unistd.h>

enum { DAYS = 14, FLARE_DAY = 9 };

static const char intake[] =
	"intake --knee right --pattern yes --red-flags none --born 1988 --sex f --worst-day 3 --worst stairs-down "
	"--running yes --run-pain 2 --run-settles 30 --weeks 6,6,5,6 --longest-km 3 --cadence 164 --stairs-day 6 "
	"--kit step,band,dumbbell";

/* On waking, day by day; the knee rises on the two mornings that begin the flare, and comes down again. */
static const int mornings[DAYS] = { 1, 1, 1, 0, 1, 1, 1, 1, 4, 4, 3, 2, 1, 1 };

/* What was done on a day, NULL nothing: one line of text as it is typed. */
static const char *const done[DAYS] = {
	"walk 35min pain 1 effort 3", "session --done --pain 2 --effort 6", NULL, "cycle 30min pain 0 effort 3",
	"session --done --pain 2 --effort 6", "walk 40min pain 1 effort 3", NULL, "cycle 30min pain 1 effort 4",
	NULL, "walk 20min pain 1 effort 2", NULL, NULL, "cycle 20min pain 1 effort 3", NULL,
};

static void check_in(struct program *program, int day)
{
	char line[200];
	snprintf(line, sizeof line, "checkin --morning %d --knee %d --worst %d --stairs 2 --sleep 7.5 --sleep-quality 2 "
	         "--fatigue 3 --soreness 2 --stress 3 --swelling no --json", mornings[day], mornings[day],
	         mornings[day == 0 ? 0 : day - 1] + 1);
	program_at(program, day, "07:30");
	if (program_line(program, line) != 0)
		fail_msg("day %d: %s", day, program->told);
	assert_true(program_has(program, "\"command\":\"checkin\""));
}

static void do_what_was_done(struct program *program, int day)
{
	char line[200];
	if (done[day] == NULL)
		return;
	bool session = strncmp(done[day], "session", 7) == 0;
	snprintf(line, sizeof line, session ? "session strength-a %s" : "log '%s'", session ? done[day] + 8 : done[day]);
	program_at(program, day, "18:00");
	if (program_line(program, line) != 0)
		fail_msg("day %d, %s: %s", day, line, program->told);
}

static void live_a_day(struct program *program, int day)
{
	check_in(program, day);
	do_what_was_done(program, day);
	assert_int_equal(PROGRAM(program, "plan", "--json"), 0);
}

static void begin(struct program *program, const char *name)
{
	program_new(program, name);
	program_at(program, 0, "07:00");
	if (program_line(program, intake) != 0)
		fail_msg("%s", program->told);
}

/* --- what was lived ------------------------------------------------------------- */

static void a_newcomer_is_planned_for_from_the_intake_on(void **state)
{
	(void)state;
	struct program program;
	begin(&program, "newcomer");
	assert_int_equal(PROGRAM(&program, "plan", "--json"), 0);
	assert_true(program_has(&program, "\"phase\":\"") && program_has(&program, "\"locked\":false"));
	assert_true(program_has(&program, "\"date\":\"2026-03-15\""));
	assert_int_equal(PROGRAM(&program, "today", "--json"), 0);
	assert_true(program_has(&program, "\"flare\":null"));
	assert_int_equal(PROGRAM(&program, "plan"), 0);
	assert_true(program_has(&program, "right knee") && program_has(&program, "Mon 2 Mar"));
	program_free(&program);
}

static void two_mornings_two_above_usual_begin_a_flare(void **state)
{
	(void)state;
	struct program program;
	begin(&program, "flare");
	for (int day = 0; day < FLARE_DAY; day++)
		live_a_day(&program, day);
	program_at(&program, FLARE_DAY, "07:00");
	assert_int_equal(PROGRAM(&program, "today", "--json"), 0);
	assert_true(program_has(&program, "\"flare\":null"));
	check_in(&program, FLARE_DAY);
	assert_int_equal(PROGRAM(&program, "today", "--json"), 0);
	assert_true(program_has(&program, "\"flare\":{\"side\":\"right\",\"since\":\"2026-03-1"));
	assert_int_equal(PROGRAM(&program, "plan", "--days", "1", "--json"), 0);
	assert_false(program_has(&program, "\"kind\":\"run\""));
	assert_false(program_has(&program, "\"hard\":true"));
	assert_int_equal(PROGRAM(&program, "why"), 0);
	assert_int_equal(PROGRAM(&program, "plan"), 0);
	assert_true(program_has(&program, "A flare of the right knee"));
	program_free(&program);
}

/* A plan that was stored is told from the diary as it was then, whatever was entered since. */
static void expect_replays(struct program *program)
{
	program_at(program, DAYS, "09:00");
	for (int day = 0; day < DAYS; day++) {
		char date[16];
		snprintf(date, sizeof date, "2026-03-%02d", 2 + day);
		if (PROGRAM(program, "why", date, "--json") != 0)
			fail_msg("%s: %s", date, program->told);
		if (!program_has(program, "\"replays\":true"))
			fail_msg("the plan of %s is not what the diary of then gives", date);
	}
}

static void the_same_fortnight_gives_the_same_bytes_and_each_plan_again(void **state)
{
	(void)state;
	static const char *const asked[] = { "plan", "today", "why", "history", "remind", "intake" };
	struct program one, other;
	begin(&one, "one");
	begin(&other, "other");
	for (int day = 0; day < DAYS; day++) {
		live_a_day(&one, day);
		live_a_day(&other, day);
		for (size_t i = day % 3 == 0 ? 0 : sizeof asked / sizeof asked[0]; i < sizeof asked / sizeof asked[0]; i++) {
			assert_int_equal(PROGRAM(&one, asked[i], "--json"), PROGRAM(&other, asked[i], "--json"));
			assert_string_equal(program_masked(&one), program_masked(&other));
		}
	}
	char *dump = program_dump(one.data), *again = program_dump(other.data);
	program_expect_same(dump, again);
	assert_non_null(strstr(dump, "check_in day=20514"));
	free(dump);
	free(again);
	expect_replays(&one);
	program_free(&one);
	program_free(&other);
}

static void undo_takes_a_day_back_and_the_plan_with_it(void **state)
{
	(void)state;
	struct program program;
	begin(&program, "undo");
	live_a_day(&program, 0);
	program_at(&program, 1, "07:00");
	assert_int_equal(PROGRAM(&program, "plan", "--json"), 0);
	char *before = strdup(program.out);
	assert_int_equal(program_line(&program, "checkin --morning 6"), 0);
	assert_int_equal(PROGRAM(&program, "plan", "--json"), 0);
	assert_string_not_equal(program.out, before);
	assert_int_equal(PROGRAM(&program, "undo"), 0);
	assert_int_equal(PROGRAM(&program, "plan", "--json"), 0);
	assert_string_equal(program.out, before);
	free(before);
	program_free(&program);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_newcomer_is_planned_for_from_the_intake_on),
		cmocka_unit_test(two_mornings_two_above_usual_begin_a_flare),
		cmocka_unit_test(the_same_fortnight_gives_the_same_bytes_and_each_plan_again),
		cmocka_unit_test(undo_takes_a_day_back_and_the_plan_with_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
