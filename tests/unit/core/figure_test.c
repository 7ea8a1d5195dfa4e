#include "support/check.h"

#include <math.h>

#include "core/figure.h"

static const struct four_phases lowers_first = { .eccentric_s = 3, .concentric_s = 1, .starts = PHASE_ECCENTRIC };
static const struct four_phases rises_first = { .eccentric_s = 3, .concentric_s = 1, .starts = PHASE_CONCENTRIC };

/* Two frames that differ in one angle: 0 at the first, 90 at the second. */
static struct figure squat(enum figure_view view)
{
	struct figure figure = { .view = view, .anchor = JOINT_SOLE_N, .anchor_x = 0.1F, .frame_count = 2 };
	for (int i = 0; i < 2; i++)
		figure.frame[i] = (struct key_frame){ "", pose_standing(view), JOINT_SOLE_N };
	figure.frame[1].pose.at[ANGLE_KNEE_N] = 90;
	return figure;
}

static struct pose any_pose(struct chance *chance, enum figure_view view)
{
	struct pose pose = pose_standing(view);
	for (int i = 0; i < FIGURE_ANGLES; i++)
		if (i >= FACTOR_HEAD)
			pose.at[i] = (float)chance_between(chance, 40, 110) / 100;
		else if (i != POSE_LIFT && (view == VIEW_FRONT || (i != ANGLE_R && i != ANGLE_PELVIS)))
			pose.at[i] = (float)chance_between(chance, -120, 120);
	return pose;
}

static float distance(struct point a, struct point b)
{
	return hypotf(a.x - b.x, a.y - b.y);
}

/* The knee's angle where the set stands, in degrees. */
static float knee_at(const struct figure *figure, const struct four_phases *tempo, struct tempo_at at)
{
	return figure_pose(figure, tempo, &at).at[ANGLE_KNEE_N];
}

static void a_person_who_stands_is_one_height_tall_with_flat_soles(void **state)
{
	(void)state;
	for (enum figure_view view = 0; view < FIGURE_VIEWS; view++) {
		struct figure figure = squat(view);
		struct skeleton bones = figure_skeleton(&figure, &figure.frame[0].pose);
		assert_float_equal(bones.head.y + 0.062F, 1, 0.003F);
		assert_float_equal(bones.joint[JOINT_SOLE_N].y, 0, 1e-5F);
		assert_float_equal(bones.joint[JOINT_SOLE_F].y, 0, 1e-5F);
		assert_float_equal(bones.joint[JOINT_HIP].y, 0.53F, 1e-4F);
	}
}

static void the_anchor_stays_at_its_place_in_any_pose(void **state)
{
	(void)state;
	struct chance chance = chance_seed(1);
	for (int i = 0; i < rounds(2000, 200000); i++) {
		enum figure_view view = (enum figure_view)chance_between(&chance, 0, 1);
		struct pose pose = any_pose(&chance, view);
		struct figure figure = { .view = view, .anchor_x = 0.17F, .anchor_y = 0.03F };
		figure.anchor = (enum figure_joint)chance_between(&chance, 0, FIGURE_JOINTS - 1);
		struct point held = figure_skeleton(&figure, &pose).joint[figure.anchor];
		assert_float_equal(held.x, 0.17F, 1e-5F);
		assert_float_equal(held.y, 0.03F, 1e-5F);
	}
}

static void a_bone_is_as_long_as_its_factor_says_in_any_pose(void **state)
{
	(void)state;
	struct chance chance = chance_seed(2);
	for (int i = 0; i < rounds(2000, 200000); i++) {
		struct figure figure = squat((enum figure_view)chance_between(&chance, 0, 1));
		struct pose pose = any_pose(&chance, figure.view);
		struct skeleton bones = figure_skeleton(&figure, &pose);
		for (int j = 0; j < 2; j++) {
			float thigh = distance(bones.hip[j], bones.joint[JOINT_KNEE_N + j]);
			float farm = distance(bones.joint[JOINT_ELB_N + j], bones.joint[JOINT_WRI_N + j]);
			assert_float_equal(thigh, 0.245F * pose.at[FACTOR_THIGH_N + j], 1e-4F);
			assert_float_equal(farm, 0.182F * pose.at[FACTOR_FARM_N + j], 1e-4F);
		}
	}
}

