/* Spacing: strength and runs lie days apart, hard days are never side by side, and some day of any seven is full rest. */
#include "plan_inner.h"

bool runs_apart(const struct stand *stand)
{
	const struct training *training = &stand->training;
	if (!training->loads)
		return true;
	bool entered_so = same_day(training->loads_since, training->phase_since);
	int days = training->day.n - training->phase_since.n;
	return training->phase == REHAB_RETURN && !entered_so &&
	       days < stand->programme->stage.free_day_weeks * WEEK_DAYS;
}

/* Neighbours within `apart` days: what was done before, and what the runner has fixed after. */
static bool near(const struct stand *stand, struct day day, int apart, bool (*is)(const struct shape *), struct day *where)
{
	for (int i = 1; i < apart; i++) {
		struct shape before = shape_told(stand, day_plus(day, -i)), after = shape_own(stand, day_plus(day, i));
		if (!is(&before) && !is(&after))
			continue;
		*where = day_plus(day, is(&before) ? -i : i);
		return true;
	}
	return false;
}

static bool has_strength(const struct shape *shape) { return shape->strength; }
static bool has_run(const struct shape *shape) { return shape->run; }
static bool is_hard(const struct shape *shape) { return shape->hard; }

static struct why *apart_why(struct sketch *sketch, struct sketch_item *item, const char *rule, const char *what,
                             struct day where)
{
	struct arena *arena = sketch->stand->arena;
	const char *text = arena_print(arena, "%s is left out: %s on %s is too near.", item->was, what, words_day(arena, where));
	struct why *why = item->wish.own == NULL ? sketch_drop(sketch, item, rule, text)
	                                         : why_addf(&item->whys, rule, "Kept as you put it, beside %s on %s.", what,
	                                                    words_day(arena, where));
	why->says = item->wish.own == NULL ? WHY_HOLDS : WHY_BREAKS;
	why_dated(why, "neighbour", what, where.n - sketch->day.n, where);
	return why;
}

static void space(struct sketch *sketch, enum week_what what, int apart, bool (*is)(const struct shape *),
                  const char *rule, const char *neighbour)
{
	struct day where;
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item) || item->wish.item.what != what || !near(sketch->stand, sketch->day, apart, is, &where))
			continue;
		apart_why(sketch, item, rule, neighbour, where)->threshold =
			arena_print(sketch->stand->arena, "at least %d days apart", apart);
	}
}

static struct why *beside(struct sketch *sketch, struct sketch_item *item, const struct day *where)
{
	struct arena *arena = sketch->stand->arena;
	const char *hard = where == NULL ? "the day beside it" : words_day(arena, *where);
	struct why *why = why_addf(&item->whys, "R42", "Kept easy: %s is a hard day.", hard);
	why->threshold = "no hard days side by side";
	if (where != NULL)
		why_dated(why, "hard_day", "hard day", where->n - sketch->day.n, *where);
	return why;
}

static void leave_out(struct sketch *sketch, struct sketch_item *item, const struct day *where)
{
	struct arena *arena = sketch->stand->arena;
	const char *hard = where == NULL ? "the day beside it" : words_day(arena, *where);
	struct why *why = sketch_drop(sketch, item, "R42", arena_print(arena,
		"%s is left out: it would be the longest run of the week, beside a hard day: %s.", item->was, hard));
	why->threshold = "no hard days side by side";
	if (where != NULL)
		why_dated(why, "hard_day", "hard day", where->n - sketch->day.n, *where);
}

/* Hard becomes easy where it can; the longest run of a week cannot and is left out. */
static void ease(struct sketch *sketch, struct sketch_item *item, const struct day *where, enum softness softness)
{
	bool longest = item->wish.item.run == RUN_PART_LONGEST || (item->wish.item.run != RUN_PART_NONE && softness == SOFT_NO_RUN);
	if (item->wish.own != NULL) {
		if (where != NULL)
			apart_why(sketch, item, "R42", "a hard day", *where);
		return;
	}
	if (longest) {
		leave_out(sketch, item, where);
		return;
	}
	item->impact = item->wish.item.impact = false;
	if (item->wish.item.run == RUN_PART_QUALITY)
		item->wish.item.run = RUN_PART_EASY;
	beside(sketch, item, where);
}

static bool could_be_hard(const struct sketch_item *item, enum softness softness)
{
	return item->wish.item.impact || item->wish.item.run == RUN_PART_QUALITY ||
	       item->wish.item.run == RUN_PART_LONGEST ||
	       (item->wish.item.run != RUN_PART_NONE && softness == SOFT_NO_RUN);
}

static enum softness softness_of(const struct sketch *sketch)
{
	int at = sketch->day.n - sketch->stand->given->today.n;
	return at >= 0 && (size_t)at < sizeof sketch->stand->soft.day ? (enum softness)sketch->stand->soft.day[at] : SOFT_NOT;
}

static void space_hard(struct sketch *sketch)
{
	struct day where;
	enum softness softness = softness_of(sketch);
	for (int i = 0; i < sketch->count; i++) {
		if (!is_open(&sketch->at[i]) || !could_be_hard(&sketch->at[i], softness))
			continue;
		bool known = near(sketch->stand, sketch->day, 2, is_hard, &where);
		if (known || softness != SOFT_NOT)
			ease(sketch, &sketch->at[i], known ? &where : NULL, softness);
	}
}

/* The runner's own takes the place of what the week has of the same kind that day. */
static void give_way_to_own(struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++)
		for (int at = 0; at < sketch->count; at++) {
			struct sketch_item *item = &sketch->at[i];
			bool alike = sketch->at[at].wish.item.what == item->wish.item.what;
			if (is_open(item) && item->wish.own == NULL && sketch->at[at].wish.own != NULL && alike)
				sketch_drop(sketch, item, "own", arena_print(sketch->stand->arena,
					"%s gives way to what you put here.", item->was));
		}
}

/* Days without full rest before the day, and those the runner has fixed after it. */
static int streak(const struct stand *stand, struct day day, int most)
{
	int before = 0, after = 0;
	while (before < most && !shape_told(stand, day_plus(day, -before - 1)).rest)
		before++;
	while (after < most && !shape_own(stand, day_plus(day, after + 1)).rest)
		after++;
	return before + 1 + after;
}

static void space_rest(struct sketch *sketch)
{
	int most = sketch->stand->programme->spacing.rest_in_days;
	if (streak(sketch->stand, sketch->day, most) < most)
		return;
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item) || !is_session(item->wish.item.what))
			continue;
		if (item->wish.own != NULL) {
			why_add(&item->whys, "R42", "Kept as you put it; it leaves no full rest day in seven.")->says = WHY_BREAKS;
			continue;
		}
		struct why *why = sketch_drop(sketch, item, "R42", arena_print(sketch->stand->arena,
			"%s gives way to a full rest day: the %d days around it have none.", item->was, most - 1));
		why->threshold = arena_print(sketch->stand->arena, "a full rest day in any %d", most);
		why_number(why, "days_without_rest", "days without full rest", most - 1);
	}
}

void rule_spacing(struct sketch *sketch)
{
	const struct programme *programme = sketch->stand->programme;
	give_way_to_own(sketch);
	space(sketch, WEEK_STRENGTH, programme->spacing.strength_days, has_strength, "R41", "strength");
	if (runs_apart(sketch->stand))
		space(sketch, WEEK_RUN, programme->stage.days_apart, has_run, "R64", "a run");
	space_hard(sketch);
	space_rest(sketch);
}
