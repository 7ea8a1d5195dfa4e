#include "app/run.h"

#include "app/cli_coach.h"
#include "app/plan_json.h"

#include <unistd.h>

/* Nobody can answer where stdin or stdout is no terminal: then Today is text. */
static bool is_interactive(const struct cli *cli)
{
	return !cli->no_input && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static int show(const struct cli *cli, bool interactive)
{
	struct home home;
	int code = cli_open(&home, cli, TELLS_SETTINGS | (interactive ? 0 : NEED_HISTORY));
	if (code != EXIT_OK)
		return code;
	/* What is wrong with the library or the history Today tells itself. */
	home_read_library(&home, false);
	if (interactive)
		home_open_store(&home);
	code = interactive ? run(&home, cli, (struct run_wish){ .what = RUN_TODAY }) : run_print_today(&home);
	home_close(&home);
	return code;
}

static void print_json(const struct home *home, const struct coach *coach)
{
	const struct plan *plan = coach->plan;
	struct json json = cli_json_begin(home, "today");
	plan_json_asked(&json, "asked", plan);
	plan_json_items(&json, "items", &plan->days[plan->today_index], coach->given.shelf);
	json_text(&json, "phase", plan->ready ? rehab_phase_words[plan->phase] : NULL);
	plan_json_flare(&json, "flare", plan);
	json_known(&json, "readiness", plan->readiness);
	json_bool(&json, "locked", plan->locked);
	cli_json_end(&json);
}

static int show_json(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	int code = cli_coach_open(&home, &coach, cli, COACH_READS);
	if (code != EXIT_OK)
		return code;
	code = cli_coach_keep(&home, &coach);
	if (code == EXIT_OK) {
		print_json(&home, &coach);
		code = cli_flush();
	}
	home_close(&home);
	return code;
}

int cli_bare(const struct cli *cli)
{
	return show(cli, is_interactive(cli));
}

int cli_today(const struct cli *cli)
{
	return cli->json ? show_json(cli) : show(cli, false);
}
