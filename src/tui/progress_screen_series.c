/* A value a week as a chart, with the words around it. */
#include "progress_screen.h"

#include "tui/glyph.h"
#include "tui/words.h"

enum { METRES_A_MILE = 1609, METRES_A_KM = 1000, TENTHS = 10, MINUTES_AN_HOUR = 60, TITLE_ROWS = 2, LOW_ROWS = 9 };

static const struct series {
	const char *title, *unit;  /* the unit of lengths is the runner's own */
	int scale;                 /* of a value to the number told */
	bool bars, fits;
	enum style style;
	const char *each;          /* what its numbers count */
	const char *zero, *missing; /* what the marks mean */
} series[PROGRESS_SERIES] = {
	[PROGRESS_DISTANCE] = { "Distance", "a week", 0, true, true, STYLE_LOAD_NOW, NULL, "a week without runs",
				"a week without a diary" },
	[PROGRESS_LEDGER] = { "Knee load", "a week, relative, rough", TENTHS, true, true, STYLE_LOAD, "points", "none",
			      "a week with a day that is not known" },
	[PROGRESS_LOAD] = { "Load", "effort x minutes a day, means over 7 and 28 days", TENTHS, false, false, STYLE_ACCENT,
			    "a day", NULL, "a week without a diary" },
	[PROGRESS_GREEN] = { "Longest green run", "of a week", 0, true, true, STYLE_LOAD_NOW, NULL, "no green run",
			     "a week without a diary" },
	[PROGRESS_CADENCE] = { "Cadence", "steps a minute, mean of the runs", 1, false, true, STYLE_ACCENT, "a minute", NULL,
			       "a week that told none" },
	[PROGRESS_READINESS] = { "Readiness", "of 100, mean of the mornings", 1, false, true, STYLE_ACCENT, "points", NULL,
				 "a week that told none" },
	[PROGRESS_SLEEP] = { "Sleep", "hours a night, mean", MINUTES_AN_HOUR, false, true, STYLE_ACCENT, "h", NULL,
			     "a week that told none" },
};

static const char *const other_titles[PROGRESS_KINDS] = {
	[PROGRESS_STRENGTH] = "Strength by week", [PROGRESS_TESTS] = "Strength, each side", [PROGRESS_SCORES] = "Scores",
};

static bool is_length(enum progress_kind kind)
{
	return kind == PROGRESS_DISTANCE || kind == PROGRESS_GREEN;
}

static int scale_of(const struct progress_screen *progress, enum progress_kind kind)
{
	if (!is_length(kind))
		return series[kind].scale;
	return progress->coach.diary->intake.units == UNITS_MI ? METRES_A_MILE : METRES_A_KM;
}

const char *progress_title(enum progress_kind kind)
{
	return kind < PROGRESS_SERIES ? series[kind].title : other_titles[kind];
}

void progress_unit_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind)
{
	if (is_length(kind))
		text_add(out, progress->coach.diary->intake.units == UNITS_MI ? "mi " : "km ");
	text_add(out, series[kind].unit);
}

const char *progress_each(const struct progress_screen *progress, enum progress_kind kind)
{
	if (is_length(kind))
		return progress->coach.diary->intake.units == UNITS_MI ? "mi" : "km";
	return series[kind].each;
}

void progress_value_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind, int value)
{
	int scale = scale_of(progress, kind);
	if (value < 0)
		text_add(out, "·");
	else if (scale == 1 || kind == PROGRESS_LEDGER)
		text_addf(out, "%d", value / scale);
	else
		text_addf(out, "%d.%d", value / scale, value % scale * TENTHS / scale);
}

/* --- the chart ------------------------------------------------------------------------- */

/* All that a chart of weeks points to while it is drawn; several weeks share a bar where there are too many. */
struct drawing {
	struct chart chart;
	int values[PROGRESS_WEEKS], second[PROGRESS_WEEKS], worst[PROGRESS_WEEKS], ledger[PROGRESS_WEEKS],
		fitted[PROGRESS_WEEKS];
	uint8_t marks[PROGRESS_WEEKS];
	struct chart_label labels[PROGRESS_LABELS];
	int shown, group;        /* weeks in all, the newest ones, and of a bar */
};

/* The mean of what is known of some weeks, or the highest. */
static int mean_of(const int *values, int count)
{
	int64_t sum = 0;
	int known = 0;
	for (int i = 0; i < count; i++)
		if (values[i] >= 0) {
			sum += values[i];
			known++;
		}
	return known == 0 ? CHART_MISSING : (int)((sum + known / 2) / known);
}

