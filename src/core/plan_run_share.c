/* The stage of a run, or its share of a week that is planned. Source: RULES.yaml, T1, B4. */
#include "plan_inner.h"

bool plans_weeks(const struct stand *stand)
{
	return stand->training.loads && stand->training.in_force_m > 0;
}

int run_stage(const struct stand *stand)
{
	const struct training *training = &stand->training;
	int stage = training->stage < 1 ? 1 : training->stage;
	if (plans_weeks(stand))
		return STAGE_NONE;
	if (training->phase == REHAB_CALM_DOWN)
		return 1;
	if (training->phase == REHAB_BUILD_UP && stage > stand->programme->stage.build_up_most)
		return stand->programme->stage.build_up_most;
	return stage;
}

static int runs_of_week(const struct stand *stand)
{
	int count = 0;
	struct day monday = week_monday(stand->training.day);
	for (int i = 0; i < WEEK_DAYS; i++) {
		struct week_day day;
		week_day_of(stand, day_plus(monday, i), &day);
		for (int at = 0; at < day.count; at++)
			count += day.item[at].what == WEEK_RUN;
	}
	return count;
}

int32_t run_week_m(const struct stand *stand)
{
	const struct overlay *overlay = overlay_on(stand->shelf->overlay, stand->training.day);
	int32_t week = stand->training.in_force_m;
	return overlay->week_most_m != NOT_SET && overlay->week_most_m < week ? overlay->week_most_m : week;
}

/* While running comes back no run is shorter than the last stage, which the way out asks for, if the week holds that. */
static int32_t least_of_others(const struct stand *stand)
{
	const struct programme *programme = stand->programme;
	return stand->training.phase == REHAB_RETURN
		? programme_stage(programme, (int)programme->stage.stage_count)->distance_m : 0;
}

/* The longest never has less than an equal share, the others never more than the longest. */
int32_t run_share(const struct stand *stand, enum run_part part)
{
	const struct load_rules *rules = &stand->programme->load;
	int runs = runs_of_week(stand);
	if (runs < 1)
		runs = 1;
	int share = runs >= rules->many_runs ? rules->longest_share_many : rules->longest_share;
	int32_t longest = percent_of(run_week_m(stand), share), equal = run_week_m(stand) / runs;
	int32_t rest = run_week_m(stand) - (runs - 1) * least_of_others(stand);
	if (longest > rest && rest >= equal)
		longest = rest;
	if (longest < equal)
		longest = equal;
	if (part == RUN_PART_LONGEST || runs == 1)
		return longest;
	return (run_week_m(stand) - longest) / (runs - 1);
}
