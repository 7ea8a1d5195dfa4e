#include "app/cli_library.h"

static void json_words(struct json *json, const char *key, const struct words *words)
{
	json_array(json, key);
	for (size_t i = 0; i < words->count; i++)
		json_text(json, NULL, words->at[i]);
	json_array_end(json);
}

static void json_pace(struct json *json, const struct exercise *exercise)
{
	if (exercise->in_s == NOT_SET && exercise->pace == NULL) {
		json_null(json, "pace");
		return;
	}
	json_object(json, "pace");
	if (exercise->in_s != NOT_SET) {
		json_int(json, "in_s", exercise->in_s);
		json_int(json, "out_s", exercise->out_s);
	} else {
		json_text(json, "text", exercise->pace);
	}
	json_object_end(json);
}

static void json_dose(struct json *json, const struct exercise *exercise)
{
	const struct dose *dose = &exercise->dose;
	const struct figure_of_dose {
		const char *key;
		int value;
	} figures[] = {
		{ "sets", dose->sets }, { "reps", dose->reps }, { "hold_s", dose->hold_s },
		{ "duration_s", dose->duration_s }, { "duration_max_s", dose->duration_max_s },
		{ "distance_m", dose->distance_m }, { "contacts", dose->contacts }, { "steps", dose->steps },
		{ "on_s", dose->on_s }, { "off_s", dose->off_s },
	};
	json_object(json, "dose");
	for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
		json_known(json, figures[i].key, figures[i].value);
	json_bool(json, "each_way", dose->each_way);
	json_pace(json, exercise);
	json_object_end(json);
}

static void json_tempo(struct json *json, const struct exercise *exercise)
{
	if (!exercise->has_tempo) {
		json_null(json, "tempo");
		return;
	}
	json_object(json, "tempo");
	json_int(json, "eccentric_s", exercise->tempo.eccentric_s);
	json_int(json, "pause_s", exercise->tempo.pause_s);
	json_int(json, "concentric_s", exercise->tempo.concentric_s);
	json_int(json, "top_s", exercise->tempo.top_s);
	json_text(json, "starts", phase_key(exercise->tempo.starts));
	json_object_end(json);
}

static void json_knee_load(struct json *json, const struct knee_load *load)
{
	json_object(json, "knee_load");
	json_text(json, "tier", knee_tier_word(load->tier));
	json_text(json, "source", load->source);
	json_text(json, "confidence", confidence_word(load->confidence));
	json_object_end(json);
}

void cli_json_exercise(struct json *json, const struct exercise *exercise)
{
	json_object(json, NULL);
	json_text(json, "id", exercise->id);
	json_text(json, "name", exercise->name);
	json_text(json, "kind", exercise_kind_word(exercise->kind));
	json_words(json, "targets", &exercise->targets);
	json_words(json, "equipment", &exercise->equipment);
	json_text(json, "sides", sides_word(exercise->sides));
	json_dose(json, exercise);
	json_tempo(json, exercise);
	json_known(json, "rest_s", exercise->rest_s);
	json_int(json, "pain_ceiling", exercise->pain_ceiling);
	json_text(json, "harder", exercise->harder_id);
	json_text(json, "easier", exercise->easier_id);
	json_knee_load(json, &exercise->knee_load);
	json_bool(json, "form_gate", exercise->form_gate);
	json_words(json, "cues", &exercise->cues);
	json_words(json, "faults", &exercise->faults);
	json_text(json, "origin", exercise->own ? "own" : "built-in");
	json_object_end(json);
}