static void a_lift_takes_all_of_the_body_off_the_floor(void **state)
{
	(void)state;
	struct figure hop = squat(VIEW_SIDE);
	hop.frame[1].pose.at[POSE_LIFT] = 0.1F;
	float risen = -1;
	for (int tenths = 0; tenths <= 10; tenths++) {
		struct pose pose = figure_between(&hop.frame[0].pose, &hop.frame[1].pose, (float)tenths / 10), low = pose;
		low.at[POSE_LIFT] = 0;
		struct skeleton up = figure_skeleton(&hop, &pose), down = figure_skeleton(&hop, &low);
		float lift = up.joint[JOINT_SOLE_N].y;
		assert_true(lift > risen && lift <= 0.1F + 1e-5F);
		assert_float_equal(up.head.y - down.head.y, lift, 1e-5F);
		assert_float_equal(up.toe[1].x, down.toe[1].x, 1e-5F);
		risen = lift;
	}
	assert_float_equal(risen, 0.1F, 1e-5F);
}

static void swapping_left_and_right_mirrors_a_front_view(void **state)
{
	(void)state;
	struct chance chance = chance_seed(3);
	for (int i = 0; i < rounds(1000, 100000); i++) {
		struct pose pose = any_pose(&chance, VIEW_FRONT), other = pose;
		for (int j = ANGLE_HIP_N; j <= FACTOR_FARM_N; j += 2)
			if (j < FACTOR_HEAD || j >= FACTOR_THIGH_N) {
				other.at[j] = pose.at[j + 1];
				other.at[j + 1] = pose.at[j];
			}
		const enum figure_angle turns[] = { ANGLE_R, ANGLE_T, ANGLE_NECK, ANGLE_PELVIS };
		for (size_t j = 0; j < sizeof(turns) / sizeof(turns[0]); j++)
			other.at[turns[j]] = -pose.at[turns[j]];
		struct figure figure = { .view = VIEW_FRONT, .anchor = JOINT_HIP };
		struct skeleton a = figure_skeleton(&figure, &pose), b = figure_skeleton(&figure, &other);
		assert_float_equal(a.joint[JOINT_WRI_N].x, -b.joint[JOINT_WRI_F].x, 1e-4F);
		assert_float_equal(a.joint[JOINT_WRI_N].y, b.joint[JOINT_WRI_F].y, 1e-4F);
		assert_float_equal(a.toe[0].x, -b.toe[1].x, 1e-4F);
		assert_float_equal(a.toe[0].y, b.toe[1].y, 1e-4F);
		assert_float_equal(a.head.x, -b.head.x, 1e-4F);
	}
}

static void a_knee_bends_backward_from_the_side_and_a_hip_forward(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct pose pose = pose_standing(VIEW_SIDE);
	pose.at[ANGLE_HIP_N] = 90;
	pose.at[ANGLE_KNEE_N] = 90;
	struct skeleton bones = figure_skeleton(&figure, &pose);
	assert_float_equal(bones.joint[JOINT_KNEE_N].x - bones.joint[JOINT_HIP].x, 0.245F, 1e-4F);
	assert_float_equal(bones.joint[JOINT_ANK_N].x, bones.joint[JOINT_KNEE_N].x, 1e-4F);
	assert_true(bones.toe[0].x > bones.joint[JOINT_ANK_N].x);
}

static void a_sole_is_flat_when_the_ankle_answers_the_shank(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	for (int hip = -20; hip <= 100; hip += 7) {
		struct pose pose = pose_standing(VIEW_SIDE);
		pose.at[ANGLE_T] = 12;
		pose.at[ANGLE_HIP_N] = (float)hip;
		pose.at[ANGLE_KNEE_N] = 40;
		pose.at[ANGLE_ANK_N] = 40 + 12 - (float)hip;
		struct skeleton bones = figure_skeleton(&figure, &pose);
		assert_float_equal(bones.joint[JOINT_SOLE_N].y, 0, 1e-4F);
		assert_float_equal(bones.joint[JOINT_BALL_N].y, 0.018F, 1e-4F);
		assert_float_equal(bones.toe[0].y, 0.017F, 1e-4F);
	}
}

