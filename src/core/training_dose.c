/* The ladder of an exercise: how many rungs, and the dose at one. Source: RULES.yaml, L3, L4, P4. */
#include "training_inner.h"

static bool has_range(const struct dose *dose)
{
	return dose->duration_s != NOT_SET && dose->duration_max_s > dose->duration_s;
}

/* What is done in time rises by so much; exercises of strength and balance by the hold's step. */
static int time_step(const struct ladder_rules *rules, const struct exercise *exercise)
{
	if (exercise->kind == EXERCISE_CARDIO)
		return rules->cardio_step_s;
	if (exercise->kind == EXERCISE_MOBILITY || exercise->kind == EXERCISE_RECOVERY)
		return rules->range_step_s;
	return rules->hold_step_s;
}

/* Mobility and cardio rise to the upper end of their range and no further. */
static int range_rungs(const struct ladder_rules *rules, const struct exercise *exercise)
{
	const struct dose *dose = &exercise->dose;
	int step = time_step(rules, exercise);
	return has_range(dose) && step > 0 ? (dose->duration_max_s - dose->duration_s + step - 1) / step : 0;
}

int rep_rungs(const struct ladder_rules *rules, const struct exercise *exercise)
{
	bool strong = is_work_of_strength(exercise);
	switch (exercise->work) {
	case WORK_REPS:
	case WORK_STEPS:
	case WORK_CONTACTS:
		return rules->rep_rungs;
	case WORK_HOLD:
		return strong ? rules->rep_rungs : range_rungs(rules, exercise);
	case WORK_TIME:
		return strong ? 0 : range_rungs(rules, exercise);
	default:
		return 0;
	}
}

int training_rungs(const struct training *training, const struct exercise *exercise, uint32_t kit)
{
	const struct ladder_rules *rules = &training->shelf->programme->ladder;
	return rep_rungs(rules, exercise) + (kit_loads(exercise, kit) ? rules->load_rungs : 0);
}

int training_rung_on(const struct training *training, const struct exercise *exercise, struct day day)
{
	const struct rung *rung = &training->rung[exercise - training->shelf->exercises];
	int off = rung->done ? days_between(rung->last, day) : 0;
	if (off <= training->shelf->programme->ladder.away_days)
		return rung->rung;
	int left = rung->rung - off / 7;
	return left > 0 ? left : 0;
}

int training_rung(const struct training *training, const struct exercise *exercise)
{
	return training_rung_on(training, exercise, training->day);
}

static void raise(int *figure, int by)
{
	if (*figure != NOT_SET)
		*figure += by;
}

/* An isometric of the phase is held at least and at most so long. */
static void hold_of_phase(struct dose *dose, const struct phase_rules *phase)
{
	if (phase->hold_s != NOT_SET && dose->duration_s < phase->hold_s)
		dose->duration_s = phase->hold_s;
	if (phase->hold_max_s != NOT_SET && dose->duration_s > phase->hold_max_s)
		dose->duration_s = phase->hold_max_s;
}

static void raise_time(struct dose *dose, int by)
{
	if (dose->duration_s == NOT_SET) {
		raise(&dose->hold_s, by);
		return;
	}
	int most = dose->duration_max_s;
	dose->duration_s += by;
	if (most != NOT_SET && dose->duration_s > most)
		dose->duration_s = most;
}

/* `steps` rungs of more work at the same load. */
static void raise_work(struct dose *dose, const struct exercise *exercise, const struct ladder_rules *rules, int steps)
{
	switch (exercise->work) {
	case WORK_REPS:
		raise(&dose->reps, steps * rules->rep_step);
		break;
	case WORK_STEPS:
		raise(&dose->steps, steps * rules->step_step);
		break;
	case WORK_CONTACTS:
		raise(&dose->contacts, steps * rules->contact_step);
		break;
	case WORK_HOLD:
	case WORK_TIME:
		raise_time(dose, steps * time_step(rules, exercise));
		break;
	default:
		break;
	}
}

struct dose dose_at(const struct training *training, const struct exercise *exercise, const struct slot *slot,
                    int rung, int *load_steps)
{
	const struct programme *programme = training->shelf->programme;
	struct dose dose = slot ? slot_dose(slot, exercise) : exercise->dose;
	int by_work = rep_rungs(&programme->ladder, exercise);
	*load_steps = rung > by_work ? rung - by_work : 0;
	if (*load_steps == 0)
		raise_work(&dose, exercise, &programme->ladder, rung);
	if (exercise->kind == EXERCISE_STRENGTH && exercise->work == WORK_HOLD && dose.duration_s != NOT_SET)
		hold_of_phase(&dose, &programme->phase[training->phase]);
	dose.duration_max_s = NOT_SET; /* the rung names one point of a range */
	return dose;
}

static void halve(int *figure, int percent)
{
	if (*figure > 1)
		*figure = *figure * percent / 100;
}

struct dose training_dose(const struct training *training, const struct exercise *exercise, const struct slot *slot,
                          int *load_steps)
{
	int steps;
	struct dose dose = dose_at(training, exercise, slot, training_rung(training, exercise), &steps);
	if (training->rung[exercise - training->shelf->exercises].halved)
		halve(dose.duration_s != NOT_SET ? &dose.duration_s : &dose.reps,
		      training->shelf->programme->response.half_next);
	if (load_steps)
		*load_steps = steps;
	return dose;
}
