#include "core/set_line.h"

#include "base/text.h"

#include <string.h>

enum { WORDS = 16, WORD_BYTES = 64, REPS_MOST = 999, HOLD_MOST_S = 3600, LOAD_MOST = 999, THOUSANDTHS = 1000 };

struct words_of_line {
	char at[WORDS][WORD_BYTES];
	int count;
};

static bool split(struct words_of_line *out, const char *line, struct err *err)
{
	for (line += strspn(line, " "); *line != '\0'; line += strspn(line, " ")) {
		size_t length = strcspn(line, " ");
		if (out->count == WORDS || length >= WORD_BYTES)
			return err_set(err, ERR_INPUT, "the set \"%s\" has too many or too long words", line);
		struct text text = text_over(out->at[out->count++], WORD_BYTES);
		text_add_bytes(&text, line, length);
		line += length;
	}
	return true;
}

/* --- the three words it begins with ------------------------------------------ */

static bool read_exercise(struct set_line *out, const char *word, const struct exercise *exercises, size_t count,
                          struct err *err)
{
	out->exercise = exercise_find(exercises, count, word);
	return out->exercise != NULL ||
	       err_set(err, ERR_INPUT, "there is no exercise \"%s\"; `stepdown library` lists them", word);
}

static bool read_side(struct set_line *out, const char *word, struct err *err)
{
	for (enum side side = SIDE_LEFT; side < SIDE_NAMES; side++)
		if (strcmp(word, side_word(side)) == 0) {
			out->set.side = side;
			return true;
		}
	return err_set(err, ERR_INPUT, "a set is of the side left, right or both, not \"%s\"", word);
}

static bool read_amount(struct set_line *out, const char *word, struct err *err)
{
	char number[WORD_BYTES];
	struct text text = TEXT(number);
	size_t length = strlen(word);
	long value;
	bool seconds = length > 0 && word[length - 1] == 's';
	text_add_bytes(&text, word, seconds ? length - 1 : length);
	if (!text_int(number, 0, seconds ? HOLD_MOST_S : REPS_MOST, &value))
		return err_set(err, ERR_INPUT, "a set has repetitions as \"8\" or seconds as \"30s\", not \"%s\"", word);
	if (seconds)
		out->set.held_s = (int32_t)value;
	else
		out->set.reps = (int16_t)value;
	return true;
}

/* --- the pairs behind them ------------------------------------------------------ */

/* Kilograms or pounds with at most three digits behind a point, as grams. */
static bool read_load(struct set_line *out, const char *word, enum mass_units units, struct err *err)
{
	char whole[WORD_BYTES], part[WORD_BYTES];
	struct text text = TEXT(whole), behind = TEXT(part);
	size_t length = strcspn(word, "."), digits = word[length] == '.' ? strlen(word + length + 1) : 0;
	long ones, thousandths = 0;
	text_add_bytes(&text, word, length);
	text_add(&behind, digits == 0 ? "" : word + length + 1);
	for (size_t i = digits; i < 3; i++)
		text_add(&behind, "0");
	if (digits > 3 || (word[length] == '.' && digits == 0) || !text_int(whole, 0, LOAD_MOST, &ones) ||
	    !text_int(part, 0, THOUSANDTHS - 1, &thousandths))
		return err_set(err, ERR_INPUT, "%s is followed by a load as \"5\" or \"7.5\", not \"%s\"",
		               measure_mass_unit(units), word);
	out->set.load_g = measure_mass_grams((int32_t)(ones * THOUSANDTHS + thousandths), units);
	return true;
}

static bool read_digit(int8_t *out, const char *name, const char *word, int least, int most, struct err *err)
{
	long value;
	if (!text_int(word, least, most, &value))
		return err_set(err, ERR_INPUT, "%s is a whole number from %d to %d, not \"%s\"", name, least, most, word);
	*out = (int8_t)value;
	return true;
}

static bool read_pair(struct set_line *out, const char *name, const char *word, struct err *err)
{
	const struct digit {
		const char *name;
		int8_t *at;
		int least, most;
	} digits[] = {
		{ "pain", &out->set.pain, 0, 10 }, { "effort", &out->set.effort, 0, 10 }, { "form", &out->set.form, 1, 5 },
	};
	for (int units = 0; units < MASS_UNITS; units++)
		if (strcmp(name, measure_mass_unit((enum mass_units)units)) == 0)
			return read_load(out, word, (enum mass_units)units, err);
	for (size_t i = 0; i < sizeof digits / sizeof digits[0]; i++)
		if (strcmp(name, digits[i].name) == 0)
			return *digits[i].at == NOT_KNOWN
			               ? read_digit(digits[i].at, name, word, digits[i].least, digits[i].most, err)
			               : err_set(err, ERR_INPUT, "%s comes twice in a set", name);
	return err_set(err, ERR_INPUT, "a set knows kg, lb, pain, effort and form, not \"%s\"", name);
}

