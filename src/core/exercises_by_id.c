/* Exercises by id: open addressing, at most half full, so that a look takes one comparison nearly always. */
#include "core/programme.h"

#include "base/text.h"

struct exercises_by_id {
	const struct exercise **at; /* NULL: an empty place */
	uint32_t mask;              /* places, a power of two, less 1 */
};

/* Source: FNV-1a, Fowler, Noll and Vo. */
static uint32_t hash_of(const char *id)
{
	uint32_t hash = UINT32_C(2166136261);
	for (; *id != '\0'; id++)
		hash = (hash ^ (unsigned char)*id) * UINT32_C(16777619);
	return hash;
}

/* The place of `id`, or the empty one where it would stand. */
static uint32_t place_of(const struct exercises_by_id *by_id, const char *id)
{
	uint32_t place = hash_of(id) & by_id->mask;
	while (by_id->at[place] != NULL && !text_same(by_id->at[place]->id, id))
		place = (place + 1) & by_id->mask;
	return place;
}

const struct exercises_by_id *exercises_by_id_new(const struct exercise *exercises, size_t count, struct arena *arena)
{
	uint32_t places = 2;
	while (places < 2 * count)
		places *= 2;
	struct exercises_by_id *by_id = arena_alloc(arena, sizeof *by_id);
	*by_id = (struct exercises_by_id){ .at = arena_array(arena, places, sizeof(struct exercise *)), .mask = places - 1 };
	for (size_t i = 0; i < count; i++)
		by_id->at[place_of(by_id, exercises[i].id)] = &exercises[i];
	return by_id;
}

const struct exercise *exercises_by_id_find(const struct exercises_by_id *by_id, const char *id)
{
	return by_id->at[place_of(by_id, id)];
}
