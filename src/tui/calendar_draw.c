#include "calendar_draw.h"

#include "tui/past.h"
#include "tui/verdict.h"
#include "tui/words.h"

enum { MONTHS = 12, FULL = 1000, TENTHS = 10, HOUR_MIN = 60 };

static int begins(const struct calendar_page *page)
{
	return page->calendar->given.diary->told.week_first;
}

struct day calendar_week_first(const struct calendar_page *page, struct day day)
{
	return (struct day){ day.n - (day_weekday(day) - 1 - begins(page) + WEEK) % WEEK };
}

const char *calendar_week_name(const struct calendar_page *page, int place)
{
	return day_weekday_name((place + begins(page)) % WEEK + 1);
}

struct day calendar_month_first(struct day day, int months)
{
	struct date date = day_to_date(day);
	int month = date.year * MONTHS + date.month - 1 + months;
	return day_from_date((struct date){ month / MONTHS, month % MONTHS + 1, 1 });
}

/* --- pain --------------------------------------------------------------------------- */

int calendar_put_pain(struct area area, int row, int col, int pain)
{
	if (pain == NOT_KNOWN)
		return area_put(area, row, col, STYLE_FAINT, glyph_text(area.grid, GLYPH_MISSING));
	return area_putf(area, row, col, past_pain_style(pain), "%d", pain);
}

void calendar_put_digit(struct area area, int row, int col, enum style style, int pain)
{
	uint32_t ch = pain == NOT_KNOWN ? glyph(area.grid, GLYPH_MISSING) : pain > 9 ? 'X' : (uint32_t)('0' + pain);
	area_set(area, row, col, style, ch);
}

/* The blocks of the design by the height of the pain; none is too light to see the digit. */
static uint32_t shade_of(int pain)
{
	static const uint32_t shades[] = { ' ', 0x2591, 0x2591, 0x2592, 0x2592, 0x2592, 0x2593 };
	return pain < 0 ? ' ' : shades[pain < 6 ? pain : 6];
}

void calendar_put_shade(struct area area, int row, int col, int width, int pain)
{
	area_fill(area, row, col, width, past_pain_style(pain), shade_of(pain));
	calendar_put_pain(area, row, col + (width - 1) / 2 - (pain > 9 && width % 2 == 0), pain);
}

/* --- letters and marks ------------------------------------------------------------------ */

static int put_done(struct area area, int row, int col, const char *letters)
{
	for (; *letters != '\0'; letters++)
		area_set(area, row, col++, *letters == 'R' ? STYLE_LOAD : STYLE_TEXT, (uint32_t)(unsigned char)*letters);
	return col;
}

/* A day of which nothing was done: left out, nothing, or nobody knows. */
static int put_nothing(struct area area, int row, int col, const struct calendar_day *day)
{
	const char *none = glyph_text(area.grid, GLYPH_NONE);
	if (day->left_out)
		return area_putf(area, row, col, STYLE_QUIET, "(%s)", none);
	if (day->rests)
		return area_put(area, row, col, STYLE_FAINT, none);
	if (day->ahead || day->before)
		return col;
	return area_put(area, row, col, day->told ? STYLE_QUIET : STYLE_FAINT,
	                day->told ? none : glyph_text(area.grid, GLYPH_MISSING));
}

int calendar_put_letters(struct area area, int row, int col, int columns, const struct calendar_day *day)
{
	struct area part = area_sub(area, row, col, 1, columns);
	int end = put_done(part, 0, 0, day->done);
	end = area_put(part, 0, end, STYLE_QUIET, day->planned);
	if (end == 0)
		end = put_nothing(part, 0, 0, day);
	else if (day->left_out)
		end = area_put(part, 0, end, STYLE_QUIET, glyph_text(area.grid, GLYPH_NONE));
	return col + end;
}

void calendar_put_mark(struct area area, int row, int col, const struct calendar_day *day)
{
	enum colour colour = verdict_colour(day->verdict);
	if (day->flare)
		area_set(area, row, col, STYLE_RED, 'F');
	else if (day->marked)
		area_set(area, row, col, verdict_style(colour), glyph(area.grid, verdict_glyph(colour)));
}

/* --- overlays ---------------------------------------------------------------------------- */

const char *const calendar_overlay_words[OVERLAYS] = {
	[OVERLAY_BEFORE] = "load day before", [OVERLAY_LOAD] = "load of the day", [OVERLAY_READINESS] = "readiness",
	[OVERLAY_SLEEP] = "sleep", [OVERLAY_NONE] = "",
};

int calendar_overlay_value(enum calendar_overlay overlay, const struct calendar_day *day)
{
	const int values[OVERLAYS] = { day->load_before10, day->load10, day->readiness, day->sleep_min, NOT_KNOWN };
	return values[overlay];
}

void calendar_overlay_number(struct text *out, enum calendar_overlay overlay, int value)
{
	if (value == NOT_KNOWN)
		text_add(out, "·");
	else if (overlay == OVERLAY_SLEEP)
		text_addf(out, "%d.%d h", value / HOUR_MIN, value % HOUR_MIN * TENTHS / HOUR_MIN);
	else if (overlay == OVERLAY_READINESS)
		text_addf(out, "%d", value);
	else
		words_points(out, value);
}

static void put_bar(struct area area, int row, int col, int columns, const struct calendar_page *page, int load10)
{
	int full = (int)((int64_t)load10 * columns / page->calendar->most10);
	if (full == 0 && load10 > 0)
		full = 1;
	full = full > columns ? columns : full;
	area_fill(area, row, col, full, STYLE_LOAD, glyph(area.grid, GLYPH_LINE_FULL));
	area_fill(area, row, col + full, columns - full, STYLE_FAINT, glyph(area.grid, GLYPH_LINE_EMPTY));
}

void calendar_put_overlay(struct area area, int row, int col, int columns, const struct calendar_page *page,
                          const struct calendar_day *day)
{
	char number[16];
	struct text text = TEXT(number);
	int value = calendar_overlay_value(page->overlay, day);
	if (page->overlay == OVERLAY_NONE || ((day->ahead || day->before) && value == NOT_KNOWN))
		return;
	if (value != NOT_KNOWN && (page->overlay == OVERLAY_BEFORE || page->overlay == OVERLAY_LOAD)) {
		put_bar(area, row, col, columns, page, value);
		return;
	}
	calendar_overlay_number(&text, page->overlay, value);
	area_put_cut(area, row, col, columns, value == NOT_KNOWN ? STYLE_FAINT : STYLE_QUIET, number);
}
