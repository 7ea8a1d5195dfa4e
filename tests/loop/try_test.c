/* A try by lot in the plan: said beside each run ahead, and nothing else of the plan is another one for it. */
#include "a_life.h"

#include "core/experiment.h"

static struct library *library;
static struct life life;
static struct experiment experiment;

static int read_library(void **state)
{
	(void)state;
	library = shipped_library();
	return 0;
}

static int free_library(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

static bool is_run(const struct planned *item)
{
	return (item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK) && !item->done;
}

static const struct why *lot_of(const struct planned *item)
{
	for (size_t i = 0; i < item->why_count; i++)
		if (strcmp(item->whys[i].rule, "X2") == 0)
			return &item->whys[i];
	return NULL;
}

static const struct plan *plan_with(size_t tries, struct arena *arena)
{
	struct plan_given given = life_given(&life);
	life.diary.experiments = &experiment;
	life.diary.experiment_count = tries;
	return plan_make(&given, arena);
}

static void try_from_today(const char *candidate, int runs)
{
	experiment = (struct experiment){ .id = "01ARZ3NDEKTSV4RRFFQ69G5FAV", .candidate = candidate, .since = life.today,
		.runs = (int8_t)runs, .order = experiment_order(life.seed + 1, runs) };
}

/* --- nothing else changes ------------------------------------------------------------------ */

static void expect_same_item(const struct planned *with, const struct planned *without)
{
	assert_string_equal(with->id, without->id);
	assert_int_equal(with->kind, without->kind);
	assert_string_equal(with->what, without->what);
	assert_string_equal(with->title, without->title);
	assert_int_equal(with->distance_m, without->distance_m);
	assert_int_equal(with->duration_s, without->duration_s);
	assert_int_equal(with->ceiling_m, without->ceiling_m);
	assert_int_equal(with->stage, without->stage);
	assert_int_equal(with->stress, without->stress);
	assert_int_equal(with->load10, without->load10);
	assert_int_equal(with->hard, without->hard);
	assert_int_equal(with->quality, without->quality);
	assert_int_equal(with->waits, without->waits);
	assert_int_equal(with->why_count, without->why_count + (lot_of(with) != NULL));
	for (size_t i = 0; i < without->why_count; i++)
		assert_string_equal(with->whys[i].text, without->whys[i].text);
	if (lot_of(with) == NULL && without->detail != NULL)
		assert_string_equal(with->detail, without->detail);
}

static void expect_same_plan(const struct plan *with, const struct plan *without)
{
	assert_int_equal(with->day_count, without->day_count);
	assert_int_equal(with->phase, without->phase);
	assert_int_equal(with->ceiling_m, without->ceiling_m);
	for (size_t i = 0; i < with->day_count; i++) {
		assert_int_equal(with->days[i].count, without->days[i].count);
		for (size_t at = 0; at < with->days[i].count; at++)
			expect_same_item(&with->days[i].items[at], &without->days[i].items[at]);
	}
}

/* Runs ahead are told the lot one after the other; in a flare, on a red day and while training waits none is. */
static void expect_lots_in_order(const struct plan *plan, const struct experiment_state *state)
{
	const struct chronicle_day *now = chronicle_last(plan->chronicle);
	const bool pauses = now->flare || now->red || now->locked || !plan->ready || state->stage != EXPERIMENT_RUNNING;
	int run = state->done;
	for (size_t i = 0; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++) {
			const struct planned *item = &plan->days[i].items[at];
			const struct why *lot = lot_of(item);
			const bool expected = i >= plan->today_index && is_run(item) && !pauses && run < experiment.runs;
			assert_int_equal(lot != NULL, expected);
			if (!expected)
				continue;
			const bool with = (experiment.order >> run & 1) != 0;
			assert_non_null(strstr(item->detail, with ? "by lot on trail" : "by lot not on trail"));
			assert_int_equal(lot->input[0].value, ++run);
		}
}

static void a_try_changes_nothing_of_a_plan_but_what_is_said_beside_its_runs(void **state)
{
	(void)state;
	int told_runs = 0;
	for (int seed = 1; seed <= rounds(8, 400); seed++) {
		struct arena *told = arena_new();
		life_begin(&life, (uint64_t)seed, library_shelf(library), told);
		for (int day = 0; day < 60; day++) {
			struct arena *arena = arena_new();
			life_wake(&life);
			if (day == 20)
				try_from_today("surface:trail", 12);
			const struct plan *without = plan_with(0, arena);
			if (day >= 20 && day % 3 == 0) {
				const struct plan *with = plan_with(1, arena);
				const struct experiment_state at = experiment_look(&experiment, with->chronicle, life.today, arena);
				expect_same_plan(with, without);
				expect_lots_in_order(with, &at);
				for (size_t i = 0; i < with->day_count; i++)
					for (size_t k = 0; k < with->days[i].count; k++)
						told_runs += lot_of(&with->days[i].items[k]) != NULL;
			}
			life.diary.experiment_count = 0;
			const size_t before = life.diary.activity_count;
			life_live(&life, without);
			for (size_t i = before; i < life.diary.activity_count; i++)
				life.activities[i].surface = i % 2 == 0 ? SURFACE_TRAIL : SURFACE_ROAD;
			arena_free(arena);
		}
		arena_free(told);
	}
	assert_true(told_runs > 20);
}

/* --- what is not open yet ---------------------------------------------------------------------- */

static void a_lot_never_asks_for_downhill_before_it_is_open(void **state)
{
	(void)state;
	struct arena *told = arena_new();
	life_begin_running(&life, library_shelf(library), told);
	life_wake(&life);
	try_from_today("downhill", 12);
	experiment.order = 0x555;
	const struct plan *plan = plan_with(1, told);
	int said = 0;
	for (size_t i = 0; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++) {
			const struct planned *item = &plan->days[i].items[at];
			if (lot_of(item) == NULL)
				continue;
			said++;
			assert_non_null(strstr(item->detail, "the try by lot waits"));
			assert_non_null(strstr(lot_of(item)->text, "which is not open yet"));
		}
	assert_int_equal(said, 1);
	arena_free(told);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_try_changes_nothing_of_a_plan_but_what_is_said_beside_its_runs),
		cmocka_unit_test(a_lot_never_asks_for_downhill_before_it_is_open),
	};
	return cmocka_run_group_tests(tests, read_library, free_library);
}
