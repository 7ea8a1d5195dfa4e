/* What the two files of pages share: which lists of the diary stand in one, and its bytes (store_page_bytes.c). */
#ifndef STEPDOWN_IO_STORE_PAGE_H
#define STEPDOWN_IO_STORE_PAGE_H

#include "store_diary_inner.h"
#include "store_pack.h"

struct page_list {
	const struct record *record;
	size_t rows, count; /* offsets of the members of a diary */
};

/* The activities, with all that is in them, are the last. */
enum { PAGE_LISTS = 3 };
extern const struct page_list page_lists[PAGE_LISTS];

unsigned char *page_rows(const struct diary *diary, const struct page_list *list);
size_t page_count(const struct diary *diary, const struct page_list *list);
void page_set(struct diary *diary, const struct page_list *list, const void *rows, size_t count);

/* Which program packs pages like this one: another number where a field, a word or the reading of rows is another one. */
uint32_t page_format(void);

/* The lists of `told` in bytes. */
struct packing page_pack(const struct diary *told, struct arena *arena);

/* The counts of the lists, which stand first; then the lists, behind those of `out`, which has the room. */
void page_unpack_counts(struct unpacking *packed, struct diary *counts);
void page_unpack(struct unpacking *packed, const struct diary *counts, struct diary *out, struct arena *arena);

#endif
