#include "core/routine.h"

#include "base/text.h"

const char *const rest_ends_words[REST_ENDS_KINDS] = {
	[REST_ENDS_TIME] = "time",
	[REST_ENDS_KEY] = "key",
};

const struct exercise *exercise_find(const struct exercise *exercises, size_t count, const char *id)
{
	for (size_t i = 0; i < count; i++)
		if (text_same(exercises[i].id, id))
			return &exercises[i];
	return NULL;
}

static void override(int *figure, int own)
{
	if (own != NOT_SET)
		*figure = own;
}

struct dose slot_dose(const struct slot *slot, const struct exercise *exercise)
{
	struct dose dose = exercise->dose;
	override(&dose.sets, slot->dose.sets);
	/* The other figures were written for the slot's own exercise and mean nothing for another one. */
	if (strcmp(exercise->id, slot->exercise_id) != 0)
		return dose;
	override(&dose.reps, slot->dose.reps);
	override(&dose.hold_s, slot->dose.hold_s);
	if (slot->dose.duration_s != NOT_SET) {
		dose.duration_s = slot->dose.duration_s;
		dose.duration_max_s = slot->dose.duration_max_s; /* a time of its own is a range only if it says so */
	}
	override(&dose.distance_m, slot->dose.distance_m);
	override(&dose.contacts, slot->dose.contacts);
	override(&dose.steps, slot->dose.steps);
	override(&dose.on_s, slot->dose.on_s);
	override(&dose.off_s, slot->dose.off_s);
	dose.each_way |= slot->dose.each_way;
	return dose;
}

static int natural_rest_s(const struct exercise *exercise, const struct dose *dose)
{
	return exercise->work == WORK_INTERVALS && dose->off_s >= 0 ? dose->off_s : exercise->rest_s;
}

static struct session_item item_of(const struct routine *routine, int slot_index, const struct exercise *exercise)
{
	const struct slot *slot = &routine->slots[slot_index];
	struct dose dose = slot_dose(slot, exercise);
	if (slot->group != NOT_SET)
		dose.sets = routine->groups[slot->group].rounds;
	if (dose.sets < 1)
		dose.sets = 1;
	return (struct session_item){
		.exercise = exercise,
		.dose = dose,
		.tempo = tempo_of(exercise, &dose),
		.rest_s = slot->rest_s != NOT_SET ? slot->rest_s : natural_rest_s(exercise, &dose),
		.group = slot->group,
		.slot = slot_index,
	};
}

static bool add_turn(struct session_plan *plan, int item, int set, int rest_s)
{
	if (plan->turns == SESSION_TURNS)
		return false;
	plan->turn[plan->turns++] = (struct session_turn){
		.item = (int16_t)item,
		.set = (int16_t)set,
		.rest_s = rest_s,
		.last_of_item = set == plan->item[item].dose.sets - 1,
	};
	return true;
}

/* All sets of one exercise, one after the other. */
static bool add_alone(struct session_plan *plan, int item)
{
	for (int set = 0; set < plan->item[item].dose.sets; set++)
		if (!add_turn(plan, item, set, plan->item[item].rest_s))
			return false;
	return true;
}

/* A group's items [first, end): round after round. */
static bool add_rounds(struct session_plan *plan, const struct slot_group *group, int first, int end)
{
	for (int round = 0; round < group->rounds; round++)
		for (int item = first; item < end; item++)
			if (!add_turn(plan, item, round,
			              item == end - 1 ? group->outer_rest_s : group->inner_rest_s))
				return false;
	return true;
}

static bool add_turns(struct session_plan *plan, const struct slot_group *groups)
{
	for (int item = 0, end; item < plan->items; item = end) {
		int group = plan->item[item].group;
		end = item + 1;
		while (group != NOT_SET && end < plan->items && plan->item[end].group == group)
			end++;
		if (group == NOT_SET ? !add_alone(plan, item) : !add_rounds(plan, &groups[group], item, end))
			return false;
	}
	if (plan->turns > 0)
		plan->turn[plan->turns - 1].rest_s = 0;
	return true;
}

static bool add_items(struct session_plan *plan, const struct routine *routine,
                      const struct exercise *exercises, size_t exercise_count,
                      const struct exercise *const *choice, const char **missing)
{
	for (size_t i = 0; i < routine->slot_count; i++) {
		const char *id = routine->slots[i].exercise_id;
		const struct exercise *exercise = choice != NULL && choice[i] != NULL
		                                          ? choice[i]
		                                          : exercise_find(exercises, exercise_count, id);
		if (exercise == NULL) {
			*missing = id;
			return false;
		}
		if (plan->items == SESSION_ITEMS)
			return false;
		plan->item[plan->items] = item_of(routine, (int)i, exercise);
		if (plan->item[plan->items++].dose.sets > SESSION_SETS)
			return false;
	}
	return true;
}

bool session_plan_build(struct session_plan *plan, const struct routine *routine,
                const struct exercise *exercises, size_t exercise_count,
                const struct exercise *const *choice, int pain_stop, const char **missing)
{
	*missing = NULL;
	*plan = (struct session_plan){
		.routine_id = routine->id,
		.title = routine->title,
		.kind = routine->kind,
		.lead_in_s = routine->lead_in_s,
		.switch_s = routine->switch_s,
		.rest_ends = routine->rest_ends,
		.pain_stop = pain_stop,
	};
	return add_items(plan, routine, exercises, exercise_count, choice, missing) &&
	       add_turns(plan, routine->groups);
}

void session_plan_replace(struct session_item *item, const struct exercise *exercise)
{
	int sets = item->dose.sets;
	item->exercise = exercise;
	item->dose = exercise->dose;
	item->dose.sets = sets;
	item->tempo = tempo_of(exercise, &item->dose);
}

int session_plan_lead_in_s(const struct session_plan *plan, const struct exercise *exercise)
{
	return exercise->lead_in_s != NOT_SET ? exercise->lead_in_s : plan->lead_in_s;
}

int64_t session_plan_set_ms(const struct session_plan *plan, const struct session_item *item)
{
	int64_t side = tempo_total_ms(&item->tempo);
	return item->exercise->sides == SIDES_EACH ? 2 * side + plan->switch_s * 1000 : side;
}

int64_t session_plan_between_ms(const struct session_plan *plan, int rest_s, const struct exercise *next)
{
	int lead_in_s = session_plan_lead_in_s(plan, next);
	if (plan->rest_ends == REST_ENDS_KEY)
		return (rest_s + lead_in_s) * INT64_C(1000);
	return (rest_s > lead_in_s ? rest_s : lead_in_s) * INT64_C(1000);
}

int64_t session_plan_total_ms(const struct session_plan *plan)
{
	int64_t total = 0;
	for (int i = 0; i < plan->turns; i++) {
		const struct session_item *item = &plan->item[plan->turn[i].item];
		total += i == 0 ? session_plan_lead_in_s(plan, item->exercise) * INT64_C(1000)
		                : session_plan_between_ms(plan, plan->turn[i - 1].rest_s, item->exercise);
		total += session_plan_set_ms(plan, item);
	}
	return total;
}
