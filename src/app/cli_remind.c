#include "app/cli_coach.h"

#include "app/plan_json.h"
#include "base/text.h"
#include "tui/words.h"

bool cli_item_is_due(const struct planned *item)
{
	return !item->done && item->kind != PLANNED_REST && item->kind != PLANNED_RECOVERY;
}

static const char *const question_titles[QUESTION_KINDS] = {
	[QUESTION_RED_FLAGS] = "the red-flag line", [QUESTION_MORNING] = "the knee this morning",
	[QUESTION_SETTLED] = "whether pain settled", [QUESTION_READINESS] = "the check-in",
	[QUESTION_STAIRS] = "stairs", [QUESTION_TEST] = "a test", [QUESTION_SCORE] = "a questionnaire",
	[QUESTION_INTAKE] = "the intake",
};

static const struct planned_day *today_of(const struct plan *plan)
{
	return &plan->days[plan->today_index];
}

static int count_due(const struct plan *plan)
{
	int count = (int)plan->asked_count;
	for (size_t i = 0; i < today_of(plan)->count; i++)
		count += cli_item_is_due(&today_of(plan)->items[i]);
	return count;
}

static void print_asked(const struct asked *asked)
{
	printf("to answer   %s", question_titles[asked->question]);
	if (asked->about_title != NULL)
		printf(", %s", asked->about_title);
	putchar('\n');
}

static void print_due_item(const struct planned *item)
{
	char words[32] = "";
	struct text text = TEXT(words);
	if (item->duration_s > 0) {
		text_add(&text, ", ");
		words_minutes(&text, (int64_t)item->duration_s * 1000);
	}
	cli_line("to do       %s%s", item->title, words);
}

static void print_due(const struct plan *plan)
{
	for (size_t i = 0; i < plan->asked_count; i++)
		print_asked(&plan->asked[i]);
	for (size_t i = 0; i < today_of(plan)->count; i++)
		if (cli_item_is_due(&today_of(plan)->items[i]))
			print_due_item(&today_of(plan)->items[i]);
}

static void print_due_json(const struct home *home, const struct coach *coach)
{
	struct json json = cli_json_begin(home, "remind");
	plan_json_asked(&json, "asked", coach->plan);
	plan_json_items(&json, "items", today_of(coach->plan), coach->given.shelf);
	cli_json_end(&json);
}

static int remind(const struct home *home, const struct coach *coach, const struct cli *cli)
{
	int due = count_due(coach->plan);
	if (cli->json)
		print_due_json(home, coach);
	else
		print_due(coach->plan);
	int code = cli_flush();
	return code == EXIT_OK && due == 0 ? EXIT_NOTHING_DUE : code;
}

int cli_remind(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	int code = cli_coach_open(&home, &coach, cli, COACH_READS);
	if (code != EXIT_OK)
		return code;
	code = cli_coach_keep(&home, &coach);
	if (code == EXIT_OK)
		code = remind(&home, &coach, cli);
	home_close(&home);
	return code;
}
