/* Runs: at which stage or over which distance, and how far at most. */
#include "plan_inner.h"

#include "base/text.h"

/* --- stage or share ------------------------------------------------------------------ */

static bool plans_weeks(const struct stand *stand)
{
	return stand->training.loads && stand->training.in_force_m > 0;
}

int run_stage(const struct stand *stand, struct day day)
{
	(void)day;
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

static int32_t percent_of(int32_t length_m, int percent)
{
	return (int32_t)((int64_t)length_m * percent / PERCENT);
}

static int32_t week_m(const struct stand *stand)
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
	int32_t longest = percent_of(week_m(stand), share), equal = week_m(stand) / runs;
	int32_t rest = week_m(stand) - (runs - 1) * least_of_others(stand);
	if (longest > rest && rest >= equal)
		longest = rest;
	if (longest < equal)
		longest = equal;
	if (part == RUN_PART_LONGEST || runs == 1)
		return longest;
	return (week_m(stand) - longest) / (runs - 1);
}

/* --- how far ---------------------------------------------------------------------------------- */

/* At the pace of the last stage, which is continuous. */
static int32_t usual_duration_s(const struct stand *stand, int32_t distance_m)
{
	const struct stage_rules *rules = &stand->programme->stage;
	const struct run_stage *last = &rules->stages[rules->stage_count - 1];
	return (int32_t)((int64_t)distance_m * run_stage_total_s(last) / last->distance_m);
}

static const struct overlay *overlay_of(const struct sketch *sketch)
{
	return overlay_on(sketch->stand->shelf->overlay, sketch->day);
}

static int32_t ceiling_of(const struct sketch *sketch)
{
	int32_t ceiling = training_ceiling(&sketch->stand->training, sketch->stand->chronicle, sketch->day);
	return ceiling == 0 ? NOT_KNOWN : ceiling;
}

static bool professional_sets(const struct sketch *sketch, int32_t ceiling_m)
{
	const struct overlay *overlay = overlay_of(sketch);
	return overlay->run_most_m != NOT_SET && overlay->run_most_m == ceiling_m;
}

static void professional_why(struct sketch *sketch, struct sketch_item *item, enum why_says says)
{
	const struct overlay *overlay = overlay_of(sketch);
	struct arena *arena = sketch->stand->arena;
	struct why *why = why_addf(&item->whys, "overlay", "%s allows at most %s in one run.", overlay->by,
	                           words_km(arena, overlay->run_most_m));
	why_dated(why, "run_most_m", "at most in one run", overlay->run_most_m, overlay->since);
	why->says = says;
}

/* As run, or as the intake tells of the days before it. */
static struct longest_run longest_of(const struct sketch *sketch)
{
	int days = sketch->stand->programme->load.longest_days;
	const struct intake *intake = chronicle_intake(sketch->stand->chronicle);
	struct longest_run run = chronicle_longest(sketch->stand->chronicle, day_plus(sketch->day, -1), days);
	bool fresh = sketch->day.n - intake->since.n <= days;
	if (fresh && intake->longest_m > (run.known ? run.distance_m : 0))
		run = (struct longest_run){ .distance_m = intake->longest_m, .day = intake->since, .known = true };
	return run;
}

static void ceiling_why(struct sketch *sketch, struct sketch_item *item, const char *text, enum why_says says)
{
	if (professional_sets(sketch, item->item.ceiling_m))
		professional_why(sketch, item, says);
	const struct load_rules *rules = &sketch->stand->programme->load;
	struct arena *arena = sketch->stand->arena;
	struct longest_run longest = longest_of(sketch);
	struct why *why = why_add(&item->whys, "R19", text);
	why->says = says;
	if (longest.known)
		why_dated(why, "longest_30d_m", "longest of 30 days", longest.distance_m, longest.day);
	else
		why_unknown(why, "longest_30d_m", "longest of 30 days");
	why_number(why, "distance_m", "this run", item->item.distance_m);
	why_word(why, "spike_class", "size of the step",
	         spike_words[load_spike(rules, item->item.distance_m, longest.known ? longest.distance_m : 0)]);
	why->threshold = longest.known && longest.distance_m < sketch->stand->programme->stage.small_run_m
		? arena_print(arena, "at most %d m more than the longest of %d days",
		              sketch->stand->programme->stage.small_step_m, rules->longest_days)
		: arena_print(arena, "at most %d %% of the longest of %d days", rules->run_ceiling, rules->longest_days);
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
	run->ceiling_m = ceiling_of(sketch);
	run->title = run->distance_m > 0 ? arena_print(arena, "Run %s", words_km(arena, run->distance_m))
	                                 : arena_print(arena, "Run %d min", run->duration_s / MINUTE_S);
	bool above = run->ceiling_m != NOT_KNOWN && run->distance_m > run->ceiling_m;
	if (above)
		ceiling_why(sketch, item, arena_print(arena, "%s is above the ceiling of %s.", words_km(arena, run->distance_m),
		                                     words_km(arena, run->ceiling_m)), WHY_BREAKS);
	else if (run->ceiling_m != NOT_KNOWN)
		ceiling_why(sketch, item, arena_print(arena, "%s keeps the ceiling of %s.", words_km(arena, run->distance_m),
		                                     words_km(arena, run->ceiling_m)), WHY_HOLDS);
}

/* In a flare training went back already; one below where an easy run is asked in place of the longest. */
static int stage_of_day(const struct sketch *sketch, const struct sketch_item *item)
{
	const struct stand *stand = sketch->stand;
	int stage = run_stage(stand, sketch->day);
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
	run->ceiling_m = ceiling_of(sketch);
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
	int32_t left = week_m(stand);
	for (struct day day = week_monday(stand->training.day); day.n < stand->training.day.n; day.n++) {
		const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
		left -= told == NULL ? 0 : told->run_m;
	}
	return left;
}

static void week_why(struct sketch *sketch, struct sketch_item *item, int32_t share)
{
	const struct training *training = &sketch->stand->training;
	struct arena *arena = sketch->stand->arena;
	struct why *why = why_addf(&item->whys, "B4", "%s of a week of %s.", words_km(arena, share),
	                           words_km(arena, week_m(sketch->stand)));
	why_number(why, "week_m", "week in force", week_m(sketch->stand));
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
		why_number(why, "week_m", "week in force", week_m(sketch->stand));
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
		words_km(arena, run->distance_m));
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
		                                     words_km(sketch->stand->arena, item->item.ceiling_m)), WHY_TELLS);
}
