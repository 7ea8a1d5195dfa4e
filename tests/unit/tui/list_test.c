#include "support/check.h"

#include "tui/list.h"

static int moved(int at, int count, uint32_t key)
{
	assert_true(list_key(&at, count, 10, LIST_ARROWS_AND_LETTERS, key));
	return at;
}

static void arrows_and_letters_move_the_mark(void **state)
{
	(void)state;
	assert_int_equal(moved(5, 110, KEY_DOWN_), 6);
	assert_int_equal(moved(5, 110, 'k'), 4);
	assert_int_equal(moved(5, 110, 'G'), 109);
	assert_int_equal(moved(5, 110, KEY_HOME_), 0);
	assert_int_equal(moved(5, 110, KEY_PAGE_DOWN_), 15);
	assert_int_equal(moved(20, 110, KEY_CTRL('u')), 15);
}

static void where_letters_go_elsewhere_only_arrows_move(void **state)
{
	(void)state;
	int at = 5;
	assert_false(list_key(&at, 110, 10, LIST_ARROWS, 'k'));
	assert_int_equal(at, 5);
}

static void the_mark_never_leaves_the_list(void **state)
{
	(void)state;
	static const uint32_t keys[] = { KEY_UP_, KEY_DOWN_, KEY_PAGE_UP_, KEY_PAGE_DOWN_, KEY_HOME_, KEY_END_,
		                         'j', 'k', 'g', 'G', KEY_CTRL('u'), KEY_CTRL('d'), 'x' };
	struct chance chance = chance_seed(5);
	int at = 0;
	for (int i = 0; i < rounds(20000, 1000000); i++) {
		int count = chance_between(&chance, 0, 40);
		list_key(&at, count, chance_between(&chance, -2, 30), LIST_ARROWS_AND_LETTERS, keys[chance_between(&chance, 0, 12)]);
		assert_true(at >= 0 && (at < count || (at == 0 && count == 0)));
	}
}

static void the_window_shows_the_mark_and_no_row_beyond_the_end(void **state)
{
	(void)state;
	for (int count = 1; count < 40; count++)
		for (int rows = 1; rows < 30; rows++)
			for (int at = 0; at < count; at++) {
				int top = list_top(at, count, rows);
				assert_true(top >= 0 && top <= at && at < top + rows);
				assert_true(top == 0 || top + rows <= count);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arrows_and_letters_move_the_mark),
		cmocka_unit_test(where_letters_go_elsewhere_only_arrows_move),
		cmocka_unit_test(the_mark_never_leaves_the_list),
		cmocka_unit_test(the_window_shows_the_mark_and_no_row_beyond_the_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
