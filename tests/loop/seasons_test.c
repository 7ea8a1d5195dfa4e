/*
 * Seasons lived day by day: runners who forget, overdo and flare follow the
 * plan of each morning, and what must never happen is looked for every day,
 * from the diary alone.
 */
#include "support/virtual_runner.h"

#include "support/shipped.h"

enum { SEASON_DAYS = 90, LONG_DAYS = 730, EXERCISES = 200 };

/* Instrumented code takes ten times as long: fewer seasons there. */
#if defined(__SANITIZE_ADDRESS__)
enum { SEASONS = 200 };
#else
enum { SEASONS = 2000 };
#endif

static const struct shelf *the_shelf;

/* What the day before asked for, to see what went up since. */
struct yesterday {
	bool known, hard;
	int stage;
	int32_t week_target_m;   /* of the newest week that was no deload: the next one goes back to it */
	int8_t rung[EXERCISES];  /* when the exercise was planned last; NOT_KNOWN */
};

struct season {
	struct virtual_runner *runner;
	const struct diary *diary;
	struct day first, day;
	struct yesterday before;
	uint64_t seed;
};

static void fail_season(const struct season *season, const char *what)
{
	char text[DAY_TEXT];
	day_print(season->day, text);
	fail_msg("seed %llu, day %d (%s): %s", (unsigned long long)season->seed, season->day.n - season->first.n, text, what);
}

/* --- from the diary alone ------------------------------------------------------ */

static int morning_of(const struct diary *diary, struct day day)
{
	for (size_t i = diary->check_in_count; i-- > 0;)
		if (diary->check_ins[i].day.n == day.n)
			return diary->check_ins[i].morning[SIDE_RIGHT];
	return NOT_KNOWN;
}

/* True when a run could count as green by what was told: its pains, how it settled, and the morning after. */
static bool could_be_green(const struct diary *diary, const struct activity *run)
{
	return run->during != NOT_KNOWN && run->during <= 2 && run->settled_min != NOT_KNOWN && run->settled_min <= 60 &&
	       morning_of(diary, (struct day){ run->day.n + 1 }) != NOT_KNOWN;
}

/* Days with a run that could be green among the last `days`. */
static int green_days(const struct diary *diary, struct day today, int days)
{
	int count = 0;
	int32_t last = INT32_MIN;
	for (size_t i = 0; i < diary->activity_count; i++) {
		const struct activity *run = &diary->activities[i];
		if (activity_is_run(run) && run->day.n >= today.n - days && run->day.n < today.n && run->day.n != last &&
		    could_be_green(diary, run)) {
			count++;
			last = run->day.n;
		}
	}
	return count;
}

/* Days on which an exercise was done and the morning after was told. */
static int answered_days(const struct diary *diary, const char *exercise_id, struct day today, int days)
{
	int count = 0;
	for (size_t i = 0; i < diary->activity_count; i++) {
		const struct activity *activity = &diary->activities[i];
		if (activity->day.n < today.n - days || activity->day.n >= today.n ||
		    morning_of(diary, (struct day){ activity->day.n + 1 }) == NOT_KNOWN)
			continue;
		for (size_t j = 0; j < activity->exercise_count; j++)
			count += strcmp(activity->exercises[j].exercise_id, exercise_id) == 0;
	}
	return count;
}

static int32_t longest_of(const struct diary *diary, struct day today, int days)
{
	int32_t longest = 0;
	for (size_t i = 0; i < diary->activity_count; i++) {
		const struct activity *run = &diary->activities[i];
		if (activity_is_run(run) && run->day.n >= today.n - days && run->day.n < today.n && run->distance_m > longest)
			longest = run->distance_m;
	}
	return longest;
}

static bool is_flagged(const struct diary *diary)
{
	struct day flag = { INT32_MIN }, advice = { INT32_MIN };
	for (size_t i = 0; i < diary->check_in_count; i++)
		if (diary->check_ins[i].flags != 0)
			flag = diary->check_ins[i].day;
	if (diary->advice_count > 0)
		advice = diary->advice[diary->advice_count - 1].day;
	return flag.n > advice.n;
}

