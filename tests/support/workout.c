#include "support/workout.h"

#include "support/check.h"
#include "support/library.h"

static const int step_down_tempo[] = { 3, 0, 1, 0 };

static struct exercise exercises[4];

static void fill_exercises(void)
{
	exercises[0] = counted_exercise("lateral-step-down-20", 2, 8, step_down_tempo, 75);
	exercises[1] = counted_exercise("lateral-step-down-10", 3, 10, step_down_tempo, 60);
	exercises[2] = counted_exercise("mini-squat-60", 3, 12, step_down_tempo, 60);
	exercises[3] = held_exercise("plank-front", 2, 30, 45);
	exercises[0].sides = exercises[1].sides = SIDES_EACH;
	exercises[0].easier = &exercises[1];
	exercises[1].easier = &exercises[2];
}

static const struct session_plan *plan_with(struct session_plan *plan, enum rest_ends rest_ends)
{
	static struct slot slots[2];
	fill_exercises();
	slots[0] = slot_of("lateral-step-down-20");
	slots[1] = slot_of("plank-front");
	struct routine routine = {
		.id = "strength-b",
		.title = "Strength B",
		.kind = "strength",
		.lead_in_s = 5,
		.switch_s = 10,
		.rest_ends = rest_ends,
		.slots = slots,
		.slot_count = 2,
	};
	const char *missing;
	assert_true(session_plan_build(plan, &routine, exercises, 4, NULL, 6, &missing));
	return plan;
}

const struct session_plan *strength_b(void)
{
	static struct session_plan plan;
	return plan_with(&plan, REST_ENDS_TIME);
}

const struct session_plan *strength_b_by_key(void)
{
	static struct session_plan plan;
	return plan_with(&plan, REST_ENDS_KEY);
}

struct workout workout_of(const struct session_plan *plan)
{
	return (struct workout){ .s = session_start(plan) };
}

static void look(struct workout *workout, int64_t at_ms)
{
	struct session_event gap = { .kind = SESSION_GAP, .at_ms = at_ms, .ref_ms = workout->s.now_ms };
	if (session_is_gap(&workout->s, at_ms))
		workout_event(workout, gap);
	else
		workout->s = session_step(workout->s, (struct session_event){ .kind = SESSION_TICK, .at_ms = at_ms });
}

void workout_to(struct workout *workout, int second)
{
	while (workout->s.now_ms < second * INT64_C(1000)) {
		int64_t next = workout->s.now_ms / 1000 * 1000 + 1000;
		look(workout, next);
	}
}

void workout_event(struct workout *workout, struct session_event ev)
{
	if (ev.kind == SESSION_TICK) {
		look(workout, ev.at_ms);
		return;
	}
	assert_true(workout->count < WORKOUT_EVENTS);
	workout->log[workout->count++] = ev;
	workout->s = session_log_step(&workout->s, workout->log, workout->count);
}

void workout_does(struct workout *workout, enum session_event_kind kind, int value)
{
	workout_event(workout, (struct session_event){ .kind = kind, .at_ms = workout->s.now_ms, .value = value });
}

void workout_answers(struct workout *workout, int pain, int effort)
{
	workout_does(workout, SESSION_PAIN, pain);
	workout_does(workout, SESSION_EFFORT, effort);
}

/* --- the same, field by field: padding must not speak -------------------------- */

#define DIFFERS(field) do { if (a->field != b->field) return #field; } while (0)

static const char *set_difference(const struct set_result *a, const struct set_result *b)
{
	DIFFERS(status);
	DIFFERS(reps);
	DIFFERS(held_ms);
	DIFFERS(rest_ms);
	DIFFERS(pain);
	DIFFERS(exercise);
	return NULL;
}

static const char *item_difference(const struct item_result *a, const struct item_result *b)
{
	DIFFERS(exercise);
	DIFFERS(dose.sets);
	DIFFERS(dose.reps);
	DIFFERS(tempo.phases);
	DIFFERS(tempo.reps);
	DIFFERS(pain);
	DIFFERS(effort);
	DIFFERS(form);
	DIFFERS(choice);
	DIFFERS(easier_next);
	DIFFERS(skip);
	for (int set = 0; set < SESSION_SETS; set++)
		for (int side = 0; side < 2; side++) {
			const char *field = set_difference(&a->set[set][side], &b->set[set][side]);
			if (field != NULL)
				return field;
		}
	return NULL;
}

const char *session_difference(const struct session *a, const struct session *b)
{
	DIFFERS(plan);
	DIFFERS(stage);
	DIFFERS(ask);
	DIFFERS(paused);
	DIFFERS(gap);
	DIFFERS(ask_last);
	DIFFERS(ask_item);
	DIFFERS(turn);
	DIFFERS(side);
	DIFFERS(now_ms);
	DIFFERS(stage_ms);
	DIFFERS(gap_ms);
	DIFFERS(stage_length_ms);
	DIFFERS(from_ms);
	DIFFERS(rest_start_ms);
	for (int i = 0; i < a->plan->items; i++) {
		const char *field = item_difference(&a->item[i], &b->item[i]);
		if (field != NULL)
			return field;
	}
	return NULL;
}
