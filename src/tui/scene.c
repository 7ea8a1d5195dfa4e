#include "tui/scene.h"

#include <math.h>

/* What a thing is drawn with. */
struct stage {
	struct dots *dots;
	const struct lens *lens;
	const struct figure *figure;
	const struct skeleton *bones;
};

/* A box in whole dots, both ends in it. */
struct box {
	int left, right, top, bottom;
};

static const float weight_rim = 1.2F;
static const float grip_share = 0.7F; /* of a handle against the body of its weight */
static const float under_foot = 0.042F; /* from the middle of a foot to its plate, in heights */
static const float ring_half = 0.6F; /* of its width: thin, and closed */

struct point lens_point(const struct lens *lens, struct point world)
{
	return (struct point){ lens->x + world.x * lens->dots, lens->y - world.y * lens->dots };
}

static bool braille(const struct stage *stage)
{
	return stage->dots->glyphs == GLYPHS_BRAILLE;
}

static int ground(const struct stage *stage)
{
	return (int)lroundf(stage->lens->y);
}

static int mat_rows(const struct stage *stage)
{
	return braille(stage) ? 2 : 1;
}

static int column(const struct stage *stage, float x)
{
	return (int)floorf(stage->lens->x + x * stage->lens->dots);
}

static void put(const struct stage *stage, int x, int y)
{
	dots_set(stage->dots, x, y, DOT_SCENE, DOTS_FREE);
}

/* The floor lies under a mat that carries the whole figure, else level with it. */
static int floor_row(const struct stage *stage)
{
	const struct figure *figure = stage->figure;
	for (int i = 0; i < figure->scene_count; i++) {
		const struct scene_thing *thing = &figure->scene[i];
		if (thing->kind == SCENE_MAT && thing->x0 <= figure->anchor_x && figure->anchor_x <= thing->x1)
			return ground(stage) + mat_rows(stage);
	}
	return ground(stage);
}

static void draw_floor(const struct stage *stage, const struct scene_thing *thing)
{
	(void)thing;
	for (int x = 2; x < stage->dots->cols - 2; x++)
		put(stage, x, floor_row(stage));
}

static void draw_mat(const struct stage *stage, const struct scene_thing *thing)
{
	int last = column(stage, thing->x1);
	for (int x = column(stage, thing->x0); x <= last; x++)
		for (int i = 0; i < mat_rows(stage); i++)
			put(stage, x, ground(stage) + i);
}

static struct box box_of(const struct stage *stage, const struct scene_thing *thing)
{
	return (struct box){
		.left = column(stage, thing->x0),
		.right = column(stage, thing->x1),
		.top = (int)lroundf(stage->lens->y - thing->y1 * stage->lens->dots),
		.bottom = (int)lroundf(stage->lens->y - thing->y0 * stage->lens->dots),
	};
}

/* Outline and a diagonal hatch down to row `hatched`; half blocks are too coarse for it and are filled. */
static void draw_box(const struct stage *stage, struct box box, int hatched)
{
	for (int y = box.top; y <= box.bottom; y++)
		for (int x = box.left; x <= box.right; x++) {
			bool edge = x == box.left || x == box.right || y == box.top;
			bool hatch = y <= hatched && (x + y) % 4 == 0;
			if (edge || hatch || !braille(stage))
				put(stage, x, y);
		}
}

static void draw_step(const struct stage *stage, const struct scene_thing *thing)
{
	struct box box = box_of(stage, thing);
	draw_box(stage, box, box.bottom);
}

static void draw_bench(const struct stage *stage, const struct scene_thing *thing)
{
	struct box box = box_of(stage, thing);
	draw_box(stage, box, box.bottom - (box.bottom - box.top) / 3);
}

/* A line from floor to ceiling, with short strokes on the side away from the figure. */
static void draw_wall(const struct stage *stage, const struct scene_thing *thing)
{
	int x = (int)lroundf(stage->lens->x + thing->x0 * stage->lens->dots);
	bool behind = thing->x0 < 0;
	for (int y = 0; y <= ground(stage); y++) {
		put(stage, x, y);
		if (braille(stage) && y % 4 != 0)
			put(stage, behind ? x - y % 4 : x + 4 - y % 4, y);
	}
}

/* The place of a thing: so far from its joint, or in the world where it has none. */
static struct point middle_of(const struct stage *stage, const struct scene_thing *thing)
{
	struct point at = { thing->x0, thing->y0 };
	if (thing->joint != FIGURE_JOINTS) {
		at.x += stage->bones->joint[thing->joint].x;
		at.y += stage->bones->joint[thing->joint].y;
	}
	return lens_point(stage->lens, at);
}

/* Held in front of the body: it cuts a gap around itself. */
static void draw_weight(const struct stage *stage, const struct scene_thing *thing)
{
	struct point middle = middle_of(stage, thing);
	float radius = thing->x1 * stage->lens->dots;
	if (braille(stage))
		dots_stroke(stage->dots, middle, middle, radius + weight_rim, 0, DOT_HOLE, DOTS_ALL);
	dots_stroke(stage->dots, middle, middle, radius, 0, DOT_GHOST, DOTS_ALL);
	if (braille(stage) && radius > 2)
		dots_stroke(stage->dots, middle, middle, radius - weight_rim, 0, DOT_HOLE, DOTS_ALL);
}

/*
 * Its handle is in the hand, its body hangs below: full, or it would read as
 * a ring. Half blocks are too coarse for a gap around it.
 */
