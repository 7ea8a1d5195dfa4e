/*
 * What an exercise may say, and what it must be in itself.
 */
#include "io/library_draft.h"

#include <assert.h>
#include <string.h>

/* A repetition starts by lowering or by rising. */
static const char *const starts[PHASE_CONCENTRIC + 1] = {
	[PHASE_ECCENTRIC] = "eccentric", [PHASE_CONCENTRIC] = "concentric",
};

#define DOSE(member) offsetof(struct dose, member)
static const struct field dose_fields[] = {
	{ .key = "sets", .kind = FIELD_INT, .offset = DOSE(sets), .min = 1, .max = SESSION_SETS },
	{ .key = "reps", .kind = FIELD_INT, .offset = DOSE(reps), .min = 1, .max = 100 },
	{ .key = "hold_s", .kind = FIELD_INT, .offset = DOSE(hold_s), .min = 1, .max = 300 },
	{ .key = "duration_s", .kind = FIELD_INT, .offset = DOSE(duration_s), .min = 1, .max = 10800 },
	{ .key = "duration_max_s", .kind = FIELD_INT, .offset = DOSE(duration_max_s), .min = 1, .max = 10800 },
	{ .key = "distance_m", .kind = FIELD_INT, .offset = DOSE(distance_m), .min = 1, .max = 50000 },
	{ .key = "contacts", .kind = FIELD_INT, .offset = DOSE(contacts), .min = 1, .max = 500 },
	{ .key = "steps", .kind = FIELD_INT, .offset = DOSE(steps), .min = 1, .max = 500 },
	{ .key = "on_s", .kind = FIELD_INT, .offset = DOSE(on_s), .min = 1, .max = 3600 },
	{ .key = "off_s", .kind = FIELD_INT, .offset = DOSE(off_s), .min = 1, .max = 3600 },
	{ .key = "each_way", .kind = FIELD_BOOL, .offset = DOSE(each_way) },
};
static const struct dose dose_blank = {
	.sets = NOT_SET, .reps = NOT_SET, .hold_s = NOT_SET, .duration_s = NOT_SET, .duration_max_s = NOT_SET,
	.distance_m = NOT_SET, .contacts = NOT_SET, .steps = NOT_SET, .on_s = NOT_SET, .off_s = NOT_SET,
};
static const struct field_table dose_table = {
	.name = "Dose", TABLE_FIELDS(dose_fields),
	.size = sizeof(struct dose), .blank = &dose_blank,
};

#define TEMPO(member) offsetof(struct four_phases, member)
static const struct field tempo_fields[] = {
	{ .key = "eccentric", .kind = FIELD_INT, .required = true, .offset = TEMPO(eccentric_s), .max = 30 },
	{ .key = "pause", .kind = FIELD_INT, .required = true, .offset = TEMPO(pause_s), .max = 30 },
	{ .key = "concentric", .kind = FIELD_INT, .required = true, .offset = TEMPO(concentric_s), .max = 30 },
	{ .key = "top", .kind = FIELD_INT, .required = true, .offset = TEMPO(top_s), .max = 30 },
	{ .key = "starts", .kind = FIELD_WORD, .required = true, .offset = TEMPO(starts), FIELD_WORDS(starts) },
};
static const struct four_phases tempo_blank;
static const struct field_table tempo_table = {
	.name = "Tempo", TABLE_FIELDS(tempo_fields),
	.size = sizeof(struct four_phases), .blank = &tempo_blank,
};

#define EXERCISE(member) offsetof(struct exercise, member)
static const struct field breath_fields[] = {
	{ .key = "in_s", .kind = FIELD_INT, .required = true, .offset = EXERCISE(in_s), .min = 1, .max = 20 },
	{ .key = "out_s", .kind = FIELD_INT, .required = true, .offset = EXERCISE(out_s), .min = 1, .max = 20 },
};
static const struct field_table breath_table = {
	.name = "Breath", TABLE_FIELDS(breath_fields),
};

#define BIG_WORD(name, phase) \
	{ .key = (name), .kind = FIELD_TEXT, .offset = EXERCISE(phase_word[phase]), .min = 2, .max = 6 }
static const struct field word_fields[] = {
	BIG_WORD("eccentric", PHASE_ECCENTRIC), BIG_WORD("pause", PHASE_PAUSE),
	BIG_WORD("concentric", PHASE_CONCENTRIC), BIG_WORD("top", PHASE_TOP),
	BIG_WORD("hold", PHASE_HOLD), BIG_WORD("work", PHASE_WORK),
};
static const struct field_table word_table = {
	.name = "Words", TABLE_FIELDS(word_fields),
};

#define LOAD(member) offsetof(struct knee_load, member)
static const struct field load_fields[] = {
	{ .key = "tier", .kind = FIELD_WORD, .required = true, .offset = LOAD(tier), FIELD_WORDS(knee_tier_words) },
	{ .key = "confidence", .kind = FIELD_WORD, .required = true, .offset = LOAD(confidence),
	  FIELD_WORDS(confidence_words) },
	{ .key = "source", .kind = FIELD_ID, .offset = LOAD(source), .min = 2, .max = 48 },
	{ .key = "note", .kind = FIELD_TEXT, .offset = LOAD(note), .min = 1, .max = 200 },
};
static const struct knee_load load_blank;
static const struct field_table load_table = {
	.name = "Knee load", TABLE_FIELDS(load_fields),
	.size = sizeof(struct knee_load), .blank = &load_blank,
};

