#include "support/check.h"

#include <math.h>

#include "base/text.h"
#include "tui/canvas.h"

/* A value of a pose. */
struct set {
	enum figure_angle angle;
	float value;
};

static void pose_set(struct pose *pose, const struct set *set, size_t count)
{
	for (size_t i = 0; i < count; i++)
		pose->at[set[i].angle] = set[i].value;
}

#define POSE_SET(pose, set) pose_set((pose), (set), sizeof(set) / sizeof((set)[0]))

/* The low end of a side step-down from a 20 cm step, seen from the front. */
static struct figure step_down(void)
{
	static const struct set low[] = {
		{ ANGLE_T, -2 }, { ANGLE_HIP_N, -7 }, { ANGLE_KNEE_N, 7 }, { ANGLE_SHO_N, 34 }, { ANGLE_ELB_N, -88 },
		{ ANGLE_HIP_F, 11 }, { ANGLE_KNEE_F, -3 }, { ANGLE_SHO_F, 34 }, { ANGLE_ELB_F, -88 },
		{ FACTOR_FARM_N, 0.72F }, { FACTOR_FARM_F, 0.72F }, { FACTOR_HEAD, 0.94F }, { FACTOR_SHANK_N, 0.82F },
		{ FACTOR_SHANK_F, 0.985F }, { FACTOR_THIGH_N, 0.73F }, { FACTOR_THIGH_F, 0.985F },
		{ FACTOR_TRUNK, 0.92F }, { FACTOR_UARM_N, 0.86F }, { FACTOR_UARM_F, 0.86F },
	};
	struct figure figure = {
		.view = VIEW_FRONT, .anchor = JOINT_SOLE_N, .anchor_y = 0.118F, .dots = 52,
		.origin_x = 0.46F, .origin_y = 0.955F, .toe_line = true, .low_line = true,
		.work = 1u << PART_THIGH_N | 1u << PART_SHANK_N | 1u << PART_FOOT_N,
		.scene = { { .kind = SCENE_FLOOR }, { .kind = SCENE_STEP, .x0 = -0.125F, .x1 = 0.075F, .y1 = 0.118F } },
		.scene_count = 2, .frame_count = 2,
	};
	for (int i = 0; i < 2; i++)
		figure.frame[i] = (struct key_frame){ "", pose_standing(VIEW_FRONT), JOINT_SOLE_N };
	POSE_SET(&figure.frame[1].pose, low);
	return figure;
}

/* The top of a bridge on the near leg, seen from the side. */
static struct figure bridge(void)
{
	static const struct set top[] = {
		{ ANGLE_T, -113 }, { ANGLE_NECK, 24 }, { ANGLE_KNEE_N, 106 }, { ANGLE_ANK_N, -7 },
		{ ANGLE_SHO_N, -34 }, { ANGLE_ELB_N, 4 }, { ANGLE_HIP_F, 60 }, { ANGLE_KNEE_F, 60 },
		{ ANGLE_SHO_F, -34 }, { ANGLE_ELB_F, 4 },
	};
	struct figure figure = {
		.view = VIEW_SIDE, .anchor = JOINT_SOLE_N, .anchor_x = 0.27F, .dots = 66,
		.origin_x = 0.56F, .origin_y = 0.93F, .work = 1u << PART_THIGH_N | 1u << PART_TRUNK,
		.scene = { { .kind = SCENE_FLOOR }, { .kind = SCENE_MAT, .x0 = -0.5F, .x1 = 0.42F } },
		.scene_count = 2, .frame_count = 1,
	};
	figure.frame[0] = (struct key_frame){ "", pose_standing(VIEW_SIDE), JOINT_SOLE_N };
	POSE_SET(&figure.frame[0].pose, top);
	return figure;
}

/* A grid of this size with the last frame of a figure; freed by the caller. */
static struct grid *drawn(const struct figure *figure, int cols, int rows, enum glyphs glyphs, bool mirrored)
{
	struct grid *grid = grid_new(rows, cols);
	const struct pose *pose = &figure->frame[figure->frame_count - 1].pose;
	canvas_figure(area_all(grid), glyphs, figure, pose, mirrored, 1000);
	return grid;
}

