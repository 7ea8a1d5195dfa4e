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

/* --- heard ------------------------------------------------------------------------------ */

/* The last seconds are still counted; the others would fall between the beats. */
static bool gives_way(const struct cue_at *cue)
{
	enum { LAST = 3 };
	return cue->cue == CUE_TICK && cue->count > LAST;
}

static void add_beats(struct heard *out, const struct steps *steps, int64_t begin_ms, int64_t from_ms, int64_t until_ms)
{
	const int64_t start_ms = steps->from_ms + begin_ms;
	const int32_t apart_ms = (int32_t)beat_at(0, BEAT_MINUTE_MS, steps->rate10, 1);
	int64_t beat = beat_number(start_ms, BEAT_MINUTE_MS, steps->rate10, from_ms);
	for (beat = beat < 1 ? 1 : beat; out->count < HEARD; beat++) {
		int64_t at_ms = beat_at(start_ms, BEAT_MINUTE_MS, steps->rate10, beat);
		if (at_ms >= until_ms)
			return;
		out->at[out->count++] = (struct cue_at){ CUE_BEAT, at_ms, apart_ms, (int)beat };
	}
}

/*
 * Beats stand between what was heard last and what comes next, in order; those behind the next cue are told after it.
 * The first one falls on the word that begins the work, and is left to it.
 */
void session_screen_hear_steps(const struct session_screen *s, int64_t begin_ms, struct heard *out)
{
	struct steps steps;
	if (!session_steps(&steps, &s->session, &s->own_steps))
		return;
	const struct heard told = *out;
	const int64_t now_ms = s->session.now_ms + begin_ms;
	const bool has_next = told.count > 0 && told.at[told.count - 1].at_ms > now_ms;
	const struct cue_at *next = has_next ? &told.at[told.count - 1] : NULL;
	out->count = 0;
	for (int i = 0; i < told.count - has_next; i++)
		if (!gives_way(&told.at[i]))
			out->at[out->count++] = told.at[i];
	add_beats(out, &steps, begin_ms, now_ms, has_next ? next->at_ms : INT64_MAX);
	if (has_next && !gives_way(next) && out->count < HEARD)
		out->at[out->count++] = *next;
}

/* --- seen ------------------------------------------------------------------------------- */

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
