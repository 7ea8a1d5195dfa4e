/* Phases: where a runner begins, what goes on, what goes back. Source: RULES.yaml, P1, P2, D9. */
#include "training_inner.h"

static const char *const entry_words[REHAB_PHASES] = {
	[REHAB_CALM_DOWN] = "An ordinary day still hurts, or it is not known how much",
	[REHAB_BUILD_UP] = "Ordinary days are calm; strength comes before running",
	[REHAB_RETURN] = "Running goes on: little pain in it, settled within the hour",
};

static const struct gate_line *line_of(const struct phase_rules *phase, enum gate_kind kind)
{
	for (size_t i = 0; i < phase->exit_count; i++)
		if (phase->exit[i].kind == kind)
			return &phase->exit[i];
	return NULL;
}

void phase_enter(struct step *step, enum rehab_phase phase)
{
	struct training *training = step->training;
	training->phase = phase;
	training->phase_since = training->day;
	training->phase_sessions = 0;
	training->has_gate_walk = false;
	stage_enter_phase(step);
}

/* A day that the exit of calm down would not let pass is a day to begin there; so is one that is not known. */
static bool begins_calm(const struct step *step)
{
	const struct gate_line *worst = line_of(&step->programme->phase[REHAB_CALM_DOWN], GATE_WORST);
	return step->intake->worst_day == NOT_KNOWN || (worst && step->intake->worst_day > worst->most);
}

static bool begins_running(const struct step *step)
{
	const struct intake *intake = step->intake;
	const struct response_rules *rules = &step->programme->response;
	return intake->running == SAID_YES && intake->run_pain != NOT_KNOWN && intake->run_pain < rules->run_pain &&
	       intake->run_settles_min != NOT_KNOWN && intake->run_settles_min <= rules->settle_min;
}

static void number_or_unknown(struct why *why, const char *name, const char *label, int value, struct day day)
{
	if (value == NOT_KNOWN)
		why_unknown(why, name, label);
	else
		why_dated(why, name, label, value, day);
}

void phase_at_intake(struct step *step)
{
	enum rehab_phase phase = begins_calm(step)     ? REHAB_CALM_DOWN
	                         : begins_running(step) ? REHAB_RETURN
	                                                : REHAB_BUILD_UP;
	phase_enter(step, phase);
	if (!step->whys)
		return;
	struct why *why = why_addf(step->whys, "P1", "The programme begins with \"%s\". %s.", rehab_phase_titles[phase],
	                           entry_words[phase]);
	number_or_unknown(why, "worst_day", "worst of an ordinary day", step->intake->worst_day, step->intake->since);
	number_or_unknown(why, "run_pain", "pain in a run", step->intake->run_pain, step->intake->since);
	number_or_unknown(why, "run_settles_min", "minutes until it settles", step->intake->run_settles_min,
	                  step->intake->since);
}

void phase_take_in(struct step *step)
{
	struct training *training = step->training;
	const struct gate_line *walk = line_of(&step->programme->phase[training->phase], GATE_WALK);
	const struct day_told *told = &step->before->told;
	for (size_t i = 0; i < told->activity_count; i++) {
		const struct activity *activity = &told->activities[i];
		training->phase_sessions += activity->kind != ACTIVITY_MOBILITY;
		if (walk && activity->kind == ACTIVITY_WALK && activity_held(activity, walk->least * 60, walk->most)) {
			training->gate_walk = told->day;
			training->has_gate_walk = true;
		}
	}
}

static void go(struct step *step, enum rehab_phase phase, const char *rule, const char *text)
{
	phase_enter(step, phase);
	if (step->whys)
		why_addf(step->whys, rule, "%s: the phase is now \"%s\".", text, rehab_phase_titles[phase]);
}

/* The lowest phase has nothing below it. */
static enum rehab_phase below(enum rehab_phase phase)
{
	return phase == REHAB_CALM_DOWN ? phase : (enum rehab_phase)(phase - 1);
}

/* A trend that has risen for two weeks, at most once in so many days. */
static bool trend_back(struct step *step)
{
	struct training *training = step->training;
	if (!step->asked.phase_back || training->phase == REHAB_CALM_DOWN)
		return false;
	if (training->has_phase_back && days_between(training->phase_back_on, training->day) <
	                                        step->programme->response.trend_back_days)
		return false;
	training->has_phase_back = true;
	training->phase_back_on = training->day;
	go(step, below(training->phase), "D9", "Mornings have been rising for two weeks");
	return true;
}

static bool reached(int count, int most)
{
	return most != NOT_SET && count >= most;
}

static bool reds_back(struct step *step)
{
	const struct training *training = step->training;
	const struct phase_rules *rules = &step->programme->phase[training->phase];
	if (!step->before || training->phase == REHAB_CALM_DOWN || !(step->before->red || step->before->counted_amber))
		return false;
	struct day from = training->phase_since, through = step->before->told.day;
	int reds = rules->red_episodes_back == NOT_SET
	                   ? 0
	                   : chronicle_red_episodes(step->chronicle, from, through, rules->red_episode_days);
	int ambers = rules->ambers_back == NOT_SET
	                     ? 0
	                     : chronicle_counted_ambers(step->chronicle, from, through, rules->amber_days);
	if (!reached(reds, rules->red_episodes_back) && !reached(ambers, rules->ambers_back))
		return false;
	go(step, below(training->phase), "P2", "The knee answered with red or amber days");
	return true;
}

void phase_move(struct step *step)
{
	struct training *training = step->training;
	if (trend_back(step) || reds_back(step))
		return;
	bool flare = step->today->flare && step->today->held; /* one that a session of today began is of tomorrow */
	if (training->phase == REHAB_MAINTAIN || step->today->locked || flare || !gates_open(step))
		return;
	go(step, (enum rehab_phase)(training->phase + 1), "G1", "Every line of the way out is met");
}
