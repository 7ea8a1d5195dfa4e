/* The trend: the mornings of a week against those of the week before. */
#include "chronicle_inner.h"

struct mornings {
	int sum, count;
};

/* Known mornings of the days that end with `last`, flare days left out. */
static struct mornings mornings_to(const struct chronicle *chronicle, int32_t last, int knee)
{
	struct mornings mornings = { 0, 0 };
	for (int32_t of = last; of >= 0 && of > last - chronicle->programme->response.trend_days; of--) {
		const struct knee_day *day = &chronicle->day[of].knee[knee];
		if (day->morning == NOT_KNOWN || day->flare || chronicle->state[of].knee[knee].flare_morning)
			continue;
		mornings.sum += day->morning;
		mornings.count++;
	}
	return mornings;
}

static enum trend trend_on(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct response_rules *rules = &chronicle->programme->response;
	if (at + 1 < 2 * rules->trend_days)
		return TREND_NOT_YET;
	const struct mornings now = mornings_to(chronicle, at, knee);
	const struct mornings before = mornings_to(chronicle, at - rules->trend_days, knee);
	if (now.count < rules->trend_least || before.count < rules->trend_least)
		return TREND_NOT_KNOWN;
	/* The means are compared as fractions: no rounding at the edge. */
	const int rise = now.sum * before.count - before.sum * now.count;
	return rise >= rules->trend_rise * now.count * before.count ? TREND_RISING : TREND_STEADY;
}

void chronicle_tell_trend(struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++)
		chronicle->day[at].knee[knee].trend = trend_on(chronicle, at, knee);
}
