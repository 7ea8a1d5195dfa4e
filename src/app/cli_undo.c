#include "app/cli.h"

#include "io/store_diary.h"

typedef bool step_fn(struct store *, struct stamp, const char **, struct arena *, struct err *);

/* The name of an action has its lengths as they were stored. */
static const char *retold(const struct home *home, const char *what)
{
	struct diary diary = diary_blank();
	store_diary(home->store, &diary, home->arena, NULL);
	return measure_retell(home->arena, what, settings_measures(&home->settings, &diary.intake).distance);
}

static void print_step(const struct home *home, const struct cli *cli, const char *command, const char *done,
                       const char *what)
{
	if (cli->json) {
		struct json json = cli_json_begin(home, command);
		json_text(&json, "what", what);
		cli_json_end(&json);
	} else if (what == NULL) {
		printf("There is nothing to %s.\n", command);
	} else {
		cli_line("%s: %s.", done, retold(home, what));
	}
}

static int step(const struct cli *cli, step_fn *take, const char *command, const char *done)
{
	struct home home;
	struct err err = { 0 };
	const char *what = NULL;
	int code = cli_open(&home, cli, NEED_HISTORY);
	if (code != EXIT_OK)
		return code;
	if (home.trouble.code != ERR_NONE)
		code = cli_fail_with(&home.trouble);
	else if (home.store != NULL && !take(home.store, home_now(&home), &what, home.arena, &err))
		code = cli_fail_with(&err);
	if (code == EXIT_OK) {
		print_step(&home, cli, command, done, what);
		code = cli_flush();
	}
	home_close(&home);
	return code;
}

int cli_undo(const struct cli *cli)
{
	return step(cli, store_undo, "undo", "Taken back");
}

int cli_redo(const struct cli *cli)
{
	return step(cli, store_redo, "redo", "Done again");
}
