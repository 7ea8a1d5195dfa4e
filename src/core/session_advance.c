#include "session_inner.h"

const struct session_turn *session_turn(const struct session *s)
{
	return &s->plan->turn[s->turn];
}

struct item_result *session_item(struct session *s)
{
	return &s->item[session_turn(s)->item];
}

const struct exercise *session_turn_exercise(const struct session *s, int turn)
{
	return s->item[s->plan->turn[turn].item].exercise;
}

/* A turn is open while any of its sides is. */
static bool turn_is_open(const struct session *s, int turn)
{
	const struct session_turn *t = &s->plan->turn[turn];
	const struct set_result *set = s->item[t->item].set[t->set];
	return set[0].status == SET_OPEN ||
	       (session_set_has_sides(s, t->item, t->set) && set[1].status == SET_OPEN);
}

int session_turn_after(const struct session *s, int turn)
{
	while (++turn < s->plan->turns)
		if (turn_is_open(s, turn))
			return turn;
	return NOT_SET;
}

int session_next_turn(const struct session *s)
{
	return session_turn_after(s, s->turn);
}

bool session_item_is_over(const struct session *s, int item)
{
	for (int turn = 0; turn < s->plan->turns; turn++)
		if (s->plan->turn[turn].item == item && turn_is_open(s, turn))
			return false;
	return true;
}

int session_present_turn(const struct session *s)
{
	int next = s->stage == STAGE_REST ? session_next_turn(s) : NOT_SET;
	return next != NOT_SET ? next : s->turn;
}

void session_lead_in(struct session *s, int64_t from_ms)
{
	int seconds = session_plan_lead_in_s(s->plan, session_turn_exercise(s, s->turn));
	s->from_ms = from_ms;
	session_enter(s, STAGE_LEAD_IN, seconds * INT64_C(1000));
}

void session_go_to(struct session *s, int turn, int side)
{
	s->turn = turn;
	s->side = side;
	session_lead_in(s, 0);
}

static int32_t rest_before_ms(const struct session *s)
{
	if (s->rest_start_ms == NOT_SET)
		return NOT_SET;
	return session_short_ms(s->now_ms - s->rest_start_ms);
}

void session_start_work(struct session *s)
{
	struct set_result *result = session_side_result(s);
	if (result->rest_ms == NOT_SET) /* a side taken up again keeps the rest before its first start */
		result->rest_ms = rest_before_ms(s);
	result->exercise = session_item(s)->exercise;
	session_enter(s, STAGE_WORK, 0);
}

/* A rest that the clock ends is never too short to get ready in. */
static int64_t rest_length_ms(const struct session *s, int next)
{
	if (next == NOT_SET)
		return 0;
	int rest_s = session_turn(s)->rest_s;
	if (s->plan->rest_ends == REST_ENDS_KEY)
		return rest_s * INT64_C(1000);
	return session_plan_between_ms(s->plan, rest_s, session_turn_exercise(s, next));
}

void session_begin_rest(struct session *s)
{
	session_enter(s, STAGE_REST, rest_length_ms(s, session_next_turn(s)));
}

int64_t session_ready_ms(const struct session *s)
{
	int next = session_next_turn(s);
	if (next == NOT_SET || s->plan->rest_ends == REST_ENDS_KEY)
		return 0;
	return session_plan_lead_in_s(s->plan, session_turn_exercise(s, next)) * INT64_C(1000);
}

void session_settle_rest(struct session *s)
{
	if (s->stage != STAGE_REST || s->ask != ASK_NOTHING)
		return;
	int next = session_next_turn(s);
	if (next == NOT_SET) {
		s->paused = s->gap = false;
		session_enter(s, STAGE_DONE, 0);
		return;
	}
	int64_t left_ms = s->stage_length_ms - session_stage_elapsed_ms(s);
	if (s->plan->rest_ends == REST_ENDS_TIME && left_ms < session_ready_ms(s))
		session_go_to(s, next, 0);
}

void session_after_side(struct session *s)
{
	int item = session_turn(s)->item;
	s->rest_start_ms = s->now_ms;
	s->from_ms = 0;
	if (session_item_has_sides(s, item) && s->side == 0) {
		s->side = 1;
		session_enter(s, STAGE_SWITCH, s->plan->switch_s * INT64_C(1000));
		return;
	}
	session_begin_rest(s);
	if (session_turn(s)->last_of_item && session_item_has_work(s, item))
		session_ask_last(s, item, ASK_PAIN);
	else
		session_settle_rest(s);
}

void session_end_rest(struct session *s)
{
	s->turn = session_next_turn(s);
	s->side = 0;
	s->from_ms = 0;
	session_start_work(s);
}

static void end_work(struct session *s)
{
	session_record_done(s);
	session_after_side(s);
}

static void (*const ends[STAGE_KINDS])(struct session *) = {
	[STAGE_LEAD_IN] = session_start_work,
	[STAGE_WORK] = end_work,
	[STAGE_SWITCH] = session_start_work,
	[STAGE_REST] = session_end_rest,
};

static const int64_t never_ms = INT64_MAX;

/* The exact moment at which the clock ends the stage. */
static int64_t due_ms(const struct session *s)
{
	if (!session_is_running(s))
		return never_ms;
	if (s->stage == STAGE_WORK) {
		int64_t total_ms = tempo_total_ms(&s->item[session_turn(s)->item].tempo);
		return total_ms > 0 ? s->stage_ms + total_ms - s->from_ms : never_ms;
	}
	if (s->stage == STAGE_REST && (s->ask != ASK_NOTHING || s->plan->rest_ends == REST_ENDS_KEY))
		return never_ms;
	return s->stage_ms + s->stage_length_ms;
}

void session_advance(struct session *s, int64_t to_ms)
{
	for (int64_t due = due_ms(s); due <= to_ms; due = due_ms(s)) {
		session_look(s, due);
		ends[s->stage](s);
	}
	session_look(s, to_ms);
}
