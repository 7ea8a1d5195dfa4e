/* A shelf for tests: the exercises that the programme's sessions name, their neighbours on the ladders, its tests. */
#include "support/a_programme.h"

#include <string.h>

enum { NO = NOT_SET, TARGETS = 3 };

struct row {
	const char *id;
	enum exercise_kind kind;
	enum work work;
	enum sides sides;
	enum knee_tier tier;
	const char *targets[TARGETS];
	const char *easier, *harder;
	struct {
		int sets, reps, hold_s, duration_s, duration_max_s, contacts, steps;
	} dose;
	int ceiling;
	bool form_gate;
	const char *kit;
};

static const struct row rows[] = {
	{ "diaphragmatic-breathing", EXERCISE_RECOVERY, WORK_BREATH, SIDES_BOTH, TIER_NONE,
	  { "diaphragm" }, NULL, NULL,
	  { 1, NO, NO, 300, NO, NO, NO }, 0, false, "mat" },
	{ "quad-set", EXERCISE_STRENGTH, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "quadriceps" }, "diaphragmatic-breathing", "straight-leg-raise",
	  { 3, 10, 5, NO, NO, NO, NO }, 2, false, "towel" },
	{ "glute-bridge", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_LOW,
	  { "glutes", "hamstrings" }, "quad-set", "glute-bridge-march",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, "mat" },
	{ "side-lying-hip-abduction", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "gluteus medius" }, "clamshell", "standing-hip-abduction-band",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, "mat" },
	{ "ankle-circles", EXERCISE_MOBILITY, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "ankle" }, "diaphragmatic-breathing", "ankle-knee-to-wall",
	  { 1, 10, NO, NO, NO, NO, NO }, 2, false, NULL },
	{ "leg-shakeout", EXERCISE_DRILL, WORK_TIME, SIDES_EACH, TIER_LOW,
	  { "whole leg" }, "diaphragmatic-breathing", "diaphragmatic-breathing",
	  { 1, NO, NO, 60, NO, NO, NO }, 2, false, NULL },
	{ "leg-swings", EXERCISE_MOBILITY, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "hips" }, NULL, "fast-leg-march",
	  { 1, 10, NO, NO, NO, NO, NO }, 2, false, "wall" },
	{ "hip-flexor-standing", EXERCISE_MOBILITY, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "hip flexors" }, "leg-swings", NULL,
	  { 2, NO, NO, 30, 45, NO, NO }, 2, false, NULL },
	{ "calf-stretch-straight", EXERCISE_MOBILITY, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "gastrocnemius" }, "ankle-circles", "calf-stretch-bent",
	  { 2, NO, NO, 30, 45, NO, NO }, 2, false, "wall" },
	{ "calf-stretch-bent", EXERCISE_MOBILITY, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "soleus" }, "calf-stretch-straight", "ankle-knee-to-wall",
	  { 2, NO, NO, 30, 45, NO, NO }, 2, false, "wall" },
	{ "ankle-knee-to-wall", EXERCISE_MOBILITY, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "ankle joint" }, "calf-stretch-bent", NULL,
	  { 2, 10, NO, NO, NO, NO, NO }, 2, false, "wall" },
	{ "foam-roll-quads", EXERCISE_RECOVERY, WORK_TIME, SIDES_EACH, TIER_NONE,
	  { "quadriceps" }, "diaphragmatic-breathing", NULL,
	  { 1, NO, NO, 60, NO, NO, NO }, 3, false, "foam-roller" },
	{ "foam-roll-calves", EXERCISE_RECOVERY, WORK_TIME, SIDES_EACH, TIER_NONE,
	  { "calves" }, "diaphragmatic-breathing", "calf-stretch-straight",
	  { 1, NO, NO, 60, NO, NO, NO }, 3, false, "foam-roller" },
	{ "foam-roll-glutes", EXERCISE_RECOVERY, WORK_TIME, SIDES_EACH, TIER_NONE,
	  { "glutes" }, "diaphragmatic-breathing", "figure-four-stretch",
	  { 1, NO, NO, 60, NO, NO, NO }, 3, false, "foam-roller or massage-ball" },
	{ "figure-four-stretch", EXERCISE_MOBILITY, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "glutes", "hip rotators" }, "foam-roll-glutes", NULL,
	  { 2, NO, NO, 30, NO, NO, NO }, 2, false, "mat" },
	{ "brisk-walk", EXERCISE_CARDIO, WORK_TIME, SIDES_BOTH, TIER_LOW,
	  { "aerobic" }, NULL, NULL,
	  { 1, NO, NO, 1200, 2700, NO, NO }, 2, false, NULL },
	{ "a-march", EXERCISE_DRILL, WORK_DISTANCE, SIDES_BOTH, TIER_LOW,
	  { "hip flexors", "glutes" }, "leg-swings", "fast-leg-march",
	  { 2, NO, NO, NO, NO, NO, NO }, 2, false, NULL },
	{ "fast-leg-march", EXERCISE_DRILL, WORK_TIME, SIDES_BOTH, TIER_LOW_MODERATE,
	  { "hip flexors", "posture" }, "a-march", "high-knees",
	  { 3, NO, NO, 15, NO, NO, NO }, 2, false, NULL },
	{ "high-knees", EXERCISE_DRILL, WORK_TIME, SIDES_BOTH, TIER_MODERATE,
	  { "hip flexors", "calves" }, "fast-leg-march", NULL,
	  { 3, NO, NO, 15, NO, NO, NO }, 2, false, NULL },
	{ "box-squat", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_MODERATE,
	  { "quadriceps", "glutes" }, "mini-squat-60", "goblet-squat",
	  { 3, 10, NO, NO, NO, NO, NO }, 3, true, "box or chair" },
	{ "hamstring-walkout", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_LOW,
	  { "hamstrings", "glutes" }, "glute-bridge", "hamstring-slider",
	  { 3, 6, NO, NO, NO, NO, NO }, 3, false, "mat" },
	{ "lateral-band-walk", EXERCISE_STRENGTH, WORK_STEPS, SIDES_BOTH, TIER_LOW,
	  { "gluteus medius", "glutes" }, "standing-hip-abduction-band", "monster-walk",
	  { 3, NO, NO, NO, NO, NO, 10 }, 3, false, "band" },
	{ "heel-raise-double", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_LOW,
	  { "gastrocnemius", "soleus" }, "seated-heel-raise", "heel-raise-single",
	  { 3, 15, NO, NO, NO, NO, NO }, 3, false, "wall" },
	{ "side-lying-hip-adduction", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "adductors" }, "adductor-squeeze", "copenhagen-short",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, "mat" },
	{ "dead-bug", EXERCISE_STRENGTH, WORK_REPS, SIDES_ALTERNATE, TIER_LOW,
	  { "deep trunk" }, "diaphragmatic-breathing", "plank-front",
	  { 3, 8, NO, NO, NO, NO, NO }, 3, false, "mat" },
	{ "single-leg-bridge", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "glutes", "hamstrings" }, "glute-bridge-march", "hip-thrust",
	  { 3, 10, NO, NO, NO, NO, NO }, 3, false, "mat" },
	{ "lateral-step-down-20", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_MODERATE,
	  { "quadriceps", "hip abductors" }, "lateral-step-down-10", "forward-step-down-20",
	  { 3, 8, NO, NO, NO, NO, NO }, 3, true, "step" },
	{ "heel-raise-single", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "gastrocnemius", "soleus" }, "heel-raise-double", "heel-drop-step",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, "wall" },
	{ "side-plank", EXERCISE_STRENGTH, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "side trunk", "gluteus medius" }, "side-plank-knees", "copenhagen-short",
	  { 3, NO, NO, 30, NO, NO, NO }, 3, false, "mat" },
	{ "straight-leg-raise", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "quadriceps", "hip flexors" }, "quad-set", "terminal-knee-extension-band",
	  { 3, 10, NO, NO, NO, NO, NO }, 2, false, "mat" },
	{ "seated-heel-raise", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_LOW,
	  { "soleus" }, "ankle-circles", "heel-raise-double",
	  { 3, 15, NO, NO, NO, NO, NO }, 3, false, "chair" },
	{ "glute-bridge-march", EXERCISE_STRENGTH, WORK_REPS, SIDES_ALTERNATE, TIER_LOW,
	  { "glutes", "trunk" }, "glute-bridge", "single-leg-bridge",
	  { 3, 8, NO, NO, NO, NO, NO }, 3, false, "mat" },
	{ "clamshell", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "deep hip rotators", "gluteus medius" }, "glute-bridge", "side-lying-hip-abduction",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, NULL },
	{ "standing-hip-abduction-band", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "gluteus medius" }, "side-lying-hip-abduction", "lateral-band-walk",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, "band" },
	{ "mini-squat-60", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_LOW,
	  { "quadriceps", "glutes" }, "terminal-knee-extension-band", "box-squat",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, NULL },
	{ "goblet-squat", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_MODERATE,
	  { "quadriceps", "glutes", "trunk" }, "box-squat", NULL,
	  { 3, 10, NO, NO, NO, NO, NO }, 3, true, "dumbbell" },
	{ "hamstring-slider", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_LOW,
	  { "hamstrings", "glutes" }, "hamstring-walkout", NULL,
	  { 3, 8, NO, NO, NO, NO, NO }, 3, false, "towel or sliders" },
	{ "monster-walk", EXERCISE_STRENGTH, WORK_STEPS, SIDES_BOTH, TIER_LOW,
	  { "glutes", "hip rotators" }, "lateral-band-walk", NULL,
	  { 3, NO, NO, NO, NO, NO, 10 }, 3, false, "band" },
	{ "adductor-squeeze", EXERCISE_STRENGTH, WORK_HOLD, SIDES_BOTH, TIER_LOW,
	  { "adductors" }, "diaphragmatic-breathing", "side-lying-hip-adduction",
	  { 3, 10, 5, NO, NO, NO, NO }, 3, false, "ball or cushion" },
	{ "copenhagen-short", EXERCISE_STRENGTH, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "adductors", "trunk" }, "side-lying-hip-adduction", NULL,
	  { 3, NO, NO, 15, NO, NO, NO }, 3, false, "bench" },
	{ "plank-front", EXERCISE_STRENGTH, WORK_HOLD, SIDES_BOTH, TIER_LOW,
	  { "trunk" }, "dead-bug", NULL,
	  { 3, NO, NO, 30, NO, NO, NO }, 3, false, "mat" },
	{ "hip-thrust", EXERCISE_STRENGTH, WORK_REPS, SIDES_BOTH, TIER_LOW,
	  { "glutes" }, "single-leg-bridge", NULL,
	  { 3, 10, NO, NO, NO, NO, NO }, 3, false, "bench" },
	{ "lateral-step-down-10", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW_MODERATE,
	  { "quadriceps", "hip abductors" }, NULL, "lateral-step-down-20",
	  { 3, 8, NO, NO, NO, NO, NO }, 3, true, "step-10" },
	{ "forward-step-down-20", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_MODERATE,
	  { "quadriceps", "glutes" }, "lateral-step-down-20", NULL,
	  { 3, 8, NO, NO, NO, NO, NO }, 3, true, "step" },
	{ "heel-drop-step", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "calves", "achilles tendon" }, "heel-raise-single", "pogo-hops",
	  { 3, 10, NO, NO, NO, NO, NO }, 3, false, "step" },
	{ "side-plank-knees", EXERCISE_STRENGTH, WORK_HOLD, SIDES_EACH, TIER_LOW,
	  { "side trunk", "gluteus medius" }, "side-lying-hip-abduction", "side-plank",
	  { 3, NO, NO, 20, NO, NO, NO }, 3, false, "mat" },
	{ "terminal-knee-extension-band", EXERCISE_STRENGTH, WORK_REPS, SIDES_EACH, TIER_LOW,
	  { "quadriceps" }, "straight-leg-raise", "mini-squat-60",
	  { 3, 12, NO, NO, NO, NO, NO }, 3, false, "band" },
	{ "pogo-hops", EXERCISE_IMPACT, WORK_CONTACTS, SIDES_BOTH, TIER_MODERATE,
	  { "calves", "achilles tendon" }, "heel-drop-step", "hop-in-place-single",
	  { 3, NO, NO, NO, NO, 15, NO }, 2, true, NULL },
	{ "hop-in-place-single", EXERCISE_IMPACT, WORK_CONTACTS, SIDES_EACH, TIER_MODERATE,
	  { "calves", "quadriceps" }, "pogo-hops", "hop-forward-stick",
	  { 3, NO, NO, NO, NO, 10, NO }, 2, true, NULL },
	{ "hop-forward-stick", EXERCISE_IMPACT, WORK_CONTACTS, SIDES_EACH, TIER_MODERATE,
	  { "quadriceps", "glutes" }, "hop-in-place-single", NULL,
	  { 3, NO, 2, NO, NO, 5, NO }, 2, true, NULL },
	{ "wall-sit-60", EXERCISE_STRENGTH, WORK_HOLD, SIDES_BOTH, TIER_MODERATE,
	  { "quadriceps", "glutes" }, "mini-squat-60", NULL,
	  { 4, NO, NO, 30, NO, NO, NO }, 3, true, "wall" },
};
enum { EXERCISES = sizeof(rows) / sizeof(rows[0]) };

