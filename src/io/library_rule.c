/*
 * Rules, and that each figure of the programme is claimed by one and each
 * rule speaks of figures that are there.
 */
#include "io/library_draft.h"

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

/* A part of a programme's table, and where the file has it. */
struct branch {
	const char *path;             /* "phases.calm-down" */
	const struct field_table *table;
	const struct yaml_node *node; /* NULL: it was left out */
};

bool threshold_names(const char *threshold, const char *path)
{
	for (;;) {
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

static struct branch branch_of(const struct draft *draft, const struct branch *parent, const struct field *field)
{
	const char *between = *parent->path == '\0' ? "" : ".";
	return (struct branch){
		.path = arena_print(draft->scratch, "%s%s%s", parent->path, between, field->key),
		.table = field->table,
		.node = look(parent->node, field->key),
	};
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

static void check_claimed(const struct draft *draft, const struct reading *in, const struct branch *branch)
{
	for (size_t i = 0; i < branch->table->count; i++) {
		const struct field *field = &branch->table->fields[i];
		struct branch part = branch_of(draft, branch, field);
		if (part.node == NULL)
			continue;
		if (part.table != NULL)
			check_claimed(draft, in, &part);
		else if (field->kind == FIELD_INT && !is_claimed(draft, part.path))
			reading_fault(in, part.node->key, "name it under \"thresholds\" of the rule it belongs to",
			              "no rule of RULES.yaml claims \"%s\"", part.path);
	}
}

/* True when a programme can have what the threshold names. */
static bool can_have(const struct draft *draft, const struct branch *branch, const char *threshold)
{
	for (size_t i = 0; i < branch->table->count; i++) {
		struct branch part = branch_of(draft, branch, &branch->table->fields[i]);
		if (threshold_names(threshold, part.path) || (part.table != NULL && can_have(draft, &part, threshold)))
			return true;
	}
	return false;
}

static void check_rule(const struct draft *draft, const struct entry *entry)
{
	const struct branch root = { .path = "", .table = &programme_table };
	const struct yaml_node *list = yaml_get(entry->node, "thresholds");
	for (const struct yaml_node *at = list == NULL ? NULL : list->first; at != NULL; at = at->next)
		if (!can_have(draft, &root, at->text))
			reading_fault(entry->in, at, "as in response.red_during",
			              "no programme has \"%s\"", at->text);
}

void draft_check_rules(const struct draft *draft)
{
	const struct entries *rules = &draft->of[ENTRY_RULE], *programmes = &draft->of[ENTRY_PROGRAMME];
	for (size_t i = 0; i < rules->count; i++)
		check_rule(draft, &rules->at[i]);
	for (size_t i = 0; i < programmes->count && !draft->unread; i++) {
		struct branch root = { .path = "", .table = &programme_table, .node = programmes->at[i].node };
		check_claimed(draft, programmes->at[i].in, &root);
	}
}
