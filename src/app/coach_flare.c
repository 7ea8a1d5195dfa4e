#include "app/coach.h"

static bool may_end(const struct coach *coach, struct err *err)
{
	const struct plan *plan = coach->plan;
	int earliest = coach->given.shelf->programme->flare.earliest_end_day;
	if (!plan->flare)
		return err_set(err, ERR_USAGE, "No flare is running, so there is none to end.");
	if (plan->flare_day < earliest)
		return err_set(err, ERR_USAGE, "This is day %d of the flare; it can be ended from day %d on.", plan->flare_day,
		               earliest);
	return true;
}

bool coach_flare_word(struct flare_word *out, const struct coach *coach, bool begins, int side, struct err *err)
{
	if (!begins && !may_end(coach, err))
		return false;
	if (side < 0)
		side = coach->plan->flare ? (int)coach->plan->flare_side : coach->diary.intake.knee;
	if (side < 0)
		return err_set(err, ERR_USAGE, "Which knee? The intake does not know it yet; say left, right or both.");
	*out = (struct flare_word){ .day = coach->given.today, .side = (enum side)side, .begins = begins };
	return true;
}