static const char *const strength_a[] = { "box-squat", "hamstring-walkout", "lateral-band-walk", "heel-raise-double",
					  "side-lying-hip-adduction", "dead-bug" };
static const char *const strength_b[] = { "single-leg-bridge", "lateral-step-down-20", "side-lying-hip-abduction",
					  "heel-raise-single", "side-plank" };
static const char *const strength_short[] = { "quad-set", "straight-leg-raise", "glute-bridge",
					      "side-lying-hip-abduction", "seated-heel-raise" };
static const char *const flare_easy[] = { "quad-set", "wall-sit-60", "glute-bridge", "side-lying-hip-abduction",
					  "ankle-circles" };
static const char *const mobility[] = { "leg-swings", "hip-flexor-standing", "calf-stretch-straight",
					"calf-stretch-bent", "ankle-knee-to-wall" };
static const char *const recovery[] = { "foam-roll-quads", "foam-roll-calves", "foam-roll-glutes",
					"hip-flexor-standing", "figure-four-stretch", "diaphragmatic-breathing" };
static const char *const breathing[] = { "diaphragmatic-breathing" };
static const char *const warm_up[] = { "brisk-walk", "leg-swings", "a-march", "fast-leg-march", "high-knees" };
static const char *const cool_down[] = { "leg-shakeout" };