static void easing_is_symmetric_and_slow_at_both_ends(void **state)
{
	(void)state;
	assert_float_equal(figure_ease(-1), 0, 0);
	assert_float_equal(figure_ease(2), 1, 0);
	for (int i = 0; i <= 1000; i++) {
		float t = (float)i / 1000;
		assert_float_equal(figure_ease(t) + figure_ease(1 - t), 1, 1e-5F);
		assert_true(figure_ease(t + 0.001F) >= figure_ease(t));
	}
	assert_true(figure_ease(0.01F) < 0.001F);
}

static void a_way_between_two_poses_begins_and_ends_with_them(void **state)
{
	(void)state;
	struct chance chance = chance_seed(4);
	for (int i = 0; i < 200; i++) {
		struct pose from = any_pose(&chance, VIEW_SIDE), to = any_pose(&chance, VIEW_SIDE);
		struct pose start = figure_between(&from, &to, 0), end = figure_between(&from, &to, 1);
		for (int j = 0; j < FIGURE_ANGLES; j++) {
			assert_float_equal(start.at[j], from.at[j], 1e-4F);
			assert_float_equal(end.at[j], to.at[j], 1e-4F);
		}
	}
}

static void a_repetition_that_lowers_first_goes_down_stands_and_comes_back(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct { enum phase phase; float start, middle, end; } expected[] = {
		{ PHASE_ECCENTRIC, 0, 45, 90 },
		{ PHASE_PAUSE, 90, 90, 90 },
		{ PHASE_CONCENTRIC, 90, 45, 0 },
		{ PHASE_TOP, 0, 0, 0 },
	};
	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
		enum phase phase = expected[i].phase;
		struct tempo_at start = { .phase = phase, .left_ms = 3000 };
		struct tempo_at middle = { .phase = phase, .into_ms = 1500, .left_ms = 1500 };
		struct tempo_at end = { .phase = phase, .into_ms = 3000 };
		assert_float_equal(knee_at(&figure, &lowers_first, start), expected[i].start, 1e-3F);
		assert_float_equal(knee_at(&figure, &lowers_first, middle), expected[i].middle, 1e-3F);
		assert_float_equal(knee_at(&figure, &lowers_first, end), expected[i].end, 1e-3F);
	}
}

static void a_repetition_that_rises_first_holds_at_its_second_frame(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct { enum phase phase; float start, end; } expected[] = {
		{ PHASE_CONCENTRIC, 0, 90 },
		{ PHASE_TOP, 90, 90 },
		{ PHASE_ECCENTRIC, 90, 0 },
		{ PHASE_PAUSE, 0, 0 },
	};
	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
		struct tempo_at start = { .phase = expected[i].phase, .left_ms = 1000 };
		struct tempo_at end = { .phase = expected[i].phase, .into_ms = 1000 };
		assert_float_equal(knee_at(&figure, &rises_first, start), expected[i].start, 1e-3F);
		assert_float_equal(knee_at(&figure, &rises_first, end), expected[i].end, 1e-3F);
	}
}

static void a_hold_eases_in_once_and_then_stands_still(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct tempo_at start = { .phase = PHASE_HOLD, .left_ms = 30000 };
	struct tempo_at half = { .phase = PHASE_HOLD, .into_ms = 750, .left_ms = 29250 };
	struct tempo_at held = { .phase = PHASE_HOLD, .into_ms = 1500, .left_ms = 28500 };
	struct tempo_at late = { .phase = PHASE_HOLD, .into_ms = 29999, .left_ms = 1 };
	assert_float_equal(knee_at(&figure, &lowers_first, start), 0, 1e-3F);
	assert_float_equal(knee_at(&figure, &lowers_first, half), 45, 1e-3F);
	assert_float_equal(knee_at(&figure, &lowers_first, held), 90, 1e-3F);
	assert_float_equal(knee_at(&figure, &lowers_first, late), 90, 1e-3F);
	assert_true(figure_moves(&figure, &half));
	assert_false(figure_moves(&figure, &held));
	assert_false(figure_moves(&figure, &late));
}

