/*
 * What an exercise must be in itself, beyond the type and range of each key.
 */
#include "io/library_draft.h"

#include <string.h>

/* The kit of core/diary.h in its order, and what is taken as at hand. */
static const char *const equipment[] = {
	"step-10", "step", "high-step", "band", "anchor", "ball", "box", "bench", "dumbbell", "kettlebell",
	"weight", "stick", "strap", "mirror", "foam-roller", "massage-ball", "knee-pad", "sliders",
	"decline-board", "leg-press", "leg-extension", "bike", "pool", "belt", "elliptical", "rower",
	"metronome", "mat", "chair", "wall", "towel", "cushion", "support", "flat-path", "phone",
};
enum { EQUIPMENT = sizeof equipment / sizeof *equipment };

const char *const *schema_kit_words(size_t *count)
{
	*count = EQUIPMENT;
	return equipment;
}

static bool is_kit(const char *word)
{
	for (int i = 0; i < EQUIPMENT; i++)
		if (text_same(equipment[i], word))
			return true;
	return false;
}

/* Each word of "box or chair" must be one of the list. */
static void check_kit_entry(const struct reading *in, const struct yaml_node *node)
{
	struct arena *arena = in->faults->arena;
	for (const char *at = node->text; at != NULL;) {
		const char *or = strstr(at, " or ");
		const char *word = or == NULL ? at : arena_copy(arena, at, (size_t)(or - at));
		if (!is_kit(word)) {
			const char *hint = hint_nearest(arena, word, equipment, EQUIPMENT);
			reading_fault(in, node, hint != NULL ? hint : "exercises/SCHEMA.md lists the kit words",
			              "unknown equipment \"%s\"", word);
		}
		at = or == NULL ? NULL : or + strlen(" or ");
	}
}

static void check_kit(const struct reading *in, const struct yaml_node *list)
{
	for (const struct yaml_node *at = list == NULL ? NULL : list->first; at != NULL; at = at->next)
		check_kit_entry(in, at);
}

static void check_tempo(const struct entry *entry, const struct exercise *exercise)
{
	const struct yaml_node *tempo = yaml_get(entry->node, "tempo");
	bool wanted = exercise->work == WORK_REPS || exercise->work == WORK_STEPS;
	bool fits = wanted || exercise->work == WORK_DISTANCE; /* a pace for the steps of a way */
	const struct four_phases *t = &exercise->tempo;
	int first_s = t->starts == PHASE_ECCENTRIC ? t->eccentric_s : t->concentric_s;
	if (wanted && tempo == NULL)
		reading_fault(entry->in, entry->node, NULL, "\"work: %s\" needs \"tempo\"", work_word(exercise->work));
	else if (!fits && tempo != NULL)
		reading_fault(entry->in, tempo->key, NULL, "\"tempo\" does not fit \"work: %s\"",
		              work_word(exercise->work));
	else if (tempo != NULL && first_s == 0)
		reading_fault(entry->in, tempo, NULL, "the phase that a repetition starts with takes 0 s");
}

static void check_breath(const struct entry *entry, const struct exercise *exercise)
{
	const struct yaml_node *breath = yaml_get(entry->node, "breath");
	if (exercise->work == WORK_BREATH && breath == NULL)
		reading_fault(entry->in, entry->node, NULL, "\"work: breath\" needs \"breath\"");
	else if (exercise->work != WORK_BREATH && breath != NULL)
		reading_fault(entry->in, breath->key, NULL, "\"breath\" does not fit \"work: %s\"",
		              work_word(exercise->work));
}

/* What can end a set of this exercise. */
static bool can_end_by(const struct exercise *exercise, enum until until)
{
	const struct dose *dose = &exercise->dose;
	bool counted = exercise->has_tempo || dose->hold_s != NOT_SET;
	bool timed = counted || dose->duration_s != NOT_SET || dose->on_s != NOT_SET;
	return until == UNTIL_KEY || (until == UNTIL_REPS ? counted : timed);
}

static void check_until(const struct entry *entry, const struct exercise *exercise)
{
	const struct yaml_node *until = yaml_get(entry->node, "until");
	if (until != NULL && !can_end_by(exercise, exercise->until))
		reading_fault(entry->in, until, NULL, "\"until: %s\" has nothing in the dose that could end it",
		              until->text);
}

/* The letters that stand drawn big on the session screen. */
static const char big_letters[] = "ACDEFGHIKLMNOPRSTUWY";

static void check_words(const struct reading *in, const struct yaml_node *words)
{
	if (words == NULL)
		return;
	for (const struct yaml_node *at = words->first; at != NULL; at = at->next)
		if (strspn(at->text, big_letters) != at->length)
			reading_fault(in, at, arena_print(in->faults->arena, "the big letters are %s", big_letters),
			              "\"%s\" has a letter that cannot be drawn big", at->text);
}

static void check_tier(const struct entry *entry, const struct exercise *exercise)
{
	const struct knee_load *load = &exercise->knee_load;
	bool free = load->confidence == CONFIDENCE_INFERRED || load->tier == TIER_NONE;
	if (load->source == NULL && !free)
		reading_fault(entry->in, yaml_get(entry->node, "knee_load"), "name a source, or say \"inferred\"",
		              "the knee load is \"%s\" without a source", confidence_word(load->confidence));
}

void exercise_check(const struct entry *entry)
{
	const struct exercise *exercise = entry->value;
	const struct yaml_node *dose = yaml_get(entry->node, "dose");
	dose_check(exercise, &exercise->dose, entry->in, dose, dose != NULL ? dose->key : entry->node);
	check_kit(entry->in, yaml_get(entry->node, "equipment"));
	check_kit(entry->in, yaml_get(entry->node, "optional"));
	check_tempo(entry, exercise);
	check_breath(entry, exercise);
	check_until(entry, exercise);
	check_words(entry->in, yaml_get(entry->node, "words"));
	check_tier(entry, exercise);
}
