/*
 * The moving figure: joint angles -> joints -> limbs. Unit of length is the
 * standing height; x to the right, y up, the floor at 0. Angles in degrees,
 * all zero is standing straight with arms hanging.
 *
 * Segment lengths: exercises/SOURCES.yaml, drillis-contini-1966 as printed in
 * winter-2009. Half-widths are a pictogram choice.
 */
#ifndef STEPDOWN_CORE_FIGURE_H
#define STEPDOWN_CORE_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/exercise.h"
#include "core/tempo.h"

enum figure_view { VIEW_SIDE, VIEW_FRONT, FIGURE_VIEWS };

/*
 * The angles and length factors of a pose. Side view: n near, f far. Front
 * view (a mirror): l screen left, r screen right. The names are the keys of
 * the exercise's YAML.
 */
enum figure_angle {
	ANGLE_R, ANGLE_T, ANGLE_NECK, ANGLE_PELVIS,
	POSE_LIFT, /* no angle: how high above its place the anchor is, in heights, so that a jump leaves the floor */
	/* pair: near or left first, far or right second */
	ANGLE_HIP_N, ANGLE_HIP_F, ANGLE_KNEE_N, ANGLE_KNEE_F, ANGLE_ANK_N, ANGLE_ANK_F,
	ANGLE_FOOT_N, ANGLE_FOOT_F, /* front view: toes outward */
	ANGLE_SHO_N, ANGLE_SHO_F, ANGLE_ELB_N, ANGLE_ELB_F,
	FACTOR_HEAD, FACTOR_TRUNK, FACTOR_HIPW, FACTOR_SHOW,
	FACTOR_THIGH_N, FACTOR_THIGH_F, FACTOR_SHANK_N, FACTOR_SHANK_F,
	FACTOR_UARM_N, FACTOR_UARM_F, FACTOR_FARM_N, FACTOR_FARM_F,
	FACTOR_BELLY, /* side view: how far the belly stands out, 1 is flat */
	FACTOR_ARCH,  /* side view: how high the arch of the near foot stands, 1 is flat */
	FIGURE_ANGLES
};

/* A pose: every angle in degrees, every factor around 1, the lift 0 on the ground. */
struct pose {
	float at[FIGURE_ANGLES];
};

/* Parts that can be the working ones; bits of a mask. */
enum figure_part {
	PART_HEAD, PART_TRUNK, PART_HIP,
	PART_THIGH_N, PART_THIGH_F, PART_SHANK_N, PART_SHANK_F, PART_FOOT_N, PART_FOOT_F,
	PART_UARM_N, PART_UARM_F, PART_FARM_N, PART_FARM_F,
	FIGURE_PARTS
};

/* Points that can be fixed in the world. */
enum figure_joint {
	JOINT_HIP, JOINT_SOLE_N, JOINT_SOLE_F, JOINT_BALL_N, JOINT_BALL_F,
	JOINT_ELB_N, JOINT_ELB_F, JOINT_WRI_N, JOINT_WRI_F, JOINT_SHO_N, JOINT_SHO_F,
	JOINT_KNEE_N, JOINT_KNEE_F, JOINT_ANK_N, JOINT_ANK_F,
	FIGURE_JOINTS
};

enum scene_kind {
	SCENE_FLOOR, SCENE_STEP, SCENE_WALL, SCENE_MAT, SCENE_BENCH, SCENE_WEIGHT, SCENE_BAND,
	SCENE_LINE, SCENE_CIRCLE, SCENE_WATER, SCENE_PLATE, SCENE_KETTLEBELL,
	SCENE_KINDS
};

struct scene_thing {
	enum scene_kind kind;
	float x0, y0, x1, y1;     /* step, bench, mat: a box; wall: x0; water: y0; the ends of a line; x1: a radius */
	enum figure_joint joint, joint2;  /* in place of the first and second end; FIGURE_JOINTS: the point holds.
	                                     Of a weight or a circle: (x0, y0) is the way from its joint */
};

enum { FIGURE_FRAMES = 4, FIGURE_THINGS = 8 };

struct key_frame {
	const char *name;
	struct pose pose;
	enum figure_joint anchor;     /* held at the figure's place: the frame's own, else the figure's */
};

