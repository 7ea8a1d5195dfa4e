/*
 * Sessions as the library lists them: slots with a first exercise, and groups.
 */
#include "io/library_draft.h"

#include <string.h>

static const char *const routine_kinds[] = { "strength", "mobility", "recovery", "warm-up", "cool-down" };

#define SLOT(member) offsetof(struct slot, member)
static const struct field slot_fields[] = {
	{ .key = "pattern", .kind = FIELD_TEXT, .required = true, .offset = SLOT(pattern), .min = 1, .max = 24 },
	{ .key = "exercise", .kind = FIELD_ID, .required = true, .offset = SLOT(exercise_id), .min = 2, .max = 48 },
	{ .key = "group", .kind = FIELD_TEXT, .offset = FIELD_CHECKED_ONLY, .min = 1, .max = 24 },
	{ .key = "sets", .kind = FIELD_INT, .offset = SLOT(dose.sets), .min = 1, .max = SESSION_SETS },
	{ .key = "reps", .kind = FIELD_INT, .offset = SLOT(dose.reps), .min = 1, .max = 100 },
	{ .key = "hold_s", .kind = FIELD_INT, .offset = SLOT(dose.hold_s), .min = 1, .max = 300 },
	{ .key = "duration_s", .kind = FIELD_INT, .offset = SLOT(dose.duration_s), .min = 1, .max = 10800 },
	{ .key = "rest_s", .kind = FIELD_INT, .offset = SLOT(rest_s), .max = 600 },
};
static const struct slot slot_blank = {
	.dose = { .sets = NOT_SET, .reps = NOT_SET, .hold_s = NOT_SET, .duration_s = NOT_SET,
	          .duration_max_s = NOT_SET, .distance_m = NOT_SET, .contacts = NOT_SET, .steps = NOT_SET,
	          .on_s = NOT_SET, .off_s = NOT_SET },
	.rest_s = NOT_SET,
	.group = NOT_SET,
};
static const struct field_table slot_table = {
	.name = "Slot", TABLE_FIELDS(slot_fields), .size = sizeof(struct slot), .blank = &slot_blank,
};

#define GROUP(member) offsetof(struct slot_group, member)
static const struct field group_fields[] = {
	{ .key = "name", .kind = FIELD_TEXT, .required = true, .offset = GROUP(name), .min = 1, .max = 24 },
	{ .key = "rounds", .kind = FIELD_INT, .required = true, .offset = GROUP(rounds), .min = 1, .max = SESSION_SETS },
	{ .key = "inner_rest_s", .kind = FIELD_INT, .required = true, .offset = GROUP(inner_rest_s), .max = 600 },
	{ .key = "outer_rest_s", .kind = FIELD_INT, .required = true, .offset = GROUP(outer_rest_s), .max = 600 },
};
static const struct slot_group group_blank;
static const struct field_table group_table = {
	.name = "Group", TABLE_FIELDS(group_fields), .size = sizeof(struct slot_group), .blank = &group_blank,
};

#define ROUTINE(member) offsetof(struct routine, member)
static const struct field routine_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = ROUTINE(id), .min = 2, .max = 48 },
	{ .key = "title", .kind = FIELD_TEXT, .required = true, .offset = ROUTINE(title), .min = 1, .max = 40 },
	{ .key = "kind", .kind = FIELD_NAME, .required = true, .offset = ROUTINE(kind), FIELD_WORDS(routine_kinds) },
	{ .key = "summary", .kind = FIELD_TEXT, .required = true, .offset = ROUTINE(summary), .min = 1, .max = 60 },
	{ .key = "lead_in_s", .kind = FIELD_INT, .required = true, .offset = ROUTINE(lead_in_s), .max = 30 },
	{ .key = "switch_s", .kind = FIELD_INT, .required = true, .offset = ROUTINE(switch_s), .max = 60 },
	{ .key = "rest_ends", .kind = FIELD_WORD, .required = true, .offset = ROUTINE(rest_ends),
	  FIELD_WORDS(rest_ends_words) },
	{ .key = "slots", .kind = FIELD_LIST, .required = true, .offset = ROUTINE(slots),
	  .count_offset = ROUTINE(slot_count), .min = 1, .max = SESSION_ITEMS, .table = &slot_table },
	{ .key = "groups", .kind = FIELD_LIST, .offset = ROUTINE(groups), .count_offset = ROUTINE(group_count),
	  .min = 1, .max = SESSION_ITEMS / 2, .table = &group_table },
};
static const struct routine routine_blank;
const struct field_table routine_table = {
	.name = "Session", TABLE_FIELDS(routine_fields), .size = sizeof(struct routine), .blank = &routine_blank,
};

int routine_kind_rank(const struct routine *routine)
{
	int rank = 0;
	while (strcmp(routine_kinds[rank], routine->kind) != 0)
		rank++;
	return rank;
}

