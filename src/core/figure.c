#include "figure_inner.h"

#include <math.h>

/*
 * Lengths as shares of the standing height. Source: exercises/SOURCES.yaml,
 * drillis-contini-1966. The shoulders and hips are drawn narrower than
 * measured: with the measured ones the front view reads as a wardrobe.
 */
static const float trunk_length = 0.288F, head_above_neck = 0.118F;
static const float thigh_length = 0.245F, shank_length = 0.246F;
static const float ankle_above_sole = 0.039F;
static const float uarm_length = 0.186F, farm_length = 0.146F + 0.036F;
static const float half_shoulders = 0.129F * 0.74F, half_hips = 0.0955F * 0.525F;

/* Points of the foot against the ankle: ahead along it, and below, where the middle of the drawn foot is. */
static const struct point heel_at = { -0.030F, 0.017F };
static const struct point ball_at = { 0.075F, 0.021F };
static const struct point toe_at = { 0.105F, 0.022F };

/* Of the middle of the drawn ball above what it stands on. */
static const float ball_height = 0.018F;

static const float level = 0.004F; /* two joints are, within it */

/*
 * A foot seen from the front is this much shorter. Its toes, turned outward as
 * usual, end where the sole stands: the shank gives way to them.
 */
static const float foot_length = 0.152F, foot_foreshortened = 0.36F, ankle_above_toes = 0.062F;

/* The point `length` away in direction `phi`: degrees from straight down, positive to the right. */
static struct point along(struct point from, float phi, float length)
{
	float radians = phi * 0.017453293F;
	return (struct point){ from.x + sinf(radians) * length, from.y - cosf(radians) * length };
}

static struct point foot_point(struct point ankle, float phi, struct point at)
{
	return along(along(ankle, phi, at.x), phi - 90, at.y);
}

static float screen_side(enum figure_view view, int i)
{
	return view == VIEW_FRONT && i == 0 ? -1.0F : 1.0F;
}

static void place_trunk(const struct pose *pose, enum figure_view view, struct skeleton *bones)
{
	float lean = pose->at[ANGLE_T] + pose->at[ANGLE_R];
	float hips = view == VIEW_FRONT ? half_hips * pose->at[FACTOR_HIPW] : 0;
	float shoulders = view == VIEW_FRONT ? half_shoulders * pose->at[FACTOR_SHOW] : 0;
	struct point pelvis = { 0, 0 };
	bones->joint[JOINT_HIP] = pelvis;
	bones->neck = along(pelvis, 180 - lean, trunk_length * pose->at[FACTOR_TRUNK]);
	bones->head = along(bones->neck, 180 - lean - pose->at[ANGLE_NECK], head_above_neck * pose->at[FACTOR_HEAD]);
	for (int i = 0; i < 2; i++) {
		float side = screen_side(view, i);
		bones->hip[i] = along(pelvis, 90 - pose->at[ANGLE_R] + pose->at[ANGLE_PELVIS], side * hips);
		bones->joint[JOINT_SHO_N + i] = along(bones->neck, 90 - lean, side * shoulders);
	}
}

static void place_foot_from_the_side(int i, float phi, struct skeleton *bones)
{
	struct point ankle = bones->joint[JOINT_ANK_N + i];
	bones->heel[i] = foot_point(ankle, phi, heel_at);
	bones->toe[i] = foot_point(ankle, phi, toe_at);
	bones->joint[JOINT_BALL_N + i] = foot_point(ankle, phi, ball_at);
	bones->joint[JOINT_SOLE_N + i] = along(ankle, phi - 90, ankle_above_sole);
}

static void place_foot_from_the_front(int i, float phi, float turn, struct skeleton *bones)
{
	struct point ankle = bones->joint[JOINT_ANK_N + i];
	bones->heel[i] = ankle;
	bones->toe[i] = along(ankle, phi, foot_length * foot_foreshortened);
	bones->joint[JOINT_BALL_N + i] = along(ankle, phi, foot_length * foot_foreshortened / 2);
	bones->joint[JOINT_SOLE_N + i] = along(ankle, -turn, ankle_above_toes);
}

