/* Every figure of the shipped library, through its whole movement at the tempo of its exercise. */
#include "support/check.h"

#include <math.h>

#include "io/library.h"
#include "tui/canvas.h"

enum { FRAMES_A_SECOND = 12, MOMENTS = 20 * FRAMES_A_SECOND };

static struct library *library;

/* A figure with the exercise it belongs to, and its poses frame by frame: a whole set, or how it begins. */
struct shown {
	const struct exercise *exercise;
	const struct figure *figure;
	struct pose pose[MOMENTS];
	struct skeleton bones[MOMENTS], soon[MOMENTS]; /* then, and a hundredth of a second later */
	int count;
};

static struct skeleton bones_at(const struct figure *figure, const struct four_phases *phases,
                                const struct tempo *tempo, int64_t ms)
{
	struct tempo_at at = tempo_at(tempo, ms);
	struct pose pose = figure_pose(figure, phases, &at);
	return figure_skeleton(figure, &pose);
}

static struct shown *shown_at(const struct exercise *exercise, const struct figure *figure,
                              const struct four_phases *phases)
{
	static struct shown shown;
	struct exercise paced = *exercise;
	paced.tempo = *phases;
	struct tempo tempo = tempo_of(&paced, &paced.dose);
	shown.exercise = exercise;
	shown.figure = figure;
	for (shown.count = 0; shown.count < MOMENTS; shown.count++) {
		int i = shown.count;
		int64_t ms = (int64_t)i * 1000 / FRAMES_A_SECOND;
		struct tempo_at at = tempo_at(&tempo, ms);
		if (at.done)
			break;
		shown.pose[i] = figure_pose(figure, phases, &at);
		shown.bones[i] = figure_skeleton(figure, &shown.pose[i]);
		shown.soon[i] = bones_at(figure, phases, &tempo, ms + 10);
	}
	return &shown;
}

static void each_figure_at(const struct four_phases *phases, void (*visit)(const struct shown *))
{
	size_t count;
	const struct exercise *exercises = library_exercises(library, &count);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < exercises[i].figure_count; j++)
			visit(shown_at(&exercises[i], &exercises[i].figures[j], phases != NULL ? phases : &exercises[i].tempo));
}

static void each_figure(void (*visit)(const struct shown *))
{
	each_figure_at(NULL, visit);
}

/* A close-up shows one part large; the rest of the body lies outside on purpose. */
static bool is_close_up(const struct figure *figure)
{
	return figure->dots > 120;
}

/* Dots of braille on a canvas of 36 x 16 cells. */
static float dots_between(const struct figure *figure, struct point a, struct point b)
{
	return hypotf(a.x - b.x, a.y - b.y) * figure->dots;
}

static void must(bool holds, const struct shown *shown, const char *what, float value)
{
	if (!holds)
		fail_msg("%s, %s: %s (%.2f)", shown->exercise->id, shown->figure->view == VIEW_SIDE ? "side" : "front", what,
		         (double)value);
}

/* --- what is drawn of it ------------------------------------------------------------------- */

static void every_exercise_has_a_figure(void **state)
{
	(void)state;
	size_t count, missing = 0;
	const struct exercise *exercises = library_exercises(library, &count);
	for (size_t i = 0; i < count; i++)
		if (exercises[i].figure_count == 0) {
			print_error("%s has no figure\n", exercises[i].id);
			missing++;
		}
	assert_int_equal(missing, 0);
}

static void check_frames(const struct shown *shown)
{
	must(shown->figure->frame_count >= 2, shown, "has one frame only", (float)shown->figure->frame_count);
	must(shown->figure->work != 0, shown, "has no working part", 0);
}

static void every_figure_has_two_ends_and_a_working_part(void **state)
{
	(void)state;
	each_figure(check_frames);
}

static uint32_t parts_of(const struct shown *shown, const struct pose *pose)
{
	struct limb limb[FIGURE_LIMBS];
	uint32_t parts = 0;
	int count = figure_limbs(shown->figure, pose, limb);
	for (int i = 0; i < count; i++)
		parts |= UINT32_C(1) << limb[i].part;
	return parts;
}

static int cells_of(const struct grid *grid, enum style style)
{
	int count = 0;
	for (int i = 0; i < grid->rows * grid->cols; i++)
		count += grid->cell[i].ch != ' ' && grid->cell[i].style == style;
	return count;
}

/* A side view has no hip of its own: what works there is drawn as the trunk's end or the thigh. */
static uint32_t drawn_alone(const struct shown *shown)
{
	uint32_t hip = UINT32_C(1) << PART_HIP;
	return shown->figure->view == VIEW_SIDE ? shown->figure->work & ~hip : shown->figure->work;
}

