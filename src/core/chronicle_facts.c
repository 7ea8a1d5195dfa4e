/* What an activity says of a knee. */
#include "chronicle_inner.h"

static const enum response_kind responses[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = RESPONSE_RUN,         [ACTIVITY_RUN_WALK] = RESPONSE_RUN,
	[ACTIVITY_WALK] = RESPONSE_CARDIO,     [ACTIVITY_CYCLE] = RESPONSE_CARDIO,
	[ACTIVITY_SWIM] = RESPONSE_CARDIO,     [ACTIVITY_POOL_RUN] = RESPONSE_CARDIO,
	[ACTIVITY_ELLIPTICAL] = RESPONSE_CARDIO, [ACTIVITY_ROW] = RESPONSE_CARDIO,
	[ACTIVITY_STRENGTH] = RESPONSE_STRENGTH, [ACTIVITY_MOBILITY] = RESPONSE_MOBILITY,
	[ACTIVITY_OTHER] = RESPONSE_CARDIO,
};

enum response_kind activity_response(const struct activity *activity)
{
	return responses[activity->kind];
}

bool activity_speaks_of(const struct activity *activity, const struct intake *intake, int knee)
{
	if (activity->side == SIDE_BOTH)
		return intake_has_knee(intake, knee);
	return side_has_knee(activity->side, knee);
}

int higher_pain(int a, int b)
{
	return a > b ? a : b; /* NOT_KNOWN is below every pain */
}

/* Without sets of its own an exercise in the list was done. */
static bool was_done(const struct activity *activity, size_t exercise)
{
	bool listed = false;
	for (size_t i = 0; i < activity->set_count; i++) {
		const struct set_done *set = &activity->sets[i];
		if (set->exercise < 0 || (size_t)set->exercise != exercise)
			continue;
		listed = true;
		if (set->status == SET_DONE || set->status == SET_PART)
			return true;
	}
	return !listed;
}

static int pain_of_sets(const struct activity *activity, size_t exercise)
{
	int pain = NOT_KNOWN;
	for (size_t i = 0; i < activity->set_count; i++)
		if (activity->sets[i].exercise >= 0 && (size_t)activity->sets[i].exercise == exercise)
			pain = higher_pain(pain, activity->sets[i].pain);
	return pain;
}

static int pain_of_exercise(const struct activity *activity, size_t exercise)
{
	return higher_pain(activity->exercises[exercise].pain, pain_of_sets(activity, exercise));
}

int activity_during(const struct activity *activity, bool *partly)
{
	int during = activity->during;
	*partly = false;
	for (size_t i = 0; i < activity->exercise_count; i++) {
		during = higher_pain(during, pain_of_exercise(activity, i));
		/* A number for the whole, told by hand, speaks for the exercises without one. */
		if (activity->exercises[i].pain == NOT_KNOWN && was_done(activity, i) &&
		    (activity->guided || activity->during == NOT_KNOWN))
			*partly = true;
	}
	return during;
}

int activity_worst(const struct activity *activity)
{
	bool partly;
	return higher_pain(activity_during(activity, &partly), higher_pain(activity->before, activity->after));
}

static int ceiling_of(const struct shelf *shelf, const struct response_rules *rules, const char *id)
{
	const struct exercise *exercise = shelf_exercise(shelf, id);
	return exercise != NULL ? exercise->pain_ceiling : rules->session_ceiling;
}

int activity_above_ceiling(const struct shelf *shelf, const struct response_rules *rules,
                           const struct activity *activity)
{
	bool all_known = activity->exercise_count > 0;
	for (size_t i = 0; i < activity->exercise_count; i++) {
		const int pain = pain_of_exercise(activity, i);
		if (pain == NOT_KNOWN)
			all_known = false;
		else if (pain > ceiling_of(shelf, rules, activity->exercises[i].exercise_id))
			return 1;
	}
	return all_known ? 0 : NOT_KNOWN;
}

int activity_settled(const struct activity *activity)
{
	return activity->settled == SAID_NO ? SETTLED_NEVER : activity->settled_min;
}