bool set_line_read(struct set_line *out, const char *line, const struct exercise *exercises, size_t count,
                   struct err *err)
{
	struct words_of_line words = { .count = 0 };
	struct set_line read = { .set = { .status = SET_DONE, .reps = NOT_KNOWN, .held_s = NOT_KNOWN,
		.load_g = NOT_KNOWN, .pain = NOT_KNOWN, .effort = NOT_KNOWN, .form = NOT_KNOWN } };
	if (!split(&words, line, err))
		return false;
	if (words.count < 3 || words.count % 2 == 0)
		return err_set(err, ERR_INPUT, "a set is EXERCISE SIDE REPS and pairs as \"pain 2\" behind them, not \"%s\"", line);
	if (!read_exercise(&read, words.at[0], exercises, count, err) || !read_side(&read, words.at[1], err) ||
	    !read_amount(&read, words.at[2], err))
		return false;
	for (int i = 3; i < words.count; i += 2)
		if (!read_pair(&read, words.at[i], words.at[i + 1], err))
			return false;
	*out = read;
	return true;
}

/* --- into an activity --------------------------------------------------------------- */

struct merge {
	struct exercise_done *exercises;
	struct set_done *sets;
	size_t exercise_count, set_count;
};

static int place_of(struct merge *merge, const char *id)
{
	for (size_t i = 0; i < merge->exercise_count; i++)
		if (strcmp(merge->exercises[i].exercise_id, id) == 0)
			return (int)i;
	merge->exercises[merge->exercise_count] = (struct exercise_done){ .exercise_id = id, .pain = NOT_KNOWN,
		.effort = NOT_KNOWN, .form = NOT_KNOWN };
	return (int)merge->exercise_count++;
}

/* The set of an exercise and side at a place; a new one where it has fewer. */
static struct set_done *set_at(struct merge *merge, int exercise, enum side side, int place)
{
	for (size_t i = 0; i < merge->set_count; i++)
		if (merge->sets[i].exercise == exercise && merge->sets[i].side == side && merge->sets[i].set == place)
			return &merge->sets[i];
	return &merge->sets[merge->set_count++];
}

static int8_t higher(int8_t a, int8_t b)
{
	return a > b ? a : b;
}

static int8_t lower_known(int8_t a, int8_t b)
{
	return a == NOT_KNOWN || (b != NOT_KNOWN && b < a) ? b : a;
}

static void apply(struct merge *merge, const struct set_line *line, int place)
{
	int exercise = place_of(merge, line->exercise->id);
	struct set_done *set = set_at(merge, exercise, line->set.side, place);
	*set = line->set;
	set->exercise = exercise;
	set->set = (int8_t)place;
	struct exercise_done *of = &merge->exercises[exercise];
	of->pain = higher(of->pain, set->pain);
	of->effort = higher(of->effort, set->effort);
	of->form = lower_known(of->form, set->form);
}

/* How many lines before this one are of the same exercise and side. */
static int place_among(const struct set_line *lines, size_t index)
{
	int place = 0;
	for (size_t i = 0; i < index; i++)
		place += lines[i].exercise == lines[index].exercise && lines[i].set.side == lines[index].set.side;
	return place;
}

void set_lines_apply(struct activity *activity, const struct set_line *lines, size_t count, struct arena *arena)
{
	struct merge merge = {
		.exercises = arena_array(arena, activity->exercise_count + count + 1, sizeof *merge.exercises),
		.sets = arena_array(arena, activity->set_count + count + 1, sizeof *merge.sets),
		.exercise_count = activity->exercise_count, .set_count = activity->set_count,
	};
	if (activity->exercise_count > 0)
		memcpy(merge.exercises, activity->exercises, activity->exercise_count * sizeof *merge.exercises);
	if (activity->set_count > 0)
		memcpy(merge.sets, activity->sets, activity->set_count * sizeof *merge.sets);
	for (size_t i = 0; i < count; i++)
		apply(&merge, &lines[i], place_among(lines, i));
	activity->exercises = merge.exercises;
	activity->exercise_count = merge.exercise_count;
	activity->sets = merge.sets;
	activity->set_count = merge.set_count;
}
