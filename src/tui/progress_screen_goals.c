/* Goals with how far they are, and what was reached last. */
#include "progress_screen.h"

#include "tui/glyph.h"
#include "tui/words.h"

enum { TEXT_COL = 10, BY = 33, BAR = 48, BAR_COLS = 14, VALUE = 64, ROOMY = 84, GAP = 3,
       MIDDLE = 72, MIDDLE_BAR = 44, MIDDLE_BAR_COLS = 12, NEWEST_KEPT_WEEKS = 2 };

void progress_goal_words(struct text *out, const struct goal *goal, enum units units)
{
	if (goal->distance_m > 0) {
		words_distance(out, goal->distance_m, units);
		text_add(out, " in one run");
	} else if (goal->week_m > 0) {
		words_distance(out, goal->week_m, units);
		text_add(out, " in a week");
	} else if (goal->pain != NOT_KNOWN) {
		text_addf(out, "pain at %d or less", goal->pain);
	} else {
		text_add(out, goal->text != NULL ? goal->text : "");
	}
}

void progress_goal_state_words(struct text *out, const struct goal *goal, const struct goal_state *state, enum units units)
{
	if (!state->known)
		text_add(out, "nothing to lay beside it yet");
	else if (goal->distance_m > 0 || goal->week_m > 0)
		words_distance(out, state->best, units);
	else
		text_addf(out, "%d at worst in 7 days", state->best);
	if (state->reached)
		text_add(out, ", reached");
}

static void put_goal(const struct progress_screen *progress, const struct pen *pen, const struct goal *goal,
                     const struct goal_state *state)
{
	enum units units = progress->coach.diary->told.distance;
	char words[80], by[40] = "", value[60];
	struct text text = TEXT(words), date = TEXT(by), now = TEXT(value);
	bool roomy = pen->area.cols >= ROOMY;
	int32_t wanted = goal->distance_m > 0 ? goal->distance_m : goal->week_m;
	progress_goal_words(&text, goal, units);
	progress_goal_state_words(&now, goal, state, units);
	if (goal->has_by) {
		text_add(&date, roomy ? "by " : " by ");
		words_date(&date, goal->by, progress->coach.today);
	}
	if (!roomy)
		text_add(&text, by);
	bool barred = wanted > 0 && pen->area.cols >= MIDDLE;
	int value_col = roomy ? VALUE : pen->area.cols - text_width(value);
	int end = roomy ? BY : barred ? MIDDLE_BAR - 1 : value_col - 1;
	area_put_cut(pen->area, pen->row, TEXT_COL, end - TEXT_COL - 1, STYLE_TEXT, words);
	if (roomy)
		area_put(pen->area, pen->row, BY, STYLE_QUIET, by);
	if (barred)
		chart_bar_put(pen->area, pen->row, roomy ? BAR : MIDDLE_BAR, roomy ? BAR_COLS : MIDDLE_BAR_COLS,
			      STYLE_ACCENT, state->best, wanted);
	area_put_cut(pen->area, pen->row, value_col, pen->area.cols - value_col, STYLE_TEXT, value);
}

/* Sessions kept of those planned in the newest weeks shown that are over. */
void progress_kept_words(const struct progress_screen *progress, struct text *out)
{
	const struct progress_window *window = &progress->window;
	int kept = 0, planned = 0, weeks = 0;
	for (int i = window->count; i-- > 0 && weeks < NEWEST_KEPT_WEEKS;) {
		if (!window->week[i].whole)
			continue;
		kept += window->week[i].kept;
		planned += window->week[i].planned;
		weeks++;
	}
	if (planned > 0)
		text_addf(out, "%d of %d planned sessions kept, %d weeks", kept, planned, weeks);
}

void progress_milestone_words(const struct progress_screen *progress, struct text *out)
{
	const struct progress_whole *whole = &progress->whole;
	if (whole->milestone_count == 0)
		return;
	const struct milestone *last = &whole->milestone[whole->milestone_count - 1];
	words_date(out, last->day, progress->coach.today);
	text_addf(out, "  %s", last->text);
}

static void put_latest(const struct progress_screen *progress, struct pen *pen)
{
	char buffer[160], counted[80] = "";
	struct text text = TEXT(buffer), kept = TEXT(counted);
	progress_kept_words(progress, &kept);
	progress_milestone_words(progress, &text);
	if (buffer[0] == '\0') {
		text_add(&text, counted);
		counted[0] = '\0';
	}
	if (buffer[0] == '\0')
		return;
	bool roomy = pen->area.cols >= ROOMY && counted[0] != '\0';
	int room = pen->area.cols - TEXT_COL - (roomy ? text_width(counted) + GAP : 0);
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Latest");
	int end = area_put_cut(pen->area, pen->row, TEXT_COL, room, STYLE_TEXT, buffer);
	if (roomy)
		area_put(pen->area, pen->row, end + GAP > BAR ? end + GAP : BAR, STYLE_TEXT, counted);
	pen->row++;
}

static void put_none(struct pen *pen, enum units units)
{
	char words[80];
	struct text text = TEXT(words);
	text_addf(&text, "none yet; :goal 10 %s by 2026-06-01 sets one", measure_distance_unit(units));
	area_put_cut(pen->area, pen->row++, TEXT_COL, pen->area.cols - TEXT_COL, STYLE_QUIET, words);
}

void progress_goals_put(const struct progress_screen *progress, struct pen *pen, int rows)
{
	const struct diary *diary = progress->coach.diary;
	int end = pen->row + rows;
	if (rows < 1)
		return;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Goals");
	if (diary->goal_count == 0)
		put_none(pen, diary->told.distance);
	for (size_t i = 0; i < diary->goal_count && pen->row < end - (rows > 1); i++, pen->row++)
		put_goal(progress, pen, &diary->goals[i], &progress->whole.goal[i]);
	if (pen->row < end)
		put_latest(progress, pen);
}
