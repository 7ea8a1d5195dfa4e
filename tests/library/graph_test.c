/* What exercises, sources and rules say about each other, across files. */
#include "support/check.h"
#include "support/lint.h"

static const char sources[] =
	"- {id: paper-2020, authors: Writer A, year: 2020, title: On knees, where: J Knee 1:2}\n";

/* An exercise called `id` with one more line. */
static const char *exercise(const char *id, const char *more)
{
	static char text[4][2000];
	static int next;
	char *at = text[next++ % 4];
	const char *rest = strchr(lint_squat, '\n') + 1;
	snprintf(at, sizeof text[0], "- id: %s\n%s%s", id, rest, more);
	return at;
}

static void test_an_id_stands_in_one_place_only(void **state)
{
	(void)state;
	const char *dir = lint_library("twice", NULL);
	lint_put(dir, "strength/squats.yaml", exercise("squat", ""));
	assert_string_equal(lint_faults(dir, NULL),
	                    "strength/squats.yaml:1:7: the id \"squat\" is taken (strength/squat.yaml:1 has it)\n");
}

static void test_a_loop_of_harder_neighbours_is_named_once(void **state)
{
	(void)state;
	const char *dir = lint_library("loop", exercise("squat", "  harder: lunge\n"));
	lint_put(dir, "strength/lunge.yaml", exercise("lunge", "  harder: pistol\n"));
	lint_put(dir, "strength/pistol.yaml", exercise("pistol", "  harder: lunge\n"));
	assert_string_equal(lint_faults(dir, NULL),
	                    "strength/lunge.yaml:13:11: \"harder\" goes round in a loop: "
	                    "lunge -> pistol -> lunge (leave one of them out)\n");
}

static void test_a_loop_of_easier_neighbours_is_one_too(void **state)
{
	(void)state;
	const char *dir = lint_library("loop-easier", exercise("squat", "  easier: lunge\n"));
	lint_put(dir, "strength/lunge.yaml", exercise("lunge", "  easier: squat\n"));
	assert_string_equal(lint_faults(dir, NULL),
	                    "strength/lunge.yaml:13:11: \"easier\" goes round in a loop: "
	                    "lunge -> squat -> lunge (leave one of them out)\n");
}

static void test_chains_that_meet_are_no_loop(void **state)
{
	(void)state;
	const char *dir = lint_library("meet", exercise("squat", "  harder: pistol\n"));
	lint_put(dir, "strength/lunge.yaml", exercise("lunge", "  harder: pistol\n"));
	lint_put(dir, "strength/pistol.yaml", exercise("pistol", "  easier: lunge\n"));
	assert_string_equal(lint_faults(dir, NULL), "");
}

static void test_a_source_that_nobody_cites_is_told(void **state)
{
	(void)state;
	const char *dir = lint_library("uncited", NULL);
	lint_put(dir, "SOURCES.yaml",
	         "- {id: paper-2020, authors: A, year: 2020, title: T, where: W}\n"
	         "- {id: book-1999, authors: A, year: 1999, title: T, where: W}\n");
	assert_string_equal(lint_faults(dir, NULL), "SOURCES.yaml:2:8: the source \"book-1999\" is never cited "
	                                            "(cite it or take it out)\n");
}

static void test_a_source_is_cited_by_a_tier_a_list_or_a_rule(void **state)
{
	(void)state;
	const char *dir = lint_library("cited", exercise("squat", "  sources: [book-1999]\n"));
	lint_put(dir, "SOURCES.yaml",
	         "- {id: paper-2020, authors: A, year: 2020, title: T, where: W}\n"
	         "- {id: book-1999, authors: A, year: 1999, title: T, where: W}\n");
	assert_string_equal(lint_faults(dir, NULL), "");
}

static void test_the_list_of_sources_of_an_exercise_names_sources_that_are_there(void **state)
{
	(void)state;
	const char *dir = lint_library("no-source", exercise("squat", "  sources: [paper-2020, paper-2002x]\n"));
	assert_string_equal(lint_faults(dir, NULL),
	                    "strength/squat.yaml:13:25: the source \"paper-2002x\" is not in SOURCES.yaml "
	                    "(did you mean \"paper-2020\"?)\n");
}

static void test_a_library_has_one_programme(void **state)
{
	(void)state;
	const char *dir = lint_library("no-programme", NULL);
	lint_put(dir, "programmes/other.yaml", lint_programme_with("id: small", "id: other"));
	assert_string_equal(lint_faults(dir, NULL),
	                    "programmes: there is more than one programme (leave one of them there)\n");
	char path[400];
	snprintf(path, sizeof path, "%s/programmes/other.yaml", dir);
	assert_int_equal(remove(path), 0);
	snprintf(path, sizeof path, "%s/programmes/small.yaml", dir);
	assert_int_equal(remove(path), 0);
	assert_non_null(strstr(lint_faults(dir, NULL),
	                       "programmes: there is no programme (every session needs its limits)\n"));
}

