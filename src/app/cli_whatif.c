#include "app/cli_plan.h"

#include "app/plan_json.h"
#include "app/plan_text.h"
#include "base/text.h"
#include "core/quick.h"
#include "io/store_diary.h"
#include "tui/words.h"

const struct option_row cli_whatif_options[] = {
	{ "pain", 0, "N", "highest pain in planned sessions from here on, 0 to 10; as usual where nothing is said", false },
	{ "morning", 0, "N", "pain on waking from tomorrow on, 0 to 10; as usual where nothing is said", false },
	{ "days", 0, "N", "how many days ahead, 1 to 60; 14 where nothing is said", false },
	{ "accept", 0, NULL, "keep it: the plan becomes the one shown", false },
	{ .name = NULL },
};

static bool read_assumed(const struct cli *cli, struct plan_given *given)
{
	enum { PAIN_MOST = 10 };
	return cli_number(cli, "pain", 0, PAIN_MOST, &given->assume_pain) &&
	       cli_number(cli, "morning", 0, PAIN_MOST, &given->assume_morning) &&
	       cli_number(cli, "days", 1, PLAN_DAYS_MOST, &given->days);
}

static void print_json(const struct home *home, const struct coach *coach, const struct what_if *tried)
{
	const struct shelf *shelf = coach->given.shelf;
	struct json json = cli_json_begin(home, "whatif");
	plan_json_days(&json, "before", tried->before, shelf);
	plan_json_days(&json, "after", tried->after, shelf);
	plan_json_whys(&json, "rules", tried->rules, tried->rule_count, shelf);
	json_known(&json, "smaller_m", tried->smaller_m);
	cli_json_end(&json);
}

static void print_text(const struct coach *coach, const struct what_if *tried, bool accepted)
{
	enum units units = coach->diary.told.distance;
	puts("Now");
	plan_text_days(tried->before, units);
	puts(accepted ? "\nFrom here on" : "\nWith it");
	plan_text_days(tried->after, units);
	putchar('\n');
	plan_text_whys(tried->rules, tried->rule_count, coach->given.shelf, coach->given.today, units);
	if (tried->smaller_m > 0) {
		char words[32];
		struct text text = TEXT(words);
		words_distance(&text, tried->smaller_m, units);
		printf("\nA run of %s keeps the ceiling.\n", words);
	}
	puts(accepted ? "\nThe plan was changed; `stepdown undo` takes it back."
	              : "\nNothing was changed; --accept keeps it.");
}

static int accept(struct home *home, struct coach *coach, const struct plan_change *change)
{
	struct err err = { 0 };
	if (!store_plan_change(home->store, change, home_now(home), &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

static int try_it(struct home *home, struct coach *coach, const struct cli *cli)
{
	struct err err = { 0 };
	struct plan_change change;
	char *line = arena_string(home->arena, cli->word);
	if (!read_assumed(cli, &coach->given))
		return EXIT_USAGE;
	if (!quick_change(&change, line, coach->given.today, coach->diary.told.distance, &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	coach->given.now = coach->plan;
	const struct what_if *tried = plan_what_if(&coach->given, &change, home->arena);
	bool accepted = cli_option(cli, "accept") != NULL;
	int code = accepted ? accept(home, coach, &change) : EXIT_OK;
	if (code != EXIT_OK)
		return code;
	if (cli->json)
		print_json(home, coach, tried);
	else
		print_text(coach, tried, accepted);
	return cli_flush();
}

int cli_whatif(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	int code = cli_coach_open(&home, &coach, cli, cli_option(cli, "accept") != NULL ? COACH_WRITES : COACH_READS);
	if (code != EXIT_OK)
		return code;
	code = try_it(&home, &coach, cli);
	home_close(&home);
	return code;
}
