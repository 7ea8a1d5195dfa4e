#include "training_inner.h"

#include <string.h>

bool step_holds(const struct step *step)
{
	return step->today->held || step->asked.no_raise || step->training->week_kind == WEEK_DELOAD;
}

bool activity_held(const struct activity *activity, int32_t least_s, int pain)
{
	return activity->duration_s >= least_s && activity->during != NOT_KNOWN && activity->during <= pain;
}

int exercise_index(const struct training *training, const char *id)
{
	const struct exercise *exercise = shelf_exercise(training->shelf, id);
	return exercise == NULL ? NOT_KNOWN : (int)(exercise - training->shelf->exercises);
}

struct training training_new(const struct shelf *shelf, struct arena *arena)
{
	struct training training = {
		.shelf = shelf,
		.step_back_percent = 100,
		.step_back_deepest = 100,
		.restart_percent = 100,
		.planned = NOT_KNOWN,
		.rung = arena_array(arena, shelf->exercise_count + 1, sizeof *training.rung),
	};
	for (size_t i = 0; i < shelf->exercise_count; i++)
		training.rung[i] = (struct rung){ .last_pain = NOT_KNOWN, .load_g = NOT_KNOWN };
	slots_new(&training, arena);
	return training;
}

static void *copied(const void *from, size_t count, size_t size, struct arena *arena)
{
	void *copy = arena_array(arena, count + 1, size);
	if (count > 0)
		memcpy(copy, from, count * size);
	return copy;
}

struct training training_copy(const struct training *training, struct arena *arena)
{
	struct training copy = *training;
	copy.rung = copied(training->rung, training->shelf->exercise_count, sizeof *copy.rung, arena);
	copy.slot = copied(training->slot, training->slot_count, sizeof *copy.slot, arena);
	copy.week = copied(training->week, training->week_count, sizeof *copy.week, arena);
	copy.week_room = training->week_count;
	return copy;
}

/* The first morning on which a plan can be made. */
static void begin(struct step *step)
{
	struct training *training = step->training;
	training->started = true;
	training->since = training->day = step->today->told.day;
	phase_at_intake(step);
	stage_at_intake(step);
	week_at_intake(step);
}

/* What yesterday was, taken in by every part before any of them moves. */
static void take_in(struct step *step)
{
	if (!step->before)
		return;
	step->asked = response_limits(&step->programme->response, step->before->rows);
	phase_take_in(step);
	stage_take_in(step);
	week_take_in(step);
	gain_take_tests(step);
	deload_watch(step);
	ladder_take_in(step);
	ladder_reds(step);
}

static void move(struct step *step)
{
	ladder_waiting(step);
	pause_move(step);
	stage_move(step);
	phase_move(step);
	step_back_move(step);
	if (day_weekday(step->today->told.day) == 1)
		week_turn(step);
	week_force(step);
}

void training_step(struct training *training, const struct chronicle *chronicle, const struct diary *diary,
                   struct why_list *whys, struct arena *arena)
{
	size_t count = chronicle_count(chronicle);
	struct step step = {
		.training = training,
		.programme = training->shelf->programme,
		.chronicle = chronicle,
		.diary = diary,
		.intake = &diary->intake,
		.today = chronicle_at(chronicle, count - 1),
		.asked = limits_none(),
		.whys = whys,
		.arena = arena,
	};
	struct day today = step.today->told.day;
	if (!diary->intake.ready || days_between(diary->intake.since, today) < 0)
		return;
	if (!training->started) {
		begin(&step);
	} else {
		step.before = count > 1 ? chronicle_at(chronicle, count - 2) : NULL;
		training->day = today;
		take_in(&step);
		move(&step);
	}
	struct kept kept = kept_in(training, chronicle, diary, step.programme->load.gate_days);
	training->kept = kept.kept;
	training->planned = kept.planned;
	stage_say(&step);
	week_say(&step);
}
