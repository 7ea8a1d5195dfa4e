/*
 * Speakers that hang, die, chatter or are not there, as small scripts in the
 * test's folder. The clock is the test's own; only ends of processes are waited for.
 */
#define _GNU_SOURCE
#include "support/check.h"

#include "app/on_cue.h"
#include "app/voice.h"
#include "support/workout.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *script(const char *name, const char *body)
{
	static char kept[8][300];
	static int turn;
	char text[600];
	snprintf(text, sizeof text, "#!/bin/sh\n%s\n", body);
	char *path = kept[turn++ % 8];
	snprintf(path, sizeof kept[0], "%s", test_file(name, text));
	assert_int_equal(chmod(path, 0700), 0);
	return path;
}

static const char *words_of(const char *name)
{
	static char text[4000];
	char path[300];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	FILE *file = fopen(path, "r");
	if (file == NULL)
		return "";
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	return text;
}

/* Waits for the end of what runs, and leaves it to the supervisor to take leave of it. */
static void until_ended(const struct aside *aside)
{
	siginfo_t info;
	for (int i = 0; i < aside->most; i++)
		if (aside->at[i].pid != 0)
			assert_int_equal(waitid(P_PID, (id_t)aside->at[i].pid, &info, WEXITED | WNOWAIT), 0);
}

static struct phrase phrase_for(const char *words, int room_ms, bool number)
{
	struct phrase phrase = { .length_ms = phrase_length_ms(words), .room_ms = room_ms, .number = number };
	snprintf(phrase.words, sizeof phrase.words, "%s", words);
	return phrase;
}

static void say(struct voice *voice, const char *words, int room_ms, bool number, int64_t now_ms)
{
	struct phrase phrase = phrase_for(words, room_ms, number);
	voice_say(voice, &phrase, now_ms);
}

/* --- speaking -------------------------------------------------------------------------- */

static void words_are_one_argument_behind_those_of_the_command(void **state)
{
	(void)state;
	char body[600];
	snprintf(body, sizeof body, "printf '<%%s>' \"$@\" >>%s/said", test_folder());
	const char *command[] = { script("speaker", body), "-v", "en; rm -r $HOME", NULL };
	struct voice voice;
	voice_init(&voice, command);
	say(&voice, "three, lower", 3000, true, 0);
	until_ended(&voice.aside);
	assert_string_equal(words_of("said"), "<-v><en; rm -r $HOME><three, lower>");
	assert_false(aside_is_busy(&voice.aside, 1));
	assert_null(aside_trouble(&voice.aside));
	voice_close(&voice);
}

static const char *slow_speaker(const char *said)
{
	char body[600];
	snprintf(body, sizeof body, "printf '%%s.' \"$1\" >>%s/%s; read line <%s/gate", test_folder(), said, test_folder());
	char name[64];
	snprintf(name, sizeof name, "%s-speaker", said);
	return script(name, body);
}

/* A speaker reads a line before it ends: the test says when. */
static void open_gate(const struct aside *aside)
{
	char path[300];
	snprintf(path, sizeof path, "%s/gate", test_folder());
	FILE *gate = fopen(path, "w");
	assert_non_null(gate);
	fputs("go\n", gate);
	fclose(gate);
	until_ended(aside);
}

static int make_gate(void **state)
{
	(void)state;
	char path[300];
	snprintf(path, sizeof path, "%s/gate", test_folder());
	return mkfifo(path, 0600) == 0 || access(path, F_OK) == 0 ? 0 : -1;
}

static void a_phrase_waits_for_the_one_before_as_long_as_it_still_fits(void **state)
{
	(void)state;
	const char *command[] = { slow_speaker("waits"), NULL };
	struct voice voice;
	voice_init(&voice, command);
	say(&voice, "one", 3000, true, 0);
	say(&voice, "lower", 3000, false, 100);
	open_gate(&voice.aside);
	voice_look(&voice, 1000);
	open_gate(&voice.aside);
	assert_string_equal(words_of("waits"), "one.lower.");
	say(&voice, "two", 3000, true, 2000);
	assert_false(voice.waiting.words[0] != '\0');
	say(&voice, "rise", 1000, false, 2100);
	open_gate(&voice.aside);
	voice_look(&voice, 3000);
	assert_false(aside_is_busy(&voice.aside, 3000));
	assert_string_equal(words_of("waits"), "one.lower.two.");
	voice_close(&voice);
}

static void a_number_that_waits_is_not_given_up_for_a_word(void **state)
{
	(void)state;
	const char *command[] = { slow_speaker("numbers"), NULL };
	struct voice voice;
	voice_init(&voice, command);
	say(&voice, "left side", 9000, false, 0);
	say(&voice, "lower", 9000, false, 10);
	say(&voice, "three", 9000, true, 20);
	say(&voice, "rise", 9000, false, 30);
	open_gate(&voice.aside);
	voice_look(&voice, 100);
	open_gate(&voice.aside);
	assert_string_equal(words_of("numbers"), "left side.three.");
	voice_close(&voice);
}

