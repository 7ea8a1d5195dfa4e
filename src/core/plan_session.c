#include "core/plan.h"

/* Slots that hold the planned doses as their own, so that the session is built as any other. */
static struct slot slot_of(const struct planned_exercise *one, const struct routine *routine)
{
	struct slot slot = { .exercise_id = one->exercise->id, .dose = one->dose, .rest_s = NOT_SET, .group = NOT_SET };
	if (one->slot == NOT_SET || (size_t)one->slot >= routine->slot_count)
		return slot;
	slot.pattern = routine->slots[one->slot].pattern;
	slot.rest_s = routine->slots[one->slot].rest_s;
	return slot;
}

bool plan_session(struct session_plan *out, const struct planned *item, const struct shelf *shelf, const char **missing)
{
	const struct routine *routine = shelf_routine(shelf, item->what);
	struct slot slots[PLANNED_SLOTS];
	*missing = NULL;
	if (routine == NULL || item->exercise_count == 0 || item->exercise_count > PLANNED_SLOTS) {
		*missing = routine == NULL ? item->what : NULL;
		return false;
	}
	for (size_t i = 0; i < item->exercise_count; i++)
		slots[i] = slot_of(&item->exercises[i], routine);
	struct routine planned = *routine;
	planned.slots = slots;
	planned.slot_count = item->exercise_count;
	planned.groups = NULL;
	planned.group_count = 0;
	return session_plan_build(out, &planned, shelf->exercises, shelf->exercise_count, NULL,
	                          shelf->programme->response.red_during, missing);
}