static void test_the_id_of_a_rule_may_begin_with_a_capital_and_only_begin(void **state)
{
	(void)state;
	const char *dir = lint_library("capital", NULL);
	char rules[2000];
	snprintf(rules, sizeof rules, "%s- {id: RX, title: T, text: T, sources: [paper-2020], certainty: low}\n"
	         "- {id: D2b, title: T, text: T, sources: [paper-2020], certainty: low}\n", lint_rules);
	lint_put(dir, "RULES.yaml", rules);
	assert_string_equal(lint_faults(dir, NULL),
	                    "RULES.yaml:7:8: \"id\" must be an id of 2 to 48 characters (as in R19, D2b)\n");
}

static void test_a_rule_says_how_sure_it_is_by_a_word_of_four(void **state)
{
	(void)state;
	const char *dir = lint_library("sure", NULL);
	char rules[2000];
	snprintf(rules, sizeof rules, "%s- {id: r2, title: T, text: T, sources: [paper-2020], certainty: sure}\n", lint_rules);
	lint_put(dir, "RULES.yaml", rules);
	assert_string_equal(lint_faults(dir, NULL),
	                    "RULES.yaml:7:65: \"certainty\" cannot be \"sure\" (one of high, moderate, low, very-low)\n");
}

static void test_a_file_that_cannot_be_read_brings_no_faults_about_what_it_may_hold(void **state)
{
	(void)state;
	const char *dir = lint_library("unread", exercise("squat", "  harder: lunge\n"));
	lint_put(dir, "strength/lunge.yaml", "");
	assert_string_equal(lint_faults(dir, NULL), "strength/lunge.yaml: nothing in it\n");
	lint_put(dir, "strength/lunge.yaml", exercise("lunge", ""));
	lint_put(dir, "SOURCES.yaml", "{\n");
	assert_string_equal(lint_faults(dir, NULL),
	                    "SOURCES.yaml:2:1: did not find expected node content\n");
}

static void test_faults_of_all_files_come_at_once_in_order(void **state)
{
	(void)state;
	const char *dir = lint_library("many", exercise("squat", "  harder: nothing\n  sides: left\n"));
	lint_put(dir, "balance/stand.yaml", exercise("stand", ""));
	lint_put(dir, "SOURCES.yaml", sources);
	lint_put(dir, "cardio/row.yaml", "rowing\n");
	assert_string_equal(lint_faults(dir, NULL),
	                    "balance/stand.yaml:3:9: \"kind: strength\" in the folder balance (move it to strength/)\n"
	                    "cardio/row.yaml:1:1: must be a list (begin each with \"- id:\")\n"
	                    "strength/squat.yaml:13:11: there is no exercise \"nothing\"\n"
	                    "strength/squat.yaml:14:3: \"sides\" stands here twice (first on line 5)\n");
}

static void test_a_file_that_would_be_passed_over_is_told(void **state)
{
	(void)state;
	const char *dir = lint_library("names", NULL);
	lint_put(dir, "strength/lunge.yml", exercise("lunge", ""));
	lint_put(dir, "lunge.yaml", exercise("lunge", ""));
	lint_put(dir, "strenght/lunge.yaml", exercise("lunge", ""));
	lint_put(dir, "README.md", "About this folder.\n");
	lint_put(dir, ".lunge.yaml.swp", "x");
	assert_string_equal(lint_faults(dir, NULL),
	                    "lunge.yaml: stands in no folder (move it into the folder of its kind)\n"
	                    "strenght: is a folder that is not read (did you mean \"strength\"?)\n"
	                    "strength/lunge.yml: is not read (end its name in .yaml)\n");
}

static void test_a_folder_that_is_not_there_is_told(void **state)
{
	(void)state;
	assert_string_equal(lint_faults("/no/such/folder", NULL),
	                    "/no/such/folder: cannot be read: No such file or directory (see that it may be read)\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_an_id_stands_in_one_place_only),
		cmocka_unit_test(test_a_loop_of_harder_neighbours_is_named_once),
		cmocka_unit_test(test_a_loop_of_easier_neighbours_is_one_too),
		cmocka_unit_test(test_chains_that_meet_are_no_loop),
		cmocka_unit_test(test_a_source_that_nobody_cites_is_told),
		cmocka_unit_test(test_a_source_is_cited_by_a_tier_a_list_or_a_rule),
		cmocka_unit_test(test_the_list_of_sources_of_an_exercise_names_sources_that_are_there),
		cmocka_unit_test(test_a_library_has_one_programme),
		cmocka_unit_test(test_the_id_of_a_rule_may_begin_with_a_capital_and_only_begin),
		cmocka_unit_test(test_a_rule_says_how_sure_it_is_by_a_word_of_four),
		cmocka_unit_test(test_a_file_that_cannot_be_read_brings_no_faults_about_what_it_may_hold),
		cmocka_unit_test(test_faults_of_all_files_come_at_once_in_order),
		cmocka_unit_test(test_a_file_that_would_be_passed_over_is_told),
		cmocka_unit_test(test_a_folder_that_is_not_there_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
