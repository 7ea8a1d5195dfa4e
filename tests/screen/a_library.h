/* A small library: a chain of three, one of the person's own, one that is breathed. */
#ifndef STEPDOWN_TESTS_SCREEN_A_LIBRARY_H
#define STEPDOWN_TESTS_SCREEN_A_LIBRARY_H

#include "core/figure.h"
#include "tui/screens.h"

#define WORDS(list) { (list), sizeof(list) / sizeof *(list) }

static const char *const knee_words[] = { "quadriceps", "hip abductors" }, *const step_words[] = { "step" };
static const char *const step_cues[] = { "Knee over the second toe, hips level.", "The heel of the free leg taps the floor." };
static const char *const step_faults[] = { "The free heel lands heavily.", "The pelvis tips." };
static const char *const hip_words[] = { "hip flexors" }, *const cushion_words[] = { "cushion" };
static const char *const hip_cues[] = { "Tuck the pelvis under." }, *const standing_words[] = { "hip-flexor-standing" };
static const char *const belly_words[] = { "diaphragm" }, *const mat_words[] = { "mat" };
static const char *const belly_cues[] = { "One hand on the belly." };

static inline const struct figure *step_down_figures(void)
{
	static struct figure figures[2];
	for (int i = 0; i < 2; i++) {
		enum figure_view view = i == 0 ? VIEW_FRONT : VIEW_SIDE;
		figures[i] = (struct figure){ .view = view, .anchor = JOINT_SOLE_N, .dots = 52, .origin_x = 0.46f,
			                      .origin_y = 0.95f, .work = 1u << PART_THIGH_N, .frame_count = 2 };
		figures[i].frame[0] = (struct key_frame){ "start", pose_standing(view), JOINT_SOLE_N };
		figures[i].frame[1] = (struct key_frame){ "low", pose_standing(view), JOINT_SOLE_N };
		figures[i].frame[1].pose.at[ANGLE_HIP_N] = 60;
		figures[i].frame[1].pose.at[ANGLE_KNEE_N] = 70;
	}
	return figures;
}

static inline struct exercise step_down(const char *id, const char *name)
{
	return (struct exercise){
		.id = id, .name = name, .short_name = name, .kind = EXERCISE_STRENGTH, .work = WORK_REPS, .sides = SIDES_EACH,
		.targets = WORDS(knee_words), .equipment = WORDS(step_words),
		.dose = { 3, 8, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, false },
		.has_tempo = true, .tempo = { 3, 0, 1, 0, PHASE_ECCENTRIC }, .in_s = NOT_SET, .out_s = NOT_SET,
		.rest_s = 75, .lead_in_s = NOT_SET, .pain_ceiling = 3,
		.knee_load = { TIER_MODERATE, CONFIDENCE_INFERRED, "scattone-silva-2024", "tendon index 0.288" },
		.cues = WORDS(step_cues),
		.faults = WORDS(step_faults),
	};
}

enum { STEP_10, STEP_20, STEP_FORWARD, KNEELING, BREATHING, EXERCISES };

static inline const struct exercise *exercises(void)
{
	static struct exercise all[EXERCISES];
	all[STEP_10] = step_down("lateral-step-down-10", "Side step-down 10 cm");
	all[STEP_20] = step_down("lateral-step-down-20", "Side step-down 20 cm");
	all[STEP_FORWARD] = step_down("forward-step-down-20", "Forward step-down 20 cm");
	all[STEP_10].harder_id = all[STEP_20].id;
	all[STEP_10].harder = &all[STEP_20];
	all[STEP_20].easier_id = all[STEP_10].id;
	all[STEP_20].easier = &all[STEP_10];
	all[STEP_20].harder_id = all[STEP_FORWARD].id;
	all[STEP_20].harder = &all[STEP_FORWARD];
	all[STEP_FORWARD].easier_id = all[STEP_20].id;
	all[STEP_FORWARD].easier = &all[STEP_20];
	all[KNEELING] = (struct exercise){
		.id = "hip-flexor-half-kneel", .name = "Half-kneeling hip stretch", .short_name = "Hip stretch",
		.kind = EXERCISE_MOBILITY, .work = WORK_HOLD, .sides = SIDES_EACH, .until = UNTIL_TIME,
		.targets = WORDS(hip_words), .optional = WORDS(cushion_words),
		.dose = { 2, NOT_SET, NOT_SET, 30, 45, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, false },
		.in_s = NOT_SET, .out_s = NOT_SET, .rest_s = 15, .lead_in_s = NOT_SET, .pain_ceiling = 1,
		.knee_load = { TIER_LOW_MODERATE, CONFIDENCE_INFERRED, NULL, NULL },
		.cues = WORDS(hip_cues), .substitutes = WORDS(standing_words),
		.own = true, .replaces = true,
	};
	all[BREATHING] = (struct exercise){
		.id = "diaphragmatic-breathing", .name = "Belly breathing", .short_name = "Belly breathing",
		.kind = EXERCISE_RECOVERY, .work = WORK_BREATH, .sides = SIDES_BOTH, .until = UNTIL_TIME,
		.targets = WORDS(belly_words), .equipment = WORDS(mat_words),
		.dose = { 1, NOT_SET, NOT_SET, 300, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, false },
		.in_s = 4, .out_s = 6, .rest_s = 0, .lead_in_s = NOT_SET, .pain_ceiling = 0,
		.knee_load = { TIER_NONE, CONFIDENCE_FOUND, NULL, NULL }, .cues = WORDS(belly_cues),
	};
	return all;
}

static inline struct library_given library_given(void)
{
	static const struct source sources[] = {
		{ .id = "scattone-silva-2024",
		  .authors = "Scattone Silva R, Song K, Hullfish TJ, Sprague A, Silbernagel KG, Baxter JR",
		  .year = 2024,
		  .title = "Patellar tendon load progression during rehabilitation exercises: implications for the "
		           "treatment of patellar tendon injuries",
		  .where = "Med Sci Sports Exerc 56:545-552",
		  .note = "read as abstract" },
	};
	return (struct library_given){ .exercises = exercises(), .exercise_count = EXERCISES, .sources = sources,
		                       .source_count = 1, .look = { .figure = GLYPHS_BRAILLE } };
}

#endif
