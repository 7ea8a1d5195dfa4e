/* From the day a red flag is told training is locked, until a professional's advice is. Source: RULES.yaml, R38. */
#include "chronicle_inner.h"

static uint32_t flags_told(const struct day_told *told)
{
	const uint32_t checked = told->check_in != NULL && told->check_in->flags_asked ? told->check_in->flags : 0;
	return checked | told->intake_flags;
}

static void take_over(const struct chronicle *chronicle, int32_t at, struct chronicle_day *day)
{
	if (at == 0)
		return;
	const struct chronicle_day *before = &chronicle->day[at - 1];
	day->locked = before->locked;
	day->flags = before->flags;
	day->locked_since = before->locked_since;
}

static void lock(struct chronicle_day *day, uint32_t flags)
{
	if (!day->locked)
		day->locked_since = day->told.day;
	day->locked = true;
	day->flags |= flags;
}

static bool too_young(const struct chronicle *chronicle, struct day day)
{
	const int age = intake_age(chronicle->intake, day);
	return chronicle->intake->ready && chronicle->intake->since.n == day.n && age != NOT_KNOWN &&
	       age < chronicle->programme->response.clinician_age;
}

/* An intake not completed yet has no day of its own: what it told holds from the first one on. */
static bool early_intake_locks(const struct chronicle *chronicle, int32_t at)
{
	const struct intake *intake = chronicle->intake;
	return at == 0 && !intake->ready && (intake->flags != 0 || intake->pattern == PATTERN_NO);
}

void chronicle_lock(struct chronicle *chronicle, int32_t at)
{
	struct chronicle_day *day = &chronicle->day[at];
	const bool early = early_intake_locks(chronicle, at);
	const uint32_t flags = flags_told(&day->told) | (early ? chronicle->intake->flags : 0);
	take_over(chronicle, at, day);
	/* Advice unlocks all that was told up to its day, that day's flags too. */
	if (day->told.advised) {
		day->locked = false;
		day->flags = 0;
	} else if (flags != 0 || early || day->told.intake_locks || too_young(chronicle, day->told.day)) {
		lock(day, flags);
		chronicle->state[at].flags_told = day->told.check_in != NULL && day->told.check_in->flags != 0;
	}
}
