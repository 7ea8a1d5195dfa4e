/* A person's own files add to ours or replace them by id. */
#include "support/check.h"
#include "support/lint.h"

#include <unistd.h>

#include "io/library.h"

static struct library *load(const char *ours, const char *own)
{
	struct faults *faults = faults_new();
	struct library *library = NULL;
	if (!library_load(&library, ours, own, faults))
		fail_msg("%s:%d: %s", faults->at[0].file, faults->at[0].line, faults->at[0].text);
	faults_free(faults);
	return library;
}

/* An empty folder of a person's own. */
static const char *own_folder(const char *name)
{
	static char dir[300];
	snprintf(dir, sizeof dir, "%s/%s", test_folder(), name);
	return dir;
}

static const char *renamed(const char *id, const char *name)
{
	static char text[2000];
	const char *rest = strchr(strchr(lint_squat, '\n') + 1, '\n') + 1;
	snprintf(text, sizeof text, "- id: %s\n  name: %s\n%s", id, name, rest);
	return text;
}

static void test_an_own_exercise_replaces_ours_of_the_same_id(void **state)
{
	(void)state;
	const char *ours = lint_library("ours", NULL), *own = own_folder("own-replace");
	lint_put(own, "squat.yaml", renamed("squat", "My squat"));
	struct library *library = load(ours, own);
	size_t count;
	const struct exercise *exercise = library_exercises(library, &count);
	assert_int_equal(count, 2); /* with the breath of the programme's session */
	assert_string_equal(exercise->name, "My squat");
	assert_true(exercise->own);
	assert_true(exercise->replaces);
	assert_non_null(strstr(exercise->file, "own-replace/squat.yaml"));
	library_free(library);
}

static void test_own_exercises_and_sessions_add_to_ours_flat_or_in_folders(void **state)
{
	(void)state;
	const char *ours = lint_library("ours", NULL), *own = own_folder("own-add");
	lint_put(own, "lunge.yaml", renamed("lunge", "My lunge"));
	lint_put(own, "strength/pistol.yaml", renamed("pistol", "My pistol"));
	lint_put(own, "mine.yaml",
	         "id: mine\ntitle: Mine\nkind: strength\nsummary: Lunges\nlead_in_s: 5\nswitch_s: 10\n"
	         "rest_ends: key\nslots:\n  - {pattern: knee, exercise: lunge}\n  - {pattern: knee, exercise: squat}\n");
	struct library *library = load(ours, own);
	size_t count;
	library_exercises(library, &count);
	assert_int_equal(count, 4);
	assert_false(library_exercise(library, "squat")->own);
	assert_true(library_exercise(library, "lunge")->own);
	assert_false(library_exercise(library, "lunge")->replaces);
	assert_true(library_exercise(library, "pistol")->own);
	assert_true(library_routine(library, "mine")->own);
	assert_int_equal(library_routine(library, "mine")->rest_ends, REST_ENDS_KEY);
	library_free(library);
}

static void test_an_own_exercise_may_cite_an_own_source_that_others_need_not(void **state)
{
	(void)state;
	const char *ours = lint_library("ours", NULL), *own = own_folder("own-source");
	lint_put(own, "SOURCES.yaml",
	         "- {id: my-book, authors: Me, year: 2025, title: Mine, where: Home}\n"
	         "- {id: my-other-book, authors: Me, year: 2026, title: Mine too, where: Home}\n");
	lint_put(own, "lunge.yaml", renamed("lunge", "My lunge\n  sources: [my-book]"));
	struct library *library = load(ours, own);
	assert_string_equal(library_exercise(library, "lunge")->sources.at[0], "my-book");
	assert_int_equal(library_source(library, "my-book")->year, 2025);
	library_free(library);
}

