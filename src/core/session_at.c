#include "session_inner.h"

static int64_t lead_in_ms(const struct session *s, int turn)
{
	return session_plan_lead_in_s(s->plan, session_turn_exercise(s, turn)) * INT64_C(1000);
}

static int64_t side_ms(const struct session *s, int turn)
{
	return tempo_total_ms(&s->item[s->plan->turn[turn].item].tempo);
}

/* The switch to the second side and that side, where there is one. */
static int64_t second_side_ms(const struct session *s, int turn)
{
	if (!session_item_has_sides(s, s->plan->turn[turn].item))
		return 0;
	return s->plan->switch_s * INT64_C(1000) + side_ms(s, turn);
}

/* From the end of `turn` on: its rest and every open turn behind it. */
static int64_t after_turn_ms(const struct session *s, int turn)
{
	int64_t ms = 0;
	for (int next; (next = session_turn_after(s, turn)) != NOT_SET; turn = next) {
		ms += session_plan_between_ms(s->plan, s->plan->turn[turn].rest_s, session_turn_exercise(s, next));
		ms += side_ms(s, next) + second_side_ms(s, next);
	}
	return ms;
}

/* What a rest still takes, the getting ready behind it included. */
static int64_t rest_to_go_ms(const struct session *s, int next, int64_t left_ms)
{
	int64_t ready_ms = lead_in_ms(s, next);
	if (s->plan->rest_ends == REST_ENDS_KEY)
		return (left_ms > 0 ? left_ms : 0) + ready_ms;
	bool needs_ready = s->ask != ASK_NOTHING || left_ms <= 0;
	return needs_ready && left_ms < ready_ms ? ready_ms : left_ms;
}

static int64_t rest_on_ms(const struct session *s, int64_t left_ms)
{
	int next = session_next_turn(s);
	if (next == NOT_SET)
		return 0;
	return rest_to_go_ms(s, next, left_ms) + side_ms(s, next) + second_side_ms(s, next) +
	       after_turn_ms(s, next);
}

static int64_t to_go_ms(const struct session *s, int64_t left_ms)
{
	if (session_ended(s))
		return 0;
	if (s->stage == STAGE_REST)
		return rest_on_ms(s, left_ms);
	int64_t ms = left_ms + after_turn_ms(s, s->turn);
	if (s->stage != STAGE_WORK && side_ms(s, s->turn) > 0)
		ms += side_ms(s, s->turn) - s->from_ms;
	return s->side == 0 ? ms + second_side_ms(s, s->turn) : ms;
}

/* Seconds left, rounded up, and past zero on with -1: a clock that never says 0. */
static int count_of(int64_t left_ms)
{
	int64_t count = left_ms > 0 ? (left_ms + 999) / 1000 : left_ms / 1000 - 1;
	return (int)(count < INT32_MIN ? INT32_MIN : count);
}

static bool has_clock(const struct session *s)
{
	return s->stage == STAGE_LEAD_IN || s->stage == STAGE_SWITCH || s->stage == STAGE_REST;
}

static bool is_ready(const struct session *s, int64_t left_ms)
{
	if (left_ms <= 0)
		return false;
	if (s->stage == STAGE_SWITCH)
		return left_ms <= lead_in_ms(s, s->turn);
	return s->stage == STAGE_REST && left_ms <= session_ready_ms(s);
}

/* Fills what only a running side has, and what only the other stages have. */
static void add_side(struct session_at *at, const struct session *s)
{
	int64_t elapsed_ms = session_side_elapsed_ms(s);
	int64_t total_ms = tempo_total_ms(&s->item[at->item].tempo);
	at->tempo = tempo_at(&s->item[at->item].tempo, elapsed_ms);
	at->count = at->tempo.count;
	at->length_ms = total_ms;
	at->left_ms = total_ms > elapsed_ms ? total_ms - elapsed_ms : 0;
	if (at->tempo.change_ms >= 0)
		at->change_ms = s->now_ms + at->tempo.change_ms - elapsed_ms;
}

static void add_stage(struct session_at *at, const struct session *s)
{
	int64_t from_ms = s->stage == STAGE_LEAD_IN ? s->from_ms : 0;
	at->tempo = tempo_at(&s->item[at->item].tempo, from_ms);
	if (!has_clock(s))
		return;
	at->length_ms = s->stage_length_ms;
	at->left_ms = s->stage_length_ms - session_stage_elapsed_ms(s);
	at->count = count_of(at->left_ms);
	at->ready = is_ready(s, at->left_ms);
	int64_t next_left_ms = (at->count > 0 ? at->count - 1 : at->count) * INT64_C(1000);
	at->change_ms = s->now_ms + at->left_ms - next_left_ms;
}

struct session_at session_at(const struct session *s)
{
	if (s->plan->turns == 0)
		return (struct session_at){ .stage = s->stage, .change_ms = -1 };
	const struct session_turn *turn = &s->plan->turn[session_present_turn(s)];
	bool has_sides = session_item_has_sides(s, turn->item);
	int side = s->stage == STAGE_REST ? 0 : s->side;
	int reps = session_planned_reps(s, turn->item);
	struct session_at at = {
		.stage = s->stage,
		.item = turn->item,
		.set = turn->set,
		.sets = s->plan->item[turn->item].dose.sets,
		.side = !has_sides ? SIDE_BOTH : side == 0 ? SIDE_LEFT : SIDE_RIGHT,
		.has_sides = has_sides,
		.sides_left = has_sides && side == 0 ? 2 : 1,
		.reps = reps > 0 ? reps : 0,
		.change_ms = -1,
	};
	if (s->stage == STAGE_WORK)
		add_side(&at, s);
	else
		add_stage(&at, s);
	at.to_go_ms = to_go_ms(s, at.left_ms);
	if (!session_is_running(s))
		at.change_ms = -1;
	return at;
}
