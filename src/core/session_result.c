#include "session_inner.h"

bool session_item_has_sides(const struct session *s, int item)
{
	return s->item[item].exercise->sides == SIDES_EACH;
}

bool session_is_one_long(const struct tempo *tempo)
{
	return tempo->phases == 1 && (tempo->at[0].phase == PHASE_HOLD || tempo->at[0].phase == PHASE_WORK);
}

struct set_result *session_side_result(struct session *s)
{
	return &session_item(s)->set[session_turn(s)->set][s->side];
}

void session_clear_result(struct set_result *result)
{
	*result = (struct set_result){
		.status = SET_OPEN,
		.reps = NOT_SET,
		.rest_ms = NOT_SET,
		.pain = ANSWER_NOT_ASKED,
	};
}

static int reps_of(const struct exercise *exercise, const struct dose *dose, const struct tempo *tempo)
{
	if (tempo->reps > 0)
		return session_is_one_long(tempo) ? NOT_SET : tempo->reps;
	return tempo_told_reps(exercise, dose);
}

int session_planned_reps(const struct session *s, int item)
{
	const struct item_result *it = &s->item[item];
	return reps_of(it->exercise, &it->dose, &it->tempo);
}

/* The same for the exercise that a set was done with, which an easier one may have followed since. */
static int planned_with(const struct session *s, int item, const struct exercise *exercise)
{
	struct session_item planned = s->plan->item[item];
	if (planned.exercise != exercise)
		session_plan_replace(&planned, exercise);
	return reps_of(exercise, &planned.dose, &planned.tempo);
}

bool session_set_has_sides(const struct session *s, int item, int set)
{
	const struct exercise *done = s->item[item].set[set][0].exercise;
	return (done != NULL ? done : s->item[item].exercise)->sides == SIDES_EACH;
}

int32_t session_short_ms(int64_t ms)
{
	return ms < INT32_MAX ? (int32_t)ms : INT32_MAX;
}

static int16_t short_reps(int reps)
{
	return (int16_t)(reps < INT16_MAX ? reps : INT16_MAX);
}

void session_record_done(struct session *s)
{
	struct set_result *result = session_side_result(s);
	int64_t total_ms = tempo_total_ms(&session_item(s)->tempo);
	result->status = SET_DONE;
	result->reps = short_reps(session_planned_reps(s, session_turn(s)->item));
	result->held_ms = session_short_ms(total_ms > 0 ? total_ms : session_side_elapsed_ms(s));
}

void session_record_part(struct session *s)
{
	struct set_result *result = session_side_result(s);
	const struct tempo *tempo = &session_item(s)->tempo;
	int64_t elapsed_ms = session_side_elapsed_ms(s);
	bool one_long = session_is_one_long(tempo);
	int reps = tempo_at(tempo, elapsed_ms).reps_done;
	result->held_ms = session_short_ms(elapsed_ms);
	result->reps = one_long ? NOT_SET : short_reps(reps);
	/* Nothing to count is nothing done: no whole repetition, or not a whole second of a hold. */
	result->status = (one_long ? elapsed_ms >= 1000 : reps > 0) ? SET_PART : SET_SKIPPED;
}

/* The record that an edit names, NULL where there is none that can be corrected. */
static struct set_result *named(struct session *s, const struct session_event *ev)
{
	if (ev->item < 0 || ev->item >= s->plan->items || ev->set < 0 ||
	    ev->set >= s->plan->item[ev->item].dose.sets || ev->side < 0 ||
	    ev->side > 1)
		return NULL;
	struct set_result *result = &s->item[ev->item].set[ev->set][ev->side];
	return result->status == SET_OPEN ? NULL : result;
}

void session_edit_reps(struct session *s, struct session_event ev)
{
	struct set_result *result = named(s, &ev);
	if (result == NULL || ev.value < 0 || ev.value > SESSION_MOST_REPS)
		return;
	const struct exercise *exercise =
		result->exercise != NULL ? result->exercise : s->item[ev.item].exercise;
	int planned = planned_with(s, ev.item, exercise);
	if (planned == NOT_SET)
		return;
	result->exercise = exercise;
	result->reps = (int16_t)ev.value;
	result->status = ev.value == 0 ? SET_SKIPPED : ev.value < planned ? SET_PART : SET_DONE;
}

static bool has_work(const struct set_result *result)
{
	return result->status == SET_DONE || result->status == SET_PART;
}

bool session_item_has_work(const struct session *s, int item)
{
	for (int set = 0; set < SESSION_SETS; set++)
		if (has_work(&s->item[item].set[set][0]) || has_work(&s->item[item].set[set][1]))
			return true;
	return false;
}

int session_sets_done(const struct session *s)
{
	int sets = 0;
	for (int i = 0; i < s->plan->turns; i++) {
		const struct session_turn *turn = &s->plan->turn[i];
		const struct set_result *set = s->item[turn->item].set[turn->set];
		sets += has_work(&set[0]) &&
		        (!session_set_has_sides(s, turn->item, turn->set) || has_work(&set[1]));
	}
	return sets;
}

const struct set_result *session_result(const struct session *s, int item, int set, int side)
{
	return &s->item[item].set[set][side];
}

const struct exercise *session_next_time(const struct session *s, int item)
{
	const struct exercise *exercise = s->item[item].exercise;
	return s->item[item].easier_next && exercise->easier != NULL ? exercise->easier : exercise;
}
