/* What goes with the sessions of a day: which routine they take, tests that are due, mobility, recovery, breathing. */
#include "plan_inner.h"

#include "base/text.h"

enum { TESTS_A_DAY = 3 };

void rule_sizes(struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item))
			continue;
		if (item->wish.item.what == WEEK_RUN)
			size_run(sketch, item);
		else if (is_easy_cardio(item->wish.item.what))
			size_cardio(sketch, item);
	}
}

/* --- sessions ------------------------------------------------------------------------ */

const char *last_green_strength(const struct stand *stand)
{
	for (size_t i = chronicle_count(stand->chronicle); i-- > 0;) {
		const struct chronicle_day *day = chronicle_at(stand->chronicle, i);
		for (size_t at = 0; at < day->told.activity_count; at++) {
			const struct activity *done = &day->told.activities[at];
			if (done->kind == ACTIVITY_STRENGTH && done->routine_id != NULL && day->activity[at].code == D11 &&
			    !day->flare && shelf_routine(stand->shelf, done->routine_id) != NULL)
				return done->routine_id;
		}
	}
	return stand->programme->strength_short;
}

bool is_after_flare(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	if (sketch->flare)
		return false;
	for (int back = 1; back <= stand->programme->flare.longest_days; back++) {
		struct day day = day_plus(sketch->day, -back);
		const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
		if (told == NULL || told->flare)
			return told != NULL;
		if (shape_told(stand, day).strength)
			return false;
	}
	return false;
}

static const struct routine *strength_routine(const struct sketch *sketch, const struct sketch_item *item)
{
	const struct programme *programme = sketch->stand->programme;
	const char *id = is_after_flare(sketch) ? last_green_strength(sketch->stand)
	                 : item->wish.item.short_session ? programme->strength_short
	                                                 : programme->strength[sketch->stand->training.strength_next];
	return shelf_routine(sketch->stand->shelf, id);
}

/* Whole minutes, rounded up: a session is not shorter than it says. */
static int32_t session_s(const struct stand *stand, const struct planned *item)
{
	struct session_plan plan;
	const char *missing;
	if (!plan_session(&plan, item, stand->shelf, &missing))
		return NOT_KNOWN;
	return (int32_t)((session_plan_total_ms(&plan) / 1000 + MINUTE_S - 1) / MINUTE_S * MINUTE_S);
}

static void take_routine(struct sketch *sketch, struct sketch_item *item, enum entry_kind kind)
{
	struct arena *arena = sketch->stand->arena;
	struct planned *planned = &item->item;
	if (item->routine == NULL) {
		item->out = true;
		return;
	}
	planned->kind = kind;
	planned->what = item->routine->id;
	planned->title = item->routine->title;
	fill_session(sketch, item);
	planned->detail = planned->exercise_count == 1 ? planned->exercises[0].exercise->name
	                                               : arena_print(arena, "%zu exercises", planned->exercise_count);
	planned->duration_s = session_s(sketch->stand, planned);
}

static void tell_sets(struct sketch *sketch, struct sketch_item *item)
{
	if (is_after_flare(sketch)) {
		item->less = true;
		why_add(&item->whys, "flare", "The first strength session after the flare: the last green one, a set less of each.");
	}
	if (sketch->out->deload)
		why_addf(&item->whys, "R44", "A lighter week: half the sets, the same repetitions.")->threshold =
			arena_print(sketch->stand->arena, "after %d normal weeks", sketch->stand->programme->load.deload_after);
}

void rule_sessions(struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item) || item->wish.item.what != WEEK_STRENGTH)
			continue;
		if (item->routine == NULL)
			item->routine = strength_routine(sketch, item);
		if (item->wish.own == NULL && !sketch->flare)
			why_addf(&item->whys, "W1", "%s: strength stands on %s in this phase.",
			         item->routine == NULL ? "Strength" : item->routine->title, words_weekday(sketch->day));
		tell_sets(sketch, item);
		take_routine(sketch, item, PLANNED_STRENGTH);
	}
}

/* --- tests ---------------------------------------------------------------------------------- */

static bool asks_for(const struct gate_line *line, const char *test_id)
{
	if (line->kind != GATE_TEST && line->kind != GATE_SYMMETRY)
		return false;
	for (size_t i = 0; i < line->tests.count; i++)
		if (text_same(line->tests.at[i], test_id))
			return true;
	return line->test != NULL && text_same(line->test, test_id);
}

/* Maintaining has no exit: it looks again at what the return asked for. */
static bool phase_asks_for(const struct stand *stand, const char *test_id)
{
	enum rehab_phase phase = stand->training.phase == REHAB_MAINTAIN ? REHAB_RETURN : stand->training.phase;
	const struct phase_rules *rules = &stand->programme->phase[phase];
	for (size_t i = 0; i < rules->exit_count; i++)
		if (asks_for(&rules->exit[i], test_id))
			return true;
	return false;
}

bool test_is_due(const struct stand *stand, size_t index, struct day day)
{
	const struct test *test = &stand->shelf->tests[index];
	if (index < 64 && (stand->tests_planned >> index & 1) != 0)
		return false;
	if (!phase_asks_for(stand, test->id))
		return false;
	const struct test_result *latest = retest_latest(stand->shelf, &stand->diary, test->id, day);
	return latest == NULL || latest->day.n + stand->programme->habit.retest_days[stand->training.phase] <= day.n;
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
	for (size_t i = 0; i < sketch->stand->shelf->test_count && count < TESTS_A_DAY; i++)
		if (test_is_due(sketch->stand, i, sketch->day)) {
			add_test(sketch, i);
			count++;
		}
}

