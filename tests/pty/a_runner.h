/*
 * A runner's history and the program over it, with a first morning still to be told.
 */
#ifndef STEPDOWN_TESTS_PTY_A_RUNNER_H
#define STEPDOWN_TESTS_PTY_A_RUNNER_H

#include "cli/support/program.h"
#include "pty/pty.h"

static struct program program; /* the same history by command */
static char home[256];

static int begin(void **state)
{
	(void)state;
	static int turn;
	char name[24];
	snprintf(name, sizeof name, "runner-%d", turn++);
	snprintf(home, sizeof home, "%s", pty_new_home());
	program_new(&program, name);
	assert_int_equal(program_line(&program, "intake --knee right --pattern yes --red-flags none --born 1988 "
	                              "--worst-day 3 --kit step,band"), 0);
	return 0;
}

static int end(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

static struct pty *start_with(const char *editor)
{
	struct pty_given given = { .words = { "--data-dir", program.data, "--now", program.now }, .environment = { editor } };
	struct pty *pty = pty_start(home, &given);
	pty_expect(pty, "How is the knee this morning?");
	return pty;
}

static struct pty *start(void)
{
	return start_with(NULL);
}

static void leave(struct pty *pty)
{
	pty_type(pty, "Q");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void expect_stored(const char *text)
{
	char *dump = program_dump(program.data);
	if (strstr(dump, text) == NULL)
		fail_msg("\"%s\" is not in the history:\n%s", text, dump);
	free(dump);
}

#endif
