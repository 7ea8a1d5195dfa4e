#include "plan_inner.h"

const char *const planned_words[PLANNED_KINDS] = {
	[PLANNED_STRENGTH] = "strength", [PLANNED_RUN] = "run",           [PLANNED_RUN_WALK] = "run-walk",
	[PLANNED_CARDIO] = "cardio",     [PLANNED_MOBILITY] = "mobility", [PLANNED_RECOVERY] = "recovery",
	[PLANNED_TEST] = "test",         [PLANNED_REST] = "rest",
};

const char planned_letter[PLANNED_KINDS] = {
	[PLANNED_STRENGTH] = 'S', [PLANNED_RUN] = 'R',      [PLANNED_RUN_WALK] = 'R', [PLANNED_CARDIO] = 'C',
	[PLANNED_MOBILITY] = 'M', [PLANNED_RECOVERY] = 'B', [PLANNED_TEST] = 'T',     [PLANNED_REST] = '-',
};

const char *words_length(const struct stand *stand, int32_t metres)
{
	return measure_distance_words(stand->arena, metres, stand->diary.told.distance);
}

const char *words_day(struct arena *arena, struct day day)
{
	struct date date = day_to_date(day);
	return arena_print(arena, "%s %d %s", day_weekday_name(day_weekday(day)), date.day, day_month_name(date.month));
}

const char *words_weekday(struct day day)
{
	static const char *const names[WEEK_DAYS] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
						      "Saturday", "Sunday" };
	return names[day_weekday(day) - 1];
}

const char *words_stage(struct arena *arena, const struct run_stage *stage)
{
	if (stage->walk_s == 0)
		return arena_print(arena, "%d min", stage->run_s * stage->repeats / MINUTE_S);
	return arena_print(arena, "%d/%d x %d", stage->run_s / MINUTE_S, stage->walk_s / MINUTE_S, stage->repeats);
}

/* The figure that counts one set: the first of them that the dose has. */
const char *plan_dose_words(struct arena *arena, const struct dose *dose)
{
	if (dose->reps > 0 && dose->hold_s > 0)
		return arena_print(arena, "%d x %d x %d s", dose->sets, dose->reps, dose->hold_s);
	const struct {
		int figure;
		const char *unit;
	} figures[] = { { dose->reps, "" }, { dose->contacts, " contacts" }, { dose->steps, " steps" },
			{ dose->duration_s, " s" }, { dose->distance_m, " m" } };
	for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
		if (figures[i].figure > 0)
			return arena_print(arena, "%d x %d%s", dose->sets, figures[i].figure, figures[i].unit);
	return arena_print(arena, "%d sets", dose->sets);
}

const char *words_wish(const struct stand *stand, const struct week_item *item)
{
	/* The last is what a week does not name: a test, which then takes its own title. */
	static const char *const words[WEEK_WHATS + 1] = {
		[WEEK_STRENGTH] = "Strength", [WEEK_RUN] = "Run",           [WEEK_CARDIO] = "Easy cardio",
		[WEEK_WALK] = "Walk",         [WEEK_MOBILITY] = "Mobility", [WEEK_RECOVERY] = "Recovery",
		[WEEK_BREATHING] = "Breathing", [WEEK_REST] = "Rest",
		[WEEK_WHATS] = "Test",
	};
	static const char *const runs[RUN_PARTS] = { "Run", "Easy run", "Quality run", "Longest run" };
	if (item->what == WEEK_RUN)
		return stand->training.loads ? runs[item->run] : "Run-walk";
	return words[item->what];
}
