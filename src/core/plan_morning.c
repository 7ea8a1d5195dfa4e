/* What an answer to this morning's question would do, said beside the scale before it is given. */
#include "plan_inner.h"

#include "base/text.h"

enum { PAIN_MOST = 10, RANGES = 4, DAY_H = 24 };

static bool is_run(const struct planned *item)
{
	return item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
}

static const struct planned *next_run(const struct branch *branch)
{
	for (int i = 0; i < HORIZON; i++)
		for (size_t at = 0; at < branch->days[i].count; at++)
			if (is_run(&branch->days[i].items[at]) && !branch->days[i].items[at].done)
				return &branch->days[i].items[at];
	return NULL;
}

/* The first exercise of today that differs from what it is without an answer. */
static const char *next_rung(const struct branch *branch, const struct branch *without, struct arena *arena)
{
	for (size_t i = 0; i < branch->days[0].count; i++) {
		const struct planned *item = &branch->days[0].items[i];
		const struct planned *twin = branch_twin(without, item);
		for (size_t at = 0; twin != NULL && at < item->exercise_count && at < twin->exercise_count; at++) {
			const struct planned_exercise *now = &item->exercises[at], *was = &twin->exercises[at];
			if (now->exercise == was->exercise && now->rung > was->rung)
				return arena_print(arena, "%s goes up to %s", now->exercise->name, plan_dose_words(arena, &now->dose));
		}
	}
	return NULL;
}

static const char *run_moves(const struct branch *branch, const struct branch *without, enum units units,
                             struct arena *arena)
{
	const struct planned *run = next_run(branch);
	if (run == NULL)
		return NULL;
	if (run->stage > 0 && branch->stage > without->stage)
		return arena_print(arena, "%s moves to stage %d", words_weekday(run->day), run->stage);
	if (branch->loads && branch->in_force_m > without->in_force_m)
		return arena_print(arena, "the week grows to %s", measure_distance_words(arena, branch->in_force_m, units));
	return NULL;
}

static const char *easy_words(const struct branch *branch, struct arena *arena)
{
	const struct planned *run = next_run(branch);
	if (branch->loads && branch->limits.week_percent < PERCENT)
		return arena_print(arena, "easy day, the week at %d %%", branch->limits.week_percent);
	if (run != NULL && run->stage > 0)
		return arena_print(arena, "stage %d again, easy", run->stage);
	return "easy day, nothing goes up";
}

static const char *stop_words(const struct branch *branch, const struct branch *without,
                              const struct response_rules *rules, struct arena *arena)
{
	if (branch->flare && !without->flare)
		return "the flare plan begins today";
	if (!branch->loads && branch->stage < without->stage)
		return arena_print(arena, "stage %d, %d h no run", branch->stage, DAY_H * rules->ban_days);
	return arena_print(arena, "%d days no run, light strength", rules->ban_days);
}

static const char *words_of(const struct branch *branch, const struct branch *without, const struct fold *fold)
{
	const struct response_rules *rules = &fold->given->shelf->programme->response;
	struct arena *arena = fold->arena;
	const char *up = run_moves(branch, without, fold->given->diary->told.distance, arena);
	if (branch->limits.no_run && !without->limits.no_run)
		return stop_words(branch, without, rules, arena);
	if (branch->limits.easy_day && !without->limits.easy_day)
		return easy_words(branch, arena);
	if (up != NULL)
		return up;
	up = next_rung(branch, without, arena);
	return up != NULL ? up : "as planned";
}

/* More ranges than there is room for: the last ones, which ask for most caution, become one. */
static void add_range(struct plan *plan, int answer, const char *text)
{
	struct morning_outcome *last = plan->outcome_count > 0 ? &plan->outcome[plan->outcome_count - 1] : NULL;
	if (last != NULL && (text_same(last->text, text) || plan->outcome_count == RANGES)) {
		last->to = answer;
		last->text = text;
		return;
	}
	plan->outcome[plan->outcome_count++] = (struct morning_outcome){ answer, answer, text };
}

static void mark_waiting(struct plan *plan, const struct branch *branch)
{
	for (size_t i = plan->today_index; i < plan->day_count && i < plan->today_index + HORIZON; i++)
		for (size_t at = 0; at < plan->days[i].count; at++) {
			struct planned *item = &plan->days[i].items[at];
			const struct planned *twin = branch_twin(branch, item);
			if (!item->done && item->kind <= PLANNED_CARDIO && (twin == NULL || item_mark(twin) != item_mark(item)))
				item->waits = true;
		}
}

static bool morning_is_known(const struct fold *fold)
{
	const struct check_in told = check_in_of(fold, fold->given->today);
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&fold->given->diary->intake, knee) && told.morning[knee] == NOT_KNOWN)
			return false;
	return true;
}

void plan_outcomes(struct plan *plan, const struct fold *fold, const struct diary *diary, const struct soft *soft)
{
	if (!plan->ready || plan->locked || morning_is_known(fold))
		return;
	const struct branch without = branch_now(fold, diary, soft);
	for (int answer = 0; answer <= PAIN_MOST; answer++) {
		const struct check_in check_in = with_morning(fold, plan->today, answer);
		struct branch branch = branch_with(fold, diary, soft, &check_in);
		if (!branch.told)
			return;
		add_range(plan, answer, words_of(&branch, &without, fold));
		mark_waiting(plan, &branch);
	}
}