static void a_hold_without_an_end_eases_in_as_well(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct tempo_at half = { .phase = PHASE_HOLD, .into_ms = 750 };
	struct tempo_at late = { .phase = PHASE_HOLD, .into_ms = 60000 };
	assert_float_equal(knee_at(&figure, &lowers_first, half), 45, 1e-3F);
	assert_float_equal(knee_at(&figure, &lowers_first, late), 90, 1e-3F);
	assert_true(figure_moves(&figure, &half));
	assert_false(figure_moves(&figure, &late));
}

static void easing_off_between_two_holds_goes_back_to_the_start(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct tempo_at short_one = { .phase = PHASE_EASE, .into_ms = 500, .left_ms = 500 };
	struct tempo_at long_one = { .phase = PHASE_EASE, .into_ms = 1500, .left_ms = 500 };
	assert_float_equal(knee_at(&figure, &lowers_first, short_one), 45, 1e-3F);
	assert_float_equal(knee_at(&figure, &lowers_first, long_one), 0, 1e-3F);
}

static void free_work_goes_round_the_frames_a_pair_a_second(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	const float expected[] = { 0, 45, 90, 45, 0 };
	for (int i = 0; i < 5; i++) {
		struct tempo_at at = { .phase = PHASE_WORK, .into_ms = 61000 + i * 250 };
		assert_float_equal(knee_at(&figure, &lowers_first, at), expected[i], 1e-3F);
		assert_true(figure_moves(&figure, &at));
	}
}

/* A figure of four frames that differ in one knee: 0, 40, 80, 40 degrees. */
static struct figure pedals(void)
{
	struct figure figure = squat(VIEW_SIDE);
	figure.frame_count = 4;
	for (int i = 0; i < 4; i++) {
		figure.frame[i] = figure.frame[0];
		figure.frame[i].pose.at[ANGLE_KNEE_N] = (float)(i == 3 ? 40 : 40 * i);
	}
	return figure;
}

static void free_work_of_more_frames_goes_through_all_of_them_without_a_stop(void **state)
{
	(void)state;
	struct figure figure = pedals();
	float before = 0;
	for (int ms = 0; ms <= 2000; ms += 250) {
		struct tempo_at at = { .phase = PHASE_WORK, .into_ms = ms };
		assert_float_equal(knee_at(&figure, &lowers_first, at), figure.frame[ms / 250 % 4].pose.at[ANGLE_KNEE_N], 0.01);
	}
	for (int ms = 20; ms < 480; ms += 20) {
		float knee = knee_at(&figure, &lowers_first, (struct tempo_at){ .phase = PHASE_WORK, .into_ms = ms });
		assert_true(knee > before);
		before = knee;
	}
	figure.cycle_s = 4;
	assert_float_equal(knee_at(&figure, &lowers_first, (struct tempo_at){ .phase = PHASE_WORK, .into_ms = 2000 }), 80, 0.01);
}

static void a_sole_that_is_flat_in_all_frames_stays_flat_on_the_way_round(void **state)
{
	(void)state;
	struct figure figure = pedals();
	for (int i = 0; i < 4; i++)
		figure.frame[i].pose.at[ANGLE_ANK_N] = figure.frame[i].pose.at[ANGLE_KNEE_N];
	for (int ms = 0; ms < 1000; ms += 10) {
		struct tempo_at at = { .phase = PHASE_WORK, .into_ms = ms };
		struct pose pose = figure_pose(&figure, &lowers_first, &at);
		struct skeleton bones = figure_skeleton(&figure, &pose);
		assert_float_equal(bones.heel[0].y, bones.toe[0].y, 0.006);
	}
}

/* On the ground in three of four frames: a smooth way past them would dip below. */
static void a_hop_on_the_way_round_never_goes_below_the_floor(void **state)
{
	(void)state;
	struct figure figure = pedals();
	float highest = 0;
	figure.frame[1].pose.at[POSE_LIFT] = 0.2F;
	for (int ms = 0; ms < 1000; ms += 5) {
		struct tempo_at at = { .phase = PHASE_WORK, .into_ms = ms };
		float lift = figure_pose(&figure, &lowers_first, &at).at[POSE_LIFT];
		assert_true(lift >= 0);
		highest = fmaxf(highest, lift);
	}
	assert_float_equal(highest, 0.2F, 0.001F);
}

