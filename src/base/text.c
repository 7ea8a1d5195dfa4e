#include "base/text.h"

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

struct text text_over(char *buffer, size_t size)
{
	assert(size > 0);
	buffer[0] = '\0';
	return (struct text){ .at = buffer, .size = size };
}

/* The largest length up to `length` at which `words` may be cut without splitting a character. */
static size_t whole(const char *words, size_t length)
{
	while (length > 0 && ((unsigned char)words[length] & 0xc0) == 0x80)
		length--;
	return length;
}

void text_add_bytes(struct text *text, const char *words, size_t length)
{
	size_t room = text->size - text->length - 1;
	if (text->cut)
		return;
	if (length > room) {
		length = whole(words, room);
		text->cut = true;
	}
	memcpy(text->at + text->length, words, length);
	text->length += length;
	text->at[text->length] = '\0';
}

void text_add(struct text *text, const char *words)
{
	text_add_bytes(text, words, strlen(words));
}

void text_addf(struct text *text, const char *format, ...)
{
	char words[1024];
	va_list args;
	va_start(args, format);
	int length = vsnprintf(words, sizeof words, format, args);
	va_end(args);
	if (length < 0)
		return;
	if ((size_t)length >= sizeof words) {
		text_add_bytes(text, words, whole(words, sizeof words - 1));
		text->cut = true;
	} else {
		text_add_bytes(text, words, (size_t)length);
	}
}

/* Length, first bits and smallest value of the four forms of UTF-8. */
static const struct form {
	unsigned char mask, lead;
	uint32_t least;
} forms[] = { { 0x80, 0x00, 0 }, { 0xe0, 0xc0, 0x80 }, { 0xf0, 0xe0, 0x800 }, { 0xf8, 0xf0, 0x10000 } };

/* Bytes of the well-formed character at `at`, 0 when it is not one. */
static size_t decode(const char *at, const char *end, uint32_t *out)
{
	unsigned char lead = (unsigned char)*at;
	for (size_t i = 0; i < 4; i++) {
		if ((lead & forms[i].mask) != forms[i].lead)
			continue;
		uint32_t ch = lead & (unsigned char)~forms[i].mask;
		for (size_t j = 1; j <= i; j++) {
			if (at + j >= end || ((unsigned char)at[j] & 0xc0) != 0x80)
				return 0;
			ch = ch << 6 | ((unsigned char)at[j] & 0x3f);
		}
		if (ch < forms[i].least || ch > 0x10ffff || (ch >= 0xd800 && ch <= 0xdfff))
			return 0;
		*out = ch;
		return i + 1;
	}
	return 0;
}

uint32_t utf8_next(const char **at, const char *end)
{
	uint32_t ch;
	if (*at >= end)
		return 0;
	if ((unsigned char)**at < 0x80)
		return (unsigned char)*(*at)++;
	size_t length = decode(*at, end, &ch);
	if (length == 0) {
		++*at;
		return 0xfffd;
	}
	*at += length;
	return ch;
}

size_t utf8_put(uint32_t ch, char out[static 4])
{
	size_t more = ch < 0x80 ? 0 : ch < 0x800 ? 1 : ch < 0x10000 ? 2 : 3;
	for (size_t i = more; i > 0; i--) {
		out[i] = (char)(0x80 | (ch & 0x3f));
		ch >>= 6;
	}
	out[0] = (char)(forms[more].lead | ch);
	return more + 1;
}

bool utf8_valid(const char *text, size_t length, size_t *bad)
{
	const char *end = text + length;
	for (const char *at = text; at < end;) {
		uint32_t ch;
		size_t bytes = decode(at, end, &ch);
		if (bytes == 0) {
			*bad = (size_t)(at - text);
			return false;
		}
		at += bytes;
	}
	return true;
}

/* Source: Unicode 15, general categories Cc, Cf, Cs, Zl, Zp and Cn, those among them that nothing is seen of. */
static const struct {
	uint32_t from, to;
} not_shown[] = {
	{ 0x0000, 0x001f },   { 0x007f, 0x009f },   { 0x061c, 0x061c },   { 0x180b, 0x180f },   { 0x200b, 0x200f },
	{ 0x2028, 0x202e },   { 0x2060, 0x206f },   { 0xd800, 0xdfff },   { 0xfdd0, 0xfdef },   { 0xfe00, 0xfe0f },
	{ 0xfeff, 0xfeff },   { 0xfff0, 0xfffb },   { 0x1bca0, 0x1bca3 }, { 0x1d173, 0x1d17a }, { 0xe0000, 0xe0fff },
};

