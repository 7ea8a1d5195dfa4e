#include "app/cli_plan.h"

#include "io/store_diary.h"

const struct option_row cli_skip_options[] = {
	{ "reason", 0, "WHY", "pain, time, kit, ill or travel", false },
	{ .name = NULL },
};

static struct plan_change change_of(const struct coach *coach, enum change_kind kind, const struct planned *item)
{
	return (struct plan_change){ .kind = kind, .made = coach->given.today, .from = item->day, .what = item->what,
		.to = item->day, .distance_m = NOT_KNOWN, .duration_s = NOT_KNOWN };
}

/* What breaks is told, and kept: the runner decides, undo takes it back. */
static void tell_broken(const struct why_list *whys)
{
	for (size_t i = 0; i < whys->count; i++)
		if (whys->at[i].says == WHY_BREAKS)
			fprintf(stderr, "stepdown: %s: %s\n", whys->at[i].rule, whys->at[i].text);
}

static int save(struct home *home, struct coach *coach, const struct plan_change *change, const struct cli *cli,
                const char *command)
{
	struct err err = { 0 };
	struct why_list whys = { .arena = home->arena };
	const struct plan *before = coach->plan;
	coach->given.now = before;
	if (!plan_try_change(&coach->given, change, &whys, home->arena))
		tell_broken(&whys);
	if (!store_plan_change(home->store, change, home_now(home), &err))
		return cli_fail_with(&err);
	int code = cli_coach_again(home, coach);
	if (code != EXIT_OK)
		return code;
	if (cli->json)
		cli_plan_print(home, coach, cli, command);
	else
		cli_plan_changes(before, coach->plan);
	return cli_flush();
}

typedef bool change_fn(struct plan_change *out, const struct coach *coach, const struct cli *cli);

/* Opens, builds the change by `build`, and saves it. */
static int change(const struct cli *cli, change_fn *build, const char *command)
{
	struct home home;
	struct coach coach;
	struct plan_change what;
	int code = cli_coach_open(&home, &coach, cli, COACH_WRITES);
	if (code != EXIT_OK)
		return code;
	code = build(&what, &coach, cli) ? save(&home, &coach, &what, cli, command) : EXIT_USAGE;
	home_close(&home);
	return code;
}

static bool build_move(struct plan_change *out, const struct coach *coach, const struct cli *cli)
{
	struct day to;
	const struct planned *item = cli_plan_item(coach, cli->words[0]);
	if (item == NULL || !cli_plan_day(coach, cli->words[1], &to))
		return false;
	if (to.n < coach->given.today.n) {
		cli_fail(EXIT_USAGE, "\"%s\" is over; an item moves to today or a day to come", cli->words[1]);
		return false;
	}
	*out = change_of(coach, CHANGE_MOVE, item);
	out->to = to;
	return true;
}

static bool build_swap(struct plan_change *out, const struct coach *coach, const struct cli *cli)
{
	const struct planned *item = cli_plan_item(coach, cli->words[0]), *other = cli_plan_item(coach, cli->words[1]);
	if (item == NULL || other == NULL)
		return false;
	*out = change_of(coach, CHANGE_SWAP, item);
	out->to = other->day;
	out->other = other->what;
	return true;
}

static bool build_skip(struct plan_change *out, const struct coach *coach, const struct cli *cli)
{
	int reason = REASON_NONE;
	const struct planned *item = cli_plan_item(coach, cli->words[0]);
	if (item == NULL || !cli_choice(cli, "reason", reason_words, REASON_OWN, &reason))
		return false;
	*out = change_of(coach, CHANGE_SKIP, item);
	out->reason = (enum change_reason)reason;
	return true;
}

int cli_move(const struct cli *cli)
{
	return change(cli, build_move, "move");
}

int cli_swap(const struct cli *cli)
{
	return change(cli, build_swap, "swap");
}

int cli_skip(const struct cli *cli)
{
	return change(cli, build_skip, "skip");
}
