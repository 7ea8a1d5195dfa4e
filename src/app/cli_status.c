#include "app/cli_coach.h"

#include "base/text.h"
#include "core/session.h"
#include "io/lock.h"
#include "tui/ascii.h"
#include "tui/words.h"

#include <langinfo.h>
#include <string.h>

const struct option_row cli_status_options[] = {
	{ "line", 0, NULL, "one line, for a prompt or a bar", false },
	{ "width", 0, "N", "with --line: at most N columns; what comes last is left out first", false },
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

enum { PARTS = 5, PART_BYTES = 80, WIDTH_MOST = 400 };

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

/* --- a session that was begun and not ended ------------------------------------- */

struct on {
	bool found, running;       /* running: another stepdown follows it now */
	const char *title, *exercise; /* exercise: NULL where it is not known any more */
	int64_t to_go_ms;
};

/* As the clock's last row has it; the disk knows no more. */
static struct on what_is_on(const struct home *home)
{
	size_t count;
	struct on on = { .found = false };
	struct unfinished from = { 0 };
	const struct exercise *exercises = home_exercises(home, &count);
	if (home->store == NULL || home->library == NULL ||
	    !store_session_unfinished(home->store, exercises, count, &from, &on.found, home->arena, NULL) || !on.found)
		return on;
	on.running = lock_holder(arena_print(home->arena, "%s/session.lock", home->places.data_dir)) != 0;
	on.title = from.title;
	if (from.plan == NULL)
		return on;
	struct session s = session_replay(from.plan, from.log, from.log_count, from.at_ms);
	struct session_at at = session_at(&s);
	on.to_go_ms = at.to_go_ms;
	on.exercise = session_ended(&s) ? NULL : s.item[at.item].exercise->short_name;
	return on;
}

static void add_on(struct parts *parts, const struct on *on)
{
	if (!on->found)
		return;
	struct text text = next_part(parts);
	if (!on->running) {
		text_addf(&text, "%s unfinished", on->title);
		return;
	}
	words_clock(&text, on->to_go_ms);
	text_addf(&text, " %s", on->exercise != NULL ? on->exercise : on->title);
}

/* --- the parts together -------------------------------------------------------------- */

static struct parts parts_of(const struct coach *coach, const struct on *on)
{
	struct parts parts = { .count = 0 };
	add_on(&parts, on);
	add_knee(&parts, coach);
	add_due(&parts, coach->plan);
	add_ceiling(&parts, coach);
	return parts;
}

static bool is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* A letter for each letter, where the locale has no others. */
static void make_ascii(char *words)
{
	char *to = words;
	const char *from = words;
	for (const char *end = words + strlen(words); from < end;)
		*to++ = ascii_for(utf8_next(&from, end));
	*to = '\0';
}

/* The parts in one line, as many of them as fit into `width`; the first one is cut where it alone is wider. */
static void print_line(struct parts *parts, int width)
{
	char line[PARTS * (PART_BYTES + 4)];
	struct text text = TEXT(line);
	const char *between = is_utf8() ? " \302\267 " : " - ";
	for (int i = 0; i < parts->count; i++) {
		if (!is_utf8())
			make_ascii(parts->at[i]);
		int wider = text_width(line) + (i > 0 ? text_width(between) : 0) + text_width(parts->at[i]);
		if (i > 0 && wider > width)
			break;
		text_addf(&text, "%s%s", i > 0 ? between : "", parts->at[i]);
	}
	cli_line("%.*s", (int)text_fit(line, width), line);
}

static void print_parts(const struct parts *parts)
{
	for (int i = 0; i < parts->count; i++)
		cli_line("%s", parts->at[i]);
}

static void tell_json(const struct home *home, const struct coach *coach, const struct on *on)
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
	json_text(&json, "session", on->found ? on->title : NULL);
	json_text(&json, "exercise", on->exercise);
	json_known(&json, "to_go_s", on->exercise != NULL ? (int)(on->to_go_ms / 1000) : NOT_KNOWN);
	json_bool(&json, "running", on->running);
	cli_json_end(&json);
}

/* False, and told, when it is no width. */
static bool read_width(const struct cli *cli, long *width)
{
	const char *given = cli_option(cli, "width");
	*width = WIDTH_MOST;
	return given == NULL || text_int(given, 1, WIDTH_MOST, width);
}

int cli_status(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	long width;
	if (!read_width(cli, &width))
		return cli_fail(EXIT_USAGE, "--width takes columns, 1 to %d", WIDTH_MOST);
	int code = cli_coach_open(&home, &coach, cli, COACH_READS);
	if (code != EXIT_OK)
		return code;
	struct on on = what_is_on(&home);
	struct parts parts = parts_of(&coach, &on);
	if (cli->json)
		tell_json(&home, &coach, &on);
	else if (cli_option(cli, "line") != NULL)
		print_line(&parts, (int)width);
	else
		print_parts(&parts);
	code = cli_flush();
	home_close(&home);
	return code;
}
