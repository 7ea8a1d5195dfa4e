/* Runs: how long each is, and what kind. */
#include "plan_inner.h"

/* At the pace of the last stage, which is continuous. */
static int32_t usual_duration_s(const struct stand *stand, int32_t distance_m)
{
	const struct stage_rules *rules = &stand->programme->stage;
	const struct run_stage *last = &rules->stages[rules->stage_count - 1];
	return (int32_t)((int64_t)distance_m * run_stage_total_s(last) / last->distance_m);
}

/* A run of the runner's own stays as long as it is; what it breaks is said. */
static void own_length(struct sketch *sketch, struct sketch_item *item)
{
	const struct plan_change *added = item->wish.added;
	struct planned *run = &item->item;
	struct arena *arena = sketch->stand->arena;
	run->kind = PLANNED_RUN;
	run->what = "run";
	run->distance_m = added->distance_m > 0 ? added->distance_m : NOT_KNOWN;
	run->duration_s = added->duration_s > 0 ? added->duration_s
	                  : run->distance_m > 0 ? usual_duration_s(sketch->stand, run->distance_m) : NOT_KNOWN;
	run->ceiling_m = run_ceiling(sketch);
	run->title = run->distance_m > 0 ? arena_print(arena, "Run %s", words_length(sketch->stand, run->distance_m))
	                                 : arena_print(arena, "Run %d min", run->duration_s / MINUTE_S);
	bool above = run->ceiling_m != NOT_KNOWN && run->distance_m > run->ceiling_m;
	if (above)
		ceiling_why(sketch, item, arena_print(arena, "%s is above the ceiling of %s.", words_length(sketch->stand, run->distance_m),
		                                     words_length(sketch->stand, run->ceiling_m)), WHY_BREAKS);
	else if (run->ceiling_m != NOT_KNOWN)
		ceiling_why(sketch, item, arena_print(arena, "%s keeps the ceiling of %s.", words_length(sketch->stand, run->distance_m),
		                                     words_length(sketch->stand, run->ceiling_m)), WHY_HOLDS);
}

/* In a flare training went back already; one below where an easy run is asked in place of the longest. */
static int stage_of_day(const struct sketch *sketch, const struct sketch_item *item)
{
	const struct stand *stand = sketch->stand;
	int stage = run_stage(stand);
	if (!sketch->flare && stage != STAGE_NONE && item->easy)
		stage--;
	return stage == STAGE_NONE && !sketch->flare && plans_weeks(stand) ? STAGE_NONE : stage < 1 ? 1 : stage;
}

/* Small runs may grow by minutes of running or by metres: either is enough. */
static bool minutes_allow(const struct stand *stand, int stage)
{
	int green = stand->training.last_green_stage;
	if (green == STAGE_NONE)
		return false;
	int more = run_stage_run_s(programme_stage(stand->programme, stage)) -
	           run_stage_run_s(programme_stage(stand->programme, green));
	return more <= stand->programme->stage.small_step_s;
}

static void keep_ceiling(struct sketch *sketch, struct planned *run, bool minutes)
{
	run->ceiling_m = run_ceiling(sketch);
	if (run->ceiling_m == NOT_KNOWN || run->distance_m <= run->ceiling_m)
		return;
	if (minutes && !professional_sets(sketch, run->ceiling_m)) {
		run->ceiling_m = run->distance_m;
		return;
	}
	run->duration_s = (int32_t)((int64_t)run->duration_s * run->ceiling_m / run->distance_m);
	run->distance_m = run->ceiling_m;
}

static void shorten(struct sketch *sketch, struct sketch_item *item)
{
	struct planned *run = &item->item;
	if (!sketch->stand->training.shorter_next)
		return;
	int percent = sketch->stand->programme->response.shorter_next;
	run->distance_m = percent_of(run->distance_m, percent);
	run->duration_s = percent_of(run->duration_s, percent);
	struct why *why = why_addf(&item->whys, "D3", "Shorter and flat: the last run was a red one.");
	why->threshold = arena_print(sketch->stand->arena, "%d %% of its length, once", percent);
	run->detail = "flat";
}

