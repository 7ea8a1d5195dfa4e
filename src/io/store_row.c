#include "store_inner.h"

#include <string.h>

void put_int(struct row *row, int64_t value)
{
	sqlite3_bind_int64(row->stmt, ++row->at, value);
}

void put_known(struct row *row, int64_t value)
{
	if (value == NOT_SET)
		sqlite3_bind_null(row->stmt, ++row->at);
	else
		put_int(row, value);
}

void put_text(struct row *row, const char *text)
{
	sqlite3_bind_text(row->stmt, ++row->at, text, -1, SQLITE_STATIC);
}

/*
 * A skipped question has a column of its own, so that a mean over the digits
 * in plain SQL counts digits and nothing else.
 */
void put_answer(struct row *row, int answer)
{
	put_known(row, answer >= 0 ? answer : NOT_SET);
	put_int(row, answer == ANSWER_SKIPPED);
}

void put_stamp(struct row *row, struct stamp stamp)
{
	put_int(row, stamp.unix_s);
	put_int(row, stamp.utc_offset_s);
}

int64_t get_int(struct row *row)
{
	return sqlite3_column_int64(row->stmt, row->at++);
}

int get_known(struct row *row)
{
	bool known = sqlite3_column_type(row->stmt, row->at) != SQLITE_NULL;
	int value = sqlite3_column_int(row->stmt, row->at++);
	return known ? value : NOT_SET;
}

const char *get_text(struct row *row, struct arena *arena)
{
	return arena_string(arena, (const char *)sqlite3_column_text(row->stmt, row->at++));
}

int get_answer(struct row *row)
{
	int digit = get_known(row);
	bool skipped = get_int(row) != 0;
	return digit != NOT_SET ? digit : skipped ? ANSWER_SKIPPED : ANSWER_NOT_ASKED;
}

struct stamp get_stamp(struct row *row)
{
	int64_t unix_s = get_int(row);
	return (struct stamp){ unix_s, (int32_t)get_int(row) };
}

/* Room for one more in an array of the arena, which doubles when its count is a power of two. */
void *store_grow(struct arena *arena, void *at, size_t count, size_t size)
{
	if ((count & (count - 1)) != 0)
		return at;
	void *more = arena_array(arena, count == 0 ? 1 : 2 * count, size);
	return count == 0 ? more : memcpy(more, at, count * size);
}
