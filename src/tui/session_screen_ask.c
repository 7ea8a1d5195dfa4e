#include "session_screen.h"

/* Where a question stands on a screen of at least this size. Rows of 0: left out. */
struct ask_tier {
	int cols, rows;
	int question, scale, rule, legend, sentence, options, before;
};

static const struct ask_tier tiers[] = {
	{ 80, 30, .question = 3, .scale = 7, .rule = 12, .legend = 13, .sentence = 16, .options = 18,
	  .before = 25 },
	{ 80, 24, .question = 2, .scale = 6, .rule = 10, .legend = 11, .sentence = 13, .options = 15,
	  .before = 21 },
	{ 60, 20, .question = 2, .scale = 4, .rule = 5, .legend = 6, .sentence = 8, .options = 11,
	  .before = 17 },
	{ 0, 0, .question = 1, .scale = 3, .sentence = 4, .options = 6 },
};

enum { SCALE_COL = 6, WIDE_GAP = 8 };

/* What a question is drawn from. */
struct ask {
	const struct session_screen *s;
	const struct ask_tier *tier;
	struct area area;
	int margin, gap; /* columns from one digit to the next */
	int limit, stop; /* pain: as agreed up to `limit`, stop from `stop` */
	int chosen;      /* NO_MARK: nothing yet */
	const struct scale *of;
	bool wide; /* room for a big digit */
};

struct scale_word {
	int digit;
	const char *words;
};

/* A question's digits and the words under some of them; pain has its limits there instead. */
struct scale {
	const char *last, *now; /* at the end of an exercise, and in the middle of it */
	int least, most;
	const struct scale_word *words;
	size_t count;
	const char *small; /* the words where there is no room for a legend */
};

static int digit_col(const struct ask *v, int digit)
{
	return (v->wide ? SCALE_COL : v->margin + 1) + v->gap * (digit - v->of->least);
}

/* --- the scale ------------------------------------------------------------------- */

static void chosen_digit(const struct ask *v, const char *digit)
{
	int col = digit_col(v, v->chosen);
	if (v->wide)
		big_put(v->area, v->tier->scale - 2, col - 2, BIG_5, STYLE_ACCENT_STRONG, digit);
	else
		area_put(v->area, v->tier->scale, col, STYLE_CURSOR, digit);
	area_cursor(v->area, v->tier->scale, col);
}

static void scale(const struct ask *v)
{
	area_cursor(v->area, v->tier->scale, digit_col(v, v->of->least));
	for (int digit = v->of->least; digit <= v->of->most; digit++) {
		char text[4];
		struct text words = TEXT(text);
		text_addf(&words, "%d", digit);
		enum style style = v->chosen == NO_MARK || digit < v->chosen ? STYLE_TEXT : STYLE_QUIET;
		if (digit != v->chosen)
			area_put(v->area, v->tier->scale, digit_col(v, digit), style, text);
		else
			chosen_digit(v, text);
	}
}

/* --- its limits, in words under it -------------------------------------------------- */

static void range(const struct ask *v, int from, int to, enum style style, const char *words)
{
	if (from > to)
		return;
	int col = digit_col(v, from), end = digit_col(v, to) + (to == SCALE_TOP ? 2 : 1);
	int room = to == SCALE_TOP ? v->area.cols - col : digit_col(v, to + 1) - col - 1;
	area_fill(v->area, v->tier->rule, col, end - col, style, glyph(v->area.grid, GLYPH_LINE_FULL));
	if (text_width(words) <= room)
		area_put(v->area, v->tier->legend, col, STYLE_QUIET, words);
}

static void pain_ranges(const struct ask *v)
{
	char agreed[40], adjust[40], stop[40];
	struct text words = TEXT(agreed);
	text_addf(&words, v->wide ? "0 to %d, as agreed" : "as agreed", v->limit);
	words = TEXT(adjust);
	if (v->limit + 2 < v->stop)
		text_addf(&words, v->limit + 3 < v->stop ? "%d to %d adjust" : "%d %d adjust", v->limit + 1,
			  v->stop - 1);
	else
		text_addf(&words, "%d adjust", v->limit + 1);
	words = TEXT(stop);
	text_addf(&words, "%d and more, stop for today", v->stop);
	range(v, 0, v->limit < v->stop ? v->limit : v->stop - 1, STYLE_GREEN, agreed);
	range(v, v->limit + 1, v->stop - 1, STYLE_AMBER, v->wide ? adjust : "adjust");
	range(v, v->stop, SCALE_TOP, STYLE_RED, stop);
}

/* The words of the modified 0 to 10 scale of session effort: Foster C 2001, J Strength Cond Res 15:109-115.
 */
static const struct scale_word efforts[] = {
	{ 0, "rest" }, { 2, "easy" }, { 3, "moderate" }, { 5, "hard" }, { 7, "very hard" }, { 10, "maximal" },
};

static const struct scale_word forms[] = {
	{ 1, "not held" }, { 2, "often off" }, { 3, "few slips" }, { 4, "one slip" }, { 5, "clean" },
};

static const struct scale pain_scale = {
	.last = "Highest knee pain during", .now = "Highest knee pain just now, in", .least = 0, .most = SCALE_TOP,
};
static const struct scale effort_scale = {
	.last = "How hard was", .now = "How hard was", .least = 0, .most = SCALE_TOP,
	.words = efforts, .count = sizeof efforts / sizeof efforts[0], .small = "2 easy, 5 hard, 10 maximal",
};
static const struct scale form_scale = {
	.last = "How clean was your form in", .now = "How clean was your form in",
	.least = SESSION_FORM_LEAST, .most = SESSION_FORM_MOST,
	.words = forms, .count = sizeof forms / sizeof forms[0], .small = "1 not held, 3 few slips, 5 clean",
};

