#include "intake_screen.h"

/* The place and the width of a number of struct intake. */
#define IN(member) offsetof(struct intake, member), (int)sizeof(((struct intake *)0)->member)

enum { PAIN_MOST = 10, BORN_LEAST = 1900, BORN_MOST = 2100, MONTHS_MOST = 600, MINUTES_MOST = 1440, WEEK_M = 400000,
       RUN_M = 200000, FLIGHTS_MOST = 300, DAY_H10 = 240, AKPS_MOST = 100 };

static const char *const knees[] = { "left", "right", "both" };
static const char *const patterns[] = { "yes", "no", "unsure" };
static const char *const sexes[] = { "female", "male" };
static const char *const yes_or_no[] = { "yes", "no" };
static const char *const places[] = { "stairs down", "stairs up", "squatting", "sitting long", "running", "downhill",
				      "jumping", "at night" };
static const char *const surfaces[] = { "road", "trail", "track", "treadmill", "grass", "gravel" };
static const char *const units[] = { "kilometres", "miles" };

const struct intake_field intake_fields[] = {
	{ INTAKE_FLAGS, FIELD_FLAGS, "Is any line of the list true?", 0, 0, 0, 0, false, NULL, NULL, "R38" },

	{ INTAKE_KNEE, FIELD_CHOICE, "Which knee", IN(knee), SIDE_LEFT, SIDE_BOTH, false, NULL, knees, "R48" },
	{ INTAKE_KNEE, FIELD_CHOICE, "Around or behind the kneecap", IN(pattern), PATTERN_YES, PATTERN_UNSURE, true, NULL,
	  patterns, "D0" },

	{ INTAKE_PERSON, FIELD_NUMBER, "Year of birth", IN(born), BORN_LEAST, BORN_MOST, false, NULL, NULL, "D0" },
	{ INTAKE_PERSON, FIELD_CHOICE, "Sex, for the norms of tests", IN(sex), SEX_FEMALE, SEX_MALE, true, NULL, sexes, "R60" },

	{ INTAKE_PAIN, FIELD_SCALE, "Worst of an ordinary day", IN(worst_day), 0, PAIN_MOST, false, NULL, NULL, "P1" },
	{ INTAKE_PAIN, FIELD_CHOICE, "When it is worst", IN(worst), PLACE_STAIRS_DOWN, PLACE_NIGHT, false, NULL, places,
	  "R48" },
	{ INTAKE_PAIN, FIELD_NUMBER, "For how long", IN(pain_months), 0, MONTHS_MOST, false, "months", NULL, "R36" },
	{ INTAKE_PAIN, FIELD_NUMBER, "AKPS score, if you have one", IN(akps), 0, AKPS_MOST, false, "points", NULL, "R36" },

	{ INTAKE_TRIGGERS, FIELD_SCALE, "Stairs down", IN(pain_at[PLACE_STAIRS_DOWN]), 0, PAIN_MOST, false, NULL, NULL, "R48" },
	{ INTAKE_TRIGGERS, FIELD_SCALE, "Stairs up", IN(pain_at[PLACE_STAIRS_UP]), 0, PAIN_MOST, false, NULL, NULL, "R48" },
	{ INTAKE_TRIGGERS, FIELD_SCALE, "Squatting or kneeling", IN(pain_at[PLACE_SQUAT]), 0, PAIN_MOST, false, NULL, NULL,
	  "R48" },
	{ INTAKE_TRIGGERS, FIELD_SCALE, "Sitting long, knees bent", IN(pain_at[PLACE_SITTING]), 0, PAIN_MOST, false, NULL,
	  NULL, "R48" },
	{ INTAKE_TRIGGERS, FIELD_SCALE, "Running, flat", IN(pain_at[PLACE_RUN]), 0, PAIN_MOST, false, NULL, NULL, "R48" },
	{ INTAKE_TRIGGERS, FIELD_SCALE, "Running downhill", IN(pain_at[PLACE_DOWNHILL]), 0, PAIN_MOST, false, NULL, NULL,
	  "R48" },
	{ INTAKE_TRIGGERS, FIELD_SCALE, "Jumping", IN(pain_at[PLACE_JUMP]), 0, PAIN_MOST, false, NULL, NULL, "R48" },
	{ INTAKE_TRIGGERS, FIELD_SCALE, "At night, wakes me", IN(pain_at[PLACE_NIGHT]), 0, PAIN_MOST, false, NULL, NULL,
	  "R38" },

	{ INTAKE_RUNNING, FIELD_CHOICE, "Distances in", IN(units), UNITS_KM, UNITS_MI, false, NULL, units, "R63" },
	{ INTAKE_RUNNING, FIELD_CHOICE, "Do you run now", IN(running), SAID_NO, SAID_YES, true, NULL, yes_or_no, "P1" },
	{ INTAKE_RUNNING, FIELD_SCALE, "Pain in a run", IN(run_pain), 0, PAIN_MOST, false, NULL, NULL, "P1" },
	{ INTAKE_RUNNING, FIELD_NUMBER, "Settled after a run in", IN(run_settles_min), 0, MINUTES_MOST, false, "minutes", NULL,
	  "P1" },
	{ INTAKE_RUNNING, FIELD_LENGTH, "A usual week", IN(weekly_m), 0, WEEK_M, false, NULL, NULL, "B1" },
	{ INTAKE_RUNNING, FIELD_LENGTH, "Last week", IN(weeks_m[3]), 0, WEEK_M, false, NULL, NULL, "B1" },
	{ INTAKE_RUNNING, FIELD_LENGTH, "The week before", IN(weeks_m[2]), 0, WEEK_M, false, NULL, NULL, "B1" },
	{ INTAKE_RUNNING, FIELD_LENGTH, "Three weeks ago", IN(weeks_m[1]), 0, WEEK_M, false, NULL, NULL, "B1" },
	{ INTAKE_RUNNING, FIELD_LENGTH, "Four weeks ago", IN(weeks_m[0]), 0, WEEK_M, false, NULL, NULL, "B1" },
	{ INTAKE_RUNNING, FIELD_LENGTH, "Longest run of 30 days", IN(longest_m), 0, RUN_M, false, NULL, NULL, "R19" },
	{ INTAKE_RUNNING, FIELD_NUMBER, "Cadence", IN(cadence), CADENCE_LEAST, CADENCE_MOST, false, "steps a minute", NULL,
	  "R16" },
	{ INTAKE_RUNNING, FIELD_DAYS, "Days that suit a run", IN(run_days), 0, 127, true, NULL, NULL, "W3" },
	{ INTAKE_RUNNING, FIELD_CHOICE, "Surface", IN(surface), SURFACE_ROAD, SURFACE_GRAVEL, true, NULL, surfaces, "R48" },
	{ INTAKE_RUNNING, FIELD_TEXT, "Shoes", offsetof(struct intake, shoes), 0, 0, 0, false, NULL, NULL, "R48" },

	{ INTAKE_DAY, FIELD_NUMBER, "Stairs a day, up and down", IN(stairs_day), 0, FLIGHTS_MOST, false, "flights", NULL,
	  "ledger" },
	{ INTAKE_DAY, FIELD_HOURS, "Sitting a day", IN(sitting_h10), 0, DAY_H10, false, "h", NULL, "R58" },
	{ INTAKE_DAY, FIELD_HOURS, "Standing a day", IN(standing_h10), 0, DAY_H10, false, "h", NULL, "R58" },

	{ INTAKE_MEANS, FIELD_KIT, "What is at hand", 0, 0, 0, 0, false, NULL, NULL, "W2" },
	{ INTAKE_MEANS, FIELD_GOAL, "A goal, with number and date", 0, 0, 0, 0, false, NULL, NULL, "R56" },
	{ 0 },
};

