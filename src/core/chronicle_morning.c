/* A morning against the usual one, and what its check-in tells of the day before. */
#include "chronicle_inner.h"

enum { USUAL_MOST = 16 }; /* mornings a usual one can be made of; more than any programme asks */

static int morning_told(const struct day_told *told, int knee)
{
	return told->check_in != NULL ? told->check_in->morning[knee] : NOT_KNOWN;
}

/* The flare of this day ran to its limit: its late mornings are of a knee that settled higher. */
static bool counts_after_limit(const struct chronicle *chronicle, int32_t of, int knee, int32_t before)
{
	const struct flare_rules *rules = &chronicle->programme->flare;
	const struct knee_day *day = &chronicle->day[of].knee[knee];
	const int32_t limit = of - day->flare_day + rules->longest_days;
	return day->flare_day >= rules->late_usual_from_day && limit < before &&
	       chronicle->day[limit].knee[knee].flare_ended_by_limit;
}

/* The morning of a day as the usual one of `before` counts it. */
static int usual_source(const struct chronicle *chronicle, int32_t of, int knee, int32_t before)
{
	const bool flare = chronicle->day[of].knee[knee].flare || chronicle->state[of].knee[knee].flare_morning;
	if (flare && !counts_after_limit(chronicle, of, knee, before))
		return NOT_KNOWN;
	return chronicle->day[of].knee[knee].morning;
}

static void put_sorted(int *list, int count, int value)
{
	int at = count;
	for (; at > 0 && list[at - 1] > value; at--)
		list[at] = list[at - 1];
	list[at] = value;
}

/* The lower median, always a morning that was told. */
static int usual_before(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct response_rules *rules = &chronicle->programme->response;
	const int32_t oldest = at - rules->usual_oldest_days;
	int list[USUAL_MOST], count = 0;
	for (int32_t of = at - 1; of >= 0 && of >= oldest && count < rules->usual_mornings && count < USUAL_MOST; of--) {
		const int morning = usual_source(chronicle, of, knee, at);
		if (morning != NOT_KNOWN)
			put_sorted(list, count++, morning);
	}
	return count < rules->usual_least || count == 0 ? NOT_KNOWN : list[(count + 1) / 2 - 1];
}

static int usual_on(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct knee_day *before = at > 0 ? &chronicle->day[at - 1].knee[knee] : NULL;
	if (before != NULL && before->flare && !before->flare_ended_by_limit)
		return chronicle->state[at - 1].knee[knee].held;
	return usual_before(chronicle, at, knee);
}

static int rise_on(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct knee_day *day = &chronicle->day[at].knee[knee];
	if (day->morning == NOT_KNOWN)
		return RISE_NOT_KNOWN;
	if (day->usual != NOT_KNOWN)
		return day->morning - day->usual;
	const int before = at > 0 ? chronicle->day[at - 1].knee[knee].morning : NOT_KNOWN;
	return before == NOT_KNOWN ? RISE_NOT_KNOWN : day->morning - before;
}

/* A check-in tells of the day before it; the very first one has no day before and tells of its own. */
static bool swelled(const struct chronicle *chronicle, int32_t of, int knee)
{
	return chronicle->state[of].knee[knee].swelling || chronicle->state[of + 1].knee[knee].swelling_told ||
	       (of == 0 && chronicle->state[of].knee[knee].swelling_told);
}

bool chronicle_swelling_is_new(const struct chronicle *chronicle, int32_t of, int knee)
{
	for (int32_t day = of - 1; day >= 0 && day >= of - chronicle->programme->response.swelling_new_days; day--)
		if (swelled(chronicle, day, knee))
			return false;
	return true;
}

static void tell_swelling(struct chronicle *chronicle, int32_t at, int knee)
{
	const struct check_in *check_in = chronicle->day[at].told.check_in;
	struct knee_state *state = &chronicle->state[at].knee[knee];
	state->swelling_told =
		check_in != NULL && check_in->swelling == SAID_YES && intake_has_knee(chronicle->intake, knee);
	state->swelling_new = state->swelling_told && chronicle_swelling_is_new(chronicle, at > 0 ? at - 1 : at, knee);
}

bool chronicle_red_morning(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct knee_day *day = &chronicle->day[at].knee[knee];
	return (day->rise != RISE_NOT_KNOWN && day->rise >= chronicle->programme->response.red_morning_rise) ||
	       chronicle->state[at].knee[knee].swelling_new;
}

void chronicle_tell_morning(struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++) {
		struct knee_day *day = &chronicle->day[at].knee[knee];
		day->morning = (int8_t)morning_told(&chronicle->day[at].told, knee);
		day->usual = (int8_t)usual_on(chronicle, at, knee);
		day->rise = (int16_t)rise_on(chronicle, at, knee);
		day->usual_morning = day->rise != RISE_NOT_KNOWN && day->rise <= 0;
		tell_swelling(chronicle, at, knee);
	}
}
