/* What outranks the week: the lock, the plan of a flare, bans of the table, a professional's limits, readiness. */
#include <stddef.h>

#include "plan_inner.h"

/* --- where a limit comes from ---------------------------------------------------- */

enum { CAUSE_DAYS = 28 };

static bool is_set(const struct limits *limits, size_t limit)
{
	return *(const bool *)((const char *)limits + limit);
}

static bool row_has(const struct stand *stand, uint32_t rows, enum verdict_code code, size_t limit)
{
	if ((rows >> code & 1) == 0)
		return false;
	struct limits limits = response_limits(&stand->programme->response, UINT32_C(1) << code);
	return is_set(&limits, limit);
}

bool limit_cause(const struct stand *stand, size_t limit, struct cause *out)
{
	for (int back = 0; back <= CAUSE_DAYS; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(stand->training.day, -back));
		if (day == NULL)
			return false;
		for (int code = 0; code < VERDICTS; code++)
			if (row_has(stand, day->rows, (enum verdict_code)code, limit)) {
				*out = (struct cause){ day, (enum verdict_code)code };
				return true;
			}
	}
	return false;
}

const char *cause_rule(const struct cause *cause)
{
	return verdict_words[cause->code];
}

/* The pain of the day, and how the morning after it stood to the usual one. */
void cause_inputs(struct why *why, const struct cause *cause)
{
	int knee = cause->day->side == SIDE_LEFT ? 0 : 1;
	const struct knee_day *told = &cause->day->knee[knee];
	if (told->during != NOT_KNOWN)
		why_dated(why, "during", "pain in the session", told->during, cause->day->told.day);
	if (told->rise != RISE_NOT_KNOWN)
		why_dated(why, "morning_rise", "morning above usual", told->rise, day_plus(cause->day->told.day, 1));
	else
		why_unknown(why, "morning_rise", "morning above usual");
}

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

/* --- a flare -------------------------------------------------------------------------- */

static bool cardio_pain_fits(const struct sketch *sketch)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&sketch->stand->diary.intake, knee) &&
		    (sketch->now->knee[knee].morning == NOT_KNOWN ||
		     sketch->now->knee[knee].morning > sketch->stand->programme->response.cardio_ceiling))
			return false;
	return true;
}

static bool two_usual_mornings(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	for (int back = 0; back < stand->programme->response.free_after_usual_mornings; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(sketch->day, -back));
		for (int knee = 0; knee < KNEES; knee++)
			if (day == NULL || (intake_has_knee(&stand->diary.intake, knee) && !day->knee[knee].usual_morning))
				return false;
	}
	return true;
}

enum { STEPS = 3 };

static const char *flare_routine(const struct sketch *sketch)
{
	int step = sketch->flare_step < 1 ? 1 : sketch->flare_step > STEPS ? STEPS : sketch->flare_step;
	const char *id = sketch->stand->programme->flare.routine[step - 1];
	return id != NULL ? id : last_green_strength(sketch->stand);
}

static void flare_strength(struct sketch *sketch, struct sketch_item *item)
{
	item->routine = shelf_routine(sketch->stand->shelf, flare_routine(sketch));
	item->impact = false;
	item->less = sketch->flare_step >= STEPS;
	if (item->routine != NULL && item->item.changed_from == NULL && item->was != item->routine->title)
		item->item.changed_from = item->was;
	struct why *why = why_addf(&item->whys, "flare", "Flare, step %d: %s.", sketch->flare_step,
	                           item->routine == NULL ? "easy strength" : item->routine->title);
	why_number(why, "flare_step", "step of the flare plan", sketch->flare_step);
}

/* Walks in step 1, then bike, pool or elliptical; none of it while the morning is above the ceiling or not known. */
static void flare_cardio(struct sketch *sketch, struct sketch_item *item)
{
	struct arena *arena = sketch->stand->arena;
	int minutes = sketch->stand->programme->flare.cardio_min_s / MINUTE_S;
	int ceiling = sketch->stand->programme->response.cardio_ceiling;
	if (!cardio_pain_fits(sketch)) {
		sketch_drop(sketch, item, "flare", arena_print(arena, "%s is left out in the flare.", item->was))->threshold =
			arena_print(arena, "easy cardio with a morning of %d or less", ceiling);
		return;
	}
	enum week_what what = sketch->flare_step <= 1 ? WEEK_WALK : WEEK_CARDIO;
	struct why *why = sketch_turn(sketch, item, (struct week_item){ .what = what, .minutes = minutes }, "flare",
		arena_print(arena, "Flare, step %d: %d min of easy %s.", sketch->flare_step, minutes,
		            what == WEEK_WALK ? "walking" : "cardio"));
	why->threshold = arena_print(arena, "with a morning of %d or less", ceiling);
}

void rule_flare(struct sketch *sketch)
{
	if (!sketch->flare)
		return;
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item))
			continue;
		if (item->wish.item.what == WEEK_STRENGTH)
			flare_strength(sketch, item);
		else if (item->wish.item.what == WEEK_RUN && sketch->flare_step >= STEPS && two_usual_mornings(sketch))
			item->easy = true;
		else if (is_session(item->wish.item.what))
			flare_cardio(sketch, item);
	}
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

void rule_overlay(struct sketch *sketch)
{
	const struct overlay *overlay = sketch->stand->shelf->overlay;
	if (!overlay->there)
		return;
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item))
			continue;
		if (item->wish.item.what == WEEK_RUN && overlay->no_running)
			sketch_drop(sketch, item, "overlay", "No running, by the professional's limits.");
		else if (item->wish.item.what == WEEK_STRENGTH && overlay->strength_most_week != NOT_SET &&
		         strength_this_week(sketch->stand) >= overlay->strength_most_week)
			sketch_drop(sketch, item, "overlay", "No more strength this week, by the professional's limits.");
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
