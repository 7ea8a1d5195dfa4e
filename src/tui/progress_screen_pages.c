/* Goals and milestones, the answers behind the scores, and a week in review. */
#include "progress_screen.h"

#include "tui/words.h"

static void put_milestones(const struct progress_screen *progress, struct pen *pen)
{
	const struct progress_whole *whole = &progress->whole;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Milestones");
	pen->row += 2;
	if (whole->milestone_count == 0)
		pen_wrap(pen, 0, STYLE_QUIET, "The first run, the first strength session and each longer green run stand here "
			 "once they were logged.");
	for (size_t i = whole->milestone_count; i-- > 0; pen->row++) {
		char date[40];
		struct text text = TEXT(date);
		words_date(&text, whole->milestone[i].day, progress->coach.today);
		area_put(pen->area, pen->row, 0, STYLE_QUIET, date);
		area_put_cut(pen->area, pen->row, 14, pen->area.cols - 14, STYLE_TEXT, whole->milestone[i].text);
	}
}

static void put_goals(const struct progress_screen *progress, struct pen *pen)
{
	progress_goals_put(progress, pen, (int)progress->coach.diary->goal_count + 2);
	pen->row++;
	pen_wrap(pen, 0, STYLE_QUIET, "Only green runs count, and no goal asks for more than the plan.");
	pen->row++;
	put_milestones(progress, pen);
}

static void put_answers_of(const struct progress_screen *progress, struct pen *pen, const struct score *score)
{
	char buffer[160];
	struct text text = TEXT(buffer);
	words_date(&text, score->day, progress->coach.today);
	area_put(pen->area, pen->row, 2, STYLE_QUIET, buffer);
	text = TEXT(buffer);
	progress_score_number(&text, score->total10);
	text_add(&text, score->answers != NULL ? "   answers " : "   the total alone was told");
	text_add(&text, score->answers != NULL ? score->answers : "");
	area_put_cut(pen->area, pen->row++, 16, pen->area.cols - 16, STYLE_TEXT, buffer);
}

static void put_answers(const struct progress_screen *progress, struct pen *pen)
{
	const struct progress_whole *whole = &progress->whole;
	if (whole->score_count == 0)
		pen_wrap(pen, 0, STYLE_QUIET, "No questionnaire was filled in yet; T opens them.");
	for (size_t i = 0; i < whole->score_count; i++) {
		area_put_cut(pen->area, pen->row++, 0, pen->area.cols, STYLE_STRONG, whole->score[i].def->name);
		for (size_t at = whole->score[i].count; at-- > 0;)
			put_answers_of(progress, pen, whole->score[i].scores[at]);
		pen->row++;
	}
	if (whole->score_count > 0)
		pen_wrap(pen, 0, STYLE_QUIET, "The points of each answer in the order of the questionnaire; - is one that is "
			 "missing.");
}

/* --- the week in review ---------------------------------------------------------------- */

static const char *const part_titles[REVIEW_PARTS] = {
	[REVIEW_PLANNED] = "Planned", [REVIEW_DONE] = "Done",        [REVIEW_PAIN] = "Pain",
	[REVIEW_CHANGED] = "Changed", [REVIEW_NEXT] = "Next",
};

static void put_line(struct pen *pen, const struct review_line *line, bool first, bool narrow)
{
	char buffer[240], date[24];
	struct text text = TEXT(buffer), day = TEXT(date);
	if (first)
		area_put(pen->area, pen->row, 0, STYLE_STRONG, part_titles[line->part]);
	if (first && narrow)
		pen->row++;
	if (line->has_day) {
		words_weekday_date(&day, line->day);
		text_addf(&text, "%s  ", date);
	}
	text_add(&text, line->text);
	if (line->rule != NULL)
		text_addf(&text, " (%s)", line->rule);
	pen_wrap(pen, narrow ? 2 : 12, STYLE_TEXT, buffer);
}

static void put_review(const struct progress_screen *progress, struct pen *pen)
{
	const struct review *review = progress->review;
	char buffer[80];
	struct text text = TEXT(buffer);
	text_add(&text, "Week of ");
	words_date(&text, progress->week, progress->coach.today);
	text_add(&text, review->week.whole ? "" : ", still running");
	text_add(&text, review->week.flare ? ", flare" : review->week.deload ? ", lighter week" : "");
	area_put_cut(pen->area, pen->row, 0, pen->area.cols, STYLE_STRONG, buffer);
	pen->row += 2;
	for (size_t i = 0; i < review->count; i++) {
		bool first = i == 0 || review->lines[i - 1].part != review->lines[i].part;
		pen->row += first && i > 0;
		put_line(pen, &review->lines[i], first, pen->area.cols < 50);
	}
}

void progress_page_put(const struct progress_screen *progress, struct pen *pen)
{
	switch (progress->page) {
	case PROGRESS_TABLE: progress_table_put(progress, pen); break;
	case PROGRESS_WEEK: put_review(progress, pen); break;
	case PROGRESS_GOALS: put_goals(progress, pen); break;
	default: put_answers(progress, pen); break;
	}
}
