#include "core/questionnaire.h"

#include "base/text.h"

enum { TENTHS = 10 };

/* --- what an item may give ------------------------------------------------------ */

/* The points of each of the thirteen items. Source: kujala-1993, as the journal's table has them. */
enum { AKPS_ITEMS = 13, AKPS_ANSWERS = 5 };
static const int8_t akps_points[AKPS_ITEMS][AKPS_ANSWERS] = {
	{ 5, 3, 0, 0, 0 },  /* limp */
	{ 5, 3, 0, 0, 0 },  /* weight */
	{ 5, 3, 2, 0, 0 },  /* walking */
	{ 10, 8, 5, 0, 0 }, /* stairs */
	{ 5, 4, 3, 2, 0 },  /* squatting */
	{ 10, 8, 6, 3, 0 }, /* running */
	{ 10, 7, 2, 0, 0 }, /* jumping */
	{ 10, 8, 6, 4, 0 }, /* sitting */
	{ 10, 8, 6, 3, 0 }, /* pain */
	{ 10, 8, 6, 4, 0 }, /* swelling */
	{ 10, 6, 4, 2, 0 }, /* movements of the kneecap */
	{ 5, 3, 0, 0, 0 },  /* wasting of the thigh */
	{ 5, 3, 0, 0, 0 },  /* bending */
};

static bool is_akps_answer(size_t item, int points)
{
	for (int i = 0; i < AKPS_ANSWERS; i++)
		if (akps_points[item][i] == points)
			return true;
	return false;
}

static bool is_0_to_4(size_t item, int points)
{
	(void)item;
	return points >= 0 && points <= 4;
}

static bool is_0_to_10(size_t item, int points)
{
	(void)item;
	return points >= 0 && points <= 10;
}

/* --- how they are added up --------------------------------------------------------- */

static int sum10(int sum, int answered)
{
	(void)answered;
	return sum * TENTHS;
}

/* Half up, as all tenths here. */
static int mean10(int sum, int answered)
{
	return (2 * sum * TENTHS + answered) / (2 * answered);
}

/* 100 - 25 x mean. */
static int koos10(int sum, int answered)
{
	enum { FULL = 1000, POINT = 250 };
	return (2 * (FULL * answered - POINT * sum) + answered) / (2 * answered);
}

static const struct questionnaire {
	const char *id;
	size_t least, most;       /* answers to be told */
	size_t needed;            /* of them known */
	bool (*takes)(size_t item, int points);
	int (*add_up)(int sum, int answered);
	const char *points;       /* in words */
} questionnaires[] = {
	{ "akps", AKPS_ITEMS, AKPS_ITEMS, AKPS_ITEMS, is_akps_answer, sum10, "the points of its answers" },
	/* Half of a subscale must be answered. Source: crossley-2018. */
	{ "koos-pf", 11, 11, 6, is_0_to_4, koos10, "0 to 4" },
	{ "lefs", 20, 20, 20, is_0_to_4, sum10, "0 to 4" },
	{ "psfs", 3, 5, 3, is_0_to_10, mean10, "0 to 10" },
};

static const struct questionnaire *named(const char *id)
{
	for (size_t i = 0; i < sizeof questionnaires / sizeof questionnaires[0]; i++)
		if (text_same(questionnaires[i].id, id))
			return &questionnaires[i];
	return NULL;
}

bool questionnaire_known(const char *score_id)
{
	return named(score_id) != NULL;
}

static bool check(const struct questionnaire *one, const int *answers, size_t count, size_t *answered, int *sum,
                  struct err *err)
{
	if (count < one->least || count > one->most)
		return err_set(err, ERR_INPUT, "%s has %zu answers, not %zu; write - for one that is missing", one->id, one->most,
		               count);
	for (size_t i = 0; i < count; i++) {
		if (answers[i] == NOT_KNOWN)
			continue;
		if (!one->takes(i, answers[i]))
			return err_set(err, ERR_INPUT, "answer %zu of %s takes %s, not %d", i + 1, one->id, one->points, answers[i]);
		*sum += answers[i];
		(*answered)++;
	}
	return *answered >= one->needed ||
	       err_set(err, ERR_INPUT, "%s needs %zu answers, %zu are there; a score from fewer would say nothing", one->id,
	               one->needed, *answered);
}

bool questionnaire_total(const char *score_id, const int *answers, size_t count, int16_t *total10, struct err *err)
{
	const struct questionnaire *one = named(score_id);
	size_t answered = 0;
	int sum = 0;
	if (one == NULL)
		return err_set(err, ERR_INPUT, "the answers of %s are not added up here; tell its --total", score_id);
	if (!check(one, answers, count, &answered, &sum, err))
		return false;
	*total10 = (int16_t)one->add_up(sum, (int)answered);
	return true;
}
