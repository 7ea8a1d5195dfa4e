/* One day: the week's wishes go through the rules of the day, in the order that says which of them outranks which. */
#include "plan_inner.h"

#include "base/text.h"

static void (*const rules[])(struct sketch *) = {
	rule_lock, rule_flare, rule_runs_open, rule_bans, rule_overlay, rule_spacing,
	rule_readiness, rule_sizes, rule_sessions, rule_tests, rule_habits,
};

bool is_session(enum week_what what)
{
	return what == WEEK_STRENGTH || what == WEEK_RUN || is_easy_cardio(what);
}

bool is_easy_cardio(enum week_what what)
{
	return what == WEEK_CARDIO || what == WEEK_WALK;
}

bool is_open(const struct sketch_item *item)
{
	return !item->out && !item->item.done;
}

struct wish wish_for(enum week_what what, int minutes)
{
	return (struct wish){ .item = { .what = what, .minutes = minutes } };
}

bool sketch_has(const struct sketch *sketch, enum week_what what)
{
	for (int i = 0; i < sketch->count; i++)
		if (!sketch->at[i].out && sketch->at[i].wish.item.what == what)
			return true;
	return false;
}

/* What the week has in this place, as precisely as the day lets it be said. */
static const char *title_of(const struct sketch *sketch, const struct week_item *item)
{
	const struct stand *stand = sketch->stand;
	struct arena *arena = stand->arena;
	int stage = run_stage(stand);
	if (item->what == WEEK_RUN && stage != STAGE_NONE)
		return arena_print(arena, "Run-walk %s", words_stage(arena, programme_stage(stand->programme, stage)));
	if (item->what == WEEK_STRENGTH) {
		const char *id = item->short_session ? stand->programme->strength_short
		                                     : stand->programme->strength[stand->training.strength_next];
		const struct routine *routine = shelf_routine(stand->shelf, id);
		return routine == NULL ? "Strength" : routine->title;
	}
	if (is_easy_cardio(item->what) && item->minutes > 0)
		return arena_print(arena, "%s %d min", words_wish(stand, item), item->minutes);
	return words_wish(stand, item);
}

struct sketch_item *sketch_add(struct sketch *sketch, struct wish wish)
{
	if (sketch->count == PLANNED_DAY)
		return NULL;
	struct sketch_item *item = &sketch->at[sketch->count++];
	*item = (struct sketch_item){ .wish = wish, .whys = { .arena = sketch->stand->arena } };
	item->item = (struct planned){ .day = sketch->day, .distance_m = NOT_KNOWN, .duration_s = NOT_KNOWN,
		.stage = NOT_KNOWN, .ceiling_m = NOT_KNOWN, .load10 = NOT_KNOWN, .own = wish.own != NULL };
	item->was = title_of(sketch, &wish.item);
	item->impact = wish.item.impact;
	return item;
}

struct why *sketch_drop(struct sketch *sketch, struct sketch_item *item, const char *rule, const char *text)
{
	item->out = true;
	if (sketch->gone == NULL)
		sketch->gone = item->item.changed_from != NULL ? item->item.changed_from : item->was;
	return why_add(&sketch->day_whys, rule, text);
}

struct why *sketch_turn(struct sketch *sketch, struct sketch_item *item, struct week_item into, const char *rule,
                       const char *text)
{
	(void)sketch;
	if (item->item.changed_from == NULL)
		item->item.changed_from = item->was;
	item->wish.item = into;
	item->impact = into.impact;
	return why_add(&item->whys, rule, text);
}

/* --- the runner's changes told ---------------------------------------------------- */

static const char *const reasons[REASONS] = {
	[REASON_NONE] = "no reason told", [REASON_PAIN] = "pain",     [REASON_TIME] = "time", [REASON_KIT] = "kit",
	[REASON_ILL] = "ill",             [REASON_TRAVEL] = "travel", [REASON_OWN] = "own wish",
};

static void tell_gone(struct sketch *sketch, const struct wish *was, const struct plan_change *change)
{
	struct arena *arena = sketch->stand->arena;
	bool skipped = change->kind == CHANGE_SKIP;
	struct day where = same_day(change->from, sketch->day) ? change->to : change->from;
	const char *title = title_of(sketch, &was->item);
	if (!is_session(was->item.what) && was->item.what != WEEK_MOBILITY)
		return;
	if (sketch->gone == NULL)
		sketch->gone = title;
	const char *text = skipped ? arena_print(arena, "%s is left out by you: %s.", title, reasons[change->reason])
	                           : arena_print(arena, "%s is moved by you to %s.", title, words_day(arena, where));
	struct why *why = why_add(&sketch->day_whys, "own", text);
	why_dated(why, "change_made", "change made", 1, change->made);
}

static void tell_own(struct sketch_item *item, struct arena *arena)
{
	const struct plan_change *change = item->wish.own;
	struct why *why = change->kind == CHANGE_ADD
		? why_add(&item->whys, "own", "Put here by you.")
		: why_addf(&item->whys, "own", "Moved here by you from %s.",
		           words_day(arena, same_day(change->to, item->item.day) ? change->from : change->to));
	why_dated(why, "change_made", "change made", 1, change->made);
}

