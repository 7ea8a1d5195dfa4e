#include "tui/canvas.h"

#include <math.h>

#include "tui/dots.h"
#include "tui/scene.h"

/* The key frames are laid out for a field of this many dots: 36 x 16 cells of braille. */
static const float usual_cols = 72, usual_rows = 64;

/* Empty dots kept around the head, and around a near limb where it crosses the body. */
static const float rim = 1.15F;

/* Dots left free at the sides when a figure grows beyond its layout. */
static const float margin = 1.5F;

/* A limb of a fault is drawn when an end of it is off by more dots than this; its outline is so thick. */
static const float ghost_least = 0.8F, ghost_line = 1.1F;

/* A head of half blocks is a square of this many dots a side; a larger one can be round. */
enum { HEAD_SQUARE_LEAST = 3, HEAD_SQUARE_MOST = 5 };

enum { LOW_LINE_COLS = 32, LOW_LINE_DASHES = 7 };

/* How far the figure reaches in the world, over all key frames. */
struct reach {
	float left, right, low, high;
};

static struct reach reach_of(const struct figure *figure)
{
	struct reach reach = { INFINITY, -INFINITY, INFINITY, -INFINITY };
	for (int i = 0; i < figure->frame_count; i++) {
		struct limb limb[FIGURE_LIMBS];
		int count = figure_limbs(figure, &figure->frame[i].pose, limb);
		for (int j = 0; j < count; j++) {
			float width = fmaxf(limb[j].wa, limb[j].wb);
			reach.left = fminf(reach.left, fminf(limb[j].a.x, limb[j].b.x) - width);
			reach.right = fmaxf(reach.right, fmaxf(limb[j].a.x, limb[j].b.x) + width);
			reach.low = fminf(reach.low, fminf(limb[j].a.y, limb[j].b.y) - width);
			reach.high = fmaxf(reach.high, fmaxf(limb[j].a.y, limb[j].b.y) + width);
		}
	}
	return reach;
}

/* Dots per height at which `reach` fits between the origin and the sides of the field, with a margin. */
static float widest(const struct figure *figure, struct reach reach, float cols)
{
	float left = figure->origin_x * cols - margin, right = (1 - figure->origin_x) * cols - margin;
	return fminf(left / fmaxf(-reach.left, 0.01F), right / fmaxf(reach.right, 0.01F));
}

/*
 * The world stands on a whole row of dots, so that a flat sole is crisp. In
 * half blocks it is the upper half of a cell: the floor would else take the
 * lower half of every cell a foot stands in, and a cell has one colour.
 */
static float ground_row(const struct dots *dots, float row)
{
	return dots->glyphs == GLYPHS_BRAILLE ? roundf(row) : 2 * roundf(row / 2);
}

/*
 * As high as the rows allow, but never wider than the figure needs: one that
 * stands may grow in a narrow area, one that lies needs the width.
 */
static struct lens lens_of(const struct figure *figure, const struct dots *dots, int scale)
{
	float cols = (float)dots->cols, rows = (float)dots->rows;
	float by_rows = figure->dots * rows / usual_rows, by_cols = figure->dots * cols / usual_cols;
	float room = fmaxf(by_cols, widest(figure, reach_of(figure), cols));
	return (struct lens){
		.dots = fminf(by_rows, room) * (float)scale / 1000,
		.x = roundf(figure->origin_x * cols),
		.y = ground_row(dots, figure->origin_y * rows),
	};
}

static bool is_arm(enum figure_part part)
{
	return part >= PART_UARM_N && part <= PART_FARM_F;
}

/* A limb in dots. */
struct stroke {
	struct point a, b;
	float wa, wb;
};

static struct stroke stroke_of(const struct lens *lens, const struct limb *limb)
{
	return (struct stroke){
		.a = lens_point(lens, limb->a),
		.b = lens_point(lens, limb->b),
		.wa = limb->wa * lens->dots,
		.wb = limb->wb * lens->dots,
	};
}

