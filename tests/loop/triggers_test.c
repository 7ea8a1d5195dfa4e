/*
 * What triggers claim, counted over simulated years: how often they find what
 * is not there, and how often they find what is.
 */
#include "core/experiment.h"

#include <math.h>
#include <stdio.h>

#include "support/shipped.h"

enum { YEAR = 300, RUNS_A_DAY = 2 };

static struct library *library;
static const struct shelf *shelf;

static int open_library(void **state)
{
	(void)state;
	library = shipped_library();
	shelf = library_shelf(library);
	return 0;
}

static int close_library(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* --- a year of somebody ------------------------------------------------------------------- */

/* Pain that hangs together from day to day by `carry10` tenths, and what raises the next morning. */
struct nature {
	int carry10;
	int trail_points10; /* tenths of a point that trail puts on the next morning: a whole one so often */
	bool half_trail;    /* every other run on trail, as a coin falls; else by the week */
	int days;
};

struct year {
	struct diary diary;
	struct check_in check_in[YEAR];
	struct activity activity[YEAR * RUNS_A_DAY];
	struct exercise_done exercise[YEAR];
	double level;
	int shoes, variant, gravel, sleep_min;
	bool trail_before;
};

static struct day at(int n)
{
	return (struct day){ 20514 + n };
}

/* A normal number, near enough. */
static double normal(struct chance *chance)
{
	int sum = 0;
	for (int i = 0; i < 12; i++)
		sum += chance_between(chance, 0, 1000);
	return (sum - 6000) / 1000.0;
}

static bool so_often(struct chance *chance, int percent)
{
	return chance_between(chance, 1, 100) <= percent;
}

static void live_morning(struct year *year, const struct nature *nature, struct chance *chance, int n)
{
	const double carry = nature->carry10 / 10.0;
	year->level = carry * year->level + sqrt(1 - carry * carry) * normal(chance);
	double pain = floor(1.7 + 0.9 * year->level + 0.5);
	if (year->trail_before && chance_between(chance, 1, 10) <= nature->trail_points10)
		pain++;
	year->sleep_min = (year->sleep_min * 6 + chance_between(chance, 300, 540) * 4) / 10;
	if (so_often(chance, 12))
		return;
	struct check_in told = check_in_blank(at(n));
	told.morning[SIDE_RIGHT] = (int8_t)(pain < 0 ? 0 : pain > 10 ? 10 : pain);
	told.sleep_min = (int16_t)(so_often(chance, 90) ? year->sleep_min : NOT_KNOWN);
	year->check_in[year->diary.check_in_count++] = told;
}

static struct activity *add(struct year *year, enum activity_kind kind, int n)
{
	struct activity *activity = &year->activity[year->diary.activity_count++];
	*activity = activity_blank(kind, at(n));
	activity->id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
	activity->status = SESSION_FINISHED;
	activity->side = SIDE_RIGHT;
	activity->duration_s = 1800;
	activity->during = 1;
	return activity;
}

/* Shoes and a patch of gravel stay for weeks, trail comes with the week or by a coin, downhill now and then. */
static void live_run(struct year *year, const struct nature *nature, struct chance *chance, int n)
{
	static const char *const shoes[] = { "Pegasus", "Cumulus", "Ghost" };
	struct activity *run = add(year, ACTIVITY_RUN, n);
	const bool trail = nature->half_trail ? so_often(chance, 50) : day_weekday(at(n)) == 6 || so_often(chance, 15);
	run->distance_m = chance_between(chance, 30, 60) * 100;
	run->surface = trail ? SURFACE_TRAIL : year->gravel > 0 ? SURFACE_GRAVEL : SURFACE_ROAD;
	run->hills = so_often(chance, 20) ? HILLS_NOT_SAID : so_often(chance, 30) ? HILLS_DOWN : HILLS_FLAT;
	run->shoes = shoes[so_often(chance, 85) ? year->shoes % 3 : chance_between(chance, 0, 2)];
	run->cadence = (int16_t)(chance_between(chance, 155, 175));
	year->trail_before = trail;
}

static void live_strength(struct year *year, struct chance *chance, int n)
{
	static const char *const variants[] = { "lateral-step-down-10", "lateral-step-down-20" };
	struct activity *strength = add(year, ACTIVITY_STRENGTH, n);
	struct exercise_done *done = &year->exercise[n];
	*done = (struct exercise_done){ .exercise_id = variants[so_often(chance, 70) ? year->variant % 2 : 0],
		.pain = 1, .effort = 5, .form = NOT_KNOWN };
	strength->exercises = done;
	strength->exercise_count = 1;
}

static void live_day(struct year *year, const struct nature *nature, struct chance *chance, int n)
{
	year->shoes += so_often(chance, 2);
	year->variant += so_often(chance, 8);
	year->gravel = year->gravel > 0 ? year->gravel - 1 : so_often(chance, 4) ? 12 : 0;
	live_morning(year, nature, chance, n);
	year->trail_before = false;
	const int weekday = day_weekday(at(n));
	const bool plans_run = weekday == 1 || weekday == 3 || weekday == 4 || weekday == 6;
	if (so_often(chance, plans_run ? 85 : 8))
		live_run(year, nature, chance, n);
	if (so_often(chance, weekday == 2 || weekday == 5 ? 80 : 5))
		live_strength(year, chance, n);
}

static struct year *live(const struct nature *nature, uint64_t seed, struct arena *arena)
{
	struct chance chance = chance_seed(seed);
	struct year *year = arena_alloc(arena, sizeof *year);
	year->diary = diary_blank();
	year->diary.intake.started = year->diary.intake.ready = true;
	year->diary.intake.knee = SIDE_RIGHT;
	year->diary.intake.since = at(0);
	year->diary.check_ins = year->check_in;
	year->diary.activities = year->activity;
	year->sleep_min = 420;
	for (int n = 0; n < nature->days; n++)
		live_day(year, nature, &chance, n);
	return year;
}

static struct triggers found_in(const struct nature *nature, uint64_t seed, struct arena *arena)
{
	const struct year *year = live(nature, seed, arena);
	const struct chronicle *chronicle = chronicle_of(shelf, &year->diary, at(nature->days - 1), 0, arena);
	return triggers_find(chronicle, at(0), at(nature->days - 1), arena);
}

/* --- nothing is there ------------------------------------------------------------------------ */

/* So many of `times` come about once in a thousand trials where each comes with `percent`: the margin of counting. */
static int most_by_luck(int times, int percent)
{
	const double p = percent / 100.0, spreads = 3.1;
	return (int)(times * p + spreads * sqrt(times * p * (1 - p))) + 1;
}

struct alarms { int histories, any, looks, single; };

static void count_alarms(struct alarms *alarms, const struct triggers *found)
{
	bool any = false;
	alarms->histories++;
	for (size_t i = 0; i < found->count; i++) {
		any |= found->at[i].stands_out;
		alarms->looks += found->at[i].says == TRIGGER_COMPARED;
		alarms->single += found->at[i].says == TRIGGER_COMPARED && found->at[i].look.p1000 <= 50;
	}
	alarms->any += any;
}

/*
 * A history of nothing but chance may ring in 5 of 100 at most, counting every look at once. What the count may
 * be above that is the margin of counting, at one in a thousand.
 */
static void nothing_rings_more_often_than_it_says(void **state)
{
	(void)state;
	static const int carries10[] = { 0, 4, 8 };
	const int times = rounds(200, 2000), level = shelf->programme->trigger.level;
	for (size_t i = 0; i < sizeof carries10 / sizeof carries10[0]; i++) {
		struct alarms alarms = { 0 };
		const struct nature nature = { .carry10 = carries10[i], .days = YEAR };
		for (int round = 0; round < times; round++) {
			struct arena *arena = arena_new();
			const struct triggers found = found_in(&nature, 7000 * (i + 1) + (uint64_t)round, arena);
			count_alarms(&alarms, &found);
			arena_free(arena);
		}
		printf("carried 0.%d: %d of %d histories rang, %d of %d single looks\n", carries10[i], alarms.any, times,
		       alarms.single, alarms.looks);
		assert_true(alarms.looks > 4 * times);
		assert_true(alarms.any <= most_by_luck(times, level));
		assert_true(alarms.single <= most_by_luck(alarms.looks, level));
	}
}

/* Few days are looked at with no more trust than many. */
static void a_short_history_rings_no_more_often(void **state)
{
	(void)state;
	struct alarms alarms = { 0 };
	const int times = rounds(100, 2000);
	const struct nature nature = { .carry10 = 6, .days = 100, .half_trail = true };
	for (int round = 0; round < times; round++) {
		struct arena *arena = arena_new();
		const struct triggers found = found_in(&nature, 90000 + (uint64_t)round, arena);
		count_alarms(&alarms, &found);
		arena_free(arena);
	}
	printf("100 days: %d of %d histories rang, %d of %d single looks\n", alarms.any, times, alarms.single, alarms.looks);
	assert_true(alarms.looks > times);
	assert_true(alarms.any <= most_by_luck(times, shelf->programme->trigger.level));
}

/* --- something is there ------------------------------------------------------------------------- */

/* A whole point on the next morning after trail, about 40 runs with it and 40 without: found in 8 of 10. */
static void a_point_after_forty_runs_is_found(void **state)
{
	(void)state;
	static const int carries10[] = { 0, 4, 8 };
	const int times = rounds(60, 600);
	for (size_t i = 0; i < sizeof carries10 / sizeof carries10[0]; i++) {
		int rang = 0, other = 0, with = 0;
		const struct nature nature = { .carry10 = carries10[i], .trail_points10 = 10, .half_trail = true, .days = 200 };
		for (int round = 0; round < times; round++) {
			struct arena *arena = arena_new();
			const struct triggers found = found_in(&nature, 50000 * (i + 1) + (uint64_t)round, arena);
			const struct trigger *trail = triggers_named(&found, "surface:trail");
			assert_non_null(trail);
			with += trail->look.n_with;
			rang += trail->stands_out && trail->look.difference10 > 0;
			for (size_t k = 0; k < found.count; k++)
				other += found.at[k].stands_out && found.at[k].kind != TRIGGER_SURFACE;
			arena_free(arena);
		}
		printf("carried 0.%d: found in %d of %d with %d runs on it at a mean, beside %d that are not there\n",
		       carries10[i], rang, times, with / times, other);
		assert_in_range(with / times, 30, 45);
		assert_true(rang >= times * 8 / 10);
		assert_true(other <= most_by_luck(times, 10));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_rings_more_often_than_it_says),
		cmocka_unit_test(a_short_history_rings_no_more_often),
		cmocka_unit_test(a_point_after_forty_runs_is_found),
	};
	return cmocka_run_group_tests(tests, open_library, close_library);
}
