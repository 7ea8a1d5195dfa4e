/* Strength by week: volume, the heaviest load and effort of each exercise and side. */
#include "progress_screen.h"

#include "tui/glyph.h"
#include "tui/words.h"

enum { NAME = 24, SIDE = 25, TOP = 41, EFFORT = 49, VOLUME = 59, SPARKS = 62, TENTHS = 10, NARROW = 60, SPARKS_LEAST = 76 };

static const char *const side_names[] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "both" };

/* The newest week with the lift. */
static int newest_of(const struct progress_screen *progress, const struct trend_lift *lift)
{
	return (lift->last.n - progress->window.week[0].monday.n) / DAYS_A_WEEK;
}

static void put_sparks(const struct progress_screen *progress, const struct pen *pen, const struct trend_lift *lift)
{
	int volume[PROGRESS_WEEKS], most = 1, count = progress->window.count;
	int room = pen->area.cols - SPARKS, gap = room >= 2 * count, shown = room / (1 + gap) < count ? room / (1 + gap) : count;
	for (int i = 0; i < shown; i++) {
		int week = count - shown + i;
		volume[i] = progress->window.week[week].told ? trend_volume(lift, (size_t)week, progress->coach.diary->told.mass) : CHART_MISSING;
		most = volume[i] > most ? volume[i] : most;
	}
	chart_sparks_put(pen->area, pen->row, SPARKS, gap, STYLE_ACCENT, volume, shown, most);
}

static void put_lift(const struct progress_screen *progress, const struct pen *pen, const struct trend_lift *lift)
{
	int at = newest_of(progress, lift);
	const struct trend_lift_week *week = &lift->week[at];
	enum mass_units mass = progress->coach.diary->told.mass;
	char buffer[40], load[24];
	struct text text = TEXT(buffer), top = TEXT(load);
	const char *name = lift->exercise->short_name != NULL ? lift->exercise->short_name : lift->exercise->name;
	bool narrow = pen->area.cols < NARROW;
	area_put_cut(pen->area, pen->row, 0, narrow ? pen->area.cols - 18 : NAME, STYLE_TEXT, name);
	text_addf(&text, "%d %s", trend_volume(lift, (size_t)at, mass), trend_measure_word(lift, mass));
	if (narrow) {
		area_put_right(pen->area, pen->row, pen->area.cols - 10, STYLE_QUIET, side_names[lift->side]);
		area_put_right(pen->area, pen->row, pen->area.cols, STYLE_TEXT, buffer);
		return;
	}
	area_put(pen->area, pen->row, SIDE, STYLE_QUIET, side_names[lift->side]);
	area_put_right(pen->area, pen->row, VOLUME, STYLE_TEXT, buffer);
	if (week->top_g > 0)
		measure_mass(&top, week->top_g, mass);
	area_put_right(pen->area, pen->row, TOP + 2, STYLE_TEXT, load);
	if (week->effort10 != NOT_KNOWN)
		area_putf(pen->area, pen->row, EFFORT - 3, STYLE_TEXT, "%2d.%d", week->effort10 / TENTHS, week->effort10 % TENTHS);
	if (pen->area.cols >= SPARKS_LEAST)
		put_sparks(progress, pen, lift);
}

void progress_lifts_put(const struct progress_screen *progress, struct pen *pen, int rows)
{
	const struct progress_window *window = &progress->window;
	int end = pen->row + rows;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Strength by week");
	if (window->lift_count == 0) {
		pen->row += 2;
		pen_wrap(pen, 0, STYLE_QUIET, "A strength session with its sets brings the first line.");
		return;
	}
	if (pen->area.cols >= NARROW) {
		area_put_right(pen->area, pen->row, TOP, STYLE_QUIET, "top load");
		area_put_right(pen->area, pen->row, EFFORT, STYLE_QUIET, "effort");
		area_put_right(pen->area, pen->row, VOLUME, STYLE_QUIET, "volume");
		if (pen->area.cols >= SPARKS_LEAST)
			area_put(pen->area, pen->row, SPARKS, STYLE_QUIET, "volume by week");
	}
	pen->row += 2;
	for (size_t i = 0; i < window->lift_count && pen->row < end; i++, pen->row++)
		put_lift(progress, pen, &window->lift[i]);
}