static int find_group(const struct routine *routine, const char *name)
{
	for (size_t i = 0; i < routine->group_count; i++)
		if (routine->groups[i].name != NULL && strcmp(routine->groups[i].name, name) == 0)
			return (int)i;
	return NOT_SET;
}

static int slot_group_of(const struct entry *entry, const struct yaml_node *slot)
{
	const struct yaml_node *name = yaml_get(slot, "group");
	int group = name == NULL ? NOT_SET : find_group(entry->value, name->text);
	if (name != NULL && group == NOT_SET)
		reading_fault(entry->in, name, "name it under \"groups\"", "there is no group \"%s\"", name->text);
	return group;
}

static const struct yaml_node *first_slot(const struct entry *entry)
{
	const struct yaml_node *slots = yaml_get(entry->node, "slots");
	return slots == NULL ? NULL : slots->first;
}

void routine_complete(struct entry *entry)
{
	struct routine *routine = entry->value;
	struct slot *slots = arena_array(entry->in->arena, routine->slot_count, sizeof *slots);
	const struct yaml_node *node = first_slot(entry);
	for (size_t i = 0; i < routine->slot_count; i++, node = node->next) {
		slots[i] = routine->slots[i];
		slots[i].group = slot_group_of(entry, node);
	}
	routine->slots = slots;
	routine->file = entry->in->file;
	routine->own = entry->own;
}

/* Slots of a group stand next to each other, and its rounds are their sets. */
static void check_group(const struct entry *entry, int group, const struct yaml_node *at)
{
	const struct routine *routine = entry->value;
	const struct yaml_node *slot = first_slot(entry);
	size_t members = 0, last = 0;
	for (size_t i = 0; i < routine->slot_count; i++, slot = slot->next) {
		if (routine->slots[i].group != group)
			continue;
		if (members > 0 && last + 1 != i)
			reading_fault(entry->in, yaml_get(slot, "group"), "move the slot up to the others",
			              "the slots of a group must stand together");
		if (yaml_get(slot, "sets") != NULL)
			reading_fault(entry->in, yaml_get(slot, "sets")->key, "the rounds of the group tell them",
			              "\"sets\" does not fit a slot of a group");
		members++;
		last = i;
	}
	if (members < 2)
		reading_fault(entry->in, at, "name it in \"group:\" of each slot", "a group needs two slots or more");
}

static void check_groups(const struct entry *entry)
{
	const struct yaml_node *groups = yaml_get(entry->node, "groups");
	int group = 0;
	for (const struct yaml_node *at = groups == NULL ? NULL : groups->first; at != NULL; at = at->next) {
		const struct yaml_node *name = yaml_get(at, "name");
		if (name != NULL && find_group(entry->value, name->text) != group)
			reading_fault(entry->in, name, NULL, "there are two groups \"%s\"", name->text);
		else
			check_group(entry, group, at);
		group++;
	}
}

/* The slot's figures in place of the exercise's must still make a dose. Returns the sets. */
static int check_slot(const struct draft *draft, const struct entry *entry, const struct slot *slot,
                      const struct yaml_node *node)
{
	const struct entry *found = draft_find(draft, ENTRY_EXERCISE, slot->exercise_id);
	const struct routine *routine = entry->value;
	if (found == NULL) {
		const struct yaml_node *id = yaml_get(node, "exercise");
		if (!draft->unread)
			reading_fault(entry->in, id, draft_nearest(draft, ENTRY_EXERCISE, id->text),
			              "there is no exercise \"%s\"", id->text);
		return 0;
	}
	const struct exercise *exercise = found->value;
	struct dose dose = slot_dose(slot, exercise);
	if (found->fine)
		dose_check(exercise, &dose, entry->in, node, node);
	int sets = slot->group == NOT_SET ? dose.sets : routine->groups[slot->group].rounds;
	return sets == NOT_SET ? 1 : sets;
}

static void check_routine(const struct draft *draft, const struct entry *entry)
{
	const struct routine *routine = entry->value;
	const struct yaml_node *slot = first_slot(entry);
	int turns = 0;
	for (size_t i = 0; i < routine->slot_count; i++, slot = slot->next)
		turns += check_slot(draft, entry, &routine->slots[i], slot);
	if (turns > SESSION_TURNS)
		reading_fault(entry->in, yaml_get(entry->node, "slots")->key, NULL,
		              "%d sets in all, at most %d fit a session", turns, (int)SESSION_TURNS);
	check_groups(entry);
}

void draft_check_routines(const struct draft *draft)
{
	const struct entries *all = &draft->of[ENTRY_ROUTINE];
	for (size_t i = 0; i < all->count; i++)
		if (all->at[i].fine && !all->at[i].replaced)
			check_routine(draft, &all->at[i]);
}
