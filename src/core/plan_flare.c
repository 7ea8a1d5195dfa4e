/* The days of a flare: easy strength, then more of it, and cardio when the morning allows. Source: RULES.yaml, flare. */
#include "plan_inner.h"

static bool cardio_pain_fits(const struct sketch *sketch)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&sketch->stand->diary.intake, knee) &&
		    (sketch->now->knee[knee].morning == NOT_KNOWN ||
		     sketch->now->knee[knee].morning > sketch->stand->programme->response.cardio_ceiling))
			return false;
	return true;
}

static bool two_usual_mornings(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	for (int back = 0; back < stand->programme->response.free_after_usual_mornings; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(sketch->day, -back));
		for (int knee = 0; knee < KNEES; knee++)
			if (day == NULL || (intake_has_knee(&stand->diary.intake, knee) && !day->knee[knee].usual_morning))
				return false;
	}
	return true;
}

enum { STEPS = 3 };

static const char *flare_routine(const struct sketch *sketch)
{
	int step = sketch->flare_step < 1 ? 1 : sketch->flare_step > STEPS ? STEPS : sketch->flare_step;
	const char *id = sketch->stand->programme->flare.routine[step - 1];
	return id != NULL ? id : last_green_strength(sketch->stand);
}

static void flare_strength(struct sketch *sketch, struct sketch_item *item)
{
	item->routine = shelf_routine(sketch->stand->shelf, flare_routine(sketch));
	item->impact = false;
	item->less = sketch->flare_step >= STEPS;
	if (item->routine != NULL && item->item.changed_from == NULL && item->was != item->routine->title)
		item->item.changed_from = item->was;
	struct why *why = why_addf(&item->whys, "flare", "Flare, step %d: %s.", sketch->flare_step,
	                           item->routine == NULL ? "easy strength" : item->routine->title);
	why_number(why, "flare_step", "step of the flare plan", sketch->flare_step);
}

/* Walks in step 1, then bike, pool or elliptical; none of it while the morning is above the ceiling or not known. */
static void flare_cardio(struct sketch *sketch, struct sketch_item *item)
{
	struct arena *arena = sketch->stand->arena;
	int minutes = sketch->stand->programme->flare.cardio_min_s / MINUTE_S;
	int ceiling = sketch->stand->programme->response.cardio_ceiling;
	if (!cardio_pain_fits(sketch)) {
		sketch_drop(sketch, item, "flare", arena_print(arena, "%s is left out in the flare.", item->was))->threshold =
			arena_print(arena, "easy cardio with a morning of %d or less", ceiling);
		return;
	}
	enum week_what what = sketch->flare_step <= 1 ? WEEK_WALK : WEEK_CARDIO;
	struct why *why = sketch_turn(sketch, item, (struct week_item){ .what = what, .minutes = minutes }, "flare",
		arena_print(arena, "Flare, step %d: %d min of easy %s.", sketch->flare_step, minutes,
		            what == WEEK_WALK ? "walking" : "cardio"));
	why->threshold = arena_print(arena, "with a morning of %d or less", ceiling);
}

void rule_flare(struct sketch *sketch)
{
	if (!sketch->flare)
		return;
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item))
			continue;
		if (item->wish.item.what == WEEK_STRENGTH)
			flare_strength(sketch, item);
		else if (item->wish.item.what == WEEK_RUN && sketch->flare_step >= STEPS && two_usual_mornings(sketch))
			item->easy = true;
		else if (is_session(item->wish.item.what))
			flare_cardio(sketch, item);
	}
}
