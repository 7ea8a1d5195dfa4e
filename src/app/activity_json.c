#include "app/activity_json.h"

static void json_answer(struct json *json, const char *key, enum yes_no said)
{
	if (said == NOT_SAID)
		json_null(json, key);
	else
		json_bool(json, key, said == SAID_YES);
}

static void json_pain(struct json *json, const struct activity *activity, int next_morning)
{
	json_object(json, "pain");
	json_known(json, "before", activity->before);
	json_known(json, "during", activity->during);
	json_known(json, "after", activity->after);
	json_known(json, "settled_min", activity->settled_min);
	json_answer(json, "settled_same_day", activity->settled);
	json_known(json, "next_morning", next_morning);
	json_object_end(json);
}

static void json_exercise(struct json *json, const struct exercise_done *exercise)
{
	json_object(json, NULL);
	json_text(json, "exercise", exercise->exercise_id);
	json_known(json, "pain", exercise->pain);
	json_known(json, "effort", exercise->effort);
	json_known(json, "form", exercise->form);
	json_object_end(json);
}

static void json_set(struct json *json, const struct activity *activity, const struct set_done *set)
{
	json_object(json, NULL);
	json_text(json, "exercise", activity->exercises[set->exercise].exercise_id);
	json_int(json, "set", set->set + 1);
	json_text(json, "side", side_word(set->side));
	json_known(json, "reps", set->reps);
	json_known(json, "hold_s", set->held_s);
	json_known(json, "load_g", set->load_g);
	json_known(json, "pain", set->pain);
	json_known(json, "effort", set->effort);
	json_known(json, "form", set->form);
	json_object_end(json);
}

static void json_start(struct json *json, const struct activity *activity)
{
	char day[DAY_TEXT], start[STAMP_TEXT];
	day_print(activity->day, day);
	json_text(json, "date", day);
	if (activity->has_time)
		stamp_print(activity->start, start);
	json_text(json, "start", activity->has_time ? start : NULL);
}

static bool was_done(const struct set_done *set)
{
	return set->status == SET_DONE || set->status == SET_PART;
}

static void json_work(struct json *json, const struct activity *activity)
{
	json_array(json, "exercises");
	for (size_t i = 0; i < activity->exercise_count; i++)
		json_exercise(json, &activity->exercises[i]);
	json_array_end(json);
	json_array(json, "sets");
	for (size_t i = 0; i < activity->set_count; i++)
		if (was_done(&activity->sets[i]))
			json_set(json, activity, &activity->sets[i]);
	json_array_end(json);
}

void activity_json(struct json *json, const char *key, const struct activity *activity, int next_morning)
{
	json_object(json, key);
	json_text(json, "id", activity->id);
	json_text(json, "kind", activity_words[activity->kind]);
	json_start(json, activity);
	json_known(json, "duration_s", activity->duration_s);
	json_known(json, "distance_m", activity->distance_m);
	json_text(json, "status", session_status_word(activity->status));
	json_known(json, "effort", activity->effort);
	json_text(json, "side", side_word(activity->side));
	json_pain(json, activity, next_morning);
	json_answer(json, "eased", activity->eased);
	json_answer(json, "limp", activity->limp);
	json_answer(json, "swelling", activity->swelling);
	json_work(json, activity);
	json_text(json, "session", activity->routine_id);
	json_text(json, "title", activity->title);
	json_object_end(json);
}

int activity_next_morning(const struct diary *diary, const struct activity *activity)
{
	int8_t worst = NOT_KNOWN;
	for (size_t i = 0; i < diary->check_in_count; i++)
		for (int knee = 0; diary->check_ins[i].day.n == activity->day.n + 1 && knee < KNEES; knee++)
			if (side_has_knee(activity->side, knee) && diary->check_ins[i].morning[knee] > worst)
				worst = diary->check_ins[i].morning[knee];
	return worst;
}
