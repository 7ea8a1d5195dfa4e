/* A diary written down day by day for tests: the right knee of one runner, from a Monday on. */
#ifndef STEPDOWN_TESTS_SUPPORT_A_DIARY_H
#define STEPDOWN_TESTS_SUPPORT_A_DIARY_H

#include "core/diary.h"

enum { DIARY_DAYS = 800 };

struct a_diary {
	struct diary diary;
	struct day monday; /* 2026-03-02, day 0 */
	struct check_in check_ins[DIARY_DAYS];
	struct activity activities[2 * DIARY_DAYS];
	struct flare_word words[DIARY_DAYS];
	struct advice advice[16];
};

/* An intake that is complete on day 0: right knee, usual pattern, no red flags, born 1988. */
void diary_begin(struct a_diary *a);

struct day diary_at(const struct a_diary *a, int day);

/* The check-in of a day, made when there is none yet; days must not go back. */
struct check_in *diary_check_in(struct a_diary *a, int day);

/* Tells the right knee's morning. */
void diary_morning(struct a_diary *a, int day, int pain);

/* Adds an activity; days must not go back. */
struct activity *diary_activity(struct a_diary *a, int day, enum activity_kind kind);

/* A run within every limit but its pain: settled in 30 min. */
struct activity *diary_run(struct a_diary *a, int day, int32_t metres, int pain);

void diary_flare_word(struct a_diary *a, int day, bool begins);
void diary_advice(struct a_diary *a, int day);

#endif
