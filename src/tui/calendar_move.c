/* Where the chosen day goes. */
#include "calendar_screen.h"

#include <string.h>

#include "core/quick.h"

/* What a person can have lived or plan, with room on both sides for the arithmetic of a year. */
enum { FIRST_YEAR = 1900, LAST_YEAR = 2199 };

enum { QUARTER_MONTHS = 3, YEAR_MONTHS = 12 };

void calendar_go(struct calendar_screen *calendar, struct day day)
{
	struct day first = day_from_date((struct date){ FIRST_YEAR, 1, 1 });
	struct day last = day_from_date((struct date){ LAST_YEAR, 12, 31 });
	if (day.n < first.n || day.n > last.n) {
		notice_set(&calendar->notice, "The calendar goes from 1900 to 2199.");
		return;
	}
	calendar->page.at = day;
	calendar->page.span = calendar_span(calendar->page.view, day, calendar->coach.today);
}

/* --- by keys ------------------------------------------------------------------------------- */

/* Days that a key moves: in a grid whose rows are weeks, in one whose columns are, and in rows of days or of weeks. */
static const int steps[][CALENDAR_DOWN] = {
	/*             left, right, up, down */
	/* a month  */ { -1, 1, -WEEK, WEEK },
	/* weeks    */ { -WEEK, WEEK, -1, 1 },
	/* day rows */ { -WEEK, WEEK, -1, 1 },
	/* week rows*/ { -1, 1, -WEEK, WEEK },
};

static int layout(const struct calendar_screen *calendar)
{
	if (calendar_is_table(calendar, calendar->cols))
		return calendar->page.view == CALENDAR_YEAR ? 3 : 2;
	return calendar->page.view == CALENDAR_MONTH ? 0 : 1;
}

static int months_of(enum calendar_view view)
{
	static const int months[CALENDAR_VIEWS] = { 1, QUARTER_MONTHS, YEAR_MONTHS };
	return months[view];
}

/* The same day of another month, or its last. */
static struct day month_on(struct day day, int months)
{
	struct day first = calendar_month_first(day, months);
	struct date date = day_to_date(first);
	int length = day_month_length(date.year, date.month), number = day_to_date(day).day;
	return (struct day){ first.n + (number < length ? number : length) - 1 };
}

void calendar_move(struct calendar_screen *calendar, enum calendar_action action)
{
	struct day at = calendar->page.at;
	int months = months_of(calendar->page.view);
	switch (action) {
	case CALENDAR_LEFT:
	case CALENDAR_RIGHT:
	case CALENDAR_UP:
	case CALENDAR_DOWN: at.n += steps[layout(calendar)][action - CALENDAR_LEFT]; break;
	case CALENDAR_FIRST: at = calendar->page.span.from; break;
	case CALENDAR_LAST: at = calendar->page.span.to; break;
	case CALENDAR_BACK_ONE: at = month_on(at, -months); break;
	case CALENDAR_ON_ONE: at = month_on(at, months); break;
	default: return;
	}
	calendar_go(calendar, at);
}

/* --- by a date ---------------------------------------------------------------------------------- */

/* "2026-03" is its first day. */
static bool read_month(const char *words, struct day *out)
{
	char date[DAY_TEXT];
	struct text text = TEXT(date);
	if (strlen(words) != strlen("2026-03"))
		return false;
	text_addf(&text, "%s-01", words);
	return day_parse(out, date);
}

void calendar_go_to(struct calendar_screen *calendar, const char *words)
{
	struct day day;
	words += strspn(words, " ");
	if (quick_day(words, calendar->coach.today, false, &day) || read_month(words, &day))
		calendar_go(calendar, day);
	else
		notice_set(&calendar->notice, "Write a day as 2026-03-14, a month as 2026-03, or today.");
}

/* --- to what was found ----------------------------------------------------------------------------- */

static void tell_found(struct calendar_screen *calendar)
{
	char words[160];
	struct text text = TEXT(words);
	if (calendar->found_at < 0)
		text_addf(&text, "No note and no goal has \"%s\".", calendar->words);
	else
		text_addf(&text, "%d of %d: %s", calendar->found_at + 1, (int)calendar->found_count,
		          calendar->found[calendar->found_at].text);
	notice_set(&calendar->notice, words);
}

/* From the one that is shown on, since a day may have several; else from the chosen day. */
static int found_next(const struct calendar_screen *calendar, int by)
{
	int count = (int)calendar->found_count, at = calendar->found_at;
	if (at >= 0 && calendar->found[at].day.n == calendar->page.at.n)
		return (at + by + count) % count;
	return calendar_found_next(calendar->found, calendar->found_count, calendar->page.at, by);
}

void calendar_go_found(struct calendar_screen *calendar, int by)
{
	if (calendar->words[0] == '\0') {
		notice_set(&calendar->notice, "/ looks for words in notes and goals first.");
		return;
	}
	calendar->found_at = calendar->found_count > 0 ? found_next(calendar, by) : -1;
	if (calendar->found_at >= 0)
		calendar_go(calendar, calendar->found[calendar->found_at].day);
	tell_found(calendar);
}

void calendar_find(struct calendar_screen *calendar)
{
	struct text words = TEXT(calendar->words);
	text_add(&words, calendar->edit.text);
	arena_free(calendar->found_arena);
	calendar->found_arena = arena_new();
	calendar->found = calendar_search(&calendar->calendar, calendar->words, &calendar->found_count,
	                                  calendar->found_arena);
	calendar->found_at = -1;
	if (calendar->words[0] != '\0')
		calendar_go_found(calendar, -1);
}
