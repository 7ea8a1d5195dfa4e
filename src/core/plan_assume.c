/* A planned item as if it were done: at usual pain or the pain assumed, settled, every set at its target. */
#include "plan_inner.h"

enum { ASSUMED_EFFORT = 5, ASSUMED_FORM = 4 };

/* The usual pain, but within the ceiling of what is done: a plan does not count on going above it. */
static int8_t pain_of(const struct stand *stand, int ceiling)
{
	int8_t pain = 0;
	const struct chronicle_day *now = chronicle_last(stand->chronicle);
	if (stand->given->assume_pain != NOT_KNOWN)
		return (int8_t)stand->given->assume_pain;
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&stand->diary.intake, knee) && now->knee[knee].usual > pain)
			pain = now->knee[knee].usual;
	return pain < ceiling ? pain : (int8_t)ceiling;
}

static enum activity_kind kind_of(const struct planned *item)
{
	switch (item->kind) {
	case PLANNED_STRENGTH: return ACTIVITY_STRENGTH;
	case PLANNED_RUN: return ACTIVITY_RUN;
	case PLANNED_RUN_WALK: return ACTIVITY_RUN_WALK;
	case PLANNED_CARDIO: return activity_kind_of(item->what);
	default: return ACTIVITY_MOBILITY;
	}
}

static enum side sore_side(const struct intake *intake)
{
	return intake->knee == NOT_KNOWN ? SIDE_BOTH : (enum side)intake->knee;
}

static int16_t reps_of(const struct dose *dose)
{
	const int figures[] = { dose->reps, dose->contacts, dose->steps };
	for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
		if (figures[i] > 0)
			return (int16_t)figures[i];
	return NOT_KNOWN;
}

static void add_sets(struct activity *activity, struct set_done *sets, const struct planned_exercise *one, int at)
{
	bool each = one->exercise->sides == SIDES_EACH;
	for (int set = 0; set < one->dose.sets; set++)
		for (int side = 0; side < (each ? 2 : 1); side++)
			sets[activity->set_count++] = (struct set_done){
				.exercise = at, .set = (int8_t)set, .side = each ? (enum side)side : SIDE_BOTH, .status = SET_DONE,
				.reps = reps_of(&one->dose),
				.held_s = one->dose.hold_s > 0 ? one->dose.hold_s : one->dose.duration_s > 0 ? one->dose.duration_s : NOT_KNOWN,
				.load_g = NOT_KNOWN, .pain = NOT_KNOWN, .effort = NOT_KNOWN, .form = NOT_KNOWN,
			};
}

static void add_exercises(const struct stand *stand, struct activity *activity, const struct planned *item,
                          struct arena *arena)
{
	size_t most = 0;
	for (size_t i = 0; i < item->exercise_count; i++)
		most += 2 * (size_t)item->exercises[i].dose.sets;
	struct exercise_done *done = arena_array(arena, item->exercise_count, sizeof *done);
	struct set_done *sets = arena_array(arena, most, sizeof *sets);
	for (size_t i = 0; i < item->exercise_count; i++) {
		const struct exercise *exercise = item->exercises[i].exercise;
		done[i] = (struct exercise_done){ .exercise_id = exercise->id, .pain = pain_of(stand, exercise->pain_ceiling),
			.effort = ASSUMED_EFFORT, .form = exercise->form_gate ? ASSUMED_FORM : NOT_KNOWN };
		add_sets(activity, sets, &item->exercises[i], (int)i);
		if (done[i].pain > activity->during)
			activity->during = done[i].pain;
	}
	activity->exercises = done;
	activity->exercise_count = item->exercise_count;
	activity->sets = sets;
}

struct activity activity_of(const struct stand *stand, const struct planned *item, struct arena *arena)
{
	struct activity activity = activity_blank(kind_of(item), item->day);
	bool routine = activity.kind == ACTIVITY_STRENGTH || activity.kind == ACTIVITY_MOBILITY;
	activity.id = activity.planned_id = item->id;
	activity.status = SESSION_FINISHED;
	activity.duration_s = item->duration_s;
	activity.distance_m = item->distance_m;
	activity.stage = (int8_t)item->stage;
	activity.stress = item->stress;
	activity.effort = ASSUMED_EFFORT;
	activity.side = sore_side(&stand->diary.intake);
	activity.before = activity.during = pain_of(stand, stand->programme->response.cardio_ceiling);
	activity.settled = SAID_YES;
	activity.settled_min = 0;
	activity.routine_id = routine ? item->what : NULL;
	add_exercises(stand, &activity, item, arena);
	return activity;
}

int load_of(const struct stand *stand, const struct planned *item)
{
	if (item->kind == PLANNED_REST || item->kind == PLANNED_TEST)
		return 0;
	struct activity activity = activity_of(stand, item, stand->arena);
	return ledger_activity(stand->shelf, &stand->diary.intake, &activity);
}
