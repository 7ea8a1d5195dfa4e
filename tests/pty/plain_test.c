/* A whole day, once on the screen and once in lines: what is in the history afterwards is the same. */
#include "cli/support/program.h"
#include "pty/pty.h"

#include <stdlib.h>
#include <string.h>

static const char exercise[] =
	"- id: one-step\n"
	"  name: One step\n"
	"  kind: strength\n"
	"  work: reps\n"
	"  sides: each\n"
	"  targets: [quadriceps]\n"
	"  dose: {sets: 1, reps: 1}\n"
	"  tempo: {eccentric: 1, pause: 0, concentric: 1, top: 0, starts: eccentric}\n"
	"  rest_s: 2\n"
	"  pain_ceiling: 3\n"
	"  knee_load: {tier: low, confidence: inferred}\n"
	"  cues: [Step slowly.]\n";
static const char routine[] =
	"id: one\n"
	"title: One\n"
	"kind: strength\n"
	"summary: A session of one step a side\n"
	"lead_in_s: 1\n"
	"switch_s: 1\n"
	"rest_ends: time\n"
	"slots:\n"
	"  - {pattern: step, exercise: one-step}\n";

struct day_of {
	bool plain;
	char home[256];
	char data[300];
};

static void put_file(const char *home, const char *below, const char *text)
{
	char path[400];
	snprintf(path, sizeof path, "%s/.config/stepdown/exercises/%s", home + strlen(test_folder()) + 1, below);
	test_file(path, text);
}

static void begin_day(struct day_of *day, bool plain)
{
	day->plain = plain;
	snprintf(day->home, sizeof day->home, "%s", pty_new_home());
	snprintf(day->data, sizeof day->data, "%s/.local/share/stepdown", day->home);
	put_file(day->home, "strength/one.yaml", exercise);
	put_file(day->home, "sessions/one.yaml", routine);
}

static struct pty *start(const struct day_of *day, const char *command, const char *what)
{
	struct pty_given given = { .words = { "--now", "2026-03-02T08:00" } };
	int at = 2;
	if (day->plain) {
		given.words[at++] = "--plain";
		given.rows = 60; /* what is said at once stands on it as a whole: nothing scrolls away unseen */
	}
	if (command != NULL)
		given.words[at++] = command;
	if (what != NULL)
		given.words[at++] = what;
	return pty_start(day->home, &given);
}

/* A key, or in lines the same key and the end of the line; Enter is an empty line. */
static void press(const struct day_of *day, struct pty *pty, const char *key)
{
	pty_type(pty, key);
	if (day->plain && strcmp(key, PTY_ENTER) != 0)
		pty_type(pty, "\r");
}

static void tell_intake(const struct day_of *day)
{
	struct pty_given given = { .words = { "--now", "2026-03-02T08:00", "intake", "--knee=right", "--pattern=yes", "--red-flags=none",
		"--born=1988", "--worst-day=3", "--kit=step,band" } };
	struct pty *pty = pty_start(day->home, &given);
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
}

/* The morning, the check-in, a run, the plan and its reasons. */
static void live_morning(const struct day_of *day)
{
	struct pty *pty = start(day, NULL, NULL);
	pty_expect(pty, "on waking");
	press(day, pty, "2");
	pty_expect(pty, day->plain ? "on waking: 2" : "The knee on waking");
	press(day, pty, "c");
	pty_expect(pty, "Hours of sleep");
	static const char *const answers[] = { "1", "3", "2", "5", "4", "6", "3" };
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++)
		press(day, pty, answers[i]);
	press(day, pty, PTY_ENTER);
	pty_expect(pty, "This week");
	pty_type(pty, ":log run 2km 16:00 pain 2 effort 4" PTY_ENTER);
	pty_expect(pty, "Logged.");
	press(day, pty, "p");
	pty_expect(pty, "nee load");
	press(day, pty, "w");
	pty_expect(pty, "Source");
	press(day, pty, "q");
	press(day, pty, "q");
	press(day, pty, "Q");
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
}

/* From the lead-in to the last answer, by the clock alone but for the answers. */
static void live_session(const struct day_of *day)
{
	struct pty *pty = start(day, "session", "one");
	assert_true(pty_comes(pty, "ighest knee pain", 60000));
	press(day, pty, "2");
	pty_expect(pty, day->plain ? "How hard was" : "How hard");
	press(day, pty, "5");
	pty_expect(pty, "to Today");
	press(day, pty, PTY_ENTER);
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
}

static void a_day_in_lines_leaves_what_the_same_day_on_the_screen_does(void **state)
{
	(void)state;
	char *dumps[2];
	for (int plain = 0; plain < 2; plain++) {
		struct day_of day;
		begin_day(&day, plain == 1);
		tell_intake(&day);
		live_morning(&day);
		live_session(&day);
		dumps[plain] = program_dump(day.data);
	}
	assert_non_null(strstr(dumps[0], "morning_right=2"));
	program_expect_same(dumps[0], dumps[1]);
	free(dumps[0]);
	free(dumps[1]);
}

static void only_what_changed_is_said_and_a_dot_says_all_again(void **state)
{
	(void)state;
	struct day_of day;
	begin_day(&day, true);
	tell_intake(&day);
	struct pty *pty = start(&day, NULL, NULL);
	pty_expect(pty, "all of it again");
	size_t before, after;
	pty_raw(pty, &before);
	pty_type(pty, "2\r");
	pty_expect(pty, "on waking: 2");
	pty_raw(pty, &after);
	assert_in_range(after - before, 1, before / 2);
	pty_type(pty, ".\r");
	for (int turn = 0; turn < 3000 && after < before + before / 2; turn++) {
		pty_comes(pty, "\001", 20);
		pty_raw(pty, &after);
	}
	assert_true(after >= before + before / 2);
	pty_type(pty, "Q\r");
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
}

static void a_session_is_followed_line_by_line(void **state)
{
	(void)state;
	struct day_of day;
	begin_day(&day, true);
	struct pty *pty = start(&day, "session", "one");
	pty_expect(pty, "left, set 1 of 1");
	pty_expect(pty, "lower ");
	pty_expect(pty, "right, set 1 of 1");
	pty_expect(pty, "Highest knee pain during One step?");
	pty_type(pty, "q\r");
	pty_end(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_in_lines_leaves_what_the_same_day_on_the_screen_does),
		cmocka_unit_test(only_what_changed_is_said_and_a_dot_says_all_again),
		cmocka_unit_test(a_session_is_followed_line_by_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