static int highest_of(const int *values, int count)
{
	int highest = CHART_MISSING;
	for (int i = 0; i < count; i++)
		highest = values[i] > highest ? values[i] : highest;
	return highest;
}

static uint8_t mark_of(const struct trend_week *weeks, int count)
{
	uint8_t mark = CHART_PLAIN;
	for (int i = 0; i < count; i++)
		mark = weeks[i].flare ? CHART_FLARE : weeks[i].deload && mark == CHART_PLAIN ? CHART_LIGHTER : mark;
	return mark;
}

/* The oldest group may be short: the newest is whole. */
static void group_weeks(struct drawing *drawing, const struct progress_window *window, enum progress_kind kind)
{
	int group = drawing->group, count = (drawing->shown + group - 1) / group, oldest = window->count - drawing->shown;
	for (int i = 0; i < count; i++) {
		int end = window->count - (count - 1 - i) * group;
		int from = end - group < oldest ? oldest : end - group, weeks = end - from;
		drawing->values[i] = mean_of(window->value[kind] + from, weeks);
		drawing->second[i] = mean_of(window->longer + from, weeks);
		drawing->worst[i] = highest_of(window->worst + from, weeks);
		drawing->ledger[i] = mean_of(window->value[PROGRESS_LEDGER] + from, weeks);
		drawing->marks[i] = mark_of(window->week + from, weeks);
	}
	drawing->chart.count = count;
}

static bool fit_of(const struct progress_window *window, enum progress_kind kind, struct trend_fit *fit)
{
	return series[kind].fits && trend_fit(window->value[kind], window->left_out, (size_t)window->count, fit);
}

/* The line through the weeks as values of the groups, where it stays above zero. */
static bool draw_fit(struct drawing *drawing, const struct progress_window *window, enum progress_kind kind)
{
	struct trend_fit fit;
	if (!fit_of(window, kind, &fit))
		return false;
	for (int i = 0; i < drawing->chart.count; i++) {
		double at = window->count - 1 - (drawing->chart.count - 1 - i) * drawing->group;
		double value = fit.at_first + fit.each * at;
		drawing->fitted[i] = value < 0 ? CHART_MISSING : (int)(value + 0.5);
	}
	return true;
}

static void draw_lines(struct drawing *drawing, const struct progress_screen *progress, enum progress_kind kind, bool ascii)
{
	struct chart *chart = &drawing->chart;
	chart->line[0] = (struct chart_line){ .values = drawing->values, .style = series[kind].style, .points = true };
	chart->lines = 1;
	if (kind == PROGRESS_LOAD) {
		chart->line[0].name = "7 d";
		chart->line[0].points = false;
		chart->line[1] = (struct chart_line){ .values = drawing->second, .style = STYLE_QUIET, .name = "28 d" };
		chart->lines = 2;
	} else if (!ascii && chart->glyphs == GLYPHS_BRAILLE && draw_fit(drawing, &progress->window, kind)) {
		chart->line[1] = (struct chart_line){ .values = drawing->fitted, .style = STYLE_GHOST };
		chart->lines = 2;
	}
}

static void draw_over(struct drawing *drawing, const struct progress_screen *progress, enum progress_kind kind)
{
	struct chart *chart = &drawing->chart;
	if (kind != PROGRESS_DISTANCE && kind != progress->kind)
		return;
	if (progress->over == PROGRESS_PAIN) {
		chart->digits = drawing->worst;
		chart->digits_name = "worst";
	} else if (progress->over == PROGRESS_KNEE_LOAD && kind != PROGRESS_LEDGER) {
		chart->sparks = drawing->ledger;
		chart->sparks_name = "load";
	}
}

static void draw_band(struct drawing *drawing, const struct progress_screen *progress, enum progress_kind kind)
{
	const struct progress_whole *whole = &progress->whole;
	drawing->chart.band_least = drawing->chart.band_most = CHART_MISSING;
	if (kind != PROGRESS_LEDGER || !whole->has_band)
		return;
	drawing->chart.band_least = whole->band_least10;
	drawing->chart.band_most = drawing->chart.most = whole->band_most10;
}

/* A gap between bars is worth a few weeks at the old end; many weeks share bars. */
static void choose_weeks(struct drawing *drawing, int count, int fits)
{
	int apart = fits / 2;
	drawing->shown = apart < count && 4 * apart >= 3 * count ? apart : count;
	drawing->group = fits > 0 ? (drawing->shown + fits - 1) / fits : drawing->shown;
}