/* The middle of a square head: half a dot away from the neck, so that its gap is not cut from the shoulders. */
static struct point square_middle(struct stroke head)
{
	struct point way = { head.a.x - head.b.x, head.a.y - head.b.y };
	float length = fmaxf(hypotf(way.x, way.y), 1);
	return (struct point){ head.a.x + way.x / length / 2, head.a.y + way.y / length / 2 };
}

/* On the coarse grid a round head would shimmer as it moves, so it is a square on whole dots. */
static void draw_head(struct dots *dots, struct stroke head, enum dot dot)
{
	int size = (int)lroundf(2 * head.wa);
	size = size < HEAD_SQUARE_LEAST ? HEAD_SQUARE_LEAST : size;
	if (dots->glyphs == GLYPHS_BRAILLE || size > HEAD_SQUARE_MOST) {
		dots_stroke(dots, head.a, head.a, head.wa + rim, 0, DOT_HOLE, DOTS_BODY);
		dots_stroke(dots, head.a, head.a, head.wa, 0, dot, DOTS_ALL);
		return;
	}
	struct point middle = square_middle(head);
	dots_square(dots, middle, size + 2, DOT_HOLE, DOTS_BODY);
	dots_square(dots, middle, size, dot, DOTS_ALL);
}

static enum dot dot_of(const struct limb *limb, uint32_t work)
{
	bool works = (work & 1u << limb->part) != 0;
	if (works)
		return DOT_WORK;
	if (limb->far)
		return DOT_FAR;
	return limb->part == PART_HEAD ? DOT_HEAD : DOT_NEAR;
}

/* The gap around a limb that crosses others; half blocks have no room for it. */
static void draw_rim(struct dots *dots, const struct lens *lens, const struct limb *limb)
{
	if (!limb->rim || dots->glyphs != GLYPHS_BRAILLE)
		return;
	struct stroke stroke = stroke_of(lens, limb);
	unsigned over = is_arm(limb->part) ? DOTS_BODY : 1u << DOT_FAR;
	dots_stroke(dots, stroke.a, stroke.b, stroke.wa + rim, stroke.wb + rim, DOT_HOLE, over);
}

static void draw_limb(struct dots *dots, const struct lens *lens, const struct limb *limb, uint32_t work)
{
	struct stroke stroke = stroke_of(lens, limb);
	enum dot dot = dot_of(limb, work);
	if (limb->part == PART_HEAD)
		draw_head(dots, stroke, dot);
	else
		dots_stroke(dots, stroke.a, stroke.b, stroke.wa, stroke.wb, dot, DOTS_ALL);
}

/* True when `next` goes on where `limb` ends: a forearm, or the second half of an arched foot. */
static bool goes_on(const struct limb *limb, const struct limb *next)
{
	return next->rim == limb->rim && (next->part == limb->part + 2 || next->part == limb->part);
}

/* The end of the run of rims from `i` on: an arm's two parts, a leg's three. */
static int limb_group(const struct limb *limb, int count, int i)
{
	int end = i + 1;
	while (end < count && goes_on(&limb[end - 1], &limb[end]))
		end++;
	return end;
}

/* Rims of one arm or leg come before all of it, so that its parts stay joined. */
static void draw_body(struct dots *dots, const struct lens *lens, const struct figure *figure,
                      const struct pose *pose)
{
	struct limb limb[FIGURE_LIMBS];
	int count = figure_limbs(figure, pose, limb);
	for (int i = 0, end; i < count; i = end) {
		end = limb_group(limb, count, i);
		for (int j = i; j < end; j++)
			draw_rim(dots, lens, &limb[j]);
		for (int j = i; j < end; j++)
			draw_limb(dots, lens, &limb[j], figure->work);
	}
}

/*
 * The line through the second toe of the standing foot: a crease in the leg
 * from foot to hip, drawn on in colour on the front of the step. When the knee
 * drifts inward the crease leaves the middle of the knee.
 */
