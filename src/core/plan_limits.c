/* What outranks the week: the lock, bans of the table, a professional's limits, readiness. */
#include "plan_inner.h"

#include <stddef.h>

/* Says in `text` what follows from a limit, with the day and row it comes from. */
static struct why *tell_limit(const struct sketch *sketch, struct why *(*tell)(struct sketch_item *, const char *, const char *),
                              struct sketch_item *item, size_t limit, const char *text)
{
	struct cause cause;
	struct arena *arena = sketch->stand->arena;
	if (!limit_cause(sketch->stand, limit, &cause))
		return tell(item, "D2", text);
	const char *from = arena_print(arena, "%s %s was %s (%s).", text, words_day(arena, cause.day->told.day),
		colour_words[verdict_colour(cause.code)], verdict_words[cause.code]);
	struct why *why = tell(item, cause_rule(&cause), from);
	cause_inputs(why, &cause);
	return why;
}

static struct why *tell_item(struct sketch_item *item, const char *rule, const char *text)
{
	return why_add(&item->whys, rule, text);
}

/* --- the lock ----------------------------------------------------------------------- */

void rule_lock(struct sketch *sketch)
{
	if (!sketch->now->locked)
		return;
	for (int i = 0; i < sketch->count; i++)
		sketch->at[i].out |= is_open(&sketch->at[i]);
	sketch->gone = NULL;
	struct why *why = why_add(&sketch->day_whys, "D0", "Training waits until you record what a professional advised.");
	why_dated(why, "locked_since", "locked since", sketch->day.n - sketch->now->locked_since.n, sketch->now->locked_since);
}

/* --- bans ------------------------------------------------------------------------------- */

static void ban_run(struct sketch *sketch, struct sketch_item *item)
{
	struct arena *arena = sketch->stand->arena;
	struct cause cause;
	const char *text = arena_print(arena, "%s is left out: no run %s.", item->was,
		sketch->now->no_run_waits ? "until the mornings are usual again" : "for now");
	const struct response_rules *rules = &sketch->stand->programme->response;
	bool known = limit_cause(sketch->stand, offsetof(struct limits, no_run), &cause);
	struct why *why = sketch_drop(sketch, item, known ? cause_rule(&cause) : "D2", text);
	why->threshold = arena_print(arena, "no run for %d days and until %d usual mornings running", rules->ban_days,
	                             rules->free_after_usual_mornings);
	if (known)
		cause_inputs(why, &cause);
}

/* The hard part goes; the longest run of a week is hard whatever its pace and goes whole. */
static void ban_hard(struct sketch *sketch, struct sketch_item *item)
{
	if (item->wish.item.run == RUN_PART_LONGEST) {
		struct cause cause;
		bool known = limit_cause(sketch->stand, offsetof(struct limits, no_hard), &cause);
		struct why *why = sketch_drop(sketch, item, known ? cause_rule(&cause) : "D4", arena_print(sketch->stand->arena,
			"%s is left out: the longest run of the week is a hard session.", item->was));
		if (known)
			cause_inputs(why, &cause);
		return;
	}
	if (!item->impact && item->wish.item.run != RUN_PART_QUALITY)
		return;
	tell_limit(sketch, tell_item, item, offsetof(struct limits, no_hard), "Nothing hard today.");
	item->impact = item->wish.item.impact = false;
	if (item->wish.item.run == RUN_PART_QUALITY)
		item->wish.item.run = RUN_PART_EASY;
}

static void ease_day(struct sketch *sketch, struct sketch_item *item)
{
	bool strength = item->wish.item.what == WEEK_STRENGTH;
	if (!strength && item->wish.item.run != RUN_PART_QUALITY)
		return;
	item->less |= strength;
	if (!strength)
		item->wish.item.run = RUN_PART_EASY;
	tell_limit(sketch, tell_item, item, offsetof(struct limits, easy_day),
	           strength ? "Easy day: one set less of each exercise." : "Easy day: the run stays easy.");
}

