#include "io/schema.h"

#include <assert.h>
#include <string.h>

#include "core/exercise.h"

static_assert(sizeof(enum figure_joint) == sizeof(int), "words are stored as int");

static void fault_unknown(struct reading *in, const struct field_table *table, const struct yaml_node *key)
{
	const char *keys[FIELDS_MAX];
	for (size_t i = 0; i < table->count; i++)
		keys[i] = table->fields[i].key;
	reading_fault(in, key, hint_nearest(in->faults->arena, key->text, keys, table->count),
	              "unknown key \"%s\"", key->text);
}

/* The place of `key` in the table; files mostly keep its order, so the search starts at `from`. */
static size_t find_field(const struct field_table *table, const char *key, size_t from)
{
	for (size_t i = 0; i < table->count; i++) {
		size_t at = (from + i) % table->count;
		if (text_same(table->fields[at].key, key))
			return at;
	}
	return table->count;
}

/* Sorts the entries of a mapping by field: unknown and doubled keys end here. */
static void sort_entries(struct reading *in, const struct field_table *table,
                         const struct yaml_node *mapping, const struct yaml_node *found[])
{
	size_t next = 0;
	for (const struct yaml_node *at = mapping->first; at != NULL; at = at->next) {
		size_t field = find_field(table, at->key->text, next);
		if (field == table->count) {
			fault_unknown(in, table, at->key);
		} else if (found[field] != NULL) {
			reading_fault(in, at->key,
			              arena_print(in->faults->arena, "first on line %d", found[field]->key->line),
			              "\"%s\" stands here twice", at->key->text);
		} else {
			found[field] = at;
			next = field + 1;
		}
	}
}

static bool is_list(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	if (node->kind != YAML_LIST)
		reading_fault(in, node, "as in [one, two]", "\"%s\" must be a list", field->key);
	else if (node->count < (size_t)field->min || node->count > (size_t)field->max)
		reading_fault(in, node, NULL, "\"%s\" must have %ld to %ld entries, not %u", field->key, field->min,
		              field->max, node->count);
	else
		return true;
	return false;
}

/* Reads a list of texts, each by `entry`; entries with a fault are left out. */
static void read_words(struct reading *in, const struct field *field, const struct yaml_node *node,
                       const struct field *entry, void *out)
{
	if (!is_list(in, field, node))
		return;
	const char **at = arena_array(in->arena, node->count, sizeof *at);
	struct words words = { .at = at };
	for (const struct yaml_node *child = node->first; child != NULL; child = child->next) {
		const char **word = &at[words.count];
		(entry->kind == FIELD_ID ? field_read_id : field_read_text)(in, entry, child, word);
		words.count += *word != NULL;
	}
	memcpy(out, &words, sizeof words);
}

static void read_texts(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	struct field entry = { .key = field->key, .kind = FIELD_TEXT, .min = 1, .max = field->columns };
	read_words(in, field, node, &entry, out);
}

static void read_ids(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	struct field entry = { .key = field->key, .kind = FIELD_ID, .min = 2, .max = 48 };
	read_words(in, field, node, &entry, out);
}

static void read_map(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	schema_read(in, field->table, node, out);
}

static void read_structs(struct reading *in, const struct field *field, const struct yaml_node *node,
                         unsigned char *at)
{
	for (const struct yaml_node *child = node->first; child != NULL; child = child->next) {
		schema_read(in, field->table, child, at);
		at += field->table->size;
	}
}

/* `out` is the pointer; the count stands at its own offset in the same struct. */
static void read_list(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	if (!is_list(in, field, node))
		return;
	void *at = arena_array(in->arena, node->count, field->table->size);
	read_structs(in, field, node, at);
	memcpy(out, &at, sizeof at);
	size_t count = node->count;
	memcpy((unsigned char *)out - field->offset + field->count_offset, &count, sizeof count);
}

static void read_array(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	int count = (int)node->count;
	if (!is_list(in, field, node))
		return;
	read_structs(in, field, node, out);
	memcpy((unsigned char *)out - field->offset + field->count_offset, &count, sizeof count);
}

