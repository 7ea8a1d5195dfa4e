/* The load planner: a week is closed and the next one sized on Monday. Source: RULES.yaml, B1, B3, R22, R44. */
#include "training_inner.h"

#include <string.h>

enum { FIRST_WEEKS = 16, WEEK_LAST_DAYS = 6 };

bool training_plans_weeks(const struct training *training)
{
	return training->loads && training->week_target_m > 0;
}

static struct day monday_of(struct day day)
{
	return day_after(day, 1 - day_weekday(day));
}

void week_mark(struct training *training, enum week_kind kind)
{
	if (training->week_kind == WEEK_NORMAL || training->week_kind == WEEK_RESTART)
		training->week_kind = kind;
}

bool week_is_green(const struct load_rules *rules, const struct week_past *week)
{
	return week->runs > 0 && !week->sore && week->green_runs * 3 >= week->runs * rules->gate_green_thirds;
}

static void keep(struct training *training, struct week_past week, struct arena *arena)
{
	if (training->week_count == training->week_room) {
		size_t room = training->week_room < FIRST_WEEKS ? FIRST_WEEKS : 2 * training->week_room;
		struct week_past *grown = arena_array(arena, room, sizeof *grown);
		if (training->week_count > 0)
			memcpy(grown, training->week, training->week_count * sizeof *grown);
		training->week = grown;
		training->week_room = room;
	}
	training->week[training->week_count++] = week;
}

/* --- baseline and size ------------------------------------------------------------- */

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

