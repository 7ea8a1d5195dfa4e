/*
 * Pages of the diary. What was told day by day grows for years and hardly
 * changes: each 32 days are packed into one value, which is read in a
 * fraction of the time that their rows take. A page that was written to has no
 * packed value (store_tables_page.c) and is read from its rows until it is
 * packed again, so that the rows are right whatever happens to the pages.
 */
#include "store_page.h"

#include <string.h>

enum { DAYS_A_PAGE = 32, YEAR_1 = -719162, PAGES_MOST = 114126 }; /* the end of year 9999 */

static struct stretch days_of(int page)
{
	int first = YEAR_1 + page * DAYS_A_PAGE;
	return (struct stretch){ { first }, { first + DAYS_A_PAGE - 1 } };
}

static bool read_rows(struct store *store, enum side side, struct stretch days, struct diary *out,
                      struct arena *arena, struct err *err)
{
	struct rows rows;
	for (const struct page_list *list = page_lists; list->record != &record_activity; list++) {
		if (!record_read_days(store, list->record, "day BETWEEN ?1 AND ?2", days, &rows, arena, err))
			return false;
		page_set(out, list, rows.at, rows.count);
	}
	return store_activities(store, side, days, out, arena, err);
}

/* --- keeping --------------------------------------------------------------------------- */

static bool write_page(struct store *store, int page, const struct packing *packing, struct err *err)
{
	struct row row = { store_stmt(store, STMT_PAGE_KEEP, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, page_format());
	sqlite3_bind_blob(row.stmt, ++row.at, packing->at, (int)packing->length, SQLITE_STATIC);
	put_int(&row, page);
	return store_run(store, row.stmt, err);
}

/* A page with a value that its field could not hold again is read from its rows for ever. */
static bool keep_page(struct store *store, enum side side, int page, struct err *err)
{
	struct arena *arena = arena_new();
	struct diary told = diary_blank();
	bool good = read_rows(store, side, days_of(page), &told, arena, err);
	if (good) {
		struct packing packing = page_pack(&told, arena);
		good = packing.unfit || write_page(store, page, &packing, err);
	}
	arena_free(arena);
	return good;
}

struct numbers {
	int *at;
	size_t count;
};

/* All of them are read before the first is written. */
static bool read_unpacked(struct store *store, struct numbers *pages, struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, STMT_PAGES_UNPACKED, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, page_format());
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		pages->at = store_grow(arena, pages->at, pages->count, sizeof *pages->at);
		pages->at[pages->count++] = get_between(&row, 0, PAGES_MOST);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

static bool keep_all(struct store *store, struct arena *arena, struct err *err)
{
	struct intake intake = intake_blank();
	struct numbers pages = { 0 };
	enum side side;
	if (!store_side(store, &intake, &side, arena, err) || !read_unpacked(store, &pages, arena, err))
		return false;
	for (size_t i = 0; i < pages.count; i++)
		if (!keep_page(store, side, pages.at[i], err))
			return false;
	return true;
}

/* A write costs more than reading the rows of a few pages, and an old day is seldom changed only once. */
bool store_diary_pack(struct store *store, struct err *err)
{
	enum { FEW = 3 };
	struct numbers pages = { 0 };
	struct arena *arena = arena_new();
	store->task = "pack the diary";
	bool good = read_unpacked(store, &pages, arena, err);
	if (good && pages.count > FEW && !store->readonly)
		good = store_begin(store, store->task, err) && store_end(store, keep_all(store, arena, err), err);
	arena_free(arena);
	return good;
}

/* --- reading ----------------------------------------------------------------------------- */

/* A packed page, or pages in a row that are read from their rows. */
struct chapter {
	struct stretch days;
	bool is_packed;
	struct unpacking packed; /* behind the counts */
	struct diary told;       /* of a packed one only the counts */
};

struct chapters {
	struct chapter *at;
	size_t count;
};

static struct chapter get_chapter(struct row *row, uint32_t format, struct arena *arena)
{
	struct chapter chapter = { .days = days_of(get_between(row, 0, PAGES_MOST)), .told = diary_blank() };
	bool is_ours = get_int(row) == format;
	const char *bytes = sqlite3_column_blob(row->stmt, row->at);
	size_t length = (size_t)sqlite3_column_bytes(row->stmt, row->at++);
	chapter.is_packed = is_ours && bytes != NULL;
	if (chapter.is_packed) {
		const unsigned char *copy = (const unsigned char *)arena_copy(arena, bytes, length);
		chapter.packed = (struct unpacking){ copy, copy + length, false };
		page_unpack_counts(&chapter.packed, &chapter.told);
	}
	return chapter;
}

static void add_chapter(struct chapters *chapters, struct chapter chapter, struct arena *arena)
{
	struct chapter *last = chapters->count == 0 ? NULL : &chapters->at[chapters->count - 1];
	if (last != NULL && !last->is_packed && !chapter.is_packed) {
		last->days.last = chapter.days.last;
		return;
	}
	chapters->at = store_grow(arena, chapters->at, chapters->count, sizeof *chapters->at);
	chapters->at[chapters->count++] = chapter;
}

static bool read_chapters(struct store *store, struct chapters *chapters, struct arena *arena, struct err *err)
{
	uint32_t format = page_format();
	struct row row = { store_stmt(store, STMT_PAGES, err), 0, false };
	if (row.stmt == NULL)
		return false;
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		add_chapter(chapters, get_chapter(&row, format, arena), arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

static bool read_unpacked_chapters(struct store *store, enum side side, const struct chapters *chapters,
                                   struct arena *arena, struct err *err)
{
	for (size_t i = 0; i < chapters->count; i++) {
		struct chapter *chapter = &chapters->at[i];
		if (!chapter->is_packed && !read_rows(store, side, chapter->days, &chapter->told, arena, err))
			return false;
	}
	return true;
}

/* Lists with room for all chapters, and nothing in them yet. */
static void make_room(const struct chapters *chapters, struct diary *out, struct arena *arena)
{
	for (size_t i = 0; i < PAGE_LISTS; i++) {
		size_t room = 0;
		for (size_t k = 0; k < chapters->count; k++)
			room += page_count(&chapters->at[k].told, &page_lists[i]);
		page_set(out, &page_lists[i], arena_array(arena, room, page_lists[i].record->size), 0);
	}
}

static void add_rows(const struct diary *told, struct diary *out)
{
	for (size_t i = 0; i < PAGE_LISTS; i++) {
		const struct page_list *list = &page_lists[i];
		size_t have = page_count(out, list), more = page_count(told, list), size = list->record->size;
		unsigned char *rows = page_rows(out, list);
		if (more > 0)
			memcpy(rows + have * size, page_rows(told, list), more * size);
		page_set(out, list, rows, have + more);
	}
}

bool store_pages(struct store *store, enum side side, struct diary *out, struct arena *arena, struct err *err)
{
	struct chapters chapters = { 0 };
	bool bad = false;
	if (!read_chapters(store, &chapters, arena, err) ||
	    !read_unpacked_chapters(store, side, &chapters, arena, err))
		return false;
	make_room(&chapters, out, arena);
	for (struct chapter *at = chapters.at; at < chapters.at + chapters.count; at++) {
		if (at->is_packed)
			page_unpack(&at->packed, &at->told, out, arena);
		else
			add_rows(&at->told, out);
		bad |= at->packed.bad;
	}
	return !bad || store_fail_code(store->path, store->task, SQLITE_CORRUPT, 0, err);
}