static void take_wishes(struct sketch *sketch)
{
	struct wishes wishes = wishes_of(sketch->stand, sketch->day);
	for (int i = 0; i < wishes.count; i++) {
		const struct wish *wish = &wishes.at[i];
		/* Recovery, breathing and rest follow from what is left of the day. */
		if (wish->item.what == WEEK_RECOVERY || wish->item.what == WEEK_BREATHING || wish->item.what == WEEK_REST)
			continue;
		struct sketch_item *item = sketch_add(sketch, *wish);
		if (item != NULL && wish->own != NULL)
			tell_own(item, sketch->stand->arena);
	}
	for (int i = 0; i < wishes.gone_count; i++)
		tell_gone(sketch, &wishes.was[i], wishes.gone[i]);
}

/* --- from sketch to day --------------------------------------------------------------- */

static bool holds_session(const struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++)
		if (!sketch->at[i].out && (is_session(sketch->at[i].wish.item.what) || sketch->at[i].item.kind == PLANNED_TEST))
			return true;
	return false;
}

static void add_rest(struct sketch *sketch)
{
	struct sketch_item *rest = sketch_add(sketch, wish_for(WEEK_REST, NOT_SET));
	if (rest == NULL)
		return;
	rest->item.kind = PLANNED_REST;
	rest->item.what = "rest";
	rest->item.title = "Rest";
	rest->item.changed_from = sketch->gone;
	rest->item.load10 = 0;
	if (sketch->day_whys.count == 0)
		why_add(&rest->whys, "R42", "The week's full rest day.")->threshold =
			arena_print(sketch->stand->arena, "a full rest day in any %d", sketch->stand->programme->spacing.rest_in_days);
}

static void join_whys(struct sketch_item *item, const struct why_list *more)
{
	for (size_t i = 0; i < more->count; i++) {
		struct why *why = why_add(&item->whys, more->at[i].rule, more->at[i].text);
		*why = more->at[i];
	}
}

/* What stands first in a day, so that the eye finds the session before what goes with it. */
static int rank(const struct sketch_item *item)
{
	static const int ranks[PLANNED_KINDS] = {
		[PLANNED_RUN] = 0, [PLANNED_RUN_WALK] = 0, [PLANNED_STRENGTH] = 1, [PLANNED_CARDIO] = 2, [PLANNED_TEST] = 3,
		[PLANNED_REST] = 4, [PLANNED_MOBILITY] = 5, [PLANNED_RECOVERY] = 6,
	};
	return ranks[item->item.kind];
}

void planned_name(struct planned *item, struct day day, size_t place)
{
	char date[DAY_TEXT];
	day_print(day, date);
	struct text id = TEXT(item->id);
	text_addf(&id, "%s/%zu", date, place);
}

static void put_item(struct sketch *sketch, struct sketch_item *item)
{
	struct planned_day *out = sketch->out;
	struct planned *planned = &out->items[out->count++];
	*planned = item->item;
	planned->whys = item->whys.at;
	planned->why_count = item->whys.count;
	planned_name(planned, sketch->day, out->count);
	if (planned->load10 == NOT_KNOWN)
		planned->load10 = load_of(sketch->stand, planned);
}

static void put_items(struct sketch *sketch)
{
	sketch->out->items = arena_array(sketch->stand->arena, PLANNED_DAY, sizeof *sketch->out->items);
	bool told = sketch->day_whys.count == 0;
	for (int at = 0; at < PLANNED_KINDS; at++)
		for (int i = 0; i < sketch->count; i++) {
			struct sketch_item *item = &sketch->at[i];
			if (item->out || rank(item) != at)
				continue;
			if (!told)
				join_whys(item, &sketch->day_whys);
			told = true;
			put_item(sketch, item);
		}
}

static int day_load10(const struct stand *stand, const struct planned_day *day)
{
	int sum = 0;
	if (stand->diary.intake.stairs_day >= 0)
		sum = ledger_stairs(&stand->programme->ledger, stand->diary.intake.stairs_day);
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].load10 > 0)
			sum += day->items[i].load10;
	return sum;
}

/* The smallest step of the knees in a flare: the plan of the one that is worse off holds. */
static int flare_step(const struct chronicle_day *now)
{
	int step = 0;
	for (int knee = 0; knee < KNEES; knee++)
		if (now->knee[knee].flare && (step == 0 || now->knee[knee].flare_step < step))
			step = now->knee[knee].flare_step;
	return step;
}

struct planned_day plan_one_day(struct stand *stand)
{
	const struct chronicle_day *now = chronicle_last(stand->chronicle);
	struct planned_day out = { .day = stand->training.day, .phase = stand->training.phase,
		.flare = now->flare, .flare_step = flare_step(now), .readiness = now->readiness,
		.deload = stand->training.week_kind == WEEK_DELOAD };
	out.notch = readiness_notch(&stand->programme->readiness, now->readiness);
	struct sketch sketch = { .stand = stand, .day = out.day, .now = now, .limits = now->limits, .out = &out,
		.day_whys = { .arena = stand->arena }, .notch = out.notch, .flare = out.flare, .flare_step = out.flare_step };
	take_wishes(&sketch);
	match_done(&sketch);
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		rules[i](&sketch);
	if (!holds_session(&sketch))
		add_rest(&sketch);
	put_items(&sketch);
	out.load10 = day_load10(stand, &out);
	return out;
}
