/*
 * Any bytes as a session: the first two choose the plan, every six after them
 * are an event and the time before it. Whatever comes, time only grows, every
 * state can be shown, and the log replayed is the state.
 */
#include "expect.h"
#include "support/random_plan.h"
#include "support/workout.h"

enum { EVENT_BYTES = 6, EVENTS_MOST = 300 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* A byte is up to two minutes: small ones moments, large ones closed lids. */
static int64_t delay_of(uint8_t byte)
{
	return byte < 128 ? byte * 10 : (byte - 127) * 1000;
}

static struct session_event event_of(const uint8_t *at, int64_t now_ms)
{
	return (struct session_event){
		.kind = (enum session_event_kind)(at[0] % SESSION_EVENT_KINDS),
		.at_ms = now_ms,
		.ref_ms = now_ms - at[5] * 100,
		.value = (int8_t)at[2],
		.item = (int8_t)at[3],
		.set = (int16_t)(at[4] >> 4),
		.side = (int16_t)(at[4] & 3),
	};
}

static void expect_shown(const struct session *s)
{
	struct session_at at = session_at(s);
	bool runs = session_is_running(s);
	expect(at.item >= 0 && at.item < s->plan->items && at.set >= 0 && at.set < at.sets);
	expect(at.to_go_ms >= 0 && at.tempo.reps_done >= 0);
	expect(at.change_ms == -1 || (runs && at.change_ms > s->now_ms));
	expect(s->turn >= 0 && s->turn < s->plan->turns && s->side >= 0 && s->side <= 1);
	expect(!session_ended(s) || (s->ask == ASK_NOTHING && !s->paused));
}

static void take(struct workout *workout, const uint8_t *at)
{
	int64_t before_ms = workout->s.now_ms;
	struct session_event look = { .kind = SESSION_TICK, .at_ms = before_ms + delay_of(at[1]) };
	workout_event(workout, look);
	expect(workout->s.now_ms == look.at_ms);
	struct session_event ev = event_of(at, workout->s.now_ms);
	if (ev.kind != SESSION_TICK && ev.kind != SESSION_GAP)
		workout_event(workout, ev);
	expect_shown(&workout->s);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	if (size < 2)
		return 0;
	struct chance chance = chance_seed((uint64_t)bytes[0] << 8 | bytes[1]);
	struct random_plan random;
	random_plan(&random, &chance);
	struct workout workout = workout_of(&random.plan);
	for (size_t at = 2; at + EVENT_BYTES <= size && workout.count < EVENTS_MOST; at += EVENT_BYTES)
		take(&workout, bytes + at);
	struct session again = session_replay(&random.plan, workout.log, workout.count, workout.s.now_ms);
	expect(session_difference(&again, &workout.s) == NULL);
	return 0;
}