static void assert_drawn(const struct figure *figure, enum glyphs glyphs, const char *expected)
{
	static char text[36 * 16 * 4 + 17];
	struct grid *grid = drawn(figure, 36, 16, glyphs, false);
	grid_text(grid, text, sizeof(text));
	grid_free(grid);
	assert_string_equal(text, expected);
}

static const struct cell *cell_at(const struct grid *grid, int row, int col)
{
	return &grid->cell[row * grid->cols + col];
}

static int count_style(const struct grid *grid, enum style style)
{
	int count = 0;
	for (int i = 0; i < grid->rows * grid->cols; i++)
		count += grid->cell[i].ch != ' ' && grid->cell[i].style == style;
	return count;
}

static bool has_char(const struct grid *grid, uint32_t ch)
{
	for (int i = 0; i < grid->rows * grid->cols; i++)
		if (grid->cell[i].ch == ch)
			return true;
	return false;
}

static void a_step_down_is_drawn_in_braille(void **state)
{
	(void)state;
	struct figure figure = step_down();
	assert_drawn(&figure, GLYPHS_BRAILLE,
	"\n"
	"\n"
	"               ⢀⣤⣄\n"
	"               ⢸⣿⣿⠇\n"
	"             ⢠⣴⣶⣬⣵⣶⣶⡄\n"
	"            ⢀⣾⣿⣿⣿⣿⣿⣿⢿⡄\n"
	"           ⠠⣦⣅⠻⣿⣿⣿⣿⠟⣨⡶⠆\n"
	"             ⠉⠳⠎⣿⣿⡅⠞⠋\n"
	"  ┄┄┄┄┄┄┄     ⢸⣿⣽⣿⣿⣿⡀  ┄┄┄┄┄┄┄ hips\n"
	"              ⠈⣿⣼⡿⣿⣿⡇\n"
	"               ⢹⣼⡇⢿⣿⣇\n"
	"               ⢸⣼⡇⠸⣿⣿\n"
	"               ⠘⣼⠃ ⢿⣿\n"
	"             ⣀⣀⣾⣌⣀⡀⢸⣿\n"
	"             ⡗⢁⠔⣇⠔⡇ ⠻⣷\n"
	" ⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠓⠓⠒⠓⠒⠓⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒\n"
	);
}

static void a_step_down_is_drawn_in_half_blocks(void **state)
{
	(void)state;
	struct figure figure = step_down();
	assert_drawn(&figure, GLYPHS_HALF,
	"\n"
	"\n"
	"                ███\n"
	"                ▀▀▀\n"
	"              ███████\n"
	"             █▀███████▄\n"
	"            ▀█▄█████▄█▀\n"
	"  ┄┄┄┄┄┄┄     ▀██████  ┄┄┄┄┄┄┄ hips\n"
	"               █▌████\n"
	"               ▀▌████\n"
	"                ▌█ ██\n"
	"                ▌█ ██\n"
	"                ▌█  ██\n"
	"             ▄▄▀▀▄▄ ██\n"
	"             ░░░█░░  ▀▀\n"
	"  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀\n"
	);
}

static void a_step_down_is_drawn_in_ascii(void **state)
{
	(void)state;
	struct figure figure = step_down();
	struct grid *grid = grid_new(16, 36);
	static char text[36 * 16 * 4 + 17];
	grid->ascii = true;
	canvas_figure(area_all(grid), GLYPHS_HALF, &figure, &figure.frame[1].pose, false, 1000);
	grid_text(grid, text, sizeof(text));
	grid_free(grid);
	assert_string_equal(text,
	"\n"
	"\n"
	"                OOO\n"
	"                \"\"\"\n"
	"              #######\n"
	"             #\"#######.\n"
	"            \"#.#####.#\"\n"
	"  - - - -     \"@@@###  - - - - hips\n"
	"               @|@###\n"
	"               \"|@###\n"
	"                |@ ##\n"
	"                |@ ##\n"
	"                |@  ##\n"
	"             __\"\"__ ##\n"
	"             :::|::  \"\"\n"
	"  --------------------------------\n"
	);
}

