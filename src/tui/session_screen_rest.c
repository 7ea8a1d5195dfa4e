#include "session_screen.h"

/* Where things stand in a rest, on a screen of at least this size. Rows of 0: left out. */
struct rest_tier {
	int cols, rows;
	int left, word, count, of, bar, done;
	int bar_cols;
	enum big letters, digits;
	int right, next, exercise, set, cue;
	struct {
		int row, col, rows, cols;
	} poses;
};

/* clang-format off */
static const struct rest_tier tiers[] = {
	{ .cols = 200, .rows = 56, .left = 4, .word = 5, .count = 15, .of = 31, .bar = 34, .done = 38, .bar_cols = 74,
	  .letters = BIG_WORD_TWICE, .digits = BIG_14, .right = 104, .next = 5, .exercise = 7, .set = 8, .cue = 45,
	  .poses = { 13, 100, 29, 96 } },
	{ .cols = 160, .rows = 48, .left = 4, .word = 4, .count = 13, .of = 28, .bar = 31, .done = 34, .bar_cols = 66,
	  .letters = BIG_WORD_TWICE, .digits = BIG_14, .right = 86, .next = 4, .exercise = 6, .set = 7, .cue = 37,
	  .poses = { 11, 83, 24, 74 } },
	{ .cols = 100, .rows = 30, .left = 4, .word = 3, .count = 9, .of = 17, .bar = 19, .done = 22, .bar_cols = 36,
	  .digits = BIG_7, .right = 52, .next = 3, .exercise = 5, .set = 6, .cue = 21, .poses = { 9, 45, 11, 44 } },
	{ .cols = 80, .rows = 24, .left = 2, .word = 3, .count = 7, .of = 13, .bar = 15, .done = 18, .bar_cols = 34,
	  .digits = BIG_5, .right = 42, .next = 3, .exercise = 5, .set = 6, .cue = 20, .poses = { 8, 42, 11, 36 } },
	{ .cols = 60, .rows = 20, .left = 1, .word = 3, .count = 7, .of = 13, .bar = 14, .done = 16, .bar_cols = 26,
	  .digits = BIG_5, .right = 36, .next = 3, .exercise = 5, .set = 8, .cue = 11 },
	{ .left = 1, .word = 2, .count = 6, .digits = BIG_5, .right = 27, .next = 6, .exercise = 8 },
};
/* clang-format on */

/* What the parts of a rest are drawn from. */
struct rest {
	const struct session_screen *s;
	const struct session_at *at;
	const struct rest_tier *tier;
	struct area body;
};

static const struct rest_tier *tier_for(int rows, int cols)
{
	const struct rest_tier *tier = tiers;
	while (tier->cols > cols || tier->rows > rows)
		tier++;
	return tier;
}

/* --- the clock ------------------------------------------------------------------- */

static enum style word_style(const struct rest *v)
{
	return v->at->ready || v->s->session.paused ? STYLE_ACCENT_STRONG : STYLE_STRONG;
}

static const char *word(const struct rest *v)
{
	bool ready = v->at->ready && !v->s->session.paused;
	return ready ? "READY" : session_screen_word(v->s, v->at);
}

static void of_words(const struct rest *v, struct text *out)
{
	text_add(out, v->at->left_ms < 0 ? "past the " : "of ");
	words_seconds(out, (int)(v->at->length_ms / 1000));
}

static void clock(const struct rest *v)
{
	char digits[16], of[32];
	struct text text = TEXT(digits), below = TEXT(of);
	int count = v->at->count < 0 ? -v->at->count : v->at->count;
	words_clock(&text, count * INT64_C(1000));
	of_words(v, &below);
	big_put(v->body, v->tier->count, v->tier->left, v->tier->digits, STYLE_STRONG, digits);
	area_cursor(v->body, v->tier->count, v->tier->left);
	if (v->at->count < 0)
		area_put(v->body, v->tier->count + 2, v->tier->left > 1 ? v->tier->left - 2 : 0, STYLE_STRONG,
			 "+");
	if (v->tier->of > 0)
		area_put(v->body, v->tier->of, v->tier->left, STYLE_QUIET, of);
	if (v->tier->bar > 0 && v->at->length_ms > 0)
		bar_put(v->body, v->tier->bar, v->tier->left, v->tier->bar_cols, STYLE_LOAD,
			v->at->left_ms <= 0
				? 1000
				: (int)((v->at->length_ms - v->at->left_ms) * 1000 / v->at->length_ms));
}