static void check_work(const struct shown *shown)
{
	uint32_t missing = drawn_alone(shown) & ~parts_of(shown, &shown->figure->frame[0].pose);
	must(missing == 0, shown, "a working part is not drawn", (float)missing);
	for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++)
		for (int i = 0; i < shown->figure->frame_count; i++) {
			struct grid *grid = grid_new(16, 36);
			canvas_figure(area_all(grid), glyphs, shown->figure, &shown->figure->frame[i].pose, false, 1000);
			int cells = cells_of(grid, STYLE_WORK);
			grid_free(grid);
			must(cells >= 2, shown, "its working parts cannot be seen, cells", (float)cells);
		}
}

static void every_working_part_is_drawn_in_every_key_frame_and_glyph_set(void **state)
{
	(void)state;
	each_figure(check_work);
}

/* --- feet ------------------------------------------------------------------------------------ */

/* A foot that stands at one place in every key frame is planted: it never leaves it by half a cell. */
static void check_planted(const struct shown *shown)
{
	static const enum figure_joint feet[] = { JOINT_SOLE_N, JOINT_SOLE_F, JOINT_BALL_N, JOINT_BALL_F };
	const struct figure *figure = shown->figure;
	for (size_t i = 0; i < sizeof feet / sizeof feet[0]; i++) {
		struct point place = figure_skeleton(figure, &figure->frame[0].pose).joint[feet[i]];
		bool planted = place.y < 0.03F;
		for (int frame = 1; frame < figure->frame_count; frame++) {
			struct skeleton bones = figure_skeleton(figure, &figure->frame[frame].pose);
			planted = planted && dots_between(figure, place, bones.joint[feet[i]]) <= 0.5F;
		}
		for (int at = 0; planted && at < shown->count; at++) {
			float slid = dots_between(figure, place, shown->bones[at].joint[feet[i]]);
			must(slid <= 1, shown, "a planted foot leaves its place by dots", slid);
		}
	}
}

static void a_planted_foot_stays_within_half_a_cell(void **state)
{
	(void)state;
	each_figure(check_planted);
}

static bool is_foot(enum figure_joint joint)
{
	return joint >= JOINT_SOLE_N && joint <= JOINT_BALL_F;
}

/* The joint that all key frames stand on is where the figure says, in every frame of the motion. */
static void check_anchor(const struct shown *shown)
{
	const struct figure *figure = shown->figure;
	struct point place = { figure->anchor_x, figure->anchor_y };
	bool same = is_foot(figure->anchor);
	for (int i = 0; i < figure->frame_count; i++)
		same = same && figure->frame[i].anchor == figure->anchor;
	for (int i = 0; same && i < shown->count; i++) {
		struct point held = { place.x, place.y + shown->pose[i].at[POSE_LIFT] };
		float slid = dots_between(figure, held, shown->bones[i].joint[figure->anchor]);
		must(slid <= 1, shown, "the standing foot leaves its place by dots", slid);
	}
}

static void the_standing_foot_stays_where_it_is_at_every_tempo(void **state)
{
	(void)state;
	struct chance chance = { 41 };
	each_figure(check_anchor);
	for (int round = rounds(8, 200); round > 0; round--) {
		struct four_phases phases = {
			chance_between(&chance, 1, 6), chance_between(&chance, 0, 3), chance_between(&chance, 1, 6),
			chance_between(&chance, 0, 3), chance_between(&chance, 0, 1) == 0 ? PHASE_ECCENTRIC : PHASE_CONCENTRIC,
		};
		each_figure_at(&phases, check_anchor);
		each_figure_at(&phases, check_planted);
	}
}

/* --- joints ------------------------------------------------------------------------------------ */

static bool in_plane(const struct pose *pose, enum figure_angle upper, enum figure_angle lower)
{
	return pose->at[upper] >= 1 && pose->at[lower] >= 1;
}

/* Written here once more, and from the skeleton: the angle between thigh and shank, front of the knee. */
static float bend(const struct skeleton *bones, int i)
{
	struct point hip = bones->hip[i], knee = bones->joint[JOINT_KNEE_N + i], ankle = bones->joint[JOINT_ANK_N + i];
	struct point thigh = { knee.x - hip.x, knee.y - hip.y }, shank = { ankle.x - knee.x, ankle.y - knee.y };
	float across = thigh.x * shank.y - thigh.y * shank.x, along = thigh.x * shank.x + thigh.y * shank.y;
	return atan2f(-across, along) * 57.29578F;
}

