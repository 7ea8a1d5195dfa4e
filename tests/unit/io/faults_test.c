/* A fault as a person sees it, and faults in order. */
#include "support/check.h"

#include <locale.h>

#include "io/faults.h"

static const char *printed(struct fault fault, const char *what)
{
	static char words[2000];
	struct text text = TEXT(words);
	struct faults *faults = faults_new();
	faults_add(faults, fault, "%s", what);
	fault_print(&faults->at[0], &text);
	faults_free(faults);
	return words;
}

static void test_a_fault_shows_its_line_with_a_caret_under_the_place(void **state)
{
	(void)state;
	struct fault fault = { .file = "strength/step-down.yaml", .line = 9, .col = 5, .source = "    max_pian: 3",
	                       .hint = "did you mean \"max_pain\"?" };
	assert_string_equal(printed(fault, "unknown key \"max_pian\""),
	                    "strength/step-down.yaml:9:5: error: unknown key \"max_pian\" "
	                    "(did you mean \"max_pain\"?)\n"
	                    "    max_pian: 3\n"
	                    "    ^\n");
}

static void test_the_caret_stands_right_behind_tabs_wide_and_combining_characters(void **state)
{
	(void)state;
	struct fault fault = { .file = "a", .line = 1, .col = 5, .source = "\t膝e\xcc\x81x" };
	assert_string_equal(printed(fault, "no"), "a:1:5: error: no\n\t膝e\xcc\x81x\n\t   ^\n");
}

static void test_a_fault_of_a_whole_file_has_no_place(void **state)
{
	(void)state;
	assert_string_equal(printed((struct fault){ .file = "a.yaml" }, "nothing in it"),
	                    "a.yaml: error: nothing in it\n");
}

static void test_nothing_from_a_file_reaches_the_terminal_as_an_order(void **state)
{
	(void)state;
	struct fault fault = { .file = "a\x1b", .line = 1, .col = 2, .source = "\x1b[2J\xff", .hint = "\x07" };
	const char *words = printed(fault, "\x9b\r");
	for (const char *at = words; *at != '\0'; at++)
		assert_true(*at == '\n' || (unsigned char)*at >= 0x20);
	assert_null(strchr(words, '\x1b'));
	assert_non_null(strstr(words, "\xef\xbf\xbd[2J\xef\xbf\xbd\n"));
}

static void test_faults_sort_by_file_line_and_column(void **state)
{
	(void)state;
	static const struct fault in[] = {
		{ .file = "b", .line = 1, .col = 1 }, { .file = "a", .line = 2, .col = 9 },
		{ .file = "a", .line = 2, .col = 3 }, { .file = "a", .line = 10, .col = 1 },
		{ .file = "a" },
	};
	struct faults *faults = faults_new();
	for (size_t i = 0; i < sizeof in / sizeof *in; i++)
		faults_add(faults, in[i], "fault %zu", i);
	faults_add(faults, in[2], "fault 5");
	faults_sort(faults);
	static const char *const order[] = { "fault 4", "fault 2", "fault 5", "fault 1", "fault 3", "fault 0" };
	for (size_t i = 0; i < faults->count; i++)
		assert_string_equal(faults->at[i].text, order[i]);
	assert_int_equal(faults_files(faults), 2);
	faults_free(faults);
}

static void test_faults_beyond_the_limit_are_counted_and_not_kept(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	for (int i = 0; i < FAULTS_MAX + 7; i++)
		faults_add(faults, (struct fault){ .file = "a", .line = i + 1 }, "fault");
	assert_int_equal(faults->count, FAULTS_MAX);
	assert_int_equal(faults_total(faults), FAULTS_MAX + 7);
	faults_free(faults);
	faults_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_fault_shows_its_line_with_a_caret_under_the_place),
		cmocka_unit_test(test_the_caret_stands_right_behind_tabs_wide_and_combining_characters),
		cmocka_unit_test(test_a_fault_of_a_whole_file_has_no_place),
		cmocka_unit_test(test_nothing_from_a_file_reaches_the_terminal_as_an_order),
		cmocka_unit_test(test_faults_sort_by_file_line_and_column),
		cmocka_unit_test(test_faults_beyond_the_limit_are_counted_and_not_kept),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
