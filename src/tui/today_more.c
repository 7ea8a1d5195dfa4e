#include "today_screen.h"

#include "tui/glyph.h"
#include "tui/past.h"
#include "tui/words.h"

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
		area_put_cut(pen->area, pen->row, 2, pen->area.cols - NOW_COLS - 4, STYLE_TEXT,
			     gate->line->text);
		if (gate->now != NULL)
			area_put_cut(pen->area, pen->row, pen->area.cols - NOW_COLS, NOW_COLS, STYLE_QUIET,
				     gate->now);
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
	words_distance(&length, activity->distance_m, today->given.coach->diary->told.distance);
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