static void only_a_phrase_that_waits_and_still_fits_is_looked_after(void **state)
{
	(void)state;
	const char *command[] = { slow_speaker("woken"), NULL };
	struct voice voice;
	voice_init(&voice, command);
	assert_int_equal(voice_wake_ms(&voice, 0), -1);
	say(&voice, "one", 3000, true, 0);
	assert_int_equal(voice_wake_ms(&voice, 0), -1);
	say(&voice, "lower", 3000, false, 100);
	assert_in_range(voice_wake_ms(&voice, 100), 101, 200);
	assert_int_equal(voice_wake_ms(&voice, 100 + 3000), -1);
	voice_hush(&voice);
	assert_int_equal(voice_wake_ms(&voice, 100), -1);
	open_gate(&voice.aside);
	voice_look(&voice, 200);
	assert_false(aside_is_busy(&voice.aside, 200));
	assert_string_equal(words_of("woken"), "one.");
	voice_close(&voice);
}

/* --- what goes wrong --------------------------------------------------------------------- */

static void a_command_that_does_not_exist_is_told_once_and_left_alone(void **state)
{
	(void)state;
	const char *command[] = { "/no/such/speaker", NULL };
	struct voice voice;
	voice_init(&voice, command);
	for (int i = 0; i < 5; i++)
		say(&voice, "three", 1000, true, i * 1000);
	const char *told = aside_trouble(&voice.aside);
	assert_non_null(told);
	assert_non_null(strstr(told, "/no/such/speaker could not be started"));
	assert_null(aside_trouble(&voice.aside));
	voice_close(&voice);
}

static void a_speaker_that_hangs_is_left_behind_and_the_third_one_is_the_last(void **state)
{
	(void)state;
	const char *command[] = { script("hang", "trap '' TERM INT HUP; sleep 1000 & wait; sleep 1000"), NULL };
	struct voice voice;
	voice_init(&voice, command);
	int64_t now_ms = 0;
	for (int hang = 1; hang <= ASIDE_HANGS; hang++) {
		say(&voice, "three", 1000, true, now_ms);
		pid_t hung = voice.aside.at[0].pid;
		assert_true(hung > 0);
		assert_true(getpgid(hung) == hung);
		voice_look(&voice, now_ms + 1000);
		assert_int_equal(kill(hung, 0), 0);
		voice_look(&voice, now_ms += 20000);
		until_ended(&voice.aside);
		assert_false(aside_is_busy(&voice.aside, now_ms));
		assert_true((aside_trouble(&voice.aside) != NULL) == (hang == 1));
		assert_true((voice_lost(&voice) != NULL) == (hang == ASIDE_HANGS));
	}
	say(&voice, "three", 1000, true, now_ms);
	assert_int_equal(voice.aside.at[0].pid, 0);
	voice_close(&voice);
}

static void a_speaker_that_dies_is_told_once_and_tried_again(void **state)
{
	(void)state;
	const char *command[] = { script("dies", "kill -KILL $$"), NULL };
	struct voice voice;
	voice_init(&voice, command);
	for (int i = 0; i < 6; i++) {
		say(&voice, "three", 1000, true, i * 1000);
		assert_true(voice.aside.at[0].pid > 0);
		until_ended(&voice.aside);
		voice_look(&voice, i * 1000 + 500);
		assert_true((aside_trouble(&voice.aside) != NULL) == (i == 0));
	}
	voice_close(&voice);
}

static void what_a_speaker_prints_goes_nowhere(void **state)
{
	(void)state;
	const char *command[] = { script("chatter", "i=0; while [ $i -lt 300 ]; do i=$((i+1)); head -c 20000 /dev/zero; "
	                                 "echo shout >&2; done; cat"), NULL };
	struct voice voice;
	voice_init(&voice, command);
	say(&voice, "three", 1000, true, 0);
	until_ended(&voice.aside);
	assert_false(aside_is_busy(&voice.aside, 1));
	assert_null(aside_trouble(&voice.aside));
	voice_close(&voice);
}

static void closing_ends_who_still_speaks(void **state)
{
	(void)state;
	const char *command[] = { script("long", "sleep 1000"), NULL };
	struct voice voice;
	voice_init(&voice, command);
	say(&voice, "three", 1000, true, 0);
	pid_t speaking = voice.aside.at[0].pid;
	voice_close(&voice);
	int status = 0;
	assert_true(waitpid(speaking, &status, 0) == speaking ? WIFSIGNALED(status) : kill(speaking, 0) != 0);
}

/* --- which program ------------------------------------------------------------------------- */

