/* Easy cardio: which kind, how long. */
#include "plan_inner.h"

#include "base/text.h"

enum activity_kind activity_kind_of(const char *exercise_id)
{
	for (int kind = 0; kind < ACTIVITY_KINDS; kind++)
		if (activity_exercise[kind] != NULL && text_same(activity_exercise[kind], exercise_id))
			return (enum activity_kind)kind;
	return ACTIVITY_OTHER;
}

static bool fits(const struct fill *fill, const struct exercise *exercise, bool walk)
{
	enum activity_kind kind = activity_kind_of(exercise->id);
	return exercise->kind == EXERCISE_CARDIO && kind != ACTIVITY_OTHER && (!walk || kind == ACTIVITY_WALK) &&
	       exercise_bar(fill, exercise) == BAR_NONE;
}

/* The first that is allowed, in the order of the library; a walk asks for nothing and comes last. */
static const struct exercise *choose(struct sketch *sketch, bool walk)
{
	struct fill fill = { .sketch = sketch, .kind = EXERCISE_CARDIO };
	const struct shelf *shelf = sketch->stand->shelf;
	for (size_t i = 0; i < shelf->exercise_count; i++)
		if (fits(&fill, &shelf->exercises[i], walk))
			return &shelf->exercises[i];
	return NULL;
}

/* The week's minutes, or more once the exercise has risen; in a flare the minutes of its plan. */
static int32_t duration_s(const struct sketch *sketch, const struct sketch_item *item, const struct exercise *exercise)
{
	int load;
	struct dose dose = training_dose(&sketch->stand->training, exercise, NULL, &load);
	int32_t asked_s = item->wish.item.minutes > 0 ? item->wish.item.minutes * MINUTE_S : 0;
	int32_t risen_s = dose.duration_s > 0 && !sketch->flare && item->wish.added == NULL ? dose.duration_s : 0;
	return risen_s > asked_s ? risen_s : asked_s;
}

static void halve(struct sketch *sketch, struct sketch_item *item, enum activity_kind kind)
{
	int percent = sketch->stand->programme->response.half_next;
	if ((sketch->stand->training.halved_kinds >> kind & 1) == 0)
		return;
	item->item.duration_s = item->item.duration_s * percent / PERCENT;
	struct why *why = why_addf(&item->whys, "D5", "Half as long: the last one was above its pain ceiling.");
	why_number(why, "percent", "of its length", percent);
}

/* No single kind of activity for most of the minutes, three weeks running. */
static void say_variety(struct sketch *sketch, struct sketch_item *item, enum activity_kind kind)
{
	const struct habit_rules *rules = &sketch->stand->programme->habit;
	for (int week = 1; week <= rules->variety_weeks; week++) {
		int64_t one = 0, all = 0;
		struct day monday = day_plus(week_monday(sketch->day), -week * WEEK_DAYS);
		for (int i = 0; i < WEEK_DAYS; i++) {
			const struct chronicle_day *day = chronicle_on(sketch->stand->chronicle, day_plus(monday, i));
			for (size_t at = 0; day != NULL && at < day->told.activity_count; at++) {
				const struct activity *done = &day->told.activities[at];
				if (done->duration_s < 0)
					return;
				all += done->duration_s;
				one += done->kind == kind ? done->duration_s : 0;
			}
		}
		if (all == 0 || one * PERCENT <= all * rules->variety_percent)
			return;
	}
	why_addf(&item->whys, "R62", "Most minutes of %d weeks were of this kind: another one would do as well.",
	         rules->variety_weeks);
}

void size_cardio(struct sketch *sketch, struct sketch_item *item)
{
	struct arena *arena = sketch->stand->arena;
	const struct exercise *exercise = choose(sketch, item->wish.item.what == WEEK_WALK);
	if (exercise == NULL)
		exercise = choose(sketch, true);
	if (exercise == NULL) {
		sketch_drop(sketch, item, "W1", arena_print(arena, "%s is left out: no kind of it is open today.", item->was));
		return;
	}
	enum activity_kind kind = activity_kind_of(exercise->id);
	item->item.kind = PLANNED_CARDIO;
	item->item.what = exercise->id;
	item->item.title = exercise->name;
	item->item.detail = exercise->pace;
	item->item.duration_s = duration_s(sketch, item, exercise);
	halve(sketch, item, kind);
	if (item->whys.count == 0)
		why_addf(&item->whys, "W1", "The week of this phase has easy cardio here; %s is the first kind your kit allows.",
		         exercise->name);
	say_variety(sketch, item, kind);
}
