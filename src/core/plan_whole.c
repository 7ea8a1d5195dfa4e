/* What the plan says beside its days: gates, what moved, the cue of the week and the card of the day. */
#include "plan_inner.h"

/* --- what moved and what did not -------------------------------------------------------- */

static const struct chronicle_day *yesterday(const struct stand *stand)
{
	return chronicle_on(stand->chronicle, day_plus(stand->training.day, -1));
}

static bool morning_known(const struct stand *stand)
{
	const struct chronicle_day *now = chronicle_last(stand->chronicle);
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&stand->diary.intake, knee) && now->knee[knee].morning == NOT_KNOWN)
			return false;
	return true;
}

static void tell_verdict(struct why_list *whys, const struct stand *stand)
{
	const struct chronicle_day *before = yesterday(stand);
	if (before == NULL)
		return;
	int knee = before->side == SIDE_RIGHT ? 1 : 0;
	const struct knee_day *told = &before->knee[knee];
	const struct chronicle_day *now = chronicle_last(stand->chronicle);
	const struct rule *rule = shelf_rule(stand->shelf, verdict_words[before->verdict]);
	struct why *why = why_addf(whys, verdict_words[before->verdict], "%s was %s: %s", words_day(stand->arena, before->told.day),
		colour_words[verdict_colour(before->verdict)], rule == NULL ? verdict_words[before->verdict] : rule->text);
	const char *missing = chronicle_missing(stand->chronicle, before->told.day, NULL);
	if (before->verdict == D10 && missing != NULL)
		why_word(why, "missing", "not told", missing);
	if (told->during != NOT_KNOWN)
		why_dated(why, "during", "pain in the session", told->during, before->told.day);
	if (now->knee[knee].morning != NOT_KNOWN)
		why_dated(why, "morning", "pain on waking", now->knee[knee].morning, now->told.day);
	else
		why_unknown(why, "morning", "pain on waking");
	if (now->knee[knee].usual != NOT_KNOWN)
		why_number(why, "usual", "usual morning", now->knee[knee].usual);
	else
		why_unknown(why, "usual", "usual morning");
}

/* Nothing went up or down: that too has a reason. */
static void tell_nothing(struct why_list *whys, const struct stand *stand)
{
	const struct chronicle_day *before = yesterday(stand);
	if (before == NULL)
		why_add(whys, "R61", "Nothing changed: this is the first day of the diary.");
	else if (!morning_known(stand))
		why_add(whys, "D10", "Nothing changed: this morning has no answer yet, and nothing goes up on what is not known.");
	else if (before->told.activity_count == 0)
		why_add(whys, "R61", "Nothing changed: yesterday had no session to judge.");
	else
		why_add(whys, verdict_words[before->verdict], "Nothing changed: what was done yesterday is not yet enough for a step.");
}

static void tell_whys(struct plan *plan, const struct fold *fold, const struct stand *stand)
{
	struct why_list whys = { .arena = stand->arena };
	if (plan->ready) {
		tell_verdict(&whys, stand);
		for (size_t i = 0; i < fold->whys.count; i++)
			*why_add(&whys, fold->whys.at[i].rule, "") = fold->whys.at[i];
		if (fold->whys.count == 0)
			tell_nothing(&whys, stand);
	}
	plan->whys = whys.at;
	plan->why_count = whys.count;
}

/* --- cue and card ------------------------------------------------------------------------------ */

/* Cues of running drills while running is open, else of the exercises in which form counts. */
static bool has_cues(const struct stand *stand, const struct exercise *exercise)
{
	return stand->training.run_open ? exercise->kind == EXERCISE_DRILL : exercise->form_gate;
}

static const char *cue_of(const struct stand *stand)
{
	const struct shelf *shelf = stand->shelf;
	size_t count = 0;
	for (size_t i = 0; i < shelf->exercise_count; i++)
		count += has_cues(stand, &shelf->exercises[i]) ? shelf->exercises[i].cues.count : 0;
	if (count == 0)
		return NULL;
	int days = stand->training.day.n - stand->diary.intake.since.n;
	size_t at = (size_t)(days < 0 ? 0 : days / stand->programme->habit.cue_days) % count;
	for (size_t i = 0; i < shelf->exercise_count; i++) {
		size_t here = has_cues(stand, &shelf->exercises[i]) ? shelf->exercises[i].cues.count : 0;
		if (at < here)
			return shelf->exercises[i].cues.at[at];
		at -= here;
	}
	return NULL;
}

void plan_habits(struct plan *plan, const struct stand *stand)
{
	if (!plan->ready)
		return;
	int days = stand->training.day.n - stand->diary.intake.since.n;
	if (stand->shelf->lesson_count > 0 && days >= 0)
		plan->lesson = &stand->shelf->lessons[(size_t)days % stand->shelf->lesson_count];
	plan->cue = cue_of(stand);
}

void plan_whole(struct plan *plan, const struct fold *fold, const struct stand *stand)
{
	if (plan->ready)
		plan->gates = training_gates(&stand->training, stand->chronicle, &stand->diary, &plan->gate_count, stand->arena);
	tell_whys(plan, fold, stand);
	plan_see_someone(plan, stand);
	plan_habits(plan, stand);
	plan_asked(plan, stand);
}
