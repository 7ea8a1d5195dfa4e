/*
 * Sources, and that each is there and used: what claims something names its
 * paper, and no paper stands in the list for show.
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

static void cite_list(const struct draft *draft, bool *cited, const struct reading *in,
                      const struct yaml_node *list)
{
	for (const struct yaml_node *at = list == NULL ? NULL : list->first; at != NULL; at = at->next)
		cite(draft, cited, in, at);
}

static void cite_entry(const struct draft *draft, bool *cited, const struct entry *entry)
{
	const struct yaml_node *tier = yaml_get(yaml_get(entry->node, "knee_load"), "source");
	const struct yaml_node *scores = yaml_get(entry->node, "scores");
	if (tier != NULL)
		cite(draft, cited, entry->in, tier);
	cite_list(draft, cited, entry->in, yaml_get(entry->node, "sources"));
	for (const struct yaml_node *at = scores == NULL ? NULL : scores->first; at != NULL; at = at->next)
		cite_list(draft, cited, entry->in, yaml_get(at, "sources"));
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

void draft_check_sources(const struct draft *draft)
{
	static const enum draft_kind citing[] = {
		ENTRY_EXERCISE, ENTRY_RULE, ENTRY_TEST, ENTRY_QUESTIONNAIRE, ENTRY_LESSON, ENTRY_PROGRAMME,
	};
	bool *cited = arena_array(draft->scratch, draft->of[ENTRY_SOURCE].count + 1, sizeof *cited);
	for (size_t k = 0; k < sizeof citing / sizeof *citing; k++)
		for (size_t i = 0; i < draft->of[citing[k]].count; i++)
			cite_entry(draft, cited, &draft->of[citing[k]].at[i]);
	if (!draft->unread)
		check_cited(draft, cited);
}
