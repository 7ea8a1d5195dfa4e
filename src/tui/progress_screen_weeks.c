/* A value a week as a chart. */
#include "progress_screen.h"

enum { TITLE_ROWS = 2, LOW_ROWS = 9 };

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

/* The line through the weeks as values of the groups, from the first known one on, where it stays above zero. */
static bool draw_fit(struct drawing *drawing, const struct progress_window *window, enum progress_kind kind)
{
	struct trend_fit fit;
	if (!progress_fit(window, kind, &fit))
		return false;
	int first = 0;
	while (first < drawing->chart.count && drawing->values[first] < 0)
		drawing->fitted[first++] = CHART_MISSING;
	for (int i = first; i < drawing->chart.count; i++) {
		double at = window->count - 1 - (drawing->chart.count - 1 - i) * drawing->group;
		double value = fit.at_first + fit.each * at;
		drawing->fitted[i] = value < 0 ? CHART_MISSING : (int)(value + 0.5);
	}
	return true;
}

static void draw_lines(struct drawing *drawing, const struct progress_screen *progress, enum progress_kind kind, bool ascii)
{
	struct chart *chart = &drawing->chart;
	chart->line[0] = (struct chart_line){ .values = drawing->values, .style = progress_series[kind].style, .points = true };
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
	*chart = (struct chart){ .unit = progress_scale(progress, kind), .style = progress_series[kind].style, .glyphs = progress->glyphs,
				 .marks = drawing->marks, .running = CHART_MISSING };
	draw_band(drawing, progress, kind);
	draw_over(drawing, progress, kind);
	chart->count = window->count;
	if (progress_series[kind].bars)
		chart->bars = window->value[kind];
	choose_weeks(drawing, window->count, chart_fits(chart, area->cols));
	group_weeks(drawing, window, kind);
	if (progress_series[kind].bars)
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

void progress_series_put(const struct progress_screen *progress, enum progress_kind kind, struct area area)
{
	struct drawing drawing;
	char buffer[80];
	struct text unit = TEXT(buffer);
	int title_rows = area.rows >= LOW_ROWS ? TITLE_ROWS : 1;
	struct area below = area_sub(area, title_rows, 0, -1, -1);
	progress_unit_words(&unit, progress, kind);
	int col = area_put(area, 0, 0, STYLE_STRONG, progress_series[kind].title);
	if (!knows_any(&progress->window, kind)) {
		area_wrap(below, 0, 0, area.cols < 60 ? area.cols : 60, below.rows, STYLE_QUIET, progress_series[kind].brings);
		return;
	}
	draw_weeks(&drawing, progress, kind, &below);
	if (drawing.group > 1)
		text_addf(&unit, "   %d weeks a bar", drawing.group);
	area_put_cut(area, 0, col + 2, area.cols - col - 2, STYLE_QUIET, buffer);
	chart_put(below, &drawing.chart);
}
