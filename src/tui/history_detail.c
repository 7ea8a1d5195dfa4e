#include "facts.h"
#include "history_screen.h"

#include "tui/past.h"
#include "tui/pen.h"
#include "tui/words.h"

enum { NAME = 30, SIDE = 8, SET = 5, PAIN = 8, MS_PER_S = 1000 };

void history_set_words(struct text *out, const struct history_set *set)
{
	if (set->status == SET_SKIPPED)
		text_add(out, "–");
	else if (set->status == SET_OPEN)
		text_add(out, "·");
	else if (set->reps != NOT_SET)
		text_addf(out, "%d", set->reps);
	else
		text_addf(out, "%ds", (set->held_ms + MS_PER_S / 2) / MS_PER_S);
}

static enum style set_style(const struct history_set *set)
{
	return set->status == SET_SKIPPED || set->status == SET_OPEN ? STYLE_FAINT : STYLE_TEXT;
}

/* The sets of an item on one side, in as many rows as they need; false when it has none there. */
static bool put_side(struct pen *pen, const struct history_session *session, int item, enum side side,
		     int col)
{
	int in_row = (pen->area.cols - col - SIDE) / SET, rows = 0;
	in_row = in_row < 1 ? 1 : in_row;
	for (size_t i = 0; i < session->set_count; i++) {
		const struct history_set *set = &session->sets[i];
		if (set->item != item || set->side != side)
			continue;
		char buffer[24];
		struct text words = TEXT(buffer);
		history_set_words(&words, set);
		int row = set->set / in_row, right = col + SIDE + (set->set % in_row + 1) * SET;
		area_put_right(pen->area, pen->row + row, right, set_style(set), buffer);
		rows = row >= rows ? row + 1 : rows;
	}
	if (rows > 0 && side != SIDE_BOTH)
		area_put(pen->area, pen->row, col, STYLE_QUIET, side_word(side));
	pen->row += rows;
	return rows > 0;
}

/* Name, sides, sets and answers stand beside each other where the most sets of any item leave room for it. */
static bool fits_beside(const struct history_session *session, int cols)
{
	int sets = 0;
	for (size_t i = 0; i < session->set_count; i++)
		sets = session->sets[i].set >= sets ? session->sets[i].set + 1 : sets;
	return cols >= NAME + SIDE + sets * SET + 2 * PAIN;
}

static void put_answer(struct pen *pen, int right, enum style style, int answer)
{
	char buffer[8];
	struct text words = TEXT(buffer);
	words_answer(&words, answer);
	area_put_right(pen->area, pen->row, right, answer < 0 ? STYLE_FAINT : style, buffer);
}

static void put_item(struct pen *pen, const struct history_session *session, const struct history_item *item)
{
	int cols = pen->area.cols;
	bool beside = fits_beside(session, cols), any = false;
	int col = beside ? NAME : 2;
	area_put_cut(pen->area, pen->row, 0, beside ? NAME - 2 : cols - 2 * PAIN, STYLE_STRONG,
		     item->exercise_name);
	put_answer(pen, cols - PAIN, past_pain_style(item->pain), item->pain);
	put_answer(pen, cols, STYLE_TEXT, item->effort);
	pen->row += !beside;
	for (enum side side = SIDE_LEFT; side < SIDE_NAMES; side++)
		any |= put_side(pen, session, item->item, side, col);
	if (item->skip != NOT_SET) {
		area_putf(pen->area, pen->row++, col, STYLE_QUIET, "left out: %s",
			  skip_reason_word((enum skip_reason)item->skip));
		any = true;
	}
	pen->row += 1 + !any;
}

static void put_head(struct pen *pen, const struct history_session *session)
{
	char buffer[96];
	struct text words = TEXT(buffer);
	text_addf(&words, "%s ", day_weekday_name(day_weekday(session->day)));
	history_date(&words, session->day);
	text_add(&words, ", ");
	words_time(&words, session->started);
	text_add(&words, "   ");
	words_minutes(&words, session->active_ms);
	text_add(&words, session->status == SESSION_LEFT ? "   left early" : "");
	pen->row++;
	area_put(pen->area, pen->row, 0, STYLE_TEXT, buffer);
	pen->row += 2;
	area_put_right(pen->area, pen->row, pen->area.cols - PAIN, STYLE_QUIET, "pain");
	area_put_right(pen->area, pen->row++, pen->area.cols, STYLE_QUIET, "effort");
}

static void put_session(struct pen *pen, const struct history_session *session)
{
	put_head(pen, session);
	for (size_t i = 0; i < session->item_count; i++)
		put_item(pen, session, &session->items[i]);
	pen_wrap(pen, 0, STYLE_QUIET, "– skipped   · not done or not asked   0 is none");
}

int history_detail_view(const struct history_screen *history, const struct history_entry *entry, struct area area,
                        int top)
{
	enum { WIDEST = 80 };
	struct pen pen = { .area = area_sub(area, 0, 0, -1, area.cols < WIDEST ? area.cols : WIDEST),
			   .row = -top };
	if (entry->session != NULL)
		put_session(&pen, entry->session);
	if (entry->activity != NULL) {
		pen.row++;
		facts_put(&pen, &history->coach, entry->activity);
	}
	return pen.row + top;
}
