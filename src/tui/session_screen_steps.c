/* The metronome of a drill: its beat, the foot that lands on it, and its rate. */
#include "session_screen.h"

#include "tui/outing_card.h"

void session_screen_set_steps(struct screen *screen, const struct own_steps *own)
{
	((struct session_screen *)screen)->own_steps = *own;
}

int64_t session_screen_step_ms(const struct session_screen *s)
{
	struct steps steps;
	if (!session_steps(&steps, &s->session, &s->own_steps))
		return -1;
	int64_t beat = beat_number(steps.from_ms, BEAT_MINUTE_MS, steps.rate10, s->session.now_ms);
	return beat_at(steps.from_ms, BEAT_MINUTE_MS, steps.rate10, beat + 1);
}

/* Why a drill to a metronome has none. */
static bool is_unknown(const struct scene *v)
{
	return v->at->stage == STAGE_WORK && v->s->own_steps.own <= 0 &&
	       exercise_wants_steps(session_screen_exercise(v->s, v->at->item));
}

static int put_foot(const struct scene *v, int row, int col, bool lands)
{
	area_set(v->body, row, col, lands ? STYLE_ACCENT_STRONG : STYLE_QUIET,
	         glyph(v->body.grid, lands ? GLYPH_DONE : GLYPH_TO_COME));
	return col + 2;
}

/* Two feet, the one that lands filled: the eye has the beat where the ear has none. */
bool session_screen_put_steps(const struct scene *v, int row, int col, int columns)
{
	enum { WORDS_COLS = 22 };
	struct steps steps;
	char words[WORDS];
	struct text text = TEXT(words);
	if (is_unknown(v)) {
		area_put_cut(v->body, row, col, columns, STYLE_QUIET, "no beat: own step rate not known, :cadence measures it");
		return true;
	}
	if (!session_steps(&steps, &v->s->session, &v->s->own_steps))
		return false;
	int64_t beat = beat_number(steps.from_ms, BEAT_MINUTE_MS, steps.rate10, v->s->session.now_ms);
	int at = put_foot(v, row, col, beat % 2 != 0);
	at = put_foot(v, row, at, beat % 2 == 0) + 1;
	outing_add_rate(&text, steps.rate10);
	if (columns >= WORDS_COLS) {
		text_add(&text, " steps a minute, ");
		outing_add_share(&text, steps.permille);
	}
	area_put_cut(v->body, row, at, columns - (at - col), STYLE_TEXT, words);
	return true;
}
