/*
 * A season for tests: a diary written day by day, and training stepped over
 * it. Everything is answered as a calm knee would, unless a test says other.
 */
#ifndef STEPDOWN_TESTS_SUPPORT_SEASON_H
#define STEPDOWN_TESTS_SUPPORT_SEASON_H

#include "core/training.h"

enum { SEASON_DAYS = 1000, SEASON_SETS = 16 };

struct season {
	const struct shelf *shelf;
	struct arena *arena;
	struct day first;
	struct diary diary;
	struct check_in check_in[SEASON_DAYS];
	struct activity activity[2 * SEASON_DAYS];
	struct exercise_done done[2 * SEASON_DAYS];            /* of the activity of the same place */
	struct set_done sets[2 * SEASON_DAYS][SEASON_SETS];
	struct flare_word flare_word[16];
	struct test_result test[400];
	struct score score[40];
	struct day_planned planned[SEASON_DAYS];
	struct goal goal[4];
	struct why_list whys;    /* of the last morning stepped */
	struct chronicle *chronicle;
	struct training training; /* as season_step left it */
	struct diary_walk walk;
};

/* An empty diary that begins on "2026-03-02", a Monday; knee left, intake ready on that day, nothing else known. */
struct season *season_new(const struct shelf *shelf);
void season_free(struct season *season);

/* Day `n` of the season, from 0. */
struct day season_day(const struct season *season, int n);

/* Entries must be written in the order of days. */
struct check_in *season_morning(struct season *season, int n, int pain);
struct activity *season_run(struct season *season, int n, int32_t distance_m, int pain);
struct activity *season_stage_run(struct season *season, int n, int stage, int pain);
struct activity *season_walk(struct season *season, int n, int minutes, int pain);
/* One exercise with all its sets at `dose`, pain 1, effort 5, form 5. */
struct activity *season_strength(struct season *season, int n, const char *routine_id, const char *exercise_id,
                                 struct dose dose);
struct exercise_done *season_answers(struct season *season, const struct activity *activity);
struct set_done *season_sets(struct season *season, const struct activity *activity);

/* A runner's intake: runs already at 1, settled in 30 min, with these weeks and this longest run. */
void season_intake_runner(struct season *season, const int32_t weeks_m[INTAKE_WEEKS], int32_t longest_m);

/* Training stepped from the first day through day `n`, fresh. */
struct training season_training(struct season *season, int n);
const struct chronicle *season_chronicle(struct season *season, int n);

/* Steps one morning further, to day `n`, whose entries are all written; gives the season's own training. */
const struct training *season_step(struct season *season, int n);

/* The index of an exercise in the shelf. */
int season_exercise(const struct season *season, const char *id);

#endif
