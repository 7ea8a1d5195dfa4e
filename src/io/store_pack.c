#include "store_pack.h"

#include <assert.h>
#include <string.h>

/* --- numbers --------------------------------------------------------------------- */

static void add_bytes(struct packing *packing, const void *bytes, size_t count)
{
	if (packing->length + count > packing->room) {
		packing->room = 2 * (packing->length + count);
		unsigned char *more = arena_alloc(packing->arena, packing->room);
		if (packing->length > 0)
			memcpy(more, packing->at, packing->length);
		packing->at = more;
	}
	memcpy(packing->at + packing->length, bytes, count);
	packing->length += count;
}

void pack_number(struct packing *packing, uint64_t number)
{
	do {
		unsigned char seven = (unsigned char)((number & 0x7f) | (number > 0x7f ? 0x80 : 0));
		add_bytes(packing, &seven, 1);
		number >>= 7;
	} while (number > 0);
}

static uint64_t refuse(struct unpacking *unpacking)
{
	unpacking->bad = true;
	unpacking->at = unpacking->end;
	return 0;
}

uint64_t unpack_number(struct unpacking *unpacking)
{
	uint64_t number = 0;
	for (int shift = 0; shift < 64 && unpacking->at < unpacking->end; shift += 7) {
		unsigned char seven = *unpacking->at++;
		number |= (uint64_t)(seven & 0x7f) << shift;
		if (seven <= 0x7f)
			return number;
	}
	return refuse(unpacking);
}

size_t unpack_count(struct unpacking *unpacking)
{
	uint64_t count = unpack_number(unpacking);
	return (size_t)(count <= (uint64_t)(unpacking->end - unpacking->at) ? count : refuse(unpacking));
}

/* Numbers below 0 are few: they take the odd places. */
static uint64_t fold(int64_t number)
{
	return number < 0 ? 2 * (uint64_t)-(number + 1) + 1 : 2 * (uint64_t)number;
}

static int64_t unfold(uint64_t folded)
{
	int64_t half = (int64_t)(folded >> 1);
	return (folded & 1) != 0 ? -half - 1 : half;
}

/* --- values, which are known ----------------------------------------------------------- */

static void pack_small(struct packing *packing, const struct field *field, const void *from)
{
	int32_t value = member_value(field, from);
	packing->unfit |= value < field->least || value > field->most;
	pack_number(packing, (uint64_t)((int64_t)value - field->least));
}

static void unpack_small(struct unpacking *unpacking, const struct field *field, void *out)
{
	uint64_t above = unpack_number(unpacking);
	if (above > (uint64_t)((int64_t)field->most - field->least))
		above = refuse(unpacking);
	member_save(field, out, (int32_t)(field->least + (int64_t)above));
}

static void pack_bits(struct packing *packing, const struct field *field, const void *from)
{
	pack_number(packing, (uint32_t)member_value(field, from));
}

static void unpack_bits(struct unpacking *unpacking, const struct field *field, void *out)
{
	uint64_t bits = unpack_number(unpacking);
	if (bits >> (field->most + 1) != 0)
		bits = refuse(unpacking);
	member_save(field, out, (int32_t)(uint32_t)bits);
}

static void pack_text(struct packing *packing, const struct field *field, const void *from)
{
	const char *text = member_text(field, from);
	size_t size = strlen(text) + 1;
	pack_number(packing, size);
	add_bytes(packing, text, size);
}

static void unpack_text(struct unpacking *unpacking, const struct field *field, void *out)
{
	size_t size = unpack_count(unpacking);
	const char *text = (const char *)unpacking->at;
	if (size == 0 || text[size - 1] != '\0') {
		refuse(unpacking);
		text = "";
	} else {
		unpacking->at += size;
	}
	memcpy(member_of(field, out), &text, sizeof text);
}

static void pack_day(struct packing *packing, const struct field *field, const void *from)
{
	pack_number(packing, fold(member_value(field, from)));
}

static void unpack_day(struct unpacking *unpacking, const struct field *field, void *out)
{
	int64_t n = unfold(unpack_number(unpacking));
	if (n < INT32_MIN || n > INT32_MAX)
		n = (int64_t)refuse(unpacking);
	member_save(field, out, (int32_t)n);
}

static void pack_stamp(struct packing *packing, const struct field *field, const void *from)
{
	struct stamp stamp;
	memcpy(&stamp, member_in(field, from), sizeof stamp);
	pack_number(packing, fold(stamp.unix_s));
	pack_number(packing, fold(stamp.utc_offset_s));
}

static void unpack_stamp(struct unpacking *unpacking, const struct field *field, void *out)
{
	struct stamp stamp = { .unix_s = unfold(unpack_number(unpacking)) };
	int64_t offset = unfold(unpack_number(unpacking));
	if (offset < INT32_MIN || offset > INT32_MAX)
		offset = (int64_t)refuse(unpacking);
	stamp.utc_offset_s = (int)offset;
	memcpy(member_of(field, out), &stamp, sizeof stamp);
}

