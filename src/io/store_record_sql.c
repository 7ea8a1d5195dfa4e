#include "store_record.h"

#include <string.h>

#include "base/text.h"

static void add_field(struct text *sql, const struct field *field)
{
	if (field->kind == FIELD_STAMP)
		text_addf(sql, "%s_unix_s, %s_offset_s", field->column, field->column);
	else
		text_add(sql, field->column);
}

static void record_columns(const struct record *record, struct text *sql)
{
	for (size_t i = 0; i < record->count; i++) {
		text_add(sql, i == 0 ? "" : ", ");
		add_field(sql, &record->fields[i]);
	}
}

static void write_columns(const struct record *record, struct text *sql)
{
	for (int i = 0; i < LEADS && record->lead[i] != NULL; i++)
		text_addf(sql, "%s, ", record->lead[i]);
	record_columns(record, sql);
}

static int column_count(const struct record *record)
{
	int count = 0;
	while (count < LEADS && record->lead[count] != NULL)
		count++;
	for (size_t i = 0; i < record->count; i++)
		count += field_columns(&record->fields[i]);
	return count;
}

static bool prepare(struct store *store, const struct text *sql, struct row *row, struct err *err)
{
	*row = (struct row){ 0 };
	if (sqlite3_prepare_v2(store->db, sql->at, -1, &row->stmt, NULL) == SQLITE_OK)
		return true;
	return store_fail(store, err);
}

static void get_leads(struct row *row, const struct record *record, struct lead *lead)
{
	for (int i = 0; i < LEADS && record->lead[i] != NULL; i++)
		lead->at[i] = get_int(row);
}

static void *row_at(const struct rows *rows, const struct record *record, size_t i)
{
	return (unsigned char *)rows->at + i * record->size;
}

static void reserve(struct rows *rows, const struct record *record, size_t room, struct arena *arena)
{
	void *at = arena_array(arena, room, record->size);
	struct lead *lead = record->lead[0] == NULL ? NULL : arena_array(arena, room, sizeof *lead);
	if (rows->at != NULL)
		memcpy(at, rows->at, rows->count * record->size);
	if (rows->lead != NULL && lead != NULL)
		memcpy(lead, rows->lead, rows->count * sizeof *lead);
	rows->at = at;
	rows->lead = lead;
	rows->room = room;
}

static void read_one(struct row *row, const struct record *record, struct rows *rows, struct arena *arena)
{
	if (rows->count == rows->room)
		reserve(rows, record, 2 * rows->room + 1, arena);
	row->at = 0;
	if (rows->lead != NULL)
		get_leads(row, record, &rows->lead[rows->count]);
	record_get(row, record, row_at(rows, record, rows->count++), arena);
}

static bool read_rows(struct store *store, struct row *row, const struct record *record, struct rows *rows,
                      struct arena *arena, struct err *err)
{
	for (bool more;;) {
		if (!store_next(store, row->stmt, &more, err))
			return false;
		if (!more)
			return true;
		read_one(row, record, rows, arena);
		if (!store_row_fits(store, row, err))
			return false;
	}
}

static bool read_where(struct store *store, const struct record *record, const char *where, struct stretch days,
                       struct rows *rows, struct arena *arena, struct err *err)
{
	char buffer[2048];
	struct text sql = TEXT(buffer);
	struct row row;
	*rows = (struct rows){ 0 };
	text_add(&sql, "SELECT ");
	write_columns(record, &sql);
	text_addf(&sql, " FROM %s%s%s ORDER BY %s", record->table, where == NULL ? "" : " WHERE ",
	          where == NULL ? "" : where, record->order);
	if (!prepare(store, &sql, &row, err))
		return false;
	if (where != NULL) {
		put_int(&row, days.first.n);
		put_int(&row, days.last.n);
	}
	bool good = read_rows(store, &row, record, rows, arena, err);
	sqlite3_finalize(row.stmt);
	return good;
}

bool record_read(struct store *store, const struct record *record, struct rows *rows, struct arena *arena,
                 struct err *err)
{
	return read_where(store, record, NULL, (struct stretch){ 0 }, rows, arena, err);
}

bool record_read_days(struct store *store, const struct record *record, const char *of_days, struct stretch days,
                      struct rows *rows, struct arena *arena, struct err *err)
{
	return read_where(store, record, of_days, days, rows, arena, err);
}

static void put_key(struct row *row, const struct record_key *key)
{
	if (key->text != NULL)
		put_text(row, key->text);
	else
		put_int(row, key->number);
}

bool record_find(struct store *store, const struct record *record, struct record_key key, void *out,
                 struct lead *lead, bool *found, struct arena *arena, struct err *err)
{
	char buffer[2048];
	struct text sql = TEXT(buffer);
	struct row row;
	struct rows rows = { 0 };
	text_add(&sql, "SELECT ");
	write_columns(record, &sql);
	text_addf(&sql, " FROM %s WHERE %s = ?", record->table, key.column);
	if (!prepare(store, &sql, &row, err))
		return false;
	put_key(&row, &key);
	bool good = read_rows(store, &row, record, &rows, arena, err);
	*found = good && rows.count > 0;
	if (*found)
		memcpy(out, rows.at, record->size);
	if (*found && lead != NULL && rows.lead != NULL)
		*lead = rows.lead[0];
	sqlite3_finalize(row.stmt);
	return good;
}

static void write_insert(struct text *sql, const struct record *record)
{
	text_addf(sql, "INSERT INTO %s (", record->table);
	write_columns(record, sql);
	text_add(sql, ") VALUES (");
	for (int i = column_count(record); i > 0; i--)
		text_add(sql, i == 1 ? "?)" : "?, ");
}

/* Not REPLACE, which would delete the row under the change log's feet. */
static void write_upsert(struct text *sql, const struct record *record)
{
	text_addf(sql, " ON CONFLICT (%s) DO UPDATE SET ", record->key);
	const char *comma = "";
	for (const struct field *field = record->fields; field < record->fields + record->count; field++, comma = ", ")
		if (field->kind == FIELD_STAMP)
			text_addf(sql, "%s%s_unix_s = excluded.%s_unix_s, %s_offset_s = excluded.%s_offset_s", comma,
			          field->column, field->column, field->column, field->column);
		else
			text_addf(sql, "%s%s = excluded.%s", comma, field->column, field->column);
}

bool record_write(struct store *store, const struct record *record, struct lead lead, const void *from,
                  struct err *err)
{
	char buffer[4096];
	struct text sql = TEXT(buffer);
	struct row row;
	write_insert(&sql, record);
	if (record->key != NULL)
		write_upsert(&sql, record);
	if (!prepare(store, &sql, &row, err))
		return false;
	for (int i = 0; i < LEADS && record->lead[i] != NULL; i++)
		put_known(&row, lead.at[i]);
	record_put(&row, record, from);
	bool good = store_run(store, row.stmt, err);
	sqlite3_finalize(row.stmt);
	return good;
}

bool record_delete(struct store *store, const char *table, struct record_key key, int *count, struct err *err)
{
	char buffer[128];
	struct text sql = TEXT(buffer);
	struct row row;
	text_addf(&sql, "DELETE FROM %s WHERE %s = ?", table, key.column);
	if (!prepare(store, &sql, &row, err))
		return false;
	put_key(&row, &key);
	bool good = store_run(store, row.stmt, err);
	*count = sqlite3_changes(store->db);
	sqlite3_finalize(row.stmt);
	return good;
}
