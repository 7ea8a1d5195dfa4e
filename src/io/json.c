#include "io/json.h"

#include "base/text.h"

#include <inttypes.h>
#include <string.h>

static const struct escape {
	uint32_t ch;
	const char *as;
} escapes[] = {
	{ '"', "\\\"" }, { '\\', "\\\\" }, { '\n', "\\n" }, { '\r', "\\r" }, { '\t', "\\t" }, { 0, NULL },
};

/* What a terminal would obey or hide: the same to who reads the JSON. Above the first plane it takes two. */
static void put_escaped(FILE *out, uint32_t ch)
{
	enum { SECOND_PLANE = 0x10000, HIGH = 0xd800, LOW = 0xdc00, BITS = 10, MASK = 0x3ff };
	uint32_t above = ch - SECOND_PLANE;
	if (ch < SECOND_PLANE)
		fprintf(out, "\\u%04x", (unsigned)ch);
	else
		fprintf(out, "\\u%04x\\u%04x", (unsigned)(HIGH + (above >> BITS)), (unsigned)(LOW + (above & MASK)));
}

static void put_char(FILE *out, uint32_t ch)
{
	for (const struct escape *escape = escapes; escape->as != NULL; escape++)
		if (escape->ch == ch) {
			fputs(escape->as, out);
			return;
		}
	if (!char_is_shown(ch)) {
		put_escaped(out, ch);
		return;
	}
	char bytes[4];
	fwrite(bytes, 1, utf8_put(ch, bytes), out);
}

static bool stands_for_itself(char byte)
{
	return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

static void put_string(FILE *out, const char *text)
{
	const char *end = text + strlen(text);
	fputc('"', out);
	while (text < end) {
		const char *plain = text;
		while (text < end && stands_for_itself(*text))
			text++;
		fwrite(plain, 1, (size_t)(text - plain), out);
		if (text < end)
			put_char(out, utf8_next(&text, end));
	}
	fputc('"', out);
}

static void put_key(struct json *json, const char *key)
{
	if (json->comma)
		fputc(',', json->out);
	json->comma = true;
	if (key == NULL)
		return;
	put_string(json->out, key);
	fputc(':', json->out);
}

static void open_with(struct json *json, const char *key, char bracket)
{
	put_key(json, key);
	fputc(bracket, json->out);
	json->comma = false;
}

static void close_with(struct json *json, char bracket)
{
	fputc(bracket, json->out);
	json->comma = true;
}

void json_object(struct json *json, const char *key)
{
	open_with(json, key, '{');
}

void json_object_end(struct json *json)
{
	close_with(json, '}');
}

void json_array(struct json *json, const char *key)
{
	open_with(json, key, '[');
}

void json_array_end(struct json *json)
{
	close_with(json, ']');
}

void json_text(struct json *json, const char *key, const char *text)
{
	if (text == NULL) {
		json_null(json, key);
		return;
	}
	put_key(json, key);
	put_string(json->out, text);
}

void json_int(struct json *json, const char *key, int64_t value)
{
	put_key(json, key);
	fprintf(json->out, "%" PRId64, value);
}

void json_bool(struct json *json, const char *key, bool value)
{
	put_key(json, key);
	fputs(value ? "true" : "false", json->out);
}

void json_null(struct json *json, const char *key)
{
	put_key(json, key);
	fputs("null", json->out);
}

void json_known(struct json *json, const char *key, int64_t value)
{
	if (value < 0)
		json_null(json, key);
	else
		json_int(json, key, value);
}

void json_raw(struct json *json, const char *key, const char *text)
{
	put_key(json, key);
	fputs(text, json->out);
}
