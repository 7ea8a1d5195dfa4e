/* The limits in force on a day: what yesterday's rows ask, what older ones still bar, what today told so far. */
#include "chronicle_inner.h"

/* A session of the day bars for the rest of it; what needs the morning after is not known yet. */
enum { ROWS_WITHOUT_MORNING = 1 << D0 | 1 << D1 | 1 << D3 | 1 << D4 | 1 << D5 | 1 << D6 };

static struct limits older_bans(const struct chronicle *chronicle, int32_t at)
{
	struct limits limits = limits_none();
	for (int knee = 0; knee < KNEES; knee++) {
		const struct knee_state *state = &chronicle->state[at].knee[knee];
		limits.no_run |= state->waits;
		limits.low_tier |= state->waits;
		limits.no_hard |= at <= state->hard_until;
		limits.shorter_next |= state->shorter;
		limits.half_next |= state->half;
	}
	limits.no_raise = limits.no_run;
	return limits;
}

static bool waits_for_mornings(const struct chronicle *chronicle, int32_t at)
{
	bool waits = false;
	for (int knee = 0; knee < KNEES; knee++) {
		const struct knee_state *state = &chronicle->state[at].knee[knee];
		if (state->waits && at <= state->ban_until)
			return false;
		waits |= state->waits;
	}
	return waits;
}

/* Mornings that high on half of the days: not of a session, of the knee. */
static bool often_high(const struct chronicle *chronicle, int32_t at)
{
	const struct response_rules *rules = &chronicle->programme->response;
	int high = 0;
	for (int32_t of = at - 1; of >= 0 && of >= at - rules->high_of_days; of--)
		high += (chronicle->day[of].rows & 1u << D2B) != 0;
	return high >= rules->high_mornings;
}

static bool long_flare(const struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (chronicle->state[at].knee[knee].flare_morning &&
		    chronicle->day[at].knee[knee].flare_day >= chronicle->programme->flare.message_day)
			return true;
	return false;
}

/* The weekly red-flag line not answered for long is no lock, but nothing goes up on it. */
static bool flag_line_is_late(const struct chronicle *chronicle, int32_t at)
{
	const int32_t asked = chronicle->state[at].flags_asked;
	return asked == NO_DAY || at - asked > chronicle->programme->response.flag_line_late_days;
}

static bool flare_runs(const struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (chronicle->state[at].knee[knee].flare_morning)
			return true;
	return false;
}

void chronicle_hold(struct chronicle *chronicle, int32_t at)
{
	struct limits limits = older_bans(chronicle, at);
	if (at > 0)
		limits = limits_strictest(limits, response_limits(&chronicle->programme->response, chronicle->day[at - 1].rows));
	struct chronicle_day *day = &chronicle->day[at];
	day->held = limits.no_raise || day->locked || flare_runs(chronicle, at) || flag_line_is_late(chronicle, at);
}

void chronicle_limit(struct chronicle *chronicle, int32_t at)
{
	const struct response_rules *rules = &chronicle->programme->response;
	struct chronicle_day *day = &chronicle->day[at];
	struct limits limits = older_bans(chronicle, at);
	if (at > 0)
		limits = limits_strictest(limits, response_limits(rules, chronicle->day[at - 1].rows));
	limits = limits_strictest(limits, response_limits(rules, day->rows & ROWS_WITHOUT_MORNING));
	/* A lock that advice has lifted is not in force, though yesterday had it. */
	limits.locked = day->locked;
	limits.see_someone |= often_high(chronicle, at) || long_flare(chronicle, at);
	limits.no_raise |= flag_line_is_late(chronicle, at);
	day->limits = limits;
	day->no_run_waits = waits_for_mornings(chronicle, at);
}
