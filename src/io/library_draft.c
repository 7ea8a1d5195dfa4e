#include "io/library_draft.h"

#include <string.h>

/* The value of an entry by its kind; its first member is the id, as in every one of them. */
enum { TABLES = ENTRY_KINDS + 1 };
static const struct field_table *const tables[TABLES] = {
	[ENTRY_EXERCISE] = &exercise_table,
	[ENTRY_ROUTINE] = &routine_table,
	[ENTRY_SOURCE] = &source_table,
	[ENTRY_RULE] = &rule_table,
	[ENTRY_TEST] = &test_table,
	[ENTRY_QUESTIONNAIRE] = &questionnaire_table,
	[ENTRY_LESSON] = &lesson_table,
	[ENTRY_FIGURE] = &figure_table, /* of one view */
	[ENTRY_PROGRAMME] = &programme_table,
	[ENTRY_KINDS] = &overlay_table, /* a file of its own, documented like the others */
};

const struct field_table *const *schema_tables(size_t *count)
{
	*count = TABLES;
	return tables;
}

struct reading *draft_open_file(struct draft *draft, const char *path, const char *shown,
                                const struct yaml_node **root)
{
	struct reading *in = arena_alloc(draft->scratch, sizeof *in);
	struct yaml_fault fault;
	in->file = shown;
	in->arena = draft->arena;
	in->faults = draft->faults;
	in->bytes = yaml_read(path, &in->length, draft->scratch, &fault);
	*root = in->bytes == NULL ? NULL : yaml_parse(in->bytes, in->length, draft->scratch, &fault);
	draft->files++;
	if (*root != NULL)
		return in;
	reading_refused(in, &fault);
	draft->unread = true;
	return NULL;
}

struct entry *draft_add_entry(struct draft *draft, enum draft_kind kind)
{
	struct entries *entries = &draft->of[kind];
	if (entries->count == entries->cap) {
		size_t cap = entries->cap == 0 ? 128 : entries->cap * 2;
		struct entry *at = arena_array(draft->scratch, cap, sizeof *at);
		if (entries->count > 0)
			memcpy(at, entries->at, entries->count * sizeof *at);
		entries->at = at;
		entries->cap = cap;
	}
	return &entries->at[entries->count++];
}

static void complete(enum draft_kind kind, struct entry *entry)
{
	if (kind == ENTRY_EXERCISE)
		exercise_complete(entry);
	if (kind == ENTRY_ROUTINE && entry->fine)
		routine_complete(entry);
	if (kind == ENTRY_EXERCISE && entry->fine)
		exercise_check(entry);
	if (kind == ENTRY_TEST && entry->fine)
		test_check(entry);
	if (kind == ENTRY_QUESTIONNAIRE && entry->fine)
		entry->fine = questionnaire_check(entry);
}

void draft_add(struct draft *draft, enum draft_kind kind, struct reading *in, const struct yaml_node *node,
               bool own)
{
	struct entry *entry = draft_add_entry(draft, kind);
	size_t faults = faults_total(draft->faults);
	void *value = arena_alloc(draft->arena, tables[kind]->size);
	schema_read(in, tables[kind], node, value);
	*entry = (struct entry){
		.value = value, .id = *(const char *const *)value, .node = node, .in = in, .own = own,
		.fine = faults_total(draft->faults) == faults,
	};
	complete(kind, entry);
}

const struct entry *draft_find(const struct draft *draft, enum draft_kind kind, const char *id)
{
	const struct entries *all = &draft->of[kind];
	for (size_t i = 0; i < all->count; i++) {
		const struct entry *entry = &all->at[i];
		if (!entry->replaced && entry->id != NULL && text_same(entry->id, id))
			return entry;
	}
	return NULL;
}

const char *draft_nearest(const struct draft *draft, enum draft_kind kind, const char *id)
{
	const struct entries *all = &draft->of[kind];
	const char **ids = arena_array(draft->scratch, all->count + 1, sizeof *ids);
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++)
		if (all->at[i].id != NULL)
			ids[count++] = all->at[i].id;
	return hint_nearest(draft->faults->arena, id, ids, count);
}

static void mark_replacing(enum draft_kind kind, struct entry *entry)
{
	if (kind == ENTRY_EXERCISE)
		((struct exercise *)entry->value)->replaces = true;
	if (kind == ENTRY_ROUTINE)
		((struct routine *)entry->value)->replaces = true;
}

static void fault_twice(const struct draft *draft, const struct entry *first, const struct entry *second)
{
	reading_fault(second->in, yaml_get(second->node, "id"),
	              arena_print(draft->faults->arena, "%s:%d has it", first->in->file, first->node->line),
	              "the id \"%s\" is taken", second->id);
}

/* What the person's own files say of an id holds; within one library an id is there once. */
static void check_id(struct draft *draft, enum draft_kind kind, struct entry *entry)
{
	struct entry *all = draft->of[kind].at;
	for (struct entry *before = all; entry->id != NULL && before < entry; before++) {
		if (before->id == NULL || !text_same(before->id, entry->id))
			continue;
		if (before->own == entry->own) {
			fault_twice(draft, before, entry);
			return;
		}
		before->replaced = true;
		mark_replacing(kind, entry);
	}
}

void draft_check_ids(struct draft *draft)
{
	for (enum draft_kind kind = 0; kind < ENTRY_KINDS; kind++)
		for (size_t i = 0; i < draft->of[kind].count; i++)
			check_id(draft, kind, &draft->of[kind].at[i]);
}
