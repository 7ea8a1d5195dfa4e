/* Which exercise fills a slot: it moves along its chain. */
#include "training_inner.h"

#include "base/text.h"

void slots_new(struct training *training, struct arena *arena)
{
	const struct shelf *shelf = training->shelf;
	size_t count = 0;
	for (size_t i = 0; i < shelf->routine_count; i++)
		count += shelf->routines[i].slot_count;
	training->slot = arena_array(arena, count + 1, sizeof *training->slot);
	for (size_t i = 0; i < shelf->routine_count; i++)
		for (size_t s = 0; s < shelf->routines[i].slot_count; s++) {
			int index = exercise_index(training, shelf->routines[i].slots[s].exercise_id);
			if (index != NOT_KNOWN)
				training->slot[training->slot_count++] =
					(struct slot_now){ shelf->routines[i].id, (int)s, index };
		}
}

const struct slot *slot_of(const struct training *training, const char *routine_id, int exercise)
{
	for (size_t i = 0; routine_id && i < training->slot_count; i++) {
		const struct slot_now *slot = &training->slot[i];
		if (slot->exercise == exercise && text_same(slot->routine_id, routine_id))
			return &shelf_routine(training->shelf, routine_id)->slots[slot->slot];
	}
	return NULL;
}

/* True while the weeks of the phase have the short strength session. */
static bool has_short_weeks(const struct programme *programme, enum rehab_phase phase)
{
	for (size_t w = 0; w < programme->week_count; w++)
		for (int d = 0; d < 7 && programme->weeks[w].phase == phase; d++)
			for (int i = 0; i < programme->weeks[w].day[d].count; i++)
				if (programme->weeks[w].day[d].item[i].short_session)
					return true;
	return false;
}

static bool is_long(const struct programme *programme, const struct slot_now *slot)
{
	return text_same(slot->routine_id, programme->strength[0]) || text_same(slot->routine_id, programme->strength[1]);
}

static bool is_short(const struct programme *programme, const struct slot_now *slot)
{
	return text_same(slot->routine_id, programme->strength_short);
}

/* True for a slot of the sessions that the weeks of the phase have. What eases a flare never moves. */
static bool in_week(const struct step *step, const struct slot_now *slot)
{
	bool is_short_week = has_short_weeks(step->programme, step->training->phase);
	return is_short_week ? is_short(step->programme, slot) : is_long(step->programme, slot);
}

static bool listed(const struct words *words, const char *id)
{
	for (size_t i = 0; i < words->count; i++)
		if (text_same(words->at[i], id))
			return true;
	return false;
}

static bool is_excluded(const struct step *step, const char *id)
{
	for (size_t i = 0; i < step->diary->exclusion_count; i++) {
		const struct exclusion *exclusion = &step->diary->exclusions[i];
		bool over = exclusion->has_review && exclusion->review.n <= step->training->day.n;
		if (exclusion->since.n <= step->training->day.n && !over && text_same(exclusion->exercise_id, id))
			return true;
	}
	return false;
}

static bool overlay_allows(const struct overlay *overlay, const struct exercise *exercise)
{
	if (overlay->tier_most != NOT_SET && (int)exercise->knee_load.tier > overlay->tier_most)
		return false;
	return !listed(&overlay->banned, exercise->id);
}

static bool fills_a_slot(const struct step *step, int exercise)
{
	for (size_t i = 0; i < step->training->slot_count; i++)
		if (step->training->slot[i].exercise == exercise && in_week(step, &step->training->slot[i]))
			return true;
	return false;
}

/* A slot never moves to another kind, to what is barred now, or to what the week has already. */
static bool may_follow(const struct step *step, const struct exercise *from, const struct exercise *to)
{
	const struct shelf *shelf = step->training->shelf;
	const struct overlay *overlay = overlay_on(shelf->overlay, step->training->day);
	return to->kind == from->kind && to->knee_load.tier <= step->programme->phase[step->training->phase].tier_most &&
	       kit_does(to, step->intake->kit, step->intake->kit_asked) && overlay_allows(overlay, to) &&
	       !is_excluded(step, to->id) && !fills_a_slot(step, (int)(to - shelf->exercises));
}

static void begin_at_base(struct training *training, int exercise)
{
	training->rung[exercise].rung = 0;
	training->rung[exercise].clean = 0;
}

bool slots_go_harder(struct step *step, int exercise)
{
	struct training *training = step->training;
	const struct exercise *from = &training->shelf->exercises[exercise], *to = from->harder;
	if (!to || !may_follow(step, from, to))
		return false;
	int next = (int)(to - training->shelf->exercises);
	bool moved = false;
	for (size_t i = 0; i < training->slot_count; i++)
		if (training->slot[i].exercise == exercise && in_week(step, &training->slot[i])) {
			training->slot[i].exercise = next;
			moved = true;
		}
	if (moved)
		begin_at_base(training, next);
	return moved;
}

bool slots_go_easier(struct step *step, int exercise)
{
	struct training *training = step->training;
	const struct exercise *from = &training->shelf->exercises[exercise], *to = from->easier;
	if (!to || to->targets.count == 0 || from->targets.count == 0 ||
	    !text_same(to->targets.at[0], from->targets.at[0]))
		return false;
	int next = (int)(to - training->shelf->exercises);
	bool moved = false;
	for (size_t i = 0; i < training->slot_count; i++) {
		struct slot_now *slot = &training->slot[i];
		if (slot->exercise != exercise || !(is_long(step->programme, slot) || is_short(step->programme, slot)))
			continue;
		slot->exercise = next;
		moved = true;
	}
	if (moved)
		begin_at_base(training, next);
	return moved;
}
