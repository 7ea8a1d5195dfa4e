#include "io/library_draft.h"

#include <string.h>


struct library {
	struct arena *arena;
	struct exercise *exercises;
	struct routine *routines;
	struct source *sources;
	struct session_rule *rules;
	size_t exercise_count, routine_count, source_count, rule_count;
	size_t files;
};

/* Copies the values of the entries that hold, each of `size` bytes, into one array. */
static void *gather(const struct draft *draft, enum entry_kind kind, size_t size, size_t *count)
{
	const struct entries *all = &draft->of[kind];
	unsigned char *at = arena_array(draft->arena, all->count, size), *next = at;
	for (size_t i = 0; i < all->count; i++) {
		if (all->at[i].replaced)
			continue;
		memcpy(next, all->at[i].value, size);
		next += size;
		++*count;
	}
	return at;
}

/* By kind; within a kind as they were read. Insertion keeps that order, and they come nearly sorted. */
static void sort_exercises(struct exercise *exercises, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct exercise exercise = exercises[i];
		size_t j = i;
		for (; j > 0 && exercises[j - 1].kind > exercise.kind; j--)
			exercises[j] = exercises[j - 1];
		exercises[j] = exercise;
	}
}

static void sort_routines(struct routine *routines, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct routine routine = routines[i];
		size_t j = i;
		for (; j > 0 && routine_kind_rank(&routines[j - 1]) > routine_kind_rank(&routine); j--)
			routines[j] = routines[j - 1];
		routines[j] = routine;
	}
}

static const struct exercise *neighbour(const struct library *library, const char *id)
{
	return id == NULL ? NULL : library_exercise(library, id);
}

static struct library *library_new(const struct draft *draft)
{
	struct library *library = arena_alloc(draft->arena, sizeof *library);
	library->arena = draft->arena;
	library->files = draft->files;
	library->exercises = gather(draft, ENTRY_EXERCISE, sizeof *library->exercises, &library->exercise_count);
	library->routines = gather(draft, ENTRY_ROUTINE, sizeof *library->routines, &library->routine_count);
	library->sources = gather(draft, ENTRY_SOURCE, sizeof *library->sources, &library->source_count);
	library->rules = gather(draft, ENTRY_RULE, sizeof *library->rules, &library->rule_count);
	sort_exercises(library->exercises, library->exercise_count);
	sort_routines(library->routines, library->routine_count);
	for (size_t i = 0; i < library->exercise_count; i++) {
		struct exercise *exercise = &library->exercises[i];
		exercise->easier = neighbour(library, exercise->easier_id);
		exercise->harder = neighbour(library, exercise->harder_id);
	}
	return library;
}

static void check(struct draft *draft)
{
	draft_check_ids(draft);
	draft_check_graph(draft);
	draft_check_routines(draft);
	draft_check_sources(draft);
	faults_sort(draft->faults);
}

bool library_load(struct library **out, const char *dir, const char *own_dir, struct faults *faults)
{
	struct draft draft = { .arena = arena_new(), .scratch = arena_new(), .faults = faults };
	draft_read_folder(&draft, dir, false);
	if (own_dir != NULL)
		draft_read_folder(&draft, own_dir, true);
	check(&draft);
	bool fine = faults->count == 0;
	if (fine)
		*out = library_new(&draft);
	else
		arena_free(draft.arena);
	arena_free(draft.scratch);
	return fine;
}

void library_free(struct library *library)
{
	if (library != NULL)
		arena_free(library->arena);
}

size_t library_files(const struct library *library)
{
	return library->files;
}

const struct exercise *library_exercises(const struct library *library, size_t *count)
{
	*count = library->exercise_count;
	return library->exercises;
}

const struct routine *library_routines(const struct library *library, size_t *count)
{
	*count = library->routine_count;
	return library->routines;
}

const struct source *library_sources(const struct library *library, size_t *count)
{
	*count = library->source_count;
	return library->sources;
}

/* The place of `id` in an array of structs of `size` whose first member is their id. */
static const void *find(const void *array, size_t count, size_t size, const char *id)
{
	for (const char *at = array; count > 0; count--, at += size)
		if (text_same(*(const char *const *)(const void *)at, id))
			return at;
	return NULL;
}

const struct exercise *library_exercise(const struct library *library, const char *id)
{
	return find(library->exercises, library->exercise_count, sizeof *library->exercises, id);
}

const struct routine *library_routine(const struct library *library, const char *id)
{
	return find(library->routines, library->routine_count, sizeof *library->routines, id);
}

const struct source *library_source(const struct library *library, const char *id)
{
	return find(library->sources, library->source_count, sizeof *library->sources, id);
}

const struct session_rule *library_rule(const struct library *library, const char *id)
{
	return find(library->rules, library->rule_count, sizeof *library->rules, id);
}
