#include "app/run.h"

#include <unistd.h>

/* Nobody can answer where stdin or stdout is no terminal: then Today is text. */
static bool is_interactive(const struct cli *cli)
{
	return !cli->no_input && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

int cli_today(const struct cli *cli)
{
	struct home home;
	bool interactive = is_interactive(cli);
	int code = cli_open(&home, cli, interactive ? 0 : NEED_HISTORY);
	if (code != EXIT_OK)
		return code;
	/* What is wrong with the library or the history Today tells itself. */
	home_read_library(&home, false);
	if (interactive)
		home_open_store(&home);
	code = interactive ? run(&home, cli, RUN_TODAY, NULL) : run_print_today(&home);
	home_close(&home);
	return code;
}