static const struct {
	const char *word;
	void (*read)(struct reading *, const struct field *, const struct yaml_node *, void *);
} kinds[FIELD_KINDS] = {
	[FIELD_TEXT] = { "text", field_read_text },
	[FIELD_ID] = { "id", field_read_id },
	[FIELD_RULE] = { "rule id", field_read_rule },
	[FIELD_NAME] = { "word", field_read_name },
	[FIELD_INT] = { "whole number", field_read_int },
	[FIELD_NUMBER] = { "number", field_read_number },
	[FIELD_BOOL] = { "true or false", field_read_bool },
	[FIELD_DAY] = { "date", field_read_day },
	[FIELD_WORD] = { "word", field_read_word },
	[FIELD_TEXTS] = { "list of texts", read_texts },
	[FIELD_IDS] = { "list of ids", read_ids },
	[FIELD_MAP] = { "mapping", read_map },
	[FIELD_LIST] = { "list of mappings", read_list },
	[FIELD_ARRAY] = { "list of mappings", read_array },
	[FIELD_POINT] = { "[x, y]", field_read_point },
	[FIELD_VIEW] = { "word", field_read_view },
	[FIELD_JOINT] = { "joint", field_read_joint },
	[FIELD_PARTS] = { "list of parts", field_read_parts },
	[FIELD_ANGLES] = { "mapping of angles", field_read_angles },
};

const char *field_kind_word(enum field_kind kind)
{
	return kinds[kind].word;
}

static void read_field(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	union {
		const char *text;
		struct words words;
	} nowhere = { 0 };
	bool stored = field->offset != FIELD_CHECKED_ONLY;
	kinds[field->kind].read(in, field, node, stored ? (unsigned char *)out + field->offset : (void *)&nowhere);
}

static void fault_mapping(struct reading *in, const struct field_table *table, const struct yaml_node *node)
{
	const char *hint = arena_print(in->faults->arena, "as in \"%s: ...\"", table->fields[0].key);
	if (node->key != NULL)
		reading_fault(in, node, hint, "\"%s\" must be keys with values", node->key->text);
	else
		reading_fault(in, node, hint, "must be keys with values");
}

/* A struct as it is before its file is read, with the mappings in it that may be left out. */
static void blank(const struct field_table *table, void *out)
{
	if (table->blank != NULL)
		memcpy(out, table->blank, table->size);
	for (size_t i = 0; i < table->count; i++)
		if (table->fields[i].kind == FIELD_MAP)
			blank(table->fields[i].table, (unsigned char *)out + table->fields[i].offset);
}

void schema_read(struct reading *in, const struct field_table *table, const struct yaml_node *mapping,
                 void *out)
{
	const struct yaml_node *found[FIELDS_MAX] = { 0 };
	blank(table, out);
	if (mapping->kind != YAML_MAPPING) {
		fault_mapping(in, table, mapping);
		return;
	}
	sort_entries(in, table, mapping, found);
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];
		if (found[i] != NULL)
			read_field(in, field, found[i], out);
		else if (field->required)
			reading_fault(in, mapping, NULL, "\"%s\" is missing", field->key);
	}
	if (table->complete != NULL)
		table->complete(out);
}

static void print_words(const struct field *field, struct text *out)
{
	const char *between = "";
	for (size_t i = 0; i < field->word_count; i++) {
		if (field->words[i] == NULL)
			continue;
		text_addf(out, "%s%s", between, field->words[i]);
		between = ", ";
	}
}

/* What the two ends of a range count. */
static const char *const units[FIELD_KINDS] = {
	[FIELD_TEXT] = " columns",   [FIELD_ID] = " characters", [FIELD_INT] = "",
	[FIELD_NUMBER] = "",         [FIELD_TEXTS] = " texts",   [FIELD_IDS] = " ids",
	[FIELD_RULE] = " characters", [FIELD_LIST] = " entries", [FIELD_ARRAY] = " entries", [FIELD_POINT] = " each",
	[FIELD_ANGLES] = " each",
};

void field_print_range(const struct field *field, struct text *out)
{
	if (field->words != NULL)
		print_words(field, out);
	else if (units[field->kind] != NULL)
		text_addf(out, "%ld to %ld%s", field->min, field->max, units[field->kind]);
	if (field->kind == FIELD_TEXTS)
		text_addf(out, " of 1 to %d columns", field->columns);
}
