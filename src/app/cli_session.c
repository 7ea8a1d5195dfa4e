#include "app/run.h"

#include "app/follow.h"
#include "base/text.h"

#include <string.h>
#include <unistd.h>

static bool has_terminal(const struct cli *cli)
{
	return cli->plain || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO));
}

static int fail_unknown(const struct home *home, const char *word)
{
	size_t count;
	const struct routine *routines = library_routines(home->library, &count);
	const char **ids = arena_array(home->arena, count + 1, sizeof(const char *));
	for (size_t i = 0; i < count; i++)
		ids[i] = routines[i].id;
	const char *near = text_nearest(word, ids, count);
	if (near != NULL)
		return cli_fail(EXIT_USAGE, "there is no session \"%s\"; did you mean \"%s\"?", word, near);
	return cli_fail(EXIT_USAGE, "there is no session \"%s\"; `stepdown sessions` lists them", word);
}

/* Of the strength sessions the one whose turn it is: never done, or done longest ago. */
static const struct routine *whose_turn(const struct home *home)
{
	size_t count;
	const struct routine *routines = library_routines(home->library, &count), *best = NULL;
	struct last_time best_last = { 0 };
	for (size_t i = 0; i < count; i++) {
		struct last_time last = { 0 };
		if (strcmp(routines[i].kind, "strength") != 0)
			continue;
		if (home->store != NULL)
			store_routine_last(home->store, routines[i].id, &last, NULL);
		if (best == NULL || (best_last.known && (!last.known || last.day.n < best_last.day.n))) {
			best = &routines[i];
			best_last = last;
		}
	}
	return best;
}

static bool find_unfinished(const struct home *home, struct unfinished *out)
{
	size_t count;
	bool found = false;
	const struct exercise *exercises = home_exercises(home, &count);
	return home->store != NULL &&
	       store_session_unfinished(home->store, exercises, count, out, &found, home->arena, NULL) &&
	       found;
}

static int start(struct home *home, const struct cli *cli)
{
	const struct routine *routine = cli->word == NULL ? NULL : library_routine(home->library, cli->word);
	if (cli->word != NULL && routine == NULL)
		return fail_unknown(home, cli->word);
	home_open_store(home);
	struct unfinished from = { 0 };
	if (find_unfinished(home, &from)) {
		if (routine == NULL || strcmp(routine->id, from.routine_id) == 0)
			return run(home, cli, RUN_RESUME, NULL);
		return cli_fail(EXIT_ERROR, "%s is unfinished; `stepdown` offers to resume, finish or discard it", from.title);
	}
	routine = routine == NULL ? whose_turn(home) : routine;
	if (routine == NULL)
		return cli_fail(EXIT_USAGE, "which session? `stepdown sessions` lists them");
	return run(home, cli, RUN_ROUTINE, routine);
}

int cli_session(const struct cli *cli)
{
	if (!has_terminal(cli))
		return cli_fail(EXIT_USAGE, "session needs a terminal; use --plain to follow it as lines");
	if (cli->no_input)
		return cli_fail(EXIT_USAGE, "session asks for answers, which --no-input forbids");
	struct home home;
	int code = cli_open(&home, cli, NEED_LIBRARY);
	if (code != EXIT_OK)
		return code;
	code = start(&home, cli);
	home_close(&home);
	return code;
}
