#include "facts.h"
#include "history_screen.h"

#include "tui/words.h"

static void say_row(const struct history_screen *history, const struct history_entry *entry, struct lines *lines)
{
	char buffer[160];
	struct text words = TEXT(buffer);
	history_date(&words, history_day(entry));
	text_add(&words, ": ");
	history_title(&words, history, entry);
	if (history_sets(entry) != NOT_SET) {
		text_add(&words, ", ");
		words_count(&words, history_sets(entry), "set", "sets");
	}
	if (history_minutes(entry) != NOT_SET)
		text_addf(&words, ", %d min", history_minutes(entry));
	text_add(&words, ", pain ");
	words_answer(&words, history_pain(entry));
	text_add(&words, ", effort ");
	words_answer(&words, history_effort(entry));
	enum verdict_code code;
	bool final;
	if (entry->activity != NULL && facts_verdict(&history->coach, entry->activity, &code, &final))
		text_addf(&words, ", response %s", verdict_words[code]);
	lines_add(lines, "%s%s", buffer, history_is_left(entry) ? ", left early" : "");
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
	if (item->form != ANSWER_NOT_ASKED) {
		text_add(&words, ", form ");
		words_answer(&words, item->form);
	}
	lines_add(lines, "  %s", buffer);
}

void history_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct history_screen *history = (const struct history_screen *)screen;
	notice_say(&history->notice, lines);
	const struct history_entry *marked = history_marked(history);
	if (history->open && marked != NULL) {
		say_row(history, marked, lines);
		for (size_t i = 0; marked->session != NULL && i < marked->session->item_count; i++)
			say_item(marked->session, &marked->session->items[i], lines);
		if (marked->activity != NULL)
			facts_say(lines, &history->coach, marked->activity);
		return;
	}
	for (int i = 0; i < history->shown_count; i++)
		say_row(history, &history->entries[history->shown[i]], lines);
	filter_say(&history->filter, history->shown_count, lines);
	if (marked != NULL) {
		char buffer[32], name[80];
		struct text date = TEXT(buffer), title = TEXT(name);
		history_date(&date, history_day(marked));
		history_title(&title, history, marked);
		lines_add(lines, "Marked: %s, %s, %d of %d", buffer, name, history->mark + 1, history->shown_count);
	}
	if (history->count == 0)
		lines_add(lines, "%s", "Nothing is done yet.");
}
