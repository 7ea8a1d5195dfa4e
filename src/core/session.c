#include "session_inner.h"

enum { REST_ADD_MOST_S = 3600 };

struct session session_start(const struct session_plan *plan)
{
	struct session s = { .plan = plan, .rest_start_ms = NOT_SET };
	for (int i = 0; i < plan->items; i++) {
		s.item[i] = (struct item_result){
			.exercise = plan->item[i].exercise,
			.dose = plan->item[i].dose,
			.tempo = plan->item[i].tempo,
			.pain = ANSWER_NOT_ASKED,
			.effort = ANSWER_NOT_ASKED,
			.form = ANSWER_NOT_ASKED,
			.choice = NOT_SET,
			.skip = NOT_SET,
		};
		for (int set = 0; set < SESSION_SETS; set++)
			for (int side = 0; side < 2; side++)
				session_clear_result(&s.item[i].set[set][side]);
	}
	if (plan->turns == 0)
		session_enter(&s, STAGE_DONE, 0);
	else
		session_lead_in(&s, 0);
	session_advance(&s, 0); /* a lead-in of 0 s is over at once */
	return s;
}

/* --- when an event has a meaning ------------------------------------------- */

static bool goes_on(const struct session *s)
{
	return !session_ended(s);
}

static bool is_free(const struct session *s)
{
	return !session_ended(s) && s->ask == ASK_NOTHING;
}

static bool is_paused(const struct session *s)
{
	return s->paused;
}

static bool rests(const struct session *s)
{
	return s->stage == STAGE_REST && session_next_turn(s) != NOT_SET;
}

static bool can_go_back(const struct session *s)
{
	int turn, side;
	return is_free(s) && session_back_target(s, &turn, &side);
}

static int present_item(const struct session *s)
{
	return s->plan->turn[session_present_turn(s)].item;
}

static bool can_make_easier(const struct session *s)
{
	return is_free(s) && s->item[present_item(s)].exercise->easier != NULL;
}

static bool asks_pain(const struct session *s)
{
	return s->ask == ASK_PAIN;
}

static bool asks_effort(const struct session *s)
{
	return s->ask == ASK_EFFORT;
}

static bool asks_form(const struct session *s)
{
	return s->ask == ASK_FORM;
}

static bool asks_choice(const struct session *s)
{
	return s->ask == ASK_CHOICE;
}

static bool always(const struct session *s)
{
	(void)s;
	return true;
}

/* --- what it does ------------------------------------------------------------ */

static void tick(struct session *s, struct session_event ev)
{
	(void)s;
	(void)ev;
}

static void pause(struct session *s, struct session_event ev)
{
	(void)ev;
	s->paused = session_is_running(s);
}

static void end_pause(struct session *s)
{
	s->paused = s->gap = false;
	s->gap_ms = 0;
}

static void resume(struct session *s, struct session_event ev)
{
	(void)ev;
	end_pause(s);
	session_go_on(s);
}

static void gap(struct session *s, struct session_event ev)
{
	s->paused = s->gap = true;
	s->gap_ms = ev.at_ms - ev.ref_ms;
}

/* What undo and redo leave behind once the log is resolved: the clock stands where they led to. */
static void stand(struct session *s, struct session_event ev)
{
	(void)ev;
	if (session_is_running(s))
		s->paused = true;
}

/* A set that only a key ends is done by it; any other is cut short. */
static void end_work_early(struct session *s)
{
	if (tempo_total_ms(&session_item(s)->tempo) == 0)
		session_record_done(s);
	else
		session_record_part(s);
	session_after_side(s);
}

static void end_rest_early(struct session *s)
{
	if (s->plan->rest_ends == REST_ENDS_KEY)
		session_go_to(s, session_next_turn(s), 0);
	else
		session_end_rest(s);
}

static void next(struct session *s, struct session_event ev)
{
	static void (*const ends[STAGE_KINDS])(struct session *) = {
		[STAGE_LEAD_IN] = session_start_work,
		[STAGE_WORK] = end_work_early,
		[STAGE_SWITCH] = session_start_work,
		[STAGE_REST] = end_rest_early,
	};
	(void)ev;
	end_pause(s);
	ends[s->stage](s);
}

