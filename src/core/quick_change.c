#include "quick_inner.h"

#include "base/text.h"

enum { SAID_DISTANCE, SAID_DURATION, SAID_REASON };

struct reading {
	struct quick_words words;
	struct plan_change change;
	struct day today;
	enum units units;
	int days; /* how many days were told so far */
};

static bool take_day(struct reading *reading)
{
	struct day day;
	if (!quick_day(quick_peek(&reading->words), reading->today, true, &day))
		return false;
	quick_take(&reading->words);
	if (reading->days++ == 0)
		reading->change.from = day;
	else
		reading->change.to = day;
	return true;
}

static bool take_reason(struct reading *reading, bool *good)
{
	int reason = quick_word_at(quick_peek(&reading->words), reason_words, REASONS);
	if (reason < 0)
		return false;
	quick_take(&reading->words);
	reading->change.reason = (enum change_reason)reason;
	*good = quick_say_once(&reading->words, SAID_REASON, "reason");
	return true;
}

/* A number alone is a distance here: nothing else of a change is told in numbers. */
static bool take_bare(struct reading *reading)
{
	if (!quick_distance(quick_peek(&reading->words), reading->units, &reading->change.distance_m))
		return false;
	quick_take(&reading->words);
	return true;
}

static bool take_length(struct reading *reading, bool *good)
{
	/* "800m" is a distance before it could be minutes. */
	bool is_distance = quick_take_distance(&reading->words, reading->units, &reading->change.distance_m);
	if (!is_distance && quick_take_duration(&reading->words, &reading->change.duration_s)) {
		*good = quick_say_once(&reading->words, SAID_DURATION, "time");
		return true;
	}
	if (!is_distance && !take_bare(reading))
		return false;
	*good = quick_say_once(&reading->words, SAID_DISTANCE, "distance");
	return true;
}

/* "run", "strength-b": what the plan calls its items. */
static bool is_name(const char *word)
{
	for (; *word != '\0'; word++)
		if (!((*word >= 'a' && *word <= 'z') || (*word >= '0' && *word <= '9') || *word == '-'))
			return false;
	return true;
}

static bool begins_with_digit(const char *word)
{
	return *word >= '0' && *word <= '9';
}

/* The item, and of a swap the other one. */
static bool take_item(struct reading *reading)
{
	const char *word = quick_peek(&reading->words);
	const char **place = reading->change.what == NULL ? &reading->change.what : &reading->change.other;
	bool wanted = reading->change.what == NULL ||
	              (reading->change.kind == CHANGE_SWAP && reading->change.other == NULL);
	if (!wanted || !is_name(word) || begins_with_digit(word))
		return err_set(reading->words.err, ERR_INPUT,
		               "\"%.40s\" means nothing here; write for example: move strength-b friday, skip run thursday pain, "
		               "run sunday 12km", word);
	*place = quick_take(&reading->words);
	return true;
}

static bool take_one(struct reading *reading)
{
	static const char *const fillers[] = { "to", "from", "on", "with" };
	bool good = true;
	if (quick_word_at(quick_peek(&reading->words), fillers, sizeof fillers / sizeof fillers[0]) >= 0) {
		quick_take(&reading->words);
		return true;
	}
	if (take_day(reading))
		return reading->days <= 2 || err_set(reading->words.err, ERR_INPUT, "there are more than two days; write one or two");
	if (reading->change.kind == CHANGE_ADD && take_length(reading, &good))
		return good;
	if (take_reason(reading, &good))
		return good;
	return take_item(reading);
}

/* The kind by its word; a line that begins with an activity adds one. */
static bool take_kind(struct reading *reading)
{
	const char *word = quick_peek(&reading->words);
	int kind = quick_word_at(word, change_words, CHANGE_KINDS);
	if (kind >= 0)
		quick_take(&reading->words);
	else if (quick_word_at(word, activity_words, ACTIVITY_KINDS) < 0)
		return err_set(reading->words.err, ERR_INPUT,
		               "\"%.40s\" is no change of the plan; begin with move, swap, skip or an activity such as run", word);
	reading->change.kind = kind >= 0 ? (enum change_kind)kind : CHANGE_ADD;
	return true;
}

/* Of one day, a move names where to; the item is then the next one from today on. */
static void settle_days(struct reading *reading)
{
	struct plan_change *change = &reading->change;
	if (change->kind == CHANGE_MOVE && reading->days == 1) {
		change->to = change->from;
		change->from = reading->today;
	} else if (reading->days < 2) {
		change->to = change->from;
	}
}

static bool is_whole(const struct reading *reading)
{
	const struct plan_change *change = &reading->change;
	struct err *err = reading->words.err;
	if (change->what == NULL)
		return err_set(err, ERR_INPUT, "it is not said what; write for example: move strength-b friday");
	if (change->kind == CHANGE_MOVE && reading->days == 0)
		return err_set(err, ERR_INPUT, "it is not said where to; write for example: move %.40s friday", change->what);
	if (change->kind == CHANGE_SWAP && change->other == NULL)
		return err_set(err, ERR_INPUT, "it is not said with what; write for example: swap %.40s run", change->what);
	if (change->kind == CHANGE_ADD && quick_word_at(change->what, activity_words, ACTIVITY_KINDS) < 0)
		return err_set(err, ERR_INPUT, "\"%.40s\" is no activity; write for example: run sunday 12km", change->what);
	if (change->from.n < reading->today.n || change->to.n < reading->today.n)
		return err_set(err, ERR_INPUT, "that day is over; a plan is changed from today on");
	return true;
}

bool quick_change(struct plan_change *out, char *line, struct day today, enum units units, struct err *err)
{
	struct reading reading = {
		.change = { .id = "", .made = today, .from = today, .to = today, .distance_m = NOT_KNOWN,
		            .duration_s = NOT_KNOWN },
		.today = today, .units = units,
	};
	if (!quick_part(&reading.words, line, err) || !take_kind(&reading))
		return false;
	while (quick_peek(&reading.words) != NULL)
		if (!take_one(&reading))
			return false;
	settle_days(&reading);
	if (!is_whole(&reading))
		return false;
	reading.change.note = reading.words.note;
	*out = reading.change;
	return true;
}
