#include "app/cli.h"

#include "base/text.h"
#include "tui/words.h"

static const char *group_name(const struct routine *routine, int group)
{
	return group == NOT_SET ? NULL : routine->groups[group].name;
}

static void json_item(struct json *json, const struct routine *routine, const struct session_item *item)
{
	json_object(json, NULL);
	json_text(json, "exercise", item->exercise->id);
	json_known(json, "sets", item->dose.sets);
	json_known(json, "reps", item->dose.reps);
	json_text(json, "group", group_name(routine, item->group));
	json_object_end(json);
}

static void json_session(struct json *json, const struct routine *routine, const struct session_plan *plan)
{
	json_object(json, NULL);
	json_text(json, "id", routine->id);
	json_text(json, "title", routine->title);
	json_text(json, "kind", routine->kind);
	json_int(json, "duration_s", (session_plan_total_ms(plan) + 999) / 1000);
	json_array(json, "items");
	for (int i = 0; i < plan->items; i++)
		json_item(json, routine, &plan->item[i]);
	json_array_end(json);
	json_object_end(json);
}

static void print_session(const struct routine *routine, const struct session_plan *plan)
{
	char length[32], exercises[32];
	struct text minutes = TEXT(length), count = TEXT(exercises);
	words_minutes(&minutes, session_plan_total_ms(plan));
	words_count(&count, plan->items, "exercise", "exercises");
	printf("%-28s %-24s %7s  %-12s  %s\n", routine->id, routine->title, length, exercises, routine->summary);
}

static void each_session(const struct home *home, struct json *json)
{
	static struct session_plan plan;
	size_t count;
	const struct routine *routines = library_routines(home->library, &count);
	for (size_t i = 0; i < count; i++) {
		if (!home_usual_plan(home, &routines[i], &plan))
			continue;
		if (json != NULL)
			json_session(json, &routines[i], &plan);
		else
			print_session(&routines[i], &plan);
	}
}

int cli_sessions(const struct cli *cli)
{
	struct home home;
	int code = cli_open(&home, cli, NEED_LIBRARY);
	if (code != EXIT_OK)
		return code;
	if (cli->json) {
		struct json json = cli_json_begin(&home, "sessions");
		json_array(&json, "sessions");
		each_session(&home, &json);
		json_array_end(&json);
		cli_json_end(&json);
	} else {
		each_session(&home, NULL);
	}
	home_close(&home);
	return cli_flush();
}