/* What goes wrong, beside the end of a movement: the pose of the second frame with some angles of its own. */
struct figure_fault {
	const char *name;             /* "the knee drifts inward"; NULL: none is drawn */
	struct pose pose;
	uint32_t own;                 /* mask of the angles of its own */
};

struct figure {
	enum figure_view view;
	enum figure_joint anchor;
	float anchor_x, anchor_y;
	float dots;                   /* dots per height on a canvas of 36 x 16 cells in braille (72 x 64 dots) */
	float origin_x, origin_y;     /* world origin as a share of the canvas */
	uint32_t work;                /* mask of 1u << enum figure_part */
	bool toe_line;                /* draw the line through the second toe of the standing foot */
	bool low_line;                /* draw the height of the hips in the second frame */
	float cycle_s;                /* once round the frames in free work; 0: a second */
	struct figure_fault fault;
	struct scene_thing scene[FIGURE_THINGS];
	int scene_count;
	struct key_frame frame[FIGURE_FRAMES]; /* first: where a repetition starts; second: its other end */
	int frame_count;
};

struct point {
	float x, y;
};

/* Joints of a pose in the world, the anchor at its place; pairs near or left first. */
struct skeleton {
	struct point joint[FIGURE_JOINTS]; /* JOINT_HIP is the middle of the pelvis, the soles are under the ankles */
	struct point head, neck, hip[2], heel[2], toe[2];
};

/*
 * A limb to draw: from a to b, half-widths there, which part it is, far side
 * or near. A head is round a; b is the neck it belongs to.
 */
struct limb {
	struct point a, b;
	float wa, wb;
	enum figure_part part;
	bool far;
	bool rim;  /* an arm clears an outline in all that lies under it, a leg in the far leg */
};
enum { FIGURE_LIMBS = 24 };

/* t x t x (3 - 2t) for t in 0..1, held outside: speed is zero at both ends. */
float figure_ease(float t);

/* The pose between two key frames at share t (0..1), eased; every angle moves on its own. */
struct pose figure_between(const struct pose *from, const struct pose *to, float t);

/*
 * The pose of `figure` where the set stands. Lowering and rising go between
 * the first two key frames, from the one where a repetition starts; a pause
 * stands still, a hold eases in over 1.5 s, breathing in goes out to the
 * second frame and breathing out comes back; free work goes round the frames.
 * Where there is a third frame, every second repetition goes to it: the other
 * side's turn.
 */
struct pose figure_pose(const struct figure *figure, const struct four_phases *tempo, const struct tempo_at *at);

/*
 * The pose of the typical fault, where there is one, beside `pose`: the farther it is on its way
 * from the first frame to the second, the more it differs.
 */
struct pose figure_fault_pose(const struct figure *figure, const struct pose *pose);

/* True when the pose changes at this moment of the set: only then frames are worth drawing. */
bool figure_moves(const struct figure *figure, const struct tempo_at *at);

/*
 * Where the joints of a pose are. Key frames may stand on different feet:
 * the anchor is that of the frame the pose is nearest to, unless that of
 * another frame is lower.
 */
struct skeleton figure_skeleton(const struct figure *figure, const struct pose *pose);

/* The limbs in drawing order (far ones first); returns how many, at most FIGURE_LIMBS. */
int figure_limbs(const struct figure *figure, const struct pose *pose, struct limb out[static FIGURE_LIMBS]);

/*
 * A key of the YAML ("hip_n", "k_thigh_l", ...) for a view; FIGURE_ANGLES,
 * FIGURE_PARTS or FIGURE_JOINTS when it is none.
 */
enum figure_angle figure_angle_find(enum figure_view view, const char *key);
enum figure_part figure_part_find(enum figure_view view, const char *key);
enum figure_joint figure_joint_find(enum figure_view view, const char *key);

/* True when an angle of a pose is one that a body can have: `least` to `most`. */
bool figure_angle_fits(enum figure_view view, const struct pose *pose, enum figure_angle angle, float *least,
                       float *most);

/* True when an anchored foot has something under it: the floor, a step, a pedal. Other anchors may be anywhere. */
bool figure_stands(const struct figure *figure, enum figure_joint anchor);

/* How deep a key frame goes through its floor, in heights; 0 when it does not. */
float figure_sunk(const struct figure *figure, int frame);

/* Every factor 1, every angle 0, toes 35 degrees outward in a front view. */
struct pose pose_standing(enum figure_view view);

#endif
