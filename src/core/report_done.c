/* How much was planned, and what was done. */
#include "report_inner.h"

static void add_told(int32_t *sum, int32_t value)
{
	if (value != NOT_KNOWN)
		*sum = (*sum == NOT_KNOWN ? 0 : *sum) + value;
}

static void add_activities(const struct report_given *given, struct report_done by_kind[ACTIVITY_KINDS])
{
	for (size_t i = 0; i < given->diary->activity_count; i++) {
		const struct activity *activity = &given->diary->activities[i];
		if (!is_in(given, activity->day))
			continue;
		struct report_done *done = &by_kind[activity->kind];
		done->count++;
		add_told(&done->distance_m, activity->distance_m);
		add_told(&done->duration_s, activity->duration_s);
	}
}

/* The weeks count what was kept; each of them is told in full. */
static void add_kept(struct making *making)
{
	const struct report_given *given = making->given;
	size_t count;
	const struct trend_week *weeks = trend_weeks(given->plan, given->diary, given->from, given->to,
	                                             making->report->knee, &count, making->arena);
	for (size_t i = 0; i < count; i++) {
		making->report->kept += weeks[i].planned > 0 ? weeks[i].kept : 0;
		making->report->planned += weeks[i].planned > 0 ? weeks[i].planned : 0;
	}
}

void report_done(struct making *making)
{
	struct report_done by_kind[ACTIVITY_KINDS];
	struct report_done *done = arena_array(making->arena, ACTIVITY_KINDS, sizeof *done);
	struct report *report = making->report;
	for (int i = 0; i < ACTIVITY_KINDS; i++)
		by_kind[i] = (struct report_done){ (enum activity_kind)i, 0, NOT_KNOWN, NOT_KNOWN };
	add_activities(making->given, by_kind);
	for (int i = 0; i < ACTIVITY_KINDS; i++)
		if (by_kind[i].count > 0)
			done[report->done_count++] = by_kind[i];
	report->done = done;
	add_kept(making);
}
