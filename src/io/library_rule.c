/*
 * Rules, and that each figure of the programme is claimed by one and each
 * rule speaks of figures that are there.
 */
#include "io/library_draft.h"

#include <assert.h>
#include <string.h>

static const char *const certainties[] = { "high", "moderate", "low", "very-low" };

#define RULE(member) offsetof(struct rule, member)
static const struct field rule_fields[] = {
	{ .key = "id", .kind = FIELD_RULE, .required = true, .offset = RULE(id), .min = 2, .max = 48 },
	{ .key = "title", .kind = FIELD_TEXT, .required = true, .offset = RULE(title), .min = 1, .max = 40 },
	{ .key = "text", .kind = FIELD_TEXT, .required = true, .offset = RULE(text), .min = 1, .max = 300 },
	{ .key = "thresholds", .kind = FIELD_TEXTS, .offset = RULE(thresholds), .min = 1, .max = 40, .columns = 60 },
	{ .key = "sources", .kind = FIELD_IDS, .required = true, .offset = RULE(sources), .min = 1, .max = 8 },
	{ .key = "certainty", .kind = FIELD_NAME, .required = true, .offset = RULE(certainty),
	  FIELD_WORDS(certainties) },
};
static const struct rule rule_blank;
const struct field_table rule_table = {
	.name = "Rule", TABLE_FIELDS(rule_fields), .size = sizeof(struct rule), .blank = &rule_blank,
};

bool threshold_names(const char *threshold, const char *path)
{
	for (;;) {
		/* Most differ in their first letter, and start-up compares many. */
		if (*threshold != *path && *threshold != '*')
			return false;
		size_t name = strcspn(threshold, "."), step = strcspn(path, ".");
		bool any = name == 1 && *threshold == '*';
		if (!any && (name != step || strncmp(threshold, path, name) != 0))
			return false;
		threshold += name;
		path += step;
		if (*threshold == '\0')
			return true;
		if (*path == '\0')
			return false;
		threshold++;
		path++;
	}
}

/* A value that a programme may have, and where one has it first. */
struct leaf {
	const char *path;             /* "phases.calm-down.hold_s" */
	enum field_kind kind;
	const struct yaml_node *node; /* NULL: it was left out */
};
enum { LEAVES_MAX = 500 };
struct leaves {
	struct arena *arena;
	struct leaf at[LEAVES_MAX];
	size_t count;
};

/* The first entry of a list that has the key; lists stand for each of their entries. */
static const struct yaml_node *look(const struct yaml_node *node, const char *key)
{
	const struct yaml_node *found = NULL;
	if (node == NULL || node->kind != YAML_LIST)
		return yaml_get(node, key);
	for (const struct yaml_node *at = node->first; at != NULL && found == NULL; at = at->next)
		found = yaml_get(at, key);
	return found;
}

static void gather(struct leaves *leaves, const char *path, const struct field_table *table,
                   const struct yaml_node *node)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];
		const char *part = arena_print(leaves->arena, "%s%s%s", path, *path == '\0' ? "" : ".", field->key);
		const struct yaml_node *at = look(node, field->key);
		if (field->table != NULL) {
			gather(leaves, part, field->table, at);
		} else {
			assert(leaves->count < LEAVES_MAX);
			leaves->at[leaves->count++] = (struct leaf){ part, field->kind, at };
		}
	}
}

static bool is_claimed(const struct draft *draft, const char *path)
{
	const struct entries *rules = &draft->of[ENTRY_RULE];
	for (size_t i = 0; i < rules->count; i++) {
		const struct rule *rule = rules->at[i].value;
		for (size_t k = 0; k < rule->thresholds.count; k++)
			if (threshold_names(rule->thresholds.at[k], path))
				return true;
	}
	return false;
}

static void check_claimed(const struct draft *draft, const struct reading *in, const struct leaves *leaves)
{
	for (const struct leaf *leaf = leaves->at; leaf < leaves->at + leaves->count; leaf++)
		if (leaf->kind == FIELD_INT && leaf->node != NULL && !is_claimed(draft, leaf->path))
			reading_fault(in, leaf->node->key, "name it under \"thresholds\" of the rule it belongs to",
			              "no rule of RULES.yaml claims \"%s\"", leaf->path);
}

static bool can_have(const struct leaves *leaves, const char *threshold)
{
	for (const struct leaf *leaf = leaves->at; leaf < leaves->at + leaves->count; leaf++)
		if (threshold_names(threshold, leaf->path))
			return true;
	return false;
}

static void check_rule(const struct entry *entry, const struct leaves *leaves)
{
	const struct yaml_node *list = yaml_get(entry->node, "thresholds");
	for (const struct yaml_node *at = list == NULL ? NULL : list->first; at != NULL; at = at->next)
		if (!can_have(leaves, at->text))
			reading_fault(entry->in, at, "as in response.red_during", "no programme has \"%s\"", at->text);
}

void draft_check_rules(const struct draft *draft)
{
	const struct entries *rules = &draft->of[ENTRY_RULE], *programmes = &draft->of[ENTRY_PROGRAMME];
	const struct entry *programme = programmes->count == 0 ? NULL : &programmes->at[0];
	struct leaves *leaves = arena_alloc(draft->scratch, sizeof *leaves);
	leaves->arena = draft->scratch;
	gather(leaves, "", &programme_table, programme == NULL ? NULL : programme->node);
	for (size_t i = 0; i < rules->count; i++)
		check_rule(&rules->at[i], leaves);
	if (programme != NULL && !draft->unread)
		check_claimed(draft, programme->in, leaves);
}