static void every_second_repetition_goes_to_the_third_frame(void **state)
{
	(void)state;
	struct figure figure = pedals();
	for (int rep = 0; rep < 4; rep++) {
		struct tempo_at at = { .phase = PHASE_ECCENTRIC, .rep = rep, .into_ms = 3000, .left_ms = 0 };
		assert_float_equal(knee_at(&figure, &lowers_first, at), (rep % 2 == 0 ? 40.0F : 80.0F), 0.01F);
		at.phase = PHASE_CONCENTRIC;
		assert_float_equal(knee_at(&figure, &lowers_first, at), 0, 0.01);
		at.phase = PHASE_IN;
		assert_float_equal(knee_at(&figure, &lowers_first, at), 40, 0.01);
	}
}

static void a_fault_differs_by_its_own_angles_and_only_as_far_as_the_movement_has_come(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_FRONT);
	figure.fault = (struct figure_fault){ .name = "the hip drops", .pose = figure.frame[1].pose };
	figure.fault.pose.at[ANGLE_PELVIS] = -12;
	for (int i = 0; i <= 10; i++) {
		struct pose pose = figure.frame[0].pose;
		pose.at[ANGLE_KNEE_N] = (float)(9 * i);
		struct pose fault = figure_fault_pose(&figure, &pose);
		assert_float_equal(fault.at[ANGLE_PELVIS], -1.2F * (float)i, 0.001F);
		assert_float_equal(fault.at[ANGLE_KNEE_N], pose.at[ANGLE_KNEE_N], 0.001);
	}
}

static void breathing_in_goes_out_and_breathing_out_comes_back(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct tempo_at in = { .phase = PHASE_IN, .into_ms = 4000 }, out = { .phase = PHASE_OUT, .into_ms = 6000 };
	assert_float_equal(knee_at(&figure, &lowers_first, in), 90, 1e-3F);
	assert_float_equal(knee_at(&figure, &lowers_first, out), 0, 1e-3F);
}

static void only_a_running_movement_is_worth_a_frame(void **state)
{
	(void)state;
	struct figure figure = squat(VIEW_SIDE);
	struct tempo_at lowering = { .phase = PHASE_ECCENTRIC, .into_ms = 1, .left_ms = 2999 };
	struct tempo_at pausing = { .phase = PHASE_PAUSE, .into_ms = 1, .left_ms = 999 };
	struct tempo_at over = { .phase = PHASE_ECCENTRIC, .into_ms = 3000, .done = true };
	assert_true(figure_moves(&figure, &lowering));
	assert_false(figure_moves(&figure, &pausing));
	assert_false(figure_moves(&figure, &over));
	figure.frame_count = 1;
	assert_false(figure_moves(&figure, &lowering));
	assert_float_equal(knee_at(&figure, &lowers_first, lowering), 0, 0);
}

static struct figure a_march(void)
{
	struct figure march = squat(VIEW_SIDE);
	march.frame[0] = (struct key_frame){ "near up", pose_standing(VIEW_SIDE), JOINT_BALL_F };
	march.frame[1] = (struct key_frame){ "far up", pose_standing(VIEW_SIDE), JOINT_BALL_N };
	for (int i = 0; i < 2; i++) {
		march.frame[i].pose.at[ANGLE_HIP_N + i] = 80;
		march.frame[i].pose.at[ANGLE_KNEE_N + i] = 90;
	}
	return march;
}

static void a_march_stands_on_the_foot_that_is_lower(void **state)
{
	(void)state;
	struct figure march = a_march();
	for (int i = 0; i <= 10; i++) {
		if (i == 5)
			continue;
		struct pose pose = figure_between(&march.frame[0].pose, &march.frame[1].pose, (float)i / 10);
		enum figure_joint foot = i < 5 ? JOINT_BALL_F : JOINT_BALL_N;
		assert_float_equal(figure_skeleton(&march, &pose).joint[foot].x, march.anchor_x, 1e-5F);
	}
}

/* From both feet on the ground to one: the foot that is lifted first was the anchor of both. */
static void a_foot_that_is_lifted_bears_nothing(void **state)
{
	(void)state;
	struct figure march = a_march();
	march.frame[0].pose = pose_standing(VIEW_SIDE);
	for (int i = 0; i <= 100; i++) {
		struct pose pose = figure_between(&march.frame[0].pose, &march.frame[1].pose, (float)i / 100);
		struct skeleton bones = figure_skeleton(&march, &pose);
		assert_float_equal(bones.joint[JOINT_BALL_N].y, march.anchor_y, 0.004F);
	}
}

