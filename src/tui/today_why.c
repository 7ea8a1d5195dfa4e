#include "today_screen.h"

#include "tui/glyph.h"
#include "tui/past.h"
#include "tui/words.h"

#include <limits.h>

/* --- reasons ------------------------------------------------------------------- */

static void put_why_head(struct pen *pen)
{
	int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, "Why");
	col = area_put(pen->area, pen->row, col + 3, STYLE_KEY, "w");
	area_put(pen->area, pen->row, col + 1, STYLE_QUIET, "inputs, rule, source");
}

size_t today_reasons(const struct today *today, const struct why *out[static TODAY_REASONS])
{
	const struct planned *item = today_marked_item(today);
	const struct plan *plan = today_plan(today);
	size_t count = 0;
	for (size_t i = 0; item != NULL && i < item->why_count && count < TODAY_REASONS; i++)
		out[count++] = &item->whys[i];
	for (size_t i = 0; i < plan->why_count && count < TODAY_REASONS; i++)
		out[count++] = &plan->whys[i];
	return count;
}

static void join(const struct why *const *reasons, size_t count, struct text *out)
{
	for (size_t i = 0; i < count; i++)
		text_addf(out, i > 0 ? " %s" : "%s", reasons[i]->text);
	if (count == 0)
		text_add(out, "Today is as the week's pattern says.");
}

static int rows_of(struct area area, const char *words)
{
	return area_wrap(area_sub(area, 0, 0, 0, -1), 0, 0, area.cols, INT_MAX, STYLE_TEXT, words);
}

/* One reason after the other, as many whole ones as go into `rows` rows; the first is cut where even it does not. */
static void put_reasons(struct pen *pen, const struct why *const *reasons, size_t count, int rows)
{
	char words[1024];
	struct text text = TEXT(words);
	join(reasons, count, &text);
	while (count > 1 && rows_of(pen->area, words) > rows) {
		text = TEXT(words);
		join(reasons, --count, &text);
	}
	bool cut = rows_of(pen->area, words) > rows;
	pen->row += area_wrap(pen->area, pen->row, 0, pen->area.cols, rows, STYLE_TEXT, words);
	if (cut)
		area_put_right(pen->area, pen->row - 1, pen->area.cols, STYLE_TEXT, glyph_text(pen->area.grid, GLYPH_ELLIPSIS));
}

/* A reason a paragraph, as many as fit into `rows` rows. */
static void put_paragraphs(struct pen *pen, const struct why *const *reasons, size_t count, int rows)
{
	int end = pen->row + rows;
	for (size_t i = 0; i < count && pen->row < end; i++)
		pen->row += area_wrap(pen->area, pen->row, 0, pen->area.cols, end - pen->row, STYLE_TEXT, reasons[i]->text);
}

void today_put_why(struct pen *pen, const struct today *today, const struct density *density)
{
	const struct why *reasons[TODAY_REASONS];
	size_t count = today_reasons(today, reasons);
	put_why_head(pen);
	pen->row += 1 + density->inner;
	if (density->more && count > 0)
		put_paragraphs(pen, reasons, count, density->why);
	else
		put_reasons(pen, reasons, count, density->why);
}

/* --- the last row ----------------------------------------------------------------- */

void today_put_readiness(const struct pen *pen, const struct today *today)
{
	const struct plan *plan = today_plan(today);
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Readiness") + 1;
	if (plan->readiness != NOT_KNOWN) {
		col = area_putf(pen->area, pen->row, col, STYLE_STRONG, "%d", plan->readiness);
		area_put_cut(pen->area, pen->row, col + 2, pen->area.cols - col - 2, STYLE_QUIET, notch_words(plan->notch));
		return;
	}
	col = area_put(pen->area, pen->row, col, STYLE_STRONG, "not known yet");
	const char *words = "check-in, four answers, 20 s";
	if (col + 5 + text_width(words) > pen->area.cols)
		words = "check-in";
	col = area_put(pen->area, pen->row, col + 3, STYLE_KEY, "c");
	area_put(pen->area, pen->row, col + 1, STYLE_QUIET, words);
}

