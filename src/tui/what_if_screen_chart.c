#include "what_if_screen.h"

#include "plan_screen.h"
#include "tui/words.h"

/* Columns of a day, of the gap between two weeks and of that between the two plans. */
struct widths { int day, week_gap, bar; bool numbers; int left; };

static bool measures_of(int cols, struct widths *out)
{
	if (cols >= 2 * (FORTNIGHT * 5 + 4) + 4)
		*out = (struct widths){ 5, 4, 4, true, FORTNIGHT * 5 + 8 };
	else if (cols >= 92)
		*out = (struct widths){ 3, 2, 2, true, 50 };
	else if (cols >= 66)
		*out = (struct widths){ 2, 2, 1, false, 38 };
	else
		return false;
	return true;
}

bool what_if_chart_tells_numbers(int cols)
{
	struct widths measures;
	return measures_of(cols, &measures) && measures.numbers;
}

static int day_col(const struct widths *measures, int at)
{
	return at * measures->day + (at >= WEEK_DAYS ? measures->week_gap : 0);
}

bool what_if_differs(const struct planned_day *before, const struct planned_day *after)
{
	if (before == NULL || after == NULL)
		return before != after;
	/* Less than a point of load is not to be seen. */
	if (before->count != after->count || before->load10 / 10 != after->load10 / 10)
		return true;
	for (size_t i = 0; i < before->count; i++)
		if (!text_same(before->items[i].title, after->items[i].title))
			return true;
	return false;
}

/* One of the two plans, with what it is compared to. */
struct fortnight {
	const struct plan *plan, *other;
	struct day monday;
	int highest;
	bool breaks; /* a rule breaks where the change is */
	struct day changed;
};

static enum style day_style(const struct fortnight *side, const struct planned_day *day, bool differs)
{
	if (differs && side->breaks && day->day.n == side->changed.n)
		return STYLE_AMBER;
	if (differs)
		return STYLE_ACCENT;
	return day->past ? STYLE_LOAD : STYLE_LOAD_NOW;
}

static void put_day(struct pen *pen, const struct fortnight *side, const struct widths *measures, int at, int bar_rows)
{
	struct day date = { side->monday.n + at };
	const struct planned_day *day = plan_shown_day(side->plan, date);
	bool differs = side->other != NULL && what_if_differs(plan_shown_day(side->other, date), day);
	int col = day_col(measures, at);
	char buffer[8], name[4];
	struct text letter = TEXT(buffer), weekday = TEXT(name);
	text_add_bytes(&weekday, day_weekday_name(day_weekday(date)), 1);
	area_put(pen->area, pen->row, col, date.n == side->plan->today.n ? STYLE_STRONG : STYLE_QUIET, name);
	if (day == NULL)
		return;
	struct area bars = area_sub(pen->area, pen->row + 1, 0, bar_rows, -1);
	if (pen->row >= 0)
		column_put(bars, col, measures->bar, day_style(side, day, differs), day->load10, side->highest);
	if (day->count > 0)
		plan_letter(&letter, &day->items[0]);
	area_put(pen->area, pen->row + 1 + bar_rows, col, differs ? STYLE_STRONG : STYLE_QUIET, buffer);
	letter = TEXT(buffer);
	words_points(&letter, day->load10);
	if (measures->numbers)
		area_put(pen->area, pen->row + 2 + bar_rows, col, differs ? STYLE_STRONG : STYLE_QUIET,
			 day->load10 == 0 ? "–" : buffer);
}

static void put_week(struct pen *pen, const struct fortnight *side, int col, int week, const char *label)
{
	char buffer[16];
	struct text words = TEXT(buffer);
	int tenths, highest;
	bool known = plan_week_points(side->plan, (struct day){ side->monday.n + week * WEEK_DAYS }, &tenths, &highest);
	words_points(&words, known ? tenths : NOT_KNOWN);
	int end = area_put(pen->area, pen->row, col, STYLE_QUIET, label);
	area_put(pen->area, pen->row, end, STYLE_TEXT, buffer);
}

static void put_band(struct pen *pen, const struct plan *plan)
{
	char least[16], most[16];
	struct text a = TEXT(least), b = TEXT(most);
	if (!plan->has_band)
		return;
	words_points(&a, plan->band_least10);
	words_points(&b, plan->band_most10);
	area_putf(pen->area, pen->row, 0, STYLE_QUIET, "green weeks %s to %s", least, most);
}

/* A fortnight with its head; returns the row below it. */
static int put_side(struct pen pen, const struct fortnight *side, const struct widths *measures, const char *head,
		    int bar_rows, bool airy)
{
	area_put_cut(pen.area, pen.row, 0, pen.area.cols, STYLE_STRONG, head);
	pen.row += 1 + airy;
	for (int at = 0; at < FORTNIGHT; at++)
		put_day(&pen, side, measures, at, bar_rows);
	pen.row += 2 + bar_rows + measures->numbers + airy;
	put_week(&pen, side, 0, 0, measures->numbers ? "week " : "wk ");
	put_week(&pen, side, day_col(measures, WEEK_DAYS), 1, measures->numbers ? "week " : "wk ");
	pen.row++;
	put_band(&pen, side->plan);
	return pen.row + 1;
}

static int highest_of(const struct plan *plan, struct day monday)
{
	int highest = 0;
	for (int at = 0; at < FORTNIGHT; at++) {
		const struct planned_day *day = plan_shown_day(plan, (struct day){ monday.n + at });
		if (day != NULL && day->load10 > highest)
			highest = day->load10;
	}
	return highest;
}

static bool breaks_a_rule(const struct what_if *tried)
{
	for (size_t i = 0; i < tried->rule_count; i++)
		if (tried->rules[i].says == WHY_BREAKS)
			return true;
	return false;
}

void what_if_chart_put(struct pen *pen, const struct what_if_screen *what_if, int bar_rows)
{
	const struct what_if *tried = what_if_tried(what_if);
	struct widths measures;
	if (!measures_of(pen->area.cols, &measures))
		return;
	const struct plan *before = tried != NULL ? tried->before : what_if->coach.plan;
	struct fortnight now = { .plan = before, .monday = plan_monday(before->today) };
	now.highest = highest_of(before, now.monday);
	bool airy = bar_rows >= 4;
	if (tried != NULL) {
		char head[80];
		struct text words = TEXT(head);
		struct fortnight then = { tried->after, before, now.monday, highest_of(tried->after, now.monday),
				     breaks_a_rule(tried), what_if->change.kind == CHANGE_MOVE ? what_if->change.to
											      : what_if->change.from };
		then.highest = now.highest = then.highest > now.highest ? then.highest : now.highest;
		text_add(&words, "With ");
		what_if_change_words(&words, what_if);
		put_side(pen_over(pen, measures.left, -1), &then, &measures, head, bar_rows, airy);
	}
	pen->row = put_side(pen_over(pen, 0, measures.left - 2), &now, &measures, "Now", bar_rows, airy);
}