static void check_knees(const struct shown *shown)
{
	for (int at = 0; shown->figure->view == VIEW_SIDE && at < shown->count; at++)
		for (int i = 0; i < 2; i++) {
			const struct pose *pose = &shown->pose[at];
			if (!in_plane(pose, FACTOR_THIGH_N + (unsigned)i, FACTOR_SHANK_N + (unsigned)i))
				continue;
			float knee = bend(&shown->bones[at], i);
			must(knee >= -11 && knee <= 161, shown, "a knee bends by degrees", knee);
		}
}

static void no_knee_bends_forward_in_any_frame_of_the_motion(void **state)
{
	(void)state;
	each_figure(check_knees);
}

static void check_joints(const struct shown *shown)
{
	for (int at = 0; at < shown->count; at++)
		for (enum figure_angle angle = 0; angle < FIGURE_ANGLES; angle++) {
			float least, most;
			bool fits = figure_angle_fits(shown->figure->view, &shown->pose[at], angle, &least, &most);
			must(fits, shown, "an angle leaves what a body can do", shown->pose[at].at[angle]);
		}
}

static void every_joint_stays_within_its_limits_in_every_frame_of_the_motion(void **state)
{
	(void)state;
	each_figure(check_joints);
}

static float fastest_between(const struct figure *figure, const struct skeleton *a, const struct skeleton *b)
{
	float fastest = dots_between(figure, a->head, b->head);
	for (int i = 0; i < FIGURE_JOINTS; i++)
		fastest = fmaxf(fastest, dots_between(figure, a->joint[i], b->joint[i]));
	return fastest;
}

/* A hundredth of a second apart: at full speed a running foot makes one dot and a half of it. */
static void check_speed(const struct shown *shown)
{
	for (int i = 0; i < shown->count; i++) {
		float jump = fastest_between(shown->figure, &shown->bones[i], &shown->soon[i]);
		must(jump <= 3, shown, "a joint jumps by dots", jump);
	}
}

static void no_joint_jumps(void **state)
{
	(void)state;
	each_figure(check_speed);
}

/* --- the canvas ---------------------------------------------------------------------------------- */

/* Nothing of the body below the floor by more than the sole is thick, nor above the canvas. */
static void check_height(const struct shown *shown)
{
	const struct figure *figure = shown->figure;
	for (int at = 0; at < shown->count; at++) {
		struct limb limb[FIGURE_LIMBS];
		int count = figure_limbs(figure, &shown->pose[at], limb);
		for (int i = 0; i < count; i++) {
			float low = fminf(limb[i].a.y - limb[i].wa, limb[i].b.y - limb[i].wb) * figure->dots;
			float high = fmaxf(limb[i].a.y + limb[i].wa, limb[i].b.y + limb[i].wb) * figure->dots;
			must(low > -3, shown, "is dots below the floor", low);
			must(is_close_up(figure) || high < 64 * figure->origin_y, shown, "is dots above the canvas", high);
		}
	}
}

static void no_figure_sinks_into_the_floor_or_leaves_the_top(void **state)
{
	(void)state;
	each_figure(check_height);
}

/*
 * How many dots of braille the foot reaches through what it stands on: its
 * anchor, where it is that, or the floor. The floor is the first row of dots
 * below 0: a foot that reaches half a dot farther leaves the next one free.
 */
static float through(const struct figure *figure, const struct limb *foot, const struct skeleton *bones)
{
	int i = foot->part == PART_FOOT_F ? 1 : 0;
	float low = fminf(foot->a.y - foot->wa, foot->b.y - foot->wb), stands = 0;
	bool sole = figure->anchor == (i == 1 ? JOINT_SOLE_F : JOINT_SOLE_N);
	bool level = figure->view == VIEW_FRONT || fabsf(foot->a.y - foot->b.y) < 0.03F; /* else on its toes, or on a slope */
	if (sole && level && fabsf(bones->joint[figure->anchor].y - figure->anchor_y) < 0.001F)
		stands = figure->anchor_y;
	return (stands - low) * figure->dots;
}

static bool has_floor(const struct figure *figure)
{
	for (int i = 0; i < figure->scene_count; i++)
		if (figure->scene[i].kind == SCENE_FLOOR)
			return true;
	return false;
}

