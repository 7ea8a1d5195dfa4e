/* Two weeks ahead for runners of every kind, over the files that ship: what each plan keeps, and that it gives its reasons. */
#include "support/a_diary.h"
#include "support/check.h"

#include "core/plan.h"
#include "io/library.h"

enum { AHEAD = 14, FULL_WEEK = 7 };

static struct library *library;
static const struct shelf *shelf;
static struct arena *arena;
static struct a_diary a;

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	arena = arena_new();
	if (library == NULL)
		return 1;
	shelf = library_shelf(library);
	return 0;
}

static int unload(void **state)
{
	(void)state;
	arena_free(arena);
	library_free(library);
	return 0;
}

/* A quiet morning with all that a check-in asks. */
static void quiet_day(int day)
{
	struct check_in *check_in = diary_check_in(&a, day);
	check_in->morning[SIDE_RIGHT] = 0;
	check_in->now[SIDE_RIGHT] = 0;
	check_in->worst = check_in->stairs = 1;
	check_in->flags_asked = true;
}

/* From Monday of the first week on. */
static void quiet(int days)
{
	for (int day = 0; day < days; day++)
		quiet_day(day);
}

static int newcomer(void)
{
	a.diary.intake.worst_day = 5;
	quiet(1);
	return 0;
}

static int builder(void)
{
	a.diary.intake.worst_day = 2;
	a.diary.intake.running = SAID_NO;
	quiet(1);
	return 0;
}

static void runs_already(int32_t longest_m, int32_t week_m)
{
	struct intake *intake = &a.diary.intake;
	intake->worst_day = 1;
	intake->running = SAID_YES;
	intake->run_pain = 1;
	intake->run_settles_min = 20;
	intake->longest_m = longest_m;
	intake->weekly_m = week_m;
	for (int i = 0; i < INTAKE_WEEKS; i++)
		intake->weeks_m[i] = week_m;
}

static int returner(void)
{
	runs_already(3300, 9000);
	quiet(1);
	return 0;
}

static int runner(void)
{
	runs_already(8000, 20000);
	quiet(1);
	return 0;
}

static int runner_with_strength_on_run_days(void)
{
	runs_already(8000, 20000);
	a.diary.intake.strength_on_run_days = SAID_YES;
	quiet(1);
	return 0;
}

static int red_run(void)
{
	runs_already(8000, 20000);
	quiet(3);
	diary_run(&a, 2, 6000, 7);
	diary_morning(&a, 3, 3);
	return 3;
}

static int flare(void)
{
	runs_already(3300, 9000);
	quiet(4);
	diary_flare_word(&a, 4, true);
	diary_morning(&a, 4, 4);
	return 4;
}

static int sore_run(void)
{
	runs_already(8000, 20000);
	quiet(2);
	diary_run(&a, 1, 5000, 3)->eased = SAID_YES;
	diary_morning(&a, 2, 1);
	return 2;
}

static int locked(void)
{
	a.diary.intake.worst_day = 2;
	quiet(2);
	diary_check_in(&a, 1)->flags = 1u << FLAG_NIGHT_PAIN;
	return 1;
}

static int silent(void)
{
	a.diary.intake.worst_day = 2;
	return 20;
}

/* Each tells its diary and gives the day it is planned on. */
static int (*const runners[])(void) = {
	newcomer, builder, returner, runner, runner_with_strength_on_run_days, red_run, flare, sore_run, locked, silent,
};
enum { RUNNERS = sizeof runners / sizeof *runners };

static const struct plan *plan_of(int (*runner_of)(void))
{
	diary_begin(&a);
	int today = runner_of();
	return plan_make(&(struct plan_given){ .shelf = shelf, .diary = &a.diary, .today = diary_at(&a, today), .days = AHEAD,
	                                       .assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN }, arena);
}

static int check_reasons(const struct why *whys, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct rule *rule = shelf_rule(shelf, whys[i].rule);
		if (rule == NULL)
			fail_msg("the reason %s is no rule: %s", whys[i].rule, whys[i].text);
		assert_non_null(shelf_source(shelf, rule->sources.at[0]));
		assert_true(strlen(whys[i].text) > 0);
	}
	return (int)count;
}

