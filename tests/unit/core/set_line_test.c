#include "support/a_programme.h"
#include "support/check.h"

#include "core/set_line.h"

static struct err err;

static bool reads(struct set_line *out, const char *line)
{
	err = (struct err){ 0 };
	return set_line_read(out, line, a_shelf()->exercises, a_shelf()->exercise_count, &err);
}

static void a_set_has_its_exercise_side_and_repetitions(void **state)
{
	(void)state;
	struct set_line line;
	assert_true(reads(&line, "lateral-step-down-20 left 8"));
	assert_string_equal(line.exercise->id, "lateral-step-down-20");
	assert_int_equal(line.set.side, SIDE_LEFT);
	assert_int_equal(line.set.reps, 8);
	assert_int_equal(line.set.held_s, NOT_KNOWN);
	assert_int_equal(line.set.pain, NOT_KNOWN);
	assert_int_equal(line.set.load_g, NOT_KNOWN);
}

static void digits_and_load_come_as_pairs_in_any_order(void **state)
{
	(void)state;
	struct set_line line;
	assert_true(reads(&line, "lateral-step-down-20 right 8  form 4 kg 7.5 pain 2 effort 6"));
	assert_int_equal(line.set.load_g, 7500);
	assert_int_equal(line.set.pain, 2);
	assert_int_equal(line.set.effort, 6);
	assert_int_equal(line.set.form, 4);
	assert_true(reads(&line, "side-plank right 30s"));
	assert_int_equal(line.set.held_s, 30);
	assert_int_equal(line.set.reps, NOT_KNOWN);
}

static void what_a_set_cannot_be_is_told(void **state)
{
	(void)state;
	static const struct wrong {
		const char *line, *say;
	} wrongs[] = {
		{ "", "EXERCISE SIDE REPS" },
		{ "side-plank left", "EXERCISE SIDE REPS" },
		{ "side-plank left 8 pain", "EXERCISE SIDE REPS" },
		{ "side-plnak left 8", "no exercise \"side-plnak\"" },
		{ "side-plank middle 8", "left, right or both" },
		{ "side-plank left eight", "repetitions as \"8\"" },
		{ "side-plank left -8", "repetitions as \"8\"" },
		{ "side-plank left 8 pain 11", "from 0 to 10" },
		{ "side-plank left 8 form 0", "from 1 to 5" },
		{ "side-plank left 8 pain 1 pain 2", "twice" },
		{ "side-plank left 8 kg 7,5", "7.5" },
		{ "side-plank left 8 kg 7.", "7.5" },
		{ "side-plank left 8 depth 3", "not \"depth\"" },
		{ "side-plank left 8 pain 1 pain 2 pain 3 pain 4 pain 5 pain 6 pain 7 pain 8", "too many" },
	};
	for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++) {
		struct set_line line;
		assert_false(reads(&line, wrongs[i].line));
		if (strstr(err.text, wrongs[i].say) == NULL)
			fail_msg("\"%s\" is not in: %s", wrongs[i].say, err.text);
	}
}

static struct set_line line_of(const char *text)
{
	struct set_line line;
	assert_true(reads(&line, text));
	return line;
}

static void lines_take_the_place_of_the_planned_sets(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct exercise_done exercise = { "side-plank", NOT_KNOWN, NOT_KNOWN, NOT_KNOWN };
	const struct set_done planned[] = {
		{ .exercise = 0, .set = 0, .side = SIDE_LEFT, .reps = NOT_KNOWN, .held_s = 30 },
		{ .exercise = 0, .set = 1, .side = SIDE_LEFT, .reps = NOT_KNOWN, .held_s = 30 },
	};
	struct activity activity = activity_blank(ACTIVITY_STRENGTH, (struct day){ 20000 });
	activity.exercises = &exercise;
	activity.exercise_count = 1;
	activity.sets = planned;
	activity.set_count = 2;
	const struct set_line lines[] = { line_of("side-plank left 20s pain 3 form 3"), line_of("side-plank left 25s pain 1 form 4"),
		line_of("side-plank left 30s"), line_of("heel-raise-single right 12") };
	set_lines_apply(&activity, lines, 4, arena);
	assert_int_equal(activity.set_count, 4);
	assert_int_equal(activity.sets[0].held_s, 20);
	assert_int_equal(activity.sets[1].held_s, 25);
	assert_int_equal(activity.sets[2].set, 2);
	assert_int_equal(activity.exercise_count, 2);
	assert_int_equal(activity.exercises[0].pain, 3);
	assert_int_equal(activity.exercises[0].form, 3);
	assert_int_equal(activity.exercises[0].effort, NOT_KNOWN);
	assert_string_equal(activity.exercises[1].exercise_id, "heel-raise-single");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_has_its_exercise_side_and_repetitions),
		cmocka_unit_test(digits_and_load_come_as_pairs_in_any_order),
		cmocka_unit_test(what_a_set_cannot_be_is_told),
		cmocka_unit_test(lines_take_the_place_of_the_planned_sets),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