static void stage_why(struct sketch *sketch, struct sketch_item *item, int stage)
{
	const struct training *training = &sketch->stand->training;
	const struct stage_rules *rules = &sketch->stand->programme->stage;
	struct why *why = why_addf(&item->whys, "T1", "Stage %d of %zu; %d of %d green runs at it.", stage, rules->stage_count,
	                           training->stage == stage ? training->stage_greens : 0, rules->greens_up);
	why_number(why, "stage", "stage", stage);
	why_number(why, "green_runs", "green runs at it", training->stage == stage ? training->stage_greens : 0);
	why->threshold = arena_print(sketch->stand->arena, "%d green runs open the next stage", rules->greens_up);
}

/* How a run begins and ends, and the sessions that lead through it: any of them can be started on its own. */
static void say_warm_up(struct sketch *sketch, struct sketch_item *item)
{
	const struct programme *programme = sketch->stand->programme;
	const struct shelf *shelf = sketch->stand->shelf;
	const struct planned *run = &item->item;
	bool knees = run->stage == NOT_KNOWN || run->stage >= programme->stage.high_knees_from;
	why_addf(&item->whys, "R55",
	         "First %d min of brisk walking%s; after it the leg shakeout. Sessions that guide it: %s%s, %s.",
	         programme->stage.warm_up_s / MINUTE_S, knees ? ", the fast leg march and high knees" : " and the fast leg march",
	         shelf_routine(shelf, programme->warm_up)->title, knees ? "" : " (without high knees)",
	         shelf_routine(shelf, programme->cool_down)->title);
}

/* The step rate of a run, where the runner set out to quicken it. */
static void say_step_rate(struct sketch *sketch, struct sketch_item *item)
{
	const struct programme *programme = sketch->stand->programme;
	const struct intake *intake = &sketch->stand->diary.intake;
	if (intake->cadence_target != SAID_YES || intake->cadence <= 0)
		return;
	struct why *why = why_addf(&item->whys, "R14", "%d to %d steps a minute, short and light.",
	                           intake->cadence * programme->habit.cadence_low / PERCENT,
	                           intake->cadence * programme->habit.cadence_high / PERCENT);
	why_number(why, "cadence", "your own step rate", intake->cadence);
	why->threshold = arena_print(sketch->stand->arena, "%d to %d %% of your own", programme->habit.cadence_low,
	                             programme->habit.cadence_high);
}

static void stage_length(struct sketch *sketch, struct sketch_item *item, int stage)
{
	struct planned *run = &item->item;
	struct arena *arena = sketch->stand->arena;
	const struct run_stage *row = programme_stage(sketch->stand->programme, stage);
	run->kind = row->walk_s > 0 ? PLANNED_RUN_WALK : PLANNED_RUN;
	run->what = row->walk_s > 0 ? "run-walk" : "run";
	run->stage = stage;
	run->distance_m = row->distance_m;
	run->duration_s = run_stage_total_s(row);
	run->title = arena_print(arena, row->walk_s > 0 ? "Run-walk %s" : "Run %s", words_stage(arena, row));
	stage_why(sketch, item, stage);
	shorten(sketch, item);
	keep_ceiling(sketch, run, minutes_allow(sketch->stand, stage));
}

static const struct {
	const char *title, *detail;
} quality[STRESSES] = {
	[STRESS_EASY] = { "Easy run", NULL },
	[STRESS_STRIDES] = { "Run with strides", "4 strides at the end" },
	[STRESS_TEMPO] = { "Tempo run", "2 x 5 min brisk" },
	[STRESS_UPHILL] = { "Uphill run", "brisk uphill, walk down" },
	[STRESS_INTERVALS] = { "Interval run", "short brisk repeats" },
	[STRESS_DOWNHILL] = { "Downhill run", "gentle slopes" },
};

