/* What yesterday's runs and walks are to the run-walk ladder. Source: RULES.yaml, T1, T4. */
#include "training_inner.h"

/* True when a run was as long as the stage asks, by what it says of itself. */
static bool is_at_stage(const struct step *step, const struct activity *activity)
{
	const struct training *training = step->training;
	if (training->loads)
		return true;
	if (training->shorter_next)
		return false;
	if (activity->stage != NOT_KNOWN)
		return activity->stage >= training->stage;
	const struct run_stage *stage = programme_stage(step->programme, training->stage);
	return activity->duration_s >= run_stage_total_s(stage) || activity->distance_m >= stage->distance_m;
}

struct runs_told {
	bool any, green, at_stage, spoilt;
};

static struct runs_told runs_of(const struct step *step)
{
	struct runs_told runs = { .any = false };
	const struct chronicle_day *before = step->before;
	for (size_t i = 0; i < before->told.activity_count; i++) {
		const struct activity *activity = &before->told.activities[i];
		enum verdict_code code = before->activity[i].code;
		if (!activity_is_run(activity))
			continue;
		runs.any = true;
		runs.green |= code == D11;
		runs.at_stage |= code == D11 && is_at_stage(step, activity);
		/* A morning one above usual that does not count neither adds nor resets. */
		runs.spoilt |= verdict_colour(code) >= COLOUR_AMBER && (code != D7 || before->counted_amber);
	}
	return runs;
}

/* The oldest gives way when there are as many as lead up. */
static void count_green(struct step *step)
{
	struct training *training = step->training;
	if (training->stage_greens == step->programme->stage.greens_up)
		stage_forget_green(training);
	training->stage_green_on[training->stage_greens++] = step->before->told.day;
	training->stage_base = training->last_green_stage = training->stage;
	training->stage_downs = 0;
}

static void take_walks(struct step *step)
{
	const struct stage_rules *rules = &step->programme->stage;
	const struct day_told *told = &step->before->told;
	for (size_t i = 0; i < told->activity_count; i++)
		if (told->activities[i].kind == ACTIVITY_WALK &&
		    activity_held(&told->activities[i], rules->walk_before_s, rules->walk_before_pain))
			step->training->waits_for_walk = false;
}

void stage_take_in(struct step *step)
{
	struct training *training = step->training;
	struct runs_told runs = runs_of(step);
	take_walks(step);
	training->shorter_next = step->asked.shorter_next || (training->shorter_next && !runs.any);
	if (runs.any) {
		training->has_run = true;
		training->last_run = step->before->told.day;
		training->last_run_green = runs.green && !runs.spoilt;
	}
	if (runs.green)
		training->stage_ambers = 0;
	if (runs.spoilt)
		training->stage_greens = 0;
	else if (runs.at_stage && training->stage != STAGE_NONE)
		count_green(step);
	training->stage_ambers += step->before->counted_amber;
}
