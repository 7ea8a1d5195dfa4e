#include "today_screen.h"

#include "core/ready.h"
#include "tui/words.h"

void today_put_readiness(const struct pen *pen, const struct today *today)
{
	const struct plan *plan = today_plan(today);
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Readiness") + 1;
	if (plan->readiness != NOT_KNOWN) {
		col = area_putf(pen->area, pen->row, col, STYLE_STRONG, "%d", plan->readiness);
		area_put_cut(pen->area, pen->row, col + 2, pen->area.cols - col - 2, STYLE_QUIET,
			     notch_words(plan->notch));
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
	words_distance(&text, plan->ceiling_m, today->given.coach->diary->told.distance);
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Run ceiling") + 1;
	if (plan->no_run != NULL)
		area_put_cut(pen->area, pen->row, area_put(pen->area, pen->row, col, STYLE_STRONG, "none today,") + 1,
			     pen->area.cols - col - 12, STYLE_QUIET, plan->no_run);
	else if (plan->ceiling_m > 0)
		area_put(pen->area, pen->row, col, STYLE_STRONG, words);
	else
		area_put(pen->area, pen->row, col, STYLE_QUIET, "none known yet");
}

void today_put_card(const struct pen *pen, const struct today *today)
{
	const struct lesson *lesson = today_plan(today)->lesson;
	if (lesson == NULL)
		return;
	int col = area_put(pen->area, pen->row, 0, STYLE_KEY, "L") + 1;
	area_put_cut(pen->area, pen->row, col, pen->area.cols - col, STYLE_QUIET, lesson->title);
}