#undef IN

bool intake_is_turned(const struct intake_field *field)
{
	return field->words == yes_or_no;
}

const struct intake_step_words intake_steps[INTAKE_STEPS] = {
	[INTAKE_SCOPE] = { "What this is", "Before anything else", "" },
	[INTAKE_FLAGS] = { "Signs to have looked at", "Is any of these true now?",
			   "a sign that should be seen by someone first; training waits until you record what they said" },
	[INTAKE_KNEE] = { "The knee", "Where does it hurt?",
			  "which pain number belongs where; another pattern of pain is for a professional to see" },
	[INTAKE_PERSON] = { "You", "Two things about you", "norms of the tests; with the young a clinician comes first" },
	[INTAKE_PAIN] = { "The pain", "How is it these days?",
			  "the first phase: a knee that is sore on ordinary days calms down first" },
	[INTAKE_TRIGGERS] = { "What sets it off", "Which of these bring the pain on?",
			      "first exercises and their depth; what the diary watches. Pain at night opens the list for a doctor" },
	[INTAKE_RUNNING] = { "Running", "What running looks like now",
			     "where running starts; weeks and longest run are what later runs are measured against" },
	[INTAKE_DAY] = { "Your day", "What the knee does beside sport", "knee load outside of sport, roughly" },
	[INTAKE_MEANS] = { "Means and ends", "What is at hand, and what for?",
			   "exercises that need what you have; goals are shown beside what you did" },
};

const char intake_scope[] =
	"stepdown is a coach for pain around the kneecap. It plans exercises and running from what you tell it, and says why. "
	"It is not medical advice: it cannot examine a knee, and it does not know what it is not told. Whatever you skip "
	"stays not known, which means the slower start, never a refusal. Each answer is saved at once; you can stop and go "
	"on at any time, and change every answer later.";

const struct intake_field *intake_step_fields(enum intake_step step, int *count)
{
	const struct intake_field *first = NULL;
	*count = 0;
	for (const struct intake_field *field = intake_fields; field->label != NULL; field++) {
		if (field->step != step)
			continue;
		if (first == NULL)
			first = field;
		++*count;
	}
	return first;
}
