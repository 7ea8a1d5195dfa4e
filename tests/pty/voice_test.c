/*
 * Speakers and hooks of the person's own, as scripts, beside a session in a
 * real terminal: what is wrong with them is one line once, and the session goes on.
 */
#include "pty/pty.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

/* "●  ◐", as often as repetitions are over. */
static const char second_rep[] = "\342\227\217  \342\227\220  \342\227\213  \342\227\213";
static const char last_rep[] = "\342\227\217  \342\227\217  \342\227\217  \342\227\220";

/* The quick session, spoken by a script, and no helper that plays. */
static struct pty *start_with(const char *setting, const char *name, const char *body)
{
	static char variable[600];
	char words[900];
	snprintf(words, sizeof words, "#!/bin/sh\n%s\n", body);
	const char *path = test_file(name, words);
	assert_int_equal(chmod(path, 0700), 0);
	snprintf(variable, sizeof variable, "%s=%s", setting, path);
	return pty_start(pty_new_home(), &(struct pty_given){ .words = { "session", "quick", "--sound", "voice" },
	                                                      .environment = { variable, "STEPDOWN_SOUND_HELPER=" } });
}

static char *read_all(const char *name)
{
	static char text[8000];
	char path[300];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	FILE *file = fopen(path, "r");
	text[file == NULL ? 0 : fread(text, 1, sizeof text - 1, file)] = '\0';
	if (file != NULL)
		fclose(file);
	return text;
}

/* What was started at a cue writes when it comes to it. */
static void expect_in_file(struct pty *pty, const char *name, const char *wanted)
{
	for (int turn = 0; turn < 300 && strstr(read_all(name), wanted) == NULL; turn++)
		pty_comes(pty, "\001", 50);
	if (strstr(read_all(name), wanted) == NULL)
		fail_msg("%s: %s", name, read_all(name));
}

static void a_session_is_spoken_with_numbers_first(void **state)
{
	(void)state;
	char body[400];
	snprintf(body, sizeof body, "echo \"$1\" >>%s/spoken", test_folder());
	struct pty *pty = start_with("STEPDOWN_VOICE_COMMAND", "speaker", body);
	pty_expect(pty, last_rep);
	expect_in_file(pty, "spoken", "one, lower\nrise\ntwo, lower\nrise\nthree, lower\n");
	pty_end(pty);
}

static void a_speaker_that_is_not_there_is_told_once(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &(struct pty_given){ .words = { "session", "quick", "--sound", "voice" },
		.environment = { "STEPDOWN_VOICE_COMMAND=/no/such/speaker", "STEPDOWN_SOUND_HELPER=" } });
	pty_expect(pty, "could not be started");
	pty_type(pty, "v");
	pty_expect_gone(pty, "could not be started");
	pty_expect(pty, second_rep);
	assert_null(strstr(pty_screen(pty), "could not be started"));
	pty_end(pty);
}

static void a_speaker_that_hangs_keeps_nothing_waiting(void **state)
{
	(void)state;
	struct pty *pty = start_with("STEPDOWN_VOICE_COMMAND", "hangs", "trap '' TERM INT HUP\nsleep 1000");
	pty_expect(pty, second_rep);
	pty_end(pty);
}

static void a_speaker_that_shouts_smears_nothing(void **state)
{
	(void)state;
	struct pty *pty = start_with("STEPDOWN_VOICE_COMMAND", "shouts",
	                             "i=0; while [ $i -lt 200 ]; do i=$((i+1)); head -c 10000 /dev/zero | tr '\\000' X; "
	                             "echo SHOUT >&2; done; echo SHOUT >/dev/tty");
	pty_expect(pty, second_rep);
	assert_null(strstr(pty_screen(pty), "XXXX"));
	assert_false(pty_wrote(pty, "XXXX"));
	assert_false(pty_wrote(pty, "SHOUT"));
	pty_end(pty);
}

static void a_speaker_that_dies_is_told_once(void **state)
{
	(void)state;
	struct pty *pty = start_with("STEPDOWN_VOICE_COMMAND", "dies", "kill -KILL $$");
	pty_expect(pty, "ended with an error");
	pty_type(pty, "v");
	pty_expect_gone(pty, "ended with an error");
	pty_expect(pty, second_rep);
	assert_null(strstr(pty_screen(pty), "ended with an error"));
	pty_end(pty);
}

static void a_command_of_ones_own_is_run_at_each_cue(void **state)
{
	(void)state;
	char body[400];
	snprintf(body, sizeof body, "echo \"$1 $STEPDOWN_CUE $STEPDOWN_COUNT $STEPDOWN_EXERCISE $STEPDOWN_SIDE\" >>%s/cued",
	         test_folder());
	struct pty *pty = start_with("STEPDOWN_ON_CUE", "hook", body);
	pty_expect(pty, second_rep);
	expect_in_file(pty, "cued", "lower lower 1 quick-step left\n");
	expect_in_file(pty, "cued", "rise rise 1 quick-step left\n");
	pty_end(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_is_spoken_with_numbers_first),
		cmocka_unit_test(a_speaker_that_is_not_there_is_told_once),
		cmocka_unit_test(a_speaker_that_hangs_keeps_nothing_waiting),
		cmocka_unit_test(a_speaker_that_shouts_smears_nothing),
		cmocka_unit_test(a_speaker_that_dies_is_told_once),
		cmocka_unit_test(a_command_of_ones_own_is_run_at_each_cue),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
