/* What if: the plan once as it is and once with a change, and what each rule says to the difference. */
#include "plan_inner.h"

#include "base/text.h"

#include <string.h>

static struct diary with_change(const struct diary *diary, const struct plan_change *change, struct arena *arena)
{
	struct diary changed = *diary;
	struct plan_change *changes = arena_array(arena, diary->change_count + 1, sizeof *changes);
	if (diary->change_count > 0)
		memcpy(changes, diary->changes, diary->change_count * sizeof *changes);
	changes[diary->change_count] = *change;
	changed.changes = changes;
	changed.change_count = diary->change_count + 1;
	return changed;
}

struct trial {
	const struct plan_given *given;
	const struct plan_change *change;
	const struct plan *before, *after;
	struct why_list *whys;
	int32_t smaller_m;
};

static struct day landing(const struct plan_change *change)
{
	return change->kind == CHANGE_MOVE || change->kind == CHANGE_SWAP ? change->to : change->from;
}

static bool is_run(const struct planned *item)
{
	return item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
}

/* The runner's own item on the day the change lands on; NULL. */
static const struct planned *own_item(const struct trial *trial)
{
	const struct planned_day *day = plan_day(trial->after, landing(trial->change));
	for (size_t i = 0; day != NULL && i < day->count; i++)
		if (day->items[i].own)
			return &day->items[i];
	return NULL;
}

/* --- run size and stage order --------------------------------------------------------- */

static void say_size(struct trial *trial, const struct planned *item)
{
	for (size_t i = 0; i < item->why_count; i++)
		if (text_same(item->whys[i].rule, "R19") && item->whys[i].says != WHY_TELLS)
			*why_add(trial->whys, "R19", "") = item->whys[i];
	if (item->ceiling_m != NOT_KNOWN && item->distance_m > item->ceiling_m)
		trial->smaller_m = item->ceiling_m;
}

/* The highest stage that is not longer than the run. */
static int stage_reached(const struct stage_rules *rules, int32_t distance_m)
{
	int reached = STAGE_NONE;
	for (size_t i = 0; i < rules->stage_count; i++)
		if (rules->stages[i].distance_m <= distance_m)
			reached = (int)i + 1;
	return reached;
}

static void say_stage(struct trial *trial, const struct planned *item)
{
	const struct stage_rules *rules = &trial->given->shelf->programme->stage;
	int now = trial->before->stage, reached = stage_reached(rules, item->distance_m);
	if (trial->before->loads || item->distance_m <= 0)
		return;
	struct why *why;
	if (now == STAGE_NONE)
		why = why_add(trial->whys, "T4", "No run-walk stage is open yet: a walk comes first.");
	else if (reached > now)
		why = why_addf(trial->whys, "T1", "As long as stage %d: it skips what lies between, and stage %d has not had its "
		               "green runs yet.", reached, now);
	else
		why = why_addf(trial->whys, "T1", "Not longer than stage %d.", now);
	why->says = now == STAGE_NONE || reached > now ? WHY_BREAKS : WHY_HOLDS;
	why_number(why, "stage", "stage", now);
	why_number(why, "distance_m", "this run", item->distance_m);
}

/* --- the week's load ---------------------------------------------------------------------- */

static int week_load(const struct plan *plan, struct day monday)
{
	int sum = 0;
	for (size_t i = 0; i < plan->day_count; i++)
		if (plan->days[i].day.n >= monday.n && plan->days[i].day.n < monday.n + WEEK_DAYS && plan->days[i].load10 > 0)
			sum += plan->days[i].load10;
	return sum / 10;
}

static void say_load(struct trial *trial)
{
	struct day monday = week_monday(landing(trial->change));
	int before = week_load(trial->before, monday), after = week_load(trial->after, monday);
	const struct plan *plan = trial->after;
	struct why *why;
	if (plan->has_band)
		why = why_addf(trial->whys, "ledger", "%d in place of %d; your green weeks went from %d to %d.", after, before,
		               plan->band_least10 / 10, plan->band_most10 / 10);
	else
		why = why_addf(trial->whys, "ledger", "%d in place of %d; there are not enough green weeks to compare with.",
		               after, before);
	why->says = !plan->has_band ? WHY_TELLS : after * 10 > plan->band_most10 && after > before ? WHY_BREAKS : WHY_HOLDS;
	why_number(why, "load_before", "week's knee load now", before);
	why_number(why, "load_after", "with the change", after);
}

/* --- spacing --------------------------------------------------------------------------------- */

static const struct plan_check *twin_check(const struct plan *plan, const struct plan_check *check)
{
	for (size_t i = 0; i < plan->check_count; i++)
		if (text_same(plan->checks[i].text, check->text))
			return &plan->checks[i];
	return NULL;
}

static bool say_broken(struct trial *trial)
{
	bool holds = true;
	for (size_t i = 0; i < trial->after->check_count; i++) {
		const struct plan_check *check = &trial->after->checks[i];
		const struct plan_check *was = twin_check(trial->before, check);
		if (check->holds || (was != NULL && !was->holds))
			continue;
		why_addf(trial->whys, check->rule, "Breaks \"%s\": %s.", check->text, check->broken)->says = WHY_BREAKS;
		holds = false;
	}
	return holds;
}