static const struct {
	void (*pack)(struct packing *packing, const struct field *field, const void *from);
	void (*unpack)(struct unpacking *unpacking, const struct field *field, void *out);
} ways[FIELD_KINDS] = {
	[FIELD_NUMBER] = { pack_small, unpack_small },     [FIELD_COUNT] = { pack_small, unpack_small },
	[FIELD_WORD] = { pack_small, unpack_small },       [FIELD_KNOWN_WORD] = { pack_small, unpack_small },
	[FIELD_SAID_WORD] = { pack_small, unpack_small },  [FIELD_BITS] = { pack_bits, unpack_bits },
	[FIELD_TEXT] = { pack_text, unpack_text },         [FIELD_DAY] = { pack_day, unpack_day },
	[FIELD_STAMP] = { pack_stamp, unpack_stamp },
};

/* --- records ------------------------------------------------------------------------------ */

/* Two bits a field: whether it differs from the record before, and whether what it became is known. */
enum { DIFFERS = 1, KNOWN = 2, BITS_A_FIELD = 2 };

static bool same_value(const struct field *field, const void *a, const void *b)
{
	struct stamp one, other;
	if (field->kind == FIELD_TEXT)
		return strcmp(member_text(field, a), member_text(field, b)) == 0;
	if (field->kind != FIELD_STAMP)
		return member_value(field, a) == member_value(field, b);
	memcpy(&one, member_in(field, a), sizeof one);
	memcpy(&other, member_in(field, b), sizeof other);
	return one.unix_s == other.unix_s && one.utc_offset_s == other.utc_offset_s;
}

static bool is_same(const struct field *field, const void *a, const void *b)
{
	bool known = member_is_known(field, a);
	return known == member_is_known(field, b) && (!known || same_value(field, a, b));
}

void pack_record(struct packing *packing, const struct record *record, const void *before, const void *from)
{
	uint64_t bits = 0;
	assert(record->count * BITS_A_FIELD <= 64);
	for (size_t i = record->count; i-- > 0;) {
		const struct field *field = &record->fields[i];
		bits <<= BITS_A_FIELD;
		if (!is_same(field, before, from))
			bits |= (uint64_t)(member_is_known(field, from) ? DIFFERS | KNOWN : DIFFERS);
	}
	pack_number(packing, bits);
	for (size_t i = 0; i < record->count; i++, bits >>= BITS_A_FIELD)
		if ((bits & KNOWN) != 0)
			ways[record->fields[i].kind].pack(packing, &record->fields[i], from);
}

/* What there always is of a record. */
static bool is_needed(const struct field *field)
{
	return field->kind == FIELD_COUNT || field->kind == FIELD_WORD || (field->kind == FIELD_DAY && field->has == 0);
}

const void *pack_first(const struct record *record, struct arena *arena)
{
	void *first = arena_alloc(arena, record->size);
	record_blank(record, first);
	for (const struct field *field = record->fields; field < record->fields + record->count; field++)
		if (is_needed(field))
			member_save(field, first, field->least);
	return first;
}

void unpack_record(struct unpacking *unpacking, const struct record *record, void *out)
{
	uint64_t bits = unpack_number(unpacking);
	for (const struct field *field = record->fields; bits != 0; field++, bits >>= BITS_A_FIELD) {
		if (field == record->fields + record->count) {
			refuse(unpacking);
			return;
		}
		if ((bits & KNOWN) != 0) {
			ways[field->kind].unpack(unpacking, field, out);
			member_set_known(field, out, true);
		} else if ((bits & DIFFERS) != 0 && is_needed(field)) {
			refuse(unpacking);
		} else if ((bits & DIFFERS) != 0) {
			member_forget(field, out);
		}
	}
}

/* Source: FNV-1a, Fowler, Noll and Vo. */
static uint32_t hash_word(uint32_t hash, const char *word)
{
	for (; *word != '\0'; word++)
		hash = (hash ^ (unsigned char)*word) * UINT32_C(16777619);
	return hash * UINT32_C(16777619);
}

static uint32_t hash_number(uint32_t hash, int64_t number)
{
	return (hash ^ (uint32_t)number) * UINT32_C(16777619);
}

uint32_t pack_format(const struct record *record, uint32_t hash)
{
	for (const struct field *field = record->fields; field < record->fields + record->count; field++) {
		hash = hash_word(hash_number(hash, field->kind), field->column);
		hash = hash_number(hash_number(hash, field->least), field->most);
		for (int i = field->least; field->words != NULL && i <= field->most; i++)
			hash = hash_word(hash, field->words[i]);
	}
	return hash;
}
