#include "what_if_screen.h"

#include "plan_screen.h"

#include "tui/why_page.h"
#include "tui/words.h"

static void run_words(struct text *out, const struct plan_change *change, enum units units)
{
	text_add(out, change->what);
	text_add(out, " on ");
	words_weekday_date(out, change->from);
	if (change->distance_m > 0) {
		text_add(out, ", ");
		words_distance(out, change->distance_m, units);
	} else if (change->duration_s > 0) {
		text_add(out, ", ");
		words_minutes(out, (int64_t)change->duration_s * 1000);
	}
}

/* The planned item's own title, or the word that was typed. */
static const char *title_of(const struct what_if_screen *what_if, struct day day, const char *what)
{
	const struct planned_day *planned = plan_shown_day(what_if->coach.plan, day);
	for (size_t i = 0; planned != NULL && i < planned->count; i++)
		if (text_same(planned->items[i].what, what))
			return planned->items[i].title;
	return what;
}

void what_if_change_words(struct text *out, const struct what_if_screen *what_if)
{
	const struct plan_change *change = &what_if->change;
	const char *title = title_of(what_if, change->from, change->what);
	switch (change->kind) {
	case CHANGE_MOVE:
		text_addf(out, "%s on ", title);
		words_weekday_date(out, change->to);
		break;
	case CHANGE_SWAP:
		text_addf(out, "%s and %s swapped", title,
			  change->other != NULL ? title_of(what_if, change->to, change->other) : "");
		break;
	case CHANGE_SKIP:
		text_addf(out, "%s left out on ", title);
		words_weekday_date(out, change->from);
		break;
	default: run_words(out, change, what_if->coach.diary->told.distance);
	}
}

void what_if_smaller_words(struct text *out, const struct what_if_screen *what_if)
{
	const struct what_if *tried = what_if_tried(what_if);
	char date[DAY_TEXT];
	day_print(what_if->change.from, date);
	text_addf(out, "%s %s %dm", what_if->change.what, date, (int)tried->smaller_m);
}

static bool has_title(const struct planned_day *day, const char *title)
{
	for (size_t i = 0; day != NULL && i < day->count; i++)
		if (text_same(day->items[i].title, title))
			return true;
	return false;
}

/* What a day has and the other one has not; "nothing" where that is nothing. */
static void own_items(struct text *out, const struct planned_day *day, const struct planned_day *other)
{
	int count = 0;
	for (size_t i = 0; day != NULL && i < day->count; i++)
		if (!has_title(other, day->items[i].title))
			text_addf(out, "%s%s", count++ > 0 ? ", " : "", day->items[i].title);
	if (count == 0)
		text_add(out, "nothing");
}

void what_if_day_words(struct text *out, const struct planned_day *before, const struct planned_day *after,
                       const char *between)
{
	own_items(out, before, after);
	text_add(out, between);
	own_items(out, after, before);
}

/* --- the same in lines ---------------------------------------------------------------- */

static void say_changes(const struct what_if *tried, struct lines *lines)
{
	for (size_t i = 0; i < tried->after->day_count; i++) {
		const struct planned_day *after = &tried->after->days[i], *before = plan_shown_day(tried->before, after->day);
		if (!what_if_differs(before, after))
			continue;
		char buffer[LINE_BYTES];
		struct text words = TEXT(buffer);
		words_weekday_date(&words, after->day);
		text_add(&words, ": ");
		what_if_day_words(&words, before, after, ", then ");
		lines_add(lines, "%s", buffer);
	}
}

/* The loads of the two weeks as they are, a line a week. */
static void say_now(const struct plan *plan, struct lines *lines)
{
	struct day monday = plan_monday(plan->today);
	for (int week = 0; week < 2; week++) {
		char buffer[LINE_BYTES];
		struct text words = TEXT(buffer);
		int tenths, highest;
		for (int at = 0; at < WEEK_DAYS; at++) {
			struct day date = { monday.n + week * WEEK_DAYS + at };
			const struct planned_day *day = plan_shown_day(plan, date);
			text_addf(&words, "%s%s ", at > 0 ? ", " : "", day_weekday_name(day_weekday(date)));
			words_points(&words, day != NULL ? day->load10 : NOT_KNOWN);
		}
		bool known = plan_week_points(plan, (struct day){ monday.n + week * WEEK_DAYS }, &tenths, &highest);
		text_add(&words, "; in all ");
		words_points(&words, known ? tenths : NOT_KNOWN);
		lines_add(lines, "Knee load now, %s: %s.", week == 0 ? "this week" : "next week", buffer);
	}
	char least[16], most[16];
	struct text from = TEXT(least), to = TEXT(most);
	words_points(&from, plan->band_least10);
	words_points(&to, plan->band_most10);
	if (plan->has_band)
		lines_add(lines, "Your green weeks: %s to %s.", least, most);
}

void what_if_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct what_if_screen *what_if = (const struct what_if_screen *)screen;
	notice_say(&what_if->notice, lines);
	const struct what_if *tried = what_if_tried(what_if);
	char buffer[120];
	struct text words = TEXT(buffer);
	if (what_if->typing || tried == NULL) {
		lines_add(lines, "What if: %s", what_if->edit.text);
		lines_add(lines, "%s", "Type what to try, two weeks ahead, as in: run sunday 5km; move strength-b friday; "
			  "skip run thursday; swap strength-b run. Nothing is written until you accept it.");
		say_now(what_if->coach.plan, lines);
		return;
	}
	what_if_change_words(&words, what_if);
	lines_add(lines, "With %s. Nothing is written yet.", buffer);
	if (what_if->morning >= 0)
		lines_add(lines, "Mornings of %d are assumed.", what_if->morning);
	say_changes(tried, lines);
	for (size_t i = 0; i < tried->rule_count; i++)
		why_line_say(lines, what_if->coach.shelf, &tried->rules[i]);
	if (tried->smaller_m > 0) {
		words = TEXT(buffer);
		what_if_smaller_words(&words, what_if);
		lines_add(lines, "Smaller, within the ceiling: %s", buffer);
	}
}
