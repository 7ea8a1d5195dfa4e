/* What stands under the digits, on the same axis: distance, the overlay, the phase. */
#include "calendar_weeks.h"

#include "tui/words.h"

/* Load adds up over a week, and one of which a day is missing is not known; readiness and sleep are means. */
static void take_value(struct calendar_week *week, int *known, enum calendar_overlay overlay,
                       const struct calendar_day *day)
{
	int value = calendar_overlay_value(overlay, day);
	if (value == NOT_KNOWN)
		return;
	week->value += value;
	++*known;
}

static bool adds_up(enum calendar_overlay overlay)
{
	return overlay == OVERLAY_BEFORE || overlay == OVERLAY_LOAD;
}

struct calendar_week calendar_week_sum(const struct calendar_page *page, struct day first)
{
	const struct calendar *calendar = page->calendar;
	struct calendar_week week = { 0 };
	enum calendar_overlay overlay = page->overlay == OVERLAY_BEFORE ? OVERLAY_LOAD : page->overlay;
	int known = 0, days = 0;
	for (int i = 0; i < WEEK; i++) {
		struct day day = { first.n + i };
		if (!calendar->begun || day.n < calendar->first.n || day.n > calendar->given.today.n)
			continue;
		struct calendar_day one = calendar_on(calendar, day);
		days += day.n < calendar->given.today.n || one.told;
		week.any |= one.told;
		week.run_m += one.run_m;
		take_value(&week, &known, overlay, &one);
	}
	if (known == 0 || (adds_up(overlay) && known < days))
		week.value = NOT_KNOWN;
	else if (!adds_up(overlay))
		week.value /= known;
	return week;
}

/* --- bars ---------------------------------------------------------------------------------- */

static bool is_ahead(const struct calendar_weeks *weeks, int week)
{
	return weeks->first.n + week * WEEK > weeks->page->calendar->given.today.n;
}

static bool is_before_diary(const struct calendar_weeks *weeks, int week)
{
	const struct calendar *calendar = weeks->page->calendar;
	return !calendar->begun || weeks->first.n + week * WEEK + WEEK <= calendar->first.n;
}

static bool is_running(const struct calendar_weeks *weeks, int week)
{
	int from = weeks->first.n + week * WEEK, today = weeks->page->calendar->given.today.n;
	return from <= today && today < from + WEEK;
}

/* A bar leaves a column free to the next where it can. */
static void put_bars(const struct calendar_weeks *weeks, struct area area, const int *values, int most)
{
	int width = weeks->width > 2 ? weeks->width - 1 : weeks->width;
	for (int i = 0; i < weeks->count; i++)
		if (!is_ahead(weeks, i) && !is_before_diary(weeks, i))
			column_put(area, weeks->col[i], width, is_running(weeks, i) ? STYLE_LOAD_NOW : STYLE_LOAD, values[i], most);
}

static int most_of(const int *values, int count)
{
	int most = 1;
	for (int i = 0; i < count; i++)
		most = values[i] > most ? values[i] : most;
	return most;
}

/* Two lines of label at the left, and the ends of the scale where there is room for both. */
static void put_labels(const struct calendar_weeks *weeks, struct area area, const char *name, const char *unit,
                       const char *most)
{
	int label = weeks->label - 1;
	bool roomy = label > 4 && area.rows >= 4;
	area_put_cut(area, 0, 0, label, STYLE_TEXT, name);
	if (area.rows >= 2 && label > 4)
		area_put_cut(area, 1, 0, label, STYLE_QUIET, unit);
	if (!roomy)
		return;
	area_put_right(area, 2, label, STYLE_QUIET, most);
	area_put_right(area, area.rows - 1, label, STYLE_QUIET, "0");
}

void calendar_put_distance(const struct calendar_weeks *weeks, struct area area)
{
	enum units units = weeks->page->calendar->given.diary->told.distance;
	int values[CALENDAR_WEEKS], most;
	char top[24];
	struct text text = TEXT(top);
	for (int i = 0; i < weeks->count; i++)
		values[i] = weeks->sum[i].any ? weeks->sum[i].run_m : NOT_KNOWN;
	most = most_of(values, weeks->count);
	words_distance(&text, most, units);
	put_labels(weeks, area, weeks->label > 4 ? "Distance" : "km", "a week", top);
	put_bars(weeks, area, values, most);
}

