/* What goes with the sessions of a day: mobility, recovery, breathing. */
#include "plan_inner.h"

static bool week_has_mobility(const struct stand *stand, struct day day)
{
	struct wishes wishes = wishes_of(stand, day);
	for (int i = 0; i < wishes.count; i++)
		if (wishes.at[i].item.what == WEEK_MOBILITY)
			return true;
	return false;
}

static bool did_mobility(const struct stand *stand, struct day day)
{
	const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
	for (size_t i = 0; told != NULL && i < told->told.activity_count; i++)
		if (what_of_activity(stand->programme, &told->told.activities[i]) == WEEK_MOBILITY)
			return true;
	return false;
}

/* Days of mobility of this week that fell out and were not made up for. */
static int mobility_owed(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	int owed = 0;
	for (struct day day = week_monday(sketch->day); day.n < sketch->day.n; day.n++)
		if (day.n >= stand->diary.intake.since.n)
			owed += week_has_mobility(stand, day) - did_mobility(stand, day);
	return owed;
}

static bool wants_mobility(const struct sketch *sketch)
{
	if (sketch->flare || sketch->notch == NOTCH_MOBILITY)
		return true;
	return (sketch_has(sketch, WEEK_STRENGTH) || sketch_has(sketch, WEEK_RUN)) && mobility_owed(sketch) > 0;
}

static void add_mobility(struct sketch *sketch)
{
	if (sketch->notch == NOTCH_REST || sketch_has(sketch, WEEK_MOBILITY) || !wants_mobility(sketch))
		return;
	struct sketch_item *item = sketch_add(sketch, wish_for(WEEK_MOBILITY, NOT_SET));
	if (item != NULL && !sketch->flare && sketch->notch != NOTCH_MOBILITY)
		why_add(&item->whys, "R52", "Made up: a day of mobility fell out this week.");
}

/* Stretches that have grown go back to their first length, last ones first, until the whole fits. */
static void trim(struct sketch *sketch, struct planned *item)
{
	struct planned_exercise *list = arena_array(sketch->stand->arena, item->exercise_count, sizeof *list);
	for (size_t i = 0; i < item->exercise_count; i++)
		list[i] = item->exercises[i];
	item->exercises = list;
	for (size_t i = item->exercise_count; i-- > 0 && item->duration_s > sketch->stand->programme->habit.mobility_s_most;) {
		if (list[i].dose.duration_s > list[i].exercise->dose.duration_s)
			list[i].dose.duration_s = list[i].exercise->dose.duration_s;
		item->duration_s = session_length_s(sketch->stand, item);
	}
}

static void fill_mobility(struct sketch *sketch)
{
	const struct programme *programme = sketch->stand->programme;
	const struct habit_rules *rules = &programme->habit;
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item) || item->wish.item.what != WEEK_MOBILITY)
			continue;
		item->out = sketch->notch == NOTCH_REST && item->wish.own == NULL;
		item->routine = shelf_routine(sketch->stand->shelf, programme->mobility);
		struct why *why = why_addf(&item->whys, "R52", "Hips, ankles and calves, %d days a week.",
		                           programme->phase[sketch->stand->training.phase].mobility_week);
		why->threshold = arena_print(sketch->stand->arena, "%d to %d min", rules->mobility_s_least / MINUTE_S,
		                             rules->mobility_s_most / MINUTE_S);
		if (!item->out)
			session_take(sketch, item, PLANNED_MOBILITY);
		if (!item->out)
			trim(sketch, &item->item);
	}
}

/* After long strength the breathing alone; so too on a day for rest. */
static enum week_what recovery_kind(const struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++)
		if (!sketch->at[i].out && sketch->at[i].wish.item.what == WEEK_STRENGTH &&
		    sketch->at[i].item.duration_s >= sketch->stand->programme->habit.recovery_after_strength_s)
			return WEEK_BREATHING;
	return sketch->notch == NOTCH_REST ? WEEK_BREATHING : WEEK_RECOVERY;
}

static void add_recovery(struct sketch *sketch)
{
	const struct programme *programme = sketch->stand->programme;
	if (sketch_has(sketch, WEEK_RUN) || sketch_has(sketch, WEEK_RECOVERY) || sketch_has(sketch, WEEK_BREATHING))
		return;
	enum week_what what = recovery_kind(sketch);
	struct sketch_item *item = sketch_add(sketch, wish_for(what, NOT_SET));
	if (item == NULL)
		return;
	item->routine = shelf_routine(sketch->stand->shelf, what == WEEK_BREATHING ? programme->breathing : programme->recovery);
	why_add(&item->whys, "R53", what == WEEK_BREATHING ? "Slow breathing closes the day."
	                                                   : "Recovery stands on each day without a run.");
	session_take(sketch, item, PLANNED_RECOVERY);
}

void rule_habits(struct sketch *sketch)
{
	if (sketch->now->locked)
		return;
	add_mobility(sketch);
	fill_mobility(sketch);
	add_recovery(sketch);
}
