#include "app/cli_coach.h"

#include "base/text.h"
#include "tui/words.h"

const struct option_row cli_status_options[] = {
	{ "line", 0, NULL, "one line, for a prompt or a bar", false },
	{ .name = NULL },
};

/* The last pain that was told of today: now before on waking; NOT_KNOWN. */
static int knee_now(const struct coach *coach)
{
	int worst = NOT_KNOWN;
	const struct chronicle_day *day = chronicle_on(coach->plan->chronicle, coach->given.today);
	const struct check_in *said = day == NULL ? NULL : day->told.check_in;
	for (int knee = 0; said != NULL && knee < KNEES; knee++) {
		int pain = said->now[knee] >= 0 ? said->now[knee] : said->morning[knee];
		worst = pain > worst ? pain : worst;
	}
	return worst;
}

static const struct planned *first_due(const struct plan *plan)
{
	const struct planned_day *today = &plan->days[plan->today_index];
	for (size_t i = 0; i < today->count; i++)
		if (cli_item_is_due(&today->items[i]))
			return &today->items[i];
	return NULL;
}

enum { PARTS = 5, PART_BYTES = 80 };

struct parts {
	char at[PARTS][PART_BYTES];
	int count;
};

static struct text next_part(struct parts *parts)
{
	return text_over(parts->at[parts->count++], PART_BYTES);
}

static void add_knee(struct parts *parts, const struct coach *coach)
{
	int pain = knee_now(coach);
	struct text text = next_part(parts);
	if (pain < 0)
		text_add(&text, "knee not told");
	else
		text_addf(&text, "knee %d", pain);
}

static void add_due(struct parts *parts, const struct plan *plan)
{
	const struct planned *item = first_due(plan);
	struct text text = next_part(parts);
	if (plan->locked)
		text_add(&text, "training is locked");
	else if (!plan->ready)
		text_add(&text, "intake due");
	else if (item == NULL)
		text_add(&text, "nothing due");
	else
		text_addf(&text, "%s due", item->title);
}

static void add_ceiling(struct parts *parts, const struct coach *coach)
{
	if (coach->plan->no_run == NULL && coach->plan->ceiling_m <= 0)
		return;
	struct text text = next_part(parts);
	if (coach->plan->no_run != NULL) {
		text_addf(&text, "no run: %s", coach->plan->no_run);
		return;
	}
	text_add(&text, "ceiling ");
	words_distance(&text, coach->plan->ceiling_m, coach->diary.told.distance);
}

static struct parts parts_of(const struct coach *coach)
{
	struct parts parts = { .count = 0 };
	add_knee(&parts, coach);
	add_due(&parts, coach->plan);
	add_ceiling(&parts, coach);
	return parts;
}

static void print_parts(const struct parts *parts, const char *between)
{
	for (int i = 0; i < parts->count; i++)
		printf("%s%s", i == 0 ? "" : between, parts->at[i]);
	putchar('\n');
}

static void tell_json(const struct home *home, const struct coach *coach)
{
	const struct plan *plan = coach->plan;
	const struct planned *due = plan->locked || !plan->ready ? NULL : first_due(plan);
	struct json json = cli_json_begin(home, "status");
	json_known(&json, "knee", knee_now(coach));
	json_bool(&json, "ready", plan->ready);
	json_bool(&json, "locked", plan->locked);
	json_text(&json, "due", due != NULL ? due->title : NULL);
	json_text(&json, "item", due != NULL ? due->id : NULL);
	json_known(&json, "ceiling_m", plan->no_run == NULL && plan->ceiling_m > 0 ? plan->ceiling_m : NOT_KNOWN);
	json_text(&json, "no_run", plan->no_run);
	cli_json_end(&json);
}

int cli_status(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	int code = cli_coach_open(&home, &coach, cli, COACH_READS);
	if (code != EXIT_OK)
		return code;
	struct parts parts = parts_of(&coach);
	if (cli->json)
		tell_json(&home, &coach);
	else
		print_parts(&parts, cli_option(cli, "line") != NULL ? " \302\267 " : "\n");
	code = cli_flush();
	home_close(&home);
	return code;
}
