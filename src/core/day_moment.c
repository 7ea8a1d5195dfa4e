/* The knee over one day, from waking to the next morning. */
#include "day_inner.h"

#include "base/err.h"
#include "core/quick.h"

enum { MORNING_ROWS = 4 * KNEES + 2, ACTIVITY_ROWS = 4, MINUTE_S = 60 };

struct moments {
	struct moment *at;
	size_t count;
	const struct day_page_given *given;
	const struct check_in *next;
};

static struct moment *add(struct moments *list, enum moment_kind kind, enum side side)
{
	struct moment *moment = &list->at[list->count++];
	*moment = (struct moment){ .kind = kind, .side = side, .pain = NOT_KNOWN, .usual = NOT_KNOWN,
				   .settled_min = NOT_KNOWN, .day = list->given->day };
	return moment;
}

/* --- in a check-in ----------------------------------------------------------- */

static enum moment_told told_by(const struct moments *list, const struct moment *moment, const struct check_in *check_in)
{
	if (moment->pain != NOT_KNOWN)
		return MOMENT_TOLD;
	if (moment->day.n > list->given->today.n)
		return MOMENT_TO_COME;
	return check_in != NULL ? MOMENT_SKIPPED : MOMENT_MISSING;
}

static void put_time(const struct moments *list, struct moment *moment)
{
	const struct day_record *record = list->given->record;
	for (size_t i = 0; record != NULL && i < record->told_count; i++)
		if (record->told[i].day.n == moment->day.n) {
			moment->has_time = true;
			moment->at = record->told[i].at;
		}
}

static int usual_of(const struct moments *list, struct day day, enum side knee)
{
	const struct chronicle_day *on =
		list->given->chronicle != NULL ? chronicle_on(list->given->chronicle, day) : NULL;
	return on != NULL ? on->knee[knee].usual : NOT_KNOWN;
}

static void add_mornings(struct moments *list, enum moment_kind kind, struct day day, const struct check_in *check_in)
{
	for (int knee = 0; knee < KNEES; knee++) {
		if (!intake_has_knee(&list->given->diary->intake, knee))
			continue;
		struct moment *moment = add(list, kind, (enum side)knee);
		moment->day = day;
		moment->pain = check_in != NULL ? check_in->morning[knee] : NOT_KNOWN;
		moment->usual = usual_of(list, day, (enum side)knee);
		moment->told = told_by(list, moment, check_in);
		put_time(list, moment);
	}
}

static void add_now(struct moments *list, const struct check_in *check_in)
{
	for (int knee = 0; check_in != NULL && knee < KNEES; knee++) {
		if (check_in->now[knee] == NOT_KNOWN)
			continue;
		struct moment *moment = add(list, MOMENT_NOW, (enum side)knee);
		moment->pain = check_in->now[knee];
		moment->told = MOMENT_TOLD;
		put_time(list, moment);
	}
}

/* What the next check-in tells of this day; it belongs to no knee of its own. */
static void add_told_after(struct moments *list, enum moment_kind kind, int pain)
{
	const struct intake *intake = &list->given->diary->intake;
	struct moment *moment = add(list, kind, intake->knee == NOT_KNOWN ? SIDE_BOTH : (enum side)intake->knee);
	moment->day.n++;
	moment->pain = pain;
	moment->told = told_by(list, moment, list->next);
}

/* --- in an activity ------------------------------------------------------------ */

static bool ends_known(const struct activity *activity)
{
	return activity->has_time && activity->duration_s != NOT_KNOWN;
}

static struct stamp later(struct stamp stamp, int64_t seconds)
{
	stamp.unix_s += seconds;
	return stamp;
}

static struct moment *add_of(struct moments *list, enum moment_kind kind, const struct activity *activity, int pain)
{
	struct moment *moment = add(list, kind, activity->side);
	moment->activity = activity;
	moment->zone = activity->zone;
	moment->pain = pain;
	moment->told = pain != NOT_KNOWN ? MOMENT_TOLD : MOMENT_MISSING;
	return moment;
}