void rule_bans(struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (is_open(item) && item->wish.item.what == WEEK_RUN && sketch->limits.no_run)
			ban_run(sketch, item);
		if (is_open(item) && sketch->limits.no_hard)
			ban_hard(sketch, item);
		if (is_open(item) && sketch->limits.easy_day)
			ease_day(sketch, item);
		if (is_open(item) && item->wish.item.what == WEEK_STRENGTH && sketch->limits.low_tier && !sketch->flare)
			tell_limit(sketch, tell_item, item, offsetof(struct limits, low_tier),
			           "Only exercises of low kneecap load.");
	}
}

/* --- a professional's limits ---------------------------------------------------------------- */

static int strength_this_week(const struct stand *stand)
{
	int count = 0;
	for (struct day day = week_monday(stand->training.day); day.n < stand->training.day.n; day.n++)
		count += shape_told(stand, day).strength;
	return count;
}

static void limits_why(const struct overlay *overlay, struct why *why, const char *name, const char *label, int value)
{
	why_dated(why, name, label, value, overlay->since);
}

void rule_overlay(struct sketch *sketch)
{
	const struct overlay *overlay = overlay_on(sketch->stand->shelf->overlay, sketch->day);
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item))
			continue;
		if (item->wish.item.what == WEEK_RUN && overlay->no_running)
			limits_why(overlay, sketch_drop(sketch, item, "overlay", "No running, by the professional's limits."),
			           "no_running", "no running", true);
		else if (item->wish.item.what == WEEK_STRENGTH && overlay->strength_most_week != NOT_SET &&
		         strength_this_week(sketch->stand) >= overlay->strength_most_week)
			limits_why(overlay, sketch_drop(sketch, item, "overlay", "No more strength this week, by the professional's limits."),
			           "strength_most_week", "strength sessions a week", overlay->strength_most_week);
		else if (overlay->no_impact)
			item->impact = item->wish.item.impact = false;
	}
}

/* --- readiness ---------------------------------------------------------------------------------- */

static struct why *ready_why(const struct sketch *sketch, struct why *why)
{
	const struct ready_rules *rules = &sketch->stand->programme->readiness;
	why_dated(why, "readiness", "readiness", sketch->now->readiness, sketch->day);
	why->threshold = arena_print(sketch->stand->arena, "planned from %d, one notch easier from %d, easy from %d",
	                             rules->full, rules->easier, rules->mobility);
	return why;
}

static bool run_is_hard(const struct sketch_item *item)
{
	return item->wish.item.run == RUN_PART_QUALITY || item->wish.item.run == RUN_PART_LONGEST;
}

static void ready_easier(struct sketch *sketch, struct sketch_item *item)
{
	if (item->wish.item.what == WEEK_STRENGTH) {
		item->less = true;
		ready_why(sketch, why_addf(&item->whys, "readiness", "One notch easier: a set less of each exercise."));
	} else if (run_is_hard(item)) {
		item->easy = true;
		item->wish.item.run = RUN_PART_EASY;
		ready_why(sketch, why_addf(&item->whys, "readiness", "One notch easier: an easy run in place of a hard one."));
	}
}

static void ready_mobility(struct sketch *sketch, struct sketch_item *item)
{
	struct arena *arena = sketch->stand->arena;
	if (item->wish.item.what == WEEK_STRENGTH)
		ready_why(sketch, sketch_drop(sketch, item, "readiness",
			arena_print(arena, "%s gives way to mobility: readiness is low.", item->was)));
	else
		ready_easier(sketch, item);
}

static void ready_rest(struct sketch *sketch, struct sketch_item *item)
{
	if (is_session(item->wish.item.what))
		ready_why(sketch, sketch_drop(sketch, item, "readiness", arena_print(sketch->stand->arena,
			"%s gives way to rest or breathing: readiness is very low.", item->was)));
}

void rule_readiness(struct sketch *sketch)
{
	static void (*const notches[NOTCHES])(struct sketch *, struct sketch_item *) = {
		[NOTCH_ONE_EASIER] = ready_easier, [NOTCH_MOBILITY] = ready_mobility, [NOTCH_REST] = ready_rest,
	};
	for (int i = 0; i < sketch->count; i++)
		if (is_open(&sketch->at[i]) && sketch->at[i].wish.own == NULL && notches[sketch->notch] != NULL)
			notches[sketch->notch](sketch, &sketch->at[i]);
}
