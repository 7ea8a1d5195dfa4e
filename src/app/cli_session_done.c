#include "app/cli_plan.h"

#include "app/activity_json.h"
#include "app/cli_session.h"
#include "app/plan_json.h"
#include "core/quick.h"
#include "core/set_line.h"
#include "io/store_diary.h"
#include "tui/words.h"

#include <string.h>

enum { DIGIT_MOST = 10 };

const struct option_row cli_session_options[] = {
	{ "done", 0, NULL, "do not follow it: log it as done, as planned where no --set says otherwise", false },
	{ "set", 0, "SET", "one set of it: \"side-plank right 30s pain 2 effort 6 form 4\"; the first one is set 1", true },
	{ "pain", 0, "N", "highest pain in it, 0 to 10", false },
	{ "effort", 0, "N", "effort of the whole, 0 to 10", false },
	{ "date", 0, "D", "the day it was done; today where nothing is said", false },
	{ .name = NULL },
};

bool cli_session_only_done(const struct cli *cli)
{
	static const char *const of_done[] = { "set", "pain", "effort", "date", NULL };
	for (const char *const *name = of_done; *name != NULL; name++)
		if (cli_option(cli, *name) != NULL) {
			cli_fail(EXIT_USAGE, "--%s goes with --done", *name);
			return false;
		}
	return true;
}

/* --- what was planned ------------------------------------------------------------ */

static const struct planned *first_open(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		if (!day->items[i].done && day->items[i].kind <= PLANNED_RECOVERY)
			return &day->items[i];
	return NULL;
}

/* The planned item that is meant, or with none the routine; an exit code above 0 has been told. */
static int find(const struct home *home, const struct coach *coach, const char *word, const struct planned **item,
                const struct routine **routine)
{
	*item = word == NULL ? first_open(&coach->plan->days[coach->plan->today_index]) : plan_item(coach->plan, word);
	*routine = word == NULL ? NULL : library_routine(home->library, word);
	if (word != NULL && *item == NULL)
		*item = cli_plan_today(coach, word);
	if (word == NULL && *item == NULL)
		return cli_fail(EXIT_USAGE, "nothing planned today is still to be done; name a session");
	if (*item == NULL && *routine == NULL)
		return cli_session_unknown(home, word);
	return EXIT_OK;
}

/* --- as it was done ----------------------------------------------------------------- */

static enum activity_kind kind_of(enum entry_kind planned)
{
	static const enum activity_kind kinds[PLANNED_KINDS] = {
		[PLANNED_STRENGTH] = ACTIVITY_STRENGTH, [PLANNED_RUN] = ACTIVITY_RUN, [PLANNED_RUN_WALK] = ACTIVITY_RUN_WALK,
		[PLANNED_CARDIO] = ACTIVITY_OTHER, [PLANNED_MOBILITY] = ACTIVITY_MOBILITY,
		[PLANNED_RECOVERY] = ACTIVITY_MOBILITY, [PLANNED_TEST] = ACTIVITY_OTHER, [PLANNED_REST] = ACTIVITY_OTHER,
	};
	return kinds[planned];
}

static size_t sides_of(const struct session_item *item, enum side sides[2])
{
	bool each = item->exercise->sides == SIDES_EACH;
	sides[0] = each ? SIDE_LEFT : SIDE_BOTH;
	sides[1] = SIDE_RIGHT;
	return each ? 2 : 1;
}

static struct set_done set_of(const struct session_item *item, int exercise, int set, enum side side)
{
	int held = item->dose.hold_s != NOT_SET ? item->dose.hold_s : item->dose.duration_s;
	return (struct set_done){ .exercise = exercise, .set = (int8_t)set, .side = side, .status = SET_DONE,
		.reps = (int16_t)item->dose.reps, .held_s = item->dose.reps == NOT_SET ? held : NOT_KNOWN,
		.load_g = NOT_KNOWN, .pain = NOT_KNOWN, .effort = NOT_KNOWN, .form = NOT_KNOWN };
}

/* Every set of a session as it was planned. */
static void take_sets(struct activity *activity, const struct session_plan *plan, struct arena *arena)
{
	struct exercise_done *exercises = arena_array(arena, SESSION_ITEMS, sizeof *exercises);
	struct set_done *sets = arena_array(arena, (size_t)SESSION_ITEMS * SESSION_SETS * 2, sizeof *sets);
	for (int i = 0; i < plan->items; i++) {
		enum side sides[2];
		size_t side_count = sides_of(&plan->item[i], sides);
		exercises[i] = (struct exercise_done){ plan->item[i].exercise->id, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN };
		for (int set = 0; set < plan->item[i].dose.sets && set < SESSION_SETS; set++)
			for (size_t k = 0; k < side_count; k++)
				sets[activity->set_count++] = set_of(&plan->item[i], i, set, sides[k]);
	}
	activity->exercises = exercises;
	activity->exercise_count = (size_t)plan->items;
	activity->sets = sets;
}

