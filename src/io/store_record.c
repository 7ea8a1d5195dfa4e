#include "store_record.h"

#include <string.h>

#include "base/text.h"

/* --- members of any width ---------------------------------------------------- */

static int32_t load(const void *at, size_t size)
{
	int8_t tiny;
	int16_t small;
	int32_t whole;
	if (size == sizeof tiny)
		return memcpy(&tiny, at, sizeof tiny), tiny;
	if (size == sizeof small)
		return memcpy(&small, at, sizeof small), small;
	return memcpy(&whole, at, sizeof whole), whole;
}

static void save(void *at, size_t size, int32_t value)
{
	int8_t tiny = (int8_t)value;
	int16_t small = (int16_t)value;
	if (size == sizeof tiny)
		memcpy(at, &tiny, sizeof tiny);
	else if (size == sizeof small)
		memcpy(at, &small, sizeof small);
	else
		memcpy(at, &value, sizeof value);
}

static const unsigned char *member(const struct field *field, const void *record)
{
	return (const unsigned char *)record + field->offset;
}

static bool is_there(const struct field *field, const void *record)
{
	return field->has == 0 || *((const bool *)record + field->has);
}

static int32_t value_of(const struct field *field, const void *record)
{
	return load(member(field, record), field->size);
}

/* The value that stands for NULL. */
static const int32_t nothing[FIELD_KINDS] = {
	[FIELD_NUMBER] = NOT_KNOWN, [FIELD_COUNT] = INT32_MIN, [FIELD_WORD] = INT32_MIN,
	[FIELD_KNOWN_WORD] = NOT_KNOWN, [FIELD_SAID_WORD] = 0,
};

static bool is_known(const struct field *field, const void *record)
{
	const char *text;
	if (field->kind == FIELD_TEXT)
		return memcpy(&text, member(field, record), sizeof text), text != NULL;
	if (field->kind == FIELD_BITS && field->has == 0)
		return value_of(field, record) != 0;
	if (field->kind == FIELD_BITS || field->kind == FIELD_DAY || field->kind == FIELD_STAMP)
		return is_there(field, record);
	return value_of(field, record) != nothing[field->kind];
}

void record_merge(const struct record *record, void *to, const void *from)
{
	static const bool yes = true;
	for (size_t i = 0; i < record->count; i++) {
		const struct field *field = &record->fields[i];
		if (is_known(field, to) || !is_known(field, from))
			continue;
		memcpy((unsigned char *)to + field->offset, member(field, from), field->size);
		if (field->has != 0)
			memcpy((unsigned char *)to + field->has, &yes, sizeof yes);
	}
}

/* --- into a row ---------------------------------------------------------------- */

static void put_number(struct row *row, const struct field *field, const void *record)
{
	put_int(row, value_of(field, record));
}

static void put_one_word(struct row *row, const struct field *field, const void *record)
{
	put_text(row, field->words[value_of(field, record)]);
}

/* SQLite keeps a copy: the list lives no longer than this call. */
static void put_bits(struct row *row, const struct field *field, const void *record)
{
	char list[512];
	struct text text = TEXT(list);
	uint32_t bits = (uint32_t)value_of(field, record);
	for (int i = 0; i <= field->most; i++)
		if ((bits >> i & 1) != 0)
			text_addf(&text, "%s%s", text.length == 0 ? "" : ",", field->words[i]);
	sqlite3_bind_text(row->stmt, ++row->at, list, -1, SQLITE_TRANSIENT);
}

static void put_string(struct row *row, const struct field *field, const void *record)
{
	const char *text;
	memcpy(&text, member(field, record), sizeof text);
	put_text(row, text);
}

static void put_stamp_of(struct row *row, const struct field *field, const void *record)
{
	struct stamp stamp;
	memcpy(&stamp, member(field, record), sizeof stamp);
	put_stamp(row, stamp);
}

/* --- out of a row ----------------------------------------------------------------

   A connection of one thread may look at a value that is not a copy, and at the bytes of a
   text without the NUL that SQLite would have to add: ten years are read in a blink. */

struct getting {
	struct row *row;           /* already behind the value */
	const struct field *field;
	sqlite3_value *value;      /* not NULL */
	void *record;
	struct arena *arena;
};

static unsigned char *place_of(const struct getting *get)
{
	return (unsigned char *)get->record + get->field->offset;
}

static void get_number(const struct getting *get)
{
	const struct field *field = get->field;
	int64_t value = sqlite3_value_int64(get->value);
	bool fits = value >= field->least && value <= field->most;
	get->row->bad |= !fits;
	save(place_of(get), field->size, fits ? (int32_t)value : field->least);
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
	save(place_of(get), get->field->size, at == NOT_KNOWN ? get->field->least : at);
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
	save(place_of(get), get->field->size, (int32_t)bits);
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
		if (is_known(field, from))
			ways[field->kind].put(row, field, from);
		else
			row->at += ways[field->kind].columns;
	}
}

/* What is NULL stays as it is in the blank that the row is read into. */
static void get_nothing(struct row *row, const struct field *field, void *record)
{
	row->at += ways[field->kind].columns - 1;
	if (field->kind <= FIELD_SAID_WORD)
		save((unsigned char *)record + field->offset, field->size, nothing[field->kind]);
}

/* Numbers are most of what is read, and many are NULL: they are told apart here, not by a call each. */
static void get_field(struct row *row, const struct field *field, sqlite3_value *value, void *out,
                      struct arena *arena)
{
	static const bool yes = true;
	const struct getting get = { row, field, value, out, arena };
	if (field->kind <= FIELD_COUNT)
		get_number(&get);
	else
		ways[field->kind].get(&get);
	if (field->has != 0)
		memcpy((unsigned char *)out + field->has, &yes, sizeof yes);
}

void record_get(struct row *row, const struct record *record, void *out, struct arena *arena)
{
	for (const struct field *field = record->fields; field < record->fields + record->count; field++) {
		sqlite3_value *value = sqlite3_column_value(row->stmt, row->at++);
		if (sqlite3_value_type(value) == SQLITE_NULL)
			get_nothing(row, field, out);
		else
			get_field(row, field, value, out, arena);
	}
}

void record_blank(const struct record *record, void *out)
{
	struct row row = { 0 };
	for (size_t i = 0; i < record->count; i++)
		get_nothing(&row, &record->fields[i], out);
}

bool record_take(sqlite3_value **values, const struct record *record, void *out, struct arena *arena)
{
	struct row row = { 0 };
	for (size_t i = 0; i < record->count; i++)
		if (sqlite3_value_type(values[i]) != SQLITE_NULL)
			get_field(&row, &record->fields[i], values[i], out, arena);
	return !row.bad;
}

int field_columns(const struct field *field)
{
	return ways[field->kind].columns;
}
