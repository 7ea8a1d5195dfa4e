#include "app/cli_diary.h"

#include "core/goal.h"
#include "core/quick.h"
#include "io/store_diary.h"
#include "tui/words.h"

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
	if (!quick_goal(&goal, arena_string(home->arena, text), home_today(home), coach->diary.told.distance, &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	goal.text = text;
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_goal(home->store, &goal, home_now(home), &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

/* --- telling ----------------------------------------------------------------- */

static void json_state(struct json *json, const struct goal_state *state)
{
	char day[DAY_TEXT] = "";
	if (state->known)
		day_print(state->day, day);
	json_known(json, "best", state->known ? state->best : NOT_KNOWN);
	json_bool(json, "reached", state->reached);
	json_text(json, "best_on", state->known ? day : NULL);
}

static void json_goal(struct json *json, const struct goal *goal, const struct chronicle *chronicle)
{
	char by[DAY_TEXT] = "", since[DAY_TEXT];
	struct goal_state state = goal_state(goal, chronicle);
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
	json_state(json, &state);
	json_object_end(json);
}

static void json_milestone(struct json *json, const struct milestone *milestone)
{
	char day[DAY_TEXT];
	day_print(milestone->day, day);
	json_object(json, NULL);
	json_text(json, "date", day);
	json_text(json, "text", milestone->text);
	json_object_end(json);
}

void cli_goals_json(struct json *json, const struct coach *coach, const struct milestone *milestones, size_t count)
{
	json_array(json, "goals");
	for (size_t i = 0; i < coach->diary.goal_count; i++)
		json_goal(json, &coach->diary.goals[i], coach->plan->chronicle);
	json_array_end(json);
	json_array(json, "milestones");
	for (size_t i = 0; i < count; i++)
		json_milestone(json, &milestones[i]);
	json_array_end(json);
}

static void tell_json(const struct home *home, const struct coach *coach, const struct milestone *milestones, size_t count)
{
	struct json json = cli_json_begin(home, "goal");
	cli_goals_json(&json, coach, milestones, count);
	cli_json_end(&json);
}

static void tell_goal(const struct goal *goal, const struct coach *coach, struct day today)
{
	char buffer[120];
	struct text text = TEXT(buffer);
	struct goal_state state = goal_state(goal, coach->plan->chronicle);
	if (!state.known) {
		text_add(&text, "nothing to lay beside it yet");
	} else {
		text_add(&text, state.reached ? "reached, " : "so far ");
		if (goal->distance_m > 0 || goal->week_m > 0)
			words_distance(&text, state.best, coach->diary.told.distance);
		else
			text_addf(&text, "%d at worst this week", state.best);
		text_add(&text, " on ");
		words_date(&text, state.day, today);
	}
	cli_line("%s  %s: %s", goal->id, goal->text != NULL ? goal->text : "", buffer);
}

/* The newest of them, as many as fit beside the goals. */
enum { NEWEST = 10 };

void cli_goals_text(const struct home *home, const struct coach *coach, const struct milestone *milestones, size_t count)
{
	for (size_t i = 0; i < coach->diary.goal_count; i++)
		tell_goal(&coach->diary.goals[i], coach, home_today(home));
	if (coach->diary.goal_count == 0)
		printf("There is no goal yet; write for example: stepdown goal 10 %s by 2026-06-01\n",
		       measure_distance_unit(coach->diary.told.distance));
	if (count > 0)
		puts("\nMilestones");
	for (size_t i = count; i > 0 && i + NEWEST > count; i--) {
		char buffer[24];
		struct text text = TEXT(buffer);
		words_date(&text, milestones[i - 1].day, home_today(home));
		cli_line("  %-12s %s", buffer, milestones[i - 1].text);
	}
}

static void tell(const struct cli *cli, const struct home *home, const struct coach *coach)
{
	size_t count;
	const struct milestone *milestones = goal_milestones(coach->plan->chronicle, cli->json ? UNITS_KM : coach->diary.told.distance,
	                                                        &count, home->arena);
	(cli->json ? tell_json : cli_goals_text)(home, coach, milestones, count);
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
	tell(cli, home, coach);
	return cli_flush();
}

int cli_goal(const struct cli *cli)
{
	return cli_with_coach(cli, goal);
}
