/* The library as it ships. */
#include "support/check.h"
#include "support/lint.h"

#include "core/programme.h"
#include "io/library.h"

static const char shipped[] = TEST_SOURCE_DIR "/exercises";
static struct library *library;

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, shipped, NULL, faults);
	faults_free(faults);
	if (library == NULL)
		print_error("%s", lint_faults(shipped, NULL));
	return library == NULL;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

static void test_the_shipped_library_has_no_fault(void **state)
{
	(void)state;
	assert_string_equal(lint_faults(shipped, NULL), "");
}

static void test_it_has_every_exercise_and_session(void **state)
{
	(void)state;
	static const char *const routines[] = {
		"strength-a", "strength-b", "strength-short", "flare-easy", "mobility-hips-ankles-calves",
		"recovery", "breathing", "run-warm-up", "leg-shakeout",
	};
	size_t count;
	library_exercises(library, &count);
	assert_int_equal(count, 110);
	for (size_t i = 0; i < sizeof routines / sizeof *routines; i++)
		assert_non_null(library_routine(library, routines[i]));
	assert_int_equal(library_shelf(library)->programme->response.red_during, 6);
	assert_null(shelf_rule(library_shelf(library), "none"));
	assert_null(library_source(library, "none"));
	assert_null(library_routine(library, "none"));
	assert_null(library_exercise(library, "none"));
}

static void test_exercises_come_by_kind_and_know_their_file(void **state)
{
	(void)state;
	size_t count;
	const struct exercise *at = library_exercises(library, &count);
	for (size_t i = 0; i < count; i++) {
		assert_true(i == 0 || at[i - 1].kind < at[i].kind ||
		            (at[i - 1].kind == at[i].kind && strcmp(at[i - 1].file, at[i].file) <= 0));
		assert_ptr_equal(library_exercise(library, at[i].id), &at[i]);
		assert_false(at[i].own || at[i].replaces);
	}
}

static void test_strength_sessions_come_first(void **state)
{
	(void)state;
	size_t count;
	const struct routine *at = library_routines(library, &count);
	assert_string_equal(at[0].id, "flare-easy");
	assert_string_equal(at[1].id, "strength-a");
	assert_string_equal(at[2].id, "strength-b");
	assert_string_equal(at[3].id, "strength-short");
	assert_string_equal(at[4].kind, "mobility");
}

static void test_neighbours_are_exercises_of_the_same_library(void **state)
{
	(void)state;
	size_t count;
	const struct exercise *at = library_exercises(library, &count);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(at[i].easier == NULL, at[i].easier_id == NULL);
		assert_int_equal(at[i].harder == NULL, at[i].harder_id == NULL);
		if (at[i].easier != NULL)
			assert_ptr_equal(at[i].easier, library_exercise(library, at[i].easier_id));
		if (at[i].harder != NULL)
			assert_ptr_equal(at[i].harder, library_exercise(library, at[i].harder_id));
	}
}

/* Read by eye from exercises/strength/step-down.yaml; evidence in its own sources. */
static void test_the_side_step_down_is_read_as_it_is_written(void **state)
{
	(void)state;
	const struct exercise *e = library_exercise(library, "lateral-step-down-20");
	assert_int_equal(e->kind, EXERCISE_STRENGTH);
	assert_int_equal(e->work, WORK_REPS);
	assert_int_equal(e->sides, SIDES_EACH);
	assert_int_equal(e->until, UNTIL_REPS);
	assert_int_equal(e->dose.sets, 3);
	assert_int_equal(e->dose.reps, 8);
	assert_int_equal(e->dose.hold_s, NOT_SET);
	assert_int_equal(e->tempo.eccentric_s, 3);
	assert_int_equal(e->tempo.concentric_s, 1);
	assert_int_equal(e->tempo.starts, PHASE_ECCENTRIC);
	assert_int_equal(e->lead_in_s, NOT_SET);
	assert_true(e->form_gate);
	assert_string_equal(e->equipment.at[0], "step");
	struct faults *faults = faults_new();
	assert_int_equal(e->figure_count, 0);
	assert_true(library_draw(library, e, faults));
	faults_free(faults);
	assert_int_equal(e->figures[0].view, VIEW_FRONT);
	assert_int_equal(e->figures[0].frame_count, 2);
	assert_int_equal(e->figures[0].anchor, JOINT_SOLE_N);
	assert_int_equal(e->figures[0].frame[1].anchor, JOINT_SOLE_N);
	assert_true(e->figures[0].frame[1].pose.at[FACTOR_THIGH_N] == 0.73f);
	assert_true(e->figures[0].frame[1].pose.at[ANGLE_FOOT_N] == 35);
	assert_int_equal(e->figures[0].scene[1].kind, SCENE_STEP);
	assert_true(e->figures[0].scene[1].y1 == 0.118f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_shipped_library_has_no_fault),
		cmocka_unit_test(test_it_has_every_exercise_and_session),
		cmocka_unit_test(test_exercises_come_by_kind_and_know_their_file),
		cmocka_unit_test(test_strength_sessions_come_first),
		cmocka_unit_test(test_neighbours_are_exercises_of_the_same_library),
		cmocka_unit_test(test_the_side_step_down_is_read_as_it_is_written),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
