#include "core/tempo.h"

#include <limits.h>

enum { EASE_S = 2 }; /* between two holds of one set: long enough to let go, breathe and press again */

/* No set lasts this long; keeps every sum below in range. */
static const int64_t longest_ms = INT64_MAX / 4;

static void add(struct tempo *tempo, enum phase phase, int seconds)
{
	if (seconds > 0)
		tempo->at[tempo->phases++] = (struct tempo_phase){ phase, seconds * 1000 };
}

static int64_t cycle_ms(const struct tempo *tempo)
{
	int64_t ms = 0;
	for (int i = 0; i < tempo->phases; i++)
		ms += tempo->at[i].ms;
	return ms;
}

static struct tempo ring(const struct four_phases *four)
{
	struct tempo tempo = { 0 };
	if (four->starts == PHASE_CONCENTRIC) {
		add(&tempo, PHASE_CONCENTRIC, four->concentric_s);
		add(&tempo, PHASE_TOP, four->top_s);
		add(&tempo, PHASE_ECCENTRIC, four->eccentric_s);
		add(&tempo, PHASE_PAUSE, four->pause_s);
	} else {
		add(&tempo, PHASE_ECCENTRIC, four->eccentric_s);
		add(&tempo, PHASE_PAUSE, four->pause_s);
		add(&tempo, PHASE_CONCENTRIC, four->concentric_s);
		add(&tempo, PHASE_TOP, four->top_s);
	}
	return tempo;
}

/* The dose is for each direction and, where sides take turns, for each side. */
static int ways(const struct exercise *exercise, const struct dose *dose)
{
	return exercise->sides == SIDES_ALTERNATE || dose->each_way ? 2 : 1;
}

int tempo_told_reps(const struct exercise *exercise, const struct dose *dose)
{
	const int figures[WORK_KINDS] = {
		[WORK_REPS] = dose->reps,
		[WORK_HOLD] = dose->hold_s > 0 ? dose->reps : NOT_SET,
		[WORK_STEPS] = dose->steps,
		[WORK_CONTACTS] = dose->contacts,
	};
	int figure = figures[exercise->work];
	return figure > 0 ? figure * ways(exercise, dose) : NOT_SET;
}

/* As many whole repetitions as fit into `seconds`, one at least. */
static int fitting(const struct tempo *tempo, int seconds)
{
	int64_t cycle = cycle_ms(tempo);
	int64_t reps = cycle > 0 ? (int64_t)seconds * 1000 / cycle : 0;
	return reps > 1 ? (int)reps : 1;
}

static struct tempo counted(const struct exercise *exercise, const struct dose *dose)
{
	struct tempo tempo = exercise->has_tempo ? ring(&exercise->tempo) : (struct tempo){ 0 };
	int told = tempo_told_reps(exercise, dose);
	if (exercise->until == UNTIL_TIME && dose->duration_s > 0)
		tempo.reps = fitting(&tempo, dose->duration_s);
	else if (told != NOT_SET)
		tempo.reps = told;
	return tempo;
}

static struct tempo held(const struct exercise *exercise, const struct dose *dose)
{
	struct tempo tempo = { .reps = tempo_told_reps(exercise, dose) };
	if (tempo.reps != NOT_SET) {
		add(&tempo, PHASE_HOLD, dose->hold_s);
		add(&tempo, PHASE_EASE, EASE_S);
	} else {
		tempo.reps = ways(exercise, dose);
		add(&tempo, PHASE_HOLD, dose->duration_s > 0 ? dose->duration_s : dose->hold_s);
	}
	return tempo;
}

static struct tempo timed(const struct exercise *exercise, const struct dose *dose)
{
	struct tempo tempo = { .reps = ways(exercise, dose) };
	add(&tempo, PHASE_WORK, dose->duration_s);
	return tempo;
}

/* A distance has no clock of its own; a tempo paces it, a duration may stand in for it. */
static struct tempo travelled(const struct exercise *exercise, const struct dose *dose)
{
	if (exercise->has_tempo)
		return counted(exercise, dose);
	return timed(exercise, dose);
}

static struct tempo landed(const struct exercise *exercise, const struct dose *dose)
{
	(void)exercise;
	(void)dose;
	return (struct tempo){ 0 };
}

