#include "app/run.h"

#include "app/cli_plan.h"
#include "app/cli_session.h"
#include "app/cli_sound.h"
#include "app/follow.h"
#include "base/text.h"

#include <string.h>
#include <unistd.h>

static bool has_terminal(const struct cli *cli)
{
	return cli->plain || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO));
}

int cli_session_unknown(const struct home *home, const char *word)
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

/* --- which one ----------------------------------------------------------------- */

static bool can_be_followed(const struct planned *item)
{
	return item->kind == PLANNED_STRENGTH || item->kind == PLANNED_MOBILITY || item->kind == PLANNED_RECOVERY;
}

/* The strength session of today that is not done; NULL. */
static const struct planned *strength_today(const struct plan *plan)
{
	const struct planned_day *today = &plan->days[plan->today_index];
	for (size_t i = 0; i < today->count; i++)
		if (today->items[i].kind == PLANNED_STRENGTH && !today->items[i].done)
			return &today->items[i];
	return NULL;
}

/* An item by its id, of any day; a routine as it is planned today, else as the library has it. */
static int find_named(struct run_wish *wish, const struct home *home, const struct coach *coach, const char *word)
{
	const struct planned *item = plan_item(coach->plan, word);
	if (item == NULL)
		item = cli_plan_today(coach, word);
	if (item != NULL && !can_be_followed(item))
		return cli_fail(EXIT_USAGE, "%s is not followed here; `stepdown log` takes what was done", item->title);
	wish->routine = library_routine(home->library, word);
	wish->item = item;
	if (wish->item == NULL && wish->routine == NULL)
		return cli_session_unknown(home, word);
	wish->what = wish->item != NULL ? RUN_ITEM : RUN_ROUTINE;
	return EXIT_OK;
}

static int find_next(struct run_wish *wish, const struct home *home, const struct plan *plan)
{
	wish->item = strength_today(plan);
	wish->routine = wish->item != NULL ? NULL : whose_turn(home);
	wish->what = wish->item != NULL ? RUN_ITEM : RUN_ROUTINE;
	if (wish->item == NULL && wish->routine == NULL)
		return cli_fail(EXIT_USAGE, "which session? `stepdown sessions` lists them");
	return EXIT_OK;
}

/* --- starting ---------------------------------------------------------------------- */

static const char *routine_of(const struct run_wish *wish)
{
	return wish->item != NULL ? wish->item->what : wish->routine != NULL ? wish->routine->id : NULL;
}

static int start_or_resume(struct home *home, const struct cli *cli, struct run_wish wish, const struct plan *plan)
{
	struct unfinished from = { 0 };
	int code = EXIT_OK;
	if (find_unfinished(home, &from)) {
		const char *wanted = routine_of(&wish);
		if (wanted == NULL || strcmp(wanted, from.routine_id) == 0)
			return run(home, cli, (struct run_wish){ .what = RUN_RESUME });
		return cli_fail(EXIT_ERROR, "%s is unfinished; `stepdown` offers to resume, finish or discard it", from.title);
	}
	if (cli->word == NULL)
		code = find_next(&wish, home, plan);
	return code == EXIT_OK ? run(home, cli, wish) : code;
}

/* A history that cannot be opened keeps nobody from a session: it is then not saved, which the screen says. */
static int start(struct home *home, const struct cli *cli)
{
	struct err err = { 0 };
	struct coach coach;
	struct run_wish wish = { .what = RUN_RESUME };
	if (home_has_history(home))
		home_open_store(home);
	if (!coach_read(&coach, home, COACH_DAYS, home->arena, &err))
		return cli_fail_with(&err);
	if (coach.plan->locked)
		return cli_fail(EXIT_LOCKED, "training is locked since a red flag was told: see someone first; "
		                "`stepdown intake --advised TEXT` records what they say");
	int code = cli->word == NULL ? EXIT_OK : find_named(&wish, home, &coach, cli->word);
	if (code == EXIT_OK && home->store == NULL)
		home_open_store(home);
	return code == EXIT_OK ? start_or_resume(home, cli, wish, coach.plan) : code;
}

int cli_session(const struct cli *cli)
{
	bool done = cli_option(cli, "done") != NULL, wav = cli_option(cli, "wav") != NULL;
	if (done && wav)
		return cli_fail(EXIT_USAGE, "--done logs a session and --wav writes how it sounds; take one of them");
	if (done)
		return cli_session_done(cli);
	if (wav)
		return cli_session_only_done(cli) ? cli_session_wav(cli) : EXIT_USAGE;
	if (!cli_session_only_done(cli))
		return EXIT_USAGE;
	if (cli->json)
		return cli_fail(EXIT_USAGE, "session gives JSON with --done or --wav alone; `stepdown history --json` has what was followed");
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