/* --- what must never happen ------------------------------------------------------- */

static void check_lock(const struct season *season, const struct plan *plan, const struct planned_day *today)
{
	if (!is_flagged(season->diary))
		return;
	if (!plan->locked)
		fail_season(season, "a red flag stands and training is not locked");
	for (size_t i = 0; i < today->count; i++)
		if (today->items[i].kind != PLANNED_REST)
			fail_season(season, "something is planned while training is locked");
}

static void check_ceilings(const struct season *season, const struct planned_day *today)
{
	int32_t longest = longest_of(season->diary, season->day, 30);
	for (size_t i = 0; i < today->count; i++) {
		const struct planned *item = &today->items[i];
		if (item->kind > PLANNED_RUN_WALK || item->kind == PLANNED_STRENGTH || item->own)
			continue;
		if (item->ceiling_m != NOT_KNOWN && item->distance_m > item->ceiling_m)
			fail_season(season, "a run is planned above its ceiling");
		if (item->stage == NOT_KNOWN && longest >= 5000 && item->distance_m > longest * 11 / 10)
			fail_season(season, "a run is planned more than a tenth above the longest of 30 days");
	}
}

static bool is_hard_day(const struct planned_day *day, bool by_itself)
{
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].hard && !(by_itself && day->items[i].longest))
			return true;
	return false;
}

/* Something was done that day, or is planned for it, which full rest leaves out. */
static bool was_at_work(const struct diary *diary, struct day day)
{
	for (size_t i = diary->activity_count; i-- > 0 && diary->activities[i].day.n >= day.n;)
		if (diary->activities[i].day.n == day.n && diary->activities[i].kind != ACTIVITY_MOBILITY &&
		    (diary->activities[i].kind != ACTIVITY_OTHER || diary->activities[i].duration_s > 0))
			return true;
	return false;
}

static bool has_session(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].kind <= PLANNED_CARDIO && !day->items[i].own)
			return true;
	return false;
}

enum { REST_IN_DAYS = 7 };

/* Rest as it was lived: a planned session that was left out gave the day off too. */
static void check_rest(const struct season *season, const struct planned_day *today)
{
	int back = 1;
	while (back < REST_IN_DAYS && was_at_work(season->diary, (struct day){ season->day.n - back }))
		back++;
	if (back == REST_IN_DAYS && has_session(today))
		fail_season(season, "a seventh day without full rest is planned");
}

/*
 * Hard by what it is, and in the plan of the same morning also by being the
 * longest run of its week: which run that is may change as the week goes on.
 */
static void check_spacing(struct season *season, const struct plan *plan, const struct planned_day *today)
{
	struct yesterday *before = &season->before;
	bool hard = is_hard_day(today, true);
	if (before->known && before->hard && hard)
		fail_season(season, "two hard days stand side by side");
	if (hard && plan->today_index > 0 && is_hard_day(&plan->days[plan->today_index - 1], false))
		fail_season(season, "a hard day is planned beside one that was done");
	before->hard = hard;
}

/* Run in the longer of the two weeks before this one, Monday to Sunday. */
static int32_t run_lately(const struct season *season)
{
	int32_t week[2] = { 0, 0 };
	int monday = season->day.n - (day_weekday(season->day) - 1);
	for (size_t i = season->diary->activity_count; i-- > 0 && season->diary->activities[i].day.n >= monday - 14;) {
		const struct activity *run = &season->diary->activities[i];
		if (activity_is_run(run) && run->day.n < monday && run->distance_m > 0)
			week[run->day.n < monday - 7] += run->distance_m;
	}
	return week[0] > week[1] ? week[0] : week[1];
}

enum { SMALL_STEP_M = 500 }; /* of weeks that hardly have a length 30 percent is less than a step */