void today_put_ceiling(const struct pen *pen, const struct today *today)
{
	const struct plan *plan = today_plan(today);
	char words[24];
	struct text text = TEXT(words);
	words_distance(&text, plan->ceiling_m, today->given.coach->diary->intake.units);
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Run ceiling") + 1;
	if (plan->ceiling_m > 0)
		area_put(pen->area, pen->row, col, STYLE_STRONG, words);
	else
		area_put(pen->area, pen->row, col, STYLE_QUIET, "none known yet");
}

/* --- where there is room ------------------------------------------------------------ */

static const struct {
	enum glyph glyph;
	enum style style;
} gate_looks[] = {
	[GATE_NOT_KNOWN] = { GLYPH_WAITS, STYLE_QUIET },
	[GATE_NOT_MET] = { GLYPH_TO_COME, STYLE_TEXT },
	[GATE_MET] = { GLYPH_GREEN, STYLE_GREEN },
};

void today_put_gates(struct pen *pen, const struct today *today, const struct density *density)
{
	const struct plan *plan = today_plan(today);
	enum { NOW_COLS = 30 };
	if (plan->gate_count == 0)
		return;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Before the next phase");
	pen->row += 1 + density->inner;
	for (size_t i = 0; i < plan->gate_count; i++) {
		const struct gate_state *gate = &plan->gates[i];
		area_put(pen->area, pen->row, 0, gate_looks[gate->answer].style,
			 glyph_text(pen->area.grid, gate_looks[gate->answer].glyph));
		area_put_cut(pen->area, pen->row, 2, pen->area.cols - NOW_COLS - 4, STYLE_TEXT, gate->line->text);
		if (gate->now != NULL)
			area_put_cut(pen->area, pen->row, pen->area.cols - NOW_COLS, NOW_COLS, STYLE_QUIET, gate->now);
		pen->row++;
	}
}

/* What stands for an activity: its title, else its kind. */
static void put_done(struct pen *pen, const struct today *today, const struct activity *activity)
{
	enum { TITLE_COL = 10, DISTANCE_COL = 34, PAIN_COL = 48 };
	char date[24], distance[24], pain[8];
	struct text day = TEXT(date), length = TEXT(distance), answer = TEXT(pain);
	words_date_short(&day, activity->day, today_plan(today)->today);
	words_distance(&length, activity->distance_m, today->given.coach->diary->intake.units);
	words_answer(&answer, activity->during);
	area_put(pen->area, pen->row, 0, STYLE_QUIET, date);
	area_put_cut(pen->area, pen->row, TITLE_COL, DISTANCE_COL - TITLE_COL - 1, STYLE_TEXT,
		     activity->title != NULL ? activity->title : activity_words[activity->kind]);
	area_put(pen->area, pen->row, DISTANCE_COL, STYLE_QUIET, distance);
	area_put_right(pen->area, pen->row, PAIN_COL, past_pain_style(activity->during), pain);
	pen->row++;
}

void today_put_last(struct pen *pen, const struct today *today, const struct density *density)
{
	enum { LAST = 6, PAIN_COL = 48 };
	const struct diary *diary = today->given.coach->diary;
	if (diary->activity_count == 0)
		return;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Done last");
	area_put_right(pen->area, pen->row, PAIN_COL, STYLE_QUIET, "pain");
	pen->row += 1 + density->inner;
	for (size_t i = 0; i < LAST && i < diary->activity_count; i++)
		put_done(pen, today, &diary->activities[diary->activity_count - 1 - i]);
}

void today_put_card(const struct pen *pen, const struct today *today)
{
	const struct lesson *lesson = today_plan(today)->lesson;
	if (lesson == NULL)
		return;
	int col = area_put(pen->area, pen->row, 0, STYLE_KEY, "L") + 1;
	area_put_cut(pen->area, pen->row, col, pen->area.cols - col, STYLE_QUIET, lesson->title);
}

void today_put_lesson(struct pen *pen, const struct today *today)
{
	const struct lesson *lesson = today_plan(today)->lesson;
	const char *cue = today_plan(today)->cue;
	if (cue != NULL) {
		area_put(pen->area, pen->row++, 0, STYLE_STRONG, "Form cue of the week");
		pen_wrap(pen, 0, STYLE_TEXT, cue);
		pen->row++;
	}
	if (lesson == NULL)
		return;
	area_put_cut(pen->area, pen->row++, 0, pen->area.cols, STYLE_STRONG, lesson->title);
	pen_wrap(pen, 0, STYLE_TEXT, lesson->text);
}
