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
	training->phase_cause = PHASE_BY_INTAKE;
	training->phase_cause_on = training->day;
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

static const struct {
	const char *rule, *text, *otherwise;
} causes[] = {
	[PHASE_BY_GATES] = { "G1", "Every line of the way out is met", "A line not met or not known would have kept the phase." },
	[PHASE_BY_TREND] = { "D9", "Mornings have been rising for two weeks", "Mornings as a week before would have kept it." },
	[PHASE_BY_REDS] = { "P2", "The knee answered with red days", "Without the last of them the phase would stand." },
	[PHASE_BY_AMBERS] = { "P2", "The knee answered with amber days that count",
	                      "Without the last of them the phase would stand." },
};

/* Yesterday decided it; its figure and what it is held against are said by who knows them. */
static struct why *go(struct step *step, enum rehab_phase phase, enum phase_cause cause)
{
	phase_enter(step, phase);
	step->training->phase_cause = cause;
	step->training->phase_cause_on = day_after(step->training->day, -1);
	if (!step->whys)
		return NULL;
	struct why *why = why_addf(step->whys, causes[cause].rule, "%s: the phase is now \"%s\".", causes[cause].text,
	                           rehab_phase_titles[phase]);
	why->otherwise = causes[cause].otherwise;
	return why;
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
	struct why *why = go(step, below(training->phase), PHASE_BY_TREND);
	if (why)
		why->threshold = arena_print(step->whys->arena, "at most once in %d days",
		                             step->programme->response.trend_back_days);
	return true;
}

/* So many of them in so many days take a phase back; NOT_SET: none does. */
struct back {
	enum phase_cause cause;
	int most, days, count;
	const char *name, *label;
};

static bool goes_back(struct step *step, const struct back *back)
{
	if (back->most == NOT_SET || back->count < back->most)
		return false;
	struct why *why = go(step, below(step->training->phase), back->cause);
	if (why) {
		why_dated(why, back->name, back->label, back->count, step->before->told.day);
		why->threshold = arena_print(step->whys->arena, "%d within %d days", back->most, back->days);
	}
	return true;
}

static bool reds_back(struct step *step)
{
	const struct training *training = step->training;
	const struct phase_rules *rules = &step->programme->phase[training->phase];
	if (!step->before || training->phase == REHAB_CALM_DOWN || !(step->before->red || step->before->counted_amber))
		return false;
	struct day from = training->phase_since, through = step->before->told.day;
	const struct back backs[] = {
		{ PHASE_BY_REDS, rules->red_episodes_back, rules->red_episode_days,
		  chronicle_red_episodes(step->chronicle, from, through, rules->red_episode_days),
		  "red_episodes", "red episodes" },
		{ PHASE_BY_AMBERS, rules->ambers_back, rules->amber_days,
		  chronicle_counted_ambers(step->chronicle, from, through, rules->amber_days),
		  "ambers", "amber days that count" },
	};
	return goes_back(step, &backs[0]) || goes_back(step, &backs[1]);
}

void phase_move(struct step *step)
{
	struct training *training = step->training;
	if (trend_back(step) || reds_back(step))
		return;
	bool flare = step->today->flare && step->today->held; /* one that a session of today began is of tomorrow */
	if (training->phase == REHAB_MAINTAIN || step->today->locked || flare || !gates_open(step))
		return;
	size_t lines = step->programme->phase[training->phase].exit_count;
	struct why *why = go(step, (enum rehab_phase)(training->phase + 1), PHASE_BY_GATES);
	if (why)
		why_dated(why, "lines_met", "lines of the way out met", (int64_t)lines, training->day);
}
