#include "support/check.h"

#include <locale.h>

#include "base/text.h"
#include "tui/edit.h"

static void type(struct edit *edit, const char *text)
{
	const char *end = text + strlen(text);
	while (text < end)
		assert_int_equal(edit_key(edit, utf8_next(&text, end)), EDIT_GOES_ON);
}

static struct edit after(const char *text, const uint32_t *keys, size_t count)
{
	struct edit edit = { 0 };
	type(&edit, text);
	for (size_t i = 0; i < count; i++)
		edit_key(&edit, keys[i]);
	return edit;
}

#define AFTER(text, ...) \
	after((text), (const uint32_t[]){ __VA_ARGS__ }, sizeof((const uint32_t[]){ __VA_ARGS__ }) / sizeof(uint32_t))

static void the_readline_keys_do_what_hands_expect(void **state)
{
	(void)state;
	assert_string_equal(AFTER("step down", KEY_CTRL('w')).text, "step ");
	assert_string_equal(AFTER("step  ", KEY_CTRL('w')).text, "");
	assert_string_equal(AFTER("step down", KEY_CTRL('u')).text, "");
	assert_string_equal(AFTER("step down", KEY_CTRL('a'), KEY_CTRL('k')).text, "");
	assert_string_equal(AFTER("tep", KEY_CTRL('a'), 's').text, "step");
	assert_string_equal(AFTER("tep", KEY_HOME_, 's', KEY_CTRL('e'), '!').text, "step!");
	assert_string_equal(AFTER("stxp", KEY_LEFT_, KEY_BACKSPACE_, 'e').text, "step");
	assert_string_equal(AFTER("xstep", KEY_HOME_, KEY_DELETE_).text, "step");
}

static void a_letter_goes_with_its_marks(void **state)
{
	(void)state;
	assert_string_equal(AFTER("Bre\xcc\x81", KEY_BACKSPACE_).text, "Br");
	assert_string_equal(AFTER("é膝", KEY_BACKSPACE_, KEY_BACKSPACE_).text, "");
	assert_string_equal(AFTER("e\xcc\x81x", KEY_HOME_, KEY_RIGHT_, KEY_DELETE_).text, "e\xcc\x81");
}

static void enter_takes_and_escape_leaves(void **state)
{
	(void)state;
	struct edit edit = { 0 };
	assert_int_equal(edit_key(&edit, KEY_ENTER_), EDIT_TAKEN);
	assert_int_equal(edit_key(&edit, KEY_ESC_), EDIT_LEFT);
	assert_int_equal(edit_key(&edit, KEY_CTRL('g')), EDIT_LEFT);
}

static void keys_that_mean_nothing_here_leave_the_text_alone(void **state)
{
	(void)state;
	assert_string_equal(AFTER("step", KEY_UP_, KEY_TAB_, KEY_CTRL('l'), 0x1b, 0x7f, 0xd800).text, "step");
}

static void a_text_that_is_full_takes_no_more(void **state)
{
	(void)state;
	struct edit edit = { 0 };
	for (int i = 0; i < 200; i++)
		type(&edit, "膝");
	assert_int_equal(strlen(edit.text), (EDIT_BYTES - 1) / 3 * 3);
}

/* A second opinion: the same edits on an array of letters. */
struct letters {
	char at[EDIT_BYTES];
	int count, cursor;
};

static void letters_cut(struct letters *letters, int from, int to)
{
	memmove(letters->at + from, letters->at + to, (size_t)(letters->count - to));
	letters->count -= to - from;
	letters->cursor = from;
}

static void letters_key(struct letters *letters, uint32_t key)
{
	int at = letters->cursor;
	if (key == KEY_CTRL('a'))
		letters->cursor = 0;
	else if (key == KEY_CTRL('e'))
		letters->cursor = letters->count;
	else if (key == KEY_CTRL('u'))
		letters_cut(letters, 0, at);
	else if (key == KEY_CTRL('k'))
		letters_cut(letters, at, letters->count);
	else if (key == KEY_LEFT_)
		letters->cursor -= at > 0;
	else if (key == KEY_RIGHT_)
		letters->cursor += at < letters->count;
	else if (key == KEY_BACKSPACE_ && at > 0)
		letters_cut(letters, at - 1, at);
	else if (key < 0x7f && key >= ' ' && letters->count < EDIT_BYTES - 1) {
		memmove(letters->at + at + 1, letters->at + at, (size_t)(letters->count - at));
		letters->at[at] = (char)key;
		letters->count++;
		letters->cursor++;
	}
}

static void any_keys_leave_what_a_plain_array_has(void **state)
{
	(void)state;
	static const uint32_t keys[] = { 'a', 'b', ' ', 'c', 'd', 'e', KEY_LEFT_, KEY_RIGHT_, KEY_BACKSPACE_,
		                         KEY_LEFT_, 'f', 'g', 'h', KEY_CTRL('a'), KEY_CTRL('e'), KEY_CTRL('u'), KEY_CTRL('k') };
	struct chance chance = chance_seed(3);
	for (int round = 0; round < rounds(300, 20000); round++) {
		struct edit edit = { 0 };
		struct letters letters = { 0 };
		int rare = chance_between(&chance, 0, 9) > 0 ? 12 : 16;
		for (int i = 0; i < 200; i++) {
			uint32_t key = keys[chance_between(&chance, 0, rare)];
			edit_key(&edit, key);
			letters_key(&letters, key);
		}
		assert_int_equal(strlen(edit.text), letters.count);
		assert_memory_equal(edit.text, letters.at, (size_t)letters.count);
		assert_int_equal(edit.cursor, letters.cursor);
	}
}

static void the_cursor_is_always_in_sight(void **state)
{
	(void)state;
	struct edit edit = { 0 };
	type(&edit, "a long filter 膝 with many letters");
	for (int columns = 1; columns < 40; columns++) {
		struct grid *grid = grid_new(1, 50);
		edit_view(&edit, area_all(grid), 0, 3, columns);
		assert_in_range(grid->cursor_col, 3, 3 + columns - 1);
		grid_free(grid);
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_readline_keys_do_what_hands_expect),
		cmocka_unit_test(a_letter_goes_with_its_marks),
		cmocka_unit_test(enter_takes_and_escape_leaves),
		cmocka_unit_test(keys_that_mean_nothing_here_leave_the_text_alone),
		cmocka_unit_test(a_text_that_is_full_takes_no_more),
		cmocka_unit_test(any_keys_leave_what_a_plain_array_has),
		cmocka_unit_test(the_cursor_is_always_in_sight),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
