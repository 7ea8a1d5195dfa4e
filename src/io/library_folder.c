/*
 * The folders of a library: which files there are, in which order they are
 * read, and what each of them holds.
 */
#include "io/library_draft.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>


enum { ENTRIES_MAX = 200 }; /* in one file */

/* Those of exercises come first and are numbered as their kinds. */
enum {
	FOLDER_SESSIONS = EXERCISE_KINDS, FOLDER_PROGRAMMES, FOLDER_TESTS, FOLDER_QUESTIONNAIRES, FOLDER_LESSONS,
	FOLDER_FIGURES,
	FOLDERS, FOLDER_NONE = FOLDERS,
};
static const char *const folders[FOLDERS] = {
	[EXERCISE_STRENGTH] = "strength",   [EXERCISE_BALANCE] = "balance",
	[EXERCISE_IMPACT] = "impact",       [EXERCISE_MOBILITY] = "mobility",
	[EXERCISE_RECOVERY] = "recovery",   [EXERCISE_DRILL] = "drills",
	[EXERCISE_CARDIO] = "cardio",       [FOLDER_SESSIONS] = "sessions",
	[FOLDER_PROGRAMMES] = "programmes", [FOLDER_TESTS] = "tests",
	[FOLDER_LESSONS] = "lessons",       [FOLDER_QUESTIONNAIRES] = "questionnaires",
	[FOLDER_FIGURES] = "figures",
};

/* What a list in the folders behind the programme holds. */
static const enum draft_kind listed[FOLDERS] = {
	[FOLDER_TESTS] = ENTRY_TEST, [FOLDER_QUESTIONNAIRES] = ENTRY_QUESTIONNAIRE, [FOLDER_LESSONS] = ENTRY_LESSON,
};

/* A library's folder and where in it we are. */
struct walk {
	struct draft *draft;
	const char *dir;   /* of the library */
	const char *shown; /* before a file's name in faults: "", or the person's folder and a slash */
	bool own;
};

static void fault_file(const struct walk *walk, const char *name, const char *hint, const char *text)
{
	const char *file = arena_print(walk->draft->scratch, "%s%s", walk->shown, name);
	faults_add(walk->draft->faults, (struct fault){ .file = file, .hint = hint }, "%s", text);
}

static struct reading *open_file(const struct walk *walk, const char *name, const struct yaml_node **root)
{
	return draft_open_file(walk->draft, arena_print(walk->draft->scratch, "%s/%s", walk->dir, name),
	                       arena_print(walk->draft->arena, "%s%s", walk->shown, name), root);
}

static void read_list(const struct walk *walk, struct reading *in, const struct yaml_node *root,
                      enum draft_kind kind)
{
	if (root->kind != YAML_LIST)
		reading_fault(in, root, "begin each with \"- id:\"", "must be a list");
	else if (root->count > ENTRIES_MAX)
		reading_fault(in, root, "split it into smaller files", "more than %d entries", (int)ENTRIES_MAX);
	else
		for (const struct yaml_node *at = root->first; at != NULL; at = at->next)
			draft_add(walk->draft, kind, in, at, walk->own);
}

/* The folder tells the kind, so that a person finds an exercise where it belongs. */
static void check_kind(const struct walk *walk, size_t from, size_t folder)
{
	const struct entries *all = &walk->draft->of[ENTRY_EXERCISE];
	for (size_t i = from; i < all->count; i++) {
		const struct yaml_node *kind = yaml_get(all->at[i].node, "kind");
		const struct exercise *exercise = all->at[i].value;
		if (kind == NULL || !all->at[i].fine || exercise->kind == (enum exercise_kind)folder)
			continue;
		reading_fault(all->at[i].in, kind,
		              arena_print(walk->draft->faults->arena, "move it to %s/", folders[exercise->kind]),
		              "\"kind: %s\" in the folder %s", kind->text, folders[folder]);
	}
}

static void read_exercises(const struct walk *walk, const char *name, size_t folder)
{
	const struct yaml_node *root;
	struct reading *in = open_file(walk, name, &root);
	size_t from = walk->draft->of[ENTRY_EXERCISE].count;
	if (in == NULL)
		return;
	read_list(walk, in, root, ENTRY_EXERCISE);
	if (folder < FOLDER_SESSIONS)
		check_kind(walk, from, folder);
}

/* A file that is one entry, or a list of them. */
static void read_one(const struct walk *walk, const char *name, enum draft_kind kind)
{
	const struct yaml_node *root;
	struct reading *in = open_file(walk, name, &root);
	if (in != NULL)
		draft_add(walk->draft, kind, in, root, walk->own);
}

static void read_many(const struct walk *walk, const char *name, enum draft_kind kind)
{
	const struct yaml_node *root;
	struct reading *in = open_file(walk, name, &root);
	if (in != NULL)
		read_list(walk, in, root, kind);
}

/* A file that lies flat in a person's folder: a list is of exercises, a mapping is a session. */
static void read_either(const struct walk *walk, const char *name)
{
	const struct yaml_node *root;
	struct reading *in = open_file(walk, name, &root);
	if (in == NULL)
		return;
	if (root->kind == YAML_MAPPING)
		draft_add(walk->draft, ENTRY_ROUTINE, in, root, walk->own);
	else
		read_list(walk, in, root, ENTRY_EXERCISE);
}

