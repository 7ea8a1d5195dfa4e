#include "app/plain.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct named_key {
	const char *name;
	uint32_t key;
} named_keys[] = {
	{ "enter", KEY_ENTER_ }, { "esc", KEY_ESC_ }, { "tab", KEY_TAB_ }, { "space", ' ' }, { "backspace", KEY_BACKSPACE_ },
	{ "up", KEY_UP_ }, { "down", KEY_DOWN_ }, { "left", KEY_LEFT_ }, { "right", KEY_RIGHT_ },
	{ "home", KEY_HOME_ }, { "end", KEY_END_ }, { "pgup", KEY_PAGE_UP_ }, { "pgdn", KEY_PAGE_DOWN_ },
	/* What a terminal sends where the key itself is pressed, and then Enter. */
	{ "\033", KEY_ESC_ }, { "\t", KEY_TAB_ }, { "\033[A", KEY_UP_ }, { "\033[B", KEY_DOWN_ },
	{ "\033[C", KEY_RIGHT_ }, { "\033[D", KEY_LEFT_ },
	{ NULL, KEY_NONE_ },
};

static uint32_t key_named(const char *word)
{
	const struct named_key *one = named_keys;
	while (one->name != NULL && strcasecmp(word, one->name) != 0)
		one++;
	return one->key;
}

/* Bytes of `words` at the beginning of `line`, when they stand there as whole words; else 0. */
static size_t begins_with(const char *line, const char *words)
{
	size_t length = words == NULL ? 0 : strlen(words);
	if (length < 2 || strncasecmp(line, words, length) != 0)
		return 0;
	return line[length] == '\0' || line[length] == ' ' ? length : 0;
}

/* The binding whose words or label begin the line, the longest first; `*taken` is how far they go. */
static const struct binding *binding_said(const char *line, const struct binding *bindings, size_t *taken)
{
	const struct binding *best = NULL;
	*taken = 0;
	for (; bindings->action != 0; bindings++) {
		size_t words = begins_with(line, bindings->words), label = begins_with(line, bindings->label);
		size_t length = words > label ? words : label;
		if (length > *taken) {
			*taken = length;
			best = bindings;
		}
	}
	return best;
}

/* Digits are an answer; ten is typed as 1, 0 and taken by Enter. */
static size_t digits(const char *text, uint32_t *keys, size_t room)
{
	long value;
	while (*text == ' ')
		text++;
	if (!text_int(text, 0, 10, &value) || room < 3)
		return 0;
	if (value < 10) {
		keys[0] = (uint32_t)('0' + value);
		return 1;
	}
	keys[0] = '1';
	keys[1] = '0';
	keys[2] = KEY_ENTER_;
	return 3;
}

/* Each letter a key; with `bindings` only when all of them are bound, so that a misspelt word does nothing. */
static size_t letters(const char *line, const struct binding *bindings, uint32_t *keys)
{
	size_t count = 0;
	for (const char *end = line + strlen(line); line < end && count < PLAIN_KEYS;) {
		uint32_t ch = utf8_next(&line, end);
		if (bindings != NULL && binding_find(bindings, ch) == 0)
			return 0;
		keys[count++] = ch;
	}
	return count;
}

static size_t just(uint32_t key, uint32_t *keys)
{
	keys[0] = key;
	return 1;
}

/* A command in one line: as if it were typed behind the colon, and taken. */
static size_t command(const char *line, uint32_t *keys)
{
	size_t count = letters(line, NULL, keys);
	if (count < PLAIN_KEYS)
		keys[count++] = KEY_ENTER_;
	return count;
}

size_t plain_keys(const char *line, const struct binding *bindings, bool typing, uint32_t keys[static PLAIN_KEYS])
{
	if (line[0] == '\0')
		return just(KEY_ENTER_, keys);
	if (key_named(line) != KEY_NONE_)
		return just(key_named(line), keys);
	if (typing)
		return letters(line, NULL, keys);
	if (line[0] == ':' && line[1] != '\0' && binding_find(bindings, ':') != 0)
		return command(line, keys);
	size_t taken, count = digits(line, keys, PLAIN_KEYS);
	if (count > 0)
		return count;
	const struct binding *said = binding_said(line, bindings, &taken);
	if (said != NULL) {
		keys[0] = said->key;
		return 1 + digits(line + taken, keys + 1, PLAIN_KEYS - 1);
	}
	/* A single letter always is a key: what it does, the screen knows. */
	const char *next = line;
	utf8_next(&next, line + strlen(line));
	return letters(line, *next == '\0' ? NULL : bindings, keys);
}
