#include "tui/input.h"

#include <string.h>

#include "base/text.h"

enum input_action {
	INPUT_ENTER = 1, INPUT_CANCEL, INPUT_START, INPUT_END, INPUT_BEFORE, INPUT_AFTER,
	INPUT_CUT_START, INPUT_CUT_END, INPUT_CUT_WORD, INPUT_RUB_OUT, INPUT_DELETE,
};

const struct binding input_bindings[] = {
	{ KEY_ENTER_, INPUT_ENTER, "Enter", "keep", NULL },
	{ KEY_ESC_, INPUT_CANCEL, "Esc", "cancel", "cancel, also ^G" },
	{ KEY_CTRL('g'), INPUT_CANCEL, NULL, NULL, NULL },
	{ KEY_CTRL('a'), INPUT_START, "^A ^E", NULL, "to the start, to the end" },
	{ KEY_HOME_, INPUT_START, NULL, NULL, NULL },
	{ KEY_CTRL('e'), INPUT_END, NULL, NULL, NULL },
	{ KEY_END_, INPUT_END, NULL, NULL, NULL },
	{ KEY_LEFT_, INPUT_BEFORE, "← →", NULL, "a character back, forward" },
	{ KEY_CTRL('b'), INPUT_BEFORE, NULL, NULL, NULL },
	{ KEY_RIGHT_, INPUT_AFTER, NULL, NULL, NULL },
	{ KEY_CTRL('f'), INPUT_AFTER, NULL, NULL, NULL },
	{ KEY_CTRL('u'), INPUT_CUT_START, "^U", "clear", "cut all before the cursor" },
	{ KEY_CTRL('k'), INPUT_CUT_END, "^K", NULL, "cut all behind the cursor" },
	{ KEY_CTRL('w'), INPUT_CUT_WORD, "^W", NULL, "cut the word before the cursor" },
	{ KEY_BACKSPACE_, INPUT_RUB_OUT, NULL, NULL, NULL },
	{ KEY_DELETE_, INPUT_DELETE, NULL, NULL, NULL },
	{ KEY_CTRL('d'), INPUT_DELETE, NULL, NULL, NULL },
	{ 0 },
};

/* Where the character before `at` begins; marks go with the letter they stand on. */
static size_t before(const struct input *input, size_t at)
{
	const char *ch;
	do {
		if (at == 0)
			return 0;
		at--;
		while (at > 0 && ((unsigned char)input->text[at] & 0xc0) == 0x80)
			at--;
		ch = input->text + at;
	} while (char_width(utf8_next(&ch, input->text + strlen(input->text))) == 0);
	return at;
}

static size_t after(const struct input *input, size_t at)
{
	const char *end = input->text + strlen(input->text), *next = input->text + at;
	if (next == end)
		return at;
	utf8_next(&next, end);
	for (const char *mark = next; mark < end && char_width(utf8_next(&mark, end)) == 0;)
		next = mark;
	return (size_t)(next - input->text);
}

static size_t word_before(const struct input *input, size_t at)
{
	while (at > 0 && input->text[at - 1] == ' ')
		at--;
	while (at > 0 && input->text[at - 1] != ' ')
		at--;
	return at;
}

static void cut(struct input *input, size_t from, size_t to)
{
	memmove(input->text + from, input->text + to, strlen(input->text + to) + 1);
	input->cursor = from;
}

static void insert(struct input *input, uint32_t ch)
{
	char bytes[4];
	size_t length = utf8_put(ch, bytes);
	size_t tail = strlen(input->text + input->cursor);
	if (input->cursor + tail + length >= INPUT_BYTES)
		return;
	char *at = input->text + input->cursor;
	memmove(at + length, at, tail + 1);
	memcpy(at, bytes, length);
	input->cursor += length;
}

static bool is_text(uint32_t key)
{
	return key >= 0x20 && !(key >= 0x7f && key < 0xa0) && !(key >= 0xd800 && key < 0xe000) &&
	       key < KEY_NONE_;
}

static void edit(struct input *input, enum input_action action)
{
	size_t at = input->cursor, end = strlen(input->text);
	switch (action) {
	case INPUT_START: input->cursor = 0; break;
	case INPUT_END: input->cursor = end; break;
	case INPUT_BEFORE: input->cursor = before(input, at); break;
	case INPUT_AFTER: input->cursor = after(input, at); break;
	case INPUT_CUT_START: cut(input, 0, at); break;
	case INPUT_CUT_END: cut(input, at, end); break;
	case INPUT_CUT_WORD: cut(input, word_before(input, at), at); break;
	case INPUT_RUB_OUT: cut(input, before(input, at), at); break;
	case INPUT_DELETE: cut(input, at, after(input, at)); break;
	case INPUT_ENTER: case INPUT_CANCEL: break;
	}
}

enum input_end input_key(struct input *input, uint32_t key)
{
	int action = binding_find(input_bindings, key);
	if (action == INPUT_ENTER)
		return INPUT_TAKEN;
	if (action == INPUT_CANCEL)
		return INPUT_LEFT;
	if (action != 0)
		edit(input, (enum input_action)action);
	else if (is_text(key))
		insert(input, key);
	return INPUT_GOES_ON;
}

void input_paste(struct input *input, const char *text)
{
	const char *end = text + strlen(text);
	while (text < end) {
		uint32_t ch = utf8_next(&text, end);
		if (is_text(ch))
			insert(input, ch);
	}
}

void input_view(const struct input *input, struct area area, int row, int col, int columns)
{
	struct area field = area_sub(area, row, col, 1, columns);
	char head[INPUT_BYTES];
	struct text before_cursor = TEXT(head);
	text_add_bytes(&before_cursor, input->text, input->cursor);
	int at = text_width(head);
	int shift = at >= columns ? at - columns + 1 : 0;
	area_put(field, 0, -shift, STYLE_TEXT, input->text);
	area_cursor(field, 0, at - shift);
}
