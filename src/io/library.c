#include "io/library_draft.h"

#include <string.h>

#include "core/programme.h"

/* Whether the figures of an exercise were read. */
enum drawn { DRAWN_NOT, DRAWN, DRAWN_FAULTY };

struct library {
	struct arena *arena;
	struct exercise *exercises;
	struct routine *routines;
	struct shelf shelf; /* these and all else */
	struct overlay overlay;
	size_t files;
	struct library_from from;
	enum drawn *drawn; /* by exercise */
};

/* Copies the values of the entries that hold, each of `size` bytes, into one array. */
static void *gather(const struct draft *draft, enum draft_kind kind, size_t size, size_t *count)
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

static void link_neighbours(struct library *library)
{
	for (size_t i = 0; i < library->shelf.exercise_count; i++) {
		struct exercise *exercise = &library->exercises[i];
		exercise->easier = neighbour(library, exercise->easier_id);
		exercise->harder = neighbour(library, exercise->harder_id);
	}
}

static const char *kept(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_string(arena, text);
}

static struct library *library_new(const struct draft *draft, const struct library_from *from,
                                   const struct overlay *overlay)
{
	struct library *library = arena_alloc(draft->arena, sizeof *library);
	struct shelf *shelf = &library->shelf;
	library->arena = draft->arena;
	library->files = draft->files;
	library->overlay = *overlay;
	library->from.dir = kept(draft->arena, from->dir);
	library->from.own_dir = kept(draft->arena, from->own_dir);
	library->exercises = gather(draft, ENTRY_EXERCISE, sizeof *library->exercises, &shelf->exercise_count);
	library->routines = gather(draft, ENTRY_ROUTINE, sizeof *library->routines, &shelf->routine_count);
	library->drawn = arena_array(draft->arena, shelf->exercise_count, sizeof *library->drawn);
	sort_exercises(library->exercises, shelf->exercise_count);
	sort_routines(library->routines, shelf->routine_count);
	shelf->exercises = library->exercises;
	shelf->by_id = exercises_by_id_new(shelf->exercises, shelf->exercise_count, draft->arena);
	shelf->routines = library->routines;
	link_neighbours(library);
	shelf->sources = gather(draft, ENTRY_SOURCE, sizeof *shelf->sources, &shelf->source_count);
	shelf->rules = gather(draft, ENTRY_RULE, sizeof *shelf->rules, &shelf->rule_count);
	shelf->tests = gather(draft, ENTRY_TEST, sizeof *shelf->tests, &shelf->test_count);
	shelf->questionnaires = gather(draft, ENTRY_QUESTIONNAIRE, sizeof *shelf->questionnaires,
	                               &shelf->questionnaire_count);
	shelf->lessons = gather(draft, ENTRY_LESSON, sizeof *shelf->lessons, &shelf->lesson_count);
	shelf->programme = draft->of[ENTRY_PROGRAMME].at[0].value;
	shelf->overlay = &library->overlay;
	return library;
}

static void check(struct draft *draft)
{
	draft_check_ids(draft);
	draft_check_graph(draft);
	draft_check_figures(draft);
	draft_check_routines(draft);
	draft_check_sources(draft);
	draft_check_rules(draft);
	draft_check_programme(draft);
	draft_check_questionnaires(draft);
}

bool library_read(struct library **out, const struct library_from *from, struct faults *faults)
{
	struct draft draft = {
		.arena = arena_new(), .scratch = arena_new(), .faults = faults, .with_figures = from->figures,
	};
	draft_read_folder(&draft, from->dir, false);
	if (from->own_dir != NULL)
		draft_read_folder(&draft, from->own_dir, true);
	struct overlay overlay = draft_read_overlay(&draft, from->overlay);
	check(&draft);
	faults_sort(faults);
	bool fine = faults->count == 0;
	if (fine)
		*out = library_new(&draft, from, &overlay);
	else
		arena_free(draft.arena);
	arena_free(draft.scratch);
	return fine;
}

bool library_load(struct library **out, const char *dir, const char *own_dir, struct faults *faults)
{
	return library_read(out, &(struct library_from){ .dir = dir, .own_dir = own_dir }, faults);
}

void library_free(struct library *library)
{
	if (library != NULL)
		arena_free(library->arena);
}

bool library_draw(struct library *library, const struct exercise *exercise, struct faults *faults)
{
	if (library_exercise(library, exercise->id) != exercise)
		return true; /* of a session that the library has no exercise for any more */
	size_t at = (size_t)(exercise - library->exercises);
	struct views views = { 0 };
	if (library->drawn[at] == DRAWN_NOT) {
		bool fine = draw_views(&library->from, exercise->figure_id, library->arena, faults, &views);
		library->drawn[at] = fine ? DRAWN : DRAWN_FAULTY;
		library->exercises[at].figures = views.at;
		library->exercises[at].figure_count = views.count;
	}
	return library->drawn[at] == DRAWN;
}

bool library_draw_chain(struct library *library, const struct exercise *exercise, struct faults *faults)
{
	bool fine = library_draw(library, exercise, faults);
	for (const struct exercise *at = exercise->easier; at != NULL; at = at->easier)
		fine &= library_draw(library, at, faults);
	for (const struct exercise *at = exercise->harder; at != NULL; at = at->harder)
		fine &= library_draw(library, at, faults);
	return fine;
}

bool library_draw_all(struct library *library, struct faults *faults)
{
	bool fine = true;
	for (size_t i = 0; i < library->shelf.exercise_count; i++)
		fine &= library_draw(library, &library->exercises[i], faults);
	return fine;
}

const struct shelf *library_shelf(const struct library *library)
{
	return &library->shelf;
}

size_t library_files(const struct library *library)
{
	return library->files;
}

const struct exercise *library_exercises(const struct library *library, size_t *count)
{
	*count = library->shelf.exercise_count;
	return library->shelf.exercises;
}

const struct routine *library_routines(const struct library *library, size_t *count)
{
	*count = library->shelf.routine_count;
	return library->shelf.routines;
}

const struct source *library_sources(const struct library *library, size_t *count)
{
	*count = library->shelf.source_count;
	return library->shelf.sources;
}

const struct exercise *library_exercise(const struct library *library, const char *id)
{
	return shelf_exercise(&library->shelf, id);
}

const struct routine *library_routine(const struct library *library, const char *id)
{
	return shelf_routine(&library->shelf, id);
}

const struct source *library_source(const struct library *library, const char *id)
{
	return shelf_source(&library->shelf, id);
}
