/* A try by lot in words. */
#include "trigger_inner.h"

const char *const experiment_stage_words[] = {
	[EXPERIMENT_RUNNING] = "running", [EXPERIMENT_WAITS] = "waits", [EXPERIMENT_COMPLETE] = "complete",
	[EXPERIMENT_STOPPED] = "stopped",
};

static const char *verdict(const struct experiment_state *state)
{
	if (!state->stands_out)
		return "no more than chance would give";
	return state->pairs.difference10 > 0 ? "associated with sorer mornings" : "associated with easier mornings";
}

static const char *judged(const struct experiment_state *state, struct arena *arena)
{
	const struct odds_pairs *pairs = &state->pairs;
	return arena_print(arena, "%d pairs of runs: the morning after the one %s was %s the other (%s to %s). Of the %d orders "
	                   "that the lot could have given, %d come as far: %s.",
	                   pairs->count, trigger_wish(&state->what, true, arena),
	                   trigger_compares(arena, pairs->difference10), trigger_tenths(arena, pairs->low10),
	                   trigger_tenths(arena, pairs->high10), pairs->orders, pairs->as_far, verdict(state));
}

static const char *not_counted(const struct experiment_state *state, struct arena *arena)
{
	if (state->strayed + state->unanswered == 0)
		return "";
	return arena_print(arena, " Not counted: %d run otherwise or not told, %d without a morning after.", state->strayed,
	                   state->unanswered);
}

static const char *before_the_end(const struct experiment_state *state, struct arena *arena)
{
	const int runs = state->experiment->runs;
	if (!state->known)
		return "What it tried cannot be followed here.";
	if (state->stage == EXPERIMENT_STOPPED)
		return arena_print(arena, "Stopped after %d of %d runs: it says nothing.", state->done, runs);
	if (state->stage == EXPERIMENT_WAITS)
		return arena_print(arena, "All %d runs are done; the last morning is still to come.", runs);
	return arena_print(arena, "Run %d of %d: %s. It says nothing before all are done.", state->done + 1, runs,
	                   experiment_wish(state, state->done, arena));
}

const char *experiment_sentence(const struct experiment_state *state, struct arena *arena)
{
	const char *text = state->stage == EXPERIMENT_COMPLETE ? judged(state, arena) : before_the_end(state, arena);
	return arena_print(arena, "%s%s", text, not_counted(state, arena));
}

const char *experiment_wish(const struct experiment_state *state, int run, struct arena *arena)
{
	return trigger_wish(&state->what, experiment_wants(state->experiment, run), arena);
}
