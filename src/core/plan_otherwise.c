/*
 * What would have changed it: the same days with one answer moved to where a
 * rule turns, and what then stands in the place of an item.
 */
#include "plan_inner.h"

#include "base/text.h"

/* One answer moved: what it is called, and the rules whose reasons it belongs to. */
struct moved {
	struct check_in check_in;
	const char *words;        /* "A morning of 1" */
	const char *const *rules; /* by preference; NULL at the end */
};

enum { MOVED_MOST = 4 };
struct movings {
	struct moved at[MOVED_MOST];
	int count;
};

static const char *const morning_rules[] = { "D2", "D7", "D2b", "D1", "T1", "L1", "D10", "W1", NULL };
static const char *const missing_rules[] = { "D10", "L1", "T1", NULL };
static const char *const ready_rules[] = { "readiness", "W4", "W1", "T1", "B4", NULL };

/* --- which answers ------------------------------------------------------------------------ */

static void add(struct movings *movings, struct moved moved)
{
	if (movings->count < MOVED_MOST)
		movings->at[movings->count++] = moved;
}

static int sore_knee(const struct intake *intake)
{
	return intake_has_knee(intake, SIDE_RIGHT) ? SIDE_RIGHT : SIDE_LEFT;
}

/* The morning at usual when it is not there, else where amber begins. */
static void move_morning(struct movings *movings, const struct plan *plan, const struct fold *fold)
{
	int knee = sore_knee(&fold->given->diary->intake), usual = plan->usual[knee];
	int8_t told = check_in_of(fold, plan->today).morning[knee];
	if (usual == NOT_KNOWN)
		return;
	bool at_usual = told != NOT_KNOWN && told <= usual;
	int pain = at_usual ? usual + fold->given->shelf->programme->response.amber_morning_rise : usual;
	if (pain > 10)
		return;
	add(movings, (struct moved){ with_morning(fold, plan->today, pain),
		arena_print(fold->arena, at_usual ? "A morning of %d or more" : "A morning of %d or less", pain), morning_rules });
}

static void move_missing(struct movings *movings, const struct plan *plan, const struct fold *fold)
{
	struct day day;
	int usual = plan->usual[sore_knee(&fold->given->diary->intake)];
	if (usual == NOT_KNOWN || !chronicle_missing_morning(fold->chronicle, plan->today, &day) || same_day(day, plan->today))
		return;
	add(movings, (struct moved){ with_morning(fold, day, usual),
		arena_print(fold->arena, "An answer for %s of %d or less", words_day(fold->arena, day), usual), missing_rules });
}

/* Moves one item after the other by its smallest step until readiness comes to the threshold. */
static bool reach(struct check_in *check_in, const struct ready_rules *rules, bool up)
{
	int items = instrument_items(check_in->instrument), most = instrument_most(check_in->instrument);
	/* 1 is the best answer of the one instrument and the worst of the other. */
	bool low_is_best = check_in->instrument == INSTRUMENT_HOOPER4;
	int step = up == low_is_best ? -2 : 2;
	for (int item = 0; item < items; item++)
		for (int moves = 0; moves < most; moves++) {
			int halves = check_in->item_halves[item] + step;
			if ((readiness(check_in) >= rules->full) == up)
				return true;
			if (halves < 2 || halves > 2 * most)
				break;
			check_in->item_halves[item] = (int8_t)halves;
		}
	return (readiness(check_in) >= rules->full) == up;
}

static void move_readiness(struct movings *movings, const struct plan *plan, const struct fold *fold)
{
	const struct ready_rules *rules = &fold->given->shelf->programme->readiness;
	struct check_in check_in = check_in_of(fold, plan->today);
	bool up = plan->notch != NOTCH_AS_PLANNED;
	if (plan->readiness == NOT_KNOWN || !reach(&check_in, rules, up))
		return;
	add(movings, (struct moved){ check_in,
		arena_print(fold->arena, up ? "Readiness of %d or more" : "Readiness below %d", rules->full), ready_rules });
}

