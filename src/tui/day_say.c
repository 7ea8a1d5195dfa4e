/* The page of a day in lines. */
#include "day_screen.h"

#include "tui/why_page.h"
#include "tui/words.h"

static void say_moments(const struct day_screen *screen, struct lines *lines)
{
	const struct day_voice voice = day_voice_of(screen);
	for (size_t i = 0; i < screen->page->moment_count; i++) {
		const struct moment *moment = &screen->page->moments[i];
		char time[16], label[48], value[16], remark[80];
		struct text words = TEXT(time);
		day_moment_time(&words, moment);
		words = TEXT(label);
		day_moment_label(&words, &voice, moment);
		words = TEXT(value);
		if (moment->told == MOMENT_TOLD)
			day_moment_value(&words, moment);
		words = TEXT(remark);
		day_moment_remark(&words, &voice, moment);
		lines_add(lines, "%s %s%s%s:%s%s%s%s", (int)i == screen->mark ? ">" : " ", time, time[0] != '\0' ? " " : "",
			  label, value[0] != '\0' ? " " : "", value, remark[0] != '\0' ? (value[0] != '\0' ? ", " : " ") : "",
			  remark);
	}
}

static void say_entry(const struct day_screen *screen, size_t entry, struct lines *lines)
{
	const struct day_voice voice = day_voice_of(screen);
	const struct day_entry *shown = &screen->page->entries[entry];
	char buffer[240];
	struct text words = TEXT(buffer);
	const char *label;
	day_activity_title(&words, screen->coach.shelf, shown->activity, screen->coach.diary->told.distance);
	lines_add(lines, "%s %s", screen->mark == (int)(screen->page->moment_count + entry) ? ">" : " ", buffer);
	words = TEXT(buffer);
	for (int at = 0; day_fact(&voice, shown, &at, &label, &words); words = TEXT(buffer))
		lines_add(lines, "  %s: %s", label, buffer);
	for (size_t i = 0; i < shown->activity->exercise_count; i++) {
		words = TEXT(buffer);
		const char *name = day_exercise(&words, screen->coach.shelf, shown->activity, i);
		lines_add(lines, "  %s: %s", name, buffer);
	}
	if (shown->activity->note != NULL && shown->activity->note[0] != '\0')
		lines_add_text(lines, "  note: ", shown->activity->note);
}

static void say_beside(const struct day_screen *screen, struct lines *lines)
{
	const struct day_voice voice = day_voice_of(screen);
	lines_add(lines, "%s", "Day before, and what followed");
	for (int i = 0; i < screen->page->beside_count; i++) {
		char date[24], buffer[240];
		struct text day = TEXT(date), words = TEXT(buffer);
		words_weekday_date(&day, screen->page->beside[i].day);
		day_beside_words(&words, &voice, &screen->page->beside[i]);
		lines_add(lines, "  %s: %s", date, buffer);
	}
}

static void say_plan(const struct day_screen *screen, struct lines *lines)
{
	const struct day_voice voice = day_voice_of(screen);
	char buffer[200];
	for (size_t i = 0; i < screen->page->wanted_count; i++) {
		struct text words = TEXT(buffer);
		day_wanted_words(&words, &voice, &screen->page->wanted[i]);
		lines_add(lines, "Planned: %s", buffer);
	}
	for (size_t i = 0; i < screen->page->change_count; i++) {
		struct text words = TEXT(buffer);
		day_change_words(&words, &voice, screen->page->changes[i].change);
		lines_add(lines, "Changed: %s", buffer);
	}
}

static void say_edits(const struct day_screen *screen, struct lines *lines)
{
	const struct day_voice voice = day_voice_of(screen);
	const struct day_record *record = screen->page->record;
	char buffer[300];
	for (size_t i = 0; record != NULL && i < record->amendment_count; i++) {
		struct text words = TEXT(buffer);
		if (!day_is_edit(&record->amendments[i]))
			continue;
		day_amendment_words(&words, &voice, &record->amendments[i]);
		lines_add(lines, "Edited %s", buffer);
	}
	struct text words = TEXT(buffer);
	if (day_added_words(&words, &voice))
		lines_add(lines, "Told later: %s", buffer);
}

static void say_morning(const struct day_screen *screen, struct lines *lines)
{
	const struct day_voice voice = day_voice_of(screen);
	const struct check_in *check_in = screen->page->check_in;
	char buffer[400];
	struct text words = TEXT(buffer);
	day_check_in_words(&words, &voice);
	lines_add(lines, "%s Check-in: %s", screen->mark == day_mark_count(screen) - 1 ? ">" : " ", buffer);
	if (check_in != NULL && check_in->note != NULL && check_in->note[0] != '\0')
		lines_add_text(lines, "  note: ", check_in->note);
	for (size_t i = 0; i < screen->page->zone_count; i++) {
		words = TEXT(buffer);
		day_zone_words(&words, &screen->page->zones[i]);
		lines_add(lines, "  where: %s", buffer);
	}
}

static void say_page(const struct day_screen *screen, struct lines *lines)
{
	const struct day_voice voice = day_voice_of(screen);
	char date[32], title[400];
	struct text words = TEXT(date);
	words_weekday_date(&words, screen->day);
	text_addf(&words, " %d", day_to_date(screen->day).year);
	words = TEXT(title);
	day_title(&words, &voice);
	lines_add(lines, "%s. %s", date, title);
	say_moments(screen, lines);
	for (size_t i = 0; i < screen->page->entry_count; i++)
		say_entry(screen, i, lines);
	say_morning(screen, lines);
	say_beside(screen, lines);
	say_plan(screen, lines);
	say_edits(screen, lines);
	if (screen->page->judged != NULL && !screen->page->judged->missing)
		why_line_say(lines, screen->coach.shelf, &screen->page->why);
}

void day_say(const struct screen *base, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct day_screen *screen = (const struct day_screen *)base;
	notice_say(&screen->notice, lines);
	say_page(screen, lines);
}

void day_lines(const struct coach_view *coach, const char *date, struct lines *lines)
{
	struct screen *screen = day_screen_new(coach, date);
	((struct day_screen *)screen)->mark = NOT_SET;
	say_page((const struct day_screen *)screen, lines);
	screen_free(screen);
}
