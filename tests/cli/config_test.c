/* Settings from the shell: told with where they come from, changed in their file, and what is wrong with it. */
#include "support/program.h"

#include <sys/stat.h>
#include <unistd.h>

static struct program program;
static const char *folder, *file;

static int begin(void **state)
{
	(void)state;
	static char at[400], path[420];
	program_new(&program, "config");
	program_at(&program, 0, "09:00");
	snprintf(at, sizeof at, "%s/settings", test_folder());
	snprintf(path, sizeof path, "%s/config.yaml", at);
	folder = at;
	file = path;
	unlink(file);
	unsetenv("NO_COLOR");
	unsetenv("STEPDOWN_THEME");
	return 0;
}

static int end(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

#define CONFIG(...) PROGRAM(&program, "--config-dir", folder, "config", __VA_ARGS__)

static void expect(const char *part)
{
	if (!program_has(&program, part))
		fail_msg("\"%s\" is not in:\n%s", part, program.out);
}

static void reading_makes_no_file(void **state)
{
	(void)state;
	struct stat st;
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "config"), 0);
	expect("  sound                tones\n");
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "plan"), 0);
	assert_int_not_equal(stat(file, &st), 0);
}

static void a_value_is_set_and_told_with_its_origin(void **state)
{
	(void)state;
	struct stat st;
	char line[500];
	assert_int_equal(CONFIG("theme", "light"), 0);
	assert_string_equal(program.out, "light\n");
	assert_int_equal(stat(file, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(CONFIG("theme", "--origin"), 0);
	snprintf(line, sizeof line, "light  (%s:", file);
	expect(line);
	setenv("NO_COLOR", "1", 1);
	assert_int_equal(CONFIG("theme", "--origin"), 0);
	assert_string_equal(program.out, "mono  (NO_COLOR of the environment)\n");
	assert_int_equal(CONFIG("theme", "--origin", "--color", "always"), 0);
	expect(line);
	setenv("STEPDOWN_THEME", "contrast", 1);
	assert_int_equal(CONFIG("theme", "--origin"), 0);
	assert_string_equal(program.out, "contrast  (STEPDOWN_THEME of the environment)\n");
	assert_int_equal(CONFIG("theme", "--origin", "--theme", "dark"), 0);
	assert_string_equal(program.out, "dark  (option --theme)\n");
	assert_int_equal(CONFIG("theme", "--origin", "--color", "never"), 0);
	assert_string_equal(program.out, "mono  (option --color)\n");
	unsetenv("NO_COLOR");
	assert_int_equal(CONFIG("theme", "auto"), 0);
	assert_string_equal(program.out, "contrast\n");
	assert_non_null(strstr(program.told, "STEPDOWN_THEME of the environment goes before it"));
	unsetenv("STEPDOWN_THEME");
	assert_int_equal(CONFIG("theme", "--default"), 0);
	assert_int_equal(CONFIG("theme", "--origin"), 0);
	assert_string_equal(program.out, "auto  (built in)\n");
}

static void what_cannot_be_is_refused_with_what_can(void **state)
{
	(void)state;
	assert_int_equal(CONFIG("theme", "lihgt"), 2);
	assert_non_null(strstr(program.told, "one of auto, dark, light, mono, contrast"));
	assert_int_equal(CONFIG("thme"), 2);
	assert_non_null(strstr(program.told, "did you mean \"theme\"?"));
	assert_int_equal(CONFIG("--default"), 2);
	assert_int_equal(CONFIG("volume", "5", "--default"), 2);
	assert_int_equal(PROGRAM(&program, "--theme", "pink", "plan"), 2);
	assert_non_null(strstr(program.told, "\"theme\" cannot be \"pink\"; one of auto"));
}

static void json_has_a_type_for_each_kind(void **state)
{
	(void)state;
	assert_int_equal(CONFIG("on_cue", "notify -t 'a b'"), 0);
	assert_int_equal(CONFIG("--json"), 0);
	expect("{\"key\":\"theme\",\"value\":\"auto\",\"origin\":\"built-in\",\"source\":null,\"line\":null}");
	expect("{\"key\":\"volume\",\"value\":70,");
	expect("{\"key\":\"bell\",\"value\":true,");
	expect("{\"key\":\"voice_command\",\"value\":null,");
	expect("{\"key\":\"on_cue\",\"value\":\"notify -t \\\"a b\\\"\",\"origin\":\"file\",");
	expect("\"faults\":[]");
}

static void every_fault_is_listed_and_the_file_stays(void **state)
{
	(void)state;
	static const char text[] = "theme: pink\nvolume: 20\nvolum: 5\n";
	char now[100] = "", place[500];
	test_file("settings/config.yaml", text);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "config"), 1);
	expect("  volume               20\n");
	expect("  theme                auto\n");
	snprintf(place, sizeof place, "%s:1:8: error: \"theme\" cannot be \"pink\"", file);
	assert_non_null(strstr(program.told, place));
	assert_non_null(strstr(program.told, ":3:1: error: unknown key \"volum\" (did you mean \"volume\"?)"));
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "lint"), 1);
	expect("2 faults in 1 file\n");
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "plan"), 0);
	assert_non_null(strstr(program.told, "The settings have 2 faults, the first: "));
	assert_int_equal(PROGRAM(&program, "--config-dir", folder), 0);
	expect("The settings have 2 faults");
	assert_int_equal(CONFIG("sound", "off"), 1);
	assert_non_null(strstr(program.told, "left as it is"));
	FILE *read = fopen(file, "r");
	now[fread(now, 1, sizeof now - 1, read)] = '\0';
	fclose(read);
	assert_string_equal(now, text);
}

