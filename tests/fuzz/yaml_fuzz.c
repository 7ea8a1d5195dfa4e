/*
 * Any bytes as a file of exercises, sources, rules, tests or cards, as a
 * session or a programme: either they are refused with a place within them, or every check runs over
 * what they gave.
 */
#include "expect.h"

#include "io/library_draft.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void read_all(struct draft *draft, struct reading *in, const struct yaml_node *root)
{
	if (root->kind != YAML_LIST) {
		draft_add(draft, ENTRY_ROUTINE, in, root, false);
		draft_add(draft, ENTRY_PROGRAMME, in, root, false);
	}
	for (const struct yaml_node *at = root->first; at != NULL; at = at->next) {
		draft_add(draft, ENTRY_EXERCISE, in, at, false);
		draft_add(draft, ENTRY_SOURCE, in, at, false);
		draft_add(draft, ENTRY_RULE, in, at, true);
		draft_add(draft, ENTRY_TEST, in, at, false);
		draft_add(draft, ENTRY_QUESTIONNAIRE, in, at, false);
		draft_add(draft, ENTRY_LESSON, in, at, false);
	}
	draft_check_ids(draft);
	draft_check_graph(draft);
	draft_check_routines(draft);
	draft_check_sources(draft);
	draft_check_rules(draft);
	draft_check_programme(draft);
	draft_check_questionnaires(draft);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct draft draft = { .arena = arena_new(), .scratch = arena_new(), .faults = faults_new() };
	struct reading in = { .file = "input.yaml", .bytes = (const char *)bytes, .length = size,
	                      .arena = draft.arena, .faults = draft.faults };
	struct yaml_fault fault = { .line = -1 };
	const struct yaml_node *root = size > 1 << 16 ? NULL : yaml_parse(in.bytes, size, draft.scratch, &fault);
	if (root != NULL) {
		read_all(&draft, &in, root);
	} else if (size <= 1 << 16) {
		expect_place(&fault, in.bytes, size);
		reading_refused(&in, &fault);
	}
	faults_sort(draft.faults);
	expect_printable(draft.faults);
	arena_free(draft.arena);
	arena_free(draft.scratch);
	faults_free(draft.faults);
	return 0;
}
