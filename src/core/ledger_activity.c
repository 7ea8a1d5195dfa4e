/* Knee load of a logged activity. */
#include "ledger_inner.h"

enum { TENTHS = 10, HUNDRED = 100, SECONDS_A_MINUTE = 60 };

/* The exercise that a kind of cardio is in the library, whose tier it weighs. */
static const char *const cardio_ids[ACTIVITY_KINDS] = {
	[ACTIVITY_CYCLE] = "cycling-easy",         [ACTIVITY_SWIM] = "swimming", [ACTIVITY_POOL_RUN] = "pool-running",
	[ACTIVITY_ELLIPTICAL] = "elliptical-easy", [ACTIVITY_ROW] = "rowing-easy",
};

static int sum_known(int sum, int more)
{
	return sum == NOT_KNOWN || more == NOT_KNOWN ? NOT_KNOWN : sum + more;
}

static int of_run(const struct shelf *shelf, const struct intake *intake, const struct activity *run)
{
	const struct ledger_rules *rules = &shelf->programme->ledger;
	if (run->stage == NOT_KNOWN)
		return run->duration_s == NOT_KNOWN ? NOT_KNOWN :
		                                      ledger_run(rules, run->duration_s, run->cadence, intake->cadence);
	/* A stage tells its running and its walking; a time of its own keeps their shares. */
	const struct run_stage *stage = programme_stage(shelf->programme, run->stage);
	const int32_t total_s = run->duration_s == NOT_KNOWN ? run_stage_total_s(stage) : run->duration_s;
	const int32_t run_s = (int32_t)((int64_t)total_s * run_stage_run_s(stage) / run_stage_total_s(stage));
	return ledger_run(rules, run_s, run->cadence, intake->cadence) + ledger_walk(rules, total_s - run_s);
}

static enum knee_tier cardio_tier(const struct shelf *shelf, enum activity_kind kind)
{
	const char *id = cardio_ids[kind];
	const struct exercise *exercise =
		id != NULL ? shelf_exercise(shelf, id) : NULL;
	return exercise != NULL ? exercise->knee_load.tier : TIER_LOW;
}

static int of_cardio(const struct shelf *shelf, const struct activity *activity)
{
	const struct ledger_rules *rules = &shelf->programme->ledger;
	const int64_t weight = rules->tier_hundredths[cardio_tier(shelf, activity->kind)];
	/* `other` may be one moment of pain, which is no load. */
	if (activity->duration_s == NOT_KNOWN)
		return activity->kind == ACTIVITY_OTHER ? 0 : NOT_KNOWN;
	return (int)(activity->duration_s * weight * rules->cardio_percent * TENTHS /
	             ((int64_t)SECONDS_A_MINUTE * HUNDRED * HUNDRED));
}

/* One set as it was done; what it does not tell is the exercise's own figure. */
static struct dose dose_done(const struct exercise *exercise, const struct set_done *set)
{
	struct dose dose = exercise->dose;
	dose.sets = 1;
	if (set->reps != NOT_KNOWN)
		dose.reps = dose.contacts = dose.steps = set->reps;
	if (set->held_s == NOT_KNOWN)
		return dose;
	dose.duration_s = dose.on_s = set->held_s;
	/* Seconds of all holds together: as one hold of that length. */
	if (set->reps == NOT_KNOWN)
		dose.hold_s = NOT_SET;
	return dose;
}

static const struct exercise *exercise_at(const struct shelf *shelf, const struct activity *activity, size_t at)
{
	if (at >= activity->exercise_count)
		return NULL;
	return shelf_exercise(shelf, activity->exercises[at].exercise_id);
}

static int of_sets(const struct shelf *shelf, const struct activity *activity, int knee)
{
	int sum = 0;
	for (size_t i = 0; i < activity->set_count; i++) {
		const struct set_done *set = &activity->sets[i];
		if ((set->status != SET_DONE && set->status != SET_PART) || !side_has_knee(set->side, knee))
			continue;
		const struct exercise *exercise = exercise_at(shelf, activity, (size_t)set->exercise);
		if (exercise == NULL)
			return NOT_KNOWN;
		const struct dose dose = dose_done(exercise, set);
		sum += ledger_exercise(&shelf->programme->ledger, exercise, &dose);
	}
	return sum;
}

/* Done, but its sets are not told: the exercises' own doses. */
static int of_exercises(const struct shelf *shelf, const struct activity *activity)
{
	int sum = 0;
	for (size_t i = 0; i < activity->exercise_count; i++) {
		const struct exercise *exercise = exercise_at(shelf, activity, i);
		if (exercise == NULL)
			return NOT_KNOWN;
		sum += ledger_exercise(&shelf->programme->ledger, exercise, &exercise->dose);
	}
	return sum;
}

static int of_routine(const struct shelf *shelf, const char *id)
{
	const struct routine *routine = id != NULL ? shelf_routine(shelf, id) : NULL;
	int sum = routine != NULL ? 0 : NOT_KNOWN;
	for (size_t i = 0; routine != NULL && i < routine->slot_count; i++) {
		const struct slot *slot = &routine->slots[i];
		const struct exercise *exercise =
			shelf_exercise(shelf, slot->exercise_id);
		if (exercise == NULL)
			return NOT_KNOWN;
		const struct dose dose = slot_dose(slot, exercise);
		sum = sum_known(sum, ledger_exercise(&shelf->programme->ledger, exercise, &dose));
	}
	return sum;
}

static int of_strength(const struct shelf *shelf, const struct activity *activity, int knee)
{
	if (activity->set_count > 0)
		return of_sets(shelf, activity, knee);
	if (activity->exercise_count > 0)
		return of_exercises(shelf, activity);
	return of_routine(shelf, activity->routine_id);
}

int ledger_of_knee(const struct shelf *shelf, const struct intake *intake, const struct activity *activity,
                   int knee)
{
	if (activity_is_run(activity))
		return of_run(shelf, intake, activity);
	if (activity->kind == ACTIVITY_WALK)
		return activity->duration_s == NOT_KNOWN ?
		               NOT_KNOWN :
		               ledger_walk(&shelf->programme->ledger, activity->duration_s);
	if (activity_is_cardio(activity))
		return of_cardio(shelf, activity);
	return of_strength(shelf, activity, knee);
}

int ledger_activity(const struct shelf *shelf, const struct intake *intake, const struct activity *activity)
{
	int worse = NOT_KNOWN;
	for (int knee = 0; knee < KNEES; knee++) {
		if (!intake_has_knee(intake, knee))
			continue;
		const int load = ledger_of_knee(shelf, intake, activity, knee);
		worse = load > worse ? load : worse;
	}
	return worse;
}