static void a_bridge_is_drawn_in_braille(void **state)
{
	(void)state;
	struct figure figure = bridge();
	assert_drawn(&figure, GLYPHS_BRAILLE,
	"\n"
	"\n"
	"\n"
	"\n"
	"                            ⢄\n"
	"                            ⢑⢅\n"
	"                       ⢀⢀⢄⢔⢔⠕⢕⠄\n"
	"                    ⢐⢔⢕⢕⠕⠕⠁⠁\n"
	"                    ⢕⢕⠅⠁\n"
	"                   ⢐⢕⢕⠅   ⢀⣀⣀\n"
	"                   ⠔⠕⣑⣡⣤⣶⣾⣿⣿⣿⡀\n"
	"               ⢀⣠⣤⣶⣿⣿⣿⣿⣿⡿⠟⠋⣿⣿⡇\n"
	"      ⢀⣀⣀ ⢀⣀⣤⣶⣾⣿⣿⣿⣿⣿⣿⠿⠋⠁   ⢸⣿⡇\n"
	"      ⣿⣿⣿⣷⠉⣴⣬⣭⣍⣛⣛⠟⠋⠉       ⠈⣿⡇\n"
	"      ⠛⠿⠿⠃⠲⠬⠭⠉⠛⠛⠻⠿⠿⠷⠶⣶⣶⣤   ⢴⣿⣷⣦⣤⣤\n"
	" ⠤⠤⠼⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠤\n"
	);
}

static void a_bridge_is_drawn_in_half_blocks(void **state)
{
	(void)state;
	struct figure figure = bridge();
	assert_drawn(&figure, GLYPHS_HALF,
	"\n"
	"\n"
	"\n"
	"\n"
	"                            ▒\n"
	"                            ▒▒\n"
	"                        ▄▄▄▒▒▒▄\n"
	"                    ▄▒▒▒▒▀▀\n"
	"                    ▒▒▒\n"
	"                    ▒▒▀    ▄\n"
	"                   ▒▒▒▄▄▄████\n"
	"                ▄▄███████▀▀██\n"
	"     ▄▄▄▄  ▄▄▄████████▀    ▀█\n"
	"     ████ ███████▀▀         ██\n"
	"     ▀▀▀▀ ▀█▀▀▀▀▀▀████▄▄   ▄██▄▄▄\n"
	"  ▄░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░\n"
	);
}

static void a_bridge_is_drawn_in_ascii(void **state)
{
	(void)state;
	struct figure figure = bridge();
	assert_drawn(&figure, GLYPHS_ASCII,
	"\n"
	"\n"
	"\n"
	"\n"
	"                            :\n"
	"                            ::\n"
	"                        ...:::.\n"
	"                    .::::''\n"
	"                    :::\n"
	"                    ::'    .\n"
	"                   :::...@@##\n"
	"                ..@@@@@@@\"\"##\n"
	"     ....  ...@@@@@@@@\"    \"#\n"
	"     OOOO @@@@@@@\"\"         ##\n"
	"     \"\"\"\" \"@\"\"\"\"\"\"####..   .##...\n"
	"  _:::::::::::::::::::::::::::::::\n"
	);
}

/* The same cell in a mirror. */
static uint32_t mirrored_char(uint32_t ch)
{
	if (ch == U'▌')
		return U'▐';
	if (ch < 0x2800 || ch > 0x28ff)
		return ch;
	uint32_t bits = ch - 0x2800;
	return 0x2800 + ((bits & 0x07) << 3 | (bits & 0x38) >> 3 | (bits & 0x40) << 1 | (bits & 0x80) >> 1);
}

