/* A runner with a week behind them: what the store and the library would give the screens. */
#ifndef STEPDOWN_TESTS_SCREEN_A_RUNNER_H
#define STEPDOWN_TESTS_SCREEN_A_RUNNER_H

#include "base/day.h"
#include "tui/screens.h"

static inline struct day on(int year, int month, int day)
{
	return day_from_date((struct date){ year, month, day });
}

static inline struct today_routine routine_row(const char *id, const char *title, const char *summary, int exercises,
                                               int minutes)
{
	static struct routine routines[16];
	static int used;
	struct routine *routine = &routines[used++ % 16];
	*routine = (struct routine){ .id = id, .title = title, .summary = summary };
	return (struct today_routine){ routine, exercises, minutes * 60000, { 0 } };
}

/* Sessions of the shipped library, two of them done before. */
static inline struct today_given today_given(void)
{
	static struct today_routine rows[6];
	rows[0] = routine_row("strength-a", "Strength A", "Squat, hinge, side hip, calf and trunk", 5, 36);
	rows[1] = routine_row("strength-b", "Strength B", "Bridge, step-down, hip, calf and trunk", 5, 38);
	rows[2] = routine_row("mobility", "Hips, ankles and calves", "Easy range for hips, ankles and calves", 6, 9);
	rows[3] = routine_row("recovery", "Recovery with breathing", "Roll, stretch, breathe", 4, 12);
	rows[4] = routine_row("strength-short", "Strength, short", "The three that matter most", 3, 18);
	rows[5] = routine_row("flare-easy", "Easy day in a flare", "Only what loads the kneecap little", 4, 15);
	rows[0].last = (struct last_time){ .known = true, .day = on(2026, 11, 19) };
	rows[1].last = (struct last_time){ .known = true, .day = on(2026, 11, 17) };
	return (struct today_given){
		.now = { 1795245300, 3600 },
		.day = on(2026, 11, 21),
		.routines = rows,
		.routine_count = 6,
	};
}

static inline const struct history_session *recent(size_t *count)
{
	static const struct history_item items[] = {
		{ "single-leg-bridge", "Single-leg bridge", 0, 0, 6, ANSWER_NOT_ASKED, NOT_SET, NOT_SET },
		{ "lateral-step-down-20", "Side step-down 20 cm", 1, 2, 6, 4, NOT_SET, NOT_SET },
		{ "side-plank", "Side plank", 2, ANSWER_SKIPPED, ANSWER_NOT_ASKED, ANSWER_NOT_ASKED, NOT_SET,
		  SKIP_TIME },
	};
	static const struct history_set sets[] = {
		{ "single-leg-bridge", "Single-leg bridge", 0, 0, SIDE_LEFT, SET_DONE, 10, 50000, NOT_SET, -1 },
		{ "single-leg-bridge", "Single-leg bridge", 0, 0, SIDE_RIGHT, SET_DONE, 10, 50000, NOT_SET, -1 },
		{ "single-leg-bridge", "Single-leg bridge", 0, 1, SIDE_LEFT, SET_DONE, 10, 50000, 61000, -1 },
		{ "single-leg-bridge", "Single-leg bridge", 0, 1, SIDE_RIGHT, SET_PART, 0, 2000, 61000, -1 },
		{ "lateral-step-down-20", "Side step-down 20 cm", 1, 0, SIDE_LEFT, SET_DONE, 8, 32000, 75000, -1 },
		{ "lateral-step-down-20", "Side step-down 20 cm", 1, 0, SIDE_RIGHT, SET_DONE, 8, 32000, 75000, 2 },
		{ "lateral-step-down-20", "Side step-down 20 cm", 1, 1, SIDE_LEFT, SET_DONE, 8, 32000, 75000, -1 },
		{ "lateral-step-down-20", "Side step-down 20 cm", 1, 1, SIDE_RIGHT, SET_OPEN, NOT_SET, 0, NOT_SET, -1 },
		{ "side-plank", "Side plank", 2, 0, SIDE_LEFT, SET_DONE, NOT_SET, 30000, 60000, -1 },
		{ "side-plank", "Side plank", 2, 0, SIDE_RIGHT, SET_SKIPPED, NOT_SET, 0, NOT_SET, -1 },
	};
	static const struct history_item easy[] = { { "belly", "Belly breathing", 0, ANSWER_NOT_ASKED,
		                                      ANSWER_NOT_ASKED, ANSWER_NOT_ASKED, NOT_SET, NOT_SET } };
	static const struct history_set breaths[] = { { "belly", "Belly breathing", 0, 0, SIDE_BOTH, SET_DONE,
		                                        NOT_SET, 300000, NOT_SET, -1 } };
	static struct history_session rows[3];
	rows[0] = (struct history_session){ .id = 12, .title = "Strength A", .status = SESSION_FINISHED,
		.started = { 1795076700, 3600 }, .day = on(2026, 11, 19), .active_ms = 37 * 60000,
		.items = items, .item_count = 3, .sets = sets, .set_count = 10 };
	rows[1] = (struct history_session){ .id = 11, .title = "Strength B", .status = SESSION_LEFT,
		.started = { 1794903900, 3600 }, .day = on(2026, 11, 17), .active_ms = 21 * 60000,
		.items = items, .item_count = 2, .sets = sets, .set_count = 6 };
	rows[2] = (struct history_session){ .id = 10, .title = "Recovery with breathing", .status = SESSION_FINISHED,
		.started = { 1763367900, 3600 }, .day = on(2025, 11, 16), .active_ms = 12 * 60000,
		.items = easy, .item_count = 1, .sets = breaths, .set_count = 1 };
	*count = 3;
	return rows;
}

#endif
