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

int get_between(struct row *row, int least, int most)
{
	int64_t value = get_int(row);
	if (value >= least && value <= most)
		return (int)value;
	row->bad = true;
	return least;
}

int get_known(struct row *row)
{
	if (sqlite3_column_type(row->stmt, row->at) != SQLITE_NULL)
		return get_between(row, 0, INT32_MAX);
	row->at++;
	return NOT_SET;
}

const char *get_any_text(struct row *row, struct arena *arena)
{
	return arena_string(arena, (const char *)sqlite3_column_text(row->stmt, row->at++));
}

const char *get_text(struct row *row, struct arena *arena)
{
	const char *text = get_any_text(row, arena);
	row->bad |= text == NULL;
	return text != NULL ? text : "";
}

int get_answer(struct row *row)
{
	int digit = sqlite3_column_type(row->stmt, row->at) == SQLITE_NULL ? get_known(row) : get_between(row, 0, 10);
	bool skipped = get_int(row) != 0;
	return digit != NOT_SET ? digit : skipped ? ANSWER_SKIPPED : ANSWER_NOT_ASKED;
}

struct stamp get_stamp(struct row *row)
{
	enum { MOST_OFFSET_S = 57600 };
	int64_t unix_s = get_int(row);
	return (struct stamp){ unix_s, get_between(row, -MOST_OFFSET_S, MOST_OFFSET_S) };
}

/* Room for one more in an array of the arena, which doubles when its count is a power of two. */
void *store_grow(struct arena *arena, void *at, size_t count, size_t size)
{
	if ((count & (count - 1)) != 0)
		return at;
	void *more = arena_array(arena, count == 0 ? 1 : 2 * count, size);
	return count == 0 ? more : memcpy(more, at, count * size);
}

struct day get_day(struct row *row)
{
	enum { YEAR_1 = -719162, YEAR_9999_END = 2932896 };
	return (struct day){ get_between(row, YEAR_1, YEAR_9999_END) };
}

bool store_row_fits(const struct store *store, struct row *row, struct err *err)
{
	if (!row->bad)
		return true;
	sqlite3_reset(row->stmt);
	return store_fail_code(store->path, store->task, SQLITE_CORRUPT, 0, err);
}
