#include "core/figure.h"

#include <string.h>

enum { IN_SIDE = 1u << VIEW_SIDE, IN_FRONT = 1u << VIEW_FRONT, IN_BOTH = IN_SIDE | IN_FRONT };

/* A key of the YAML; a pair takes _n or _f after it in a side view, _l or _r in a front view. */
struct word {
	const char *key;
	int value; /* of a pair: the near or left one; the other follows it */
	bool pair;
	unsigned views;
};

static const struct word angles[] = {
	{ "R", ANGLE_R, false, IN_FRONT },
	{ "T", ANGLE_T, false, IN_BOTH },
	{ "neck", ANGLE_NECK, false, IN_BOTH },
	{ "pelvis", ANGLE_PELVIS, false, IN_FRONT },
	{ "hip", ANGLE_HIP_N, true, IN_BOTH },
	{ "knee", ANGLE_KNEE_N, true, IN_BOTH },
	{ "ank", ANGLE_ANK_N, true, IN_SIDE },
	{ "foot", ANGLE_FOOT_N, true, IN_FRONT },
	{ "sho", ANGLE_SHO_N, true, IN_BOTH },
	{ "elb", ANGLE_ELB_N, true, IN_BOTH },
	{ "lift", POSE_LIFT, false, IN_BOTH },
	{ "k_head", FACTOR_HEAD, false, IN_BOTH },
	{ "k_trunk", FACTOR_TRUNK, false, IN_BOTH },
	{ "k_belly", FACTOR_BELLY, false, IN_SIDE },
	{ "k_arch", FACTOR_ARCH, false, IN_SIDE },
	{ "k_hipw", FACTOR_HIPW, false, IN_FRONT },
	{ "k_show", FACTOR_SHOW, false, IN_FRONT },
	{ "k_thigh", FACTOR_THIGH_N, true, IN_BOTH },
	{ "k_shank", FACTOR_SHANK_N, true, IN_BOTH },
	{ "k_uarm", FACTOR_UARM_N, true, IN_BOTH },
	{ "k_farm", FACTOR_FARM_N, true, IN_BOTH },
	{ 0 },
};

static const struct word parts[] = {
	{ "head", PART_HEAD, false, IN_BOTH },
	{ "trunk", PART_TRUNK, false, IN_BOTH },
	{ "hip", PART_HIP, false, IN_BOTH },
	{ "thigh", PART_THIGH_N, true, IN_BOTH },
	{ "shank", PART_SHANK_N, true, IN_BOTH },
	{ "foot", PART_FOOT_N, true, IN_BOTH },
	{ "uarm", PART_UARM_N, true, IN_BOTH },
	{ "farm", PART_FARM_N, true, IN_BOTH },
	{ 0 },
};

static const struct word joints[] = {
	{ "hip", JOINT_HIP, false, IN_BOTH },
	{ "sole", JOINT_SOLE_N, true, IN_BOTH },
	{ "ball", JOINT_BALL_N, true, IN_BOTH },
	{ "elb", JOINT_ELB_N, true, IN_BOTH },
	{ "wri", JOINT_WRI_N, true, IN_BOTH },
	{ "sho", JOINT_SHO_N, true, IN_BOTH },
	{ "knee", JOINT_KNEE_N, true, IN_BOTH },
	{ "ank", JOINT_ANK_N, true, IN_BOTH },
	{ 0 },
};

/* What stands behind the word in `key`: 0 nothing or the first of a pair, 1 the second, -1 neither. */
static int ending(const struct word *word, enum figure_view view, const char *key)
{
	static const char *const ends[FIGURE_VIEWS][2] = {
		[VIEW_SIDE] = { "_n", "_f" },
		[VIEW_FRONT] = { "_l", "_r" },
	};
	size_t length = strlen(word->key);
	if (strncmp(key, word->key, length) != 0)
		return -1;
	if (!word->pair)
		return key[length] == '\0' ? 0 : -1;
	for (int i = 0; i < 2; i++)
		if (strcmp(key + length, ends[view][i]) == 0)
			return i;
	return -1;
}

static int find(const struct word *words, enum figure_view view, const char *key, int none)
{
	for (; words->key != NULL; words++) {
		int which = ending(words, view, key);
		if (which >= 0 && (words->views & 1u << view) != 0)
			return words->value + which;
	}
	return none;
}

enum figure_angle figure_angle_find(enum figure_view view, const char *key)
{
	return (enum figure_angle)find(angles, view, key, FIGURE_ANGLES);
}

enum figure_part figure_part_find(enum figure_view view, const char *key)
{
	return (enum figure_part)find(parts, view, key, FIGURE_PARTS);
}

enum figure_joint figure_joint_find(enum figure_view view, const char *key)
{
	return (enum figure_joint)find(joints, view, key, FIGURE_JOINTS);
}

struct pose pose_standing(enum figure_view view)
{
	struct pose pose = { { 0 } };
	for (int i = FACTOR_HEAD; i < FIGURE_ANGLES; i++)
		pose.at[i] = 1;
	if (view == VIEW_FRONT)
		pose.at[ANGLE_FOOT_N] = pose.at[ANGLE_FOOT_F] = 35;
	return pose;
}
