#include "io/store_day.h"

#include <string.h>

#include "core/diary.h"
#include "io/store_diary.h"
#include "store_inner.h"

/* One row of the change log, that of an entry of the day. */
struct logged {
	struct stamp at;
	const char *ulid; /* NULL: a check-in */
	struct day day;
	const char *before, *after; /* the row as JSON; NULL: it was not there */
	struct logged *next;
};

/* --- the change log ------------------------------------------------------------ */

static struct logged *get_logged(struct row *row, struct arena *arena)
{
	struct logged *logged = arena_alloc(arena, sizeof *logged);
	*logged = (struct logged){ .at = get_stamp(row) };
	logged->ulid = get_any_text(row, arena);
	logged->day = get_day(row);
	logged->before = get_any_text(row, arena);
	logged->after = get_any_text(row, arena);
	return logged;
}

/* The mornings of the day and of the next, and every activity that stands on it. */
static bool read_logged(struct store *store, struct day day, struct logged **first, struct arena *arena,
                        struct err *err)
{
	struct row row = { store_stmt(store, STMT_DAY_LOGGED, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, day.n);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		*first = get_logged(&row, arena);
		first = &(*first)->next;
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

/* --- one row and what was told anew in it ------------------------------------------ */

struct found {
	struct amendment *amendments;
	struct told_at *told;
	size_t amendment_count, told_count;
};

static bool add_amendments(struct store *store, const struct logged *logged, struct found *found,
                           struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, STMT_FIELDS_CHANGED, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, logged->before);
	put_text(&row, logged->after);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		found->amendments = store_grow(arena, found->amendments, found->amendment_count, sizeof *found->amendments);
		struct amendment *amendment = &found->amendments[found->amendment_count++];
		*amendment = (struct amendment){ .at = logged->at, .of = logged->ulid, .day = logged->day };
		amendment->field = get_text(&row, arena);
		amendment->before = get_any_text(&row, arena);
		amendment->after = get_any_text(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

static void add_told(const struct logged *logged, struct found *found, struct arena *arena)
{
	found->told = store_grow(arena, found->told, found->told_count, sizeof *found->told);
	found->told[found->told_count++] = (struct told_at){ logged->day, logged->at };
}

static bool sort_out(struct store *store, const struct logged *logged, struct found *found, struct arena *arena,
                     struct err *err)
{
	for (; logged != NULL; logged = logged->next) {
		if (logged->before == NULL && logged->ulid == NULL)
			add_told(logged, found, arena);
		else if (logged->before != NULL && logged->after != NULL &&
		         !add_amendments(store, logged, found, arena, err))
			return false;
	}
	return true;
}

/* --- the plan of that day ------------------------------------------------------------- */

static bool read_wanted(struct store *store, const char *json, struct day day, struct day_record *record,
                        struct arena *arena, struct err *err)
{
	char date[DAY_TEXT];
	struct wanted *wanted = NULL;
	struct row row = { store_stmt(store, STMT_DAY_WANTED, err), 0, false };
	if (row.stmt == NULL)
		return false;
	day_print(day, date);
	put_text(&row, json);
	put_text(&row, date);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			break;
		row.at = 0;
		wanted = store_grow(arena, wanted, record->wanted_count, sizeof *wanted);
		struct wanted *item = &wanted[record->wanted_count++];
		item->id = get_text(&row, arena);
		item->kind = get_text(&row, arena);
		item->what = get_text(&row, arena);
		item->title = get_text(&row, arena);
		item->distance_m = get_known(&row);
		item->duration_s = get_known(&row);
		if (!store_row_fits(store, &row, err))
			return false;
	}
	record->wanted = wanted;
	return true;
}

static bool read_plan(struct store *store, struct day day, struct day_record *record, struct arena *arena,
                      struct err *err)
{
	bool found;
	struct plan_version version;
	if (!store_plan_version(store, day, &version, &found, arena, err))
		return false;
	if (!found || version.day.n != day.n)
		return true;
	record->version = version.version;
	return read_wanted(store, version.json, day, record, arena, err);
}

bool store_day_record(struct store *store, struct day day, struct day_record *out, struct arena *arena,
                      struct err *err)
{
	struct logged *logged = NULL;
	struct found found = { 0 };
	struct day_record record = { .day = day };
	if (!read_plan(store, day, &record, arena, err))
		return false;
	store->task = "read the edits of a day";
	if (!read_logged(store, day, &logged, arena, err) || !sort_out(store, logged, &found, arena, err))
		return false;
	record.amendments = found.amendments;
	record.amendment_count = found.amendment_count;
	record.told = found.told;
	record.told_count = found.told_count;
	*out = record;
	return true;
}
