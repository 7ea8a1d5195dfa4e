#include "app/cli_plan.h"

#include "app/plan_json.h"
#include "app/plan_text.h"
#include "base/text.h"
#include "core/quick.h"
#include "tui/words.h"

#include <string.h>

/* What is asked about: an item, a day, or with neither the plan as a whole. */
struct subject {
	const char *word;
	bool has_day;
	struct day day;
};

/* A plan that answers: today's, or one that was stored. */
struct witness {
	struct coach coach;
	struct plan_version version;
	bool stored, same; /* same: planning anew gives the record that was stored */
};

/* --- the records -------------------------------------------------------------- */

struct whys {
	struct why *at;
	size_t count;
};

static void append(struct whys *whys, const struct why *more, size_t count)
{
	if (count > 0)
		memcpy(whys->at + whys->count, more, count * sizeof *more);
	whys->count += count;
}

static size_t count_all(const struct plan *plan)
{
	size_t count = plan->why_count;
	for (size_t i = 0; i < plan->day_count; i++)
		for (size_t k = 0; k < plan->days[i].count; k++)
			count += plan->days[i].items[k].why_count;
	return count;
}

/* What was decided about a day; about the plan too, where it is the day the plan was made for. */
static void append_day(struct whys *whys, const struct plan *plan, struct day day)
{
	const struct planned_day *planned = plan_day(plan, day);
	for (size_t i = 0; planned != NULL && i < planned->count; i++)
		append(whys, planned->items[i].whys, planned->items[i].why_count);
	if (day.n == plan->today.n)
		append(whys, plan->whys, plan->why_count);
}

/* False, and told, when the plan has no such item. */
static bool collect(struct whys *out, const struct coach *coach, const struct subject *subject)
{
	*out = (struct whys){ .at = arena_array(coach->arena, count_all(coach->plan) + 1, sizeof(struct why)) };
	if (subject->has_day) {
		append_day(out, coach->plan, subject->day);
	} else if (subject->word == NULL) {
		append(out, coach->plan->whys, coach->plan->why_count);
	} else {
		const struct planned *item = cli_plan_item(coach, subject->word);
		if (item == NULL)
			return false;
		append(out, item->whys, item->why_count);
	}
	return true;
}

/* --- telling ---------------------------------------------------------------------- */

/*
 * The records of the plan as a whole in a stored plan: its last member, so that
 * they can be told word for word even where the program decides differently now.
 */
static const char *stored_whys(const char *record, struct arena *arena)
{
	static const char key[] = ",\"why\":";
	const char *last = NULL;
	for (const char *at = record; (at = strstr(at, key)) != NULL; at++)
		last = at;
	if (last == NULL)
		return "[]";
	last += sizeof key - 1;
	return arena_copy(arena, last, strlen(last) - 1);
}

static void json_stored(struct json *json, const struct witness *witness)
{
	char made[STAMP_TEXT];
	stamp_print(witness->version.made, made);
	json_object(json, "stored");
	json_int(json, "version", witness->version.version);
	json_text(json, "made", made);
	json_bool(json, "replays", witness->same);
	json_raw(json, "record", witness->version.json);
	json_object_end(json);
}

static void print_json(const struct home *home, const struct witness *witness, const struct whys *whys)
{
	struct json json = cli_json_begin(home, "why");
	if (witness->stored && !witness->same)
		json_raw(&json, "why", stored_whys(witness->version.json, home->arena));
	else
		plan_json_whys(&json, "why", whys->at, whys->count, witness->coach.given.shelf);
	if (witness->stored)
		json_stored(&json, witness);
	else
		json_null(&json, "stored");
	cli_json_end(&json);
}

static void print_stored(const struct witness *witness)
{
	char when[64];
	struct text text = TEXT(when);
	words_date(&text, stamp_day(witness->version.made, 0), witness->coach.given.today);
	text_add(&text, " ");
	words_time(&text, witness->version.made);
	printf("\nStored with plan version %d on %s; planned again from the diary of then it is the same.\n",
	       witness->version.version, when);
}

static int print_text(const struct witness *witness, const struct whys *whys)
{
	const struct coach *coach = &witness->coach;
	if (witness->stored && !witness->same)
		return cli_fail(EXIT_ERROR, "plan version %d was made with other rules or exercises than there are now; "
		                "--json has its records word for word", witness->version.version);
	if (whys->count == 0)
		puts("Nothing was decided there.");
	plan_text_whys(whys->at, whys->count, coach->given.shelf, coach->given.today, coach->diary.told.distance);
	if (witness->stored)
		print_stored(witness);
	return EXIT_OK;
}

static int print(const struct home *home, const struct cli *cli, const struct witness *witness,
                 const struct subject *subject)
{
	int code = EXIT_OK;
	struct whys whys;
	if (!collect(&whys, &witness->coach, subject))
		return EXIT_USAGE;
	if (cli->json)
		print_json(home, witness, &whys);
	else
		code = print_text(witness, &whys);
	return code == EXIT_OK ? cli_flush() : code;
}

/* --- asking ------------------------------------------------------------------------ */

/* An item is asked about by its id, which begins with its day. */
static void day_of_id(const char *word, struct day *out)
{
	char day[DAY_TEXT];
	struct text text = TEXT(day);
	text_add_bytes(&text, word, strcspn(word, "/"));
	if (strchr(word, '/') != NULL)
		day_parse(out, day);
}

static int recall(struct witness *witness, const struct home *home, struct day day)
{
	struct err err = { 0 };
	bool found = false;
	char text[DAY_TEXT];
	day_print(day, text);
	if (home->store != NULL && !store_plan_version(home->store, day, &witness->version, &found, home->arena, &err))
		return cli_fail_with(&err);
	if (!found || witness->version.day.n != day.n)
		return cli_fail(EXIT_ERROR, "no plan was stored on %s", text);
	witness->stored = true;
	if (!coach_replay(&witness->coach, home, &witness->version, &witness->same, home->arena, &err))
		return cli_fail_with(&err);
	return EXIT_OK;
}

static int tell(struct home *home, struct witness *witness, const struct cli *cli)
{
	struct subject subject = { .word = cli->word };
	struct day today = witness->coach.given.today, day = today;
	if (cli->word != NULL)
		subject.has_day = quick_day(cli->word, today, true, &subject.day);
	if (subject.has_day)
		day = subject.day;
	else if (cli->word != NULL)
		day_of_id(cli->word, &day);
	int code = day.n < today.n ? recall(witness, home, day) : cli_coach_keep(home, &witness->coach);
	return code == EXIT_OK ? print(home, cli, witness, &subject) : code;
}

int cli_why(const struct cli *cli)
{
	struct home home;
	struct witness witness = { .stored = false };
	int code = cli_coach_open(&home, &witness.coach, cli, COACH_READS);
	if (code != EXIT_OK)
		return code;
	code = tell(&home, &witness, cli);
	home_close(&home);
	return code;
}