static void every_reason_is_a_rule_with_a_source(void **state)
{
	(void)state;
	for (size_t r = 0; r < RUNNERS; r++) {
		const struct plan *plan = plan_of(runners[r]);
		int reasons = check_reasons(plan->whys, plan->why_count);
		for (size_t d = 0; d < plan->day_count; d++)
			for (size_t i = 0; i < plan->days[d].count; i++)
				reasons += check_reasons(plan->days[d].items[i].whys, plan->days[d].items[i].why_count);
		for (size_t i = 0; i < plan->check_count; i++)
			assert_non_null(shelf_rule(shelf, plan->checks[i].rule));
		for (size_t i = 0; i < plan->asked_count; i++)
			assert_non_null(shelf_rule(shelf, plan->asked[i].rule));
		assert_true(reasons > 0);
	}
}

static bool trains(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].kind <= PLANNED_CARDIO || day->items[i].kind == PLANNED_TEST)
			return true;
	return false;
}

static bool is_hard(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].hard)
			return true;
	return false;
}

static bool has_kind(const struct planned_day *day, enum entry_kind kind)
{
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].kind == kind)
			return true;
	return false;
}

static void hard_days_never_stand_side_by_side(void **state)
{
	(void)state;
	for (size_t r = 0; r < RUNNERS; r++) {
		const struct plan *plan = plan_of(runners[r]);
		for (size_t d = 1; d < plan->day_count; d++)
			assert_false(is_hard(&plan->days[d - 1]) && is_hard(&plan->days[d]));
	}
}

static void any_seven_days_have_a_rest_day(void **state)
{
	(void)state;
	for (size_t r = 0; r < RUNNERS; r++) {
		const struct plan *plan = plan_of(runners[r]);
		for (size_t d = 0; d + FULL_WEEK <= plan->day_count; d++) {
			int rest = 0;
			for (size_t i = 0; i < FULL_WEEK; i++)
				rest += !trains(&plan->days[d + i]);
			assert_true(rest > 0);
		}
	}
}

static void strength_has_a_day_between(void **state)
{
	(void)state;
	for (size_t r = 0; r < RUNNERS; r++) {
		const struct plan *plan = plan_of(runners[r]);
		for (size_t d = 1; d < plan->day_count; d++)
			assert_false(has_kind(&plan->days[d - 1], PLANNED_STRENGTH) && has_kind(&plan->days[d], PLANNED_STRENGTH));
	}
}

static void strength_goes_on_the_days_of_easy_runs_where_the_runner_chose_so(void **state)
{
	(void)state;
	const struct plan *plan = plan_of(runner_with_strength_on_run_days);
	int strength = 0;
	for (size_t d = plan->today_index; d < plan->day_count; d++) {
		const struct planned_day *day = &plan->days[d];
		if (!has_kind(day, PLANNED_STRENGTH))
			continue;
		assert_true(has_kind(day, PLANNED_RUN) || has_kind(day, PLANNED_RUN_WALK));
		strength++;
	}
	assert_true(strength >= 3);
}

/* Strength, running, easy cardio, mobility and recovery in one plan. */
static void one_plan_has_strength_running_cardio_mobility_and_recovery(void **state)
{
	(void)state;
	static const enum entry_kind kinds[] = { PLANNED_STRENGTH, PLANNED_CARDIO, PLANNED_MOBILITY, PLANNED_RECOVERY };
	const struct plan *plan = plan_of(returner);
	int runs = 0;
	for (size_t d = 0; d < plan->day_count; d++)
		runs += has_kind(&plan->days[d], PLANNED_RUN) || has_kind(&plan->days[d], PLANNED_RUN_WALK);
	assert_true(runs >= 4);
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		int days = 0;
		for (size_t d = 0; d < plan->day_count; d++)
			days += has_kind(&plan->days[d], kinds[k]);
		assert_true(days >= 2);
	}
}

static void no_hard_running_is_planned_before_its_time(void **state)
{
	(void)state;
	for (size_t r = 0; r < RUNNERS; r++) {
		const struct plan *plan = plan_of(runners[r]);
		for (size_t d = plan->today_index; d < plan->day_count && plan->days[d].phase < REHAB_MAINTAIN; d++)
			for (size_t i = 0; i < plan->days[d].count; i++)
				assert_true(plan->days[d].items[i].stress <= STRESS_STRIDES);
	}
}

