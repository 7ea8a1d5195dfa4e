#include "support/a_diary.h"

void diary_begin(struct a_diary *a)
{
	static const struct date monday = { 2026, 3, 2 };
	*a = (struct a_diary){ .monday = { 0 } };
	/* Days by hand: this library stands on base alone. */
	a->monday = day_from_date(monday);
	a->diary.check_ins = a->check_ins;
	a->diary.activities = a->activities;
	a->diary.flare_words = a->words;
	a->diary.advice = a->advice;
	struct intake *intake = &a->diary.intake;
	*intake = (struct intake){ .started = true, .since = a->monday, .ready = true, .knee = SIDE_RIGHT,
				   .pattern = PATTERN_YES, .flags_asked = true, .born = 1988, .worst_day = 2,
				   .worst = NOT_KNOWN, .pain_months = NOT_KNOWN, .akps = NOT_KNOWN,
				   .run_pain = NOT_KNOWN, .run_settles_min = NOT_KNOWN, .weekly_m = NOT_KNOWN,
				   .longest_m = NOT_KNOWN, .cadence = NOT_KNOWN, .stairs_day = NOT_KNOWN,
				   .sitting_h10 = NOT_KNOWN, .standing_h10 = NOT_KNOWN, .raise_percent = NOT_KNOWN };
	for (int i = 0; i < PLACES; i++)
		intake->pain_at[i] = NOT_KNOWN;
	for (int i = 0; i < INTAKE_WEEKS; i++)
		intake->weeks_m[i] = NOT_KNOWN;
}

struct day diary_at(const struct a_diary *a, int day)
{
	return (struct day){ a->monday.n + day };
}

struct check_in *diary_check_in(struct a_diary *a, int day)
{
	const size_t count = a->diary.check_in_count;
	if (count > 0 && a->check_ins[count - 1].day.n == diary_at(a, day).n)
		return &a->check_ins[count - 1];
	struct check_in *check_in = &a->check_ins[a->diary.check_in_count++];
	*check_in = (struct check_in){ .day = diary_at(a, day), .morning = { NOT_KNOWN, NOT_KNOWN },
				       .now = { NOT_KNOWN, NOT_KNOWN }, .worst = NOT_KNOWN, .stairs = NOT_KNOWN,
				       .sleep_min = NOT_KNOWN };
	for (int item = 0; item < READY_ITEMS; item++)
		check_in->item_halves[item] = NOT_KNOWN;
	return check_in;
}

void diary_morning(struct a_diary *a, int day, int pain)
{
	diary_check_in(a, day)->morning[SIDE_RIGHT] = (int8_t)pain;
}

struct activity *diary_activity(struct a_diary *a, int day, enum activity_kind kind)
{
	struct activity *activity = &a->activities[a->diary.activity_count++];
	*activity = (struct activity){ .id = "", .kind = kind, .status = SESSION_FINISHED, .day = diary_at(a, day),
				       .duration_s = NOT_KNOWN, .distance_m = NOT_KNOWN, .effort = NOT_KNOWN,
				       .cadence = NOT_KNOWN, .side = SIDE_RIGHT, .before = NOT_KNOWN,
				       .during = NOT_KNOWN, .after = NOT_KNOWN, .settled_min = NOT_KNOWN,
				       .felt_before = NOT_KNOWN, .felt_after = NOT_KNOWN, .stage = NOT_KNOWN };
	return activity;
}

struct activity *diary_run(struct a_diary *a, int day, int32_t metres, int pain)
{
	struct activity *run = diary_activity(a, day, ACTIVITY_RUN);
	run->distance_m = metres;
	run->duration_s = metres * 2 / 5; /* 9 km/h */
	run->effort = 4;
	run->during = (int8_t)pain;
	run->settled_min = 30;
	return run;
}

void diary_flare_word(struct a_diary *a, int day, bool begins)
{
	a->words[a->diary.flare_word_count++] =
		(struct flare_word){ .day = diary_at(a, day), .side = SIDE_RIGHT, .begins = begins };
}

void diary_advice(struct a_diary *a, int day)
{
	a->advice[a->diary.advice_count++] = (struct advice){ .day = diary_at(a, day), .text = "rest a week" };
}
