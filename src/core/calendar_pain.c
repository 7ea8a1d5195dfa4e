/* The pains of one day, of what the filter lets through. */
#include "calendar_inner.h"

#include "chronicle_inner.h"
#include "core/knee_map.h"

static int worst_on_map(const struct calendar *calendar, struct day day)
{
	const struct calendar_filter *filter = &calendar->given.filter;
	size_t count;
	const struct zone_pain *marks = knee_marks(calendar->given.diary, day, &count);
	int worst = NOT_KNOWN;
	for (size_t i = 0; i < count; i++)
		if ((filter->side == SIDE_BOTH || marks[i].side == filter->side) && marks[i].zone == filter->zone)
			worst = higher_pain(worst, marks[i].pain);
	return worst;
}

static int worst_in_activities(const struct calendar *calendar, const struct day_told *told)
{
	const enum zone zone = calendar->given.filter.zone;
	int worst = NOT_KNOWN;
	for (size_t i = 0; i < told->activity_count; i++) {
		const struct activity *activity = &told->activities[i];
		if (calendar_shows(calendar, activity) && (zone == ZONE_NOT_SAID || activity->zone == zone))
			worst = higher_pain(worst, activity_worst(activity));
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

/* A zone or a kind of activity has the pains that were told of it and no other. */
static int worst_of(const struct calendar *calendar, const struct chronicle_day *day)
{
	const struct calendar_filter *filter = &calendar->given.filter;
	if (filter->kind != NOT_KNOWN)
		return worst_in_activities(calendar, &day->told);
	if (filter->zone != ZONE_NOT_SAID)
		return higher_pain(worst_on_map(calendar, day->told.day), worst_in_activities(calendar, &day->told));
	return chronicle_worst(calendar->given.chronicle, day->told.day, filter->side);
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