static void the_right_side_is_the_left_side_in_a_mirror(void **state)
{
	(void)state;
	struct figure figure = step_down();
	figure.low_line = false;
	for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++) {
		struct grid *left = drawn(&figure, 44, 20, glyphs, false), *right = drawn(&figure, 44, 20, glyphs, true);
		for (int row = 0; row < 20; row++)
			for (int col = 0; col < 44; col++) {
				const struct cell *a = cell_at(left, row, col), *b = cell_at(right, row, 43 - col);
				assert_int_equal(mirrored_char(a->ch), b->ch);
				assert_int_equal(a->style, b->style);
			}
		grid_free(left);
		grid_free(right);
	}
}

static void a_side_view_is_not_mirrored(void **state)
{
	(void)state;
	struct figure figure = bridge();
	struct grid *left = drawn(&figure, 36, 16, GLYPHS_HALF, false), *right = drawn(&figure, 36, 16, GLYPHS_HALF, true);
	assert_memory_equal(left->cell, right->cell, sizeof(struct cell) * 36 * 16);
	grid_free(left);
	grid_free(right);
}

static void working_limbs_are_marked_by_style_and_in_ascii_by_letter(void **state)
{
	(void)state;
	struct figure figure = step_down();
	figure.toe_line = false;
	struct grid *with = drawn(&figure, 36, 16, GLYPHS_ASCII, false);
	figure.work = 0;
	struct grid *without = drawn(&figure, 36, 16, GLYPHS_ASCII, false);
	assert_true(count_style(with, STYLE_WORK) > 10);
	assert_true(has_char(with, '@'));
	assert_int_equal(count_style(without, STYLE_WORK), 0);
	assert_false(has_char(without, '@'));
	grid_free(with);
	grid_free(without);
}

static void a_far_limb_has_a_tone_of_its_own_in_every_glyph_set(void **state)
{
	(void)state;
	struct figure figure = bridge();
	struct grid *half = drawn(&figure, 36, 16, GLYPHS_HALF, false);
	struct grid *ascii = drawn(&figure, 36, 16, GLYPHS_ASCII, false);
	struct grid *braille = drawn(&figure, 36, 16, GLYPHS_BRAILLE, false);
	assert_true(has_char(half, U'▒'));
	assert_true(count_style(half, STYLE_FAR) > 10);
	assert_int_equal(count_style(ascii, STYLE_FAR), count_style(half, STYLE_FAR));
	for (int i = 0; i < 36 * 16; i++)
		if (braille->cell[i].ch != ' ' && braille->cell[i].style == STYLE_FAR)
			assert_true(braille->cell[i].ch != 0x28ff);
	grid_free(half);
	grid_free(ascii);
	grid_free(braille);
}

static void a_figure_never_leaves_its_area(void **state)
{
	(void)state;
	const struct figure figures[] = { step_down(), bridge() };
	for (int i = 0; i < 2; i++)
		for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++) {
			struct grid *grid = grid_new(30, 60);
			struct area area = area_sub(area_all(grid), 5, 10, 18, 40);
			canvas_figure(area, glyphs, &figures[i], &figures[i].frame[0].pose, false, 3000);
			for (int cell = 0; cell < 30 * 60; cell++) {
				int row = cell / 60, col = cell % 60;
				if (row < 5 || row >= 23 || col < 10 || col >= 50)
					assert_int_equal(grid->cell[cell].ch, ' ');
			}
			grid_free(grid);
		}
}

static void a_figure_is_drawn_at_every_size_without_a_fault(void **state)
{
	(void)state;
	const struct figure figures[] = { step_down(), bridge() };
	for (int rows = 1; rows <= CANVAS_ROWS + 3; rows += 2)
		for (int cols = 1; cols <= CANVAS_COLS + 5; cols += 4)
			for (int i = 0; i < 2; i++)
				grid_free(drawn(&figures[i], cols, rows, (enum glyphs)((rows / 2 + cols) % GLYPH_SETS), i == 0));
	struct grid *grid = grid_new(4, 4);
	canvas_figure(area_sub(area_all(grid), 1, 1, 0, 2), GLYPHS_HALF, &figures[0], &figures[0].frame[0].pose, false, 1000);
	grid_free(grid);
}

static bool is_body(const struct cell *cell)
{
	return cell->ch != ' ' && (cell->style == STYLE_NEAR || cell->style == STYLE_FAR || cell->style == STYLE_WORK);
}

