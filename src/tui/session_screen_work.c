#include "session_screen.h"

#include <string.h>

/* --- side and set -------------------------------------------------------------- */

static void set_words(const struct scene *v, struct text *out)
{
	text_addf(out, "set %d of %d", v->at->set + 1, v->at->sets);
	if (v->rep.way != NULL)
		text_addf(out, ", %s", v->rep.way);
}

enum { SMALL_SIDE_COL = 34, SMALL_SIDE_COLS = 5, SMALL_BAR_COL = 26, SMALL_BAR_COLS = 13, SMALL_COLS = 40 };

/* A long phase word leaves no room beside it: then side and set stand over the bar. */
static void side_over_bar(const struct scene *v)
{
	int col = area_put(v->body, v->tier->count, SMALL_BAR_COL, STYLE_STRONG,
			   session_screen_side_word(v->side));
	area_putf(v->body, v->tier->count, col > SMALL_BAR_COL ? col + 1 : col, STYLE_TEXT, "set %d/%d",
		  v->at->set + 1, v->at->sets);
}

static void side_beside(const struct scene *v, int col)
{
	int row = v->tier->word;
	if (col < SMALL_SIDE_COL)
		col = SMALL_SIDE_COL;
	if (col + SMALL_SIDE_COLS > SMALL_COLS) {
		side_over_bar(v);
		return;
	}
	area_put(v->body, row, col, STYLE_STRONG, session_screen_side_word(v->side));
	area_put(v->body, row + 1, col, STYLE_QUIET, "set");
	area_putf(v->body, row + 2, col, STYLE_TEXT, "%d/%d", v->at->set + 1, v->at->sets);
}

/* A word too wide for its block begins further left. */
static int word_col(const struct scene *v)
{
	int width = big_width(v->body.grid, v->tier->letters, session_screen_word(v->s, v->at));
	int col = v->tier->right + width > v->body.cols ? v->body.cols - width : v->tier->right;
	return col > 0 ? col : 0;
}

/* Returns the column behind it. */
static int phase_word(const struct scene *v)
{
	return session_screen_big_word(v->body, v->tier->word, word_col(v), v->tier->letters, STYLE_ACCENT_STRONG,
				       session_screen_word(v->s, v->at));
}

/* The set stands at the foot of the side, or under it where the phase word comes too near. */
static void side_big(const struct scene *v)
{
	char words[32];
	struct text text = TEXT(words);
	set_words(v, &text);
	int col = v->tier->left, row = v->tier->word + session_screen_big_foot(v->body.grid, v->tier->letters);
	const char *side = session_screen_side_word(v->side);
	if (*side != '\0')
		col = session_screen_big_word(v->body, v->tier->word, col, v->tier->letters, STYLE_STRONG, side) + 2;
	if (col + text_width(words) >= word_col(v)) {
		col = v->tier->left;
		row++;
	}
	area_put(v->body, row, col, STYLE_TEXT, words);
}

static void side_small(const struct scene *v)
{
	char words[32];
	struct text text = TEXT(words);
	set_words(v, &text);
	const char *side = session_screen_side_word(v->side);
	int col = area_put(v->body, 2, v->tier->left, STYLE_STRONG, side);
	area_put(v->body, 2, *side != '\0' ? col + 2 : col, STYLE_TEXT, words);
}

/* --- phase, count and repetition --------------------------------------------------- */

/* Returns the column behind it. */
static int count(const struct scene *v)
{
	char digits[16];
	struct text text = TEXT(digits);
	const struct tier *tier = v->tier;
	session_screen_count(v->at, &text);
	int end = big_put(v->body, tier->count, tier->right, tier->digits, STYLE_STRONG, digits);
	area_cursor(v->body, tier->count, tier->right);
	if (tier->unit > 0)
		area_put(v->body, tier->unit, tier->right, STYLE_QUIET,
			 session_screen_count_unit(v->s, v->at));
	return end;
}

static int repetition(const struct scene *v, int count_end)
{
	const struct tier *tier = v->tier;
	int foot = tier->count + big_rows(v->body.grid, tier->digits), top = foot - big_rows(v->body.grid, tier->rep_digits);
	int col = tier->right + tier->rep;
	char digits[16];
	struct text text = TEXT(digits);
	text_addf(&text, "%d", v->rep.now);
	if (col < count_end + 2)
		col = count_end + 2;
	int end = big_put(v->body, top, col, tier->rep_digits, STYLE_TEXT, digits) + (tier->cols >= 60 ? 2 : 1);
	if (v->rep.of > 0)
		area_putf(v->body, foot - 2, end, STYLE_TEXT, "of %d", v->rep.of);
	area_put(v->body, foot - 1, end, STYLE_QUIET, v->rep.unit);
	return end + 6;
}