static const struct scale *const scales[ASK_KINDS] = {
	[ASK_NOTHING] = &pain_scale, [ASK_PAIN] = &pain_scale, [ASK_CHOICE] = &pain_scale,
	[ASK_EFFORT] = &effort_scale, [ASK_FORM] = &form_scale,
};

static void scale_words(const struct ask *v)
{
	for (size_t i = 0; i < v->of->count; i++) {
		const struct scale_word *word = &v->of->words[i];
		int col = digit_col(v, word->digit);
		int end = i + 1 < v->of->count ? digit_col(v, word[1].digit) : v->area.cols;
		if (text_width(word->words) < end - col)
			area_put(v->area, v->tier->legend, col, STYLE_QUIET, word->words);
	}
}

/* --- what is asked -------------------------------------------------------------------- */

static void question(const struct ask *v)
{
	const struct session_screen *s = v->s;
	int item = s->session.ask_item, sets = s->session.item[item].dose.sets;
	char words[WORDS], about[48];
	struct text text = TEXT(words), which = TEXT(about);
	text_addf(&text, "%s %s?", s->session.ask_last ? v->of->last : v->of->now,
		  session_screen_exercise(s, item)->short_name);
	if (s->session.ask_last && sets > 1)
		text_addf(&which, "all %d sets, ", sets);
	text_addf(&which, "%d to %d", v->of->least, v->of->most);
	int col = area_put_cut(v->area, v->tier->question, v->margin, v->area.cols - 2 * v->margin,
			       STYLE_STRONG, words);
	if (v->area.cols - col - 3 >= text_width(about))
		area_put(v->area, v->tier->question, col + 3, STYLE_QUIET, about);
}

static void limits_small(const struct ask *v)
{
	if (v->of == &pain_scale)
		area_putf(v->area, v->tier->scale + 2, v->margin + 1, STYLE_QUIET,
			  "limit %d, stop for today from %d", v->limit, v->stop);
	else
		area_put(v->area, v->tier->scale + 2, v->margin + 1, STYLE_QUIET, v->of->small);
}

/* --- what follows from it ----------------------------------------------------------------- */

static void above(const struct ask *v)
{
	char words[WORDS];
	struct text text = TEXT(words);
	if (v->chosen >= v->stop)
		text_addf(&text, "%d: from %d on, the session stops for today.", v->chosen, v->stop);
	else
		text_addf(&text, "%d is above the limit of %d for this exercise.", v->chosen, v->limit);
	int room = v->area.cols - 2 * v->margin;
	const char *signal = "A signal to adjust, today and next time.";
	int row = v->tier->sentence;
	int rows = area_wrap(v->area, row, v->margin, room, 2, STYLE_STRONG, words);
	if (text_width(words) + 2 + text_width(signal) <= room)
		area_put(v->area, row, v->margin + text_width(words) + 2, STYLE_TEXT, signal);
	else if (v->area.rows >= 20)
		area_wrap(v->area, row + rows, v->margin, room, 1, STYLE_TEXT, signal);
	session_screen_view_options(v->s, v->area, v->tier->options, v->margin);
}

static void before(const struct ask *v)
{
	char words[WORDS];
	struct text text = TEXT(words);
	session_screen_last(v->s, v->s->session.ask_item, &text);
	if (v->tier->before == 0 || words[0] == '\0')
		return;
	area_put(v->area, v->tier->before, v->margin, STYLE_QUIET, "Before");
	area_put(v->area, v->tier->before, v->margin + 8, STYLE_TEXT, words);
}

static int chosen_of(const struct session_screen *s)
{
	return session_screen_mode(s) == MODE_CHOICE ? session_screen_pain(s) : s->mark;
}

/* Columns from digit to digit; five of them stand twice as far apart, for their words. */
static int gap_of(const struct scale *of, int cols)
{
	int gap = cols >= 100 ? WIDE_GAP : (cols - 4) / (SCALE_TOP + 1);
	return of->most == SCALE_TOP ? gap : 2 * gap;
}

static const struct ask_tier *tier_for(struct area area)
{
	const struct ask_tier *tier = tiers;
	while (tier->cols > area.cols || tier->rows > area.rows)
		tier++;
	return tier;
}

void session_screen_view_ask(const struct session_screen *s, struct area screen, const struct session_at *at)
{
	(void)at;
	struct area area = session_screen_middle(screen, screen);
	const struct ask_tier *tier = tier_for(area);
	const struct scale *of = scales[s->session.ask];
	struct ask v = {
		.s = s,
		.tier = tier,
		.area = area,
		.margin = screen_margin(area.cols),
		.wide = tier->cols >= 80,
		.gap = gap_of(of, area.cols),
		.limit = session_screen_exercise(s, s->session.ask_item)->pain_ceiling,
		.stop = s->plan->pain_stop,
		.chosen = chosen_of(s),
		.of = of,
	};
	question(&v);
	scale(&v);
	if (v.tier->rule > 0)
		(of == &pain_scale ? pain_ranges : scale_words)(&v);
	else if (s->session.ask != ASK_CHOICE)
		limits_small(&v);
	if (s->session.ask == ASK_CHOICE)
		above(&v);
	if (of == &pain_scale)
		before(&v);
}
