#include "diary_check.h"

#include <string.h>

/* --- days ------------------------------------------------------------------------- */

bool diary_check_day(struct day day, struct day today, const struct intake *intake, const char *what,
                     struct err *err)
{
	enum { EARLIEST = 1950 };
	char on[DAY_TEXT], now[DAY_TEXT];
	int year = day_to_date(day).year;
	day_print(day, on);
	day_print(today, now);
	if (day.n > today.n)
		return err_set(err, ERR_INPUT, "%s is still to come (today is %s): %s is of a day that was", on, now, what);
	if (intake->born != NOT_KNOWN && year < intake->born)
		return err_set(err, ERR_INPUT, "%s is before %d, the year of birth; write a day after it, such as %s", on,
		               intake->born, now);
	return year >= EARLIEST ||
	       err_set(err, ERR_INPUT, "%s is too long ago; write the day as %s", on, now);
}

/* --- numbers ------------------------------------------------------------------------- */

static int load(const void *at, size_t size)
{
	int8_t tiny;
	int16_t small;
	int32_t whole;
	if (size == sizeof tiny)
		return memcpy(&tiny, at, sizeof tiny), tiny;
	if (size == sizeof small)
		return memcpy(&small, at, sizeof small), small;
	return memcpy(&whole, at, sizeof whole), whole;
}

bool diary_check_ranges(const void *record, const struct range *ranges, size_t count, struct err *err)
{
	for (size_t i = 0; i < count; i++) {
		const struct range *range = &ranges[i];
		int value = load((const unsigned char *)record + range->offset, range->size);
		if (value != NOT_KNOWN && (value < range->least || value > range->most))
			return err_set(err, ERR_INPUT, "the %s goes from %d to %d%s, not %d", range->name, range->least, range->most,
			               range->unit, value);
	}
	return true;
}

/* --- mornings --------------------------------------------------------------------------- */

static const struct range check_in_ranges[] = {
	{ "morning pain, left", IN(check_in, morning[SIDE_LEFT]), 0, 10, "" },
	{ "morning pain, right", IN(check_in, morning[SIDE_RIGHT]), 0, 10, "" },
	{ "pain now, left", IN(check_in, now[SIDE_LEFT]), 0, 10, "" },
	{ "pain now, right", IN(check_in, now[SIDE_RIGHT]), 0, 10, "" },
	{ "worst pain of the day before", IN(check_in, worst), 0, 10, "" },
	{ "pain on stairs", IN(check_in, stairs), 0, 10, "" },
	{ "sleep", IN(check_in, sleep_min), 0, 1440, " minutes" },
};

/* Four questions from 1 to 7, or five from 1 to 5 in halves. Source: hooper-1995, mclean-2010. */
static const struct scale {
	const char *name;
	int most;
	bool halves, has_mood;
} scales[INSTRUMENTS] = {
	[INSTRUMENT_HOOPER4] = { "hooper4", 7, false, false },
	[INSTRUMENT_MCLEAN5] = { "mclean5", 5, true, true },
};

static const char *const item_names[READY_ITEMS] = { "sleep quality", "fatigue", "soreness", "stress", "mood" };

static bool check_item(int item, int halves, const struct scale *scale, struct err *err)
{
	if (halves == NOT_KNOWN)
		return true;
	if (item == READY_MOOD && !scale->has_mood)
		return err_set(err, ERR_INPUT, "mood is no question of %s; leave it out, or tell all as mclean5", scale->name);
	if (halves < 2 || halves > 2 * scale->most)
		return err_set(err, ERR_INPUT, "%s goes from 1 to %d in %s, not %d%s", item_names[item], scale->most,
		               scale->name, halves / 2, halves % 2 != 0 ? ".5" : "");
	return scale->halves || halves % 2 == 0 ||
	       err_set(err, ERR_INPUT, "%s takes a whole number from 1 to %d in %s, not %d.5", item_names[item],
	               scale->most, scale->name, halves / 2);
}

bool check_in_check(const struct check_in *check_in, struct day today, const struct intake *intake, struct err *err)
{
	if (!diary_check_day(check_in->day, today, intake, "a check-in", err) ||
	    !diary_check_ranges(check_in, check_in_ranges, COUNT(check_in_ranges), err))
		return false;
	for (int i = 0; i < READY_ITEMS; i++)
		if (!check_item(i, check_in->item_halves[i], &scales[check_in->instrument], err))
			return false;
	return true;
}

/* --- the intake ----------------------------------------------------------------------------- */

