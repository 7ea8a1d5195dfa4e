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
	int code = cli_open(&home, cli, NEED_HISTORY);
	if (code != EXIT_OK)
		return code;
	/* A library with faults is told by Today, which offers to go on without the person's own files. */
	home_read_library(&home, false);
	code = is_interactive(cli) ? run(&home, cli, RUN_TODAY, NULL) : run_print_today(&home);
	home_close(&home);
	return code;
}