static void the_day_begins_at_the_hour_that_is_set(void **state)
{
	(void)state;
	program_at(&program, 1, "04:30");
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "plan"), 0);
	expect("Tue 3 Mar");
	assert_int_equal(CONFIG("rollover", "6"), 0);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "plan"), 0);
	expect("Mon 2 Mar");
}

static void distances_are_told_and_read_in_what_is_set(void **state)
{
	(void)state;
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "intake", "--knee", "right", "--pattern", "yes", "--red-flags",
	                         "none", "--born", "1988", "--longest-km", "4"), 0);
	assert_int_equal(CONFIG("distance", "mi"), 0);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "log", "run", "--distance", "3", "--duration", "31:20"), 0);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "history"), 0);
	expect("3.0 mi");
	assert_null(strstr(program.out, " km"));
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "log", "run", "5km", "41:20"), 0);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "history", "--json"), 0);
	expect("4828");
	expect("5000");
	assert_int_equal(CONFIG("distance", "auto"), 0);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "history"), 0);
	expect("5.0 km");
	assert_null(strstr(program.out, " mi\n"));
}

/* What is stored hangs on no choice: a plan made in miles is the one that was made in kilometres. */
static void json_of_the_plan_is_the_same_in_miles(void **state)
{
	(void)state;
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "intake", "--knee", "right", "--pattern", "yes", "--red-flags",
	                         "none", "--born", "1988", "--longest-km", "4", "--weekly-km", "12"), 0);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "plan", "--json"), 0);
	char *before = strdup(program.out);
	assert_int_equal(CONFIG("distance", "mi"), 0);
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "plan"), 0);
	assert_null(strstr(program.out, " km"));
	assert_int_equal(PROGRAM(&program, "--config-dir", folder, "plan", "--json"), 0);
	assert_string_equal(program.out, before);
	free(before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reading_makes_no_file, begin, end),
		cmocka_unit_test_setup_teardown(a_value_is_set_and_told_with_its_origin, begin, end),
		cmocka_unit_test_setup_teardown(what_cannot_be_is_refused_with_what_can, begin, end),
		cmocka_unit_test_setup_teardown(json_has_a_type_for_each_kind, begin, end),
		cmocka_unit_test_setup_teardown(every_fault_is_listed_and_the_file_stays, begin, end),
		cmocka_unit_test_setup_teardown(the_day_begins_at_the_hour_that_is_set, begin, end),
		cmocka_unit_test_setup_teardown(distances_are_told_and_read_in_what_is_set, begin, end),
		cmocka_unit_test_setup_teardown(json_of_the_plan_is_the_same_in_miles, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