/* Every second week of maintaining is a gentle progression in place of the quality kind. */
static bool is_gentle_week(const struct stand *stand)
{
	return stand->training.phase == REHAB_MAINTAIN && week_monday(stand->training.day).n / WEEK_DAYS % 2 != 0;
}

static void quality_kind(struct sketch *sketch, struct sketch_item *item)
{
	const struct training *training = &sketch->stand->training;
	struct planned *run = &item->item;
	run->quality = item->wish.item.run == RUN_PART_QUALITY;
	if (!run->quality || training->long_pause || training->shorter_next)
		return;
	if (is_gentle_week(sketch->stand) && training->stress_open > STRESS_STRIDES) {
		run->detail = "gentle progression";
		return;
	}
	run->stress = training->stress_open;
	run->detail = quality[run->stress].detail;
}

/* Metres of this week that are still free; what was run before today counts, whoever asked for it. */
static int32_t left_of_week(const struct stand *stand)
{
	int32_t left = run_week_m(stand);
	for (struct day day = week_monday(stand->training.day); day.n < stand->training.day.n; day.n++) {
		const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
		left -= told == NULL ? 0 : told->run_m;
	}
	return left;
}

static void week_why(struct sketch *sketch, struct sketch_item *item, int32_t share)
{
	const struct training *training = &sketch->stand->training;
	struct why *why = why_addf(&item->whys, "B4", "%s of a week of %s.", words_length(sketch->stand, share),
	                           words_length(sketch->stand, run_week_m(sketch->stand)));
	why_number(why, "week_m", "week in force", run_week_m(sketch->stand));
	if (training->has_baseline)
		why_number(why, "baseline_m", "usual green week", training->baseline_m);
	if (training->step_back_percent < PERCENT) {
		why_number(why, "step_back_percent", "of the week before the step back", training->step_back_percent);
		why->rule = "R43";
	}
}

static void share_length(struct sketch *sketch, struct sketch_item *item)
{
	struct planned *run = &item->item;
	struct arena *arena = sketch->stand->arena;
	int32_t share = run_share(sketch->stand, item->easy ? RUN_PART_EASY : item->wish.item.run);
	int32_t left = left_of_week(sketch->stand);
	if (left < sketch->stand->programme->stage.small_step_m) {
		struct why *why = sketch_drop(sketch, item, "B4", arena_print(arena, "%s is left out: the week's running is done.",
		                                                            item->was));
		why_number(why, "week_m", "week in force", run_week_m(sketch->stand));
		return;
	}
	run->kind = PLANNED_RUN;
	run->what = "run";
	run->distance_m = share < left ? share : left;
	run->duration_s = usual_duration_s(sketch->stand, run->distance_m);
	shorten(sketch, item);
	quality_kind(sketch, item);
	keep_ceiling(sketch, run, false);
	run->duration_s = usual_duration_s(sketch->stand, run->distance_m);
	run->title = arena_print(arena, "%s %s",
		item->wish.item.run == RUN_PART_LONGEST ? "Long run" : quality[run->stress].title,
		words_length(sketch->stand, run->distance_m));
	week_why(sketch, item, share);
}

void size_run(struct sketch *sketch, struct sketch_item *item)
{
	if (item->wish.added != NULL) {
		own_length(sketch, item);
		return;
	}
	int stage = stage_of_day(sketch, item);
	if (stage == STAGE_NONE)
		share_length(sketch, item);
	else
		stage_length(sketch, item, stage);
	if (!item->out && item->item.ceiling_m != NOT_KNOWN)
		ceiling_why(sketch, item, arena_print(sketch->stand->arena, "The ceiling of one run is %s.",
		                                     words_length(sketch->stand, item->item.ceiling_m)), WHY_TELLS);
	if (item->out)
		return;
	say_warm_up(sketch, item);
	say_step_rate(sketch, item);
}