static bool read_sets(struct activity *activity, const struct cli *cli, const struct home *home)
{
	size_t count, line_count = 0;
	struct err err = { 0 };
	const struct exercise *exercises = home_exercises(home, &count);
	struct set_line *lines = arena_array(home->arena, CLI_VALUES, sizeof *lines);
	for (int i = 0; i < cli->value_count; i++) {
		if (strcmp(cli->values[i].name, "set") != 0)
			continue;
		if (!set_line_read(&lines[line_count++], cli->values[i].value, exercises, count, &err)) {
			cli_fail(EXIT_USAGE, "%s", err.text);
			return false;
		}
	}
	set_lines_apply(activity, lines, line_count, home->arena);
	return true;
}

static bool read_digits(struct activity *activity, const struct cli *cli)
{
	int pain = NOT_KNOWN, effort = NOT_KNOWN;
	if (!cli_number(cli, "pain", 0, DIGIT_MOST, &pain) || !cli_number(cli, "effort", 0, DIGIT_MOST, &effort))
		return false;
	activity->during = (int8_t)pain;
	activity->effort = (int8_t)effort;
	return true;
}

static void take_item(struct activity *activity, const struct planned *item)
{
	activity->planned_id = item->id;
	activity->title = item->title;
	activity->duration_s = item->duration_s;
	activity->distance_m = item->distance_m;
	activity->stage = (int8_t)item->stage;
	activity->stress = item->stress;
}

static bool read_day(struct day *out, const struct coach *coach, const struct cli *cli)
{
	const char *word = cli_option(cli, "date");
	*out = coach->given.today;
	if (word == NULL || quick_day(word, coach->given.today, false, out))
		return true;
	cli_fail(EXIT_USAGE, "\"%s\" is no day; write 2026-03-02, today, yesterday or a weekday", word);
	return false;
}

/* The sets of a session that has any: a run has none. */
static bool plan_sets(struct session_plan *out, const struct home *home, const struct coach *coach,
                      const struct planned *item, const struct routine *routine)
{
	struct err err = { 0 };
	const char *missing;
	if (item != NULL)
		return item->exercise_count > 0 && plan_session(out, item, coach->given.shelf, &missing);
	const struct session_plan *usual = home_plan(home, routine, home->arena, &err);
	if (usual != NULL)
		*out = *usual;
	return usual != NULL;
}

static bool build(struct activity *out, const struct home *home, const struct coach *coach, const struct cli *cli,
                  const struct planned *item, const struct routine *routine)
{
	struct session_plan *plan = arena_alloc(home->arena, sizeof *plan);
	struct day day;
	if (!read_day(&day, coach, cli))
		return false;
	bool strength = routine != NULL && strcmp(routine->kind, "strength") == 0;
	*out = activity_blank(item != NULL ? kind_of(item->kind) : strength ? ACTIVITY_STRENGTH : ACTIVITY_MOBILITY, day);
	if (item != NULL)
		take_item(out, item);
	if (plan_sets(plan, home, coach, item, routine)) {
		take_sets(out, plan, home->arena);
		out->routine_id = arena_string(home->arena, plan->routine_id);
		out->title = arena_string(home->arena, plan->title);
	}
	return read_sets(out, cli, home) && read_digits(out, cli);
}

/* --- saving and telling ---------------------------------------------------------------- */

static const struct activity *find_activity(const struct diary *diary, const char *id)
{
	for (size_t i = 0; i < diary->activity_count; i++)
		if (strcmp(diary->activities[i].id, id) == 0)
			return &diary->activities[i];
	return NULL;
}

static void print_json(const struct home *home, const struct coach *coach, const struct activity *activity)
{
	const struct chronicle_day *day = chronicle_on(coach->plan->chronicle, activity->day);
	struct json json = cli_json_begin(home, "session");
	activity_json(&json, "activity", activity, activity_next_morning(&coach->diary, activity));
	plan_json_activity_verdict(&json, "verdict", day, activity->id);
	plan_json_whys(&json, "why", coach->plan->whys, coach->plan->why_count, coach->given.shelf);
	cli_json_end(&json);
}

static int save(struct home *home, struct coach *coach, const struct cli *cli, const struct activity *activity)
{
	struct err err = { 0 };
	char id[27], day[40];
	if (!activity_check(activity, coach->given.today, &coach->diary.intake, &err) ||
	    !store_activity(home->store, activity, home_now(home), id, &err))
		return cli_fail_with(&err);
	int code = cli_coach_again(home, coach);
	const struct activity *stored = find_activity(&coach->diary, id);
	if (code != EXIT_OK || stored == NULL)
		return code;
	struct text text = TEXT(day);
	words_weekday_date(&text, stored->day);
	if (cli->json)
		print_json(home, coach, stored);
	else
		printf("%s logged on %s, as planned. `stepdown undo` takes it back.\n", stored->title, day);
	return cli_flush();
}

int cli_session_done(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	struct activity activity;
	const struct planned *item;
	const struct routine *routine;
	int code = cli_coach_open(&home, &coach, cli, COACH_WRITES);
	if (code != EXIT_OK)
		return code;
	code = find(&home, &coach, cli->word, &item, &routine);
	if (code == EXIT_OK)
		code = build(&activity, &home, &coach, cli, item, routine) ? save(&home, &coach, cli, &activity) : EXIT_USAGE;
	home_close(&home);
	return code;
}
