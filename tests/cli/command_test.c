/*
 * The program as scripts meet it: words in, text and an exit code out, no terminal anywhere.
 */
#define _GNU_SOURCE
#include "support/check.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WORDS = 12, OUTPUT = 1 << 20 };

static char out[OUTPUT], told[8192];

static const char *path(const char *name)
{
	static char text[4][256];
	static int turn;
	turn = (turn + 1) % 4;
	snprintf(text[turn], sizeof text[turn], "%s/%s", test_folder(), name);
	return text[turn];
}

static void read_into(const char *name, char *text, size_t size)
{
	FILE *file = fopen(path(name), "r");
	assert_non_null(file);
	text[fread(text, 1, size - 1, file)] = '\0';
	fclose(file);
}

static void be_program(const char *input, const char *output, const char *const *words)
{
	char *argv[WORDS + 2] = { (char *)(uintptr_t)"stepdown" };
	for (int i = 0; words[i] != NULL; i++)
		argv[i + 1] = (char *)(uintptr_t)words[i];
	dup2(open(input, O_RDONLY), STDIN_FILENO);
	dup2(open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
	dup2(open(path("told"), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
	setenv("HOME", path("home"), 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_CONFIG_HOME");
	execv(TEST_PROGRAM, argv);
	_exit(127);
}

static int run_with(const char *input, const char *output, const char *const *words)
{
	int status;
	pid_t child = fork();
	if (child == 0)
		be_program(input, output, words);
	assert_int_equal(waitpid(child, &status, 0), child);
	read_into("told", told, sizeof told);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Runs the program on nothing and gives its exit code; `out` and `told` have its words. */
static int run(const char *const *words)
{
	int code = run_with("/dev/null", path("out"), words);
	read_into("out", out, sizeof out);
	return code;
}

#define RUN(...) run((const char *const[]){ __VA_ARGS__, NULL })

static bool has(const char *text, const char *words)
{
	return strstr(text, words) != NULL;
}

static bool is_there(const char *name)
{
	struct stat st;
	return stat(path(name), &st) == 0;
}

static void help_goes_to_stdout_and_names_each_command(void **state)
{
	(void)state;
	static const char *const asked[] = { "-h", "--help" };
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(RUN(asked[i]), 0);
		assert_true(has(out, "stepdown session strength-b") && has(out, "--data-dir DIR") && has(out, "-h, --help"));
		assert_true(has(out, "not medical advice"));
		assert_string_equal(told, "");
	}
	assert_int_equal(RUN("history", "--help"), 0);
	assert_int_equal(RUN("--version"), 0);
	assert_true(has(out, "stepdown 0."));
	assert_int_equal(RUN("whatif", "--help"), 0);
	assert_true(has(out, "Usage: stepdown whatif TEXT [OPTIONS]"));
	assert_true(has(out, "Options of whatif:") && has(out, "--accept") && has(out, "--data-dir DIR"));
}

static void without_a_terminal_today_is_text(void **state)
{
	(void)state;
	assert_int_equal(RUN("--now", "2026-03-02T09:00"), 0);
	assert_true(has(out, "Mon 2 Mar") && has(out, "strength-b"));
	assert_false(has(out, "\033"));
}

static void a_mistyped_word_is_exit_2_with_what_was_meant(void **state)
{
	(void)state;
	assert_int_equal(RUN("histroy"), 2);
	assert_true(has(told, "did you mean \"history\"?"));
	assert_int_equal(RUN("--jsno", "history"), 2);
	assert_true(has(told, "did you mean \"json\"?"));
	assert_int_equal(RUN("session", "--plain", "strenght-b"), 2);
	assert_true(has(told, "did you mean \"strength-b\"?"));
	assert_int_equal(RUN("library", "lateral-step-down-21"), 2);
	assert_true(has(told, "did you mean \"lateral-step-down-20\"?"));
}

static void wrong_words_are_exit_2_and_say_which(void **state)
{
	(void)state;
	static const struct wrong {
		const char *words[4];
		const char *say;
	} wrongs[] = {
		{ { "frobnicate" }, "no command \"frobnicate\"" },
		{ { "history", "--data-dir" }, "--data-dir needs a value" },
		{ { "history", "--color", "maybe" }, "auto, always or never" },
		{ { "history", "--now", "yesterday" }, "no moment" },
		{ { "history", "--now", "2026-02-30T09:00" }, "no moment" },
		{ { "undo", "twice" }, "no use for \"twice\"" },
		{ { "session", "--json", "--plain" }, "JSON with --done or --wav alone" },
		{ { "--json" }, "Today gives no JSON; these do: today, intake, " },
		{ { "plan", "--day", "3" }, "no option of plan \"day\"; did you mean \"days\"?" },
		{ { "plan", "--reason", "ill" }, "no option of plan \"reason\"" },
		{ { "--days", "3", "plan" }, "no option \"days\"" },
		{ { "plan", "--days", "0" }, "--days takes a whole number from 1 to 60" },
		{ { "plan", "--days=3", "--days=4" }, "--days came twice" },
		{ { "skip", "run", "--reason" }, "--reason needs a value" },
		{ { "whatif" }, "whatif needs TEXT" },
		{ { "move", "run" }, "move needs ITEM DATE" },
		{ { "whatif", "run", "--accept=yes" }, "--accept takes no value" },
		{ { "flare", "begin" }, "start or end" },
		{ { "session", "--pain", "3" }, "--pain goes with --done" },
		{ { "-x" }, "no option \"x\"" },
		{ { "--plain", "-xy" }, "no option \"x\"" },
		{ { "--plain=yes" }, "--plain takes no value" },
		{ { "" }, "no command" },
	};
	for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++) {
		assert_int_equal(run(wrongs[i].words), 2);
		if (!has(told, wrongs[i].say))
			fail_msg("\"%s\" is not in: %s", wrongs[i].say, told);
		assert_string_equal(out, "");
	}
}

static void what_fails_stores_nothing(void **state)
{
	(void)state;
	assert_int_equal(RUN("--data-dir", path("nothing"), "histroy"), 2);
	assert_int_equal(RUN("--data-dir", path("nothing"), "session", "nowhere", "--plain"), 2);
	assert_int_equal(RUN("--data-dir", path("nothing"), "session"), 2);
	assert_false(is_there("nothing"));
}

static void reading_makes_no_history(void **state)
{
	(void)state;
	assert_int_equal(RUN("--data-dir", path("nothing")), 0);
	assert_int_equal(RUN("--data-dir", path("nothing"), "history"), 0);
	assert_true(has(out, "Nothing is recorded yet"));
	assert_int_equal(RUN("--data-dir", path("nothing"), "undo"), 0);
	assert_true(has(out, "nothing to undo"));
	assert_false(is_there("nothing"));
}

static void a_session_without_a_terminal_names_the_flag_to_use(void **state)
{
	(void)state;
	assert_int_equal(RUN("session", "strength-b"), 2);
	assert_true(has(told, "--plain"));
}

static void options_stand_before_or_after_the_command(void **state)
{
	(void)state;
	static char before[OUTPUT];
	assert_int_equal(RUN("--json", "--now", "2026-03-02T09:00+01:00", "sessions"), 0);
	memcpy(before, out, sizeof before);
	assert_int_equal(RUN("sessions", "--now=2026-03-02T09:00+01:00", "--json"), 0);
	assert_string_equal(out, before);
}

static void a_zone_and_a_profile_stand_for_one_call(void **state)
{
	(void)state;
	assert_int_equal(RUN("--json", "--now", "2026-07-02T09:00", "--tz", "CET-1CEST,M3.5.0,M10.5.0/3", "sessions"), 0);
	assert_true(has(out, "\"now\":\"2026-07-02T09:00:00+02:00\""));
	assert_int_equal(RUN("--tz", "Europe/Atlantis", "sessions"), 2);
	assert_true(has(told, "no time zone \"Europe/Atlantis\""));
	assert_int_equal(RUN("--profile", "../other", "sessions"), 2);
	assert_true(has(told, "letters, digits"));
	assert_int_equal(RUN("--data-dir", path("shared"), "--profile", "left", "session", "strength-b", "--plain"), 4);
	assert_true(is_there("shared/profiles/left/stepdown.db"));
	assert_int_equal(RUN("--data-dir", path("shared")), 0);
	assert_false(has(out, "Unfinished"));
}

static void json_begins_with_its_envelope(void **state)
{
	(void)state;
	static const char *const names[] = { "sessions", "library", "history" };
	for (size_t i = 0; i < 3; i++) {
		char begin[128];
		snprintf(begin, sizeof begin, "{\"schema\":\"stepdown/1\",\"command\":\"%s\",\"now\":\"2026-03-02T09:00:00+01:00\",",
		         names[i]);
		assert_int_equal(RUN(names[i], "--json", "--now", "2026-03-02T09:00+01:00"), 0);
		assert_memory_equal(out, begin, strlen(begin));
		assert_memory_equal(out + strlen(out) - 3, "]}\n", 3);
	}
	assert_true(has(out, "\"activities\":[]"));
}

static void an_exercise_has_all_its_fields_in_order(void **state)
{
	(void)state;
	static const char *const keys[] = { "id", "name", "kind", "targets", "equipment", "sides", "dose", "sets", "reps",
		"hold_s", "duration_s", "duration_max_s", "distance_m", "contacts", "steps", "on_s", "off_s", "each_way", "pace",
		"tempo", "eccentric_s", "pause_s", "concentric_s", "top_s", "starts", "rest_s", "pain_ceiling", "harder",
		"easier", "knee_load", "tier", "source", "confidence", "form_gate", "cues", "faults", "origin" };
	assert_int_equal(RUN("library", "lateral-step-down-20", "--json"), 0);
	const char *at = strstr(out, "\"exercises\":");
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		char key[40];
		snprintf(key, sizeof key, "\"%s\":", keys[i]);
		at = strstr(at, key);
		if (at == NULL)
			fail_msg("%s is missing or out of its order", key);
	}
	assert_true(has(out, "\"pace\":null") && has(out, "\"origin\":\"built-in\""));
}

static void input_that_ends_keeps_the_session_for_later(void **state)
{
	(void)state;
	char data[256];
	snprintf(data, sizeof data, "%s", path("piped"));
	assert_int_equal(RUN("--data-dir", data, "session", "strength-b", "--plain"), 4);
	assert_true(has(out, "Strength B"));
	assert_false(has(out, "\033"));
	assert_int_equal(RUN("--data-dir", data), 0);
	assert_true(has(out, "Unfinished: Strength B"));
	assert_int_equal(RUN("--data-dir", data, "session", "strength-a", "--plain"), 1);
	assert_true(has(told, "Strength B is unfinished"));
}

static void a_clock_set_back_an_hour_leaves_the_unfinished_session_as_it_was(void **state)
{
	(void)state;
	char data[256];
	snprintf(data, sizeof data, "%s", path("back"));
	assert_int_equal(RUN("--data-dir", data, "--now", "2026-03-02T09:00", "session", "strength-b", "--plain"), 4);
	assert_int_equal(RUN("--data-dir", data, "--now", "2026-03-02T08:00"), 0);
	assert_true(has(out, "Unfinished: Strength B") && has(out, "just now"));
	assert_int_equal(RUN("--data-dir", data, "--now", "2026-03-02T08:00", "session", "strength-b", "--plain"), 4);
	assert_true(has(out, "set 1"));
}

static void keys_come_as_lines_and_words(void **state)
{
	(void)state;
	const char *keys = test_file("keys", "pause\nq\nd\n");
	assert_int_equal(run_with(keys, path("out"), (const char *const[]){
		"--data-dir", path("lines"), "session", "strength-b", "--plain", NULL }), 4);
	assert_int_equal(RUN("--data-dir", path("lines")), 0);
	assert_false(has(out, "Unfinished"));
	assert_int_equal(RUN("--data-dir", path("lines"), "undo"), 0);
	assert_int_equal(RUN("--data-dir", path("lines")), 0);
	assert_true(has(out, "Unfinished: Strength B"));
	assert_int_equal(RUN("--data-dir", path("lines"), "redo"), 0);
	assert_true(has(out, "Done again: discarded Strength B"));
	assert_int_equal(RUN("--data-dir", path("lines")), 0);
	assert_false(has(out, "Unfinished"));
}

static void a_typed_word_that_means_nothing_is_told_without_its_escapes(void **state)
{
	(void)state;
	const char *keys = test_file("raw-keys", "\033[3~\n");
	run_with(keys, path("out"), (const char *const[]){
		"--data-dir", path("raw"), "session", "strength-b", "--plain", NULL });
	read_into("out", out, sizeof out);
	assert_true(has(out, "\"[3~\" means nothing here."));
	assert_false(has(out, "\033"));
}

static void today_tells_the_highest_pain_of_the_last_sessions(void **state)
{
	(void)state;
	const char *keys = test_file("told-keys", "p\n2\nq\nf\n");
	assert_int_equal(run_with(keys, path("out"), (const char *const[]){
		"--data-dir", path("recent"), "session", "strength-b", "--plain", NULL }), 4);
	assert_int_equal(RUN("--data-dir", path("recent")), 0);
	assert_true(has(out, "Strength B, 0 sets, highest pain 2"));
}

static void output_that_cannot_be_written_is_exit_1(void **state)
{
	(void)state;
	if (access("/dev/full", W_OK) != 0)
		skip();
	assert_int_equal(run_with("/dev/null", "/dev/full", (const char *const[]){ "library", "--json", NULL }), 1);
	assert_true(has(told, "could not be written"));
}

static void a_figure_is_printed_as_text_with_both_views_and_their_frames(void **state)
{
	(void)state;
	assert_int_equal(RUN("library", "lateral-step-down-20", "--figure", "--graphics", "ascii", "--columns", "80"), 0);
	assert_non_null(strstr(out, "from the front: start"));
	assert_non_null(strstr(out, "from the side: low"));
	assert_non_null(strstr(out, "@@"));
	for (const char *at = out; *at != '\0'; at++)
		assert_true((unsigned char)*at < 0x80);
	assert_int_equal(RUN("library", "lateral-step-down-20", "--figure", "--graphics", "dots"), 2);
	assert_int_equal(RUN("library", "lateral-step-down-20", "--figure", "--json"), 2);
	assert_int_equal(RUN("library", "lateral-step-down-20", "--fault"), 2);
	assert_int_equal(RUN("library", "lateral-step-down-20", "--columns", "80"), 2);
}

static void a_fault_that_is_not_drawn_is_told(void **state)
{
	(void)state;
	assert_int_equal(RUN("library", "single-leg-bridge", "--figure", "--fault"), 0);
	assert_int_equal(RUN("library", "diaphragmatic-breathing", "--figure", "--fault"), 1);
	assert_non_null(strstr(told, "no fault is drawn of Belly breathing"));
}

static void a_library_with_a_fault_is_told_and_never_half_loaded(void **state)
{
	(void)state;
	test_file("faulty/exercises/strength/bad.yaml", "- id: bad\n  nmae: Bad\n");
	assert_int_equal(RUN("--config-dir", path("faulty"), "sessions"), 1);
	assert_true(has(told, "bad.yaml:") && has(told, "stepdown lint"));
	assert_string_equal(out, "");
	assert_int_equal(RUN("--config-dir", path("faulty")), 0);
	assert_true(has(out, "bad.yaml:"));
}

static void a_foreign_history_is_left_as_it_was(void **state)
{
	(void)state;
	char text[64];
	test_file("foreign/stepdown.db", "this is a letter, not a database, and stays one");
	assert_int_equal(RUN("--data-dir", path("foreign"), "history"), 1);
	assert_true(has(told, "stepdown.db"));
	assert_int_equal(RUN("--data-dir", path("foreign")), 0);
	assert_true(has(out, "foreign/stepdown.db: cannot open the history"));
	assert_true(has(out, "nothing was changed. A session can be followed; it is not saved.\n"));
	read_into("foreign/stepdown.db", text, sizeof text);
	assert_string_equal(text, "this is a letter, not a database, and stays one");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(help_goes_to_stdout_and_names_each_command),
		cmocka_unit_test(without_a_terminal_today_is_text),
		cmocka_unit_test(a_mistyped_word_is_exit_2_with_what_was_meant),
		cmocka_unit_test(wrong_words_are_exit_2_and_say_which),
		cmocka_unit_test(what_fails_stores_nothing),
		cmocka_unit_test(reading_makes_no_history),
		cmocka_unit_test(a_session_without_a_terminal_names_the_flag_to_use),
		cmocka_unit_test(options_stand_before_or_after_the_command),
		cmocka_unit_test(a_zone_and_a_profile_stand_for_one_call),
		cmocka_unit_test(json_begins_with_its_envelope),
		cmocka_unit_test(an_exercise_has_all_its_fields_in_order),
		cmocka_unit_test(input_that_ends_keeps_the_session_for_later),
		cmocka_unit_test(a_clock_set_back_an_hour_leaves_the_unfinished_session_as_it_was),
		cmocka_unit_test(keys_come_as_lines_and_words),
		cmocka_unit_test(a_typed_word_that_means_nothing_is_told_without_its_escapes),
		cmocka_unit_test(today_tells_the_highest_pain_of_the_last_sessions),
		cmocka_unit_test(output_that_cannot_be_written_is_exit_1),
		cmocka_unit_test(a_figure_is_printed_as_text_with_both_views_and_their_frames),
		cmocka_unit_test(a_fault_that_is_not_drawn_is_told),
		cmocka_unit_test(a_library_with_a_fault_is_told_and_never_half_loaded),
		cmocka_unit_test(a_foreign_history_is_left_as_it_was),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
