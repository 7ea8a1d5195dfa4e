/* What is asked today, each with the rule that uses the answer, in the order in which it matters. */
#include "plan_inner.h"

enum { ASKED_MOST = 24, MORNINGS_MOST = 3, SETTLED_MOST = 3 };

static struct asked *ask(struct plan *plan, enum question question, struct day day, const char *rule)
{
	if (plan->asked_count == ASKED_MOST)
		return NULL;
	struct asked *asked = &plan->asked[plan->asked_count++];
	*asked = (struct asked){ .question = question, .day = day, .rule = rule };
	return asked;
}

/* --- the red-flag line -------------------------------------------------------------------- */

/* High pain or swelling since the line was answered asks it again. */
static bool is_alarming(const struct stand *stand, const struct chronicle_day *day)
{
	bool swollen = day->told.check_in != NULL && day->told.check_in->swelling == SAID_YES;
	for (int knee = 0; knee < KNEES; knee++)
		swollen |= day->knee[knee].new_swelling;
	return swollen || day->worst >= stand->programme->response.flag_pain;
}

static bool answered_on(const struct stand *stand, const struct chronicle_day *day)
{
	return (day->told.check_in != NULL && day->told.check_in->flags_asked) ||
	       (stand->diary.intake.flags_asked && same_day(day->told.day, stand->diary.intake.since));
}

static bool flags_are_due(const struct stand *stand)
{
	for (int back = 0; back < stand->programme->response.flag_line_days; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(stand->training.day, -back));
		if (day == NULL || answered_on(stand, day))
			return day == NULL;
		if (is_alarming(stand, day))
			return true;
	}
	return true;
}

/* --- mornings --------------------------------------------------------------------------------- */

/* Of the day before the work that loads the knee most: a run, then strength, then what else there was. */
static const struct activity *work_before(const struct stand *stand, struct day day)
{
	static const enum week_what order[] = { WEEK_RUN, WEEK_STRENGTH, WEEK_CARDIO, WEEK_WALK };
	const struct chronicle_day *before = chronicle_on(stand->chronicle, day_plus(day, -1));
	for (size_t i = 0; before != NULL && i < sizeof order / sizeof order[0]; i++)
		for (size_t at = 0; at < before->told.activity_count; at++)
			if (what_of_activity(stand->programme, &before->told.activities[at]) == order[i])
				return &before->told.activities[at];
	return NULL;
}

static bool lacks_morning(const struct stand *stand, const struct chronicle_day *day)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&stand->diary.intake, knee) && day->knee[knee].morning == NOT_KNOWN)
			return true;
	return false;
}

static void ask_morning(struct plan *plan, const struct stand *stand, struct day day)
{
	const struct activity *work = work_before(stand, day);
	struct asked *asked = ask(plan, QUESTION_MORNING, day, "D7");
	if (asked == NULL || work == NULL)
		return;
	asked->about = work->id;
	asked->about_title = words_activity(stand, work);
}

/* Today's first; of the days before only those that judge work. */
static void ask_mornings(struct plan *plan, const struct stand *stand)
{
	int late = stand->programme->response.late_days, asked = 0;
	for (int back = 0; back < late && asked < MORNINGS_MOST; back++) {
		struct day day = day_plus(stand->training.day, -back);
		const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
		if (told == NULL || day.n < stand->diary.intake.since.n || !lacks_morning(stand, told))
			continue;
		if (back > 0 && work_before(stand, day) == NULL)
			continue;
		ask_morning(plan, stand, day);
		asked++;
	}
}

/* --- settled, readiness, stairs ------------------------------------------------------------------ */

static bool wants_settled(const struct stand *stand, const struct activity *activity)
{
	enum week_what what = what_of_activity(stand->programme, activity);
	return (what == WEEK_RUN || is_easy_cardio(what)) && activity->settled_min == NOT_KNOWN &&
	       activity->settled == NOT_SAID;
}

static void ask_settled(struct plan *plan, const struct stand *stand)
{
	int asked = 0;
	for (int back = 0; back < stand->programme->response.late_days; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(stand->training.day, -back));
		for (size_t i = 0; day != NULL && i < day->told.activity_count && asked < SETTLED_MOST; i++) {
			const struct activity *activity = &day->told.activities[i];
			struct asked *one = wants_settled(stand, activity) ? ask(plan, QUESTION_SETTLED, day->told.day, "D6") : NULL;
			if (one == NULL)
				continue;
			one->about = activity->id;
			one->about_title = words_activity(stand, activity);
			asked++;
		}
	}
}

/* The last known stairs counts for a week at the gate; while its phase asks for it, it is asked before that is over. */
static void ask_stairs(struct plan *plan, const struct stand *stand)
{
	const struct phase_rules *phase = &stand->programme->phase[stand->training.phase];
	for (size_t i = 0; i < phase->exit_count; i++) {
		const struct gate_line *line = &phase->exit[i];
		if (line->kind != GATE_STAIRS)
			continue;
		for (int back = 0; back < line->days; back++) {
			const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(stand->training.day, -back));
			if (day != NULL && day->stairs != NOT_KNOWN)
				return;
		}
		ask(plan, QUESTION_STAIRS, day_plus(stand->training.day, -1), line->rule);
		return;
	}
}

/* --- tests, scores, intake ---------------------------------------------------------------------------- */

static void ask_tests(struct plan *plan, const struct stand *stand)
{
	for (size_t i = 0; i < stand->shelf->test_count; i++) {
		struct asked *one = test_is_due(stand, i, stand->training.day)
			? ask(plan, QUESTION_TEST, stand->training.day, "R60") : NULL;
		if (one == NULL)
			continue;
		one->about = stand->shelf->tests[i].id;
		one->about_title = stand->shelf->tests[i].name;
	}
}

static void ask_score(struct plan *plan, const struct stand *stand)
{
	struct day due;
	const struct score_def *score = retest_gate_score(stand->shelf);
	if (score == NULL || !retest_score_due(stand->shelf, &stand->diary, score->id, stand->training.day, &due) ||
	    due.n > stand->training.day.n)
		return;
	struct asked *one = ask(plan, QUESTION_SCORE, stand->training.day, "R60");
	if (one == NULL)
		return;
	one->about = score->id;
	one->about_title = score->name;
}

static bool intake_is_thin(const struct intake *intake)
{
	return intake->worst_day == NOT_KNOWN || intake->running == NOT_SAID || !intake->kit_asked ||
	       intake->stairs_day == NOT_KNOWN || intake->longest_m == NOT_KNOWN;
}

void plan_asked(struct plan *plan, const struct stand *stand)
{
	plan->asked = arena_array(stand->arena, ASKED_MOST, sizeof *plan->asked);
	if (!plan->ready) {
		ask(plan, QUESTION_INTAKE, plan->today, "R48");
		return;
	}
	if (flags_are_due(stand))
		ask(plan, QUESTION_RED_FLAGS, plan->today, "R38");
	ask_mornings(plan, stand);
	ask_settled(plan, stand);
	if (plan->readiness == NOT_KNOWN)
		ask(plan, QUESTION_READINESS, plan->today, "readiness");
	ask_stairs(plan, stand);
	if (!plan->locked && !plan->flare)
		ask_tests(plan, stand);
	ask_score(plan, stand);
	if (intake_is_thin(&stand->diary.intake))
		ask(plan, QUESTION_INTAKE, plan->today, "R48");
}
