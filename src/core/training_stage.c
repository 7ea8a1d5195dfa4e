/* The run-walk ladder: where it begins, and up on green runs. Source: RULES.yaml, T1. */
#include "training_inner.h"

static int last_stage(const struct step *step)
{
	return (int)step->programme->stage.stage_count;
}

int stage_most(const struct step *step)
{
	const int most[REHAB_PHASES] = {
		[REHAB_CALM_DOWN] = STAGE_FIRST,
		[REHAB_BUILD_UP] = step->programme->stage.build_up_most,
		[REHAB_RETURN] = last_stage(step),
		[REHAB_MAINTAIN] = last_stage(step),
	};
	return most[step->training->phase];
}

static void stand_at(struct training *training, int stage)
{
	training->stage = training->stage_base = stage;
	training->stage_greens = training->stage_ambers = training->stage_downs = 0;
}

/* The highest stage that is no longer than what was run already. */
static int stage_of_run(const struct step *step, int32_t longest_m)
{
	int stage = STAGE_FIRST;
	for (int i = STAGE_FIRST; i <= last_stage(step); i++)
		if (programme_stage(step->programme, i)->distance_m <= longest_m)
			stage = i;
	return stage;
}

void stage_at_intake(struct step *step)
{
	struct training *training = step->training;
	training->waits_for_walk = training->phase != REHAB_RETURN;
	if (training->phase != REHAB_RETURN)
		return;
	stand_at(training, stage_of_run(step, step->intake->longest_m));
	/* Who runs already ran until now: a pause counts from here, and this stage is what the knee knows. */
	training->last_green_stage = training->stage;
	training->has_run = training->run_open = true;
	training->last_run = training->day;
}

void stage_enter_phase(struct step *step)
{
	struct training *training = step->training;
	int stage = training->stage, most = stage_most(step);
	if (training->loads && most == last_stage(step))
		return;
	if (training->loads) {
		week_end_loads(step);
		restart_end(training);
	}
	training->after_flare_m = 0;
	if (training->phase == REHAB_RETURN && stage == STAGE_NONE)
		stage = STAGE_FIRST;
	stand_at(training, stage < most ? stage : most);
	training->waits_for_walk |= training->phase == REHAB_CALM_DOWN;
}

/* Greens that came to the number on a day that let nothing go up wait for the morning after a green day. */
static bool may_go_up(const struct step *step)
{
	const struct training *training = step->training;
	if (training->stage_greens < step->programme->stage.greens_up || step_holds(step) || !step->before)
		return false;
	struct day last = training->stage_green_on[training->stage_greens - 1];
	return last.n == step->before->told.day.n || step->before->verdict == D11;
}

static void go_up(struct step *step)
{
	struct training *training = step->training;
	if (training->loads || !may_go_up(step))
		return;
	struct stage_move move = { "T1", "one up after green runs at the stage before", "green_runs", "green runs at the stage",
	                           training->stage_greens, training->stage_green_on[training->stage_greens - 1], NULL };
	if (training->stage < stage_most(step)) {
		stand_at(training, training->stage + 1);
		stage_say_move(step, &move);
	} else if (training->stage == last_stage(step)) {
		stand_at(training, training->stage);
		week_begin_loads(step);
		move.text = "green runs at the last stage; from now on the week is planned";
		stage_say_move(step, &move);
	}
}

void stage_forget_green(struct training *training)
{
	training->stage_greens--;
	for (int i = 0; i < training->stage_greens; i++)
		training->stage_green_on[i] = training->stage_green_on[i + 1];
}

/* Each green run counts for so many days, and no longer because another one followed it. */
static void lapse(struct step *step)
{
	struct training *training = step->training;
	while (training->stage_greens > 0 && days_between(training->stage_green_on[0], training->day) >
	                                             step->programme->response.run_green_days)
		stage_forget_green(training);
}

static void open_runs(struct step *step)
{
	struct training *training = step->training;
	bool calm = training->phase == REHAB_CALM_DOWN;
	bool fresh = training->has_run && training->last_run_green &&
	             days_between(training->last_run, training->day) <= step->programme->stage.calm_down_green_days;
	if (training->stage == STAGE_NONE && (calm ? fresh : !training->waits_for_walk))
		stand_at(training, STAGE_FIRST);
	training->run_open = training->stage != STAGE_NONE && (calm ? fresh : !training->waits_for_walk) &&
	                     !overlay_on(training->shelf->overlay, training->day)->no_running;
}

void stage_move(struct step *step)
{
	stage_go_down(step);
	lapse(step);
	go_up(step);
	stage_flare_down(step); /* last, since a session of today may have begun it */
	open_runs(step);
}

/* Why no run can be planned. */
static void say_closed(const struct step *step)
{
	const struct training *training = step->training;
	const struct stage_rules *rules = &step->programme->stage;
	if (overlay_on(training->shelf->overlay, training->day)->no_running)
		why_dated(why_add(step->whys, "overlay", "No run: a professional's limits say so."), "no_running", "no running",
		          1, training->shelf->overlay->since);
	else if (training->phase == REHAB_CALM_DOWN)
		why_addf(step->whys, "T1", "No run is planned while the knee calms down, unless the last one was green and "
		         "at most %d days ago.", rules->calm_down_green_days);
	else
		why_addf(step->whys, "T4", "No run yet: a logged walk of %d min at %d or less comes first.",
		         rules->walk_before_s / 60, rules->walk_before_pain)->otherwise = "That walk would open stage 1.";
}

void stage_say(const struct step *step)
{
	const struct training *training = step->training;
	if (!step->whys || training->loads)
		return;
	if (!training->run_open) {
		say_closed(step);
		return;
	}
	if (training->stage >= stage_most(step) && training->stage < last_stage(step)) {
		why_addf(step->whys, "T1", "Stage %d is the last one of this phase.", training->stage);
		return;
	}
	int needed = step->programme->stage.greens_up;
	struct why *why = why_addf(step->whys, "T1", "Stage %d holds until %d green runs are done at it; %d so far.",
	                           training->stage, needed, training->stage_greens);
	why_number(why, "stage", "stage", training->stage);
	if (training->stage_greens > 0)
		why_dated(why, "green_runs", "green runs at the stage", training->stage_greens,
		          training->stage_green_on[training->stage_greens - 1]);
	else
		why_number(why, "green_runs", "green runs at the stage", 0);
	why->threshold = arena_print(step->whys->arena, "%d green runs at a stage, none older than %d days", needed,
	                             step->programme->response.run_green_days);
	if (training->stage < stage_most(step))
		why->otherwise = arena_print(step->whys->arena, "%d more green would lead to stage %d.",
		                             needed - training->stage_greens, training->stage + 1);
}