/* The hardest kind of running of the week planned on the Monday of `week`, all of the weeks before it green. */
static enum stress hardest_after(int week)
{
	enum { MON = 0, THU = 3, SAT = 5 };
	diary_begin(&a);
	runs_already(8000, 20000);
	for (int day = 0; day < 7 * week; day++) {
		quiet_day(day);
		int of_week = day % 7;
		if (of_week == MON || of_week == THU || of_week == SAT)
			diary_run(&a, day, of_week == SAT ? 8000 : 6000, 0);
	}
	quiet_day(7 * week);
	const struct plan *plan = plan_make(&(struct plan_given){
		.shelf = shelf, .diary = &a.diary, .today = diary_at(&a, 7 * week), .days = FULL_WEEK,
		.assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN }, arena);
	enum stress hardest = STRESS_EASY;
	for (size_t d = plan->today_index; d < plan->day_count; d++)
		for (size_t i = 0; i < plan->days[d].count; i++)
			if (plan->days[d].items[i].stress > hardest)
				hardest = plan->days[d].items[i].stress;
	return hardest;
}

/* Distance first; strides, then tempo with two green weeks between them at least, then what is harder still. */
static void new_kinds_of_running_open_one_after_the_other(void **state)
{
	(void)state;
	enum { WEEKS = 12 };
	int first[STRESSES] = { 0 };
	assert_int_equal(hardest_after(0), STRESS_EASY);
	for (int week = 1; week <= WEEKS; week++) {
		enum stress hardest = hardest_after(week);
		if (first[hardest] == 0)
			first[hardest] = week;
	}
	assert_true(first[STRESS_STRIDES] > 0);
	assert_true(first[STRESS_TEMPO] >= first[STRESS_STRIDES] + 2);
	assert_true(first[STRESS_UPHILL] == 0 || first[STRESS_UPHILL] >= first[STRESS_TEMPO] + 2);
	assert_true(first[STRESS_INTERVALS] == 0 || first[STRESS_INTERVALS] >= first[STRESS_UPHILL] + 2);
}

/* What the intake tells of the longest run is the longest until one is logged. */
static void the_longest_run_of_the_intake_is_an_input_of_the_ceiling(void **state)
{
	(void)state;
	const struct plan *plan = plan_of(returner);
	int told = 0;
	for (size_t d = plan->today_index; d < plan->day_count; d++)
		for (size_t i = 0; i < plan->days[d].count; i++)
			for (size_t w = 0; w < plan->days[d].items[i].why_count; w++) {
				const struct why *why = &plan->days[d].items[i].whys[w];
				if (strcmp(why->rule, "R19") != 0)
					continue;
				assert_string_equal(why->input[0].name, "longest_30d_m");
				assert_true(why->input[0].known && why->input[0].value >= 3300);
				told++;
			}
	assert_true(told > 0);
}

static void a_red_run_and_a_flare_leave_the_next_days_without_a_run(void **state)
{
	(void)state;
	static int (*const sore[])(void) = { red_run, flare };
	for (size_t r = 0; r < sizeof sore / sizeof *sore; r++) {
		const struct plan *plan = plan_of(sore[r]);
		for (size_t d = plan->today_index; d < plan->today_index + 2; d++)
			assert_false(has_kind(&plan->days[d], PLANNED_RUN) || has_kind(&plan->days[d], PLANNED_RUN_WALK));
	}
}

static void a_warning_sign_leaves_nothing_to_train(void **state)
{
	(void)state;
	const struct plan *plan = plan_of(locked);
	assert_true(plan->locked);
	for (size_t d = plan->today_index; d < plan->day_count; d++)
		assert_false(trains(&plan->days[d]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reason_is_a_rule_with_a_source),
		cmocka_unit_test(hard_days_never_stand_side_by_side),
		cmocka_unit_test(any_seven_days_have_a_rest_day),
		cmocka_unit_test(strength_has_a_day_between),
		cmocka_unit_test(strength_goes_on_the_days_of_easy_runs_where_the_runner_chose_so),
		cmocka_unit_test(one_plan_has_strength_running_cardio_mobility_and_recovery),
		cmocka_unit_test(no_hard_running_is_planned_before_its_time),
		cmocka_unit_test(new_kinds_of_running_open_one_after_the_other),
		cmocka_unit_test(the_longest_run_of_the_intake_is_an_input_of_the_ceiling),
		cmocka_unit_test(a_red_run_and_a_flare_leave_the_next_days_without_a_run),
		cmocka_unit_test(a_warning_sign_leaves_nothing_to_train),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