/* --- cue, then, last time ----------------------------------------------------------------- */

static void cue(const struct scene *v)
{
	const char *words = session_screen_cue(v->s, v->at->item, v->at->set);
	int columns = v->body.cols - v->tier->edge - v->tier->right;
	int row = text_width(words) > columns ? v->tier->cue - 1 : v->tier->cue;
	area_wrap(v->body, row, v->tier->right, columns, v->tier->cue - row + 1, STYLE_STRONG, words);
}

static void then(const struct scene *v)
{
	char first[WORDS], rest[WORDS];
	struct text head = TEXT(first), tail = TEXT(rest);
	session_screen_then(v->s, v->at, &head, &tail);
	int row = v->tier->then;
	int col = area_put(v->body, row, v->tier->right, STYLE_QUIET, "then") + (v->tier->cols >= 80 ? 2 : 1);
	col = area_put_cut(v->body, row, col, v->body.cols - col, STYLE_TEXT, first);
	if (v->body.cols - v->tier->edge - col >= text_width(rest))
		area_put(v->body, row, col, STYLE_QUIET, rest);
}

static void last(const struct scene *v)
{
	char words[WORDS];
	struct text text = TEXT(words);
	session_screen_last(v->s, v->at->item, &text);
	if (words[0] == '\0')
		return;
	int col = area_put(v->body, v->tier->last, v->tier->right, STYLE_QUIET, "last") + 2;
	col = area_put(v->body, v->tier->last, col, STYLE_TEXT, words);
	area_putf(v->body, v->tier->last, col, STYLE_QUIET, ", limit %d",
		  session_screen_exercise(v->s, v->at->item)->pain_ceiling);
}

/* --- the tiers -------------------------------------------------------------------------------- */

/* Its first word alone where the rest does not fit: "RIGHT", "rest", "pain". */
static void then_small(const struct scene *v)
{
	if (v->s->session.paused)
		return;
	char first[WORDS], rest[WORDS];
	struct text head = TEXT(first), tail = TEXT(rest);
	session_screen_then(v->s, v->at, &head, &tail);
	int col = area_put(v->body, v->tier->count + 3, SMALL_BAR_COL, STYLE_QUIET, "then ");
	if (text_width(first) > SMALL_COLS - col)
		first[strcspn(first, " ")] = '\0';
	area_put(v->body, v->tier->count + 3, col, STYLE_TEXT, first);
}

/* Forty columns: what must never be dropped, and beside it what there is room for. */
static void smallest(const struct scene *v)
{
	side_beside(v, phase_word(v) + 1);
	int end = count(v);
	end = session_screen_counts(v) ? repetition(v, end) : end;
	if (end > SMALL_BAR_COL)
		return;
	bar_put(v->body, v->tier->count + 1, SMALL_BAR_COL, SMALL_BAR_COLS, STYLE_ACCENT,
		session_screen_share(v));
	session_screen_put_steps(v, v->tier->count + 2, SMALL_BAR_COL, SMALL_BAR_COLS);
	then_small(v);
}

/* Work to a metronome has no repetitions: its beat stands where their dots do, or under the bar at its right. */
static void steps_or_dots(const struct scene *v)
{
	enum { BESIDE = 14 };
	const struct tier *tier = v->tier;
	const int row = tier->dots > 0 ? tier->dots : tier->bar + 1, col = tier->right + (tier->dots > 0 ? 0 : BESIDE);
	if (!session_screen_put_steps(v, row, col, v->body.cols - tier->edge - col) && tier->dots > 0)
		session_screen_dots(v);
}

static void larger(const struct scene *v)
{
	const struct tier *tier = v->tier;
	if (tier->cols >= 80)
		side_big(v);
	else
		side_small(v);
	session_screen_view_figure(
		v->s,
		area_sub(v->body, tier->figure.row, tier->figure.col, tier->figure.rows, tier->figure.cols),
		v->at);
	phase_word(v);
	int end = count(v);
	if (session_screen_counts(v))
		repetition(v, end);
	session_screen_bar(v);
	steps_or_dots(v);
	cue(v);
	then(v);
	if (tier->last > 0)
		last(v);
}

void session_screen_view_work(const struct session_screen *s, struct area area, const struct session_at *at)
{
	const struct tier *tier = session_screen_tier(area.rows, area.cols);
	struct scene v = { .s = s,
			   .at = at,
			   .tier = tier,
			   .body = session_screen_body(tier, area),
			   .rep = session_screen_rep(s, at),
			   .side = session_screen_side(s, at) };
	if (tier->cols < 60)
		smallest(&v);
	else
		larger(&v);
}