static void draw_toe_line(struct dots *dots, const struct lens *lens, const struct figure *figure,
                          const struct skeleton *bones)
{
	int side = (figure->work & 1u << PART_FOOT_F) != 0 ? 1 : 0;
	struct point hip = lens_point(lens, bones->hip[side]);
	struct point toe = lens_point(lens, bones->joint[JOINT_BALL_N + side]);
	int x = (int)floorf(toe.x), sole = (int)floorf(lens_point(lens, bones->joint[JOINT_SOLE_N + side]).y);
	bool braille = dots->glyphs == GLYPHS_BRAILLE;
	for (int y = (int)lroundf(hip.y); y < sole; y++)
		if (!braille || y % 4 < 2)
			dots_set(dots, x, y, braille ? DOT_HOLE : DOT_CREASE, 1u << DOT_WORK);
	for (int y = sole; y < (int)lroundf(lens->y); y++)
		dots_set(dots, x, y, DOT_GHOST, 1u << DOT_SCENE | DOTS_FREE);
}

static int put_dashes(struct area area, int row, int col)
{
	for (int i = 0; i < LOW_LINE_DASHES; i++)
		if (!area.grid->ascii || i % 2 == 0)
			area_set(area, row, col + i, STYLE_GHOST, area.grid->ascii ? '-' : U'┄');
	return col + LOW_LINE_DASHES;
}

/* How deep the hips go: dashes at both sides, clear of the body. */
static void draw_low_line(struct area area, const struct dots *dots, const struct lens *lens,
                          const struct figure *figure)
{
	if (area.cols < LOW_LINE_COLS || figure->frame_count < 2)
		return;
	struct skeleton low = figure_skeleton(figure, &figure->frame[1].pose);
	float y = lens_point(lens, low.joint[JOINT_HIP]).y;
	int row = (int)(y * (float)area.rows / (float)dots->rows);
	put_dashes(area, row, 2);
	int col = put_dashes(area, row, area.cols - LOW_LINE_DASHES - 6);
	area_put(area, row, col + 1, STYLE_QUIET, "hips");
}

/* --- the ghost of a fault ------------------------------------------------------------- */

struct ghost_limb {
	struct stroke stroke;
	bool works;
};

static bool stands_elsewhere(const struct stroke *a, const struct stroke *b)
{
	return hypotf(a->a.x - b->a.x, a->a.y - b->a.y) > ghost_least ||
	       hypotf(a->b.x - b->b.x, a->b.y - b->b.y) > ghost_least;
}

/* The limbs of the fault that stand elsewhere than those of the figure; how many. */
static int ghost_of(struct ghost_limb ghost[static FIGURE_LIMBS], const struct lens *lens, const struct figure *figure,
                    const struct pose *pose)
{
	struct limb limb[FIGURE_LIMBS], wrong[FIGURE_LIMBS];
	struct pose fault = figure_fault_pose(figure, pose);
	int found = 0, count = figure_limbs(figure, pose, limb);
	figure_limbs(figure, &fault, wrong);
	for (int i = 0; i < count; i++) {
		struct stroke is = stroke_of(lens, &limb[i]), is_wrong = stroke_of(lens, &wrong[i]);
		if (stands_elsewhere(&is, &is_wrong))
			ghost[found++] = (struct ghost_limb){ is_wrong, (figure->work & 1u << limb[i].part) != 0 };
	}
	return found;
}

/* A working limb that goes astray lies over all that does not work, with a gap around it. */
static void clear_for_ghost(struct dots *dots, const struct ghost_limb *limb)
{
	const struct stroke *s = &limb->stroke;
	float gap = dots->glyphs == GLYPHS_BRAILLE ? rim : 0;
	if (limb->works)
		dots_stroke(dots, s->a, s->b, s->wa + gap, s->wb + gap, DOT_HOLE, DOTS_BODY & ~(1u << DOT_WORK));
}

