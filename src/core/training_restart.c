/* A week that starts again after a pause, until the old baseline is reached. Source: RULES.yaml, B5. */
#include "training_inner.h"

void restart_begin(struct step *step, int percent)
{
	struct training *training = step->training;
	if (training->restart_percent == 100) {
		int days = step->programme->load.longest_days;
		struct longest_run longest = chronicle_longest(step->chronicle, training->last_run, days);
		training->restart_baseline_m =
			training->has_baseline ? training->baseline_m : training->week_target_m;
		training->restart_longest_m = longest.known ? longest.distance_m : step->intake->longest_m;
	}
	int32_t target = percent_of(training->restart_baseline_m, percent);
	training->restart_percent = percent;
	training->restart_ran = false;
	if (target < training->week_target_m)
		training->week_target_m = target;
	training->long_pause |= pause_days(step) >= step->programme->load.long_pause_days;
}

void restart_end(struct training *training)
{
	training->restart_percent = 100;
	training->long_pause = false;
}

/* A week that was cut shows nothing of the length it was cut from. */
static bool was_whole(const struct week_past *week)
{
	return week->kind != WEEK_DELOAD && week->kind != WEEK_STEP_BACK;
}

/* A week that went well gives the next one a tenth more; no gain of strength is asked for that. */
void restart_turn(struct step *step)
{
	struct training *training = step->training;
	const struct week_past *week = &training->week[training->week_count - 1];
	int32_t most = week_most(step);
	int32_t whole = training->restart_baseline_m < most ? training->restart_baseline_m : most;
	if (training->restart_ran && !step_holds(step) && was_whole(week) && week_is_green(&step->programme->load, week))
		training->week_target_m = percent_of(training->week_target_m, step->programme->load.pause_raise);
	if (training->week_target_m < whole)
		return;
	training->week_target_m = whole;
	if (training->restart_ran)
		restart_end(training);
}