static void limbs_come_far_ones_first_and_the_working_leg_last(void **state)
{
	(void)state;
	struct limb limb[FIGURE_LIMBS];
	struct figure side = squat(VIEW_SIDE), front = squat(VIEW_FRONT);
	int count = figure_limbs(&side, &side.frame[0].pose, limb);
	for (int i = 1; i < count; i++)
		assert_true(limb[i - 1].far || !limb[i].far);
	for (int works = PART_THIGH_N; works <= PART_THIGH_F; works++) {
		int last = 0;
		front.work = 1u << works;
		count = figure_limbs(&front, &front.frame[0].pose, limb);
		assert_true(count <= FIGURE_LIMBS);
		for (int i = 0; i < count; i++)
			if (limb[i].part == PART_THIGH_N || limb[i].part == PART_THIGH_F)
				last = (int)limb[i].part;
		assert_int_equal(last, works);
	}
}

/* The farthest that a limb of the trunk reaches to the viewer's right, where a standing figure looks. */
static float trunk_front(const struct figure *figure)
{
	struct limb limb[FIGURE_LIMBS];
	float most = -1;
	int count = figure_limbs(figure, &figure->frame[0].pose, limb);
	assert_true(count <= FIGURE_LIMBS);
	for (int i = 0; i < count; i++)
		if (limb[i].part == PART_TRUNK)
			most = fmaxf(most, fmaxf(limb[i].a.x + limb[i].wa, limb[i].b.x + limb[i].wb));
	return most - figure_skeleton(figure, &figure->frame[0].pose).joint[JOINT_HIP].x;
}

static void a_breath_brings_the_belly_out_to_the_front(void **state)
{
	(void)state;
	struct figure standing = { .view = VIEW_SIDE, .frame_count = 1, .frame = { { .pose = pose_standing(VIEW_SIDE) } } };
	float flat = trunk_front(&standing);
	assert_float_equal(flat, 0.062F, 1e-4F); /* half the trunk's width */
	float last = flat;
	for (int tenths = 12; tenths <= 20; tenths += 2) {
		standing.frame[0].pose.at[FACTOR_BELLY] = (float)tenths / 10;
		float out = trunk_front(&standing);
		assert_true(out > last);
		last = out;
	}
	assert_true(trunk_front(&standing) > 2 * flat);
	standing.frame[0].pose.at[ANGLE_T] = -90; /* on the back the front is above */
	assert_float_equal(trunk_front(&standing), 0.06F, 0.01F);
}

static void an_arch_that_is_drawn_up_leaves_heel_and_toes_where_they_stand(void **state)
{
	(void)state;
	struct figure standing = { .view = VIEW_SIDE, .frame_count = 1, .frame = { { .pose = pose_standing(VIEW_SIDE) } } };
	struct limb flat[FIGURE_LIMBS], arched[FIGURE_LIMBS];
	int count = figure_limbs(&standing, &standing.frame[0].pose, flat), foot = 0;
	standing.frame[0].pose.at[FACTOR_ARCH] = 2;
	assert_int_equal(figure_limbs(&standing, &standing.frame[0].pose, arched), count + 1);
	while (flat[foot].part != PART_FOOT_N)
		foot++;
	assert_float_equal(arched[foot].a.y, flat[foot].a.y, 1e-6F);
	assert_float_equal(arched[foot + 1].b.y, flat[foot].b.y, 1e-6F);
	assert_float_equal(arched[foot].b.y, (flat[foot].a.y + flat[foot].b.y) / 2 + 0.024F, 0.001F);
	assert_int_equal(arched[foot + 1].part, PART_FOOT_N);
	assert_true(arched[foot + 1].rim);
}

