#include "app/cli_diary.h"
#include "app/cli_plan.h"
#include "app/cli_session.h"
#include "core/quick.h"
#include "io/store_diary.h"

#include <string.h>

const struct option_row cli_session_options[] = {
	{ "done", 0, NULL, "do not follow it: log it as done, as planned where no --set says otherwise", false },
	{ "set", 0, "SET", "one set of it: \"side-plank right 30s pain 2 effort 6 form 4\", also \"kg 12\" or \"lb 25\"; the first one is set 1", true },
	{ "pain", 0, "N", "highest pain in it, 0 to 10", false },
	{ "effort", 0, "N", "effort of the whole, 0 to 10", false },
	{ "form", 0, "N", "form of each exercise that asks for it, 1 to 5, where no --set says otherwise", false },
	{ "date", 0, "D", "the day it was done; today where nothing is said", false },
	{ "wav", 0, "FILE", "do not follow it: write all that is heard of it into FILE, and list it", false },
	{ .name = NULL },
};

bool cli_session_only_done(const struct cli *cli)
{
	static const char *const of_done[] = { "set", "pain", "effort", "form", "date", NULL };
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

static enum activity_kind kind_of(const struct planned *item)
{
	static const enum activity_kind kinds[PLANNED_KINDS] = {
		[PLANNED_STRENGTH] = ACTIVITY_STRENGTH, [PLANNED_RUN] = ACTIVITY_RUN, [PLANNED_RUN_WALK] = ACTIVITY_RUN_WALK,
		[PLANNED_CARDIO] = ACTIVITY_OTHER, [PLANNED_MOBILITY] = ACTIVITY_MOBILITY,
		[PLANNED_RECOVERY] = ACTIVITY_MOBILITY, [PLANNED_TEST] = ACTIVITY_OTHER, [PLANNED_REST] = ACTIVITY_OTHER,
	};
	/* Easy cardio is planned as an exercise and logged as what it is. */
	for (int kind = 0; item->kind == PLANNED_CARDIO && kind < ACTIVITY_KINDS; kind++)
		if (activity_exercise[kind] != NULL && strcmp(item->what, activity_exercise[kind]) == 0)
			return (enum activity_kind)kind;
	return kinds[item->kind];
}

static size_t sides_of(const struct session_item *item, enum side sides[2])
{
	bool each = item->exercise->sides == SIDES_EACH;
	sides[0] = each ? SIDE_LEFT : SIDE_BOTH;
	sides[1] = SIDE_RIGHT;
	return each ? 2 : 1;
}

/* What is counted in a set: repetitions, landings or steps. */
static int count_of(const struct dose *dose)
{
	return dose->reps != NOT_SET ? dose->reps : dose->contacts != NOT_SET ? dose->contacts : dose->steps;
}

static struct set_done set_of(const struct session_item *item, int exercise, int set, enum side side)
{
	int held = item->dose.hold_s != NOT_SET ? item->dose.hold_s : item->dose.duration_s;
	return (struct set_done){ .exercise = exercise, .set = (int8_t)set, .side = side, .status = SET_DONE,
		.reps = (int16_t)count_of(&item->dose), .held_s = item->dose.reps == NOT_SET ? held : NOT_KNOWN,
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

static void take_item(struct activity *activity, const struct planned *item)
{
	activity->planned_id = item->id;
	activity->title = item->title;
	activity->duration_s = item->duration_s;
	activity->distance_m = item->distance_m;
	activity->stage = (int8_t)item->stage;
	activity->stress = item->stress;
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

static bool asks_form(const struct shelf *shelf, const struct exercise_done *done)
{
	const struct exercise *exercise = shelf_exercise(shelf, done->exercise_id);
	return exercise != NULL && exercise->form_gate && done->form == NOT_KNOWN;
}

static bool take_form(struct activity *out, const struct cli *cli, const struct shelf *shelf, struct arena *arena)
{
	enum { WORST = 1, BEST = 5 };
	int form = NOT_KNOWN;
	if (!cli_number(cli, "form", WORST, BEST, &form))
		return false;
	struct exercise_done *exercises = arena_array(arena, out->exercise_count + 1, sizeof *exercises);
	for (size_t i = 0; i < out->exercise_count; i++) {
		exercises[i] = out->exercises[i];
		if (form != NOT_KNOWN && asks_form(shelf, &exercises[i]))
			exercises[i].form = (int8_t)form;
	}
	out->exercises = exercises;
	return true;
}

static bool build(struct activity *out, const struct home *home, const struct coach *coach, const struct cli *cli,
                  const struct planned *item, const struct routine *routine)
{
	struct session_plan *plan = arena_alloc(home->arena, sizeof *plan);
	bool strength = routine != NULL && strcmp(routine->kind, "strength") == 0;
	*out = activity_blank(item != NULL ? kind_of(item) : strength ? ACTIVITY_STRENGTH : ACTIVITY_MOBILITY,
	                      coach->given.today);
	out->side = cli_side(&coach->diary.intake);
	if (item != NULL)
		take_item(out, item);
	if (plan_sets(plan, home, coach, item, routine)) {
		take_sets(out, plan, home->arena);
		out->routine_id = arena_string(home->arena, plan->routine_id);
		out->title = arena_string(home->arena, plan->title);
	}
	return cli_activity_read(out, cli, home, coach) && take_form(out, cli, coach->given.shelf, home->arena);
}

/* --- saving and telling ---------------------------------------------------------------- */

static bool every_pain_told(const struct activity *activity)
{
	for (size_t i = 0; i < activity->exercise_count; i++)
		if (activity->exercises[i].pain == NOT_KNOWN)
			return false;
	return activity->exercise_count > 0;
}

static const char *form_missing(const struct shelf *shelf, const struct activity *activity)
{
	for (size_t i = 0; i < activity->exercise_count; i++)
		if (asks_form(shelf, &activity->exercises[i]))
			return activity->exercises[i].exercise_id;
	return NULL;
}

/* What stays open keeps the day from green and the exercises from going up, so it is told with the words that close it. */
static void tell_missing(const struct coach *coach, const char *id)
{
	const struct activity *activity = cli_activity_of(&coach->diary, id);
	if (activity == NULL)
		return;
	const char *form = form_missing(coach->given.shelf, activity);
	bool pain = activity->during == NOT_KNOWN && !every_pain_told(activity), effort = activity->effort == NOT_KNOWN;
	if (!pain && !effort && form == NULL)
		return;
	cli_line("Not told: %s%s%s%s%s. Nothing goes up on what is not known.", pain ? "pain" : "",
	         pain && effort ? ", " : "", effort ? "effort" : "", form != NULL && (pain || effort) ? ", " : "",
	         form != NULL ? "form" : "");
	if (pain || effort)
		cli_line("  stepdown edit %s%s%s", id, pain ? " --pain N" : "", effort ? " --effort N" : "");
	if (form != NULL)
		cli_line("  stepdown edit %s --set \"%s both REPS form N\", or --form N with --done", id, form);
}

static int save(const struct cli *cli, struct home *home, struct coach *coach, const struct activity *activity)
{
	struct err err = { 0 };
	char id[27];
	if (!activity_check(activity, coach->given.today, &coach->diary.intake, coach->diary.told.distance, &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_activity(home->store, activity, home_now(home), id, &err))
		return cli_fail_with(&err);
	code = cli_coach_again(home, coach);
	if (code != EXIT_OK)
		return code;
	cli_activity_tell(cli, home, coach, id, "session");
	if (!cli->json)
		tell_missing(coach, id);
	code = cli_flush();
	return code == EXIT_OK && coach->plan->locked ? EXIT_LOCKED : code;
}

/* Told twice, a session is done twice in all that counts it; a second one of the day needs its time. */
static int check_new(const struct activity *activity, const struct diary *diary)
{
	for (size_t i = 0; activity->routine_id != NULL && i < diary->activity_count; i++) {
		const struct activity *other = &diary->activities[i];
		if (other->day.n == activity->day.n && other->routine_id != NULL &&
		    strcmp(other->routine_id, activity->routine_id) == 0)
			return cli_fail(EXIT_ERROR, "%s of that day is in the diary already, as %s; `stepdown edit` changes it, "
			                "`stepdown log %s --session %s --time HH:MM` adds another", activity->title,
			                other->id, activity_words[activity->kind], activity->routine_id);
	}
	return EXIT_OK;
}

static int log_done(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct activity activity;
	const struct planned *item;
	const struct routine *routine;
	int code = find(home, coach, cli->word, &item, &routine);
	if (code != EXIT_OK)
		return code;
	if (!build(&activity, home, coach, cli, item, routine))
		return EXIT_USAGE;
	code = check_new(&activity, &coach->diary);
	return code == EXIT_OK ? save(cli, home, coach, &activity) : code;
}

int cli_session_done(const struct cli *cli)
{
	return cli_with_coach(cli, log_done);
}