static const struct {
	const char *name, *near, *unit;
} overlay_labels[OVERLAYS] = {
	[OVERLAY_BEFORE] = { "Knee load", "kl", "relative" }, [OVERLAY_LOAD] = { "Knee load", "kl", "relative" },
	[OVERLAY_READINESS] = { "Readiness", "rdy", "mean" }, [OVERLAY_SLEEP] = { "Sleep", "slp", "mean" },
	[OVERLAY_NONE] = { "", "", "" },
};

void calendar_put_week_overlay(const struct calendar_weeks *weeks, struct area area)
{
	enum calendar_overlay overlay = weeks->page->overlay;
	int values[CALENDAR_WEEKS], most;
	char top[24];
	struct text text = TEXT(top);
	for (int i = 0; i < weeks->count; i++)
		values[i] = weeks->sum[i].value;
	most = most_of(values, weeks->count);
	calendar_overlay_number(&text, overlay, most);
	put_labels(weeks, area, weeks->label > 4 ? overlay_labels[overlay].name : overlay_labels[overlay].near,
	           overlay_labels[overlay].unit, top);
	put_bars(weeks, area, values, most);
}

/* --- phases ---------------------------------------------------------------------------------- */

/* The column in which a day stands, by its week. */
static int col_of(const struct calendar_weeks *weeks, struct day day)
{
	int week = (day.n - weeks->first.n) / WEEK;
	return weeks->col[week < 0 ? 0 : week < weeks->count ? week : weeks->count - 1];
}

enum { NAME_ROWS = 2 };

/* Where the names begin that stand in each row of names already: those of later phases, which come first. */
struct names {
	int begin[NAME_ROWS];
	int line;            /* the same of the line above them */
};

/* A name that has no room in a row stands in the next, and in none where that is full too. */
static void put_name(const struct calendar_weeks *weeks, struct area area, int col, const char *name,
                     struct names *names)
{
	int width = text_width(name);
	for (int row = 0; row < NAME_ROWS && row + 1 < area.rows; row++) {
		bool first = names->begin[row] == weeks->end;
		if (col + width + !first > names->begin[row] && !first)
			continue;
		int at = col + width > weeks->end ? weeks->end - width : col;
		area_put(area, row + 1, at, STYLE_QUIET, name);
		names->begin[row] = at;
		return;
	}
}

static void put_phase(const struct calendar_weeks *weeks, struct area area, const struct phase_past *phase,
                      struct day until, struct names *names)
{
	struct day from = phase->since.n > weeks->page->span.from.n ? phase->since : weeks->page->span.from;
	int col = col_of(weeks, from), end = col_of(weeks, until) + 1;
	char name[24];
	struct text text = TEXT(name);
	words_small(&text, rehab_phase_titles[phase->phase]);
	end = end < names->line ? end : names->line;
	area_fill(area, 0, col, end - col, STYLE_RULE, 0x2500);
	area_fill(area, 0, col, end > col ? 1 : 0, STYLE_QUIET, 0x251c);
	names->line = col;
	put_name(weeks, area, col, name, names);
}

void calendar_put_phases(const struct calendar_weeks *weeks, struct area area)
{
	const struct plan *plan = weeks->page->calendar->given.plan;
	const struct calendar_span *span = &weeks->page->span;
	struct names names = { { weeks->end, weeks->end }, weeks->end };
	struct day until = plan != NULL ? plan->today : span->from;
	if (weeks->label > 4)
		area_put_cut(area, 0, 0, weeks->label - 1, STYLE_TEXT, "Phase");
	for (size_t i = plan != NULL ? plan->phase_count : 0; i > 0; i--) {
		const struct phase_past *phase = &plan->phases[i - 1];
		if (until.n >= span->from.n && phase->since.n <= span->to.n)
			put_phase(weeks, area, phase, until.n < span->to.n ? until : span->to, &names);
		until.n = phase->since.n - 1;
	}
}
