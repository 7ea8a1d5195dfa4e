/*
 * A try by lot in the plan: each run ahead is told whether it is one with the
 * thing or one without. It says so beside the run and changes nothing of it.
 */
#include "plan_inner.h"

#include "core/experiment.h"

/* A kind of running that is not open yet is not asked for by a lot either. */
static bool is_allowed(const struct stand *stand, const struct experiment_state *try, int run)
{
	const bool with = experiment_wants(try->experiment, run);
	return try->what.kind != TRIGGER_DOWNHILL || !with || stand->training.stress_open == STRESS_DOWNHILL;
}

static void tell_run(const struct stand *stand, struct planned *item, const struct experiment_state *try, int run,
                     bool allowed)
{
	struct arena *arena = stand->arena;
	const int runs = try->experiment->runs;
	const char *wish = experiment_wish(try, run, arena);
	const char *note = allowed ? arena_print(arena, "by lot %s", wish) : "the try by lot waits";
	struct why_list whys = { .arena = arena };
	for (size_t i = 0; i < item->why_count; i++)
		*why_add(&whys, item->whys[i].rule, item->whys[i].text) = item->whys[i];
	struct why *why = why_addf(&whys, "X2", allowed ? "By lot this run is %s: run %d of %d of your try."
	                           : "The lot asks for a run %s, which is not open yet: run %d of %d of your try waits.",
	                           wish, run + 1, runs);
	why_number(why, "run", "run of the try", run + 1);
	why_number(why, "runs", "runs in all", runs);
	item->whys = whys.at;
	item->why_count = whys.count;
	item->detail = item->detail == NULL ? note : arena_print(arena, "%s; %s", item->detail, note);
}

static bool is_run(const struct planned *item)
{
	return (item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK) && !item->done;
}

/* A flare, or a red day, is no time to try anything. */
static bool pauses(const struct chronicle *chronicle)
{
	const struct chronicle_day *now = chronicle_last(chronicle);
	return now == NULL || now->flare || now->red || now->locked;
}

void plan_tell_try(struct plan *plan, const struct stand *stand, const struct diary *diary)
{
	const struct experiment *latest = experiment_latest(diary);
	if (latest == NULL || !plan->ready || pauses(plan->chronicle))
		return;
	const struct experiment_state try = experiment_look(latest, plan->chronicle, plan->today, stand->arena);
	int run = try.done;
	for (size_t i = plan->today_index; try.stage == EXPERIMENT_RUNNING && i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count && run < latest->runs; at++) {
			struct planned *item = &plan->days[i].items[at];
			if (!is_run(item))
				continue;
			const bool allowed = is_allowed(stand, &try, run);
			tell_run(stand, item, &try, run, allowed);
			run = allowed ? run + 1 : latest->runs;
		}
}
