#include "core/figure.h"

#include <math.h>

/* Half-widths of a limb at its upper and lower end. A pictogram's choice, not anthropometry. */
struct width {
	float upper, lower;
};

static const struct width thigh_width = { 0.053F, 0.038F }, shank_width = { 0.039F, 0.022F };
static const struct width foot_width = { 0.022F, 0.017F }, front_foot_width = { 0.024F, 0.024F };
static const struct width uarm_width = { 0.026F, 0.022F }, farm_width = { 0.022F, 0.017F };
static const struct width trunk_width = { 0.062F, 0.060F };
static const struct width flank_width = { 0.036F, 0.034F }, middle_width = { 0.062F, 0.050F };
static const struct width shoulder_width = { 0.034F, 0.034F }, hip_width = { 0.044F, 0.044F };
static const struct width head_width = { 0.062F, 0.062F };
static const struct width belly_width = { 0.050F, 0.058F };
static const float belly_reaches = 0.28F; /* out of the trunk, in its lengths, at a factor of 2 */
static const float arch_rises = 0.024F; /* at a factor of 2 */
static const float front_leg_wider = 1.16F;
static const float toward_the_viewer = 0.1F; /* shorter by more than this */

/* The list being made. */
struct limbs {
	struct limb *at;
	int count;
};

static void add(struct limbs *limbs, enum figure_part part, struct point a, struct point b, struct width width)
{
	limbs->at[limbs->count++] =
		(struct limb){ .a = a, .b = b, .wa = width.upper, .wb = width.lower, .part = part };
}

/* Gives the limbs from number `from` on to the far or the near side. */
static void set_side(struct limbs *limbs, int from, bool far, bool rim)
{
	for (int i = from; i < limbs->count; i++) {
		limbs->at[i].far = far;
		limbs->at[i].rim = rim;
	}
}

static struct width scaled(struct width width, float by)
{
	return (struct width){ width.upper * by, width.lower * by };
}

/* A foot whose arch is drawn up stands on its heel and its toes. */
static void add_arched_foot(struct limbs *limbs, const struct skeleton *bones, float factor)
{
	struct point heel = bones->heel[0], toe = bones->toe[0];
	float out = (factor - 1) * arch_rises / hypotf(toe.x - heel.x, toe.y - heel.y);
	struct point middle = { (heel.x + toe.x) / 2 - (toe.y - heel.y) * out, (heel.y + toe.y) / 2 + (toe.x - heel.x) * out };
	add(limbs, PART_FOOT_N, heel, middle, foot_width);
	add(limbs, PART_FOOT_N, middle, toe, foot_width);
}

static void add_foot(struct limbs *limbs, const struct skeleton *bones, enum figure_view view, int i, float arch)
{
	if (view == VIEW_SIDE && i == 0 && arch > 1)
		add_arched_foot(limbs, bones, arch);
	else
		add(limbs, PART_FOOT_N + (unsigned)i, bones->heel[i], bones->toe[i],
		    view == VIEW_SIDE ? foot_width : front_foot_width);
}

static void add_leg(struct limbs *limbs, const struct skeleton *bones, enum figure_view view, int i, float arch)
{
	bool side = view == VIEW_SIDE;
	int from = limbs->count;
	float wider = side ? 1 : front_leg_wider;
	struct point knee = bones->joint[JOINT_KNEE_N + i], ankle = bones->joint[JOINT_ANK_N + i];
	add(limbs, PART_THIGH_N + (unsigned)i, bones->hip[i], knee, scaled(thigh_width, wider));
	add(limbs, PART_SHANK_N + (unsigned)i, knee, ankle, scaled(shank_width, wider));
	add_foot(limbs, bones, view, i, arch);
	set_side(limbs, from, side && i == 1, side && i == 0);
}

