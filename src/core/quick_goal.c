#include "quick_inner.h"

#include "base/text.h"

/* "10 km by 2026-06-01", "30 km a week", "pain 2": what stands behind a length tells what it is a length of. */
struct reading {
	struct quick_words words;
	struct goal goal;
	struct day today;
	enum units units;
};

static const char *const fillers[] = { "a", "per", "in", "run", "the", "at", "most", "of" };
static const char *const week_words[] = { "week", "weekly", "/week" };

static bool fail(struct reading *reading)
{
	return err_set(reading->words.err, ERR_INPUT,
	               "\"%.40s\" means nothing in a goal; write 10 km by 2026-06-01, 30 km a week, or pain 2",
	               quick_peek(&reading->words));
}

static bool take_by(struct reading *reading)
{
	quick_take(&reading->words);
	const char *day = quick_take(&reading->words);
	reading->goal.has_by = day != NULL && quick_day(day, reading->today, true, &reading->goal.by);
	return reading->goal.has_by ||
	       err_set(reading->words.err, ERR_INPUT, "there is no day behind by; write for example: by 2026-06-01");
}

static bool take_pain(struct reading *reading)
{
	long pain;
	quick_take(&reading->words);
	const char *text = quick_take(&reading->words);
	if (text == NULL || !text_int(text, 0, 10, &pain))
		return err_set(reading->words.err, ERR_INPUT, "pain takes a whole number from 0 to 10; write for example: pain 2");
	reading->goal.pain = (int8_t)pain;
	return true;
}

static bool take_one(struct reading *reading)
{
	struct quick_words *words = &reading->words;
	const char *word = quick_peek(words);
	if (quick_take_distance(words, reading->units, &reading->goal.distance_m))
		return true;
	if (text_same(word, "by"))
		return take_by(reading);
	if (text_same(word, "pain"))
		return take_pain(reading);
	bool week = quick_word_at(word, week_words, sizeof week_words / sizeof week_words[0]) >= 0;
	if (!week && quick_word_at(word, fillers, sizeof fillers / sizeof fillers[0]) < 0)
		return fail(reading);
	quick_take(words);
	if (week) {
		reading->goal.week_m = reading->goal.distance_m;
		reading->goal.distance_m = NOT_KNOWN;
	}
	return true;
}

bool quick_goal(struct goal *out, char *line, struct day today, enum units units, struct err *err)
{
	struct reading reading = {
		.goal = { .distance_m = NOT_KNOWN, .week_m = NOT_KNOWN, .pain = NOT_KNOWN, .since = today },
		.today = today, .units = units,
	};
	if (!quick_part(&reading.words, line, err))
		return false;
	while (quick_peek(&reading.words) != NULL)
		if (!take_one(&reading))
			return false;
	const struct goal *goal = &reading.goal;
	if (goal->distance_m == NOT_KNOWN && goal->week_m == NOT_KNOWN && goal->pain == NOT_KNOWN)
		return err_set(err, ERR_INPUT, "a goal needs a distance or a pain; write 10 km by 2026-06-01, 30 km a week, or pain 2");
	if (goal->has_by && goal->by.n < today.n)
		return err_set(err, ERR_INPUT, "the day of the goal is over; write one from today on");
	*out = *goal;
	return true;
}
