/*
 * A view over half a year of diary, worked out by the rules: right knee, from
 * Monday 2 March to Tuesday 1 September 2026, with two weeks untold, a flare, a
 * lighter week, tests, a questionnaire and goals.
 */
#ifndef STEPDOWN_TESTS_SCREEN_A_HALF_YEAR_H
#define STEPDOWN_TESTS_SCREEN_A_HALF_YEAR_H

#include "support/a_diary.h"
#include "support/a_programme.h"

#include "shown.h"

enum { HALF_YEAR = 183, HALF_YEAR_WEEKS = 27, UNTOLD_WEEK = 5, LIGHTER_WEEK = 9, FLARE_DAY = 14 * 7 };

static struct {
	struct a_diary a;
	struct coach_view view;
	struct plan plan;
	struct week_past weeks[HALF_YEAR_WEEKS];
	struct test_result tests[6];
	struct score scores[3];
	struct goal goals[2];
	struct set_done sets[4];
	struct exercise_done lift;
	struct planned_day next;
	struct arena *arena;
} half_year;

static inline void half_year_check_in(int day)
{
	struct check_in *morning = diary_check_in(&half_year.a, day);
	int week = day / 7;
	morning->morning[SIDE_RIGHT] = (int8_t)(week < 10 ? 2 : week < 20 ? 1 : 0);
	morning->worst = (int8_t)(5 - week / 6);
	morning->sleep_min = (int16_t)(410 + day * 7 % 60);
	for (int i = 0; i < 4; i++)
		morning->item_halves[i] = (int8_t)(4 + 2 * ((day + i) % 3));
}

static inline void half_year_strength(int day)
{
	static const char *exercise;
	for (size_t i = 0; exercise == NULL && i < a_shelf()->exercise_count; i++)
		if (a_shelf()->exercises[i].kind == EXERCISE_STRENGTH)
			exercise = a_shelf()->exercises[i].id;
	half_year.lift = (struct exercise_done){ .exercise_id = exercise, .pain = 1, .effort = 6, .form = NOT_KNOWN };
	for (int i = 0; i < 4; i++)
		half_year.sets[i] = (struct set_done){ .side = i % 2 ? SIDE_LEFT : SIDE_RIGHT, .set = (int8_t)(i / 2),
			.status = SET_DONE, .reps = (int16_t)(8 + i), .held_s = NOT_KNOWN, .load_g = 8000, .pain = NOT_KNOWN,
			.effort = NOT_KNOWN, .form = NOT_KNOWN };
	struct activity *activity = diary_activity(&half_year.a, day, ACTIVITY_STRENGTH);
	activity->duration_s = 2100;
	activity->effort = 6;
	activity->exercises = &half_year.lift;
	activity->exercise_count = 1;
	activity->sets = half_year.sets;
	activity->set_count = 4;
}

static inline void half_year_day(int day)
{
	int week = day / 7;
	if (week == UNTOLD_WEEK || week == UNTOLD_WEEK + 1)
		return;
	half_year_check_in(day);
	if (day == FLARE_DAY)
		diary_flare_word(&half_year.a, day, true);
	if (day % 7 == 1 && week > 3)
		half_year_strength(day);
	if ((day % 7 == 2 || day % 7 == 5) && week != 7 && day / 7 != FLARE_DAY / 7)
		diary_run(&half_year.a, day, 1500 + 120 * week, 1)->cadence = (int16_t)(160 + week / 3);
}

static inline void half_year_results(void)
{
	struct diary *diary = &half_year.a.diary;
	static const struct { int day, left, right; } told[] = { { 30, 20, 12 }, { 90, 24, 18 }, { 170, 25, 22 } };
	for (int i = 0; i < 3; i++) {
		struct day day = diary_at(&half_year.a, told[i].day);
		half_year.tests[2 * i] = (struct test_result){ "heel-raise", day, (int16_t)told[i].left,
			(int16_t)told[i].right, NOT_KNOWN, NOT_KNOWN, NULL };
		half_year.tests[2 * i + 1] = (struct test_result){ "single-leg-bridge", day, (int16_t)(told[i].left - 4),
			(int16_t)(told[i].right - 4), NOT_KNOWN, NOT_KNOWN, NULL };
		half_year.scores[i] = (struct score){ "akps", day, (int16_t)(680 + 55 * i), i == 2 ? "5 3 5 5" : NULL };
	}
	half_year.goals[0] = (struct goal){ .id = "1", .distance_m = 5000, .week_m = NOT_KNOWN, .pain = NOT_KNOWN,
		.by = diary_at(&half_year.a, 240), .has_by = true, .text = "5 km", .since = half_year.a.monday };
	half_year.goals[1] = (struct goal){ .id = "2", .distance_m = NOT_KNOWN, .week_m = NOT_KNOWN, .pain = 1,
		.text = "pain 1", .since = half_year.a.monday };
	diary->tests = half_year.tests;
	diary->test_count = 6;
	diary->scores = half_year.scores;
	diary->score_count = 3;
	diary->goals = half_year.goals;
	diary->goal_count = 2;
}

/* The view of what was told so far, today being day `today`. */
static inline const struct coach_view *half_year_view(int today)
{
	arena_free(half_year.arena);
	half_year.arena = arena_new();
	for (int i = 0; i < HALF_YEAR_WEEKS; i++)
		half_year.weeks[i] = (struct week_past){ .monday = diary_at(&half_year.a, 7 * i),
			.kind = i == LIGHTER_WEEK ? WEEK_DELOAD : WEEK_NORMAL };
	struct day day = diary_at(&half_year.a, today);
	const struct chronicle *chronicle = chronicle_of(a_shelf(), &half_year.a.diary, day, 0, half_year.arena);
	size_t over = (size_t)today / 7;
	half_year.next = (struct planned_day){ .day = { day.n + 1 } };
	half_year.plan = (struct plan){ .today = day, .ready = true, .phase = REHAB_RETURN, .chronicle = chronicle,
		.phase_since = half_year.a.monday, .weeks = half_year.weeks, .week_count = over < HALF_YEAR_WEEKS ? over : HALF_YEAR_WEEKS,
		.days = &half_year.next, .day_count = 1 };
	half_year.view = (struct coach_view){ .today = day, .shelf = a_shelf(), .diary = &half_year.a.diary,
		.plan = &half_year.plan, .chronicle = chronicle };
	return &half_year.view;
}

static inline const struct coach_view *a_half_year(void)
{
	diary_begin(&half_year.a);
	for (int day = 0; day <= HALF_YEAR; day++)
		half_year_day(day);
	half_year_results();
	return half_year_view(HALF_YEAR);
}

/* Gives back what the last view stood in. */
static inline void half_year_end(void)
{
	arena_free(half_year.arena);
	half_year.arena = NULL;
}

#endif
