#include "session_screen.h"

#include <string.h>

/* What the parts of a running set are drawn from. */
struct scene {
	const struct session_screen *s;
	const struct session_at *at;
	const struct tier *tier;
	struct area body;
	struct rep_count rep;
	enum side side;
};

/* --- side and set -------------------------------------------------------------- */

static void set_words(const struct scene *v, struct text *out)
{
	text_addf(out, "set %d of %d", v->at->set + 1, v->at->sets);
	if (v->rep.way != NULL)
		text_addf(out, ", %s", v->rep.way);
}

/* Beside the phase word there is room for six columns only. */
static void side_beside(const struct scene *v, int col)
{
	int row = v->tier->word;
	if (col < 34)
		col = 34;
	area_put(v->body, row, col, STYLE_STRONG, session_screen_side_word(v->side));
	area_put(v->body, row + 1, col, STYLE_QUIET, "set");
	area_putf(v->body, row + 2, col, STYLE_TEXT, "%d/%d", v->at->set + 1, v->at->sets);
}

static void side_big(const struct scene *v)
{
	char words[32];
	struct text text = TEXT(words);
	set_words(v, &text);
	int col = v->tier->left;
	const char *side = session_screen_side_word(v->side);
	if (*side != '\0')
		col = session_screen_big_word(v->body, v->tier->word, col, STYLE_STRONG, side) + 2;
	int low = big_rows(v->body.grid, BIG_WORD) > 3 ? 3 : 2;
	area_put(v->body, v->tier->word + low, col, STYLE_TEXT, words);
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

static bool shows_rep(const struct scene *v)
{
	const struct tempo *tempo = &v->s->session.item[v->at->item].tempo;
	return v->at->stage == STAGE_WORK && tempo->at[v->at->tempo.index].ms > 0 && v->rep.of != 1;
}

/* Returns the column behind it. */
static int count(const struct scene *v)
{
	char digits[16];
	struct text text = TEXT(digits);
	const struct tier *tier = v->tier;
	session_screen_count(v->at, &text);
	int end = big_put(v->body, tier->count, tier->right, tier->digits, STYLE_STRONG, digits);
	if (tier->unit > 0)
		area_put(v->body, tier->unit, tier->right, STYLE_QUIET, session_screen_count_unit(v->s, v->at));
	return end;
}

static int repetition(const struct scene *v, int count_end)
{
	const struct tier *tier = v->tier;
	int top = tier->count + big_rows(v->body.grid, tier->digits) - big_rows(v->body.grid, BIG_5);
	int col = tier->right + tier->rep;
	char digits[16];
	struct text text = TEXT(digits);
	text_addf(&text, "%d", v->rep.now);
	if (col < count_end + 2)
		col = count_end + 2;
	int end = big_put(v->body, top, col, BIG_5, STYLE_TEXT, digits) + (tier->cols >= 60 ? 2 : 1);
	if (v->rep.of > 0)
		area_putf(v->body, top + 3, end, STYLE_TEXT, "of %d", v->rep.of);
	area_put(v->body, top + 4, end, STYLE_QUIET, v->rep.unit);
	return end + 6;
}

/* --- the bar of the phases ------------------------------------------------------------ */

static int share_of(const struct scene *v, int phase)
{
	const struct tempo_at *now = &v->at->tempo;
	if (phase != now->index)
		return phase < now->index ? 1000 : 0;
	int64_t length_ms = now->into_ms + now->left_ms;
	return length_ms > 0 ? (int)(now->into_ms * INT64_C(1000) / length_ms) : 0;
}

static void phase_label(const struct scene *v, int col, int columns, int phase)
{
	const struct tempo_phase *at = &v->s->session.item[v->at->item].tempo.at[phase];
	char words[24];
	struct text text = TEXT(words);
	session_screen_small(exercise_phase_word(session_screen_exercise(v->s, v->at->item), at->phase), &text);
	text_addf(&text, " %d", at->ms / 1000);
	if (text_width(words) <= columns + 1)
		area_put(v->body, v->tier->bar + 1, col,
		         phase == v->at->tempo.index ? STYLE_ACCENT : STYLE_QUIET, words);
}

static void phases_bar(const struct scene *v, int columns)
{
	const struct tempo *tempo = &v->s->session.item[v->at->item].tempo;
	int64_t all_ms = 0;
	for (int i = 0; i < tempo->phases; i++)
		all_ms += tempo->at[i].ms;
	int room = columns - (tempo->phases - 1), col = v->tier->right, end = col + columns;
	for (int i = 0; i < tempo->phases && all_ms > 0; i++) {
		int part = i + 1 == tempo->phases ? end - col : (int)(room * (int64_t)tempo->at[i].ms / all_ms);
		bar_put(v->body, v->tier->bar, col, part, STYLE_ACCENT, share_of(v, i));
		phase_label(v, col, part, i);
		col += part + 1;
	}
}

static void stage_bar(const struct scene *v, int columns)
{
	int64_t gone_ms = v->at->length_ms - v->at->left_ms;
	if (v->at->length_ms > 0)
		bar_put(v->body, v->tier->bar, v->tier->right, columns, STYLE_ACCENT,
		        (int)(gone_ms * 1000 / v->at->length_ms));
}

/* What will be done, below the bar of the seconds until then. */
static void coming(const struct scene *v)
{
	const struct item_result *item = &v->s->session.item[v->at->item];
	char words[WORDS];
	struct text text = TEXT(words);
	session_screen_set(item->exercise, &item->tempo, &item->dose, &text);
	area_put_cut(v->body, v->tier->bar + 1, v->tier->right, v->body.cols - v->tier->right - v->tier->edge,
	             STYLE_TEXT, words);
}

static void bar(const struct scene *v)
{
	int columns = (v->tier->cols > 0 ? v->tier->cols : v->body.cols) - v->tier->edge - v->tier->right;
	if (v->at->stage == STAGE_WORK) {
		phases_bar(v, columns);
		return;
	}
	stage_bar(v, columns);
	coming(v);
}

static void dots(const struct scene *v)
{
	int columns = v->body.cols - v->tier->edge - v->tier->right;
	int step = 3 * v->rep.of <= columns ? 3 : 2;
	if (!shows_rep(v) || step * v->rep.of > columns)
		return;
	for (int i = 1; i <= v->rep.of; i++) {
		enum glyph mark = i < v->rep.now ? GLYPH_DONE : i == v->rep.now ? GLYPH_NOW : GLYPH_TO_COME;
		enum style style = i < v->rep.now ? STYLE_ACCENT : i == v->rep.now ? STYLE_ACCENT_STRONG : STYLE_QUIET;
		area_set(v->body, v->tier->dots, v->tier->right + step * (i - 1), style, glyph(v->body.grid, mark));
	}
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

enum { SMALL_BAR_COL = 26, SMALL_BAR_COLS = 13, SMALL_COLS_END = 40 };

/* Its first word alone where the rest does not fit: "RIGHT", "rest", "pain". */
static void then_small(const struct scene *v)
{
	if (v->s->session.paused)
		return;
	char first[WORDS], rest[WORDS];
	struct text head = TEXT(first), tail = TEXT(rest);
	session_screen_then(v->s, v->at, &head, &tail);
	int col = area_put(v->body, v->tier->count + 3, SMALL_BAR_COL, STYLE_QUIET, "then ");
	if (text_width(first) > SMALL_COLS_END - col)
		first[strcspn(first, " ")] = '\0';
	area_put(v->body, v->tier->count + 3, col, STYLE_TEXT, first);
}

/* Forty columns: what must never be dropped, and beside it what there is room for. */
static void smallest(const struct scene *v)
{
	int word_end = session_screen_big_word(v->body, v->tier->word, v->tier->left, STYLE_ACCENT_STRONG,
	                                       session_screen_word(v->s, v->at));
	side_beside(v, word_end + 1);
	int end = count(v);
	end = shows_rep(v) ? repetition(v, end) : end;
	if (end > SMALL_BAR_COL)
		return;
	int share = v->at->stage == STAGE_WORK ? share_of(v, v->at->tempo.index)
	            : v->at->length_ms > 0 ? (int)((v->at->length_ms - v->at->left_ms) * 1000 / v->at->length_ms)
	                                   : 0;
	bar_put(v->body, v->tier->count + 1, SMALL_BAR_COL, SMALL_BAR_COLS, STYLE_ACCENT, share);
	then_small(v);
}

static void larger(const struct scene *v)
{
	const struct tier *tier = v->tier;
	if (tier->cols >= 80)
		side_big(v);
	else
		side_small(v);
	session_screen_view_figure(v->s, area_sub(v->body, tier->figure.row, tier->figure.col, tier->figure.rows,
	                                          tier->figure.cols), v->at);
	session_screen_big_word(v->body, tier->word, tier->right, STYLE_ACCENT_STRONG,
	                        session_screen_word(v->s, v->at));
	int end = count(v);
	if (shows_rep(v))
		repetition(v, end);
	bar(v);
	if (tier->dots > 0)
		dots(v);
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
