#include "session_screen.h"

/* --- what can be chosen -------------------------------------------------------- */

static struct option option(int action, const char *key, const char *name, const char *words)
{
	struct option option = { .action = action, .key = key };
	struct text first = TEXT(option.name), second = TEXT(option.words);
	text_add(&first, name);
	text_add(&second, words);
	return option;
}

static bool same_tempo(const struct exercise *a, const struct exercise *b)
{
	return a->has_tempo == b->has_tempo && a->tempo.eccentric_s == b->tempo.eccentric_s &&
	       a->tempo.pause_s == b->tempo.pause_s && a->tempo.concentric_s == b->tempo.concentric_s &&
	       a->tempo.top_s == b->tempo.top_s && a->tempo.starts == b->tempo.starts;
}

/* What changes with the easier one, and from when. */
static struct option easier(const struct session_screen *s, const struct exercise *from)
{
	struct option option = { .action = ACT_CHOICE_EASIER, .key = "e" };
	struct text name = TEXT(option.name), words = TEXT(option.words);
	const struct exercise *to = from->easier;
	text_add(&name, to->name);
	if (same_tempo(from, to)) {
		text_add(&words, "same tempo");
	} else if (to->has_tempo) {
		words_tempo(&words, to);
	} else {
		struct tempo tempo = tempo_of(to, &to->dose);
		session_screen_set(to, &tempo, &to->dose, &words);
	}
	text_add(&words,
		 session_item_is_over(&s->session, s->session.ask_item) ? "; used next time"
									: "; used from now on and next time");
	return option;
}

static struct option less_depth(const struct session_screen *s)
{
	struct option option = { .action = ACT_CHOICE_LESS_DEPTH, .key = "d" };
	struct text name = TEXT(option.name), words = TEXT(option.words);
	text_add(&name, "Stay, with less depth");
	text_addf(&words, "stop where it was %d or less",
		  session_screen_exercise(s, s->session.ask_item)->pain_ceiling);
	return option;
}

/* Exercises beside the one in question of which something is still to be done. */
static int others_to_come(const struct session_screen *s)
{
	int others = 0;
	for (int item = 0; item < s->plan->items; item++)
		others += item != s->session.ask_item && !session_item_is_over(&s->session, item);
	return others;
}

static struct option leave_out(const struct session_screen *s)
{
	struct option option = { .action = ACT_CHOICE_LEAVE_OUT, .key = "x" };
	struct text name = TEXT(option.name), words = TEXT(option.words);
	int others = others_to_come(s);
	text_add(&name, "Leave it out today");
	if (others > 1)
		text_addf(&words, "the other %d exercises go on", others);
	else
		text_add(&words, others == 1 ? "the last exercise goes on" : "it was the last one");
	return option;
}

static int pain_options(const struct session_screen *s, struct option *out)
{
	const struct exercise *exercise = session_screen_exercise(s, s->session.ask_item);
	int count = 0;
	if (session_screen_pain(s) >= s->plan->pain_stop)
		out[count++] = option(ACT_CHOICE_STOP, "t", "Stop here for today", "what was done is kept");
	if (exercise->easier != NULL)
		out[count++] = easier(s, exercise);
	out[count++] = less_depth(s);
	out[count++] = leave_out(s);
	out[count++] = option(ACT_CHOICE_GO_ON, "o", "Go on as planned", "kept with this session");
	return count;
}

static int leave_options(struct option *out)
{
	int count = 0;
	out[count++] = option(ACT_KEEP, "q", "Keep it for later", "Today offers to go on from here");
	out[count++] = option(ACT_FINISH, "f", "Finish here", "what was done is kept as this session");
	out[count++] = option(ACT_DISCARD, "d", "Discard it", "nothing of it is kept");
	out[count++] = option(ACT_CANCEL, "Esc", "Go on", "get ready, then on from here");
	return count;
}

int session_screen_options(const struct session_screen *s, struct option out[static OPTIONS])
{
	switch (session_screen_mode(s)) {
	case MODE_CHOICE:
		return pain_options(s, out);
	case MODE_LEAVE:
		return leave_options(out);
	default:
		return 0;
	}
}

/* --- drawn ---------------------------------------------------------------------- */

enum { NAME_COLS = 31, WORDS_COLS = 28 };

/* Behind the longest name; where there is room, always at the same column. */
static int words_column(const struct option *options, int count, int name_col, int cols)
{
	int width = cols >= 80 ? NAME_COLS : 0;
	for (int i = 0; i < count; i++)
		if (text_width(options[i].name) + 2 > width)
			width = text_width(options[i].name) + 2;
	return name_col + width;
}

void session_screen_view_options(const struct session_screen *s, struct area area, int row, int col)
{
	struct option options[OPTIONS];
	int count = session_screen_options(s, options);
	int name_col = col + 5, words_col = words_column(options, count, name_col, area.cols);
	for (int i = 0; i < count; i++, row++) {
		bool marked = i == s->mark;
		if (marked) {
			area_set(area, row, col, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
			area_cursor(area, row, col + 2);
		}
		int end = area_put(area, row, col + 2, STYLE_KEY, options[i].key) + 1;
		area_put_cut(area, row, end > name_col ? end : name_col, area.cols - name_col - 1,
			     marked ? STYLE_STRONG : STYLE_TEXT, options[i].name);
		if (area.cols - words_col >= WORDS_COLS)
			area_put_cut(area, row, words_col, area.cols - words_col - 1, STYLE_QUIET,
				     options[i].words);
	}
}

void session_screen_view_leave(const struct session_screen *s, struct area area, const struct session_at *at)
{
	const struct tier *tier = session_screen_tier(area.rows, area.cols);
	struct area body = session_screen_middle(area, session_screen_body(tier, area));
	session_screen_big_word(body, tier->word, tier->left, tier->letters, STYLE_ACCENT_STRONG, "PAUSE");
	char words[WORDS];
	struct text text = TEXT(words);
	text_addf(&text, "%s, set %d of %d", session_screen_exercise(s, at->item)->short_name, at->set + 1,
		  at->sets);
	int row = tier->word + (area.rows < 20 ? 3 : tier->letters == BIG_WORD ? 5 : 8);
	area_put_cut(body, row, tier->left, body.cols - tier->left, STYLE_QUIET, words);
	session_screen_view_options(s, body, row + (area.rows < 20 ? 1 : 2), tier->left);
}
