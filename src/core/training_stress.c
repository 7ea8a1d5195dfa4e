/* Which new kind of stress a run may have: one at a time, after green weeks with the one before. Source: RULES.yaml, R46. */
#include "training_inner.h"

/* The first kind waits for time and a green week in the load planner, the others for green weeks. */
static bool is_due(const struct training *training, const struct load_rules *rules, const struct week_past *week)
{
	if (training->stress_open == STRESS_EASY)
		return days_between(training->loads_since, training->day) >= 7 * rules->strides_after_weeks &&
		       week_is_green(rules, week);
	return training->stress_weeks >= rules->stress_green_weeks;
}

void stress_turn(struct step *step)
{
	struct training *training = step->training;
	const struct load_rules *rules = &step->programme->load;
	const struct week_past *week = &training->week[training->week_count - 1];
	training->stress_weeks += week->kind == WEEK_NORMAL && week_is_green(rules, week);
	if (training->long_pause || step_holds(step) || training->stress_open == STRESSES - 1 ||
	    !is_due(training, rules, week))
		return;
	training->stress_open++;
	training->stress_weeks = 0;
	if (step->whys)
		why_addf(step->whys, "R46", "A new kind of running is open: %s.", stress_words[training->stress_open])->threshold =
			arena_print(step->whys->arena, "one kind at a time; %d green weeks with the one before",
			            rules->stress_green_weeks);
}
