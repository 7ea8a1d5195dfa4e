#include "session_screen.h"

bool session_screen_counts(const struct scene *v)
{
	const struct tempo *tempo = &v->s->session.item[v->at->item].tempo;
	return v->at->stage == STAGE_WORK && tempo->at[v->at->tempo.index].ms > 0 && v->rep.of != 1;
}

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
	words_small(&text, exercise_phase_word(session_screen_exercise(v->s, v->at->item), at->phase));
	text_add(&text, " ");
	session_screen_seconds(at->ms / 1000, &text);
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
		int part =
			i + 1 == tempo->phases ? end - col : (int)(room * (int64_t)tempo->at[i].ms / all_ms);
		bar_put(v->body, v->tier->bar, col, part, STYLE_ACCENT, share_of(v, i));
		phase_label(v, col, part, i);
		col += part + 1;
	}
}

int session_screen_share(const struct scene *v)
{
	if (v->at->stage == STAGE_WORK)
		return share_of(v, v->at->tempo.index);
	int64_t gone_ms = v->at->length_ms - v->at->left_ms;
	return v->at->length_ms > 0 ? (int)(gone_ms * 1000 / v->at->length_ms) : 0;
}

/* What will be done, below the bar of the seconds until then. */
static void coming(const struct scene *v)
{
	char words[WORDS];
	struct text text = TEXT(words);
	session_screen_coming(v->s, v->at, &text);
	area_put_cut(v->body, v->tier->bar + 1, v->tier->right, v->body.cols - v->tier->right - v->tier->edge,
		     STYLE_TEXT, words);
}

void session_screen_bar(const struct scene *v)
{
	int columns = (v->tier->cols > 0 ? v->tier->cols : v->body.cols) - v->tier->edge - v->tier->right;
	if (v->at->stage == STAGE_WORK) {
		phases_bar(v, columns);
		return;
	}
	bar_put(v->body, v->tier->bar, v->tier->right, columns, STYLE_ACCENT, session_screen_share(v));
	coming(v);
}

void session_screen_dots(const struct scene *v)
{
	int columns = v->body.cols - v->tier->edge - v->tier->right;
	int step = 3 * v->rep.of <= columns ? 3 : 2;
	if (!session_screen_counts(v) || step * v->rep.of > columns)
		return;
	for (int i = 1; i <= v->rep.of; i++) {
		enum glyph mark = i < v->rep.now ? GLYPH_DONE : i == v->rep.now ? GLYPH_NOW : GLYPH_TO_COME;
		enum style style = i < v->rep.now    ? STYLE_ACCENT
				   : i == v->rep.now ? STYLE_ACCENT_STRONG
						     : STYLE_QUIET;
		area_set(v->body, v->tier->dots, v->tier->right + step * (i - 1), style,
			 glyph(v->body.grid, mark));
	}
}
