/* Pain by week: before, during and after what was done, and on the morning after it. */
#include "report_inner.h"

enum { TENTHS = 10, DAYS_A_WEEK = 7 };

struct mean {
	int sum, count;
};

static void mean_add(struct mean *mean, int value)
{
	if (value == NOT_KNOWN)
		return;
	mean->sum += value;
	mean->count++;
}

/* Rounded half up: pains are not below 0. */
static int mean10(const struct mean *mean)
{
	return mean->count == 0 ? NOT_KNOWN : (2 * TENTHS * mean->sum + mean->count) / (2 * mean->count);
}

/* The worse of the knees asked about. */
static int morning_of(const struct making *making, struct day day)
{
	const struct chronicle_day *on = chronicle_on(making->given->plan->chronicle, day);
	int worse = NOT_KNOWN;
	for (int knee = 0; on != NULL && knee < KNEES; knee++)
		if (side_has_knee(making->report->knee, knee) && on->knee[knee].morning > worse)
			worse = on->knee[knee].morning;
	return worse;
}

struct strip {
	struct mean before, during, after, next;
};

static void add_day(const struct making *making, struct strip *strip, struct day day)
{
	const struct chronicle_day *on = chronicle_on(making->given->plan->chronicle, day);
	bool trained = false;
	for (size_t i = 0; on != NULL && i < on->told.activity_count; i++) {
		const struct activity *activity = &on->told.activities[i];
		if (!activity_is_session(activity))
			continue;
		trained = true;
		mean_add(&strip->before, activity->before);
		mean_add(&strip->during, activity->during);
		mean_add(&strip->after, activity->after);
	}
	if (trained)
		mean_add(&strip->next, morning_of(making, (struct day){ day.n + 1 }));
}

static struct report_week week_of(const struct making *making, const struct trend_week *told)
{
	struct strip strip = { 0 };
	for (int i = 0; i < DAYS_A_WEEK; i++)
		if (is_in(making->given, (struct day){ told->monday.n + i }))
			add_day(making, &strip, (struct day){ told->monday.n + i });
	return (struct report_week){ *told, mean10(&strip.before), mean10(&strip.during), mean10(&strip.after),
		mean10(&strip.next) };
}

void report_weeks(struct making *making)
{
	const struct report_given *given = making->given;
	struct report *report = making->report;
	const struct trend_week *told = trend_weeks(given->plan, given->diary, given->from, given->to, report->knee,
	                                            &report->week_count, making->arena);
	struct report_week *weeks = arena_array(making->arena, report->week_count + 1, sizeof *weeks);
	for (size_t i = 0; i < report->week_count; i++)
		weeks[i] = week_of(making, &told[i]);
	report->weeks = weeks;
}
