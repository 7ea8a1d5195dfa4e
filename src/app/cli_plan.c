#include "app/cli_plan.h"

#include "app/plan_json.h"
#include "app/plan_text.h"

const struct option_row cli_plan_options[] = {
	{ "days", 0, "N", "how many days from today on, 1 to 60; 14 where nothing is said", false },
	{ .name = NULL },
};

void cli_plan_print(const struct home *home, const struct coach *coach, const struct cli *cli, const char *command)
{
	if (cli->json) {
		struct json json = cli_json_begin(home, command);
		plan_json_members(&json, coach->plan, coach->given.shelf);
		cli_json_end(&json);
		return;
	}
	const struct intake *intake = &coach->diary.intake;
	plan_text_head(coach->plan, intake);
	if (!coach->plan->ready)
		return;
	putchar('\n');
	plan_text_days(coach->plan, coach->diary.told.distance);
	putchar('\n');
	plan_text_figures(coach->plan, coach->diary.told.distance);
}

/* The plan of another number of days, on the same diary. */
static void plan_days(struct coach *coach, int days)
{
	if (days == coach->given.days)
		return;
	coach->given.days = days;
	coach->plan = plan_make(&coach->given, coach->arena);
}

int cli_plan(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	int days = COACH_DAYS;
	if (!cli_number(cli, "days", 1, PLAN_DAYS_MOST, &days))
		return EXIT_USAGE;
	int code = cli_coach_open(&home, &coach, cli, COACH_READS);
	if (code != EXIT_OK)
		return code;
	code = cli_coach_keep(&home, &coach);
	if (code == EXIT_OK) {
		plan_days(&coach, days);
		cli_plan_print(&home, &coach, cli, "plan");
		code = cli_flush();
	}
	home_close(&home);
	return code;
}
