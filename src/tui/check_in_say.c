#include "check_in_screen.h"

#include "tui/words.h"

static void say_row(const struct check_in_screen *screen, const struct check_in_row *row, struct lines *lines)
{
	char label[56], word[40];
	struct text text = TEXT(label), answer = TEXT(word);
	int value = check_in_value(screen, row), from, to;
	check_in_label(screen, row, false, &text);
	check_in_word(screen, row, &answer);
	if (check_in_usual(screen, row) != NOT_KNOWN)
		text_addf(&text, ", usual %d", check_in_usual(screen, row));
	if (value == NOT_KNOWN)
		lines_add(lines, "  %s: not known", label);
	else if (check_in_scale(screen, row, &from, &to))
		lines_add(lines, word[0] != '\0' ? "  %s: %d, %s" : "  %s: %d", label, value, word);
	else
		lines_add(lines, "  %s: %s", label, word);
}

static void say_focus(const struct check_in_screen *screen, struct lines *lines)
{
	const struct check_in_row *row = check_in_row(screen);
	char label[40];
	struct text text = TEXT(label);
	int from, to;
	check_in_label(screen, row, false, &text);
	if (check_in_scale(screen, row, &from, &to))
		lines_add(lines, "Asked: %s, %d %s to %d %s", label, from, check_in_low(screen, row), to,
			  check_in_high(screen, row));
	else
		lines_add(lines, "Asked: %s", label);
	const struct rule *rule = shelf_rule(screen->coach->shelf, check_in_rule(row));
	char past[120];
	struct text words = TEXT(past);
	check_in_past_words(screen, &words);
	if (past[0] != '\0')
		lines_add(lines, "%s.", past);
	if (screen->rule && rule != NULL)
		lines_add(lines, "Used by %s, %s: %s", rule->id, rule->title, rule->text);
}

void check_in_say(const struct screen *base, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct check_in_screen *screen = (const struct check_in_screen *)base;
	notice_say(&screen->notice, lines);
	char date[24], ready[160];
	struct text text = TEXT(date);
	words_weekday_date(&text, screen->day);
	lines_add(lines, "Check-in, %s", date);
	if (screen->lists_flags) {
		lines_add(lines, "%s", "Which of these is true?");
		mark_list_say(&screen->flags, lines);
		return;
	}
	for (int at = 0; at < screen->rows; at++)
		say_row(screen, &screen->row[at], lines);
	say_focus(screen, lines);
	text = TEXT(ready);
	check_in_ready_words(screen, &text);
	lines_add(lines, "%s.", ready);
	text = TEXT(ready);
	check_in_mean_words(screen, &text);
	if (ready[0] != '\0')
		lines_add(lines, "Readiness, %s.", ready);
	text = TEXT(ready);
	if (check_in_decides(screen, &text))
		lines_add(lines, "%s", ready);
	lines_add(lines, "%s", "Skipped answers are not known: they never count as good or bad.");
	lines_add(lines, "%s", "A good mood never unlocks a sore knee: the knee rules come first.");
}
