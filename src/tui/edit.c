#include "tui/edit.h"

#include <string.h>

#include "base/text.h"

enum edit_action {
	EDIT_ENTER = 1, EDIT_CANCEL, EDIT_START, EDIT_END, EDIT_BEFORE, EDIT_AFTER,
	EDIT_CUT_START, EDIT_CUT_END, EDIT_CUT_WORD, EDIT_RUB_OUT, EDIT_DELETE,
};

const struct binding edit_bindings[] = {
	{ KEY_ENTER_, EDIT_ENTER, "Enter", "keep", NULL },
	{ KEY_ESC_, EDIT_CANCEL, "Esc", "cancel", "cancel, also ^G" },
	{ KEY_CTRL('g'), EDIT_CANCEL, NULL, NULL, NULL },
	{ KEY_CTRL('a'), EDIT_START, "^A ^E", NULL, "to the start, to the end" },
	{ KEY_HOME_, EDIT_START, NULL, NULL, NULL },
	{ KEY_CTRL('e'), EDIT_END, NULL, NULL, NULL },
	{ KEY_END_, EDIT_END, NULL, NULL, NULL },
	{ KEY_LEFT_, EDIT_BEFORE, "← →", NULL, "a character back, forward" },
	{ KEY_CTRL('b'), EDIT_BEFORE, NULL, NULL, NULL },
	{ KEY_RIGHT_, EDIT_AFTER, NULL, NULL, NULL },
	{ KEY_CTRL('f'), EDIT_AFTER, NULL, NULL, NULL },
	{ KEY_CTRL('u'), EDIT_CUT_START, "^U", "clear", "cut all before the cursor" },
	{ KEY_CTRL('k'), EDIT_CUT_END, "^K", NULL, "cut all behind the cursor" },
	{ KEY_CTRL('w'), EDIT_CUT_WORD, "^W", NULL, "cut the word before the cursor" },
	{ KEY_BACKSPACE_, EDIT_RUB_OUT, NULL, NULL, NULL },
	{ KEY_DELETE_, EDIT_DELETE, NULL, NULL, NULL },
	{ KEY_CTRL('d'), EDIT_DELETE, NULL, NULL, NULL },
	{ 0 },
};

/* Where the character before `at` begins; marks go with the letter they stand on. */
static size_t before(const struct edit *edit, size_t at)
{
	const char *ch;
	do {
		if (at == 0)
			return 0;
		at--;
		while (at > 0 && ((unsigned char)edit->text[at] & 0xc0) == 0x80)
			at--;
		ch = edit->text + at;
	} while (char_width(utf8_next(&ch, edit->text + strlen(edit->text))) == 0);
	return at;
}

static size_t after(const struct edit *edit, size_t at)
{
	const char *end = edit->text + strlen(edit->text), *next = edit->text + at;
	if (next == end)
		return at;
	utf8_next(&next, end);
	for (const char *mark = next; mark < end && char_width(utf8_next(&mark, end)) == 0;)
		next = mark;
	return (size_t)(next - edit->text);
}

static size_t word_before(const struct edit *edit, size_t at)
{
	while (at > 0 && edit->text[at - 1] == ' ')
		at--;
	while (at > 0 && edit->text[at - 1] != ' ')
		at--;
	return at;
}

static void cut(struct edit *edit, size_t from, size_t to)
{
	memmove(edit->text + from, edit->text + to, strlen(edit->text + to) + 1);
	edit->cursor = from;
}

static void insert(struct edit *edit, uint32_t ch)
{
	char bytes[4];
	size_t length = utf8_put(ch, bytes);
	size_t tail = strlen(edit->text + edit->cursor);
	if (edit->cursor + tail + length >= EDIT_BYTES)
		return;
	char *at = edit->text + edit->cursor;
	memmove(at + length, at, tail + 1);
	memcpy(at, bytes, length);
	edit->cursor += length;
}

static bool is_text(uint32_t key)
{
	return key >= 0x20 && !(key >= 0x7f && key < 0xa0) && !(key >= 0xd800 && key < 0xe000) &&
	       key < KEY_NONE_;
}

static void apply(struct edit *edit, enum edit_action action)
{
	size_t at = edit->cursor, end = strlen(edit->text);
	switch (action) {
	case EDIT_START: edit->cursor = 0; break;
	case EDIT_END: edit->cursor = end; break;
	case EDIT_BEFORE: edit->cursor = before(edit, at); break;
	case EDIT_AFTER: edit->cursor = after(edit, at); break;
	case EDIT_CUT_START: cut(edit, 0, at); break;
	case EDIT_CUT_END: cut(edit, at, end); break;
	case EDIT_CUT_WORD: cut(edit, word_before(edit, at), at); break;
	case EDIT_RUB_OUT: cut(edit, before(edit, at), at); break;
	case EDIT_DELETE: cut(edit, at, after(edit, at)); break;
	case EDIT_ENTER: case EDIT_CANCEL: break;
	}
}

enum edit_end edit_key(struct edit *edit, uint32_t key)
{
	int action = binding_find(edit_bindings, key);
	if (action == EDIT_ENTER)
		return EDIT_TAKEN;
	if (action == EDIT_CANCEL)
		return EDIT_LEFT;
	if (action != 0)
		apply(edit, (enum edit_action)action);
	else if (is_text(key))
		insert(edit, key);
	return EDIT_GOES_ON;
}

void edit_view(const struct edit *edit, struct area area, int row, int col, int columns)
{
	struct area window = area_sub(area, row, col, 1, columns);
	char head[EDIT_BYTES];
	struct text before_cursor = TEXT(head);
	text_add_bytes(&before_cursor, edit->text, edit->cursor);
	int at = text_width(head);
	int shift = at >= columns ? at - columns + 1 : 0;
	area_put(window, 0, -shift, STYLE_TEXT, edit->text);
	area_cursor(window, 0, at - shift);
}
