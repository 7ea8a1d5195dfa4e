/*
 * The real program in a terminal of its own: keys in, the screen out. What is
 * expected is waited for up to a limit, never slept for.
 */
#ifndef STEPDOWN_TESTS_PTY_PTY_H
#define STEPDOWN_TESTS_PTY_PTY_H

#include "support/check.h"

#include <stdbool.h>
#include <sys/types.h>

enum { PTY_WORDS = 12 };

struct pty_given {
	int rows, cols;                 /* 0: 30 x 100 */
	const char *words[PTY_WORDS];   /* behind the program's name */
	const char *environment[PTY_WORDS]; /* "NAME=value" over the usual; "NAME" takes it away */
	bool ignores_hangup;            /* as under nohup */
	bool stdin_only_reads;          /* as after "< /dev/tty" */
	bool obeys_modes;               /* root too may do no more than the modes of files say */
};

struct pty;

/* An empty home of the test's own, and one with the quick session of this folder in its config. */
const char *pty_new_home(void);

/* Starts the program with HOME at `home`, in the foreground of a session of its own. */
struct pty *pty_start(const char *home, const struct pty_given *given);

/* Ends what still runs and frees all. */
void pty_end(struct pty *pty);

/* Sends bytes as the terminal does for keys; see the names below. */
void pty_type(struct pty *pty, const char *bytes);
#define PTY_ESC "\033"
#define PTY_ENTER "\r"
#define PTY_DOWN "\033[B"

/* Waits until the screen has (or no longer has) `text`; fails the test with the screen when it never does. */
void pty_expect(struct pty *pty, const char *text);
void pty_expect_gone(struct pty *pty, const char *text);
/* The same, told whether it came: for what may or may not. */
bool pty_comes(struct pty *pty, const char *text, int limit_ms);

/* Waits for the program's end and gives its exit code, 128 + N for a signal it died of. */
int pty_wait(struct pty *pty);
/* Waits until the program is stopped (Ctrl-Z), and continues it in the foreground. */
void pty_wait_stopped(struct pty *pty);
void pty_continue(struct pty *pty);

void pty_resize(struct pty *pty, int rows, int cols);
void pty_signal(struct pty *pty, int signo);
pid_t pty_process(const struct pty *pty);
/* Takes the terminal away, as a closed window does. */
void pty_hang_up(struct pty *pty);

/* The screen as text, a line a row. */
const char *pty_screen(struct pty *pty);
/* All bytes the program wrote so far. */
const char *pty_raw(struct pty *pty, size_t *length);
bool pty_wrote(struct pty *pty, const char *bytes);
/* Waits for bytes that no text on the screen stands for. */
void pty_expect_written(struct pty *pty, const char *bytes);

/* True when the terminal is as the program found it: usual screen, cursor shown, line mode, paste off. */
void pty_expect_restored(struct pty *pty);

#endif