static void test_a_fault_in_an_own_file_names_it_and_nothing_is_loaded(void **state)
{
	(void)state;
	const char *ours = lint_library("ours", NULL), *own = own_folder("own-fault");
	lint_put(own, "lunge.yaml", "- id: lunge\n");
	lint_put(own, "RULES.yaml", "- id: R1\n");
	const char *faults = lint_faults(ours, own);
	assert_non_null(strstr(faults, "/own-fault/RULES.yaml: the rules cannot be replaced (take the file out)\n"));
	assert_non_null(strstr(faults, "/own-fault/lunge.yaml:1:3: \"name\" is missing\n"));
}

static void test_an_own_programme_is_refused_with_where_limits_go(void **state)
{
	(void)state;
	static const char *const files[] = { "programmes/mine.yaml", "tests/mine.yaml", "lessons/mine.yaml" };
	const char *ours = lint_library("ours", NULL), *own = own_folder("own-programme");
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		lint_put(own, files[i], "id: mine\n");
	const char *faults = lint_faults(ours, own);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		char fault[200];
		snprintf(fault, sizeof fault, "/own-programme/%s: programmes, tests, questionnaires and lessons cannot be added "
		         "(limits of your own go into overlay.yaml)\n", files[i]);
		assert_non_null(strstr(faults, fault));
	}
}

static void test_an_own_exercise_cannot_close_a_loop_through_ours(void **state)
{
	(void)state;
	const char *ours = lint_library("ours-loop", "");
	char text[3000];
	snprintf(text, sizeof text, "%s  harder: lunge\n", lint_squat);
	lint_put(ours, "strength/squat.yaml", text);
	lint_put(ours, "strength/lunge.yaml", renamed("lunge", "Lunge"));
	assert_string_equal(lint_faults(ours, NULL), "");
	const char *own = own_folder("own-loop");
	lint_put(own, "lunge.yaml", renamed("lunge", "Lunge\n  harder: squat"));
	assert_non_null(strstr(lint_faults(ours, own), "\"harder\" goes round in a loop: squat -> lunge -> squat"));
}

static void test_a_missing_own_folder_is_no_fault(void **state)
{
	(void)state;
	library_free(load(lint_library("ours", NULL), "/no/such/folder"));
}

static void test_a_gigabyte_among_own_files_is_refused_by_its_size(void **state)
{
	(void)state;
	const char *ours = lint_library("ours", NULL), *own = own_folder("own-huge");
	lint_put(own, "huge.yaml", "");
	char path[400];
	snprintf(path, sizeof path, "%s/huge.yaml", own);
	assert_int_equal(truncate(path, 1 << 30), 0);
	assert_non_null(strstr(lint_faults(ours, own), "/own-huge/huge.yaml: is 1073741824 bytes long, "
	                                               "at most 1048576 are read (split it into smaller files)\n"));
}

static void test_an_own_session_of_an_unknown_exercise_is_told(void **state)
{
	(void)state;
	const char *ours = lint_library("ours", NULL), *own = own_folder("own-session");
	lint_put(own, "sessions/mine.yaml",
	         "id: mine\ntitle: Mine\nkind: strength\nsummary: Lunges\nlead_in_s: 5\nswitch_s: 10\n"
	         "rest_ends: key\nslots:\n  - {pattern: knee, exercise: squats}\n");
	assert_non_null(strstr(lint_faults(ours, own), "/own-session/sessions/mine.yaml:9:31: there is no exercise "
	                                               "\"squats\" (did you mean \"squat\"?)\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_an_own_exercise_replaces_ours_of_the_same_id),
		cmocka_unit_test(test_own_exercises_and_sessions_add_to_ours_flat_or_in_folders),
		cmocka_unit_test(test_an_own_exercise_may_cite_an_own_source_that_others_need_not),
		cmocka_unit_test(test_a_fault_in_an_own_file_names_it_and_nothing_is_loaded),
		cmocka_unit_test(test_an_own_programme_is_refused_with_where_limits_go),
		cmocka_unit_test(test_an_own_exercise_cannot_close_a_loop_through_ours),
		cmocka_unit_test(test_a_missing_own_folder_is_no_fault),
		cmocka_unit_test(test_a_gigabyte_among_own_files_is_refused_by_its_size),
		cmocka_unit_test(test_an_own_session_of_an_unknown_exercise_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
