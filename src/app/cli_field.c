#include "app/cli_field.h"

#include <string.h>

#include "base/text.h"
#include "core/quick.h"

static unsigned char *member(const struct cli_reading *reading, const struct cli_field *field)
{
	return (unsigned char *)reading->record + field->offset;
}

void cli_field_put(const struct cli_reading *reading, const struct cli_field *field, int value)
{
	int8_t tiny = (int8_t)value;
	int16_t small = (int16_t)value;
	if (field->size == sizeof tiny)
		memcpy(member(reading, field), &tiny, sizeof tiny);
	else if (field->size == sizeof small)
		memcpy(member(reading, field), &small, sizeof small);
	else
		memcpy(member(reading, field), &value, sizeof value);
}

/* "-": not known (any more). */
static bool is_dash(const char *value)
{
	return text_same(value, "-");
}

static void put_asked(const struct cli_reading *reading, const struct cli_field *field, bool asked)
{
	if (field->asked != 0)
		memcpy((unsigned char *)reading->record + field->asked, &asked, sizeof asked);
}

/* --- numbers ------------------------------------------------------------------- */

static bool fail_number(const struct cli_field *field, const char *value)
{
	const char *comma = strchr(value, ',') != NULL ? "; decimals have a point, but here are none" : "";
	cli_fail(EXIT_USAGE, "--%s takes a whole number from %d to %d, not \"%s\"%s", field->option, field->least,
	         field->most, value, comma);
	return false;
}

bool cli_read_number(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	long number = NOT_KNOWN;
	if (!is_dash(value) && !text_int(value, field->least, field->most, &number))
		return fail_number(field, value);
	cli_field_put(reading, field, (int)number);
	return true;
}

/* The member is an array of two, left and right. */
bool cli_read_pain(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	struct cli_field one = *field;
	one.size = 1;
	for (int knee = 0; knee < KNEES; knee++) {
		one.offset = field->offset + (size_t)knee;
		if (side_has_knee(reading->side, knee) && !cli_read_number(reading, &one, value))
			return false;
	}
	return true;
}

bool cli_read_halves(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	char whole[16];
	struct text text = TEXT(whole);
	size_t length = strlen(value);
	bool half = length > 2 && strcmp(value + length - 2, ".5") == 0;
	long number = NOT_KNOWN;
	text_add_bytes(&text, value, half ? length - 2 : length);
	if (is_dash(value)) {
		cli_field_put(reading, field, NOT_KNOWN);
		return true;
	}
	if (text.cut || !text_int(whole, field->least, field->most, &number)) {
		cli_fail(EXIT_USAGE, "--%s takes a number from %d to %d, with mclean5 halves such as 2.5 too, not \"%s\"",
		         field->option, field->least, field->most, value);
		return false;
	}
	cli_field_put(reading, field, (int)number * 2 + half);
	return true;
}

/* --- words ------------------------------------------------------------------------ */

static bool fail_word(const struct cli_field *field, const char *value, const char *more)
{
	char able[600];
	struct text text = TEXT(able);
	for (int i = 0; i < field->count; i++)
		if (field->words[i][0] != '\0' && field->words[i][0] != '-')
			text_addf(&text, "%s%s", text.length == 0 ? "" : ", ", field->words[i]);
	const char *near = text_nearest(value, field->words, (size_t)field->count);
	if (near != NULL && near[0] != '\0')
		cli_fail(EXIT_USAGE, "--%s does not know \"%s\"; did you mean \"%s\"?", field->option, value, near);
	else
		cli_fail(EXIT_USAGE, "--%s takes %s%s, not \"%s\"", field->option, able, more, value);
	return false;
}

static int word_at(const struct cli_field *field, const char *word, size_t length)
{
	for (int i = 0; i < field->count; i++)
		if (length > 0 && strncmp(field->words[i], word, length) == 0 && field->words[i][length] == '\0')
			return i;
	return NOT_KNOWN;
}

/*
 * Where the words begin with an empty one it is what "-" means. A byte may be NOT_KNOWN; of the
 * other enumerators one always holds.
 */
bool cli_read_word(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	int at = word_at(field, value, strlen(value));
	bool has_nothing = field->words[0][0] == '\0';
	if (at == NOT_KNOWN && !(is_dash(value) && (has_nothing || field->size == 1)))
		return fail_word(field, value, "");
	cli_field_put(reading, field, at == NOT_KNOWN && has_nothing ? 0 : at);
	return true;
}