static void a_figure_grows_with_its_area(void **state)
{
	(void)state;
	const struct figure figures[] = { step_down(), bridge() };
	for (int i = 0; i < 2; i++) {
		struct grid *small = drawn(&figures[i], 36, 16, GLYPHS_HALF, false);
		struct grid *large = drawn(&figures[i], 40, 24, GLYPHS_HALF, false);
		assert_true(count_style(large, STYLE_WORK) > count_style(small, STYLE_WORK) * 5 / 4);
		grid_free(small);
		grid_free(large);
	}
}

static void a_figure_in_a_narrow_area_is_made_smaller_not_cut(void **state)
{
	(void)state;
	const struct figure figures[] = { step_down(), bridge() };
	for (int i = 0; i < 2; i++)
		for (int cols = 22; cols <= 44; cols += 2) {
			struct grid *grid = drawn(&figures[i], cols, 30, GLYPHS_HALF, false);
			for (int row = 0; row < 30; row++) {
				assert_false(is_body(cell_at(grid, row, 0)));
				assert_false(is_body(cell_at(grid, row, cols - 1)));
			}
			assert_true(count_style(grid, STYLE_WORK) > 5);
			grid_free(grid);
		}
}

static void the_low_line_names_the_hips_and_does_not_cross_the_body(void **state)
{
	(void)state;
	struct figure figure = step_down();
	struct grid *with = drawn(&figure, 40, 20, GLYPHS_HALF, false);
	figure.low_line = false;
	struct grid *without = drawn(&figure, 40, 20, GLYPHS_HALF, false);
	int dashes = 0;
	for (int i = 0; i < 40 * 20; i++) {
		if (with->cell[i].ch != U'┄')
			continue;
		dashes++;
		assert_int_equal(without->cell[i].ch, ' ');
	}
	assert_int_equal(dashes, 14);
	assert_true(has_char(with, 'h'));
	grid_free(with);
	grid_free(without);
}

static void the_toe_line_runs_up_the_leg_and_down_the_front_of_the_step(void **state)
{
	(void)state;
	struct figure figure = step_down();
	struct grid *grid = drawn(&figure, 36, 16, GLYPHS_HALF, false);
	int column = -1, creased = 0;
	for (int row = 0; row < 16; row++)
		for (int col = 0; col < 36; col++)
			if (cell_at(grid, row, col)->ch == U'▌') {
				assert_true(column == -1 || column == col);
				column = col;
				creased++;
			}
	assert_true(creased >= 3);
	assert_int_equal(cell_at(grid, 14, column)->style, STYLE_GHOST);
	grid_free(grid);
}

enum { PLATE_DOTS = 50 };

/* True when a dot is set within one dot of a place of the world; the origin is at dot 36, 24. */
static bool is_drawn_at(const struct grid *grid, float x, float y)
{
	int col = (int)floorf(36 + x * PLATE_DOTS), row = (int)floorf(24 - y * PLATE_DOTS);
	for (int i = -1; i <= 1; i++)
		for (int j = -1; j <= 1; j++)
			if (cell_at(grid, (row + i) / 4, (col + j) / 2)->ch != ' ')
				return true;
	return false;
}

/* Both ends of the plate, worked out from the angles: 0.03 behind the ankle to 0.105 ahead of it is the foot. */
static void assert_plate(const struct figure *figure, float radius)
{
	const float *at = figure->frame[0].pose.at;
	struct grid *grid = drawn(figure, 36, 16, GLYPHS_BRAILLE, false);
	struct point ankle = figure_skeleton(figure, &figure->frame[0].pose).joint[JOINT_ANK_N];
	float foot = (at[ANGLE_HIP_N] - at[ANGLE_KNEE_N] + 90 + at[ANGLE_ANK_N]) * 3.14159265F / 180;
	for (int end = -1; end <= 1; end += 2) {
		float along = 0.0375F + (float)end * (radius - 0.02F), below = 0.061F;
		float x = ankle.x + sinf(foot) * along - cosf(foot) * below, y = ankle.y - cosf(foot) * along - sinf(foot) * below;
		assert_true(is_drawn_at(grid, x, y));
	}
	grid_free(grid);
}

