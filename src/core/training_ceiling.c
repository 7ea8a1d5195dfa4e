/* The most one run may be. It counts what was run, never what is planned. Source: RULES.yaml, R19. */
#include "training_inner.h"

#include "core/load.h"

static int32_t longest_before(const struct training *training, const struct chronicle *chronicle, struct day day)
{
	int days = training->shelf->programme->load.longest_days;
	const struct intake *intake = chronicle_intake(chronicle);
	struct longest_run run = chronicle_longest(chronicle, day_after(day, -1), days);
	int32_t longest = run.known ? run.distance_m : 0;
	/* What the intake tells of the 30 days before it is as old as the intake. */
	if (days_between(intake->since, day) <= days && intake->longest_m > longest)
		longest = intake->longest_m;
	return longest;
}

/* A restart knows only what was run since; its first run is a share of the longest before the pause. */
static int32_t restart_ceiling(const struct training *training, const struct chronicle *chronicle, struct day day)
{
	if (!training->restart_ran)
		return percent_of(training->restart_longest_m, training->restart_percent);
	struct day through = day_after(day, -1);
	int days = days_between(training->restart_since, through) + 1;
	struct longest_run run = chronicle_longest(chronicle, through, days);
	return run.known ? load_ceiling(training->shelf->programme, run.distance_m) : 0;
}

bool training_restarts(const struct training *training, const struct chronicle *chronicle, struct day day)
{
	int32_t longest = longest_before(training, chronicle, day);
	if (training->restart_percent >= 100)
		return false;
	int32_t restart = restart_ceiling(training, chronicle, day);
	return restart > 0 && (longest <= 0 || restart < load_ceiling(training->shelf->programme, longest));
}

int32_t training_ceiling(const struct training *training, const struct chronicle *chronicle, struct day day)
{
	const struct overlay *overlay = overlay_on(training->shelf->overlay, day);
	int32_t longest = longest_before(training, chronicle, day);
	int32_t ceiling = longest > 0 ? load_ceiling(training->shelf->programme, longest) : 0;
	if (training_restarts(training, chronicle, day))
		ceiling = restart_ceiling(training, chronicle, day);
	if (overlay->run_most_m != NOT_SET && (ceiling == 0 || overlay->run_most_m < ceiling))
		ceiling = overlay->run_most_m;
	return ceiling;
}
