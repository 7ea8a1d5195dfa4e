#include "quick_inner.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

/* Where a member lies. */
#define IN(member) offsetof(struct activity, member), sizeof(((const struct activity *)0)->member)

/* "pain 2": a word with a whole number behind it. */
static const struct number_word {
	const char *word;
	size_t offset, size;
	int least, most;
} number_words[] = {
	{ "pain", IN(during), 0, 10 },           { "before", IN(before), 0, 10 },
	{ "after", IN(after), 0, 10 },           { "effort", IN(effort), 0, 10 },
	{ "cadence", IN(cadence), 100, 260 },    { "settled", IN(settled_min), 0, 1440 },
	{ "felt-before", IN(felt_before), 1, 7 }, { "felt-after", IN(felt_after), 1, 7 },
	{ "stage", IN(stage), 1, 99 },
};
enum { NUMBERS = sizeof number_words / sizeof number_words[0] };

static const char *const sides[SIDE_NAMES] = { "left", "right", "both" };

/* "trail": a word that tells by itself what it is about. */
static const struct plain_words {
	const char *name;
	const char *const *words;
	int count;
	size_t offset, size;
} plain_words[] = {
	{ "ground", surface_words, SURFACES, IN(surface) }, { "slope", hills_words, HILLS_KINDS, IN(hills) },
	{ "zone", zone_words, ZONES, IN(zone) },             { "knee", sides, SIDE_NAMES, IN(side) },
	{ "kind of run", stress_words, STRESSES, IN(stress) },
};
enum { PLAINS = sizeof plain_words / sizeof plain_words[0] };

/* "limp", "limp yes", "swelling no" */
static const struct claim_word {
	const char *word;
	size_t offset, size;
} claim_words[] = {
	{ "limp", IN(limp) }, { "swelling", IN(swelling) }, { "eased", IN(eased) },
};
enum { CLAIMS = sizeof claim_words / sizeof claim_words[0] };

/* "shoes blue" */
static const struct name_word {
	const char *word;
	size_t offset, size;
} name_words[] = {
	{ "shoes", IN(shoes) }, { "session", IN(routine_id) },
};
enum { NAMES = sizeof name_words / sizeof name_words[0] };

/* What may be said once, in the order of the tables. */
enum { SAID_DISTANCE, SAID_DURATION, SAID_DAY, SAID_NUMBERS, SAID_PLAINS = SAID_NUMBERS + NUMBERS,
       SAID_CLAIMS = SAID_PLAINS + PLAINS, SAID_NAMES = SAID_CLAIMS + CLAIMS };

struct reading {
	struct quick_words words;
	struct activity *out;
	struct day today;
	enum units units;
};

/* What became of the next word. */
enum taken { TAKEN_NOT, TAKEN, TAKEN_BAD };

static enum taken taken_if(bool good)
{
	return good ? TAKEN : TAKEN_BAD;
}

static void save(struct activity *out, size_t offset, size_t size, int value)
{
	unsigned char *at = (unsigned char *)out + offset;
	int8_t tiny = (int8_t)value;
	int16_t small = (int16_t)value;
	if (size == sizeof tiny)
		memcpy(at, &tiny, sizeof tiny);
	else if (size == sizeof small)
		memcpy(at, &small, sizeof small);
	else
		memcpy(at, &value, sizeof value);
}

/* --- one word, or a few ---------------------------------------------------------------- */

static enum taken take_length(struct reading *reading)
{
	struct quick_words *words = &reading->words;
	if (quick_take_distance(words, reading->units, &reading->out->distance_m))
		return taken_if(quick_say_once(words, SAID_DISTANCE, "distance"));
	if (quick_take_duration(words, &reading->out->duration_s))
		return taken_if(quick_say_once(words, SAID_DURATION, "time it took"));
	return TAKEN_NOT;
}

static enum taken take_day(struct reading *reading)
{
	if (!quick_day(quick_peek(&reading->words), reading->today, false, &reading->out->day))
		return TAKEN_NOT;
	quick_take(&reading->words);
	return taken_if(quick_say_once(&reading->words, SAID_DAY, "day"));
}

static bool take_figure(struct reading *reading, const struct number_word *number)
{
	struct quick_words *words = &reading->words;
	const char *text = quick_take(words);
	long value;
	if (text == NULL)
		return err_set(words->err, ERR_INPUT, "there is no number behind %s; write %s %d to %d", number->word,
		               number->word, number->least, number->most);
	/* Pain that did not settle that day is told by a word. */
	if (number->offset == offsetof(struct activity, settled_min) && text_same(text, "no")) {
		reading->out->settled = SAID_NO;
		return true;
	}
	if (!text_int(text, number->least, number->most, &value))
		return err_set(words->err, ERR_INPUT, "%s takes a whole number from %d to %d, not \"%.40s\"", number->word,
		               number->least, number->most, text);
	save(reading->out, number->offset, number->size, (int)value);
	return true;
}

static enum taken take_number(struct reading *reading)
{
	for (int i = 0; i < NUMBERS; i++)
		if (text_same(quick_peek(&reading->words), number_words[i].word)) {
			quick_take(&reading->words);
			return taken_if(quick_say_once(&reading->words, SAID_NUMBERS + i, number_words[i].word) &&
			                take_figure(reading, &number_words[i]));
		}
	return TAKEN_NOT;
}

