/* An activity with what follows from it: shoes so far, the stage once more, its load. */
#include "day_inner.h"

#include <limits.h>

#include "base/text.h"
#include "core/ledger.h"
#include "core/load.h"

enum { PERCENT = 100 };

static bool in_these_shoes(const struct activity *activity, const char *shoes)
{
	return activity->shoes != NULL && activity->distance_m != NOT_KNOWN && text_same(activity->shoes, shoes);
}

static int32_t shoes_so_far(const struct diary *diary, const struct activity *activity)
{
	int64_t sum = 0;
	if (activity->shoes == NULL || activity->shoes[0] == '\0')
		return NOT_KNOWN;
	for (size_t i = 0; i < diary->activity_count; i++) {
		const struct activity *other = &diary->activities[i];
		if (in_these_shoes(other, activity->shoes))
			sum += other->distance_m;
		if (other == activity)
			break;
	}
	return sum < INT32_MAX ? (int32_t)sum : INT32_MAX;
}

/* Runs at that stage since another one was last run, this one among them. */
static int stage_times(const struct diary *diary, const struct activity *activity)
{
	int times = 0;
	if (activity->stage <= 0)
		return 0;
	for (size_t i = 0; i < diary->activity_count; i++) {
		const struct activity *other = &diary->activities[i];
		if (activity_is_run(other) && other->stage > 0)
			times = other->stage == activity->stage ? times + 1 : 0;
		if (other == activity)
			break;
	}
	return times;
}

/* A stage tells its running and its walking; a time of its own keeps their shares. */
static int32_t run_part(const struct shelf *shelf, const struct activity *activity)
{
	if (!activity_is_run(activity))
		return NOT_KNOWN;
	if (activity->stage <= 0 || shelf->programme == NULL)
		return activity->kind == ACTIVITY_RUN ? activity->duration_s : NOT_KNOWN;
	const struct run_stage *stage = programme_stage(shelf->programme, activity->stage);
	int run = run_stage_run_s(stage), total = run_stage_total_s(stage);
	if (activity->duration_s == NOT_KNOWN || total <= 0)
		return run;
	return (int32_t)((int64_t)activity->duration_s * run / total);
}

static void put_target(struct day_entry *entry, const struct day_page_given *given)
{
	const struct intake *intake = &given->diary->intake;
	entry->cadence_low = entry->cadence_high = NOT_KNOWN;
	if (!activity_is_run(entry->activity) || intake->cadence_target != SAID_YES || intake->cadence <= 0 ||
	    given->shelf->programme == NULL)
		return;
	entry->cadence_low = intake->cadence * given->shelf->programme->habit.cadence_low / PERCENT;
	entry->cadence_high = intake->cadence * given->shelf->programme->habit.cadence_high / PERCENT;
}

static void put_verdict(struct day_entry *entry, const struct chronicle_day *judged)
{
	for (size_t i = 0; judged != NULL && i < judged->told.activity_count; i++)
		if (text_same(judged->told.activities[i].id, entry->activity->id)) {
			entry->judged = true;
			entry->code = judged->activity[i].code;
			entry->side = judged->activity[i].side;
		}
}

struct day_entry day_entry_of(const struct day_page_given *given, const struct chronicle_day *judged,
                              const struct activity *activity)
{
	struct day_entry entry = {
		.activity = activity,
		.run_s = run_part(given->shelf, activity),
		.shoes_m = shoes_so_far(given->diary, activity),
		.stage_times = stage_times(given->diary, activity),
		.load = load_session(activity->effort, activity->duration_s),
		.load10 = given->shelf->programme != NULL
		                  ? ledger_activity(given->shelf, &given->diary->intake, activity) : NOT_KNOWN,
	};
	put_target(&entry, given);
	put_verdict(&entry, judged);
	return entry;
}
