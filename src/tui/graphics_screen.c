/*
 * One figure drawn in every way there is, once, so that a person says which of
 * them this terminal and its font show well. No program can tell that itself.
 */
#include <stdlib.h>

#include "base/err.h"
#include "tables.h"
#include "tui/canvas.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

enum graphics_action { GRAPHICS_USUAL = 1, GRAPHICS_TAKE_FIRST };

const struct binding graphics_bindings[] = {
	{ '1', GRAPHICS_TAKE_FIRST + GLYPHS_BRAILLE, "1 2 3", "take", "draw figures this way from now on" },
	{ '2', GRAPHICS_TAKE_FIRST + GLYPHS_HALF, NULL, NULL, NULL },
	{ '3', GRAPHICS_TAKE_FIRST + GLYPHS_ASCII, NULL, NULL, NULL },
	{ KEY_ENTER_, GRAPHICS_USUAL, "Enter", "the marked one", "take what is usual for this terminal" },
	{ KEY_ESC_, GRAPHICS_USUAL, NULL, NULL, NULL },
	{ 0 },
};

static const struct way_to_draw {
	const char *value, *name; /* of the setting, and for people */
} ways[GLYPH_SETS] = {
	[GLYPHS_BRAILLE] = { "braille", "1 fine dots" },
	[GLYPHS_HALF] = { "half", "2 blocks" },
	[GLYPHS_ASCII] = { "ascii", "3 letters" },
};

static const char question[] = "The same figure, drawn three ways. Which of them looks right? The dots of the first "
			       "must stand in even rows, the blocks of the second without gaps.";

struct graphics_screen {
	struct screen screen;
	const struct figure *figure; /* NULL: none could be read */
	enum glyphs usual;
	struct notice notice;
};

/* --- the page ------------------------------------------------------------------------------ */

static void put_way(const struct graphics_screen *s, struct area area, enum glyphs glyphs)
{
	bool usual = glyphs == s->usual;
	int col = area_put(area, 0, 0, usual ? STYLE_CURSOR : STYLE_STRONG, ways[glyphs].name);
	if (usual)
		area_put_cut(area, 0, col + 1, area.cols - col - 2, STYLE_QUIET, "as usual here");
	if (usual)
		area_cursor(area, 0, 0);
	if (s->figure != NULL)
		canvas_figure(area_sub(area, 1, 0, -1, area.cols - 1), glyphs, s->figure,
			      &s->figure->frame[s->figure->frame_count - 1].pose, false, 1000);
}

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	enum { COLS_MOST = 120, ROWS_MOST = 22 };
	(void)now_ms;
	const struct graphics_screen *s = (const struct graphics_screen *)screen;
	struct area body = screen_frame(area, "How figures are drawn", NULL, NULL, graphics_bindings);
	int cols = body.cols < COLS_MOST ? body.cols : COLS_MOST;
	int row = area_wrap(body, 0, 0, cols, body.rows, STYLE_TEXT, question) + (body.rows >= ROWS_MOST ? 1 : 0);
	int rows = body.rows - row < ROWS_MOST ? body.rows - row : ROWS_MOST;
	for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++)
		put_way(s, area_sub(body, row, (int)glyphs * (cols / GLYPH_SETS), rows, cols / GLYPH_SETS), glyphs);
	notice_view(&s->notice, area);
}

static void say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct graphics_screen *s = (const struct graphics_screen *)screen;
	notice_say(&s->notice, lines);
	lines_add(lines, "How figures are drawn on a full screen:");
	for (enum glyphs glyphs = 0; glyphs < GLYPH_SETS; glyphs++)
		lines_add(lines, "%s%s", ways[glyphs].name, glyphs == s->usual ? ", as usual here" : "");
	lines_add(lines, "A digit takes one, Enter the usual one.");
}

/* --- keys ------------------------------------------------------------------------------------- */

/* The page goes first: a choice that cannot be written holds all the same, and must not keep the person here. */
static void take(enum glyphs glyphs, struct effects *fx)
{
	struct effect setting = { .kind = EFFECT_SETTING };
	struct text id = TEXT(setting.id), value = TEXT(setting.text);
	text_add(&id, "graphics");
	text_add(&value, ways[glyphs].value);
	effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	effects_add(fx, setting);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct graphics_screen *s = (struct graphics_screen *)screen;
	notice_update(&s->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	int action = binding_find(graphics_bindings, msg->key);
	if (action == GRAPHICS_USUAL)
		take(s->usual, fx);
	else if (action != 0)
		take((enum glyphs)(action - GRAPHICS_TAKE_FIRST), fx);
	else
		everywhere_key(msg->key, fx);
}

static void free_graphics(struct screen *screen)
{
	free(screen);
}

static const struct screen_class graphics_class = {
	.name = "How figures are drawn",
	.bindings = graphics_bindings,
	.update = update,
	.view = view,
	.say = say,
	.free = free_graphics,
};

struct screen *graphics_screen_new(const struct figure *figure, enum glyphs usual)
{
	struct graphics_screen *s = calloc(1, sizeof *s);
	if (s == NULL)
		die("the graphics screen");
	s->screen.class = &graphics_class;
	s->figure = figure;
	s->usual = usual;
	return &s->screen;
}
