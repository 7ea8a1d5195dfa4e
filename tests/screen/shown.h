/* A screen as text, and keys into it, without a terminal. */
#ifndef STEPDOWN_TESTS_SCREEN_SHOWN_H
#define STEPDOWN_TESTS_SCREEN_SHOWN_H

#include "support/check.h"

#include "tui/screen.h"

/* What `screen` shows at this size and moment; valid until the next call. */
static inline const char *shown_at(const struct screen *screen, int cols, int rows, bool ascii, int64_t now_ms)
{
	static char text[210 * 70 * 8];
	struct grid *grid = grid_new(rows, cols);
	grid->ascii = ascii;
	screen_view(screen, area_all(grid), now_ms);
	grid_text(grid, text, sizeof text);
	grid_free(grid);
	return text;
}

static inline const char *shown(const struct screen *screen, int cols, int rows)
{
	return shown_at(screen, cols, rows, false, 0);
}

static inline struct effects told(struct screen *screen, struct msg msg)
{
	struct effects fx = { 0 };
	screen_update(screen, &msg, &fx);
	return fx;
}

static inline struct effects pressed(struct screen *screen, uint32_t key)
{
	return told(screen, (struct msg){ .kind = MSG_KEY, .key = key, .rows = 30, .cols = 100 });
}

static inline void typed(struct screen *screen, const char *keys)
{
	for (; *keys != '\0'; keys++)
		pressed(screen, (unsigned char)*keys);
}

/* Asserts that a key asks the app for one thing, and gives it. */
static inline struct effect asked(struct screen *screen, uint32_t key)
{
	struct effects fx = pressed(screen, key);
	assert_int_equal(fx.count, 1);
	return fx.at[0];
}

/* Draws at sizes from 1 x 1 to 210 x 70; a memory checker sees what goes wrong. */
static inline void shown_at_every_size(const struct screen *screen)
{
	for (int rows = 1; rows <= 70; rows += rows < 34 ? 1 : 9)
		for (int cols = 1; cols <= 210; cols += cols < 130 ? 1 : 16)
			shown_at(screen, cols, rows, (rows + cols) % 5 == 0, 0);
}

static inline const char *said(const struct screen *screen)
{
	static char text[LINES_MAX * (LINE_BYTES + 1)];
	static struct lines lines;
	lines.count = 0;
	screen->class->say(screen, &lines, 0);
	size_t length = 0;
	for (int i = 0; i < lines.count; i++)
		length += (size_t)snprintf(text + length, sizeof text - length, "%s\n", lines.at[i]);
	return text;
}

#endif