/* A figure is called as its file: what stands between the folder and the ending. */
static void read_figures(const struct walk *walk, const char *name)
{
	struct arena *arena = walk->draft->arena;
	const char *base = strrchr(name, '/') + 1;
	draft_read_views(walk->draft, arena_print(walk->draft->scratch, "%s/%s", walk->dir, name),
	                 arena_print(arena, "%s%s", walk->shown, name),
	                 arena_copy(arena, base, strlen(base) - strlen(".yaml")), walk->own);
}

static void read_sources(const struct walk *walk, const char *name)
{
	read_many(walk, name, ENTRY_SOURCE);
}

static void read_rules(const struct walk *walk, const char *name)
{
	if (walk->own)
		fault_file(walk, name, "take the file out", "the rules cannot be replaced");
	else
		read_many(walk, name, ENTRY_RULE);
}

static bool ends_in(const char *name, const char *end)
{
	size_t length = strlen(name), tail = strlen(end);
	return length > tail && strcmp(name + length - tail, end) == 0;
}

static int is_shown(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* By bytes, the same in every locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* A name that looks like YAML but would be passed over. */
static bool is_misnamed(const struct walk *walk, const char *name)
{
	if (!ends_in(name, ".yml") && !ends_in(name, ".YAML"))
		return false;
	fault_file(walk, name, "end its name in .yaml", "is not read");
	return true;
}

static void read_in_folder(const struct walk *walk, const char *name, size_t folder)
{
	if (is_misnamed(walk, name) || !ends_in(name, ".yaml"))
		return;
	if (folder < FOLDER_SESSIONS)
		read_exercises(walk, name, folder);
	else if (folder == FOLDER_SESSIONS)
		read_one(walk, name, ENTRY_ROUTINE);
	else if (folder == FOLDER_FIGURES)
		read_figures(walk, name);
	else if (walk->own)
		fault_file(walk, name, "limits of your own go into overlay.yaml",
		           "programmes, tests, questionnaires and lessons cannot be added");
	else if (folder == FOLDER_PROGRAMMES)
		read_one(walk, name, ENTRY_PROGRAMME);
	else
		read_many(walk, name, listed[folder]);
}

static size_t find_folder(const char *name)
{
	size_t folder = 0;
	while (folder < FOLDERS && strcmp(folders[folder], name) != 0)
		folder++;
	return folder;
}

static bool is_folder(const struct walk *walk, const char *name)
{
	struct stat st;
	const char *path = arena_print(walk->draft->scratch, "%s/%s", walk->dir, name);
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static const struct {
	const char *name;
	void (*read)(const struct walk *, const char *);
} named[] = { { "SOURCES.yaml", read_sources }, { "RULES.yaml", read_rules } };

static void read_at_top(const struct walk *walk, const char *name)
{
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (strcmp(named[i].name, name) == 0) {
			named[i].read(walk, name);
			return;
		}
	if (find_folder(name) != FOLDER_NONE || is_misnamed(walk, name))
		return;
	if (ends_in(name, ".yaml") && walk->own)
		read_either(walk, name);
	else if (ends_in(name, ".yaml"))
		fault_file(walk, name, "move it into the folder of its kind", "stands in no folder");
	else if (is_folder(walk, name))
		fault_file(walk, name, hint_nearest(walk->draft->faults->arena, name, folders, FOLDERS),
		           "is a folder that is not read");
}

static void fault_folder(const struct walk *walk, const char *sub)
{
	const char *path = *sub == '\0' ? walk->dir : arena_print(walk->draft->scratch, "%s%s", walk->shown, sub);
	faults_add(walk->draft->faults, (struct fault){ .file = path, .hint = "see that it may be read" },
	           "cannot be read: %s", strerror(errno));
	walk->draft->unread = true;
}

/* Reads what is in `sub`, "" being the top. A folder that may be missing is then empty. */
static void read_folder(const struct walk *walk, const char *sub, size_t folder)
{
	struct arena *scratch = walk->draft->scratch;
	struct dirent **names;
	int count = scandir(arena_print(scratch, "%s/%s", walk->dir, sub), &names, is_shown, by_name);
	bool may_miss = walk->own || folder != FOLDER_NONE;
	if (count < 0) {
		if (errno != ENOENT || !may_miss)
			fault_folder(walk, sub);
		return;
	}
	for (int i = 0; i < count; i++) {
		if (folder == FOLDER_NONE)
			read_at_top(walk, names[i]->d_name);
		else
			read_in_folder(walk, arena_print(scratch, "%s/%s", sub, names[i]->d_name), folder);
		free(names[i]);
	}
	free(names);
}

void draft_read_folder(struct draft *draft, const char *dir, bool own)
{
	struct walk walk = { .draft = draft, .dir = dir, .own = own, .shown = "" };
	if (own)
		walk.shown = arena_print(draft->arena, "%s/", dir);
	read_folder(&walk, "", FOLDER_NONE);
	for (size_t folder = 0; folder < FOLDERS; folder++)
		if (folder != FOLDER_FIGURES || draft->with_figures)
			read_folder(&walk, folders[folder], folder);
}
