/* The pains of one day, of what the filter lets through. */
#include "calendar_inner.h"

#include "chronicle_inner.h"

/* The first pain of the knee map on a day or after it. */
static size_t zone_pain_from(const struct diary *diary, struct day day)
{
	size_t low = 0, high = diary->zone_pain_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (diary->zone_pains[middle].day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int worst_on_map(const struct calendar *calendar, struct day day)
{
	const struct diary *diary = calendar->given.diary;
	const struct calendar_filter *filter = &calendar->given.filter;
	int worst = NOT_KNOWN;
	for (size_t i = zone_pain_from(diary, day); i < diary->zone_pain_count && diary->zone_pains[i].day.n == day.n; i++)
		if ((filter->side == SIDE_BOTH || diary->zone_pains[i].side == filter->side) &&
		    (filter->zone == ZONE_NOT_SAID || diary->zone_pains[i].zone == filter->zone))
			worst = higher_pain(worst, diary->zone_pains[i].pain);
	return worst;
}

static int worst_in_activities(const struct calendar *calendar, const struct day_told *told)
{
	const enum zone zone = calendar->given.filter.zone;
	int worst = NOT_KNOWN;
	for (size_t i = 0; i < told->activity_count; i++) {
		const struct activity *activity = &told->activities[i];
		if (calendar_shows(calendar, activity) && (zone == ZONE_NOT_SAID || activity->zone == zone))
			worst = higher_pain(worst, activity_facts(chronicle_shelf(calendar->given.chronicle), activity).worst);
	}
	return worst;
}

static int morning_of(const struct calendar *calendar, const struct check_in *check_in)
{
	int morning = NOT_KNOWN;
	for (int knee = 0; check_in != NULL && knee < KNEES; knee++)
		if (calendar_has_knee(calendar, knee))
			morning = higher_pain(morning, check_in->morning[knee]);
	return morning;
}

/*
 * Of one knee: what was told of it and, where it is one of the intake, of the day as a whole. As with both knees the
 * morning alone says nothing of how the day went.
 */
static int worst_of_knee(const struct calendar *calendar, const struct chronicle_day *day)
{
	const int knee = (int)calendar->given.filter.side;
	const struct chronicle_day *next = chronicle_on(calendar->given.chronicle, (struct day){ day->told.day.n + 1 });
	const struct check_in *check_in = day->told.check_in;
	int worst = higher_pain(worst_in_activities(calendar, &day->told), worst_on_map(calendar, day->told.day));
	if (check_in != NULL)
		worst = higher_pain(worst, check_in->now[knee]);
	if (next != NULL && next->told.check_in != NULL && intake_has_knee(&calendar->given.diary->intake, knee))
		worst = higher_pain(worst, next->told.check_in->worst);
	return worst != NOT_KNOWN ? higher_pain(worst, morning_of(calendar, check_in)) : NOT_KNOWN;
}

/* A zone or a kind of activity has the pains that were told of it and no other. */
static int worst_of(const struct calendar *calendar, const struct chronicle_day *day)
{
	const struct calendar_filter *filter = &calendar->given.filter;
	if (filter->kind != NOT_KNOWN)
		return worst_in_activities(calendar, &day->told);
	if (filter->zone != ZONE_NOT_SAID)
		return higher_pain(worst_on_map(calendar, day->told.day), worst_in_activities(calendar, &day->told));
	if (filter->side != SIDE_BOTH)
		return worst_of_knee(calendar, day);
	return higher_pain(day->worst, worst_on_map(calendar, day->told.day));
}

void calendar_put_pains(const struct calendar *calendar, const struct chronicle_day *day, struct calendar_day *out)
{
	int usual = NOT_KNOWN;
	for (int knee = 0; knee < KNEES; knee++)
		if (calendar_has_knee(calendar, knee))
			usual = higher_pain(usual, day->knee[knee].usual);
	out->usual = (int8_t)usual;
	out->worst = (int8_t)worst_of(calendar, day);
	out->morning = (int8_t)morning_of(calendar, day->told.check_in);
}