static void place_leg(const struct pose *pose, enum figure_view view, int i, struct skeleton *bones)
{
	bool front = view == VIEW_FRONT;
	float side = screen_side(view, i), turn = pose->at[front ? ANGLE_R : ANGLE_T];
	float thigh = side * pose->at[ANGLE_HIP_N + i] - turn;
	/* A knee bends backward in a side view and is drawn outward in a front view. */
	float shank = thigh + (front ? side : -1.0F) * pose->at[ANGLE_KNEE_N + i];
	struct point *knee = &bones->joint[JOINT_KNEE_N + i];
	float length = front ? shank_length + ankle_above_sole - ankle_above_toes : shank_length;
	*knee = along(bones->hip[i], thigh, thigh_length * pose->at[FACTOR_THIGH_N + i]);
	bones->joint[JOINT_ANK_N + i] = along(*knee, shank, length * pose->at[FACTOR_SHANK_N + i]);
	if (front)
		place_foot_from_the_front(i, shank + side * pose->at[ANGLE_FOOT_N + i], turn, bones);
	else
		place_foot_from_the_side(i, shank + 90 + pose->at[ANGLE_ANK_N + i], bones);
}

static void place_arm(const struct pose *pose, enum figure_view view, int i, struct skeleton *bones)
{
	float side = screen_side(view, i);
	float upper = side * pose->at[ANGLE_SHO_N + i] - pose->at[ANGLE_R] - pose->at[ANGLE_T];
	float fore = upper + side * pose->at[ANGLE_ELB_N + i];
	struct point *elbow = &bones->joint[JOINT_ELB_N + i];
	*elbow = along(bones->joint[JOINT_SHO_N + i], upper, uarm_length * pose->at[FACTOR_UARM_N + i]);
	bones->joint[JOINT_WRI_N + i] = along(*elbow, fore, farm_length * pose->at[FACTOR_FARM_N + i]);
}

static float difference(const struct pose *a, const struct pose *b)
{
	float sum = 0;
	for (int i = 0; i < FIGURE_ANGLES; i++)
		sum += (a->at[i] - b->at[i]) * (a->at[i] - b->at[i]);
	return sum;
}

static enum figure_joint anchor_of_nearest(const struct figure *figure, const struct pose *pose)
{
	enum figure_joint anchor = figure->anchor;
	float nearest = INFINITY;
	for (int i = 0; i < figure->frame_count; i++) {
		float far = difference(pose, &figure->frame[i].pose);
		if (far < nearest) {
			nearest = far;
			anchor = figure->frame[i].anchor;
		}
	}
	return anchor;
}

float joint_height(enum figure_joint joint)
{
	return joint == JOINT_BALL_N || joint == JOINT_BALL_F ? ball_height : 0;
}

/* How high above what bears it this joint is, before the figure is put in its place. */
static float height_of(const struct skeleton *bones, enum figure_joint joint)
{
	return bones->joint[joint].y - joint_height(joint);
}

/*
 * Frames may stand on different feet, or knees: the anchor is that of the
 * frame the pose is nearest to, or that of another frame which is lower, for
 * what is lifted bears nothing. So the change comes as both are level. A hip
 * holds a body that lies or sits, and gives way to none.
 */
static enum figure_joint anchor_of(const struct figure *figure, const struct pose *pose, const struct skeleton *bones)
{
	enum figure_joint anchor = anchor_of_nearest(figure, pose);
	for (int i = 0; i < figure->frame_count; i++) {
		enum figure_joint other = figure->frame[i].anchor;
		if (anchor != JOINT_HIP && other != JOINT_HIP && height_of(bones, other) < height_of(bones, anchor) - level)
			anchor = other;
	}
	return anchor;
}

static void move(struct point *point, struct point by)
{
	point->x += by.x;
	point->y += by.y;
}

static void move_all(struct skeleton *bones, struct point by)
{
	move(&bones->head, by);
	move(&bones->neck, by);
	for (int i = 0; i < 2; i++) {
		move(&bones->hip[i], by);
		move(&bones->heel[i], by);
		move(&bones->toe[i], by);
	}
	for (int i = 0; i < FIGURE_JOINTS; i++)
		move(&bones->joint[i], by);
}

struct skeleton figure_skeleton(const struct figure *figure, const struct pose *pose)
{
	struct skeleton bones;
	place_trunk(pose, figure->view, &bones);
	for (int i = 0; i < 2; i++) {
		place_leg(pose, figure->view, i, &bones);
		place_arm(pose, figure->view, i, &bones);
	}
	struct point held = bones.joint[anchor_of(figure, pose, &bones)];
	move_all(&bones, (struct point){ figure->anchor_x - held.x, figure->anchor_y + pose->at[POSE_LIFT] - held.y });
	return bones;
}
