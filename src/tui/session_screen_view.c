#include "session_screen.h"

/* --- sizes ------------------------------------------------------------------- */

/* clang-format off */
static const struct tier tiers[] = {
	{ .cols = 200, .rows = 56, .left = 4, .right = 118, .word = 5, .count = 15, .unit = 30, .bar = 33, .dots = 37,
	  .cue = 41, .then = 43, .last = 44, .rep = 44, .edge = 2, .letters = BIG_WORD_TWICE, .digits = BIG_14,
	  .rep_digits = BIG_10, .figure = { 13, 2, 41, 112 } },
	{ .cols = 160, .rows = 48, .left = 3, .right = 86, .word = 4, .count = 13, .unit = 28, .bar = 30, .dots = 33,
	  .cue = 36, .then = 38, .last = 39, .rep = 42, .edge = 2, .letters = BIG_WORD_TWICE, .digits = BIG_14,
	  .rep_digits = BIG_7, .figure = { 12, 2, 32, 82 } },
	{ .cols = 120, .rows = 30, .left = 2, .right = 72, .word = 3, .count = 8, .unit = 16, .bar = 18, .dots = 21,
	  .cue = 23, .then = 24, .last = 25, .rep = 23, .edge = 2, .digits = BIG_7, .rep_digits = BIG_5, .figure = { 7, 2, 19, 68 } },
	{ .cols = 100, .rows = 30, .left = 2, .right = 52, .word = 3, .count = 8, .unit = 16, .bar = 18, .dots = 21,
	  .cue = 23, .then = 24, .last = 25, .rep = 23, .edge = 2, .digits = BIG_7, .rep_digits = BIG_5, .figure = { 7, 2, 19, 44 } },
	{ .cols = 100, .rows = 24, .left = 2, .right = 52, .word = 3, .count = 7, .unit = 13, .bar = 15, .dots = 18,
	  .cue = 20, .then = 21, .rep = 23, .edge = 2, .digits = BIG_5, .rep_digits = BIG_5, .figure = { 7, 2, 15, 44 } },
	{ .cols = 80, .rows = 24, .left = 2, .right = 42, .word = 3, .count = 7, .unit = 13, .bar = 15, .dots = 18,
	  .cue = 20, .then = 21, .rep = 16, .edge = 2, .digits = BIG_5, .rep_digits = BIG_5, .figure = { 7, 2, 15, 36 } },
	{ .cols = 60, .rows = 20, .left = 1, .right = 26, .word = 3, .count = 7, .bar = 13, .cue = 16, .then = 17,
	  .rep = 16, .edge = 2, .digits = BIG_5, .rep_digits = BIG_5, .figure = { 3, 0, 15, 25 } },
	{ .cols = 0, .rows = 0, .left = 1, .right = 1, .word = 2, .count = 6, .rep = 12, .edge = 1,
	  .digits = BIG_5, .rep_digits = BIG_5 },
};
/* clang-format on */

const struct tier *session_screen_tier(int rows, int cols)
{
	const struct tier *tier = tiers;
	while (tier->cols > cols || tier->rows > rows)
		tier++;
	return tier;
}

enum { SMALL_COLS = 40, SMALL_ROWS = 12, CENTRED_FROM = 20 };

/* A little more room stays at the right and below; much more goes around. */
struct area session_screen_body(const struct tier *tier, struct area area)
{
	int cols = tier->cols > 0 ? tier->cols : SMALL_COLS;
	int rows = tier->rows > 0 ? tier->rows : SMALL_ROWS;
	int spare = area.cols - cols;
	return area_sub(area, (area.rows - rows) / 3, spare >= CENTRED_FROM ? spare / 2 : 0, rows,
			spare >= CENTRED_FROM ? cols : -1);
}

struct area session_screen_middle(struct area screen, struct area usual)
{
	enum { LARGE_COLS = 160, LARGE_ROWS = 48, COLS = 104, ROWS = 30, FOOT = 3 };
	if (screen.cols < LARGE_COLS || screen.rows < LARGE_ROWS)
		return usual;
	int top = (screen.rows - ROWS) / 3;
	return area_sub(screen, top, (screen.cols - COLS) / 2, screen.rows - top - FOOT, COLS);
}