static void add_arm(struct limbs *limbs, const struct skeleton *bones, enum figure_view view, int i)
{
	bool far = view == VIEW_SIDE && i == 1;
	int from = limbs->count;
	struct point elbow = bones->joint[JOINT_ELB_N + i];
	add(limbs, PART_UARM_N + (unsigned)i, bones->joint[JOINT_SHO_N + i], elbow, uarm_width);
	if (view == VIEW_FRONT)
		from = limbs->count; /* no gap at the shoulder: from the front the upper arm hangs beside the trunk */
	add(limbs, PART_FARM_N + (unsigned)i, elbow, bones->joint[JOINT_WRI_N + i], farm_width);
	set_side(limbs, from, far, !far);
}

static void add_trunk_from_the_front(struct limbs *limbs, const struct skeleton *bones)
{
	const struct point *shoulder = &bones->joint[JOINT_SHO_N];
	for (int i = 0; i < 2; i++)
		add(limbs, PART_TRUNK, shoulder[i], bones->hip[i], flank_width);
	add(limbs, PART_TRUNK, bones->neck, bones->joint[JOINT_HIP], middle_width);
	add(limbs, PART_TRUNK, shoulder[0], shoulder[1], shoulder_width);
	add(limbs, PART_HIP, bones->hip[0], bones->hip[1], hip_width);
}

/* The point at `share` of the way from the hip to the neck, and `out` of it to the front. */
static struct point before_the_trunk(const struct skeleton *bones, float share, float out)
{
	struct point hip = bones->joint[JOINT_HIP];
	struct point up = { bones->neck.x - hip.x, bones->neck.y - hip.y };
	return (struct point){ hip.x + up.x * share + up.y * out, hip.y + up.y * share - up.x * out };
}

/* A breath in: the middle of the trunk comes out; a flat belly lies within the trunk. */
static void add_belly(struct limbs *limbs, const struct skeleton *bones, float factor)
{
	float out = factor - 1;
	if (out > 0)
		add(limbs, PART_TRUNK, before_the_trunk(bones, 0.55F, out * belly_reaches),
		    before_the_trunk(bones, 0.3F, out * belly_reaches), belly_width);
}

static void add_from_the_side(struct limbs *limbs, const struct skeleton *bones, const struct pose *pose)
{
	add_arm(limbs, bones, VIEW_SIDE, 1);
	add_leg(limbs, bones, VIEW_SIDE, 1, 1);
	add(limbs, PART_TRUNK, bones->neck, bones->joint[JOINT_HIP], trunk_width);
	add_belly(limbs, bones, pose->at[FACTOR_BELLY]);
	add(limbs, PART_HEAD, bones->head, bones->neck, head_width);
	add_leg(limbs, bones, VIEW_SIDE, 0, pose->at[FACTOR_ARCH]);
	add_arm(limbs, bones, VIEW_SIDE, 0);
}

/*
 * The leg in front of the other: the one bent toward the viewer, which its
 * shortened thigh tells; of two alike the working one, so that its colour is whole.
 */
static int leg_in_front(const struct figure *figure, const struct pose *pose)
{
	float shorter = pose->at[FACTOR_THIGH_N] - pose->at[FACTOR_THIGH_F];
	if (shorter > toward_the_viewer || shorter < -toward_the_viewer)
		return shorter > 0 ? 1 : 0;
	return (figure->work & 1u << PART_THIGH_F) != 0 ? 1 : 0;
}

static void add_from_the_front(struct limbs *limbs, const struct skeleton *bones, int last)
{
	add_trunk_from_the_front(limbs, bones);
	add(limbs, PART_HEAD, bones->head, bones->neck, head_width);
	add_leg(limbs, bones, VIEW_FRONT, 1 - last, 1);
	add_leg(limbs, bones, VIEW_FRONT, last, 1);
	add_arm(limbs, bones, VIEW_FRONT, 0);
	add_arm(limbs, bones, VIEW_FRONT, 1);
}

int figure_limbs(const struct figure *figure, const struct pose *pose, struct limb out[static FIGURE_LIMBS])
{
	struct limbs limbs = { .at = out };
	struct skeleton bones = figure_skeleton(figure, pose);
	if (figure->view == VIEW_SIDE)
		add_from_the_side(&limbs, &bones, pose);
	else
		add_from_the_front(&limbs, &bones, leg_in_front(figure, pose));
	return limbs.count;
}