static const struct range intake_ranges[] = {
	{ "worst pain of an ordinary day", IN(intake, worst_day), 0, 10, "" },
	{ "pain on stairs down", IN(intake, pain_at[PLACE_STAIRS_DOWN]), 0, 10, "" },
	{ "pain on stairs up", IN(intake, pain_at[PLACE_STAIRS_UP]), 0, 10, "" },
	{ "pain in a squat", IN(intake, pain_at[PLACE_SQUAT]), 0, 10, "" },
	{ "pain in sitting", IN(intake, pain_at[PLACE_SITTING]), 0, 10, "" },
	{ "pain in a run", IN(intake, pain_at[PLACE_RUN]), 0, 10, "" },
	{ "pain downhill", IN(intake, pain_at[PLACE_DOWNHILL]), 0, 10, "" },
	{ "pain in a jump", IN(intake, pain_at[PLACE_JUMP]), 0, 10, "" },
	{ "pain at night", IN(intake, pain_at[PLACE_NIGHT]), 0, 10, "" },
	{ "time it has hurt", IN(intake, pain_months), 0, 1200, " months" },
	{ "AKPS", IN(intake, akps), 0, 100, " points" },
	{ "pain in running", IN(intake, run_pain), 0, 10, "" },
	{ "time until running pain settles", IN(intake, run_settles_min), 0, 1440, " minutes" },
	{ "usual week", IN(intake, weekly_m), 0, 400000, " metres" },
	{ "week of running", IN(intake, weeks_m[0]), 0, 400000, " metres" },
	{ "week of running", IN(intake, weeks_m[1]), 0, 400000, " metres" },
	{ "week of running", IN(intake, weeks_m[2]), 0, 400000, " metres" },
	{ "week of running", IN(intake, weeks_m[3]), 0, 400000, " metres" },
	{ "longest run", IN(intake, longest_m), 0, 300000, " metres" },
	{ "cadence", IN(intake, cadence), CADENCE_LEAST, CADENCE_MOST, " steps a minute" },
	{ "number of flights of stairs", IN(intake, stairs_day), 0, 500, " a day" },
	{ "time of sitting", IN(intake, sitting_h10), 0, 240, " tenths of an hour" },
	{ "time of standing", IN(intake, standing_h10), 0, 240, " tenths of an hour" },
	{ "growth of a week", IN(intake, raise_percent), 0, 100, " percent" },
};

static bool check_born(const struct intake *intake, struct day today, struct err *err)
{
	enum { OLDEST = 110, YOUNGEST = 5 };
	int year = day_to_date(today).year, born = intake->born;
	if (born == NOT_KNOWN)
		return true;
	if (born < year - OLDEST || born > year - YOUNGEST)
		return err_set(err, ERR_INPUT, "the year of birth goes from %d to %d, not %d", year - OLDEST, year - YOUNGEST,
		               born);
	return intake->pain_months == NOT_KNOWN || intake->pain_months <= (year - born + 1) * 12 ||
	       err_set(err, ERR_INPUT, "%d months of pain are more than there were since %d, the year of birth",
	               intake->pain_months, born);
}

static bool check_hours(const struct intake *intake, struct err *err)
{
	enum { DAY_H10 = 240 };
	if (intake->sitting_h10 == NOT_KNOWN || intake->standing_h10 == NOT_KNOWN)
		return true;
	return intake->sitting_h10 + intake->standing_h10 <= DAY_H10 ||
	       err_set(err, ERR_INPUT, "sitting and standing are more than 24 hours together; write the hours of one day");
}

/* A run is part of its week: a longest one above every week told is mistyped, or a week is. */
static bool check_longest(const struct intake *intake, enum units units, struct err *err)
{
	char words[2][32];
	struct text run = TEXT(words[0]), weeks = TEXT(words[1]);
	int32_t most = NOT_KNOWN, longest = intake->longest_m;
	for (int week = 0; week < INTAKE_WEEKS; week++)
		most = intake->weeks_m[week] > most ? intake->weeks_m[week] : most;
	if (most == NOT_KNOWN || longest <= most)
		return true;
	measure_distance(&run, longest, units);
	measure_distance(&weeks, most, units);
	return err_set(err, ERR_INPUT,
	               "a longest run of %s is more than the highest of the last weeks, %s; put right the one that is mistyped",
	               words[0], words[1]);
}

bool intake_check(const struct intake *intake, struct day today, enum units units, struct err *err)
{
	return diary_check_ranges(intake, intake_ranges, COUNT(intake_ranges), err) && check_born(intake, today, err) &&
	       check_hours(intake, err) && check_longest(intake, units, err);
}