/* Against what the week before asked for, or what was run, where that was more: targets follow what a knee is used to. */
static bool grows_fast(const struct season *season, int32_t target_m)
{
	int32_t lately_m = run_lately(season), before_m = season->before.week_target_m;
	return target_m > (lately_m > before_m ? lately_m : before_m) * 13 / 10 + SMALL_STEP_M;
}

static void check_running(struct season *season, const struct plan *plan)
{
	struct yesterday *before = &season->before;
	if (before->known && !plan->loads && before->stage > 0 && plan->stage > before->stage) {
		if (plan->stage > before->stage + 1)
			fail_season(season, "a stage is skipped");
		if (green_days(season->diary, season->day, 28) < 2)
			fail_season(season, "a stage is raised without two green runs");
		if (morning_of(season->diary, season->day) == NOT_KNOWN &&
		    green_days(season->diary, (struct day){ season->day.n - 1 }, 28) < 2)
			fail_season(season, "a stage is raised on a morning that was not told");
	}
	if (before->known && before->week_target_m > 0 && grows_fast(season, plan->week_target_m))
		fail_season(season, "the week grows by more than 30 percent");
	before->stage = plan->stage;
	if (!plan->days[plan->today_index].deload)
		before->week_target_m = plan->week_target_m;
}

/* Two clean sessions within 28 days of each other; what they earned may be planned a week or two later. */
enum { CLEAN_DAYS = 28 + 14 };

static void check_rungs(struct season *season, const struct planned_day *today)
{
	for (size_t i = 0; i < today->count; i++)
		for (size_t j = 0; j < today->items[i].exercise_count; j++) {
			const struct planned_exercise *planned = &today->items[i].exercises[j];
			if (today->items[i].kind != PLANNED_STRENGTH)
				continue;
			int8_t *rung = &season->before.rung[planned->exercise - the_shelf->exercises];
			if (*rung != NOT_KNOWN && planned->rung > *rung &&
			    answered_days(season->diary, planned->exercise->id, season->day, CLEAN_DAYS) < 2)
				fail_season(season, "an exercise goes up without two answered sessions");
			*rung = (int8_t)planned->rung;
		}
}

/* --- the season --------------------------------------------------------------------- */

static const struct plan *plan_of(const struct season *season, struct arena *arena)
{
	struct plan_given given = { .shelf = the_shelf, .diary = season->diary, .today = season->day, .days = 1,
		.assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN, .plain = true };
	return plan_make(&given, arena);
}

/* The night's memory goes with the day, so that a long season needs little. */
static void live_day(struct season *season)
{
	struct arena *arena = arena_new();
	virtual_runner_wake(season->runner, season->day);
	const struct plan *plan = plan_of(season, arena);
	const struct planned_day *today = &plan->days[plan->today_index];
	check_lock(season, plan, today);
	check_ceilings(season, today);
	check_spacing(season, plan, today);
	check_rest(season, today);
	check_running(season, plan);
	check_rungs(season, today);
	season->before.known = true;
	virtual_runner_follow(season->runner, today);
	virtual_runner_sleep(season->runner);
	arena_free(arena);
}

static struct season season_begin(uint64_t seed, int days, struct arena *arena)
{
	struct chance chance = chance_seed(seed);
	struct runner_traits traits = runner_traits_any(&chance);
	struct season season = { .first = day_from_date((struct date){ 2026, 3, 2 }), .seed = seed };
	season.first.n += chance_between(&chance, 0, 6);
	season.day = season.first;
	season.runner = virtual_runner_new(the_shelf, season.first, days, &traits, seed, arena);
	season.diary = virtual_runner_diary(season.runner);
	memset(season.before.rung, NOT_KNOWN, sizeof season.before.rung);
	return season;
}

