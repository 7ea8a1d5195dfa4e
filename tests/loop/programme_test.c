/* The programme that engine tests write down by hand and the one that ships are the same in every figure. */
#include "support/a_programme.h"
#include "support/check.h"

#include "io/library.h"

static struct library *library;
static const struct programme *ships, *ours;

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	if (library == NULL)
		return 1;
	ships = library_shelf(library)->programme;
	ours = a_programme();
	return 0;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* Structs of nothing but int. */
static void every_threshold_is_the_same(void **state)
{
	(void)state;
	assert_memory_equal(&ships->response, &ours->response, sizeof ships->response);
	assert_memory_equal(&ships->readiness, &ours->readiness, sizeof ships->readiness);
	assert_memory_equal(&ships->load, &ours->load, sizeof ships->load);
	assert_memory_equal(&ships->spacing, &ours->spacing, sizeof ships->spacing);
	assert_memory_equal(&ships->balance, &ours->balance, sizeof ships->balance);
	assert_memory_equal(&ships->ladder, &ours->ladder, sizeof ships->ladder);
	assert_memory_equal(&ships->habit, &ours->habit, sizeof ships->habit);
	assert_memory_equal(&ships->trigger, &ours->trigger, sizeof ships->trigger);
	assert_memory_equal(&ships->flare, &ours->flare, offsetof(struct flare_rules, routine));
	assert_memory_equal(&ships->ledger, &ours->ledger, offsetof(struct ledger_rules, confidence));
	size_t from = offsetof(struct stage_rules, greens_up);
	assert_memory_equal((const char *)&ships->stage + from, (const char *)&ours->stage + from,
	                    sizeof ships->stage - from);
}

static void every_stage_is_the_same(void **state)
{
	(void)state;
	assert_int_equal(ships->stage.stage_count, ours->stage.stage_count);
	assert_memory_equal(ships->stage.stages, ours->stage.stages, ours->stage.stage_count * sizeof *ours->stage.stages);
}

static void every_phase_is_the_same(void **state)
{
	(void)state;
	size_t from = offsetof(struct phase_rules, tier_most), length = offsetof(struct phase_rules, exit) - from;
	for (enum rehab_phase i = 0; i < REHAB_PHASES; i++) {
		assert_int_equal(ships->phase[i].phase, ours->phase[i].phase);
		assert_memory_equal((const char *)&ships->phase[i] + from, (const char *)&ours->phase[i] + from, length);
	}
}

static void every_day_of_every_week_is_the_same(void **state)
{
	(void)state;
	assert_int_equal(ships->week_count, ours->week_count);
	for (size_t w = 0; w < ours->week_count; w++) {
		assert_int_equal(ships->weeks[w].phase, ours->weeks[w].phase);
		assert_int_equal(ships->weeks[w].alternative, ours->weeks[w].alternative);
		for (int day = 0; day < 7; day++) {
			const struct week_day *a = &ships->weeks[w].day[day], *b = &ours->weeks[w].day[day];
			assert_int_equal(a->count, b->count);
			for (int i = 0; i < a->count; i++) {
				assert_int_equal(a->item[i].what, b->item[i].what);
				assert_int_equal(a->item[i].run, b->item[i].run);
				assert_int_equal(a->item[i].minutes, b->item[i].minutes);
				assert_int_equal(a->item[i].short_session, b->item[i].short_session);
				assert_int_equal(a->item[i].impact, b->item[i].impact);
				assert_int_equal(a->item[i].run_instead, b->item[i].run_instead);
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_threshold_is_the_same),
		cmocka_unit_test(every_stage_is_the_same),
		cmocka_unit_test(every_phase_is_the_same),
		cmocka_unit_test(every_day_of_every_week_is_the_same),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
