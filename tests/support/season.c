#include "support/season.h"

#include "support/check.h"

struct season *season_new(const struct shelf *shelf)
{
	struct season *season = calloc(1, sizeof *season);
	assert_non_null(season);
	season->shelf = shelf;
	season->arena = arena_new();
	assert_true(day_parse(&season->first, "2026-03-02"));
	season->diary = diary_blank();
	season->diary.check_ins = season->check_in;
	season->diary.activities = season->activity;
	season->diary.flare_words = season->flare_word;
	season->diary.tests = season->test;
	season->diary.scores = season->score;
	season->diary.planned = season->planned;
	season->diary.goals = season->goal;
	season->whys.arena = season->arena;
	struct intake *intake = &season->diary.intake;
	intake->started = intake->ready = intake->flags_asked = true;
	intake->since = season->first;
	intake->knee = SIDE_LEFT;
	intake->pattern = PATTERN_YES;
	intake->born = 1990;
	return season;
}

void season_free(struct season *season)
{
	arena_free(season->arena);
	free(season);
}

struct day season_day(const struct season *season, int n)
{
	return (struct day){ season->first.n + n };
}

struct check_in *season_morning(struct season *season, int n, int pain)
{
	struct check_in *check_in = &season->check_in[season->diary.check_in_count++];
	*check_in = check_in_blank(season_day(season, n));
	check_in->morning[SIDE_LEFT] = (int8_t)pain;
	check_in->worst = 1;
	check_in->stairs = 1;
	check_in->swelling = SAID_NO;
	check_in->flags_asked = n % 7 == 0;
	return check_in;
}

static struct activity *add(struct season *season, int n, enum activity_kind kind, int pain)
{
	struct activity *activity = &season->activity[season->diary.activity_count++];
	*activity = activity_blank(kind, season_day(season, n));
	activity->status = SESSION_FINISHED;
	activity->side = SIDE_LEFT;
	activity->before = 0;
	activity->during = activity->after = (int8_t)pain;
	activity->settled_min = 20;
	activity->settled = SAID_YES;
	activity->limp = activity->swelling = SAID_NO;
	activity->effort = 4;
	return activity;
}

struct activity *season_run(struct season *season, int n, int32_t distance_m, int pain)
{
	struct activity *activity = add(season, n, ACTIVITY_RUN, pain);
	activity->distance_m = distance_m;
	activity->duration_s = distance_m * 2 / 5; /* 9 km/h */
	return activity;
}

struct activity *season_stage_run(struct season *season, int n, int stage, int pain)
{
	const struct run_stage *at = programme_stage(season->shelf->programme, stage);
	struct activity *activity = add(season, n, at->walk_s == 0 ? ACTIVITY_RUN : ACTIVITY_RUN_WALK, pain);
	activity->stage = (int8_t)stage;
	activity->distance_m = at->distance_m;
	activity->duration_s = run_stage_total_s(at);
	return activity;
}

struct activity *season_walk(struct season *season, int n, int minutes, int pain)
{
	struct activity *activity = add(season, n, ACTIVITY_WALK, pain);
	activity->duration_s = minutes * 60;
	return activity;
}

static size_t fill_sets(struct set_done *sets, const struct exercise *exercise, struct dose dose)
{
	size_t count = 0;
	for (int set = 0; set < dose.sets; set++)
		for (int side = 0; side < (exercise->sides == SIDES_EACH ? 2 : 1); side++)
			sets[count++] = (struct set_done){
				.set = (int8_t)set,
				.side = exercise->sides == SIDES_EACH ? (enum side)side : SIDE_BOTH,
				.status = SET_DONE,
				.reps = (int16_t)(exercise->work == WORK_STEPS ? dose.steps : dose.reps),
				.held_s = dose.duration_s,
				.load_g = NOT_KNOWN,
				.pain = NOT_KNOWN,
				.effort = NOT_KNOWN,
				.form = NOT_KNOWN,
			};
	return count;
}

struct exercise_done *season_answers(struct season *season, const struct activity *activity)
{
	return &season->done[activity - season->activity];
}

struct set_done *season_sets(struct season *season, const struct activity *activity)
{
	return season->sets[activity - season->activity];
}

struct activity *season_strength(struct season *season, int n, const char *routine_id, const char *exercise_id,
                                 struct dose dose)
{
	struct activity *activity = add(season, n, ACTIVITY_STRENGTH, 1);
	struct exercise_done *done = season_answers(season, activity);
	struct set_done *sets = season_sets(season, activity);
	*done = (struct exercise_done){ .exercise_id = exercise_id, .pain = 1, .effort = 5, .form = 5 };
	activity->routine_id = routine_id;
	activity->exercises = done;
	activity->exercise_count = 1;
	activity->sets = sets;
	activity->set_count = fill_sets(sets, &season->shelf->exercises[season_exercise(season, exercise_id)], dose);
	activity->duration_s = 1800;
	return activity;
}

void season_intake_runner(struct season *season, const int32_t weeks_m[INTAKE_WEEKS], int32_t longest_m)
{
	struct intake *intake = &season->diary.intake;
	intake->worst_day = 2;
	intake->running = SAID_YES;
	intake->run_pain = 1;
	intake->run_settles_min = 30;
	intake->longest_m = longest_m;
	for (int i = 0; i < INTAKE_WEEKS; i++)
		intake->weeks_m[i] = weeks_m[i];
}

struct training season_training(struct season *season, int n)
{
	struct chronicle *chronicle = chronicle_new(season->shelf, &season->diary.intake, season->first,
	                                            (size_t)n + 1, season->arena);
	struct training training = training_new(season->shelf, season->arena);
	struct diary_walk walk = { 0 };
	season->whys.count = 0;
	for (int i = 0; i <= n; i++) {
		struct day_told told = diary_day(&season->diary, &walk, season_day(season, i));
		chronicle_add(chronicle, &told);
		training_step(&training, chronicle, &season->diary, i == n ? &season->whys : NULL, season->arena);
	}
	return training;
}

const struct chronicle *season_chronicle(struct season *season, int n)
{
	return chronicle_of(season->shelf, &season->diary, season_day(season, n), 0, season->arena);
}

const struct training *season_step(struct season *season, int n)
{
	if (n == 0) {
		season->chronicle = chronicle_new(season->shelf, &season->diary.intake, season->first, SEASON_DAYS,
		                                  season->arena);
		season->training = training_new(season->shelf, season->arena);
		season->walk = (struct diary_walk){ 0 };
	}
	struct day_told told = diary_day(&season->diary, &season->walk, season_day(season, n));
	chronicle_add(season->chronicle, &told);
	season->whys.count = 0;
	training_step(&season->training, season->chronicle, &season->diary, &season->whys, season->arena);
	return &season->training;
}

int season_exercise(const struct season *season, const char *id)
{
	const struct exercise *exercise =
		exercise_find(season->shelf->exercises, season->shelf->exercise_count, id);
	assert_non_null(exercise);
	return (int)(exercise - season->shelf->exercises);
}