/* ASCII words are higher than others; they begin so many rows above, so that they end above what follows. */
static int lift(const struct grid *grid, enum big size)
{
	return grid->ascii ? big_rows(grid, size) / big_rows(grid, BIG_WORD) : 0;
}

int session_screen_big_foot(const struct grid *grid, enum big size)
{
	return big_rows(grid, size) - 1 - lift(grid, size);
}

int session_screen_big_word(struct area area, int row, int col, enum big size, enum style style, const char *word)
{
	if (size == BIG_WORD_TWICE && col + big_width(area.grid, size, word) > area.cols)
		size = BIG_WORD;
	if (!big_has(word) || col + big_width(area.grid, size, word) > area.cols)
		return area_put(area, row + 1, col, style, word);
	return big_put(area, row - lift(area.grid, size), col, size, style, word);
}

/* --- header, strip and the line above the hints ---------------------------------- */

static bool is_asking(const struct session_screen *s)
{
	return s->session.ask != ASK_NOTHING && !session_ended(&s->session);
}

/* A rest runs on under a question, so what is left of it stays in sight. */
static void state_words(const struct session_screen *s, const struct session_at *at, struct text *out)
{
	if (!session_is_running(&s->session)) {
		text_add(out, "   timer waits");
	} else if (is_asking(s)) {
		text_add(out, "   rest ");
		words_clock(out, at->count * INT64_C(1000));
	}
}

static void sound_words(const struct session_screen *s, struct text *out)
{
	if (s->look.sound != SOUND_OFF)
		text_addf(out, "   %s on", sound_word(s->look.sound));
}

static void to_go(const struct session_screen *s, const struct session_at *at, int cols, int item,
		  struct text *out)
{
	if (session_ended(&s->session))
		return;
	if (cols < 80)
		text_addf(out, cols < 60 ? "%d/%d  " : "%d of %d   ", item + 1, s->plan->items);
	words_clock(out, at->to_go_ms);
	if (cols < 80)
		return;
	text_add(out, " to go");
	state_words(s, at, out);
	sound_words(s, out);
}

/* The header has three parts at the left: routine, place, exercise; the frame knows two. */
static void header(const struct session_screen *s, struct area area, const struct session_at *at, int item)
{
	char right[48], place[24];
	struct text end = TEXT(right), middle = TEXT(place);
	const char *exercise = session_screen_exercise(s, item)->name;
	const struct binding *hints = session_screen_hints(s, area.cols);
	to_go(s, at, area.cols, item, &end);
	if (area.cols < 80 || session_ended(&s->session)) {
		screen_frame(area, session_ended(&s->session) ? s->plan->title : exercise, NULL, right,
			     hints);
		return;
	}
	screen_frame(area, s->plan->title, NULL, right, hints);
	text_addf(&middle, "%d of %d", item + 1, s->plan->items);
	int col = area_put(area, 0, 2 + text_width(s->plan->title) + 3, STYLE_QUIET, place) + 3;
	area_put_cut(area, 0, col, area.cols - 4 - text_width(right) - col, STYLE_STRONG, exercise);
}

static const struct {
	enum glyph mark;
	enum style mark_style, name_style;
} steps[] = {
	{ GLYPH_DONE, STYLE_ACCENT, STYLE_QUIET },
	{ GLYPH_NOW, STYLE_ACCENT_STRONG, STYLE_STRONG },
	{ GLYPH_TO_COME, STYLE_QUIET, STYLE_QUIET },
};

/* A group is held together by a bracket before the names of its exercises. */
static const char *bracket(const struct session_screen *s, const struct grid *grid, int item)
{
	int group = s->plan->item[item].group;
	if (group == NOT_SET)
		return "";
	bool first = item == 0 || s->plan->item[item - 1].group != group;
	bool last = item + 1 == s->plan->items || s->plan->item[item + 1].group != group;
	return glyph_text(grid, first  ? GLYPH_BRACKET_TOP
				: last ? GLYPH_BRACKET_BOTTOM
				       : GLYPH_BRACKET_MIDDLE);
}

enum { STRIP_GAP = 4 };

static int step_width(const struct session_screen *s, int item)
{
	return text_width(session_screen_exercise(s, item)->short_name) + 2 +
	       (s->plan->item[item].group != NOT_SET ? 2 : 0);
}

