/* Below the timeline and the entries: the morning, zones, the days beside, the plan, notes, edits, the reason. */
#include "day_screen.h"

#include <string.h>

#include "tui/why_page.h"
#include "tui/words.h"

enum { LABEL = 13, NARROW = 60, SMALL_LABEL = 2 };

static int label_of(const struct pen *pen)
{
	return pen->area.cols < NARROW ? SMALL_LABEL : LABEL;
}

/* A label and its words beside it or, where it is narrow, below. */
static void put_line(struct pen *pen, const char *label, enum style style, const char *words)
{
	int col = label_of(pen);
	area_put(pen->area, pen->row, SMALL_LABEL, STYLE_QUIET, label);
	pen->row += col == SMALL_LABEL && label[0] != '\0';
	pen_wrap(pen, col == SMALL_LABEL ? 2 * SMALL_LABEL : col, style, words);
}

static void put_morning(struct pen *pen, const struct day_screen *screen)
{
	const struct day_voice voice = day_voice_of(screen);
	char buffer[400];
	struct text words = TEXT(buffer);
	day_check_in_words(&words, &voice);
	day_put_mark(pen, screen, day_mark_count(screen) - 1);
	put_line(pen, "Check-in", screen->page->check_in != NULL ? STYLE_TEXT : STYLE_FAINT, buffer);
}

static void put_zones(struct pen *pen, const struct day_screen *screen)
{
	char buffer[300];
	struct text words = TEXT(buffer);
	for (size_t i = 0; i < screen->page->zone_count; i++) {
		text_add(&words, i > 0 ? "   " : "");
		day_zone_words(&words, &screen->page->zones[i]);
	}
	if (screen->page->zone_count > 0)
		put_line(pen, "Where", STYLE_TEXT, buffer);
}

/* What was done and, where it does not fit in the same row, its numbers below it. */
static void put_beside_line(struct pen *pen, const char *date, enum style style, char *words)
{
	char *numbers = strstr(words, "   ");
	if (numbers == NULL || label_of(pen) + text_width(words) <= pen->area.cols) {
		put_line(pen, date, style, words);
		return;
	}
	*numbers = '\0';
	put_line(pen, date, style, words);
	put_line(pen, "", style, numbers + strlen("   "));
}

static void put_beside(struct pen *pen, const struct day_screen *screen)
{
	const struct day_voice voice = day_voice_of(screen);
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, "Day before, and what followed");
	for (int i = 0; i < screen->page->beside_count; i++) {
		char buffer[240], date[16];
		struct text words = TEXT(buffer), day = TEXT(date);
		const struct day_beside *beside = &screen->page->beside[i];
		text_addf(&day, "%s %d", day_weekday_name(day_weekday(beside->day)), day_to_date(beside->day).day);
		day_beside_words(&words, &voice, beside);
		put_beside_line(pen, date, beside->missing ? STYLE_FAINT : STYLE_TEXT, buffer);
	}
}

static void put_plan(struct pen *pen, const struct day_screen *screen)
{
	const struct day_voice voice = day_voice_of(screen);
	for (size_t i = 0; i < screen->page->wanted_count; i++) {
		char buffer[160];
		struct text words = TEXT(buffer);
		day_wanted_words(&words, &voice, &screen->page->wanted[i]);
		put_line(pen, i == 0 ? "Planned" : "", STYLE_TEXT, buffer);
	}
	for (size_t i = 0; i < screen->page->change_count; i++) {
		char buffer[160];
		struct text words = TEXT(buffer);
		day_change_words(&words, &voice, screen->page->changes[i].change);
		put_line(pen, i == 0 ? "Changed" : "", STYLE_TEXT, buffer);
	}
}

static void put_notes(struct pen *pen, const struct day_screen *screen)
{
	const struct day_page *page = screen->page;
	if (page->check_in != NULL && page->check_in->note != NULL && page->check_in->note[0] != '\0')
		put_line(pen, "Note", STYLE_TEXT, page->check_in->note);
	for (size_t i = 0; i < page->entry_count; i++)
		if (page->entries[i].activity->note != NULL && page->entries[i].activity->note[0] != '\0')
			put_line(pen, page->entry_count == 1 ? "Note" : activity_words[page->entries[i].activity->kind],
				 STYLE_TEXT, page->entries[i].activity->note);
}

static void put_edits(struct pen *pen, const struct day_screen *screen)
{
	const struct day_voice voice = day_voice_of(screen);
	const struct day_record *record = screen->page->record;
	char buffer[300];
	bool first = true;
	for (size_t i = 0; record != NULL && i < record->amendment_count; i++) {
		struct text words = TEXT(buffer);
		if (!day_is_edit(&record->amendments[i]))
			continue;
		if (first)
			day_amendments_head(&words, screen->page);
		day_amendment_words(&words, &voice, &record->amendments[i]);
		put_line(pen, first ? "Edited" : "", STYLE_QUIET, buffer);
		first = false;
	}
	struct text words = TEXT(buffer);
	if (day_added_words(&words, &voice))
		put_line(pen, "Told later", STYLE_QUIET, buffer);
}

static void put_why(struct pen *pen, const struct day_screen *screen)
{
	if (screen->page->judged == NULL || screen->page->judged->missing)
		return;
	why_line_put(pen, screen->coach.shelf, &screen->page->why);
}

void day_put_rest(struct pen *pen, const struct day_screen *screen, int gap)
{
	static void (*const parts[])(struct pen *, const struct day_screen *) = {
		put_zones, put_beside, put_plan, put_notes, put_edits, put_why,
	};
	put_morning(pen, screen);
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		int before = pen->row;
		pen->row += gap;
		parts[i](pen, screen);
		pen->row = pen->row == before + gap ? before : pen->row;
	}
}
