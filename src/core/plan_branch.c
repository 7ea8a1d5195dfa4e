/*
 * Branches of a plan: the same days once more with one answer moved. What an
 * answer would do is worked out by doing it, never by a text that might be wrong.
 */
#include "plan_inner.h"

#include "base/text.h"

/* A number that differs when anything that is asked of the runner differs. */
static uint64_t mix(uint64_t mark, uint64_t value)
{
	const uint64_t prime = UINT64_C(1099511628211);
	return (mark ^ value) * prime;
}

static uint64_t mix_text(uint64_t mark, const char *text)
{
	for (; text != NULL && *text != '\0'; text++)
		mark = mix(mark, (unsigned char)*text);
	return mark;
}

uint64_t item_mark(const struct planned *item)
{
	uint64_t mark = mix_text(UINT64_C(14695981039346656037), item->what);
	mark = mix(mark, (uint64_t)item->distance_m);
	mark = mix(mark, (uint64_t)item->duration_s);
	mark = mix_text(mark, item->title);
	for (size_t i = 0; i < item->exercise_count; i++) {
		const struct dose *dose = &item->exercises[i].dose;
		const int figures[] = { dose->sets, dose->reps, dose->hold_s, dose->duration_s, dose->contacts, dose->steps,
					item->exercises[i].load_steps };
		mark = mix_text(mark, item->exercises[i].exercise->id);
		for (size_t at = 0; at < sizeof figures / sizeof figures[0]; at++)
			mark = mix(mark, (uint64_t)figures[at]);
	}
	return mark;
}

static struct branch follow(struct stand *stand)
{
	struct branch branch = { .told = true, .stage = stand->training.stage, .in_force_m = stand->training.in_force_m,
		.loads = stand->training.loads, .limits = chronicle_last(stand->chronicle)->limits,
		.flare = chronicle_last(stand->chronicle)->flare,
		.days = arena_array(stand->arena, HORIZON, sizeof *branch.days) };
	plan_days_ahead(stand, branch.days, HORIZON);
	return branch;
}

struct branch branch_now(const struct fold *fold, const struct diary *diary, const struct soft *soft)
{
	struct stand stand = stand_at_today(fold, diary);
	stand.soft = *soft;
	struct branch branch = follow(&stand);
	fold_restore(fold);
	return branch;
}

struct branch branch_with(const struct fold *fold, const struct diary *diary, const struct soft *soft,
                          const struct check_in *check_in)
{
	struct stand stand;
	struct branch branch = { 0 };
	if (stand_retold(&stand, fold, diary, check_in)) {
		stand.soft = *soft;
		branch = follow(&stand);
	}
	fold_restore(fold);
	return branch;
}

/* The check-in of one of the last days, or an empty one. */
struct check_in check_in_of(const struct fold *fold, struct day day)
{
	int back = fold->given->today.n - day.n;
	const struct check_in *told = back >= 0 && back < fold->befores ? fold->told[back].check_in : NULL;
	return told != NULL ? *told : check_in_blank(day);
}

/* The same check-in with this pain on waking in each sore knee. */
struct check_in with_morning(const struct fold *fold, struct day day, int pain)
{
	struct check_in check_in = check_in_of(fold, day);
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&fold->given->diary->intake, knee))
			check_in.morning[knee] = (int8_t)pain;
	return check_in;
}

static const struct planned_day *day_of(const struct branch *branch, struct day day)
{
	for (int i = 0; i < HORIZON; i++)
		if (same_day(branch->days[i].day, day))
			return &branch->days[i];
	return NULL;
}

/* The same thing first; what is a session of its own kind has no other twin. */
const struct planned *branch_twin(const struct branch *branch, const struct planned *item)
{
	const struct planned_day *day = day_of(branch, item->day);
	const struct planned *alike = NULL;
	for (size_t at = 0; day != NULL && at < day->count; at++) {
		const struct planned *other = &day->items[at];
		if (text_same(other->what, item->what))
			return other;
		if (alike == NULL && item->kind != PLANNED_TEST && planned_letter[other->kind] == planned_letter[item->kind])
			alike = other;
	}
	return alike;
}