/* --- what it would be --------------------------------------------------------------------------- */

static const char *exercise_words(const struct planned *item, const struct planned *twin, struct arena *arena)
{
	for (size_t i = 0; i < item->exercise_count && i < twin->exercise_count; i++) {
		const struct planned_exercise *now = &item->exercises[i], *then = &twin->exercises[i];
		const char *was = plan_dose_words(arena, &now->dose), *is = plan_dose_words(arena, &then->dose);
		if (now->exercise != then->exercise)
			return arena_print(arena, "%s in place of %s", then->exercise->name, now->exercise->name);
		if (!text_same(was, is))
			return arena_print(arena, "%s %s", then->exercise->name, is);
	}
	return arena_print(arena, "%s, %d min", twin->title, twin->duration_s / MINUTE_S);
}

static const char *twin_words(const struct planned *item, const struct planned *twin, enum units units,
                              struct arena *arena)
{
	if (twin == NULL)
		return arena_print(arena, "no %s that day", planned_words[item->kind]);
	if (twin->exercise_count > 0 && item->exercise_count > 0 && text_same(twin->what, item->what))
		return exercise_words(item, twin, arena);
	if (twin->distance_m > 0 && text_same(twin->title, item->title))
		return arena_print(arena, "%s, %s", twin->title, measure_distance_words(arena, twin->distance_m, units));
	return twin->title;
}

/* What stands first in a day, in place of the rest that a rule has put there. */
static const struct planned *in_place(const struct branch *branch, const struct planned *item)
{
	for (int i = 0; i < HORIZON; i++)
		if (same_day(branch->days[i].day, item->day) && branch->days[i].count > 0)
			return &branch->days[i].items[0];
	return NULL;
}

/*
 * The whys of an item are the plan's own and still under construction here:
 * the first of the preferred rules that has no such line takes it, else the first that has none.
 */
static void attach(struct planned *item, const struct moved *moved, const char *text)
{
	struct why *whys = (struct why *)(uintptr_t)item->whys;
	for (int rule = 0; moved->rules[rule] != NULL; rule++)
		for (size_t i = 0; i < item->why_count; i++)
			if (whys[i].otherwise == NULL && text_same(whys[i].rule, moved->rules[rule])) {
				whys[i].otherwise = text;
				return;
			}
	for (size_t i = 0; i < item->why_count; i++)
		if (whys[i].otherwise == NULL) {
			whys[i].otherwise = text;
			return;
		}
}

static void compare(struct planned *item, const struct branch *branch, const struct moved *moved,
                    const struct fold *fold)
{
	bool rests = item->kind == PLANNED_REST;
	const struct planned *twin = rests ? in_place(branch, item) : branch_twin(branch, item);
	if (item->done || (rests && item->changed_from == NULL) || (twin != NULL && item_mark(twin) == item_mark(item)))
		return;
	const char *words = twin_words(item, twin, fold->given->diary->told.distance, fold->arena);
	attach(item, moved, arena_print(fold->arena, "%s: %s.", moved->words, words));
}

void plan_otherwise(struct plan *plan, const struct fold *fold, const struct diary *diary, const struct soft *soft)
{
	struct movings movings = { .count = 0 };
	if (!plan->ready || plan->locked)
		return;
	move_morning(&movings, plan, fold);
	move_missing(&movings, plan, fold);
	move_readiness(&movings, plan, fold);
	for (int i = 0; i < movings.count; i++) {
		struct branch branch = branch_with(fold, diary, soft, &movings.at[i].check_in);
		for (size_t day = plan->today_index; branch.told && day < plan->day_count && day < plan->today_index + HORIZON; day++)
			for (size_t at = 0; at < plan->days[day].count; at++)
				compare(&plan->days[day].items[at], &branch, &movings.at[i], fold);
	}
}
