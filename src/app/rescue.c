#include "app/rescue.h"

#include "base/err.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* A handler gets no argument of ours: what it needs lies here, filled before it is armed. */
static volatile sig_atomic_t armed;
static struct termios as_it_was;
static int terminal = -1;
static char leave[256];
static size_t leave_length;

static const int crashes[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, 0 };

void rescue_now(void)
{
	if (!armed)
		return;
	armed = 0;
	/* Not to `terminal`: a shell may have opened stdin for reading alone. */
	ssize_t written = write(STDOUT_FILENO, leave, leave_length);
	(void)written;
	tcsetattr(terminal, TCSANOW, &as_it_was);
}

void rescue_and_reraise(int signo)
{
	rescue_now();
	signal(signo, SIG_DFL);
	raise(signo);
}

/* On a stack of its own, so that even an overflow of the usual one gives the terminal back. */
static void catch_crashes(void)
{
	static char stack[16384];
	stack_t other = { .ss_sp = stack, .ss_size = sizeof stack };
	sigaltstack(&other, NULL);
	struct sigaction action = { .sa_handler = rescue_and_reraise, .sa_flags = SA_ONSTACK };
	sigemptyset(&action.sa_mask);
	for (const int *signo = crashes; *signo != 0; signo++)
		sigaction(*signo, &action, NULL);
}

void rescue_arm(int fd)
{
	static bool registered;
	terminal = fd;
	leave_length = 0;
	if (tcgetattr(fd, &as_it_was) != 0)
		return;
	if (!registered)
		atexit(rescue_now);
	registered = true;
	die_hook = rescue_now;
	armed = 1;
	catch_crashes();
}

void rescue_bytes(const char *bytes, size_t length)
{
	leave_length = length < sizeof leave ? length : sizeof leave;
	memcpy(leave, bytes, leave_length);
}

void rescue_disarm(void)
{
	armed = 0;
}
