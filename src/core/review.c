#include "review_inner.h"

#include "base/text.h"
#include "core/goal.h"
#include "core/report_words.h"

enum { TENTHS = 10, LINES_FIRST = 16 };

const char *const review_words[REVIEW_PARTS] = {
	[REVIEW_PLANNED] = "planned", [REVIEW_DONE] = "done",       [REVIEW_PAIN] = "pain",
	[REVIEW_CHANGED] = "changed", [REVIEW_NEXT] = "next",
};

struct review_line *review_add(struct writing *writing, enum review_part part, const char *text)
{
	if (writing->count == writing->room) {
		writing->room = writing->room == 0 ? LINES_FIRST : 2 * writing->room;
		struct review_line *grown = arena_array(writing->arena, writing->room, sizeof *grown);
		for (size_t i = 0; i < writing->count; i++)
			grown[i] = writing->line[i];
		writing->line = grown;
	}
	writing->line[writing->count] = (struct review_line){ .part = part, .text = text };
	return &writing->line[writing->count++];
}

static bool in_week(const struct writing *writing, struct day day)
{
	return day.n >= writing->monday.n && day.n < writing->monday.n + DAYS_A_WEEK;
}

static const char *distance(const struct writing *writing, int32_t metres)
{
	return measure_distance_words(writing->arena, metres, writing->diary->told.distance);
}

static const char *tenths(const struct writing *writing, int value10)
{
	return arena_print(writing->arena, "%d.%d", value10 / TENTHS, value10 % TENTHS);
}

/* --- what was planned and done ------------------------------------------------------ */

static void tell_planned(struct writing *writing)
{
	const struct trend_week *week = writing->week;
	if (week->planned == 0) {
		review_add(writing, REVIEW_PLANNED, "No plan was kept of this week.");
		return;
	}
	review_add(writing, REVIEW_PLANNED, arena_print(writing->arena, "%d %s, %d kept; days of a flare and changes with a "
	    "reason count as kept.", week->planned, week->planned == 1 ? "session" : "sessions", week->kept));
}

static const struct { const char *one, *many; } kind_words[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = { "run", "runs" },           [ACTIVITY_RUN_WALK] = { "run-walk", "run-walks" },
	[ACTIVITY_WALK] = { "walk", "walks" },        [ACTIVITY_CYCLE] = { "ride", "rides" },
	[ACTIVITY_SWIM] = { "swim", "swims" },        [ACTIVITY_POOL_RUN] = { "pool run", "pool runs" },
	[ACTIVITY_ELLIPTICAL] = { "elliptical session", "elliptical sessions" },
	[ACTIVITY_ROW] = { "rowing session", "rowing sessions" },
	[ACTIVITY_STRENGTH] = { "strength session", "strength sessions" },
	[ACTIVITY_MOBILITY] = { "mobility session", "mobility sessions" },
	[ACTIVITY_OTHER] = { "other entry", "other entries" },
};

static void count_kinds(const struct writing *writing, int count[static ACTIVITY_KINDS])
{
	for (int i = 0; i < DAYS_A_WEEK; i++) {
		const struct chronicle_day *day = chronicle_on(writing->plan->chronicle, (struct day){ writing->monday.n + i });
		for (size_t at = 0; day != NULL && at < day->told.activity_count; at++)
			count[day->told.activities[at].kind]++;
	}
}

static void tell_kinds(struct writing *writing)
{
	int count[ACTIVITY_KINDS] = { 0 };
	char buffer[320];
	struct text text = TEXT(buffer);
	count_kinds(writing, count);
	for (int kind = 0; kind < ACTIVITY_KINDS; kind++)
		if (count[kind] > 0)
			text_addf(&text, "%s%d %s", text.length > 0 ? ", " : "", count[kind],
			          count[kind] == 1 ? kind_words[kind].one : kind_words[kind].many);
	review_add(writing, REVIEW_DONE, text.length == 0 ? "Nothing was logged." : arena_print(writing->arena, "%s.", buffer));
}

static void tell_runs(struct writing *writing)
{
	const struct trend_week *week = writing->week, *before = writing->before;
	if (week->runs == 0)
		return;
	review_add(writing, REVIEW_DONE, arena_print(writing->arena, before->told ? "%s run, %s the week before." : "%s run.",
	    distance(writing, week->run_m), distance(writing, before->run_m)));
	if (week->longest_green_m > 0)
		review_add(writing, REVIEW_DONE, arena_print(writing->arena, "%d of %d runs green, the longest of them %s.",
		    week->green_runs, week->runs, distance(writing, week->longest_green_m)));
	else
		review_add(writing, REVIEW_DONE, arena_print(writing->arena, "%d of %d runs green.", week->green_runs, week->runs));
}

static void tell_load(struct writing *writing)
{
	const struct trend_week *week = writing->week, *before = writing->before;
	if (week->ledger10 == NOT_KNOWN)
		return;
	const char *than = before->ledger10 == NOT_KNOWN ? "" :
		arena_print(writing->arena, ", %d the week before", before->ledger10 / TENTHS);
	review_add(writing, REVIEW_DONE, arena_print(writing->arena, "Knee load %d%s; relative, rough.", week->ledger10 / TENTHS, than));
}

static const char *side_words(const struct writing *writing, const struct test_result *result)
{
	struct { char at[24]; } side[KNEES];
	for (int knee = 0; knee < KNEES; knee++) {
		struct text text = TEXT(side[knee].at);
		int value = knee == SIDE_LEFT ? result->left : result->right;
		if (value == NOT_KNOWN)
			text_add(&text, "not known");
		else
			text_addf(&text, "%d", value);
	}
	return arena_print(writing->arena, "left %s, right %s", side[SIDE_LEFT].at, side[SIDE_RIGHT].at);
}