bool cli_read_bits(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	uint32_t bits = 0;
	bool none = text_same(value, "none") || is_dash(value);
	for (size_t length; !none && *value != '\0'; value += length + (value[length] == ',')) {
		char word[64];
		struct text text = TEXT(word);
		length = strcspn(value, ",");
		text_add_bytes(&text, value, length);
		int at = word_at(field, word, text.length);
		if (at == NOT_KNOWN)
			return fail_word(field, word, ", several with commas between, or none");
		bits |= UINT32_C(1) << at;
	}
	memcpy(member(reading, field), &bits, sizeof bits);
	put_asked(reading, field, !is_dash(value));
	return true;
}

bool cli_read_text(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	size_t bad;
	const char *text = is_dash(value) ? NULL : value;
	if (!utf8_valid(value, strlen(value), &bad)) {
		cli_fail(EXIT_USAGE, "--%s takes text in UTF-8; its byte %zu is none", field->option, bad + 1);
		return false;
	}
	memcpy(member(reading, field), &text, sizeof text);
	return true;
}

/* --- lengths and times --------------------------------------------------------------- */

static const char *comma_hint(const char *value)
{
	return strchr(value, ',') != NULL ? " (with a point, not a comma)" : "";
}

bool cli_read_distance(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	int32_t m = NOT_KNOWN;
	if (!is_dash(value) && !quick_distance(value, reading->units, &m)) {
		cli_fail(EXIT_USAGE, "--%s takes a distance such as 5km, 7.5km, 800m or 3mi, not \"%s\"%s", field->option, value,
		         comma_hint(value));
		return false;
	}
	cli_field_put(reading, field, m);
	return true;
}

bool cli_read_duration(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	int32_t s = NOT_KNOWN;
	if (!is_dash(value) && !quick_duration(value, &s)) {
		cli_fail(EXIT_USAGE, "--%s takes a time such as 31:20, 1:02:03, 45min or 1h30, not \"%s\"%s", field->option,
		         value, comma_hint(value));
		return false;
	}
	cli_field_put(reading, field, s);
	return true;
}

/* A bare number is hours here. */
static bool hours(const char *value, int32_t *out_s)
{
	enum { DAY_S = 86400 };
	char with_unit[32];
	struct text text = TEXT(with_unit);
	bool bare = strspn(value, "0123456789.") == strlen(value);
	text_addf(&text, "%s%s", value, bare ? "h" : "");
	return !text.cut && quick_duration(with_unit, out_s) && *out_s <= DAY_S;
}

static bool fail_hours(const struct cli_field *field, const char *value)
{
	cli_fail(EXIT_USAGE, "--%s takes hours up to 24 such as 7, 7.5 or 7h30, not \"%s\"%s", field->option, value,
	         comma_hint(value));
	return false;
}

bool cli_read_hours(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	int32_t s = NOT_KNOWN;
	if (!is_dash(value) && !hours(value, &s))
		return fail_hours(field, value);
	cli_field_put(reading, field, s == NOT_KNOWN ? NOT_KNOWN : s / 60);
	return true;
}

bool cli_read_hours10(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	enum { TENTH_S = 360 };
	int32_t s = NOT_KNOWN;
	if (!is_dash(value) && !hours(value, &s))
		return fail_hours(field, value);
	cli_field_put(reading, field, s == NOT_KNOWN ? NOT_KNOWN : (s + TENTH_S / 2) / TENTH_S);
	return true;
}

bool cli_day(const struct cli *cli, const char *option, struct day today, struct day *out)
{
	const char *value = cli_option(cli, option);
	if (value == NULL || quick_day(value, today, false, out))
		return true;
	cli_fail(EXIT_USAGE, "--%s takes a day that exists, such as 2026-03-02, today, yesterday or monday, not \"%s\"",
	         option, value);
	return false;
}

/* --- a table ---------------------------------------------------------------------------- */

bool cli_fields_read(const struct cli_reading *reading, const struct cli_field *fields, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *value = cli_option(reading->cli, fields[i].option);
		if (value != NULL && !fields[i].read(reading, &fields[i], value))
			return false;
	}
	return true;
}

bool cli_fields_given(const struct cli *cli, const struct cli_field *fields, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (cli_option(cli, fields[i].option) != NULL)
			return true;
	return false;
}