/*
 * From the side in braille it is an outline, so that its shape tells it from
 * the far limbs without a colour. Limbs that only follow are drawn where
 * nothing else is.
 */
static void draw_ghost(struct dots *dots, const struct lens *lens, const struct figure *figure, const struct pose *pose)
{
	struct ghost_limb ghost[FIGURE_LIMBS];
	int count = ghost_of(ghost, lens, figure, pose);
	for (int i = 0; i < count; i++)
		clear_for_ghost(dots, &ghost[i]);
	for (int i = 0; i < count; i++) {
		const struct stroke *s = &ghost[i].stroke;
		dots_stroke(dots, s->a, s->b, s->wa, s->wb, DOT_FAULT, DOTS_FREE | (ghost[i].works ? 1u << DOT_HOLE : 0));
	}
	bool outlined = dots->glyphs == GLYPHS_BRAILLE && figure->view == VIEW_SIDE;
	for (int i = 0; i < count && outlined; i++) {
		const struct stroke *s = &ghost[i].stroke;
		if (fminf(s->wa, s->wb) > ghost_line)
			dots_stroke(dots, s->a, s->b, s->wa - ghost_line, s->wb - ghost_line, DOT_HOLE, 1u << DOT_FAULT);
	}
}

/* The fault in words, beside the head where there is more room. */
static void put_fault(struct area area, const struct dots *dots, const struct lens *lens, const struct figure *figure,
                      const struct skeleton *bones, bool mirrored)
{
	enum { LABEL_ROWS = 4 };
	bool head_left = (lens_point(lens, bones->head).x < (float)dots->cols / 2) != mirrored;
	int cols = area.cols * 2 / 5;
	struct area label = area_sub(area, 0, head_left ? area.cols - cols : 0, LABEL_ROWS, cols);
	area_put(label, 0, 0, STYLE_QUIET, "fault:");
	area_wrap(label, 1, 0, cols, LABEL_ROWS - 1, STYLE_GHOST, figure->fault.name);
}

/* --- all of it ---------------------------------------------------------------------------- */

static void draw_all(struct area area, enum glyphs glyphs, const struct figure *figure, const struct pose *pose,
                     bool with_fault, bool mirrored, int scale)
{
	struct dots dots;
	dots_clear(&dots, area.cols, area.rows, area.grid->ascii ? GLYPHS_ASCII : glyphs);
	if (dots.cols == 0 || dots.rows == 0)
		return;
	struct lens lens = lens_of(figure, &dots, scale);
	struct skeleton bones = figure_skeleton(figure, pose);
	if (figure->low_line)
		draw_low_line(area, &dots, &lens, figure);
	draw_body(&dots, &lens, figure, pose);
	if (with_fault && figure->fault.name != NULL) {
		put_fault(area, &dots, &lens, figure, &bones, mirrored && figure->view == VIEW_FRONT);
		draw_ghost(&dots, &lens, figure, pose);
	}
	scene_draw(&dots, &lens, figure, &bones);
	if (figure->toe_line)
		draw_toe_line(&dots, &lens, figure, &bones);
	dots_show(&dots, area, mirrored && figure->view == VIEW_FRONT);
}

void canvas_figure(struct area area, enum glyphs glyphs, const struct figure *figure,
                   const struct pose *pose, bool mirrored, int scale)
{
	draw_all(area, glyphs, figure, pose, false, mirrored, scale);
}

void canvas_figure_and_fault(struct area area, enum glyphs glyphs, const struct figure *figure,
                             const struct pose *pose, bool mirrored, int scale)
{
	draw_all(area, glyphs, figure, pose, true, mirrored, scale);
}

bool canvas_suits(struct area area, const struct figure *figure)
{
	struct reach reach = reach_of(figure);
	bool lying = reach.right - reach.left > reach.high - reach.low;
	return area.rows >= 12 && area.cols >= (lying ? 30 : 22);
}