static void check_soles(const struct shown *shown)
{
	const struct figure *figure = shown->figure;
	for (int at = 0; at < shown->count && has_floor(figure) && !is_close_up(figure); at += FRAMES_A_SECOND / 6) {
		struct limb limb[FIGURE_LIMBS];
		int count = figure_limbs(figure, &shown->pose[at], limb);
		for (int i = 0; i < count; i++)
			if (limb[i].part == PART_FOOT_N || limb[i].part == PART_FOOT_F) {
				float dots = through(figure, &limb[i], &shown->bones[at]);
				must(dots < 1.5F, shown, "a foot goes through the ground by dots", dots);
			}
	}
}

static void no_foot_reaches_more_than_a_dot_through_its_floor_or_step(void **state)
{
	(void)state;
	each_figure(check_soles);
}

/* From a height to the nearest thing that bears: the floor, or the top of a step or a bench. */
static float over_ground(const struct figure *figure, float y)
{
	float nearest = y;
	for (int i = 0; i < figure->scene_count; i++) {
		const struct scene_thing *thing = &figure->scene[i];
		float gap = y - fmaxf(thing->y0, thing->y1);
		if ((thing->kind == SCENE_STEP || thing->kind == SCENE_BENCH) && fabsf(gap) < fabsf(nearest))
			nearest = gap;
	}
	return nearest;
}

/* A knee is drawn 0.038 thick to either side, an elbow 0.022. */
static void check_rest(const struct shown *shown)
{
	const struct figure *figure = shown->figure;
	for (int i = 0; i < figure->frame_count; i++) {
		enum figure_joint joint = figure->frame[i].anchor;
		bool knee = joint == JOINT_KNEE_N || joint == JOINT_KNEE_F, elbow = joint == JOINT_ELB_N || joint == JOINT_ELB_F;
		float gap = over_ground(figure, figure->anchor_y - (knee ? 0.038F : 0.022F)) * figure->dots;
		must((!knee && !elbow) || fabsf(gap) < 1, shown, "what it rests on is off its ground by dots", gap);
	}
}

static void a_knee_or_an_elbow_that_bears_the_body_touches_what_it_rests_on(void **state)
{
	(void)state;
	each_figure(check_rest);
}

/* How many cells of the outermost columns the body touches. */
static int touched(const struct grid *grid)
{
	int count = 0;
	for (int i = 0; i < grid->rows * grid->cols; i++) {
		const struct cell *cell = &grid->cell[i];
		bool body = cell->style == STYLE_NEAR || cell->style == STYLE_FAR || cell->style == STYLE_WORK;
		int col = i % grid->cols;
		count += cell->ch != ' ' && body && (col == 0 || col == grid->cols - 1);
	}
	return count;
}

static void check_inside(const struct shown *shown)
{
	static const struct { int cols, rows; } sizes[] = { { 36, 16 }, { 44, 20 } };
	for (int i = 0; i < 2 && !is_close_up(shown->figure); i++)
		for (int at = 0; at < shown->count; at += FRAMES_A_SECOND / 4) {
			struct grid *grid = grid_new(sizes[i].rows, sizes[i].cols);
			canvas_figure(area_all(grid), GLYPHS_BRAILLE, shown->figure, &shown->pose[at], false, 1000);
			int edge = touched(grid);
			grid_free(grid);
			must(edge <= 3, shown, "touches the sides in cells", (float)edge);
		}
}

static void every_figure_fits_the_canvas_it_was_laid_out_for(void **state)
{
	(void)state;
	each_figure(check_inside);
}

int main(void)
{
	struct faults *faults = faults_new();
	if (!library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults) || !library_draw_all(library, faults)) {
		fprintf(stderr, "the shipped library has faults\n");
		return 1;
	}
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_exercise_has_a_figure),
		cmocka_unit_test(every_figure_has_two_ends_and_a_working_part),
		cmocka_unit_test(every_working_part_is_drawn_in_every_key_frame_and_glyph_set),
		cmocka_unit_test(a_planted_foot_stays_within_half_a_cell),
		cmocka_unit_test(the_standing_foot_stays_where_it_is_at_every_tempo),
		cmocka_unit_test(no_knee_bends_forward_in_any_frame_of_the_motion),
		cmocka_unit_test(every_joint_stays_within_its_limits_in_every_frame_of_the_motion),
		cmocka_unit_test(no_joint_jumps),
		cmocka_unit_test(no_figure_sinks_into_the_floor_or_leaves_the_top),
		cmocka_unit_test(no_foot_reaches_more_than_a_dot_through_its_floor_or_step),
		cmocka_unit_test(a_knee_or_an_elbow_that_bears_the_body_touches_what_it_rests_on),
		cmocka_unit_test(every_figure_fits_the_canvas_it_was_laid_out_for),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	library_free(library);
	faults_free(faults);
	return failed;
}