#define SESSION(id, title, kind, list) { id, title, kind, list, sizeof(list) / sizeof((list)[0]) }
static const struct {
	const char *id, *title, *kind;
	const char *const *exercise;
	size_t count;
} sessions[] = {
	SESSION("strength-a", "Strength A", "strength", strength_a),
	SESSION("strength-b", "Strength B", "strength", strength_b),
	SESSION("strength-short", "Short strength", "strength", strength_short),
	SESSION("flare-easy", "Easy on a flare", "strength", flare_easy),
	SESSION("mobility-hips-ankles-calves", "Mobility", "mobility", mobility),
	SESSION("recovery", "Recovery", "recovery", recovery),
	SESSION("breathing", "Breathing", "recovery", breathing),
	SESSION("run-warm-up", "Warm-up", "warm-up", warm_up),
	SESSION("leg-shakeout", "Leg shakeout", "cool-down", cool_down),
};
enum { SESSIONS = sizeof(sessions) / sizeof(sessions[0]), SLOTS = 8 };

static const struct test_norm heel_raise_norms[] = {
	{ SEX_MALE, 20, 29, 37 },   { SEX_MALE, 30, 39, 32 },   { SEX_MALE, 40, 49, 28 },
	{ SEX_MALE, 50, 59, 23 },   { SEX_MALE, 60, 69, 19 },   { SEX_MALE, 70, 79, 14 },
	{ SEX_MALE, 80, 120, 10 },  { SEX_FEMALE, 20, 29, 30 }, { SEX_FEMALE, 30, 39, 27 },
	{ SEX_FEMALE, 40, 49, 24 }, { SEX_FEMALE, 50, 59, 21 }, { SEX_FEMALE, 60, 69, 19 },
	{ SEX_FEMALE, 70, 79, 16 }, { SEX_FEMALE, 80, 120, 14 }, { SEX_NOT_SAID, 18, 120, 21 },
};
static const struct test_norm bridge_norms[] = { { SEX_NOT_SAID, 18, 120, 25 } };
static const struct test_norm plank_norms[] = { { SEX_NOT_SAID, 18, 120, 60 } };

