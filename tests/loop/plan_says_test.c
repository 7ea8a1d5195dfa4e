/* Advice and reasons beside the days of a plan, over the programme that ships: see someone, what moved the phase, full rest. */
#include "support/a_diary.h"
#include "support/shipped.h"

#include "core/plan.h"

enum { WEEKS_6 = 42 };

static struct library *library;
static struct arena *arena;
static struct a_diary a;
static struct day_planned planned[DIARY_DAYS];

static int begin(void **state)
{
	(void)state;
	library = shipped_library();
	arena = arena_new();
	diary_begin(&a);
	a.diary.planned = planned;
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	library_free(library);
	return 0;
}

static const struct plan *plan_on(int day)
{
	return plan_make(&(struct plan_given){ .shelf = library_shelf(library), .diary = &a.diary, .today = diary_at(&a, day),
	                                       .days = 1, .assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN }, arena);
}

/* A walk is planned each day; it is done on all but the first `missed` days. Each day is as bad as `worst`. */
static void live(int days, int missed, int worst)
{
	for (int day = 0; day < days; day++) {
		struct check_in *check_in = diary_check_in(&a, day);
		check_in->morning[SIDE_RIGHT] = 1;
		check_in->worst = (int8_t)worst;
		check_in->flags_asked = true;
		planned[a.diary.planned_count++] = (struct day_planned){ diary_at(&a, day), 1 };
		if (day >= missed) {
			struct activity *walk = diary_activity(&a, day, ACTIVITY_WALK);
			walk->during = 1;
			walk->duration_s = 1800;
			walk->settled_min = 10;
		}
	}
}

/* Whether the plan of that day advises it, after a life like that from the intake on. */
static bool advised(int at_intake, int days, int missed, int worst)
{
	diary_begin(&a);
	a.diary.planned = planned;
	a.diary.planned_count = 0;
	a.diary.intake.worst_day = (int8_t)at_intake;
	live(days + 1, missed, worst);
	return plan_on(days)->see_someone;
}

static void six_weeks_kept_without_a_real_change_are_a_reason(void **state)
{
	(void)state;
	assert_true(advised(5, WEEKS_6, 0, 5));
	assert_string_equal(plan_on(WEEKS_6)->see_someone_why,
	                    "Weeks of training kept and little better: somebody who treats knees should look at it.");
	assert_true(advised(5, WEEKS_6, 0, 4));
	assert_false(advised(5, WEEKS_6 - 1, 0, 5));
	assert_false(advised(5, WEEKS_6, 0, 3)); /* two points */
	assert_false(advised(3, WEEKS_6, 0, 2)); /* a third */
}

/* It is the six weeks that must have been kept, not their last days. */
static void weeks_that_were_not_kept_are_no_reason(void **state)
{
	(void)state;
	assert_true(advised(5, WEEKS_6, WEEKS_6 * 3 / 10, 5));
	assert_false(advised(5, WEEKS_6, WEEKS_6 * 3 / 10 + 1, 5));
}

static void days_that_are_not_known_are_no_reason(void **state)
{
	(void)state;
	assert_false(advised(NOT_KNOWN, WEEKS_6, 0, 5));
	assert_true(advised(5, WEEKS_6, 0, 5));
	for (int day = WEEKS_6 - 6; day <= WEEKS_6 - 3; day++)
		a.check_ins[day + 1].worst = NOT_KNOWN;
	for (size_t i = 0; i < a.diary.activity_count; i++)
		a.activities[i].during = NOT_KNOWN;
	assert_false(plan_on(WEEKS_6)->see_someone);
}

static void mornings_that_rise_for_two_weeks_are_a_reason(void **state)
{
	(void)state;
	for (int day = 0; day < 28; day++)
		diary_morning(&a, day, day < 7 ? 0 : day < 14 ? 1 : day < 21 ? 2 : 3);
	int first = NOT_KNOWN;
	for (int day = 1; day < 28 && first == NOT_KNOWN; day++)
		first = plan_on(day)->see_someone ? day : NOT_KNOWN;
	assert_in_range(first, 20, 27);
	assert_string_equal(plan_on(first)->see_someone_why,
	                    "Mornings have risen for two weeks: somebody who treats knees should look at it.");
}