static struct tempo in_turns(const struct exercise *exercise, const struct dose *dose)
{
	(void)exercise;
	struct tempo tempo = { .reps = 1 };
	add(&tempo, PHASE_WORK, dose->on_s);
	return tempo;
}

static struct tempo breathed(const struct exercise *exercise, const struct dose *dose)
{
	struct tempo tempo = { 0 };
	add(&tempo, PHASE_IN, exercise->in_s);
	add(&tempo, PHASE_OUT, exercise->out_s);
	tempo.reps = fitting(&tempo, dose->duration_s);
	return tempo;
}

static struct tempo (*const timing[WORK_KINDS])(const struct exercise *, const struct dose *) = {
	[WORK_REPS] = counted,       [WORK_STEPS] = counted,      [WORK_HOLD] = held,
	[WORK_TIME] = timed,         [WORK_CONTACTS] = landed,    [WORK_DISTANCE] = travelled,
	[WORK_INTERVALS] = in_turns, [WORK_BREATH] = breathed,
};

/* A set that only a key ends: a ring goes on for ever, a single phase stands open. */
static struct tempo endless(struct tempo tempo)
{
	tempo.reps = 0;
	if (tempo.phases == 1)
		tempo.at[0].ms = 0;
	return tempo;
}

struct tempo tempo_of(const struct exercise *exercise, const struct dose *dose)
{
	struct tempo tempo = timing[exercise->work](exercise, dose);
	if (tempo.phases == 0) {
		tempo.phases = 1;
		tempo.at[0] = (struct tempo_phase){ PHASE_WORK, 0 };
	}
	return exercise->until == UNTIL_KEY || tempo.at[0].ms == 0 || tempo.reps == 0 ? endless(tempo) : tempo;
}

int64_t tempo_total_ms(const struct tempo *tempo)
{
	return cycle_ms(tempo) * tempo->reps;
}

int64_t tempo_rep_start_ms(const struct tempo *tempo, int rep)
{
	return cycle_ms(tempo) * rep;
}

static struct tempo_at open_at(const struct tempo *tempo, int64_t elapsed_ms)
{
	int64_t second = elapsed_ms / 1000;
	return (struct tempo_at){
		.phase = tempo->at[0].phase,
		.into_ms = elapsed_ms < INT32_MAX ? (int32_t)elapsed_ms : INT32_MAX,
		.count = second < INT_MAX ? (int)second : INT_MAX,
		.change_ms = (second + 1) * 1000,
	};
}

/* Where a cycle of known length stands: one division finds the repetition, at most four steps the phase. */
static struct tempo_at ring_at(const struct tempo *tempo, int64_t cycle, int64_t elapsed_ms)
{
	int64_t rep = elapsed_ms / cycle;
	int32_t into = (int32_t)(elapsed_ms % cycle);
	int index = 0;
	while (into >= tempo->at[index].ms)
		into -= tempo->at[index++].ms;
	int32_t left = tempo->at[index].ms - into;
	int count = (left + 999) / 1000;
	int reps = rep < INT_MAX ? (int)rep : INT_MAX;
	return (struct tempo_at){
		.reps_done = reps,
		.rep = reps,
		.index = index,
		.phase = tempo->at[index].phase,
		.into_ms = into,
		.left_ms = left,
		.count = count,
		.change_ms = elapsed_ms + left - (count - 1) * 1000,
	};
}

/* The last moment of the set, with everything behind it. */
static struct tempo_at over_at(const struct tempo *tempo, int64_t cycle)
{
	struct tempo_at at = ring_at(tempo, cycle, cycle * tempo->reps - 1);
	at.done = true;
	at.reps_done = tempo->reps;
	at.into_ms += at.left_ms;
	at.left_ms = 0;
	at.change_ms = -1;
	return at;
}

struct tempo_at tempo_at(const struct tempo *tempo, int64_t elapsed_ms)
{
	int64_t cycle = cycle_ms(tempo);
	int64_t elapsed = elapsed_ms < 0 ? 0 : elapsed_ms < longest_ms ? elapsed_ms : longest_ms;
	if (cycle == 0)
		return open_at(tempo, elapsed);
	if (tempo->reps > 0 && elapsed >= cycle * tempo->reps)
		return over_at(tempo, cycle);
	return ring_at(tempo, cycle, elapsed);
}
