#include "app/run.h"

#include "app/app.h"
#include "app/coach.h"
#include "app/loop.h"
#include "app/plain.h"
#include "app/signals.h"
#include "app/term.h"
#include "app/today.h"
#include "io/config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A full screen where there can be one, else lines; `note` is told at the end. */
static struct front *open_front(const struct cli *cli, enum theme theme, struct err *note)
{
	struct front *front;
	if (!cli->plain && term_is_there() && term_open(&front, theme, note))
		return front;
	if (!cli->plain && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		puts("This terminal tells of no cursor, so all is said in lines: a key or its word, then Enter.");
	return plain_open();
}

/* What stands in its way is told by a page of its own, or not at all. */
static bool open_test(struct app *app, const struct test *test, struct err *err)
{
	app_open_test(app, test->id);
	return app_top(app) != NULL || err_set(err, ERR_INPUT, "%s cannot be followed; the diary cannot be read", test->name);
}

static bool open_first(struct app *app, struct run_wish wish, struct err *err)
{
	if (wish.what == RUN_ITEM)
		return app_open_item(app, wish.item, err);
	if (wish.what == RUN_TEST)
		return open_test(app, wish.test, err);
	if (wish.what != RUN_TODAY)
		return app_open_session(app, wish.routine, err);
	app_open_today(app);
	app_ask_graphics(app);
	return true;
}

static void tell_afterwards(const char *text)
{
	if (text != NULL && text[0] != '\0')
		fprintf(stderr, "stepdown: %s\n", text);
}

/* A session that is not saved is an error, unless a signal already says how the program ended. */
static int exit_code(int code, const struct app *app)
{
	return app->unsaved.code != ERR_NONE && code < 128 ? EXIT_ERROR : code;
}

int run(struct home *home, const struct cli *cli, struct run_wish wish)
{
	static struct app app;
	int signal_fd;
	struct err err = { 0 }, note = { 0 }, unwritten = { 0 };
	if (!signals_open(&signal_fd, &err))
		return cli_fail_with(&err);
	if (home->may_write_settings)
		config_write_first(home->places.config_file, &unwritten);
	struct front *front = open_front(cli, home->settings.theme, &note);
	const char *about_terminal = term_note(front);
	app_init(&app, home, front);
	bool opened = open_first(&app, wish, &err);
	if (opened)
		loop_run(&app, signal_fd);
	/* Saved first, shown second: a terminal that hangs must not keep anything from the disk. */
	int code = app_close(&app);
	front->class->close(front);
	tell_afterwards(note.text);
	tell_afterwards(about_terminal);
	tell_afterwards(unwritten.text);
	tell_afterwards(app.unsaved.text);
	return opened ? exit_code(code, &app) : cli_fail_with(&err);
}

/* What is wrong with the library or the history Today tells itself. */
static const struct coach_view *view_of(struct home *home, struct coach *coach, struct arena *arena)
{
	if (home->library == NULL || home->trouble.code != ERR_NONE || !coach_read(coach, home, COACH_DAYS, arena, NULL))
		return NULL;
	coach_keep(coach, home, NULL);
	return coach_view(coach, home);
}

int run_print_today(struct home *home)
{
	struct follow nobody;
	struct coach coach;
	follow_init(&nobody, home);
	struct arena *arena = arena_new();
	struct look look = { .figure = GLYPHS_ASCII, .reduced_motion = true };
	struct screen *today = today_screen_new(today_gather(home, &nobody, view_of(home, &coach, arena), look, arena));
	plain_print(today, home_mono_ms(home));
	screen_free(today);
	arena_free(arena);
	return cli_flush();
}