static int32_t previous_of(const struct training *training)
{
	int32_t larger = 0;
	for (size_t i = training->week_count, seen = 0; i-- > 0 && seen < 2;) {
		const struct week_past *week = &training->week[i];
		if (week->kind != WEEK_NORMAL || week->runs == 0)
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
	const struct overlay *overlay = step->training->shelf->overlay;
	int32_t most = goal_week(step);
	if (step->training->phase == REHAB_RETURN && most < last_stage_week(step))
		most = last_stage_week(step);
	if (overlay->there && overlay->week_target_m > 0)
		most = overlay->week_target_m;
	if (overlay->there && overlay->week_most_m >= 0)
		most = less(most, overlay->week_most_m);
	return most;
}

static int raise_percent(const struct step *step)
{
	const struct load_rules *rules = &step->programme->load;
	int wished = step->intake->raise_percent;
	if (wished == NOT_KNOWN)
		return rules->raise;
	return 100 + wished < rules->raise_most ? 100 + wished : rules->raise_most;
}

int32_t week_size(const struct step *step, bool raise)
{
	const struct training *training = step->training;
	int32_t size = training->week_target_m > 0 ? training->week_target_m
	               : training->has_baseline    ? training->baseline_m
	                                           : 0;
	if (raise && training->has_baseline) {
		int32_t more = percent_of(training->baseline_m, raise_percent(step));
		size = more > size ? more : size;
	}
	size = less(size, week_most(step));
	if (training->previous_m > 0)
		size = less(size, percent_of(training->previous_m, step->programme->load.week_jump));
	return size;
}

/* --- begin and end --------------------------------------------------------------------- */

static void begin_week(struct training *training, enum week_kind kind)
{
	training->week_kind = kind;
	training->now = (struct week_past){ .monday = monday_of(training->day) };
}

/* The week that goes on where the table ends: what a flare left of the one before, or what was run lately. */
static int32_t first_week(const struct step *step)
{
	const struct training *training = step->training;
	int32_t week = last_stage_week(step);
	if (training->after_flare_m > 0)
		return training->after_flare_m;
	return training->has_baseline && training->baseline_m > week ? training->baseline_m : week;
}

void week_begin_loads(struct step *step)
{
	struct training *training = step->training;
	training->loads = true;
	training->loads_since = training->day;
	training->week_target_m = less(first_week(step), week_most(step));
	training->after_flare_m = 0;
	training->stress_open = STRESS_EASY;
	training->stress_weeks = training->normal_weeks = 0;
}

void week_end_loads(struct step *step)
{
	struct training *training = step->training;
	training->loads = false;
	training->stage = training->stage_base = (int)step->programme->stage.stage_count;
	training->week_target_m = training->in_force_m = 0;
	training->step_back_percent = training->step_back_deepest = 100;
	training->restart_percent = 100;
	training->long_pause = false;
	training->stress_open = STRESS_EASY;
}

/* The weeks of the intake count as normal green ones. */
static void keep_intake_weeks(struct step *step)
{
	struct training *training = step->training;
	struct day monday = monday_of(training->day);
	for (int i = 0; i < INTAKE_WEEKS; i++) {
		int32_t run_m = step->intake->weeks_m[i];
		if (run_m <= 0)
			continue;
		keep(training, (struct week_past){ .monday = day_after(monday, -7 * (INTAKE_WEEKS - i)), .run_m = run_m,
		                                   .green_m = run_m, .runs = 1, .green_runs = 1 }, step->arena);
	}
}

void week_at_intake(struct step *step)
{
	struct training *training = step->training;
	begin_week(training, day_weekday(training->day) == 1 ? WEEK_NORMAL : WEEK_PART);
	if (training->phase != REHAB_RETURN)
		return;
	keep_intake_weeks(step);
	week_baseline(training, monday_of(training->day));
	training->previous_m = previous_of(training);
	if (step->intake->longest_m < step->programme->stage.entry_baseline_m || !training->has_baseline)
		return;
	week_begin_loads(step);
	training->week_target_m = training->week[training->week_count - 1].run_m;
	training->week_target_m = week_size(step, false);
	week_force(step);
}

/* --- day and week ------------------------------------------------------------------------ */

void week_take_in(struct step *step)
{
	struct training *training = step->training;
	const struct chronicle_day *before = step->before;
	struct week_past *now = &training->now;
	now->run_m += before->run_m;
	now->runs += before->run_count;
	now->green_runs += before->green_runs;
	now->sore |= before->run_red || before->counted_amber;
	for (size_t i = 0; i < before->told.activity_count; i++) {
		const struct activity *activity = &before->told.activities[i];
		if (activity_is_run(activity) && before->activity[i].code == D11 && activity->distance_m > 0)
			now->green_m += activity->distance_m;
	}
	if (before->run_count > 0 && training->restart_percent < 100 && !training->restart_ran) {
		training->restart_ran = true;
		training->restart_since = before->told.day;
	}
	if (before->flare)
		week_mark(training, WEEK_FLARE);
}

static void close(struct step *step)
{
	struct training *training = step->training;
	struct week_past *week = &training->now;
	week->kind = training->week_kind;
	week->target_m = training->week_target_m;
	week->has_baseline = training->has_baseline;
	week->baseline_m = training->baseline_m;
	bool planned = training_plans_weeks(training) && training->loads_since.n <= week->monday.n;
	if (week->kind == WEEK_NORMAL)
		training->normal_weeks += planned && week->runs > 0;
	else if (week->kind != WEEK_STEP_BACK && week->kind != WEEK_PART)
		training->normal_weeks = 0;
	keep(training, *week, step->arena);
}

static void say_size(const struct step *step, int32_t was_m)
{
	const struct training *training = step->training;
	if (!step->whys)
		return;
	int32_t now_m = training->week_target_m;
	const char *text = now_m > was_m ? "The week goes up" : now_m < was_m ? "The week comes down" : "The week holds";
	struct why *why = why_addf(step->whys, "B3", "%s: %d.%d km.", text, (int)(now_m / 1000),
	                           (int)(now_m % 1000 / 100));
	if (training->has_baseline)
		why_dated(why, "baseline_m", "baseline of the last normal weeks", training->baseline_m, training->day);
	else
		why_unknown(why, "baseline_m", "baseline of the last normal weeks");
	why_number(why, "previous_m", "larger of the last two normal weeks", training->previous_m);
	why_number(why, "last_target_m", "last week's target", was_m);
	why->threshold = arena_print(step->whys->arena,
	                             "the larger of last week's target and %d %% of the baseline; at most the goal's week "
	                             "and %d %% of the larger of the last two normal weeks",
	                             raise_percent(step), step->programme->load.week_jump);
}

static void size_week(struct step *step)
{
	struct training *training = step->training;
	int32_t was_m = training->week_target_m;
	if (training->restart_percent < 100) {
		training->week_kind = WEEK_RESTART;
		restart_turn(step);
	} else if (training->step_back_percent == 100) {
		bool raise = training->week_kind == WEEK_NORMAL && raise_gate(training, step->chronicle, NULL, true);
		training->week_target_m = week_size(step, raise);
	}
	say_size(step, was_m);
}

static bool deload_is_due(const struct step *step)
{
	const struct training *training = step->training;
	return training->deload_next || (training_plans_weeks(training) &&
	                                 training->normal_weeks >= step->programme->load.deload_after);
}

void week_turn(struct step *step)
{
	struct training *training = step->training;
	close(step);
	begin_week(training, WEEK_NORMAL);
	week_baseline(training, training->day);
	training->previous_m = previous_of(training);
	if (deload_is_due(step)) {
		training->week_kind = WEEK_DELOAD;
		training->normal_weeks = 0;
		if (step->whys)
			why_addf(step->whys, "R44", "A lighter week: sets halved, the distance at %d %%.",
			         step->programme->load.deload);
	}
	training->deload_next = false;
	if (!training->loads)
		return;
	if (training->week_kind == WEEK_NORMAL)
		size_week(step);
	stress_turn(step);
}

/* Of step back and deload the smaller share holds; they do not multiply. */
void week_force(struct step *step)
{
	struct training *training = step->training;
	int percent = training->step_back_percent;
	if (training->week_kind == WEEK_DELOAD && step->programme->load.deload < percent)
		percent = step->programme->load.deload;
	training->in_force_m = training->loads ? percent_of(training->week_target_m, percent) : 0;
	if (training->step_back_percent < 100)
		week_mark(training, WEEK_STEP_BACK);
	if (step->today->flare)
		week_mark(training, WEEK_FLARE);
}

void week_say(const struct step *step)
{
	if (step->whys && training_plans_weeks(step->training))
		training_may_raise(step->training, step->chronicle, step->whys);
}