bool char_is_shown(uint32_t ch)
{
	enum { LAST = 0x10ffff, PLANE_END = 0xfffe };
	if (ch >= 0x20 && ch < 0x7f)
		return true;
	if (ch > LAST || (ch & PLANE_END) == PLANE_END)
		return false;
	for (size_t i = 0; i < sizeof not_shown / sizeof not_shown[0] && not_shown[i].from <= ch; i++)
		if (ch <= not_shown[i].to)
			return false;
	return true;
}

void text_add_shown(struct text *text, const char *words)
{
	const char *end = words + strlen(words);
	while (words < end) {
		char bytes[4];
		uint32_t ch = utf8_next(&words, end);
		if (ch == '\n' || ch == '\t')
			text_add_bytes(text, " ", 1);
		else if (char_is_shown(ch))
			text_add_bytes(text, bytes, utf8_put(ch, bytes));
	}
}

int char_width(uint32_t ch)
{
	if (ch >= 0x20 && ch < 0x7f)
		return 1;
	if (!char_is_shown(ch))
		return 0;
	/* In a locale that knows no such character every one is drawn as one mark. */
	int width = wcwidth((wchar_t)ch);
	return width < 0 ? (ch < 0xa0 ? 0 : 1) : width;
}

int text_width(const char *text)
{
	int width = 0;
	const char *end = text + strlen(text);
	while (text < end)
		width += char_width(utf8_next(&text, end));
	return width;
}

size_t text_fit(const char *text, int columns)
{
	const char *at = text, *end = text + strlen(text);
	int width = 0;
	while (at < end) {
		const char *next = at;
		width += char_width(utf8_next(&next, end));
		if (width > columns)
			break;
		at = next;
	}
	return (size_t)(at - text);
}

bool text_wrap(const char **text, int columns, const char **line, size_t *length)
{
	const char *at = *text;
	while (*at == ' ')
		at++;
	if (*at == '\0') {
		*text = at;
		return false;
	}
	size_t newline = strcspn(at, "\n");
	size_t fit = text_fit(at, columns < 1 ? 1 : columns);
	if (fit == 0) { /* one wide character in a single column still has to move on */
		const char *next = at;
		utf8_next(&next, at + strlen(at));
		fit = (size_t)(next - at);
	}
	size_t take = fit;
	if (newline <= fit) {
		take = newline;
	} else if (at[fit] != '\0' && at[fit] != ' ') {
		while (take > 0 && at[take - 1] != ' ')
			take--;
		if (take == 0)
			take = fit;
	}
	*line = at;
	*text = at + take + (at[take] == '\n');
	while (take > 0 && at[take - 1] == ' ')
		take--;
	*length = take;
	return true;
}

bool text_contains(const char *text, const char *needle)
{
	size_t length = strlen(needle);
	for (;; text++) {
		size_t i = 0;
		while (i < length && tolower((unsigned char)text[i]) == tolower((unsigned char)needle[i]))
			i++;
		if (i == length)
			return true;
		if (*text == '\0')
			return false;
	}
}

enum { WORD_MAX = 63 };

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* Edits (a neighbouring swap counts one) from `a` to `b`. Source: optimal string alignment distance. */
static int distance(const char *a, const char *b)
{
	int rows[3][WORD_MAX + 1];
	int m = (int)strlen(a), n = (int)strlen(b);
	if (m > WORD_MAX || n > WORD_MAX)
		return WORD_MAX;
	for (int j = 0; j <= n; j++)
		rows[0][j] = j;
	for (int i = 1; i <= m; i++) {
		int *now = rows[i % 3], *before = rows[(i + 2) % 3], *older = rows[(i + 1) % 3];
		now[0] = i;
		for (int j = 1; j <= n; j++) {
			now[j] = least(least(before[j], now[j - 1]) + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = least(now[j], older[j - 2] + 1);
		}
	}
	return rows[m % 3][n];
}

const char *text_nearest(const char *word, const char *const *words, size_t count)
{
	const char *nearest = NULL;
	int best = (int)strlen(word) / 3 + 2;
	for (size_t i = 0; i < count; i++) {
		int d = distance(word, words[i]);
		if (d < best && d < (int)strlen(words[i])) {
			best = d;
			nearest = words[i];
		}
	}
	return nearest;
}

bool text_int(const char *text, long min, long max, long *out)
{
	const char *digits = text + (*text == '-');
	if (*digits == '\0' || strspn(digits, "0123456789") != strlen(digits))
		return false;
	errno = 0;
	long value = strtol(text, NULL, 10);
	if (errno != 0 || value < min || value > max)
		return false;
	*out = value;
	return true;
}
