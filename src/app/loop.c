#include "app/loop.h"

#include "app/signals.h"

#include <signal.h>
#include <sys/select.h>
#include <time.h>

enum { NS_PER_MS = 1000000, NS_PER_S = 1000000000, SIGNAL_EXIT = 128 };

/*
 * Sleeps until a descriptor has something or the deadline is there. The time
 * left is taken in nanoseconds from the absolute deadline: in milliseconds a
 * sleep would end up to one early, and the turn would be made twice.
 */
static void sleep_until(int64_t deadline_ms, int input_fd, int signal_fd)
{
	fd_set ready;
	FD_ZERO(&ready);
	FD_SET(input_fd, &ready);
	FD_SET(signal_fd, &ready);
	struct timespec left = { 0 };
	if (deadline_ms >= 0) {
		int64_t ns = deadline_ms * NS_PER_MS - clock_mono_ns();
		ns = ns < 0 ? 0 : ns;
		left = (struct timespec){ .tv_sec = (time_t)(ns / NS_PER_S), .tv_nsec = (long)(ns % NS_PER_S) };
	}
	int highest = input_fd > signal_fd ? input_fd : signal_fd;
	pselect(highest + 1, &ready, NULL, NULL, deadline_ms < 0 ? NULL : &left, NULL);
}

static void tell_pause(struct app *app, int64_t since_ms)
{
	app_tell(app, (struct msg){ .kind = MSG_PAUSED, .at_ms = since_ms });
}

/* Ctrl-Z: the terminal is the shell's until the program is continued. */
static void stop(struct app *app)
{
	int64_t since_ms = home_mono_ms(app->home);
	app_hush(app);
	app->front->class->stop(app->front);
	signals_stop_here();
	app->front->class->resume(app->front);
	tell_pause(app, since_ms);
}

/* Stopped by a signal that nobody can catch: the terminal may look like anything. */
static void go_on(struct app *app, int64_t since_ms)
{
	app->front->class->resume(app->front);
	tell_pause(app, since_ms);
}

static void take_signals(struct app *app, int64_t last_turn_ms)
{
	bool stopped = false;
	int signo;
	while ((signo = signals_next()) != 0) {
		if (signals_ends_program(signo)) {
			signals_let_through();
			app_end(app, SIGNAL_EXIT + signo);
		} else if (signo == SIGWINCH) {
			app->front->class->resize(app->front);
		} else if (signo == SIGTSTP) {
			stop(app);
			stopped = true;
		} else if (signo == SIGCONT && !stopped) {
			go_on(app, last_turn_ms);
		}
	}
}

/* Until there is nothing left: what curses has read already wakes nobody. */
static void take_input(struct app *app)
{
	struct input input;
	while (!app->over && app->front->class->next(app->front, app_top(app), &input))
		app_take(app, &input);
}

void loop_run(struct app *app, int signal_fd)
{
	while (!app->over) {
		app_show(app);
		app_slack(app);
		int64_t last_turn_ms = home_mono_ms(app->home);
		int64_t deadline_ms = app_deadline_ms(app);
		sleep_until(deadline_ms, app->front->fd, signal_fd);
		take_signals(app, last_turn_ms);
		if (!app->over && deadline_ms >= 0 && home_mono_ms(app->home) >= deadline_ms)
			app_due(app);
		take_input(app);
	}
}