static void draw_kettlebell(const struct stage *stage, const struct scene_thing *thing)
{
	struct point hand = middle_of(stage, thing);
	float radius = thing->x1 * stage->lens->dots, grip = radius * grip_share;
	struct point body = { hand.x, hand.y + radius + grip / 2 };
	if (braille(stage)) {
		dots_stroke(stage->dots, hand, body, grip + weight_rim, radius + weight_rim, DOT_HOLE, DOTS_ALL);
		dots_stroke(stage->dots, hand, hand, grip, 0, DOT_GHOST, DOTS_ALL);
		dots_stroke(stage->dots, hand, hand, fmaxf(grip - 1, 0), 0, DOT_HOLE, DOTS_ALL);
	}
	dots_stroke(stage->dots, body, body, radius, 0, DOT_GHOST, DOTS_ALL);
}

/* An end of a band or a line, in dots: a joint, or a point of the world where there is none. */
static struct point end_of(const struct stage *stage, enum figure_joint joint, float x, float y)
{
	struct point world = { x, y };
	return lens_point(stage->lens, joint == FIGURE_JOINTS ? world : stage->bones->joint[joint]);
}

/* One dot thick, whatever its slope: a stroke would double where it changes its row. */
static void draw_thin(const struct stage *stage, const struct scene_thing *thing, enum dot dot)
{
	struct point from = end_of(stage, thing->joint, thing->x0, thing->y0);
	struct point to = end_of(stage, thing->joint2, thing->x1, thing->y1);
	int steps = (int)ceilf(fmaxf(fmaxf(fabsf(to.x - from.x), fabsf(to.y - from.y)), 1));
	for (int i = 0; i <= steps; i++) {
		float share = (float)i / (float)steps;
		float x = from.x + (to.x - from.x) * share, y = from.y + (to.y - from.y) * share;
		dots_set(stage->dots, (int)floorf(x), (int)floorf(y), dot, DOTS_FREE);
	}
}

static void draw_band(const struct stage *stage, const struct scene_thing *thing)
{
	draw_thin(stage, thing, DOT_GHOST);
}

/* A line between two joints is a stick or a strap in both hands, no part of a machine. */
static void draw_line(const struct stage *stage, const struct scene_thing *thing)
{
	bool held = thing->joint != FIGURE_JOINTS && thing->joint2 != FIGURE_JOINTS;
	draw_thin(stage, thing, held ? DOT_GHOST : DOT_SCENE);
}

/* A ring of one dot. */
static void draw_circle(const struct stage *stage, const struct scene_thing *thing)
{
	struct point middle = middle_of(stage, thing);
	float radius = fmaxf(thing->x1 * stage->lens->dots, 1);
	int reach = (int)ceilf(radius) + 1, x0 = (int)floorf(middle.x), y0 = (int)floorf(middle.y);
	for (int y = y0 - reach; y <= y0 + reach; y++)
		for (int x = x0 - reach; x <= x0 + reach; x++) {
			float off = hypotf((float)x + 0.5F - middle.x, (float)y + 0.5F - middle.y) - radius;
			if (fabsf(off) <= ring_half)
				put(stage, x, y);
		}
}

/* Waves of eight dots; half blocks are too coarse for them and get dashes. */
static void draw_water(const struct stage *stage, const struct scene_thing *thing)
{
	static const int wave[8] = { 0, 0, 1, 1, 0, 0, -1, -1 };
	int level = (int)lroundf(stage->lens->y - thing->y0 * stage->lens->dots);
	for (int x = 0; x < stage->dots->cols; x++)
		if (braille(stage))
			put(stage, x, level + wave[x % 8]);
		else if (x % 4 < 3)
			put(stage, x, level);
}

/* The point so far from `from` along a direction of length 1, and across it, to its right. */
static struct point beside(struct point from, struct point way, float along, float across)
{
	return (struct point){ from.x + way.x * along + way.y * across, from.y + way.y * along - way.x * across };
}

/* Along a sole, whichever way the foot goes: the plate of a leg press, a pedal. */
static void draw_plate(const struct stage *stage, const struct scene_thing *thing)
{
	int i = thing->joint == JOINT_SOLE_F ? 1 : 0;
	struct point heel = stage->bones->heel[i], toe = stage->bones->toe[i];
	float length = fmaxf(hypotf(toe.x - heel.x, toe.y - heel.y), 0.01F);
	struct point way = { (toe.x - heel.x) / length, (toe.y - heel.y) / length };
	struct point from = beside(heel, way, length / 2 - thing->x1, under_foot);
	struct point to = beside(heel, way, length / 2 + thing->x1, under_foot);
	dots_stroke(stage->dots, lens_point(stage->lens, from), lens_point(stage->lens, to), 0, 0, DOT_SCENE, DOTS_FREE);
}

void scene_draw(struct dots *dots, const struct lens *lens, const struct figure *figure,
                const struct skeleton *bones)
{
	static void (*const draw[SCENE_KINDS])(const struct stage *, const struct scene_thing *) = {
		[SCENE_FLOOR] = draw_floor, [SCENE_STEP] = draw_step,     [SCENE_WALL] = draw_wall, [SCENE_MAT] = draw_mat,
		[SCENE_BENCH] = draw_bench, [SCENE_WEIGHT] = draw_weight, [SCENE_BAND] = draw_band,
		[SCENE_LINE] = draw_line,   [SCENE_CIRCLE] = draw_circle, [SCENE_WATER] = draw_water,
		[SCENE_PLATE] = draw_plate, [SCENE_KETTLEBELL] = draw_kettlebell,
	};
	struct stage stage = { dots, lens, figure, bones };
	for (int i = 0; i < figure->scene_count; i++)
		draw[figure->scene[i].kind](&stage, &figure->scene[i]);
}
