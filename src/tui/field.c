#include "tui/field.h"

#include <string.h>

#include "base/text.h"

enum field_action {
	FIELD_ENTER = 1, FIELD_CANCEL, FIELD_START, FIELD_END, FIELD_BEFORE, FIELD_AFTER,
	FIELD_CUT_START, FIELD_CUT_END, FIELD_CUT_WORD, FIELD_RUB_OUT, FIELD_DELETE,
};

const struct binding field_bindings[] = {
	{ KEY_ENTER_, FIELD_ENTER, "Enter", "keep", NULL },
	{ KEY_ESC_, FIELD_CANCEL, "Esc", "cancel", "cancel, also ^G" },
	{ KEY_CTRL('g'), FIELD_CANCEL, NULL, NULL, NULL },
	{ KEY_CTRL('a'), FIELD_START, "^A ^E", NULL, "to the start, to the end" },
	{ KEY_HOME_, FIELD_START, NULL, NULL, NULL },
	{ KEY_CTRL('e'), FIELD_END, NULL, NULL, NULL },
	{ KEY_END_, FIELD_END, NULL, NULL, NULL },
	{ KEY_LEFT_, FIELD_BEFORE, "← →", NULL, "a character back, forward" },
	{ KEY_CTRL('b'), FIELD_BEFORE, NULL, NULL, NULL },
	{ KEY_RIGHT_, FIELD_AFTER, NULL, NULL, NULL },
	{ KEY_CTRL('f'), FIELD_AFTER, NULL, NULL, NULL },
	{ KEY_CTRL('u'), FIELD_CUT_START, "^U", "clear", "cut all before the cursor" },
	{ KEY_CTRL('k'), FIELD_CUT_END, "^K", NULL, "cut all behind the cursor" },
	{ KEY_CTRL('w'), FIELD_CUT_WORD, "^W", NULL, "cut the word before the cursor" },
	{ KEY_BACKSPACE_, FIELD_RUB_OUT, NULL, NULL, NULL },
	{ KEY_DELETE_, FIELD_DELETE, NULL, NULL, NULL },
	{ KEY_CTRL('d'), FIELD_DELETE, NULL, NULL, NULL },
	{ 0 },
};

/* Where the character before `at` begins; marks go with the letter they stand on. */
static size_t before(const struct field *field, size_t at)
{
	const char *ch;
	do {
		if (at == 0)
			return 0;
		at--;
		while (at > 0 && ((unsigned char)field->text[at] & 0xc0) == 0x80)
			at--;
		ch = field->text + at;
	} while (char_width(utf8_next(&ch, field->text + strlen(field->text))) == 0);
	return at;
}

static size_t after(const struct field *field, size_t at)
{
	const char *end = field->text + strlen(field->text), *next = field->text + at;
	if (next == end)
		return at;
	utf8_next(&next, end);
	for (const char *mark = next; mark < end && char_width(utf8_next(&mark, end)) == 0;)
		next = mark;
	return (size_t)(next - field->text);
}

static size_t word_before(const struct field *field, size_t at)
{
	while (at > 0 && field->text[at - 1] == ' ')
		at--;
	while (at > 0 && field->text[at - 1] != ' ')
		at--;
	return at;
}

static void cut(struct field *field, size_t from, size_t to)
{
	memmove(field->text + from, field->text + to, strlen(field->text + to) + 1);
	field->cursor = from;
}

static void insert(struct field *field, uint32_t ch)
{
	char bytes[4];
	size_t length = utf8_put(ch, bytes);
	size_t tail = strlen(field->text + field->cursor);
	if (field->cursor + tail + length >= FIELD_BYTES)
		return;
	char *at = field->text + field->cursor;
	memmove(at + length, at, tail + 1);
	memcpy(at, bytes, length);
	field->cursor += length;
}

static bool is_text(uint32_t key)
{
	return key >= 0x20 && !(key >= 0x7f && key < 0xa0) && !(key >= 0xd800 && key < 0xe000) &&
	       key < KEY_NONE_;
}

static void edit(struct field *field, enum field_action action)
{
	size_t at = field->cursor, end = strlen(field->text);
	switch (action) {
	case FIELD_START: field->cursor = 0; break;
	case FIELD_END: field->cursor = end; break;
	case FIELD_BEFORE: field->cursor = before(field, at); break;
	case FIELD_AFTER: field->cursor = after(field, at); break;
	case FIELD_CUT_START: cut(field, 0, at); break;
	case FIELD_CUT_END: cut(field, at, end); break;
	case FIELD_CUT_WORD: cut(field, word_before(field, at), at); break;
	case FIELD_RUB_OUT: cut(field, before(field, at), at); break;
	case FIELD_DELETE: cut(field, at, after(field, at)); break;
	case FIELD_ENTER: case FIELD_CANCEL: break;
	}
}

enum field_end field_key(struct field *field, uint32_t key)
{
	int action = binding_find(field_bindings, key);
	if (action == FIELD_ENTER)
		return FIELD_TAKEN;
	if (action == FIELD_CANCEL)
		return FIELD_LEFT;
	if (action != 0)
		edit(field, (enum field_action)action);
	else if (is_text(key))
		insert(field, key);
	return FIELD_GOES_ON;
}

void field_paste(struct field *field, const char *text)
{
	const char *end = text + strlen(text);
	while (text < end) {
		uint32_t ch = utf8_next(&text, end);
		if (is_text(ch))
			insert(field, ch);
	}
}

void field_view(const struct field *field, struct area area, int row, int col, int columns)
{
	struct area window = area_sub(area, row, col, 1, columns);
	char head[FIELD_BYTES];
	struct text before_cursor = TEXT(head);
	text_add_bytes(&before_cursor, field->text, field->cursor);
	int at = text_width(head);
	int shift = at >= columns ? at - columns + 1 : 0;
	area_put(window, 0, -shift, STYLE_TEXT, field->text);
	area_cursor(window, 0, at - shift);
}
