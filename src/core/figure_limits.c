/*
 * What a body can do, as it is drawn: so that a slip of a sign or of a digit
 * in a figure is told. Wider than what joints do in comfort, since a drawn
 * angle takes in what lies between the joints: the pelvis with the hip, the
 * shoulder blade with the shoulder, the toes with the ankle.
 */
#include "core/figure.h"

struct limits {
	float least, most;
};

static const struct limits any_turn = { -360, 360 }; /* the long way round is a way, too */

/* From the side. A knee bends one way; a hip lifts the thigh far and takes it back little. */
static const struct limits from_the_side[FIGURE_ANGLES] = {
	[ANGLE_T] = { -180, 180 },    [ANGLE_NECK] = { -70, 80 },
	[ANGLE_HIP_N] = { -40, 145 }, [ANGLE_HIP_F] = { -40, 145 },
	[ANGLE_KNEE_N] = { -10, 160 }, [ANGLE_KNEE_F] = { -10, 160 },
	[ANGLE_ANK_N] = { -75, 50 },  [ANGLE_ANK_F] = { -75, 50 },
	[ANGLE_SHO_N] = { -75, 210 }, [ANGLE_SHO_F] = { -75, 210 },
	[ANGLE_ELB_N] = { -10, 160 }, [ANGLE_ELB_F] = { -10, 160 },
};

/* From the front. A turned thigh or upper arm lays the bent knee or elbow to either side of the view. */
static const struct limits from_the_front[FIGURE_ANGLES] = {
	[ANGLE_R] = { -180, 180 },     [ANGLE_T] = { -70, 70 },
	[ANGLE_NECK] = { -60, 60 },    [ANGLE_PELVIS] = { -35, 35 },
	[ANGLE_HIP_N] = { -45, 100 },  [ANGLE_HIP_F] = { -45, 100 },
	[ANGLE_KNEE_N] = { -160, 160 }, [ANGLE_KNEE_F] = { -160, 160 },
	[ANGLE_FOOT_N] = { -100, 180 }, [ANGLE_FOOT_F] = { -100, 180 },
	[ANGLE_SHO_N] = { -75, 210 },  [ANGLE_SHO_F] = { -75, 210 },
	[ANGLE_ELB_N] = { -160, 160 }, [ANGLE_ELB_F] = { -160, 160 },
};

/* The cosine of the angle out of the plane; a little more where a limb comes toward the viewer. */
static const struct limits factor = { 0, 1.2F };

/* Hips and shoulders are drawn narrower than they are; legs apart need them as they are. */
static const struct limits width = { 0, 2 };

/* A breath and the arch of a foot are drawn larger than they are, so that they are seen. */
static const struct limits drawn_large = { 0.9F, 2 };

/* A hop in heights; nobody is pressed into the floor. */
static const struct limits lift = { 0, 0.3F };

/* The factors that tell whether the limbs at a joint leave the plane: a drawn angle is then none of the joint. */
static const enum figure_angle planes_of[FIGURE_ANGLES][2] = {
	[ANGLE_HIP_N] = { FACTOR_THIGH_N },                 [ANGLE_HIP_F] = { FACTOR_THIGH_F },
	[ANGLE_KNEE_N] = { FACTOR_THIGH_N, FACTOR_SHANK_N }, [ANGLE_KNEE_F] = { FACTOR_THIGH_F, FACTOR_SHANK_F },
	[ANGLE_ANK_N] = { FACTOR_SHANK_N },                 [ANGLE_ANK_F] = { FACTOR_SHANK_F },
	[ANGLE_SHO_N] = { FACTOR_UARM_N },                  [ANGLE_SHO_F] = { FACTOR_UARM_F },
	[ANGLE_ELB_N] = { FACTOR_UARM_N, FACTOR_FARM_N },   [ANGLE_ELB_F] = { FACTOR_UARM_F, FACTOR_FARM_F },
};

static bool leaves_the_plane(const struct pose *pose, enum figure_angle angle)
{
	for (int i = 0; i < 2; i++)
		if (planes_of[angle][i] != 0 && pose->at[planes_of[angle][i]] < 1)
			return true;
	return false;
}

static struct limits limits_of(enum figure_view view, const struct pose *pose, enum figure_angle angle)
{
	if (angle == FACTOR_HIPW || angle == FACTOR_SHOW)
		return width;
	if (angle == FACTOR_BELLY || angle == FACTOR_ARCH)
		return drawn_large;
	if (angle == POSE_LIFT)
		return lift;
	if (angle >= FACTOR_HEAD)
		return factor;
	if (leaves_the_plane(pose, angle))
		return any_turn;
	return (view == VIEW_SIDE ? from_the_side : from_the_front)[angle];
}

bool figure_angle_fits(enum figure_view view, const struct pose *pose, enum figure_angle angle, float *least,
                       float *most)
{
	struct limits limits = limits_of(view, pose, angle);
	*least = limits.least;
	*most = limits.most;
	return pose->at[angle] >= limits.least && pose->at[angle] <= limits.most;
}
