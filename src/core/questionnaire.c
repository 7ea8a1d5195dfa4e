#include "core/questionnaire.h"

#include <assert.h>
#include <string.h>

enum { TENTHS = 10, FULL10 = 1000 };

/* --- what an item may give ------------------------------------------------------ */

static const struct item_def *item_of(const struct questionnaire *one, size_t item)
{
	return item < one->item_count && one->items[item].answer_count > 0 ? &one->items[item] : NULL;
}

bool questionnaire_takes(const struct questionnaire *one, size_t item, int points)
{
	const struct item_def *def = item_of(one, item);
	if (def == NULL)
		return points >= one->scale_least && points <= one->scale_most;
	for (size_t i = 0; i < def->answer_count; i++)
		if (def->answers[i].points == points)
			return true;
	return false;
}

void questionnaire_points(const struct questionnaire *one, size_t item, struct text *out)
{
	const struct item_def *def = item_of(one, item);
	if (def == NULL) {
		text_addf(out, "%d to %d", one->scale_least, one->scale_most);
		return;
	}
	for (size_t i = 0; i < def->answer_count; i++)
		text_addf(out, "%s%d", i == 0 ? "" : i + 1 == def->answer_count ? " or " : ", ", def->answers[i].points);
}

struct bounds {
	int least, most;
};

static struct bounds bounds_of(const struct questionnaire *one, size_t item)
{
	const struct item_def *def = item_of(one, item);
	if (def == NULL)
		return (struct bounds){ one->scale_least, one->scale_most };
	struct bounds bounds = { def->answers[0].points, def->answers[0].points };
	for (size_t i = 1; i < def->answer_count; i++) {
		int points = def->answers[i].points;
		bounds.least = points < bounds.least ? points : bounds.least;
		bounds.most = points > bounds.most ? points : bounds.most;
	}
	return bounds;
}

/* --- how they are added up --------------------------------------------------------- */

/* Half up, as all tenths here. */
static int divided(int number, int by)
{
	assert(by > 0);
	return (2 * number + by) / (2 * by);
}

static int scored(const struct questionnaire *one, int sum, int answered)
{
	if (one->scoring == SCORING_SUM)
		return sum * TENTHS;
	if (one->scoring == SCORING_MEAN)
		return divided(sum * TENTHS, answered);
	int whole = answered * one->scale_most;
	return divided(FULL10 * (whole - sum), whole);
}

struct score_range questionnaire_range(const struct questionnaire *one)
{
	int least = 0, most = 0;
	for (size_t i = 0; i < (size_t)one->count; i++) {
		struct bounds bounds = bounds_of(one, i);
		least += bounds.least;
		most += bounds.most;
	}
	int at_least = scored(one, least, one->count), at_most = scored(one, most, one->count);
	return at_least <= at_most ? (struct score_range){ at_least, at_most } : (struct score_range){ at_most, at_least };
}

/* --- from answers to a score ---------------------------------------------------------- */

bool questionnaire_ends(const struct questionnaire *one, const int *answers, size_t count)
{
	return one->first_none && count > 0 && answers[0] == 0;
}

struct sum {
	int points, answered;
};

static bool add(const struct questionnaire *one, const int *answers, size_t count, struct sum *sum, struct err *err)
{
	char takes[80];
	struct text text = TEXT(takes);
	for (size_t i = 0; i < count; i++) {
		if (answers[i] == NOT_KNOWN)
			continue;
		if (!questionnaire_takes(one, i, answers[i])) {
			questionnaire_points(one, i, &text);
			return err_set(err, ERR_INPUT, "answer %zu of %s takes %s, not %d", i + 1, one->id, takes, answers[i]);
		}
		sum->points += answers[i];
		sum->answered++;
	}
	return true;
}

bool questionnaire_total(const struct questionnaire *one, const int *answers, size_t count, int16_t *total10,
                         struct err *err)
{
	struct sum sum = { 0 };
	bool ends = questionnaire_ends(one, answers, count);
	if (count > (size_t)one->count || (!ends && count < (size_t)one->fewest))
		return err_set(err, ERR_INPUT, "%s has %d answers, not %zu; write - for one that is missing", one->id, one->count,
		               count);
	if (!add(one, answers, count, &sum, err))
		return false;
	/* What follows a first 0 is 0 as well, told or not. */
	if (ends)
		sum.answered = one->count;
	if (sum.answered < one->answered)
		return err_set(err, ERR_INPUT, "%s needs %d answers, %d are there; a score from fewer would say nothing", one->id,
		               one->answered, sum.answered);
	*total10 = (int16_t)scored(one, sum.points, sum.answered);
	return true;
}

/* --- answers as text ---------------------------------------------------------------------- */

void answers_print(const int *answers, size_t count, struct text *out)
{
	for (size_t i = 0; i < count; i++) {
		text_add(out, i == 0 ? "" : " ");
		if (answers[i] == NOT_KNOWN)
			text_add(out, "-");
		else
			text_addf(out, "%d", answers[i]);
	}
}

size_t answers_parse(const char *text, int out[static QUESTIONNAIRE_ITEMS])
{
	size_t count = 0;
	while (count < QUESTIONNAIRE_ITEMS && *(text += strspn(text, " ")) != '\0') {
		char word[8];
		struct text copy = TEXT(word);
		size_t length = strcspn(text, " ");
		long points = NOT_KNOWN;
		text_add_bytes(&copy, text, length);
		if (!text_int(word, 0, 100, &points))
			points = NOT_KNOWN;
		out[count++] = (int)points;
		text += length;
	}
	return count;
}
