#include "core/diary.h"

/* --- blanks: every answer not given is told apart from a 0 ------------------- */

struct intake intake_blank(void)
{
	struct intake intake = {
		.knee = NOT_KNOWN, .born = NOT_KNOWN, .worst_day = NOT_KNOWN, .worst = NOT_KNOWN,
		.pain_months = NOT_KNOWN, .akps = NOT_KNOWN, .run_pain = NOT_KNOWN, .run_settles_min = NOT_KNOWN,
		.weekly_m = NOT_KNOWN, .longest_m = NOT_KNOWN, .cadence = NOT_KNOWN, .stairs_day = NOT_KNOWN,
		.sitting_h10 = NOT_KNOWN, .standing_h10 = NOT_KNOWN, .raise_percent = NOT_KNOWN,
	};
	for (int i = 0; i < PLACES; i++)
		intake.pain_at[i] = NOT_KNOWN;
	for (int i = 0; i < INTAKE_WEEKS; i++)
		intake.weeks_m[i] = NOT_KNOWN;
	return intake;
}

struct diary diary_blank(void)
{
	return (struct diary){ .intake = intake_blank() };
}

struct activity activity_blank(enum activity_kind kind, struct day day)
{
	return (struct activity){
		.id = "", .kind = kind, .status = SESSION_FINISHED, .day = day, .duration_s = NOT_KNOWN,
		.distance_m = NOT_KNOWN, .effort = NOT_KNOWN, .cadence = NOT_KNOWN, .side = SIDE_BOTH,
		.before = NOT_KNOWN, .during = NOT_KNOWN, .after = NOT_KNOWN, .settled_min = NOT_KNOWN,
		.felt_before = NOT_KNOWN, .felt_after = NOT_KNOWN, .stage = NOT_KNOWN,
	};
}

struct check_in check_in_blank(struct day day)
{
	struct check_in check_in = { .day = day, .worst = NOT_KNOWN, .stairs = NOT_KNOWN, .sleep_min = NOT_KNOWN };
	for (int knee = 0; knee < KNEES; knee++)
		check_in.morning[knee] = check_in.now[knee] = NOT_KNOWN;
	for (int item = 0; item < READY_ITEMS; item++)
		check_in.item_halves[item] = NOT_KNOWN;
	return check_in;
}

/* --- questions about it ------------------------------------------------------ */

struct earliest {
	bool known;
	struct day day;
};

static void told_on(struct earliest *earliest, struct day day)
{
	if (!earliest->known || day.n < earliest->day.n)
		*earliest = (struct earliest){ .known = true, .day = day };
}

size_t diary_activities_from(const struct diary *diary, struct day day)
{
	size_t low = 0, high = diary->activity_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (diary->activities[middle].day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool diary_first_day(const struct diary *diary, struct day *out)
{
	struct earliest first = { .known = false };
	/* Each list is in the order of its days. */
	if (diary->intake.ready)
		told_on(&first, diary->intake.since);
	if (diary->check_in_count > 0)
		told_on(&first, diary->check_ins[0].day);
	if (diary->activity_count > 0)
		told_on(&first, diary->activities[0].day);
	if (diary->flare_word_count > 0)
		told_on(&first, diary->flare_words[0].day);
	if (diary->advice_count > 0)
		told_on(&first, diary->advice[0].day);
	if (diary->zone_pain_count > 0)
		told_on(&first, diary->zone_pains[0].day);
	if (diary->test_count > 0)
		told_on(&first, diary->tests[0].day);
	if (diary->score_count > 0)
		told_on(&first, diary->scores[0].day);
	if (diary->change_count > 0)
		told_on(&first, diary->changes[0].made);
	if (first.known)
		*out = first.day;
	return first.known;
}

static const bool kind_is_run[ACTIVITY_KINDS] = { [ACTIVITY_RUN] = true, [ACTIVITY_RUN_WALK] = true };

static const bool kind_is_cardio[ACTIVITY_KINDS] = {
	[ACTIVITY_WALK] = true, [ACTIVITY_CYCLE] = true, [ACTIVITY_SWIM] = true, [ACTIVITY_POOL_RUN] = true,
	[ACTIVITY_ELLIPTICAL] = true, [ACTIVITY_ROW] = true, [ACTIVITY_OTHER] = true,
};

bool activity_is_run(const struct activity *activity)
{
	return kind_is_run[activity->kind];
}

bool activity_is_cardio(const struct activity *activity)
{
	return kind_is_cardio[activity->kind];
}

bool activity_is_session(const struct activity *activity)
{
	return activity->kind != ACTIVITY_MOBILITY && (activity->kind != ACTIVITY_OTHER || activity->duration_s > 0);
}

bool side_has_knee(enum side side, int knee)
{
	return side == SIDE_BOTH || (int)side == knee;
}

bool intake_has_knee(const struct intake *intake, int knee)
{
	return intake->knee == NOT_KNOWN || side_has_knee((enum side)intake->knee, knee);
}

int intake_age(const struct intake *intake, struct day day)
{
	return intake->born == NOT_KNOWN ? NOT_KNOWN : day_to_date(day).year - intake->born;
}
