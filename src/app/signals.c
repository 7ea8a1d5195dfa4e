#include "app/signals.h"

#include "app/rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A handler knows nothing but what is here. */
static int ends[2] = { -1, -1 };

static const int ending[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, 0 };
static const int watched[] = { SIGWINCH, SIGTSTP, SIGCONT, 0 };

static void note(int signo)
{
	int saved = errno;
	unsigned char byte = (unsigned char)signo;
	/* A full pipe holds thousands of signals not yet seen: one more says nothing new. */
	ssize_t written = write(ends[1], &byte, 1);
	(void)written;
	errno = saved;
}

static void catch_with(int signo, void (*handler)(int))
{
	struct sigaction action = { .sa_handler = handler };
	sigemptyset(&action.sa_mask);
	sigaction(signo, &action, NULL);
}

static void catch_all(const int *signos, void (*handler)(int))
{
	for (; *signos != 0; signos++)
		catch_with(*signos, handler);
}

static bool is_ignored(int signo)
{
	struct sigaction now;
	return sigaction(signo, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

static bool make_pipe(void)
{
	if (pipe(ends) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(ends[i], F_SETFL, O_NONBLOCK);
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

bool signals_open(int *fd, struct err *err)
{
	if (ends[0] < 0 && !make_pipe())
		return err_set(err, ERR_SYSTEM, "no pipe for signals: %s", strerror(errno));
	for (const int *signo = ending; *signo != 0; signo++)
		/* nohup asks that a hang-up be ignored. */
		if (!is_ignored(*signo))
			catch_with(*signo, note);
	catch_all(watched, note);
	/* A file that may not grow is told as an error, like a full disk, and does not end a set. */
	catch_with(SIGXFSZ, SIG_IGN);
	*fd = ends[0];
	return true;
}

int signals_next(void)
{
	unsigned char byte;
	return read(ends[0], &byte, 1) == 1 ? byte : 0;
}

bool signals_ends_program(int signo)
{
	for (const int *one = ending; *one != 0; one++)
		if (*one == signo)
			return true;
	return false;
}

void signals_let_through(void)
{
	catch_all(ending, rescue_and_reraise);
}

void signals_stop_here(void)
{
	catch_with(SIGTSTP, SIG_DFL);
	raise(SIGTSTP);
	catch_with(SIGTSTP, note);
}

static const int keyboard[] = { SIGINT, SIGQUIT, SIGTSTP, 0 };

void signals_lend_keyboard(void)
{
	catch_all(keyboard, SIG_IGN);
}

void signals_keyboard_back(void)
{
	catch_all(keyboard, note);
}

void signals_usual(void)
{
	catch_all(keyboard, SIG_DFL);
	catch_with(SIGXFSZ, SIG_DFL);
}
