#include "support/check.h"

#include "app/plain.h"

enum { PAUSE = 1, NEXT, BACK, PAIN, REST, QUIT };

static const struct binding bindings[] = {
	{ ' ', PAUSE, "Space", "pause", NULL },
	{ 'n', NEXT, "n", "next", NULL },
	{ 'b', BACK, "b", "back", NULL },
	{ 'p', PAIN, "p", "pain", NULL },
	{ 'P', PAIN, "P", "pain now", NULL },
	{ '+', REST, "+ -", "rest", NULL },
	{ '-', REST, NULL, NULL, NULL },
	{ 'q', QUIT, "q", "leave", NULL },
	{ 0 },
};

static uint32_t keys[PLAIN_KEYS];

static size_t said(const char *line)
{
	return plain_keys(line, bindings, false, keys);
}

static void an_empty_line_is_enter(void **state)
{
	(void)state;
	assert_int_equal(said(""), 1);
	assert_int_equal(keys[0], KEY_ENTER_);
}

static void a_letter_is_its_key_bound_or_not(void **state)
{
	(void)state;
	assert_int_equal(said("n"), 1);
	assert_int_equal(keys[0], 'n');
	assert_int_equal(said("z"), 1);
	assert_int_equal(keys[0], 'z');
	assert_int_equal(said(" "), 1);
	assert_int_equal(keys[0], ' ');
}

static void a_word_is_the_key_that_does_it(void **state)
{
	(void)state;
	assert_int_equal(said("pause"), 1);
	assert_int_equal(keys[0], ' ');
	assert_int_equal(said("NEXT"), 1);
	assert_int_equal(keys[0], 'n');
	assert_int_equal(said("Space"), 1);
	assert_int_equal(keys[0], ' ');
}

static void a_key_pressed_itself_is_that_key(void **state)
{
	(void)state;
	static const struct pressed {
		const char *bytes;
		uint32_t key;
	} pressed[] = { { "\033", KEY_ESC_ }, { "\t", KEY_TAB_ }, { "\033[A", KEY_UP_ }, { "\033[B", KEY_DOWN_ },
		        { "\033[C", KEY_RIGHT_ }, { "\033[D", KEY_LEFT_ } };
	for (size_t i = 0; i < sizeof pressed / sizeof pressed[0]; i++) {
		assert_int_equal(said(pressed[i].bytes), 1);
		assert_int_equal(keys[0], pressed[i].key);
	}
}

static void the_longest_words_win(void **state)
{
	(void)state;
	assert_int_equal(said("pain now"), 1);
	assert_int_equal(keys[0], 'P');
}

static void digits_behind_a_word_are_typed_after_its_key(void **state)
{
	(void)state;
	assert_int_equal(said("pain 3"), 2);
	assert_int_equal(keys[0], 'p');
	assert_int_equal(keys[1], '3');
}

static void ten_is_typed_as_one_and_nought_and_taken(void **state)
{
	(void)state;
	assert_int_equal(said("10"), 3);
	assert_int_equal(keys[0], '1');
	assert_int_equal(keys[1], '0');
	assert_int_equal(keys[2], KEY_ENTER_);
	assert_int_equal(said("pain 10"), 4);
	assert_int_equal(keys[3], KEY_ENTER_);
}

static void several_letters_are_keys_when_each_is_bound(void **state)
{
	(void)state;
	assert_int_equal(said("nb"), 2);
	assert_int_equal(keys[1], 'b');
}

/* Its letters would skip, undo and leave. */
static void a_misspelt_word_does_nothing(void **state)
{
	(void)state;
	assert_int_equal(said("pasue"), 0);
	assert_int_equal(said("nextt"), 0);
}

static void keys_without_a_letter_go_by_name(void **state)
{
	(void)state;
	assert_int_equal(said("down"), 1);
	assert_int_equal(keys[0], KEY_DOWN_);
	assert_int_equal(said("esc"), 1);
	assert_int_equal(keys[0], KEY_ESC_);
}

static void a_text_field_takes_the_line_as_it_is(void **state)
{
	(void)state;
	assert_int_equal(plain_keys("pasué", bindings, true, keys), 5);
	assert_int_equal(keys[4], 0xe9);
}

static void a_long_line_is_cut_to_what_fits(void **state)
{
	(void)state;
	char line[400];
	memset(line, 'n', sizeof line - 1);
	line[sizeof line - 1] = '\0';
	assert_int_equal(said(line), PLAIN_KEYS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_line_is_enter),
		cmocka_unit_test(a_letter_is_its_key_bound_or_not),
		cmocka_unit_test(a_word_is_the_key_that_does_it),
		cmocka_unit_test(a_key_pressed_itself_is_that_key),
		cmocka_unit_test(the_longest_words_win),
		cmocka_unit_test(digits_behind_a_word_are_typed_after_its_key),
		cmocka_unit_test(ten_is_typed_as_one_and_nought_and_taken),
		cmocka_unit_test(several_letters_are_keys_when_each_is_bound),
		cmocka_unit_test(a_misspelt_word_does_nothing),
		cmocka_unit_test(keys_without_a_letter_go_by_name),
		cmocka_unit_test(a_text_field_takes_the_line_as_it_is),
		cmocka_unit_test(a_long_line_is_cut_to_what_fits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
