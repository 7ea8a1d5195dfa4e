/* Down the run-walk ladder: red, ambers and flare; the lowest stage holds. Source: RULES.yaml, T1. */
#include "training_inner.h"

void stage_say_move(const struct step *step, const struct stage_move *move)
{
	if (!step->whys)
		return;
	struct why *why = why_addf(step->whys, move->rule, "Stage %d: %s.", step->training->stage, move->text);
	why_number(why, "stage", "stage", step->training->stage);
	why_dated(why, move->name, move->label, move->value, move->day);
	why->otherwise = move->otherwise;
}

void stage_down_to(struct training *training, int stage)
{
	if (training->stage == STAGE_NONE)
		return;
	if (stage < STAGE_FIRST)
		stage = STAGE_FIRST;
	if (stage >= training->stage)
		return;
	training->stage = stage;
	training->stage_greens = training->stage_ambers = 0;
}

/* A red is new when it is no part of the episode that took a stage already. */
static bool is_new_red(const struct step *step)
{
	const struct training *training = step->training;
	const struct chronicle_day *before = step->before;
	if (!training->has_stage_red)
		return true;
	for (int knee = 0; knee < KNEES; knee++)
		if (before->knee[knee].flare && before->knee[knee].flare_since.n <= training->stage_red.n)
			return false;
	return days_between(training->stage_red, before->told.day) > step->programme->response.episode_days;
}

static void one_down(struct step *step, const struct stage_move *move)
{
	struct training *training = step->training;
	if (training_plans_weeks(training) || training->stage == STAGE_NONE)
		return;
	training->loads = false;
	training->stage_downs++;
	int stage = training->stage;
	stage_down_to(training, training->stage_base - training->stage_downs);
	if (training->stage < stage)
		stage_say_move(step, move);
}

static void red_down(struct step *step)
{
	if (!step->before || !step->asked.stage_down)
		return;
	bool is_new = is_new_red(step);
	step->training->has_stage_red = true;
	step->training->stage_red = step->before->told.day;
	step->training->stage_greens = 0;
	if (is_new)
		one_down(step, &(struct stage_move){ "T1", "one down after a red, once in an episode", "red", "red days", 1,
		                                    step->before->told.day, "Without that red it would stand." });
}

static void amber_down(struct step *step)
{
	struct training *training = step->training;
	if (training->stage_ambers < step->programme->stage.ambers_down)
		return;
	one_down(step, &(struct stage_move){ "T1", "one down after amber days that count, with no green run between", "ambers",
	                                    "amber days that count", training->stage_ambers, step->before->told.day,
	                                    "A green run between them would have kept it." });
	training->stage_ambers = 0;
}

/* The start of the flare that runs; false when none does. */
static bool flare_of(const struct chronicle_day *day, struct day *since)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (day->knee[knee].flare) {
			*since = day->knee[knee].flare_since;
			return true;
		}
	return false;
}

/* Once a flare: so many stages below the last green one. */
void stage_flare_down(struct step *step)
{
	struct training *training = step->training;
	struct day since;
	if (!flare_of(step->today, &since) || (training->has_flare && training->flare_since.n == since.n))
		return;
	training->has_flare = true;
	training->flare_since = since;
	training->normal_weeks = 0;
	if (training->stage == STAGE_NONE)
		return;
	if (training->loads) {
		training->after_flare_m = percent_of(training->week_target_m, step->programme->flare.first_week);
		training->last_green_stage = (int)step->programme->stage.stage_count;
		/* A restart after a pause goes on behind the flare: more pain lifts no ceiling. */
		week_end_loads(step);
	}
	stage_down_to(training, training->last_green_stage - step->programme->flare.stages_back);
	stage_say_move(step, &(struct stage_move){ "flare", "a flare began; running starts again below the last green stage",
	                                          "last_green_stage", "last green stage", training->last_green_stage, since,
	                                          "Without the flare it would stand." });
}

void stage_go_down(struct step *step)
{
	red_down(step);
	amber_down(step);
}
