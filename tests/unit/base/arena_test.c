#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>

#include "support/check.h"

static void what_is_taken_is_zeroed_aligned_and_apart(void **state)
{
	(void)state;
	enum { PIECES = 2000 };
	static unsigned char *pieces[PIECES];
	static size_t sizes[PIECES];
	struct arena *arena = arena_new();
	struct chance chance = chance_seed(1);
	for (int i = 0; i < PIECES; i++) {
		sizes[i] = (size_t)chance_between(&chance, 1, i % 100 == 0 ? 100000 : 300);
		pieces[i] = arena_alloc(arena, sizes[i]);
		assert_int_equal((uintptr_t)pieces[i] % alignof(max_align_t), 0);
		for (size_t j = 0; j < sizes[i]; j++)
			assert_int_equal(pieces[i][j], 0);
		memset(pieces[i], i & 0xff, sizes[i]);
	}
	for (int i = 0; i < PIECES; i++)
		for (size_t j = 0; j < sizes[i]; j++)
			if (pieces[i][j] != (i & 0xff))
				fail_msg("piece %d was written over", i);
	arena_free(arena);
}

static void nothing_can_be_freed(void **state)
{
	(void)state;
	arena_free(NULL);
}

static void strings_are_copied_whole_and_ended(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char words[] = "Side step-down 20 cm";
	char *copy = arena_string(arena, words);
	char *part = arena_copy(arena, words, 4);
	words[0] = '?';
	assert_string_equal(copy, "Side step-down 20 cm");
	assert_string_equal(part, "Side");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	assert_null(arena_string(arena, NULL));
	assert_string_equal(arena_print(arena, "%d of %s", 2, "three"), "2 of three");
	arena_free(arena);
}

static void an_array_is_zeroed_and_as_long_as_asked(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	int64_t *numbers = arena_array(arena, 10000, sizeof *numbers);
	for (int i = 0; i < 10000; i++)
		assert_int_equal(numbers[i], 0);
	assert_non_null(arena_array(arena, 0, sizeof *numbers));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_taken_is_zeroed_aligned_and_apart),
		cmocka_unit_test(nothing_can_be_freed),
		cmocka_unit_test(strings_are_copied_whole_and_ended),
		cmocka_unit_test(an_array_is_zeroed_and_as_long_as_asked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