/* --- mobility and recovery ---------------------------------------------------------------------- */

static bool week_has_mobility(const struct stand *stand, struct day day)
{
	struct wishes wishes = wishes_of(stand, day);
	for (int i = 0; i < wishes.count; i++)
		if (wishes.at[i].item.what == WEEK_MOBILITY)
			return true;
	return false;
}

static bool did_mobility(const struct stand *stand, struct day day)
{
	const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
	for (size_t i = 0; told != NULL && i < told->told.activity_count; i++)
		if (what_of_activity(stand->programme, &told->told.activities[i]) == WEEK_MOBILITY)
			return true;
	return false;
}

/* Days of mobility of this week that fell out and were not made up for. */
static int mobility_owed(const struct sketch *sketch)
{
	const struct stand *stand = sketch->stand;
	int owed = 0;
	for (struct day day = week_monday(sketch->day); day.n < sketch->day.n; day.n++)
		if (day.n >= stand->diary.intake.since.n)
			owed += week_has_mobility(stand, day) - did_mobility(stand, day);
	return owed;
}

static bool wants_mobility(const struct sketch *sketch)
{
	if (sketch->flare || sketch->notch == NOTCH_MOBILITY)
		return true;
	return (sketch_has(sketch, WEEK_STRENGTH) || sketch_has(sketch, WEEK_RUN)) && mobility_owed(sketch) > 0;
}

static void add_mobility(struct sketch *sketch)
{
	if (sketch->notch == NOTCH_REST || sketch_has(sketch, WEEK_MOBILITY) || !wants_mobility(sketch))
		return;
	struct sketch_item *item = sketch_add(sketch, wish_for(WEEK_MOBILITY, NOT_SET));
	if (item != NULL && !sketch->flare && sketch->notch != NOTCH_MOBILITY)
		why_add(&item->whys, "R52", "Made up: a day of mobility fell out this week.");
}

/* Stretches that have grown go back to their first length, last ones first, until the whole fits. */
static void trim(struct sketch *sketch, struct planned *item)
{
	struct planned_exercise *list = arena_array(sketch->stand->arena, item->exercise_count, sizeof *list);
	for (size_t i = 0; i < item->exercise_count; i++)
		list[i] = item->exercises[i];
	item->exercises = list;
	for (size_t i = item->exercise_count; i-- > 0 && item->duration_s > sketch->stand->programme->habit.mobility_s_most;) {
		if (list[i].dose.duration_s > list[i].exercise->dose.duration_s)
			list[i].dose.duration_s = list[i].exercise->dose.duration_s;
		item->duration_s = session_s(sketch->stand, item);
	}
}

static void fill_mobility(struct sketch *sketch)
{
	const struct programme *programme = sketch->stand->programme;
	const struct habit_rules *rules = &programme->habit;
	for (int i = 0; i < sketch->count; i++) {
		struct sketch_item *item = &sketch->at[i];
		if (!is_open(item) || item->wish.item.what != WEEK_MOBILITY)
			continue;
		item->out = sketch->notch == NOTCH_REST && item->wish.own == NULL;
		item->routine = shelf_routine(sketch->stand->shelf, programme->mobility);
		struct why *why = why_addf(&item->whys, "R52", "Hips, ankles and calves, %d days a week.",
		                           programme->phase[sketch->stand->training.phase].mobility_week);
		why->threshold = arena_print(sketch->stand->arena, "%d to %d min", rules->mobility_s_least / MINUTE_S,
		                             rules->mobility_s_most / MINUTE_S);
		if (!item->out)
			take_routine(sketch, item, PLANNED_MOBILITY);
		if (!item->out)
			trim(sketch, &item->item);
	}
}

/* After long strength the breathing alone; so too on a day for rest. */
static enum week_what recovery_kind(const struct sketch *sketch)
{
	for (int i = 0; i < sketch->count; i++)
		if (!sketch->at[i].out && sketch->at[i].wish.item.what == WEEK_STRENGTH &&
		    sketch->at[i].item.duration_s >= sketch->stand->programme->habit.recovery_after_strength_s)
			return WEEK_BREATHING;
	return sketch->notch == NOTCH_REST ? WEEK_BREATHING : WEEK_RECOVERY;
}

static void add_recovery(struct sketch *sketch)
{
	const struct programme *programme = sketch->stand->programme;
	if (sketch_has(sketch, WEEK_RUN) || sketch_has(sketch, WEEK_RECOVERY) || sketch_has(sketch, WEEK_BREATHING))
		return;
	enum week_what what = recovery_kind(sketch);
	struct sketch_item *item = sketch_add(sketch, wish_for(what, NOT_SET));
	if (item == NULL)
		return;
	item->routine = shelf_routine(sketch->stand->shelf, what == WEEK_BREATHING ? programme->breathing : programme->recovery);
	why_add(&item->whys, "R53", what == WEEK_BREATHING ? "Slow breathing closes the day."
	                                                   : "Recovery stands on each day without a run.");
	take_routine(sketch, item, PLANNED_RECOVERY);
}

void rule_habits(struct sketch *sketch)
{
	if (sketch->now->locked)
		return;
	add_mobility(sketch);
	fill_mobility(sketch);
	add_recovery(sketch);
}
