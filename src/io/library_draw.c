/*
 * The files of figures, a third of all bytes of a library, which are read
 * where something is drawn: the file of one exercise, of all, or, for lint,
 * the whole folder with what it says about the exercises.
 */
#include "io/library_draft.h"

#include <string.h>
#include <sys/stat.h>

enum { VIEWS_MAX = 4 };

bool views_read(struct reading *in, const struct yaml_node *root, struct views *out)
{
	size_t faults = faults_total(in->faults);
	if (root->kind != YAML_LIST || root->count == 0 || root->count > VIEWS_MAX) {
		reading_fault(in, root, "begin each with \"- view:\"", "must be a list of 1 to %d views", (int)VIEWS_MAX);
		return false;
	}
	struct figure *at = arena_array(in->arena, root->count, sizeof *at);
	out->at = at;
	for (const struct yaml_node *view = root->first; view != NULL; view = view->next, out->count++) {
		schema_read(in, &figure_table, view, &at[out->count]);
		if (faults_total(in->faults) == faults)
			figure_check(in, view, &at[out->count]);
	}
	return faults_total(in->faults) == faults;
}

void draft_read_views(struct draft *draft, const char *path, const char *shown, const char *id, bool own)
{
	const struct yaml_node *root;
	struct reading *in = draft_open_file(draft, path, shown, &root);
	if (in == NULL)
		return;
	struct views *views = arena_alloc(draft->arena, sizeof *views);
	struct entry *entry = draft_add_entry(draft, ENTRY_FIGURE);
	*entry = (struct entry){ .value = views, .id = id, .node = root, .in = in, .own = own };
	entry->fine = views_read(in, root, views);
}

/* --- what the folder and the exercises say about each other ------------------------------ */

static bool is_used(const struct draft *draft, const char *id)
{
	const struct entries *all = &draft->of[ENTRY_EXERCISE];
	for (size_t i = 0; i < all->count; i++) {
		const struct exercise *exercise = all->at[i].value;
		if (all->at[i].id != NULL && text_same(exercise->figure_id, id))
			return true;
	}
	return false;
}

static void check_named(const struct draft *draft, const struct entry *exercise)
{
	const struct yaml_node *name = yaml_get(exercise->node, "figure");
	if (name != NULL && draft_find(draft, ENTRY_FIGURE, name->text) == NULL)
		reading_fault(exercise->in, name, draft_nearest(draft, ENTRY_FIGURE, name->text),
		              "there is no file figures/%s.yaml", name->text);
}

void draft_check_figures(const struct draft *draft)
{
	const struct entries *figures = &draft->of[ENTRY_FIGURE], *exercises = &draft->of[ENTRY_EXERCISE];
	if (!draft->with_figures || draft->unread)
		return;
	for (size_t i = 0; i < figures->count; i++)
		if (!is_used(draft, figures->at[i].id))
			reading_fault(figures->at[i].in, NULL, draft_nearest(draft, ENTRY_EXERCISE, figures->at[i].id),
			              "no exercise uses this figure");
	for (size_t i = 0; i < exercises->count; i++)
		if (!exercises->at[i].replaced)
			check_named(draft, &exercises->at[i]);
}

/* --- one file, when it is asked for -------------------------------------------------------- */

static bool is_there(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0;
}

bool draw_views(const struct library_from *from, const char *id, struct arena *arena, struct faults *faults,
                struct views *out)
{
	struct draft draft = { .arena = arena, .scratch = arena_new(), .faults = faults };
	const char *ours = arena_print(draft.scratch, "%s/figures/%s.yaml", from->dir, id);
	const char *own = from->own_dir == NULL
	                          ? NULL : arena_print(draft.scratch, "%s/figures/%s.yaml", from->own_dir, id);
	bool is_own = own != NULL && is_there(own);
	bool fine = true;
	if (is_own || is_there(ours)) {
		draft_read_views(&draft, is_own ? own : ours,
		                 is_own ? own : arena_print(draft.scratch, "figures/%s.yaml", id), id, is_own);
		const struct entries *read = &draft.of[ENTRY_FIGURE];
		fine = read->count == 1 && read->at[0].fine;
		if (fine)
			*out = *(const struct views *)read->at[0].value;
	}
	arena_free(draft.scratch);
	return fine;
}
