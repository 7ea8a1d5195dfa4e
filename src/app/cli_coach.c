#include "app/cli_coach.h"

static int read_all(struct home *home, struct coach *coach)
{
	struct err err = { 0 };
	return coach_read(coach, home, COACH_DAYS, home->arena, &err) ? EXIT_OK : cli_fail_with(&err);
}

int cli_coach_open(struct home *home, struct coach *coach, const struct cli *cli, enum coach_wish wish)
{
	int code = cli_open(home, cli, NEED_LIBRARY | (wish == COACH_READS ? NEED_HISTORY : 0));
	if (code != EXIT_OK)
		return code;
	if (wish == COACH_WRITES)
		home_open_store(home);
	code = home->trouble.code != ERR_NONE ? cli_fail_with(&home->trouble) : read_all(home, coach);
	if (code != EXIT_OK)
		home_close(home);
	return code;
}

int cli_coach_keep(struct home *home, struct coach *coach)
{
	struct err err = { 0 };
	return coach_keep(coach, home, &err) ? EXIT_OK : cli_fail_with(&err);
}

int cli_coach_again(struct home *home, struct coach *coach)
{
	int code = read_all(home, coach);
	return code == EXIT_OK ? cli_coach_keep(home, coach) : code;
}
