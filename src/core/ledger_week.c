/* Knee load of days and weeks, and the band of the weeks that a knee took well. */
#include "ledger_inner.h"

enum { DAYS_A_WEEK = 7 };

static enum spender spender_of(const struct activity *activity)
{
	if (activity_is_run(activity))
		return SPENDER_RUNS;
	return activity_is_cardio(activity) ? SPENDER_CARDIO : SPENDER_STRENGTH;
}

static bool day_of_knee(const struct chronicle *chronicle, const struct chronicle_day *day, int knee,
                        int by[static SPENDERS])
{
	const struct shelf *shelf = chronicle_shelf(chronicle);
	const struct intake *intake = chronicle_intake(chronicle);
	for (int i = 0; i < SPENDERS; i++)
		by[i] = 0;
	by[SPENDER_STAIRS] = ledger_stairs(&shelf->programme->ledger, intake->stairs_day);
	for (size_t i = 0; i < day->told.activity_count; i++) {
		const struct activity *activity = &day->told.activities[i];
		const int load = ledger_of_knee(shelf, intake, activity, knee);
		if (load == NOT_KNOWN)
			return false;
		by[spender_of(activity)] += load;
	}
	return true;
}

static int total(const int by[static SPENDERS])
{
	int sum = 0;
	for (int i = 0; i < SPENDERS; i++)
		sum += by[i];
	return sum;
}

bool ledger_day(const struct chronicle *chronicle, struct day day, int by[static SPENDERS])
{
	const struct chronicle_day *told = chronicle_on(chronicle, day);
	int worse = NOT_KNOWN;
	if (told == NULL || told->missing)
		return false;
	for (int knee = 0; knee < KNEES; knee++) {
		int of_knee[SPENDERS];
		if (!intake_has_knee(chronicle_intake(chronicle), knee))
			continue;
		if (!day_of_knee(chronicle, told, knee, of_knee))
			return false;
		if (total(of_knee) <= worse)
			continue;
		worse = total(of_knee);
		for (int i = 0; i < SPENDERS; i++)
			by[i] = of_knee[i];
	}
	return true;
}

static bool week_of_knee(const struct chronicle *chronicle, struct day monday, int knee, int *points10)
{
	*points10 = 0;
	for (int i = 0; i < DAYS_A_WEEK; i++) {
		const struct chronicle_day *day = chronicle_on(chronicle, (struct day){ monday.n + i });
		int by[SPENDERS];
		if (day == NULL || day->missing || !day_of_knee(chronicle, day, knee, by))
			return false;
		*points10 += total(by);
	}
	return true;
}

bool ledger_week(const struct chronicle *chronicle, struct day monday, int *points10)
{
	int worse = NOT_KNOWN;
	for (int knee = 0; knee < KNEES; knee++) {
		int points;
		if (!intake_has_knee(chronicle_intake(chronicle), knee))
			continue;
		if (!week_of_knee(chronicle, monday, knee, &points))
			return false;
		worse = points > worse ? points : worse;
	}
	*points10 = worse;
	return true;
}

/* A week that the knee took well, and of which every day is known. */
static bool tolerated(const struct chronicle *chronicle, struct day monday)
{
	for (int i = 0; i < DAYS_A_WEEK; i++) {
		const struct chronicle_day *day = chronicle_on(chronicle, (struct day){ monday.n + i });
		if (day == NULL || day->missing || day->run_red || day->flare)
			return false;
	}
	return true;
}

bool ledger_band(const struct chronicle *chronicle, struct day today, int *least10, int *most10)
{
	const struct ledger_rules *rules = &chronicle_shelf(chronicle)->programme->ledger;
	struct day monday = { today.n - (day_weekday(today) - 1) - DAYS_A_WEEK };
	int weeks = 0, least = 0, most = 0;
	for (; weeks < rules->band_weeks && monday.n >= chronicle_first(chronicle).n; monday.n -= DAYS_A_WEEK) {
		int points;
		if (!tolerated(chronicle, monday) || !ledger_week(chronicle, monday, &points))
			continue;
		least = weeks == 0 || points < least ? points : least;
		most = weeks == 0 || points > most ? points : most;
		weeks++;
	}
	if (weeks < rules->band_least)
		return false;
	*least10 = least;
	*most10 = most;
	return true;
}