static void a_plate_lies_along_the_sole_whichever_way_the_foot_goes(void **state)
{
	(void)state;
	struct chance chance = chance_seed(61);
	for (int i = 0; i < rounds(300, 20000); i++) {
		struct figure figure = {
			.view = VIEW_SIDE, .anchor = JOINT_HIP, .dots = PLATE_DOTS, .origin_x = 0.5F, .origin_y = 0.375F, .frame_count = 1,
			.scene = { { .kind = SCENE_PLATE, .joint = JOINT_SOLE_N, .x1 = 0.17F } }, .scene_count = 1,
		};
		figure.frame[0] = (struct key_frame){ "", pose_standing(VIEW_SIDE), JOINT_HIP };
		struct set angles[] = {
			{ ANGLE_HIP_N, (float)chance_between(&chance, 30, 120) },
			{ ANGLE_KNEE_N, (float)chance_between(&chance, 40, 120) },
			{ ANGLE_ANK_N, (float)chance_between(&chance, -40, 30) },
		};
		POSE_SET(&figure.frame[0].pose, angles);
		assert_plate(&figure, 0.17F);
	}
}

/* How many cells show kit: bands, and what is held. */
static int kit_of(const struct scene_thing *thing, enum glyphs glyphs, float *left, float *low)
{
	struct figure figure = step_down();
	figure.low_line = figure.toe_line = false;
	figure.scene[0] = *thing;
	figure.scene_count = 1;
	struct grid *grid = drawn(&figure, 36, 16, glyphs, false);
	int count = 0;
	*left = *low = 0;
	for (int i = 0; i < grid->rows * grid->cols; i++)
		if (grid->cell[i].ch != ' ' && grid->cell[i].style == STYLE_GHOST) {
			count++;
			*left += (float)(i % grid->cols);
			*low += (float)(i / grid->cols);
		}
	grid_free(grid);
	return count;
}

static void a_kettlebell_is_where_its_joint_and_the_way_from_it_say(void **state)
{
	(void)state;
	struct scene_thing bell = { .kind = SCENE_KETTLEBELL, .joint = JOINT_WRI_N, .joint2 = FIGURE_JOINTS, .x0 = -0.15F, .x1 = 0.06F };
	for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++) {
		float left, low, left_before, low_before;
		int before = kit_of(&bell, glyphs, &left_before, &low_before);
		struct scene_thing beside = bell;
		beside.x0 -= 0.1F;
		beside.y0 -= 0.2F;
		int count = kit_of(&beside, glyphs, &left, &low);
		assert_true(before >= 4 && count >= 4);
		assert_true(left / (float)count < left_before / (float)before);
		assert_true(low / (float)count > low_before / (float)before);
	}
}

static void a_band_is_one_dot_thick_at_every_slope(void **state)
{
	(void)state;
	struct chance chance = chance_seed(67);
	for (int i = 0; i < rounds(100, 3000); i++) {
		struct figure figure = step_down();
		figure.low_line = figure.toe_line = false;
		float rise = (float)chance_between(&chance, -20, 20) / 1000;
		figure.scene[0] = (struct scene_thing){ .kind = SCENE_LINE, .joint = FIGURE_JOINTS, .joint2 = FIGURE_JOINTS,
			                                    .x0 = -0.6F, .y0 = 0.8F, .x1 = -0.4F, .y1 = 0.8F + rise };
		figure.scene_count = 1;
		struct grid *grid = drawn(&figure, 36, 16, GLYPHS_BRAILLE, false);
		for (int x = 0; x < grid->cols; x++) {
			int dots = 0;
			for (int y = 0; y < grid->rows; y++) {
				const struct cell *cell = &grid->cell[y * grid->cols + x];
				for (uint32_t bits = cell->style == STYLE_SCENE ? cell->ch & 0xFF : 0; bits != 0; bits &= bits - 1)
					dots++;
			}
			assert_true(dots <= 2); /* of a cell that is two dots wide */
		}
		grid_free(grid);
	}
}

