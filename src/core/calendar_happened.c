/* What a year is remembered by, gathered in one walk over the history. */
#include "calendar_inner.h"

#include "core/goal.h"
#include "core/load.h"

struct memory {
	struct happening *at;
	size_t count, room;
	struct arena *arena;
};

static void remember(struct memory *memory, struct happening happening)
{
	if (memory->count == memory->room) {
		memory->room = 2 * memory->room + 16;
		struct happening *at = arena_array(memory->arena, memory->room, sizeof *at);
		for (size_t i = 0; i < memory->count; i++)
			at[i] = memory->at[i];
		memory->at = at;
	}
	memory->at[memory->count++] = happening;
}

/* --- one day ------------------------------------------------------------------------------ */

static void take_start(struct memory *memory, const struct calendar *calendar, struct day day)
{
	const struct intake *intake = &calendar->given.diary->intake;
	if (intake->ready && intake->since.n == day.n)
		remember(memory, (struct happening){ .day = day, .kind = HAPPENED_START });
}

/* A new longest run ever is remembered where the ceiling of the one before it would not have let it be. */
static void take_run(struct memory *memory, const struct calendar *calendar, const struct chronicle_day *day,
                     int32_t *longest_m)
{
	const struct programme *programme = chronicle_shelf(calendar->given.chronicle)->programme;
	int32_t run_m = day->longest_run_m, before_m = *longest_m;
	if (run_m <= before_m)
		return;
	*longest_m = run_m;
	if (before_m > 0 && run_m > load_ceiling(programme, before_m))
		remember(memory, (struct happening){ .day = day->told.day, .kind = HAPPENED_LONG_RUN, .run_m = run_m,
		                                     .before_m = before_m });
}

/* Of what only holds, that of a run alone: a year would be full of it. */
static void take_verdict(struct memory *memory, const struct chronicle_day *day)
{
	enum colour colour = verdict_colour(day->verdict);
	bool back = colour >= COLOUR_RED;
	if (day->missing || !day->final || day->flare || colour <= COLOUR_UNKNOWN || (!back && day->run_count == 0))
		return;
	remember(memory, (struct happening){ .day = day->told.day, .code = day->verdict,
	                                     .kind = back ? HAPPENED_BACK : HAPPENED_HOLD });
}

/* A flare stands on its first day, with how long it went. */
static void take_flare(struct memory *memory, const struct calendar *calendar, size_t at)
{
	const struct chronicle *chronicle = calendar->given.chronicle;
	size_t end = at, count = chronicle_count(chronicle);
	if (!chronicle_at(chronicle, at)->flare || (at > 0 && chronicle_at(chronicle, at - 1)->flare))
		return;
	while (end < count && chronicle_at(chronicle, end)->flare)
		end++;
	remember(memory, (struct happening){ .day = chronicle_at(chronicle, at)->told.day, .kind = HAPPENED_FLARE,
	                                     .days = (int)(end - at), .goes_on = end == count });
}

/* --- all of them --------------------------------------------------------------------------------- */

/* What has days of its own: phases and milestones, taken in up to a day. */
struct beside {
	const struct milestone *milestones;
	size_t milestone_count, milestone, phase;
};

static void take_beside(struct memory *memory, const struct calendar *calendar, struct beside *beside, struct day day)
{
	const struct plan *plan = calendar->given.plan;
	for (; plan != NULL && beside->phase < plan->phase_count && plan->phases[beside->phase].since.n <= day.n;
	     beside->phase++)
		remember(memory, (struct happening){ .day = plan->phases[beside->phase].since, .kind = HAPPENED_PHASE,
		                                     .phase = plan->phases[beside->phase].phase });
	for (; beside->milestone < beside->milestone_count && beside->milestones[beside->milestone].day.n <= day.n;
	     beside->milestone++)
		remember(memory, (struct happening){ .day = beside->milestones[beside->milestone].day,
		                                     .kind = HAPPENED_MILESTONE,
		                                     .text = beside->milestones[beside->milestone].text });
}

void calendar_remember(struct calendar *calendar, struct arena *arena)
{
	const struct chronicle *chronicle = calendar->given.chronicle;
	struct memory memory = { .arena = arena };
	struct beside beside = { 0 };
	int32_t longest_m = 0;
	beside.milestones = goal_milestones(chronicle, calendar->given.diary->told.distance, &beside.milestone_count, arena);
	for (size_t i = 0; i < chronicle_count(chronicle); i++) {
		const struct chronicle_day *day = chronicle_at(chronicle, i);
		take_start(&memory, calendar, day->told.day);
		take_beside(&memory, calendar, &beside, day->told.day);
		take_flare(&memory, calendar, i);
		take_run(&memory, calendar, day, &longest_m);
		take_verdict(&memory, day);
	}
	calendar->happenings = memory.at;
	calendar->happening_count = memory.count;
}