static void nothing_that_must_never_happen_happens_in_any_season(void **state)
{
	(void)state;
	int seasons = rounds(SEASONS, 100000);
	for (int i = 0; i < seasons; i++) {
		/* Overnight one in forty goes on for two years. */
		int days = i % 40 == 39 ? rounds(SEASON_DAYS, LONG_DAYS) : SEASON_DAYS;
		struct arena *arena = arena_new();
		struct season season = season_begin((uint64_t)i + 1, days, arena);
		for (int day = 0; day < days; day++, season.day.n++)
			live_day(&season);
		arena_free(arena);
	}
}

/* --- how long a steady knee takes ----------------------------------------------------- */

enum { STEADY_RUNNERS = 21, STEADY_DAYS = 180 };

static int compare_int(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static int median(int *of, int count)
{
	qsort(of, (size_t)count, sizeof *of, compare_int);
	return of[count / 2];
}

/* The day on which each phase was reached; STEADY_DAYS for never. */
static void days_to_phases(uint64_t seed, int noise_percent, int days[static REHAB_PHASES])
{
	struct arena *arena = arena_new();
	struct runner_traits traits = runner_steady;
	traits.capacity = 1000;
	traits.noise_percent = noise_percent;
	struct day first = day_from_date((struct date){ 2026, 3, 2 });
	struct season season = { .first = first, .day = first, .seed = seed };
	season.runner = virtual_runner_new(the_shelf, first, STEADY_DAYS, &traits, seed, arena);
	season.diary = virtual_runner_diary(season.runner);
	for (int phase = 0; phase < REHAB_PHASES; phase++)
		days[phase] = STEADY_DAYS;
	for (int day = 0; day < STEADY_DAYS; day++, season.day.n++) {
		struct arena *night = arena_new();
		virtual_runner_wake(season.runner, season.day);
		const struct plan *plan = plan_of(&season, night);
		if (days[plan->phase] == STEADY_DAYS)
			days[plan->phase] = day;
		virtual_runner_follow(season.runner, &plan->days[plan->today_index]);
		virtual_runner_sleep(season.runner);
		arena_free(night);
	}
	arena_free(arena);
}

/* The median day on which each phase is reached. */
static void medians_with(int noise_percent, int medians[static REHAB_PHASES])
{
	int reached[REHAB_PHASES][STEADY_RUNNERS], days[REHAB_PHASES];
	for (int i = 0; i < STEADY_RUNNERS; i++) {
		days_to_phases((uint64_t)i + 1, noise_percent, days);
		for (int phase = 0; phase < REHAB_PHASES; phase++)
			reached[phase][i] = days[phase];
	}
	for (int phase = 0; phase < REHAB_PHASES; phase++)
		medians[phase] = median(reached[phase], STEADY_RUNNERS);
	print_message("one answer in %d off by a point: return on day %d, maintain on day %d (median of %d)\n",
	              noise_percent == 0 ? 0 : 100 / noise_percent, medians[REHAB_RETURN], medians[REHAB_MAINTAIN],
	              STEADY_RUNNERS);
}

static void ordinary_noise_does_not_hold_a_steady_knee_back(void **state)
{
	(void)state;
	int quiet[REHAB_PHASES], noisy[REHAB_PHASES];
	medians_with(0, quiet);
	medians_with(25, noisy);
	assert_in_range(quiet[REHAB_RETURN], 14, 42);
	assert_in_range(noisy[REHAB_RETURN], 14, 42);
	assert_in_range(quiet[REHAB_MAINTAIN] - quiet[REHAB_RETURN], 42, 84);
	assert_true(noisy[REHAB_MAINTAIN] < STEADY_DAYS);
}

static struct library *the_library;

static int open_shelf(void **state)
{
	(void)state;
	the_library = shipped_library();
	the_shelf = library_shelf(the_library);
	return the_shelf->exercise_count <= EXERCISES ? 0 : -1;
}

static int close_shelf(void **state)
{
	(void)state;
	library_free(the_library);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_that_must_never_happen_happens_in_any_season),
		cmocka_unit_test(ordinary_noise_does_not_hold_a_steady_knee_back),
	};
	return cmocka_run_group_tests(tests, open_shelf, close_shelf);
}