static void a_figure_that_lies_needs_more_columns_than_one_that_stands(void **state)
{
	(void)state;
	const struct figure stands = step_down(), lies = bridge();
	struct grid *grid = grid_new(20, 40);
	assert_true(canvas_suits(area_sub(area_all(grid), 0, 0, 12, 22), &stands));
	assert_false(canvas_suits(area_sub(area_all(grid), 0, 0, 12, 22), &lies));
	assert_true(canvas_suits(area_sub(area_all(grid), 0, 0, 12, 30), &lies));
	assert_false(canvas_suits(area_sub(area_all(grid), 0, 0, 11, 40), &stands));
	grid_free(grid);
}

/* --- faults ------------------------------------------------------------------------------- */

/* The step-down with a knee that drifts far inward. */
static struct figure drifting(void)
{
	struct figure figure = step_down();
	figure.fault = (struct figure_fault){ .name = "the knee drifts inward", .pose = figure.frame[1].pose };
	figure.fault.pose.at[ANGLE_HIP_N] = -30;
	figure.fault.pose.at[ANGLE_KNEE_N] = 45;
	return figure;
}

static struct grid *drawn_with_fault(const struct figure *figure, enum glyphs glyphs, const struct pose *pose)
{
	struct grid *grid = grid_new(16, 36);
	canvas_figure_and_fault(area_all(grid), glyphs, figure, pose, false, 1000);
	return grid;
}

static int ghost_cells(const struct grid *grid)
{
	int cells = 0;
	for (int i = 4 * grid->cols; i < grid->rows * grid->cols; i++)
		cells += grid->cell[i].style == STYLE_GHOST && grid->cell[i].ch != ' ' && grid->cell[i].ch != U'┄';
	return cells;
}

static void a_fault_is_told_in_words_and_seen_beside_the_leg_in_every_glyph_set(void **state)
{
	(void)state;
	struct figure figure = drifting();
	figure.toe_line = figure.low_line = false;
	for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++) {
		char text[36 * 16 * 4];
		struct grid *grid = drawn_with_fault(&figure, glyphs, &figure.frame[1].pose);
		assert_true(ghost_cells(grid) >= 3);
		grid_text(grid, text, sizeof text);
		assert_non_null(strstr(text, "fault:"));
		assert_non_null(strstr(text, "the knee"));
		grid_free(grid);
	}
}

static void a_fault_does_not_show_where_the_movement_begins_nor_hides_the_working_leg(void **state)
{
	(void)state;
	struct figure figure = drifting();
	figure.toe_line = figure.low_line = false;
	struct grid *start = drawn_with_fault(&figure, GLYPHS_BRAILLE, &figure.frame[0].pose);
	assert_int_equal(ghost_cells(start), 0);
	grid_free(start);
	struct grid *with = drawn_with_fault(&figure, GLYPHS_HALF, &figure.frame[1].pose), *without = grid_new(16, 36);
	canvas_figure(area_all(without), GLYPHS_HALF, &figure, &figure.frame[1].pose, false, 1000);
	for (int i = 4 * 36; i < 16 * 36; i++)
		if (without->cell[i].style == STYLE_WORK)
			assert_int_equal(with->cell[i].style, STYLE_WORK);
	grid_free(with);
	grid_free(without);
}

static void a_fault_in_ascii_has_a_letter_of_its_own(void **state)
{
	(void)state;
	struct figure figure = drifting();
	char text[36 * 16 * 4];
	struct grid *grid = drawn_with_fault(&figure, GLYPHS_ASCII, &figure.frame[1].pose);
	grid_text(grid, text, sizeof text);
	assert_non_null(strchr(strstr(text, "inward"), 'x'));
	grid_free(grid);
}

/* --- scenes ------------------------------------------------------------------------------- */