static void back(struct session *s, struct session_event ev)
{
	(void)ev;
	end_pause(s);
	session_go_back(s);
}

static void skip(struct session *s, struct session_event ev)
{
	if (ev.value < 0 || ev.value >= SKIP_REASONS)
		return;
	end_pause(s);
	session_leave_out(s, present_item(s), (enum skip_reason)ev.value, ASK_PAIN);
}

/* Nobody is thrown into a set: the last seconds of a rest, to get ready in, cannot be taken away. */
static void rest_add(struct session *s, struct session_event ev)
{
	if (ev.value > REST_ADD_MOST_S || ev.value < -REST_ADD_MOST_S)
		return;
	int64_t left_ms = s->stage_length_ms - session_stage_elapsed_ms(s);
	int64_t least_ms = session_ready_ms(s);
	if (left_ms < least_ms)
		least_ms = left_ms;
	int64_t new_ms = left_ms + ev.value * INT64_C(1000);
	s->stage_length_ms += (new_ms > least_ms ? new_ms : least_ms) - left_ms;
}

static void easier(struct session *s, struct session_event ev)
{
	(void)ev;
	session_make_easier(s, present_item(s));
}

static void leave(struct session *s, struct session_event ev)
{
	(void)ev;
	session_leave(s);
}

static const struct {
	bool (*accepts)(const struct session *);
	void (*act)(struct session *, struct session_event);
	bool looks_back; /* acts as of its ref_ms */
} handlers[SESSION_EVENT_KINDS] = {
	[SESSION_TICK] = { always, tick, false },
	[SESSION_PAUSE] = { session_is_running, pause, false },
	[SESSION_RESUME] = { is_paused, resume, false },
	[SESSION_GAP] = { session_is_running, gap, true },
	[SESSION_NEXT] = { is_free, next, false },
	[SESSION_BACK] = { can_go_back, back, false },
	[SESSION_SKIP] = { is_free, skip, false },
	[SESSION_REST_ADD] = { rests, rest_add, false },
	[SESSION_ASK_PAIN] = { is_free, session_ask_pain, false },
	[SESSION_PAIN] = { asks_pain, session_take_pain, false },
	[SESSION_EFFORT] = { asks_effort, session_take_effort, false },
	[SESSION_FORM] = { asks_form, session_take_form, false },
	[SESSION_CHOICE] = { asks_choice, session_take_choice, false },
	[SESSION_EASIER] = { can_make_easier, easier, false },
	[SESSION_EDIT_REPS] = { goes_on, session_edit_reps, false },
	[SESSION_LEAVE] = { goes_on, leave, false },
	[SESSION_UNDO] = { always, stand, true },
	[SESSION_REDO] = { always, stand, true },
};

bool session_accepts(const struct session *s, enum session_event_kind kind)
{
	return handlers[kind].accepts(s);
}

static int64_t within(int64_t value, int64_t low, int64_t high)
{
	return value < low ? low : value > high ? high : value;
}

/* The event in its place in time; a tick that comes too late is a gap since the last look. */
static struct session_event placed(const struct session *s, struct session_event ev)
{
	ev.at_ms = within(ev.at_ms, s->now_ms, session_longest_ms);
	if (ev.kind == SESSION_TICK && session_is_gap(s, ev.at_ms)) {
		ev.kind = SESSION_GAP;
		ev.ref_ms = s->now_ms;
	}
	ev.ref_ms = handlers[ev.kind].looks_back ? within(ev.ref_ms, s->now_ms, ev.at_ms) : ev.at_ms;
	return ev;
}

struct session session_step(struct session s, struct session_event ev)
{
	if ((unsigned)ev.kind >= SESSION_EVENT_KINDS)
		return s;
	ev = placed(&s, ev);
	session_advance(&s, ev.ref_ms);
	if (handlers[ev.kind].accepts(&s))
		handlers[ev.kind].act(&s, ev);
	session_advance(&s, ev.at_ms);
	return s;
}
