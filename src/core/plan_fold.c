/*
 * The history is folded once. Every branch that asks "what if" starts from the
 * fold: the days ahead are put on the chronicle and taken back after.
 */
#include "plan_inner.h"

#include <string.h>

static struct day first_day(const struct diary *diary, struct day today)
{
	struct day first;
	return diary_first_day(diary, &first) && first.n <= today.n ? first : today;
}

/* Of the last mornings the training before them is kept, youngest first, so that one of them can be told anew. */
static void keep_before(struct fold *fold, const struct training *training, int back)
{
	if (back >= SNAPSHOTS)
		return;
	fold->before[back] = training_copy(training, fold->arena);
	if (fold->befores <= back)
		fold->befores = back + 1;
}

static bool is_new_phase(const struct fold *fold)
{
	const struct phase_past *last = fold->phase_count > 0 ? &fold->phases[fold->phase_count - 1] : NULL;
	return fold->now.started &&
	       (last == NULL || last->phase != fold->now.phase || last->since.n != fold->now.phase_since.n);
}

static void keep_phase(struct fold *fold)
{
	if (!is_new_phase(fold))
		return;
	if (fold->phase_count == fold->phase_room) {
		fold->phase_room = 2 * fold->phase_room + 4;
		struct phase_past *phases = arena_array(fold->arena, fold->phase_room, sizeof *phases);
		for (size_t i = 0; i < fold->phase_count; i++)
			phases[i] = fold->phases[i];
		fold->phases = phases;
	}
	fold->phases[fold->phase_count++] = (struct phase_past){ fold->now.phase_since, fold->now.phase };
}

struct fold plan_fold(const struct plan_given *given, struct arena *arena)
{
	struct day today = given->today, first = first_day(given->diary, today);
	size_t room = (size_t)(today.n - first.n + 1) + (size_t)given->days + 2 * WEEK_DAYS + HORIZON;
	struct fold fold = { .given = given, .arena = arena, .whys = { .arena = arena },
		.chronicle = chronicle_new(given->shelf, &given->diary->intake, first, room, arena),
		.now = training_new(given->shelf, arena) };
	struct diary_walk walk = { 0 };
	for (struct day day = first; day.n <= today.n; day.n++) {
		int back = today.n - day.n;
		struct day_told told = diary_day(given->diary, &walk, day);
		chronicle_add(fold.chronicle, &told);
		keep_before(&fold, &fold.now, back);
		fold_milepost(&fold, day);
		if (back < SNAPSHOTS)
			fold.told[back] = told;
		training_step(&fold.now, fold.chronicle, given->diary, back == 0 ? &fold.whys : NULL, arena);
		keep_phase(&fold);
	}
	fold.count = chronicle_count(fold.chronicle);
	return fold;
}

void fold_restore(const struct fold *fold)
{
	chronicle_cut(fold->chronicle, fold->count - (size_t)fold->befores);
	for (int back = fold->befores; back-- > 0;)
		chronicle_add(fold->chronicle, &fold->told[back]);
}

/* --- a stand --------------------------------------------------------------------------- */

/* Changes of long ago touch no day that is planned. */
static void keep_changes(struct stand *stand, const struct diary *diary)
{
	struct day from = day_plus(week_monday(stand->given->today), -WEEK_DAYS);
	struct plan_change *changes = arena_array(stand->arena, diary->change_count + 1, sizeof *changes);
	for (size_t i = 0; i < diary->change_count; i++)
		if (diary->changes[i].from.n >= from.n || diary->changes[i].to.n >= from.n)
			changes[stand->change_count++] = diary->changes[i];
	stand->changes = changes;
}

/* The plans of days ahead go behind those that are stored; today's stored one is made anew. */
static void keep_planned(struct stand *stand, const struct diary *diary)
{
	size_t count = diary->planned_count;
	while (count > 0 && diary->planned[count - 1].day.n >= stand->given->today.n)
		count--;
	size_t room = count + (size_t)stand->given->days + 2 * WEEK_DAYS + HORIZON;
	stand->planned = arena_array(stand->arena, room, sizeof *stand->planned);
	if (count > 0)
		memcpy(stand->planned, diary->planned, count * sizeof *stand->planned);
	stand->diary.planned = stand->planned;
	stand->diary.planned_count = count;
}

