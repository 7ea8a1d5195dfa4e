#include "diary_check.h"

static const struct range activity_ranges[] = {
	{ "time an activity took", IN(activity, duration_s), 1, 86400, " seconds" },
	{ "distance", IN(activity, distance_m), 1, 500000, " metres" },
	{ "effort", IN(activity, effort), 0, 10, "" },
	{ "pain before it", IN(activity, before), 0, 10, "" },
	{ "pain in it", IN(activity, during), 0, 10, "" },
	{ "pain after it", IN(activity, after), 0, 10, "" },
	{ "time until pain settled", IN(activity, settled_min), 0, 1440, " minutes" },
	{ "cadence", IN(activity, cadence), 20, 260, " steps a minute" },
	{ "feeling before it", IN(activity, felt_before), 1, 7, "" },
	{ "feeling after it", IN(activity, felt_after), 1, 7, "" },
	{ "stage", IN(activity, stage), 1, 99, "" },
};

/*
 * The slowest and the fastest that people go, in millimetres a second. Outside of it distance
 * or time is mistyped: 5 km in 31 seconds, 0.1 km in 2 h. 0: nothing is known of it.
 */
static const struct pace {
	int32_t least, most;
} paces[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = { 500, 7500 },      [ACTIVITY_RUN_WALK] = { 300, 7500 },
	[ACTIVITY_WALK] = { 100, 4500 },     [ACTIVITY_CYCLE] = { 300, 25000 },
	[ACTIVITY_SWIM] = { 50, 2500 },      [ACTIVITY_POOL_RUN] = { 20, 4500 },
	[ACTIVITY_ELLIPTICAL] = { 100, 9000 }, [ACTIVITY_ROW] = { 100, 7500 },
};

/* Below a minute the figures are too coarse to be compared. */
static bool pace_is_possible(const struct activity *activity)
{
	struct pace pace = paces[activity->kind];
	int64_t mm = (int64_t)activity->distance_m * 1000, seconds = activity->duration_s;
	if (pace.most == 0 || activity->distance_m == NOT_KNOWN || activity->duration_s == NOT_KNOWN)
		return true;
	return mm <= seconds * pace.most && (seconds < 60 || mm >= seconds * pace.least);
}

static bool check_zero(const struct activity *activity, enum units units, struct err *err)
{
	if (activity->distance_m == 0)
		return err_set(err, ERR_INPUT, "a %s of 0 %s is none; leave the distance out where it is not known",
		               activity_words[activity->kind], measure_distance_unit(units));
	if (activity->duration_s == 0)
		return err_set(err, ERR_INPUT, "a %s of 0 min is none; leave the time out where it is not known",
		               activity_words[activity->kind]);
	return true;
}

static bool check_pace(const struct activity *activity, enum units units, struct err *err)
{
	char length[32];
	struct text text = TEXT(length);
	int min = activity->duration_s / 60, s = activity->duration_s % 60;
	if (pace_is_possible(activity))
		return true;
	measure_distance(&text, activity->distance_m, units);
	return err_set(err, ERR_INPUT,
	               "a %s of %s in %d:%02d (minutes:seconds) cannot be; write the distance as 5%s and the time as 31:20",
	               activity_words[activity->kind], length, min, s, measure_distance_unit(units));
}

static const struct range set_ranges[] = {
	{ "repetitions of a set", IN(set_done, reps), 0, 1000, "" },
	{ "hold of a set", IN(set_done, held_s), 0, 7200, " seconds" },
	{ "load of a set", IN(set_done, load_g), 0, 500000, " grams" },
	{ "pain of a set", IN(set_done, pain), 0, 10, "" },
	{ "effort of a set", IN(set_done, effort), 0, 10, "" },
	{ "form of a set", IN(set_done, form), 1, 5, "" },
};

static const struct range exercise_ranges[] = {
	{ "pain of an exercise", IN(exercise_done, pain), 0, 10, "" },
	{ "effort of an exercise", IN(exercise_done, effort), 0, 10, "" },
	{ "form of an exercise", IN(exercise_done, form), 1, 5, "" },
};

static bool check_sets(const struct activity *activity, struct err *err)
{
	for (size_t i = 0; i < activity->set_count; i++)
		if (!diary_check_ranges(&activity->sets[i], set_ranges, COUNT(set_ranges), err))
			return false;
	for (size_t i = 0; i < activity->exercise_count; i++)
		if (!diary_check_ranges(&activity->exercises[i], exercise_ranges, COUNT(exercise_ranges), err))
			return false;
	return true;
}

static bool check_settled(const struct activity *activity, struct err *err)
{
	return activity->settled != SAID_NO || activity->settled_min == NOT_KNOWN ||
	       err_set(err, ERR_INPUT,
	               "pain that settled within %d minutes did settle that day; tell either the minutes or no",
	               activity->settled_min);
}

/* The highest pain of a guided session is at least that of each of its exercises: those were told as they were done. */
static bool check_guided(const struct activity *activity, struct err *err)
{
	for (size_t i = 0; activity->guided && activity->during != NOT_KNOWN && i < activity->exercise_count; i++)
		if (activity->exercises[i].pain > activity->during)
			return err_set(err, ERR_INPUT,
			               "an exercise of this guided session was told with pain %d, so its highest pain is not %d; "
			               "tell %d or more", activity->exercises[i].pain, activity->during,
			               activity->exercises[i].pain);
	return true;
}

bool activity_check(const struct activity *activity, struct day today, const struct intake *intake, enum units units,
                    struct err *err)
{
	return diary_check_day(activity->day, today, intake, "an activity", err) && check_zero(activity, units, err) &&
	       diary_check_ranges(activity, activity_ranges, COUNT(activity_ranges), err) && check_pace(activity, units, err) &&
	       check_settled(activity, err) && check_sets(activity, err) && check_guided(activity, err);
}
