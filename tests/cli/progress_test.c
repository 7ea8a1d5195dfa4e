/* Progress by command: weeks, tests, scores and goals, and one week in review. */
#include "cli/support/program.h"

static struct program program;

static int begin(void **state)
{
	(void)state;
	static int turn;
	char name[24];
	snprintf(name, sizeof name, "progress-%d", turn++);
	program_new(&program, name);
	assert_int_equal(program_line(&program, "intake --knee right --pattern yes --red-flags none --born 1988 --worst-day 3"), 0);
	return 0;
}

static int end(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

static int run(const char *line)
{
	return program_line(&program, line);
}

static bool has(const char *text)
{
	return program_has(&program, text);
}

/* Two runs, a test told twice, a score and a goal in the first two weeks. */
static void two_weeks(void)
{
	program_at(&program, 0, "09:00");
	assert_int_equal(run("test heel-raise --left 20 --right 10"), 0);
	assert_int_equal(run("score akps --total 68"), 0);
	assert_int_equal(run("goal 5 km by 2026-06-01"), 0);
	program_at(&program, 1, "19:00");
	assert_int_equal(run("log run --distance 3km --duration 20:00 --effort 4 --pain 1 --settled 20 --cadence 164"), 0);
	program_at(&program, 2, "07:00");
	assert_int_equal(run("checkin --morning 1 --sleep 7.5"), 0);
	program_at(&program, 8, "19:00");
	assert_int_equal(run("log run --distance 4km --duration 26:00 --effort 4 --pain 1 --settled 20"), 0);
	program_at(&program, 9, "09:00");
	assert_int_equal(run("checkin --morning 1"), 0);
	assert_int_equal(run("test heel-raise --left 22 --right 19"), 0);
	assert_int_equal(run("score akps --total 79"), 0);
}

static void expect_in_order(const char *const *keys)
{
	for (const char *at = program.out; *keys != NULL; keys++) {
		const char *found = strstr(at, *keys);
		if (found == NULL)
			fail_msg("%s is missing or out of its order in %s", *keys, at);
		at = found;
	}
}

static void weeks_tests_scores_and_goals_stand_in_one_object(void **state)
{
	(void)state;
	static const char *const keys[] = {
		"{\"schema\":\"stepdown/1\",\"command\":\"progress\"", "\"weeks\":[{\"week\":\"2026-03-02\",\"whole\":true,",
		"\"distance_m\":3000,\"runs\":1,", "\"longest_green_m\":", "\"worst\":1,", "\"mornings\":1,", "\"ledger\":null,",
		"\"load\":null,", "\"sleep_s\":27000,", "\"cadence\":164,", "\"kept\":", "\"planned\":", "\"deload\":false,",
		"\"flare\":false,", "\"verdict\":\"", "{\"week\":\"2026-03-09\",\"whole\":false,\"distance_m\":4000,",
		"\"tests\":[{\"test\":\"heel-raise\",\"unit\":\"reps\",\"lsi\":86,", "\"goal\":",
		"\"results\":[{\"date\":\"2026-03-02\",\"left\":20,\"right\":10,\"value\":null,\"pain\":null},",
		"\"scores\":[{\"score\":\"akps\",\"change\":11,\"counts\":true,",
		"\"results\":[{\"date\":\"2026-03-02\",\"score\":68,\"answers\":null},", "\"goals\":[{", "\"distance_m\":5000,",
		"\"milestones\":[", NULL,
	};
	two_weeks();
	assert_int_equal(run("progress --weeks 2 --json"), 0);
	expect_in_order(keys);
}

static void an_untold_week_has_no_numbers_and_no_zeros(void **state)
{
	(void)state;
	two_weeks();
	program_at(&program, 30, "09:00");
	assert_int_equal(run("progress --from 2026-03-16 --to 2026-03-22 --json"), 0);
	assert_true(has("\"weeks\":[{\"week\":\"2026-03-16\",\"whole\":true,\"distance_m\":null,\"runs\":null,"));
	assert_true(has("\"worst\":null,"));
	assert_true(has("\"verdict\":null}]"));
}

static void the_table_has_a_row_a_week_newest_first(void **state)
{
	(void)state;
	two_weeks();
	assert_int_equal(run("progress --weeks 3"), 0);
	const char *newest = strstr(program.out, "2026-03-09    4.0 km"), *before = strstr(program.out, "2026-03-02    3.0 km");
	assert_non_null(newest);
	assert_true(before > newest);
	assert_false(has("2026-02-23"));
	assert_true(has("nothing was told in the weeks before\n"));
	assert_true(has("left 22, right 19; at first left 20, right 10; symmetry 86 %"));
	assert_true(has("79 of 100, +11 since the first; 10 or more counts"));
}

static void a_week_is_told_in_sentences_and_as_json(void **state)
{
	(void)state;
	two_weeks();
	assert_int_equal(run("progress --week 2026-03-10"), 0);
	assert_true(has("Week of 2026-03-09, still running\n"));
	assert_true(has("4.0 km run, 3.0 km the week before."));
	assert_true(has("\nnext     "));
	assert_int_equal(run("progress --week 2026-03-10 --json"), 0);
	assert_true(has("\"review\":[{\"part\":\"planned\",\"date\":null,\"rule\":null,\"text\":\""));
	assert_true(has("{\"part\":\"pain\","));
}

static void the_same_state_gives_the_same_bytes(void **state)
{
	(void)state;
	two_weeks();
	assert_int_equal(run("progress --json"), 0);
	char *first = strdup(program.out);
	assert_int_equal(run("progress --json"), 0);
	assert_string_equal(program.out, first);
	free(first);
}

static void without_a_history_none_is_made_and_nothing_is_invented(void **state)
{
	(void)state;
	program_free(&program);
	program_new(&program, "progress-none");
	assert_int_equal(run("progress --weeks 1 --json"), 0);
	assert_true(has("\"distance_m\":null"));
	assert_true(has("\"tests\":[],\"scores\":[],\"goals\":[],\"milestones\":[]"));
	assert_int_equal(run("progress --week 2026-03-02"), 0);
	assert_true(has("Nothing was logged."));
}

static void what_is_still_to_come_or_the_wrong_way_round_is_refused(void **state)
{
	(void)state;
	assert_int_equal(run("progress --to 2026-05-01"), 2);
	assert_int_equal(run("progress --week 2026-05-01"), 2);
	assert_int_equal(run("progress --from 2026-03-02 --to 2026-02-01"), 2);
	assert_int_equal(run("progress --weeks 0"), 2);
	assert_int_equal(run("progress --weeks many"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(weeks_tests_scores_and_goals_stand_in_one_object, begin, end),
		cmocka_unit_test_setup_teardown(an_untold_week_has_no_numbers_and_no_zeros, begin, end),
		cmocka_unit_test_setup_teardown(the_table_has_a_row_a_week_newest_first, begin, end),
		cmocka_unit_test_setup_teardown(a_week_is_told_in_sentences_and_as_json, begin, end),
		cmocka_unit_test_setup_teardown(the_same_state_gives_the_same_bytes, begin, end),
		cmocka_unit_test_setup_teardown(without_a_history_none_is_made_and_nothing_is_invented, begin, end),
		cmocka_unit_test_setup_teardown(what_is_still_to_come_or_the_wrong_way_round_is_refused, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
