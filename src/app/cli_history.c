#include "app/cli_diary.h"

#include "app/activity_json.h"
#include "base/text.h"
#include "io/store_diary.h"
#include "tui/words.h"

const struct option_row cli_history_options[] = {
	{ "from", 0, "D", "the first day: 2026-03-02, yesterday, monday", false },
	{ "to", 0, "D", "the last day", false },
	{ "kind", 0, "K", "run, run-walk, walk, cycle, swim, pool-run, elliptical, row, strength, mobility or other", false },
	{ .name = NULL },
};

/* What is asked for. */
struct query {
	struct day from, to;
	int kind; /* NOT_KNOWN: any */
};

static bool read_query(struct query *query, const struct cli *cli, struct day today)
{
	*query = (struct query){ { INT32_MIN }, { INT32_MAX }, NOT_KNOWN };
	if (!cli_day(cli, "from", today, &query->from) || !cli_day(cli, "to", today, &query->to) ||
	    !cli_choice(cli, "kind", activity_words, ACTIVITY_KINDS, &query->kind))
		return false;
	if (query->from.n <= query->to.n)
		return true;
	cli_fail(EXIT_USAGE, "--from is after --to; write the earlier day as --from");
	return false;
}

static bool is_asked(const struct query *query, const struct activity *activity)
{
	return activity->day.n >= query->from.n && activity->day.n <= query->to.n &&
	       (query->kind == NOT_KNOWN || (int)activity->kind == query->kind);
}

/* --- an entry as a line ---------------------------------------------------------- */

static bool was_done(const struct set_done *set)
{
	return set->status == SET_DONE || set->status == SET_PART;
}

/* The two sides of a set count once. */
static int sets_done(const struct activity *activity)
{
	int done = 0;
	for (size_t i = 0; i < activity->set_count; i++) {
		const struct set_done *set = &activity->sets[i];
		bool counted = !was_done(set);
		for (size_t k = 0; k < i && !counted; k++)
			counted = was_done(&activity->sets[k]) && activity->sets[k].exercise == set->exercise &&
			          activity->sets[k].set == set->set && activity->sets[k].side != set->side;
		done += !counted;
	}
	return done;
}

static void add_part(struct text *text, const char *part)
{
	if (part[0] != '\0')
		text_addf(text, "%s%s", text->length == 0 ? "" : ", ", part);
}

static void add_details(struct text *text, const struct activity *activity, enum units units)
{
	char part[64];
	struct text one = TEXT(part);
	words_distance(&one, activity->distance_m, units);
	add_part(text, part);
	one = TEXT(part);
	if (activity->duration_s != NOT_KNOWN)
		words_minutes(&one, (int64_t)activity->duration_s * 1000);
	add_part(text, part);
	one = TEXT(part);
	if (activity->set_count > 0)
		words_count(&one, sets_done(activity), "set", "sets");
	add_part(text, part);
	one = TEXT(part);
	if (activity->during != NOT_KNOWN)
		text_addf(&one, "pain at most %d", activity->during);
	add_part(text, part);
}

void cli_activity_line(const struct activity *activity, enum units units)
{
	char day[DAY_TEXT], time[16] = "", details[200];
	struct text at = TEXT(time), text = TEXT(details);
	day_print(activity->day, day);
	if (activity->has_time)
		words_time(&at, activity->start);
	add_details(&text, activity, units);
	cli_line("%s %-5s  %-24s %-9s %s\n                  %s", day, time,
	       activity->title != NULL ? activity->title : activity_words[activity->kind],
	       session_status_word(activity->status), details, activity->id);
}

/* --- all of them -------------------------------------------------------------------- */

static void print_json(const struct home *home, const struct diary *diary, const struct query *query)
{
	struct json json = cli_json_begin(home, "history");
	json_array(&json, "activities");
	for (size_t i = diary->activity_count; i > 0; i--)
		if (is_asked(query, &diary->activities[i - 1]))
			activity_json(&json, NULL, &diary->activities[i - 1],
			              activity_next_morning(diary, &diary->activities[i - 1]));
	json_array_end(&json);
	cli_json_end(&json);
}

static void print_text(const struct diary *diary, const struct query *query)
{
	bool any = false;
	for (size_t i = diary->activity_count; i > 0; i--)
		if (is_asked(query, &diary->activities[i - 1])) {
			cli_activity_line(&diary->activities[i - 1], diary->told.distance);
			any = true;
		}
	if (!any)
		puts(diary->activity_count == 0 ? "Nothing is recorded yet." : "Nothing is recorded of these days and kinds.");
}

static int show(struct home *home, const struct cli *cli)
{
	struct diary diary = diary_blank();
	struct query query;
	struct err err = { 0 };
	if (home->trouble.code != ERR_NONE)
		return cli_fail_with(&home->trouble);
	if (!read_query(&query, cli, home_today(home)))
		return EXIT_USAGE;
	if (home->store != NULL && !store_diary(home->store, &diary, home->arena, &err))
		return cli_fail_with(&err);
	diary.told = settings_measures(&home->settings, &diary.intake);
	if (cli->json)
		print_json(home, &diary, &query);
	else
		print_text(&diary, &query);
	return cli_flush();
}

int cli_history(const struct cli *cli)
{
	struct home home;
	int code = cli_open(&home, cli, NEED_HISTORY);
	if (code != EXIT_OK)
		return code;
	code = show(&home, cli);
	home_close(&home);
	return code;
}