static const struct test tests[] = {
	{ .id = "mini-squat", .name = "Mini-squats", .unit = TEST_REPS, .asks_pain = true, .most = 10 },
	{ .id = "step-down", .name = "Step-downs 20 cm", .unit = TEST_REPS, .sides = true, .asks_pain = true, .most = 100 },
	{ .id = "step-down-score", .name = "Step-down score", .unit = TEST_POINTS, .sides = true,
	  .lower_is_better = true, .most = 6 },
	{ .id = "heel-raise", .name = "Heel raises, one leg", .unit = TEST_REPS, .sides = true, .asks_pain = true,
	  .most = 200, .norms = heel_raise_norms, .norm_count = sizeof(heel_raise_norms) / sizeof(heel_raise_norms[0]) },
	{ .id = "single-leg-bridge", .name = "Single-leg bridges", .unit = TEST_REPS, .sides = true,
	  .asks_pain = true, .most = 200, .norms = bridge_norms, .norm_count = 1 },
	{ .id = "side-plank", .name = "Side plank", .unit = TEST_SECONDS, .sides = true, .most = 1200,
	  .norms = plank_norms, .norm_count = 1 },
	{ .id = "hops", .name = "Hops or marching, 30 s", .unit = TEST_PAIN, .asks_pain = true, .most = 10 },
};

