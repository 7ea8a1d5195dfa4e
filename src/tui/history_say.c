#include "history_screen.h"

#include "tui/past.h"
#include "tui/words.h"

static void say_row(const struct history_session *session, struct lines *lines)
{
	char buffer[160];
	struct text words = TEXT(buffer);
	history_date(&words, session->day);
	text_addf(&words, ": %s, ", session->title);
	words_count(&words, past_sets(session), "set", "sets");
	text_add(&words, ", ");
	words_minutes(&words, session->active_ms);
	text_add(&words, ", pain ");
	words_answer(&words, past_pain(session));
	text_add(&words, ", effort ");
	words_answer(&words, past_effort(session));
	lines_add(lines, "%s%s", buffer, session->status == SESSION_LEFT ? ", left early" : "");
}

static void say_item(const struct history_session *session, const struct history_item *item,
		     struct lines *lines)
{
	char buffer[200];
	struct text words = TEXT(buffer);
	text_addf(&words, "%s: ", item->exercise_name);
	for (size_t i = 0; i < session->set_count; i++) {
		const struct history_set *set = &session->sets[i];
		if (set->item != item->item)
			continue;
		text_addf(&words, "set %d%s%s ", set->set + 1, set->side == SIDE_BOTH ? "" : " ",
			  set->side == SIDE_BOTH ? "" : side_word(set->side));
		history_set_words(&words, set);
		text_add(&words, ", ");
	}
	text_add(&words, "pain ");
	words_answer(&words, item->pain);
	text_add(&words, ", effort ");
	words_answer(&words, item->effort);
	lines_add(lines, "  %s", buffer);
}

void history_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct history_screen *history = (const struct history_screen *)screen;
	const struct history_session *marked = history_marked(history);
	if (history->open && marked != NULL) {
		say_row(marked, lines);
		for (size_t i = 0; i < marked->item_count; i++)
			say_item(marked, &marked->items[i], lines);
		return;
	}
	for (int i = 0; i < history->shown_count; i++)
		say_row(&history->rows[history->shown[i]], lines);
	filter_say(&history->filter, history->shown_count, lines);
	if (marked != NULL) {
		char buffer[32];
		struct text date = TEXT(buffer);
		history_date(&date, marked->day);
		lines_add(lines, "Marked: %s, %s, %d of %d", buffer, marked->title, history->mark + 1,
			  history->shown_count);
	}
	if (history->count == 0)
		lines_add(lines, "%s", "Nothing is done yet.");
}