/* Settled is back to where the pain began, whatever number that was. */
static void add_settled(struct moments *list, const struct activity *activity)
{
	struct moment *moment = add_of(list, MOMENT_SETTLED, activity, NOT_KNOWN);
	moment->settled_min = activity->settled == SAID_NO ? SETTLED_NEVER : activity->settled_min;
	if (activity->settled_min != NOT_KNOWN) {
		moment->pain = activity->before;
		moment->has_time = ends_known(activity);
		moment->at = later(activity->start, activity->duration_s + (int64_t)activity->settled_min * MINUTE_S);
	}
	if (moment->settled_min != NOT_KNOWN || activity->settled == SAID_YES)
		moment->told = MOMENT_TOLD;
}

static bool asks_settling(const struct activity *activity)
{
	return activity_is_run(activity) || activity_is_cardio(activity);
}

/* The peak always has its row, so that a missing one is seen; the others where they were told or are asked for. */
static void add_activity(struct moments *list, const struct activity *activity)
{
	bool settling = asks_settling(activity);
	if (activity->before != NOT_KNOWN || activity_is_run(activity)) {
		struct moment *before = add_of(list, MOMENT_BEFORE, activity, activity->before);
		before->has_time = activity->has_time;
		before->at = activity->start;
	}
	add_of(list, MOMENT_PEAK, activity, activity->during);
	if (activity->after != NOT_KNOWN) {
		struct moment *after = add_of(list, MOMENT_AFTER, activity, activity->after);
		after->has_time = ends_known(activity);
		after->at = later(activity->start, activity->duration_s);
	}
	if (settling || activity->settled_min != NOT_KNOWN || activity->settled != NOT_SAID)
		add_settled(list, activity);
}

/* --- all of them ------------------------------------------------------------------ */

const struct moment *day_moments(const struct day_page *page, const struct day_page_given *given, size_t *count,
                                 struct arena *arena)
{
	struct day next = { given->day.n + 1 };
	struct moments list = { .given = given, .next = diary_check_in(given->diary, next) };
	list.at = arena_array(arena, MORNING_ROWS + ACTIVITY_ROWS * page->entry_count, sizeof *list.at);
	add_mornings(&list, MOMENT_WAKING, given->day, page->check_in);
	add_now(&list, page->check_in);
	for (size_t i = 0; i < page->entry_count; i++)
		add_activity(&list, page->entries[i].activity);
	add_told_after(&list, MOMENT_STAIRS, list.next != NULL ? list.next->stairs : NOT_KNOWN);
	add_told_after(&list, MOMENT_WORST, list.next != NULL ? list.next->worst : NOT_KNOWN);
	add_mornings(&list, MOMENT_NEXT, next, list.next);
	*count = list.count;
	return list.at;
}

/* --- one of them told anew ------------------------------------------------------------ */

static void put_in_check_in(struct check_in *check_in, const struct moment *moment, int pain)
{
	switch (moment->kind) {
	case MOMENT_WAKING: case MOMENT_NEXT: check_in->morning[moment->side] = (int8_t)pain; break;
	case MOMENT_NOW: check_in->now[moment->side] = (int8_t)pain; break;
	case MOMENT_STAIRS: check_in->stairs = (int8_t)pain; break;
	default: check_in->worst = (int8_t)pain; break;
	}
}

static bool put_in_activity(struct activity *activity, const struct moment *moment, int pain, struct err *err)
{
	switch (moment->kind) {
	case MOMENT_BEFORE: activity->before = (int8_t)pain; return true;
	case MOMENT_PEAK: activity->during = (int8_t)pain; return true;
	case MOMENT_AFTER: activity->after = (int8_t)pain; return true;
	default:
		return err_set(err, ERR_INPUT, "pain settles in minutes, or not that day: e opens the entry to tell it");
	}
}

bool moment_set(struct moment_edit *out, const struct moment *moment, const struct day_page_given *given, int pain,
                struct err *err)
{
	const struct intake *intake = &given->diary->intake;
	struct moment_edit edit = { .in_activity = moment->activity != NULL };
	if (edit.in_activity) {
		edit.activity = *moment->activity;
		if (!put_in_activity(&edit.activity, moment, pain, err) ||
		    !activity_check(&edit.activity, given->today, intake, given->diary->told.distance, err))
			return false;
	} else {
		const struct check_in *told = diary_check_in(given->diary, moment->day);
		edit.check_in = check_in_blank(moment->day);
		edit.check_in.instrument = told != NULL ? told->instrument : edit.check_in.instrument;
		put_in_check_in(&edit.check_in, moment, pain);
		if (!check_in_check(&edit.check_in, given->today, intake, err))
			return false;
	}
	*out = edit;
	return true;
}
