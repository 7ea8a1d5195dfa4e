/*
 * What the runner of a_coach.h told of the fourteen days before 17 March, and of
 * their intake.
 */
#ifndef STEPDOWN_TESTS_SCREEN_A_DIARY_H
#define STEPDOWN_TESTS_SCREEN_A_DIARY_H

#include "a_coach.h"

#include "tui/screens.h"

enum { A_DIARY_DAYS = 14 };

static struct {
	struct check_in check_in[A_DIARY_DAYS + 1];
	struct activity activity[A_DIARY_DAYS];
	struct programme programme;
	struct lesson lesson;
} diary_told;

static inline enum activity_kind diary_kind(char letter)
{
	return letter == 'R' ? ACTIVITY_RUN_WALK : letter == 'C' ? ACTIVITY_CYCLE : ACTIVITY_STRENGTH;
}

/* A check-in of which nothing but the day is told. */
static inline struct check_in a_blank_check_in(struct day day)
{
	struct check_in blank = { .day = day, .morning = { -1, -1 }, .now = { -1, -1 }, .worst = -1, .stairs = -1,
				  .sleep_min = -1 };
	for (int i = 0; i < READY_ITEMS; i++)
		blank.item_halves[i] = -1;
	return blank;
}

static inline void diary_put_days(struct diary *diary, struct day today)
{
	static const int8_t mornings[] = { 1, 1, 0, 1, 1, 1, 1, 1, NOT_KNOWN, 1, 1, 1, 1, 0 };
	static const int8_t worsts[] = { 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1 };
	static const char done[] = "SCRSR-RSCRSR-R";
	diary->activity_count = 0;
	for (int i = 0; i < A_DIARY_DAYS; i++) {
		struct day day = { today.n - A_DIARY_DAYS + i };
		diary_told.check_in[i] = a_blank_check_in(day);
		diary_told.check_in[i].morning[SIDE_RIGHT] = mornings[i];
		diary_told.check_in[i].worst = i > 0 ? worsts[i - 1] : NOT_KNOWN;
		if (done[i] == '-')
			continue;
		diary_told.activity[diary->activity_count++] = (struct activity){
			.id = "01RUN", .day = day, .kind = diary_kind(done[i]), .status = SESSION_FINISHED,
			.side = SIDE_RIGHT, .during = worsts[i], .before = NOT_KNOWN, .after = NOT_KNOWN,
			.duration_s = 1500, .distance_m = NOT_KNOWN };
	}
	diary->check_ins = diary_told.check_in;
	diary->check_in_count = A_DIARY_DAYS;
	diary->activities = diary_told.activity;
}

/* Puts them into the view of a_coach(), with a programme; call it again after each a_coach(). */
static inline struct coach_view *a_diary(void)
{
	a_coach();
	diary_put_days(&coach.diary, coach.view.today);
	diary_told.programme = (struct programme){
		.response = { .flag_pain = 6, .report_pain = 7, .flag_line_days = 7, .flag_line_late_days = 10, .clinician_age = 18 },
		.flare = { .earliest_end_day = 3, .longest_days = 14 },
		.readiness = { .full = 70, .easier = 50, .mobility = 30 },
	};
	coach.shelf.programme = &diary_told.programme;
	coach.diary.intake.flags_asked = true;
	coach.diary.intake.pattern = PATTERN_YES;
	coach.diary.intake.born = 1988;
	return &coach.view;
}

/* What was told this morning, for a test to fill. */
static inline struct check_in *a_check_in_today(void)
{
	struct check_in *now = &diary_told.check_in[A_DIARY_DAYS];
	*now = a_blank_check_in(coach.view.today);
	coach.diary.check_in_count = A_DIARY_DAYS + 1;
	return now;
}

#endif
