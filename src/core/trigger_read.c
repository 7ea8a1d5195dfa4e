/* How a day is read: whether it had a thing, lacked it, or does not tell. */
#include "trigger_inner.h"

#include "base/text.h"

enum { CADENCES = 400, FAMILY_STEPS = 32 };

typedef int read_fn(const struct trigger_what *, const struct chronicle *, const struct chronicle_day *);

static const struct chronicle_day *day_before(const struct chronicle *chronicle, const struct chronicle_day *day)
{
	return chronicle_on(chronicle, (struct day){ day->told.day.n - 1 });
}

/* --- what the runs of a day were --------------------------------------------------- */

typedef int run_fn(const struct trigger_what *, const struct activity *);

/* One run with it makes a day with it; without it is a day of which every run says so. */
static int of_runs(const struct trigger_what *what, const struct chronicle_day *day, run_fn *of)
{
	int answer = NOT_KNOWN;
	bool silent = false;
	for (size_t i = 0; i < day->told.activity_count; i++) {
		const struct activity *activity = &day->told.activities[i];
		if (!activity_is_run(activity))
			continue;
		const int one = of(what, activity);
		if (one == 1)
			return 1;
		silent |= one == NOT_KNOWN;
		answer = one == 0 ? 0 : answer;
	}
	return silent ? NOT_KNOWN : answer;
}

static int run_downhill(const struct trigger_what *what, const struct activity *run)
{
	(void)what;
	if (run->hills == HILLS_DOWN || run->stress == STRESS_DOWNHILL)
		return 1;
	return run->hills == HILLS_NOT_SAID ? NOT_KNOWN : 0;
}

static int run_surface(const struct trigger_what *what, const struct activity *run)
{
	return run->surface == SURFACE_NOT_SAID ? NOT_KNOWN : run->surface == what->surface;
}

static int run_shoes(const struct trigger_what *what, const struct activity *run)
{
	const bool told = run->shoes != NULL && run->shoes[0] != '\0' && what->name != NULL;
	return told ? text_same(run->shoes, what->name) : NOT_KNOWN;
}

static int run_cadence(const struct trigger_what *what, const struct activity *run)
{
	return run->cadence == NOT_KNOWN || what->cadence == NOT_KNOWN ? NOT_KNOWN : run->cadence > what->cadence;
}

static int read_downhill(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)chronicle;
	return of_runs(what, day, run_downhill);
}

static int read_surface(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)chronicle;
	return of_runs(what, day, run_surface);
}

static int read_shoes(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)chronicle;
	return of_runs(what, day, run_shoes);
}

static int read_cadence(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)chronicle;
	return of_runs(what, day, run_cadence);
}

/* --- what stood around a run --------------------------------------------------------- */

/* A day before of which nothing was told may have had a run. */
static int read_gap(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)what;
	const struct chronicle_day *before = day_before(chronicle, day);
	if (day->run_count == 0 || before == NULL || before->missing)
		return NOT_KNOWN;
	return before->run_count > 0;
}

static int read_long(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)what;
	const int days = chronicle_shelf(chronicle)->programme->load.longest_days;
	if (day->longest_run_m <= 0)
		return NOT_KNOWN;
	const struct longest_run longest = chronicle_longest(chronicle, (struct day){ day->told.day.n - 1 }, days);
	return longest.known && longest.distance_m > 0 ? day->longest_run_m > longest.distance_m : NOT_KNOWN;
}

static bool has_strength(const struct chronicle_day *day)
{
	for (size_t i = 0; i < day->told.activity_count; i++)
		if (day->told.activities[i].kind == ACTIVITY_STRENGTH)
			return true;
	return false;
}

static int read_strength(const struct trigger_what *what, const struct chronicle *chronicle,
                         const struct chronicle_day *day)
{
	(void)what;
	const struct chronicle_day *before = day_before(chronicle, day);
	if (day->run_count == 0 || before == NULL)
		return NOT_KNOWN;
	if (has_strength(day) || has_strength(before))
		return 1;
	return before->missing ? NOT_KNOWN : 0;
}

/* --- what any day has ------------------------------------------------------------------ */

static int read_sleep(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)what;
	const struct check_in *check_in = day->told.check_in;
	if (check_in == NULL || check_in->sleep_min == NOT_KNOWN)
		return NOT_KNOWN;
	return check_in->sleep_min < chronicle_shelf(chronicle)->programme->habit.sleep_min;
}

