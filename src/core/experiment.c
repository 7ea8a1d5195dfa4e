#include "trigger_inner.h"

#include "base/err.h"
#include "base/text.h"

uint32_t experiment_order(uint64_t lot, int runs)
{
	uint32_t order = 0;
	uint64_t state = lot != 0 ? lot : 1;
	for (int i = 0; i < runs; i += 2) {
		/* The upper bits of the generator are the better ones. */
		const bool second = odds_next(&state) >> 63 != 0;
		order |= (uint32_t)1 << (i + second);
	}
	return order;
}

bool experiment_wants(const struct experiment *experiment, int run)
{
	return (experiment->order >> run & 1) != 0;
}

const struct experiment *experiment_latest(const struct diary *diary)
{
	for (size_t i = diary->experiment_count; i-- > 0;)
		if (!diary->experiments[i].has_stopped)
			return &diary->experiments[i];
	return NULL;
}

/* --- its runs --------------------------------------------------------------------------- */

/* The own step rate is that of the time before, so that the try does not move its own mark. */
static bool read_what(struct trigger_what *out, const char *candidate, const struct chronicle *chronicle, struct day since)
{
	const int window = chronicle_shelf(chronicle)->programme->trigger.window_days;
	return trigger_read_id(out, candidate, chronicle, (struct day){ since.n - window }, (struct day){ since.n - 1 }) &&
	       trigger_can_try(out);
}

/* A morning is still to come until the day after the run is over. */
static bool may_still_come(struct day day, struct day today)
{
	return day.n + 1 >= today.n;
}

/* A run that did otherwise leaves the lot to the next one; so does one whose morning was never told. */
static void take_day(struct experiment_state *state, const struct chronicle *chronicle, struct day day, struct day today)
{
	const struct chronicle_day *told = chronicle_on(chronicle, day);
	if (told == NULL || told->run_count == 0 || told->flare || state->done == state->experiment->runs)
		return;
	const bool with = experiment_wants(state->experiment, state->done);
	const int outcome = trigger_outcome_of(chronicle, day);
	const bool answered = outcome != OUTCOME_NOT_KNOWN;
	if (trigger_on(&state->what, chronicle, told) != with)
		state->strayed++;
	else if (!answered && !may_still_come(day, today))
		state->unanswered++;
	else
		state->run[state->done++] = (struct experiment_run){ day, with, answered, outcome };
}

static enum experiment_stage stage_of(const struct experiment_state *state)
{
	const int runs = state->experiment->runs;
	bool answered = true;
	for (int i = 0; i < state->done; i++)
		answered = answered && state->run[i].answered;
	if (state->done == runs && answered)
		return EXPERIMENT_COMPLETE;
	if (state->experiment->has_stopped)
		return EXPERIMENT_STOPPED;
	return state->done == runs ? EXPERIMENT_WAITS : EXPERIMENT_RUNNING;
}

/* An experiment of something that this program cannot follow has come to its end. */
static struct experiment_state follow(const struct experiment *experiment, const struct chronicle *chronicle,
                                      struct day today)
{
	struct experiment_state state = { .experiment = experiment, .stage = EXPERIMENT_STOPPED };
	const struct day end = experiment->has_stopped ? experiment->stopped : today;
	state.known = experiment->runs > 0 && experiment->runs <= EXPERIMENT_RUNS_MOST && experiment->runs % 2 == 0 &&
	              read_what(&state.what, experiment->candidate, chronicle, experiment->since);
	if (!state.known)
		return state;
	for (struct day day = experiment->since; day.n <= end.n; day.n++)
		take_day(&state, chronicle, day, today);
	state.stage = stage_of(&state);
	state.next_with = state.stage == EXPERIMENT_RUNNING && experiment_wants(experiment, state.done);
	return state;
}

/* --- judging ------------------------------------------------------------------------------ */

static void judge(struct experiment_state *state, const struct trigger_rules *rules, struct arena *arena)
{
	enum { A_PERCENT = 10 };
	int8_t *difference = arena_alloc(arena, ODDS_PAIRS_MOST);
	for (int i = 0; i + 1 < state->done; i += 2) {
		const struct experiment_run *first = &state->run[i], *second = &state->run[i + 1];
		difference[i / 2] = (int8_t)(first->with ? first->outcome - second->outcome : second->outcome - first->outcome);
	}
	state->pairs = (struct odds_pairs){ .difference = difference, .count = state->done / 2 };
	odds_judge(&state->pairs, rules->interval, arena);
	state->stands_out = state->pairs.p1000 <= rules->level * A_PERCENT;
}

struct experiment_state experiment_look(const struct experiment *experiment, const struct chronicle *chronicle,
                                        struct day today, struct arena *arena)
{
	struct experiment_state state = follow(experiment, chronicle, today);
	if (state.stage == EXPERIMENT_COMPLETE)
		judge(&state, &chronicle_shelf(chronicle)->programme->trigger, arena);
	state.text = experiment_sentence(&state, arena);
	return state;
}

/* --- begin and stop -------------------------------------------------------------------------------- */

static bool is_open(const struct diary *diary, const struct chronicle *chronicle, struct day today)
{
	const struct experiment *latest = experiment_latest(diary);
	if (latest == NULL)
		return false;
	const enum experiment_stage stage = follow(latest, chronicle, today).stage;
	return stage == EXPERIMENT_RUNNING || stage == EXPERIMENT_WAITS;
}

static bool runs_fit(int runs, const struct trigger_rules *rules, struct err *err)
{
	if (runs % 2 == 0 && runs >= rules->runs_least && runs <= EXPERIMENT_RUNS_MOST)
		return true;
	return err_set(err, ERR_USAGE, "A try takes an even number of runs from %d to %d, in pairs: %d is none.",
	               rules->runs_least, EXPERIMENT_RUNS_MOST, runs);
}

bool experiment_begin(struct experiment *out, const char *candidate, int runs, uint64_t lot, const struct diary *diary,
                      const struct chronicle *chronicle, struct day today, struct err *err)
{
	const struct trigger_rules *rules = &chronicle_shelf(chronicle)->programme->trigger;
	struct trigger_what what;
	if (!read_what(&what, candidate, chronicle, today))
		return err_set(err, ERR_NOT_FOUND, "No run can be told to have or lack \"%s\". Try downhill, cadence, a ground as "
		               "surface:trail, or shoes as shoes:NAME.", candidate);
	if (is_open(diary, chronicle, today))
		return err_set(err, ERR_BUSY, "A try by lot is under way. Stop it first, or let it come to its end.");
	runs = runs == NOT_KNOWN ? rules->runs_usual : runs;
	if (!runs_fit(runs, rules, err))
		return false;
	*out = (struct experiment){ .candidate = candidate, .since = today, .runs = (int8_t)runs,
		.order = experiment_order(lot, runs) };
	return true;
}

bool experiment_stop(struct experiment *out, const struct diary *diary, const struct chronicle *chronicle,
                     struct day today, struct err *err)
{
	if (!is_open(diary, chronicle, today))
		return err_set(err, ERR_NOT_FOUND, "No try by lot is under way, so there is none to stop.");
	*out = *experiment_latest(diary);
	out->stopped = today;
	out->has_stopped = true;
	return true;
}
