/* Weeks of the history laid side by side. */
#include "core/trend.h"

#include "chronicle_inner.h"
#include "core/ledger.h"

enum { DAYS_A_WEEK = 7, TENTHS = 10 };

/* A mean of what was told; days that did not tell it are left out. */
struct mean {
	int64_t sum;
	int count;
};

static void mean_take(struct mean *mean, int value)
{
	if (value == NOT_KNOWN)
		return;
	mean->sum += value;
	mean->count++;
}

static int mean_of(const struct mean *mean, int times)
{
	return mean->count == 0 ? NOT_KNOWN : (int)((2 * times * mean->sum + mean->count) / (2 * mean->count));
}

static int waking(const struct chronicle *chronicle, const struct chronicle_day *day, enum side side)
{
	int waking = NOT_KNOWN;
	for (int knee = 0; knee < KNEES; knee++)
		if (side == SIDE_BOTH ? intake_has_knee(chronicle_intake(chronicle), knee) : side_has_knee(side, knee))
			waking = higher_pain(waking, day->knee[knee].morning);
	return waking;
}

/* --- a week -------------------------------------------------------------------------- */

/* What is worked out of one week, day by day. */
struct making {
	const struct plan *plan;
	enum side knee;
	struct trend_week *week;
	struct mean worst, waking, readiness, sleep, cadence;
	int days;                /* of it that the chronicle has */
	bool load_unknown;
};

static void take_runs(struct making *making, const struct chronicle_day *day)
{
	struct trend_week *week = making->week;
	week->run_m += day->run_m;
	week->runs += day->run_count;
	week->green_runs += day->green_runs;
	for (size_t i = 0; i < day->told.activity_count; i++) {
		const struct activity *run = &day->told.activities[i];
		if (!activity_is_run(run))
			continue;
		mean_take(&making->cadence, run->cadence);
		if (day->final && day->activity[i].code == D11 && run->distance_m > week->longest_green_m)
			week->longest_green_m = run->distance_m;
	}
}

static void take_pain(struct making *making, const struct chronicle_day *day)
{
	const struct chronicle *chronicle = making->plan->chronicle;
	const int worst = chronicle_worst(chronicle, day->told.day, making->knee);
	const int morning = waking(chronicle, day, making->knee);
	mean_take(&making->worst, worst);
	mean_take(&making->waking, morning);
	making->week->worst = higher_pain(making->week->worst, worst);
	making->week->answered += morning != NOT_KNOWN;
	making->week->told |= !day->missing || worst != NOT_KNOWN;
}

static void take_load(struct making *making, const struct chronicle_day *day)
{
	if (day->missing || day->load == NOT_KNOWN)
		making->load_unknown = true;
	else
		making->week->load += day->load;
}

static void take_day(struct making *making, const struct chronicle_day *day)
{
	struct trend_week *week = making->week;
	take_runs(making, day);
	take_pain(making, day);
	take_load(making, day);
	mean_take(&making->readiness, day->readiness);
	if (day->told.check_in != NULL)
		mean_take(&making->sleep, day->told.check_in->sleep_min);
	week->flare |= day->flare;
	if (!day->missing && day->verdict < week->verdict)
		week->verdict = day->verdict; /* in the order of the table the severer comes first */
}

/* Whether the load planner made it a lighter one; the weeks stand in the order of their Mondays. */
static bool is_deload(const struct plan *plan, struct day monday, bool whole)
{
	size_t low = 0, high = plan->week_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (plan->weeks[middle].monday.n < monday.n)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < plan->week_count && plan->weeks[low].monday.n == monday.n)
		return plan->weeks[low].kind == WEEK_DELOAD;
	return !whole && plan->week_kind == WEEK_DELOAD;
}

static void finish(struct making *making)
{
	struct trend_week *week = making->week;
	week->worst10 = mean_of(&making->worst, TENTHS);
	week->waking10 = mean_of(&making->waking, TENTHS);
	week->readiness = mean_of(&making->readiness, 1);
	week->sleep_min = mean_of(&making->sleep, 1);
	week->cadence = mean_of(&making->cadence, 1);
	week->deload = is_deload(making->plan, week->monday, week->whole);
	if (making->load_unknown || making->days == 0)
		week->load = NOT_KNOWN;
}

/* Knee load of the days so far, where a day without anything told leaves it unknown. */
static int ledger_of(const struct chronicle *chronicle, struct day monday, struct day last)
{
	int points = NOT_KNOWN, sum = 0, by[SPENDERS];
	if (last.n - monday.n >= DAYS_A_WEEK - 1)
		return ledger_week(chronicle, monday, &points) ? points : NOT_KNOWN;
	for (struct day day = monday; day.n <= last.n; day.n++) {
		if (!ledger_day(chronicle, day, by))
			return NOT_KNOWN;
		for (int i = 0; i < SPENDERS; i++)
			sum += by[i];
	}
	return sum;
}

/* The last day that counts: today only once something was told of it. */
static struct day last_day(const struct chronicle *chronicle)
{
	const struct chronicle_day *last = chronicle_last(chronicle);
	return last == NULL ? (struct day){ INT32_MIN } : (struct day){ last->told.day.n - last->missing };
}

static void make_week(const struct plan *plan, const struct diary *diary, enum side knee, struct trend_week *week)
{
	const struct chronicle *chronicle = plan->chronicle;
	struct making making = { .plan = plan, .knee = knee, .week = week };
	struct day last = last_day(chronicle), through = { week->monday.n + DAYS_A_WEEK - 1 };
	week->whole = through.n < plan->today.n;
	if (through.n > last.n)
		through = last;
	for (struct day at = week->monday; at.n <= through.n; at.n++) {
		const struct chronicle_day *day = chronicle_on(chronicle, at);
		if (day == NULL)
			continue;
		making.days++;
		take_day(&making, day);
	}
	finish(&making);
	week->ledger10 = making.days > 0 ? ledger_of(chronicle, week->monday, through) : NOT_KNOWN;
	struct day end = { week->whole ? week->monday.n + DAYS_A_WEEK : plan->today.n };
	struct kept kept = training_kept_between(chronicle, diary, week->monday, end);
	week->kept = kept.kept;
	week->planned = kept.planned == NOT_KNOWN ? 0 : kept.planned;
}

static struct day monday_of(struct day day)
{
	return (struct day){ day.n - day_weekday(day) + 1 };
}

const struct trend_week *trend_weeks(const struct plan *plan, const struct diary *diary, struct day from, struct day to,
                                     enum side knee, size_t *count, struct arena *arena)
{
	const struct day first = monday_of(from), last = monday_of(to);
	*count = last.n < first.n ? 0 : (size_t)((last.n - first.n) / DAYS_A_WEEK + 1);
	struct trend_week *weeks = arena_array(arena, *count + 1, sizeof *weeks);
	for (size_t i = 0; i < *count; i++) {
		weeks[i] = (struct trend_week){ .monday = { first.n + (int32_t)i * DAYS_A_WEEK }, .worst = NOT_KNOWN,
			                        .verdict = D11 };
		make_week(plan, diary, knee, &weeks[i]);
	}
	return weeks;
}
