/* How many planned sessions were kept; flare days and deliberate changes count. Source: RULES.yaml, G4. */
#include "training_inner.h"

/* The first of the days planned that is not before `day`. */
static size_t planned_from(const struct diary *diary, struct day day)
{
	size_t low = 0, high = diary->planned_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (diary->planned[middle].day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Changes are made at most so long before the day they are of: a plan looks no further ahead. */
enum { CHANGED_AHEAD_DAYS = 60 };

static size_t changes_from(const struct diary *diary, struct day made)
{
	size_t low = 0, high = diary->change_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (diary->changes[middle].made.n < made.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int changed_on(const struct diary *diary, struct day day)
{
	int changed = 0;
	for (size_t i = changes_from(diary, day_after(day, -CHANGED_AHEAD_DAYS)); i < diary->change_count; i++)
		changed += diary->changes[i].from.n == day.n && diary->changes[i].kind != CHANGE_ADD;
	return changed;
}

static bool tested_on(const struct diary *diary, struct day day)
{
	size_t low = 0, high = diary->test_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (diary->tests[middle].day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low < diary->test_count && diary->tests[low].day.n == day.n;
}

int training_done_on(const struct diary *diary, const struct chronicle_day *day)
{
	int done = tested_on(diary, day->told.day);
	for (size_t i = 0; i < day->told.activity_count; i++)
		done += activity_is_session(&day->told.activities[i]);
	return done;
}

static int kept_on(const struct chronicle_day *day, const struct diary *diary, int planned)
{
	if (!day)
		return 0;
	if (day->flare)
		return planned;
	int kept = training_done_on(diary, day);
	if (kept < planned)
		kept += changed_on(diary, day->told.day);
	return kept < planned ? kept : planned;
}

struct kept training_kept_between(const struct chronicle *chronicle, const struct diary *diary, struct day from,
                                  struct day end)
{
	struct kept out = { 0, NOT_KNOWN };
	for (size_t i = planned_from(diary, from); i < diary->planned_count; i++) {
		const struct day_planned *planned = &diary->planned[i];
		if (planned->day.n >= end.n)
			break;
		out.planned = (out.planned == NOT_KNOWN ? 0 : out.planned) + planned->sessions;
		out.kept += kept_on(chronicle_on(chronicle, planned->day), diary, planned->sessions);
	}
	return out;
}

struct kept training_kept(const struct training *training, const struct chronicle *chronicle,
                          const struct diary *diary, struct day from)
{
	return training_kept_between(chronicle, diary, from, training->day);
}

struct kept kept_in(const struct training *training, const struct chronicle *chronicle, const struct diary *diary,
                    int days)
{
	struct day from = day_after(training->day, -days);
	return training_kept(training, chronicle, diary, from.n < training->phase_since.n ? training->phase_since : from);
}
