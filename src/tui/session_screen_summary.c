#include "session_screen.h"

#include "tui/past.h"

enum { WIDE_COLS = 74 };

/* --- a row an exercise ------------------------------------------------------------ */

/* "8 8 8", or with sides "8 8 8 | 8 8 8". */
static int sets(const struct session_screen *s, struct area area, int row, int col, int item)
{
	col = session_screen_view_sets(s, area, row, col, item, 0);
	if (!session_item_has_sides(&s->session, item))
		return col;
	col = area_put(area, row, col + 1, STYLE_FAINT, "/") + 1;
	return session_screen_view_sets(s, area, row, col, item, 1);
}

static void answers(const struct session_screen *s, struct area area, int row, int pain_col, int item)
{
	const struct item_result *result = &s->session.item[item];
	char pain[8], effort[8];
	struct text words = TEXT(pain);
	words_answer(&words, result->pain);
	words = TEXT(effort);
	words_answer(&words, result->effort);
	area_put_right(area, row, pain_col + 4, past_pain_style(result->pain), pain);
	area_put_right(area, row, pain_col + 12, STYLE_TEXT, effort);
	if (result->skip != NOT_SET && area.cols > pain_col + 14 + 16)
		area_putf(area, row, pain_col + 15, STYLE_QUIET, "left out: %s",
			  skip_reason_word((enum skip_reason)result->skip));
}

static void table(const struct session_screen *s, struct area area, int row, int end)
{
	bool wide = area.cols >= WIDE_COLS;
	int sets_col = wide ? 28 : 0, pain_col = wide ? 56 : area.cols - 14;
	area_put(area, row, 0, STYLE_QUIET, "exercise");
	if (wide)
		area_put(area, row, sets_col, STYLE_QUIET, "sets, left / right");
	area_put(area, row, pain_col, STYLE_QUIET, "pain  effort");
	for (int item = 0; item < s->plan->items; item++) {
		if (++row == end && item + 1 < s->plan->items) {
			area_putf(area, row, 0, STYLE_QUIET, "and %d more in the history",
				  s->plan->items - item);
			return;
		}
		int name_cols = wide ? sets_col - 2 : pain_col - 2;
		area_put_cut(area, row, 0, name_cols, STYLE_TEXT,
			     session_screen_exercise(s, item)->short_name);
		if (wide)
			sets(s, area_sub(area, row, 0, 1, pain_col - 2), 0, sets_col, item);
		answers(s, area, row, pain_col, item);
	}
}

/* --- the page ------------------------------------------------------------------------ */

static void totals(const struct session_screen *s, struct text *out)
{
	text_addf(out, "%d of %d sets, ", session_sets_done(&s->session), s->plan->turns);
	/* The axis goes on under the summary; the history has the time of the end. */
	words_minutes(out, s->end_told ? s->ended_ms : s->session.now_ms);
	text_add(out, s->session.stage == STAGE_LEFT ? ", ended before its end" : "");
}

void session_screen_view_summary(const struct session_screen *s, struct area area,
				 const struct session_at *at)
{
	(void)at;
	bool small = area.rows < 20 || area.cols < 60;
	int margin = screen_margin(area.cols);
	struct area body = session_screen_middle(area, area_sub(area, 0, margin, area.rows - 2, area.cols - 2 * margin));
	char words[WORDS];
	struct text text = TEXT(words);
	totals(s, &text);
	int row = small ? 1 : 3;
	if (!small) {
		session_screen_big_word(body, row, 0, BIG_WORD, STYLE_ACCENT_STRONG, "DONE");
		row += 4;
	}
	area_put_cut(body, row, 0, body.cols, STYLE_STRONG, words);
	table(s, body, row + (small ? 1 : 2), body.rows - (small ? 0 : 1));
}
