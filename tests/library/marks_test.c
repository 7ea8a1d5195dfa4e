/* The quality of step-downs: marks added up by the printed key. Source: exercises/SOURCES.yaml, piva-2006. */
#include "support/shipped.h"

#include "core/marks.h"

static struct library *library;
static const struct test *test;

static int load(void **state)
{
	(void)state;
	library = shipped_library();
	test = shelf_test(library_shelf(library), "step-down-score");
	return test == NULL;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* The points of marks as words; -1: refused. */
static int points(const char *words)
{
	struct marks marks;
	struct err err = { 0 };
	return marks_parse(test, words, &marks, &err) ? marks_points(test, &marks) : -1;
}

static void marks_add_up_by_the_key(void **state)
{
	(void)state;
	assert_int_equal(points("none"), 0);
	assert_int_equal(points(""), 0);
	assert_int_equal(points("trunk,pelvis,knee"), 3);
	assert_int_equal(points("arm trunk knee-foot"), 4);
	assert_int_equal(points("arm,trunk,pelvis,knee-foot,unsteady"), 6);
	assert_int_equal(points("trunk,trunk"), 1);
}

static void a_knee_gives_one_point_or_two_never_three(void **state)
{
	(void)state;
	assert_int_equal(points("knee"), 1);
	assert_int_equal(points("knee-foot"), 2);
	assert_int_equal(points("knee,knee-foot"), -1);
	assert_int_equal(points("knee-foot,knee"), -1);
}

static void a_word_that_is_no_mark_is_refused_with_those_that_are(void **state)
{
	(void)state;
	struct marks marks = marks_none();
	struct err err = { 0 };
	assert_false(marks_parse(test, "trunk,hip", &marks, &err));
	assert_string_equal(err.text, "step-down-score has no mark \"hip\"; these are: arm, trunk, pelvis, knee, knee-foot, "
	                              "unsteady, none");
	assert_int_equal(marks_points(test, &marks), 0);
}

static void bands_are_those_of_the_paper(void **state)
{
	(void)state;
	static const char *const bands[] = { "good", "good", "medium", "medium", "poor", "poor", "poor" };
	for (int i = 0; i <= 6; i++)
		assert_string_equal(marks_band(test, i), bands[i]);
	assert_null(marks_band(test, 7));
	assert_null(marks_band(test, NOT_KNOWN));
}

/* Any marks, written down and read again, on either side. */
static void marks_come_back_from_what_is_stored(void **state)
{
	(void)state;
	struct chance chance = chance_seed(7);
	for (int round = 0; round < rounds(200, 5000); round++) {
		char words[2][80], stored[200], back[80];
		struct marks marks[2];
		for (int side = 0; side < 2; side++) {
			struct text text = TEXT(words[side]);
			marks[side] = marks_none();
			for (size_t i = 0; i < test->item_count; i++)
				marks[side].seen[i] = (int8_t)chance_between(&chance, -1, (int)test->items[i].mark_count - 1);
			marks_print(test, &marks[side], &text);
		}
		struct text text = TEXT(stored);
		marks_detail(words[0], round % 3 == 0 ? NULL : words[1], &text);
		for (int side = 0; side < 2; side++) {
			struct text out = TEXT(back);
			struct marks read;
			struct err err = { 0 };
			if (side == 1 && round % 3 == 0) {
				assert_false(marks_of_side(stored, SIDE_RIGHT, &out));
				continue;
			}
			assert_true(marks_of_side(stored, (enum side)side, &out));
			assert_true(marks_parse(test, back, &read, &err));
			assert_memory_equal(read.seen, marks[side].seen, test->item_count);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_add_up_by_the_key),
		cmocka_unit_test(a_knee_gives_one_point_or_two_never_three),
		cmocka_unit_test(a_word_that_is_no_mark_is_refused_with_those_that_are),
		cmocka_unit_test(bands_are_those_of_the_paper),
		cmocka_unit_test(marks_come_back_from_what_is_stored),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