static struct exercise exercises[EXERCISES];
static struct slot slots[SESSIONS][SLOTS];
static struct routine routines[SESSIONS];
static const struct overlay no_overlay = { .run_pain_most = NOT_SET, .run_most_m = NOT_SET, .week_most_m = NOT_SET,
					   .tier_most = NOT_SET, .strength_most_week = NOT_SET, .week_target_m = NOT_SET };

static struct dose dose_of(const struct row *row)
{
	return (struct dose){
		.sets = row->dose.sets, .reps = row->dose.reps, .hold_s = row->dose.hold_s,
		.duration_s = row->dose.duration_s, .duration_max_s = row->dose.duration_max_s, .distance_m = NO,
		.contacts = row->dose.contacts, .steps = row->dose.steps, .on_s = NO, .off_s = NO,
	};
}

static struct words targets_of(const struct row *row)
{
	size_t count = 0;
	while (count < TARGETS && row->targets[count] != NULL)
		count++;
	return (struct words){ row->targets, count };
}

static const struct exercise *found(const char *id)
{
	for (size_t i = 0; id != NULL && i < EXERCISES; i++)
		if (strcmp(rows[i].id, id) == 0)
			return &exercises[i];
	return NULL;
}

static struct exercise exercise_of(const struct row *row)
{
	return (struct exercise){
		.id = row->id, .name = row->id, .short_name = row->id, .kind = row->kind, .work = row->work,
		.sides = row->sides, .targets = targets_of(row),
		.equipment = { &row->kit, row->kit != NULL ? 1 : 0 }, .dose = dose_of(row),
		.has_tempo = row->work == WORK_REPS || row->work == WORK_STEPS,
		.tempo = { 3, 0, 1, 0, PHASE_ECCENTRIC }, .in_s = NO, .out_s = NO, .rest_s = 60, .lead_in_s = NO,
		.pain_ceiling = row->ceiling, .form_gate = row->form_gate,
		.knee_load = { row->tier, CONFIDENCE_INFERRED, NULL, NULL }, .easier_id = row->easier,
		.harder_id = row->harder, .easier = found(row->easier), .harder = found(row->harder),
	};
}

static struct slot slot_for(const char *id)
{
	const struct dose none = { NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, false };
	const struct exercise *exercise = found(id);
	return (struct slot){ .pattern = exercise->targets.at[0], .exercise_id = id, .dose = none, .rest_s = NO,
			      .group = NO };
}

static void fill(void)
{
	for (size_t i = 0; i < EXERCISES; i++)
		exercises[i] = exercise_of(&rows[i]);
	for (size_t i = 0; i < SESSIONS; i++) {
		for (size_t j = 0; j < sessions[i].count; j++)
			slots[i][j] = slot_for(sessions[i].exercise[j]);
		routines[i] = (struct routine){ .id = sessions[i].id, .title = sessions[i].title,
						.kind = sessions[i].kind, .summary = sessions[i].title, .lead_in_s = 5,
						.switch_s = 10, .rest_ends = REST_ENDS_TIME, .slots = slots[i],
						.slot_count = sessions[i].count };
	}
}

const struct shelf *a_shelf(void)
{
	static struct shelf shelf;
	if (shelf.programme == NULL) {
		fill();
		shelf = (struct shelf){ .exercises = exercises, .exercise_count = EXERCISES, .routines = routines,
					.routine_count = SESSIONS, .tests = tests,
					.test_count = sizeof(tests) / sizeof(tests[0]), .programme = a_programme(),
					.overlay = &no_overlay };
	}
	return &shelf;
}
