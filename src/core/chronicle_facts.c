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

int activity_worst(const struct activity *activity)
{
	int worst = higher_pain(activity->during, higher_pain(activity->before, activity->after));
	for (size_t i = 0; i < activity->exercise_count; i++)
		worst = higher_pain(worst, activity->exercises[i].pain);
	for (size_t i = 0; i < activity->set_count; i++)
		worst = higher_pain(worst, activity->sets[i].pain);
	return worst;
}

/* What the sets of one exercise say together. */
struct sets_say {
	int pain;             /* highest in them, NOT_KNOWN */
	bool listed, done;    /* there are some; one of them was done, or part of it */
};

static struct sets_say sets_of(const struct activity *activity, size_t exercise)
{
	struct sets_say say = { .pain = NOT_KNOWN };
	for (const struct set_done *set = activity->sets; set < activity->sets + activity->set_count; set++) {
		if (set->exercise != (int)exercise)
			continue;
		say.listed = true;
		say.done |= set->status == SET_DONE || set->status == SET_PART;
		say.pain = higher_pain(say.pain, set->pain);
	}
	return say;
}

static int ceiling_of(const struct shelf *shelf, const char *id)
{
	const struct exercise *exercise = shelf_exercise(shelf, id);
	return exercise != NULL ? exercise->pain_ceiling : shelf->programme->response.session_ceiling;
}

/* One of them above is enough; none above must be known of all. */
static int above_of(const struct shelf *shelf, const struct exercise_done *done, int pain, int before)
{
	if (before == 1 || (pain != NOT_KNOWN && pain > ceiling_of(shelf, done->exercise_id)))
		return 1;
	return pain == NOT_KNOWN ? NOT_KNOWN : before;
}

struct activity_facts activity_facts(const struct shelf *shelf, const struct activity *activity)
{
	struct activity_facts facts = { .during = activity->during,
		.above_ceiling = activity->exercise_count > 0 ? 0 : NOT_KNOWN };
	for (size_t i = 0; i < activity->exercise_count; i++) {
		const struct exercise_done *done = &activity->exercises[i];
		const struct sets_say sets = sets_of(activity, i);
		const int pain = higher_pain(done->pain, sets.pain);
		facts.during = higher_pain(facts.during, pain);
		facts.above_ceiling = above_of(shelf, done, pain, facts.above_ceiling);
		/* A number for the whole, told by hand, speaks for the exercises without one; one without sets was done. */
		if (done->pain == NOT_KNOWN && (sets.done || !sets.listed) &&
		    (activity->guided || activity->during == NOT_KNOWN))
			facts.partly = true;
	}
	facts.worst = higher_pain(facts.during, higher_pain(activity->before, activity->after));
	return facts;
}

int activity_settled(const struct activity *activity)
{
	return activity->settled == SAID_NO ? SETTLED_NEVER : activity->settled_min;
}
