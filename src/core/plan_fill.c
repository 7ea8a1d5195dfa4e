/* A session is filled: the runner's current exercise of each slot, or the nearest that nothing bars. */
#include "plan_inner.h"

#include "base/text.h"

/* --- what fills a slot -------------------------------------------------------------------- */

static const struct exercise *current(const struct stand *stand, const struct routine *routine, int slot)
{
	for (size_t i = 0; i < stand->training.slot_count; i++) {
		const struct slot_now *now = &stand->training.slot[i];
		if (now->slot == slot && text_same(now->routine_id, routine->id))
			return &stand->shelf->exercises[now->exercise];
	}
	return shelf_exercise(stand->shelf, routine->slots[slot].exercise_id);
}

/* Down the easier neighbours; the graph has no circle that way, yet a walk is bounded by what there is. */
static const struct exercise *easier_one(const struct fill *fill, const struct exercise *from)
{
	size_t steps = fill->sketch->stand->shelf->exercise_count;
	for (const struct exercise *at = from; at != NULL && steps-- > 0; at = at->easier)
		if (exercise_bar(fill, at) == BAR_NONE)
			return at;
	return NULL;
}

static const struct exercise *same_target(const struct fill *fill, const struct exercise *from)
{
	const struct shelf *shelf = fill->sketch->stand->shelf;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		const struct exercise *one = &shelf->exercises[i];
		if (one->targets.count > 0 && from->targets.count > 0 &&
		    text_same(one->targets.at[0], from->targets.at[0]) && exercise_bar(fill, one) == BAR_NONE)
			return one;
	}
	return NULL;
}

static void say_filled(struct sketch_item *item, const struct exercise *was, const struct exercise *now, enum bar bar)
{
	if (now == NULL)
		why_addf(&item->whys, "W2", "%s is left out: %s, and nothing else fits.", was->name, bar_words[bar]);
	else
		why_addf(&item->whys, "W2", "%s in place of %s: %s.", now->name, was->name, bar_words[bar]);
}

static const struct exercise *fill_slot(const struct fill *fill, struct sketch_item *item, int slot)
{
	const struct exercise *was = current(fill->sketch->stand, item->routine, slot);
	if (was == NULL)
		return NULL;
	enum bar bar = exercise_bar(fill, was);
	if (bar == BAR_NONE)
		return was;
	const struct exercise *now = easier_one(fill, was);
	if (now == NULL)
		now = same_target(fill, was);
	say_filled(item, was, now, bar);
	return now;
}

/* --- its dose -------------------------------------------------------------------------------- */

/* Of a set less and half the sets the smaller holds; they do not add up. */
static int fewer_sets(const struct sketch *sketch, const struct sketch_item *item, int sets)
{
	int least = sets;
	if (sketch->out->deload && (sets + 1) / 2 < least)
		least = (sets + 1) / 2;
	if (item->less && sets - 1 < least)
		least = sets - 1;
	return least < 1 ? 1 : least;
}

static enum gate_answer how_up(const struct sketch *sketch, const struct rung *rung)
{
	if (rung->has_gain && same_day(rung->gained, sketch->day))
		return GATE_MET;
	if (!rung->done)
		return GATE_NOT_MET;
	const struct chronicle_day *morning = chronicle_on(sketch->stand->chronicle, day_plus(rung->last, 1));
	for (int knee = 0; morning != NULL && knee < KNEES; knee++)
		if (intake_has_knee(&sketch->stand->diary.intake, knee) && morning->knee[knee].morning == NOT_KNOWN)
			return GATE_NOT_KNOWN;
	return GATE_NOT_MET;
}

static void say_rung(struct sketch *sketch, struct sketch_item *item, const struct planned_exercise *one)
{
	const struct rung *rung = rung_of(sketch->stand, one->exercise);
	const struct ladder_rules *rules = &sketch->stand->programme->ladder;
	struct arena *arena = sketch->stand->arena;
	const char *dose = plan_dose_words(arena, &one->dose);
	if (!rung->done)
		return;
	struct why *why = one->up == GATE_MET
		? why_addf(&item->whys, "L1", "%s goes up to %s.", one->exercise->name, dose)
		: one->up == GATE_NOT_KNOWN
		? why_addf(&item->whys, "D10", "%s stays at %s: %s has no answer.", one->exercise->name, dose,
		           words_day(arena, day_plus(rung->last, 1)))
		: why_addf(&item->whys, "L1", "%s stays at %s: %d of %d clean sessions.", one->exercise->name, dose,
		           rung->clean, rules->clean_sessions);
	if (rung->last_pain == NOT_KNOWN)
		why_unknown(why, "last_pain", "highest pain last time");
	else
		why_dated(why, "last_pain", "highest pain last time", rung->last_pain, rung->last);
	why_number(why, "clean_sessions", "clean sessions running", rung->clean);
	why->threshold = arena_print(arena, "%d clean sessions running", rules->clean_sessions);
}

