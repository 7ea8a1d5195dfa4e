/* Easy cardio is an exercise too: longer after green, half as long after pain. Source: RULES.yaml, L3, D5. */
#include "training_inner.h"

const char *const activity_exercise[ACTIVITY_KINDS] = {
	[ACTIVITY_WALK] = "brisk-walk",
	[ACTIVITY_CYCLE] = "cycling-easy",
	[ACTIVITY_SWIM] = "swimming",
	[ACTIVITY_POOL_RUN] = "pool-running",
	[ACTIVITY_ELLIPTICAL] = "elliptical-easy",
	[ACTIVITY_ROW] = "rowing-easy",
};

static bool is_above(const struct activity_verdict *verdict)
{
	return verdict->rows & UINT32_C(1) << D5;
}

static void halve(struct training *training, const struct activity *activity, const struct activity_verdict *verdict)
{
	uint32_t bit = UINT32_C(1) << activity->kind;
	bool eases = activity_is_cardio(activity) || activity->kind == ACTIVITY_MOBILITY;
	if (eases && is_above(verdict))
		training->halved_kinds |= bit;
	else if (activity->during != NOT_KNOWN)
		training->halved_kinds &= ~bit;
}

static bool is_whole(const struct step *step, const struct activity *activity, const struct exercise *exercise)
{
	struct dose dose = training_dose(step->training, exercise, NULL, NULL);
	return activity->duration_s >= dose.duration_s && activity->effort != NOT_KNOWN &&
	       activity->effort <= step->programme->ladder.effort_most;
}

void cardio_take_in(struct step *step, const struct activity *activity, const struct activity_verdict *verdict)
{
	struct training *training = step->training;
	halve(training, activity, verdict);
	const char *id = activity_exercise[activity->kind];
	int index = id && activity->exercise_count == 0 ? exercise_index(training, id) : NOT_KNOWN;
	if (index == NOT_KNOWN)
		return;
	ladder_note_done(step, index, activity->day, activity->during);
	if (verdict->code == D11 && is_whole(step, activity, &training->shelf->exercises[index]))
		ladder_count_clean(step, index, activity->day);
	else if (verdict_colour(verdict->code) >= COLOUR_AMBER)
		training->rung[index].clean = 0;
}
