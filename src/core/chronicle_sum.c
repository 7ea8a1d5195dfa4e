/* What a day adds up to: pain from any source, stairs, readiness, distance, load. */
#include "chronicle_inner.h"

#include "core/load.h"
#include "core/ready.h"

static const struct check_in *check_in_on(const struct chronicle *chronicle, int32_t at)
{
	return at < chronicle->count ? chronicle->day[at].told.check_in : NULL;
}

/* Without the morning: that alone says nothing of how the day went. */
static int worst_in_the_day(const struct chronicle *chronicle, int32_t at)
{
	const struct day_told *told = &chronicle->day[at].told;
	const struct check_in *next = check_in_on(chronicle, at + 1);
	int worst = next != NULL ? next->worst : NOT_KNOWN;
	for (int knee = 0; told->check_in != NULL && knee < KNEES; knee++)
		worst = higher_pain(worst, told->check_in->now[knee]);
	for (size_t i = 0; i < told->activity_count; i++)
		worst = higher_pain(worst, chronicle->facts[at][i].worst);
	for (size_t i = 0; i < told->zone_pain_count; i++)
		worst = higher_pain(worst, told->zone_pains[i].pain);
	return worst;
}

static int worst_on(const struct chronicle *chronicle, int32_t at)
{
	int worst = worst_in_the_day(chronicle, at);
	for (int knee = 0; worst != NOT_KNOWN && knee < KNEES; knee++)
		worst = higher_pain(worst, chronicle->day[at].knee[knee].morning);
	return worst;
}

/* As above, of what speaks of one knee. The worst of the day before has no side: it is of the knees of the intake. */
static int worst_of_knee(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct day_told *told = &chronicle->day[at].told;
	const struct check_in *next = check_in_on(chronicle, at + 1);
	int worst = told->check_in != NULL ? told->check_in->now[knee] : NOT_KNOWN;
	if (next != NULL && intake_has_knee(chronicle->intake, knee))
		worst = higher_pain(worst, next->worst);
	for (size_t i = 0; i < told->activity_count; i++)
		if (activity_speaks_of(&told->activities[i], chronicle->intake, knee))
			worst = higher_pain(worst, chronicle->facts[at][i].worst);
	for (size_t i = 0; i < told->zone_pain_count; i++)
		if (told->zone_pains[i].side == (enum side)knee)
			worst = higher_pain(worst, told->zone_pains[i].pain);
	return worst == NOT_KNOWN ? NOT_KNOWN : higher_pain(worst, chronicle->day[at].knee[knee].morning);
}

int chronicle_worst(const struct chronicle *chronicle, struct day day, enum side knee)
{
	const struct chronicle_day *told = chronicle_on(chronicle, day);
	if (told == NULL)
		return NOT_KNOWN;
	return knee == SIDE_BOTH ? told->worst : worst_of_knee(chronicle, day.n - chronicle->first.n, (int)knee);
}

static void sum_runs(struct chronicle_day *day)
{
	day->run_m = day->longest_run_m = 0;
	day->run_count = day->green_runs = 0;
	for (size_t i = 0; i < day->told.activity_count; i++) {
		const struct activity *run = &day->told.activities[i];
		if (!activity_is_run(run))
			continue;
		day->run_count++;
		day->green_runs += day->activity[i].code == D11;
		if (run->distance_m == NOT_KNOWN)
			continue;
		day->run_m += run->distance_m;
		if (run->distance_m > day->longest_run_m)
			day->longest_run_m = run->distance_m;
	}
}

static int load_on(const struct day_told *told)
{
	int sum = 0;
	for (size_t i = 0; i < told->activity_count; i++) {
		const int load = load_session(told->activities[i].effort, told->activities[i].duration_s);
		if (load == NOT_KNOWN)
			return NOT_KNOWN;
		sum += load;
	}
	return sum;
}

static bool nothing_told(const struct day_told *told)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (told->flare_begins[knee] || told->flare_ends[knee])
			return false;
	return told->check_in == NULL && told->activity_count == 0 && told->zone_pain_count == 0 && !told->advised;
}

void chronicle_sum(struct chronicle *chronicle, int32_t at)
{
	struct chronicle_day *day = &chronicle->day[at];
	const struct check_in *next = check_in_on(chronicle, at + 1);
	day->missing = nothing_told(&day->told);
	day->worst = worst_on(chronicle, at);
	day->stairs = next != NULL ? next->stairs : NOT_KNOWN;
	day->readiness = day->told.check_in != NULL ? readiness(day->told.check_in) : NOT_KNOWN;
	day->load = load_on(&day->told);
	sum_runs(day);
}
