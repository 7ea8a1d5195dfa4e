/* When a lighter week comes early. Source: RULES.yaml, R44. */
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
