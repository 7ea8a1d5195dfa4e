/* What a day was or is fixed to be, as far as spacing asks: strength, run, hard, full rest. Source: RULES.yaml, R42. */
#include "plan_inner.h"

static bool heavy_exercise(const struct shelf *shelf, const char *id)
{
	const struct exercise *exercise = shelf_exercise(shelf, id);
	return exercise != NULL && is_heavy(exercise);
}

static bool heavy_activity(const struct shelf *shelf, const struct activity *activity)
{
	for (size_t i = 0; activity->kind == ACTIVITY_STRENGTH && i < activity->exercise_count; i++)
		if (heavy_exercise(shelf, activity->exercises[i].exercise_id))
			return true;
	return activity_is_run(activity) && activity->stress > STRESS_STRIDES;
}

/* How long a run that is still to come will be, roughly; what the runner adds is as long as it says. */
static int32_t length_of(const struct stand *stand, const struct wish *wish)
{
	if (wish->item.what != WEEK_RUN)
		return 0;
	if (wish->added != NULL && wish->added->distance_m > 0)
		return wish->added->distance_m;
	int stage = run_stage(stand);
	return stage == STAGE_NONE ? run_share(stand, wish->item.run) : programme_stage(stand->programme, stage)->distance_m;
}

static int32_t longest_wish(const struct stand *stand, struct day day)
{
	struct wishes wishes = wishes_of(stand, day);
	int32_t longest = 0;
	for (int i = 0; i < wishes.count; i++) {
		int32_t length = length_of(stand, &wishes.at[i]);
		if (length > longest)
			longest = length;
	}
	return longest;
}

static int32_t longest_on(const struct stand *stand, struct day day)
{
	const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
	if (day.n >= stand->training.day.n)
		return longest_wish(stand, day);
	return told == NULL ? 0 : told->longest_run_m;
}

/* Of equals the last of the week is the longest. */
static bool was_longest(const struct stand *stand, struct day day, int32_t run_m)
{
	struct day monday = week_monday(day);
	for (int i = 0; run_m > 0 && i < WEEK_DAYS; i++) {
		struct day other = day_plus(monday, i);
		int32_t other_m = same_day(other, day) ? 0 : longest_on(stand, other);
		if (other_m > run_m || (other_m == run_m && other.n > day.n))
			return false;
	}
	return run_m > 0;
}

struct shape shape_told(const struct stand *stand, struct day day)
{
	struct shape shape = { .rest = true };
	const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
	if (told == NULL)
		return shape;
	for (size_t i = 0; i < told->told.activity_count; i++) {
		const struct activity *activity = &told->told.activities[i];
		shape.strength |= activity->kind == ACTIVITY_STRENGTH;
		shape.run |= activity_is_run(activity);
		shape.rest &= !activity_is_session(activity);
		shape.hard |= heavy_activity(stand->shelf, activity);
	}
	shape.hard |= was_longest(stand, day, told->longest_run_m);
	return shape;
}

struct shape shape_own(const struct stand *stand, struct day day)
{
	struct shape shape = { .rest = true };
	struct wishes wishes = wishes_of(stand, day);
	for (int i = 0; i < wishes.count; i++) {
		const struct wish *wish = &wishes.at[i];
		if (wish->own == NULL || !is_session(wish->item.what))
			continue;
		shape.rest = false;
		shape.strength |= wish->item.what == WEEK_STRENGTH;
		shape.run |= wish->item.what == WEEK_RUN;
		shape.hard |= wish->item.impact || wish->item.run == RUN_PART_QUALITY ||
		              was_longest(stand, day, length_of(stand, wish));
	}
	return shape;
}
