/* Whether a run is open: in place of easy cardio at first, and only after a walk where the ladder begins anew. */
#include "plan_inner.h"

static bool last_run_was_green(const struct stand *stand)
{
	const struct training *training = &stand->training;
	return training->has_run && training->last_run_green &&
	       training->day.n - training->last_run.n <= stand->programme->stage.calm_down_green_days;
}

static bool may_run_instead(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	struct shape yesterday = shape_told(stand, day_plus(sketch->day, -1));
	if (sketch->limits.no_run || yesterday.run || sketch->flare || overlay_on(stand->shelf->overlay, sketch->day)->no_running)
		return false;
	if (stand->training.phase == REHAB_CALM_DOWN)
		return last_run_was_green(stand);
	return stand->training.run_open && stand->training.stage >= 1 && !stand->training.waits_for_walk;
}

static void run_instead(struct sketch *sketch, struct sketch_item *item)
{
	const struct stand *stand = sketch->stand;
	const struct run_stage *stage = programme_stage(stand->programme, run_stage(stand));
	item->wish.item = (struct week_item){ .what = WEEK_RUN, .run = RUN_PART_EASY, .minutes = NOT_SET };
	item->was = arena_print(stand->arena, "Run-walk %s", words_stage(stand->arena, stage));
	struct why *why = why_addf(&item->whys, "T1", "A first short run-walk takes the place of the %s.",
	                           stand->training.phase == REHAB_CALM_DOWN ? "walk" : "cardio");
	if (stand->training.has_run)
		why_dated(why, "last_run", "last run", 1, stand->training.last_run);
}

static void walk_first(struct sketch *sketch, struct sketch_item *item)
{
	const struct stage_rules *rules = &sketch->stand->programme->stage;
	struct arena *arena = sketch->stand->arena;
	int minutes = rules->walk_before_s / MINUTE_S;
	if (item->wish.own != NULL) {
		why_addf(&item->whys, "T4", "Kept as you put it; running is not open yet.")->says = WHY_BREAKS;
		return;
	}
	struct why *why = sketch_turn(sketch, item, (struct week_item){ .what = WEEK_WALK, .minutes = minutes }, "T4",
		arena_print(arena, "Running waits for a logged walk of %d min.", minutes));
	why->threshold = arena_print(arena, "%d min of walking at %d or less", minutes, rules->walk_before_pain);
	why->otherwise = arena_print(arena, "A walk of %d min at %d or less opens stage 1.", minutes, rules->walk_before_pain);
}

void rule_runs_open(struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item))
			continue;
		if (item->wish.item.run_instead && may_run_instead(sketch))
			run_instead(sketch, item);
		else if (item->wish.item.what == WEEK_RUN &&
		         (!sketch->stand->training.run_open || sketch->stand->training.waits_for_walk))
			walk_first(sketch, item);
	}
}