static const struct field exercise_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = EXERCISE(id), .min = 2, .max = 48 },
	{ .key = "name", .kind = FIELD_TEXT, .required = true, .offset = EXERCISE(name), .min = 1, .max = 40 },
	{ .key = "short", .kind = FIELD_TEXT, .offset = EXERCISE(short_name), .min = 1, .max = 18 },
	{ .key = "kind", .kind = FIELD_WORD, .required = true, .offset = EXERCISE(kind),
	  FIELD_WORDS(exercise_kind_words) },
	{ .key = "work", .kind = FIELD_WORD, .required = true, .offset = EXERCISE(work), FIELD_WORDS(work_words) },
	{ .key = "until", .kind = FIELD_WORD, .offset = EXERCISE(until), FIELD_WORDS(until_words) },
	{ .key = "sides", .kind = FIELD_WORD, .required = true, .offset = EXERCISE(sides),
	  FIELD_WORDS(sides_words) },
	{ .key = "targets", .kind = FIELD_TEXTS, .required = true, .offset = EXERCISE(targets), .min = 1, .max = 4,
	  .columns = 24 },
	{ .key = "equipment", .kind = FIELD_TEXTS, .offset = EXERCISE(equipment), .max = 6, .columns = 40 },
	{ .key = "optional", .kind = FIELD_TEXTS, .offset = EXERCISE(optional), .max = 6, .columns = 40 },
	{ .key = "dose", .kind = FIELD_MAP, .offset = EXERCISE(dose), .table = &dose_table },
	{ .key = "tempo", .kind = FIELD_MAP, .offset = EXERCISE(tempo), .table = &tempo_table },
	{ .key = "breath", .kind = FIELD_MAP, .offset = 0, .table = &breath_table },
	{ .key = "pace", .kind = FIELD_TEXT, .offset = EXERCISE(pace), .min = 1, .max = 40 },
	{ .key = "words", .kind = FIELD_MAP, .offset = 0, .table = &word_table },
	{ .key = "rest_s", .kind = FIELD_INT, .required = true, .offset = EXERCISE(rest_s), .max = 600 },
	{ .key = "lead_in_s", .kind = FIELD_INT, .offset = EXERCISE(lead_in_s), .max = 30 },
	{ .key = "pain_ceiling", .kind = FIELD_INT, .required = true, .offset = EXERCISE(pain_ceiling), .max = 10 },
	{ .key = "form_gate", .kind = FIELD_BOOL, .offset = EXERCISE(form_gate) },
	{ .key = "harder", .kind = FIELD_ID, .offset = EXERCISE(harder_id), .min = 2, .max = 48 },
	{ .key = "easier", .kind = FIELD_ID, .offset = EXERCISE(easier_id), .min = 2, .max = 48 },
	{ .key = "substitutes", .kind = FIELD_IDS, .offset = EXERCISE(substitutes), .max = 6 },
	{ .key = "knee_load", .kind = FIELD_MAP, .required = true, .offset = EXERCISE(knee_load),
	  .table = &load_table },
	{ .key = "sources", .kind = FIELD_IDS, .offset = EXERCISE(sources), .max = 8 },
	{ .key = "cues", .kind = FIELD_TEXTS, .required = true, .offset = EXERCISE(cues), .min = 1, .max = 6,
	  .columns = 76 },
	{ .key = "faults", .kind = FIELD_TEXTS, .offset = EXERCISE(faults), .max = 6, .columns = 76 },
	{ .key = "figure", .kind = FIELD_ID, .offset = EXERCISE(figure_id), .min = 2, .max = 48 },
};
static const struct exercise exercise_blank = {
	.until = UNTIL_KINDS,
	.in_s = NOT_SET, .out_s = NOT_SET, .lead_in_s = NOT_SET,
};
const struct field_table exercise_table = {
	.name = "Exercise", TABLE_FIELDS(exercise_fields),
	.size = sizeof(struct exercise), .blank = &exercise_blank,
};

/* What ends a set where the file does not say. */
static const enum until usual_until[WORK_KINDS] = {
	[WORK_REPS] = UNTIL_REPS,    [WORK_STEPS] = UNTIL_REPS,   [WORK_HOLD] = UNTIL_TIME,
	[WORK_TIME] = UNTIL_TIME,    [WORK_BREATH] = UNTIL_TIME,  [WORK_INTERVALS] = UNTIL_TIME,
	[WORK_CONTACTS] = UNTIL_KEY, [WORK_DISTANCE] = UNTIL_KEY,
};

static enum until until_of(const struct exercise *exercise)
{
	if (exercise->work == WORK_TIME && exercise->dose.duration_s == NOT_SET)
		return UNTIL_KEY;
	return usual_until[exercise->work];
}

void exercise_complete(struct entry *entry)
{
	struct exercise *exercise = entry->value;
	exercise->file = entry->in->file;
	exercise->own = entry->own;
	exercise->has_tempo = yaml_get(entry->node, "tempo") != NULL;
	if (exercise->short_name == NULL)
		exercise->short_name = exercise->name;
	if (exercise->figure_id == NULL)
		exercise->figure_id = exercise->id;
	if (exercise->until == UNTIL_KINDS)
		exercise->until = until_of(exercise);
}