static void draw_weeks(struct drawing *drawing, const struct progress_screen *progress, enum progress_kind kind,
		       const struct area *area)
{
	const struct progress_window *window = &progress->window;
	struct chart *chart = &drawing->chart;
	*chart = (struct chart){ .unit = scale_of(progress, kind), .style = series[kind].style, .glyphs = progress->glyphs,
				 .marks = drawing->marks, .running = CHART_MISSING };
	draw_band(drawing, progress, kind);
	draw_over(drawing, progress, kind);
	chart->count = window->count;
	if (series[kind].bars)
		chart->bars = window->value[kind];
	choose_weeks(drawing, window->count, chart_fits(chart, area->cols));
	group_weeks(drawing, window, kind);
	if (series[kind].bars)
		chart->bars = drawing->values;
	else
		draw_lines(drawing, progress, kind, area->grid->ascii);
	chart->running = window->week[window->count - 1].whole ? CHART_MISSING : chart->count - 1;
	struct day first = { window->week[window->count - 1].monday.n -
			     (chart->count - 1) * drawing->group * DAYS_A_WEEK };
	chart->labels = drawing->labels;
	chart->label_count = chart_months(first, drawing->group * DAYS_A_WEEK, chart->count, drawing->labels, PROGRESS_LABELS);
}

static bool knows_any(const struct progress_window *window, enum progress_kind kind)
{
	for (int i = 0; i < window->count; i++)
		if (window->value[kind][i] >= 0)
			return true;
	return false;
}

static const char *const brings[PROGRESS_SERIES] = {
	[PROGRESS_DISTANCE] = "A run that is logged brings the first bar: r on Today.",
	[PROGRESS_LEDGER] = "A week with every day told, and what was done, brings the first bar.",
	[PROGRESS_LOAD] = "Activities with their minutes and effort bring the lines.",
	[PROGRESS_GREEN] = "A run that the knee took well by the morning after brings the first bar.",
	[PROGRESS_CADENCE] = "A run with its cadence brings the first point.",
	[PROGRESS_READINESS] = "A check-in with sleep, fatigue, soreness and stress brings the first point.",
	[PROGRESS_SLEEP] = "A check-in with the hours slept brings the first point.",
};

void progress_series_put(const struct progress_screen *progress, enum progress_kind kind, struct area area)
{
	struct drawing drawing;
	char buffer[80];
	struct text unit = TEXT(buffer);
	int title_rows = area.rows >= LOW_ROWS ? TITLE_ROWS : 1;
	struct area below = area_sub(area, title_rows, 0, -1, -1);
	progress_unit_words(&unit, progress, kind);
	int col = area_put(area, 0, 0, STYLE_STRONG, series[kind].title);
	if (!knows_any(&progress->window, kind)) {
		area_wrap(below, 0, 0, area.cols < 60 ? area.cols : 60, below.rows, STYLE_QUIET, brings[kind]);
		return;
	}
	draw_weeks(&drawing, progress, kind, &below);
	if (drawing.group > 1)
		text_addf(&unit, "   %d weeks a bar", drawing.group);
	area_put_cut(area, 0, col + 2, area.cols - col - 2, STYLE_QUIET, buffer);
	chart_put(below, &drawing.chart);
}

/* --- words below it ------------------------------------------------------------------------ */

static void fit_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind)
{
	struct trend_fit fit;
	char number[24];
	struct text size = TEXT(number);
	if (!fit_of(&progress->window, kind, &fit))
		return;
	int a_month = (int)((fit.each < 0 ? -fit.each : fit.each) * 4 + 0.5);
	progress_value_words(&size, progress, kind, a_month);
	text_addf(out, " A line through the weeks: %s %s %s in 4 weeks.", number, progress_each(progress, kind),
		  fit.each < 0 ? "less" : "more");
}

static bool has_left_out(const struct progress_window *window)
{
	for (int i = 0; i < window->count; i++)
		if (window->week[i].deload || window->week[i].flare)
			return true;
	return false;
}

void progress_note_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind)
{
	if (kind >= PROGRESS_SERIES)
		return;
	if (series[kind].zero != NULL)
		text_addf(out, "0 is %s; ", series[kind].zero);
	text_addf(out, "· is %s.", series[kind].missing);
	if (kind == PROGRESS_LEDGER && progress->whole.has_band)
		text_addf(out, " The bracket: your own green weeks, %d to %d.", progress->whole.band_least10 / TENTHS,
			  progress->whole.band_most10 / TENTHS);
	if (has_left_out(&progress->window))
		text_add(out, " d lighter week, F flare: left out of lines.");
	fit_words(out, progress, kind);
}
