#include "today_screen.h"

#include "tui/glyph.h"
#include "tui/verdict.h"
#include "tui/words.h"

enum { WEEK_DAYS = 7, LETTER_COL = 5, TITLE_COL = 8, ROOMY = 32 };

static bool is_main(const struct planned *item)
{
	return item->kind != PLANNED_MOBILITY && item->kind != PLANNED_RECOVERY && item->kind != PLANNED_REST;
}

const struct planned *today_main_item(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		if (is_main(&day->items[i]))
			return &day->items[i];
	return NULL;
}

bool today_in_week(const struct plan *plan, const struct planned_day *day)
{
	int32_t monday = plan->today.n - day_weekday(plan->today) + 1;
	return day->day.n >= monday && day->day.n < monday + WEEK_DAYS;
}

/* What stands at the right end of a day, and how it looks. */
struct state {
	enum glyph glyph;
	enum style style;
	const char *word;
};

static struct state done_state(const struct planned_day *day)
{
	if (!day->has_verdict)
		return (struct state){ GLYPH_DONE, STYLE_QUIET, "kept" };
	enum colour colour = verdict_colour(day->verdict);
	return (struct state){ verdict_glyph(colour), verdict_style(colour), "kept" };
}

static struct state state_of(const struct plan *plan, const struct planned_day *day,
			     const struct planned *item)
{
	if (item != NULL && item->done)
		return done_state(day);
	if (day->day.n == plan->today.n)
		return (struct state){ GLYPH_MARK, STYLE_ACCENT, "now" };
	if (day->past && item != NULL)
		return (struct state){ GLYPH_NONE, STYLE_QUIET, "not done" };
	if (item != NULL && item->waits)
		return (struct state){ GLYPH_WAITS, STYLE_QUIET, "waits" };
	return (struct state){ GLYPH_NONE, STYLE_QUIET, "" };
}

/* Gives the column it starts at. */
static int put_state(const struct pen *pen, const struct state *state)
{
	if (state->word[0] == '\0')
		return pen->area.cols;
	char words[24];
	struct text text = TEXT(words);
	text_add(&text, glyph_text(pen->area.grid, state->glyph));
	if (pen->area.cols >= ROOMY)
		text_addf(&text, " %s", state->word);
	return area_put_right(pen->area, pen->row, pen->area.cols, state->style, words);
}

static void put_letter(const struct pen *pen, const struct planned *item, enum style style)
{
	bool runs = item != NULL && (item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK);
	uint32_t letter =
		item != NULL ? (uint32_t)planned_letter[item->kind] : glyph(pen->area.grid, GLYPH_NONE);
	area_set(pen->area, pen->row, LETTER_COL, runs ? STYLE_LOAD : style, letter);
}

static void put_distance(const struct pen *pen, const struct today *today, const struct planned *item,
			 int col, int end)
{
	char words[16];
	struct text text = TEXT(words);
	words_distance(&text, item->distance_m, today->given.coach->diary->told.distance);
	if (words[0] != '\0' && col + 2 + text_width(words) <= end)
		area_put(pen->area, pen->row, col + 2, STYLE_QUIET, words);
}

static void put_week_day(struct pen *pen, const struct today *today, const struct planned_day *day)
{
	const struct plan *plan = today_plan(today);
	const struct planned *item = today_main_item(day);
	bool now = day->day.n == plan->today.n;
	enum style style = now ? STYLE_STRONG : day->past ? STYLE_TEXT : STYLE_QUIET;
	struct state state = state_of(plan, day, item);
	area_put(pen->area, pen->row, 0, style, day_weekday_name(day_weekday(day->day)));
	put_letter(pen, item, style);
	int end = put_state(pen, &state) - 1;
	int col = area_put_cut(pen->area, pen->row, TITLE_COL, end - TITLE_COL, style,
			       item != NULL ? item->title : "rest");
	if (item != NULL)
		put_distance(pen, today, item, col, end);
	pen->row++;
}

void today_put_week(struct pen *pen, const struct today *today, const struct density *density)
{
	const struct plan *plan = today_plan(today);
	int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, "This week");
	if (plan->planned > 0)
		area_putf(pen->area, pen->row, col + 2, STYLE_QUIET, "%d of %d kept", plan->kept,
			  plan->planned);
	pen->row += 1 + density->head;
	for (size_t i = 0; i < plan->day_count; i++)
		if (today_in_week(plan, &plan->days[i]))
			put_week_day(pen, today, &plan->days[i]);
}
