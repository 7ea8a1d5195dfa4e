#include "core/programme.h"

#include "base/text.h"

const char *const rehab_phase_words[REHAB_PHASES] = {
	[REHAB_CALM_DOWN] = "calm-down", [REHAB_BUILD_UP] = "build-up",
	[REHAB_RETURN] = "return",       [REHAB_MAINTAIN] = "maintain",
};

const char *const rehab_phase_titles[REHAB_PHASES] = {
	[REHAB_CALM_DOWN] = "Calm down",  [REHAB_BUILD_UP] = "Build up",
	[REHAB_RETURN] = "Return to run", [REHAB_MAINTAIN] = "Maintain",
};

const char *const gate_kind_words[GATE_KINDS] = {
	[GATE_WORST] = "worst",         [GATE_MORNINGS] = "mornings",
	[GATE_STAIRS] = "stairs",       [GATE_WALK] = "walk",
	[GATE_TEST] = "test",           [GATE_SYMMETRY] = "symmetry",
	[GATE_NO_RED] = "no-red",       [GATE_AMBERS] = "ambers",
	[GATE_SESSIONS] = "sessions",   [GATE_ADHERENCE] = "adherence",
	[GATE_GAIN] = "gain",           [GATE_CONTINUOUS] = "continuous",
	[GATE_SCORE] = "score",         [GATE_CADENCE] = "cadence",
};

const char *const week_what_words[WEEK_WHATS] = {
	[WEEK_STRENGTH] = "strength",   [WEEK_RUN] = "run",           [WEEK_CARDIO] = "cardio",
	[WEEK_WALK] = "walk",           [WEEK_MOBILITY] = "mobility", [WEEK_RECOVERY] = "recovery",
	[WEEK_BREATHING] = "breathing", [WEEK_REST] = "rest",
};

const char *const run_part_words[RUN_PARTS] = {
	[RUN_PART_NONE] = "any", [RUN_PART_EASY] = "easy",
	[RUN_PART_QUALITY] = "quality", [RUN_PART_LONGEST] = "longest",
};

const char *const test_unit_words[TEST_UNITS] = {
	[TEST_REPS] = "reps", [TEST_SECONDS] = "seconds", [TEST_CENTIMETRES] = "centimetres",
	[TEST_POINTS] = "points", [TEST_PAIN] = "pain",
};

const char *const guide_kind_words[GUIDE_KINDS] = {
	[GUIDE_MEASURED] = "measured",   [GUIDE_METRONOME] = "metronome", [GUIDE_HOLD] = "hold",
	[GUIDE_COUNTDOWN] = "countdown", [GUIDE_REPS] = "reps",           [GUIDE_SCORED] = "scored",
};

const char *const scoring_words[SCORINGS] = {
	[SCORING_SUM] = "sum", [SCORING_MEAN] = "mean", [SCORING_PERCENT_FREE] = "percent-free",
};

/* Every one of these structs begins with its id. */
static const void *find(const void *array, size_t count, size_t size, const char *id)
{
	for (const char *at = array; count > 0 && id != NULL; count--, at += size)
		if (text_same(*(const char *const *)(const void *)at, id))
			return at;
	return NULL;
}

const struct exercise *shelf_exercise(const struct shelf *shelf, const char *id)
{
	if (shelf->by_id == NULL)
		return exercise_find(shelf->exercises, shelf->exercise_count, id);
	return exercises_by_id_find(shelf->by_id, id);
}

const struct rule *shelf_rule(const struct shelf *shelf, const char *id)
{
	return find(shelf->rules, shelf->rule_count, sizeof *shelf->rules, id);
}

const struct routine *shelf_routine(const struct shelf *shelf, const char *id)
{
	return find(shelf->routines, shelf->routine_count, sizeof *shelf->routines, id);
}

const struct test *shelf_test(const struct shelf *shelf, const char *id)
{
	return find(shelf->tests, shelf->test_count, sizeof *shelf->tests, id);
}

const struct score_def *shelf_score(const struct shelf *shelf, const char *id)
{
	const struct programme *programme = shelf->programme;
	return find(programme->scores, programme->score_count, sizeof *programme->scores, id);
}

const struct questionnaire *shelf_questionnaire(const struct shelf *shelf, const char *id)
{
	return find(shelf->questionnaires, shelf->questionnaire_count, sizeof *shelf->questionnaires, id);
}

const struct source *shelf_source(const struct shelf *shelf, const char *id)
{
	return find(shelf->sources, shelf->source_count, sizeof *shelf->sources, id);
}

const struct run_stage *programme_stage(const struct programme *programme, int stage)
{
	int last = (int)programme->stage.stage_count;
	int at = stage < 1 ? 1 : stage > last ? last : stage;
	return &programme->stage.stages[at - 1];
}

static const struct overlay no_overlay = {
	.run_pain_most = NOT_SET, .run_most_m = NOT_SET, .week_most_m = NOT_SET, .tier_most = NOT_SET,
	.strength_most_week = NOT_SET, .week_target_m = NOT_SET,
};

const struct overlay *overlay_on(const struct overlay *overlay, struct day day)
{
	return overlay->there && overlay->since.n <= day.n ? overlay : &no_overlay;
}

int run_stage_run_s(const struct run_stage *stage)
{
	return stage->run_s * stage->repeats;
}

int run_stage_total_s(const struct run_stage *stage)
{
	return (stage->run_s + stage->walk_s) * stage->repeats;
}
