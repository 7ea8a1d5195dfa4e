/* The run-walk ladder: up on green runs, down on amber, red and flare. Source: RULES.yaml, T1. */
#include "training_inner.h"

enum { STAGE_FIRST = 1 };

static int last_stage(const struct step *step)
{
	return (int)step->programme->stage.stage_count;
}

int stage_most(const struct step *step)
{
	static const bool calm[REHAB_PHASES] = { [REHAB_CALM_DOWN] = true };
	if (calm[step->training->phase])
		return STAGE_FIRST;
	return step->training->phase == REHAB_BUILD_UP ? step->programme->stage.build_up_most : last_stage(step);
}

static void stand_at(struct training *training, int stage)
{
	training->stage = training->stage_base = stage;
	training->stage_greens = training->stage_ambers = training->stage_downs = 0;
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
	if (training->loads)
		week_end_loads(step);
	training->after_flare_m = 0;
	if (training->phase == REHAB_RETURN && stage == STAGE_NONE)
		stage = STAGE_FIRST;
	stand_at(training, stage < most ? stage : most);
	training->waits_for_walk |= training->phase == REHAB_CALM_DOWN;
}

/* --- yesterday ------------------------------------------------------------------ */

/* True when a run was as long as the stage asks, by what it says of itself. */
static bool is_at_stage(const struct step *step, const struct activity *activity)
{
	const struct training *training = step->training;
	if (training->loads)
		return true;
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

static void count_green(struct step *step)
{
	struct training *training = step->training;
	training->stage_green = step->before->told.day;
	training->stage_greens++;
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

/* --- this morning ----------------------------------------------------------------- */

static void say_move(const struct step *step, const char *rule, const char *text)
{
	if (!step->whys)
		return;
	struct why *why = why_addf(step->whys, rule, "Stage %d: %s.", step->training->stage, text);
	why_number(why, "stage", "stage", step->training->stage);
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

static void one_down(struct step *step, const char *rule, const char *text)
{
	struct training *training = step->training;
	if (training_plans_weeks(training) || training->stage == STAGE_NONE)
		return;
	training->loads = false;
	training->stage_downs++;
	int stage = training->stage;
	stage_down_to(training, training->stage_base - training->stage_downs);
	if (training->stage < stage)
		say_move(step, rule, text);
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
		one_down(step, "T1", "one down after a red, once in an episode");
}

static void amber_down(struct step *step)
{
	struct training *training = step->training;
	if (training->stage_ambers < step->programme->stage.ambers_down)
		return;
	training->stage_ambers = 0;
	one_down(step, "T1", "one down after amber days that count, with no green run between");
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
static void flare_down(struct step *step)
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
		training->last_green_stage = last_stage(step);
		week_end_loads(step);
	}
	stage_down_to(training, training->last_green_stage - step->programme->flare.stages_back);
	say_move(step, "flare", "a flare began; running starts again below the last green stage");
}

/* Greens that came to the number on a day that let nothing go up wait for the morning after a green day. */
static bool may_go_up(const struct step *step)
{
	const struct training *training = step->training;
	if (training->stage_greens < step->programme->stage.greens_up || step_holds(step) || !step->before)
		return false;
	return training->stage_green.n == step->before->told.day.n || step->before->verdict == D11;
}

static void go_up(struct step *step)
{
	struct training *training = step->training;
	if (training->loads || !may_go_up(step))
		return;
	if (training->stage < stage_most(step)) {
		stand_at(training, training->stage + 1);
		say_move(step, "T1", "one up after green runs at the stage before");
	} else if (training->stage == last_stage(step)) {
		stand_at(training, training->stage);
		week_begin_loads(step);
		say_move(step, "T1", "green runs at the last stage; from now on the week is planned");
	}
}

static void lapse(struct step *step)
{
	struct training *training = step->training;
	if (days_between(training->stage_green, training->day) > step->programme->response.run_green_days)
		training->stage_greens = 0;
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
	                     !training->shelf->overlay->no_running;
}

void stage_move(struct step *step)
{
	red_down(step);
	amber_down(step);
	flare_down(step);
	lapse(step);
	go_up(step);
	open_runs(step);
}

/* Why no run can be planned. */
static void say_closed(const struct step *step)
{
	const struct training *training = step->training;
	const struct stage_rules *rules = &step->programme->stage;
	if (training->shelf->overlay->no_running)
		why_add(step->whys, "overlay", "No run: a professional's limits say so.");
	else if (training->phase == REHAB_CALM_DOWN)
		why_addf(step->whys, "T1", "No run is planned while the knee calms down, unless the last one was green and "
		         "at most %d days ago.", rules->calm_down_green_days);
	else
		why_addf(step->whys, "T4", "No run yet: a logged walk of %d min at %d or less comes first.",
		         rules->walk_before_s / 60, rules->walk_before_pain);
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
	int needed = step->programme->stage.greens_up;
	struct why *why = why_addf(step->whys, "T1", "Stage %d holds until %d green runs are done at it; %d so far.",
	                           training->stage, needed, training->stage_greens);
	why_number(why, "stage", "stage", training->stage);
	if (training->stage_greens > 0)
		why_dated(why, "green_runs", "green runs at the stage", training->stage_greens, training->stage_green);
	else
		why_number(why, "green_runs", "green runs at the stage", 0);
	why->threshold = arena_print(step->whys->arena, "%d green runs at a stage, none older than %d days", needed,
	                             step->programme->response.run_green_days);
	if (training->stage < stage_most(step))
		why->otherwise = arena_print(step->whys->arena, "%d more green would lead to stage %d.",
		                             needed - training->stage_greens, training->stage + 1);
}
