#include "store_record.h"

#include <string.h>

#include "base/text.h"

/* --- into a row ---------------------------------------------------------------- */

static void put_number(struct row *row, const struct field *field, const void *record)
{
	put_int(row, member_value(field, record));
}

static void put_one_word(struct row *row, const struct field *field, const void *record)
{
	put_text(row, field->words[member_value(field, record)]);
}

/* SQLite keeps a copy: the list lives no longer than this call. */
static void put_bits(struct row *row, const struct field *field, const void *record)
{
	char list[512];
	struct text text = TEXT(list);
	uint32_t bits = (uint32_t)member_value(field, record);
	for (int i = 0; i <= field->most; i++)
		if ((bits >> i & 1) != 0)
			text_addf(&text, "%s%s", text.length == 0 ? "" : ",", field->words[i]);
	sqlite3_bind_text(row->stmt, ++row->at, list, -1, SQLITE_TRANSIENT);
}

static void put_string(struct row *row, const struct field *field, const void *record)
{
	put_text(row, member_text(field, record));
}

static void put_stamp_of(struct row *row, const struct field *field, const void *record)
{
	struct stamp stamp;
	memcpy(&stamp, member_in(field, record), sizeof stamp);
	put_stamp(row, stamp);
}

/* --- out of a row ----------------------------------------------------------------

   A connection of one thread may look at a value that is not a copy, and at the bytes of a
   text without the NUL that SQLite would have to add: a call of SQLite is most of the work. */

struct getting {
	struct row *row;           /* already behind the value */
	const struct field *field;
	sqlite3_value *value;      /* not NULL */
	void *record;
	struct arena *arena;
};

static void *place_of(const struct getting *get)
{
	return member_of(get->field, get->record);
}

static void get_number(const struct getting *get)
{
	const struct field *field = get->field;
	int64_t value = sqlite3_value_int64(get->value);
	bool fits = value >= field->least && value <= field->most;
	get->row->bad |= !fits;
	member_save(get->field, get->record, fits ? (int32_t)value : field->least);
}

static int word_at(const struct field *field, const char *word, size_t length)
{
	for (int i = field->least; i <= field->most; i++)
		if (field->words[i][0] == word[0] && strncmp(field->words[i], word, length) == 0 &&
		    field->words[i][length] == '\0')
			return i;
	return NOT_KNOWN;
}

static void get_one_word(const struct getting *get)
{
	const char *word = sqlite3_value_blob(get->value);
	int at = word == NULL ? NOT_KNOWN : word_at(get->field, word, (size_t)sqlite3_value_bytes(get->value));
	get->row->bad |= at == NOT_KNOWN;
	member_save(get->field, get->record, at == NOT_KNOWN ? get->field->least : at);
}

enum { BITS = 32 };

static void get_bits(const struct getting *get)
{
	const char *list = (const char *)sqlite3_value_text(get->value);
	uint32_t bits = 0;
	for (size_t length; list != NULL && *list != '\0'; list += length + (list[length] == ',')) {
		length = strcspn(list, ",");
		int at = word_at(get->field, list, length);
		bool fits = at >= 0 && at < BITS;
		get->row->bad |= !fits;
		bits |= fits ? UINT32_C(1) << at : 0;
	}
	member_save(get->field, get->record, (int32_t)bits);
}

static void get_string(const struct getting *get)
{
	const char *bytes = sqlite3_value_blob(get->value);
	const char *text = bytes == NULL ? "" : arena_copy(get->arena, bytes, (size_t)sqlite3_value_bytes(get->value));
	memcpy(place_of(get), &text, sizeof text);
}

static void get_day_of(const struct getting *get)
{
	get->row->at--;
	struct day day = get_day(get->row);
	memcpy(place_of(get), &day, sizeof day);
}

static void get_stamp_of(const struct getting *get)
{
	get->row->at--;
	struct stamp stamp = get_stamp(get->row);
	memcpy(place_of(get), &stamp, sizeof stamp);
}

/* --- a whole row -------------------------------------------------------------------- */

static const struct way {
	void (*put)(struct row *row, const struct field *field, const void *record);
	void (*get)(const struct getting *get);
	int columns;
} ways[FIELD_KINDS] = {
	[FIELD_NUMBER] = { put_number, get_number, 1 },         [FIELD_COUNT] = { put_number, get_number, 1 },
	[FIELD_WORD] = { put_one_word, get_one_word, 1 },       [FIELD_KNOWN_WORD] = { put_one_word, get_one_word, 1 },
	[FIELD_SAID_WORD] = { put_one_word, get_one_word, 1 },  [FIELD_BITS] = { put_bits, get_bits, 1 },
	[FIELD_TEXT] = { put_string, get_string, 1 },           [FIELD_DAY] = { put_number, get_day_of, 1 },
	[FIELD_STAMP] = { put_stamp_of, get_stamp_of, 2 },
};

void record_put(struct row *row, const struct record *record, const void *from)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct field *field = &record->fields[i];
		/* A parameter that is not bound is NULL. */
		if (member_is_known(field, from))
			ways[field->kind].put(row, field, from);
		else
			row->at += ways[field->kind].columns;
	}
}

static void get_field(const struct getting *get)
{
	if (get->field->kind <= FIELD_COUNT)
		get_number(get);
	else
		ways[get->field->kind].get(get);
	member_set_known(get->field, get->record, true);
}

/* A call of SQLite for each value is most of the work: NULLs, which are many, are told apart by one. */
void record_get(struct row *row, const struct record *record, void *out, struct arena *arena)
{
	for (const struct field *field = record->fields; field < record->fields + record->count; field++) {
		sqlite3_value *value = sqlite3_column_value(row->stmt, row->at++);
		if (sqlite3_value_type(value) != SQLITE_NULL) {
			get_field(&(struct getting){ row, field, value, out, arena });
			continue;
		}
		member_forget(field, out);
		row->at += ways[field->kind].columns - 1;
	}
}

int field_columns(const struct field *field)
{
	return ways[field->kind].columns;
}
