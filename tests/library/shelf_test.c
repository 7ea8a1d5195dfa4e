/* The programme as it ships, read by eye against the rules it claims. */
#include "support/check.h"
#include "support/lint.h"

#include "base/text.h"
#include "core/programme.h"
#include "io/library.h"
#include "io/schema.h"

static struct library *library;
static const struct shelf *shelf;

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	if (library == NULL)
		return 1;
	shelf = library_shelf(library);
	return 0;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* Minutes run, minutes in all and metres of each stage, as a runner would be told. */
static void test_the_stages_are_those_of_the_table(void **state)
{
	(void)state;
	static const int stages[][3] = {
		{ 6, 18, 2000 },  { 9, 18, 2175 },  { 10, 20, 2416 }, { 14, 21, 2741 }, { 15, 20, 2708 },
		{ 16, 20, 2766 }, { 18, 24, 3250 }, { 20, 25, 3458 }, { 20, 24, 3366 }, { 24, 27, 3875 },
		{ 24, 26, 3783 }, { 28, 30, 4383 }, { 30, 30, 4500 },
	};
	const struct programme *programme = shelf->programme;
	assert_int_equal(programme->stage.stage_count, 13);
	for (int i = 0; i < 13; i++) {
		const struct run_stage *stage = programme_stage(programme, i + 1);
		int run_s = run_stage_run_s(stage), walk_s = run_stage_total_s(stage) - run_s;
		assert_int_equal(run_s, 60 * stages[i][0]);
		assert_int_equal(run_s + walk_s, 60 * stages[i][1]);
		assert_int_equal(stage->distance_m, stages[i][2]);
		/* 9 km an hour is 2.5 m a second, 5.5 km an hour 55/36. */
		assert_int_equal(stage->distance_m, (run_s * 90 + walk_s * 55) / 36);
	}
	assert_ptr_equal(programme_stage(programme, 0), programme_stage(programme, 1));
	assert_ptr_equal(programme_stage(programme, 99), programme_stage(programme, 13));
}

static void test_phases_know_their_number_and_the_last_has_no_exit(void **state)
{
	(void)state;
	const struct phase_rules *phase = shelf->programme->phase;
	for (enum rehab_phase i = 0; i < REHAB_PHASES; i++) {
		assert_int_equal(phase[i].phase, i);
		assert_int_equal(phase[i].exit_count == 0, i == REHAB_MAINTAIN);
	}
	assert_int_equal(phase[REHAB_CALM_DOWN].tier_eased, TIER_MODERATE);
	assert_int_equal(phase[REHAB_BUILD_UP].tier_eased, phase[REHAB_BUILD_UP].tier_most);
	assert_int_equal(phase[REHAB_CALM_DOWN].impact_from_stage, NOT_SET);
	assert_int_equal(phase[REHAB_RETURN].impact_from_stage, 4);
	assert_int_equal(phase[REHAB_CALM_DOWN].red_episodes_back, NOT_SET);
}

static void test_what_the_programme_names_is_found_on_the_shelf(void **state)
{
	(void)state;
	const struct programme *programme = shelf->programme;
	assert_non_null(shelf_routine(shelf, programme->strength[0]));
	assert_non_null(shelf_routine(shelf, programme->flare.routine[0]));
	assert_null(programme->flare.routine[2]);
	assert_int_equal(shelf_score(shelf, "akps")->change10, 100);
	assert_int_equal(shelf_test(shelf, "heel-raise")->norm_count, 17);
	assert_string_equal(shelf_rule(shelf, "R19")->sources.at[0], "frandsen-2025");
	assert_non_null(shelf_source(shelf, "frandsen-2025"));
	assert_null(shelf_rule(shelf, NULL));
	assert_null(shelf_test(shelf, "none"));
	assert_null(shelf_score(shelf, "none"));
	assert_false(shelf->overlay->there);
}

static void test_there_is_a_card_for_each_day_of_four_weeks(void **state)
{
	(void)state;
	bool tells_how_long = false;
	assert_int_equal(shelf->lesson_count, 28);
	for (size_t i = 0; i < shelf->lesson_count; i++) {
		assert_true(shelf->lessons[i].sources.count > 0);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(shelf->lessons[i].title, shelf->lessons[k].title);
		/* The expectation card has the figures themselves. */
		tells_how_long |= text_contains(shelf->lessons[i].text, "49 days") && text_contains(shelf->lessons[i].text, "71");
	}
	assert_true(tells_how_long);
}

static void test_every_rule_that_was_numbered_is_there(void **state)
{
	(void)state;
	static const char *const verdicts[] = {
		"D0", "D1", "D2", "D2b", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11",
	};
	char id[8];
	for (int i = 1; i <= 63; i++) {
		snprintf(id, sizeof id, "R%d", i);
		assert_non_null(shelf_rule(shelf, id));
	}
	for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++)
		assert_non_null(shelf_rule(shelf, verdicts[i]));
}

/* What must not be said to a runner, and no marks of excitement. */
static void test_rules_tests_and_cards_keep_to_calm_words(void **state)
{
	(void)state;
	static const char *const never[] = { "damage", "diagnos", "prevented", "predict", "overdid", "wear and", "broken",
		                             "danger", "!" };
	for (size_t w = 0; w < sizeof never / sizeof *never; w++) {
		for (size_t i = 0; i < shelf->rule_count; i++)
			assert_false(text_contains(shelf->rules[i].text, never[w]));
		for (size_t i = 0; i < shelf->lesson_count; i++)
			assert_false(text_contains(shelf->lessons[i].text, never[w]));
		for (size_t i = 0; i < shelf->test_count; i++)
			assert_false(text_contains(shelf->tests[i].how, never[w]));
	}
}

static void test_the_kit_of_the_intake_is_the_kit_of_the_files(void **state)
{
	(void)state;
	size_t count;
	const char *const *words = schema_kit_words(&count);
	assert_true(count > KITS); /* and what everybody has */
	for (size_t i = 0; i < KITS; i++)
		assert_string_equal(words[i], kit_words[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_stages_are_those_of_the_table),
		cmocka_unit_test(test_phases_know_their_number_and_the_last_has_no_exit),
		cmocka_unit_test(test_what_the_programme_names_is_found_on_the_shelf),
		cmocka_unit_test(test_there_is_a_card_for_each_day_of_four_weeks),
		cmocka_unit_test(test_every_rule_that_was_numbered_is_there),
		cmocka_unit_test(test_rules_tests_and_cards_keep_to_calm_words),
		cmocka_unit_test(test_the_kit_of_the_intake_is_the_kit_of_the_files),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
