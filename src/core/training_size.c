/* How long a week may be: baseline, goal, and what the last weeks were. Source: RULES.yaml, B1, B3, R22. */
#include "training_inner.h"

/* The newest of the normal weeks as run, put in order; how many there are. */
static int newest_normal(const struct training *training, struct day monday, int32_t sorted[], int most)
{
	int oldest_days = 7 * training->shelf->programme->load.baseline_oldest_weeks, count = 0;
	for (size_t i = training->week_count; i-- > 0 && count < most;) {
		const struct week_past *week = &training->week[i];
		if (days_between(week->monday, monday) > oldest_days)
			break;
		if (week->kind != WEEK_NORMAL || week->runs == 0)
			continue;
		int at = count++;
		for (; at > 0 && sorted[at - 1] > week->green_m; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = week->green_m;
	}
	return count;
}

/* The median of the newest normal weeks; of an even number the mean of the middle two. */
void week_baseline(struct training *training, struct day monday)
{
	enum { ROOM = 16 };
	const struct load_rules *rules = &training->shelf->programme->load;
	int32_t sorted[ROOM];
	int count = newest_normal(training, monday, sorted, rules->baseline_weeks < ROOM ? rules->baseline_weeks : ROOM);
	training->has_baseline = count > 0 && count >= rules->baseline_least;
	if (training->has_baseline)
		training->baseline_m = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
}

/* Weeks of a restart count as run: after one the weeks from before the pause say nothing of what the knee is used to. */
int32_t week_previous(const struct training *training)
{
	int32_t larger = 0;
	for (size_t i = training->week_count, seen = 0; i-- > 0 && seen < 2;) {
		const struct week_past *week = &training->week[i];
		if ((week->kind != WEEK_NORMAL && week->kind != WEEK_RESTART) || week->runs == 0)
			continue;
		seen++;
		larger = week->run_m > larger ? week->run_m : larger;
	}
	return larger;
}

static int32_t less(int32_t a, int32_t b)
{
	return a < b ? a : b;
}

/* The goal's week, the smallest of those still ahead; without one the usual week of the intake. */
static int32_t goal_week(const struct step *step)
{
	int32_t goal = INT32_MAX;
	for (size_t i = 0; i < step->diary->goal_count; i++) {
		const struct goal *one = &step->diary->goals[i];
		bool over = one->has_by && one->by.n < step->training->day.n;
		if (one->week_m > 0 && !over && one->since.n <= step->training->day.n)
			goal = less(goal, one->week_m);
	}
	if (goal == INT32_MAX && step->intake->weekly_m > 0)
		return step->intake->weekly_m;
	return goal;
}

/* The week that the last stage of the table makes, run as often as the phase's week says. */
static int32_t last_stage_week(const struct step *step)
{
	const struct programme *programme = step->programme;
	int runs = 0;
	for (size_t w = 0; w < programme->week_count && runs == 0; w++)
		for (int d = 0; d < 7 && programme->weeks[w].phase == REHAB_RETURN; d++)
			for (int i = 0; i < programme->weeks[w].day[d].count; i++)
				runs += programme->weeks[w].day[d].item[i].what == WEEK_RUN;
	return runs * programme_stage(programme, (int)programme->stage.stage_count)->distance_m;
}

/*
 * While running comes back the week of the last stage is always allowed: the
 * way out asks for three runs of that length, and the table led there.
 */
int32_t week_most(const struct step *step)
{
	const struct overlay *overlay = overlay_on(step->training->shelf->overlay, step->training->day);
	int32_t most = goal_week(step);
	if (step->training->phase == REHAB_RETURN && most < last_stage_week(step))
		most = last_stage_week(step);
	if (overlay->week_target_m != NOT_SET)
		most = overlay->week_target_m;
	if (overlay->week_most_m != NOT_SET)
		most = less(most, overlay->week_most_m);
	return most;
}

int week_raise_percent(const struct step *step)
{
	const struct load_rules *rules = &step->programme->load;
	if (step->intake->raise_percent == NOT_KNOWN)
		return rules->raise;
	int wished = 100 + step->intake->raise_percent;
	return wished < rules->raise_most ? wished : rules->raise_most;
}

int32_t week_size(const struct step *step, bool raise)
{
	const struct training *training = step->training;
	int32_t size = training->week_target_m > 0 ? training->week_target_m
	               : training->has_baseline    ? training->baseline_m
	                                           : 0;
	if (raise && training->has_baseline) {
		int32_t more = percent_of(training->baseline_m, week_raise_percent(step));
		size = more > size ? more : size;
	}
	size = less(size, week_most(step));
	if (training->previous_m > 0)
		size = less(size, percent_of(training->previous_m, step->programme->load.week_jump));
	return size;
}

/* The week that goes on where the table ends: what a flare left of the one before, or what was run lately. */
int32_t week_first(const struct step *step)
{
	const struct training *training = step->training;
	int32_t week = last_stage_week(step);
	if (training->has_baseline && training->baseline_m > week)
		week = training->baseline_m;
	if (training->after_flare_m > 0)
		week = training->after_flare_m;
	return less(week, week_most(step));
}
