#include "plan_screen.h"

#include "tui/words.h"

enum { BAR_COLS = 6, NUMBER_END = 10 };

bool plan_week_points(const struct plan *plan, struct day monday, int *tenths, int *highest)
{
	*tenths = *highest = 0;
	bool known = true;
	for (int i = 0; i < WEEK_DAYS; i++) {
		const struct planned_day *day = plan_shown_day(plan, (struct day){ monday.n + i });
		if (day == NULL || day->load10 < 0) {
			known = false;
			continue;
		}
		*tenths += day->load10;
		*highest = day->load10 > *highest ? day->load10 : *highest;
	}
	return known;
}

int plan_load_highest(const struct plan *plan, struct day monday, int weeks)
{
	int highest = 0, tenths, most;
	for (int i = 0; i < weeks; i++) {
		plan_week_points(plan, (struct day){ monday.n + i * WEEK_DAYS }, &tenths, &most);
		highest = most > highest ? most : highest;
	}
	return highest;
}

enum style plan_load_style(const struct plan *plan, const struct planned_day *day)
{
	return day->past ? STYLE_LOAD : day->day.n == plan->today.n ? STYLE_LOAD_NOW : STYLE_FAINT;
}

void plan_load_bar_put(const struct plan *plan, const struct planned_day *day, struct area bars, int highest)
{
	char buffer[16];
	struct text points = TEXT(buffer);
	if (day->load10 > 0)
		column_put(bars, 0, BAR_COLS, plan_load_style(plan, day), day->load10, highest);
	if (day->load10 == 0)
		text_add(&points, "–");
	else
		words_points(&points, day->load10);
	area_put_right(bars, bars.rows - 1, NUMBER_END, day->load10 > 0 ? STYLE_TEXT : STYLE_QUIET, buffer);
}

void plan_load_words(struct text *out, const struct plan *plan, struct day monday, int weeks)
{
	text_add(out, "day ");
	words_points(out, plan_load_highest(plan, monday, weeks));
	text_add(out, " highest");
	for (int i = 0; i < weeks; i++) {
		int tenths, most;
		bool known = plan_week_points(plan, (struct day){ monday.n + i * WEEK_DAYS }, &tenths, &most);
		text_add(out, i == 0 ? "   week " : ", ");
		words_points(out, known ? tenths : NOT_KNOWN);
	}
}

void plan_load_head_put(const struct plan *plan, struct area row, struct day monday, int weeks)
{
	char buffer[80];
	struct text words = TEXT(buffer);
	plan_load_words(&words, plan, monday, weeks);
	int col = area_put(row, 0, 0, STYLE_STRONG, "Knee load");
	area_put(row, 0, col + 2, STYLE_QUIET, "relative units, rough estimate");
	area_put_right(row, 0, row.cols, STYLE_QUIET, buffer);
}
