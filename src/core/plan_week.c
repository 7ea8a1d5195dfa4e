/* The week as the programme has it: the phase's, or one built on the runner's own run days. */
#include "plan_inner.h"

struct day week_monday(struct day day)
{
	return day_plus(day, 1 - day_weekday(day));
}

static bool has(uint8_t days, int weekday)
{
	return (days >> weekday & 1) != 0;
}

/* From the end of the week, so that Saturday stays. */
static uint8_t drop_beyond(uint8_t days, int most)
{
	static const int order[] = { 6, 4, 2, 1, 3, 0, 5 };
	int count = 0;
	for (int i = 0; i < WEEK_DAYS; i++)
		count += has(days, i);
	for (int i = 0; i < WEEK_DAYS && count > most; i++)
		if (has(days, order[i])) {
			days = (uint8_t)(days & ~(1U << order[i]));
			count--;
		}
	return days;
}

/* Of days that must lie apart the earlier one stays; the week after begins as this one. */
static uint8_t drop_near(uint8_t days, int apart)
{
	uint8_t kept = 0;
	for (int i = 0; i < WEEK_DAYS; i++) {
		bool near = false;
		for (int back = 1; back < apart; back++)
			near |= has(kept, (i + WEEK_DAYS - back) % WEEK_DAYS) || has(kept, (i + back) % WEEK_DAYS);
		if (has(days, i) && !near)
			kept = (uint8_t)(kept | 1U << i);
	}
	return kept;
}

uint8_t own_run_days(const struct stand *stand)
{
	uint8_t days = drop_beyond(stand->diary.intake.run_days, stand->programme->load.most_run_days);
	return runs_apart(stand) ? drop_near(days, stand->programme->stage.days_apart) : days;
}

static const struct week_template *template_of(const struct stand *stand)
{
	const struct programme *programme = stand->programme;
	bool alternative = stand->diary.intake.strength_on_run_days == SAID_YES;
	const struct week_template *found = &programme->weeks[0];
	bool exact = false;
	for (size_t i = 0; i < programme->week_count && !exact; i++)
		if (programme->weeks[i].phase == stand->training.phase && (!programme->weeks[i].alternative || alternative)) {
			found = &programme->weeks[i];
			exact = found->alternative == alternative;
		}
	return found;
}

/* --- a week on the runner's own days ----------------------------------------- */

enum { MONDAY = 0, THURSDAY = 3, FRIDAY = 4, SATURDAY = 5, SUNDAY = 6, NO_DAY = -1 };

struct own_week {
	uint8_t runs, strength;
	int longest, quality, heavy, rest; /* weekdays from 0; heavy: where impact ids stand */
};

static bool next_to(int a, int b)
{
	int apart = (a - b + WEEK_DAYS) % WEEK_DAYS;
	return a != NO_DAY && b != NO_DAY && (apart == 1 || apart == WEEK_DAYS - 1);
}

static int last_of(uint8_t days)
{
	for (int i = SUNDAY; i >= 0; i--)
		if (has(days, i))
			return i;
	return NO_DAY;
}

/* Monday and Thursday where both are run days, else the first two that lie apart, else Monday and Thursday all the same. */
static uint8_t strength_days(uint8_t runs, int apart)
{
	uint8_t usual = 1U << MONDAY | 1U << THURSDAY;
	if ((runs & usual) == usual)
		return usual;
	for (int first = 0; first < WEEK_DAYS; first++)
		for (int second = first + apart; has(runs, first) && second < WEEK_DAYS; second++)
			if (has(runs, second) && first + WEEK_DAYS - second >= apart)
				return (uint8_t)(1U << first | 1U << second);
	return usual;
}

static int heavy_day(const struct own_week *week)
{
	for (int i = 0; i < WEEK_DAYS; i++)
		if (has(week->strength, i) && i != week->longest && !next_to(i, week->longest))
			return i;
	return NO_DAY;
}

static int quality_day(const struct stand *stand, const struct own_week *week)
{
	for (int i = 0; i < WEEK_DAYS; i++) {
		if (stand->training.phase == REHAB_RETURN && i != THURSDAY)
			continue;
		if (has(week->runs, i) && i != week->longest && i != week->heavy && !next_to(i, week->longest) &&
		    !next_to(i, week->heavy))
			return i;
	}
	return NO_DAY;
}

static int rest_day(const struct own_week *week)
{
	static const int order[] = { SUNDAY, FRIDAY, MONDAY, 2, 1, THURSDAY, SATURDAY };
	uint8_t taken = week->runs | week->strength;
	for (int i = 0; i < WEEK_DAYS; i++)
		if (!has(taken, order[i]))
			return order[i];
	return NO_DAY;
}

static struct own_week own_week(const struct stand *stand, uint8_t runs)
{
	struct own_week week = { .runs = runs, .strength = strength_days(runs, stand->programme->spacing.strength_days) };
	week.longest = has(runs, SATURDAY) ? SATURDAY : last_of(runs);
	week.heavy = heavy_day(&week);
	week.quality = quality_day(stand, &week);
	week.rest = rest_day(&week);
	return week;
}

static void put(struct week_day *day, struct week_item item)
{
	if (day->count < WEEK_DAY_ITEMS)
		day->item[day->count++] = item;
}

/* Minutes of easy cardio, as the phase's own week has them. */
static int cardio_minutes(const struct week_template *week)
{
	for (int day = 0; day < WEEK_DAYS; day++)
		for (int i = 0; i < week->day[day].count; i++)
			if (week->day[day].item[i].what == WEEK_CARDIO)
				return week->day[day].item[i].minutes;
	return NOT_SET;
}

/* Free days before this one that are not the day of rest: cardio fills at most as many as the phase has. */
static int free_before(const struct own_week *week, int weekday)
{
	int count = 0;
	for (int i = 0; i < weekday; i++)
		count += !has(week->runs | week->strength, i) && i != week->rest;
	return count;
}

static void own_day(const struct stand *stand, const struct own_week *week, int weekday, struct week_day *out)
{
	bool run = has(week->runs, weekday), strength = has(week->strength, weekday);
	enum run_part part = weekday == week->longest ? RUN_PART_LONGEST
	                     : weekday == week->quality ? RUN_PART_QUALITY : RUN_PART_EASY;
	int cardio = stand->programme->phase[stand->training.phase].cardio_week;
	*out = (struct week_day){ 0 };
	if (run)
		put(out, (struct week_item){ .what = WEEK_RUN, .run = part, .minutes = NOT_SET });
	if (strength)
		put(out, (struct week_item){ .what = WEEK_STRENGTH, .minutes = NOT_SET, .impact = weekday == week->heavy });
	if (!run && !strength && weekday != week->rest && free_before(week, weekday) < cardio)
		put(out, (struct week_item){ .what = WEEK_CARDIO, .minutes = cardio_minutes(template_of(stand)) });
	if (out->count == 0)
		put(out, (struct week_item){ .what = WEEK_REST, .minutes = NOT_SET });
	/* Four days of mobility want most of a week of runs: it goes where strength does not. */
	if (!strength)
		put(out, (struct week_item){ .what = WEEK_MOBILITY, .minutes = NOT_SET });
}

void week_day_of(const struct stand *stand, struct day day, struct week_day *out)
{
	int weekday = day_weekday(day) - 1;
	uint8_t runs = stand->training.loads ? own_run_days(stand) : 0;
	if (runs == 0) {
		*out = template_of(stand)->day[weekday];
		return;
	}
	struct own_week week = own_week(stand, runs);
	own_day(stand, &week, weekday, out);
}