/* The first exercise shown: as early as the present one still fits, with the one after it. */
static int first_step(const struct session_screen *s, int item, int cols)
{
	int last = item + 1 < s->plan->items ? item + 1 : item;
	int width = 0, first = last;
	for (int i = last; i >= 0; i--) {
		width += step_width(s, i) + STRIP_GAP;
		if (width - STRIP_GAP > cols && i < item)
			break;
		first = i;
	}
	return first;
}

static void steps_row(const struct session_screen *s, struct area area, int item)
{
	int col = 0;
	for (int i = first_step(s, item, area.cols); i < s->plan->items; i++) {
		if (col + step_width(s, i) > area.cols) {
			area_set(area, 0, col < area.cols ? col : area.cols - 1, STYLE_QUIET,
				 glyph(area.grid, GLYPH_ELLIPSIS));
			return;
		}
		int step = i == item ? 1 : session_item_is_over(&s->session, i) ? 0 : 2;
		const char *group = bracket(s, area.grid, i);
		col = area_put(area, 0, col, STYLE_QUIET, group) + (*group != '\0');
		area_set(area, 0, col, steps[step].mark_style, glyph(area.grid, steps[step].mark));
		col = area_put(area, 0, col + 2, steps[step].name_style,
			       session_screen_exercise(s, i)->short_name) +
		      STRIP_GAP;
	}
}

static void strip(const struct session_screen *s, struct area area, int item)
{
	const struct tier *tier = session_screen_tier(area.rows, area.cols);
	int used = (area.rows - tier->rows) / 3 + (tier->last > 0 ? tier->last : tier->then);
	if (tier->cols < 80 || area.rows - 3 <= used + 1)
		return;
	steps_row(s, area_sub(area, area.rows - 3, 2, 1, area.cols - 4), item);
}

/* What to say in the one line kept for it; what waits for a key comes first. */
static enum style line_words(const struct session_screen *s, struct text *out)
{
	if (s->ten) {
		text_add(out, "10? Enter takes ten, any other key keeps 1.");
	} else if (s->overlay == OVERLAY_SKIP) {
		text_addf(out, "Leave out the rest of %s: pain, time or kit?",
			  session_screen_exercise(s, s->overlay_item)->short_name);
	} else if (s->notice[0] != '\0') {
		text_add(out, s->notice);
	} else if (s->not_saved[0] != '\0') {
		text_add(out, s->not_saved);
		return STYLE_AMBER;
	} else if (s->session.gap && s->session.paused) {
		text_add(out, "Away ");
		words_seconds(out, (int)(s->session.gap_ms / 1000));
		text_add(out, "; Space goes on.");
	} else if (session_screen_mode(s) == MODE_PAUSED) {
		text_add(out, "Space goes on.");
	}
	return STYLE_STRONG;
}

static void line(const struct session_screen *s, struct area area)
{
	char words[WORDS];
	struct text text = TEXT(words);
	enum style style = line_words(s, &text);
	if (words[0] == '\0')
		return;
	bool small = (area.cols < 60 || area.rows < 20) && !session_ended(&s->session);
	int row = small ? (area.rows - SMALL_ROWS) / 3 + 5 : area.rows - 2;
	int margin = screen_margin(area.cols);
	area_fill(area, row, 0, area.cols, STYLE_TEXT, ' ');
	area_put_cut(area, row, margin, area.cols - 2 * margin, style, words);
}

/* --- the whole ----------------------------------------------------------------------- */

typedef void drawing(const struct session_screen *s, struct area area, const struct session_at *at);

static drawing *drawing_of(const struct session_screen *s)
{
	switch (session_screen_mode(s)) {
	case MODE_SUMMARY:
		return session_screen_view_summary;
	case MODE_LEAVE:
		return session_screen_view_leave;
	case MODE_SCALE:
	case MODE_FORM:
	case MODE_CHOICE:
		return session_screen_view_ask;
	default:
		return s->session.stage == STAGE_REST || s->overlay == OVERLAY_SETS
			       ? session_screen_view_rest
			       : session_screen_view_work;
	}
}

void session_screen_view(const struct session_screen *s, struct area area)
{
	struct session_at at = session_at(&s->session);
	int item = is_asking(s) ? s->session.ask_item : at.item;
	header(s, area, &at, item);
	drawing_of(s)(s, area, &at);
	if (!session_ended(&s->session) && session_screen_mode(s) != MODE_CHOICE)
		strip(s, area, item);
	line(s, area);
}