/* Cells of a scene with one thing in it that are not those of the same figure without it. */
static int cells_of_thing(struct scene_thing thing, enum glyphs glyphs)
{
	struct figure figure = bridge();
	struct grid *with = grid_new(16, 36), *without = grid_new(16, 36);
	canvas_figure(area_all(without), glyphs, &figure, &figure.frame[0].pose, false, 1000);
	figure.scene[figure.scene_count++] = thing;
	canvas_figure(area_all(with), glyphs, &figure, &figure.frame[0].pose, false, 1000);
	int cells = 0;
	for (int i = 0; i < 16 * 36; i++)
		cells += with->cell[i].ch != without->cell[i].ch;
	grid_free(with);
	grid_free(without);
	return cells;
}

static void lines_circles_and_water_are_drawn_where_they_are_in_every_glyph_set(void **state)
{
	(void)state;
	static const struct scene_thing things[] = {
		{ SCENE_LINE, -0.4F, 0.5F, 0.4F, 0.7F, FIGURE_JOINTS, FIGURE_JOINTS },
		{ SCENE_LINE, 0, 0, 0.4F, 0.7F, JOINT_WRI_N, FIGURE_JOINTS },
		{ SCENE_BAND, 0, 0, 0.4F, 0.7F, JOINT_ANK_F, FIGURE_JOINTS },
		{ SCENE_CIRCLE, -0.3F, 0.5F, 0.12F, 0, FIGURE_JOINTS, FIGURE_JOINTS },
		{ SCENE_CIRCLE, 0, 0, 0.1F, 0, JOINT_KNEE_F, FIGURE_JOINTS },
		{ SCENE_WATER, 0, 0.6F, 0, 0, FIGURE_JOINTS, FIGURE_JOINTS },
	};
	for (size_t i = 0; i < sizeof things / sizeof things[0]; i++)
		for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++)
			assert_true(cells_of_thing(things[i], glyphs) >= 4);
	assert_true(cells_of_thing(things[5], GLYPHS_BRAILLE) >= 34);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_step_down_is_drawn_in_braille),
		cmocka_unit_test(a_step_down_is_drawn_in_half_blocks),
		cmocka_unit_test(a_step_down_is_drawn_in_ascii),
		cmocka_unit_test(a_bridge_is_drawn_in_braille),
		cmocka_unit_test(a_bridge_is_drawn_in_half_blocks),
		cmocka_unit_test(a_bridge_is_drawn_in_ascii),
		cmocka_unit_test(the_right_side_is_the_left_side_in_a_mirror),
		cmocka_unit_test(a_side_view_is_not_mirrored),
		cmocka_unit_test(working_limbs_are_marked_by_style_and_in_ascii_by_letter),
		cmocka_unit_test(a_far_limb_has_a_tone_of_its_own_in_every_glyph_set),
		cmocka_unit_test(a_figure_never_leaves_its_area),
		cmocka_unit_test(a_figure_is_drawn_at_every_size_without_a_fault),
		cmocka_unit_test(a_figure_grows_with_its_area),
		cmocka_unit_test(a_figure_in_a_narrow_area_is_made_smaller_not_cut),
		cmocka_unit_test(the_low_line_names_the_hips_and_does_not_cross_the_body),
		cmocka_unit_test(the_toe_line_runs_up_the_leg_and_down_the_front_of_the_step),
		cmocka_unit_test(a_plate_lies_along_the_sole_whichever_way_the_foot_goes),
		cmocka_unit_test(a_kettlebell_is_where_its_joint_and_the_way_from_it_say),
		cmocka_unit_test(a_band_is_one_dot_thick_at_every_slope),
		cmocka_unit_test(a_figure_that_lies_needs_more_columns_than_one_that_stands),
		cmocka_unit_test(a_fault_is_told_in_words_and_seen_beside_the_leg_in_every_glyph_set),
		cmocka_unit_test(a_fault_does_not_show_where_the_movement_begins_nor_hides_the_working_leg),
		cmocka_unit_test(a_fault_in_ascii_has_a_letter_of_its_own),
		cmocka_unit_test(lines_circles_and_water_are_drawn_where_they_are_in_every_glyph_set),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