static void the_first_of_the_known_speakers_is_taken(void **state)
{
	(void)state;
	char path[900];
	script("b/say", "true");
	script("c/spd-say", "true");
	snprintf(path, sizeof path, ":/no/such:%s/c", test_folder());
	assert_string_equal(voice_find(path)[0], "spd-say");
	assert_string_equal(voice_find(path)[1], "--wait");
	snprintf(path, sizeof path, "%s/c:%s/b", test_folder(), test_folder());
	assert_string_equal(voice_find(path)[0], "say");
	script("c/espeak-ng", "true");
	assert_string_equal(voice_find(path)[0], "espeak-ng");
	assert_null(voice_find("/no/such"));
	assert_null(voice_find(""));
	assert_null(voice_find(NULL));
}

static void nothing_that_speaks_is_told_when_something_is_to_be_said(void **state)
{
	(void)state;
	struct voice voice;
	char *before = strdup(getenv("PATH"));
	setenv("PATH", "/no/such", 1);
	voice_init(&voice, NULL);
	voice_look(&voice, 0);
	assert_null(voice_lost(&voice));
	say(&voice, "three", 1000, true, 0);
	const char *told = voice_lost(&voice);
	assert_non_null(told);
	assert_non_null(strstr(told, "espeak-ng"));
	say(&voice, "four", 1000, true, 1000);
	assert_null(aside_trouble(&voice.aside));
	setenv("PATH", before, 1);
	free(before);
	voice_close(&voice);
}

/* --- on_cue ---------------------------------------------------------------------------------- */

static void a_command_hears_of_the_cue_with_all_that_belongs_to_it(void **state)
{
	(void)state;
	char body[600];
	snprintf(body, sizeof body, "echo \"$1 $2 $STEPDOWN_CUE $STEPDOWN_COUNT $STEPDOWN_EXERCISE $STEPDOWN_SIDE "
	         "$STEPDOWN_ROOM_MS.\" >>%s/cued", test_folder());
	const char *command[] = { script("hook", body), "lamp", NULL };
	struct on_cue on_cue;
	struct workout workout = workout_of(strength_b());
	workout_to(&workout, 5);
	on_cue_init(&on_cue, command);
	struct cue_at cue = { .cue = CUE_LOWER, .length_ms = 3000, .count = 3 };
	on_cue_run(&on_cue, &cue, &workout.s, 0);
	until_ended(&on_cue.aside);
	cue = (struct cue_at){ .cue = CUE_DONE, .length_ms = 1000, .count = CUE_NO_COUNT };
	on_cue_run(&on_cue, &cue, NULL, 10);
	until_ended(&on_cue.aside);
	char expected[300];
	snprintf(expected, sizeof expected, "lamp lower lower 3 %s left 3000.\nlamp done done   %s1000.\n",
	         workout.s.item[0].exercise->id, " ");
	assert_string_equal(words_of("cued"), expected);
	on_cue_close(&on_cue);
}

static void without_a_command_nothing_runs(void **state)
{
	(void)state;
	struct on_cue on_cue;
	on_cue_init(&on_cue, NULL);
	on_cue_run(&on_cue, &(struct cue_at){ .cue = CUE_DONE }, NULL, 0);
	assert_null(aside_trouble(&on_cue.aside));
	assert_int_equal(on_cue.aside.at[0].pid, 0);
}

static void no_more_of_them_run_at_once_than_there_is_room_for(void **state)
{
	(void)state;
	const char *command[] = { script("stays", "sleep 1000"), NULL };
	struct on_cue on_cue;
	on_cue_init(&on_cue, command);
	for (int i = 0; i < 3 * ASIDES_MOST; i++)
		on_cue_run(&on_cue, &(struct cue_at){ .cue = CUE_TICK, .length_ms = 1000, .count = 1 }, NULL, i);
	for (int i = 0; i < ASIDES_MOST; i++)
		assert_true(on_cue.aside.at[i].pid > 0);
	assert_true(aside_is_busy(&on_cue.aside, 100));
	on_cue_close(&on_cue);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_one_argument_behind_those_of_the_command),
		cmocka_unit_test(a_phrase_waits_for_the_one_before_as_long_as_it_still_fits),
		cmocka_unit_test(a_number_that_waits_is_not_given_up_for_a_word),
		cmocka_unit_test(only_a_phrase_that_waits_and_still_fits_is_looked_after),
		cmocka_unit_test(a_command_that_does_not_exist_is_told_once_and_left_alone),
		cmocka_unit_test(a_speaker_that_hangs_is_left_behind_and_the_third_one_is_the_last),
		cmocka_unit_test(a_speaker_that_dies_is_told_once_and_tried_again),
		cmocka_unit_test(what_a_speaker_prints_goes_nowhere),
		cmocka_unit_test(closing_ends_who_still_speaks),
		cmocka_unit_test(the_first_of_the_known_speakers_is_taken),
		cmocka_unit_test(nothing_that_speaks_is_told_when_something_is_to_be_said),
		cmocka_unit_test(a_command_hears_of_the_cue_with_all_that_belongs_to_it),
		cmocka_unit_test(without_a_command_nothing_runs),
		cmocka_unit_test(no_more_of_them_run_at_once_than_there_is_room_for),
	};
	return cmocka_run_group_tests(tests, make_gate, NULL);
}
