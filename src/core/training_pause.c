/* Days without a run take stages or a share of the week back. Source: RULES.yaml, T2, B5. */
#include "training_inner.h"

/* Full days without a run until this morning; 0 where running has not begun. */
int pause_days(const struct step *step)
{
	const struct training *training = step->training;
	return training->has_run ? days_between(training->last_run, training->day) - 1 : 0;
}

/* The days of a gap reach back before the day on which it is known to be one. */
static void mark_gap(struct step *step)
{
	struct training *training = step->training;
	week_mark(training, WEEK_GAP);
	training->normal_weeks = 0;
	for (size_t i = training->week_count; i-- > 0;) {
		struct week_past *week = &training->week[i];
		if (days_between(training->last_run, week->monday) <= -6)
			return;
		if (week->kind == WEEK_NORMAL)
			week->kind = WEEK_GAP;
	}
}

static void say(const struct step *step, const char *text)
{
	if (!step->whys)
		return;
	struct why *why = why_addf(step->whys, "T2", "%s.", text);
	why_dated(why, "days_without_run", "full days without a run", pause_days(step), step->training->last_run);
	const struct stage_rules *rules = &step->programme->stage;
	why->threshold = arena_print(step->whys->arena, "from %d, %d and %d days without a run", rules->pause_short_days,
	                             rules->pause_long_days, rules->pause_over_days);
}

static void begin_anew(struct step *step)
{
	struct training *training = step->training;
	week_end_loads(step);
	restart_end(training);
	training->after_flare_m = 0;
	stage_down_to(training, 1);
	training->waits_for_walk = true;
	say(step, "After a long time without a run it is stage 1 again, behind a logged walk");
}

/* On a week that is planned a share of it; below that so many stages. */
static void go_back(struct step *step, int percent, int stages)
{
	struct training *training = step->training;
	if (training_plans_weeks(training)) {
		restart_begin(step, percent);
		say(step, "After days without a run the week starts again at a share of its baseline");
		return;
	}
	training->loads = false;
	stage_down_to(training, training->stage_base - stages);
	say(step, "After days without a run the stage goes back");
}

void pause_move(struct step *step)
{
	const struct stage_rules *rules = &step->programme->stage;
	int off = pause_days(step);
	if (off < rules->pause_short_days || step->training->stage == STAGE_NONE)
		return;
	mark_gap(step);
	/* A pause grows a day each morning, so each of its marks is passed exactly once. */
	if (off == rules->pause_over_days)
		begin_anew(step);
	else if (off == rules->pause_long_days)
		go_back(step, step->programme->load.pause_long, rules->pause_long_back);
	else if (off == rules->pause_short_days)
		go_back(step, step->programme->load.pause_short, rules->pause_short_back);
}
