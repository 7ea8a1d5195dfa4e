/* A professional's limits: read, and each slip told. */
#include "support/check.h"
#include "support/lint.h"

#include "base/text.h"
#include "core/programme.h"
#include "io/library.h"

static const char good[] =
	"by: Dr Example, physiotherapist\n"
	"since: 2026-03-02\n"
	"note: Stairs before speed.\n"
	"run_pain_most: 1\n"
	"run_most_m: 4000\n"
	"week_most_m: 12000\n"
	"week_target_m: 10000\n"
	"no_impact: true\n"
	"tier_most: moderate\n"
	"strength_most_week: 2\n"
	"banned: [squat]\n";

static struct library *read_with(const char *overlay, struct faults *faults)
{
	struct library *library = NULL;
	struct library_from from = { .dir = lint_library("ours", NULL) };
	from.overlay = overlay == NULL ? "/no/such/overlay.yaml" : test_file("overlay.yaml", overlay);
	library_read(&library, &from, faults);
	return library;
}

static void test_limits_are_read_as_they_are_written(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	struct library *library = read_with(good, faults);
	const struct overlay *overlay = library_shelf(library)->overlay;
	char since[DAY_TEXT];
	day_print(overlay->since, since);
	assert_true(overlay->there);
	assert_string_equal(overlay->by, "Dr Example, physiotherapist");
	assert_string_equal(since, "2026-03-02");
	assert_int_equal(overlay->run_pain_most, 1);
	assert_int_equal(overlay->run_most_m, 4000);
	assert_int_equal(overlay->week_most_m, 12000);
	assert_int_equal(overlay->week_target_m, 10000);
	assert_true(overlay->no_impact);
	assert_false(overlay->no_running);
	assert_int_equal(overlay->tier_most, TIER_MODERATE);
	assert_int_equal(overlay->strength_most_week, 2);
	assert_int_equal(overlay->banned.count, 1);
	library_free(library);
	faults_free(faults);
}

static void test_without_a_file_there_are_no_limits(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	struct library *library = read_with(NULL, faults);
	const struct overlay *overlay = library_shelf(library)->overlay;
	assert_false(overlay->there || overlay->no_running || overlay->no_impact);
	assert_int_equal(overlay->run_pain_most, NOT_SET);
	assert_int_equal(overlay->run_most_m, NOT_SET);
	assert_int_equal(overlay->tier_most, NOT_SET);
	assert_int_equal(overlay->banned.count, 0);
	library_free(library);
	faults_free(faults);
}

static const struct slip {
	const char *overlay, *fault;
	int line;
} slips[] = {
	{ "by: Dr Example\n", "\"since\" is missing", 1 },
	{ "by: Dr Example\nsince: 2026-02-30\n", "\"since\" must be a date that exists, not \"2026-02-30\"", 2 },
	{ "by: Dr Example\nsince: 2026-03-02\nrun_pain_most: 11\n", "\"run_pain_most\" must be 0 to 10", 3 },
	{ "by: Dr Example\nsince: 2026-03-02\nrun_pain_max: 1\n", "unknown key \"run_pain_max\"", 3 },
	{ "by: Dr Example\nsince: 2026-03-02\nbanned: [sqat]\n", "there is no exercise \"sqat\"", 3 },
	{ "by: Dr Example\nsince: 2026-03-02\nweek_most_m: 9000\nrun_most_m: 9001\n",
	  "\"run_most_m\" is above \"week_most_m\", 9000", 4 },
	{ "by: Dr Example\nsince: 2026-03-02\nweek_most_m: 9000\nweek_target_m: 9001\n",
	  "\"week_target_m\" is above \"week_most_m\", 9000", 4 },
	{ "by: Dr Example\nsince: 2026-03-02\nno_running: true\nweek_target_m: 9000\n",
	  "\"week_target_m\" asks for running, and \"no_running\" forbids it", 4 },
	{ "by: Dr Example\nsince: 2026-03-02\nno_running: yes\n", "\"no_running\" must be true or false, not \"yes\"", 3 },
};

static void test_each_slip_is_told_and_nothing_is_loaded(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		struct faults *faults = faults_new();
		assert_null(read_with(slips[i].overlay, faults));
		assert_int_equal(faults->count, 1);
		assert_string_equal(faults->at[0].text, slips[i].fault);
		assert_int_equal(faults->at[0].line, slips[i].line);
		assert_true(text_contains(faults->at[0].file, "overlay.yaml"));
		faults_free(faults);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_limits_are_read_as_they_are_written),
		cmocka_unit_test(test_without_a_file_there_are_no_limits),
		cmocka_unit_test(test_each_slip_is_told_and_nothing_is_loaded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
