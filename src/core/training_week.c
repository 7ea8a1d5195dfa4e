/* The load planner: a week is closed and the next one begun on Monday. Source: RULES.yaml, B3, R44. */
#include "training_inner.h"

#include <string.h>

enum { FIRST_WEEKS = 16 };

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

/* --- begin and end --------------------------------------------------------------------- */

static void begin_week(struct training *training, enum week_kind kind)
{
	training->week_kind = kind;
	training->now = (struct week_past){ .monday = monday_of(training->day) };
}

void week_begin_loads(struct step *step)
{
	struct training *training = step->training;
	training->loads = true;
	training->loads_since = training->day;
	training->week_target_m = week_first(step);
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
	training->previous_m = week_previous(training);
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
	week->has_baseline = training->has_baseline;
	week->baseline_m = training->baseline_m;
	bool planned = training_plans_weeks(training) && training->loads_since.n <= week->monday.n;
	if (week->kind == WEEK_NORMAL)
		training->normal_weeks += planned && week->runs > 0;
	else if (week->kind != WEEK_STEP_BACK && week->kind != WEEK_PART)
		training->normal_weeks = 0;
	keep(training, *week, step->arena);
}

/* A note, not a limit: it stands beside a week that grows by more than the figure. */
static void say_jump(const struct step *step)
{
	const struct training *training = step->training;
	int percent = step->programme->load.week_note;
	if (training->previous_m <= 0 || training->week_target_m <= percent_of(training->previous_m, percent))
		return;
	struct why *why = why_addf(step->whys, "R22", "The week is well above the larger of the last two as they were run.");
	why_number(why, "target_m", "this week", training->week_target_m);
	why_number(why, "previous_m", "larger of the last two normal weeks", training->previous_m);
	why->threshold = arena_print(step->whys->arena, "a note from %d %% on", percent);
}

static void say_size(const struct step *step, int32_t was_m)
{
	const struct training *training = step->training;
	if (!step->whys)
		return;
	int32_t now_m = training->week_target_m;
	const char *text = now_m > was_m ? "The week goes up" : now_m < was_m ? "The week comes down" : "The week holds";
	struct why *why = why_addf(step->whys, "B3", "%s: %s.", text,
	                           measure_distance_words(step->arena, now_m, step->diary->told.distance));
	if (training->has_baseline)
		why_dated(why, "baseline_m", "baseline of the last normal weeks", training->baseline_m, training->day);
	else
		why_unknown(why, "baseline_m", "baseline of the last normal weeks");
	why_number(why, "previous_m", "larger of the last two normal weeks", training->previous_m);
	why_number(why, "last_target_m", "last week's target", was_m);
	why->threshold = arena_print(step->whys->arena,
	                             "the larger of last week's target and %d %% of the baseline; at most the goal's week "
	                             "and %d %% of the larger of the last two normal weeks",
	                             week_raise_percent(step), step->programme->load.week_jump);
	say_jump(step);
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

static void say_deload(const struct step *step)
{
	if (!step->whys)
		return;
	const struct load_rules *rules = &step->programme->load;
	struct why *why = why_addf(step->whys, "R44", "A lighter week: sets halved, the distance at %d %%.", rules->deload);
	why_number(why, "normal_weeks", "normal weeks since the last one", step->training->normal_weeks);
	why->threshold = arena_print(step->whys->arena, "after %d normal weeks, or earlier when mornings rise, amber days "
	                             "gather or readiness is low", rules->deload_after);
}

void week_turn(struct step *step)
{
	struct training *training = step->training;
	close(step);
	begin_week(training, WEEK_NORMAL);
	week_baseline(training, training->day);
	training->previous_m = week_previous(training);
	if (deload_is_due(step)) {
		training->week_kind = WEEK_DELOAD;
		say_deload(step);
		training->normal_weeks = 0;
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
