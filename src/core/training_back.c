/* The step back after amber and red days: a share of the week before the first cut. Source: RULES.yaml, R43. */
#include "training_inner.h"

static void say(const struct step *step)
{
	const struct training *training = step->training;
	if (!step->whys || training->step_back_percent == 100)
		return;
	struct why *why = why_addf(step->whys, "R43", "The week stands at %d %% of what it was before the first cut.",
	                           training->step_back_percent);
	why_number(why, "week_m", "week before the first cut", training->step_back_week_m);
	why_dated(why, "share_percent", "share since the last amber or red day that counts",
	          training->step_back_percent, training->step_back_cause);
	const struct load_rules *rules = &step->programme->load;
	why->threshold = arena_print(step->whys->arena,
	                             "%d days from the last cause, then half of the cut comes back for %d, then all",
	                             rules->step_back_days, rules->half_back_days);
}

/* The first amber takes little; a second one while the cut stands, and any red, takes more. */
static void cut(struct step *step)
{
	struct training *training = step->training;
	const struct response_rules *rules = &step->programme->response;
	bool first = training->step_back_deepest == 100;
	if (first)
		training->step_back_week_m = training->week_target_m;
	training->step_back_deepest = step->before->run_red || !first ? rules->red_week : rules->amber_week;
	training->step_back_cause = step->before->told.day;
}

void step_back_move(struct step *step)
{
	struct training *training = step->training;
	const struct load_rules *rules = &step->programme->load;
	if (training_plans_weeks(training) && step->before && (step->before->run_red || step->before->counted_amber))
		cut(step);
	if (training->step_back_deepest == 100)
		return;
	int since = days_between(training->step_back_cause, training->day);
	if (since <= rules->step_back_days)
		training->step_back_percent = training->step_back_deepest;
	else if (since <= rules->step_back_days + rules->half_back_days)
		training->step_back_percent = 100 - (100 - training->step_back_deepest) / 2;
	else
		training->step_back_percent = training->step_back_deepest = 100;
	say(step);
}