static void put(struct sketch *sketch, struct sketch_item *item, struct fill *fill, const struct exercise *exercise, int slot)
{
	struct planned_exercise *list = sketch->stand->room;
	const struct slot *own = slot == NOT_SET ? NULL : &item->routine->slots[slot];
	struct planned_exercise one = { .exercise = exercise, .slot = slot };
	one.dose = training_dose(&sketch->stand->training, exercise, own, &one.load_steps);
	one.dose.sets = fewer_sets(sketch, item, one.dose.sets);
	one.rung = training_rung(&sketch->stand->training, exercise);
	one.up = how_up(sketch, rung_of(sketch->stand, exercise));
	fill->in[fill->count] = exercise;
	list[fill->count++] = one;
	const struct ladder_rules *rules = &sketch->stand->programme->ladder;
	if (one.load_steps > 0)
		why_addf(&item->whys, "L3", "%s: %d to %d %% more load at each step, or the next your kit has; step %d of %d.",
		         exercise->name, rules->load_percent_least, rules->load_percent_most, one.load_steps,
		         rules->load_rungs);
}

/* --- what is added ----------------------------------------------------------------------------- */

static const struct exercise *of_group(const struct fill *fill, enum group group)
{
	const struct shelf *shelf = fill->sketch->stand->shelf;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		const struct exercise *one = &shelf->exercises[i];
		if (one->kind == EXERCISE_STRENGTH && !is_heavy(one) && (exercise_groups(one) >> group & 1) != 0 &&
		    exercise_bar(fill, one) == BAR_NONE)
			return one;
	}
	return NULL;
}

static void add_balance(struct sketch *sketch, struct sketch_item *item, struct fill *fill)
{
	uint32_t missing = groups_missing(sketch, fill);
	for (int group = 0; group < GROUPS; group++) {
		const struct exercise *one = (missing >> group & 1) != 0 ? of_group(fill, (enum group)group) : NULL;
		if (one == NULL || fill->count == PLANNED_SLOTS)
			continue;
		put(sketch, item, fill, one, NOT_SET);
		why_addf(&item->whys, "R51", "%s is added for the %s, of which the week has too little else.", one->name, group_words[group]);
	}
}

static bool impact_is_open(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	int from = stand->programme->phase[stand->training.phase].impact_from_stage;
	return from != NOT_SET && !stand->training.long_pause && !sketch->limits.no_hard && !sketch->flare &&
	       (stand->training.loads || stand->training.stage >= from);
}

/* One exercise with landings: the first in the library's order that has not come to its last rung. */
static void add_impact(struct sketch *sketch, struct sketch_item *item, struct fill *fill)
{
	const struct shelf *shelf = sketch->stand->shelf;
	const struct exercise *found = NULL;
	fill->kind = EXERCISE_IMPACT;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		const struct exercise *one = &shelf->exercises[i];
		if (exercise_bar(fill, one) != BAR_NONE)
			continue;
		found = one;
		if (training_rung(&sketch->stand->training, one) <
		    training_rungs(&sketch->stand->training, one, sketch->stand->diary.intake.kit))
			break;
	}
	if (found == NULL || fill->count == PLANNED_SLOTS)
		return;
	put(sketch, item, fill, found, NOT_SET);
	why_addf(&item->whys, "P3", "%s stands on this day of the week alone.", found->name);
}

static bool is_hard_session(const struct fill *fill)
{
	for (int i = 0; i < fill->count; i++)
		if (is_heavy(fill->in[i]))
			return true;
	return false;
}

void fill_session(struct sketch *sketch, struct sketch_item *item)
{
	struct fill fill = { .sketch = sketch, .impact = item->impact && impact_is_open(sketch) };
	bool strength = text_same(item->routine->kind, "strength");
	for (size_t slot = 0; slot < item->routine->slot_count && fill.count < PLANNED_SLOTS; slot++) {
		const struct exercise *first = current(sketch->stand, item->routine, (int)slot);
		fill.kind = first == NULL || first->kind == EXERCISE_BALANCE ? EXERCISE_STRENGTH : first->kind;
		const struct exercise *exercise = fill_slot(&fill, item, (int)slot);
		if (exercise != NULL)
			put(sketch, item, &fill, exercise, (int)slot);
	}
	fill.kind = EXERCISE_STRENGTH;
	if (strength && !sketch->flare)
		add_balance(sketch, item, &fill);
	if (strength && fill.impact)
		add_impact(sketch, item, &fill);
	struct planned_exercise *list = arena_array(sketch->stand->arena, (size_t)fill.count, sizeof *list);
	for (int i = 0; i < fill.count; i++) {
		list[i] = sketch->stand->room[i];
		if (strength)
			say_rung(sketch, item, &list[i]);
	}
	item->item.exercises = list;
	item->item.exercise_count = (size_t)fill.count;
	item->item.hard = strength && is_hard_session(&fill);
}