static void tell_results(struct writing *writing)
{
	const struct diary *diary = writing->diary;
	for (size_t i = 0; i < diary->test_count; i++) {
		const struct test_result *result = &diary->tests[i];
		const struct test *test = shelf_test(writing->shelf, result->test_id);
		if (!in_week(writing, result->day) || test == NULL)
			continue;
		const char *value = test->sides ? side_words(writing, result) : arena_print(writing->arena, "%d", result->value);
		review_add(writing, REVIEW_DONE, arena_print(writing->arena, "Test, %s: %s.", test->name, value));
	}
	for (size_t i = 0; i < diary->score_count; i++) {
		const struct score *score = &diary->scores[i];
		const struct score_def *def = shelf_score(writing->shelf, score->score_id);
		if (in_week(writing, score->day) && def != NULL)
			review_add(writing, REVIEW_DONE, arena_print(writing->arena, "%s: %s of %d.", def->name,
			    report_points(writing->arena, score->total10), def->most));
	}
}

static void tell_milestones(struct writing *writing)
{
	size_t count;
	const struct milestone *milestones = goal_milestones(writing->plan->chronicle, writing->diary->told.distance, &count, writing->arena);
	for (size_t i = 0; i < count; i++)
		if (in_week(writing, milestones[i].day))
			review_add(writing, REVIEW_DONE, arena_print(writing->arena, "%s.", milestones[i].text));
}

/* --- pain ----------------------------------------------------------------------------- */

static void tell_pain(struct writing *writing)
{
	const struct trend_week *week = writing->week, *before = writing->before;
	if (week->worst == NOT_KNOWN)
		review_add(writing, REVIEW_PAIN, "The worst pain of no day is known.");
	else
		review_add(writing, REVIEW_PAIN, arena_print(writing->arena, "Worst pain %d%s; %s in the mean of the days.", week->worst,
		    before->worst == NOT_KNOWN ? "" : arena_print(writing->arena, ", %d the week before", before->worst),
		    tenths(writing, week->worst10)));
	if (week->answered == 0)
		review_add(writing, REVIEW_PAIN, "No morning is known.");
	else
		review_add(writing, REVIEW_PAIN, arena_print(writing->arena, "On waking %s in the mean, %d of 7 mornings known.",
		    tenths(writing, week->waking10), week->answered));
}

/* --- what comes --------------------------------------------------------------------------- */

static const struct { const char *one, *many; } planned_texts[PLANNED_KINDS] = {
	[PLANNED_STRENGTH] = { "strength session", "strength sessions" }, [PLANNED_RUN] = { "run", "runs" },
	[PLANNED_RUN_WALK] = { "run-walk", "run-walks" },     [PLANNED_CARDIO] = { "cardio session", "cardio sessions" },
	[PLANNED_MOBILITY] = { "mobility session", "mobility sessions" },
	[PLANNED_TEST] = { "test", "tests" },
};

static void tell_next(struct writing *writing)
{
	const struct plan *plan = writing->plan;
	int count[PLANNED_KINDS] = { 0 }, waits = 0, days = 0;
	char buffer[320];
	struct text text = TEXT(buffer);
	for (int i = 0; plan->day_count > 0 && i < DAYS_A_WEEK; i++) {
		const struct planned_day *day = plan_day(plan, (struct day){ writing->monday.n + DAYS_A_WEEK + i });
		for (size_t at = 0; day != NULL && at < day->count; at++) {
			count[day->items[at].kind]++;
			waits += day->items[at].waits;
		}
		days += day != NULL;
	}
	for (int kind = 0; kind < PLANNED_KINDS; kind++)
		if (count[kind] > 0 && planned_texts[kind].one != NULL)
			text_addf(&text, "%s%d %s", text.length > 0 ? ", " : "", count[kind],
			          count[kind] == 1 ? planned_texts[kind].one : planned_texts[kind].many);
	if (days == 0 || !plan->ready || plan->locked)
		review_add(writing, REVIEW_NEXT, plan->locked ? "Training waits for advice." : days == 0 ?
		    "What came after stands in the week after it." : "The first steps come before a plan.");
	else
		review_add(writing, REVIEW_NEXT, arena_print(writing->arena, "The week after asks for %s.",
		    text.length > 0 ? buffer : "nothing"));
	if (waits > 0)
		review_add(writing, REVIEW_NEXT, arena_print(writing->arena, "%d of them %s for an answer still to come.", waits,
		    waits == 1 ? "waits" : "wait"));
}

/* --- all of it -------------------------------------------------------------------------------- */

const struct review *review_week(const struct plan *plan, const struct shelf *shelf, const struct diary *diary,
                                 struct day day, enum side knee, struct arena *arena)
{
	struct review *review = arena_alloc(arena, sizeof *review);
	size_t count;
	const struct day monday = { day.n - day_weekday(day) + 1 };
	const struct trend_week *weeks = trend_weeks(plan, diary, (struct day){ monday.n - DAYS_A_WEEK }, monday, knee, &count,
	                                             arena);
	*review = (struct review){ .before = weeks[0], .week = weeks[1] };
	struct writing writing = { .plan = plan, .shelf = shelf, .diary = diary, .monday = monday, .week = &review->week,
		                   .before = &review->before, .arena = arena };
	tell_planned(&writing);
	tell_kinds(&writing);
	tell_runs(&writing);
	tell_load(&writing);
	tell_results(&writing);
	tell_milestones(&writing);
	tell_pain(&writing);
	review_tell_changed(&writing);
	tell_next(&writing);
	review->lines = writing.line;
	review->count = writing.count;
	return review;
}
