/* Sessions of the day: how far a run, how long a ride, which routine for strength. */
#include "plan_inner.h"

void rule_sizes(struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item))
			continue;
		if (item->wish.item.what == WEEK_RUN)
			size_run(sketch, item);
		else if (is_easy_cardio(item->wish.item.what))
			size_cardio(sketch, item);
	}
}

const char *last_green_strength(const struct stand *stand)
{
	for (size_t i = chronicle_count(stand->chronicle); i-- > 0;) {
		const struct chronicle_day *day = chronicle_at(stand->chronicle, i);
		for (size_t at = 0; at < day->told.activity_count; at++) {
			const struct activity *done = &day->told.activities[at];
			if (done->kind == ACTIVITY_STRENGTH && done->routine_id != NULL && day->activity[at].code == D11 &&
			    !day->flare && shelf_routine(stand->shelf, done->routine_id) != NULL)
				return done->routine_id;
		}
	}
	return stand->programme->strength_short;
}

bool is_after_flare(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	if (sketch->flare)
		return false;
	for (int back = 1; back <= stand->programme->flare.longest_days; back++) {
		struct day day = day_plus(sketch->day, -back);
		const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
		if (told == NULL || told->flare)
			return told != NULL;
		if (shape_told(stand, day).strength)
			return false;
	}
	return false;
}

static const struct routine *strength_routine(const struct sketch *sketch, const struct sketch_item *item)
{
	const struct programme *programme = sketch->stand->programme;
	const char *id = is_after_flare(sketch) ? last_green_strength(sketch->stand)
	                 : item->wish.item.short_session ? programme->strength_short
	                                                 : programme->strength[sketch->stand->training.strength_next];
	return shelf_routine(sketch->stand->shelf, id);
}

/* Whole minutes, rounded up: a session is not shorter than it says. */
int32_t session_length_s(const struct stand *stand, const struct planned *item)
{
	struct session_plan plan;
	const char *missing;
	if (!plan_session(&plan, item, stand->shelf, &missing))
		return NOT_KNOWN;
	return (int32_t)((session_plan_total_ms(&plan) / 1000 + MINUTE_S - 1) / MINUTE_S * MINUTE_S);
}

void session_take(struct sketch *sketch, struct sketch_item *item, enum entry_kind kind)
{
	struct arena *arena = sketch->stand->arena;
	struct planned *planned = &item->item;
	if (item->routine == NULL) {
		item->out = true;
		return;
	}
	planned->kind = kind;
	planned->what = item->routine->id;
	planned->title = item->routine->title;
	fill_session(sketch, item);
	planned->detail = planned->exercise_count == 1 ? planned->exercises[0].exercise->name
	                                               : arena_print(arena, "%zu exercises", planned->exercise_count);
	planned->duration_s = session_length_s(sketch->stand, planned);
}

static void tell_sets(struct sketch *sketch, struct sketch_item *item)
{
	if (is_after_flare(sketch)) {
		item->less = true;
		why_add(&item->whys, "flare", "The first strength session after the flare: the last green one, a set less of each.");
	}
	if (sketch->out->deload)
		why_addf(&item->whys, "R44", "A lighter week: half the sets, the same repetitions.")->threshold =
			arena_print(sketch->stand->arena, "after %d normal weeks", sketch->stand->programme->load.deload_after);
}

void rule_sessions(struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item) || item->wish.item.what != WEEK_STRENGTH)
			continue;
		if (item->routine == NULL)
			item->routine = strength_routine(sketch, item);
		if (item->wish.own == NULL && !sketch->flare)
			why_addf(&item->whys, "W1", "%s: strength stands on %s in this phase.",
			         item->routine == NULL ? "Strength" : item->routine->title, words_weekday(sketch->day));
		tell_sets(sketch, item);
		session_take(sketch, item, PLANNED_STRENGTH);
	}
}
