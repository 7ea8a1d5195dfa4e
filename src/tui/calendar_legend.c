/* How to read a day of the calendar. */
#include "calendar_draw.h"

#include "tui/verdict.h"

enum { SAMPLE = 7, SAMPLE_TEXT = 9 };

static void put_sample(struct pen *pen, const char *words)
{
	area_put(pen->area, pen->row++, SAMPLE_TEXT, STYLE_QUIET, words);
}

struct mark_word {
	enum style style;
	const char *mark, *word;
};

/* Beside the one before while there is room for both. */
static void put_mark_word(struct pen *pen, int *col, const struct mark_word *mark)
{
	if (*col + 2 + text_width(mark->word) > pen->area.cols) {
		pen->row++;
		*col = 0;
	}
	area_put(pen->area, pen->row, *col, mark->style, mark->mark);
	*col = area_put(pen->area, pen->row, *col + 2, STYLE_QUIET, mark->word) + 1;
}

static void put_marks(struct pen *pen)
{
	static const struct {
		enum colour colour;
		const char *words;
	} marks[] = { { COLOUR_GREEN, "green" }, { COLOUR_HOLD, "hold" }, { COLOUR_RED, "back" } };
	const struct grid *grid = pen->area.grid;
	int col = 0;
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		enum colour colour = marks[i].colour;
		put_mark_word(pen, &col, &(struct mark_word){ verdict_style(colour), glyph_text(grid, verdict_glyph(colour)),
							      marks[i].words });
	}
	put_mark_word(pen, &col, &(struct mark_word){ STYLE_QUIET, glyph_text(grid, GLYPH_WAITS), "waits" });
	put_mark_word(pen, &col, &(struct mark_word){ STYLE_RED, "F", "flare" });
	pen->row++;
}

static const struct calendar_day sample = {
	.told = true, .judged = true, .marked = true, .verdict = D11, .worst = 2, .morning = 1, .done = "RM",
	.runs = 1,
};

void calendar_put_legend(struct pen *pen, const struct calendar_page *page)
{
	struct area area = pen->area;
	area_put(area, pen->row, 0, STYLE_STRONG, "Reading a day");
	pen->row += 1;
	area_put(area, pen->row, 0, STYLE_TEXT, "14");
	calendar_put_letters(area, pen->row, 3, 3, &sample);
	calendar_put_mark(area, pen->row, 6, &sample);
	put_sample(pen, "run, mobility");
	calendar_put_shade(area, pen->row, 0, SAMPLE, sample.worst);
	put_sample(pen, "worst pain");
	if (page->overlay == OVERLAY_BEFORE || page->overlay == OVERLAY_LOAD) {
		area_fill(area, pen->row, 0, 4, STYLE_LOAD, glyph(area.grid, GLYPH_LINE_FULL));
		area_set(area, pen->row, 4, STYLE_FAINT, glyph(area.grid, GLYPH_LINE_EMPTY));
	}
	if (page->overlay != OVERLAY_NONE)
		put_sample(pen, calendar_overlay_words[page->overlay]);
	calendar_put_pain(area, pen->row, SAMPLE - 1, sample.morning);
	put_sample(pen, "on waking");
	calendar_put_pain(area, pen->row, SAMPLE - 1, NOT_KNOWN);
	put_sample(pen, "not told");
	area_putf(area, pen->row, 0, STYLE_QUIET, "%s rest", glyph_text(area.grid, GLYPH_NONE));
	area_putf(area, pen->row, SAMPLE_TEXT, STYLE_QUIET, "(%s) left out", glyph_text(area.grid, GLYPH_NONE));
	pen->row++;
	put_marks(pen);
}

void calendar_put_short_legend(struct pen *pen)
{
	area_put(pen->area, pen->row++, 0, STYLE_QUIET, "RM done rm planned");
	put_marks(pen);
	pen->row++;
}
