/* Was an exercise done clean? Every part of the answer must be known. Source: RULES.yaml, L1, R49. */
#include "training_inner.h"

enum { SIDES_OF_A_SET = 2 };

/* What was told of the sets of one exercise. */
struct sets_told {
	int full[SIDES_OF_A_SET]; /* sets at the target, for each side */
	bool missed;              /* one fell short of it */
};

static uint32_t bits(enum verdict_code a, enum verdict_code b)
{
	return UINT32_C(1) << a | UINT32_C(1) << b;
}

/* True, false, or not known, when a set came to its target. */
static enum gate_answer at_target(const struct set_done *set, const struct dose *dose, enum work work)
{
	if (set->status == SET_PART || set->status == SET_SKIPPED)
		return GATE_NOT_MET;
	if (set->status != SET_DONE)
		return GATE_NOT_KNOWN;
	int asked = work == WORK_STEPS ? dose->steps : work == WORK_REPS || work == WORK_HOLD ? dose->reps : NOT_SET;
	if (work == WORK_HOLD && dose->duration_s != NOT_SET) {
		if (set->held_s == NOT_KNOWN)
			return GATE_NOT_KNOWN;
		return set->held_s >= dose->duration_s ? GATE_MET : GATE_NOT_MET;
	}
	if (asked == NOT_SET)
		return GATE_MET;
	if (set->reps == NOT_KNOWN)
		return GATE_NOT_KNOWN;
	return set->reps >= asked ? GATE_MET : GATE_NOT_MET;
}

static struct sets_told sets_of(const struct doing *doing, const struct dose *dose)
{
	struct sets_told told = { .missed = false };
	for (size_t i = 0; i < doing->activity->set_count; i++) {
		const struct set_done *set = &doing->activity->sets[i];
		if (set->exercise != doing->at)
			continue;
		enum gate_answer answer = at_target(set, dose, doing->exercise->work);
		told.missed |= answer == GATE_NOT_MET;
		for (int side = 0; side < SIDES_OF_A_SET; side++)
			told.full[side] += answer == GATE_MET && side_has_knee(set->side, side);
	}
	return told;
}

static bool all_full(const struct sets_told *told, int sets)
{
	return told->full[SIDE_LEFT] >= sets && told->full[SIDE_RIGHT] >= sets;
}

/* The next morning of every sore knee at usual. */
static bool morning_at_usual(const struct step *step)
{
	for (int knee = 0; knee < KNEES; knee++) {
		int rise = step->today->knee[knee].rise;
		if (intake_has_knee(step->intake, knee) && (rise == RISE_NOT_KNOWN || rise > 0))
			return false;
	}
	return true;
}

/* True when pain was told of the whole session alone. */
static bool only_whole_pain(const struct activity *activity)
{
	for (size_t i = 0; i < activity->exercise_count; i++)
		if (activity->exercises[i].pain != NOT_KNOWN)
			return false;
	return true;
}

/* The highest pain of the whole is the most that it can have been in any of its exercises. */
int doing_pain(const struct doing *doing)
{
	const struct exercise_done *done = &doing->activity->exercises[doing->at];
	return done->pain != NOT_KNOWN ? done->pain : doing->activity->during;
}

static int effort_of(const struct doing *doing)
{
	const struct exercise_done *done = &doing->activity->exercises[doing->at];
	return done->effort != NOT_KNOWN ? done->effort : doing->activity->effort;
}

static bool above_most(int answer, int most)
{
	return answer != NOT_KNOWN && answer > most;
}

/* Something that was told speaks against it: the count begins anew. */
static bool is_spoilt(const struct step *step, const struct doing *doing, const struct sets_told *told)
{
	const struct ladder_rules *rules = &step->programme->ladder;
	const struct exercise_done *done = &doing->activity->exercises[doing->at];
	uint32_t sore = bits(D0, D1) | bits(D2, D2B) | bits(D6, D7);
	return (doing->rows & sore) || told->missed || above_most(effort_of(doing), rules->effort_most) ||
	       (doing->exercise->form_gate && done->form != NOT_KNOWN && done->form < rules->form_least);
}

static bool all_is_known(const struct step *step, const struct doing *doing, const struct sets_told *told, int sets)
{
	const struct exercise_done *done = &doing->activity->exercises[doing->at];
	int pain = doing_pain(doing);
	return pain != NOT_KNOWN && pain <= doing->exercise->pain_ceiling && effort_of(doing) != NOT_KNOWN &&
	       (!doing->exercise->form_gate || done->form != NOT_KNOWN) && all_full(told, sets) &&
	       morning_at_usual(step) && !(doing->rows & bits(D8, D9));
}

const char *doing_missing(const struct step *step, const struct doing *doing)
{
	const struct exercise_done *done = &doing->activity->exercises[doing->at];
	if (doing_pain(doing) == NOT_KNOWN)
		return "its pain";
	if (effort_of(doing) == NOT_KNOWN)
		return "its effort";
	if (doing->exercise->form_gate && done->form == NOT_KNOWN)
		return "its form";
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(step->intake, knee) && step->today->knee[knee].rise == RISE_NOT_KNOWN)
			return "the morning after";
	return NULL;
}

enum cleanness doing_is_clean(const struct step *step, const struct doing *doing)
{
	const struct training *training = step->training;
	const struct exercise_done *done = &doing->activity->exercises[doing->at];
	bool above = only_whole_pain(doing->activity) ? (doing->rows & UINT32_C(1) << D5) != 0
	                                              : above_most(done->pain, doing->exercise->pain_ceiling);
	if (above)
		return CLEAN_ABOVE;
	int load_steps;
	const struct slot *slot = slot_of(training, doing->activity->routine_id, doing->index);
	struct dose dose = dose_at(training, doing->exercise, slot, training->rung[doing->index].rung, &load_steps);
	struct sets_told told = sets_of(doing, &dose);
	if (is_spoilt(step, doing, &told))
		return CLEAN_NO;
	return all_is_known(step, doing, &told, dose.sets) ? CLEAN_YES : CLEAN_NOT_KNOWN;
}
