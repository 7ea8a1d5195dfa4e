/* The calendar in lines. */
#include "calendar_draw.h"

#include "tui/words.h"

static void add_pain(struct text *out, const char *what, int pain)
{
	if (pain == NOT_KNOWN)
		text_addf(out, "%s not known", what);
	else
		text_addf(out, "%s %d", what, pain);
}

static void say_day(struct lines *lines, const struct calendar_page *page, struct day day)
{
	struct calendar_day one = calendar_on(page->calendar, day);
	char line[LINE_BYTES];
	struct text text = TEXT(line);
	words_weekday_date(&text, day);
	text_add(&text, ": ");
	calendar_done_words(&text, &one);
	if (!one.ahead) {
		add_pain(&text, "; worst pain", one.worst);
		add_pain(&text, ", on waking", one.morning);
	}
	if (one.marked || one.flare) {
		text_add(&text, "; ");
		calendar_verdict_words(&text, &one);
	}
	if (page->overlay != OVERLAY_NONE && calendar_overlay_value(page->overlay, &one) != NOT_KNOWN) {
		text_addf(&text, "; %s ", calendar_overlay_words[page->overlay]);
		calendar_overlay_number(&text, page->overlay, calendar_overlay_value(page->overlay, &one));
	}
	text_add(&text, one.note ? "; note" : "");
	lines_add(lines, "%s%s", page->chooses && day.n == page->at.n ? "> " : "", line);
}

static bool is_worth_a_line(const struct calendar_page *page, struct day day)
{
	const struct calendar *calendar = page->calendar;
	if (day.n > calendar->given.today.n)
		return calendar->given.plan != NULL && plan_day(calendar->given.plan, day) != NULL;
	return calendar->begun && day.n >= calendar->first.n;
}

static void say_days(struct lines *lines, const struct calendar_page *page)
{
	for (struct day day = page->span.from; day.n <= page->span.to.n; day.n++)
		if (is_worth_a_line(page, day) || (page->chooses && day.n == page->at.n))
			say_day(lines, page, day);
}

/* --- a year -------------------------------------------------------------------------------- */

static void say_month(struct lines *lines, const struct calendar_page *page, struct day first)
{
	struct day last = { calendar_month_first(first, 1).n - 1 };
	struct calendar_sum sum = calendar_sum(page->calendar, first, last);
	char line[LINE_BYTES];
	struct text text = TEXT(line);
	calendar_title(&text, &(struct calendar_span){ first, last });
	if (sum.days == 0)
		return;
	text_addf(&text, ": answers on %d of %d days, ", sum.answered, sum.days);
	if (sum.worst_days > 0) {
		int mean10 = (sum.worst * 10 + sum.worst_days / 2) / sum.worst_days;
		text_addf(&text, "mean of worst %d.%d, highest %d, ", mean10 / 10, mean10 % 10, sum.highest);
	}
	calendar_sum_words(&text, &sum, page->calendar->given.diary->told.distance);
	lines_add(lines, "%s", line);
}

static void say_happenings(struct lines *lines, const struct calendar_page *page)
{
	const struct calendar *calendar = page->calendar;
	for (size_t i = 0; i < calendar->happening_count; i++) {
		const struct happening *happening = &calendar->happenings[i];
		char date[DAY_TEXT], words[96];
		struct text text = TEXT(words);
		if (happening->day.n < page->span.from.n || happening->day.n > page->span.to.n)
			continue;
		day_print(happening->day, date);
		calendar_happening_words(&text, happening, calendar->given.diary->told.distance);
		lines_add(lines, "%s: %s", date, words);
	}
}

static void add_value(struct text *out, const char *what, enum calendar_overlay overlay, int value)
{
	text_addf(out, "; %s ", what);
	if (value == NOT_KNOWN)
		text_add(out, "not known");
	else
		calendar_overlay_number(out, overlay, value);
}

/* What stands beside the grid about the day that is marked. */
static void say_marked(struct lines *lines, const struct calendar_page *page)
{
	struct calendar_day one = calendar_on(page->calendar, page->at);
	const char *word = calendar_day_word(page);
	char line[LINE_BYTES];
	struct text text = TEXT(line);
	words_weekday_date(&text, page->at);
	text_addf(&text, " %d%s%s: ", day_to_date(page->at).year, *word != '\0' ? ", " : "", word);
	calendar_done_words(&text, &one);
	if (!one.ahead && one.usual != NOT_KNOWN)
		text_addf(&text, "; usual %d", one.usual);
	if (!one.ahead) {
		add_value(&text, "knee load", OVERLAY_LOAD, one.load10);
		add_value(&text, "readiness", OVERLAY_READINESS, one.readiness);
		add_value(&text, "sleep", OVERLAY_SLEEP, one.sleep_min);
	}
	if (one.has_phase)
		text_addf(&text, "; phase %s", rehab_phase_titles[one.phase]);
	lines_add(lines, "Marked: %s", line);
}

void calendar_page_say(const struct calendar_page *page, struct lines *lines)
{
	char title[64], about[64];
	struct text text = TEXT(title), what = TEXT(about);
	calendar_title(&text, &page->span);
	calendar_about(&what, page->calendar);
	lines_add(lines, "Calendar, %s%s%s", title, about[0] != '\0' ? ", " : "", about);
	if (page->view != CALENDAR_YEAR)
		say_days(lines, page);
	for (struct day month = page->span.from; month.n <= page->span.to.n; month = calendar_month_first(month, 1))
		say_month(lines, page, month);
	if (page->view == CALENDAR_YEAR)
		say_happenings(lines, page);
	if (page->chooses)
		say_marked(lines, page);
}