/* The first session of a day, or that it rests. */
static const char *day_title(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		if (day->items[i].kind <= PLANNED_CARDIO)
			return day->items[i].title;
	return "rest";
}

static void say_moved(struct trial *trial)
{
	for (size_t i = trial->after->today_index; i < trial->after->day_count; i++) {
		const struct planned_day *before = &trial->before->days[i], *after = &trial->after->days[i];
		bool asked = same_day(after->day, trial->change->from) || same_day(after->day, landing(trial->change));
		if (asked || text_same(day_title(before), day_title(after)))
			continue;
		why_addf(trial->whys, "R42", "%s: %s in place of %s.", words_day(trial->whys->arena, after->day),
		         day_title(after), day_title(before))->says = WHY_HOLDS;
	}
}

static void say_mornings(struct trial *trial)
{
	if (trial->given->assume_morning == NOT_KNOWN)
		why_add(trial->whys, "D10", "The mornings ahead are taken as usual.")->says = WHY_WAITS;
	else
		why_addf(trial->whys, "D10", "With an assumed %d on the mornings ahead.", trial->given->assume_morning)->says = WHY_WAITS;
}

static void say_gone(struct trial *trial)
{
	if (trial->change->kind == CHANGE_SKIP || own_item(trial) != NULL || plan_day(trial->after, landing(trial->change)) == NULL)
		return;
	const struct planned_day *day = plan_day(trial->after, landing(trial->change));
	for (size_t i = 0; i < day->count; i++)
		for (size_t at = 0; at < day->items[i].why_count; at++)
			if (day->items[i].whys[at].rule[0] == 'D' || text_same(day->items[i].whys[at].rule, "overlay")) {
				struct why *why = why_add(trial->whys, "", "");
				*why = day->items[i].whys[at];
				why->says = WHY_BREAKS;
			}
}

static void say_rules(struct trial *trial)
{
	const struct planned *item = trial->change == NULL ? NULL : own_item(trial);
	if (item != NULL && is_run(item)) {
		say_size(trial, item);
		say_stage(trial, item);
	}
	if (trial->change != NULL) {
		say_load(trial);
		say_gone(trial);
		say_broken(trial);
		say_moved(trial);
	}
	say_mornings(trial);
}

static bool is_usual(const struct plan_given *given)
{
	return given->assume_pain == NOT_KNOWN && given->assume_morning == NOT_KNOWN;
}

/* The plan as it stands, when it has the days that the trial asks for. */
static const struct plan *made_already(const struct plan_given *given)
{
	const struct plan *now = given->now;
	bool fits = now != NULL && now->fold != NULL && same_day(now->today, given->today) &&
	            now->day_count - now->today_index == (size_t)given->days;
	return fits ? now : NULL;
}

static struct fold fold_for(const struct plan_given *given, struct arena *arena)
{
	const struct plan *now = made_already(given);
	if (now == NULL)
		return plan_fold(given, arena);
	struct fold fold = *now->fold;
	fold.given = given;
	fold.arena = arena;
	return fold;
}

static struct trial try_change(const struct plan_given *given, const struct plan_change *change, struct why_list *whys,
                               struct arena *arena)
{
	struct fold fold = fold_for(given, arena);
	struct trial trial = { .given = given, .change = change, .whys = whys, .smaller_m = NOT_KNOWN };
	struct plan_given usual = *given;
	if (change == NULL) {
		usual.assume_pain = usual.assume_morning = NOT_KNOWN;
		trial.after = plan_from(&fold, given->diary);
		fold.given = &usual;
	}
	trial.before = is_usual(fold.given) ? made_already(given) : NULL;
	if (trial.before == NULL)
		trial.before = plan_from(&fold, given->diary);
	if (change == NULL)
		return trial;
	struct diary *changed = arena_alloc(arena, sizeof *changed);
	*changed = with_change(given->diary, change, arena);
	trial.after = plan_from(&fold, changed);
	return trial;
}

bool plan_try_change(const struct plan_given *given, const struct plan_change *change, struct why_list *whys,
                     struct arena *arena)
{
	struct trial trial = try_change(given, change, whys, arena);
	bool holds = say_broken(&trial);
	const struct planned *item = own_item(&trial);
	if (item != NULL && is_run(item))
		say_size(&trial, item);
	say_gone(&trial);
	say_moved(&trial);
	return holds && trial.smaller_m == NOT_KNOWN;
}

const struct what_if *plan_what_if(const struct plan_given *given, const struct plan_change *change, struct arena *arena)
{
	struct what_if *out = arena_alloc(arena, sizeof *out);
	struct why_list whys = { .arena = arena };
	struct trial trial = try_change(given, change, &whys, arena);
	say_rules(&trial);
	*out = (struct what_if){ .has_change = change != NULL, .before = trial.before, .after = trial.after,
		.rules = whys.at, .rule_count = whys.count, .smaller_m = trial.smaller_m };
	if (change != NULL)
		out->change = *change;
	return out;
}
