/* Every figure of the shipped library, through its whole movement. */
#include "support/check.h"

#include <math.h>

#include "io/library.h"
#include "tui/canvas.h"

enum { STEPS = 36 }; /* of a movement of 3 s at 12 frames a second */

static struct library *library;

/* A figure with the exercise it belongs to, for messages. */
struct shown {
	const struct exercise *exercise;
	const struct figure *figure;
};

static void each_figure(void (*visit)(struct shown))
{
	size_t count;
	const struct exercise *exercises = library_exercises(library, &count);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < exercises[i].figure_count; j++)
			visit((struct shown){ &exercises[i], &exercises[i].figures[j] });
}

/* A close-up shows one part large; the rest of the body lies outside on purpose. */
static bool is_close_up(const struct figure *figure)
{
	return figure->dots > 120;
}

static struct skeleton bones_at(const struct figure *figure, int step)
{
	float share = (float)step / STEPS;
	struct pose pose = figure_between(&figure->frame[0].pose, &figure->frame[1].pose, share);
	return figure_skeleton(figure, &pose);
}

/* Dots of braille on a canvas of 36 x 16 cells. */
static float dots_between(const struct figure *figure, struct point a, struct point b)
{
	return hypotf(a.x - b.x, a.y - b.y) * figure->dots;
}

static void must(bool holds, struct shown shown, const char *what, float value)
{
	if (!holds)
		fail_msg("%s: %s (%.2f)", shown.exercise->id, what, (double)value);
}

static void check_frames(struct shown shown)
{
	must(shown.figure->frame_count >= 2, shown, "has one frame only", (float)shown.figure->frame_count);
	must(shown.figure->work != 0, shown, "has no working part", 0);
}

static void every_figure_has_two_ends_and_a_working_part(void **state)
{
	(void)state;
	each_figure(check_frames);
}

/* A foot on the floor that is at one place at both ends of a movement is planted. */
static void check_planted(struct shown shown)
{
	static const enum figure_joint feet[] = { JOINT_SOLE_N, JOINT_SOLE_F, JOINT_BALL_N, JOINT_BALL_F };
	struct skeleton start = bones_at(shown.figure, 0), end = bones_at(shown.figure, STEPS);
	for (size_t i = 0; i < sizeof(feet) / sizeof(feet[0]); i++) {
		struct point from = start.joint[feet[i]];
		bool on_the_floor = from.y < 0.03F;
		if (!on_the_floor || dots_between(shown.figure, from, end.joint[feet[i]]) > 0.5F)
			continue;
		for (int step = 1; step < STEPS; step++) {
			float slid = dots_between(shown.figure, from, bones_at(shown.figure, step).joint[feet[i]]);
			must(slid <= 1, shown, "a planted foot slides by dots", slid);
		}
	}
}

static void a_planted_foot_never_slides_by_more_than_a_dot(void **state)
{
	(void)state;
	each_figure(check_planted);
}

static float fastest_between(const struct figure *figure, const struct skeleton *a, const struct skeleton *b)
{
	float fastest = dots_between(figure, a->head, b->head);
	for (int i = 0; i < FIGURE_JOINTS; i++)
		fastest = fmaxf(fastest, dots_between(figure, a->joint[i], b->joint[i]));
	return fastest;
}

static void check_speed(struct shown shown)
{
	for (int step = 0; step < STEPS; step++) {
		struct skeleton now = bones_at(shown.figure, step), next = bones_at(shown.figure, step + 1);
		float fastest = fastest_between(shown.figure, &now, &next);
		must(fastest <= 2, shown, "a joint moves dots in a frame", fastest);
	}
}

static void no_joint_jumps_from_frame_to_frame(void **state)
{
	(void)state;
	each_figure(check_speed);
}

/* Nothing of the body below the floor by more than the sole is thick, nor above the canvas. */
static void check_height(struct shown shown)
{
	for (int step = 0; step <= STEPS; step++) {
		float share = (float)step / STEPS;
		struct limb limb[FIGURE_LIMBS];
		struct pose pose = figure_between(&shown.figure->frame[0].pose, &shown.figure->frame[1].pose, share);
		int count = figure_limbs(shown.figure, &pose, limb);
		for (int i = 0; i < count; i++) {
			float low = fminf(limb[i].a.y - limb[i].wa, limb[i].b.y - limb[i].wb) * shown.figure->dots;
			float high = fmaxf(limb[i].a.y + limb[i].wa, limb[i].b.y + limb[i].wb) * shown.figure->dots;
			must(low > -3, shown, "is dots below the floor", low);
			must(is_close_up(shown.figure) || high < 64 * shown.figure->origin_y, shown, "is dots above the canvas", high);
		}
	}
}

static void no_figure_sinks_into_the_floor_or_leaves_the_top(void **state)
{
	(void)state;
	each_figure(check_height);
}

/* How many cells of the outermost columns and the top row the body touches. */
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

static void check_inside(struct shown shown)
{
	const struct { int cols, rows; } sizes[] = { { 36, 16 }, { 44, 20 } };
	for (int i = 0; i < 2; i++)
		for (int frame = 0; frame < 2; frame++) {
			struct grid *grid = grid_new(sizes[i].rows, sizes[i].cols);
			const struct pose *pose = &shown.figure->frame[frame].pose;
			canvas_figure(area_all(grid), GLYPHS_BRAILLE, shown.figure, pose, false, 1000);
			int edge = touched(grid);
			grid_free(grid);
			must(is_close_up(shown.figure) || edge <= 3, shown, "touches the sides in cells", (float)edge);
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
		cmocka_unit_test(every_figure_has_two_ends_and_a_working_part),
		cmocka_unit_test(a_planted_foot_never_slides_by_more_than_a_dot),
		cmocka_unit_test(no_joint_jumps_from_frame_to_frame),
		cmocka_unit_test(no_figure_sinks_into_the_floor_or_leaves_the_top),
		cmocka_unit_test(every_figure_fits_the_canvas_it_was_laid_out_for),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	library_free(library);
	faults_free(faults);
	return failed;
}