static void keys_of_the_yaml_name_angles_of_their_view_only(void **state)
{
	(void)state;
	assert_int_equal(figure_angle_find(VIEW_SIDE, "hip_f"), ANGLE_HIP_F);
	assert_int_equal(figure_angle_find(VIEW_FRONT, "hip_l"), ANGLE_HIP_N);
	assert_int_equal(figure_angle_find(VIEW_FRONT, "k_shank_r"), FACTOR_SHANK_F);
	assert_int_equal(figure_angle_find(VIEW_SIDE, "k_head"), FACTOR_HEAD);
	const char *const foreign[] = { "hip_l", "hip", "R", "pelvis", "foot_n", "k_hipw", "hip_n_", "", "_n" };
	for (size_t i = 0; i < sizeof(foreign) / sizeof(foreign[0]); i++)
		assert_int_equal(figure_angle_find(VIEW_SIDE, foreign[i]), FIGURE_ANGLES);
	assert_int_equal(figure_angle_find(VIEW_FRONT, "ank_l"), FIGURE_ANGLES);
	assert_int_equal(figure_angle_find(VIEW_FRONT, "k_belly"), FIGURE_ANGLES);
}

static void keys_of_the_yaml_name_parts_and_joints(void **state)
{
	(void)state;
	assert_int_equal(figure_part_find(VIEW_SIDE, "thigh_f"), PART_THIGH_F);
	assert_int_equal(figure_part_find(VIEW_FRONT, "farm_l"), PART_FARM_N);
	assert_int_equal(figure_part_find(VIEW_FRONT, "trunk_l"), FIGURE_PARTS);
	assert_int_equal(figure_joint_find(VIEW_FRONT, "sole_r"), JOINT_SOLE_F);
	assert_int_equal(figure_joint_find(VIEW_SIDE, "hip"), JOINT_HIP);
	assert_int_equal(figure_joint_find(VIEW_SIDE, "head"), FIGURE_JOINTS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_person_who_stands_is_one_height_tall_with_flat_soles),
		cmocka_unit_test(the_anchor_stays_at_its_place_in_any_pose),
		cmocka_unit_test(a_bone_is_as_long_as_its_factor_says_in_any_pose),
		cmocka_unit_test(a_lift_takes_all_of_the_body_off_the_floor),
		cmocka_unit_test(swapping_left_and_right_mirrors_a_front_view),
		cmocka_unit_test(a_knee_bends_backward_from_the_side_and_a_hip_forward),
		cmocka_unit_test(a_sole_is_flat_when_the_ankle_answers_the_shank),
		cmocka_unit_test(easing_is_symmetric_and_slow_at_both_ends),
		cmocka_unit_test(a_way_between_two_poses_begins_and_ends_with_them),
		cmocka_unit_test(a_repetition_that_lowers_first_goes_down_stands_and_comes_back),
		cmocka_unit_test(a_repetition_that_rises_first_holds_at_its_second_frame),
		cmocka_unit_test(a_hold_eases_in_once_and_then_stands_still),
		cmocka_unit_test(a_hold_without_an_end_eases_in_as_well),
		cmocka_unit_test(easing_off_between_two_holds_goes_back_to_the_start),
		cmocka_unit_test(free_work_goes_round_the_frames_a_pair_a_second),
		cmocka_unit_test(free_work_of_more_frames_goes_through_all_of_them_without_a_stop),
		cmocka_unit_test(a_sole_that_is_flat_in_all_frames_stays_flat_on_the_way_round),
		cmocka_unit_test(a_hop_on_the_way_round_never_goes_below_the_floor),
		cmocka_unit_test(every_second_repetition_goes_to_the_third_frame),
		cmocka_unit_test(a_fault_differs_by_its_own_angles_and_only_as_far_as_the_movement_has_come),
		cmocka_unit_test(breathing_in_goes_out_and_breathing_out_comes_back),
		cmocka_unit_test(only_a_running_movement_is_worth_a_frame),
		cmocka_unit_test(a_march_stands_on_the_foot_that_is_lower),
		cmocka_unit_test(a_foot_that_is_lifted_bears_nothing),
		cmocka_unit_test(limbs_come_far_ones_first_and_the_working_leg_last),
		cmocka_unit_test(a_breath_brings_the_belly_out_to_the_front),
		cmocka_unit_test(an_arch_that_is_drawn_up_leaves_heel_and_toes_where_they_stand),
		cmocka_unit_test(keys_of_the_yaml_name_angles_of_their_view_only),
		cmocka_unit_test(keys_of_the_yaml_name_parts_and_joints),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
