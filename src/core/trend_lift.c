/* Strength by week: what was done of each exercise with each side. */
#include "core/trend.h"

enum { DAYS_A_WEEK = 7, TENTHS = 10, GRAMS = 1000, SIDES_TOLD = SIDE_BOTH + 1 };

/* One lift while it is gathered. */
struct gathering {
	struct trend_lift *lift; /* NULL: not done yet */
	struct trend_lift_week *week;
	int64_t *effort;         /* sum of a week's, and how many told one */
	int *efforts;
};

struct gatherer {
	const struct shelf *shelf;
	struct day monday;
	size_t weeks;
	struct arena *arena;
	struct gathering *at;    /* an exercise of the shelf and a side each */
	struct trend_lift *lifts;
	size_t count, room;
};

static bool is_strength(const struct exercise *exercise)
{
	return exercise->kind == EXERCISE_STRENGTH || exercise->kind == EXERCISE_BALANCE ||
	       exercise->kind == EXERCISE_IMPACT;
}

static size_t place_of(const struct gatherer *gatherer, const struct exercise *exercise, enum side side)
{
	return (size_t)(exercise - gatherer->shelf->exercises) * SIDES_TOLD + (size_t)side;
}

/* The lifts are put into their order last: until then each stands where its exercise and side say. */
static struct gathering *gathering_of(struct gatherer *gatherer, const struct exercise *exercise, enum side side)
{
	struct gathering *gathering = &gatherer->at[place_of(gatherer, exercise, side)];
	if (gathering->week != NULL)
		return gathering;
	gathering->week = arena_array(gatherer->arena, gatherer->weeks, sizeof *gathering->week);
	gathering->effort = arena_array(gatherer->arena, gatherer->weeks, sizeof *gathering->effort);
	gathering->efforts = arena_array(gatherer->arena, gatherer->weeks, sizeof *gathering->efforts);
	return gathering;
}

static void take_set(struct gatherer *gatherer, const struct activity *activity, const struct set_done *set)
{
	const struct exercise_done *done = &activity->exercises[set->exercise];
	const struct exercise *exercise = shelf_exercise(gatherer->shelf, done->exercise_id);
	if (exercise == NULL || !is_strength(exercise) || (set->status != SET_DONE && set->status != SET_PART))
		return;
	struct gathering *gathering = gathering_of(gatherer, exercise, set->side);
	size_t at = (size_t)((activity->day.n - gatherer->monday.n) / DAYS_A_WEEK);
	struct trend_lift_week *week = &gathering->week[at];
	int effort = set->effort != NOT_KNOWN ? set->effort : done->effort;
	week->sets++;
	week->reps += set->reps > 0 ? set->reps : 0;
	week->held_s += set->held_s > 0 ? set->held_s : 0;
	if (set->load_g > 0) {
		week->moved_g += (int64_t)set->load_g * (set->reps > 0 ? set->reps : 0);
		week->top_g = set->load_g > week->top_g ? set->load_g : week->top_g;
	}
	if (effort != NOT_KNOWN) {
		gathering->effort[at] += effort;
		gathering->efforts[at]++;
	}
}

static void gather(struct gatherer *gatherer, const struct diary *diary)
{
	const int32_t end = gatherer->monday.n + (int32_t)gatherer->weeks * DAYS_A_WEEK;
	for (size_t i = diary_activities_from(diary, gatherer->monday); i < diary->activity_count; i++) {
		const struct activity *activity = &diary->activities[i];
		if (activity->day.n >= end)
			return;
		for (size_t at = 0; at < activity->set_count; at++)
			take_set(gatherer, activity, &activity->sets[at]);
	}
}

/* --- in order ------------------------------------------------------------------- */

static enum trend_measure measure_of(const struct gathering *gathering, size_t weeks)
{
	int64_t held = 0, reps = 0;
	for (size_t i = 0; i < weeks; i++) {
		if (gathering->week[i].moved_g > 0)
			return TREND_LOAD;
		held += gathering->week[i].held_s;
		reps += gathering->week[i].reps;
	}
	return held > 0 && reps == 0 ? TREND_SECONDS : TREND_REPS;
}

static void finish(const struct gatherer *gatherer, struct gathering *gathering)
{
	for (size_t i = 0; i < gatherer->weeks; i++) {
		int64_t count = gathering->efforts[i];
		gathering->week[i].effort10 =
			count == 0 ? NOT_KNOWN : (int)((2 * TENTHS * gathering->effort[i] + count) / (2 * count));
	}
}

static void add_lift(struct gatherer *gatherer, const struct exercise *exercise, enum side side)
{
	struct gathering *gathering = &gatherer->at[place_of(gatherer, exercise, side)];
	if (gathering->week == NULL || gathering->lift != NULL)
		return;
	finish(gatherer, gathering);
	gathering->lift = &gatherer->lifts[gatherer->count++];
	*gathering->lift = (struct trend_lift){ .exercise = exercise, .side = side, .week = gathering->week,
		                                .measure = measure_of(gathering, gatherer->weeks) };
}

/* In the order they were first done. */
static void put_in_order(struct gatherer *gatherer, const struct diary *diary)
{
	const int32_t end = gatherer->monday.n + (int32_t)gatherer->weeks * DAYS_A_WEEK;
	for (size_t i = diary_activities_from(diary, gatherer->monday); i < diary->activity_count; i++) {
		const struct activity *activity = &diary->activities[i];
		if (activity->day.n >= end)
			return;
		for (size_t at = 0; at < activity->exercise_count; at++) {
			const struct exercise *exercise =
				shelf_exercise(gatherer->shelf, activity->exercises[at].exercise_id);
			for (int side = 0; exercise != NULL && side < SIDES_TOLD; side++)
				add_lift(gatherer, exercise, (enum side)side);
		}
	}
}

static void tell_last(struct gatherer *gatherer)
{
	for (size_t i = 0; i < gatherer->count; i++)
		for (size_t week = 0; week < gatherer->weeks; week++)
			if (gatherer->lifts[i].week[week].sets > 0)
				gatherer->lifts[i].last = (struct day){ gatherer->monday.n + (int32_t)week * DAYS_A_WEEK };
}

const struct trend_lift *trend_lifts(const struct shelf *shelf, const struct diary *diary, struct day monday,
                                     size_t weeks, size_t *count, struct arena *arena)
{
	struct gatherer gatherer = { .shelf = shelf, .monday = monday, .weeks = weeks, .arena = arena,
		.room = shelf->exercise_count * SIDES_TOLD };
	gatherer.at = arena_array(arena, gatherer.room + 1, sizeof *gatherer.at);
	gatherer.lifts = arena_array(arena, gatherer.room + 1, sizeof *gatherer.lifts);
	gather(&gatherer, diary);
	put_in_order(&gatherer, diary);
	tell_last(&gatherer);
	*count = gatherer.count;
	return gatherer.lifts;
}

const char *trend_measure_word(const struct trend_lift *lift, enum mass_units mass)
{
	if (lift->measure == TREND_LOAD)
		return measure_mass_unit(mass);
	return lift->measure == TREND_SECONDS ? "s" : "reps";
}

int trend_volume(const struct trend_lift *lift, size_t week, enum mass_units mass)
{
	const struct trend_lift_week *of = &lift->week[week];
	if (lift->measure == TREND_LOAD)
		return (int)measure_mass_whole(of->moved_g, mass);
	return lift->measure == TREND_SECONDS ? of->held_s : of->reps;
}
