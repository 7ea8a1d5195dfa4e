#include "app/cli_diary.h"

#include "core/quick.h"
#include "io/store_diary.h"

const struct option_row cli_goal_options[] = {
	{ "delete", 0, "ID", "take a goal away", false },
	{ .name = NULL },
};

static int delete_goal(struct home *home, struct coach *coach, const char *id)
{
	struct err err = { 0 };
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_goal_delete(home->store, id, home_now(home), &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

static int set_goal(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct goal goal;
	struct err err = { 0 };
	const char *text = cli_words(cli, home->arena);
	if (!quick_goal(&goal, arena_string(home->arena, text), home_today(home), coach->diary.intake.units, &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	goal.text = text;
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_goal(home->store, &goal, home_now(home), &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

static void json_goal(struct json *json, const struct goal *goal)
{
	char by[DAY_TEXT] = "", since[DAY_TEXT];
	day_print(goal->since, since);
	if (goal->has_by)
		day_print(goal->by, by);
	json_object(json, NULL);
	json_text(json, "id", goal->id);
	json_text(json, "text", goal->text);
	json_known(json, "distance_m", goal->distance_m);
	json_known(json, "week_m", goal->week_m);
	json_known(json, "pain", goal->pain);
	json_text(json, "by", goal->has_by ? by : NULL);
	json_text(json, "since", since);
	json_object_end(json);
}

static void tell(const struct cli *cli, const struct home *home, const struct diary *diary)
{
	if (!cli->json) {
		for (size_t i = 0; i < diary->goal_count; i++)
			printf("%s  %s\n", diary->goals[i].id, diary->goals[i].text != NULL ? diary->goals[i].text : "");
		if (diary->goal_count == 0)
			puts("There is no goal yet; write for example: stepdown goal 10 km by 2026-06-01");
		return;
	}
	struct json json = cli_json_begin(home, "goal");
	json_array(&json, "goals");
	for (size_t i = 0; i < diary->goal_count; i++)
		json_goal(&json, &diary->goals[i]);
	json_array_end(&json);
	cli_json_end(&json);
}

static int goal(const struct cli *cli, struct home *home, struct coach *coach)
{
	const char *gone = cli_option(cli, "delete");
	int code = EXIT_OK;
	if (gone != NULL && cli->word != NULL)
		return cli_fail(EXIT_USAGE, "tell either a goal or the one to --delete");
	if (gone != NULL)
		code = delete_goal(home, coach, gone);
	else if (cli->word != NULL)
		code = set_goal(cli, home, coach);
	if (code != EXIT_OK)
		return code;
	tell(cli, home, &coach->diary);
	return cli_flush();
}

int cli_goal(const struct cli *cli)
{
	return cli_with_coach(cli, goal);
}
