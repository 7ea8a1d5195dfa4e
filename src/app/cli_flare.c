#include "app/cli_plan.h"
#include "app/plan_text.h"

#include "io/store_diary.h"

#include <string.h>

const struct option_row cli_flare_options[] = {
	{ "side", 0, "SIDE", "left, right or both: which knee; the one of the intake where nothing is said", false },
	{ .name = NULL },
};

static const char *const side_names[] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "both" };

static int save(struct home *home, struct coach *coach, const struct flare_word *word, const struct cli *cli)
{
	struct err err = { 0 };
	const struct plan *before = coach->plan;
	if (!store_flare_word(home->store, word, home_now(home), &err))
		return cli_fail_with(&err);
	int code = cli_coach_again(home, coach);
	if (code != EXIT_OK)
		return code;
	if (cli->json) {
		cli_plan_print(home, coach, cli, "flare");
	} else {
		plan_text_head(coach->plan, &coach->diary.intake);
		cli_plan_changes(before, coach->plan);
	}
	return cli_flush();
}

static int tell(struct home *home, struct coach *coach, const struct cli *cli, bool begins)
{
	struct err err = { 0 };
	struct flare_word word;
	int side = NOT_KNOWN;
	if (!cli_choice(cli, "side", side_names, sizeof side_names / sizeof side_names[0], &side))
		return EXIT_USAGE;
	if (!coach_flare_word(&word, coach, begins, side, &err))
		return cli_fail_with(&err);
	return save(home, coach, &word, cli);
}

int cli_flare(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	bool begins = strcmp(cli->word, "start") == 0;
	if (!begins && strcmp(cli->word, "end") != 0)
		return cli_fail(EXIT_USAGE, "flare takes start or end, not \"%s\"", cli->word);
	int code = cli_coach_open(&home, &coach, cli, COACH_WRITES);
	if (code != EXIT_OK)
		return code;
	code = tell(&home, &coach, cli, begins);
	home_close(&home);
	return code;
}
