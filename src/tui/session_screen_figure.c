#include "session_screen.h"

#include "core/figure.h"
#include "tui/canvas.h"

/* Where a figure is drawn and how. */
struct frame {
	struct area area;
	enum glyphs glyphs;
	bool mirrored;
};

enum { NATURAL = 1000, FRAMES_A_SECOND = 12, POSE_GAP = 4, POSE_COLS = 14, POSE_ROWS = 9 };

static const struct figure *figure_shown(const struct session_screen *s, const struct exercise *exercise,
					 int which)
{
	if (exercise->figure_count == 0)
		return NULL;
	return &exercise->figures[((size_t)which + s->other_view) % exercise->figure_count];
}

/* A front view is a mirror: its working side is on the left, so the right one is drawn mirrored. */
static bool is_mirrored(const struct figure *figure, enum side side)
{
	return side == SIDE_RIGHT && figure->view == VIEW_FRONT;
}

static enum glyphs glyphs_for(const struct session_screen *s, const struct grid *grid, enum glyphs usual)
{
	return grid->ascii || s->look.figure == GLYPHS_ASCII ? GLYPHS_ASCII : usual;
}

/* The first view that has the fault comes to be shown. False: none has one. */
bool session_screen_turn_to_fault(struct session_screen *s)
{
	struct session_at at = session_at(&s->session);
	const struct exercise *exercise = session_screen_exercise(s, at.item);
	for (int which = 0; which < (int)exercise->figure_count; which++)
		if (figure_shown(s, exercise, which)->fault.name != NULL) {
			s->other_view ^= which % 2 == 1;
			return true;
		}
	return false;
}

const char *session_screen_fault(const struct session_screen *s, const struct session_at *at)
{
	const struct exercise *exercise = session_screen_exercise(s, at->item);
	for (size_t i = 0; s->fault && i < exercise->figure_count; i++)
		if (exercise->figures[i].fault.name != NULL)
			return exercise->figures[i].fault.name;
	return NULL;
}

/* The figure, with its usual fault where that is asked for. */
static void draw(const struct session_screen *s, const struct figure *figure, struct frame at, const struct pose *pose)
{
	(s->fault ? canvas_figure_and_fault : canvas_figure)(at.area, at.glyphs, figure, pose, at.mirrored, NATURAL);
}

/* --- poses ------------------------------------------------------------------------ */

static const struct pose *start_of(const struct figure *figure)
{
	return &figure->frame[0].pose;
}

static const struct pose *end_of(const struct figure *figure)
{
	return &figure->frame[figure->frame_count > 1 ? 1 : 0].pose;
}

static void two_poses(const struct session_screen *s, const struct figure *figure, struct frame at)
{
	int cols = (at.area.cols - POSE_GAP) / 2;
	struct area left = area_sub(at.area, 0, 0, -1, cols);
	canvas_figure(left, at.glyphs, figure, start_of(figure), at.mirrored, NATURAL);
	if (figure->frame_count < 2)
		return;
	struct frame right = { area_sub(at.area, 0, cols + POSE_GAP, -1, cols), at.glyphs, at.mirrored };
	draw(s, figure, right, end_of(figure));
	area_set(at.area, at.area.rows / 2, cols + POSE_GAP / 2 - 1, STYLE_QUIET,
		 glyph(at.area.grid, GLYPH_ARROW));
}

void session_screen_view_poses(const struct session_screen *s, struct area area, int item, enum side side)
{
	const struct figure *figure = figure_shown(s, session_screen_exercise(s, item), 0);
	if (figure == NULL || area.rows < POSE_ROWS || (area.cols - POSE_GAP) / 2 < POSE_COLS)
		return;
	two_poses(s, figure, (struct frame){ area, glyphs_for(s, area.grid, GLYPHS_BRAILLE),
					  is_mirrored(figure, side) });
}

/* --- the moving figure ------------------------------------------------------------- */

static struct pose pose_now(const struct figure *figure, const struct exercise *exercise,
			    const struct session_at *at)
{
	if (at->stage != STAGE_WORK)
		return *start_of(figure);
	return figure_pose(figure, &exercise->tempo, &at->tempo);
}

static void one_figure(const struct session_screen *s, struct area area, const struct session_at *at,
		       int which)
{
	const struct exercise *exercise = session_screen_exercise(s, at->item);
	const struct figure *figure = figure_shown(s, exercise, which);
	struct frame frame = { area, glyphs_for(s, area.grid, s->look.figure),
			       is_mirrored(figure, session_screen_side(s, at)) };
	if (s->look.reduced_motion && (area.cols - POSE_GAP) / 2 >= POSE_COLS) {
		two_poses(s, figure, frame);
		return;
	}
	struct pose pose = pose_now(figure, exercise, at);
	draw(s, figure, frame, &pose);
}

/* An exercise without a figure is told: its name, how to do it, what to look out for. */
static void in_words(const struct session_screen *s, struct area area, int item)
{
	const struct exercise *exercise = session_screen_exercise(s, item);
	struct area text = area_sub(area, 1, area.col < 2 ? 1 : 0, -1, area.cols - 2);
	int row = area_wrap(text, 0, 0, text.cols, text.rows, STYLE_STRONG, exercise->name) + 1;
	for (size_t i = 0; i < exercise->cues.count && row < text.rows; i++)
		row += area_wrap(text, row, 0, text.cols, text.rows - row, STYLE_TEXT, exercise->cues.at[i]);
	if (exercise->faults.count > 0 && row + 2 < text.rows)
		area_put(text, ++row, 0, STYLE_QUIET, "look out for");
	for (size_t i = 0; i < exercise->faults.count && row + 1 < text.rows; i++)
		row += area_wrap(text, row + 1, 0, text.cols, text.rows - row - 1, STYLE_QUIET,
				 exercise->faults.at[i]);
}

enum { TWO_VIEWS_COLS = 60 };

void session_screen_view_figure(const struct session_screen *s, struct area area, const struct session_at *at)
{
	size_t views = session_screen_exercise(s, at->item)->figure_count;
	if (views == 0) {
		in_words(s, area, at->item);
		return;
	}
	if (views < 2 || area.cols < TWO_VIEWS_COLS) {
		one_figure(s, area, at, 0);
		return;
	}
	one_figure(s, area_sub(area, 0, 0, -1, area.cols / 2), at, 0);
	one_figure(s, area_sub(area, 0, area.cols / 2, -1, -1), at, 1);
}

/* --- motion -------------------------------------------------------------------------- */

static bool moves(const struct session_screen *s, const struct session_at *at)
{
	const struct exercise *exercise = session_screen_exercise(s, at->item);
	for (size_t i = 0; i < exercise->figure_count; i++)
		if (figure_moves(&exercise->figures[i], &at->tempo))
			return true;
	return false;
}

/* A terminal without room for a figure has nothing that moves between two counts. */
static bool has_room(const struct session_screen *s)
{
	return s->rows == 0 || session_screen_tier(s->rows, s->cols)->figure.rows > 0;
}

int64_t session_screen_frame_ms(const struct session_screen *s, const struct session_at *at)
{
	if (at->stage != STAGE_WORK || s->look.reduced_motion || s->overlay == OVERLAY_SETS || !has_room(s) ||
	    !moves(s, at))
		return -1;
	/* Frame k of a phase is due k twelfths of a second after its start, rounded up to whole ms. */
	int64_t frame = (int64_t)at->tempo.into_ms * FRAMES_A_SECOND / 1000 + 1;
	return s->session.now_ms - at->tempo.into_ms + (frame * 1000 + FRAMES_A_SECOND - 1) / FRAMES_A_SECOND;
}
