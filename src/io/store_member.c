/* Members of any width, as their fields tell of them. */
#include "store_record.h"

#include <string.h>

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

void *member_of(const struct field *field, void *record)
{
	return (unsigned char *)record + field->offset;
}

const void *member_in(const struct field *field, const void *record)
{
	return (const unsigned char *)record + field->offset;
}

int32_t member_value(const struct field *field, const void *record)
{
	return load(member_in(field, record), field->size);
}

void member_save(const struct field *field, void *record, int32_t value)
{
	void *at = member_of(field, record);
	int8_t tiny = (int8_t)value;
	int16_t small = (int16_t)value;
	if (field->size == sizeof tiny)
		memcpy(at, &tiny, sizeof tiny);
	else if (field->size == sizeof small)
		memcpy(at, &small, sizeof small);
	else
		memcpy(at, &value, sizeof value);
}

/* The value that stands for NULL. */
static const int32_t nothing[FIELD_KINDS] = {
	[FIELD_NUMBER] = NOT_KNOWN, [FIELD_COUNT] = INT32_MIN, [FIELD_WORD] = INT32_MIN,
	[FIELD_KNOWN_WORD] = NOT_KNOWN, [FIELD_SAID_WORD] = 0,
};

const char *member_text(const struct field *field, const void *record)
{
	const char *text;
	memcpy(&text, member_in(field, record), sizeof text);
	return text;
}

bool member_is_known(const struct field *field, const void *record)
{
	if (field->kind == FIELD_TEXT)
		return member_text(field, record) != NULL;
	if (field->kind == FIELD_BITS && field->has == 0)
		return member_value(field, record) != 0;
	if (field->kind == FIELD_BITS || field->kind == FIELD_DAY || field->kind == FIELD_STAMP)
		return field->has == 0 || *((const bool *)record + field->has);
	return member_value(field, record) != nothing[field->kind];
}

void member_set_known(const struct field *field, void *record, bool known)
{
	if (field->has != 0)
		memcpy((unsigned char *)record + field->has, &known, sizeof known);
}

void member_forget(const struct field *field, void *record)
{
	if (field->kind <= FIELD_SAID_WORD)
		member_save(field, record, nothing[field->kind]);
	else
		memset(member_of(field, record), 0, field->size);
	member_set_known(field, record, false);
}

void record_blank(const struct record *record, void *out)
{
	for (size_t i = 0; i < record->count; i++)
		member_forget(&record->fields[i], out);
}

void record_merge(const struct record *record, void *to, const void *from)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct field *field = &record->fields[i];
		if (member_is_known(field, to) || !member_is_known(field, from))
			continue;
		memcpy(member_of(field, to), member_in(field, from), field->size);
		member_set_known(field, to, true);
	}
}
