/* Tests that are due, on a quiet day beside easy cardio. Source: RULES.yaml, R60. */
#include "plan_inner.h"

bool test_is_due(const struct stand *stand, size_t index, struct day day)
{
	const struct test *test = &stand->shelf->tests[index];
	if (index < 64 && (stand->tests_planned >> index & 1) != 0)
		return false;
	struct day due;
	return retest_due(stand->shelf, &stand->diary, stand->training.phase, test->id, day, &due) && due.n <= day.n;
}

/* A test is for a quiet morning, beside easy cardio, when nothing else asks for less. */
static bool day_takes_tests(const struct sketch *sketch)
{
	int most = sketch->stand->programme->response.cardio_ceiling;
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&sketch->stand->diary.intake, knee) &&
		    (sketch->now->knee[knee].morning == NOT_KNOWN || sketch->now->knee[knee].morning > most))
			return false;
	return (sketch_has(sketch, WEEK_CARDIO) || sketch_has(sketch, WEEK_WALK)) && !sketch_has(sketch, WEEK_STRENGTH) &&
	       !sketch->flare && !sketch->limits.low_tier && !sketch->limits.no_hard && !sketch->limits.easy_day &&
	       !sketch->now->locked && sketch->notch == NOTCH_AS_PLANNED;
}

static void add_test(struct sketch *sketch, size_t index)
{
	struct stand *stand = sketch->stand;
	const struct test *test = &stand->shelf->tests[index];
	struct sketch_item *item = sketch_add(sketch, wish_for(WEEK_WHATS, NOT_SET));
	if (item == NULL)
		return;
	item->item.kind = PLANNED_TEST;
	item->item.what = test->id;
	item->item.title = test->name;
	item->item.load10 = 0;
	const struct test_result *latest = retest_latest(stand->shelf, &stand->diary, test->id, sketch->day);
	struct why *why = why_addf(&item->whys, "R60", "A result counts for %d days, and the next phase asks for this one.",
	                           stand->programme->habit.result_days);
	if (latest != NULL)
		why_dated(why, "last_result", "last result", 1, latest->day);
	else
		why_unknown(why, "last_result", "last result");
	why->threshold = arena_print(stand->arena, "every %d days in this phase",
	                             stand->programme->habit.retest_days[stand->training.phase]);
	if (index < 64)
		stand->tests_planned |= UINT64_C(1) << index;
}

void rule_tests(struct sketch *sketch)
{
	if (!day_takes_tests(sketch))
		return;
	int count = 0;
	for (size_t i = 0; i < sketch->stand->shelf->test_count && count < sketch->stand->programme->habit.tests_day; i++)
		if (test_is_due(sketch->stand, i, sketch->day)) {
			add_test(sketch, i);
			count++;
		}
}
