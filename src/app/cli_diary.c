#include "app/cli_diary.h"

#include "app/activity_json.h"
#include "app/plan_json.h"
#include "base/text.h"
#include "core/load.h"

enum side cli_side(const struct intake *intake)
{
	return intake->knee == NOT_KNOWN ? SIDE_BOTH : (enum side)intake->knee;
}

struct outcome_given cli_outcome_given(const struct coach *coach)
{
	return (struct outcome_given){ coach->given.shelf, &coach->diary, coach->plan, coach->given.today };
}

int cli_diary_open(struct home *home)
{
	if (home->store != NULL || home_open_store(home))
		return EXIT_OK;
	return cli_fail_with(&home->trouble);
}

int cli_with_coach(const struct cli *cli, int (*act)(const struct cli *, struct home *, struct coach *))
{
	struct home home;
	struct coach coach;
	int code = cli_coach_open(&home, &coach, cli, COACH_READS);
	if (code != EXIT_OK)
		return code;
	code = act(cli, &home, &coach);
	home_close(&home);
	return code;
}

char *cli_words(const struct cli *cli, struct arena *arena)
{
	char *line = arena_string(arena, "");
	for (int i = 0; cli->words[i] != NULL; i++)
		line = arena_print(arena, "%s%s%s", line, i == 0 ? "" : " ", cli->words[i]);
	return line;
}

const struct activity *cli_activity_of(const struct diary *diary, const char *id)
{
	for (size_t i = 0; i < diary->activity_count; i++)
		if (text_same(diary->activities[i].id, id))
			return &diary->activities[i];
	cli_fail(EXIT_USAGE, "there is no activity \"%s\"; `stepdown history` tells the ids", id);
	return NULL;
}

/* --- reasons ---------------------------------------------------------------------- */

/* What the verdict stands on; the row's own sentence is the rule's. */
static void add_verdict(struct why_list *whys, const struct coach *coach, const struct activity *activity,
                        enum verdict_code code)
{
	const struct rule *rule = shelf_rule(coach->given.shelf, verdict_words[code]);
	struct why *why = why_add(whys, verdict_words[code], rule == NULL ? verdict_words[code] : rule->text);
	int morning = activity_next_morning(&coach->diary, activity);
	struct day after = { activity->day.n + 1 };
	if (activity->during == NOT_KNOWN)
		why_unknown(why, "pain_during", "highest pain in it");
	else
		why_dated(why, "pain_during", "highest pain in it", activity->during, activity->day);
	if (morning == NOT_KNOWN)
		why_unknown(why, "next_morning", "pain on the morning after");
	else
		why_dated(why, "next_morning", "pain on the morning after", morning, after);
}

/* The longest of the days before a run; what the intake told counts as run on its day. */
static struct longest_run longest_before(const struct coach *coach, struct day day)
{
	int days = coach->given.shelf->programme->load.longest_days;
	const struct intake *intake = &coach->diary.intake;
	struct longest_run longest = chronicle_longest(coach->plan->chronicle, (struct day){ day.n - 1 }, days);
	bool counts = intake->ready && intake->longest_m > 0 && day.n - intake->since.n <= days;
	if (counts && (!longest.known || intake->longest_m > longest.distance_m))
		longest = (struct longest_run){ intake->longest_m, intake->since, true };
	return longest;
}

/* The size of a run beside the longest of the days before it. */
static void add_size(struct why_list *whys, const struct coach *coach, const struct activity *activity)
{
	const struct load_rules *rules = &coach->given.shelf->programme->load;
	const struct rule *rule = shelf_rule(coach->given.shelf, "R19");
	if (!activity_is_run(activity) || activity->distance_m == NOT_KNOWN)
		return;
	struct longest_run longest = longest_before(coach, activity->day);
	struct why *why = why_add(whys, "R19", rule == NULL ? "the size of a run" : rule->text);
	why_dated(why, "distance_m", "this run", activity->distance_m, activity->day);
	if (longest.known)
		why_dated(why, "longest_30d_m", "longest of 30 days", longest.distance_m, longest.day);
	else
		why_unknown(why, "longest_30d_m", "longest of 30 days");
	why_word(why, "spike_class", "class",
	         longest.known ? spike_words[load_spike(rules, activity->distance_m, longest.distance_m)] : "none");
}

/* --- an entry, told ------------------------------------------------------------------ */

struct told {
	const struct activity *activity;
	const struct chronicle_day *day;
	const struct activity_verdict *verdict; /* NULL: the day is not judged yet */
	struct why_list whys;
};

static const struct activity_verdict *verdict_of(const struct chronicle_day *day, const char *id)
{
	for (size_t i = 0; day != NULL && i < day->told.activity_count; i++)
		if (text_same(day->told.activities[i].id, id))
			return &day->activity[i];
	return NULL;
}

static struct told told_of(const struct coach *coach, const struct activity *activity, struct arena *arena)
{
	struct told told = { .activity = activity, .whys = { .arena = arena } };
	told.day = chronicle_on(coach->plan->chronicle, activity->day);
	told.verdict = verdict_of(told.day, activity->id);
	if (told.verdict != NULL)
		add_verdict(&told.whys, coach, activity, told.verdict->code);
	add_size(&told.whys, coach, activity);
	return told;
}

static void tell_json(const struct told *told, const struct home *home, const struct coach *coach, const char *command)
{
	struct json json = cli_json_begin(home, command);
	activity_json(&json, "activity", told->activity, activity_next_morning(&coach->diary, told->activity));
	plan_json_activity_verdict(&json, "verdict", told->day, told->activity->id);
	plan_json_whys(&json, "why", told->whys.at, told->whys.count, coach->given.shelf);
	json_bool(&json, "locked", coach->plan->locked);
	cli_json_end(&json);
}

/* On the evening itself nothing is wrong yet: the day is open, and what it lacks is named. */
static void tell_verdict(const struct told *told, const struct coach *coach)
{
	enum verdict_code code = told->verdict->code;
	const char *missing = chronicle_missing(coach->plan->chronicle, told->activity->day, told->activity);
	if (code != D10)
		printf("%s (%s)%s\n", colour_words[verdict_colour(code)], verdict_words[code],
		       told->day->final ? "" : ", until the next morning is answered");
	else
		printf("%s (%s)%s%s\n", told->day->final ? "not known" : "open until the next morning is answered",
		       verdict_words[code], missing == NULL ? "" : "; not told: ", missing == NULL ? "" : missing);
}

static void tell_text(const struct told *told, const struct coach *coach)
{
	cli_activity_line(told->activity, coach->diary.told.distance);
	if (told->verdict == NULL)
		return;
	tell_verdict(told, coach);
	for (size_t i = told->verdict->code == D10 ? 1 : 0; i < told->whys.count; i++)
		cli_line("  %s: %s", told->whys.at[i].rule, told->whys.at[i].text);
}

void cli_activity_tell(const struct cli *cli, const struct home *home, const struct coach *coach, const char *id,
                       const char *command)
{
	const struct activity *activity = cli_activity_of(&coach->diary, id);
	if (activity == NULL)
		return;
	struct told told = told_of(coach, activity, home->arena);
	if (cli->json)
		tell_json(&told, home, coach, command);
	else
		tell_text(&told, coach);
}
