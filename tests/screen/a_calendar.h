/*
 * The runner of a_coach.h with a judged diary from 2 March on: two weeks of
 * runs, strength and mobility, one hold, a flare of the past, a day left out,
 * one that was not told, and the plan of the two weeks ahead.
 */
#ifndef STEPDOWN_TESTS_SCREEN_A_CALENDAR_H
#define STEPDOWN_TESTS_SCREEN_A_CALENDAR_H

#include "a_coach.h"
#include "shown.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "tui/screens.h"

enum { A_CALENDAR_TODAY = 15 }; /* 17 March, from Monday 2 March as 0 */

static struct a_diary calendar_told;
static struct arena *calendar_arena;
static struct phase_past calendar_phases[2];
static struct day_planned calendar_planned[1];
static struct goal calendar_goal[1];

/* Mornings and worst pains; a day without a letter rests. */
static const struct {
	int8_t morning, worst;
	const char *done;
} calendar_days[A_CALENDAR_TODAY] = {
	{ 1, 1, "" }, { 1, 2, "S" }, { 1, 1, "C" }, { 0, 1, "RM" }, { 1, 2, "S" }, { 1, 1, "R" }, { 1, 0, "" },
	{ 1, 1, "RM" }, { NOT_KNOWN, NOT_KNOWN, "" }, { 1, 10, "" }, { 1, 1, "R" }, { 3, 4, "S" }, { 1, 6, "R" },
	{ 1, 1, "" }, { 0, 2, "R" },
};

static inline void calendar_do(int day, char letter, int pain)
{
	static const char letters[] = "SCM";
	static const enum activity_kind kinds[] = { ACTIVITY_STRENGTH, ACTIVITY_CYCLE, ACTIVITY_MOBILITY };
	if (letter == 'R') {
		diary_run(&calendar_told, day, 3000 + 100 * day, pain)->note = day == 5 ? "new shoes" : NULL;
		return;
	}
	struct activity *activity = diary_activity(&calendar_told, day, kinds[strchr(letters, letter) - letters]);
	activity->during = (int8_t)pain;
	activity->duration_s = 1800;
	activity->effort = 3;
}

static inline void calendar_tell_day(int day)
{
	if (calendar_days[day].morning != NOT_KNOWN) {
		struct check_in *check_in = diary_check_in(&calendar_told, day);
		check_in->morning[SIDE_RIGHT] = calendar_days[day].morning;
		check_in->worst = day > 0 ? calendar_days[day - 1].worst : NOT_KNOWN;
		check_in->sleep_min = (int16_t)(420 + 6 * day);
		check_in->note = day == 3 ? "stairs \033[31mfelt\a fine" : NULL;
		for (int i = 0; i < 4; i++)
			check_in->item_halves[i] = 4;
	}
	for (const char *letter = calendar_days[day].done; *letter != '\0'; letter++)
		calendar_do(day, *letter, calendar_days[day].worst > 5 ? 6 : 1);
}

static inline struct coach_view *a_calendar(void)
{
	a_coach();
	diary_begin(&calendar_told);
	for (int day = 0; day < A_CALENDAR_TODAY; day++)
		calendar_tell_day(day);
	coach.diary = calendar_told.diary;
	calendar_planned[0] = (struct day_planned){ diary_at(&calendar_told, 9), 1 };
	coach.diary.planned = calendar_planned;
	coach.diary.planned_count = 1;
	calendar_goal[0] = (struct goal){ .text = "stairs without a thought", .since = diary_at(&calendar_told, 0) };
	coach.diary.goals = calendar_goal;
	coach.diary.goal_count = 1;
	calendar_phases[0] = (struct phase_past){ diary_at(&calendar_told, 0), REHAB_BUILD_UP };
	calendar_phases[1] = (struct phase_past){ diary_at(&calendar_told, 10), REHAB_RETURN };
	coach.plan.phases = calendar_phases;
	coach.plan.phase_count = 2;
	arena_free(calendar_arena);
	calendar_arena = arena_new();
	coach.view.shelf = a_shelf();
	coach.view.chronicle = chronicle_of(a_shelf(), &coach.diary, coach.view.today, 0, calendar_arena);
	return &coach.view;
}

#endif
