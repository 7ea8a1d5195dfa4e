/*
 * The readers of single values. Numbers are decimal and nothing else: "3x",
 * "0x3" and "3e0" are texts, and 010 is ten.
 */
#include "io/schema.h"

#include <string.h>

#include "base/day.h"

/* The text of a scalar; NULL, and a fault, when it is none. */
static const char *scalar(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR)
		return node->text;
	reading_fault(in, node, NULL, "\"%s\" must be a %s, not a list or a mapping", field->key,
	              field_kind_word(field->kind));
	return NULL;
}

/* As scalar, for what must not stand in quotes. */
static const char *plain(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	const char *text = scalar(in, field, node);
	if (text == NULL || (!node->quoted && *text != '\0'))
		return text;
	reading_fault(in, node, node->quoted ? "take the quotes off" : NULL, "\"%s\" must be a %s", field->key,
	              field_kind_word(field->kind));
	return NULL;
}

static bool has_line_end(const char *text)
{
	return text[strcspn(text, "\n\r\t")] != '\0';
}

/* Characters that would reach the terminal as orders. They can come by an escape in double quotes only. */
static bool has_control(const char *text)
{
	const char *end = text + strlen(text);
	while (text < end) {
		uint32_t ch = utf8_next(&text, end);
		if (ch < 0x20 || (ch >= 0x7f && ch < 0xa0))
			return true;
	}
	return false;
}

static bool text_fine(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	int width = text_width(node->text);
	if (has_line_end(node->text))
		reading_fault(in, node, "join its lines", "\"%s\" must be one line", field->key);
	else if (has_control(node->text))
		reading_fault(in, node, "take it out", "\"%s\" holds a control character", field->key);
	else if (width < field->min || (width == 0 && field->min >= 0))
		reading_fault(in, node, NULL, "\"%s\" is empty", field->key);
	else if (width > field->max)
		reading_fault(in, node, NULL, "\"%s\" is %d columns wide, at most %ld fit", field->key, width,
		              field->max);
	else
		return true;
	return false;
}

static void store_text(struct reading *in, const char *text, void *out)
{
	const char *copy = arena_string(in->arena, text);
	memcpy(out, &copy, sizeof copy);
}

void field_read_text(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	if (scalar(in, field, node) != NULL && text_fine(in, field, node))
		store_text(in, node->text, out);
}

/* `capital`: the first letter may be one. */
static void read_id(struct reading *in, const struct field *field, const struct yaml_node *node, bool capital,
                    void *out)
{
	const char *text = scalar(in, field, node);
	if (text == NULL)
		return;
	size_t first = capital && *text >= 'A' && *text <= 'Z';
	size_t fine = first + strspn(text + first, "abcdefghijklmnopqrstuvwxyz0123456789-");
	if (fine != node->length || fine < (size_t)field->min || fine > (size_t)field->max)
		reading_fault(in, node, capital ? "as in R19, D2b" : "small letters, digits and hyphens",
		              "\"%s\" must be an id of %ld to %ld characters", field->key, field->min, field->max);
	else
		store_text(in, text, out);
}

void field_read_id(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	read_id(in, field, node, false, out);
}

void field_read_rule(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	read_id(in, field, node, true, out);
}

static void fault_words(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	char range[400];
	struct text words = TEXT(range);
	text_add(&words, "one of ");
	field_print_range(field, &words);
	reading_fault(in, node, words.at, "\"%s\" cannot be \"%s\"", field->key, node->text);
}

/* The index of the word; word_count, and a fault, when it is none. */
static size_t find_word(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	if (scalar(in, field, node) == NULL)
		return field->word_count;
	for (size_t i = 0; i < field->word_count; i++)
		if (field->words[i] != NULL && text_same(field->words[i], node->text))
			return i;
	fault_words(in, field, node);
	return field->word_count;
}

void field_read_name(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	size_t word = find_word(in, field, node);
	if (word < field->word_count)
		memcpy(out, &field->words[word], sizeof field->words[word]);
}

void field_read_word(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	int word = (int)find_word(in, field, node);
	if (word < (int)field->word_count)
		memcpy(out, &word, sizeof word);
}

static void fault_range(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	reading_fault(in, node, NULL, "\"%s\" must be %ld to %ld", field->key, field->min, field->max);
}

void field_read_int(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	const char *text = plain(in, field, node);
	long value;
	if (text == NULL)
		return;
	size_t digits = strspn(text + (*text == '-'), "0123456789");
	if (digits == 0 || digits + (*text == '-') != node->length) {
		reading_fault(in, node, NULL, "\"%s\" must be a whole number, not \"%s\"", field->key, text);
	} else if (!text_int(text, field->min, field->max, &value)) {
		fault_range(in, field, node);
	} else {
		int number = (int)value;
		memcpy(out, &number, sizeof number);
	}
}

bool number_parse(const char *text, float *out)
{
	const char *at = text + (*text == '-');
	double value = 0, unit = 1;
	size_t whole = strspn(at, "0123456789");
	size_t fraction = at[whole] == '.' ? strspn(at + whole + 1, "0123456789") : 0;
	size_t end = whole + (fraction > 0 ? fraction + 1 : 0);
	if (whole == 0 || whole > 6 || fraction > 9 || at[end] != '\0')
		return false;
	for (size_t i = 0; i < end; i++) {
		if (at[i] == '.')
			continue;
		value = value * 10 + (at[i] - '0');
		unit *= i > whole ? 10 : 1;
	}
	*out = (float)((*text == '-' ? -value : value) / unit);
	return true;
}

void field_read_number(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	const char *text = plain(in, field, node);
	float value;
	if (text == NULL)
		return;
	if (!number_parse(text, &value))
		reading_fault(in, node, NULL, "\"%s\" must be a number, not \"%s\"", field->key, text);
	else if (value < (float)field->min || value > (float)field->max)
		fault_range(in, field, node);
	else
		memcpy(out, &value, sizeof value);
}

void field_read_bool(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	const char *text = plain(in, field, node);
	if (text == NULL)
		return;
	bool value = strcmp(text, "true") == 0;
	if (!value && strcmp(text, "false") != 0)
		reading_fault(in, node, NULL, "\"%s\" must be true or false, not \"%s\"", field->key, text);
	else
		memcpy(out, &value, sizeof value);
}

void field_read_day(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	const char *text = scalar(in, field, node);
	struct day day;
	if (text == NULL)
		return;
	if (!day_parse(&day, text))
		reading_fault(in, node, "as in 2026-03-02", "\"%s\" must be a date that exists, not \"%s\"", field->key,
		              text);
	else
		memcpy(out, &day, sizeof day);
}
