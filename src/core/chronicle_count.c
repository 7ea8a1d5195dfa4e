/* Counted ambers and red episodes. Source: RULES.yaml, counts. */
#include "chronicle_inner.h"

/* The morning after was above the usual one, and so was that of the day itself. */
static bool second_day_running(const struct chronicle *chronicle, int32_t at, int knee)
{
	const int rise = chronicle->day[at].knee[knee].rise;
	return rise != RISE_NOT_KNOWN && rise >= chronicle->programme->response.amber_morning_rise;
}

static bool painful_day(const struct chronicle *chronicle, int32_t at, int knee)
{
	const int rise = chronicle->programme->response.counted_rise;
	const int during = chronicle->day[at].knee[knee].during;
	const int usual = chronicle->day[at + 1].knee[knee].usual;
	return during != NOT_KNOWN && usual != NOT_KNOWN && during >= usual + rise;
}

/* D7 alone is often noise: one morning a point up does not count. */
static bool d7_speaks(const struct chronicle *chronicle, int32_t at, int knee)
{
	return chronicle->day[at].knee[knee].rows & 1u << D7 &&
	       (second_day_running(chronicle, at, knee) || painful_day(chronicle, at, knee));
}

static bool d7_counted_lately(const struct chronicle *chronicle, int32_t at)
{
	for (int32_t of = at - 1; of >= 0 && of > at - chronicle->programme->response.counted_apart_days; of--)
		if (chronicle->state[of].d7_counted)
			return true;
	return false;
}

static void count_ambers(struct chronicle *chronicle, int32_t at)
{
	struct chronicle_day *day = &chronicle->day[at];
	const bool lately = d7_counted_lately(chronicle, at);
	day->counted_amber = chronicle->state[at].d7_counted = false;
	for (int knee = 0; knee < KNEES; knee++) {
		struct knee_day *of = &day->knee[knee];
		const bool d7 = !lately && d7_speaks(chronicle, at, knee);
		of->counted_amber = d7 || of->rows & (1u << D4 | 1u << D6 | 1u << D2B);
		chronicle->state[at].d7_counted |= d7;
		day->counted_amber |= of->counted_amber;
	}
}

static bool same_flare(const struct chronicle_day *a, const struct chronicle_day *b)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (a->knee[knee].flare && b->knee[knee].flare &&
		    a->knee[knee].flare_since.n == b->knee[knee].flare_since.n)
			return true;
	return false;
}

static int32_t red_before(const struct chronicle *chronicle, int32_t at)
{
	const int32_t furthest = at - chronicle->programme->flare.longest_days;
	for (int32_t of = at - 1; of >= 0 && of >= furthest; of--)
		if (chronicle->day[of].red)
			return of;
	return NO_DAY;
}

/* Red days close together, and all of one flare, are one episode, which belongs to its first day. */
static void count_red(struct chronicle *chronicle, int32_t at)
{
	const int32_t before = chronicle->day[at].red ? red_before(chronicle, at) : NO_DAY;
	chronicle->state[at].episode_first = at;
	if (before != NO_DAY && (at - before <= chronicle->programme->response.episode_days ||
				 same_flare(&chronicle->day[before], &chronicle->day[at])))
		chronicle->state[at].episode_first = chronicle->state[before].episode_first;
}

void chronicle_count_day(struct chronicle *chronicle, int32_t at)
{
	count_ambers(chronicle, at);
	count_red(chronicle, at);
}
