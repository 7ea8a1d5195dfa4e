/* What was done stands in the day: beside what it answers, or on its own. */
#include "plan_inner.h"

#include "base/text.h"

static const struct {
	enum week_what what;
	enum entry_kind kind;
	const char *name;
} kinds[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = { WEEK_RUN, PLANNED_RUN, "Run" },
	[ACTIVITY_RUN_WALK] = { WEEK_RUN, PLANNED_RUN_WALK, "Run-walk" },
	[ACTIVITY_WALK] = { WEEK_WALK, PLANNED_CARDIO, "Walk" },
	[ACTIVITY_CYCLE] = { WEEK_CARDIO, PLANNED_CARDIO, "Bike" },
	[ACTIVITY_SWIM] = { WEEK_CARDIO, PLANNED_CARDIO, "Swim" },
	[ACTIVITY_POOL_RUN] = { WEEK_CARDIO, PLANNED_CARDIO, "Pool run" },
	[ACTIVITY_ELLIPTICAL] = { WEEK_CARDIO, PLANNED_CARDIO, "Elliptical" },
	[ACTIVITY_ROW] = { WEEK_CARDIO, PLANNED_CARDIO, "Row" },
	[ACTIVITY_STRENGTH] = { WEEK_STRENGTH, PLANNED_STRENGTH, "Strength" },
	[ACTIVITY_MOBILITY] = { WEEK_MOBILITY, PLANNED_MOBILITY, "Mobility" },
	[ACTIVITY_OTHER] = { WEEK_WHATS, PLANNED_CARDIO, "Note" },
};

enum week_what what_of_activity(const struct programme *programme, const struct activity *activity)
{
	if (activity->kind == ACTIVITY_MOBILITY && activity->routine_id != NULL) {
		if (text_same(activity->routine_id, programme->recovery))
			return WEEK_RECOVERY;
		if (text_same(activity->routine_id, programme->breathing))
			return WEEK_BREATHING;
	}
	return kinds[activity->kind].what;
}

enum entry_kind kind_of_activity(const struct activity *activity)
{
	return kinds[activity->kind].kind;
}

const char *words_activity(const struct stand *stand, const struct activity *activity)
{
	struct arena *arena = stand->arena;
	const struct routine *routine =
		activity->routine_id == NULL ? NULL : shelf_routine(stand->shelf, activity->routine_id);
	if (activity->title != NULL)
		return activity->title;
	if (routine != NULL)
		return routine->title;
	if (activity_is_run(activity) && activity->stage > 0)
		return arena_print(arena, "Run-walk %s", words_stage(arena, programme_stage(stand->programme, activity->stage)));
	const char *name = kinds[activity->kind].name;
	if (activity->distance_m > 0)
		return arena_print(arena, "%s %s", name, words_length(stand, activity->distance_m));
	if (activity->duration_s > 0)
		return arena_print(arena, "%s %d min", name, activity->duration_s / MINUTE_S);
	return name;
}

static const char *what_word(const struct stand *stand, const struct activity *activity)
{
	enum week_what what = what_of_activity(stand->programme, activity);
	if (activity->routine_id != NULL)
		return activity->routine_id;
	return what == WEEK_RUN || what == WEEK_MOBILITY || what == WEEK_STRENGTH ? planned_words[kind_of_activity(activity)]
	                                                                         : activity_words[activity->kind];
}

static void mark_done(const struct stand *stand, struct planned *item, const struct activity *activity)
{
	enum week_what what = what_of_activity(stand->programme, activity);
	struct shape shape = shape_told(stand, item->day);
	item->done = true;
	item->activity_id = activity->id;
	item->kind = what == WEEK_RECOVERY || what == WEEK_BREATHING ? PLANNED_RECOVERY : kind_of_activity(activity);
	item->what = what_word(stand, activity);
	item->title = words_activity(stand, activity);
	item->distance_m = activity->distance_m;
	item->duration_s = activity->duration_s;
	item->stage = (int)activity->stage;
	item->stress = activity->stress;
	item->quality = activity->stress > STRESS_STRIDES;
	item->hard = shape.hard && (what == WEEK_RUN || what == WEEK_STRENGTH);
	item->load10 = ledger_activity(stand->shelf, &stand->diary.intake, activity);
}

static bool answers(enum week_what wish, enum week_what done)
{
	return wish == done || (is_easy_cardio(wish) && is_easy_cardio(done)) || (done == WEEK_RUN && wish == WEEK_WALK);
}

static struct sketch_item *answered(struct sketch *sketch, enum week_what done)
{
	for (int i = 0; i < sketch->count; i++)
		if (is_open(&sketch->at[i]) && answers(sketch->at[i].wish.item.what, done))
			return &sketch->at[i];
	return NULL;
}

void match_done(struct sketch *sketch)
{
	const struct day_told *told = &sketch->now->told;
	for (size_t i = 0; i < told->activity_count; i++) {
		const struct activity *activity = &told->activities[i];
		enum week_what what = what_of_activity(sketch->stand->programme, activity);
		if (what == WEEK_WHATS)
			continue;
		struct sketch_item *item = answered(sketch, what);
		if (item == NULL)
			item = sketch_add(sketch, wish_for(what, NOT_SET));
		if (item == NULL)
			continue;
		item->wish.item.what = what;
		mark_done(sketch->stand, &item->item, activity);
	}
}

struct planned_day plan_past_day(struct stand *stand, struct day day)
{
	const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
	struct planned_day out = { .day = day, .past = true, .phase = stand->training.phase, .readiness = NOT_KNOWN,
		.load10 = NOT_KNOWN };
	if (told == NULL)
		return out;
	out.has_verdict = true;
	out.verdict = told->verdict;
	out.flare = told->flare;
	out.readiness = told->readiness;
	out.notch = readiness_notch(&stand->programme->readiness, told->readiness);
	out.items = arena_array(stand->arena, told->told.activity_count + 1, sizeof *out.items);
	for (size_t i = 0; i < told->told.activity_count; i++) {
		const struct activity *activity = &told->told.activities[i];
		if (what_of_activity(stand->programme, activity) == WEEK_WHATS)
			continue;
		struct planned *item = &out.items[out.count++];
		*item = (struct planned){ .day = day, .ceiling_m = NOT_KNOWN };
		planned_name(item, day, out.count);
		mark_done(stand, item, activity);
	}
	int by[SPENDERS];
	if (ledger_day(stand->chronicle, day, by)) {
		out.load10 = 0;
		for (int i = 0; i < SPENDERS; i++)
			out.load10 += by[i];
	}
	return out;
}
