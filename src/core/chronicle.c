#include "chronicle_inner.h"

#include <assert.h>
#include <string.h>

struct chronicle *chronicle_new(const struct shelf *shelf, const struct intake *intake, struct day first,
                                size_t days, struct arena *arena)
{
	struct chronicle *chronicle = arena_alloc(arena, sizeof(*chronicle));
	*chronicle = (struct chronicle){
		.shelf = shelf, .programme = shelf->programme, .intake = intake, .arena = arena, .first = first,
		.capacity = (int32_t)days,
		.day = arena_array(arena, days, sizeof(*chronicle->day)),
		.state = arena_array(arena, days, sizeof(*chronicle->state)),
		.verdict = arena_array(arena, days, sizeof(struct activity_verdict *)),
		.facts = arena_array(arena, days, sizeof(struct activity_facts *)),
	};
	return chronicle;
}

static bool has_run(const struct day_told *told)
{
	for (size_t i = 0; i < told->activity_count; i++)
		if (activity_is_run(&told->activities[i]))
			return true;
	return false;
}

static void carry_days(struct chronicle *chronicle, int32_t at)
{
	struct day_state *state = &chronicle->state[at];
	const struct day_told *told = &chronicle->day[at].told;
	static const struct day_state nothing = { .last_run = NO_DAY, .flags_asked = NO_DAY };
	const struct day_state *before = at > 0 ? &chronicle->state[at - 1] : &nothing;
	const struct intake *intake = chronicle->intake;
	state->last_run = has_run(told) ? at : before->last_run;
	state->flags_asked = before->flags_asked;
	if ((told->check_in != NULL && told->check_in->flags_asked) ||
	    (intake->ready && intake->since.n == told->day.n))
		state->flags_asked = at;
}

/* Judges a day, and what hangs on its verdict; done again when its morning after is told. */
static void judge(struct chronicle *chronicle, int32_t at)
{
	chronicle_judge(chronicle, at);
	chronicle_count_day(chronicle, at);
	chronicle_sum(chronicle, at);
}

static void begin_day(struct chronicle *chronicle, int32_t at, const struct day_told *told)
{
	chronicle->day[at] = (struct chronicle_day){ .told = *told };
	chronicle->state[at] = (struct day_state){ .last_run = NO_DAY };
	chronicle->verdict[at] = arena_array(chronicle->arena, told->activity_count, sizeof(struct activity_verdict));
	chronicle->day[at].activity = chronicle->verdict[at];
	chronicle->facts[at] = arena_array(chronicle->arena, told->activity_count, sizeof(struct activity_facts));
	for (size_t i = 0; i < told->activity_count; i++)
		chronicle->facts[at][i] = activity_facts(chronicle->shelf, &told->activities[i]);
}

/* The morning first, since it ends the day before; then what the day itself told. */
static void tell(struct chronicle *chronicle, int32_t at, const struct day_told *told)
{
	begin_day(chronicle, at, told);
	carry_days(chronicle, at);
	chronicle_tell_morning(chronicle, at);
	chronicle_flare_morning(chronicle, at);
	chronicle_tell_trend(chronicle, at);
	chronicle_bans_morning(chronicle, at);
	chronicle_lock(chronicle, at);
	if (at > 1)
		chronicle->day[at - 2].final = true; /* the day of its morning is over */
	if (at > 0)
		judge(chronicle, at - 1);
	chronicle_hold(chronicle, at);
	judge(chronicle, at);
	chronicle_flare_sessions(chronicle, at);
	chronicle_bans_sessions(chronicle, at);
	chronicle_limit(chronicle, at);
}

void chronicle_add(struct chronicle *chronicle, const struct day_told *told)
{
	assert(chronicle->count < chronicle->capacity);
	assert(told->day.n == chronicle->first.n + chronicle->count);
	chronicle->count++;
	tell(chronicle, chronicle->count - 1, told);
}

void chronicle_retell(struct chronicle *chronicle, const struct day_told *told)
{
	assert(chronicle->count > 0 && told->day.n == chronicle->first.n + chronicle->count - 1);
	tell(chronicle, chronicle->count - 1, told);
}

/* The last days are open again: what the days cut off had told of them is not known any more. */
static void judge_last(struct chronicle *chronicle)
{
	for (int32_t at = chronicle->count > 2 ? chronicle->count - 2 : 0; at < chronicle->count; at++)
		judge(chronicle, at);
}

void chronicle_cut(struct chronicle *chronicle, size_t count)
{
	if ((int32_t)count >= chronicle->count)
		return;
	chronicle->count = (int32_t)count;
	judge_last(chronicle);
}

/* Of the last days, which are judged again, the verdicts are the copy's own. */
static void own_last(struct chronicle *copy)
{
	for (int32_t at = copy->count > 2 ? copy->count - 2 : 0; at < copy->count; at++) {
		copy->verdict[at] = arena_array(copy->arena, copy->day[at].told.activity_count, sizeof **copy->verdict);
		copy->day[at].activity = copy->verdict[at];
	}
}

struct chronicle *chronicle_copy(const struct chronicle *chronicle, size_t count, size_t days, struct arena *arena)
{
	struct chronicle *copy = chronicle_new(chronicle->shelf, chronicle->intake, chronicle->first, days, arena);
	assert((int32_t)count <= chronicle->count && count <= days);
	if (count == 0)
		return copy;
	copy->count = (int32_t)count;
	memcpy(copy->day, chronicle->day, count * sizeof *copy->day);
	memcpy(copy->state, chronicle->state, count * sizeof *copy->state);
	memcpy(copy->verdict, chronicle->verdict, count * sizeof(struct activity_verdict *));
	memcpy(copy->facts, chronicle->facts, count * sizeof(struct activity_facts *));
	own_last(copy);
	judge_last(copy);
	return copy;
}

size_t chronicle_count(const struct chronicle *chronicle)
{
	return (size_t)chronicle->count;
}

struct day chronicle_first(const struct chronicle *chronicle)
{
	return chronicle->first;
}

const struct chronicle_day *chronicle_at(const struct chronicle *chronicle, size_t index)
{
	assert((int32_t)index < chronicle->count);
	return &chronicle->day[index];
}

const struct chronicle_day *chronicle_on(const struct chronicle *chronicle, struct day day)
{
	const int32_t at = day.n - chronicle->first.n;
	return at >= 0 && at < chronicle->count ? &chronicle->day[at] : NULL;
}

const struct chronicle_day *chronicle_last(const struct chronicle *chronicle)
{
	return chronicle->count > 0 ? &chronicle->day[chronicle->count - 1] : NULL;
}

const struct intake *chronicle_intake(const struct chronicle *chronicle)
{
	return chronicle->intake;
}

const struct shelf *chronicle_shelf(const struct chronicle *chronicle)
{
	return chronicle->shelf;
}
