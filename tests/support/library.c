#include "support/library.h"

struct dose no_dose(void)
{
	return (struct dose){
		.sets = NOT_SET, .reps = NOT_SET, .hold_s = NOT_SET, .duration_s = NOT_SET,
		.duration_max_s = NOT_SET, .distance_m = NOT_SET, .contacts = NOT_SET, .steps = NOT_SET,
		.on_s = NOT_SET, .off_s = NOT_SET,
	};
}

static struct exercise plain(const char *id, int sets, int rest_s)
{
	struct exercise exercise = {
		.id = id,
		.name = id,
		.short_name = id,
		.dose = no_dose(),
		.in_s = NOT_SET,
		.out_s = NOT_SET,
		.rest_s = rest_s,
		.lead_in_s = NOT_SET,
		.pain_ceiling = 3,
	};
	exercise.dose.sets = sets;
	return exercise;
}

struct exercise counted_exercise(const char *id, int sets, int reps, const int tempo[static 4], int rest_s)
{
	struct exercise exercise = plain(id, sets, rest_s);
	exercise.dose.reps = reps;
	exercise.has_tempo = true;
	exercise.tempo = (struct four_phases){ tempo[0], tempo[1], tempo[2], tempo[3], PHASE_ECCENTRIC };
	return exercise;
}

struct exercise held_exercise(const char *id, int sets, int seconds, int rest_s)
{
	struct exercise exercise = plain(id, sets, rest_s);
	exercise.work = WORK_HOLD;
	exercise.until = UNTIL_TIME;
	exercise.dose.duration_s = seconds;
	return exercise;
}

struct slot slot_of(const char *exercise_id)
{
	return (struct slot){
		.pattern = "slot",
		.exercise_id = exercise_id,
		.dose = no_dose(),
		.rest_s = NOT_SET,
		.group = NOT_SET,
	};
}
