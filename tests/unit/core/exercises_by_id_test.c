/* Found by its id as by going through all of them. */
#include "core/programme.h"

#include "support/check.h"

enum { MOST = 300 };

static struct exercise exercises[MOST];
static char ids[MOST][24];

/* Ids of few letters, so that many share a beginning, an end or their letters. */
static void name_them(struct chance *chance, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		int length = chance_between(chance, 1, 6), at = 0;
		while (at < length)
			ids[i][at++] = "ab-"[chance_between(chance, 0, 2)];
		snprintf(ids[i] + at, sizeof ids[i] - (size_t)at, "-%zu", i);
		exercises[i] = (struct exercise){ .id = ids[i] };
	}
}

static void every_exercise_is_found_and_no_other(void **state)
{
	(void)state;
	struct chance chance = chance_seed(19);
	for (int round = 0; round < rounds(60, 6000); round++) {
		struct arena *arena = arena_new();
		size_t count = (size_t)chance_between(&chance, 0, MOST);
		name_them(&chance, count);
		const struct exercises_by_id *by_id = exercises_by_id_new(exercises, count, arena);
		for (size_t i = 0; i < count; i++) {
			char beside[32];
			assert_ptr_equal(exercises_by_id_find(by_id, ids[i]), &exercises[i]);
			snprintf(beside, sizeof beside, "%s0x", ids[i]);
			assert_null(exercises_by_id_find(by_id, beside));
		}
		assert_null(exercises_by_id_find(by_id, ""));
		arena_free(arena);
	}
}

static void a_shelf_without_an_index_finds_the_same(void **state)
{
	(void)state;
	struct chance chance = chance_seed(20);
	struct arena *arena = arena_new();
	name_them(&chance, MOST);
	struct shelf plain = { .exercises = exercises, .exercise_count = MOST }, indexed = plain;
	indexed.by_id = exercises_by_id_new(exercises, MOST, arena);
	for (size_t i = 0; i < MOST; i++)
		assert_ptr_equal(shelf_exercise(&indexed, ids[i]), shelf_exercise(&plain, ids[i]));
	assert_null(shelf_exercise(&indexed, "squat"));
	assert_null(shelf_exercise(&plain, "squat"));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_exercise_is_found_and_no_other),
		cmocka_unit_test(a_shelf_without_an_index_finds_the_same),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
