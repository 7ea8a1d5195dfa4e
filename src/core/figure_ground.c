/*
 * What a figure stands on. A planted foot needs something under it, and
 * nothing of the body goes through the floor.
 */
#include "figure_inner.h"

#include <math.h>

static const float near = 0.03F, near_line = 0.09F;
static const float foot = 0.13F;         /* of a foot that may stand over an edge */
static const float sunk = 0.05F;         /* half of a limb's width, and a dot */

static bool is_foot(enum figure_joint joint)
{
	return joint == JOINT_SOLE_N || joint == JOINT_SOLE_F || joint_height(joint) > 0;
}

static float to_line(struct point p, const struct scene_thing *line)
{
	float x = line->x1 - line->x0, y = line->y1 - line->y0, square = x * x + y * y;
	float share = square > 0 ? ((p.x - line->x0) * x + (p.y - line->y0) * y) / square : 0;
	share = share < 0 ? 0 : share > 1 ? 1 : share;
	return hypotf(p.x - line->x0 - share * x, p.y - line->y0 - share * y);
}

/* True when a foot at `p` stands on the thing: on its top, against it, or on a pedal. */
static bool carries(const struct scene_thing *thing, struct point p)
{
	float left = fminf(thing->x0, thing->x1) - foot, right = fmaxf(thing->x0, thing->x1) + foot;
	switch (thing->kind) {
	case SCENE_STEP:
	case SCENE_BENCH:
		return p.x >= left && p.x <= right && fabsf(p.y - fmaxf(thing->y0, thing->y1)) <= near;
	case SCENE_WALL: return fabsf(p.x - thing->x0) <= near_line;
	case SCENE_LINE: return thing->joint == FIGURE_JOINTS && thing->joint2 == FIGURE_JOINTS && to_line(p, thing) <= near_line;
	case SCENE_CIRCLE: return thing->joint != FIGURE_JOINTS || hypotf(p.x - thing->x0, p.y - thing->y0) <= thing->x1 + near_line;
	case SCENE_WATER: return true;
	default: return false;
	}
}

bool figure_stands(const struct figure *figure, enum figure_joint anchor)
{
	struct point p = { figure->anchor_x, figure->anchor_y - joint_height(anchor) };
	if (!is_foot(anchor) || fabsf(p.y) <= near)
		return true;
	for (int i = 0; i < figure->scene_count; i++)
		if (carries(&figure->scene[i], p))
			return true;
	return false;
}

static bool has_floor(const struct figure *figure)
{
	for (int i = 0; i < figure->scene_count; i++)
		if (figure->scene[i].kind == SCENE_FLOOR)
			return true;
	return false;
}

float figure_sunk(const struct figure *figure, int frame)
{
	struct skeleton bones = figure_skeleton(figure, &figure->frame[frame].pose);
	float lowest = bones.head.y;
	for (int i = 0; i < FIGURE_JOINTS; i++)
		lowest = fminf(lowest, bones.joint[i].y);
	for (int i = 0; i < 2; i++)
		lowest = fminf(lowest, fminf(bones.heel[i].y, bones.toe[i].y));
	return has_floor(figure) && lowest < -sunk ? -lowest : 0;
}
