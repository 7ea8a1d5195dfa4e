#include "base/err.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "support/check.h"

static void a_failing_function_fills_its_error_and_gives_false(void **state)
{
	(void)state;
	struct err err;
	assert_false(err_set(&err, ERR_BUSY, "The history at %s is open elsewhere.", "history.db"));
	assert_int_equal(err.code, ERR_BUSY);
	assert_string_equal(err.text, "The history at history.db is open elsewhere.");
	assert_string_equal(err.file, "");
	assert_int_equal(err.line, 0);
}

static void nobody_has_to_listen(void **state)
{
	(void)state;
	assert_false(err_set(NULL, ERR_SYSTEM, "no room"));
	assert_false(err_at(NULL, ERR_INPUT, "a.yaml", 1, 2, "off"));
}

static void assert_printed(const struct err *err, const char *expected)
{
	char text[600];
	err_print(err, text, sizeof text);
	assert_string_equal(text, expected);
}

static void an_error_is_told_with_as_much_of_its_place_as_is_known(void **state)
{
	(void)state;
	struct err err;
	err_at(&err, ERR_INPUT, "strength/bridge.yaml", 9, 5, "unknown key \"%s\"", "max_pian");
	assert_printed(&err, "strength/bridge.yaml:9:5: unknown key \"max_pian\"");
	err_at(&err, ERR_INPUT, "strength/bridge.yaml", 0, 0, "cannot be read");
	assert_printed(&err, "strength/bridge.yaml: cannot be read");
	err_set(&err, ERR_USAGE, "nothing to do");
	assert_printed(&err, "nothing to do");
}

static void an_error_can_be_wrapped_in_itself(void **state)
{
	(void)state;
	struct err err;
	err_set(&err, ERR_FULL, "no room");
	err_at(&err, err.code, "history.db", 0, 0, "The set was not saved: %s.", err.text);
	assert_string_equal(err.text, "The set was not saved: no room.");
	err_at(&err, err.code, err.file, 3, 1, "%s", err.text);
	assert_string_equal(err.file, "history.db");
}

static void a_text_that_is_too_long_is_cut_and_ended(void **state)
{
	(void)state;
	struct err err;
	char small[10];
	err_set(&err, ERR_INPUT, "%500s", "x");
	assert_int_equal(strlen(err.text), sizeof err.text - 1);
	err_print(&err, small, sizeof small);
	assert_int_equal(strlen(small), sizeof small - 1);
}

/* --- the end for lack of memory: watched from outside --------------------------------- */

static void restore_terminal(void)
{
	if (write(STDERR_FILENO, "restored;", 9) != 9)
		_exit(9);
}

/* Runs `last` in a process of its own and gives its exit status and what it said. */
static int last_words(void (*last)(void), char *said, size_t size)
{
	int ends[2], status;
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		last();
		_exit(7);
	}
	close(ends[1]);
	size_t length = 0;
	for (ssize_t n; length < size - 1 && (n = read(ends[0], said + length, size - 1 - length)) > 0;)
		length += (size_t)n;
	said[length] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void die_with_hook(void)
{
	die_hook = restore_terminal;
	die("out of memory");
}

static void die_without_hook(void)
{
	die("out of memory");
}

static void take_more_than_there_is(void)
{
	arena_array(arena_new(), SIZE_MAX / 2, 4);
}

static void take_as_much_as_can_be_named(void)
{
	arena_alloc(arena_new(), SIZE_MAX - 1);
}

static void dying_restores_the_terminal_first_and_ends_with_1(void **state)
{
	(void)state;
	char said[200];
	assert_int_equal(last_words(die_with_hook, said, sizeof said), 1);
	assert_string_equal(said, "restored;stepdown: out of memory\n");
	assert_int_equal(last_words(die_without_hook, said, sizeof said), 1);
	assert_string_equal(said, "stepdown: out of memory\n");
}

static void an_array_longer_than_memory_ends_the_program_and_not_the_sum(void **state)
{
	(void)state;
	char said[200];
	assert_int_equal(last_words(take_more_than_there_is, said, sizeof said), 1);
	assert_string_equal(said, "stepdown: out of memory\n");
	assert_int_equal(last_words(take_as_much_as_can_be_named, said, sizeof said), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_failing_function_fills_its_error_and_gives_false),
		cmocka_unit_test(nobody_has_to_listen),
		cmocka_unit_test(an_error_is_told_with_as_much_of_its_place_as_is_known),
		cmocka_unit_test(an_error_can_be_wrapped_in_itself),
		cmocka_unit_test(a_text_that_is_too_long_is_cut_and_ended),
		cmocka_unit_test(dying_restores_the_terminal_first_and_ends_with_1),
		cmocka_unit_test(an_array_longer_than_memory_ends_the_program_and_not_the_sum),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
