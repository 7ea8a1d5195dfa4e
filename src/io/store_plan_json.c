#include "store_diary_inner.h"

#include <string.h>

/*
 * A plan is fifty thousand letters, most of them in yesterday's plan too: its items and their
 * reasons. It is cut where one of those begins, and each piece is stored once.
 */
static const char *const cuts[] = { "{\"date\":", "{\"id\":", "{\"rule\":" };

/* How many letters it is to the next cut behind the first letter, or to the end. */
static size_t piece_length(const char *json)
{
	size_t least = strlen(json);
	for (size_t i = 0; i < sizeof cuts / sizeof cuts[0] && least > 0; i++) {
		const char *at = strstr(json + 1, cuts[i]);
		if (at != NULL && (size_t)(at - json) < least)
			least = (size_t)(at - json);
	}
	return least;
}

/* Source: FNV-1a, datatracker.ietf.org/doc/draft-eastlake-fnv. */
static int64_t hash_of(const char *text, size_t length)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)text[i]) * UINT64_C(0x100000001b3);
	int64_t out;
	memcpy(&out, &hash, sizeof out);
	return out;
}

/* --- taken apart ------------------------------------------------------------------ */

static void put_piece(struct row *row, const char *text, size_t length)
{
	put_int(row, hash_of(text, length));
	sqlite3_bind_text(row->stmt, ++row->at, text, (int)length, SQLITE_STATIC);
}

/* The piece that is there; 0 when there is none. */
static bool find_piece(struct store *store, const char *text, size_t length, int64_t *id, struct err *err)
{
	bool found;
	struct row row = { store_stmt(store, STMT_PIECE_OF, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_piece(&row, text, length);
	if (!store_next(store, row.stmt, &found, err))
		return false;
	row.at = 0;
	*id = found ? get_int(&row) : 0;
	sqlite3_reset(row.stmt);
	return true;
}

static bool keep_piece(struct store *store, const char *text, size_t length, int64_t *id, struct err *err)
{
	if (!find_piece(store, text, length, id, err))
		return false;
	if (*id != 0)
		return true;
	struct row row = { store_stmt(store, STMT_PIECE_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_piece(&row, text, length);
	if (!store_run(store, row.stmt, err))
		return false;
	*id = sqlite3_last_insert_rowid(store->db);
	return true;
}

static bool add_part(struct store *store, int version, int place, int64_t piece, struct err *err)
{
	struct row row = { store_stmt(store, STMT_PART_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, version);
	put_int(&row, place);
	put_int(&row, piece);
	return store_run(store, row.stmt, err);
}

bool store_plan_put_json(struct store *store, int version, const char *json, struct err *err)
{
	int place = 0;
	for (size_t length; *json != '\0'; json += length) {
		int64_t piece;
		length = piece_length(json);
		if (!keep_piece(store, json, length, &piece, err) || !add_part(store, version, place++, piece, err))
			return false;
	}
	return true;
}

/* --- and put together ---------------------------------------------------------------- */

bool store_plan_json(struct store *store, int version, const char **json, struct arena *arena, struct err *err)
{
	char *text = NULL;
	size_t length = 0, room = 0;
	struct row row = { store_stmt(store, STMT_PLAN_JSON, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, version);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			break;
		const char *piece = (const char *)sqlite3_column_text(row.stmt, 0);
		size_t bytes = (size_t)sqlite3_column_bytes(row.stmt, 0);
		if (length + bytes >= room) {
			room = 2 * (length + bytes) + 1;
			char *larger = arena_alloc(arena, room);
			text = text == NULL ? larger : memcpy(larger, text, length);
		}
		if (bytes > 0)
			memcpy(text + length, piece, bytes);
		length += bytes;
	}
	*json = text == NULL ? "" : text;
	return true;
}
