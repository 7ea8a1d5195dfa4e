#include "store_page.h"

#include <stddef.h>
#include <string.h>

const struct page_list page_lists[PAGE_LISTS] = {
	{ &record_check_in, offsetof(struct diary, check_ins), offsetof(struct diary, check_in_count) },
	{ &record_zone_pain, offsetof(struct diary, zone_pains), offsetof(struct diary, zone_pain_count) },
	{ &record_activity, offsetof(struct diary, activities), offsetof(struct diary, activity_count) },
};
static const struct page_list *const activity_list = &page_lists[PAGE_LISTS - 1];

unsigned char *page_rows(const struct diary *diary, const struct page_list *list)
{
	unsigned char *rows;
	memcpy(&rows, (const unsigned char *)diary + list->rows, sizeof rows);
	return rows;
}

size_t page_count(const struct diary *diary, const struct page_list *list)
{
	size_t count;
	memcpy(&count, (const unsigned char *)diary + list->count, sizeof count);
	return count;
}

void page_set(struct diary *diary, const struct page_list *list, const void *rows, size_t count)
{
	memcpy((unsigned char *)diary + list->rows, &rows, sizeof rows);
	memcpy((unsigned char *)diary + list->count, &count, sizeof count);
}

/*
 * One more whenever rows are read into another diary than before, or packed in another way: the fields alone do not
 * show it, and a page keeps what an older program read.
 */
enum { READ_AS = 1 };

uint32_t page_format(void)
{
	uint32_t hash = pack_format(&record_set_done, pack_format(&record_exercise_done, READ_AS));
	for (size_t i = 0; i < PAGE_LISTS; i++)
		hash = pack_format(page_lists[i].record, hash);
	return hash;
}

/* The last record of each kind that went by; a record differs little from it. */
struct before {
	const void *list[PAGE_LISTS];
	const void *exercise, *set;
};

static struct before nothing_before(struct arena *arena)
{
	struct before before = { .exercise = pack_first(&record_exercise_done, arena),
		.set = pack_first(&record_set_done, arena) };
	for (size_t i = 0; i < PAGE_LISTS; i++)
		before.list[i] = pack_first(page_lists[i].record, arena);
	return before;
}

/* --- packing ------------------------------------------------------------------------- */

static void pack_rows(struct packing *packing, const struct record *record, const void **before, const void *rows,
                      size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const void *row = (const unsigned char *)rows + i * record->size;
		pack_record(packing, record, *before, row);
		*before = row;
	}
}

static void pack_children(struct packing *packing, struct before *before, const struct activity *activity)
{
	pack_number(packing, activity->guided);
	pack_number(packing, activity->exercise_count);
	pack_rows(packing, &record_exercise_done, &before->exercise, activity->exercises, activity->exercise_count);
	pack_number(packing, activity->set_count);
	pack_rows(packing, &record_set_done, &before->set, activity->sets, activity->set_count);
}

struct packing page_pack(const struct diary *told, struct arena *arena)
{
	struct packing packing = { .arena = arena };
	struct before before = nothing_before(arena);
	for (size_t i = 0; i < PAGE_LISTS; i++)
		pack_number(&packing, page_count(told, &page_lists[i]));
	for (size_t i = 0; i < PAGE_LISTS; i++)
		pack_rows(&packing, page_lists[i].record, &before.list[i], page_rows(told, &page_lists[i]),
		          page_count(told, &page_lists[i]));
	for (size_t i = 0; i < told->activity_count; i++)
		pack_children(&packing, &before, &told->activities[i]);
	return packing;
}

/* --- unpacking ------------------------------------------------------------------------- */

static void unpack_rows(struct unpacking *packed, const struct record *record, const void **before, void *rows,
                        size_t count)
{
	unsigned char *row = rows;
	for (size_t i = 0; i < count; i++, row += record->size) {
		memcpy(row, *before, record->size);
		unpack_record(packed, record, row);
		*before = row;
	}
}

static void *unpack_new(struct unpacking *packed, const struct record *record, const void **before, size_t *count,
                        struct arena *arena)
{
	*count = unpack_count(packed);
	void *rows = arena_array(arena, *count, record->size);
	unpack_rows(packed, record, before, rows, *count);
	return rows;
}

/* Of bytes that nobody packed: what every reader takes for granted. */
static bool is_whole(const struct activity *activity)
{
	bool whole = activity->id != NULL;
	for (size_t i = 0; i < activity->exercise_count; i++)
		whole &= activity->exercises[i].exercise_id != NULL;
	for (size_t i = 0; i < activity->set_count; i++)
		whole &= (size_t)activity->sets[i].exercise < activity->exercise_count;
	return whole;
}

static void unpack_children(struct unpacking *packed, struct before *before, struct activity *activity,
                            struct arena *arena)
{
	activity->guided = unpack_number(packed) != 0;
	activity->exercises = unpack_new(packed, &record_exercise_done, &before->exercise, &activity->exercise_count, arena);
	activity->sets = unpack_new(packed, &record_set_done, &before->set, &activity->set_count, arena);
	packed->bad |= !is_whole(activity);
}

void page_unpack_counts(struct unpacking *packed, struct diary *counts)
{
	for (size_t i = 0; i < PAGE_LISTS; i++)
		page_set(counts, &page_lists[i], NULL, unpack_count(packed));
}

void page_unpack(struct unpacking *packed, const struct diary *counts, struct diary *out, struct arena *arena)
{
	struct before before = nothing_before(arena);
	struct activity *activity = (struct activity *)(void *)page_rows(out, activity_list) + out->activity_count;
	for (size_t i = 0; i < PAGE_LISTS; i++) {
		const struct page_list *list = &page_lists[i];
		size_t have = page_count(out, list), more = page_count(counts, list);
		unsigned char *rows = page_rows(out, list);
		unpack_rows(packed, list->record, &before.list[i], rows + have * list->record->size, more);
		page_set(out, list, rows, have + more);
	}
	for (size_t i = 0; i < counts->activity_count; i++)
		unpack_children(packed, &before, &activity[i], arena);
}
