/*
 * Sources and rules, and that each source is there and used: a tier or a
 * rule names its paper, and no paper stands in the list for show.
 */
#include "io/library_draft.h"

#include <string.h>

#define SOURCE(member) offsetof(struct source, member)
static const struct field source_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = SOURCE(id), .min = 2, .max = 48 },
	{ .key = "authors", .kind = FIELD_TEXT, .required = true, .offset = SOURCE(authors), .min = 1, .max = 400 },
	{ .key = "year", .kind = FIELD_INT, .required = true, .offset = SOURCE(year), .min = 1800, .max = 2100 },
	{ .key = "title", .kind = FIELD_TEXT, .required = true, .offset = SOURCE(title), .min = 1, .max = 400 },
	{ .key = "where", .kind = FIELD_TEXT, .required = true, .offset = SOURCE(where), .min = 1, .max = 200 },
	{ .key = "note", .kind = FIELD_TEXT, .offset = SOURCE(note), .min = 1, .max = 200 },
};
static const struct source source_blank;
const struct field_table source_table = {
	.name = "Source", TABLE_FIELDS(source_fields), .size = sizeof(struct source), .blank = &source_blank,
};

static const char *const certainties[] = { "high", "moderate", "low", "very-low" };

#define RULE(member) offsetof(struct session_rule, member)
static const struct field rule_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = RULE(id), .min = 2, .max = 48 },
	{ .key = "text", .kind = FIELD_TEXT, .required = true, .offset = RULE(text), .min = 1, .max = 200 },
	{ .key = "value", .kind = FIELD_INT, .required = true, .offset = RULE(value), .max = 1000000 },
	{ .key = "source", .kind = FIELD_ID, .required = true, .offset = RULE(source), .min = 2, .max = 48 },
	{ .key = "certainty", .kind = FIELD_NAME, .required = true, .offset = RULE(certainty),
	  FIELD_WORDS(certainties) },
};
static const struct session_rule rule_blank;
const struct field_table rule_table = {
	.name = "Rule", TABLE_FIELDS(rule_fields), .size = sizeof(struct session_rule), .blank = &rule_blank,
};

/* Notes that `id` is cited at `node`, and tells when there is no such source. */
static void cite(const struct draft *draft, bool *cited, const struct reading *in, const struct yaml_node *node)
{
	const struct entry *source = draft_find(draft, ENTRY_SOURCE, node->text);
	if (source != NULL)
		cited[source - draft->of[ENTRY_SOURCE].at] = true;
	else if (!draft->unread)
		reading_fault(in, node, draft_nearest(draft, ENTRY_SOURCE, node->text),
		              "the source \"%s\" is not in SOURCES.yaml", node->text);
}

static void cite_entry(const struct draft *draft, bool *cited, const struct entry *entry)
{
	const struct yaml_node *tier = yaml_get(yaml_get(entry->node, "knee_load"), "source");
	const struct yaml_node *rule = yaml_get(entry->node, "source");
	const struct yaml_node *list = yaml_get(entry->node, "sources");
	if (tier != NULL)
		cite(draft, cited, entry->in, tier);
	if (rule != NULL)
		cite(draft, cited, entry->in, rule);
	for (const struct yaml_node *at = list == NULL ? NULL : list->first; at != NULL; at = at->next)
		cite(draft, cited, entry->in, at);
}

static void check_cited(const struct draft *draft, const bool *cited)
{
	const struct entries *sources = &draft->of[ENTRY_SOURCE];
	for (size_t i = 0; i < sources->count; i++) {
		const struct entry *source = &sources->at[i];
		if (!cited[i] && !source->own && !source->replaced && source->id != NULL)
			reading_fault(source->in, yaml_get(source->node, "id"), "cite it or take it out",
			              "the source \"%s\" is never cited", source->id);
	}
}

enum { PAIN_MAX = 10 };

static void check_pain_stop(const struct draft *draft)
{
	const struct entry *entry = draft_find(draft, ENTRY_RULE, RULE_PAIN_STOP);
	const struct session_rule *rule = entry == NULL ? NULL : entry->value;
	if (rule == NULL && !draft->unread)
		faults_add(draft->faults, (struct fault){ .file = "RULES.yaml", .hint = "every session needs it" },
		           "the rule \"%s\" is missing", RULE_PAIN_STOP);
	else if (rule != NULL && (rule->value < 1 || rule->value > PAIN_MAX))
		reading_fault(entry->in, yaml_get(entry->node, "value"), NULL, "a pain must be 1 to 10");
}

void draft_check_sources(const struct draft *draft)
{
	static const enum entry_kind citing[] = { ENTRY_EXERCISE, ENTRY_RULE };
	bool *cited = arena_array(draft->scratch, draft->of[ENTRY_SOURCE].count + 1, sizeof *cited);
	for (size_t k = 0; k < sizeof citing / sizeof *citing; k++)
		for (size_t i = 0; i < draft->of[citing[k]].count; i++)
			cite_entry(draft, cited, &draft->of[citing[k]].at[i]);
	if (!draft->unread)
		check_cited(draft, cited);
	check_pain_stop(draft);
}