static void a_poor_outlook_at_the_intake_is_a_reason_at_once(void **state)
{
	(void)state;
	static const struct {
		int months, akps;
		bool advised;
	} cases[] = { { NOT_KNOWN, NOT_KNOWN, false }, { 12, 70, false }, { 13, 90, true }, { 2, 69, true } };
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		a.diary.intake.pain_months = (int16_t)cases[i].months;
		a.diary.intake.akps = (int8_t)cases[i].akps;
		assert_int_equal(plan_on(0)->see_someone, cases[i].advised);
	}
}

static void the_first_score_stands_in_for_one_the_intake_does_not_know(void **state)
{
	(void)state;
	static struct score scores[] = { { .score_id = "akps", .total10 = 690 }, { .score_id = "akps", .total10 = 900 } };
	scores[0].day = diary_at(&a, 0);
	scores[1].day = diary_at(&a, 1);
	a.diary.scores = scores;
	a.diary.score_count = 2;
	assert_true(plan_on(1)->see_someone);
	scores[0].total10 = 700;
	assert_false(plan_on(1)->see_someone);
}

/* --- what moved the phase --------------------------------------------------------------- */

static void assert_says(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void the_start_is_told_as_the_reason_of_the_first_phase(void **state)
{
	(void)state;
	assert_string_equal(plan_on(0)->phase_why, "Since the start on Mon 2 Mar, by what you told then.");
}

static void the_red_that_took_a_phase_back_is_named(void **state)
{
	(void)state;
	live(12, 0, 1);
	a.activities[5].limp = SAID_YES;
	assert_int_equal(plan_on(6)->phase, REHAB_CALM_DOWN);
	assert_string_equal(plan_on(6)->phase_why, "A phase back since Sun 8 Mar: Sat 7 Mar was red (D1).");
	assert_string_equal(plan_on(7)->phase_why, plan_on(6)->phase_why);
}

static void the_lines_that_were_met_are_named(void **state)
{
	(void)state;
	static struct test_result squat;
	a.diary.intake.worst_day = 5;
	live(12, 0, 1);
	for (int day = 0; day < 12; day++)
		a.check_ins[day].stairs = 1;
	squat = (struct test_result){ .test_id = "mini-squat", .day = diary_at(&a, 2), .left = NOT_KNOWN, .right = NOT_KNOWN,
	                              .value = 10, .pain = 1 };
	a.diary.tests = &squat;
	a.diary.test_count = 1;
	const struct plan *plan = plan_on(11);
	assert_int_equal(plan->phase, REHAB_BUILD_UP);
	assert_says(plan->phase_why, "each line of the way out of \"Calm down\" was met.");
	const struct phase_rules *left = &library_shelf(library)->programme->phase[REHAB_CALM_DOWN];
	for (size_t i = 0; i < left->exit_count; i++)
		assert_says(plan->phase_why, left->exit[i].text);
}

/* --- full rest ---------------------------------------------------------------------------- */

static bool has_strength(const struct plan *plan)
{
	const struct planned_day *day = &plan->days[plan->today_index];
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].kind == PLANNED_STRENGTH)
			return true;
	return false;
}

/* From Tuesday to Sunday something was done each day; Monday is a day of strength in the week. */
static void six_days_of_any_sport_are_followed_by_full_rest_and_of_notes_are_not(void **state)
{
	(void)state;
	for (int minutes = 0; minutes <= 60; minutes += 60) {
		diary_begin(&a);
		for (int day = 0; day <= 7; day++) {
			diary_morning(&a, day, 1);
			if (day == 0 || day == 7)
				continue;
			struct activity *other = diary_activity(&a, day, ACTIVITY_OTHER);
			other->during = 1;
			other->settled_min = 10;
			if (minutes > 0)
				other->duration_s = minutes * 60;
		}
		assert_int_equal(has_strength(plan_on(7)), minutes == 0);
	}
}

#define ON(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON(six_weeks_kept_without_a_real_change_are_a_reason),
		ON(weeks_that_were_not_kept_are_no_reason),
		ON(days_that_are_not_known_are_no_reason),
		ON(mornings_that_rise_for_two_weeks_are_a_reason),
		ON(a_poor_outlook_at_the_intake_is_a_reason_at_once),
		ON(the_first_score_stands_in_for_one_the_intake_does_not_know),
		ON(six_days_of_any_sport_are_followed_by_full_rest_and_of_notes_are_not),
		ON(the_start_is_told_as_the_reason_of_the_first_phase),
		ON(the_red_that_took_a_phase_back_is_named),
		ON(the_lines_that_were_met_are_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
