#include "support/random_plan.h"

#include "support/library.h"

static const char *const ids[RANDOM_EXERCISES] = {
	"single-leg-bridge", "lateral-step-down-20", "side-lying-hip-abduction", "calf-raise-single",
	"side-plank", "pogo-hops", "lateral-band-walk", "a-march", "cadence-drill", "diaphragmatic-breathing",
	"dead-bug", "run-walk",
};

static struct exercise random_exercise(const char *id, struct chance *chance)
{
	int tempo[4];
	for (int i = 0; i < 4; i++)
		tempo[i] = chance_between(chance, 0, 4);
	struct exercise exercise =
		counted_exercise(id, chance_between(chance, 1, 3), chance_between(chance, 1, 5), tempo,
	                         chance_between(chance, 0, 3) * 15);
	struct dose *dose = &exercise.dose;
	exercise.tempo.starts = chance_between(chance, 0, 1) ? PHASE_ECCENTRIC : PHASE_CONCENTRIC;
	exercise.work = (enum work)chance_between(chance, 0, WORK_KINDS - 1);
	exercise.sides = (enum sides)chance_between(chance, 0, SIDES_KINDS - 1);
	exercise.until = chance_between(chance, 0, 5) == 0 ? UNTIL_KEY : UNTIL_REPS;
	exercise.has_tempo = chance_between(chance, 0, 7) != 0;
	exercise.lead_in_s = chance_between(chance, 0, 3) == 0 ? chance_between(chance, 0, 12) : NOT_SET;
	exercise.pain_ceiling = chance_between(chance, 0, 4);
	exercise.form_gate = chance_between(chance, 0, 2) == 0;
	exercise.in_s = 4;
	exercise.out_s = 6;
	dose->hold_s = chance_between(chance, 0, 1) ? chance_between(chance, 1, 5) : NOT_SET;
	dose->duration_s = chance_between(chance, 0, 3) ? chance_between(chance, 5, 40) : NOT_SET;
	dose->contacts = chance_between(chance, 5, 20);
	dose->steps = chance_between(chance, 1, 6);
	dose->on_s = chance_between(chance, 5, 20);
	dose->off_s = chance_between(chance, 0, 20);
	dose->each_way = chance_between(chance, 0, 4) == 0;
	return exercise;
}

void random_plan(struct random_plan *out, struct chance *chance)
{
	struct slot slots[4];
	size_t count = (size_t)chance_between(chance, 1, 4);
	for (int i = 0; i < RANDOM_EXERCISES; i++) {
		out->exercise[i] = random_exercise(ids[i], chance);
		if (i > 0 && chance_between(chance, 0, 1))
			out->exercise[i].easier = &out->exercise[i - 1];
	}
	int grouped = chance_between(chance, 0, 2); /* 0: no group, else the slots from this one on */
	struct slot_group circuit = { "circuit", chance_between(chance, 1, 3), chance_between(chance, 0, 15), 30 };
	for (size_t i = 0; i < count; i++) {
		slots[i] = slot_of(ids[chance_between(chance, 0, RANDOM_EXERCISES - 1)]);
		slots[i].group = grouped > 0 && (int)i >= grouped - 1 ? 0 : NOT_SET;
	}
	struct routine routine = {
		.id = "random",
		.title = "Random",
		.kind = "strength",
		.lead_in_s = chance_between(chance, 0, 6),
		.switch_s = chance_between(chance, 0, 1) * 10,
		.rest_ends = chance_between(chance, 0, 3) == 0 ? REST_ENDS_KEY : REST_ENDS_TIME,
		.slots = slots,
		.slot_count = count,
		.groups = &circuit,
		.group_count = 1,
	};
	const char *missing;
	if (!session_plan_build(&out->plan, &routine, out->exercise, RANDOM_EXERCISES, NULL, 6, &missing))
		abort();
}

struct session_event random_event(struct chance *chance, int64_t now_ms)
{
	static const int mostly[] = { 3, 3, 2, 1, 0, 5, 10, ANSWER_SKIPPED, -15, 15, 11, -99 };
	return (struct session_event){
		.kind = (enum session_event_kind)chance_between(chance, SESSION_TICK + 1, SESSION_EVENT_KINDS - 1),
		.at_ms = now_ms,
		.ref_ms = now_ms - chance_between(chance, 0, 9000),
		.value = mostly[chance_between(chance, 0, (int)(sizeof mostly / sizeof mostly[0]) - 1)],
		.item = (int16_t)chance_between(chance, -1, 4),
		.set = (int16_t)chance_between(chance, -1, 3),
		.side = (int16_t)chance_between(chance, -1, 2),
	};
}