/* --- what was done ------------------------------------------------------------------ */

static void result_words(const struct session_screen *s, const struct grid *grid, struct set_mark mark,
			 struct text *out)
{
	const struct set_result *result = session_result(&s->session, mark.item, mark.set, mark.side);
	if (result->status == SET_OPEN)
		text_add(out, glyph_text(grid, GLYPH_MISSING));
	else if (result->status == SET_SKIPPED)
		text_add(out, glyph_text(grid, GLYPH_NONE));
	else if (result->reps != NOT_SET)
		text_addf(out, "%d", result->reps);
	else
		text_addf(out, "%d s", result->held_ms / 1000);
}

static bool is_marked(const struct session_screen *s, struct set_mark mark)
{
	return s->overlay == OVERLAY_SETS && s->set_mark.item == mark.item && s->set_mark.set == mark.set &&
	       s->set_mark.side == mark.side;
}

int session_screen_view_sets(const struct session_screen *s, struct area area, int row, int col, int item,
			     int side)
{
	for (int set = 0; set < s->session.item[item].dose.sets; set++) {
		struct set_mark mark = { item, set, side };
		char words[16];
		struct text text = TEXT(words);
		result_words(s, area.grid, mark, &text);
		bool marked = is_marked(s, mark);
		if (marked)
			area_cursor(area, row, col);
		col = area_put(area, row, col, marked ? STYLE_CURSOR : STYLE_TEXT, words) + 1;
	}
	return col - 1;
}

static void of_sets(const struct rest *v, int row, int col, int item)
{
	int sets = v->s->session.item[item].dose.sets, reps = session_planned_reps(&v->s->session, item);
	if (reps != NOT_SET)
		area_putf(v->body, row, col, STYLE_QUIET, "of %d x %d", sets, reps);
	else
		area_putf(v->body, row, col, STYLE_QUIET, "of %d", sets);
}

static void done_side(const struct rest *v, int row, int item, int side, const char *name)
{
	int col = v->tier->left + 8;
	if (*name != '\0')
		col = (area_put(v->body, row, col, STYLE_QUIET, name), col + 8);
	int end = session_screen_view_sets(v->s, v->body, row, col, item, side);
	if (end + 5 + 12 <= v->tier->right)
		of_sets(v, row, end + 5, item);
}

static void done(const struct rest *v)
{
	const struct session_screen *s = v->s;
	int item = s->overlay == OVERLAY_SETS ? s->set_mark.item : s->plan->turn[s->session.turn].item;
	int row = v->tier->done;
	area_put(v->body, row, v->tier->left, STYLE_QUIET, "Done");
	bool sides = session_item_has_sides(&s->session, item);
	done_side(v, row, item, 0, sides ? "left" : "");
	if (sides)
		done_side(v, row + 1, item, 1, "right");
	if (item != v->at->item)
		area_put_cut(v->body, row + (sides ? 2 : 1), v->tier->left + 8,
			     v->tier->right - v->tier->left - 10, STYLE_QUIET,
			     session_screen_exercise(s, item)->short_name);
}

/* --- what comes next ------------------------------------------------------------------- */

static void set_words(const struct rest *v, struct text *out)
{
	bool last = v->at->set + 1 == v->at->sets && v->at->sets > 1;
	text_addf(out, "set %d of %d%s", v->at->set + 1, v->at->sets,
		  last && v->tier->cols >= 80 ? ", last one" : "");
}

