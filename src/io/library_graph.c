/*
 * What exercises say about each other: easier and harder neighbours and
 * substitutes are there, and no chain of neighbours comes back to its start.
 */
#include "io/library_draft.h"

static const char *const link_keys[] = { "harder", "easier" };
enum { LINKS = sizeof link_keys / sizeof *link_keys };

static void check_there(const struct draft *draft, const struct entry *entry, const struct yaml_node *node)
{
	if (node == NULL || draft->unread || draft_find(draft, ENTRY_EXERCISE, node->text) != NULL)
		return;
	reading_fault(entry->in, node, draft_nearest(draft, ENTRY_EXERCISE, node->text),
	              "there is no exercise \"%s\"", node->text);
}

static const struct entry *next(const struct draft *draft, const struct entry *entry, const char *key)
{
	const struct yaml_node *node = yaml_get(entry->node, key);
	return node == NULL ? NULL : draft_find(draft, ENTRY_EXERCISE, node->text);
}

static void fault_loop(const struct draft *draft, const struct entry *start, const char *key)
{
	char chain[300];
	struct text text = TEXT(chain);
	text_add(&text, start->id);
	const struct entry *at = start;
	do {
		at = next(draft, at, key);
		text_addf(&text, " -> %s", at->id);
	} while (at != start);
	reading_fault(start->in, yaml_get(start->node, key), "leave one of them out",
	              "\"%s\" goes round in a loop: %s", key, chain);
}

/*
 * Every exercise has at most one neighbour of a kind, so each walk either
 * ends or comes to something seen: in this walk, which is a loop, or in an
 * earlier one, where it was told.
 */
static void check_loops(const struct draft *draft, const char *key)
{
	const struct entries *all = &draft->of[ENTRY_EXERCISE];
	size_t *walk = arena_array(draft->scratch, all->count + 1, sizeof *walk);
	for (size_t i = 0; i < all->count; i++) {
		const struct entry *at = &all->at[i];
		for (; at != NULL && walk[at - all->at] == 0; at = next(draft, at, key))
			walk[at - all->at] = i + 1;
		if (at != NULL && walk[at - all->at] == i + 1 && at->id != NULL)
			fault_loop(draft, at, key);
	}
}

static void check_links(const struct draft *draft, const struct entry *entry)
{
	const struct yaml_node *substitutes = yaml_get(entry->node, "substitutes");
	for (size_t i = 0; i < LINKS; i++)
		check_there(draft, entry, yaml_get(entry->node, link_keys[i]));
	for (const struct yaml_node *at = substitutes == NULL ? NULL : substitutes->first; at != NULL; at = at->next)
		check_there(draft, entry, at);
}

/* The exercise that shows a test is there. */
static void check_shown(const struct draft *draft)
{
	const struct entries *tests = &draft->of[ENTRY_TEST];
	for (size_t i = 0; i < tests->count; i++)
		check_there(draft, &tests->at[i], yaml_get(tests->at[i].node, "exercise"));
}

void draft_check_graph(const struct draft *draft)
{
	const struct entries *all = &draft->of[ENTRY_EXERCISE];
	for (size_t i = 0; i < all->count; i++)
		if (!all->at[i].replaced)
			check_links(draft, &all->at[i]);
	for (size_t i = 0; i < LINKS; i++)
		check_loops(draft, link_keys[i]);
	check_shown(draft);
}