static enum taken take_plain(struct reading *reading)
{
	for (int i = 0; i < PLAINS; i++) {
		int at = quick_word_at(quick_peek(&reading->words), plain_words[i].words, plain_words[i].count);
		if (at < 0)
			continue;
		quick_take(&reading->words);
		save(reading->out, plain_words[i].offset, plain_words[i].size, at);
		return taken_if(quick_say_once(&reading->words, SAID_PLAINS + i, plain_words[i].name));
	}
	return TAKEN_NOT;
}

static enum taken take_claim(struct reading *reading)
{
	for (int i = 0; i < CLAIMS; i++) {
		if (!text_same(quick_peek(&reading->words), claim_words[i].word))
			continue;
		quick_take(&reading->words);
		const char *next = quick_peek(&reading->words);
		int said = next == NULL ? -1 : quick_word_at(next, yes_no_words, YES_NO_KINDS);
		if (said >= 0)
			quick_take(&reading->words);
		save(reading->out, claim_words[i].offset, claim_words[i].size, said >= 0 ? said : SAID_YES);
		return taken_if(quick_say_once(&reading->words, SAID_CLAIMS + i, claim_words[i].word));
	}
	return TAKEN_NOT;
}

static enum taken take_name(struct reading *reading)
{
	for (int i = 0; i < NAMES; i++) {
		if (!text_same(quick_peek(&reading->words), name_words[i].word))
			continue;
		quick_take(&reading->words);
		const char *name = quick_take(&reading->words);
		if (name == NULL)
			return taken_if(err_set(reading->words.err, ERR_INPUT, "there is no name behind %s", name_words[i].word));
		memcpy((unsigned char *)reading->out + name_words[i].offset, &name, sizeof name);
		return taken_if(quick_say_once(&reading->words, SAID_NAMES + i, name_words[i].word));
	}
	return TAKEN_NOT;
}

/* --- what is none of them ------------------------------------------------------------------ */

static bool begins_with_digit(const char *text)
{
	return *text >= '0' && *text <= '9';
}

enum { KNOWN_MOST = 64 };

static int known_words(const char **known)
{
	int count = 0;
	for (int i = 0; i < NUMBERS; i++)
		known[count++] = number_words[i].word;
	for (int i = 0; i < PLAINS; i++)
		for (int k = 0; k < plain_words[i].count; k++)
			if (plain_words[i].words[k][0] != '\0')
				known[count++] = plain_words[i].words[k];
	for (int i = 0; i < CLAIMS; i++)
		known[count++] = claim_words[i].word;
	for (int i = 0; i < NAMES; i++)
		known[count++] = name_words[i].word;
	return count;
}

static enum taken fail_word(struct reading *reading)
{
	const char *known[KNOWN_MOST], *word = quick_peek(&reading->words);
	struct err *err = reading->words.err;
	if (begins_with_digit(word) && strchr(word, ',') != NULL)
		return taken_if(err_set(err, ERR_INPUT, "\"%.40s\" has a comma; write 7.5km", word));
	if (begins_with_digit(word) && strchr(word, '-') != NULL)
		return taken_if(err_set(err, ERR_INPUT, "\"%.40s\" is no day of the calendar; write 2026-03-02", word));
	if (begins_with_digit(word))
		return taken_if(err_set(err, ERR_INPUT,
		                        "\"%.40s\" is neither a distance nor a time; write 5km, 800m, 31:20 or 45min", word));
	const char *near = text_nearest(word, known, (size_t)known_words(known));
	if (near != NULL)
		return taken_if(err_set(err, ERR_INPUT, "\"%.40s\" means nothing here; did you mean \"%s\"?", word, near));
	return taken_if(err_set(err, ERR_INPUT, "\"%.40s\" means nothing here; put free words behind the word note", word));
}

/* --- the line --------------------------------------------------------------------------------- */

static bool take_one(struct reading *reading)
{
	static enum taken (*const takers[])(struct reading *) = {
		take_length, take_day, take_number, take_claim, take_name, take_plain, fail_word,
	};
	enum taken taken = TAKEN_NOT;
	for (size_t i = 0; taken == TAKEN_NOT && i < sizeof takers / sizeof takers[0]; i++)
		taken = takers[i](reading);
	return taken == TAKEN;
}

static bool take_kind(struct quick_words *words, enum activity_kind *out)
{
	const char *word = quick_take(words);
	int kind = quick_word_at(word, activity_words, ACTIVITY_KINDS);
	if (kind >= 0) {
		*out = (enum activity_kind)kind;
		return true;
	}
	const char *near = text_nearest(word, activity_words, ACTIVITY_KINDS);
	if (near != NULL)
		return err_set(words->err, ERR_INPUT, "\"%.40s\" is no activity; did you mean \"%s\"?", word, near);
	return err_set(words->err, ERR_INPUT,
	               "\"%.40s\" is no activity; begin with run, run-walk, walk, cycle, swim, pool-run, elliptical, row, "
	               "strength, mobility or other", word);
}

bool quick_activity(struct activity *out, char *line, struct day today, const struct intake *intake, enum units units,
                    struct err *err)
{
	struct reading reading = { .today = today, .units = units };
	enum activity_kind kind = ACTIVITY_OTHER;
	if (!quick_part(&reading.words, line, err) || !take_kind(&reading.words, &kind))
		return false;
	struct activity activity = activity_blank(kind, today);
	if (intake->knee != NOT_KNOWN)
		activity.side = (enum side)intake->knee;
	reading.out = &activity;
	while (quick_peek(&reading.words) != NULL)
		if (!take_one(&reading))
			return false;
	activity.note = reading.words.note;
	*out = activity;
	return true;
}
