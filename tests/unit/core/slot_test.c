#include "core/routine.h"

#include "support/check.h"
#include "support/library.h"

/* The dose a routine of one slot gives to its one exercise. */
static struct dose filled(const struct slot *slot, const struct exercise *exercise)
{
	struct routine routine = { .id = "one", .title = "One", .slots = slot, .slot_count = 1 };
	struct session_plan plan;
	const char *missing;
	assert_true(session_plan_build(&plan, &routine, exercise, 1, NULL, 6, &missing));
	return plan.item[0].dose;
}

static struct exercise stretch(void)
{
	struct exercise stretch = held_exercise("hip-flexor-standing", 2, 30, 15);
	stretch.dose.duration_max_s = 45;
	return stretch;
}

static void a_slot_without_figures_keeps_the_range_of_its_exercise(void **state)
{
	(void)state;
	struct exercise hold = stretch();
	struct slot slot = slot_of(hold.id);
	struct dose dose = filled(&slot, &hold);
	assert_int_equal(dose.duration_s, 30);
	assert_int_equal(dose.duration_max_s, 45);
}

static void a_slot_with_a_time_of_its_own_is_no_range(void **state)
{
	(void)state;
	struct exercise hold = stretch();
	struct slot slot = slot_of(hold.id);
	slot.dose.duration_s = 60;
	struct dose dose = filled(&slot, &hold);
	assert_int_equal(dose.duration_s, 60);
	assert_int_equal(dose.duration_max_s, NOT_SET);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_slot_without_figures_keeps_the_range_of_its_exercise),
		cmocka_unit_test(a_slot_with_a_time_of_its_own_is_no_range),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