/* Thirteen columns: the set, the side and a short name. */
static void next_small(const struct rest *v)
{
	const struct rest_tier *tier = v->tier;
	area_put(v->body, tier->next, tier->right, STYLE_STRONG, "Next");
	area_putf(v->body, tier->next + 1, tier->right, STYLE_QUIET, "set %d/%d", v->at->set + 1,
		  v->at->sets);
	if (v->at->has_sides)
		area_put(v->body, tier->next + 1, tier->right + 8, STYLE_TEXT,
			 session_screen_side_word(v->at->side));
	area_wrap(v->body, tier->exercise, tier->right, v->body.cols - tier->right - 1, 2, STYLE_TEXT,
		  session_screen_exercise(v->s, v->at->item)->short_name);
}

static void next(const struct rest *v)
{
	const struct rest_tier *tier = v->tier;
	const struct item_result *item = &v->s->session.item[v->at->item];
	int columns = v->body.cols - tier->right, rows = tier->cols >= 80 ? 1 : 2;
	char which[48], what[WORDS], set[WORDS];
	struct text words = TEXT(which);
	set_words(v, &words);
	area_put(v->body, tier->next, area_put(v->body, tier->next, tier->right, STYLE_STRONG, "Next") + 2,
		 STYLE_QUIET, which);
	words = TEXT(what);
	text_add(&words, item->exercise->name);
	if (v->at->has_sides)
		text_addf(&words, ", %s first", session_screen_side_word(v->at->side));
	area_wrap(v->body, tier->exercise, tier->right, columns, rows, STYLE_TEXT, what);
	words = TEXT(set);
	session_screen_set(item->exercise, &item->tempo, &item->dose, &words);
	area_wrap(v->body, tier->set, tier->right, columns, rows, STYLE_QUIET, set);
}

/* The cue of the set to come, and the one after it in quiet. */
static void cues(const struct rest *v)
{
	const char *first = session_screen_cue(v->s, v->at->item, v->at->set);
	const char *second = session_screen_cue(v->s, v->at->item, v->at->set + 1);
	int columns = v->body.cols - v->tier->right - 2;
	int row = v->tier->cue;
	row += area_wrap(v->body, row, v->tier->right, columns, 2, STYLE_STRONG, first);
	int rows = v->body.rows - 2 - row;
	if (second != first && text_width(second) <= rows * columns)
		area_wrap(v->body, row, v->tier->right, columns, rows, STYLE_QUIET, second);
}

static void small_of(const struct rest *v)
{
	char of[32];
	struct text text = TEXT(of);
	of_words(v, &text);
	area_put(v->body, v->tier->exercise + 2, v->tier->right, STYLE_QUIET, of);
}

/* Without room for the table, the sets take the place of what comes next while they are corrected. */
static void small_sets(const struct rest *v)
{
	int item = v->s->set_mark.item;
	area_put_cut(v->body, 6, v->tier->right, v->body.cols - v->tier->right, STYLE_STRONG,
		     session_screen_exercise(v->s, item)->short_name);
	session_screen_view_sets(v->s, v->body, 7, v->tier->right, item, 0);
	if (session_item_has_sides(&v->s->session, item))
		session_screen_view_sets(v->s, v->body, 8, v->tier->right, item, 1);
}

void session_screen_view_rest(const struct session_screen *s, struct area area, const struct session_at *at)
{
	const struct rest_tier *tier = tier_for(area.rows, area.cols);
	struct rest v = { s, at, tier, session_screen_body(session_screen_tier(area.rows, area.cols), area) };
	session_screen_big_word(v.body, tier->word, tier->left, tier->letters, word_style(&v), word(&v));
	clock(&v);
	if (tier->cols < 60) {
		small_of(&v);
		if (s->overlay == OVERLAY_SETS)
			small_sets(&v);
		else
			next_small(&v);
		return;
	}
	next(&v);
	done(&v);
	cues(&v);
	if (tier->poses.row > 0)
		session_screen_view_poses(s,
					  area_sub(v.body, tier->poses.row, tier->poses.col, tier->poses.rows,
						   tier->poses.cols),
					  at->item, session_screen_side(s, at));
}
