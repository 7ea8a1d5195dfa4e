/* Where it hurt, tests and questionnaires of a time. */
#include "report_inner.h"

#include "chronicle_inner.h"
#include "core/knee_map.h"
#include "core/outcome.h"

#include <stdlib.h>
#include <string.h>

/* --- zones ------------------------------------------------------------------------ */

enum { PLACES_OF_PAIN = 2 * ZONES };

/* Days are told in order, so that a day with several marks of one place counts once. */
static void zone_add(struct report_zone *at, struct day day, int pain, uint8_t quality)
{
	at->days += at->days == 0 || at->last.n != day.n;
	at->last = day;
	at->quality |= quality;
	if (pain > at->highest)
		at->highest = pain;
}

static void add_marks(const struct report_given *given, struct report_zone zones[KNEES][ZONES])
{
	for (size_t i = 0; i < given->diary->zone_pain_count; i++) {
		const struct zone_pain *mark = &given->diary->zone_pains[i];
		if (is_in(given, mark->day) && mark->pain > 0 && (int)mark->side < KNEES)
			zone_add(&zones[mark->side][mark->zone], mark->day, mark->pain, mark->quality);
	}
}

static bool is_marked(const struct report_given *given, struct day day)
{
	size_t count;
	return knee_marks(given->diary, day, &count) != NULL;
}

/* Of a day without a knee map the place that was told with what was done. */
static void add_activities(const struct report_given *given, struct report_zone zones[KNEES][ZONES])
{
	for (size_t i = 0; i < given->diary->activity_count; i++) {
		const struct activity *activity = &given->diary->activities[i];
		if (activity->zone == ZONE_NOT_SAID || !is_in(given, activity->day) || is_marked(given, activity->day))
			continue;
		const int worst = activity_worst(activity);
		for (int knee = 0; worst != 0 && knee < KNEES; knee++)
			if (activity_speaks_of(activity, &given->diary->intake, knee))
				zone_add(&zones[knee][activity->zone], activity->day, worst, 0);
	}
}

/* Most days first, then the highest pain, then as the zones stand. */
static int by_days(const void *a, const void *b)
{
	const struct report_zone *one = a, *other = b;
	if (one->days != other->days)
		return other->days - one->days;
	if (one->highest != other->highest)
		return other->highest - one->highest;
	return (int)one->side * ZONES + (int)one->zone - (int)other->side * ZONES - (int)other->zone;
}

void report_zones(struct making *making)
{
	struct report_zone zones[KNEES][ZONES];
	struct report_zone *told = arena_array(making->arena, PLACES_OF_PAIN, sizeof *told);
	struct report *report = making->report;
	for (int knee = 0; knee < KNEES; knee++)
		for (int zone = 0; zone < ZONES; zone++)
			zones[knee][zone] = (struct report_zone){ .side = (enum side)knee, .zone = (enum zone)zone,
				.highest = NOT_KNOWN };
	add_marks(making->given, zones);
	add_activities(making->given, zones);
	for (int knee = 0; knee < KNEES; knee++)
		for (int zone = 0; zone < ZONES; zone++)
			if (zones[knee][zone].days > 0)
				told[report->zone_count++] = zones[knee][zone];
	qsort(told, report->zone_count, sizeof *told, by_days);
	report->zones = told;
}

/* --- tests ---------------------------------------------------------------------------- */

/* The newest result of this time; NULL. */
static const struct test_result *newest(const struct report_given *given, const char *test_id)
{
	for (size_t i = given->diary->test_count; i-- > 0;) {
		const struct test_result *result = &given->diary->tests[i];
		if (is_in(given, result->day) && strcmp(result->test_id, test_id) == 0)
			return result;
	}
	return NULL;
}

void report_tests(struct making *making)
{
	const struct report_given *given = making->given;
	const struct shelf *shelf = given->shelf;
	struct report_test *tests = arena_array(making->arena, shelf->test_count + 1, sizeof *tests);
	struct report *report = making->report;
	for (size_t i = 0; i < shelf->test_count; i++) {
		const struct test *test = &shelf->tests[i];
		const struct test_result *now = newest(given, test->id);
		if (now == NULL)
			continue;
		tests[report->test_count++] = (struct report_test){ test, retest_first(given->diary, test->id), now,
			retest_result_symmetry10(test, now, &given->diary->intake),
			retest_norm(test, &given->diary->intake, now->day) };
	}
	report->tests = tests;
}

/* --- questionnaires ---------------------------------------------------------------------- */

static struct report_score score_of(const struct making *making, const struct score_def *def)
{
	const struct diary *diary = making->given->diary;
	const struct score *first = retest_first_score(diary, def->id);
	const struct score **told = arena_array(making->arena, diary->score_count + 1, sizeof(struct score *));
	struct report_score score = { .def = def, .told = told };
	for (size_t i = 0; i < diary->score_count; i++) {
		const struct score *at = &diary->scores[i];
		bool is_told = at == first ? at->day.n <= making->given->to.n : is_in(making->given, at->day);
		if (strcmp(at->score_id, def->id) == 0 && is_told)
			told[score.count++] = at;
	}
	score.has_change = score.count > 1;
	if (score.has_change)
		score.change10 = told[score.count - 1]->total10 - told[0]->total10;
	score.counts = score.has_change && score_change_counts(def, score.change10);
	return score;
}

void report_scores(struct making *making)
{
	const struct programme *programme = making->given->shelf->programme;
	struct report_score *scores = arena_array(making->arena, programme->score_count + 1, sizeof *scores);
	struct report *report = making->report;
	for (size_t i = 0; i < programme->score_count; i++) {
		struct report_score score = score_of(making, &programme->scores[i]);
		if (score.count > 0)
			scores[report->score_count++] = score;
	}
	report->scores = scores;
}
