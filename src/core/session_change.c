#include "session_inner.h"

/* What is still open of an exercise is marked as left out; true when there was something. */
static bool mark_left_out(struct session *s, int item)
{
	bool marked = false;
	for (int set = 0; set < s->plan->item[item].dose.sets; set++)
		for (int side = 0; side <= session_set_has_sides(s, item, set); side++) {
			struct set_result *result = &s->item[item].set[set][side];
			if (result->status != SET_OPEN)
				continue;
			result->status = SET_SKIPPED;
			marked = true;
		}
	return marked;
}

/* Work or a switch is cut short by the rest; a lead-in gives way to the next one. */
static void go_behind(struct session *s, bool worked)
{
	int next = session_next_turn(s);
	if (worked)
		s->rest_start_ms = s->now_ms;
	if (worked || next == NOT_SET)
		session_begin_rest(s);
	else
		session_go_to(s, next, 0);
}

void session_leave_out(struct session *s, int item, enum skip_reason reason, enum session_ask first)
{
	bool present = item == session_turn(s)->item && s->stage != STAGE_REST;
	bool begun = present && session_side_has_begun(s);
	if (begun)
		session_record_part(s);
	if (mark_left_out(s, item) || begun)
		s->item[item].skip = (int8_t)reason;
	s->ask = ASK_NOTHING;
	if (present)
		go_behind(s, begun || s->stage == STAGE_SWITCH);
	if (session_item_has_work(s, item) && s->item[item].effort == ANSWER_NOT_ASKED)
		session_ask_last(s, item, first);
	else
		session_settle_rest(s);
}

static void replace(struct session *s, int item, const struct exercise *exercise)
{
	struct session_item easier = s->plan->item[item];
	session_plan_replace(&easier, exercise);
	s->item[item].exercise = easier.exercise;
	s->item[item].dose = easier.dose;
	s->item[item].tempo = easier.tempo;
}

/* The second side has no counterpart in an exercise of both sides at once: the set ends here. */
static void end_set(struct session *s)
{
	struct set_result *result = session_side_result(s);
	if (result->status == SET_OPEN)
		result->status = SET_SKIPPED;
	session_after_side(s);
}

static void start_anew(struct session *s)
{
	session_clear_result(session_side_result(s));
	session_lead_in(s, 0);
}

void session_make_easier(struct session *s, int item)
{
	const struct exercise *easier = s->item[item].exercise->easier;
	bool present = item == session_turn(s)->item && s->stage != STAGE_REST;
	bool ends_set = present && s->side == 1 && easier->sides != SIDES_EACH;
	if (ends_set && session_side_has_begun(s))
		session_record_part(s);
	replace(s, item, easier);
	if (ends_set)
		end_set(s);
	else if (present && s->stage != STAGE_SWITCH)
		start_anew(s);
}

void session_leave(struct session *s)
{
	if (session_side_has_begun(s)) {
		session_record_part(s);
		/* Nothing done of it: still open, nobody left it out. */
		if (session_side_result(s)->status == SET_SKIPPED)
			session_clear_result(session_side_result(s));
	}
	s->paused = s->gap = false;
	s->ask = ASK_NOTHING;
	session_enter(s, STAGE_LEFT, 0);
}

/* The side of a turn that was done last. */
static int last_side(const struct session *s, int turn)
{
	const struct session_turn *t = &s->plan->turn[turn];
	return session_item_has_sides(s, t->item) && s->item[t->item].set[t->set][1].status != SET_OPEN;
}

bool session_back_target(const struct session *s, int *turn, int *side)
{
	*turn = s->turn;
	*side = s->side;
	if (session_side_has_begun(s))
		return true;
	if (s->stage != STAGE_REST && s->side == 1) {
		*side = 0;
		return true;
	}
	if (s->stage != STAGE_REST)
		--*turn;
	while (*turn >= 0 && s->item[s->plan->turn[*turn].item].skip != NOT_SET)
		--*turn;
	if (*turn < 0)
		return false;
	*side = last_side(s, *turn);
	return true;
}

void session_go_back(struct session *s)
{
	int turn, side;
	if (!session_back_target(s, &turn, &side))
		return;
	const struct session_turn *t = &s->plan->turn[turn];
	for (int again = side; again < 2; again++)
		session_clear_result(&s->item[t->item].set[t->set][again]);
	session_go_to(s, turn, side);
}
