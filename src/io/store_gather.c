/*
 * Rows of a large table, by an aggregate that SQLite hands them to: its own
 * loop over forty thousand sets costs half of a step of the statement for each.
 */
#include "store_record.h"

#include <string.h>

struct gathering {
	const struct record *record;
	struct children *out;
	const void *blank;
	size_t room;
	struct arena *arena;
	bool bad;
};

/* Rows were counted in the same transaction, so that one past the room is of a file that is broken. */
static void take_row(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct gathering *gathering = sqlite3_user_data(context);
	struct children *out = gathering->out;
	const struct record *record = gathering->record;
	if (out->count == gathering->room || (size_t)count != record->count + 1) {
		gathering->bad = true;
		return;
	}
	out->of[out->count] = sqlite3_value_int64(values[0]);
	void *at = (unsigned char *)out->at + out->count++ * record->size;
	memcpy(at, gathering->blank, record->size);
	gathering->bad |= !record_take(values + 1, record, at, gathering->arena);
}

static void end_rows(sqlite3_context *context)
{
	sqlite3_result_null(context);
}

static bool run(struct store *store, const struct record *record, struct err *err)
{
	char buffer[512];
	struct text sql = TEXT(buffer);
	text_addf(&sql, "SELECT take_row(%s, ", record->lead[0]);
	record_columns(record, &sql);
	text_addf(&sql, ") FROM %s", record->table);
	return store_execute(store, sql.at, err);
}

static bool name_function(struct store *store, struct gathering *gathering, struct err *err)
{
	bool is_there = gathering != NULL;
	return sqlite3_create_function_v2(store->db, "take_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, gathering, NULL,
	                                  is_there ? take_row : NULL, is_there ? end_rows : NULL, NULL) == SQLITE_OK ||
	       store_fail(store, err);
}

bool record_gather(struct store *store, const struct record *record, struct children *out, struct arena *arena,
                   struct err *err)
{
	void *blank = arena_alloc(arena, record->size);
	struct gathering gathering = { .record = record, .out = out, .blank = blank, .arena = arena };
	record_blank(record, blank);
	if (!record_count(store, record, &gathering.room, err))
		return false;
	*out = (struct children){ .at = arena_array(arena, gathering.room + 1, record->size),
		.of = arena_array(arena, gathering.room + 1, sizeof *out->of) };
	bool good = name_function(store, &gathering, err) && run(store, record, err);
	name_function(store, NULL, NULL);
	if (good && gathering.bad)
		return store_fail_code(store->path, store->task, SQLITE_CORRUPT, 0, err);
	return good;
}
