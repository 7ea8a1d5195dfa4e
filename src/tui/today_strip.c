#include "today_screen.h"

#include "core/ledger.h"
#include "morning.h"
#include "tui/glyph.h"
#include "tui/past.h"

enum { DAYS_LEAST = 14, DAYS_MOST = 28, ROOMY = 57 };

/* The days side by side, the last of them today. */
struct strip {
	const struct today *today;
	struct area area;
	int days;                /* before today */
	int label, step, bar;    /* columns of the labels, from day to day, and of a bar */
	int load[DAYS_MOST + 1]; /* tenths; NOT_KNOWN */
	int most;
};

static struct day day_at(const struct strip *strip, int at)
{
	return (struct day){ today_plan(strip->today)->today.n - strip->days + at };
}

static int col_at(const struct strip *strip, int at)
{
	return strip->label + at * strip->step;
}

/* Knee load of a day that was; NOT_KNOWN where it is not told in full. */
static int load_on(const struct chronicle *chronicle, struct day day)
{
	int by[SPENDERS], sum = 0;
	if (chronicle == NULL || !ledger_day(chronicle, day, by))
		return NOT_KNOWN;
	for (int i = 0; i < SPENDERS; i++)
		sum += by[i];
	return sum;
}

static void reckon(struct strip *strip)
{
	strip->most = 1;
	for (int at = 0; at <= strip->days; at++) {
		strip->load[at] = at == strip->days
					  ? today_day(strip->today)->load10
					  : load_on(strip->today->given.coach->chronicle, day_at(strip, at));
		if (strip->load[at] > strip->most)
			strip->most = strip->load[at];
	}
}

static struct strip strip_of(struct area area, const struct today *today)
{
	bool roomy = area.cols >= ROOMY;
	struct strip strip = { .today = today,
			       .area = area,
			       .label = roomy             ? 13
					: area.cols >= 44 ? 11
							  : 8,
			       .step = roomy ? 3 : 2,
			       .bar = roomy ? 2 : 1 };
	int fit = (area.cols - strip.label - strip.bar) / strip.step;
	strip.days = fit < DAYS_LEAST ? fit : fit < DAYS_MOST ? DAYS_LEAST : DAYS_MOST;
	if (strip.days < 0)
		strip.days = 0;
	reckon(&strip);
	return strip;
}

/* --- its rows --------------------------------------------------------------------- */

static void put_weekdays(const struct strip *strip, int row)
{
	for (int at = 0; at <= strip->days; at++) {
		char initial = day_weekday_name(day_weekday(day_at(strip, at)))[0];
		area_set(strip->area, row, col_at(strip, at), at == strip->days ? STYLE_STRONG : STYLE_QUIET,
			 (uint32_t)initial);
	}
}

static void put_digit(const struct strip *strip, int row, int at, int pain)
{
	struct area area = strip->area;
	int col = col_at(strip, at);
	if (pain == NOT_KNOWN)
		area_set(area, row, col, STYLE_FAINT, glyph(area.grid, GLYPH_MISSING));
	else
		area_putf(area, row, col - (pain > 9), past_pain_style(pain), "%d", pain);
}

static void put_mornings(const struct strip *strip, int row)
{
	const struct diary *diary = strip->today->given.coach->diary;
	area_put_cut(strip->area, row, 0, strip->label - 1, STYLE_QUIET, "on waking");
	for (int at = 0; at <= strip->days; at++)
		put_digit(strip, row, at, morning_worst(diary, day_at(strip, at)));
	if (today_question(strip->today).asks &&
	    morning_worst(diary, day_at(strip, strip->days)) == NOT_KNOWN)
		area_set(strip->area, row, col_at(strip, strip->days), STYLE_ACCENT_STRONG, '?');
}

