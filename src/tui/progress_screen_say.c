#include "outcome_words.h"
#include "progress_screen.h"

#include "tui/words.h"

enum { SCORES_SAID = 8 };

static void say_week(const struct progress_screen *progress, enum progress_kind kind, int at, struct lines *lines)
{
	const struct progress_window *window = &progress->window;
	char buffer[LINE_BYTES];
	struct text text = TEXT(buffer);
	text_add(&text, "Week of ");
	words_date(&text, window->week[at].monday, progress->coach.today);
	text_add(&text, ": ");
	if (window->value[kind][at] < 0)
		text_add(&text, "not known");
	else
		progress_value_words(&text, progress, kind, window->value[kind][at]);
	if (window->week[at].worst != NOT_KNOWN)
		text_addf(&text, ", worst pain %d", window->week[at].worst);
	text_add(&text, window->week[at].flare ? ", flare" : window->week[at].deload ? ", lighter week" : "");
	lines_add(lines, "%s.", buffer);
}

static void say_series(const struct progress_screen *progress, struct lines *lines)
{
	char unit[80], note[240];
	struct text words = TEXT(unit), below = TEXT(note);
	progress_unit_words(&words, progress, progress->kind);
	lines_add(lines, "%s, %s, newest first:", progress_title(progress->kind), unit);
	for (int at = progress->window.count; at-- > 0;)
		say_week(progress, progress->kind, at, lines);
	progress_note_words(&below, progress, progress->kind);
	lines_add(lines, "%s", note);
}

static void say_tests(const struct progress_screen *progress, struct lines *lines)
{
	for (size_t i = 0; i < progress->whole.test_count; i++) {
		const struct trend_test *test = &progress->whole.test[i];
		const struct test_result *last = test->results[test->count - 1];
		char buffer[LINE_BYTES];
		struct text text = TEXT(buffer);
		text_addf(&text, "%s: ", test->test->name);
		if (test->test->sides) {
			text_add(&text, "left ");
			words_answer(&text, last->left);
			text_add(&text, ", right ");
			words_answer(&text, last->right);
		} else {
			words_answer(&text, last->value);
		}
		if (test->symmetry10 != NOT_KNOWN)
			text_addf(&text, ", one side %d %% of the other", test->symmetry10 / 10);
		if (test->goal != NOT_KNOWN)
			text_addf(&text, ", goal %d", test->goal);
		if (test->count > 1) {
			text_add(&text, ", first ");
			words_result_short(&text, test->results[0]);
		}
		lines_add(lines, "%s.", buffer);
	}
}

/* The course of a score, oldest first. */
static void say_course(const struct progress_screen *progress, const struct trend_score *score, struct lines *lines)
{
	char words[LINE_BYTES];
	struct text text = TEXT(words);
	size_t from = score->count > SCORES_SAID ? score->count - SCORES_SAID : 0;
	for (size_t at = from; at < score->count; at++) {
		text_add(&text, at > from ? ", " : "");
		progress_score_number(&text, score->scores[at]->total10);
		text_add(&text, " on ");
		words_date(&text, score->scores[at]->day, progress->coach.today);
	}
	lines_add(lines, "  %s.", words);
}

static void say_symmetry(const struct progress_screen *progress, struct lines *lines)
{
	int asked = progress_symmetry_asked(progress);
	if (asked != NOT_KNOWN && progress->whole.test_count > 0)
		lines_add(lines, "Strength, each side: %d %% opens the next phase.", asked);
}

static void say_scores(const struct progress_screen *progress, struct lines *lines)
{
	for (size_t i = 0; i < progress->whole.score_count; i++) {
		const struct trend_score *score = &progress->whole.score[i];
		char number[24], change[160];
		struct text value = TEXT(number), words = TEXT(change);
		progress_score_number(&value, score->scores[score->count - 1]->total10);
		progress_change_words(&words, score);
		lines_add(lines, "%s: %s of %d. %s", score->def->name, number, score->def->most, change);
		say_course(progress, score, lines);
	}
}

static void say_goals(const struct progress_screen *progress, struct lines *lines)
{
	const struct diary *diary = progress->coach.diary;
	if (diary->goal_count == 0)
		lines_add(lines, "Goals: none yet; :goal 10 %s by 2026-06-01 sets one",
			  measure_distance_unit(diary->told.distance));
	for (size_t i = 0; i < diary->goal_count; i++) {
		char goal[80], state[80];
		struct text what = TEXT(goal), now = TEXT(state);
		progress_goal_words(&what, &diary->goals[i], diary->told.distance);
		progress_goal_state_words(&now, &diary->goals[i], &progress->whole.goal[i], diary->told.distance);
		if (diary->goals[i].has_by) {
			text_add(&what, " by ");
			words_date(&what, diary->goals[i].by, progress->coach.today);
		}
		lines_add(lines, "Goal: %s: %s.", goal, state);
	}
}

static void say_latest(const struct progress_screen *progress, struct lines *lines)
{
	char latest[160], counted[80];
	struct text milestone = TEXT(latest), kept = TEXT(counted);
	progress_milestone_words(progress, &milestone);
	progress_kept_words(progress, &kept);
	if (latest[0] != '\0')
		lines_add(lines, "Latest: %s", latest);
	if (counted[0] != '\0')
		lines_add(lines, "%s.", counted);
}

static void say_lifts(const struct progress_screen *progress, struct lines *lines)
{
	static const char *const sides[] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "both sides" };
	enum mass_units mass = progress->coach.diary->told.mass;
	for (size_t i = 0; i < progress->window.lift_count; i++) {
		const struct trend_lift *lift = &progress->window.lift[i];
		size_t at = (size_t)((lift->last.n - progress->window.week[0].monday.n) / DAYS_A_WEEK);
		char date[40];
		struct text text = TEXT(date);
		words_date(&text, lift->last, progress->coach.today);
		lines_add(lines, "%s, %s, week of %s: %d %s.", lift->exercise->name, sides[lift->side], date,
			  trend_volume(lift, at, mass), trend_measure_word(lift, mass));
	}
}

static void say_review(const struct progress_screen *progress, struct lines *lines)
{
	const struct review *review = progress->review;
	char date[40];
	struct text text = TEXT(date);
	words_date(&text, progress->week, progress->coach.today);
	lines_add(lines, "Week of %s.", date);
	for (size_t i = 0; i < review->count; i++) {
		const struct review_line *line = &review->lines[i];
		text = TEXT(date);
		if (line->has_day) {
			words_weekday_date(&text, line->day);
			text_add(&text, ": ");
		}
		lines_add(lines, "%s, %s%s", review_words[line->part], date, line->text);
	}
}

void progress_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct progress_screen *progress = (const struct progress_screen *)screen;
	notice_say(&progress->notice, lines);
	if (!progress->whole.told) {
		lines_add(lines, "%s", "Nothing is recorded yet. Runs, check-ins, sessions, tests and questionnaires that are "
			  "logged stand here week by week.");
		return;
	}
	if (progress->page == PROGRESS_WEEK)
		say_review(progress, lines);
	else if (progress->kind < PROGRESS_SERIES)
		say_series(progress, lines);
	else if (progress->kind == PROGRESS_STRENGTH)
		say_lifts(progress, lines);
	say_symmetry(progress, lines);
	say_tests(progress, lines);
	say_scores(progress, lines);
	say_goals(progress, lines);
	say_latest(progress, lines);
	command_say(&progress->command, lines);
}
