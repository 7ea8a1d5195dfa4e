/* The one line for a prompt or a bar. */
#include "cli/support/program.h"

#include <stdlib.h>

static struct program program;

static int begin(void **state)
{
	(void)state;
	static int turn;
	char name[24];
	snprintf(name, sizeof name, "status-%d", turn++);
	program_new(&program, name);
	assert_int_equal(program_line(&program, "intake --knee right --pattern yes --red-flags none --born 1988 "
	                              "--worst-day 3 --kit step,band"), 0);
	return 0;
}

static int end(void **state)
{
	(void)state;
	setenv("LC_ALL", "C.UTF-8", 1);
	program_free(&program);
	return 0;
}

static int run(const char *line)
{
	return program_line(&program, line);
}

static void the_line_tells_the_knee_and_what_is_due(void **state)
{
	(void)state;
	assert_int_equal(run("checkin --morning 2"), 0);
	assert_int_equal(run("status --line"), 0);
	assert_int_equal(strncmp(program.out, "knee 2 \302\267 ", 10), 0);
	assert_true(program_has(&program, " due"));
	assert_null(strchr(strchr(program.out, '\n') + 1, '\n'));
}

static void a_narrow_bar_gets_what_comes_first(void **state)
{
	(void)state;
	assert_int_equal(run("checkin --morning 2"), 0);
	for (int width = 1; width < 80; width++) {
		char line[40];
		snprintf(line, sizeof line, "status --line --width %d", width);
		assert_int_equal(run(line), 0);
		size_t columns = strcspn(program.out, "\n");
		for (const char *dot = program.out; (dot = strstr(dot, "\302\267")) != NULL; dot += 2)
			columns--;
		assert_in_range(columns, 1, width);
		assert_int_equal(strncmp(program.out, "knee 2", width < 6 ? (size_t)width : 6), 0);
	}
	assert_int_equal(run("status --line --width 0"), 2);
	assert_int_equal(run("status --line --width wide"), 2);
}

static void a_locale_without_other_letters_gets_ascii(void **state)
{
	(void)state;
	setenv("LC_ALL", "C", 1);
	assert_int_equal(run("status --line"), 0);
	for (const char *at = program.out; *at != '\0'; at++)
		assert_in_range((unsigned char)*at, '\n', '~');
	assert_true(program_has(&program, "knee not told - "));
}

/* Input ends at once, so that the session is kept for later. */
static void a_session_that_was_begun_comes_first(void **state)
{
	(void)state;
	assert_int_equal(run("session strength-a --plain"), 4);
	assert_int_equal(run("status --line"), 0);
	assert_int_equal(strncmp(program.out, "Strength A unfinished", 21), 0);
	assert_int_equal(run("status --json"), 0);
	assert_true(program_has(&program, "\"session\":\"Strength A\",\"exercise\":\""));
	assert_true(program_has(&program, "\"running\":false}"));
}

static void it_writes_nothing(void **state)
{
	(void)state;
	char *before = program_dump(program.data);
	assert_int_equal(run("status --line"), 0);
	char *after = program_dump(program.data);
	program_expect_same(before, after);
	free(before);
	free(after);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_line_tells_the_knee_and_what_is_due, begin, end),
		cmocka_unit_test_setup_teardown(a_narrow_bar_gets_what_comes_first, begin, end),
		cmocka_unit_test_setup_teardown(a_locale_without_other_letters_gets_ascii, begin, end),
		cmocka_unit_test_setup_teardown(a_session_that_was_begun_comes_first, begin, end),
		cmocka_unit_test_setup_teardown(it_writes_nothing, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