static void put_worst(const struct strip *strip, int row)
{
	const struct chronicle *chronicle = strip->today->given.coach->chronicle;
	area_put_cut(strip->area, row, 0, strip->label - 1, STYLE_QUIET, "worst");
	for (int at = 0; at < strip->days; at++) {
		const struct chronicle_day *day =
			chronicle != NULL ? chronicle_on(chronicle, day_at(strip, at)) : NULL;
		put_digit(strip, row, at, day != NULL ? day->worst : NOT_KNOWN);
	}
}

static void put_bars(const struct strip *strip, int row, int rows)
{
	struct area area = area_sub(strip->area, row, 0, rows, -1);
	area_put_cut(area, 0, 0, strip->label - 1, STYLE_QUIET, "knee load");
	for (int at = 0; at < strip->days; at++)
		column_put(area, col_at(strip, at), strip->bar, STYLE_LOAD, strip->load[at], strip->most);
	if (strip->load[strip->days] > 0)
		area_fill(area, rows - 1, col_at(strip, strip->days), strip->bar, STYLE_FAINT,
			  glyph(area.grid, GLYPH_BAR_EMPTY));
}

/* --- what was done ------------------------------------------------------------------ */

/* In the order in which one of them stands for a day on which several things were done. */
static const struct {
	enum activity_kind kind;
	char letter;
} letters[] = {
	{ ACTIVITY_RUN, 'R' },        { ACTIVITY_RUN_WALK, 'R' }, { ACTIVITY_STRENGTH, 'S' },
	{ ACTIVITY_CYCLE, 'C' },      { ACTIVITY_SWIM, 'C' },     { ACTIVITY_POOL_RUN, 'C' },
	{ ACTIVITY_ELLIPTICAL, 'C' }, { ACTIVITY_ROW, 'C' },      { ACTIVITY_WALK, 'W' },
	{ ACTIVITY_MOBILITY, 'M' },
};

/* The letter of what was done on a day; 0 where nothing was. */
static char letter_on(const struct diary *diary, struct day day)
{
	size_t best = sizeof letters / sizeof letters[0];
	for (size_t i = diary->activity_count; i-- > 0 && diary->activities[i].day.n >= day.n;)
		for (size_t at = 0; at < best && diary->activities[i].day.n == day.n; at++)
			if (letters[at].kind == diary->activities[i].kind)
				best = at;
	return best < sizeof letters / sizeof letters[0] ? letters[best].letter : '\0';
}

static void put_letters(const struct strip *strip, int row)
{
	struct area area = strip->area;
	const struct diary *diary = strip->today->given.coach->diary;
	const struct planned *now = today_main_item(today_day(strip->today));
	for (int at = 0; at < strip->days; at++) {
		char letter = letter_on(diary, day_at(strip, at));
		bool missing = letter == '\0' && morning_told(diary, day_at(strip, at)) == NULL;
		uint32_t mark = glyph(area.grid, missing ? GLYPH_MISSING : GLYPH_NONE);
		enum style style = letter == 'R' ? STYLE_LOAD : missing ? STYLE_FAINT : STYLE_QUIET;
		area_set(area, row, col_at(strip, at), style, letter != '\0' ? (uint32_t)letter : mark);
	}
	if (now != NULL)
		area_set(area, row, col_at(strip, strip->days), STYLE_STRONG,
			 (uint32_t)planned_letter[now->kind]);
}

void today_put_strip(struct pen *pen, const struct today *today, const struct density *density)
{
	struct strip strip = strip_of(pen->area, today);
	area_putf(pen->area, pen->row, 0, STYLE_STRONG, "%d days", strip.days);
	put_weekdays(&strip, pen->row++);
	pen->row += density->inner;
	put_mornings(&strip, pen->row++);
	if (density->worst)
		put_worst(&strip, pen->row++);
	pen->row += density->inner;
	put_bars(&strip, pen->row, density->bars);
	pen->row += density->bars;
	if (density->letters)
		put_letters(&strip, pen->row++);
}
