#include "today_screen.h"

#include "tui/words.h"

static void put_standing_notice(struct pen *pen, const struct today *today)
{
	if (today->given.notice == NULL)
		return;
	pen_wrap(pen, 0, STYLE_AMBER, today->given.notice);
	pen->row++;
}

static void unfinished_keys(struct pen *pen, const struct today *today)
{
	int col = 2;
	if (today->given.library_faults > 0 || today->given.unfinished.elsewhere)
		return;
	if (today_can_resume(today))
		col = today_put_key(pen, col, "r", "resume");
	col = today_put_key(pen, col, "f", "finish here");
	bool roomy = col + 28 < pen->area.cols;
	today_put_key(pen, col, "d", roomy ? "discard (u brings it back)" : "discard");
	pen->row++;
}

static void put_unfinished(struct pen *pen, const struct today *today)
{
	const struct unfinished_view *left = &today->given.unfinished;
	if (!today->given.has_unfinished)
		return;
	bool marked = today->mark == 0 && today->given.library_faults == 0;
	char buffer[200];
	struct text where = TEXT(buffer);
	text_addf(&where, "was left at %s; ", left->where);
	words_ago(&where, left->away_s);
	text_add(&where, ".");
	today_put_mark(pen, marked);
	int col = area_put_cut(pen->area, pen->row, 2, pen->area.cols - 2, STYLE_STRONG, left->title);
	if (col + 1 + text_width(buffer) <= pen->area.cols) {
		area_put(pen->area, pen->row++, col + 1, STYLE_TEXT, buffer);
	} else {
		pen->row++;
		pen_wrap(pen, 2, STYLE_TEXT, buffer);
	}
	if (left->problem != NULL)
		pen_wrap(pen, 2, STYLE_AMBER, left->problem);
	unfinished_keys(pen, today);
	pen->row++;
}

static void put_faults(struct pen *pen, const struct today *today)
{
	const struct today_given *given = &today->given;
	if (given->library_faults == 0)
		return;
	char buffer[160];
	struct text head = TEXT(buffer);
	text_add(&head, "The exercise library has ");
	words_count(&head, (long)given->library_faults, "fault", "faults");
	text_add(&head, ", so none of it is used.");
	pen_wrap(pen, 0, STYLE_STRONG, buffer);
	if (given->first_fault != NULL)
		pen_wrap(pen, 0, STYLE_TEXT, given->first_fault);
	pen->row++;
	today_put_key(pen, 0, "B", "start with the built-in files alone");
	pen->row++;
	pen_wrap(pen, 0, STYLE_QUIET, "stepdown lint, in a shell, tells every fault and its line.");
	pen->row++;
}

/* --- what the plan has to say first ------------------------------------------------ */

static void put_lock(struct pen *pen, const struct plan *plan)
{
	if (!plan->locked)
		return;
	pen_wrap(pen, 0, STYLE_STRONG, "Training is paused until someone has looked at the knee.");
	today_put_key(pen, 0, "Enter", "what you answered, and what to do now");
	pen->row += 2;
}

static void put_flare(struct pen *pen, const struct today *today, const struct plan *plan)
{
	const struct flare_rules *rules = &today->given.coach->shelf->programme->flare;
	if (!plan->flare || plan->locked)
		return;
	char words[200];
	struct text text = TEXT(words);
	text_addf(&text, "Flare, %s, day %d of at most %d; ", words_knee(plan->flare_side), plan->flare_day,
		  rules->longest_days);
	if (plan->flare_day >= rules->earliest_end_day)
		text_add(&text, "F ends it.");
	else
		text_addf(&text, "from day %d on your word ends it.", rules->earliest_end_day);
	pen_wrap(pen, 0, STYLE_AMBER, words);
	pen->row++;
}

/* Once a week, in one line and before anything else. */
static void put_signs(struct pen *pen, const struct today *today)
{
	const char *question = "This week, is any sign there that should be looked at?";
	if (!today_asks_signs(today) || !today_shows_day(today))
		return;
	int col = area_put_cut(pen->area, pen->row, 0, pen->area.cols, STYLE_STRONG, question) + 3;
	if (col + 24 > pen->area.cols) {
		pen->row++;
		col = 0;
	}
	col = today_put_key(pen, col, "n", "none");
	today_put_key(pen, col, "y", "the list");
	pen->row += 2;
}

static void put_see_someone(struct pen *pen, const struct plan *plan)
{
	if (!plan->see_someone || plan->locked)
		return;
	pen_wrap(pen, 0, STYLE_AMBER,
		 plan->see_someone_why != NULL ? plan->see_someone_why : "Worth showing to a clinician.");
	pen->row++;
}

static void put_first_steps(struct pen *pen, const struct today *today, const struct plan *plan)
{
	if (plan->ready)
		return;
	bool begun = today->given.coach->diary->intake.started;
	pen_wrap(pen, 0, STYLE_STRONG,
		 begun ? "The first steps are not complete: a plan needs the knee, the red flags, the "
			 "pattern and the birth year."
		       : "A plan begins with a few questions about the knee.");
	today_put_key(pen, 0, "i", begun ? "go on where you left" : "first steps, about three minutes");
	pen->row += 2;
}

void today_put_above(struct pen *pen, const struct today *today)
{
	const struct plan *plan = today_plan(today);
	put_standing_notice(pen, today);
	put_unfinished(pen, today);
	put_faults(pen, today);
	if (plan == NULL || today->given.library_faults > 0)
		return;
	put_lock(pen, plan);
	if (!plan->locked)
		put_signs(pen, today);
	put_flare(pen, today, plan);
	put_see_someone(pen, plan);
	if (!plan->locked)
		put_first_steps(pen, today, plan);
}
