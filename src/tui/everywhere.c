#include "tui/everywhere.h"

#include "base/text.h"

enum {
	EVERYWHERE_HELP = 1, EVERYWHERE_LEAVE, EVERYWHERE_QUIT, EVERYWHERE_UNDO, EVERYWHERE_REDO, EVERYWHERE_REDRAW,
};

const struct binding everywhere_bindings[] = {
	{ '?', EVERYWHERE_HELP, "?", NULL, "this page" },
	{ 'u', EVERYWHERE_UNDO, "u", NULL, "undo the last thing that was saved" },
	{ KEY_CTRL('r'), EVERYWHERE_REDO, "^R", NULL, "redo it" },
	{ 'q', EVERYWHERE_LEAVE, "q", NULL, "leave this screen" },
	{ 'Q', EVERYWHERE_QUIT, "Q ^Q", NULL, "leave the program" },
	{ KEY_CTRL('q'), EVERYWHERE_QUIT, NULL, NULL, NULL },
	{ KEY_CTRL('l'), EVERYWHERE_REDRAW, "^L", NULL, "draw the screen again" },
	{ 0 },
};

static const enum effect_kind asks[] = {
	[EVERYWHERE_HELP] = EFFECT_OPEN_HELP, [EVERYWHERE_LEAVE] = EFFECT_LEAVE,
	[EVERYWHERE_QUIT] = EFFECT_QUIT,      [EVERYWHERE_UNDO] = EFFECT_UNDO,
	[EVERYWHERE_REDO] = EFFECT_REDO,      [EVERYWHERE_REDRAW] = EFFECT_REDRAW,
};

bool everywhere_key(uint32_t key, struct effects *fx)
{
	int action = binding_find(everywhere_bindings, key);
	if (action == 0)
		return false;
	effects_add(fx, (struct effect){ .kind = asks[action] });
	return true;
}

void notice_set(struct notice *notice, const char *text)
{
	struct text words = TEXT(notice->text);
	text_add(&words, text);
}

void notice_update(struct notice *notice, const struct msg *msg)
{
	bool tells = msg->kind == MSG_NOTICE || msg->kind == MSG_NOT_SAVED || msg->kind == MSG_SPEECHLESS ||
		     (msg->kind == MSG_SILENT && msg->text[0] != '\0');
	if (msg->kind == MSG_KEY)
		notice_set(notice, "");
	else if (tells && msg->text != NULL)
		notice_set(notice, msg->text);
}

void notice_view(const struct notice *notice, struct area area)
{
	enum { ROWS_MOST = 7 };
	int margin = screen_margin(area.cols), cols = area.cols - 2 * margin;
	int rows = area_wrap(area_sub(area, 0, 0, 0, -1), 0, 0, cols, ROWS_MOST, STYLE_STRONG, notice->text);
	int top = area.rows - 1 - rows;
	for (int row = 0; row < rows; row++)
		area_fill(area, top + row, 0, area.cols, STYLE_TEXT, ' ');
	area_wrap(area, top, margin, cols, rows, STYLE_STRONG, notice->text);
}

void notice_say(const struct notice *notice, struct lines *lines)
{
	if (notice->text[0] != '\0')
		lines_add(lines, "%s", notice->text);
}
