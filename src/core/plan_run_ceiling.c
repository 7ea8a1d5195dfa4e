/* The most one run may be, and who or what sets it. Source: RULES.yaml, R19. */
#include "plan_inner.h"

static const struct overlay *overlay_of(const struct sketch *sketch)
{
	return overlay_on(sketch->stand->shelf->overlay, sketch->day);
}

int32_t run_ceiling(const struct sketch *sketch)
{
	int32_t ceiling = training_ceiling(&sketch->stand->training, sketch->stand->chronicle, sketch->day);
	return ceiling == 0 ? NOT_KNOWN : ceiling;
}

bool professional_sets(const struct sketch *sketch, int32_t ceiling_m)
{
	const struct overlay *overlay = overlay_of(sketch);
	return overlay->run_most_m != NOT_SET && overlay->run_most_m == ceiling_m;
}

static void professional_why(struct sketch *sketch, struct sketch_item *item, enum why_says says)
{
	const struct overlay *overlay = overlay_of(sketch);
	struct why *why = why_addf(&item->whys, "overlay", "%s allows at most %s in one run.", overlay->by,
	                           words_length(sketch->stand, overlay->run_most_m));
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

/* After a pause from running the longest run of before it counts in part, or only what was run since. */
static void restart_inputs(const struct sketch *sketch, struct why *why)
{
	const struct training *training = &sketch->stand->training;
	struct arena *arena = sketch->stand->arena;
	if (training->restart_ran) {
		struct day yesterday = day_plus(sketch->day, -1);
		struct longest_run since = chronicle_longest(sketch->stand->chronicle, yesterday,
		                                             yesterday.n - training->restart_since.n + 1);
		if (since.known)
			why_dated(why, "since_pause_m", "longest since the pause", since.distance_m, since.day);
		why->threshold = arena_print(arena, "at most %d %% of the longest run since the pause",
		                             sketch->stand->programme->load.run_ceiling);
		return;
	}
	why_number(why, "before_pause_m", "longest before the pause", training->restart_longest_m);
	why->threshold = arena_print(arena, "after a pause from running at most %d %% of the longest before it",
	                             training->restart_percent);
}

void ceiling_why(struct sketch *sketch, struct sketch_item *item, const char *text, enum why_says says)
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
	if (training_restarts(&sketch->stand->training, sketch->stand->chronicle, sketch->day)) {
		restart_inputs(sketch, why);
		return;
	}
	why->threshold = longest.known && longest.distance_m < sketch->stand->programme->stage.small_run_m
		? arena_print(arena, "at most %d m more than the longest of %d days",
		              sketch->stand->programme->stage.small_step_m, rules->longest_days)
		: arena_print(arena, "at most %d %% of the longest of %d days", rules->run_ceiling, rules->longest_days);
}
