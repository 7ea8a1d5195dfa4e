/* What has a value a week, and the words around its chart. */
#include "progress_screen.h"

#include "tui/words.h"

enum { TENTHS = 10, MINUTES_AN_HOUR = 60 };

const struct progress_series progress_series[PROGRESS_SERIES] = {
	[PROGRESS_DISTANCE] = {
		.title = "Distance", .unit = "a week", .bars = true, .fits = true, .style = STYLE_LOAD_NOW,
		.zero = "a week without runs", .missing = "a week without a diary",
		.brings = "A run that is logged brings the first bar: r on Today.",
	},
	[PROGRESS_LEDGER] = {
		.title = "Knee load", .unit = "a week, relative, rough", .scale = TENTHS, .each = "points",
		.bars = true, .fits = true, .style = STYLE_LOAD,
		.zero = "none", .missing = "a week with a day that is not known",
		.brings = "A week with every day told, and what was done, brings the first bar.",
	},
	[PROGRESS_LOAD] = {
		.title = "Load", .unit = "effort x minutes a day, means over 7 and 28 days", .scale = TENTHS, .each = "a day",
		.style = STYLE_ACCENT, .missing = "a week without a diary",
		.brings = "Activities with their minutes and effort bring the lines.",
	},
	[PROGRESS_GREEN] = {
		.title = "Longest green run", .unit = "of a week", .bars = true, .fits = true, .style = STYLE_LOAD_NOW,
		.zero = "no green run", .missing = "a week without a diary",
		.brings = "A run that the knee took well by the morning after brings the first bar.",
	},
	[PROGRESS_CADENCE] = {
		.title = "Cadence", .unit = "steps a minute, mean of the runs", .scale = 1, .each = "a minute", .fits = true,
		.style = STYLE_ACCENT, .missing = "a week that told none",
		.brings = "A run with its cadence brings the first point.",
	},
	[PROGRESS_READINESS] = {
		.title = "Readiness", .unit = "of 100, mean of the mornings", .scale = 1, .each = "points", .fits = true,
		.style = STYLE_ACCENT, .missing = "a week that told none",
		.brings = "A check-in with sleep, fatigue, soreness and stress brings the first point.",
	},
	[PROGRESS_SLEEP] = {
		.title = "Sleep", .unit = "hours a night, mean", .scale = MINUTES_AN_HOUR, .each = "h", .fits = true,
		.style = STYLE_ACCENT, .missing = "a week that told none",
		.brings = "A check-in with the hours slept brings the first point.",
	},
};

static const char *const other_titles[PROGRESS_KINDS] = {
	[PROGRESS_STRENGTH] = "Strength by week", [PROGRESS_TESTS] = "Strength, each side", [PROGRESS_SCORES] = "Scores",
};

static bool is_length(enum progress_kind kind)
{
	return kind == PROGRESS_DISTANCE || kind == PROGRESS_GREEN;
}

int progress_scale(const struct progress_screen *progress, enum progress_kind kind)
{
	if (!is_length(kind))
		return progress_series[kind].scale;
	return measure_distance_metres(TENTHS, progress->coach.diary->told.distance);
}

const char *progress_title(enum progress_kind kind)
{
	return kind < PROGRESS_SERIES ? progress_series[kind].title : other_titles[kind];
}

void progress_unit_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind)
{
	if (is_length(kind))
		text_addf(out, "%s ", measure_distance_unit(progress->coach.diary->told.distance));
	text_add(out, progress_series[kind].unit);
}

const char *progress_each(const struct progress_screen *progress, enum progress_kind kind)
{
	if (is_length(kind))
		return measure_distance_unit(progress->coach.diary->told.distance);
	return progress_series[kind].each;
}

void progress_value_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind, int value)
{
	int scale = progress_scale(progress, kind);
	if (value < 0)
		text_add(out, "·");
	else if (scale == 1 || kind == PROGRESS_LEDGER)
		text_addf(out, "%d", value / scale);
	else
		text_addf(out, "%d.%d", value / scale, value % scale * TENTHS / scale);
}

/* --- words below the chart ------------------------------------------------------- */

bool progress_fit(const struct progress_window *window, enum progress_kind kind, struct trend_fit *fit)
{
	return progress_series[kind].fits && trend_fit(window->value[kind], window->left_out, (size_t)window->count, fit);
}

static void fit_words(struct text *out, const struct progress_screen *progress, enum progress_kind kind)
{
	struct trend_fit fit;
	char number[24];
	struct text size = TEXT(number);
	if (!progress_fit(&progress->window, kind, &fit))
		return;
	int a_month = (int)((fit.each < 0 ? -fit.each : fit.each) * 4 + 0.5), scale = progress_scale(progress, kind);
	if (a_month * TENTHS < scale || (a_month < scale && kind == PROGRESS_LEDGER)) {
		text_add(out, " A line through the weeks: level.");
		return;
	}
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
	if (progress_series[kind].zero != NULL)
		text_addf(out, "0 is %s; ", progress_series[kind].zero);
	text_addf(out, "· is %s.", progress_series[kind].missing);
	if (kind == PROGRESS_LEDGER && progress->whole.has_band)
		text_addf(out, " The bracket: your own green weeks, %d to %d.", progress->whole.band_least10 / TENTHS,
			  progress->whole.band_most10 / TENTHS);
	if (has_left_out(&progress->window))
		text_add(out, " d lighter week, F flare: left out of lines.");
	fit_words(out, progress, kind);
}