/* Every chain ends in breathing: a variant is of the same kind and trains the same muscle first. */
static bool is_variant(const struct exercise *exercise, const struct exercise *other)
{
	return exercise->kind == other->kind && exercise->targets.count > 0 && other->targets.count > 0 &&
	       text_same(exercise->targets.at[0], other->targets.at[0]);
}

const struct exercise *trigger_family(const struct chronicle *chronicle, const char *exercise_id)
{
	const struct exercise *exercise = shelf_exercise(chronicle_shelf(chronicle), exercise_id);
	for (int i = 0; i < FAMILY_STEPS && exercise != NULL && exercise->easier != NULL &&
	                is_variant(exercise, exercise->easier); i++)
		exercise = exercise->easier;
	return exercise;
}

/* Days on which the family was trained, with this variant of it or with another. */
static int read_variant(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	const struct exercise *family = what->name != NULL ? trigger_family(chronicle, what->name) : NULL;
	int answer = NOT_KNOWN;
	for (size_t i = 0; family != NULL && i < day->told.activity_count; i++)
		for (size_t k = 0; k < day->told.activities[i].exercise_count; k++) {
			const char *id = day->told.activities[i].exercises[k].exercise_id;
			if (text_same(id, what->name))
				return 1;
			if (trigger_family(chronicle, id) == family)
				answer = 0;
		}
	return answer;
}

/* The intake knows a usual day's hours of sitting; no day tells its own. */
static int read_sitting(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	(void)what;
	(void)chronicle;
	(void)day;
	return NOT_KNOWN;
}

static read_fn *const readers[TRIGGER_KINDS] = {
	[TRIGGER_DOWNHILL] = read_downhill, [TRIGGER_SURFACE] = read_surface, [TRIGGER_SHOES] = read_shoes,
	[TRIGGER_CADENCE] = read_cadence,   [TRIGGER_GAP] = read_gap,         [TRIGGER_LONG] = read_long,
	[TRIGGER_STRENGTH] = read_strength, [TRIGGER_SLEEP] = read_sleep,     [TRIGGER_VARIANT] = read_variant,
	[TRIGGER_SITTING] = read_sitting,
};

int trigger_on(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day)
{
	return readers[what->kind](what, chronicle, day);
}

const int8_t *trigger_days(const struct trigger_what *what, const struct chronicle *chronicle, struct day from, int count,
                           struct arena *arena)
{
	int8_t *days = arena_alloc(arena, (size_t)count + 1);
	for (int i = 0; i < count; i++) {
		const struct chronicle_day *day = chronicle_on(chronicle, (struct day){ from.n + i });
		days[i] = day == NULL ? NOT_KNOWN : (int8_t)trigger_on(what, chronicle, day);
	}
	return days;
}

/* --- what follows ------------------------------------------------------------------------- */

static int rise_of(const struct knee_day *knee)
{
	return knee->morning == NOT_KNOWN || knee->usual == NOT_KNOWN ? OUTCOME_NOT_KNOWN : knee->morning - knee->usual;
}

int trigger_outcome_of(const struct chronicle *chronicle, struct day day)
{
	const struct chronicle_day *now = chronicle_on(chronicle, day);
	const struct chronicle_day *next = chronicle_on(chronicle, (struct day){ day.n + 1 });
	int worse = OUTCOME_NOT_KNOWN;
	if (now == NULL || next == NULL || now->flare)
		return OUTCOME_NOT_KNOWN;
	for (int knee = 0; knee < KNEES; knee++) {
		const int rise = rise_of(&next->knee[knee]);
		if (intake_has_knee(chronicle_intake(chronicle), knee) && rise > worse)
			worse = rise;
	}
	return worse;
}

int trigger_own_cadence(const struct chronicle *chronicle, struct day from, struct day to)
{
	int runs[CADENCES] = { 0 }, count = 0;
	for (struct day day = from; day.n <= to.n; day.n++) {
		const struct chronicle_day *told = chronicle_on(chronicle, day);
		for (size_t i = 0; told != NULL && i < told->told.activity_count; i++) {
			const struct activity *run = &told->told.activities[i];
			if (!activity_is_run(run) || run->cadence < 0 || run->cadence >= CADENCES)
				continue;
			runs[run->cadence]++;
			count++;
		}
	}
	int cadence = 0, below = 0;
	while (count > 0 && (below += runs[cadence]) < (count + 1) / 2)
		cadence++;
	return count == 0 ? NOT_KNOWN : cadence;
}
