#include "calendar_draw.h"

#include "tui/words.h"

/* --- spans ------------------------------------------------------------------------------ */

enum { MONTHS = 12, QUARTER = 3 };

/* Whole months: from the first of the month of `first` on. */
static struct calendar_span months_from(struct day first, int months)
{
	return (struct calendar_span){ first, { calendar_month_first(first, months).n - 1 } };
}

static int month_number(struct day day)
{
	struct date date = day_to_date(day);
	return date.year * MONTHS + date.month - 1;
}

static int floor_div(int a, int b)
{
	return a >= 0 ? a / b : -((b - 1 - a) / b);
}

struct calendar_span calendar_span(enum calendar_view view, struct day day, struct day today)
{
	int number = month_number(day);
	if (view == CALENDAR_QUARTER)
		return months_from(calendar_month_first(day, -(number % QUARTER)), QUARTER);
	if (view == CALENDAR_MONTH)
		return months_from(calendar_month_first(day, 0), 1);
	int years = floor_div(number - month_number(today) + MONTHS - 1, MONTHS);
	return months_from(calendar_month_first(today, (years - 1) * MONTHS + 1), MONTHS);
}

static const char *month_word(int month)
{
	static const char *const words[MONTHS] = { "January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December" };
	return words[month - 1];
}

void calendar_title(struct text *out, const struct calendar_span *span)
{
	struct date from = day_to_date(span->from), to = day_to_date(span->to);
	if (from.year == to.year && from.month == to.month)
		text_addf(out, "%s %d", month_word(from.month), from.year);
	else if (from.year == to.year)
		text_addf(out, "%s – %s %d", month_word(from.month), month_word(to.month), to.year);
	else
		text_addf(out, "%s %d – %s %d", month_word(from.month), from.year, month_word(to.month), to.year);
}

void calendar_about(struct text *out, const struct calendar *calendar)
{
	const struct calendar_filter *filter = &calendar->given.filter;
	int knee = filter->side == SIDE_BOTH ? calendar->given.diary->intake.knee : (int)filter->side;
	if (knee != NOT_KNOWN)
		text_add(out, words_knee((enum side)knee));
	if (filter->zone != ZONE_NOT_SAID)
		text_addf(out, "%s%s", out->length > 0 ? ", " : "", zone_words[filter->zone]);
	if (filter->kind != NOT_KNOWN)
		text_addf(out, "%s%s", out->length > 0 ? ", " : "", activity_words[filter->kind]);
}

/* --- a day ------------------------------------------------------------------------------ */

static void add_kind(struct text *out, size_t *count, const char *word)
{
	text_addf(out, "%s%s", (*count)++ > 0 ? ", " : "", word);
}

static const char *nothing_words(const struct calendar_day *day)
{
	if (day->told || day->rests)
		return "rest";
	if (day->ahead)
		return "nothing planned yet";
	return day->before ? "before the diary" : "not told";
}

void calendar_done_words(struct text *out, const struct calendar_day *day)
{
	size_t count = 0;
	for (int kind = 0; kind < ACTIVITY_KINDS; kind++)
		if ((day->kinds >> kind & 1) != 0)
			add_kind(out, &count, activity_words[kind]);
	if (day->left_out)
		add_kind(out, &count, "left out");
	for (int kind = 0, first = 1; kind < PLANNED_KINDS; kind++)
		if ((day->planned_kinds >> kind & 1) != 0) {
			text_addf(out, "%s%s", count > 0 ? ", " : "", first ? "planned: " : "");
			text_add(out, planned_words[kind]);
			first = 0;
			count++;
		}
	if (count == 0)
		text_add(out, nothing_words(day));
}

static const char *const colour_says[COLOURS] = {
	[COLOUR_GREEN] = "green", [COLOUR_UNKNOWN] = "waits for an answer", [COLOUR_HOLD] = "hold",
	[COLOUR_AMBER] = "hold", [COLOUR_RED] = "step back", [COLOUR_REFER] = "have it looked at",
};

void calendar_verdict_words(struct text *out, const struct calendar_day *day)
{
	if (day->flare)
		text_add(out, "flare, ");
	text_addf(out, "%s, rule %s", colour_says[verdict_colour(day->verdict)], verdict_words[day->verdict]);
}

/* --- sums and what happened ------------------------------------------------------------------ */

void calendar_sum_words(struct text *out, const struct calendar_sum *sum, enum units units)
{
	text_addf(out, "runs %d  green %d  open %d", sum->runs, sum->green_runs, sum->open_runs);
	if (sum->run_m > 0) {
		text_add(out, "  ");
		words_distance(out, sum->run_m, units);
	}
}

static void say_flare(struct text *out, const struct happening *happening)
{
	text_add(out, "flare, ");
	words_count(out, happening->days, "day", "days");
	if (happening->goes_on)
		text_add(out, " so far");
}

static void say_run(struct text *out, const struct happening *happening, enum units units)
{
	text_add(out, "a ");
	words_distance(out, happening->run_m, units);
	text_add(out, " run, ");
	words_distance(out, happening->before_m, units);
	text_add(out, " before");
}

void calendar_happening_words(struct text *out, const struct happening *happening, enum units units)
{
	switch (happening->kind) {
	case HAPPENED_START: text_add(out, "programme on"); break;
	case HAPPENED_PHASE: words_small(out, rehab_phase_titles[happening->phase]); break;
	case HAPPENED_FLARE: say_flare(out, happening); break;
	case HAPPENED_LONG_RUN: say_run(out, happening, units); break;
	case HAPPENED_BACK:
	case HAPPENED_HOLD:
		text_addf(out, "%s, %s", colour_says[verdict_colour(happening->code)], verdict_words[happening->code]);
		break;
	case HAPPENED_MILESTONE: words_small(out, happening->text); break;
	case HAPPENINGS: break;
	}
}
