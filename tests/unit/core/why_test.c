/* The trace of a decision: what it takes, keeps and leaves out. */
#include "support/check.h"

#include "core/why.h"

static void a_list_keeps_all_entries_in_order_with_texts_of_its_own(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct why_list list = { .arena = arena };
	char text[] = "Held.";
	for (int i = 0; i < 100; i++)
		why_add(&list, "R61", text);
	why_addf(&list, "R19", "%d m above", 500);
	text[0] = 'x';
	assert_int_equal(list.count, 101);
	assert_string_equal(list.at[0].text, "Held.");
	assert_string_equal(list.at[100].text, "500 m above");
	assert_string_equal(list.at[100].rule, "R19");
	arena_free(arena);
}

static void inputs_tell_known_from_unknown_and_stop_at_their_limit(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct why_list list = { .arena = arena };
	struct why *why = why_add(&list, "D10", "Held.");
	why_dated(why, "morning", "on waking", 2, (struct day){ 20000 });
	why_unknown(why, "during", "in the run");
	why_word(why, "spike_class", "size of the step", "small");
	for (int i = 0; i < 2 * WHY_INPUTS; i++)
		why_number(why, "n", "n", i);
	assert_int_equal(why->inputs, WHY_INPUTS);
	assert_true(why->input[0].known && why->input[0].has_day);
	assert_int_equal(why->input[0].day.n, 20000);
	assert_false(why->input[1].known);
	assert_true(why->input[2].known);
	assert_string_equal(why->input[2].word, "small");
	assert_int_equal(why->input[WHY_INPUTS - 1].value, WHY_INPUTS - 4);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_keeps_all_entries_in_order_with_texts_of_its_own),
		cmocka_unit_test(inputs_tell_known_from_unknown_and_stop_at_their_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
