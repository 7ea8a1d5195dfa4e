/* When a lighter week comes early, and which new stress is open. Source: RULES.yaml, R44, R46. */
#include "training_inner.h"

#include "core/ready.h"

/* The mean of the last days more than one SD below that of the four weeks, in whole numbers. */
static bool is_worn(const struct step *step)
{
	const struct ready_rules *rules = &step->programme->readiness;
	struct ready_mean mean;
	if (!chronicle_ready_mean(step->chronicle, step->training->day, &mean) || mean.sd_tenths < rules->deload_sd * 10)
		return false;
	int sum = 0, known = 0;
	for (int i = 0; i < rules->deload_days; i++) {
		const struct chronicle_day *at = chronicle_on(step->chronicle, day_after(step->training->day, -i));
		if (!at || at->readiness == NOT_KNOWN)
			continue;
		sum += at->readiness;
		known++;
	}
	return known >= rules->deload_least && (mean.mean * known - sum) * 10 > mean.sd_tenths * known;
}

static bool is_sore(const struct step *step)
{
	const struct load_rules *rules = &step->programme->load;
	if (!step->before->counted_amber)
		return false;
	return chronicle_counted_ambers(step->chronicle, step->training->since, step->before->told.day,
	                                rules->deload_amber_days) >= rules->deload_ambers;
}

static void call(struct step *step, const char *rule, const char *text)
{
	if (step->whys && !step->training->deload_next)
		why_addf(step->whys, rule, "A lighter week comes from next Monday on: %s.", text);
	step->training->deload_next = true;
}

void deload_watch(struct step *step)
{
	struct training *training = step->training;
	training->ready_deload = is_worn(step);
	if (step->asked.deload_next)
		call(step, "D8", "mornings are rising");
	if (training->week_kind == WEEK_DELOAD)
		return;
	if (is_sore(step))
		call(step, "R44", "several amber days in a week");
	if (training->ready_deload)
		call(step, "R44", "readiness is well below the usual");
}

/* One new kind of stress a week, each after green weeks with the one before. */
void stress_turn(struct step *step)
{
	struct training *training = step->training;
	const struct load_rules *rules = &step->programme->load;
	const struct week_past *week = &training->week[training->week_count - 1];
	if (training->long_pause || step_holds(step) || training->stress_open == STRESSES - 1)
		return;
	bool open;
	if (training->stress_open == STRESS_EASY) {
		open = days_between(training->loads_since, training->day) >= 7 * rules->strides_after_weeks &&
		       week_is_green(rules, week);
	} else {
		training->stress_weeks += week->kind == WEEK_NORMAL && week_is_green(rules, week);
		open = training->stress_weeks >= rules->stress_green_weeks;
	}
	if (!open)
		return;
	training->stress_open++;
	training->stress_since = training->day;
	training->stress_weeks = 0;
	if (step->whys)
		why_addf(step->whys, "R46", "A new kind of running is open: %s.", stress_words[training->stress_open]);
}