static struct stand stand_new(const struct fold *fold, const struct diary *diary, const struct training *training)
{
	struct stand stand = { .given = fold->given, .shelf = fold->given->shelf,
		.programme = fold->given->shelf->programme, .arena = fold->arena, .diary = *diary,
		.chronicle = fold->chronicle, .training = training_copy(training, fold->arena) };
	stand.room = arena_array(fold->arena, PLANNED_SLOTS, sizeof *stand.room);
	keep_changes(&stand, diary);
	keep_planned(&stand, diary);
	return stand;
}

struct stand stand_at_today(const struct fold *fold, const struct diary *diary)
{
	fold_restore(fold);
	return stand_new(fold, diary, &fold->now);
}

bool stand_retold(struct stand *stand, const struct fold *fold, const struct diary *diary,
                  const struct check_in *check_in)
{
	int back = fold->given->today.n - check_in->day.n;
	if (back < 0 || back >= fold->befores)
		return false;
	*stand = stand_new(fold, diary, &fold->before[back]);
	fold_restore(fold);
	chronicle_cut(fold->chronicle, fold->count - (size_t)back - 1);
	for (int at = back; at >= 0; at--) {
		struct day_told told = fold->told[at];
		if (at == back)
			told.check_in = check_in;
		chronicle_add(fold->chronicle, &told);
		training_step(&stand->training, fold->chronicle, &stand->diary, NULL, fold->arena);
	}
	return true;
}

/* --- the next morning -------------------------------------------------------------------- */

static bool is_assumed_done(const struct planned *item)
{
	return !item->done && item->kind != PLANNED_REST && item->kind != PLANNED_TEST;
}

static void tell_done(struct stand *stand, const struct planned_day *day)
{
	struct day_told told = chronicle_last(stand->chronicle)->told;
	struct activity *done = arena_array(stand->arena, told.activity_count + day->count, sizeof *done);
	if (told.activity_count > 0)
		memcpy(done, told.activities, told.activity_count * sizeof *done);
	size_t count = told.activity_count;
	for (size_t i = 0; i < day->count; i++)
		if (is_assumed_done(&day->items[i]))
			done[count++] = activity_of(stand, &day->items[i], stand->arena);
	told.activities = done;
	told.activity_count = count;
	chronicle_retell(stand->chronicle, &told);
}

static int8_t morning_of(const struct stand *stand, const struct knee_day *knee)
{
	if (stand->given->assume_morning != NOT_KNOWN)
		return (int8_t)stand->given->assume_morning;
	return knee->usual != NOT_KNOWN ? knee->usual : knee->morning;
}

/* As usual, and with the questions of every day answered. */
static struct check_in *night(struct stand *stand, struct day day)
{
	struct check_in *check_in = arena_alloc(stand->arena, sizeof *check_in);
	const struct chronicle_day *last = chronicle_last(stand->chronicle);
	*check_in = check_in_blank(day);
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&stand->diary.intake, knee))
			check_in->morning[knee] = morning_of(stand, &last->knee[knee]);
	check_in->worst = (int8_t)last->worst;
	check_in->flags_asked = true;
	return check_in;
}

int plan_sessions(const struct planned_day *day)
{
	int sessions = 0;
	bool test = false;
	for (size_t i = 0; i < day->count; i++) {
		enum entry_kind kind = day->items[i].kind;
		sessions += kind == PLANNED_STRENGTH || kind == PLANNED_RUN || kind == PLANNED_RUN_WALK || kind == PLANNED_CARDIO;
		test |= kind == PLANNED_TEST;
	}
	return sessions + test;
}

void stand_go_on(struct stand *stand, const struct planned_day *day)
{
	tell_done(stand, day);
	stand->planned[stand->diary.planned_count++] =
		(struct day_planned){ .day = day->day, .sessions = (int8_t)plan_sessions(day) };
	struct day next = day_plus(day->day, 1);
	struct day_told told = { .day = next, .check_in = night(stand, next) };
	chronicle_add(stand->chronicle, &told);
	training_step(&stand->training, stand->chronicle, &stand->diary, NULL, stand->arena);
}

void plan_days_ahead(struct stand *stand, struct planned_day *days, int count)
{
	for (int i = 0; i < count; i++) {
		days[i] = plan_one_day(stand);
		if (i + 1 < count)
			stand_go_on(stand, &days[i]);
	}
}
